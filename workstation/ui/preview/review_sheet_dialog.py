"""送审稿 of a story, as it comes out of the printer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.domain.edition import EditionName
from workstation.services.articles.exporting import ReviewPage
from workstation.ui.preview.printing import Printing
from workstation.ui.preview.sheet import PageSheet
from workstation.ui.shared.buttons import push_button
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.words import error_sentence, sentence


class ReviewSheetDialog(DialogFrame):
    """Shows the paper, and saves it as a PDF."""

    def __init__(self, desk: Desk, article_id: int, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("ReviewSheetDialog", "Review sheet")
        super().__init__(title, "", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._address = ""
        self.sheet = PageSheet(desk)
        self.sheet.setMinimumSize(760, 560)
        self.body.addWidget(self.sheet, 1)
        self.printing = Printing(desk, self)
        self.printing.saved.connect(self._tell_saved)
        self.pdf_button = push_button(icon_name="printer")
        self._acts.addWidget(self.pdf_button)
        self.pdf_button.setText(self.tr("Save as PDF…"))
        self.pdf_button.setDefault(True)
        self.pdf_button.setEnabled(False)
        self.pdf_button.clicked.connect(lambda: self.printing.ask(self.sheet, self._address))
        self.sheet.ready.connect(self._offer)
        language = desk.language.current
        say = partial(sentence, details={}, language=language)
        # What was typed is on its way to the newsroom; the paper comes after it.
        desk.tasks.after_writes(
            lambda: desk.tasks.read(
                lambda: desk.newsroom.exporting.review_sheet(article_id, say, language),
                self._show,
                lambda error: self.set_sentence(error_sentence(error, language)),
                owner=self,
            )
        )

    def retranslate(self) -> None:
        """Set the words again: the language was switched."""
        self.back_button.setText(self.tr("Close"))
        self.back_button.setAccessibleName(self.tr("Close"))

    def _show(self, page: ReviewPage) -> None:
        self._address = page.address
        self.sheet.show_bytes(page.address, page.html.encode(), EditionName.WORKING)

    def _offer(self) -> None:
        self.pdf_button.setEnabled(True)
        self.pdf_button.setFocus()

    def _tell_saved(self, file: object) -> None:
        name = getattr(file, "name", "")
        self.set_sentence(self.tr("Saved: %1").replace("%1", name))
