"""Patching a page must give what loading it anew would give, whatever stood there before."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from tests.ui.preview.conftest import PATIENCE, Reader
from workstation.domain.edition import EditionName
from workstation.ui.preview.answers import Made, Wanted
from workstation.ui.preview.page_change import BlockChange, block_change, parts_of

pytestmark = pytest.mark.qt_log_ignore("GPUInfo not initialized.*")

WORDS = st.text("临河法治 &<>\"'甲乙", max_size=6).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
)
INLINE = st.one_of(
    WORDS,
    WORDS.map(lambda text: f"<b>{text}</b>"),
    WORDS.map(lambda text: f'<a href="x.html" title="{text}">{text}</a>'),
    st.sampled_from(['<img src="a.png" alt="">', "<br>", "<!-- 注 -->"]),
)
BLOCK = st.tuples(
    st.sampled_from(["p", "h2", "blockquote", "ul", "figure", "div"]),
    st.integers(1, 40),
    st.lists(INLINE, max_size=4),
).map(lambda made: f'<{made[0]} data-line="{made[1]}">{"".join(made[2])}</{made[0]}>')
NOTES = st.sampled_from(["", '\n<div class="footnote">\n<ol><li>注</li></ol>\n</div>'])
BODY = st.tuples(st.lists(BLOCK, max_size=7).map("\n".join), NOTES).map("".join)


def page(body: str, title: str) -> str:
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title></head>"
        f'<body class="{title}"><main id="article-body">{body}</main></body></html>'
    )


# No shrinking: each try goes through Chromium.
@settings(
    max_examples=60,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(before=BODY, after=BODY)
def test_a_patched_page_is_the_page_itself(reader: Reader, before: str, after: str) -> None:
    if not reader.sheet.html:
        first = page("<p>开头</p>", "a").encode()
        reader.wait(lambda: reader.sheet.show_bytes("x.html", first, EditionName.WORKING))
    reader.sheet.surface().patch(made(page(before, "b")))
    html = page(after, "c")
    reader.sheet.surface().patch(made(html))
    fresh = reader.run("bodyOf", html)
    assert reader.tell("document.body.outerHTML") == fresh
    assert reader.tell("document.title") == "c"


def made(html: str) -> Made:
    return Made(Wanted("x.html"), "x.html", html)


def story(body: str, around: str = "") -> str:
    text = f'<div class="body" id="article-body">\n{body}\n</div>\n'
    whole = page("", f"题{len(around)}")
    return whole.replace('<main id="article-body"></main>', f"<i>{around}</i>{text}{around}")


AROUND = st.sampled_from(
    ["", "甲", "<p>乙</p>", '<div id="x"><p>丙</p></div>', "<ul><li>丁</li></ul>"]
)


@settings(
    max_examples=60,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(texts=st.lists(st.tuples(BODY, AROUND), min_size=2, max_size=4))
@example(texts=[('<p data-line="1">一</p>', "甲"), ('<p data-line="1">一</p>', "<p>乙</p>")])
@example(texts=[('<p data-line="1">一</p>', ""), ('<p data-line="1">二</p>', "甲")])
def test_a_page_patched_by_blocks_is_the_page_itself(
    reader: Reader, texts: list[tuple[str, str]]
) -> None:
    if not reader.sheet.html:
        first = page("<p>开头</p>", "a").encode()
        reader.wait(lambda: reader.sheet.show_bytes("x.html", first, EditionName.WORKING))
    surface = reader.sheet.surface()
    surface.patch(made(story(*texts[0])))
    for before, after in itertools.pairwise(texts):
        change = block_change(parts_of(story(*before)), parts_of(story(*after)))
        surface.patch(made(story(*after)), change)
    fresh = re.sub(r">\s+<", "><", reader.run("bodyOf", story(*texts[-1])))
    told = "document.body.outerHTML.replace(/>\\s+</g, '><')"
    # A page that was not as expected is compared as a whole, a moment later.
    reader.bot.waitUntil(lambda: reader.tell(told) == fresh, timeout=PATIENCE)
    assert reader.tell("document.title") == f"题{len(texts[-1][1])}"


def test_what_stays_of_a_text_is_never_touched_when_the_page_around_it_changes(
    reader: Reader,
) -> None:
    before, after = (story('<p data-line="1">一</p>', around) for around in ("甲", "<p>乙</p>"))
    shown = before.encode()
    reader.wait(lambda: reader.sheet.show_bytes("x.html", shown, EditionName.WORKING))
    reader.tell("document.querySelector('[data-line]').known = true")
    reader.sheet.surface().patch(made(after), block_change(parts_of(before), parts_of(after)))
    assert reader.tell("document.querySelector('[data-line]').known") is True
    assert "乙" in reader.text()


def test_lines_within_blocks_are_not_taken_for_blocks(reader: Reader) -> None:
    before, after = (
        story(f'<ul data-line="1">\n<li data-line="3">{words}</li>\n</ul>\n<div>旧</div>')
        for words in ("一", "二")
    )
    shown = before.encode()
    reader.wait(lambda: reader.sheet.show_bytes("x.html", shown, EditionName.WORKING))
    reader.sheet.surface().patch(made(after), block_change(parts_of(before), parts_of(after)))
    reader.bot.waitUntil(lambda: reader.text().split() == ["二", "旧"], timeout=PATIENCE)
    assert reader.tell("document.querySelectorAll('li').length") == 1


def test_a_page_that_is_not_as_thought_is_compared_as_a_whole(reader: Reader) -> None:
    shown = story('<p data-line="1">甲</p>').encode()
    reader.wait(lambda: reader.sheet.show_bytes("x.html", shown, EditionName.WORKING))
    html = story('<p data-line="1">甲</p>\n<p data-line="3">乙</p>')
    reader.sheet.surface().patch(made(html), BlockChange(1, 0, '<p data-line="3">乙</p>', 0, 7))
    reader.bot.waitUntil(lambda: reader.text() == "甲\n\n乙", timeout=PATIENCE)
