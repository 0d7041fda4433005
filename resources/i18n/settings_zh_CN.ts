<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Acting</name>
    <message>
        <source>%1 works here now</source>
        <translation>现在由 %1 操作</translation>
    </message>
    <message>
        <source>%1 was added</source>
        <translation>已添加 %1</translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>NewsroomPage</name>
    <message>
        <source>To look at: %1</source>
        <translation>有 %1 处需要看看</translation>
    </message>
    <message>
        <source>Everything is sound: database, history, pictures.</source>
        <translation>一切完好：数据库、操作记录、图片。</translation>
    </message>
    <message>
        <source>Folder of the newsroom</source>
        <translation>编辑部文件夹</translation>
    </message>
    <message>
        <source>It can only be read.</source>
        <translation>这个编辑部只能查看，不能写入。</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康检查</translation>
    </message>
    <message>
        <source>Reads the whole database, the history and every picture, and changes nothing.</source>
        <translation>通读数据库、操作记录和每一张图片，不作任何改动。</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>One file with everything: texts, history, pictures. It is opened and read before it counts. Restoring makes a newsroom in a new folder; this one stays as it is.</source>
        <translation>一个文件，装下全部稿件、操作记录和图片；写完会重新打开核对，核对无误才算备份。恢复时在新文件夹里另建一个编辑部，现在这个保持原样。</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>关于本程序</translation>
    </message>
    <message>
        <source>Editorial Workstation</source>
        <translation>采编工作站</translation>
    </message>
    <message>
        <source>Names and roles are guard rails against mistakes, not a lock: whoever can write to the folder of the newsroom can change everything in it, the history included.</source>
        <translation>姓名和角色只用来防止误操作，不是锁：能写入编辑部文件夹的人，可以改动其中的一切，包括操作记录。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Back up to a file…</source>
        <translation>备份到文件…</translation>
    </message>
    <message>
        <source>Restore into a new folder…</source>
        <translation>恢复到新文件夹…</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Editor</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审稿</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Who works at this machine now</source>
        <translation>现在由谁操作</translation>
    </message>
    <message>
        <source>Everything done from now on is written into the history under this name.</source>
        <translation>从现在起，所做的一切都以这个名字记入操作记录。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Add a colleague</source>
        <translation>添加同事</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Names and roles guard against mistakes; they are no lock. Whoever can open the folder of the newsroom can change everything in it.</source>
        <translation>姓名和角色只用来防止误操作，不是锁。能打开编辑部文件夹的人，可以改动其中的一切。</translation>
    </message>
</context>
<context>
    <name>RegionsEditor</name>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Add a region</source>
        <translation>添加地区</translation>
    </message>
    <message>
        <source>Remove this region</source>
        <translation>删除这个地区</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>The setting is saved</source>
        <translation>设置已保存</translation>
    </message>
    <message>
        <source>Check the newsroom</source>
        <translation>检查编辑部</translation>
    </message>
    <message>
        <source>Back up to a file…</source>
        <translation>备份到文件…</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Theme of the site</source>
        <translation>网站主题</translation>
    </message>
    <message>
        <source>Words and proofreading</source>
        <translation>用语与校对</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>The newsroom</source>
        <translation>编辑部</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分组</translation>
    </message>
</context>
<context>
    <name>SiteForm</name>
    <message>
        <source>Name and description</source>
        <translation>名称与简介</translation>
    </message>
    <message>
        <source>Addresses and lists</source>
        <translation>地址与列表</translation>
    </message>
    <message>
        <source>Masthead</source>
        <translation>刊头</translation>
    </message>
    <message>
        <source>Filings and contact</source>
        <translation>备案与联系</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>读者互动</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>网站名称</translation>
    </message>
    <message>
        <source>Tagline</source>
        <translation>标语</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>网站简介</translation>
    </message>
    <message>
        <source>For search engines, on pages without one of their own.</source>
        <translation>供搜索引擎使用；没有自己简介的页面都用它。</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>网站地址</translation>
    </message>
    <message>
        <source>Such as https://example.cn. Feeds and the sitemap cannot do without.</source>
        <translation>例如 https://example.cn。订阅源和网站地图要用到它。</translation>
    </message>
    <message>
        <source>Addresses of articles</source>
        <translation>稿件地址规则</translation>
    </message>
    <message>
        <source>Of new articles: {column} {Y} {M} {D} {number} {pinyin}. What is published stays.</source>
        <translation>只用于新稿件：{column} {Y} {M} {D} {number} {pinyin}。已发布的地址不变。</translation>
    </message>
    <message>
        <source>Articles on a list page</source>
        <translation>列表页每页篇数</translation>
    </message>
    <message>
        <source>Name of the home page</source>
        <translation>首页的名称</translation>
    </message>
    <message>
        <source>Separator of the place line</source>
        <translation>“当前位置”的分隔符</translation>
    </message>
    <message>
        <source>Masthead picture</source>
        <translation>刊头图</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Map of the regions</source>
        <translation>地区地图</translation>
    </message>
    <message>
        <source>Watermark of new pictures</source>
        <translation>新图片的水印文字</translation>
    </message>
    <message>
        <source>Written small into the corner of what comes in; empty writes none.</source>
        <translation>小字写在新收图片的右下角；留空就不写。</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Shown beside the map. A link may lead to a column or anywhere.</source>
        <translation>列在地图旁边。链接可以通向栏目，也可以通向别处。</translation>
    </message>
    <message>
        <source>Registered names</source>
        <translation>备案的域名与名称</translation>
    </message>
    <message>
        <source>One to a line; the footer lists them.</source>
        <translation>每行一个，列在页脚。</translation>
    </message>
    <message>
        <source>ICP filing number</source>
        <translation>ICP 备案号</translation>
    </message>
    <message>
        <source>Public security filing number</source>
        <translation>公安备案号</translation>
    </message>
    <message>
        <source>News service licence</source>
        <translation>新闻信息服务许可证</translation>
    </message>
    <message>
        <source>Telephone for complaints</source>
        <translation>举报电话</translation>
    </message>
    <message>
        <source>Mail of the chief editor</source>
        <translation>主编信箱</translation>
    </message>
    <message>
        <source>Copyright line</source>
        <translation>版权声明</translation>
    </message>
    <message>
        <source>Where the comment form posts to</source>
        <translation>评论表单提交到</translation>
    </message>
    <message>
        <source>Without an address the form has no button.</source>
        <translation>不填地址，表单就没有提交按钮。</translation>
    </message>
    <message>
        <source>Close comments after so many days</source>
        <translation>发稿多少天后关闭评论</translation>
    </message>
    <message>
        <source>Counted from the time the article bears; 0 keeps all open.</source>
        <translation>从稿件上的时间算起；填 0 则一直开放。</translation>
    </message>
    <message>
        <source>Where votes are posted to</source>
        <translation>“顶一下”提交到</translation>
    </message>
    <message>
        <source>Without an address the count is only shown.</source>
        <translation>不填地址，只显示票数。</translation>
    </message>
</context>
<context>
    <name>ThemePage</name>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Takes effect in the preview at once, for readers when you publish.</source>
        <translation>预览里立刻生效，发布后读者才会看到。</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>选择颜色</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Write a colour as #b3391f; empty takes the theme&apos;s own.</source>
        <translation>颜色要写成 #b3391f 的样子；留空就用主题自带的颜色。</translation>
    </message>
    <message>
        <source>This is too long for one line of a page.</source>
        <translation>太长了，页面上的一行放不下。</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>Looking at everything…</source>
        <translation>正在逐项检查…</translation>
    </message>
    <message>
        <source>Back up the newsroom</source>
        <translation>备份编辑部</translation>
    </message>
    <message>
        <source>Choose a new or empty folder</source>
        <translation>选择一个新的或空的文件夹</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份文件</translation>
    </message>
    <message>
        <source>Backed up, opened again and found whole: %1</source>
        <translation>已备份，重新打开核对无误：%1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Restored to %1. This newsroom is as it was.</source>
        <translation>已恢复到 %1。现在这个编辑部没有变化。</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>“%1” is remarked on</source>
        <translation>今后会提示“%1”</translation>
    </message>
    <message>
        <source>Taken off the list</source>
        <translation>已从名单删去</translation>
    </message>
    <message>
        <source>Remarked on again</source>
        <translation>今后重新提示</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>The copy desk reads every text on the writing desk and underlines what should be looked at. It changes nothing by itself.</source>
        <extracomment>What each list shows now.</extracomment>
        <translation>写稿时，校对会随时通读全文，把要留意的地方用波浪线标出来；它不会自己改动稿件。</translation>
    </message>
    <message>
        <source>Words to remark on</source>
        <translation>要提示的字词</translation>
    </message>
    <message>
        <source>To be written instead (may be empty)</source>
        <translation>改为（可不填）</translation>
    </message>
    <message>
        <source>Reason the writer is told</source>
        <translation>告诉作者的理由</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>House words</source>
        <translation>本站用语</translation>
    </message>
    <message>
        <source>Not remarked on any more</source>
        <translation>不再提示的</translation>
    </message>
    <message>
        <source>None yet: names your newsroom writes in one way, words it avoids.</source>
        <translation>还没有。可以收入本站统一写法的名称，以及不用的说法。</translation>
    </message>
    <message>
        <source>Nothing: what you let pass in a text can be taken back here.</source>
        <translation>没有。写稿时点过“不再提示”的，可以在这里恢复。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Remove “{words}”</source>
        <translation>删去“{words}”</translation>
    </message>
    <message>
        <source>Remark on it again</source>
        <translation>重新提示</translation>
    </message>
    <message>
        <source>Remark on “{words}” again</source>
        <translation>重新提示“{words}”</translation>
    </message>
    <message>
        <source>and all of its kind</source>
        <translation>及同一类的全部提示</translation>
    </message>
</context>
</TS>
