"""The language of the window, switched while it is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

CHINESE = "zh_CN"
ENGLISH = "en"
SYSTEM = "system"
CHOICES = (SYSTEM, CHINESE, ENGLISH)


class Language(QObject):
    """Installs the translators of one language. `changed(code)` is sent after each switch.

    English is the language of the literals; its catalogue holds only what is said in another way
    of one than of several. Widgets hear of a switch by `QEvent.LanguageChange`.
    """

    changed = Signal(str)

    def __init__(self, folder: Path, choice: str = SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._installed: list[QTranslator] = []
        self._choice = SYSTEM
        self._current = ""
        self.choose(choice)

    @property
    def choice(self) -> str:
        """Return what the person chose: `system`, `zh_CN` or `en`."""
        return self._choice

    @property
    def current(self) -> str:
        """Return the language shown now: `zh_CN` or `en`."""
        return self._current

    def choose(self, choice: str) -> None:
        """Show a language from now on; anything unknown counts as `system`."""
        self._choice = choice if choice in CHOICES else SYSTEM
        wanted = _of_system() if self._choice == SYSTEM else self._choice
        if wanted == self._current:
            return
        self._current = wanted
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = self._translators()
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)
        QLocale.setDefault(QLocale(wanted))
        self.changed.emit(wanted)

    def _translators(self) -> list[QTranslator]:
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        files = [
            qt / f"qtbase_{self._current}.qm",
            *sorted(self._folder.glob(f"*_{self._current}.qm")),
        ]
        loaded = []
        for file in files:
            translator = QTranslator(self)
            if translator.load(str(file)):
                loaded.append(translator)
        return loaded


def _of_system() -> str:
    # Chinese first: English only where the desktop is set to a language that is not Chinese.
    names = QLocale.system().uiLanguages()
    plain = {"C", ""}
    wanted = [name for name in names if name not in plain]
    return ENGLISH if wanted and not wanted[0].lower().startswith("zh") else CHINESE
