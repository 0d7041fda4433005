"""In what form comments go out, and which of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from workstation.domain.comment import CommentStatus
from workstation.services.comments.export.forms import Form
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.field import Field

_CHOICES: dict[str, tuple[CommentStatus, ...]] = {
    "all": tuple(CommentStatus),
    "approved": (CommentStatus.APPROVED,),
    "pending": (CommentStatus.PENDING,),
}


class ExportDialog(DialogFrame):
    """`picked(form, statuses)` tells what was chosen."""

    picked = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        title = self.tr("Export comments")
        self.setWindowTitle(title)
        self._title.setText(title)
        self.set_sentence(
            self.tr(
                "Nothing changes here. The file can be read in again without doubling anything."
            )
        )
        self.form, self.which = QComboBox(), QComboBox()
        for form in Form:
            self.form.addItem(form_name(form), form)
        for key, words in _choice_words().items():
            self.which.addItem(words, key)
        self._form_field = Field(self.form, self.tr("Form"))
        self.body.addWidget(self._form_field)
        self.body.addWidget(Field(self.which, self.tr("Which comments")))
        self.act_button = self.add_act(self.tr("Choose where to write"))
        self.form.currentIndexChanged.connect(self._explain)
        self.accepted.connect(self._tell)
        self._explain()

    def _explain(self, *_row: object) -> None:
        self._form_field.set_hint(_about(Form(self.form.currentData())))

    def _tell(self) -> None:
        form = Form(self.form.currentData())
        self.picked.emit(form, _CHOICES[str(self.which.currentData())])


def form_name(form: Form) -> str:
    """Return what a form is called."""
    translate = QCoreApplication.translate
    return {
        Form.JSON: translate("ExportDialog", "JSON (everything)"),
        Form.CSV: translate("ExportDialog", "Table (CSV, UTF-8)"),
        Form.CSV_GBK: translate("ExportDialog", "Table (CSV, GBK)"),
        Form.WXR: translate("ExportDialog", "WordPress (WXR)"),
        Form.DISQUS: translate("ExportDialog", "Disqus (XML)"),
        Form.ARTRANS: translate("ExportDialog", "Artalk (Artrans)"),
        Form.ISSO: translate("ExportDialog", "Isso (SQLite)"),
        Form.DEDE: translate("ExportDialog", "DedeCMS (SQL)"),
    }[form]


def _about(form: Form) -> str:
    translate = QCoreApplication.translate
    table = translate(
        "ExportDialog", "Opens in Excel and WPS; nothing in it is ever run as a formula."
    )
    only_two = translate(
        "ExportDialog", "Knows approved and pending comments only; the others stay here."
    )
    return {
        Form.JSON: translate(
            "ExportDialog", "Every field, also why a comment was held. Best for keeping."
        ),
        Form.CSV: table,
        Form.CSV_GBK: table,
        Form.WXR: translate(
            "ExportDialog", "For the WordPress importer. Rejected ones go into its trash."
        ),
        Form.DISQUS: translate("ExportDialog", "Votes and regions do not fit into it."),
        Form.ARTRANS: only_two,
        Form.ISSO: translate(
            "ExportDialog", "All but approved and pending ones are written as deleted."
        ),
        Form.DEDE: only_two,
    }[form]


def _choice_words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "all": translate("ExportDialog", "All comments"),
        "approved": translate("ExportDialog", "Approved ones"),
        "pending": translate("ExportDialog", "Pending ones"),
    }
