"""Two desks write in one story, saves come late, words are composed: nothing typed is ever lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.newsrooms import new_newsroom
from workstation.domain.article import Article, Content
from workstation.services.articles.articles import EditConflict
from workstation.services.newsroom import Newsroom
from workstation.ui.editor.session import Session

_PARAGRAPHS = 4
_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["mine", "mine", "theirs", "ask", "run", "answer", "answer composing"]),
        st.integers(0, _PARAGRAPHS - 1),
    ),
    max_size=24,
)


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    made = new_newsroom(tmp_path_factory.mktemp("two") / "n", "临河法治网", "周岚")
    with made.writing():
        yield made
    made.close()


class Desk:
    """A screen with its session, and the saves on their way, as `Saving` orders them."""

    def __init__(self, newsroom: Newsroom, article: Article) -> None:
        self.articles = newsroom.articles
        self.session = Session(article)
        self.screen = article.content.body
        self.asked: list[Content] = []
        self.done: list[tuple[Content, Article]] = []

    def gather(self) -> None:
        self.session.content = replace(self.session.content, body=self.screen)

    def ask(self) -> None:
        self.gather()
        if self.session.dirty and not self.session.under_way:
            self.session.under_way += 1
            self.asked.append(self.session.content)

    def run(self) -> None:
        for sent in self.asked:
            base = self.session.base
            result = self.articles.save(base, sent)
            self.session.wrote(sent, result, base)
            self.done.append((sent, result))
        self.asked.clear()

    def answer(self, *, composing: bool) -> None:
        for sent, result in self.done:
            self.session.under_way -= 1
            if not composing:
                self.gather()
            fresh = self.session.saved(sent, result, showable=not composing)
            if "body" in fresh:
                self.screen = self.session.content.body
        self.done.clear()

    def settle(self) -> None:
        for _ in range(3):
            self.ask()
            self.run()
            self.answer(composing=False)


@given(_STEPS)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_word_of_either_desk_is_lost_unless_both_changed_one_paragraph(
    newsroom: Newsroom, steps: list[tuple[str, int]]
) -> None:
    body = "\n\n".join(f"第{place}段。" for place in range(_PARAGRAPHS))
    key = newsroom.articles.create(Content(body=body)).id
    desk = Desk(newsroom, newsroom.articles.get(key))
    typed: list[str] = []

    def add(text: str, place: int, word: str) -> str:
        parts = text.split("\n\n")
        parts[place] += word
        typed.append(word)
        return "\n\n".join(parts)

    try:
        for number, (deed, place) in enumerate(steps):
            if deed == "mine":
                desk.screen = add(desk.screen, place, f"我{number}，")
            elif deed == "theirs":
                present = newsroom.articles.get(key)
                changed = add(present.content.body, place, f"他{number}，")
                newsroom.articles.save(present, replace(present.content, body=changed))
            elif deed == "ask":
                desk.ask()
            elif deed == "run":
                desk.run()
            else:
                desk.answer(composing=deed != "answer")
        desk.run()
        desk.answer(composing=False)
        desk.settle()
    except EditConflict as conflict:
        # Shown to the person, with both texts; the stored one is untouched.
        assert conflict.theirs == newsroom.articles.get(key)
        return
    stored = newsroom.articles.get(key).content.body
    assert [word for word in typed if word not in stored] == []
