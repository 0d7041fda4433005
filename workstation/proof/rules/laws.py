"""Names of laws and their articles.

What laws there are, how many articles they have, and what took the place of those repealed is
kept in `resources/rules/copy/laws.toml`. Names stand in 《 》 (GB/T 15834-2011, 4.15), and
中华人民共和国 is a part of the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from workstation.proof.law_names import STATE, Laws
from workstation.proof.numerals import NUMERALS, number_of
from workstation.proof.reading import Passage
from workstation.proof.remark import Found, Level
from workstation.proof.sentence import sentence_at

_TITLE = re.compile(r"[《〈]([^《》〈〉]{2,60})[》〉]")
_STATE = re.compile(rf"{STATE}[《〈](?!{STATE})([^《》〈〉]{{1,40}})[》〉]")
#: 《民法典》（2020年）, 《刑法》（以下简称…）.
_BEHIND = re.compile(r"（[^（）]{1,30}）$")
_NUMBER = rf"\d{{1,4}}|[{NUMERALS}]{{1,9}}"
#: 第一条, 第二条之一第三款, 第五条至第七条.
_ARTICLES = re.compile(
    rf"第(?:{_NUMBER})条(?:[、和及至到或者之第{NUMERALS}\d款项（）]{{0,30}}第(?:{_NUMBER})条){{0,50}}"
)
_ARTICLE = re.compile(rf"第({_NUMBER})条")
_ENDS = ("法", "例", "典", "发", "罚")
#: What is not a law yet, or one of a place or a time of its own.
_NO_LAW = re.compile(r"草案|征求意见|修正案|建议稿|试行|解释|意见|决定")
_OTHERS = re.compile(r"(?:[国本湾港门洲盟俄宗省市县区州]|罗马|新加坡)$")
_PAST = re.compile(
    r"原(?![告则因审件本始料])|旧|废止|失效|施行前|实施前|生效前|出台前|当时|曾|历史|起草|取代|代替|编纂|修订|颁布"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
#: Laws of earlier years may not be known.
_KNOWN_SINCE = 2000
#: Laws and documents alike cite it without marks.
_ALWAYS_BARE = "宪法"


class LawRules:
    """The rules that look laws up."""

    def __init__(self, laws: Laws) -> None:
        self._laws = laws

    def names(self, passage: Passage) -> Iterator[Found]:
        """Find names that laws nearly have, and those of repealed ones."""
        words = passage.words
        if "《" not in words:
            return
        for one in _STATE.finditer(words):
            if one[1].endswith(_ENDS) and not _in_title(words, one.start()):
                right = f"《{STATE}{one[1]}》"
                yield Found("law_state", *one.span(), replacement=right)
        for one in _TITLE.finditer(words):
            name = one[1].removeprefix(STATE)
            if name in self._laws.repealed:
                yield from self._repealed(name, one.start(), one.end(), words)
            elif name.endswith(_ENDS) and not _NO_LAW.search(name):
                yield from self._nearly(name, one)

    def _nearly(self, name: str, one: re.Match[str]) -> Iterator[Found]:
        near = self._laws.near(name)
        if near is None:
            return
        full = STATE if one[1].startswith(STATE) else ""
        right = f"{one[0][0]}{full}{near.name}{one[0][-1]}"
        # A sign too many or too few is a slip; another one may make another law.
        slip = near.signs == 1 and (len(name) != len(near.name) or name[-1] != near.name[-1])
        level = Level.WRONG if slip else Level.DOUBTFUL
        if not slip and _of_the_past(one.string, one.start(), _KNOWN_SINCE):
            return
        yield Found("law_name", *one.span(), level, right, {"law": near.name})

    def _repealed(self, name: str, start: int, end: int, words: str) -> Iterator[Found]:
        gone = self._laws.repealed[name]
        if _of_the_past(words, start, gone.since.year):
            return
        told = {"law": name, "since": _day(gone.since), "by": gone.by}
        yield Found("law_repealed", start, end, Level.DOUBTFUL, details=told)

    def articles(self, passage: Passage) -> Iterator[Found]:
        """Find articles beyond the last of their law, and laws cited without 《 》."""
        words = passage.words
        if "条" not in words:
            return
        for one in _ARTICLES.finditer(words):
            behind = _BEHIND.search(words, max(0, one.start() - 32), one.start())
            end = behind.start() if behind else one.start()
            if words[end - 1 : end] == "》":
                title = words[words.rfind("《", 0, end) + 1 : end - 1]
                yield from self._beyond(title.removeprefix(STATE), one)
                continue
            name = self._laws.ending(words[max(0, end - 24) : end])
            start = end - len(name)
            full = words.startswith(STATE, max(0, start - len(STATE)))
            if name and (full or not _OTHERS.search(words, max(0, start - 3), start)):
                yield from self._beyond(name, one)
                yield from self._bare(name, start - len(STATE) * full, end, words)

    def _beyond(self, name: str, articles: re.Match[str]) -> Iterator[Found]:
        last = self._laws.articles.get(name, 0)
        for one in _ARTICLE.finditer(articles[0]):
            number = number_of(one[1])
            if last and number and number > last:
                place = articles.start()
                told = {"law": name, "last": str(last)}
                span = place + one.start(), place + one.end()
                yield Found("law_article", *span, details=told)

    def _bare(self, name: str, start: int, end: int, words: str) -> Iterator[Found]:
        if name == _ALWAYS_BARE or _in_title(words, start):
            return
        if name in self._laws.repealed:
            yield from self._repealed(name, start, end, words)
            return
        right = f"《{words[start:end]}》"
        yield Found("law_title", start, end, Level.DOUBTFUL, right, {"law": name})


def _in_title(words: str, place: int) -> bool:
    return words.rfind("《", 0, place) > words.rfind("》", 0, place)


def _of_the_past(words: str, place: int, since: int) -> bool:
    """Tell whether the sentence at `place` says so, or names a year before `since`."""
    sentence = sentence_at(words, place)
    early = any(int(year[1]) < since for year in _YEAR.finditer(sentence))
    return early or _PAST.search(sentence) is not None


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
