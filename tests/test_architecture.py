"""The house rules a linter does not hold: budgets, and words that must not appear in the code.

The directions of imports are held by import-linter (pyproject.toml), docstrings, names and
complexity by ruff. A rule that fails lists its offenders; the code is mended, not the rule.
"""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LINES_OF_A_FILE = 400
LINES_OF_A_FUNCTION = 40
METHODS_OF_A_CLASS = 15
#: Qt's own names that are not recognisable by their case.
QT_OVERRIDES = frozenset({"data", "event", "flags", "index", "parent"})
#: Comments that speak to tools, not to people.
SILENCERS = re.compile(r"noqa(: *[A-Z]+\d+(, *[A-Z]+\d+)*)?|type: ignore(\[[\w, -]+\])?|#")
Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def tracked() -> tuple[Path, ...]:
    """Return the files of the project: those git knows, or all where there is no git."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    names = [name for name in listed.stdout.split("\0") if name]
    if listed.returncode:
        left_out = {".venv", ".git", "__pycache__", "build", "dist"}
        walked = (path.relative_to(ROOT) for path in ROOT.rglob("*"))
        names = [str(path) for path in walked if not left_out & set(path.parts)]
    return tuple(ROOT / name for name in sorted(names) if (ROOT / name).is_file())


def modules(*folders: str) -> Iterator[Path]:
    """Yield the Python files of the named top folders; frozen migrations are no code of ours."""
    for path in tracked():
        if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in folders:
            yield path


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def place(path: Path, node: ast.AST | None = None) -> str:
    line = f":{node.lineno}" if isinstance(node, ast.stmt | ast.expr) else ""
    return f"{path.relative_to(ROOT)}{line}"


def found(test: Callable[[ast.AST], bool], *folders: str) -> list[str]:
    """Return where in the program's own code `test` holds."""
    return [
        place(path, node)
        for path in modules(*(folders or ("workstation",)))
        for node in ast.walk(tree(path))
        if test(node)
    ]


def called(node: ast.AST) -> str:
    """Return the last part of the name a call calls, or nothing."""
    if not isinstance(node, ast.Call):
        return ""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def decorators(function: Function) -> set[str]:
    named = (item.func if isinstance(item, ast.Call) else item for item in function.decorator_list)
    return {item.attr if isinstance(item, ast.Attribute) else ast.unparse(item) for item in named}


def overrides_qt(name: str) -> bool:
    return name in QT_OVERRIDES or bool(re.fullmatch(r"[a-z]+([A-Z][a-z]*)+", name))


def without_docstring(node: Function) -> int:
    assert node.end_lineno is not None
    lines = node.end_lineno - node.lineno + 1
    if ast.get_docstring(node) is not None:
        first = node.body[0]
        assert first.end_lineno is not None
        lines -= first.end_lineno - first.lineno + 1
    return lines


def test_files_are_short() -> None:
    counted = (
        (len(path.read_text(encoding="utf-8").splitlines()), path)
        for path in modules("workstation", "tests", "scripts", "benchmarks")
    )
    assert [(place(path), lines) for lines, path in counted if lines > LINES_OF_A_FILE] == []


def test_functions_are_short() -> None:
    long = [
        f"{place(path, node)} {node.name}: {without_docstring(node)} lines"
        for path in modules("workstation", "tests", "scripts", "benchmarks")
        for node in ast.walk(tree(path))
        if isinstance(node, Function) and without_docstring(node) > LINES_OF_A_FUNCTION
    ]
    assert long == []


def test_classes_have_few_methods() -> None:
    crowded = [
        f"{place(path, node)} {node.name}: {methods(node)} methods"
        for path in modules("workstation")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef) and methods(node) > METHODS_OF_A_CLASS
    ]
    assert crowded == []


def methods(node: ast.ClassDef) -> int:
    """Count what a class does; what it is (properties) and what Qt asks of it do not count."""
    free = {"property", "setter", "cached_property", "overload"}
    return sum(
        not (decorators(item) & free) and not overrides_qt(item.name)
        for item in node.body
        if isinstance(item, Function)
    )


def test_sentences_with_a_number_are_given_it() -> None:
    """Qt chooses between one and several by the number; without it everything is one."""
    arguments = {"tr": 3, "translate": 4}

    def without(node: ast.AST) -> bool:
        if not isinstance(node, ast.Call) or called(node) not in arguments:
            return False
        said = [str(one.value) for one in node.args if isinstance(one, ast.Constant)]
        numbered = any("%n" in words or "%Ln" in words for words in said)
        return numbered and len(node.args) < arguments[called(node)]

    assert found(without) == []


def test_nothing_spins_the_event_loop_by_hand() -> None:
    assert (
        found(lambda node: isinstance(node, ast.Attribute) and node.attr == "processEvents") == []
    )


def test_no_nested_event_loops() -> None:
    """`open()` and a callback instead; the program's own loop and a drag have no other way."""

    def nested(node: ast.AST) -> bool:
        if called(node) not in {"exec", "exec_"} or not isinstance(node, ast.Call):
            return False
        target = node.func.value if isinstance(node.func, ast.Attribute) else None
        owner = ast.unparse(target).rpartition(".")[2] if target else ""
        return owner not in {"application", "drag"}

    assert found(nested) == []


def test_no_star_imports() -> None:
    def star(node: ast.AST) -> bool:
        return isinstance(node, ast.ImportFrom) and node.names[0].name == "*"

    assert found(star, "workstation", "tests", "scripts", "benchmarks") == []


def test_imports_inside_functions_say_why() -> None:
    silent = []
    for path in modules("workstation"):
        lines = path.read_text(encoding="utf-8").splitlines()
        functions = (node for node in ast.walk(tree(path)) if isinstance(node, Function))
        inner = {
            node.lineno: node
            for function in functions
            for node in ast.walk(function)
            if isinstance(node, ast.Import | ast.ImportFrom)
        }
        silent += [place(path, node) for line, node in inner.items() if not told(line, lines)]
    assert silent == []


def told(line: int, lines: list[str]) -> bool:
    """Tell whether a comment stands on or above the import, or above the imports before it."""
    _, _, comment = lines[line - 1].partition("#")
    if SILENCERS.sub("", comment).strip():
        return True
    above = line - 1
    while above and re.match(r"\s*(from|import)\s", lines[above - 1]):
        above -= 1
    return bool(above and re.match(r"\s*#", lines[above - 1]))


def test_only_literals_are_translated() -> None:
    """`tr(f"…")`, `tr("…" + name)` and f"{tr('…')}" are never found by lupdate, nor translated."""

    def hidden(node: ast.AST) -> bool:
        return isinstance(node, ast.JoinedStr) and any(
            called(part) in {"tr", "translate"}
            and any(isinstance(item, ast.Constant) and item.value for item in part.args)
            for part in ast.walk(node)
            if isinstance(part, ast.Call)
        )

    def made_up(node: ast.AST) -> bool:
        if called(node) not in {"tr", "translate"} or not isinstance(node, ast.Call):
            return False
        return any(put_together(item) for item in node.args[:2])

    def put_together(node: ast.AST) -> bool:
        if isinstance(node, ast.BinOp):
            # `painter.translate(a / 2, b)` speaks of places, not of words.
            return any(
                isinstance(part, ast.Constant) and isinstance(part.value, str)
                for part in ast.walk(node)
            )
        return isinstance(node, ast.JoinedStr) or called(node) == "format"

    assert found(made_up) == []
    assert found(hidden) == []


def test_files_are_never_emptied_first_and_written_second() -> None:
    """Only what writes to a temporary file and moves it over may open a file for writing."""
    bare = [
        place(path, node)
        for path in modules("workstation")
        if not moves_over(path)
        for node in ast.walk(tree(path))
        if empties(node)
    ]
    assert bare == []


def moves_over(path: Path) -> bool:
    """Tell whether a module renames what it wrote and makes sure of it on the disk."""
    source = path.read_text(encoding="utf-8")
    return bool(re.search(r"\.(replace|rename)\(", source)) and "fsync" in source


def empties(node: ast.AST) -> bool:
    name = called(node)
    if not isinstance(node, ast.Call) or name != "open":
        # A function of that name is somebody's own, and is looked at where it is written.
        own = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        return name in {"write_text", "write_bytes"} and not own
    given = [*node.args, *(item.value for item in node.keywords if item.arg == "mode")]
    modes = [str(item.value) for item in given if isinstance(item, ast.Constant)]
    return any(re.fullmatch(r"[rbt]*[wax+][bt+]*", mode) for mode in modes)


def test_only_the_store_speaks_to_the_database() -> None:
    engines = {"peewee", "playhouse", "sqlite3", "pysqlite3", "_sqlite3"}

    def speaks(node: ast.AST) -> bool:
        if isinstance(node, ast.Import):
            return any(name.name.partition(".")[0] in engines for name in node.names)
        return isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] in engines

    outside = [where for where in found(speaks) if not where.startswith("workstation/store/")]
    assert outside == []


def test_what_is_public_says_what_it_does() -> None:
    assert [place(path) for path in modules("workstation") if silent_module(path)] == []
    silent = [
        f"{place(path, node)} {node.name}"
        for path in modules("workstation")
        for node in public(tree(path))
        if ast.get_docstring(node) is None
    ]
    assert silent == []


def silent_module(path: Path) -> bool:
    return ast.get_docstring(tree(path)) is None


def public(node: ast.Module | ast.ClassDef) -> Iterator[Function | ast.ClassDef]:
    """Yield what others may use; what Qt asks of a class is told by Qt's own documentation."""
    free = {"overload", "override", "setter"}
    for item in node.body:
        if not isinstance(item, Function | ast.ClassDef) or item.name.startswith("_"):
            continue
        # Peewee's place for a table's options.
        if item.name == "Meta":
            continue
        if isinstance(item, Function) and (overrides_qt(item.name) or decorators(item) & free):
            continue
        yield item
        if isinstance(item, ast.ClassDef):
            yield from public(item)


def test_every_folder_of_code_is_a_package() -> None:
    folders = {path.parent for path in modules("workstation")}
    assert [place(folder) for folder in folders if not (folder / "__init__.py").exists()] == []


def test_the_door_has_three_lines() -> None:
    door = tree(ROOT / "main.py").body[1:]
    assert sum(len(ast.unparse(node).split("\n")) for node in door) == 3


@pytest.mark.parametrize("folder", ["root", "work", "home", "Users"])
def test_no_file_names_a_place_of_one_machine(folder: str) -> None:
    named = re.compile(rf"(?<![\w.:~-])/{folder}/\w")
    guilty = []
    for path in tracked():
        content = path.read_bytes()
        if b"\0" not in content and named.search(content.decode("utf-8", "replace")):
            guilty.append(place(path))
    assert guilty == []


def test_the_lock_names_no_index() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    assert "index-url" not in lock
