"""Every code the rooms speak has its sentence in both languages, with fields that are given."""

from __future__ import annotations

import ast
import string
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = sorted((ROOT / "resources" / "i18n" / "sentences").glob("*.toml"))
LANGUAGES = ("zh_CN", "en")


class Said(NamedTuple):
    """A code in the source: where, and the details given with it (None: not to be seen)."""

    where: str
    code: str
    details: frozenset[str] | None


@cache
def trees() -> dict[str, ast.Module]:
    return {
        str(path.relative_to(ROOT)): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / "workstation").rglob("*.py"))
    }


@cache
def errors() -> frozenset[str]:
    """Return the names of `WorkstationError` and of every class made from it."""
    known = {"WorkstationError"}
    classes = [
        node
        for tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    ]
    while True:
        more = {node.name for node in classes if known & {ast.unparse(base) for base in node.bases}}
        if more <= known:
            return frozenset(known)
        known |= more


def said() -> Iterator[Said]:
    for path, tree in trees().items():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = ast.unparse(node.func).rpartition(".")[2]
            code = node.args[0]
            if not isinstance(code, ast.Constant) or not isinstance(code.value, str):
                continue
            where = f"{path}:{node.lineno}"
            if name in errors():
                yield Said(where, code.value, given(node))
            elif name == "Remark":
                yield Said(where, code.value, given_as_mapping(node))
            elif name == "act":
                yield Said(where, f"act.{code.value}", given_as_mapping(node))


def given(call: ast.Call) -> frozenset[str] | None:
    names = [item.arg for item in call.keywords]
    return None if None in names else frozenset(name for name in names if name)


def given_as_mapping(call: ast.Call) -> frozenset[str] | None:
    details = [item.value for item in call.keywords if item.arg == "details"] or call.args[1:2]
    if not details:
        return frozenset()
    if not isinstance(details[0], ast.Dict):
        return None
    keys = details[0].keys
    if not all(isinstance(key, ast.Constant) for key in keys):
        return None
    return frozenset(str(key.value) for key in keys if isinstance(key, ast.Constant))


@cache
def sentences() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for path in CATALOGUES:
        found |= tomllib.loads(path.read_text(encoding="utf-8"))
    return found


def fields(sentence: str) -> frozenset[str]:
    names = (name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None)
    return frozenset(name.partition(".")[0].partition("[")[0] for name in names)


def unlike(entry: dict[str, str]) -> bool:
    """Tell whether an entry lacks a language or gives one of them other fields to fill."""
    forms = {key.removesuffix(language) for key in entry for language in LANGUAGES}
    forms = {form for form in forms if form in {"", "name_"}}
    if (
        set(entry) != {form + language for form in forms for language in LANGUAGES}
        or "" not in forms
    ):
        return True
    return not all(text.strip() for text in entry.values()) or any(
        fields(entry[f"{form}zh_CN"]) != fields(entry[f"{form}en"]) for form in forms
    )


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_sentence_says_the_same_in_both_languages(path: Path) -> None:
    entries = tomllib.loads(path.read_text(encoding="utf-8"))
    assert [code for code, entry in entries.items() if unlike(entry)] == []


def test_a_code_stands_in_one_catalogue() -> None:
    held = [(path.stem, tomllib.loads(path.read_text(encoding="utf-8"))) for path in CATALOGUES]
    codes = [code for _, entries in held for code in entries]
    assert sorted({code for code in codes if codes.count(code) > 1}) == []


def test_every_code_that_is_said_has_its_sentence() -> None:
    assert (
        sorted({f"{code} ({where})" for where, code, _ in said() if code not in sentences()}) == []
    )


def test_a_sentence_asks_only_for_what_it_is_given() -> None:
    lacking = [
        f"{code} ({where}): {', '.join(sorted(fields(sentences()[code]['en']) - details))}"
        for where, code, details in said()
        if details is not None and code in sentences()
        if fields(sentences()[code]["en"]) - details
    ]
    assert lacking == []
