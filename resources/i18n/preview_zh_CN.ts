<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AsReleased</name>
    <message>
        <source>As if “%1” were released now: all pages and feeds count it in.</source>
        <extracomment>The story the person does not want to hear of.</extracomment>
        <translation>如同《%1》现在发布：首页、栏目页、订阅源都算上它。</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不算它</translation>
    </message>
    <message>
        <source>“%1” is not released yet: lists leave it out.</source>
        <translation>《%1》还没有发布，各处的列表里没有它。</translation>
    </message>
    <message>
        <source>As if released now</source>
        <translation>如同现在发布</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>The comment lies in the comment desk&apos;s queue.</source>
        <extracomment>The theme may have become another: its style sheets are to be asked for anew. The last page, from which the next may be made as long as nothing else has changed.</extracomment>
        <translation>评论已进入评论台的待审。</translation>
    </message>
    <message>
        <source>The vote was counted.</source>
        <translation>已顶一下。</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Home page and columns</source>
        <translation>首页与栏目</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Find an article…</source>
        <translation>找一篇稿件…</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>settled by %1, %2</source>
        <translation>%1 已处理 · %2</translation>
    </message>
    <message>
        <source>page as a whole</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>改回未处理</translation>
    </message>
    <message>
        <source>Reword the note</source>
        <translation>修改附注</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>删除附注</translation>
    </message>
    <message>
        <source>These words are gone</source>
        <translation>原文已改</translation>
    </message>
    <message>
        <source>On another page</source>
        <translation>在另一页上</translation>
    </message>
</context>
<context>
    <name>NoteVerbs</name>
    <message>
        <source>Note pinned</source>
        <translation>附注已写上</translation>
    </message>
    <message>
        <source>Note reworded</source>
        <translation>附注已修改</translation>
    </message>
    <message>
        <source>Note settled</source>
        <translation>附注已处理</translation>
    </message>
    <message>
        <source>Note open again</source>
        <translation>附注改回未处理</translation>
    </message>
    <message>
        <source>Note removed</source>
        <translation>附注已删除</translation>
    </message>
</context>
<context>
    <name>NoteWriting</name>
    <message>
        <source>About: %1</source>
        <translation>附在：%1</translation>
    </message>
    <message>
        <source>Reword the note</source>
        <translation>修改附注</translation>
    </message>
    <message>
        <source>About the page as a whole</source>
        <translation>附在整页上</translation>
    </message>
    <message>
        <source>Leave the passage out</source>
        <translation>不附在这句上</translation>
    </message>
    <message>
        <source>Leave the note as it is</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Pin to selection</source>
        <translation>附在选中的字上</translation>
    </message>
    <message>
        <source>Pin to words…</source>
        <translation>附在原文上…</translation>
    </message>
    <message>
        <source>Click on a passage of the page, or select words of it before</source>
        <translation>点一下页面上的一段，或先选中几个字</translation>
    </message>
    <message>
        <source>What should be changed here?</source>
        <translation>这里要改什么？</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>附注内容</translation>
    </message>
    <message>
        <source>Pin note</source>
        <translation>写上附注</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Notes on this page</source>
        <translation>本页附注</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>No notes on this page yet</source>
        <translation>本页还没有附注</translation>
    </message>
    <message>
        <source>Write what should be changed. Select words of the page, or click on a passage, to pin the note there: whoever works on it sees a number at that place. Nothing of it is published.</source>
        <translation>在上面写下要改什么。先选中几个字，或点一下页面上的一段，附注就附在那里，改稿的人会在原处看到编号。附注不会发布出去。</translation>
    </message>
</context>
<context>
    <name>NotesSide</name>
    <message>
        <source>Notes on this page</source>
        <translation>本页附注</translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>Back</source>
        <extracomment>Widths in CSS pixels; 0 is the room there is. Shows and hides the notes on the page. Between two of what can be chosen; and what is left free beside all of them.</extracomment>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Make the page again</source>
        <translation>重新生成这一页</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Why here?</source>
        <translation>为什么在这里</translation>
    </message>
    <message>
        <source>Point at anything on the page to see why it stands there</source>
        <translation>指着页面上的任何一处，看它为什么在那里</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>附注</translation>
    </message>
    <message>
        <source>Show the notes on this page</source>
        <translation>显示本页附注</translation>
    </message>
    <message>
        <source>Address of a page</source>
        <translation>页面地址</translation>
    </message>
    <message>
        <source>On the desk</source>
        <translation>桌上的</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>线上的</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已发布的</translation>
    </message>
    <message>
        <source>Before / after</source>
        <translation>前 / 后</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应窗口</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>平板</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>桌面</translation>
    </message>
    <message>
        <source>%1 pixels wide</source>
        <translation>宽 %1 像素</translation>
    </message>
    <message>
        <source>As wide as there is room</source>
        <translation>有多宽就显示多宽</translation>
    </message>
</context>
<context>
    <name>PageStage</name>
    <message>
        <source>The preview has been restarted.</source>
        <translation>预览已重启。</translation>
    </message>
    <message>
        <source>The preview keeps stopping at this page. Your text is safe.</source>
        <translation>预览在这一页上反复中断。稿件没有受影响。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>No page to show yet</source>
        <translation>还没有可以显示的页面</translation>
    </message>
    <message>
        <source>It is in the trash or has been withdrawn.</source>
        <translation>它在回收站里，或者已经撤稿。</translation>
    </message>
    <message>
        <source>This article has no page</source>
        <translation>这篇稿件没有页面</translation>
    </message>
    <message>
        <source>It was moved, deleted or hidden: /%1</source>
        <translation>它已移走、删除或隐藏：/%1</translation>
    </message>
    <message>
        <source>Not released yet, or taken away since: /%1</source>
        <translation>线上没有这一页，它还没有发布，或者已经撤下：/%1</translation>
    </message>
    <message>
        <source>There is no page at this address</source>
        <translation>这个地址没有页面</translation>
    </message>
</context>
<context>
    <name>Pair</name>
    <message>
        <source>This paragraph is no longer in the text.</source>
        <translation>现在的稿子里已经没有这一段了。</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>The live page will become another: it can say why after publication.</source>
        <translation>线上这一页还会变，发布以后才能说明它为什么这样排。</translation>
    </message>
    <message>
        <source>Show the page as on the desks</source>
        <translation>看桌上的页面</translation>
    </message>
    <message>
        <source>Show the page as readers have it</source>
        <translation>看线上的页面</translation>
    </message>
    <message>
        <source>Show the page before and after</source>
        <translation>前后对照着看</translation>
    </message>
    <message>
        <source>Show the page %1 pixels wide</source>
        <translation>按 %1 像素宽看页面</translation>
    </message>
    <message>
        <source>Point at the page: why is this here?</source>
        <translation>指着页面看：这个为什么在这里？</translation>
    </message>
    <message>
        <source>Leave out the story that is not released</source>
        <translation>不算还没发布的那一篇</translation>
    </message>
    <message>
        <source>Count the story at hand as released now</source>
        <translation>把手上这一篇当作现在发布</translation>
    </message>
    <message>
        <source>Save the page as PDF…</source>
        <translation>把页面存为 PDF…</translation>
    </message>
    <message>
        <source>A note is written but not pinned yet.</source>
        <translation>有一条附注写了还没有附上。</translation>
    </message>
    <message>
        <source>This article has no page: it is withdrawn or in the trash.</source>
        <translation>这篇稿件没有页面：已撤稿，或在回收站里。</translation>
    </message>
    <message>
        <source>This link leads out of the site: %1</source>
        <translation>这个链接通向站外：%1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Save as PDF</source>
        <extracomment>Paper and margins of all that is printed here: Chromium takes them from nowhere else.</extracomment>
        <translation>存为 PDF</translation>
    </message>
</context>
<context>
    <name>ReleasableLinesModel</name>
    <message>
        <source>changes not released</source>
        <translation>有未发布的修改</translation>
    </message>
</context>
<context>
    <name>ReleasedChip</name>
    <message>
        <source>As if released now</source>
        <translation>如同现在发布</translation>
    </message>
    <message>
        <source>The story is not released yet: the page counts it in already</source>
        <translation>这篇稿件还没有发布，这一页已经算上它</translation>
    </message>
</context>
<context>
    <name>ReviewSheetDialog</name>
    <message>
        <source>Review sheet</source>
        <translation>送审稿</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>SideHead</name>
    <message>
        <source>Before: live</source>
        <extracomment>What is above the pages is as high without differences.</extracomment>
        <translation>前：线上的</translation>
    </message>
    <message>
        <source>Before: as released</source>
        <translation>前：已发布的</translation>
    </message>
    <message>
        <source>After: as on the desks now</source>
        <translation>后：桌上现在的</translation>
    </message>
    <message>
        <source>Go to the next difference</source>
        <translation>到下一处不同</translation>
    </message>
    <message>
        <source>%1 new or changed</source>
        <translation>新增或改动 %1 处</translation>
    </message>
    <message>
        <source>%1 changed or gone</source>
        <translation>改动或去掉 %1 处</translation>
    </message>
    <message>
        <source>nothing differs</source>
        <translation>没有差别</translation>
    </message>
</context>
<context>
    <name>StandingsDialog</name>
    <message>
        <source>Where this article stands, and why</source>
        <translation>这篇稿件出现在哪里，为什么</translation>
    </message>
    <message>
        <source>Places of the site</source>
        <translation>网站上的位置</translation>
    </message>
    <message>
        <source>On the desk</source>
        <translation>桌上的</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>线上的</translation>
    </message>
    <message>
        <source>As if released now</source>
        <translation>如同现在发布</translation>
    </message>
    <message>
        <source>Shown there</source>
        <translation>出现了</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>没有出现</translation>
    </message>
    <message>
        <source>Find a place or a reason…</source>
        <translation>查找位置或原因…</translation>
    </message>
    <message>
        <source>See the page</source>
        <translation>看页面</translation>
    </message>
    <message>
        <source>Take me there</source>
        <translation>带我去</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>StandingsModel</name>
    <message>
        <source>Shown</source>
        <translation>出现</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>没有出现</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>第 %1 位</translation>
    </message>
</context>
<context>
    <name>StoryPages</name>
    <message>
        <source>This story&apos;s page</source>
        <extracomment>Widths in CSS pixels by the icon of the button.</extracomment>
        <translation>本篇稿件页</translation>
    </message>
    <message>
        <source>Page: %1</source>
        <translation>页面：%1</translation>
    </message>
    <message>
        <source>Which page is shown</source>
        <translation>看哪一页</translation>
    </message>
    <message>
        <source>Pages this story stands on, from what is typed now</source>
        <translation>这篇稿件会出现的页面，按现在打的字排出</translation>
    </message>
    <message>
        <source>Point at the page: why is this here?</source>
        <translation>指着页面看：这个为什么在这里？</translation>
    </message>
    <message>
        <source>As on a phone</source>
        <translation>手机宽度</translation>
    </message>
    <message>
        <source>As on a tablet</source>
        <translation>平板宽度</translation>
    </message>
    <message>
        <source>As on a desktop</source>
        <translation>桌面宽度</translation>
    </message>
</context>
<context>
    <name>WhyCard</name>
    <message>
        <source>, place %1</source>
        <extracomment>A whole paragraph may be pointed at; its beginning says which.</extracomment>
        <translation>，第 %1 位</translation>
    </message>
    <message>
        <source>Take me there</source>
        <translation>带我去</translation>
    </message>
    <message>
        <source>Open article</source>
        <translation>打开稿件</translation>
    </message>
    <message>
        <source>Other places…</source>
        <translation>别的位置…</translation>
    </message>
</context>
</TS>
