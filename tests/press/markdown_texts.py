"""Texts with everything that could mean something to another part of them."""

from __future__ import annotations

from hypothesis import strategies as st

SEGMENTS = (
    *("第一段。", "第二段，**粗**的。\n接着的一行", "　　缩进的段。", "a [链接](guonei/1.html) b"),
    *("## 题", "#### 深题", "题\n---", "- 一\n- 二", "1. 一\n\n    续", "    码", "> 引\n继续"),
    *(
        "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |",
        "词\n:   解",
        ":   再解",
        "  : 解",
        "---",
        "* * *",
        "***",
        "-",
    ),
    *('![图](media/a.png "说明")', "{: .note}", "段\n{: .center}", "（青政轩）", "12. 十二"),
    *("[^1]", "[^1]: 注", "[名]: http://x.example", "[名]", "*[缩]: 写", "<b>x</b>", "`码`"),
    *("```\n码\n```", "#标签#", "a|b", "= =", "+86 号", "_斜_", "\\* 不是", "！\x02", " 一格"),
    *("[名]: http://x.example '题'", "[甲]: (x)", "见[名][名]与 [甲][名]", "![名]", "> [名]: u"),
    *("见[^1]。", "见[^2]，又[^1]", "[^1]: 注一，[名]\n[^2]: 注二", "- [^1]: 列", "    续注"),
    *(
        "[^1]: 注\n续一行",
        "[^名]: - 列",
        "## [^1] 题",
        "- 一\n\n    [名]: http://z",
        "[名]\n[甲]: u",
    ),
    *("*[法院]: 临河法院", "法院开庭", '*[法院]: ""', "///Footnotes Go Here///", "[a\nb]: u"),
    *(
        "```py\n一\n\n    二\n```",
        "~~~\n- 一\n\n<b>\n~~~",
        "```",
        "~~~",
        "````\n```\n````",
        "``` {.py}",
    ),
    *(
        "```\n[^1]: u\n\n```",
        "```\n\t码\n```",
        "```\n: 一\n```",
        "<div>甲</div>",
        "<p>甲<br>\n乙</p>",
    ),
    *('<p align="center">甲</p>', "<table><tr><td>1</td></tr>\n</table>", "<div>\n\n甲", "</div>"),
    *(
        "甲<br>\n乙<br/>",
        "<u>甲</u>乙",
        "<u>甲",
        "乙</u>",
        "- <b>甲\n- 乙</b>",
        "`<b>`",
        "<br>",
        "<img>",
    ),
    *(
        '<div markdown="1">',
        "<div>甲</div>乙",
        "  <div>甲</div>",
        "<!-- 注 -->",
        "<!-- ",
        "-->",
        "<hr>",
    ),
    *("<B>甲</B>", "<p><div>甲</div></p>", "<div><b>甲</div>", "<script>x</script>", "<h2>题</h2>"),
    *(
        "<ul><li>甲</li></ul>",
        "<section><p>甲</p><p>乙</p></section>",
        "<center>甲</center>",
        '<font color="red">甲</font>',
    ),
    *(
        "<blockquote><p>甲</blockquote>",
        '<a href="x">甲</a>',
        "<a href='x'>甲</a>",
        "<div>[^1]</div>",
        "<pre>\n甲\n</pre>",
    ),
    *("### 题", "# 题_1", "## 题 {#h-题}", "## 题\n\n- 列\n\n## 题", "## " + "长" * 119),
    *("行末  \n换行", "3.5 万", "甲 < 乙", "<民法典>施行", "末尾 <", "`", "a `` b", "<", "<!"),
)
TEXTS = st.lists(st.sampled_from(SEGMENTS), max_size=12).flatmap(
    lambda found: st.lists(
        st.sampled_from(("\n\n", "\n\n\n", "\n \n", "\n")),
        min_size=len(found),
        max_size=len(found),
    ).map(lambda gaps: "".join(a + b for a, b in zip(found, gaps, strict=True)))
)
