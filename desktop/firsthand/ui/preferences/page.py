"""The Settings page: microphone, speech model, look, language, name, and where the library is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from firsthand.core.ports import Microphone
from firsthand.errors import FirsthandError
from firsthand.ui import wording
from firsthand.ui.companion.elsewhere import ElsewherePart
from firsthand.ui.files import show
from firsthand.ui.language import languages
from firsthand.ui.library_folder import place_of
from firsthand.ui.locking.section import EncryptionSection
from firsthand.ui.look import icons
from firsthand.ui.look.form import Choice, Field, Section, SideBySide
from firsthand.ui.look.layout import Scroll, centred, column, label, row
from firsthand.ui.look.line_field import LineField
from firsthand.ui.look.theme import space
from firsthand.ui.page import Page
from firsthand.ui.preferences.keys_section import KeysSection
from firsthand.ui.preferences.models import ModelsSection
from firsthand.ui.preferences.safety import BackupSection, ChaseSection
from firsthand.ui.preferences.template import TemplateSection
from firsthand.ui.said import told
from firsthand.ui.studio import Studio

if TYPE_CHECKING:
    from firsthand.transcription.models.installed import Model


class SettingsPage(Page):
    """Each choice is kept as soon as it is made."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.title = self.tr("Settings")
        self._is_filling = True
        theme, settings = studio.theme, studio.settings
        self.author = LineField(settings.author)
        self.theme_choice = Choice(
            [
                (self.tr("As the system"), "system"),
                (self.tr("Light"), "light"),
                (self.tr("Dark"), "dark"),
            ]
        )
        self.theme_choice.choose(settings.theme)
        self.language = Choice([(self.tr("As the system"), "")])
        for code, name in languages().items():
            self.language.addItem(name, code)
        self.language.choose(settings.language)
        self.microphone = Choice([(self.tr("The system’s default"), "")])
        self.model = Choice([(self.tr("The best for this computer"), "")])
        self.microphone_field = Field(theme, self.tr("&Microphone"), self.microphone)
        self.model_field = Field(
            theme,
            self.tr("Speec&h model"),
            self.model,
            self.tr("Models lie on this computer; nothing that is said leaves it."),
        )
        self.language_field = Field(theme, self.tr("L&anguage of the window"), self.language)
        self.models = ModelsSection(studio)
        self.models.changed.connect(self._find_models)
        self._build()
        self._is_filling = False
        self.author.editingFinished.connect(self._keep_author)
        self.theme_choice.currentIndexChanged.connect(self._keep_theme)
        self.language.currentIndexChanged.connect(self._keep_language)
        self.microphone.currentIndexChanged.connect(self._keep_microphone)
        self.model.currentIndexChanged.connect(self._keep_model)

    def _build(self) -> None:
        theme = self.studio.theme
        sheet = QWidget()
        sheet.setMaximumWidth(space(290))
        inside = column(sheet, gap=4)
        inside.setContentsMargins(space(6), space(5), space(6), space(6))
        inside.addWidget(label(self.tr("Settings"), "display"))
        person = Section(self.tr("You"), self.tr("How your marks and confirmations are signed."))
        person.inside.addWidget(Field(theme, self.tr("Your &name"), self.author))
        inside.addWidget(person)
        look = Section(self.tr("Window"), self.tr("Text follows the size your system uses."))
        look.inside.addWidget(
            SideBySide(Field(theme, self.tr("&Theme"), self.theme_choice), self.language_field)
        )
        inside.addWidget(look)
        hearing = Section(
            self.tr("Recording and words"),
            self.tr("Larger models hear better and take longer."),
        )
        hearing.inside.addWidget(self.microphone_field)
        hearing.inside.addWidget(self.model_field)
        inside.addWidget(hearing)
        inside.addWidget(self.models)
        inside.addWidget(self._places())
        self.backups = BackupSection(self.studio)
        inside.addWidget(self.backups)
        self.encryption = EncryptionSection(self.studio)
        self.encryption.lock_requested.connect(self.lock_requested)
        self.encryption.change_requested.connect(self.encryption_requested)
        inside.addWidget(self.encryption)
        self.chasing = ChaseSection(self.studio)
        inside.addWidget(self.chasing)
        self.template = TemplateSection(self.studio)
        inside.addWidget(self.template)
        colleagues = Section(
            self.tr("Colleagues"),
            self.tr("Who sits with you marks on their own device; the Room switches it on."),
        )
        colleagues.inside.addWidget(ElsewherePart(self.studio))
        inside.addWidget(colleagues)
        self.keys = KeysSection(self.studio)
        inside.addWidget(self.keys)
        inside.addStretch(1)
        self.set_content(Scroll(centred(sheet)))

    def _places(self) -> Section:
        home = self.studio.desk.home
        places = Section(
            self.tr("Library"),
            self.tr("Recordings, words and backups. The log holds nothing that was said."),
        )
        places.inside.addWidget(place_of(home))
        line = row(gap=3)
        for text, folder in (
            (self.tr("Open the library’s folder"), home),
            (self.tr("Open the log’s folder"), home / "logs"),
        ):
            button = QPushButton(text)
            icons.put(button, "folder", self.studio.theme)
            button.setToolTip(str(folder))
            button.clicked.connect(lambda _=False, folder=folder: show(folder))
            line.addWidget(button)
        line.addStretch(1)
        places.inside.addLayout(line)
        return places

    # -- what there is -----------------------------------------------------------------------

    def on_enter(self) -> None:
        self.author.setText(self.studio.settings.author)
        run = self.studio.background.run
        run(self.studio.desk.microphones, self._show_microphones, self._no_microphones, owner=self)
        self._find_models()
        self.models.refresh()
        self.template.refresh()
        self.backups.refresh()
        self.chasing.refresh()
        self.encryption.refresh()

    def on_leave(self) -> None:
        self._keep_author()
        self.encryption.clear()

    def _find_models(self) -> None:
        home = self.studio.desk.home

        def models() -> list[Model]:
            from firsthand.transcription.models.installed import installed_models

            return installed_models(home)

        self.studio.background.run(models, self._show_models, self._no_models, owner=self)

    def _show_microphones(self, found: list[Microphone]) -> None:
        self.microphone_field.note.say("")
        self._fill(
            self.microphone,
            [(one.name, one.name) for one in found],
            self.studio.settings.microphone,
        )

    def _no_microphones(self, error: FirsthandError) -> None:
        self.microphone_field.note.say(told(error))

    def _show_models(self, found: list[Model]) -> None:
        named = [
            (
                self.tr("%1, %2 MB, %3")
                .replace("%1", one.name)
                .replace("%2", wording.figure(one.size_bytes / 1e6, 0))
                .replace("%3", ", ".join(one.languages) or self.tr("many languages")),
                one.name,
            )
            for one in found
        ]
        self._fill(self.model, named, self.studio.settings.model)
        self.model_field.note.say(
            ""
            if found
            else self.tr(
                "No speech model is installed. Interviews are recorded all the same; their words "
                "come once there is one: get one below."
            )
        )

    def _no_models(self, error: FirsthandError) -> None:
        self.model_field.note.say(told(error))

    def _fill(self, choice: Choice, entries: list[tuple[str, str]], chosen: str) -> None:
        """Entries after the first; one that was chosen and is gone stays listed."""
        self._is_filling = True
        while choice.count() > 1:
            choice.removeItem(1)
        for text, value in entries:
            choice.addItem(text, value)
        if not choice.choose(chosen):
            choice.addItem(self.tr("%1 (not there now)").replace("%1", chosen), chosen)
            choice.choose(chosen)
        self._is_filling = False

    # -- what is chosen ----------------------------------------------------------------------

    def _keep_author(self) -> None:
        self.studio.change_settings(author=self.author.text().strip())

    def _keep_theme(self) -> None:
        chosen = str(self.theme_choice.currentData())
        self.studio.theme.choose(chosen)
        self.studio.change_settings(theme=chosen)

    def _keep_language(self) -> None:
        self.studio.change_settings(language=str(self.language.currentData()))
        self.language_field.note.say(
            self.tr("The window speaks it from the next start on."), is_caution=False
        )

    def _keep_microphone(self) -> None:
        if not self._is_filling:
            self.studio.change_settings(microphone=str(self.microphone.currentData() or ""))

    def _keep_model(self) -> None:
        if not self._is_filling:
            self.studio.change_settings(model=str(self.model.currentData() or ""))
            self.model_field.note.say(self.tr("Used from the next start on."), is_caution=False)
