<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Acting</name>
    <message>
        <source>“%1” no longer fills “%2” by itself</source>
        <extracomment>Where the journal stood when the boards were read: what others do later was not seen. How many acts are on their way: what is read meanwhile may be older than what is shown. Whether the boards show a past hour: places there mean nothing for the cards of now.</extracomment>
        <translation>《%1》不再自动补进“%2”</translation>
    </message>
    <message>
        <source>“%1” may fill “%2” again</source>
        <translation>《%1》可以再自动补进“%2”</translation>
    </message>
    <message>
        <source>“%1” now carries the flag “%2”</source>
        <translation>《%1》已加上标记“%2”</translation>
    </message>
    <message>
        <source>“%1” no longer carries the flag “%2”</source>
        <translation>《%1》已去掉标记“%2”</translation>
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
    <name>Arranging</name>
    <message numerus="yes">
        <source>Put %n article(s) on “%1”</source>
        <translation>
            <numerusform>已把 %n 篇稿件放到“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Put an address on “%1”</source>
        <translation>已在“%1”放上一个网址</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n cards to “%2”</source>
        <translation>
            <numerusform>已把 %n 张卡片移到“%2”</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved “%1” to “%2”</source>
        <translation>已把“%1”移到“%2”</translation>
    </message>
    <message numerus="yes">
        <source>Took %n cards off “%2”</source>
        <translation>
            <numerusform>已从“%2”拿下 %n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>Took “%1” off “%2”</source>
        <translation>已把“%1”从“%2”撤下</translation>
    </message>
</context>
<context>
    <name>BoardMenu</name>
    <message>
        <source>Launch</source>
        <translation>上线</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>History of this board…</source>
        <translation>这个版面位的历史…</translation>
    </message>
    <message>
        <source>Put back what was taken off…</source>
        <translation>把拿下的卡片放回来…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>How many it shows…</source>
        <translation>显示几张…</translation>
    </message>
    <message>
        <source>Pictures of this board…</source>
        <translation>这个版面位的图片…</translation>
    </message>
    <message>
        <source>Delete the board…</source>
        <translation>删除版面位…</translation>
    </message>
    <message>
        <source>Fill up with</source>
        <translation>空位自动补上</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不补</translation>
    </message>
    <message>
        <source>what carries a flag</source>
        <translation>带某个标记的稿件</translation>
    </message>
    <message>
        <source>what carries a tag…</source>
        <translation>带某个标签的稿件…</translation>
    </message>
    <message>
        <source>Only from “%1”…</source>
        <translation>只从“%1”取…</translation>
    </message>
    <message>
        <source>Only from a column…</source>
        <translation>只从某个栏目取…</translation>
    </message>
    <message>
        <source>Left out of the filling</source>
        <translation>不再自动补进的稿件</translation>
    </message>
    <message>
        <source>Allow “%1” again</source>
        <translation>允许《%1》再补进来</translation>
    </message>
    <message>
        <source>Fill up by tag</source>
        <translation>按标签补位</translation>
    </message>
    <message>
        <source>The newest articles with this tag</source>
        <translation>带这个标签的最新稿件</translation>
    </message>
    <message>
        <source>A tag, please.</source>
        <translation>请填一个标签。</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>所有栏目</translation>
    </message>
    <message>
        <source>New board</source>
        <translation>新建版面位</translation>
    </message>
    <message>
        <source>Its name on the desk and on the page</source>
        <translation>在台面上和页面上的名称</translation>
    </message>
    <message>
        <source>Made the board “%1”</source>
        <translation>已新建版面位“%1”</translation>
    </message>
    <message>
        <source>Rename the board</source>
        <translation>给版面位改名</translation>
    </message>
    <message>
        <source>A board needs a name.</source>
        <translation>版面位要有名称。</translation>
    </message>
    <message>
        <source>Change how many it shows</source>
        <translation>改显示张数</translation>
    </message>
    <message>
        <source>Cards “%1” shows</source>
        <translation>“%1”显示几张</translation>
    </message>
    <message>
        <source>A number from 1 to 200, please.</source>
        <translation>请填 1 到 200 之间的数。</translation>
    </message>
    <message>
        <source>Deleted the board “%1”</source>
        <translation>已删除版面位“%1”</translation>
    </message>
    <message numerus="yes">
        <source>It is live with %n card(s): with the next publication it leaves the page. The articles stay. Undo brings the board back with its cards.</source>
        <translation>
            <numerusform>它在线上有 %n 张卡片：下次发布后会从页面上消失。稿件不受影响。撤销可以把版面位连同卡片一起找回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the board “%1”</source>
        <translation>删除版面位“%1”</translation>
    </message>
    <message>
        <source>Delete the board</source>
        <translation>删除版面位</translation>
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
        <source>Picture too small</source>
        <translation>图片太小</translation>
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
        <source>Title %n too long</source>
        <translation>标题长了 %n 字</translation>
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
        <source>%1, if all boards were launched now</source>
        <translation>%1 的首页：假设现在把所有版面位都上线</translation>
    </message>
    <message>
        <source>%1, as readers will see it</source>
        <translation>%1 读者将看到的首页</translation>
    </message>
    <message>
        <source>%1, as readers had it: published %2. Reads and theme are those of today.</source>
        <translation>%1 读者看到的首页（%2 发布）。阅读数和模板是现在的。</translation>
    </message>
    <message>
        <source>%1: nothing had been published yet</source>
        <translation>%1：那时还没有发布过</translation>
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
    <message>
        <source>tag %1</source>
        <translation>标签“%1”</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>headline (h)</source>
        <translation>头条 (h)</translation>
    </message>
    <message>
        <source>recommended (c)</source>
        <translation>推荐 (c)</translation>
    </message>
    <message>
        <source>slide (f)</source>
        <translation>幻灯 (f)</translation>
    </message>
    <message>
        <source>special (a)</source>
        <translation>特荐 (a)</translation>
    </message>
    <message>
        <source>scroll (s)</source>
        <translation>滚动 (s)</translation>
    </message>
    <message>
        <source>bold (b)</source>
        <translation>加粗 (b)</translation>
    </message>
    <message>
        <source>picture (p)</source>
        <translation>图片 (p)</translation>
    </message>
    <message>
        <source>jump (j)</source>
        <translation>跳转 (j)</translation>
    </message>
    <message>
        <source>readers see no difference</source>
        <translation>读者看不出变化</translation>
    </message>
    <message>
        <source>%n page(s)</source>
        <translation>%n 页</translation>
    </message>
    <message>
        <source>%n added</source>
        <translation>加 %n</translation>
    </message>
    <message>
        <source>%n removed</source>
        <translation>撤 %n</translation>
    </message>
    <message>
        <source>%n moved</source>
        <translation>移 %n</translation>
    </message>
    <message>
        <source>%n retitled</source>
        <translation>改题 %n</translation>
    </message>
    <message>
        <source>%n edited</source>
        <translation>修改 %n</translation>
    </message>
    <message>
        <source>%n kept off</source>
        <translation>不再补 %n</translation>
    </message>
    <message>
        <source>%n let in again</source>
        <translation>恢复补位 %n</translation>
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
        <source>Use the article&apos;s</source>
        <translation>改用稿件的</translation>
    </message>
    <message>
        <source>“%1”, place %2</source>
        <translation>“%1”第 %2 条</translation>
    </message>
    <message>
        <source>the article&apos;s</source>
        <translation>用稿件的</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too long for its place</source>
        <translation>
            <numerusform>比位置长 %n 字，页面上会被截短</numerusform>
        </translation>
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
        <source>Short title</source>
        <translation>短标题</translation>
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
        <source>Part shown on this board</source>
        <translation>在这里显示的部分</translation>
    </message>
    <message>
        <source>Pinned place</source>
        <translation>固定在第几位</translation>
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
        <source>Flagged “%1”, not placed</source>
        <translation>标了“%1”还没放上</translation>
    </message>
    <message>
        <source>Return places it here</source>
        <translation>按回车放到这里</translation>
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
    <message>
        <source>pinned to place %1</source>
        <translation>固定第 %1 位</translation>
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
    <name>ColumnFilter</name>
    <message>
        <source>All columns</source>
        <translation>全部栏目</translation>
    </message>
    <message>
        <source>Any column</source>
        <translation>不限栏目</translation>
    </message>
    <message>
        <source>Column: %1</source>
        <translation>栏目：%1</translation>
    </message>
</context>
<context>
    <name>CropField</name>
    <message>
        <source>Seen from %1 % across and %2 % down, enlarged to %3 %</source>
        <translation>横向 %1 %，纵向 %2 %，放大到 %3 %</translation>
    </message>
    <message>
        <source>Part of the picture shown; arrows move it</source>
        <translation>图片显示的部分；方向键移动</translation>
    </message>
    <message>
        <source>Pull the picture; arrows move it, + and - enlarge it</source>
        <translation>拖动图片；方向键移动，+ 和 - 缩放</translation>
    </message>
    <message>
        <source>Enlarge the picture</source>
        <translation>放大图片</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Show the middle of the picture</source>
        <translation>显示图片正中</translation>
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
    <name>HistoryDialog</name>
    <message>
        <source>History of “%1”</source>
        <translation>“%1”的历史</translation>
    </message>
    <message>
        <source>Restoring changes the draft only: readers see it after a launch.</source>
        <translation>恢复只改草稿，上线后读者才看得到。</translation>
    </message>
    <message>
        <source>States of the board, the latest first</source>
        <translation>版面的各个时刻，新的在前</translation>
    </message>
    <message>
        <source>The cards as they were</source>
        <translation>当时的卡片</translation>
    </message>
    <message>
        <source>Restore this state</source>
        <translation>恢复成这样</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Nothing was done at this board yet.</source>
        <translation>这个版面位还没有动过。</translation>
    </message>
    <message>
        <source>Against now: %1</source>
        <translation>与现在相比：%1</translation>
    </message>
    <message>
        <source>The draft is like this now.</source>
        <translation>草稿现在就是这样。</translation>
    </message>
    <message>
        <source>It was not live.</source>
        <translation>当时没有上线。</translation>
    </message>
    <message>
        <source>It was live.</source>
        <translation>当时已上线。</translation>
    </message>
</context>
<context>
    <name>HourBar</name>
    <message>
        <source>Hour at which the page is shown</source>
        <extracomment>The slider reaches three days back and three days on, hour by hour.</extracomment>
        <translation>看几点的首页</translation>
    </message>
    <message>
        <source>Any other moment</source>
        <translation>别的时刻</translation>
    </message>
    <message>
        <source>With these drafts</source>
        <translation>按草稿</translation>
    </message>
    <message>
        <source>As if all boards were launched now</source>
        <translation>假设现在把所有版面位都上线</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>回到现在</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message numerus="yes">
        <source>%n cards are cut: paste them where they shall stand</source>
        <translation>
            <numerusform>剪下了 %n 张卡片：到要放的地方粘贴</numerusform>
        </translation>
    </message>
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
        <extracomment>What a launch would change, and how many pages it would have written.</extracomment>
        <translation>与线上一致</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>当时的卡片</translation>
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
        <source>No place of its own</source>
        <translation>模板无专位</translation>
    </message>
    <message>
        <source>The theme has no place for this board: it stands by itself on the home page, before the news of the columns. Its menu says what its pictures are like.</source>
        <translation>主题没有给这个版面位留位置：它单独排在首页、各栏目新闻之前。图片的样式在它的菜单里设置。</translation>
    </message>
    <message>
        <source>Drag articles here, or choose some in the pool and press N</source>
        <translation>把稿件拖到这里，或在左边选中后按 N</translation>
    </message>
</context>
<context>
    <name>LanesPane</name>
    <message>
        <source>“%1” does not carry the flag “%2”</source>
        <translation>《%1》没有标记“%2”</translation>
    </message>
    <message>
        <source>Set the flag</source>
        <translation>加上标记</translation>
    </message>
    <message>
        <source>“%1” still carries the flag “%2”</source>
        <translation>《%1》还带着标记“%2”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>somebody, and what they did</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Take the flag away</source>
        <translation>去掉标记</translation>
    </message>
    <message>
        <source>The boards as readers had them: to be looked at only</source>
        <translation>读者当时看到的版面，只供查看</translation>
    </message>
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
    <message>
        <source>New board…</source>
        <translation>新建版面位…</translation>
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
        <source>The article carries the flag “%1”</source>
        <translation>稿件带标记“%1”</translation>
    </message>
    <message>
        <source>Place it here by hand</source>
        <translation>手工放在这里</translation>
    </message>
    <message>
        <source>Take the flag away</source>
        <translation>去掉标记</translation>
    </message>
    <message>
        <source>Leave it out here</source>
        <translation>这里不再放它</translation>
    </message>
    <message>
        <source>Put on</source>
        <translation>放到</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Home page</source>
        <extracomment>What the page shows by the hour (windows of cards, pins) is looked at again this often. Another hour is wanted: milliseconds or None for now, and whether with the drafts launched.</extracomment>
        <translation>首页</translation>
    </message>
    <message>
        <source>As on the desk</source>
        <translation>桌上的</translation>
    </message>
    <message>
        <source>The page at another hour</source>
        <translation>看别的时刻的首页</translation>
    </message>
    <message>
        <source>Point at the page: why is this here?</source>
        <translation>指着页面看：这个为什么在这里？</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>The draft of “%1” is as it was %2</source>
        <translation>“%1”的草稿已恢复到 %2 的样子</translation>
    </message>
    <message>
        <source>Put “%1” back on “%2”</source>
        <translation>已把《%1》放回“%2”</translation>
    </message>
</context>
<context>
    <name>PicturesDialog</name>
    <message>
        <source>Pictures of “%1”</source>
        <translation>“%1”的图片</translation>
    </message>
    <message>
        <source>The theme says nothing about this board, so you do. Cards say when a picture does not fit, and which part of it is shown can be chosen.</source>
        <translation>主题没有规定这个版面位，由您来定。图片不合适时卡片会提示，也可以选择显示图片的哪一部分。</translation>
    </message>
    <message>
        <source>No pictures: titles only</source>
        <translation>不用图片，只列标题</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Shape, width to height</source>
        <translation>形状（宽 : 高）</translation>
    </message>
    <message>
        <source>Least width in pixels</source>
        <translation>最小宽度（像素）</translation>
    </message>
    <message>
        <source>Set the pictures</source>
        <translation>设置图片</translation>
    </message>
    <message>
        <source>At least %1 × %2 pixels</source>
        <translation>至少 %1 × %2 像素</translation>
    </message>
</context>
<context>
    <name>PoolPane</name>
    <message>
        <source>Any flag</source>
        <translation>不限标记</translation>
    </message>
    <message>
        <source>Flag: %1</source>
        <translation>标记：%1</translation>
    </message>
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
        <source>Each article stands on some board already.</source>
        <translation>每篇稿件都已在某个版面位上。</translation>
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
<context>
    <name>RemovedDialog</name>
    <message>
        <source>Lately taken off “%1”</source>
        <translation>最近从“%1”拿下的</translation>
    </message>
    <message>
        <source>Cards taken off, the latest first</source>
        <translation>拿下的卡片，新的在前</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>放回去</translation>
    </message>
    <message>
        <source>Nothing was taken off this board lately.</source>
        <translation>这个版面位最近没有拿下过卡片。</translation>
    </message>
    <message>
        <source>Taken off %1 by %2; it goes back to place %3.</source>
        <translation>%1 由 %2 拿下；放回后在第 %3 位。</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Somebody has just written “%1” where you wrote “%2”.</source>
        <translation>您写“%2”的地方，刚刚有人写成了“%1”。</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>保留对方的</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>用我的</translation>
    </message>
    <message>
        <source>Two people wrote here</source>
        <translation>两个人改了同一处</translation>
    </message>
</context>
</TS>
