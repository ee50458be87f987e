"""Shows one page of the help as a page to read: a measured column, pictures of the theme, links."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QFont,
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from firsthand.resources import resource
from firsthand.ui.help.pages import HelpPage
from firsthand.ui.look.theme import Theme, font, space
from firsthand.ui.pausing import pause

_COLUMN = 165
"""Steps of spacing: about seventy letters, what an eye follows easily."""
_HEADINGS = {1: 1.75, 2: 1.25, 3: 1.1}
_LINE_PERCENT = 150


class Reader(QTextBrowser):
    """Links to other pages are wishes; links to the web open in the browser."""

    page_requested = Signal(str)
    """Key of the page that a link leads to."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._page: HelpPage | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setProperty("look", "paper")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A scroll bar that comes while a text is set would have it set once more, into itself.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._after_resize = pause(self, 0, self._draw)
        self.anchorClicked.connect(self._follow)
        theme.changed.connect(self._draw)

    @property
    def page(self) -> HelpPage | None:
        """What it shows."""
        return self._page

    def show_page(self, page: HelpPage) -> None:
        self._page = page
        self.setAccessibleName(page.title)
        self._draw()
        self.verticalScrollBar().setValue(0)

    def _draw(self) -> None:
        if self._page is None:
            return
        place = self.verticalScrollBar().value()
        document = self.document()
        document.setDefaultFont(font(1.06))
        self.setMarkdown(f"# {self._page.title}\n\n{self._page.text}")
        self._set(document)
        self._fit()
        self.verticalScrollBar().setValue(place)

    # -- typography --------------------------------------------------------------------------

    def _set(self, document: QTextDocument) -> None:
        cursor = QTextCursor(document)
        for block in _blocks(document):
            self._set_block(cursor, block)
            self._colour_links(cursor, block)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._set_table(frame)

    def _set_block(self, cursor: QTextCursor, block: QTextBlock) -> None:
        cursor.setPosition(block.position())
        form = block.blockFormat()
        level = form.headingLevel()
        is_picture = block.text() == "\ufffc"
        in_table = cursor.currentTable() is not None
        room = QTextBlockFormat()
        if not is_picture:
            kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
            room.setLineHeight(125 if level else _LINE_PERCENT, kind)
        above, below = (6, 2) if level == 2 else (0, 3)
        if block.textList() is not None:
            above, below = 0, 1
        if in_table:
            above = below = 0
        room.setTopMargin(space(above) if above else 0)
        room.setBottomMargin(space(below) if below else 0)
        cursor.mergeBlockFormat(room)
        if level:
            head = QTextCharFormat()
            head.setFont(font(_HEADINGS.get(level, 1.1), QFont.Weight.DemiBold))
            end = block.position() + block.length() - 1
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(head)

    def _colour_links(self, cursor: QTextCursor, block: QTextBlock) -> None:
        spans = block.begin()
        found = []
        while not spans.atEnd():
            piece = spans.fragment()
            if piece.charFormat().isAnchor():
                found.append((piece.position(), piece.length()))
            spans += 1
        for start, length in found:
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            colour = QTextCharFormat()
            colour.setForeground(self._theme.colour("accent"))
            cursor.mergeCharFormat(colour)

    def _set_table(self, table: QTextTable) -> None:
        form = table.format()
        form.setBorder(1)
        form.setBorderBrush(self._theme.colour("line"))
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderCollapse(True)
        form.setCellPadding(space(1.5))
        form.setTopMargin(space(1))
        form.setBottomMargin(space(4))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setFormat(form)

    # -- size and pictures -------------------------------------------------------------------

    def _fit(self) -> None:
        """The text stands in a column of a readable width in the middle of what there is."""
        width = self.width() - space(4)
        side = max(space(6), (width - space(_COLUMN)) // 2)
        form = self.document().rootFrame().frameFormat()
        form.setLeftMargin(side)
        form.setRightMargin(side)
        form.setTopMargin(space(6))
        form.setBottomMargin(space(12))
        self.document().rootFrame().setFrameFormat(form)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._after_resize.start()

    def loadResource(self, kind: int, name: QUrl) -> object:
        """Pictures of the app come in both themes and as wide as the column."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        stem = name.fileName().removesuffix(".png")
        shade = "dark" if self._theme.is_dark else "light"
        try:
            path = resource("help", "screenshots", f"{stem}-{shade}.png")
        except FileNotFoundError:
            return None
        ratio = self.devicePixelRatioF()
        column = min(space(_COLUMN), self.width() - space(4) - 2 * space(6))
        image = QImage(str(path))
        wanted = QSize(round(column * ratio), image.height())
        image = image.scaled(
            wanted.boundedTo(QSize(image.width(), image.height())),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        image.setDevicePixelRatio(ratio)
        return image

    def _follow(self, link: QUrl) -> None:
        if link.scheme() in ("http", "https"):
            QDesktopServices.openUrl(link)
        else:
            self.page_requested.emit(link.fileName().removesuffix(".md"))


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
