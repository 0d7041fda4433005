<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>头条推荐</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Go to: {desk}</source>
        <translation>前往：{desk}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>History of what was done</source>
        <translation>操作历史</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>搜索全部</translation>
    </message>
    <message>
        <source>Open article or column …</source>
        <translation>打开稿件或栏目…</translation>
    </message>
    <message>
        <source>See what publishing would change</source>
        <translation>查看发布会改动哪些页</translation>
    </message>
    <message>
        <source>Focus: only what I work on</source>
        <translation>专注：只看手头的工作</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Editorial Workstation</source>
        <extracomment>Makes the demo newsroom in a new folder, or leaves nothing there; tells the job how far it is.</extracomment>
        <translation>采编工作站</translation>
    </message>
    <message>
        <source>Opening the newsroom …</source>
        <translation>正在打开编辑部…</translation>
    </message>
    <message>
        <source>The newsroom opened last is not in {folder} any more. It was moved or renamed, or its disk is not plugged in. Nothing was changed.</source>
        <translation>上次打开的编辑部已经不在 {folder}。可能是移动或改名了，也可能是所在的磁盘没有接上。这里什么都没有动。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再找一次</translation>
    </message>
    <message>
        <source>Making the demo newsroom …</source>
        <translation>正在建立示例编辑部…</translation>
    </message>
    <message>
        <source>Making it …</source>
        <translation>正在建立编辑部…</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>备份 (*.zip)</translation>
    </message>
    <message>
        <source>Restoring the backup …</source>
        <translation>正在恢复备份…</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>A new newsroom will be made in {folder}</source>
        <translation>新的编辑部会建在 {folder}</translation>
    </message>
    <message>
        <source>Welcome to the Editorial Workstation</source>
        <translation>欢迎使用采编工作站</translation>
    </message>
    <message>
        <source>A newsroom is one folder on this machine: articles, pictures, backups and the built site. Nothing leaves it unless you publish.</source>
        <translation>一个编辑部就是本机上的一个文件夹：稿件、图片、备份和生成的网站都在里面。不发布，什么都不会离开它。</translation>
    </message>
    <message>
        <source>Another place …</source>
        <translation>换个位置…</translation>
    </message>
    <message>
        <source>Look around in a demo newsroom</source>
        <translation>先看看示例编辑部</translation>
    </message>
    <message>
        <source>An invented city with about sixty articles, boards and comments.</source>
        <translation>一座虚构的城市，约六十篇稿件，版面和评论齐全。</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Start an empty newsroom</source>
        <translation>新建一个空的编辑部</translation>
    </message>
    <message>
        <source>Name the site; everything else can be set later.</source>
        <translation>给网站起个名字，其余的以后再设置。</translation>
    </message>
    <message>
        <source>Create it</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>网站名称</translation>
    </message>
    <message>
        <source>Open a newsroom that exists</source>
        <translation>打开已有的编辑部</translation>
    </message>
    <message>
        <source>Choose its folder: the one with newsroom.db in it.</source>
        <translation>选择它的文件夹：里面有 newsroom.db 的那一个。</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>It is checked first and restored beside what exists; nothing is replaced.</source>
        <translation>先检查备份，再恢复到旁边的新文件夹；原有的内容不会被替换。</translation>
    </message>
    <message>
        <source>Choose a backup …</source>
        <translation>选择备份…</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Not saved yet</source>
        <translation>还有没保存的内容</translation>
    </message>
    <message>
        <source>Quit and lose this</source>
        <translation>退出并放弃这些内容</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>This link leads out of the site: {url}</source>
        <extracomment>The address of a page of the site; and the URL of what lies outside of it. A `Leading` to what somebody pointed at on the page.</extracomment>
        <translation>这个链接通到站外：{url}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Editorial Workstation</source>
        <translation>采编工作站</translation>
    </message>
    <message>
        <source>Nothing can be changed or published: the disk or the folder of this newsroom does not allow writing. Allow it, then open the newsroom again.</source>
        <translation>现在只能看，不能修改和发布：编辑部所在的磁盘或文件夹不允许写入。请改好写入权限，再重新打开。</translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>出了什么事</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Editorial Workstation</source>
        <extracomment>The colour of the desk in both schemes (`desk` in shared/tokens.py, which takes a while to load).</extracomment>
        <translation>采编工作站</translation>
    </message>
    <message>
        <source>Opening the newsroom …</source>
        <translation>正在打开编辑部…</translation>
    </message>
</context>
</TS>
