"""Letting stories out and taking them back: releases, schedules, reviews, the trash."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from workstation.domain.address import check as check_address
from workstation.domain.article import REVIEWS, Article, Status, check_step
from workstation.domain.errors import AddressTaken, Refused
from workstation.domain.moment import Milliseconds, now
from workstation.domain.own_pages import page_owner
from workstation.domain.review import check_another
from workstation.domain.text import one_line
from workstation.press.markdown.text_trouble import check_pages
from workstation.services.articles.column_care import check_required
from workstation.services.articles.questions import ArticleQuestions
from workstation.store import redirects
from workstation.store.articles import articles, releases, reviews
from workstation.store.people import is_admin, others_than


class Releasing(ArticleQuestions):
    """Verbs that change where a story stands."""

    def release(
        self,
        article_id: int,
        at: Milliseconds | None = None,
        reason: str = "",
        opinion: str = "",
    ) -> Article:
        """Let the working copy be what readers see from `at` on (UTC; now by default).

        A time to come schedules it. The first release freezes the address. The page itself goes
        out with the next publication. Raises `Refused` (`article.no_title`, `article.no_column`,
        `article.required`, `article.step`, `column.not_yours`, `review.same_person`) and
        `AddressTaken`, and `TextTrouble` for a text too long to make a page of; with a `reason` an
        admin may pass a second review of one story. The `opinion` of a reviewer is kept.
        """
        article = articles.get(article_id)
        moment = now()
        due = moment if at is None else at
        content = article.content
        shown = content.published_at if content.published_at is not None and at is None else due
        later = max(shown, content.embargo_until or 0) > moment
        status = Status.SCHEDULED if later else Status.PUBLISHED
        if not (article.status is status is Status.SCHEDULED):
            check_step(article.status, status)
        self._check_fit(article)
        self._check_workers(content)
        self._check_another(article, reason)
        content = replace(content, published_at=shown)
        kind = "article.schedule" if later else "article.release"
        details: dict[str, str | int | None] = {
            "title": content.title,
            "number": article.number,
            "at": shown,
        }
        details |= _words(reason, opinion)
        with self._store.journal.act(kind, details):
            address = article.address or self.frozen_address(article)
            release_id = releases.insert(article_id, content, moment)
            extra = {
                "status": str(status),
                "address": address,
                "release": release_id,
                "unreleased": 0,
            }
            articles.write(article, content, extra)
        return articles.get(article_id)

    def withdraw(self, article_ids: Sequence[int]) -> None:
        """Take published or scheduled stories off the site; their addresses stay theirs."""
        self._set_status("article.withdraw", article_ids, Status.WITHDRAWN)

    def trash(self, article_ids: Sequence[int]) -> None:
        """Put stories into the trash, whatever their status."""
        self._set_status("article.trash", article_ids, Status.TRASHED)

    def restore(self, article_ids: Sequence[int]) -> None:
        """Take stories out of the trash, as drafts; raise `Refused` for others than drafts."""
        for article in self._all(article_ids):
            if article.status not in (Status.TRASHED, Status.DRAFT):
                present, wanted = str(article.status), str(Status.DRAFT)
                raise Refused("article.step", present=present, wanted=wanted)
        self._set_status("article.restore", article_ids, Status.DRAFT)

    def step(
        self, article_ids: Sequence[int], status: Status, reason: str = "", opinion: str = ""
    ) -> None:
        """Move stories along the review; sending back needs a reason (`article.reason`).

        Nobody passes two reviews of one story (`review.same_person`); an admin may, with a reason.
        The `opinion` of a reviewer who lets them pass is kept.
        """
        if status is Status.RETURNED and not reason.strip():
            raise Refused("article.reason")
        if status in (Status.PUBLISHED, Status.SCHEDULED):
            raise Refused("article.use_release")
        if status in REVIEWS:
            for article in self._all(article_ids):
                self._check_another(article, reason)
        self._set_status("article.step", article_ids, status, _words(reason, opinion))

    def frozen_address(self, article: Article) -> str:
        """Return the address a story gets with its first release; part of an act.

        Raises `Refused("address.bad")` or `AddressTaken`.
        """
        edition = self._edition()
        address = check_address(edition.address_of(article.id))
        owner = page_owner(edition.columns, address, edition.site.home_name)
        if owner:
            raise AddressTaken("address.taken", address=address, title=owner)
        other = articles.with_address(address)
        if other is not None and other != article.id:
            taken_by = articles.get(other)
            raise AddressTaken("address.taken", address=address, title=taken_by.content.title)
        redirects.forget(address)
        return address

    def _set_status(
        self,
        kind: str,
        article_ids: Sequence[int],
        status: Status,
        words: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        chosen = [a for a in self._theirs(article_ids) if a.status is not status]
        for article in chosen:
            check_step(article.status, status)
        details: dict[str, str | int | None] = {
            "count": len(chosen),
            "title": chosen[0].content.title if chosen else "",
            "status": str(status),
            "reason": "",
            **words,
        }
        with self._store.journal.act(kind, details):
            articles.update([a.id for a in chosen], status=str(status))

    def _check_another(self, article: Article, reason: str) -> None:
        person = self._store.journal.person
        if article.status not in REVIEWS or not others_than(person):
            return
        admin = is_admin(person)
        if admin and reason.strip():
            return
        steps, title = reviews.steps_of(article.id), article.content.title
        check_another(steps, article.status, person, title, admin=admin)

    def _check_fit(self, article: Article) -> None:
        if not article.content.title:
            raise Refused("article.no_title", number=article.number)
        if article.content.column_id is None:
            raise Refused("article.no_column", title=article.content.title)
        check_required(article.content)
        check_pages(article.content.body)


def _words(reason: str, opinion: str) -> dict[str, str]:
    """Return the words that go with a step, as its act keeps them."""
    said = {"reason": reason.strip(), "opinion": one_line(opinion)}
    return {name: words for name, words in said.items() if words}
