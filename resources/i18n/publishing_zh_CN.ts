<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <source>Nothing to look at here</source>
        <translation>这里没有页面可看</translation>
    </message>
    <message>
        <source>Choose a page at the left to see it before and after.</source>
        <translation>在左边选一页，对照发布前后的样子。</translation>
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
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Publishing leaves it as readers have it; release it first</source>
        <translation>这次发布不会带上；要先放行</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>整个网站</translation>
    </message>
</context>
<context>
    <name>PublishHead</name>
    <message>
        <source>The site is written to</source>
        <translation>网站写到</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更换…</translation>
    </message>
    <message>
        <source>Choose the folder the site is written to</source>
        <translation>选择网站写到哪个文件夹</translation>
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
        <source>Last published %1, number %2</source>
        <translation>上次发布 %1，第 %2 次</translation>
    </message>
    <message>
        <source>Nothing to publish</source>
        <translation>没有要发布的改动</translation>
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
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Changes not released</source>
        <translation>改动未放行</translation>
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
        <source>Shared block</source>
        <translation>共用块</translation>
    </message>
</context>
<context>
    <name>PublishingPanel</name>
    <message>
        <source>Looking at what would change…</source>
        <translation>正在查看会改动什么…</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 removed, written to “%4”. Readers will see them at once.</source>
        <translation>新增 %1 页，更改 %2 页，删除 %3 页，写到“%4”。读者会立刻看到。</translation>
    </message>
    <message>
        <source>Check the site</source>
        <translation>检查网站</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>更换文件夹…</translation>
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
        <source>Readers have everything that was released. What you release next shows here.</source>
        <translation>已放行的内容读者都能看到。之后放行的改动会列在这里。</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>正在发布…</translation>
    </message>
    <message>
        <source>Pages that would change: %1</source>
        <translation>%1 页将更改</translation>
    </message>
    <message>
        <source>Could not be made and stay as they were: %1.</source>
        <translation>另有 %1 页没能生成，保持原样。</translation>
    </message>
    <message>
        <source>Published: %1 written, %2 removed, %3 left as they were.</source>
        <translation>已发布：写出 %1 页，删除 %2 页，%3 页没有变化。</translation>
    </message>
    <message>
        <source>Open the home page</source>
        <translation>打开首页</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>Choose the folder the site is written to</source>
        <translation>选择网站写到哪个文件夹</translation>
    </message>
    <message>
        <source>Looking at every page…</source>
        <translation>正在逐页检查…</translation>
    </message>
</context>
</TS>
