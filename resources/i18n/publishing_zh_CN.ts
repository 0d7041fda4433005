<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Carrying</name>
    <message>
        <source>Password for %1</source>
        <extracomment>What a job reports while files are on their way; pages are made before.</extracomment>
        <translation>%1 的密码</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Choose the folder the site is written to</source>
        <translation>选择网站写到哪个文件夹</translation>
    </message>
    <message>
        <source>Choose the zip file the site is packed into</source>
        <translation>选择网站打包成的 zip 文件</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>Pages: %1. They are written to “%2”, and readers see them at once.</source>
        <translation>%1，写到“%2”。读者马上能看到。</translation>
    </message>
    <message>
        <source>Pages: %1. Then every file that differs is sent to “%2”.</source>
        <translation>先在本机生成：%1；再把有变化的文件传送到“%2”。</translation>
    </message>
    <message>
        <source>No page changes. Every file that differs is sent to “%2”.</source>
        <translation>网页没有改动，只把那边缺少或不同的文件传送到“%2”。</translation>
    </message>
    <message>
        <source>Pages that cannot be made and stay as they are: %1.</source>
        <translation>有 %1 页生成不了，会保持原样。</translation>
    </message>
    <message>
        <source>Found by the check and not mended yet: %1.</source>
        <translation>检查出的 %1 处还没有改。</translation>
    </message>
    <message>
        <source>Notes of reviewers on these pages that nobody has settled: %1.</source>
        <translation>这些页面上还有 %1 条附注未处理。</translation>
    </message>
    <message>
        <source>Asking the other end what it has…</source>
        <translation>正在查看对方现有的文件…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>正在发布…</translation>
    </message>
    <message>
        <source>Connecting again…</source>
        <translation>正在重新连接…</translation>
    </message>
    <message>
        <source>Sending files…</source>
        <translation>正在传送文件…</translation>
    </message>
    <message>
        <source>Open the home page</source>
        <translation>打开首页</translation>
    </message>
    <message>
        <source>These files differ now; the pages to be published come to them.</source>
        <translation>这些是现在就不同的文件；待发布的页面还会加进来。</translation>
    </message>
    <message>
        <source>The other end has every file of the site as it stands here.</source>
        <translation>对方的文件与这里已建好的网站完全一致。</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>新增 %1 页</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>更改 %1 页</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>删除 %1 页</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The site is not built yet: publishing sends all of it.</source>
        <translation>网站还没有建好：发布时会传送全部文件。</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>The record of the site was damaged: every page was looked at.</source>
        <translation>发布清单曾损坏，已逐页核对并重建。</translation>
    </message>
    <message>
        <source>Files sent: %1.</source>
        <translation>传送文件 %1 个。</translation>
    </message>
    <message>
        <source>Files taken away: %1.</source>
        <translation>移除文件 %1 个。</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>写出 %1 页</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>删除 %1 页</translation>
    </message>
    <message>
        <source>No page had to change.</source>
        <translation>网页没有改动。</translation>
    </message>
    <message>
        <source>all others as they were</source>
        <translation>其余不变</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Published: %1.</source>
        <translation>已发布：%1。</translation>
    </message>
    <message>
        <source>Could not be made and stay as they were: %1.</source>
        <translation>另有 %1 页没能生成，保持原样。</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>After</source>
        <extracomment>More of them stand in the tooltip: the page itself needs the room.</extracomment>
        <translation>后</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>将要写出的</translation>
    </message>
    <message>
        <source>What readers have now</source>
        <translation>读者现在看到的</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Open article</source>
        <translation>打开稿件</translation>
    </message>
    <message>
        <source>Open in preview</source>
        <translation>在预览中打开</translation>
    </message>
    <message>
        <source>Take me there</source>
        <translation>带我去改</translation>
    </message>
    <message>
        <source>Nothing to look at here</source>
        <translation>这里没有页面可看</translation>
    </message>
    <message>
        <source>Choose a page at the left to see it before and after.</source>
        <translation>在左边选一页，对照发布前后的样子。</translation>
    </message>
    <message>
        <source>There is no page to look at</source>
        <translation>这一项没有页面可看</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Use this place</source>
        <extracomment>Rows of fields, and how wide each is beside its neighbours.</extracomment>
        <translation>选用这个位置</translation>
    </message>
    <message>
        <source>Push the site to a git repository</source>
        <translation>把网站推送到 git 仓库</translation>
    </message>
    <message>
        <source>Copy the site to a server by rsync</source>
        <translation>用 rsync 把网站同步到服务器</translation>
    </message>
    <message>
        <source>Send the site to a server by SFTP</source>
        <translation>用 SFTP 把网站传到服务器</translation>
    </message>
    <message>
        <source>Each publication is one commit of the files that changed. What else lies in the branch stays. Your own keys are used; a password is asked for when it is needed.</source>
        <translation>每次发布提交一次，只含改动的文件；分支里的其他内容保持不动。使用您自己的密钥，需要密码时会问。</translation>
    </message>
    <message>
        <source>Only what differs is copied, and nothing of others is touched. rsync and your ssh keys are used.</source>
        <translation>只同步有变化的文件，不碰别人的文件。使用本机的 rsync 和您的 ssh 密钥。</translation>
    </message>
    <message>
        <source>Only what differs is sent, and nothing of others is touched. Keys are tried first; a password is asked for when it is needed and is never kept in the newsroom.</source>
        <translation>只传有变化的文件，不碰别人的文件。先试密钥，需要密码时会问，密码不存进编辑部。</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>仓库地址</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Folder of this computer…</source>
        <translation>本机文件夹…</translation>
    </message>
    <message>
        <source>Zip file…</source>
        <translation>zip 文件…</translation>
    </message>
    <message>
        <source>Git repository…</source>
        <translation>git 仓库…</translation>
    </message>
    <message>
        <source>Server, by rsync…</source>
        <translation>服务器（rsync）…</translation>
    </message>
    <message>
        <source>Server, by SFTP…</source>
        <translation>服务器（SFTP）…</translation>
    </message>
    <message>
        <source>The site is written to</source>
        <translation>网站写到</translation>
    </message>
    <message>
        <source>The site is packed into</source>
        <translation>网站打包成</translation>
    </message>
    <message>
        <source>The site is pushed to</source>
        <translation>网站推送到 git 仓库</translation>
    </message>
    <message>
        <source>The site is copied by rsync to</source>
        <translation>网站用 rsync 同步到</translation>
    </message>
    <message>
        <source>The site is sent by SFTP to</source>
        <translation>网站用 SFTP 传到</translation>
    </message>
</context>
<context>
    <name>PlanList</name>
    <message>
        <source>Find a page, an address, a reason…</source>
        <translation>按标题、地址或原因查找…</translation>
    </message>
    <message>
        <source>What publishing will do</source>
        <translation>发布会做什么</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>有附注</translation>
    </message>
    <message>
        <source>Only pages with notes of reviewers nobody has settled</source>
        <translation>只看还有附注未处理的页面</translation>
    </message>
    <message>
        <source>By reason</source>
        <translation>按原因归类</translation>
    </message>
    <message>
        <source>Put pages together that change for the same reason</source>
        <translation>把因同一个原因而变的页面放在一起</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Left behind: take the changes along in the story</source>
        <translation>这次发布不会带上，先到稿件里点“发布修改”或“修改一并上线”</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>整个网站</translation>
    </message>
</context>
<context>
    <name>PublishHead</name>
    <message>
        <source>Change…</source>
        <extracomment>Another place is wanted: its kind.</extracomment>
        <translation>更换…</translation>
    </message>
    <message>
        <source>Choose where the site goes</source>
        <translation>选择网站发到哪里</translation>
    </message>
    <message>
        <source>Open the folder of the site</source>
        <translation>打开网站文件夹</translation>
    </message>
    <message>
        <source>Open the home page in the browser</source>
        <translation>用浏览器打开首页</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Look which files would be sent</source>
        <translation>看看要传送哪些文件</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Look for dead links, missing pictures, filings</source>
        <translation>检查失效链接、缺少的图片和备案信息</translation>
    </message>
    <message>
        <source>Nothing was published here yet</source>
        <translation>这里还没有发布过</translation>
    </message>
    <message>
        <source>Last published %1, Beijing time</source>
        <translation>上次发布：北京时间 %1</translation>
    </message>
    <message>
        <source>Looking at what would change…</source>
        <translation>正在查看会改动什么…</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Nothing to publish</source>
        <translation>没有要发布的改动</translation>
    </message>
    <message>
        <source>Send the site</source>
        <translation>传送网站</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message>
        <source>Cannot be made</source>
        <translation>出错</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>搬家</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Just published</source>
        <translation>刚刚发布</translation>
    </message>
    <message>
        <source>Files to send</source>
        <translation>要传送的文件</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>定时待发</translation>
    </message>
    <message>
        <source>Changes not released</source>
        <translation>有未发布的修改</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>需要看看</translation>
    </message>
    <message>
        <source>Publish 1 page</source>
        <translation>发布 1 页</translation>
    </message>
    <message>
        <source>Publish %1 pages</source>
        <translation>发布 %1 页</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Column page</source>
        <translation>栏目页</translation>
    </message>
    <message>
        <source>Article page</source>
        <translation>稿件页</translation>
    </message>
    <message>
        <source>Page for what is not found</source>
        <translation>找不到页面时的提示页</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>订阅源</translation>
    </message>
    <message>
        <source>Sitemap</source>
        <translation>网站地图</translation>
    </message>
    <message>
        <source>Word to search engines</source>
        <translation>给搜索引擎的说明</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>跳转页</translation>
    </message>
    <message>
        <source>File of the theme</source>
        <translation>主题文件</translation>
    </message>
    <message>
        <source>Block shared by pages</source>
        <translation>多页共用区块</translation>
    </message>
    <message>
        <source>Search page</source>
        <translation>站内搜索页</translation>
    </message>
    <message>
        <source>Data of the search</source>
        <translation>站内搜索数据</translation>
    </message>
    <message>
        <source>%n open note(s)</source>
        <translation>附注 %n 条未处理</translation>
    </message>
    <message>
        <source>Comes out %1, Beijing time</source>
        <translation>北京时间 %1 上线</translation>
    </message>
</context>
<context>
    <name>PublishingPanel</name>
    <message>
        <source>Looking at what would change…</source>
        <translation>正在查看会改动什么…</translation>
    </message>
    <message>
        <source>Publish to another place</source>
        <translation>发布到别处</translation>
    </message>
    <message>
        <source>Check the site</source>
        <translation>检查网站</translation>
    </message>
    <message>
        <source>Open the folder of the site</source>
        <translation>打开网站文件夹</translation>
    </message>
    <message>
        <source>Nothing to publish</source>
        <translation>没有要发布的改动</translation>
    </message>
    <message>
        <source>Every page was checked: nothing to mend.</source>
        <translation>每一页都检查过了，没有要改的。</translation>
    </message>
    <message>
        <source>Pages that would change: %1</source>
        <translation>%1 页将更改</translation>
    </message>
    <message>
        <source>Readers have everything released. What you release next shows here.</source>
        <translation>已发布的稿件读者都能看到。之后再发布的改动会列在这里。</translation>
    </message>
    <message>
        <source>What would change is not known</source>
        <translation>还不知道会改动什么</translation>
    </message>
    <message>
        <source>Looking at every page…</source>
        <translation>正在逐页检查…</translation>
    </message>
</context>
</TS>
