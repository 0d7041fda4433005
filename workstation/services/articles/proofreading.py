"""What one may ask the copy desk, and tell it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from workstation import paths
from workstation.domain.errors import Refused
from workstation.domain.house_word import HouseWord, LetPass
from workstation.domain.text import one_line
from workstation.proof.remark import Remark
from workstation.store import house_words
from workstation.store.newsroom import NewsroomStore

if TYPE_CHECKING:
    from workstation.proof.copy_desk import CopyDesk
    from workstation.proof.packs import Packs

#: Texts longer than this, in characters, are not read: it would take seconds.
LONGEST = 200_000


class Proofreading:
    """Verbs and questions about what should be mended in texts; each verb one act."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store
        #: One at a time, with the words it was made for: it remembers the lines it has read.
        self._desk: tuple[tuple[HouseWord, ...], CopyDesk] | None = None

    def of_text(self, body: str) -> tuple[Remark, ...]:
        """Return the remarks on a Markdown text, by their place; none on one beyond `LONGEST`."""
        if len(body) > LONGEST:
            return ()
        return self._wanted(self._copy_desk().remarks(body))

    def of_line(self, line: str) -> tuple[Remark, ...]:
        """Return the remarks on a headline or a caption, by their place."""
        return self._wanted(self._copy_desk().remarks_in_line(line))

    def private_words(self, body: str) -> tuple[str, ...]:
        """Return the words of a text that tell a private person apart, each once."""
        from workstation.proof.copy_desk import private_remarks  # slow: see `_copy_desk`

        found = self._wanted(private_remarks(body))
        return tuple(dict.fromkeys(one.words for one in found))

    def words(self) -> tuple[HouseWord, ...]:
        """Return the newsroom's own words."""
        return house_words.all_words()

    def let_pass(self) -> tuple[LetPass, ...]:
        """Return what is let pass, the latest first."""
        return house_words.all_let_pass()

    def add_word(self, words: str, replacement: str, reason: str) -> HouseWord:
        """Have words remarked on in every text; those of the list are written anew.

        Raises `Refused("house_word.empty")` or `Refused("house_word.same")`: nothing to replace.
        """
        wanted, instead = one_line(words), one_line(replacement)
        if not wanted:
            raise Refused("house_word.empty")
        if wanted == instead:
            raise Refused("house_word.same")
        with self._store.journal.act("house_word.keep", {"name": wanted}):
            for one in house_words.all_words():
                if one.words == wanted:
                    made = HouseWord(one.id, wanted, instead, one_line(reason))
                    house_words.write_word(made)
                    return made
            return house_words.insert_word(wanted, instead, one_line(reason))

    def remove_word(self, key: int) -> None:
        """Take a word off the list; raise `NotFound("house_word.missing")`."""
        word = house_words.get_word(key)
        with self._store.journal.act("house_word.remove", {"name": word.words}):
            house_words.delete_word(key)

    def pass_over(self, rule: str, words: str, *, every: bool = False) -> LetPass:
        """Say nothing of these words by this rule any more, in any text.

        With `every` the rule says nothing at all; the words are kept as an example.
        """
        for one in house_words.all_let_pass():
            if one.rule == rule and one.every == every and (every or one.words == words):
                return one
        with self._store.journal.act(f"let_pass.{'kind' if every else 'keep'}", {"name": words}):
            return house_words.insert_let_pass(rule, words, every=every)

    def heed_again(self, key: int) -> None:
        """Let something pass no more; raise `NotFound("house_word.missing")`."""
        words = house_words.get_let_pass(key).words
        with self._store.journal.act("let_pass.remove", {"name": words}):
            house_words.delete_let_pass(key)

    def _wanted(self, remarks: tuple[Remark, ...]) -> tuple[Remark, ...]:
        if not remarks:
            return ()
        let_pass = house_words.all_let_pass()
        rules = {one.rule for one in let_pass if one.every}
        passed = {(one.rule, one.words) for one in let_pass}
        return tuple(
            one for one in remarks if one.rule not in rules and (one.rule, one.words) not in passed
        )

    def _copy_desk(self) -> CopyDesk:
        # The patterns of all rules are a seventh of all that is loaded: not before a text is read.
        from workstation.proof.copy_desk import CopyDesk

        words, desk = house_words.all_words(), self._desk
        if desk is None or desk[0] != words:
            desk = self._desk = (words, CopyDesk(self._packs, words))
        return desk[1]

    @cached_property
    def _packs(self) -> Packs:
        from workstation.proof.packs import read_packs  # slow: see `_copy_desk`

        return read_packs(paths.resources() / "rules" / "copy")
