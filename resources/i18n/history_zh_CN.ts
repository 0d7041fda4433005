<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Changed again since</source>
        <translation>之后又改过</translation>
    </message>
    <message>
        <source>Somebody changed the same thing after this act, so undoing it would overwrite newer work. Nothing has been changed yet.</source>
        <translation>在这一步之后，同样的内容又被改过；撤销它会盖掉较新的改动。目前什么都没有变动。</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差别</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Stands now</source>
        <translation>现在的内容</translation>
    </message>
    <message>
        <source>Undo would put back</source>
        <translation>撤销后会变回</translation>
    </message>
    <message>
        <source>Put the older values back</source>
        <translation>仍然变回旧内容</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>The whole entry</source>
        <translation>整条记录</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Short title</source>
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
        <source>Responsible editor</source>
        <translation>责任编辑</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
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
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Publication time</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Embargo</source>
        <translation>解禁时间</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Released version</source>
        <translation>发布版</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>目录名</translation>
    </message>
    <message>
        <source>Parent column</source>
        <translation>上级栏目</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>卡片标题</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>版面位</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>HistoryDrawer</name>
    <message>
        <source>History</source>
        <translation>操作历史</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做过的操作</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>关闭操作历史</translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation>还没有做过什么</translation>
    </message>
    <message>
        <source>Every act appears here, and each of them can be taken back on its own.</source>
        <translation>每一步操作都会列在这里，每一步都可以单独撤销。</translation>
    </message>
    <message>
        <source>Do this again</source>
        <translation>重做这一步</translation>
    </message>
    <message>
        <source>Undo just this</source>
        <translation>只撤销这一步</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undoing: {act}…</source>
        <extracomment>Taking back more rows than this shows how far it is. Called before an undo: what was typed and not saved yet belongs to the past, too.</extracomment>
        <translation>正在撤销：{act}…</translation>
    </message>
    <message>
        <source>There is nothing left to undo.</source>
        <translation>没有可以撤销的操作了。</translation>
    </message>
</context>
</TS>
