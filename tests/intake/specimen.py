"""An article page as a DedeCMS site of the old kind made them, with an invented story."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

SITE = "临河快讯网"
TITLE = "临河:推行“三色台账”巡河护堤 & 守好百里清流"
TIME = "2019-01-19 10:04:24"
SOURCE = "临河法治网"
SOURCE_LINK = "http://www.linhe.example/"
AUTHOR = "临政轩"
EDITOR = "柳岸"
KEYWORDS = "临河,巡河,三色台账"
COLUMN = ("国内", "法制", "政法综治")
ADDRESS = "guonei/fazhi/2019/0119/1704.html"
PICTURE = "xunhe.png"
CAPTION = "临河:巡河队员在柳湾段查看水位"
SUMMARY = (
    "巡河护堤行动开展以来,临河市把百里河堤分成三色地段,建起台账1410份,"
    "组织志愿者2080人次上堤,清理杂物36吨,一季度险情同比下降57.2%。"
)
FIRST = "“堤上无小事,人人是哨兵”。" + SUMMARY
SECOND = "市河务所印发《关于推行三色台账的通知》,在全市14个街镇设立巡河驿站。"
THIRD = "坚持分段管理、错时巡查,把25处薄弱堤段全部列入红色台账,做到一天一报。"
FOURTH = "坚持边巡边治边建,出台《护堤公约》*试行本*,确保隐患发现得早、处置得好。"
SIGN_OFF = "(临政轩)"
BODY = f"""![{TITLE}]({PICTURE} "{CAPTION}")

{FIRST}

## 固本清源,压实巡河护堤责任

{SECOND}

## 立体布防,守住薄弱堤段

{THIRD}

## 标本兼治,形成长效合力

{FOURTH.replace("*", chr(92) + "*")}

{SIGN_OFF}
"""

_PAGE = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" \
"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<!-- saved from url=(0053)http://www.linhe.example/{address} -->
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset={charset}" />
<title>{title}_政法综治_{site}</title>
<meta name="keywords" content="{keywords}" />
<meta name="description" content="{summary}" />
<link href="/templets/default/style/dedecms.css" rel="stylesheet" />
<style type="text/css">.hx7k2 {{ display:none; }} .w960 {{ width:960px }}</style>
<script type="text/javascript" src="/include/dedeajax2.js"></script>
</head>
<body class="articleview">
<div class="header w960">
<span class="sitename">{site}</span>&nbsp;&nbsp;主编信箱:<a href="mailto:bianji@linhe.example">\
bianji@linhe.example</a>
<img src="/images/top.jpg" alt="{site}站头图" />
<img src="/images/logo.gif" alt="{site}logo" usemap="#map" alt="临河地图" />
<map name="map"><area shape="rect" coords="1,1,9,9" href="http://bei.linhe.example/"\
 alt="北岸区" />
<area shape="rect" coords="9,9,20,20" href="http://nanan.linhe.example/" alt="南岸区" /></map>
</div>
<div class="focus"><strong>今日聚焦</strong> <h3><a href="/guonei/2019/0118/1699.html">\
临河护堤条例草案首次征求意见 拟增设“堤长”制度</a></h3></div>
<div class="place"><strong>您当前的位置:</strong><a href="http://www.linhe.example/">首页</a> > \
<a href="/guonei/">国内</a> > <a href="/guonei/fazhi/">法制</a> > \
<a href="/guonei/zfzz/">政法综治</a> > </div>
<div class="viewbox">
<div class="title"><h2>{title}</h2></div>
<div class="info"><small>时间:</small>{time}&nbsp;&nbsp;<small>来源:</small>\
<a href="{source_link}">{source}</a>&nbsp;&nbsp;<small>作者:</small>{author}</div>
<table class="intro" width="96%" border="0"><tr><td bgcolor="#f0f8ff">{summary}</td></tr></table>
<div class="content">
<table width="100%" border="0" cellpadding="0"><tr><td>
<p style="text-align: center"><img alt="{title}" src="{picture}" width="500" border="0" />\
<span class="hx7k2">{site}收集整理</span></p>
<p style="text-align: center">{caption}KVd{site}</p>
<div>&nbsp;</div>
<div>
<p>&nbsp; &nbsp; &nbsp; &nbsp; &nbsp;<font face="宋体">{first}</font><font color="#FFFFFF">\
本文来自{site}</font></p>
<p>&nbsp;</p>
<p>&nbsp; &nbsp; &nbsp; &nbsp; <strong><font size="3">固本清源,压实巡河护堤责任</font></strong></p>
<p>&nbsp;</p>
<p>　　{second}<div style="display:none">#start#内容来自{site}#end#</div></p>
<p>　　<strong>立体布防,守住薄弱堤段</strong></p>
<div><p>&nbsp; &nbsp; &nbsp; &nbsp;{third}pQ7{site}</p></div>
<p>　　<strong><span style="font-size: 14px">标本兼治,形成长效合力</span></strong></p>
<p>　　{fourth}</p>
<p>&nbsp; &nbsp; &nbsp; &nbsp; &nbsp; {sign_off}</p>
</div>
</td></tr></table>
</div>
<div class="dede_pages"><ul class="pagelist"></ul></div>
<div class="handle">(责任编辑:{editor})</div>
<div class="newdigg" id="newdigg"><div class="diggbox digg_good">\
<div class="digg_act">来顶一下</div>\
<div class="digg_num">0</div></div></div>
<a href="/"><img src="/images/back.gif" alt="返回首页" /></a> <a href="/">返回首页</a>
</div>
<div class="dede_comment_post"><h2>发表评论 共有<span id="plnum"></span>条评论</h2>
<form action="/plus/feedback.php" method="post"><input type="hidden" name="aid" value="1704" />
用户名: <input name="username" /> 密码: <input type="password" name="pwd" />
验证码: <input name="validate" /> <input type="checkbox" name="notuser" />匿名发表
<textarea name="msg"></textarea></form></div>
<div class="side"><dl class="tbox"><dt><strong>推荐资讯</strong></dt><dd><ul>
<li><a href="/a/1.html"><img src="/uploads/1-lp.jpg" alt="河务所专家到柳湾村指导防汛工作" /></a>\
<a href="/a/1.html">河务所专家到柳湾村指</a></li>
<li><a href="/a/2.html"><img src="/uploads/2-lp.jpg" alt="全市巡河系统首期研修班举办" /></a>\
<a href="/a/2.html">全市巡河系统首期研修</a></li></ul></dd></dl>
<dl class="tbox light"><dt><strong>栏目更新</strong></dt><dd><ul>\
<li><a href="/a/3.html">南岸区上线“河长随手拍”</a></li></ul></dd></dl>
<dl class="tbox light"><dt><strong>栏目热门</strong></dt><dd><ul>\
<li><a href="/a/4.html">北岸区公布护堤先锋名单</a></li></ul></dd></dl></div>
<div class="footer">备案信息<br />本站已注册国际中文域名:临河快讯网.example 临河新闻网.example</div>
</body>
</html>
"""


def page(charset: str, **changed: str) -> str:
    """Return the page's HTML; `changed` replaces parts such as `summary` or `first`."""
    parts = {
        "charset": charset, "address": ADDRESS, "title": TITLE.replace("&", "&amp;amp;"),
        "site": SITE, "keywords": KEYWORDS, "summary": SUMMARY, "time": TIME, "source": SOURCE,
        "source_link": SOURCE_LINK, "author": AUTHOR, "picture": PICTURE, "caption": CAPTION,
        "first": FIRST, "second": SECOND, "third": THIRD, "fourth": FOURTH, "sign_off": SIGN_OFF,
        "editor": EDITOR,
    }  # fmt: skip
    return _PAGE.format(**{**parts, **changed})


def picture(width: int = 8, height: int = 6) -> bytes:
    """Return a small PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = (b"\0" + b"\x2e\x7d\x9a" * width) * height
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def write_specimen(folder: Path, encoding: str = "utf-8", **changed: str) -> Path:
    """Write the page (`utf-8` or `gb18030`) and its picture into a folder; return the page."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / PICTURE).write_bytes(picture())
    charset = "gb2312" if encoding == "gb18030" else encoding
    path = folder / "1704.html"
    path.write_bytes(page(charset, **changed).encode(encoding))
    return path
