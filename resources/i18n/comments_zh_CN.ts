<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
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
</context>
<context>
    <name>BringingIn</name>
    <message>
        <source>Comments (*.json *.jsonl *.ndjson *.csv *.tsv *.txt)</source>
        <translation>评论文件 (*.json *.jsonl *.ndjson *.csv *.tsv *.txt)</translation>
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
        <translation>正在导入评论……</translation>
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
        <source>Undo the last decision</source>
        <translation>撤销上一次处理</translation>
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
        <source>To the first</source>
        <translation>到第一条</translation>
    </message>
    <message>
        <source>To the last</source>
        <translation>到最后一条</translation>
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
        <source>Approve %n</source>
        <translation>通过 %n 条</translation>
    </message>
    <message>
        <source>Reject %n</source>
        <translation>退回 %n 条</translation>
    </message>
    <message>
        <source>Spam: %n</source>
        <translation>垃圾 %n 条</translation>
    </message>
    <message>
        <source>Trash %n</source>
        <translation>回收 %n 条</translation>
    </message>
    <message>
        <source>Put %n back to pending</source>
        <translation>把 %n 条放回待审</translation>
    </message>
    <message>
        <source>%n comment(s) put back</source>
        <translation>已把 %n 条评论放回待审</translation>
    </message>
    <message>
        <source>%n comment(s) approved</source>
        <translation>已通过 %n 条评论</translation>
    </message>
    <message>
        <source>%n comment(s) rejected</source>
        <translation>已退回 %n 条评论</translation>
    </message>
    <message>
        <source>%n comment(s) called spam</source>
        <translation>已把 %n 条评论判为垃圾</translation>
    </message>
    <message>
        <source>%n comment(s) put into the trash</source>
        <translation>已把 %n 条评论放进回收站</translation>
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
    <name>Gestures</name>
    <message>
        <source>This has been decided that way already.</source>
        <translation>已经是这样处理的了。</translation>
    </message>
    <message>
        <source>Reason: a number, or your own words; Enter alone gives none.</source>
        <translation>理由：输入编号，或自己写；直接按回车则不写理由。</translation>
    </message>
    <message>
        <source>Everything in this list is decided.</source>
        <translation>这个列表都处理完了。</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Decisions hold for all selected comments, or for the one you are at.</source>
        <translation>处理对选中的全部评论有效；没有选中时，只对当前这一条。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import comments from JSON or CSV files</source>
        <translation>从 JSON 或 CSV 文件导入评论</translation>
    </message>
</context>
<context>
    <name>ReplyBox</name>
    <message>
        <source>Reply to “%1” as the newsroom. It is shown with the next publication.</source>
        <translation>以编辑部名义回复“%1”，随下一次发布显示。</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>写下回复</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
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
        <source>Article and author</source>
        <translation>稿件与网友</translation>
    </message>
</context>
</TS>
