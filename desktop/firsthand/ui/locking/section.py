"""Settings: whether the library is encrypted, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from firsthand.errors import BadInput, FirsthandError
from firsthand.jobs import unlocking
from firsthand.jobs.unlocking import Standing
from firsthand.ui.actions import tip
from firsthand.ui.letting_go import let_go
from firsthand.ui.locking.code import code_label, show_code
from firsthand.ui.locking.wish import EncryptionWish
from firsthand.ui.look import icons
from firsthand.ui.look.flow import FlowLayout
from firsthand.ui.look.form import Field, Note, Section, SideBySide
from firsthand.ui.look.layout import column, label
from firsthand.ui.look.theme import space
from firsthand.ui.said import told
from firsthand.ui.studio import Studio


class EncryptionSection(Section):
    """Off: a passphrase twice, and on it goes. On: lock, another passphrase, the code, off."""

    lock_requested = Signal()
    change_requested = Signal(object)
    """EncryptionWish."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(
            self.tr("Encryption"),
            self.tr(
                "Protects a laptop that is lost while it is off, and a copied folder. Not "
                "protected: a recording until it is sealed, the library while it is open, what you "
                "export, the computer’s own swap, and traces of what lay here in clear before."
            ),
        )
        self._studio = studio
        self._visits = 0
        """What was asked for before the page was left is not shown to whoever comes next."""
        self._stands = label("", wraps=True)
        self.inside.addWidget(self._stands)
        self._off, self._on = QWidget(), QWidget()
        self.inside.addWidget(self._off)
        self.inside.addWidget(self._on)
        self.note = Note(studio.theme)
        self._build_off()
        self._build_on()
        self.inside.addWidget(self.note)
        self.code = code_label(self.tr("Recovery code"))
        self.inside.addWidget(self.code)
        self._off.hide()
        self._on.hide()

    def _build_off(self) -> None:
        inside = column(self._off, gap=3)
        self.first, self.again = self._secret(), self._secret()
        theme = self._studio.theme
        inside.addWidget(
            SideBySide(
                Field(
                    theme,
                    self.tr("Passphrase"),
                    self.first,
                    self.tr("Four words that do not belong together are easy to keep in mind."),
                ),
                Field(theme, self.tr("Once more"), self.again),
            )
        )
        self.keyring = QCheckBox()
        self.keyring.setText(self.tr("Keep the key in this computer’s keyring as well"))
        self.keyring.setToolTip(self.tr("Then nobody has to type anything who is logged in as you"))
        inside.addWidget(self.keyring)
        self.encrypt = QPushButton(self.tr("En&crypt the library…"))
        icons.put(self.encrypt, "lock", theme)
        self.encrypt.setToolTip(
            self.tr("Closes the library, encrypts every file, and shows the recovery code")
        )
        self.encrypt.clicked.connect(self._wish_on)
        inside.addLayout(_line(self.encrypt))

    def _build_on(self) -> None:
        theme = self._studio.theme
        inside = column(self._on, gap=3)
        self.now = QPushButton(self.tr("Lock now"))
        icons.put(self.now, "lock", theme)
        self.now.setToolTip(tip(self.tr("Lock the library"), "Ctrl+Shift+L"))
        self.now.clicked.connect(self.lock_requested)
        inside.addLayout(_line(self.now))
        self.current = self._secret()
        inside.addWidget(
            Field(
                theme,
                self.tr("Passphrase as it is"),
                self.current,
                self.tr("Asked for before any of the following."),
            )
        )
        self.new, self.new_again = self._secret(), self._secret()
        inside.addWidget(
            SideBySide(
                Field(theme, self.tr("New passphrase"), self.new),
                Field(theme, self.tr("Once more"), self.new_again),
            )
        )
        self.change = QPushButton(self.tr("&Change the passphrase"))
        self.show_code = QPushButton(self.tr("Show the reco&very code"))
        self.take_away = QPushButton(self.tr("Take the encr&yption away…"))
        icons.put(self.take_away, "unlock", theme)
        self.change.clicked.connect(self._change)
        self.show_code.clicked.connect(self._show_code)
        self.take_away.clicked.connect(self._wish_off)
        inside.addLayout(_line(self.change, self.show_code, self.take_away))

    def refresh(self) -> None:
        home = Path(self._studio.desk.home)
        run = self._studio.background.run
        run(lambda: unlocking.standing(home), self._show, self._failed, owner=self)

    def clear(self) -> None:
        """Nothing that was typed or shown stays on a page that was left, or comes there later."""
        self._visits += 1
        for secret in (self.first, self.again, self.current, self.new, self.new_again):
            secret.clear()
        show_code(self.code, "")
        self.note.say("")

    def _show(self, standing: Standing) -> None:
        self._on.setVisible(standing.is_on)
        self._off.setVisible(not standing.is_on and standing.is_installed)
        self.keyring.setVisible(bool(standing.keyring))
        if standing.is_on:
            words = self.tr("This library is encrypted.")
            if standing.has_keyring:
                words += " " + self.tr("The key lies in the keyring as well: %1.").replace(
                    "%1", standing.keyring
                )
        elif standing.is_installed:
            words = self.tr("This library is not encrypted.")
        else:
            words = self.tr(
                "This library is not encrypted, and what that takes is not installed here: "
                "pip install 'firsthand[locked]' adds it."
            )
        self._stands.setText(words)

    def _wish_on(self) -> None:
        passphrase = self._new_one(self.first, self.again)
        if passphrase is not None:
            with_keyring = self.keyring.isVisibleTo(self) and self.keyring.isChecked()
            self.change_requested.emit(EncryptionWish(True, passphrase, with_keyring))

    def _wish_off(self) -> None:
        off = EncryptionWish(False)
        self._with_passphrase(
            lambda: None, self._while_here(lambda _: self.change_requested.emit(off))
        )

    def _change(self) -> None:
        passphrase = self._new_one(self.new, self.new_again)
        if passphrase is None:
            return
        home = Path(self._studio.desk.home)

        def changed(_: object) -> None:
            self.clear()
            self.note.say(self.tr("The passphrase is changed."), is_caution=False)

        self._with_passphrase(lambda: unlocking.change_passphrase(home, passphrase), changed)

    def _show_code(self) -> None:
        home = Path(self._studio.desk.home)

        def show(code: object) -> None:
            self.note.say("")
            show_code(self.code, str(code))

        self._with_passphrase(lambda: unlocking.recovery_code(home), self._while_here(show))

    def _while_here(self, then: Callable[[object], None]) -> Callable[[object], None]:
        """`then`, unless the page is left meanwhile."""
        visit = self._visits
        return lambda found: then(found) if visit == self._visits else None

    def _with_passphrase(self, work: Callable[[], object], then: Callable[[object], None]) -> None:
        """Only who knows the passphrase gets so far, also at a laptop that was left open."""
        home, typed = Path(self._studio.desk.home), self.current.text()
        take_up = let_go(self)

        def checked() -> object:
            unlocking.unlock(home, typed)
            return work()

        def done(found: object) -> None:
            self._allow(True)
            take_up()
            then(found)

        def failed(error: FirsthandError) -> None:
            self._allow(True)
            take_up()
            self._failed(error)

        # Looking a passphrase up takes half a second on purpose: long enough to press once more.
        self._allow(False)
        self._studio.background.run(checked, done, failed, owner=self, must_finish=True)

    def _allow(self, may_press: bool) -> None:
        for button in (self.change, self.show_code, self.take_away):
            button.setEnabled(may_press)

    def _new_one(self, one: QLineEdit, again: QLineEdit) -> str | None:
        try:
            unlocking.check_passphrase(one.text())
            if one.text() != again.text():
                raise BadInput("These are two different passphrases.", "Type the same one twice.")
        except BadInput as error:
            self.note.say(told(error))
            one.setFocus()
            return None
        return one.text()

    def _failed(self, error: FirsthandError) -> None:
        self.note.say(told(error))

    def _secret(self) -> QLineEdit:
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        return field


def _line(*buttons: QPushButton) -> FlowLayout:
    line = FlowLayout(across=space(3), down=space(2))
    for button in buttons:
        line.addWidget(button)
    return line
