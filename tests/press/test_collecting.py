"""The collector is held back while sites are built, and is what it was afterwards."""

from __future__ import annotations

import gc

import pytest

from workstation.press.collecting import collected_seldom


def test_it_looks_seldom_until_the_last_build_ends() -> None:
    usual, frozen = gc.get_threshold(), gc.get_freeze_count()
    with collected_seldom():
        seldom = gc.get_threshold()
        assert seldom > usual
        assert gc.get_freeze_count() > frozen
        with collected_seldom():
            pass
        assert gc.get_threshold() == seldom
    assert gc.get_threshold() == usual
    assert gc.get_freeze_count() == frozen


def test_it_is_what_it_was_also_after_a_build_that_failed() -> None:
    usual = gc.get_threshold()
    with pytest.raises(ZeroDivisionError), collected_seldom():
        _ = 1 // 0
    assert gc.get_threshold() == usual
