"""Words are found however they are written, at their places, and nothing harmless with them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workstation.domain.holding import Hit, Matcher, Scope, WordEntry, WordList
from workstation.domain.holding.folding import fold
from workstation.domain.holding.traditional import SIMPLIFIED

WORDS = ("加微信", "微信", "vx", "sos", "110", "代开发票", "weixin888")


def _found(text: str, *entries: WordEntry) -> list[str]:
    hits = Matcher(entries or [WordEntry(word) for word in WORDS]).find(text)
    return [text[hit.start : hit.end] for hit in hits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("快来加微信领取", ["加微信"]),
        ("加 微-信", ["加 微-信"]),
        ("加\u200b微\u2060信", ["加\u200b微\u2060信"]),
        ("加🌟微✨信", ["加🌟微✨信"]),
        ("加。微。信", ["加。微。信"]),
        ("加微訊或加微信", ["加微信"]),
        ("代開發票", ["代開發票"]),
        ("ＶＸ同号", ["ＶＸ"]),
        ("ⓥⓧ", ["ⓥⓧ"]),
        ("V X", ["V X"]),
        ("v\u0335x", ["v\u0335x"]),
        ("ѵх", ["ѵх"]),
        ("s0s", ["s0s"]),
        ("拨打１１０", ["１１０"]),
        ("1 1 0", ["1 1 0"]),
        ("wei\u3164xin888", ["wei\u3164xin888"]),
        ("we1xin888", ["we1xin888"]),
    ],
)
def test_what_was_done_to_hide_a_word_does_not(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "稍微。信不信由你",
        "稍微\n信上说",
        "添加一条微博，信不信",
        "vxworks",
        "dev xml",
        "505",
        "50s",
        "1101",
        "1.10 元",
        "加微" + "，" * 9 + "信",
        "加微" + "\u200b" * 90 + "信",
    ],
)
def test_what_only_looks_like_a_word_is_let_be(text: str) -> None:
    assert _found(text) == []


def test_the_longest_word_of_a_list_counts_and_lists_do_not_hide_each_other() -> None:
    hold, block = WordEntry("加微信"), WordEntry("微信", WordList.BLOCK)
    assert _found("加微信", WordEntry("微信"), hold) == ["加微信"]
    assert _found("加微信", hold, block) == ["加微信", "微信"]


def test_exceptions_let_pass_what_they_contain_and_nothing_else() -> None:
    entries = (WordEntry("微信"), WordEntry("微信支付", WordList.ALLOW))
    assert _found("用微信支付的收据", *entries) == []
    assert _found("用微 信 支 付的收据", *entries) == []
    assert _found("微信支付之后加微信", *entries) == ["微信"]
    off = WordEntry("微信支付", WordList.ALLOW, active=False)
    assert _found("微信支付", WordEntry("微信"), off) == ["微信"]


def test_a_word_is_looked_for_where_its_scope_says() -> None:
    matcher = Matcher([WordEntry("客服", scope=Scope.NAME), WordEntry("发票", scope=Scope.TEXT)])
    assert [hit.entry.word for hit in matcher.find("客服发票")] == ["发票"]
    assert [hit.entry.word for hit in matcher.find("客服发票", Scope.NAME)] == ["客服"]


@pytest.mark.parametrize("text", ["威信", "weixin", "Wēi xìn", "wei信", "薇芯", "jiaweixin12"])
def test_pinyin_is_read_only_where_it_was_asked_for(text: str) -> None:
    assert len(_found(text, WordEntry("微信", pinyin=True))) == 1
    assert _found(text, WordEntry("微信")) == []


@pytest.mark.parametrize("text", ["image", "马上来", "他妈妈"])
def test_short_sounds_inside_other_words_are_not_read(text: str) -> None:
    assert _found(text, WordEntry("吗的", pinyin=True)) == []


def test_a_hit_says_whether_it_is_written_as_kept() -> None:
    (plain,) = Matcher([WordEntry("加vx")]).find("加VX")
    (apart,) = Matcher([WordEntry("加vx")]).find("加 vx")
    assert (plain.apart, apart.apart) == (False, True)


@given(st.text())
@example("㎏㎡ﬁ½①")
@example("\ud800加\udfff微信")
@example("İßΣ")
def test_what_is_read_maps_back_to_where_it_stood(text: str) -> None:
    folded = fold(text)
    assert len(folded.signs) == len(folded.exact) == len(folded.at)
    assert list(folded.at) == sorted(folded.at)
    for sign, place in zip(folded.exact, folded.at, strict=True):
        assert sign in fold(text[place]).exact


@given(st.text(alphabet="加微信vx支付 。\u200bＶ１10sо0", max_size=40))
def test_hits_lie_in_the_text_in_order_and_read_as_their_word(text: str) -> None:
    hits = Matcher([WordEntry(word) for word in WORDS]).find(text)
    assert [hit.start for hit in hits] == sorted(hit.start for hit in hits)
    for hit in hits:
        assert 0 <= hit.start < hit.end <= len(text)
        assert fold(text[hit.start : hit.end]).signs == fold(hit.entry.word).signs


_FILLERS = st.text(
    alphabet=st.sampled_from(" \u3000\t\u200b\u200d\u2060\ufeff,，、.·-_*~…|｜/❤✨"), max_size=6
).filter(lambda text: "…" not in text)
_WIDE = {chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)}
_OTHERS: dict[str, list[str]] = {}
for _other, _plain in SIMPLIFIED.items():
    _OTHERS.setdefault(_plain, []).append(_other)


@st.composite
def _disguised(draw: st.DrawFn) -> tuple[str, str]:
    """A word of Chinese, and the same with things done to each of its signs and between them."""
    word = draw(st.text(alphabet="加微信代开发票办证刷单贷款号码联系", min_size=2, max_size=8))
    signs = [draw(st.sampled_from([sign, *_OTHERS.get(sign, [])])) for sign in word]
    between = [draw(_FILLERS) for _ in signs[1:]]
    return word, "".join(sign + filler for sign, filler in zip(signs, [*between, ""], strict=True))


@given(_disguised(), st.text(alphabet="的了在是我他，。 ", max_size=8), st.integers(0, 8))
def test_a_chinese_word_in_any_disguise_is_found_at_its_place(
    made: tuple[str, str], around: str, where: int
) -> None:
    word, written = made
    before, after = around[:where], around[where:]
    hits = Matcher([WordEntry(word)]).find(before + written + after)
    assert (len(before), len(before) + len(written)) in [(hit.start, hit.end) for hit in hits]


@given(
    st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=6, max_size=10),
    st.data(),
)
def test_a_latin_word_in_any_disguise_is_found(word: str, data: st.DataObject) -> None:
    signs = [
        data.draw(st.sampled_from([sign, sign.upper(), _WIDE[sign], f"{sign}\u0301"]))
        for sign in word
    ]
    fillers = [data.draw(_FILLERS) for _ in signs]
    written = "".join(map("".join, zip(signs, fillers, strict=True)))
    assert any(
        hit.entry.word == word for hit in Matcher([WordEntry(word)]).find(f"看 {written} 吧")
    )


@given(
    st.lists(st.text(alphabet="微信支付加公众号", min_size=1, max_size=4), max_size=6), st.text()
)
def test_exceptions_hold_whatever_the_lists_and_the_text(words: list[str], text: str) -> None:
    entries = [WordEntry(word) for word in words]
    passes = [WordEntry(f"{word}支付", WordList.ALLOW) for word in words]
    for word in words:
        mixed = f"{text}{word}支付{text}"
        hits = Matcher([*entries, *passes]).find(mixed)
        allowed = Matcher([WordEntry(one.word, WordList.HOLD) for one in passes]).find(mixed)
        assert not [hit for hit in hits if any(_within(hit, one) for one in allowed)]


def _within(hit: Hit, other: Hit) -> bool:
    return other.start <= hit.start and hit.end <= other.end


def test_the_table_of_characters_is_sound() -> None:
    assert len(SIMPLIFIED) > 1_200
    for other, plain in SIMPLIFIED.items():
        assert len(other) == len(plain) == 1 and other != plain
        assert plain not in SIMPLIFIED, f"{other} → {plain} goes on"
        assert unicodedata.name(other).startswith("CJK UNIFIED")
        plain.encode("gb2312" if plain not in "啰" else "gb18030")
