"""The rules page of the comment desk: word lists, packs of them, and the other rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from workstation.domain.draft import Remark as Told
from workstation.domain.errors import BadInput, NotFound, Refused
from workstation.domain.holding import (
    Hit,
    HoldingRules,
    Matcher,
    Scope,
    WordEntry,
    within_limits,
)
from workstation.domain.holding.folding import fold
from workstation.domain.text import one_line
from workstation.services.comments import word_list_file, word_packs
from workstation.store.comments import word_entries
from workstation.store.newsroom import NewsroomStore

#: Longest word of a list, in characters.
WORD_LIMIT = 60
_NOTE_LIMIT = 400


class CommentRules:
    """Verbs and questions of the rules page. Verbs run on the writing thread, one act each."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store

    def entries(self) -> tuple[WordEntry, ...]:
        """Return all words of the three lists."""
        return word_entries.every()

    def rules(self) -> HoldingRules:
        """Return the other rules."""
        return word_entries.rules()

    def set_rules(self, wanted: HoldingRules) -> None:
        """Change the other rules; raise `BadInput("rules.number")`."""
        if not within_limits(wanted):
            raise BadInput("rules.number")
        with self._store.journal.act("comment.rules", {}):
            word_entries.write_rules(wanted)

    def keep(self, entry: WordEntry) -> WordEntry:
        """Add a word, or change the kept one of the same `id`; return it as kept.

        Raises `BadInput("rules.word_empty")` or `("rules.word_long")`,
        `Refused("rules.word_twice")`, `NotFound("rules.word_gone")`.
        """
        wanted = _cleaned(entry)
        twin = next(
            (
                one
                for one in word_entries.every()
                if (one.list, one.word) == (wanted.list, wanted.word) and one.id != wanted.id
            ),
            None,
        )
        if twin is not None:
            raise Refused("rules.word_twice", word=wanted.word)
        if not wanted.id:
            with self._store.journal.act("comment.word_add", {"word": wanted.word, "count": 1}):
                (key,) = word_entries.insert([wanted])
            return replace(wanted, id=key)
        if not word_entries.many([wanted.id]):
            raise NotFound("rules.word_gone", word=wanted.word)
        with self._store.journal.act("comment.word_change", {"word": wanted.word}):
            word_entries.write(wanted)
        return wanted

    def remove(self, entry_ids: Sequence[int]) -> None:
        """Take words off their lists."""
        found = word_entries.many(entry_ids)
        if found:
            details: dict[str, str | int | None] = {"word": found[0].word, "count": len(found)}
            with self._store.journal.act("comment.word_remove", details):
                word_entries.delete([entry.id for entry in found])

    def switch(self, entry_ids: Sequence[int], *, active: bool) -> None:
        """Switch words on or off."""
        found = word_entries.many(entry_ids)
        if found:
            kind = "comment.word_on" if active else "comment.word_off"
            details: dict[str, str | int | None] = {"word": found[0].word, "count": len(found)}
            with self._store.journal.act(kind, details):
                word_entries.switch([entry.id for entry in found], {"active": int(active)})

    def bring_in(self, file: Path) -> tuple[int, tuple[Told, ...]]:
        """Add the words of a CSV or plain text file that are not there yet.

        Returns how many came in and what was left out. Raises the errors of reading.
        """
        # The reader pulls in the whole room of parsers, and the window must open without it.
        from workstation.intake.word_lists import read_word_list

        found, left_out = read_word_list(file)
        return self._add(found, list(left_out), file.name)

    def add_pack(self, code: str, language: str) -> int:
        """Add the words of a starting pack, switched off; return how many were not there yet."""
        name = next((one.name for one in word_packs.packs(language) if one.code == code), code)
        return self._add(word_packs.entries(code, language), [], name)[0]

    def write_out(self, file: Path) -> int:
        """Write all words to a CSV file that `bring_in` reads; return how many."""
        entries = self.entries()
        word_list_file.write(file, entries)
        return len(entries)

    def find(self, text: str, draft: WordEntry | None = None, author: str = "") -> tuple[Hit, ...]:
        """Return the words found in a sentence somebody types, `draft` tried with the others."""
        among = self._with(draft) if draft is not None else list(self.entries())
        matcher = Matcher(among)
        named = matcher.find(author, Scope.NAME) if author else ()
        return (*matcher.find(text), *named)

    def _with(self, draft: WordEntry) -> list[WordEntry]:
        others = [one for one in self.entries() if not draft.id or one.id != draft.id]
        return [*others, replace(draft, active=True)]

    def _add(
        self, found: Sequence[WordEntry], left_out: list[Told], origin: str
    ) -> tuple[int, tuple[Told, ...]]:
        here = {(one.list, one.word) for one in self.entries()}
        new: list[WordEntry] = []
        for entry in found:
            try:
                wanted = _cleaned(entry)
            except BadInput as error:
                left_out.append(Told(error.code, {"word": entry.word[:60]}))
                continue
            if (wanted.list, wanted.word) in here:
                left_out.append(Told("rules.word_here", {"word": wanted.word}))
                continue
            here.add((wanted.list, wanted.word))
            new.append(replace(wanted, id=0))
        details: dict[str, str | int | None] = {"word": origin, "count": len(new)}
        if new:
            with self._store.journal.act("comment.word_add", details):
                word_entries.insert(new)
        return len(new), tuple(left_out)


def _cleaned(entry: WordEntry) -> WordEntry:
    word = " ".join(one_line(entry.word).split())
    if not fold(word).signs:
        raise BadInput("rules.word_empty", word=word)
    if len(word) > WORD_LIMIT:
        raise BadInput("rules.word_long", word=word[:20], limit=WORD_LIMIT)
    note, pack = one_line(entry.note)[:_NOTE_LIMIT], one_line(entry.pack)[:WORD_LIMIT]
    return replace(entry, word=word, note=note, pack=pack)
