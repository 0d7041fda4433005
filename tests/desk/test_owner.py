from __future__ import annotations

from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtCore import QObject

from workstation.desk.owner import alive, owner_of


class Someone(QObject):
    def take(self, *_: object) -> None: ...

    def with_a_lambda(self) -> Callable[[object], object]:
        return lambda answer: self.take(answer)


def test_the_owner_of_every_usual_callback_is_found(qapp: object) -> None:
    someone = Someone()
    assert owner_of(someone.take) is someone
    assert owner_of(partial(someone.take, 1)) is someone
    assert owner_of(someone.with_a_lambda()) is someone
    assert owner_of(lambda: None) is None
    assert owner_of([].append) is None
    assert owner_of(None) is None


def test_who_is_destroyed_is_not_alive(qapp: object) -> None:
    someone = Someone()
    assert alive(someone)
    shiboken6.delete(someone)
    assert not alive(someone)
    assert alive(None)
