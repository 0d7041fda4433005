<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Agreeing</name>
    <message>
        <source>Change links in texts, too</source>
        <translation>连同正文链接一起改</translation>
    </message>
    <message>
        <source>Leave the links</source>
        <translation>链接不动</translation>
    </message>
    <message>
        <source>Change %n link(s)</source>
        <translation>改 %n 处链接</translation>
    </message>
    <message>
        <source>Change the links in texts, too?</source>
        <translation>正文里的链接也一起改吗？</translation>
    </message>
    <message>
        <source> Links in texts go on working through the redirects. Changing them makes stories readers see differ from what was published.</source>
        <translation>不改，正文里的链接也会经旧地址自动跳转，照常能用；改了，相关稿件就会与已发布的不同，需要重新发布。</translation>
    </message>
</context>
<context>
    <name>ArticleLines</name>
    <message>
        <source>Move to…</source>
        <translation>移动到…</translation>
    </message>
</context>
<context>
    <name>ArticlesPane</name>
    <message>
        <source>Newest articles here</source>
        <translation>本栏目最近的稿件</translation>
    </message>
    <message>
        <source>Newest articles of the column</source>
        <translation>本栏目最近的稿件</translation>
    </message>
    <message>
        <source>No article here yet</source>
        <translation>这里还没有稿件</translation>
    </message>
    <message>
        <source>File a story under this column at the writing desk, or drag some onto it.</source>
        <translation>在稿件桌把稿件归入这个栏目，或把稿件拖到左边的栏目上。</translation>
    </message>
</context>
<context>
    <name>ColumnDelegate</name>
    <message>
        <source>Name of the column</source>
        <translation>栏目名称</translation>
    </message>
</context>
<context>
    <name>ColumnForm</name>
    <message>
        <source>from “%1”</source>
        <extracomment>Settings the site has for columns that say nothing.</extracomment>
        <translation>继承自“%1”</translation>
    </message>
    <message>
        <source>as the whole site</source>
        <translation>与全站相同</translation>
    </message>
    <message>
        <source>Not an address yet: it ends in .html and holds {number} or {pinyin}.</source>
        <translation>还不成网址：要以 .html 结尾，并含有 {number} 或 {pinyin}。</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>例如：%1</translation>
    </message>
    <message>
        <source>Empty: as the column above</source>
        <translation>留空则沿用上级栏目</translation>
    </message>
    <message>
        <source>Empty: the theme&apos;s own</source>
        <translation>留空则用主题自带的</translation>
    </message>
    <message>
        <source>Empty: none</source>
        <translation>留空则不填</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Directory in the address</source>
        <translation>网址目录</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>In the navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Title for search engines</source>
        <translation>SEO 标题</translation>
    </message>
    <message>
        <source>Empty: name of the column and of the site</source>
        <translation>留空则用“栏目名 - 网站名”</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>栏目图片</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>列表排序</translation>
    </message>
    <message>
        <source>Source of new articles</source>
        <translation>新稿默认来源</translation>
    </message>
    <message>
        <source>Editor of new articles</source>
        <translation>新稿默认责编</translation>
    </message>
    <message>
        <source>Must be filled in before the release</source>
        <translation>发布前必填</translation>
    </message>
    <message>
        <source>Who works on its articles</source>
        <translation>谁可以处理本栏目稿件</translation>
    </message>
    <message>
        <source>Articles on a list page</source>
        <translation>列表页每页篇数</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>链接到</translation>
    </message>
    <message>
        <source>An address on this site or another</source>
        <translation>本站或外站的网址</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>One or two sentences, for search engines</source>
        <translation>一两句话，给搜索引擎看</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>用逗号分开</translation>
    </message>
    <message>
        <source>Text of the page (Markdown)</source>
        <translation>页面正文（Markdown）</translation>
    </message>
    <message>
        <source>What readers find on this page</source>
        <translation>读者在这一页看到的内容</translation>
    </message>
    <message>
        <source>Address rule of its articles</source>
        <translation>稿件网址规则</translation>
    </message>
    <message>
        <source>List template</source>
        <translation>列表模板</translation>
    </message>
    <message>
        <source>Article template</source>
        <translation>稿件模板</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最早的在前</translation>
    </message>
    <message>
        <source>By weight, the lightest first</source>
        <translation>按权重，小的在前</translation>
    </message>
    <message>
        <source>Short headline</source>
        <translation>短标题</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Responsible editor</source>
        <translation>责任编辑</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Cover picture</source>
        <translation>封面图</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>版权类型</translation>
    </message>
    <message>
        <source>Nobody is chosen: everybody may work here. Admins always may.</source>
        <extracomment>Fields that mean something for some kinds of columns only. Fields that stay empty to be taken from above, shown in grey. Templates, and how the names of those begin that are for the other sort of page.</extracomment>
        <translation>没有指定人：谁都可以处理。管理员始终可以。</translation>
    </message>
    <message>
        <source>Taken from above: %1</source>
        <translation>沿用上级：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The theme has no such template: its own is used.</source>
        <translation>主题里没有这个模板，仍用它自己的。</translation>
    </message>
</context>
<context>
    <name>ColumnPicker</name>
    <message>
        <source>Find a column</source>
        <translation>查找栏目</translation>
    </message>
    <message>
        <source>At the top of the site</source>
        <translation>网站顶层</translation>
    </message>
</context>
<context>
    <name>ColumnPlan</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%n column(s)</source>
        <translation>%n 个栏目</translation>
    </message>
    <message>
        <source>%n article(s)</source>
        <translation>%n 篇稿件</translation>
    </message>
    <message>
        <source>%n comment(s)</source>
        <translation>%n 条评论</translation>
    </message>
    <message>
        <source>%n card(s)</source>
        <translation>%n 张卡片</translation>
    </message>
    <message>
        <source>%n link(s) to pages that move</source>
        <translation>%n 个链接指向要搬家的页面</translation>
    </message>
    <message>
        <source>%n link(s) in texts to pages that move</source>
        <translation>正文里 %n 个链接指向要变的页面</translation>
    </message>
    <message>
        <source>about %n page(s) to write at the next publication</source>
        <translation>下次发布约要写 %n 页</translation>
    </message>
    <message>
        <source>%n address(es) will change</source>
        <translation>%n 个栏目网址会改变</translation>
    </message>
    <message>
        <source>%n redirect(s) will be left at the old addresses</source>
        <translation>旧网址留下 %n 条跳转</translation>
    </message>
    <message>
        <source>%n column page(s) will go</source>
        <translation>%n 个栏目页会消失</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>版面位</translation>
    </message>
    <message>
        <source>Texts that link there</source>
        <translation>正文里有链接指向这些页面的稿件</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>… and %n more</source>
        <translation>…还有 %n 项</translation>
    </message>
    <message>
        <source>(the page goes)</source>
        <translation>（页面撤下）</translation>
    </message>
</context>
<context>
    <name>ColumnTreeModel</name>
    <message>
        <source>hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇稿件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Single page</source>
        <translation>单页</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>外链</translation>
    </message>
    <message>
        <source>Show in the navigation</source>
        <extracomment>The menu in order; None stands for a line.</extracomment>
        <translation>在导航中显示</translation>
    </message>
    <message>
        <source>New column beside…</source>
        <translation>新建同级栏目…</translation>
    </message>
    <message>
        <source>New column below…</source>
        <translation>新建下级栏目…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>One level in</source>
        <translation>降一级</translation>
    </message>
    <message>
        <source>One level out</source>
        <translation>升一级</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>移到…</translation>
    </message>
    <message>
        <source>Leave out of the navigation</source>
        <translation>不在导航中显示</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>拆分…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>合并到…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
</context>
<context>
    <name>ColumnsPanel</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 个栏目</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is saved</source>
        <translation>“%1”已保存</translation>
    </message>
    <message>
        <source>Several columns at once…</source>
        <translation>一次新建多个栏目…</translation>
    </message>
    <message>
        <source>Fold the articles of the column</source>
        <translation>收起或展开栏目稿件</translation>
    </message>
    <message>
        <source>Move the chosen articles to…</source>
        <translation>把选中的稿件移到…</translation>
    </message>
    <message>
        <source>Fold the tree</source>
        <translation>收起或展开栏目树</translation>
    </message>
    <message>
        <source>A site begins with its columns</source>
        <translation>先搭好栏目，网站才有骨架</translation>
    </message>
    <message>
        <source>Articles are filed under columns. Move and rename them whenever you like: everything can be undone.</source>
        <translation>稿件都归在栏目里。栏目随时可以移动、改名，每一步都能撤销。</translation>
    </message>
    <message>
        <source>Create the first column</source>
        <translation>新建第一个栏目</translation>
    </message>
    <message>
        <source>Write several columns at once</source>
        <translation>一次写出多个栏目</translation>
    </message>
</context>
<context>
    <name>ComingTable</name>
    <message>
        <source>New columns and their directories</source>
        <translation>新栏目和它们的目录</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>%1 (there already)</source>
        <translation>%1（已有）</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Nothing has been filed here yet.</source>
        <translation>这里还没有归入任何稿件。</translation>
    </message>
    <message numerus="yes">
        <source>with %n column(s) below it</source>
        <translation>
            <numerusform>含 %n 个下级栏目</numerusform>
        </translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
</context>
<context>
    <name>FormSheet</name>
    <message>
        <source>Variables: %1</source>
        <translation>可用变量：%1</translation>
    </message>
    <message>
        <source>Leave it out; its pages stay reachable</source>
        <translation>不在导航中显示（页面仍可访问）</translation>
    </message>
    <message>
        <source>What readers and search engines see</source>
        <translation>读者和搜索引擎看到的</translation>
    </message>
    <message>
        <source>Its articles, and who works on them</source>
        <translation>本栏目的稿件，以及由谁处理</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>Name of the new column</source>
        <translation>新栏目的名称</translation>
    </message>
    <message>
        <source>Name of the new column in “%1”</source>
        <translation>“%1”下新栏目的名称</translation>
    </message>
    <message>
        <source>Create column</source>
        <translation>新建栏目</translation>
    </message>
    <message>
        <source>A column needs a name.</source>
        <translation>栏目要有名称。</translation>
    </message>
    <message>
        <source>Created “%1”</source>
        <translation>已新建“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Created %n column(s)</source>
        <translation>
            <numerusform>已新建 %n 个栏目</numerusform>
        </translation>
    </message>
    <message>
        <source>Renamed to “%1”</source>
        <translation>已改名为“%1”</translation>
    </message>
    <message>
        <source>“%1” is in the navigation again</source>
        <translation>“%1”重新出现在导航中</translation>
    </message>
    <message>
        <source>“%1” is left out of the navigation</source>
        <translation>“%1”不再出现在导航中</translation>
    </message>
    <message>
        <source>Several columns at once…</source>
        <translation>一次新建多个栏目…</translation>
    </message>
</context>
<context>
    <name>OutlineDialog</name>
    <message>
        <source>Several columns at once</source>
        <translation>一次新建多个栏目</translation>
    </message>
    <message>
        <source>One column on each line; an indented line belongs under the one above. Their directories are made from pinyin and can be changed below.</source>
        <translation>每行一个栏目，缩进的行归上一行的栏目。目录按拼音生成，可以在下面改。</translation>
    </message>
    <message>
        <source>Law
    Courts
    Prosecution
Life</source>
        <translation>法治
    审判
    检察
服务</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>New columns and their directories</source>
        <translation>新栏目和它们的目录</translation>
    </message>
    <message numerus="yes">
        <source>Create %n column(s)</source>
        <translation>
            <numerusform>新建 %n 个栏目</numerusform>
        </translation>
    </message>
    <message>
        <source>Create columns</source>
        <translation>新建栏目</translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>Merge “%1” into the columns</source>
        <translation>把“%1”并入栏目</translation>
    </message>
    <message>
        <source>Changed on both sides since the export</source>
        <translation>导出以后两边都改过</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>将要改动的</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n change(s)</source>
        <translation>
            <numerusform>并入 %n 处改动</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is deleted; it is one step that can be undone.</source>
        <translation>不会删除任何栏目；合并是一步操作，可以撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) will change and leave redirects.</source>
        <translation>
            <numerusform>有 %n 个网址会改变，旧网址留下跳转。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) that are not in the file stay as they are.</source>
        <translation>
            <numerusform>文件里没有的 %n 个栏目保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody knows from which state this file was made: its values count.</source>
        <translation>不知道这个文件是从哪个状态导出的，凡不同之处以文件为准。</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>保留这里的</translation>
    </message>
    <message>
        <source>Take the file&apos;s</source>
        <translation>采用文件的</translation>
    </message>
</context>
<context>
    <name>Packaging</name>
    <message>
        <source>columns</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>For spreadsheets (*.csv)</source>
        <translation>电子表格（*.csv）</translation>
    </message>
    <message>
        <source>For this program, with pictures (*.json)</source>
        <translation>本程序用，带图片 (*.json)</translation>
    </message>
    <message>
        <source>Export columns</source>
        <translation>导出栏目</translation>
    </message>
    <message>
        <source>Files of columns (*.csv *.json *.txt)</source>
        <translation>栏目文件（*.csv *.json *.txt）</translation>
    </message>
    <message>
        <source>Merge a file of columns</source>
        <translation>并入栏目文件</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n column(s) to “%2”</source>
        <translation>
            <numerusform>已把 %n 个栏目导出到“%2”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n picture(s), %4 MB</source>
        <translation>
            <numerusform>含 %n 张图片，%4 MB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mend these %n line(s) and try again. Nothing was changed.</source>
        <translation>
            <numerusform>请改好这 %n 行再试。没有改动任何栏目。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be merged</source>
        <translation>“%1”不能并入</translation>
    </message>
    <message>
        <source>“%1” says what the columns are already</source>
        <translation>“%1”与现在的栏目没有不同</translation>
    </message>
    <message>
        <source>Merged “%1”</source>
        <translation>已并入“%1”</translation>
    </message>
    <message>
        <source>Export all columns…</source>
        <translation>导出全部栏目…</translation>
    </message>
    <message>
        <source>Merge a file…</source>
        <translation>并入文件…</translation>
    </message>
    <message>
        <source>Export “%1” and below…</source>
        <translation>导出“%1”及其下级…</translation>
    </message>
</context>
<context>
    <name>Parting</name>
    <message numerus="yes">
        <source>Moved %n article(s) to “%1”</source>
        <translation>
            <numerusform>已把 %n 篇稿件移到“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Moving articles to “%1”…</source>
        <translation>正在把稿件移到“%1”…</translation>
    </message>
    <message numerus="yes">
        <source>Move %n article(s) to “%1”?</source>
        <translation>
            <numerusform>把 %n 篇稿件移到“%1”？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n article(s)</source>
        <translation>
            <numerusform>移动 %n 篇稿件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n article(s) to</source>
        <translation>
            <numerusform>把 %n 篇稿件移到</numerusform>
        </translation>
    </message>
    <message>
        <source>Their other columns and their addresses stay.</source>
        <translation>它们的其他栏目和网址都不变。</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>移到这里</translation>
    </message>
    <message>
        <source>Split “%2” off “%1”</source>
        <translation>已从“%1”拆出“%2”</translation>
    </message>
    <message numerus="yes">
        <source>Split off %n article(s)</source>
        <translation>
            <numerusform>拆出 %n 篇稿件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split off %n column(s)</source>
        <translation>
            <numerusform>拆出 %n 个栏目</numerusform>
        </translation>
    </message>
    <message>
        <source>Split “%2” off “%1”?</source>
        <translation>从“%1”拆出“%2”？</translation>
    </message>
    <message>
        <source>Splitting “%1”…</source>
        <translation>正在拆分“%1”…</translation>
    </message>
    <message>
        <source>This touches %1. Articles keep their addresses. You can undo this.</source>
        <translation>涉及 %1。稿件网址不变，可以撤销。</translation>
    </message>
    <message>
        <source>no article</source>
        <translation>0 篇稿件</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split “%1”</source>
        <translation>拆分“%1”</translation>
    </message>
    <message>
        <source>A new column is made and articles go there. What it touches is told first.</source>
        <translation>新建一个栏目，把一部分稿件移过去。动手之前会先告诉您影响多大。</translation>
    </message>
    <message>
        <source>Beside “%1”</source>
        <translation>与“%1”并列</translation>
    </message>
    <message>
        <source>Below “%1”</source>
        <translation>在“%1”下面</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Those whose headline holds</source>
        <translation>标题里含有</translation>
    </message>
    <message>
        <source>Those with the tag</source>
        <translation>带有标签</translation>
    </message>
    <message>
        <source>Those of the time</source>
        <translation>某一段时间的</translation>
    </message>
    <message numerus="yes">
        <source>The %n article(s) chosen in the list</source>
        <translation>
            <numerusform>右边选中的 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>None, only the columns below</source>
        <translation>不带稿件，只带下级栏目</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To (included)</source>
        <translation>到（含当天）</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Name of the new column</source>
        <translation>新栏目的名称</translation>
    </message>
    <message>
        <source>Its place</source>
        <translation>放在哪里</translation>
    </message>
    <message>
        <source>Articles that go there</source>
        <translation>移过去的稿件</translation>
    </message>
    <message>
        <source>Columns below it that go along</source>
        <translation>一起带走的下级栏目</translation>
    </message>
    <message>
        <source>With all that lies below them; their addresses change.</source>
        <translation>连同它们下面的全部内容；栏目网址会变。</translation>
    </message>
</context>
<context>
    <name>Surgery</name>
    <message>
        <source>Moved “%1”</source>
        <translation>已移动“%1”</translation>
    </message>
    <message>
        <source>the top</source>
        <translation>顶层</translation>
    </message>
    <message>
        <source>Move “%1” to “%2”?</source>
        <translation>把“%1”移到“%2”？</translation>
    </message>
    <message numerus="yes">
        <source>Move and change %n address(es)</source>
        <translation>
            <numerusform>移动，改 %n 个网址</numerusform>
        </translation>
    </message>
    <message>
        <source>Move “%1” to</source>
        <translation>把“%1”移到</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>移到这里</translation>
    </message>
    <message>
        <source>Merge “%1” into</source>
        <translation>把“%1”合并到</translation>
    </message>
    <message>
        <source>Its articles and the columns below it go there; its address leads there.</source>
        <translation>它的稿件和下级栏目都归过去，旧网址跳转过去。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Merged “%1” into “%2”</source>
        <translation>已把“%1”合并到“%2”</translation>
    </message>
    <message>
        <source>Merge “%1” into “%2”?</source>
        <translation>把“%1”合并到“%2”？</translation>
    </message>
    <message>
        <source>Moving “%1”…</source>
        <translation>正在移动“%1”…</translation>
    </message>
    <message>
        <source> No article is deleted.</source>
        <translation>稿件不会被删除。</translation>
    </message>
    <message>
        <source>Merge into “%1”</source>
        <translation>合并到“%1”</translation>
    </message>
    <message>
        <source>Merging “%1”…</source>
        <translation>正在合并“%1”…</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>删除“%1”？</translation>
    </message>
    <message>
        <source> Articles are never deleted with a column.</source>
        <translation>稿件不会被删除。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n column(s)</source>
        <translation>
            <numerusform>删除 %n 个栏目</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete, articles go to “%1”</source>
        <translation>删除，稿件归到“%1”</translation>
    </message>
    <message>
        <source>Delete, articles go to …</source>
        <translation>删除，稿件归到…</translation>
    </message>
    <message>
        <source>Delete, articles stay in their other columns only</source>
        <translation>删除，稿件只留在其他栏目</translation>
    </message>
    <message>
        <source>Where do the articles go?</source>
        <translation>稿件归到哪里？</translation>
    </message>
    <message>
        <source>Delete “%1”, articles go here</source>
        <translation>删除“%1”，稿件归到这里</translation>
    </message>
    <message>
        <source>Deleted “%1”</source>
        <translation>已删除“%1”，稿件都在</translation>
    </message>
    <message>
        <source>Deleting “%1”…</source>
        <translation>正在删除“%1”…</translation>
    </message>
    <message>
        <source>Nothing else is touched. You can undo this.</source>
        <translation>不涉及其他内容，可以撤销。</translation>
    </message>
    <message>
        <source>This touches %1. You can undo this.</source>
        <translation>涉及 %1，可以撤销。</translation>
    </message>
    <message>
        <source>Change the directory of “%1” from “%2” to “%3”?</source>
        <translation>把“%1”的网址目录从“%2”改为“%3”？</translation>
    </message>
    <message>
        <source> Published articles keep their addresses.</source>
        <translation>已发布稿件的网址不变。</translation>
    </message>
    <message numerus="yes">
        <source>Change %n address(es)</source>
        <translation>
            <numerusform>改 %n 个网址</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateLine</name>
    <message>
        <source>None of its own</source>
        <translation>不另设</translation>
    </message>
    <message>
        <source>Templates of the theme</source>
        <translation>主题里的模板</translation>
    </message>
</context>
<context>
    <name>TreePane</name>
    <message>
        <source>Drag to move; Alt and arrows do the same. Articles may be dropped here.</source>
        <translation>拖动可移动，Alt 加方向键也行；稿件可以拖到栏目上。</translation>
    </message>
    <message>
        <source>Columns of the site</source>
        <translation>网站栏目</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>新建栏目</translation>
    </message>
    <message>
        <source>Several columns at once</source>
        <translation>一次新建多个栏目</translation>
    </message>
    <message>
        <source>Export columns or merge a file of them</source>
        <translation>导出栏目，或并入栏目文件</translation>
    </message>
</context>
</TS>
