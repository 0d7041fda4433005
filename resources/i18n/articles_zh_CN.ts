<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ArticleFilters</name>
    <message>
        <source>All</source>
        <extracomment>The order that suits what is asked. Offered in the menu only.</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>定时发布</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤稿</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Last changed; when searching, newest first</source>
        <translation>最近改动在前；搜索时新稿在前</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最近修改</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新稿在前</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>最相符的在前</translation>
    </message>
    <message>
        <source>Publication time</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>稿件编号</translation>
    </message>
    <message>
        <source>h Top story</source>
        <translation>h 头条</translation>
    </message>
    <message>
        <source>c Recommended</source>
        <translation>c 推荐</translation>
    </message>
    <message>
        <source>f Slide</source>
        <translation>f 幻灯</translation>
    </message>
    <message>
        <source>a Special</source>
        <translation>a 特荐</translation>
    </message>
    <message>
        <source>s Ticker</source>
        <translation>s 滚动</translation>
    </message>
    <message>
        <source>b Bold</source>
        <translation>b 加粗</translation>
    </message>
    <message>
        <source>p Picture</source>
        <translation>p 图片</translation>
    </message>
    <message>
        <source>j Jump</source>
        <translation>j 跳转</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>最近一年</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>due {at}</source>
        <translation>定时 {at}</translation>
    </message>
    <message>
        <source>{state}, changed since</source>
        <translation>{state}，有未发布的修改</translation>
    </message>
</context>
<context>
    <name>ArticleMenu</name>
    <message>
        <source>Write</source>
        <translation>打开写稿</translation>
    </message>
    <message>
        <source>Move to column…</source>
        <translation>移到栏目…</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Change fields…</source>
        <translation>批量修改…</translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation>查找替换…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Where it stands, and why not elsewhere…</source>
        <translation>出现在哪里，为什么别处没有…</translation>
    </message>
    <message>
        <source>Take out of the trash</source>
        <translation>从回收站恢复</translation>
    </message>
    <message>
        <source>Put into the trash</source>
        <translation>放进回收站</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Review sheet…</source>
        <translation>送审稿…</translation>
    </message>
    <message>
        <source>Copy for WeChat</source>
        <translation>复制到公众号</translation>
    </message>
    <message>
        <source>Export as Word…</source>
        <translation>导出为 Word 文档…</translation>
    </message>
    <message>
        <source>Export as Markdown…</source>
        <translation>导出为 Markdown 文件…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>Fold or unfold the list</source>
        <extracomment>The field to go to in that article, and words of its text. What was seen before the text was left alone.</extracomment>
        <translation>折叠或展开稿件列表</translation>
    </message>
    <message>
        <source>Fold or unfold the page</source>
        <translation>折叠或展开页面</translation>
    </message>
    <message>
        <source>Fold or unfold the fields</source>
        <translation>折叠或展开稿件信息</translation>
    </message>
    <message>
        <source>New story</source>
        <translation>写新稿</translation>
    </message>
    <message>
        <source>Bring manuscripts in…</source>
        <translation>导入稿件…</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>立即保存</translation>
    </message>
    <message>
        <source>Write alone, or with everything again</source>
        <translation>只留正文，或恢复全部</translation>
    </message>
    <message>
        <source>Where this article stands, and why not elsewhere…</source>
        <translation>这篇稿件出现在哪里，为什么别处没有…</translation>
    </message>
    <message>
        <source>Review sheet of this article…</source>
        <translation>本稿的送审稿…</translation>
    </message>
</context>
<context>
    <name>BringingIn</name>
    <message>
        <source>Manuscripts and pages</source>
        <extracomment>The number of stories that came.</extracomment>
        <translation>稿件与网页</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Bring manuscripts in</source>
        <translation>导入稿件</translation>
    </message>
    <message>
        <source>Bringing in…</source>
        <translation>正在导入…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) brought in.</source>
        <translation>
            <numerusform>已导入 %Ln 篇稿件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) left out.</source>
        <translation>
            <numerusform>有 %Ln 处没有带进来。</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Altered:</source>
        <translation>有改动的：</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>没有导入的：</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>导入结果</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>Change {n} articles at once</source>
        <translation>一次修改 {n} 篇稿件</translation>
    </message>
    <message>
        <source>What you leave empty stays as it is in each article. One step of undo.</source>
        <translation>留空的项目，每篇都保持原样。撤销只需一步。</translation>
    </message>
    <message>
        <source>Change {n} articles</source>
        <translation>修改 {n} 篇稿件</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>主栏目</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Add a further column</source>
        <translation>加一个副栏目</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Take a further column away</source>
        <translation>去掉一个副栏目</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Responsible editor</source>
        <translation>责任编辑</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>parted by commas</source>
        <translation>用逗号或顿号隔开</translation>
    </message>
    <message>
        <source>Take tags away</source>
        <translation>去掉标签</translation>
    </message>
    <message>
        <source>Publication time</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Add flags</source>
        <translation>加属性</translation>
    </message>
    <message>
        <source>Take flags away</source>
        <translation>去掉属性</translation>
    </message>
    <message>
        <source>The time is written like 2026-11-30 08:00.</source>
        <translation>时间请写成 2026-11-30 08:00 的样子。</translation>
    </message>
</context>
<context>
    <name>BulkEditing</name>
    <message>
        <source>Changing {n} articles…</source>
        <extracomment>Text, and whether it can be undone.</extracomment>
        <translation>正在修改 {n} 篇稿件…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) changed</source>
        <translation>
            <numerusform>已修改 %Ln 篇稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them were like this already.</source>
        <translation>这些稿件本来就是这样，没有改动。</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export {n} articles into a folder</source>
        <extracomment>Text, and whether it can be undone.</extracomment>
        <translation>把 {n} 篇稿件导出到文件夹</translation>
    </message>
    <message>
        <source>Copied. Paste it into the editor of WeChat.</source>
        <translation>已复制，到公众号编辑器里粘贴即可。</translation>
    </message>
    <message>
        <source>Export this story</source>
        <translation>导出这篇稿件</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写成：{file}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) written</source>
        <translation>
            <numerusform>已导出 %Ln 篇稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写出…</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>+ Filter</source>
        <translation>+ 筛选</translation>
    </message>
    <message>
        <source>Filter and sort the list</source>
        <translation>筛选和排序</translation>
    </message>
    <message>
        <source>Saved filter {name}</source>
        <translation>已保存的筛选 {name}</translation>
    </message>
    <message>
        <source>End the filter {name}</source>
        <translation>取消筛选“{name}”</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Status</source>
        <extracomment>A word (`作者:`) to be put into the search box. Filters, with their name, everybody is to be offered; the key of some nobody is any more.</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Column…</source>
        <translation>栏目…</translation>
    </message>
    <message>
        <source>Author…</source>
        <translation>作者…</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Words for the search box</source>
        <translation>搜索框里可用的词</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Save these filters…</source>
        <translation>保存当前筛选…</translation>
    </message>
    <message>
        <source>Save these filters for everybody…</source>
        <translation>为大家存下这组筛选…</translation>
    </message>
    <message>
        <source>Forget a saved filter</source>
        <translation>删除已保存的筛选</translation>
    </message>
    <message>
        <source>{name} (everybody&apos;s)</source>
        <translation>{name}（大家的）</translation>
    </message>
    <message>
        <source>Filter by author</source>
        <translation>按作者筛选</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Save these filters</source>
        <translation>保存当前筛选</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>请填写名称。</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message numerus="yes">
        <source>%Ln article(s) put into the trash</source>
        <extracomment>From so many on it takes longer than a moment, and a strip shows how far it is. Text, and whether it can be undone. An article to be opened for writing, or for its history. An article of which is asked where it stands on the site, and why not elsewhere. An article whose review sheet is to be seen. A story just made. Fields of everything selected are to be changed; words in it to be replaced. What is selected is to go out: `copy`, `print`, `docx` or `md`.</extracomment>
        <translation>
            <numerusform>已把 %Ln 篇稿件放进回收站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) taken out of the trash</source>
        <translation>
            <numerusform>已从回收站恢复 %Ln 篇稿件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) withdrawn</source>
        <translation>
            <numerusform>已撤下 %Ln 篇稿件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) released; readers see them when the site is published</source>
        <translation>
            <numerusform>已发布 %Ln 篇稿件，读者要等下一次发布网站才能看到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) moved to {column}</source>
        <translation>
            <numerusform>已把 %Ln 篇稿件移到“{column}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flags of %Ln article(s) changed</source>
        <translation>
            <numerusform>已修改 %Ln 篇稿件的属性</numerusform>
        </translation>
    </message>
    <message>
        <source>Changing {n} articles…</source>
        <translation>正在修改 {n} 篇稿件…</translation>
    </message>
</context>
<context>
    <name>LeftOver</name>
    <message>
        <source>%n text(s) could not be saved the last time. They are kept.</source>
        <translation>有 %n 篇稿件的文字上次没能保存，都还留着。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Search articles</source>
        <translation>搜索稿件标题和正文</translation>
    </message>
    <message>
        <source>Words anywhere in a story, or 作者:周岚 栏目:法制 状态:草稿 日期:2026-11 标签:…</source>
        <translation>输入任意词，或者 作者:周岚 栏目:法制 状态:草稿 日期:2026-11 标签:…</translation>
    </message>
    <message>
        <source>New story</source>
        <translation>写新稿</translation>
    </message>
    <message>
        <source>Bring manuscripts in…</source>
        <translation>导入稿件…</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>No story yet</source>
        <translation>还没有稿件</translation>
    </message>
    <message>
        <source>Here stories are written, reviewed and made ready for readers. Begin one, or bring in Word manuscripts, saved pages or the old site.</source>
        <translation>在这里写稿、审稿、发稿。先写一篇，或者导入 Word 稿件、保存的网页、旧网站的数据。</translation>
    </message>
    <message>
        <source>{word} names nothing there is, so it was searched as text.</source>
        <translation>没有叫{word}的，已当作普通文字查找。</translation>
    </message>
    <message>
        <source>No article fits this search and these filters.</source>
        <translation>没有符合搜索和筛选条件的稿件。</translation>
    </message>
    <message>
        <source>Nothing lies here at the moment.</source>
        <translation>这里暂时没有稿件。</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>没有稿件</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部稿件</translation>
    </message>
</context>
<context>
    <name>ManyAtOnce</name>
    <message>
        <source>Change fields of the selected articles…</source>
        <extracomment>Text, and whether it can be undone.</extracomment>
        <translation>批量修改选中的稿件…</translation>
    </message>
    <message>
        <source>Find and replace in articles…</source>
        <translation>在多篇稿件里查找替换…</translation>
    </message>
    <message>
        <source>Copy for WeChat, with its looks</source>
        <translation>复制到公众号（带格式）</translation>
    </message>
    <message>
        <source>Export as Word…</source>
        <translation>导出为 Word 文档…</translation>
    </message>
    <message>
        <source>Export as Markdown…</source>
        <translation>导出为 Markdown 文件…</translation>
    </message>
    <message>
        <source>Print this story…</source>
        <translation>打印这篇稿件…</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Find and replace in articles</source>
        <extracomment>So many characters stand before and after a place, so that the place itself is seen.</extracomment>
        <translation>在多篇稿件里查找替换</translation>
    </message>
    <message>
        <source>In the {n} articles selected. Every place is shown first.</source>
        <translation>在选中的 {n} 篇稿件里查找。每一处都先列出来，再决定换不换。</translation>
    </message>
    <message>
        <source>In all articles the list shows now. Every place is shown first.</source>
        <translation>在列表现有的全部稿件里查找。每一处都先列出来，再决定换不换。</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Capital letters matter</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全词</translation>
    </message>
    <message>
        <source>Full and half width alike</source>
        <translation>不分全半角</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的地方</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>替换后</translation>
    </message>
    <message>
        <source>This regular expression cannot be read: {why}</source>
        <translation>这个正则表达式有误：{why}</translation>
    </message>
    <message>
        <source>Replace {n} places in {m} articles</source>
        <translation>替换 {m} 篇稿件里的 {n} 处</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>{n} places found. Take the mark away where nothing is to change.</source>
        <translation>找到 {n} 处。不想替换的，去掉前面的勾。</translation>
    </message>
    <message>
        <source>The first {n} places; there are more, which come after these.</source>
        <translation>先列出前 {n} 处，后面还有，替换完再查找一次。</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>Looking…</source>
        <extracomment>Text, and whether it can be undone.</extracomment>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Replacing…</source>
        <translation>正在替换…</translation>
    </message>
    <message>
        <source>{n} places in {m} articles replaced</source>
        <translation>已替换 {m} 篇稿件里的 {n} 处</translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <source>Release what is selected</source>
        <extracomment>Where the list of columns opens: near the upper corner of the list.</extracomment>
        <translation>发布选中的稿件</translation>
    </message>
    <message>
        <source>Withdraw what is selected</source>
        <translation>撤下选中的稿件</translation>
    </message>
    <message>
        <source>Move what is selected to a column…</source>
        <translation>把选中的稿件移到栏目…</translation>
    </message>
    <message>
        <source>Duplicate this story</source>
        <translation>复制一份这篇稿件</translation>
    </message>
    <message>
        <source>Put what is selected into the trash</source>
        <translation>把选中的稿件放进回收站</translation>
    </message>
    <message>
        <source>Take what is selected out of the trash</source>
        <translation>把选中的稿件移出回收站</translation>
    </message>
    <message>
        <source>Set the flag: {flag}</source>
        <translation>加属性：{flag}</translation>
    </message>
    <message>
        <source>Take the flag away: {flag}</source>
        <translation>去掉属性：{flag}</translation>
    </message>
    <message>
        <source>Show in the list: {what}</source>
        <translation>列表只看：{what}</translation>
    </message>
    <message>
        <source>Sort the list: {how}</source>
        <translation>列表排序：{how}</translation>
    </message>
</context>
<context>
    <name>SelectionStrip</name>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 篇</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>选中全部</translation>
    </message>
    <message>
        <source>Everything the list finds, further down too</source>
        <translation>列表能找到的全部稿件，包括还没滚到的</translation>
    </message>
    <message>
        <source>What to do with them</source>
        <translation>对选中的稿件做什么</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消选择</translation>
    </message>
</context>
</TS>
