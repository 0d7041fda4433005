"""Medians, 95th percentiles, and one way of printing them."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median


def p95(times: Sequence[float]) -> float:
    """Return the 95th percentile of `times`, in their unit."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def told(name: str, times: Sequence[float]) -> str:
    """Return a line with the median and the 95th percentile of `times` (milliseconds)."""
    return f"  {name:<46} median {median(times):8.2f} ms   p95 {p95(times):8.2f} ms"


def ratio(name: str, ours: Sequence[float], floor: Sequence[float], goal: float) -> str:
    """Return a line comparing two medians with the goal for their ratio."""
    found = median(ours) / median(floor)
    verdict = "reached" if found <= goal else "MISSED"
    return f"  {name:<46} {found:.2f} x   goal {goal:g} x   {verdict}"


def limit(name: str, found: float, goal: float) -> str:
    """Return a line comparing a time with the most it may take, both in milliseconds."""
    verdict = "reached" if found <= goal else "MISSED"
    return f"  {name:<46} {found:8.2f} ms   goal {goal:g} ms   {verdict}"
