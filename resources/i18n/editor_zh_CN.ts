<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AlikeNote</name>
    <message>
        <source>Story {number} has the same headline.</source>
        <extracomment>The key of the other story.</extracomment>
        <translation>第 {number} 号稿件的标题与本稿相同。</translation>
    </message>
    <message>
        <source>Story {number} and {n} more have the same headline.</source>
        <translation>第 {number} 号和另外 {n} 篇稿件的标题与本稿相同。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开看看</translation>
    </message>
    <message>
        <source>Open story {n}</source>
        <translation>打开第 {n} 号稿件</translation>
    </message>
</context>
<context>
    <name>ArticleFields</name>
    <message>
        <source>Headline</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Short headline</source>
        <translation>短标题</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Further columns</source>
        <translation>副栏目</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Address of the source</source>
        <translation>来源网址</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Original author</source>
        <translation>原作者</translation>
    </message>
    <message>
        <source>Original headline</source>
        <translation>原标题</translation>
    </message>
    <message>
        <source>Responsible editor</source>
        <translation>责任编辑</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Cover picture</source>
        <translation>封面图</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Headline colour</source>
        <translation>标题颜色</translation>
    </message>
    <message>
        <source>Leads to another address</source>
        <translation>跳转网址</translation>
    </message>
    <message>
        <source>Readers may comment</source>
        <translation>允许读者评论</translation>
    </message>
    <message>
        <source>Pinned until</source>
        <translation>置顶到</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Publication time</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>最早发布时间</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Name in the address</source>
        <translation>网址名</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>版权</translation>
    </message>
    <message>
        <source>Made with AI</source>
        <translation>含人工智能生成内容</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Top story</source>
        <translation>头条</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>幻灯</translation>
    </message>
    <message>
        <source>Special</source>
        <translation>特荐</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>滚动</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Jump</source>
        <translation>跳转</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>原创</translation>
    </message>
    <message>
        <source>Repost</source>
        <translation>转载</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>投稿</translation>
    </message>
    <message>
        <source>Official release</source>
        <translation>官方发布</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>Insert link</source>
        <extracomment>How the names of templates begin that are for other pages than a story&apos;s. So much of the first paragraph is proposed as the summary, in characters.</extracomment>
        <translation>插入链接</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>网页地址</translation>
    </message>
    <message>
        <source>link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>An address is needed.</source>
        <translation>请写上网页地址。</translation>
    </message>
</context>
<context>
    <name>CaptionAsking</name>
    <message>
        <source>Write the caption</source>
        <extracomment>A picture just inserted stands so many lines above the caret.</extracomment>
        <translation>写图片说明</translation>
    </message>
    <message>
        <source>What stands under the picture</source>
        <translation>显示在图片下方的文字</translation>
    </message>
</context>
<context>
    <name>ColumnsEntry</name>
    <message>
        <source>Choose a column…</source>
        <translation>选择栏目…</translation>
    </message>
    <message>
        <source>(deleted column)</source>
        <translation>（已删除的栏目）</translation>
    </message>
    <message>
        <source>Click to take this column away</source>
        <translation>点击去掉这个副栏目</translation>
    </message>
    <message>
        <source>Further column</source>
        <translation>副栏目</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Two stories side by side</source>
        <translation>两稿对照</translation>
    </message>
    <message>
        <source>What differs is marked.</source>
        <translation>不同之处已标出。</translation>
    </message>
</context>
<context>
    <name>CoverEntry</name>
    <message>
        <source>Choose…</source>
        <extracomment>The person wants to choose a file.</extracomment>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Choose a cover picture</source>
        <translation>选择封面图</translation>
    </message>
    <message>
        <source>Remove the cover picture</source>
        <translation>去掉封面图</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>not replaced: one line would have no end</source>
        <extracomment>More places than this are replaced by writing all between the first and the last anew. Whether `edit` shows but a part of the text, all of which `whole` returns.</extracomment>
        <translation>未替换：那样会连成一行，长得没法写</translation>
    </message>
    <message>
        <source>{n} replaced</source>
        <translation>已替换 {n} 处</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>在正文中查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全词</translation>
    </message>
    <message>
        <source>Any width</source>
        <translation>不分全半角</translation>
    </message>
    <message>
        <source>Take full and half width for the same</source>
        <translation>把全角和半角看作相同</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} 处</translation>
    </message>
    <message>
        <source>{n} found or more</source>
        <translation>至少 {n} 处</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>表达式有误</translation>
    </message>
    <message>
        <source>{n} in the whole text; in the part shown: {words}</source>
        <translation>全文 {n} 处，显示部分 {words}</translation>
    </message>
</context>
<context>
    <name>FlagsEntry</name>
    <message>
        <source>Stands on: {boards}</source>
        <translation>已上版面位：{boards}</translation>
    </message>
</context>
<context>
    <name>HiddenNote</name>
    <message>
        <source>{n} hidden characters turn the direction of reading here.</source>
        <translation>标题里有 {n} 个看不见的文字方向控制符，读者看到的顺序会与输入不同。</translation>
    </message>
    <message>
        <source>Take them away</source>
        <translation>去掉</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>No. {n}</source>
        <extracomment>Fields offering what was written in them before.</extracomment>
        <translation>第 {n} 号</translation>
    </message>
    <message>
        <source>Address (fixed): </source>
        <translation>网址（已固定）：</translation>
    </message>
    <message>
        <source>Address (not yet fixed): </source>
        <translation>网址（首次发布时固定）：</translation>
    </message>
    <message>
        <source>About this story</source>
        <translation>稿件信息</translation>
    </message>
    <message>
        <source>Repost and copyright</source>
        <translation>转载与版权</translation>
    </message>
    <message>
        <source>Address and template</source>
        <translation>地址与模板</translation>
    </message>
    <message>
        <source>Keywords and tags</source>
        <translation>关键词与标签</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>展示</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>LeftBehind</name>
    <message>
        <source>“{title}” is not saved. {why} Its text is kept, and tried again by itself.</source>
        <extracomment>What failed while no story is open at all. What is said of each story, by its key.</extracomment>
        <translation>《{title}》没有保存成：{why}文字已留存，程序会自动再试。</translation>
    </message>
</context>
<context>
    <name>LongEntry</name>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>LongText</name>
    <message>
        <source>Laying out a very long text: nothing answers for a moment…</source>
        <translation>正在重新排版很长的文字，窗口会停顿片刻…</translation>
    </message>
    <message>
        <source>Opening a very long text…</source>
        <translation>正在打开很长的正文…</translation>
    </message>
    <message>
        <source>Pasting a very long text…</source>
        <translation>正在粘贴很长的正文…</translation>
    </message>
</context>
<context>
    <name>MarkingBar</name>
    <message>
        <source>This table</source>
        <extracomment>The actions with a button, the most used first; &quot;&quot; is a stroke between them. A pane beside the text, `page` or `fields`, is to come or go. The menu under the last button is about to open; others may add to the one given here. The menu of the text is about to open at a place of the screen; others may add to it.</extracomment>
        <translation>本表格</translation>
    </message>
    <message>
        <source>How I write</source>
        <translation>书写方式</translation>
    </message>
    <message>
        <source>Templates and snippets</source>
        <translation>模板和常用语</translation>
    </message>
    <message>
        <source>More formats</source>
        <translation>更多格式</translation>
    </message>
    <message>
        <source>Page beside the text</source>
        <translation>文字旁的页面</translation>
    </message>
    <message>
        <source>About this story</source>
        <translation>稿件信息</translation>
    </message>
</context>
<context>
    <name>MomentEntry</name>
    <message>
        <source>e.g. today 18:00</source>
        <translation>如：今天 18:00</translation>
    </message>
    <message>
        <source>Beijing time</source>
        <translation>北京时间</translation>
    </message>
    <message>
        <source>Write a time like 2026-11-23 18:00</source>
        <translation>请写成 2026-11-23 18:00 或“今天 18:00”</translation>
    </message>
</context>
<context>
    <name>NoteLines</name>
    <message>
        <source>Notes of reviewers</source>
        <extracomment>The icon before the words, with the room around both (pixels).</extracomment>
        <translation>页面附注</translation>
    </message>
</context>
<context>
    <name>NumberEntry</name>
    <message>
        <source>Not a whole number</source>
        <translation>请填整数</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opens once what was written before is saved…</source>
        <extracomment>The pictures its text shows, by address: their lines get their room at once. The article&apos;s key, or None: nothing is open. The same article is shown as it was read again. The story shown last: one goes back to it where opening another is given up.</extracomment>
        <translation>先把刚写的存好，马上打开……</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>Part it at full stops</source>
        <translation>按句号分段</translation>
    </message>
    <message>
        <source>No picture of this text stands on another site.</source>
        <extracomment>Called while a story is open it returns what does a thing later: once no word is being composed, and only if that story is still open.</extracomment>
        <translation>本文没有引用外站图片。</translation>
    </message>
    <message>
        <source>A line of {n} characters makes every key after it slow.</source>
        <translation>这段文字有一行长达 {n} 字，粘贴后每按一个键都会变慢。</translation>
    </message>
    <message>
        <source>A very long line</source>
        <translation>有一行太长</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of it stand on other sites and may vanish there.</source>
        <translation>
            <numerusform>其中 %n 张图片仍在外站，对方删除后本站就看不到了。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) did not come along; insert them from their files.</source>
        <translation>
            <numerusform>有 %n 张图片没能随文字带过来，请从图片文件插入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) taken in.</source>
        <translation>
            <numerusform>已取回 %n 张图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste as it is</source>
        <translation>原样粘贴</translation>
    </message>
    <message>
        <source>There was nothing in it that a text can hold.</source>
        <translation>剪贴板里没有可以写进正文的内容。</translation>
    </message>
    <message>
        <source>A line of {n} characters cannot be written in: it has to be parted.</source>
        <translation>这一行长达 {n} 字，无法在其中写字，须先分段。</translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation>取回到媒体库</translation>
    </message>
    <message>
        <source>Fetching pictures: {done} of {total}</source>
        <translation>正在取回图片：{done} / {total}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{n} taken in, {m} could not be fetched and stay where they are.</source>
        <translation>取回 {n} 张，另有 {m} 张取不到，仍引用外站地址。</translation>
    </message>
</context>
<context>
    <name>ProofBar</name>
    <message>
        <source>Mend all {n} of this kind</source>
        <extracomment>The key for the next remark: that of the next misspelling in Word. These words are right as they are, or with True all of their kind. The next remark, or with True the one before. The colours are others.</extracomment>
        <translation>同类 {n} 处全改</translation>
    </message>
    <message>
        <source>Not this again</source>
        <translation>不再提示这一写法</translation>
    </message>
    <message>
        <source>Do not remark on these words again, in any story</source>
        <translation>今后各篇稿件都不再提示这几个字</translation>
    </message>
    <message>
        <source>None of this kind</source>
        <translation>这一类都不提示</translation>
    </message>
    <message>
        <source>Do not remark on anything of this kind again</source>
        <translation>今后各篇稿件都不再提示这一类</translation>
    </message>
    <message>
        <source>Previous remark</source>
        <translation>上一处提示</translation>
    </message>
    <message>
        <source>Next remark</source>
        <translation>下一处提示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Mistake</source>
        <extracomment>A proposal is named on its button up to so many characters.</extracomment>
        <translation>差错</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Change as proposed</source>
        <translation>按提示改</translation>
    </message>
    <message>
        <source>Change to “{words}”</source>
        <translation>改为“{words}”</translation>
    </message>
</context>
<context>
    <name>ProofWalk</name>
    <message>
        <source>“{words}” is not remarked on any more</source>
        <translation>不再提示“{words}”</translation>
    </message>
    <message>
        <source>Nothing like “{words}” is remarked on any more</source>
        <translation>不再提示“{words}”这一类</translation>
    </message>
    <message>
        <source>Next remark of the copy desk</source>
        <translation>下一处校对提示</translation>
    </message>
    <message>
        <source>Previous remark of the copy desk</source>
        <translation>上一处校对提示</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>校对</translation>
    </message>
    <message>
        <source>This text is too long to be proofread.</source>
        <translation>这篇稿件太长，校对不了。</translation>
    </message>
    <message>
        <source>Remarks are switched off: see “How I write” under the last button.</source>
        <translation>校对提示已关闭：在最后一个按钮的“书写方式”里可以打开。</translation>
    </message>
    <message>
        <source>Nothing to remark on: punctuation, figures, names of laws, personal data.</source>
        <translation>没有要提示的：标点、数字、法律名称、个人信息都看过了。</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Go and publish</source>
        <translation>去发布</translation>
    </message>
</context>
<context>
    <name>RequiredMarks</name>
    <message>
        <source>Required before the release</source>
        <translation>发布前必填</translation>
    </message>
</context>
<context>
    <name>ReviewLines</name>
    <message>
        <source>Review</source>
        <translation>审稿</translation>
    </message>
    <message>
        <source>%1: waiting</source>
        <translation>%1 等待</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>[… {n} characters are not shown …]</source>
        <extracomment>So long after a key those who count, save and show are told of it; keys between are one. Whether the text on the screen is not all there is: see `endless`.</extracomment>
        <translation>［……此处有 {n} 字未显示……］</translation>
    </message>
</context>
<context>
    <name>SlugEntry</name>
    <message>
        <source>Pinyin of the headline</source>
        <extracomment>Colours that can be read on white; the old system kept any.</extracomment>
        <translation>用标题拼音</translation>
    </message>
</context>
<context>
    <name>SnippetKeeping</name>
    <message>
        <source>Keep as a template</source>
        <extracomment>Text, and whether it can be undone.</extracomment>
        <translation>存为稿件模板</translation>
    </message>
    <message>
        <source>Keep as a snippet</source>
        <translation>存为常用语</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>Kept as “{name}”</source>
        <translation>已存为“{name}”</translation>
    </message>
    <message>
        <source>“{name}” changed</source>
        <translation>“{name}”已修改</translation>
    </message>
    <message>
        <source>“{name}” taken away</source>
        <translation>“{name}”已删除</translation>
    </message>
</context>
<context>
    <name>Snippets</name>
    <message>
        <source>Insert: {name}</source>
        <extracomment>The key of a story begun with a template. Text, and whether it can be undone.</extracomment>
        <translation>插入常用语：{name}</translation>
    </message>
    <message>
        <source>New story from: {name}</source>
        <translation>用模板新建：{name}</translation>
    </message>
    <message>
        <source>Keep what is selected as a snippet…</source>
        <translation>把选中文字存为常用语…</translation>
    </message>
    <message>
        <source>Keep this story as a template…</source>
        <translation>把本稿存为模板…</translation>
    </message>
    <message>
        <source>Templates and snippets…</source>
        <translation>管理模板和常用语…</translation>
    </message>
</context>
<context>
    <name>SnippetsDialog</name>
    <message>
        <source>Templates and snippets</source>
        <translation>模板和常用语</translation>
    </message>
    <message>
        <source>Templates begin a story, snippets go in at the caret. The palette offers both.</source>
        <translation>模板用来新建稿件，常用语插到光标处。命令面板里都能找到。</translation>
    </message>
    <message>
        <source>Nothing is kept yet. Select some text and keep it from the menu or palette.</source>
        <translation>还没有模板和常用语。写稿时选中一段文字，从“更多格式”菜单或命令面板存为常用语。</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Snippet</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Submitted for review</source>
        <extracomment>Takes a step for a story, with the reason an admin gave for passing two reviews, or &quot;&quot;. Text, and whether it can be undone. The story is ready for readers; the pages go out with the next publication.</extracomment>
        <translation>已提交初审</translation>
    </message>
    <message>
        <source>Made a draft again</source>
        <translation>已改回草稿</translation>
    </message>
    <message>
        <source>Passed on to the next review</source>
        <translation>已通过，进入下一审</translation>
    </message>
    <message>
        <source>Release with this opinion</source>
        <translation>附意见发布</translation>
    </message>
    <message>
        <source>An opinion is needed.</source>
        <translation>请写下意见。</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Why? The author reads this.</source>
        <translation>退回的理由（作者会看到）</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>已退回修改</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>请写明退回的理由。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>定时发布</translation>
    </message>
    <message>
        <source>Write a time like 2026-11-23 18:00</source>
        <translation>请写成 2026-11-23 18:00 或“今天 18:00”</translation>
    </message>
    <message>
        <source>That time has passed already.</source>
        <translation>这个时间已经过去了。</translation>
    </message>
    <message>
        <source>Released. Readers see it when the site is published the next time.</source>
        <translation>本稿已发布；读者要等下一次发布网站才能看到。</translation>
    </message>
    <message>
        <source>The changes come out with the story, at its time.</source>
        <translation>修改会和稿件一起按时上线。</translation>
    </message>
    <message>
        <source>Withdrawn. It leaves the site when that is published the next time.</source>
        <translation>本稿已撤下；下一次发布网站时从页面上消失。</translation>
    </message>
    <message>
        <source>Taken out of the trash</source>
        <translation>已从回收站恢复</translation>
    </message>
    <message>
        <source>Pass with this opinion</source>
        <translation>附意见通过</translation>
    </message>
    <message>
        <source>Your opinion stays with the story and stands on its review sheet.</source>
        <translation>意见随稿件保存，并印在送审稿上。</translation>
    </message>
    <message>
        <source>When may readers see it, Beijing time? For example: tomorrow 8:00</source>
        <translation>什么时候让读者看到（北京时间）？例如：明天 8:00</translation>
    </message>
    <message>
        <source>Scheduled for {time}, Beijing time</source>
        <translation>已定时：北京时间 {time}</translation>
    </message>
    <message>
        <source>Pass a second review yourself</source>
        <translation>由自己再审一道</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>Release the changes</source>
        <extracomment>The steps offered in each status; the first one is the step most often taken.</extracomment>
        <translation>发布修改</translation>
    </message>
    <message>
        <source>Release now</source>
        <translation>立即发布</translation>
    </message>
    <message>
        <source>Release with an opinion…</source>
        <translation>附意见发布…</translation>
    </message>
    <message>
        <source>%1, without the latest changes</source>
        <translation>%1，不含最近的修改</translation>
    </message>
    <message>
        <source>changes not released</source>
        <translation>有未发布的修改</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation>提交初审</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Pass with an opinion…</source>
        <translation>附意见通过…</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Release this story</source>
        <translation>发布本稿</translation>
    </message>
    <message>
        <source>Take the changes along</source>
        <translation>修改一并上线</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>定时…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Make it a draft</source>
        <translation>改回草稿</translation>
    </message>
    <message>
        <source>Take out of the trash</source>
        <translation>从回收站恢复</translation>
    </message>
</context>
<context>
    <name>StoryCommands</name>
    <message>
        <source>Submit this story for review</source>
        <translation>提交初审</translation>
    </message>
    <message>
        <source>Pass this story on</source>
        <translation>通过本稿</translation>
    </message>
    <message>
        <source>Pass this story with an opinion</source>
        <translation>附意见通过本稿</translation>
    </message>
    <message>
        <source>Send this story back</source>
        <translation>退回本稿</translation>
    </message>
    <message>
        <source>Release this story</source>
        <translation>发布本稿</translation>
    </message>
    <message>
        <source>Let the changes come out with this story</source>
        <translation>让修改随本稿一并上线</translation>
    </message>
    <message>
        <source>Schedule this story</source>
        <translation>定时发布本稿</translation>
    </message>
    <message>
        <source>Withdraw this story</source>
        <translation>撤下本稿</translation>
    </message>
    <message>
        <source>Make this story a draft</source>
        <translation>把本稿改回草稿</translation>
    </message>
    <message>
        <source>Take this story out of the trash</source>
        <translation>从回收站恢复本稿</translation>
    </message>
</context>
<context>
    <name>StoryTabs</name>
    <message>
        <source>{title}, not saved yet</source>
        <translation>{title}（未保存）</translation>
    </message>
    <message>
        <source>Open stories</source>
        <translation>打开的稿件</translation>
    </message>
    <message>
        <source>Compare with the story at the front…</source>
        <translation>与当前稿件对照…</translation>
    </message>
    <message>
        <source>Keep this tab</source>
        <translation>保留此标签</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the others</source>
        <translation>关闭其他</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Add {word}</source>
        <extracomment>The word of the chip that was clicked.</extracomment>
        <translation>添加{word}</translation>
    </message>
</context>
<context>
    <name>SummaryEntry</name>
    <message>
        <source>Write it from the first paragraph</source>
        <translation>取首段写摘要</translation>
    </message>
</context>
<context>
    <name>TabActions</name>
    <message>
        <source>Next open story</source>
        <translation>下一篇打开的稿件</translation>
    </message>
    <message>
        <source>Previous open story</source>
        <translation>上一篇打开的稿件</translation>
    </message>
    <message>
        <source>Close this story</source>
        <translation>关闭本稿</translation>
    </message>
    <message>
        <source>Compare with: {title}</source>
        <translation>与《{title}》对照</translation>
    </message>
</context>
<context>
    <name>TablePopup</name>
    <message>
        <source>Size of the table</source>
        <translation>表格大小</translation>
    </message>
    <message>
        <source>{columns} columns, {rows} rows and a head</source>
        <translation>{columns} 列，{rows} 行，另加表头</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>{n} characters · about {m} min</source>
        <extracomment>How long nobody must have typed before the page is asked for: so many times what that costs. Less than the time between two keys of a key held down. The article&apos;s key and its content as it stands on the screen. The person scrolled the text: the line (from 1, with its fraction) at the upper edge. Milliseconds the last page took to make, and to ask for here.</extracomment>
        <translation>{n} 字 · 约 {m} 分钟</translation>
    </message>
    <message>
        <source>Line {n}</source>
        <translation>第 {n} 行</translation>
    </message>
</context>
<context>
    <name>TextActions</name>
    <message>
        <source>Heading, largest</source>
        <translation>一级标题</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Lesser heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Plain paragraph</source>
        <translation>正文段落</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>List</source>
        <translation>项目符号</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>斜体</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>删除线</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>图片…</translation>
    </message>
    <message>
        <source>Caption of this picture…</source>
        <translation>图片说明…</translation>
    </message>
    <message>
        <source>Table…</source>
        <translation>表格…</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>Page break</source>
        <translation>分页</translation>
    </message>
    <message>
        <source>Add a row above</source>
        <translation>上方插入行</translation>
    </message>
    <message>
        <source>Add a row below</source>
        <translation>下方插入行</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>删除本行</translation>
    </message>
    <message>
        <source>Add a column before</source>
        <translation>左侧插入列</translation>
    </message>
    <message>
        <source>Add a column behind</source>
        <translation>右侧插入列</translation>
    </message>
    <message>
        <source>Remove this column</source>
        <translation>删除本列</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>只粘贴文字</translation>
    </message>
    <message>
        <source>Fetch pictures from other sites</source>
        <translation>取回外站图片</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual size of letters</source>
        <translation>恢复默认字号</translation>
    </message>
    <message>
        <source>Indent paragraphs</source>
        <translation>首行缩进</translation>
    </message>
    <message>
        <source>Quotes and brackets in pairs</source>
        <translation>引号、括号成对输入</translation>
    </message>
    <message>
        <source>Underline what the copy desk would ask about</source>
        <translation>标出校对提示</translation>
    </message>
    <message>
        <source>Typewriter: my line stays in the middle</source>
        <translation>打字机模式：当前行保持居中</translation>
    </message>
    <message>
        <source>Dim all but my paragraph</source>
        <translation>专注模式：淡化其他段落</translation>
    </message>
    <message>
        <source>Title of this page</source>
        <extracomment>The actions by what they are about: a line in the menu parts the groups. What one may do with a text that can only be read.</extracomment>
        <translation>本页标题</translation>
    </message>
</context>
<context>
    <name>TextEntry</name>
    <message>
        <source>Values used before</source>
        <extracomment>A value was chosen among those proposed, or written out and left.</extracomment>
        <translation>用过的内容</translation>
    </message>
    <message>
        <source>Hidden characters turn the direction of reading here.</source>
        <translation>含有看不见的文字方向控制符。</translation>
    </message>
</context>
<context>
    <name>TextGuests</name>
    <message>
        <source>Insert a picture</source>
        <extracomment>The key of the picture chosen as cover. What was given while other pictures were on their way, and what to do with each.</extracomment>
        <translation>插入图片</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Choose a cover picture</source>
        <translation>选择封面图</translation>
    </message>
    <message>
        <source>Use as cover</source>
        <translation>用作封面</translation>
    </message>
    <message>
        <source>Taking pictures in…</source>
        <translation>正在收入图片…</translation>
    </message>
    <message>
        <source>“{name}” is no picture and was not put into the text. Manuscripts are brought in above the list.</source>
        <translation>“{name}”不是图片，没有放进正文。来稿请用列表上方的“导入稿件”。</translation>
    </message>
    <message>
        <source>“{name}” and others ({n} in all) are no pictures and were not put into the text. Manuscripts are brought in above the list.</source>
        <translation>“{name}”等 {n} 个文件不是图片，没有放进正文。来稿请用列表上方的“导入稿件”。</translation>
    </message>
</context>
<context>
    <name>TextPane</name>
    <message>
        <source>{n} characters</source>
        <extracomment>Headline or text may have changed; never while a word is being composed. Nothing is open, and the person wants to begin a story. How many remarks the copy desk has; hidden while there are none. Whether the story can only be read.</extracomment>
        <translation>{n} 字</translation>
    </message>
    <message>
        <source> · the old system would have cut it after “{end}”</source>
        <translation> · 旧系统会在“{end}”之后截断</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text of the story</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Write here. Enter begins a paragraph, ## a heading, - a list.</source>
        <translation>在这里写稿。回车另起一段，## 开头是标题，- 开头是列表。</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>No story is open</source>
        <translation>没有打开的稿件</translation>
    </message>
    <message>
        <source>Choose one from the list, or begin a new one. It is saved while you write.</source>
        <translation>从左边选一篇，或者写一篇新的。边写边存，不用操心。</translation>
    </message>
    <message>
        <source>New story</source>
        <translation>写新稿</translation>
    </message>
</context>
<context>
    <name>TextsDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>TooLong</name>
    <message>
        <source>One line of this text has {n} characters: it is kept as it is, shown in part, and can be written in once it is parted.</source>
        <extracomment>What the strip says of a text no page can be made of.</extracomment>
        <translation>本文有一行长达 {n} 字：原文照存，这里只显示一部分，分段后才能改写。</translation>
    </message>
    <message>
        <source>One line of this text has {n} characters: writing in it is slow.</source>
        <translation>本文有一行长达 {n} 字，在其中写字会很慢。</translation>
    </message>
    <message>
        <source>Part it at full stops</source>
        <translation>按句号分段</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Rescue the text…</source>
        <translation>先保住文字…</translation>
    </message>
    <message>
        <source>Rescue the text</source>
        <translation>先保住文字</translation>
    </message>
    <message>
        <source>The text stays here until it can be saved. To be safe, take a copy.</source>
        <translation>文字会一直留在这里，直到能够保存。稳妥起见，先另存一份。</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>复制全文</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>另存为文件…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>另存为文件</translation>
    </message>
    <message>
        <source>Not written</source>
        <translation>没有写入</translation>
    </message>
    <message>
        <source>Nothing could be written there. Please choose another folder.</source>
        <translation>那里写不进去，请换一个文件夹。</translation>
    </message>
    <message>
        <source>This story was changed elsewhere in the same place. Both texts are kept.</source>
        <translation>这篇稿件的同一处在别的地方也改过。两份文字都保留着。</translation>
    </message>
    <message>
        <source>Compare and choose…</source>
        <translation>比较并选择…</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>用我的</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>用对方的</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两份都留</translation>
    </message>
    <message>
        <source>Changed in two places</source>
        <translation>两处都改过</translation>
    </message>
    <message>
        <source>Everything else was brought together. What you do not choose stays among the versions; keeping both makes a second story of the other text.</source>
        <translation>其余改动已经合并。没有选用的文本会留在版本里；两个都要，就把另一份文本另存为一篇稿件。</translation>
    </message>
    <message>
        <source>What you do not choose stays among the versions; keeping both makes a second story of the text found.</source>
        <translation>没有选用的文本会留在版本里；两个都要，就把找到的文本另存为一篇稿件。</translation>
    </message>
    <message>
        <source>Mine, on this screen</source>
        <translation>我的（屏幕上）</translation>
    </message>
    <message>
        <source>{why} Your text is still here, and saving it is tried again by itself.</source>
        <extracomment>The article to go on from, and the content to show and save. The columns by name, for texts that are shown beside each other.</extracomment>
        <translation>{why}文字还在这里，程序会自动再试。</translation>
    </message>
    <message>
        <source>Theirs, as it is stored</source>
        <translation>对方的（已保存）</translation>
    </message>
    <message>
        <source>A text of {time} that could not be saved was found.</source>
        <translation>发现 {time} 没能保存的文字。</translation>
    </message>
    <message>
        <source>A text that was not saved</source>
        <translation>没能保存的文字</translation>
    </message>
    <message>
        <source>Found, of {time}</source>
        <translation>找到的（{time}）</translation>
    </message>
    <message>
        <source>Stored now</source>
        <translation>现在保存着的</translation>
    </message>
    <message>
        <source>Take the text found</source>
        <translation>用找到的</translation>
    </message>
    <message>
        <source>Keep the stored one</source>
        <translation>用现在的</translation>
    </message>
    <message>
        <source>Text not chosen, {time}</source>
        <translation>未选用的文本，{time}</translation>
    </message>
    <message>
        <source>{title} (other text)</source>
        <translation>{title}（另一份）</translation>
    </message>
</context>
<context>
    <name>VersionView</name>
    <message>
        <source>Both are the same.</source>
        <translation>两者完全相同。</translation>
    </message>
    <message>
        <source>Bring this back</source>
        <translation>恢复这一项</translation>
    </message>
    <message>
        <source>Bring {field} of the earlier version back</source>
        <translation>把“{field}”恢复成以前的内容</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>{n} autosaves</source>
        <translation>自动保存 {n} 次</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>已命名</translation>
    </message>
    <message>
        <source>{act}: {fields}</source>
        <translation>{act}：{fields}</translation>
    </message>
    <message>
        <source>Compare versions…</source>
        <extracomment>Text, and whether it can be undone.</extracomment>
        <translation>比较版本…</translation>
    </message>
    <message>
        <source>The earlier version stands again</source>
        <translation>已恢复到以前的版本</translation>
    </message>
    <message>
        <source>The earlier text of this field stands again</source>
        <translation>这一项已恢复成以前的内容</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>保留这个版本</translation>
    </message>
    <message>
        <source>What it is called, e.g. “as sent for review”</source>
        <translation>版本名称，例如“送审稿”</translation>
    </message>
    <message>
        <source>Version kept</source>
        <translation>版本已保留</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>请填写名称。</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Versions of “{title}”</source>
        <translation>《{title}》的版本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Compared with now</source>
        <translation>与现在比较</translation>
    </message>
    <message>
        <source>What this step changed</source>
        <translation>这一步改了什么</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>左右对照</translation>
    </message>
    <message>
        <source>Show every autosave</source>
        <translation>显示每次自动保存</translation>
    </message>
    <message>
        <source>Bring everything back</source>
        <translation>全部恢复</translation>
    </message>
    <message>
        <source>Keep the present version…</source>
        <translation>把现在的样子存为版本…</translation>
    </message>
    <message>
        <source>Left, or struck out: as it was at {time}. Right, or underlined: now.</source>
        <translation>左边（或划去的）是 {time} 的内容，右边（或下划线的）是现在的内容。</translation>
    </message>
    <message>
        <source>What was changed at {time}: before, and after.</source>
        <translation>{time} 的改动：改动前与改动后。</translation>
    </message>
</context>
<context>
    <name>WritingEditor</name>
    <message>
        <source>Not saved: {names}</source>
        <extracomment>The article&apos;s key, or None: nothing is open. The article&apos;s key and its content as it stands on the screen. For whoever shows the page to say how long it took to make (milliseconds). The line of the text (from 1, with its fraction) at the upper edge, after scrolling. A pane beside the text, `page` or `fields`, is to come or go.</extracomment>
        <translation>还没有保存：{names}</translation>
    </message>
    <message>
        <source>Compare versions of this story</source>
        <translation>比较这篇稿件的版本</translation>
    </message>
</context>
</TS>
