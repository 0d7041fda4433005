"""Comments of other systems: taken apart as they were meant, hostile files refused or told."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.draft import DraftComment
from workstation.domain.errors import BadInput
from workstation.intake.comment_markup import html_of, text_of
from workstation.intake.recognise import read
from workstation.intake.sql_rows import rows_of

AT = 1795399200
_HEAD = "INSERT INTO `dede_feedback` VALUES"


def _cells(number: int, msg: str, *, aid: int = 17, name: str = "河边人", check: int = 1) -> str:
    told = msg.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n")
    return (
        f"('{number}','{aid}','3','{name}','巡河记','192.0.2.7','{check}','{AT + number}',"
        f"'0','1','5','feedback','0','{told}')"
    )


def _dump(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "dump.sql"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("several", [True, False])
def test_rows_of_the_old_system(tmp_path: Path, encoding: str, several: bool) -> None:
    rows = [_cells(1, "说得好，它's\\真<br/>第二行 &lt;b&gt;"), _cells(2, "再来一条", check=0)]
    together = _HEAD + ",\n".join(rows) + ";\n"
    text = together if several else "".join(f"{_HEAD}{row};\n" for row in rows)
    before = "INSERT INTO `dede_archives` VALUES('1','INSERT INTO `dede_feedback` VALUES(1)');\n"
    intake = read(_dump(tmp_path, before + text, encoding))
    first, second = intake.comments
    assert first == DraftComment(
        "dede:17",
        "河边人",
        "说得好，它's\\真\n第二行 <b>",
        (AT + 1) * 1000,
        source_id="1",
        network_address="192.0.2.7",
        status="approved",
        votes_up=5,
        votes_down=1,
        article_address="17.html",
        article_title="巡河记",
    )
    assert (second.text, second.status) == ("再来一条", "pending")
    assert intake.left_out == ()


def test_answers_of_the_editors_become_comments_of_their_own(tmp_path: Path) -> None:
    said = "什么时候修？<br/><font color=red>管理员回复：已经在修。<br/>谢谢</font>"
    intake = read(_dump(tmp_path, f"{_HEAD}{_cells(7, said)};"))
    asked, answer = intake.comments
    assert asked.text == "什么时候修？"
    assert (answer.text, answer.by_newsroom, answer.parent_source_id, answer.status) == (
        "已经在修。\n谢谢",
        True,
        "7",
        "approved",
    )
    assert answer.written_at > asked.written_at
    assert [one.code for one in intake.warnings] == ["intake.comment_answer_apart"]


def test_quotations_become_answers_where_what_they_quote_is_there(tmp_path: Path) -> None:
    quote = "{quote}{content}说得好{/content}{title}河边人 的原帖：{/title}{/quote}同意"
    nested = (
        "{quote}{content}{quote}{content}说得好{/content}{title}河边人 的原帖：{/title}{/quote}"
        "同意{/content}{title}路人 的原帖：{/title}{/quote}都对"
    )
    lost = "{quote}{content}早就删了{/content}{title}谁 的原帖：{/title}{/quote}可惜"
    rows = [
        _cells(1, "说得好"),
        _cells(2, quote, name="路人"),
        _cells(3, nested, name="第三人"),
        _cells(4, lost),
    ]
    found = {
        one.source_id: one for one in read(_dump(tmp_path, f"{_HEAD}{','.join(rows)};")).comments
    }
    assert (found["2"].text, found["2"].parent_source_id) == ("同意", "1")
    assert (found["3"].text, found["3"].parent_source_id) == ("都对", "2")
    assert (found["4"].text, found["4"].parent_source_id) == ("「谁：早就删了」\n可惜", "")


def test_a_broken_row_takes_no_other_with_it(tmp_path: Path) -> None:
    text = "\n".join(
        [
            f"{_HEAD}{_cells(1, '好')};",
            f"{_HEAD}('2','17','3','没有收尾",
            f"{_HEAD}('3','17');",
            f"{_HEAD}{_cells(4, '最后')};",
        ]
    )
    intake = read(_dump(tmp_path, text))
    assert [one.source_id for one in intake.comments] == ["1", "4"]
    assert [(one.code, one.details["row"]) for one in intake.left_out] == [
        ("intake.comment_broken", 2),
        ("intake.comment_broken", 3),
    ]


def test_columns_may_be_named_or_declared_otherwise(tmp_path: Path) -> None:
    named = (
        "INSERT INTO `x_feedback` (`id`, `aid`, `dtime`, `msg`) VALUES (1, 17, 1795399200, '好');"
    )
    (one,) = read(_dump(tmp_path, named)).comments
    assert (one.source_id, one.text, one.status) == ("1", "好", "pending")
    declared = (
        "CREATE TABLE `dede_feedback` (\n  `id` int(10) unsigned NOT NULL,\n  `aid` int,\n"
        "  `msg` text,\n  `dtime` int,\n  PRIMARY KEY (`id`)\n) ENGINE=MyISAM;\n"
        f"{_HEAD}(2,17,'换了次序',1795399200);"
    )
    (one,) = read(_dump(tmp_path, declared)).comments
    assert one.text == "换了次序"
    with pytest.raises(BadInput) as refused:
        read(_dump(tmp_path, "CREATE TABLE `dede_archives` (\n  `id` int\n);\n"))
    assert refused.value.code == "intake.no_feedback"


@given(st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=6))
def test_whatever_a_cell_holds_it_comes_back(texts: list[str]) -> None:
    def quoted(text: str) -> str:
        return text.replace("\\", "\\\\").replace("'", "\\'").replace("\0", "\\0")

    rows = ",".join(f"('{quoted(text)}','{number}')" for number, text in enumerate(texts))
    dump = f"INSERT INTO `p_feedback` VALUES{rows};"
    found = [row.cells for row in rows_of(dump, "feedback", ("msg", "id"))]
    assert found == [
        {"msg": text.replace("\0", ""), "id": str(number)} for number, text in enumerate(texts)
    ]


def test_a_hostile_dump_takes_no_time(tmp_path: Path) -> None:
    texts = (
        f"{_HEAD}('" + "''" * 300_000,
        f"{_HEAD}" + "('" * 300_000,
        f"{_HEAD}{_cells(1, '{quote}{content}' * 3_000)};",
        f"{_HEAD}{_cells(1, '<font color=red>管理员回复：' * 1_500)};",
    )
    for text in texts:
        started = time.process_time()
        read(_dump(tmp_path, text + "\n"))
        assert time.process_time() - started < 20, "not a time limit: quadratic would take hours"


_WXR = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><item><title>巡河记</title><link>https://old.example/2016/01/xunhe/</link>
<wp:post_id>17</wp:post_id>
{comments}
</item></channel></rss>"""


def _wp(number: int, text: str, **cells: str) -> str:
    told = {
        "comment_id": str(number),
        "comment_author": "河边人",
        "comment_author_email": "a@b.example",
        "comment_author_IP": "192.0.2.7",
        "comment_date": "2026-11-23 10:00:00",
        "comment_date_gmt": "2026-11-23 02:00:00",
        "comment_approved": "1",
        "comment_parent": "0",
    } | cells
    inner = "".join(f"<wp:{name}>{value}</wp:{name}>" for name, value in told.items())
    content = f"<wp:comment_content><![CDATA[{text}]]></wp:comment_content>"
    return f"<wp:comment>{inner}{content}</wp:comment>"


def test_comments_of_wordpress(tmp_path: Path) -> None:
    path = tmp_path / "wp.xml"
    comments = [
        _wp(1, '说得好<br />第二行 &amp; <a href="https://a.example/x">这里</a>'),
        _wp(2, "答", comment_parent="1", comment_approved="spam"),
        _wp(3, "[…]", comment_type="pingback"),
    ]
    path.write_text(_WXR.format(comments="\n".join(comments)), "utf-8")
    intake = read(path)
    first, second = intake.comments
    assert first == DraftComment(
        "wp:17",
        "河边人",
        "说得好\n第二行 & 这里 https://a.example/x",
        AT * 1000,
        source_id="1",
        mail="a@b.example",
        network_address="192.0.2.7",
        status="approved",
        article_address="https://old.example/2016/01/xunhe/",
        article_title="巡河记",
    )
    assert (second.parent_source_id, second.status) == ("1", "spam")
    assert [one.code for one in intake.left_out] == ["intake.comment_no_words"]


_BOMB = """<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY a "哈哈哈"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>&c;</title></item></channel></rss>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "bomb.xml"
    path.write_bytes(
        _BOMB.replace('version="1.0"', f'version="1.0" encoding="{encoding}"').encode(encoding)
    )
    with pytest.raises(BadInput) as refused:
        read(path)
    assert refused.value.code == "intake.xml_entities"


def test_a_cut_export_keeps_what_came_before_and_says_where(tmp_path: Path) -> None:
    path = tmp_path / "cut.xml"
    whole = _WXR.format(comments=_wp(1, "好"))
    path.write_text(whole.replace("</channel></rss>", "<item><title>断在"), "utf-8")
    intake = read(path)
    assert len(intake.comments) == 1
    assert [one.code for one in intake.left_out] == ["intake.xml_broken"]
    path.write_text('<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel', "utf-8")
    with pytest.raises(BadInput):
        read(path)


def test_comments_of_disqus(tmp_path: Path) -> None:
    path = tmp_path / "disqus.xml"
    path.write_text(
        """<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<thread dsq:id="9"><id>x</id><link>https://old.example/17.html</link><title>巡河记</title></thread>
<post dsq:id="1"><message><![CDATA[<p>说得好</p><p>第二段</p>]]></message>
<createdAt>2026-11-23T02:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam>
<author><email>a@b.example</email><name>河边人</name></author><ipAddress>192.0.2.7</ipAddress>
<thread dsq:id="9"/></post>
<post dsq:id="2"><message>答</message><createdAt>2026-11-23T02:00:01Z</createdAt>
<isDeleted>false</isDeleted><isSpam>true</isSpam><author><name>路人</name></author>
<thread dsq:id="9"/><parent dsq:id="1"/></post>
</disqus>""",
        "utf-8",
    )
    first, second = read(path).comments
    assert (first.text, first.author, first.mail) == ("说得好\n第二段", "河边人", "a@b.example")
    assert (first.article_title, first.article_address) == ("巡河记", "https://old.example/17.html")
    assert (first.written_at, first.status) == (AT * 1000, "approved")
    assert (second.parent_source_id, second.status) == ("1", "spam")


def test_comments_of_artalk(tmp_path: Path) -> None:
    row = {
        "id": "1",
        "rid": "0",
        "content": "说得好 **粗**",
        "ip": "192.0.2.7",
        "created_at": "2026-11-23 10:00:00 +0800",
        "is_pending": "false",
        "vote_up": "3",
        "vote_down": "1",
        "nick": "河边人",
        "email": "a@b.example",
        "page_key": "https://old.example/17.html",
        "page_title": "巡河记",
    }
    path = tmp_path / "artalk.artrans.json"
    path.write_text(
        json.dumps([row, row | {"id": "2", "rid": "1", "is_pending": "true"}, 7]), "utf-8"
    )
    intake = read(path)
    first, second = intake.comments
    assert (first.text, first.votes_up, first.votes_down, first.status) == (
        "说得好 **粗**", 3, 1, "approved",
    )  # fmt: skip
    assert (second.parent_source_id, second.status) == ("1", "pending")
    assert [one.code for one in intake.left_out] == ["intake.comment_broken"]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_text_goes_through_html_and_back(text: str) -> None:
    plain = " ".join(text.replace("\xa0", " ").split())
    assert text_of(html_of(plain)) == plain


@pytest.mark.parametrize("piece", ["<", "<a href=http://x.example ", "</p> ", "<br ", "&#", "<a"])
def test_markup_without_end_takes_no_time(piece: str) -> None:
    started = time.process_time()
    text_of(piece * 30_000)
    assert time.process_time() - started < 20, "not a time limit: quadratic would take hours"
