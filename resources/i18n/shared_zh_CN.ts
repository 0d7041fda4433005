<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <extracomment>What is said: as it stands, or asked for again when the language was switched.</extracomment>
        <translation>关闭这条消息</translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>Columns</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>No column is called that. Names, directories and initials are looked for.</source>
        <translation>没有这样的栏目。可按名称、目录或拼音首字母查找。</translation>
    </message>
</context>
<context>
    <name>ColumnPopup</name>
    <message>
        <source>Find a column</source>
        <translation>查找栏目</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Close this pane</source>
        <translation>收起这一栏</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>(no headline yet)</source>
        <translation>（还没有标题）</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Something is still being done here. Wait for it, or stop it first.</source>
        <extracomment>Is told how to report `(done, total)`, a total of 0 for nobody knows, and how to ask whether to stop. Told apart from the job: work done at once is answered before its job is returned.</extracomment>
        <translation>这里还有事情没做完。请等它完成，或先把它停下。</translation>
    </message>
</context>
<context>
    <name>PictureChoice</name>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>不用图片</translation>
    </message>
</context>
<context>
    <name>PictureDelegate</name>
    <message>
        <source>Not described yet</source>
        <translation>还没有替代文字</translation>
    </message>
</context>
<context>
    <name>PicturePicker</name>
    <message>
        <source>Search pictures by caption or maker</source>
        <translation>按说明或作者找图片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>From this computer…</source>
        <translation>从电脑里选…</translation>
    </message>
    <message>
        <source>Use this picture</source>
        <translation>用这张图片</translation>
    </message>
    <message>
        <source>Bring pictures in</source>
        <translation>加入图片</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop this act</source>
        <translation>停止这项操作</translation>
    </message>
</context>
<context>
    <name>Rail</name>
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
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
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
        <source>Desks</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Editorial Workstation</source>
        <translation>采编工作站</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} 条待处理</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Language: {name}</source>
        <translation>语言：{name}</translation>
    </message>
    <message>
        <source>Appearance: {name}</source>
        <translation>外观：{name}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>还没有保存</translation>
    </message>
    <message>
        <source>Could not be saved</source>
        <translation>没能保存</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <extracomment>Where the middle of a toast stands in the width of the window: over the pane one reads in. Desks have what is written and sent (answers, cards, fields) at their right edge. A text taller than this share of the window is the page one works on: toasts lie over its end.</extracomment>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search articles, columns, commands…</source>
        <translation>搜索稿件、栏目、命令…</translation>
    </message>
    <message>
        <source>History of what was done</source>
        <translation>操作历史</translation>
    </message>
    <message>
        <source>Undo: {act}</source>
        <translation>撤销：{act}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Cannot be published</source>
        <translation>只读，不能发布</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message numerus="yes">
        <source>%n stories with changes not released</source>
        <translation>
            <numerusform>%n 篇稿件有未发布的修改</numerusform>
        </translation>
    </message>
    <message>
        <source>Published as it stands</source>
        <translation>线上已是最新</translation>
    </message>
    <message>
        <source>Publish · 1 page will change</source>
        <translation>发布 · 1 页将更改</translation>
    </message>
    <message>
        <source>Publish · {pages} pages will change</source>
        <translation>发布 · {pages} 页将更改</translation>
    </message>
    <message>
        <source>Redo: {act}</source>
        <translation>重做：{act}</translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation>还没有做过任何操作</translation>
    </message>
</context>
</TS>
