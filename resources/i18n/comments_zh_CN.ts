<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AllMatching</name>
    <message>
        <source>Reason: a number, or your own words; Enter alone gives none.</source>
        <translation>原因：填数字，或自己写；直接回车就是不写原因。</translation>
    </message>
    <message>
        <source>There is nothing to decide here.</source>
        <translation>这里没有要处理的评论。</translation>
    </message>
    <message>
        <source>Decide all %1 comments that match</source>
        <translation>处理全部符合的 %1 条评论</translation>
    </message>
    <message>
        <source>Also those further down, which are not on the screen. What comes in meanwhile is not touched. It is one step: undo takes all of it back.</source>
        <translation>包括下面还没显示出来的。其间新到的评论不会动。这算一步操作，一次撤销就全部恢复。</translation>
    </message>
</context>
<context>
    <name>ArrivalsStrip</name>
    <message numerus="yes">
        <source>More than %n new, click to let them in</source>
        <translation>
            <numerusform>新到超过 %n 条，点这里放进来</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new, click to let them in</source>
        <translation>
            <numerusform>新到 %n 条，点这里放进来</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleCard</name>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Author: %1</source>
        <translation>作者：%1</translation>
    </message>
</context>
<context>
    <name>AuthorRecord</name>
    <message>
        <source>%n comment(s) by “%1”</source>
        <translation>“%1”的 %n 条评论</translation>
    </message>
    <message>
        <source>This is the first one.</source>
        <translation>这是第一条。</translation>
    </message>
    <message>
        <source>Also writes as %1</source>
        <translation>还用过这些名字：%1</translation>
    </message>
</context>
<context>
    <name>BanDialog</name>
    <message>
        <source>Ban “%1”</source>
        <translation>禁言“%1”</translation>
    </message>
    <message>
        <source>New comments go straight to the spam queue: nothing is lost, and the ban can be lifted at any time. Comments that are shown already stay.</source>
        <translation>新评论直接进垃圾队列，一条不丢，随时可以解除。已经显示的评论不动。</translation>
    </message>
    <message>
        <source>Put what waits of theirs into the spam queue as well</source>
        <translation>把此人待审的评论也放进垃圾队列</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>多久</translation>
    </message>
    <message>
        <source>Reason (for the newsroom only)</source>
        <translation>原因（只有编辑部看得到）</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>禁言</translation>
    </message>
    <message>
        <source>Everybody called “%1”</source>
        <translation>所有叫“%1”的</translation>
    </message>
    <message>
        <source>Whoever gives the mail “%1”</source>
        <translation>所有留邮箱“%1”的</translation>
    </message>
    <message>
        <source>Whoever writes from the address %1</source>
        <translation>所有来自 IP 地址 %1 的</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>For good</source>
        <translation>永久</translation>
    </message>
</context>
<context>
    <name>Banning</name>
    <message>
        <source>Neither name, mail nor address tells who wrote this.</source>
        <translation>网名、邮箱、IP 地址都没有，认不出是谁写的。</translation>
    </message>
</context>
<context>
    <name>BansDialog</name>
    <message>
        <source>Bans</source>
        <translation>禁言名单</translation>
    </message>
    <message>
        <source>New comments of these authors go to the spam queue. Lifting a ban moves nothing back by itself; undo brings a lifted ban back.</source>
        <translation>这些作者的新评论直接进垃圾队列。解除禁言不会自动移回旧评论；解除错了可以撤销。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nobody is banned. B on a comment bans its author.</source>
        <translation>还没有禁言任何人。在评论上按 B 可禁言作者。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>网名</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>address</source>
        <translation>IP 地址</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Lift the ban on “%1”</source>
        <translation>解除“%1”的禁言</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>run out</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>到 %1</translation>
    </message>
</context>
<context>
    <name>BringingIn</name>
    <message>
        <source>Comments (*.json *.jsonl *.ndjson *.csv *.tsv *.txt *.sql *.xml *.db)</source>
        <translation>评论文件 (*.json *.jsonl *.ndjson *.csv *.tsv *.txt *.sql *.xml *.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import comments</source>
        <translation>导入评论</translation>
    </message>
    <message>
        <source>Importing comments…</source>
        <translation>正在导入评论…</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) came in.</source>
        <translation>
            <numerusform>带入 %n 条评论。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were articles.</source>
        <translation>
            <numerusform>其中 %n 个文件是稿件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out.</source>
        <translation>
            <numerusform>有 %n 条没有带入。</numerusform>
        </translation>
    </message>
    <message>
        <source>See why</source>
        <translation>看看为什么</translation>
    </message>
    <message>
        <source>See remarks</source>
        <translation>看看说明</translation>
    </message>
</context>
<context>
    <name>CommentDelegate</name>
    <message>
        <source>(no name)</source>
        <extracomment>How many rows are kept measured; a row is measured in a fraction of a millisecond.</extracomment>
        <translation>（无名）</translation>
    </message>
    <message>
        <source>newsroom</source>
        <translation>编辑部</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>经删改</translation>
    </message>
    <message numerus="yes">
        <source>reported %n time(s)</source>
        <translation>
            <numerusform>被举报 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>含链接 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommentWords</name>
    <message>
        <source>Pending</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>举报</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>垃圾</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Decided by me</source>
        <translation>我刚处理的</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>spam</source>
        <translation>垃圾</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>no longer here</source>
        <translation>已不在</translation>
    </message>
    <message>
        <source>you put it back</source>
        <translation>你已放回待审</translation>
    </message>
    <message>
        <source>you approved it</source>
        <translation>你已通过</translation>
    </message>
    <message>
        <source>you rejected it</source>
        <translation>你已退回</translation>
    </message>
    <message>
        <source>you called it spam</source>
        <translation>你已判为垃圾</translation>
    </message>
    <message>
        <source>you put it into the trash</source>
        <translation>你已回收</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>within 5 minutes</source>
        <translation>5 分钟内</translation>
    </message>
    <message>
        <source>within 15 minutes</source>
        <translation>15 分钟内</translation>
    </message>
    <message>
        <source>within an hour</source>
        <translation>1 小时内</translation>
    </message>
    <message>
        <source>within 4 hours</source>
        <translation>4 小时内</translation>
    </message>
    <message>
        <source>within a day</source>
        <translation>1 天内</translation>
    </message>
    <message>
        <source>within 3 days</source>
        <translation>3 天内</translation>
    </message>
    <message>
        <source>later</source>
        <translation>更久</translation>
    </message>
    <message>
        <source>14 days</source>
        <translation>14 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 天</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>一年</translation>
    </message>
    <message>
        <source>Pinned the comment by “%1”</source>
        <translation>已把“%1”的评论置顶</translation>
    </message>
    <message>
        <source>The comment by “%1” is no longer pinned</source>
        <translation>“%1”的评论已取消置顶</translation>
    </message>
    <message>
        <source>“%1” takes no further comments</source>
        <translation>《%1》已关闭评论</translation>
    </message>
    <message>
        <source>“%1” takes comments again</source>
        <translation>《%1》已重新开放评论</translation>
    </message>
    <message>
        <source>Banned “%1”: new comments go to the spam queue</source>
        <translation>已禁言“%1”：新评论直接进垃圾队列</translation>
    </message>
    <message>
        <source>The ban on “%1” is lifted</source>
        <translation>已解除“%1”的禁言</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1 for</source>
        <translation>顶 %1</translation>
    </message>
    <message>
        <source>%1 for, %2 against</source>
        <translation>顶 %1 · 踩 %2</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Trash</source>
        <comment>button</comment>
        <translation>回收</translation>
    </message>
    <message>
        <source>Back to pending</source>
        <translation>放回待审</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Edit, keeping the original</source>
        <translation>删改（保留原文）</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>置顶或取消置顶</translation>
    </message>
    <message>
        <source>Ban the author…</source>
        <translation>禁言作者…</translation>
    </message>
    <message>
        <source>Close or open the article&apos;s comments</source>
        <translation>关闭或开放本文评论</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>撤销上一次处理</translation>
    </message>
    <message>
        <source>Undo the last decision on this comment</source>
        <translation>撤销对这条评论的上次处理</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Previous comment</source>
        <translation>上一条</translation>
    </message>
    <message>
        <source>Select or unselect</source>
        <translation>选中或取消</translation>
    </message>
    <message>
        <source>Extend the selection down</source>
        <translation>向下多选</translation>
    </message>
    <message>
        <source>Extend the selection up</source>
        <translation>向上多选</translation>
    </message>
    <message>
        <source>Select all that are shown</source>
        <translation>选中已列出的全部</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Decide all that match…</source>
        <translation>处理全部符合的…</translation>
    </message>
    <message>
        <source>To the first</source>
        <translation>到第一条</translation>
    </message>
    <message>
        <source>To the last</source>
        <translation>到最后一条</translation>
    </message>
    <message>
        <source>Let in what has arrived</source>
        <translation>放进新到的评论</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐条审</translation>
    </message>
    <message>
        <source>Numbers and charts</source>
        <translation>统计图</translation>
    </message>
    <message>
        <source>Bans…</source>
        <translation>禁言名单…</translation>
    </message>
    <message>
        <source>Search this queue</source>
        <translation>搜索这个队列</translation>
    </message>
    <message>
        <source>Keys of this desk</source>
        <translation>评论台按键</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>打开所在稿件</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Import comments…</source>
        <translation>导入评论…</translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>通过 %1 条</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>退回 %1 条</translation>
    </message>
    <message>
        <source>Spam: %1</source>
        <translation>垃圾 %1 条</translation>
    </message>
    <message>
        <source>Trash %1</source>
        <translation>回收 %1 条</translation>
    </message>
    <message>
        <source>Put %1 back to pending</source>
        <translation>把 %1 条放回待审</translation>
    </message>
    <message>
        <source>%Ln comment(s) put back</source>
        <translation>已把 %Ln 条评论放回待审</translation>
    </message>
    <message>
        <source>%Ln comment(s) approved</source>
        <translation>已通过 %Ln 条评论</translation>
    </message>
    <message>
        <source>%Ln comment(s) rejected</source>
        <translation>已退回 %Ln 条评论</translation>
    </message>
    <message>
        <source>%Ln comment(s) called spam</source>
        <translation>已把 %Ln 条评论判为垃圾</translation>
    </message>
    <message>
        <source>%Ln comment(s) put into the trash</source>
        <translation>已把 %Ln 条评论放进回收站</translation>
    </message>
    <message>
        <source>abuse</source>
        <translation>辱骂攻击</translation>
    </message>
    <message>
        <source>accusation without proof</source>
        <translation>无据指控</translation>
    </message>
    <message>
        <source>personal data</source>
        <translation>泄露个人信息</translation>
    </message>
    <message>
        <source>not about this article</source>
        <translation>与稿件无关</translation>
    </message>
    <message>
        <source>advertising</source>
        <translation>广告</translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message numerus="yes">
        <source>%n reply(s) begun and not sent</source>
        <translation>
            <numerusform>有 %n 条回复还没有发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评论</translation>
    </message>
</context>
<context>
    <name>DayChart</name>
    <message numerus="yes">
        <source>%n comment(s) in the last 14 days</source>
        <translation>
            <numerusform>近 14 天共 %n 条评论</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n 条评论</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message numerus="yes">
        <source>Conversation of %n</source>
        <extracomment>So much of a long conversation stands here, around the comment itself.</extracomment>
        <translation>
            <numerusform>对话，共 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>评论全文</translation>
    </message>
    <message numerus="yes">
        <source>and %n more in this conversation</source>
        <translation>
            <numerusform>这段对话另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>reason: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>Under this article</source>
        <translation>所在稿件</translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation>处理记录</translation>
    </message>
    <message>
        <source>What readers will see</source>
        <translation>读者将看到</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>打开所在稿件</translation>
    </message>
    <message>
        <source>What one must know</source>
        <translation>旁边看得见</translation>
    </message>
    <message>
        <source>Article, conversation and the author&apos;s record of the comment you are at stand here.</source>
        <translation>当前评论所在的稿件、前后对话和这位网友的发言记录，都列在这里。</translation>
    </message>
</context>
<context>
    <name>EmptyQueues</name>
    <message>
        <source>Readers speak here</source>
        <translation>读者在这里说话</translation>
    </message>
    <message>
        <source>Comments come in from the export of the website, as JSON or CSV. Nothing is shown on the site before somebody has read it and approved it.</source>
        <translation>从网站导出的评论（JSON 或 CSV）由这里导入。先审后发：没有人看过并通过的评论，不会出现在网站上。</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>都看完了</translation>
    </message>
    <message>
        <source>New comments wait here first. A approves, R rejects, S is spam, T is the trash; Z takes any decision back.</source>
        <translation>新评论先到这里等待审核。A 通过，R 退回，S 垃圾，T 回收；按 Z 随时撤销。</translation>
    </message>
    <message>
        <source>Comments that readers have reported stand here until they are decided.</source>
        <translation>读者举报的评论列在这里，处理后离开。</translation>
    </message>
    <message>
        <source>What you approve is shown under its article with the next publication.</source>
        <translation>通过的评论随下一次发布显示在稿件下面。</translation>
    </message>
    <message>
        <source>Rejected comments stay here with the reason, and can be taken back.</source>
        <translation>退回的评论连同理由留在这里，随时可以改判。</translation>
    </message>
    <message>
        <source>Advertising and floods are kept here, out of the way.</source>
        <translation>广告和刷屏留在这里，不碍事。</translation>
    </message>
    <message>
        <source>What was thrown away can be taken back from here.</source>
        <translation>扔掉的评论可以从这里取回。</translation>
    </message>
    <message>
        <source>Your latest decisions stand here, so that each can be looked at again.</source>
        <translation>你最近的处理列在这里，每一条都可以再看、再改。</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>这里没有评论</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export comments</source>
        <translation>导出评论</translation>
    </message>
    <message>
        <source>Nothing changes here. The file can be read in again without doubling anything.</source>
        <translation>这里的评论不会改动；导出的文件再导入也不会重复。</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Which comments</source>
        <translation>哪些评论</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>选择保存位置</translation>
    </message>
    <message>
        <source>JSON (everything)</source>
        <translation>JSON（全部内容）</translation>
    </message>
    <message>
        <source>Table (CSV, UTF-8)</source>
        <translation>表格（CSV，UTF-8）</translation>
    </message>
    <message>
        <source>Table (CSV, GBK)</source>
        <translation>表格（CSV，GBK）</translation>
    </message>
    <message>
        <source>WordPress (WXR)</source>
        <translation>WordPress（WXR）</translation>
    </message>
    <message>
        <source>Disqus (XML)</source>
        <translation>Disqus（XML）</translation>
    </message>
    <message>
        <source>Artalk (Artrans)</source>
        <translation>Artalk（Artrans）</translation>
    </message>
    <message>
        <source>Isso (SQLite)</source>
        <translation>Isso（SQLite）</translation>
    </message>
    <message>
        <source>DedeCMS (SQL)</source>
        <translation>织梦 DedeCMS（SQL）</translation>
    </message>
    <message>
        <source>Opens in Excel and WPS; nothing in it is ever run as a formula.</source>
        <translation>可用 Excel、WPS 打开；其中的内容不会被当作公式运行。</translation>
    </message>
    <message>
        <source>Knows approved and pending comments only; the others stay here.</source>
        <translation>这种格式只有“已通过”和“待审”，其余的不导出。</translation>
    </message>
    <message>
        <source>Every field, also why a comment was held. Best for keeping.</source>
        <translation>所有字段，包括被拦下的原因，最适合存档。</translation>
    </message>
    <message>
        <source>For the WordPress importer. Rejected ones go into its trash.</source>
        <translation>供 WordPress 导入工具使用；未通过的进它的回收站。</translation>
    </message>
    <message>
        <source>Votes and regions do not fit into it.</source>
        <translation>这种格式没有顶踩数和地区。</translation>
    </message>
    <message>
        <source>All but approved and pending ones are written as deleted.</source>
        <translation>除“已通过”和“待审”外，其余按“已删除”写入。</translation>
    </message>
    <message>
        <source>All comments</source>
        <translation>全部评论</translation>
    </message>
    <message>
        <source>Approved ones</source>
        <translation>已通过的</translation>
    </message>
    <message>
        <source>Pending ones</source>
        <translation>待审的</translation>
    </message>
</context>
<context>
    <name>FiguresDialog</name>
    <message>
        <source>Numbers of the comment desk</source>
        <translation>评论统计</translation>
    </message>
    <message>
        <source>By the day a comment was written; the time to a decision runs from its coming in.</source>
        <translation>按评论发表的日子统计；处理用时从收到评论时算起。</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>存为表格（CSV）…</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>存为图片…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save the numbers</source>
        <translation>保存统计数字</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Could not be saved: %1</source>
        <translation>没能保存：%1</translation>
    </message>
    <message>
        <source>Saved as “%1”</source>
        <translation>已存为“%1”</translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>%1 written and %2 decided in %3 days</source>
        <translation>%3 天里发表 %1 条，处理 %2 条</translation>
    </message>
    <message>
        <source>Held by which rule</source>
        <translation>因何规则待审</translation>
    </message>
    <message>
        <source>Time to the decision</source>
        <translation>处理用时</translation>
    </message>
    <message>
        <source>Most discussed articles</source>
        <translation>讨论最多的稿件</translation>
    </message>
    <message>
        <source>Written and decided by day</source>
        <translation>每天发表与处理</translation>
    </message>
    <message>
        <source>written</source>
        <translation>发表</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>at most %1 a day</source>
        <translation>最多的一天 %1 条</translation>
    </message>
    <message>
        <source>nothing in this time</source>
        <translation>这段时间没有</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>This has been decided that way already.</source>
        <translation>已经是这样处理的了。</translation>
    </message>
    <message>
        <source>Everything in this list is decided.</source>
        <translation>这个列表都处理完了。</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Decisions hold for all selected comments, or for the one you are at. Click a key to choose another one.</source>
        <translation>处理的是全部选中的评论；没有选中时，是正看着的这一条。点一下按键，可以换成别的键。</translation>
    </message>
    <message>
        <source>All keys as they came</source>
        <translation>全部恢复原来的键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>press…</source>
        <translation>请按键…</translation>
    </message>
    <message>
        <source>%1, now %2: choose another key</source>
        <translation>%1，现在是 %2：换一个键</translation>
    </message>
    <message>
        <source>Press the new key for “%1”; Esc leaves it as it is.</source>
        <translation>请按“%1”的新键；按 Esc 不改。</translation>
    </message>
    <message>
        <source>“%1” always does the same here. Choose another key.</source>
        <translation>“%1”在这里用途固定，请换一个键。</translation>
    </message>
    <message>
        <source>“%1” had this key and has “%2” now.</source>
        <translation>“%1”原来用这个键，现在改用“%2”。</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>没有找到“%1”</translation>
    </message>
    <message>
        <source>Texts and names of this queue were searched.</source>
        <translation>搜索范围：这个队列里的评论文字和网友名。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Import comments…</source>
        <translation>导入评论…</translation>
    </message>
</context>
<context>
    <name>PastBox</name>
    <message>
        <source>Looking through past comments…</source>
        <translation>正在翻查以往评论…</translation>
    </message>
    <message>
        <source>Nothing to try yet.</source>
        <translation>还没有可试的内容。</translation>
    </message>
    <message>
        <source>Would have held {held} of {looked} comments.</source>
        <translation>以往 {looked} 条评论中，会拦下 {held} 条。</translation>
    </message>
    <message>
        <source>Stopped: {held} of the first {looked} comments.</source>
        <translation>已停下：前 {looked} 条中会拦下 {held} 条。</translation>
    </message>
    <message>
        <source>On all past comments</source>
        <translation>用以往全部评论试一遍</translation>
    </message>
    <message>
        <source>The latest that would have been held</source>
        <translation>会被拦下的评论（最近的在前）</translation>
    </message>
</context>
<context>
    <name>PublicView</name>
    <message>
        <source>anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>newsroom</source>
        <translation>编辑部</translation>
    </message>
    <message>
        <source>%1 for</source>
        <translation>顶 %1</translation>
    </message>
    <message>
        <source>edited by the newsroom</source>
        <translation>经编辑部删改</translation>
    </message>
    <message>
        <source>Readers see this with the next publication.</source>
        <translation>下次发布后，读者看到的就是这样。</translation>
    </message>
    <message>
        <source>Readers see nothing of it until it is approved.</source>
        <translation>通过之前，读者看不到。</translation>
    </message>
    <message>
        <source>Readers do not see it.</source>
        <translation>读者看不到。</translation>
    </message>
    <message>
        <source>The article takes no further comments.</source>
        <translation>本文已关闭评论。</translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Last 14 days</source>
        <translation>近 14 天</translation>
    </message>
    <message>
        <source>Search this queue</source>
        <translation>搜索这个队列</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>统计图</translation>
    </message>
    <message>
        <source>Who is banned, and until when</source>
        <translation>禁言了谁，到什么时候</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>规则…</translation>
    </message>
    <message>
        <source>Word lists and other rules that hold comments</source>
        <translation>词表和其他拦下评论的规则</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import comments from files of other systems</source>
        <translation>从其他系统的文件导入评论</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write comments to a file other systems read</source>
        <translation>把评论写成其他系统能读的文件</translation>
    </message>
</context>
<context>
    <name>ReplyBox</name>
    <message>
        <source>Reply to “%1” as the newsroom. It is shown with the next publication.</source>
        <translation>以编辑部名义回复“%1”，随下一次发布显示。</translation>
    </message>
    <message>
        <source>Edit the comment by “%1”. Readers see that it was; the original is kept.</source>
        <translation>删改“%1”的评论。读者会看到删改标记，原文保留。</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>写下回复</translation>
    </message>
    <message>
        <source>New words of the comment</source>
        <translation>改后的评论</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close; what was typed is kept</source>
        <translation>收起，已写的文字保留</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>What was left out</source>
        <extracomment>More sentences than this nobody reads; the rest is told as a number.</extracomment>
        <translation>没有带入的内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Revealing</name>
    <message>
        <source>The search was put aside: the comment lies in “%1”.</source>
        <translation>已撤下搜索条件：这条评论在“%1”里。</translation>
    </message>
    <message>
        <source>The comment lies in “%1”.</source>
        <translation>这条评论在“%1”里。</translation>
    </message>
    <message>
        <source>This comment is there no more.</source>
        <translation>这条评论已经不在了。</translation>
    </message>
</context>
<context>
    <name>RuleNames</name>
    <message>
        <source>Block</source>
        <translation>拦截</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>Let pass</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Straight to spam. It can be taken out again.</source>
        <translation>直接进垃圾箱，随时可以捞回。</translation>
    </message>
    <message>
        <source>Stays pending and names the word.</source>
        <translation>留在待审，并注明命中的词。</translation>
    </message>
    <message>
        <source>A longer, harmless word: what it contains is not counted.</source>
        <translation>更长的正常说法：里面包含的词不算命中。</translation>
    </message>
    <message>
        <source>Text and name</source>
        <translation>正文和昵称</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>blocked words</source>
        <translation>拦截词</translation>
    </message>
    <message>
        <source>blocked words, disguised</source>
        <translation>拦截词（变体）</translation>
    </message>
    <message>
        <source>words</source>
        <translation>待审词</translation>
    </message>
    <message>
        <source>words, disguised</source>
        <translation>待审词（变体）</translation>
    </message>
    <message>
        <source>links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>floods</source>
        <translation>刷屏</translation>
    </message>
    <message>
        <source>first comments</source>
        <translation>首次发言</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>过短</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>过长</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>The rules are saved. They hold for what comes from now.</source>
        <translation>规则已保存，从现在起对新来的评论生效。</translation>
    </message>
    <message>
        <source>Rules for comments</source>
        <translation>评论规则</translation>
    </message>
    <message>
        <source>Word lists</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>Other rules</source>
        <translation>其他规则</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SendingOut</name>
    <message>
        <source>Writing comments…</source>
        <translation>正在导出评论…</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Export comments</source>
        <translation>导出评论</translation>
    </message>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>已停下，没有写文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) written to {file}.</source>
        <translation>
            <numerusform>已把 %n 条评论写入 {file}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not fit this form and stay here.</source>
        <translation>
            <numerusform>另有 %n 条这种格式存不下，没有导出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingUp</name>
    <message>
        <source>Rules for comments…</source>
        <translation>评论规则…</translation>
    </message>
    <message>
        <source>Export comments…</source>
        <translation>导出评论…</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>newsroom</source>
        <extracomment>A longer text is unfolded by a button: laying out a whole book would keep the window waiting.</extracomment>
        <translation>编辑部</translation>
    </message>
    <message>
        <source>Show the whole text</source>
        <translation>显示全文</translation>
    </message>
    <message>
        <source>The reader&apos;s own words: %1</source>
        <translation>读者原文：%1</translation>
    </message>
</context>
<context>
    <name>SwitchesPage</name>
    <message>
        <source>Try on past comments</source>
        <extracomment>Each switch with the numbers that belong to it, in the order they are shown.</extracomment>
        <translation>用以往评论试一遍</translation>
    </message>
    <message>
        <source>Save the rules</source>
        <translation>保存规则</translation>
    </message>
    <message>
        <source>Read every comment before it is shown</source>
        <translation>先审后发</translation>
    </message>
    <message>
        <source>Word lists</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>The same text again</source>
        <translation>重复内容</translation>
    </message>
    <message>
        <source>Many from one address</source>
        <translation>同一地址刷屏</translation>
    </message>
    <message>
        <source>First comment of a name</source>
        <translation>首次发言</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Comment form of the preview</source>
        <translation>预览里的评论框</translation>
    </message>
    <message>
        <source>The rules on comments under news ask for it. Without it, what no rule holds is shown at once.</source>
        <translation>新闻跟帖按规定须先审后发。关掉后，没有被规则拦下的评论会直接显示。</translation>
    </message>
    <message>
        <source>The words switched on in the lists.</source>
        <translation>词表里已启用的词。</translation>
    </message>
    <message>
        <source>More links than this are held.</source>
        <translation>超过这个数就拦下。</translation>
    </message>
    <message>
        <source>Nearly equal texts within these days; figures do not count.</source>
        <translation>这些天内内容几乎相同的；数字不同也算相同。</translation>
    </message>
    <message>
        <source>So many comments from one network address within these minutes.</source>
        <translation>同一网络地址在这些分钟内发到这个条数。</translation>
    </message>
    <message>
        <source>Nobody of this name wrote here before.</source>
        <translation>这个昵称以前没有在本站发过言。</translation>
    </message>
    <message>
        <source>Shorter or longer than this, in characters; 0 sets no limit.</source>
        <translation>比这更短或更长（按字数）；0 表示不限。</translation>
    </message>
    <message>
        <source>What is written into the form of a page in the preview comes into the queue, and its vote is counted: for trying, from this window only.</source>
        <translation>在预览页面的评论框里写的话进入待审，“顶一下”也会计数：供试用，只认本窗口。</translation>
    </message>
    <message>
        <source>at least </source>
        <translation>至少 </translation>
    </message>
    <message>
        <source>at most </source>
        <translation>至多 </translation>
    </message>
    <message>
        <source> characters</source>
        <translation> 字</translation>
    </message>
    <message>
        <source> links</source>
        <translation> 个</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source> comments</source>
        <translation> 条</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> 分钟</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>待审 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>What “%1” finds in this queue, newest first</source>
        <translation>在这个队列中搜索“%1”，新的在前</translation>
    </message>
    <message>
        <source>; %1 older ones are still being indexed</source>
        <translation>；还有 %1 条较早的评论正在编入索引</translation>
    </message>
    <message>
        <source>Your decisions, latest first</source>
        <translation>你的处理，最近的在前</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s), newest first</source>
        <translation>
            <numerusform>共 %n 条，新的在前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) taken back</source>
        <translation>
            <numerusform>已撤销 %n 条处理</numerusform>
        </translation>
    </message>
    <message>
        <source>The comment by “%1” was changed; the original is kept</source>
        <translation>已删改“%1”的评论，原文保留</translation>
    </message>
    <message>
        <source>Replied to “%1”</source>
        <translation>已回复“%1”</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>up, down</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Article and author</source>
        <translation>稿件与网友</translation>
    </message>
</context>
<context>
    <name>TryBox</name>
    <message>
        <source>Words that are found are marked while you type.</source>
        <translation>边写边标出命中的词。</translation>
    </message>
    <message>
        <source>No word of the lists is found.</source>
        <translation>没有命中词表里的词。</translation>
    </message>
    <message>
        <source>Found: {words}</source>
        <translation>命中：{words}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Try a sentence</source>
        <translation>写一句试试</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message numerus="yes">
        <source>This decision was made on %n comment(s) together.</source>
        <extracomment>What Z takes back: what was done at this desk, whatever else was done meanwhile.</extracomment>
        <translation>
            <numerusform>这次一共处理了 %n 条评论。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take all %n back</source>
        <translation>
            <numerusform>%n 条全部撤销</numerusform>
        </translation>
    </message>
    <message>
        <source>Put only this one back to pending</source>
        <translation>只把这一条放回待审</translation>
    </message>
    <message>
        <source>Either is one step that can be undone itself.</source>
        <translation>两种做法都算一步，也都可以再撤销。</translation>
    </message>
    <message numerus="yes">
        <source>Taking back %n decision(s)…</source>
        <translation>
            <numerusform>正在撤销 %n 条…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back only the %n untouched</source>
        <translation>
            <numerusform>只撤销没再改过的 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these comments were changed again later.</source>
        <translation>
            <numerusform>其中 %n 条后来又改过。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was decided later can stay, or be taken back as well.</source>
        <translation>后来的处理可以保留，也可以一并撤销。</translation>
    </message>
</context>
<context>
    <name>WordFiles</name>
    <message>
        <source>Starting packs</source>
        <translation>起步词包</translation>
    </message>
    <message>
        <source>Examples with what they are for. They come in switched off: look them through, then tick those you want.</source>
        <translation>带说明的示例词。加入后都是停用的：看过之后，勾选要用的。</translation>
    </message>
    <message>
        <source>Word lists (*.csv *.txt)</source>
        <translation>词表 (*.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import words</source>
        <translation>导入词语</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Export words</source>
        <translation>导出词语</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) came in, switched off.</source>
        <translation>
            <numerusform>加入了 %n 个词，均未启用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) came in.</source>
        <translation>
            <numerusform>导入了 %n 个词。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out.</source>
        <translation>
            <numerusform>略过 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>See why</source>
        <translation>看原因</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) written to {file}.</source>
        <translation>
            <numerusform>已把 %n 个词写入 {file}。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordForm</name>
    <message>
        <source>New word</source>
        <translation>新词</translation>
    </message>
    <message>
        <source>Change this word</source>
        <translation>修改这个词</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>加入词表</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>怎样处理</translation>
    </message>
    <message>
        <source>Looked for in</source>
        <translation>查找范围</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Also in pinyin and in characters read alike</source>
        <translation>也查拼音和同音字</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>启用</translation>
    </message>
</context>
<context>
    <name>WordGestures</name>
    <message numerus="yes">
        <source>%n word(s) removed.</source>
        <translation>
            <numerusform>已删去 %n 个词。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>WordModel</name>
    <message>
        <source>on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Looked for in</source>
        <translation>查找范围</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>pinyin</source>
        <translation>含拼音</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>Search the lists</source>
        <translation>搜索词表</translation>
    </message>
    <message>
        <source>Words of the lists</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>新词</translation>
    </message>
    <message>
        <source>Write a new word</source>
        <translation>写一个新词</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Remove the selected words</source>
        <translation>删去选中的词</translation>
    </message>
    <message>
        <source>Starting packs…</source>
        <translation>起步词包…</translation>
    </message>
    <message>
        <source>Add example words, switched off</source>
        <translation>加入示例词，先不启用</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import words from a CSV or text file</source>
        <translation>从 CSV 或文本文件导入词语</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write all words to a CSV file</source>
        <translation>把全部词语写成 CSV 文件</translation>
    </message>
    <message>
        <source>No words yet</source>
        <translation>词表还是空的</translation>
    </message>
    <message>
        <source>Words here stop a comment, have it read first, or let a longer, harmless word pass. Begin with a pack of examples, or write your own.</source>
        <translation>这里的词会拦截评论、让评论先审，或放行更长的正常说法。可以先加入一个示例词包，也可以自己写。</translation>
    </message>
    <message>
        <source>See the starting packs</source>
        <translation>看看起步词包</translation>
    </message>
</context>
</TS>
