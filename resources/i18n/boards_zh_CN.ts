<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Arranging</name>
    <message numerus="yes">
        <source>Put %n article(s) on “%1”</source>
        <extracomment>How many acts are on their way: what is read meanwhile may be older than what is shown.</extracomment>
        <translation>
            <numerusform>已把 %n 篇稿件放到“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Put an address on “%1”</source>
        <translation>已在“%1”放上一个网址</translation>
    </message>
    <message>
        <source>Moved “%1” to “%2”</source>
        <translation>已把“%1”移到“%2”</translation>
    </message>
    <message>
        <source>Took “%1” off “%2”</source>
        <translation>已把“%1”从“%2”撤下</translation>
    </message>
    <message>
        <source>The card is saved</source>
        <translation>卡片已保存</translation>
    </message>
    <message>
        <source>Launched %1; readers see it with the next publication</source>
        <translation>%1已上线，下次发布时读者就会看到</translation>
    </message>
    <message>
        <source>Discarded the draft of %1</source>
        <translation>已放弃%1的改动</translation>
    </message>
    <message>
        <source>Changed “%1”</source>
        <translation>已修改“%1”</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>Boards</name>
    <message>
        <source>Article gone</source>
        <translation>稿件已不存在</translation>
    </message>
    <message>
        <source>Taken down</source>
        <translation>已下线</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Headline missing</source>
        <translation>缺标题</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Twice on this board</source>
        <translation>本版重复</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>已改动</translation>
    </message>
    <message>
        <source>Ageing</source>
        <translation>偏旧</translation>
    </message>
    <message>
        <source>Picture ratio is off</source>
        <translation>图片比例不合</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>缺图</translation>
    </message>
    <message>
        <source>Also on %1</source>
        <translation>另见 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%n h left</source>
        <translation>还剩 %n 小时</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>定时 %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%n min ago</source>
        <translation>%n 分钟前</translation>
    </message>
    <message>
        <source>%n h ago</source>
        <translation>%n 小时前</translation>
    </message>
    <message>
        <source>%n d ago</source>
        <translation>%n 天前</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>newest with picture</source>
        <translation>最新 · 带图</translation>
    </message>
    <message>
        <source>most read</source>
        <translation>最热</translation>
    </message>
    <message>
        <source>flag %1</source>
        <translation>标记 %1</translation>
    </message>
</context>
<context>
    <name>BoardsPanel</name>
    <message>
        <source>Launch all boards that differ</source>
        <extracomment>Marks speak of hours left: the lanes are looked at again this often. In a window not wider than this, in pixels, page and card slide over the boards.</extracomment>
        <translation>上线所有改动过的版面位</translation>
    </message>
    <message>
        <source>Discard all drafts of boards</source>
        <translation>放弃所有版面位的改动</translation>
    </message>
    <message>
        <source>Search articles for the boards</source>
        <translation>为版面找稿件</translation>
    </message>
    <message>
        <source>Fold the pool</source>
        <translation>收起或展开稿件池</translation>
    </message>
    <message>
        <source>Fold the page</source>
        <translation>收起或展开首页</translation>
    </message>
    <message>
        <source>Put on “%1”</source>
        <translation>放到“%1”</translation>
    </message>
</context>
<context>
    <name>CardDrawer</name>
    <message>
        <source>“%1”, place %2</source>
        <translation>“%1”第 %2 条</translation>
    </message>
    <message>
        <source>the article&apos;s</source>
        <translation>用稿件的</translation>
    </message>
    <message>
        <source>What the link says</source>
        <translation>链接上显示的文字</translation>
    </message>
    <message>
        <source>This card only</source>
        <translation>只改这张卡片</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>关闭卡片</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Shown from</source>
        <translation>开始显示</translation>
    </message>
    <message>
        <source>Shown until</source>
        <translation>显示到</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>打开稿件</translation>
    </message>
</context>
<context>
    <name>CardListModel</name>
    <message>
        <source>(no headline yet)</source>
        <translation>（还没有标题）</translation>
    </message>
    <message>
        <source>The first screen ends here</source>
        <translation>首屏到此</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Article: %1</source>
        <translation>原题：%1</translation>
    </message>
    <message>
        <source>placed %1</source>
        <translation>%1 上版</translation>
    </message>
    <message numerus="yes">
        <source>%n more by the rule “%1”</source>
        <translation>
            <numerusform>以下由“%1”自动补足 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>%1, place %2 of %3</source>
        <translation>%1，第 %2 条，共 %3 条</translation>
    </message>
    <message>
        <source>not on the first screen</source>
        <translation>不在首屏</translation>
    </message>
</context>
<context>
    <name>Fullness</name>
    <message>
        <source>It shows %1 cards and has %2. What stands below the line is not shown.</source>
        <extracomment>What is done when room is made; it is given the keys of the cards that give way.</extracomment>
        <translation>首屏只显示 %1 条，现有 %2 条；线以下的不在页面上显示。</translation>
    </message>
    <message>
        <source>Put it in, let the last one slip below the line</source>
        <translation>放进去，末条越过首屏线</translation>
    </message>
    <message>
        <source>Take “%1” off instead</source>
        <translation>换下末条“%1”</translation>
    </message>
    <message>
        <source>“%1” is full</source>
        <translation>“%1”已满</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>“%1” is cut: paste it where it shall stand</source>
        <translation>已剪切“%1”：到要放的位置粘贴</translation>
    </message>
    <message>
        <source>The clipboard holds neither a card nor an address</source>
        <translation>剪贴板里既没有卡片，也没有网址</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message numerus="yes">
        <source>Launch %n</source>
        <translation>
            <numerusform>上线 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 cards</source>
        <translation>%1，%2 条</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>%1：更多</translation>
    </message>
    <message>
        <source>As live</source>
        <translation>与线上一致</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Make the draft what is live again</source>
        <translation>放弃改动，恢复成线上的样子</translation>
    </message>
    <message>
        <source>Readers see it with the next publication</source>
        <translation>下次发布时读者就会看到</translation>
    </message>
    <message>
        <source>Drag articles here, or choose some in the pool and press N</source>
        <translation>把稿件拖到这里，或在左边选中后按 N</translation>
    </message>
</context>
<context>
    <name>LanesPane</name>
    <message>
        <source>Every board is as it is live</source>
        <translation>版面位都与线上一致</translation>
    </message>
    <message numerus="yes">
        <source>%n board(s) differ from what is live</source>
        <translation>
            <numerusform>%n 个版面位与线上不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Launch all</source>
        <translation>全部上线</translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>全部放弃</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Edit the card</source>
        <translation>编辑卡片</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>打开稿件</translation>
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
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Take off the board</source>
        <translation>从版面撤下</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移到</translation>
    </message>
    <message>
        <source>Put on</source>
        <translation>放到</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>上线</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>放弃改动</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>How many it shows…</source>
        <translation>显示条数…</translation>
    </message>
    <message>
        <source>Fill up with</source>
        <translation>自动补足</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不补</translation>
    </message>
    <message>
        <source>Rename the board</source>
        <translation>给版面位改名</translation>
    </message>
    <message>
        <source>Its name on the desk and on the page</source>
        <translation>在桌面和页面上的名称</translation>
    </message>
    <message>
        <source>A board needs a name.</source>
        <translation>版面位要有名称。</translation>
    </message>
    <message>
        <source>Change how many it shows</source>
        <translation>修改显示条数</translation>
    </message>
    <message>
        <source>Cards “%1” shows</source>
        <translation>“%1”显示几条</translation>
    </message>
    <message>
        <source>A number from 1 to 200, please.</source>
        <translation>请填 1 到 200 之间的数。</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Home page</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>As on the desk</source>
        <translation>桌上的</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Picture of this card</source>
        <translation>这张卡片的图片</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选图…</translation>
    </message>
    <message>
        <source>Use the article&apos;s</source>
        <translation>改用稿件的</translation>
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
        <source>Use this picture</source>
        <translation>用这张图</translation>
    </message>
</context>
<context>
    <name>PoolModel</name>
    <message>
        <source>(no headline yet)</source>
        <translation>（还没有标题）</translation>
    </message>
</context>
<context>
    <name>PoolPane</name>
    <message numerus="yes">
        <source>Search %n article(s)…</source>
        <translation>
            <numerusform>在 %n 篇中搜索…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>换个词，或少写几个字试试。</translation>
    </message>
    <message>
        <source>Everything is on a board</source>
        <translation>都已上版面</translation>
    </message>
    <message>
        <source>Each of the newest articles stands on some board already.</source>
        <translation>最近的稿件都已在某个版面位上。</translation>
    </message>
    <message>
        <source>No article yet</source>
        <translation>还没有稿件</translation>
    </message>
    <message>
        <source>What is written at the writing desk can be put on boards from here.</source>
        <translation>稿件桌写好的稿件，会出现在这里供上版。</translation>
    </message>
    <message>
        <source>Articles to choose from; N puts them on the board</source>
        <translation>可选稿件，按 N 放到版面位</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Most read</source>
        <translation>最热</translation>
    </message>
    <message>
        <source>On no board</source>
        <translation>未上版面</translation>
    </message>
</context>
</TS>
