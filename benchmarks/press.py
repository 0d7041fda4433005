"""Building a site, and publishing one change, against Hugo and against writing the same bytes.

Each size runs in a process of its own, so that its peak memory is its own. `python -m benchmarks
press` measures 1,000 and 10,000 stories; `PRESS_STORIES=1000,10000,100000` names other sizes,
`PRESS_FOLDER` a folder on a disk, where a sync costs what it costs.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import shutil
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from benchmarks import hugo_site
from benchmarks.corpus import newsroom_of
from benchmarks.whole_build import measured_apart
from workstation.domain.article import Content
from workstation.domain.publication import StepKind
from workstation.press.generation.site_writer import walk
from workstation.services.newsroom import Newsroom
from workstation.services.publishing import publishing

_SIZES = "1000,10000"
_ROUNDS = 5
_MEMORY_GOAL = 100
_HUGO_GOAL = 0.25
_EDIT_GOAL = 4.0
_EDIT_MS = 10


@dataclass
class Change:
    """One change published: seconds, those of the processor, and of writing its files alone.

    `durable` is what writing them takes where each is on the disk before it is said to be there,
    as a publication promises.
    """

    seconds: float
    processor: float
    floor: float
    durable: float
    files: int


@dataclass
class Figures:
    """Seconds by what was done, what each change cost, and the peak in megabytes."""

    seconds: dict[str, float] = field(default_factory=dict)
    changes: dict[str, Change] = field(default_factory=dict)
    pages: int = 0
    peak: float = 0.0
    #: The peak of the greatest process beside, in megabytes.
    peak_beside: float = 0.0


def run() -> None:
    """Measure every size and print what each cost, and how cost grows."""
    sizes = [int(size) for size in os.environ.get("PRESS_STORIES", _SIZES).split(",")]
    for size in sizes:
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as own:
            _told(size, own.submit(measured, size).result())


def measured(stories: int) -> Figures:
    """Return the figures of one size; everything lies in memory where the system lets it."""
    shared = Path("/dev/shm")
    told = os.environ.get("PRESS_FOLDER", "")
    base = Path(told) if told else shared if shared.is_dir() else None
    found = Figures()
    with tempfile.TemporaryDirectory(dir=base) as name:
        folder = Path(name)
        newsroom = newsroom_of(folder / "newsroom", stories)
        with newsroom.writing():
            _rest(newsroom)
            _builds(newsroom, folder, found)
            _changes(newsroom, folder / "site", found)
            _floor(folder, found)
            if shutil.which("hugo"):
                hugo_site.write(newsroom, folder / "hugo")
                _own, before = _processor()
                found.seconds["hugo"] = _timed(lambda: hugo_site.build(folder / "hugo"))
                found.seconds["processor of hugo"] = _processor()[1] - before
        newsroom.close()
    return found


def _builds(newsroom: Newsroom, folder: Path, found: Figures) -> None:
    site = folder / "site"
    told = measured_apart(folder / "newsroom", site)
    found.seconds["build"] = told.seconds
    found.seconds["processor"] = told.processor
    found.seconds["processor beside"] = told.processor_beside
    found.peak, found.peak_beside = told.peak, told.peak_beside
    found.pages = sum(1 for _ in walk(site))
    database = newsroom.articles._store.database
    database.execute_sql("DELETE FROM html")
    stale = folder / "stale"
    found.seconds["stale"] = _timed(lambda: newsroom.publishing.publish(stale))
    shutil.rmtree(stale)
    # A whole build by one process alone, in the same run.
    worth, publishing.WORTH_IT = publishing.WORTH_IT, 1 << 60
    alone = folder / "alone"
    found.seconds["alone"] = _timed(lambda: newsroom.publishing.publish(alone))
    publishing.WORTH_IT = worth
    shutil.rmtree(alone)


def _processor() -> tuple[float, float]:
    """Return the seconds of the processor spent here, and by processes that have ended."""
    own, ended = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own.ru_utime + own.ru_stime, ended.ru_utime + ended.ru_stime


def _changes(newsroom: Newsroom, site: Path, found: Figures) -> None:
    """Publish one change at a time, several times over; the median counts."""
    database = newsroom.articles._store.database
    sql = "SELECT id FROM article ORDER BY id DESC LIMIT 20 OFFSET 40"
    newest, *others = (key for (key,) in database.execute_sql(sql).fetchall())
    sql = "SELECT id FROM article ORDER BY id LIMIT 1 OFFSET (SELECT count(*) / 2 FROM article)"
    ((old,),) = database.execute_sql(sql).fetchall()
    boards = [view.board.id for view in newsroom.boards.all()]

    def edit(key: int, change: Callable[[Content], Content]) -> None:
        base = newsroom.articles.get(key)
        newsroom.articles.save(base, change(base.content))
        newsroom.articles.release(key)

    def add() -> None:
        column = newsroom.articles.get(newest).content.column_id
        content = Content(title="新来的稿件", column_id=column, body="河水清了。\n\n鱼回来了。")
        newsroom.articles.release(newsroom.articles.create(content).id)

    def launch() -> None:
        newsroom.boards.place(boards[0], others.pop(), position=0)
        newsroom.boards.launch([boards[0]])

    # The first publication after a build still brings the folder before last up to date.
    newsroom.publishing.publish(site)
    changes: dict[str, Callable[[], None]] = {
        "body": lambda: edit(newest, lambda c: replace(c, body=f"{c.body}补")),
        "title": lambda: edit(newest, lambda c: replace(c, title=f"{c.title}补")),
        "old": lambda: edit(old, lambda c: replace(c, title=f"{c.title}补")),
        "new": add,
        "launch": launch,
    }
    for name, change in changes.items():
        found.changes[name] = _change(newsroom, site, change)


def _change(newsroom: Newsroom, site: Path, change: Callable[[], None]) -> Change:
    rounds: list[Change] = []
    for _ in range(_ROUNDS):
        change()
        _rest(newsroom)
        begun, worked = time.perf_counter(), time.process_time()
        plan = newsroom.publishing.publish(site).plan
        took = time.perf_counter() - begun, time.process_time() - worked
        written = [step.page.address for step in plan.of(StepKind.NEW, StepKind.CHANGED)]
        pages = [(path, (site / path).read_bytes()) for path in written]
        with tempfile.TemporaryDirectory(dir=site.parent) as beside:
            _write(Path(beside), pages)
            floor = _timed(partial(_rewrite, Path(beside), pages))
            durable = _timed(partial(_rewrite, Path(beside), pages, sync=True))
        rounds.append(Change(*took, floor, durable, len(written)))
    return sorted(rounds, key=lambda one: one.seconds)[_ROUNDS // 2]


def _floor(folder: Path, found: Figures) -> None:
    """Write the bytes of the whole site once more."""
    pages = [(path, (folder / "site" / path).read_bytes()) for path in walk(folder / "site")]
    found.seconds["floor"] = _timed(lambda: _write(folder / "floor", pages))


def _write(folder: Path, pages: list[tuple[str, bytes]]) -> None:
    for path, data in pages:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def _rewrite(folder: Path, pages: list[tuple[str, bytes]], *, sync: bool = False) -> None:
    for path, data in pages:
        fresh = folder / f"{path}.part"
        with fresh.open("wb") as file:
            file.write(data)
            if sync:
                file.flush()
                os.fsync(file.fileno())
        fresh.replace(folder / path)


def _rest(newsroom: Newsroom) -> None:
    while newsroom.rest():
        pass


def _timed(what: Callable[[], object]) -> float:
    begun = time.perf_counter()
    what()
    return time.perf_counter() - begun


def _told(size: int, found: Figures) -> None:
    told = found.seconds
    print(f"a site of {size} stories, {found.pages} files")
    print(f"  floor: writing the same bytes   {told['floor']:8.2f} s")
    print(f"  whole build, HTML kept          {told['build']:8.2f} s")
    print(f"  whole build, all Markdown stale {told['stale']:8.2f} s")
    whole = told["processor"] + told["processor beside"]
    print(f"  whole build by one process      {told['alone']:8.2f} s")
    print(
        f"  processor, of two processes     {whole:8.2f} s   "
        f"{told['processor']:.2f} and {told['processor beside']:.2f}"
    )
    for name, peak in (("here", found.peak), ("beside", found.peak_beside)):
        print(f"  peak memory {name:<19} {peak:8.0f} MB   goal {_MEMORY_GOAL} MB")
    print(f"  build / floor                   {told['build'] / told['floor']:8.2f} x")
    if "hugo" in told:
        print(f"  Hugo, a like theme              {told['hugo']:8.2f} s")
        _ratio("build / Hugo", told["build"] / told["hugo"], _HUGO_GOAL)
        # What else the machine does disturbs this less.
        processor = whole / told["processor of hugo"]
        print(f"  build / Hugo, of the processor  {processor:8.2f} x")
    else:
        print("  hugo is not installed here: no comparison")
    for name, what in (
        ("body", "one body changed"),
        ("title", "one title changed"),
        ("old", "the title of an old story"),
        ("new", "one story more"),
        ("launch", "one board launched"),
    ):
        _told_change(what, found.changes[name])


def _told_change(what: str, change: Change) -> None:
    spent = f"{change.seconds * 1000:6.1f} ms, {change.processor * 1000:6.1f} of the processor"
    print(f"  {what:<31} {spent}, {change.files} files in {change.floor * 1000:.1f} ms")
    _ratio("  / writing these files", change.seconds / change.floor, _EDIT_GOAL)
    _ratio("  beyond process start", change.seconds * 1000, _EDIT_MS, "ms")
    synced = change.seconds / change.durable
    told = f"{synced:8.2f} x   each on the disk in {change.durable * 1000:.1f} ms"
    print(f"  {'  / these files, each synced':<31} {told}")


def _ratio(name: str, ratio: float, goal: float, unit: str = "x") -> None:
    verdict = "reached" if ratio <= goal else "MISSED"
    print(f"  {name:<31} {ratio:8.2f} {unit}   goal {goal:g} {unit}   {verdict}")
