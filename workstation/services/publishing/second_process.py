"""The process that makes pages beside a publication (`second_hands.py` asks it).

It opens the newsroom for reading alone and sees one state of it for its whole life, which must be
the one the publication sees; otherwise it makes nothing.
"""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from workstation.domain.edition import EditionName
from workstation.press.child import Answer, serve
from workstation.press.collecting import collected_seldom
from workstation.press.generation.site_writer import damaged
from workstation.press.manifest.manifest_file import read_manifest
from workstation.press.markdown.worker import MarkdownWorker
from workstation.press.pages.body import BodyMaker
from workstation.press.session import Session
from workstation.press.shares import ShareMaker, Work, written
from workstation.press.themes.theme import Theme
from workstation.store.database import NewsroomDatabase
from workstation.store.editions.editions import StoredEdition
from workstation.store.html import KeptHtml
from workstation.store.newsroom import DATABASE_NAME, NewsroomStore


class _FreshHtml:
    """Keeps HTML in the newsroom's cache, and what is new until it is handed over."""

    def __init__(self, kept: KeptHtml) -> None:
        self._kept = kept
        self._fresh: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        return self._fresh.get(key) or self._kept.get(key)

    def put(self, key: str, html: str) -> None:
        self._fresh[key] = html

    def handed_over(self) -> dict[str, str]:
        fresh, self._fresh = self._fresh, {}
        return fresh


class _Maker:
    """Makes shares of the newsroom of the first request."""

    def __init__(self, told: dict[str, Any], life: ExitStack) -> None:
        folder = Path(told["newsroom"])
        database = NewsroomDatabase(folder / DATABASE_NAME, read_only=True)
        store = NewsroomStore(folder, database)
        life.enter_context(store.snapshot())
        life.enter_context(store.passing_through())
        self.same = list(store.state()) == told["state"]
        self.html = _FreshHtml(KeptHtml(store))
        worker = life.enter_context(MarkdownWorker())
        bodies = BodyMaker(self.html, worker.to_html)
        edition = StoredEdition(database, EditionName.LIVE, moment=told["moment"])
        # From now on whole lists are kept: all stories of a share ask for them.
        edition.lists.all()
        manifest = read_manifest(Path(told["published"])) if told["published"] else None
        pages = dict(manifest.pages.items()) if manifest is not None else {}
        session = Session(edition, Theme(Path(told["theme"])), bodies)
        self._shares = ShareMaker(session, Path(told["folder"]), pages, told["newest"])

    def answer(self, told: dict[str, Any]) -> Answer:
        work = Work(tuple(told["stories"]), tuple(told["columns"]))
        share = self._shares.share(work)
        return {"share": written(share), "html": self.html.handed_over()}


def main() -> None:
    """Serve requests from standard input until it ends."""
    with ExitStack() as life:
        made: list[_Maker] = []
        life.enter_context(collected_seldom())

        def answer(request: bytes) -> Answer:
            told = json.loads(request)
            if "read_back" in told:
                return {"damaged": damaged(Path(told["read_back"]), told["files"])}
            if not made:
                made.append(_Maker(told, life))
            return made[0].answer(told) if made[0].same else {"lost": "another state"}

        serve(answer)


if __name__ == "__main__":
    main()
