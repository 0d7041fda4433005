"""What word processors, browsers and spreadsheets put on the clipboard as HTML, made after them."""

# ruff: noqa: E501 - no tag is cut in two

from __future__ import annotations

WORD = (
    '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">'
    '<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">'
    "<meta name=ProgId content=Word.Document>"
    '<meta name=Generator content="Microsoft Word 15">'
    '<link rel=File-List href="file:///C:/Temp/msohtmlclip1/01/clip_filelist.xml">'
    "<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/>"
    "</o:OfficeDocumentSettings></xml><![endif]--><style>"
    "<!-- /* Font Definitions */ @font-face {font-family:宋体;} p.MsoNormal{mso-style-unhide:no;text-indent:21.0pt} @list l0 {mso-list-id:1;} -->"
    "</style><!--[if gte mso 10]><style>table.MsoNormalTable{}</style><![endif]--></head>"
    "<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->"
    "<h2 style='mso-pagination:widow-orphan'><span style='font-family:黑体'>一、加班与否<o:p></o:p>"
    "</span></h2><p class=MsoNormal style='text-indent:21.0pt;mso-char-indent-count:2.0'>"
    "<span style='font-family:宋体'>临河市中级人民法院</span><b><span style='font-family:宋体'>发布</span>"
    "</b><span lang=EN-US>2024</span><span style='font-family:宋体'>"
    '年典型案例<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" name="_ftnref1" title="">'
    "<span class=MsoFootnoteReference><span lang=EN-US>"
    "<span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]>"
    "</span></span></span></a>。</span><span lang=EN-US><o:p></o:p></span></p>"
    "<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>"
    "<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-char-indent-count:0;mso-list:l0 level1 lfo1'>"
    "<![if !supportLists]>"
    "<span lang=EN-US style='font-family:Wingdings;mso-fareast-font-family:Wingdings'>"
    "<span style='mso-list:Ignore'>l<span style='font:7.0pt \"Times New Roman\"'>"
    "&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span style='font-family:宋体'>"
    "项目一</span></p>"
    "<p class=MsoListParagraph style='margin-left:42.0pt;text-indent:-21.0pt;mso-list:l0 level2 lfo1'>"
    "<![if !supportLists]><span lang=EN-US style='font-family:Wingdings'>"
    "<span style='mso-list:Ignore'>n<span style='font:7.0pt \"Times New Roman\"'>&nbsp; </span>"
    "</span></span><![endif]><span style='font-family:宋体'>次级</span></p>"
    "<p class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l1 level1 lfo2'>"
    "<![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>"
    "1.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span>"
    "<![endif]><span style='font-family:宋体'>甲</span></p>"
    "<p class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l1 level1 lfo2'>"
    "<![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>"
    "2.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span>"
    "<![endif]><span style='font-family:宋体'>乙</span></p>"
    "<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>"
    "<tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>"
    "<td width=277 valign=top style='width:207.4pt'><p class=MsoNormal><b><span>年份</span></b>"
    "<o:p></o:p></p></td><td><p class=MsoNormal><span>件数</span></p></td></tr><tr><td>"
    "<p class=MsoNormal><span lang=EN-US>2024</span></p></td><td>"
    "<p class=MsoNormal align=right style='text-align:right'><span lang=EN-US>1,024</span>"
    '</p></td></tr></table><p class=MsoNormal><!--[if gte vml 1]><v:shape id="p1">'
    '<v:imagedata src="file:///C:/x/clip_image001.png" o:title="t"/></v:shape><![endif]-->'
    "<![if !vml]>"
    '<img width=553 height=311 src="file:///C:/Temp/msohtmlclip1/01/clip_image002.jpg" v:shapes="p1">'
    "<![endif]></p><p class=MsoNormal><span style='mso-spacerun:yes'>&nbsp;</span><i>斜体</i>"
    "<s>删去</s><u>下划线</u><span style='color:red'>红字</span></p>"
    "<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all>"
    "<hr align=left size=1 width=\"33%\"><![endif]><div style='mso-element:footnote' id=ftn1>"
    "<p class=MsoFootnoteText>"
    '<a style=\'mso-footnote-id:ftn1\' href="#_ftnref1" name="_ftn1" title="">'
    "<span class=MsoFootnoteReference><span lang=EN-US>[1]</span></span></a><span lang=EN-US>"
    " </span>注释内容。</p></div></div><!--EndFragment--></body></html>"
)

WPS = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">'
    '<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">'
    '<meta name=Generator content="WPS Office"><style>'
    '@font-face{font-family:"宋体";} p.MsoNormal{mso-style-name:正文;}</style></head><body>'
    '<!--StartFragment--><p class=MsoNormal align=center style="text-align:center;" ><b>'
    "<span style=\"mso-spacerun:'yes';font-family:黑体;mso-bidi-font-family:'Times New Roman';font-weight:bold;font-size:22.0000pt;\" >"
    '<font face="黑体" >劳动争议典型案例</font></span></b><b>'
    "<span style=\"mso-spacerun:'yes';font-size:22.0000pt;\" ><o:p></o:p></span></b></p>"
    '<p class=MsoNormal style="text-indent:21.0000pt;mso-char-indent-count:2.0000;" >'
    '<span style="mso-spacerun:\'yes\';font-family:宋体;font-size:10.5000pt;" ><font face="宋体" >'
    '临河市中级人民法院发布</font><font face="Calibri" >2024</font><font face="宋体" >年案例。</font></span>'
    "</p>"
    '<p class=MsoNormal style="margin-left:21.0000pt;text-indent:-21.0000pt;mso-list:l0 level1 lfo1;" >'
    '<![if !supportLists]><span style="font-family:Wingdings;" >'
    "<span style='mso-list:Ignore;' >&#108;<span>&nbsp;</span></span></span><![endif]><span >"
    '<font face="宋体" >项目一</font></span></p>'
    '<p class=MsoNormal style="margin-left:0.0000pt;text-indent:0.0000pt;mso-list:l1 level1 lfo2;" >'
    "<![if !supportLists]><span><span style='mso-list:Ignore;' >一、<span>&nbsp;</span></span>"
    '</span><![endif]><span><font face="宋体" >中文编号</font></span></p><!--EndFragment--></body>'
    "</html>"
)

WECHAT = (
    '<section style="margin:0 8px;" data-tools="135编辑器" data-id="94001">'
    '<section style="text-align:center;"><section style="display:inline-block;">'
    '<p style="line-height:1.75em;"><strong>'
    '<span style="font-size:18px;color:rgb(255,76,65);">标题样式</span></strong></p></section>'
    '</section><section><section><p style="text-indent:2em;"><span style="font-size:15px;">'
    '第一段文字，</span><span style="font-size:15px;"><strong>要点</strong></span><span>。</span></p>'
    '<p style="text-align:center;">'
    '<img class="rich_pages wxw-img" data-galleryid="" data-ratio="0.66" data-s="300,640" data-src="https://mmbiz.example/mmbiz_jpg/abc/640?wx_fmt=jpeg" data-type="jpeg" data-w="1080" src="data:image/svg+xml,%3C%3Fxml version=\'1.0\'%3E%3Csvg/%3E" style="width:100%">'
    '</p><p><br></p><p style="text-indent:2em;"><span leaf="">第二段文字。</span></p></section>'
    '</section><section style="display:none;"><mp-style-type data-value="3"></mp-style-type>'
    '</section><ol class="list-paddingleft-1"><li><p>一</p></li><li><p>二</p></li></ol>'
    "<blockquote><p>引用</p></blockquote></section>"
)

EXCEL = (
    '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">'
    "<head><meta name=ProgId content=Excel.Sheet><style>"
    '<!--table{mso-displayed-decimal-separator:"\\\\.";} .xl65{mso-number-format:"\\\\#\\\\,\\\\#\\\\#0";} -->'
    '</style></head><body link="#0563C1">'
    "<table border=0 cellpadding=0 cellspacing=0 width=216 style='border-collapse:collapse;width:162pt'>"
    "<!--StartFragment--> <col width=72 span=3 style='width:54pt'>"
    " <tr height=19 style='height:14.4pt'> <td height=19 width=72 class=xl65>年份</td> <td>"
    "件数</td> <td>备注</td> </tr> <tr> <td align=right>2024</td> <td class=xl65 align=right>"
    "1,024</td> <td></td> </tr> <tr> <td colspan=2 class=xl66>合计</td><td>a|b<br>换行</td> </tr>"
    "<!--EndFragment--></table></body></html>"
)
