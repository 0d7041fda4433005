<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Bringing</name>
    <message>
        <source>Bring pictures in</source>
        <translation>加入图片</translation>
    </message>
    <message>
        <source>Bringing pictures in…</source>
        <translation>正在加入图片…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Not brought in</source>
        <translation>没有收入的</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) brought in</source>
        <translation>
            <numerusform>已加入 %Ln 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>This picture is in the library already</source>
        <translation>图库里已有这张图片</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Where used (%1)</source>
        <translation>用在 %1 处</translation>
    </message>
    <message>
        <source>Nobody shows this picture</source>
        <translation>没有地方用这张图片</translation>
    </message>
    <message>
        <source>No picture is chosen</source>
        <translation>没有选中图片</translation>
    </message>
    <message>
        <source>Click on what matters most: every cut keeps it in sight.</source>
        <translation>点一下画面里最要紧的地方，怎么裁都会留住它。</translation>
    </message>
    <message>
        <source>This frame was set by hand.</source>
        <translation>这个框是人定的。</translation>
    </message>
    <message>
        <source>The frame follows the focus until you drag it.</source>
        <translation>框跟着焦点走，拖动后以你定的为准。</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>焦点</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Photographer or source</source>
        <translation>作者或来源</translation>
    </message>
    <message>
        <source>Description for readers who cannot see it</source>
        <translation>替代文字（给看不见图的读者）</translation>
    </message>
    <message>
        <source>Follow the focus again</source>
        <translation>重新跟随焦点</translation>
    </message>
    <message>
        <source>Keep as a new picture</source>
        <translation>存成新图片</translation>
    </message>
    <message>
        <source>Replace everywhere…</source>
        <translation>处处换成…</translation>
    </message>
    <message>
        <source>Watermark…</source>
        <translation>加水印…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出图库</translation>
    </message>
    <message>
        <source>Focus and frames of the picture</source>
        <translation>图片的焦点和裁剪框</translation>
    </message>
    <message>
        <source>Where the picture is used</source>
        <translation>图片用在哪里</translation>
    </message>
</context>
<context>
    <name>Freeing</name>
    <message>
        <source>Looking for files nobody needs…</source>
        <translation>正在查找无用的文件…</translation>
    </message>
    <message>
        <source>Nothing to free: no picture was taken out more than %1 days ago.</source>
        <translation>没有可以释放的空间：没有移出超过 %1 天的图片。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) belong to pictures taken out of the library more than %2 days ago, which nothing shows any more. Once they are gone, their taking out cannot be undone.</source>
        <translation>
            <numerusform>有 %Ln 个文件属于移出图片库超过 %2 天的图片，已经没有地方在用。删掉之后，当初的“移出”就不能再撤销了。</numerusform>
        </translation>
    </message>
    <message>
        <source>Free %1 on the disk?</source>
        <translation>释放 %1 磁盘空间？</translation>
    </message>
    <message>
        <source>Free %1</source>
        <translation>释放 %1</translation>
    </message>
    <message>
        <source>Removing files…</source>
        <translation>正在删除文件…</translation>
    </message>
    <message>
        <source>%1 freed on the disk</source>
        <translation>已释放 %1 磁盘空间</translation>
    </message>
</context>
<context>
    <name>GridPane</name>
    <message>
        <source>No picture says that</source>
        <translation>没有这样的图片</translation>
    </message>
    <message>
        <source>Every picture is shown somewhere.</source>
        <translation>每张图片都用上了。</translation>
    </message>
    <message>
        <source>Nothing lies about unused</source>
        <translation>没有闲置的图片</translation>
    </message>
    <message>
        <source>Pictures come here</source>
        <translation>图片都在这里</translation>
    </message>
    <message>
        <source>Drop or paste them, or choose files. Places and cameras are forgotten.</source>
        <translation>拖进来、粘贴，或选文件都行；拍摄地点和相机信息会自动去掉。</translation>
    </message>
    <message>
        <source>Bring pictures in…</source>
        <translation>加入图片…</translation>
    </message>
    <message>
        <source>Search pictures by caption, maker or description</source>
        <translation>按说明、作者、文字描述找图片</translation>
    </message>
    <message>
        <source>Nobody uses</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Free disk space…</source>
        <translation>释放磁盘空间…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Writing watermarks…</source>
        <translation>正在加水印…</translation>
    </message>
    <message>
        <source>Put a watermark on</source>
        <translation>加水印</translation>
    </message>
    <message>
        <source>Written small into the lower right corner</source>
        <translation>小字写在右下角</translation>
    </message>
    <message>
        <source>A watermark needs words.</source>
        <translation>水印要有文字。</translation>
    </message>
    <message>
        <source>The pictures as they are stay in the library. The marked ones can take over their places in texts, on boards, in columns and on the site; what is published changes with the next release.</source>
        <translation>原图都留在图片库里。加了水印的图片可以替下它们，正文、版面位、栏目和站点设置里都换；已经发布的内容，下次发布时才变。</translation>
    </message>
    <message>
        <source>Show the marked ones instead</source>
        <translation>换成有水印的</translation>
    </message>
    <message>
        <source>Only make new pictures</source>
        <translation>只另存为新图片</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n picture(s)</source>
        <translation>
            <numerusform>给 %n 张图片加水印</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) marked</source>
        <translation>
            <numerusform>给 %n 张图片加了水印</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %Ln place(s)</source>
        <translation>
            <numerusform>换了 %Ln 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are (too narrow)</source>
        <translation>
            <numerusform>%n 张太窄，未动</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MediaPanel</name>
    <message>
        <source>Bring pictures in…</source>
        <translation>加入图片…</translation>
    </message>
    <message>
        <source>Show pictures nobody uses</source>
        <translation>只看未使用的图片</translation>
    </message>
    <message>
        <source>Replace this picture everywhere…</source>
        <translation>把这张图处处换成…</translation>
    </message>
    <message>
        <source>Write a watermark onto the chosen pictures…</source>
        <translation>给选中的图片加水印…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出图库</translation>
    </message>
    <message>
        <source>Free the disk of pictures taken out…</source>
        <translation>清理移出图片占用的磁盘空间…</translation>
    </message>
    <message>
        <source>Fold or unfold the details</source>
        <translation>收起或展开图片信息</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>Show which picture instead?</source>
        <translation>换成哪一张？</translation>
    </message>
    <message>
        <source>Replace everywhere</source>
        <translation>处处换上</translation>
    </message>
    <message>
        <source>Kept as a new picture</source>
        <translation>已存成新图片</translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %Ln place(s)</source>
        <translation>
            <numerusform>已换 %Ln 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln released article(s) wait for their next release</source>
        <translation>
            <numerusform>%Ln 篇已发布稿件待重新发布</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) taken out</source>
        <translation>
            <numerusform>已移出 %Ln 张图片</numerusform>
        </translation>
    </message>
</context>
</TS>
