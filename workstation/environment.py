"""What must be set right in the environment before Qt starts. Pure Python, nothing of Qt."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator, MutableMapping
from pathlib import Path

_LOG = logging.getLogger(__name__)
_CONTEXTS = "platforminputcontexts"


def prepare(environment: MutableMapping[str, str] | None = None) -> None:
    """Mend input methods and the sandbox in `environment` (the process's own by default)."""
    given = os.environ if environment is None else environment
    if "fcitx" in given.get("QT_IM_MODULE", "") + given.get("QT_IM_MODULES", ""):
        mend_input_method(given, tuple(plugin_folders(given)))
    if os.name == "posix" and os.geteuid() == 0 and "QTWEBENGINE_DISABLE_SANDBOX" not in given:
        # Chromium refuses to start its sandbox as root; everybody else keeps it.
        given["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
        _LOG.info("Running as root: the sandbox of the preview is off")


def mend_input_method(environment: MutableMapping[str, str], plugins: tuple[Path, ...]) -> bool:
    """Let fcitx users type Chinese; return whether anything was changed.

    Qt's wheels bring no plugin for fcitx, so with `QT_IM_MODULE=fcitx` nothing can be composed.
    fcitx 5 speaks IBus's protocol too, which the plugin that does come speaks (fcitx5 #444).
    Sessions that name no input method (Wayland's own) are left alone.
    """
    if any(any(folder.glob(f"{_CONTEXTS}/*fcitx*")) for folder in plugins):
        return False
    changed = False
    if environment.get("QT_IM_MODULE", "").startswith("fcitx"):
        environment["QT_IM_MODULE"] = "ibus"
        changed = True
    wanted = environment.get("QT_IM_MODULES", "").split(";")
    if any(name.startswith("fcitx") for name in wanted):
        mended = ["ibus" if name.startswith("fcitx") else name for name in wanted]
        environment["QT_IM_MODULES"] = ";".join(dict.fromkeys(mended))
        changed = True
    return changed


def plugin_folders(environment: MutableMapping[str, str]) -> Iterator[Path]:
    """Yield the folders Qt looks for plugins in."""
    # Slow to load, and needed for fcitx alone.
    from importlib.util import find_spec

    spec = find_spec("PySide6")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        yield Path(place) / "Qt" / "plugins"
        yield Path(place) / "plugins"
    for place in environment.get("QT_PLUGIN_PATH", "").split(os.pathsep):
        if place:
            yield Path(place)


def has_display(environment: MutableMapping[str, str] | None = None) -> bool:
    """Tell whether a window could be shown; without a display Qt would end the process."""
    given = os.environ if environment is None else environment
    if not sys.platform.startswith("linux"):
        return True
    return any(given.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
