"""Whose callback it is: an answer for a widget that no longer exists must not be delivered."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import FunctionType, MethodType
from typing import Any

import shiboken6
from PySide6.QtCore import QObject


def owner_of(callback: Callable[..., Any] | None) -> QObject | None:
    """Return the QObject a callback belongs to, or None.

    That is the `self` of a bound method, of the function inside a `partial`, or the `self` a
    lambda has closed over.
    """
    if isinstance(callback, partial):
        return owner_of(callback.func)
    if isinstance(callback, MethodType):
        return callback.__self__ if isinstance(callback.__self__, QObject) else None
    if isinstance(callback, FunctionType) and callback.__closure__:
        held = dict(zip(callback.__code__.co_freevars, callback.__closure__, strict=True))
        if "self" in held:
            owner = held["self"].cell_contents
            return owner if isinstance(owner, QObject) else None
    return None


def alive(owner: QObject | None) -> bool:
    """Tell whether the C++ half of an owner still exists; nobody's callback is always alive."""
    return owner is None or shiboken6.isValid(owner)
