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
    r"原|旧|废止|失效|施行前|实施前|生效前|出台前|当时|时任|历史|曾|过去|以前|之前|起草|取代|代替|吸收|整合|编纂|修订|制定|通过|颁布"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_SENTENCE_END = re.compile(r"[。！？；\n]")


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
            before = words[: one.start()]
            if one[1].endswith(_ENDS) and before.count("《") <= before.count("》"):
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
        yield Found("law_name", *one.span(), level, right, {"law": near.name})

    def _repealed(self, name: str, start: int, end: int, words: str) -> Iterator[Found]:
        gone = self._laws.repealed[name]
        sentence = _sentence(words, start)
        early = any(int(year[1]) < gone.since.year for year in _YEAR.finditer(sentence))
        if early or _PAST.search(sentence):
            return
        told = {"law": name, "since": _day(gone.since), "by": gone.by}
        yield Found("law_repealed", start, end, Level.DOUBTFUL, details=told)

    def articles(self, passage: Passage) -> Iterator[Found]:
        """Find articles beyond the last of their law, and laws cited without 《 》."""
        words = passage.words
        if "条" not in words:
            return
        for one in _ARTICLES.finditer(words):
            before = _BEHIND.sub("", words[: one.start()])
            if before.endswith("》"):
                title = before[before.rfind("《") + 1 : -1]
                yield from self._beyond(title.removeprefix(STATE), one)
                continue
            name = self._laws.ending(before)
            full = STATE + name if before.endswith(STATE + name) else name
            outside = before[: len(before) - len(full)]
            if name and not (full == name and _OTHERS.search(outside)):
                yield from self._beyond(name, one)
                if outside.count("《") <= outside.count("》"):
                    yield from self._untitled(name, full, before, words)

    def _beyond(self, name: str, articles: re.Match[str]) -> Iterator[Found]:
        last = self._laws.articles.get(name, 0)
        for one in _ARTICLE.finditer(articles[0]):
            number = number_of(one[1])
            if last and number and number > last:
                place = articles.start()
                told = {"law": name, "last": str(last)}
                span = place + one.start(), place + one.end()
                yield Found("law_article", *span, details=told)

    def _untitled(self, name: str, full: str, before: str, words: str) -> Iterator[Found]:
        start, end = len(before) - len(full), len(before)
        if name in self._laws.repealed:
            yield from self._repealed(name, start, end, words)
            return
        yield Found("law_title", start, end, Level.DOUBTFUL, f"《{full}》", {"law": name})


def _sentence(words: str, place: int) -> str:
    """Return the sentence of `words` in which `place` stands."""
    ends = [one.end() for one in _SENTENCE_END.finditer(words)]
    begin = max((end for end in ends if end <= place), default=0)
    return words[begin : min((end for end in ends if end > place), default=len(words))]


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
