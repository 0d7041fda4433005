"""The plan as rows: what moved stands apart, and pages can be put together by their reason."""

from __future__ import annotations

from workstation.domain.publication import (
    Finding,
    PageInputs,
    PageKind,
    PageStep,
    Plan,
    Reason,
    StepKind,
)
from workstation.ui.publishing.rows import Entry, Group, Told, by_cause, entries


def step(kind: StepKind, address: str, *reasons: Reason) -> PageStep:
    return PageStep(kind, PageInputs(address, PageKind.COLUMN, 1, "审判", {}), reasons)


def entry(title: str, *reasons: str, group: Group = Group.CHANGED) -> Entry:
    return Entry(group, title, f"{title}.html", PageKind.ARTICLE, None, reasons)


def shown(rows: tuple[Entry, ...]) -> list[tuple[str, int | None]]:
    return [(row.title, row.count) for row in rows]


def test_an_address_that_moved_is_told_apart() -> None:
    here = Reason("page.moved_here", {"title": "审判", "address": "a/index.html"})
    redirect = Reason("page.becomes.redirect", {"title": "审判"})
    plan = Plan(
        (
            step(StepKind.NEW, "b/index.html", here),
            step(StepKind.CHANGED, "a/index.html", redirect),
            step(StepKind.NEW, "c/index.html", Reason("page.new.column", {"title": "审判"})),
        )
    )
    found = {row.address: row.group for row in entries(Told(plan), "zh_CN")}
    assert found == {
        "b/index.html": Group.MOVED,
        "a/index.html": Group.MOVED,
        "c/index.html": Group.NEW,
    }


def test_what_changes_many_pages_comes_first() -> None:
    rows = (
        entry("甲", "正文改了", "栏目改名"),
        entry("乙", "栏目改名"),
        entry("丙", "上下篇变了"),
        entry("丁", group=Group.NEW),
    )
    assert shown(by_cause(rows, frozenset())) == [
        ("栏目改名", 2),
        ("甲", None),
        ("乙", None),
        ("", 1),
        ("丁", None),
        ("", 1),
        ("丙", None),
    ], "what has its reason for itself stands under its group"


def test_pages_that_are_new_share_that_reason_whatever_they_are_called() -> None:
    def born(address: str, title: str) -> PageStep:
        page = PageInputs(address, PageKind.ARTICLE, 1, title, {})
        return PageStep(StepKind.NEW, page, (Reason("page.new.article", {"title": title}),))

    rows = entries(Told(Plan((born("a.html", "甲"), born("b.html", "乙")))), "zh_CN")
    assert shown(by_cause(rows, frozenset())) == [("新页面", 2), ("甲", None), ("乙", None)]


def test_no_code_is_shown_for_what_a_check_found() -> None:
    found = (Finding("finding.site.name"), Finding("finding.site.name"))
    rows = entries(Told(Plan(()), to_mend=found), "zh_CN")
    assert {row.reasons for row in rows} == {()}
    heads = [row for row in by_cause(rows, frozenset()) if row.count is not None]
    assert [(head.group, head.title) for head in heads] == [(Group.TO_MEND, "")]


def test_what_waits_and_what_is_held_back_are_not_one_group() -> None:
    rows = (entry("定时的", group=Group.WAITING), entry("改过的", group=Group.HELD_BACK))
    heads = [row.group for row in by_cause(rows, frozenset()) if row.count is not None]
    assert heads == [Group.HELD_BACK, Group.WAITING]


def test_reasons_are_searched_and_groups_left_out() -> None:
    rows = (entry("甲", "栏目改名"), entry("乙", "栏目改名", group=Group.NEW))
    assert shown(by_cause(rows, frozenset({Group.NEW}))) == [("", 1), ("乙", None)]
    assert shown(by_cause(rows, frozenset(), "没有的词")) == []


def test_the_files_of_the_search_are_one_row_and_one_page() -> None:
    def step(kind: StepKind, address: str, page: PageKind) -> PageStep:
        told = PageInputs(address, page, None, address, {})
        return PageStep(kind, told, (Reason("page.new.index", {"title": address}),))

    plan = Plan(
        (
            step(StepKind.NEW, "a/1.html", PageKind.ARTICLE),
            *(step(StepKind.NEW, f"search/{n}.js", PageKind.INDEX) for n in range(3)),
            step(StepKind.CHANGED, "search/blocks.js", PageKind.INDEX),
        )
    )
    rows = entries(Told(plan), "zh_CN")
    assert [row.kind for row in rows] == [PageKind.ARTICLE, PageKind.INDEX]
    assert "4" in rows[1].title
    assert rows[1].group is Group.CHANGED
    assert plan.pages(StepKind.NEW, StepKind.CHANGED) == 2
