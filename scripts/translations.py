"""Keep what the window says complete: `update` collects and builds, `check` only tells.

Each folder of `workstation/ui`, the modules lying directly in it (`ui`) and `workstation/desk`
have a catalogue of their own, `resources/i18n/<folder>_zh_CN.ts`; all of them are built into
one `workstation_zh_CN.qm`. English is in the code itself, but for sentences with a number in
them: `numbers_en.ts` says them of one and of several, and becomes `workstation_en.qm`.
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
NUMBERS = CATALOGUES / "numbers_en.ts"
LANGUAGES = ("zh_CN", "en")
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
    for name, modules in catalogues():
        catalogue = CATALOGUES / name
        collect(modules, catalogue)
        if not messages(catalogue):
            catalogue.unlink()
    for language in LANGUAGES:
        build(language, built(language))
    left = list(untranslated())
    print("\n".join([*left, f"{len(left)} sentences wait for their words"]))
    return 0


def check() -> int:
    """Tell which sentences were not collected, lack their Chinese, or were not built."""
    with tempfile.TemporaryDirectory() as scratch:
        wrong = [*uncollected(Path(scratch)), *untranslated(), *unbuilt(Path(scratch))]
    if wrong:
        print("\n".join([*wrong, "Run `make i18n`, then fill in what waits for its words."]))
    return 1 if wrong else 0


def catalogues() -> Iterator[tuple[str, list[Path]]]:
    """Yield the name of each catalogue with the modules it speaks for."""
    window = ROOT / "workstation" / "ui"
    inner = (path for path in sorted(window.iterdir()) if path.is_dir())
    found = {"ui": sorted(window.glob("*.py"))}
    for folder in [*inner, ROOT / "workstation" / "desk"]:
        found[folder.name] = sorted(folder.rglob("*.py"))
    for name, modules in found.items():
        if modules:
            yield f"{name}_zh_CN.ts", modules
    yield NUMBERS.name, [module for modules in found.values() for module in modules]


def built(language: str) -> Path:
    """Return the file the program loads for a language."""
    return CATALOGUES / f"workstation_{language}.qm"


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
    for name, modules in catalogues():
        fresh = scratch / name
        collect(modules, fresh)
        said, held = messages(fresh), messages(CATALOGUES / fresh.name)
        for context, source, _ in sorted(said.keys() - held.keys()):
            yield f"{fresh.name}: not collected: {context}: {source}"
        for context, source, _ in sorted(held.keys() - said.keys()):
            yield f"{fresh.name}: said nowhere any more: {context}: {source}"


def untranslated() -> Iterator[str]:
    """Yield the sentences that have no finished translation."""
    for catalogue in sorted(CATALOGUES.glob("*.ts")):
        for (context, source, _), done in messages(catalogue).items():
            if not done:
                yield f"{catalogue.name}: no words yet: {context}: {source}"


def unbuilt(scratch: Path) -> Iterator[str]:
    """Yield a line for each built file that is not what its catalogues would give."""
    for language in LANGUAGES:
        there = built(language)
        fresh = scratch / there.name
        build(language, fresh)
        if fresh.exists() and (not there.exists() or fresh.read_bytes() != there.read_bytes()):
            yield f"{there.name}: older than its catalogues"


def collect(modules: list[Path], catalogue: Path) -> None:
    """Merge the sentences of `modules` into `catalogue`; of English those with a number only."""
    if catalogue.name == NUMBERS.name:
        collect_numbers(modules, catalogue)
        return
    options = ["-no-obsolete", "-locations", "none", "-silent"]
    run("pyside6-lupdate", *options, *map(str, modules), "-ts", str(catalogue))


def collect_numbers(modules: list[Path], catalogue: Path) -> None:
    """Merge the sentences with a number in them; lupdate itself knows a number only in `tr`."""
    known = {key: form for key, form in numbers(catalogue) if all(form)}
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch) / "all_en.ts"
        collect(modules, fresh)
        tree = ElementTree.parse(fresh)  # noqa: S314 - our own file
    for context in list(tree.getroot().iter("context")):
        for message in context.findall("message"):
            source = message.findtext("source", "")
            if not any(mark in source for mark in ("%n", "%Ln")):
                context.remove(message)
                continue
            message.set("numerus", "yes")
            forms = known.get((context.findtext("name", ""), source), ("", ""))
            for old in message.findall("translation"):
                message.remove(old)
            state = {} if all(forms) else {"type": "unfinished"}
            translation = ElementTree.SubElement(message, "translation", state)
            for form in forms:
                ElementTree.SubElement(translation, "numerusform").text = form
        if context.find("message") is None:
            tree.getroot().remove(context)
    ElementTree.indent(tree)
    tree.write(catalogue, encoding="utf-8", xml_declaration=True)


def numbers(catalogue: Path) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Yield context and source of each sentence with how it is said of one and of several."""
    if not catalogue.exists():
        return
    for context in ElementTree.parse(catalogue).iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            one, several = (form.text or "" for form in message.iter("numerusform"))
            key = (context.findtext("name", ""), message.findtext("source", ""))
            yield key, (one, several)


def build(language: str, target: Path) -> None:
    """Build one .qm of all catalogues of a language."""
    found = sorted(CATALOGUES.glob(f"*_{language}.ts"))
    if found:
        # A program that has the old file mapped must not see it change under its feet.
        fresh = target.with_name(f".{target.name}")
        run("pyside6-lrelease", "-silent", *map(str, found), "-qm", str(fresh))
        fresh.replace(target)


def run(tool: str, *arguments: str) -> None:
    """Run a tool of PySide6 from the environment this script runs in."""
    command = [str(Path(sys.executable).parent / tool), *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{tool}: {done.stdout}{done.stderr}")


if __name__ == "__main__":
    raise SystemExit(main())
