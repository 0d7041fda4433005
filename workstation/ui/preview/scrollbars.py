"""Slim scroll bars for shown pages, as everywhere in the window; the page itself has none of it."""

from __future__ import annotations

import json

from PySide6.QtWebEngineCore import QWebEngineScript

from workstation.ui.shared.tokens import LIGHT

_WIDTH = 9
#: Pages are white in either scheme.
_STYLE = (
    f"::-webkit-scrollbar {{ width: {_WIDTH}px; height: {_WIDTH}px; }}"
    "::-webkit-scrollbar-track, ::-webkit-scrollbar-corner { background: transparent; }"
    f"::-webkit-scrollbar-thumb {{ background: {LIGHT.edge}; border-radius: {_WIDTH // 2}px;"
    " border: 2px solid transparent; background-clip: padding-box; }"
    f"::-webkit-scrollbar-thumb:hover {{ background-color: {LIGHT.soft}; }}"
    # A click on a paragraph leads to its place in the text.
    f"[data-why^='body|'] > [data-line]:hover {{ box-shadow: -12px 0 0 -9px {LIGHT.red}; }}"
)
# An adopted sheet stands in no element: whoever reads or saves the page does not find it.
_SOURCE = f"""(() => {{
  const slim = new CSSStyleSheet();
  slim.replaceSync({json.dumps(_STYLE)});
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, slim];
}})()"""


def slim_scrollbars() -> QWebEngineScript:
    """Return the script that brings them; it runs in a world of its own, before the first paint."""
    script = QWebEngineScript()
    script.setName("scrollbars")
    script.setWorldId(QWebEngineScript.ScriptWorldId.ApplicationWorld.value)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentReady)
    script.setRunsOnSubFrames(False)
    script.setSourceCode(_SOURCE)
    return script
