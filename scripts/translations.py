"""Keep the window's Chinese complete: `update` collects and builds, `check` only tells.

Each folder of `workstation/ui`, the modules lying directly in it (`ui`) and `workstation/desk`
have a catalogue of their own, `resources/i18n/<folder>_zh_CN.ts`; all of them are built into
one `workstation_zh_CN.qm`.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "resources" / "i18n"
BUILT = CATALOGUES / "workstation_zh_CN.qm"
#: Marks in a .ts file for a sentence the code no longer says.
GONE = frozenset({"obsolete", "vanished"})


def main() -> int:
    """Run the verb named on the command line; return 1 when something is not up to date."""
    verb = sys.argv[1] if len(sys.argv) == 2 else ""
    if verb == "update":
        return update()
    if verb == "check":
        return check()
    print("usage: python scripts/translations.py update|check", file=sys.stderr)
    return 2


def update() -> int:
    """Collect the sentences into the catalogues and build what the program loads."""
    for name, modules in folders():
        catalogue = CATALOGUES / f"{name}_zh_CN.ts"
        collect(modules, catalogue)
        if not messages(catalogue):
            catalogue.unlink()
    build(BUILT)
    left = list(untranslated())
    print("\n".join([*left, f"{len(left)} sentences wait for their Chinese"]))
    return 0


def check() -> int:
    """Tell which sentences were not collected, lack their Chinese, or were not built."""
    with tempfile.TemporaryDirectory() as scratch:
        wrong = [*uncollected(Path(scratch)), *untranslated(), *unbuilt(Path(scratch))]
    if wrong:
        print("\n".join([*wrong, "Run `make i18n`, then fill in what waits for its Chinese."]))
    return 1 if wrong else 0


def folders() -> Iterator[tuple[str, list[Path]]]:
    """Yield the name of each catalogue with the modules it speaks for."""
    window = ROOT / "workstation" / "ui"
    inner = (path for path in sorted(window.iterdir()) if path.is_dir())
    yield "ui", sorted(window.glob("*.py"))
    for folder in [*inner, ROOT / "workstation" / "desk"]:
        modules = sorted(folder.rglob("*.py"))
        if modules:
            yield folder.name, modules


def messages(catalogue: Path) -> dict[tuple[str, ...], bool]:
    """Return the sentences of a catalogue by context, source and comment: True where done."""
    found: dict[tuple[str, ...], bool] = {}
    if not catalogue.exists():
        return found
    for context in ElementTree.parse(catalogue).iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            state = "unfinished" if translation is None else translation.get("type")
            if state in GONE:
                continue
            text = "" if translation is None else "".join(translation.itertext()).strip()
            names = (context.findtext("name"), *map(message.findtext, ("source", "comment")))
            key = tuple(name or "" for name in names)
            found[key] = state is None and bool(text)
    return found


def uncollected(scratch: Path) -> Iterator[str]:
    """Yield what the code says and the catalogue does not hold, and the other way round."""
    for name, modules in folders():
        fresh = scratch / f"{name}_zh_CN.ts"
        collect(modules, fresh)
        said, held = messages(fresh), messages(CATALOGUES / fresh.name)
        for context, source, _ in sorted(said.keys() - held.keys()):
            yield f"{fresh.name}: not collected: {context}: {source}"
        for context, source, _ in sorted(held.keys() - said.keys()):
            yield f"{fresh.name}: said nowhere any more: {context}: {source}"


def untranslated() -> Iterator[str]:
    """Yield the sentences that have no finished translation."""
    for catalogue in sorted(CATALOGUES.glob("*_zh_CN.ts")):
        for (context, source, _), done in messages(catalogue).items():
            if not done:
                yield f"{catalogue.name}: no Chinese yet: {context}: {source}"


def unbuilt(scratch: Path) -> Iterator[str]:
    """Yield a line when the built file is not what the catalogues would give."""
    fresh = scratch / BUILT.name
    build(fresh)
    if fresh.exists() and (not BUILT.exists() or fresh.read_bytes() != BUILT.read_bytes()):
        yield f"{BUILT.name}: older than its catalogues"


def collect(modules: list[Path], catalogue: Path) -> None:
    """Merge the sentences of `modules` into `catalogue`."""
    options = ["-no-obsolete", "-locations", "none", "-silent"]
    run("pyside6-lupdate", *options, *map(str, modules), "-ts", str(catalogue))


def build(target: Path) -> None:
    """Build one .qm of all catalogues."""
    catalogues = sorted(CATALOGUES.glob("*_zh_CN.ts"))
    if catalogues:
        # A program that has the old file mapped must not see it change under its feet.
        fresh = target.with_name(f".{target.name}")
        run("pyside6-lrelease", "-silent", *map(str, catalogues), "-qm", str(fresh))
        fresh.replace(target)


def run(tool: str, *arguments: str) -> None:
    """Run a tool of PySide6 from the environment this script runs in."""
    command = [str(Path(sys.executable).parent / tool), *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{tool}: {done.stdout}{done.stderr}")


if __name__ == "__main__":
    raise SystemExit(main())
