"""Frozen dataclasses that are made by the hundred thousand.

A frozen dataclass writes each field through `object.__setattr__`, which takes five times as long
as writing it. Here an object is, while its fields are written, of a class without that guard.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from types import CodeType, FunctionType
from typing import Any, TypeVar

_Class = TypeVar("_Class", bound=type)


def made_often(cls: _Class) -> _Class:
    """Give a frozen dataclass with slots a quicker `__init__` of the same arguments.

    No other class may be derived from it, and no default may be a factory.
    """
    slots = tuple(field.name for field in fields(cls))
    given: dict[str, Any] = {
        "frozen": cls,
        "unguarded": type(cls.__name__, (), {"__slots__": slots}),
        "become": object.__setattr__,
    }
    written = [f" self.{name} = {name}" for name in slots]
    lines = [
        f"def __init__(self, {', '.join(slots)}):",
        " become(self, '__class__', unguarded)",
        *written,
        " self.__class__ = frozen",
    ]
    module = compile("\n".join(lines), f"<{cls.__qualname__}>", "exec")
    code = next(one for one in module.co_consts if isinstance(one, CodeType))
    told = [field.default for field in fields(cls) if field.default is not MISSING]
    init = FunctionType(code, given, "__init__", tuple(told))
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    init.__annotations__ = vars(cls)["__init__"].__annotations__
    setattr(cls, "__init__", init)  # noqa: B010  (to mypy it belongs to an instance)
    return cls
