"""The parts of the summary of a data set, painted: bars of the classes, histograms of the columns, average samples."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.design.data import DataKind
from models.talk.data_probes import ColumnSummary, Summary
from ui.look import theme
from ui.panels.base.picture_view import as_image, as_it_is
from ui.panels.samples import summary_words as words

_ROW = 19  # px: height of a class
_COLUMN = 36  # px: height of a column
_BARS = 96  # px: width of a histogram
_TILE, _GAP = 62, 8  # px: an average sample, and the space between two
_CAPTION = 15  # px below an average sample
_ROUND = 2.0  # px


class SummaryPart(QWidget):
    """A part that is as high as what it shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._info: DataKind | None = None
        self._summary: Summary | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_summary(self, info: DataKind, summary: Summary) -> None:
        """Show this summary. info: with the names in the language in force."""
        self._info, self._summary = info, summary
        self.setVisible(self._height(self.width()) > 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._height(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height(self.width()))

    def _height(self, width: int) -> int:
        raise NotImplementedError


class ClassCounts(SummaryPart):
    """Name, bar and count of each class; the part that tests is paler."""

    def _height(self, width: int) -> int:
        return 0 if self._info is None else _ROW * len(self._info.classes)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._info is None or self._summary is None or not self._info.classes:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(theme.CAPTION))
        colours, measure = theme.current(), QFontMetricsF(theme.font(theme.CAPTION))
        texts = [words.class_count(self._summary, k) for k in range(len(self._info.classes))]
        right = max(measure.horizontalAdvance(text) for text in texts) + _GAP
        left = min(max(measure.horizontalAdvance(name) for name in self._info.classes) + 16, 0.4 * self.width())
        most = max(int(self._summary.classes.sum(1).max()), 1)
        for k, (name, text) in enumerate(zip(self._info.classes, texts, strict=True)):
            row = QRectF(0, k * _ROW, self.width(), _ROW)
            colour = QColor(colours.classes[k % len(colours.classes)])
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(4, row.center().y()), 4, 4)
            start, room = left, self.width() - left - right
            for share, strength in zip(self._summary.classes[k].tolist(), (0.0, 0.55), strict=True):
                wide = room * share / most
                painter.setBrush(theme.mix(colour.name(), colours.panel, strength))
                painter.drawRect(QRectF(start, row.top() + 5, wide, _ROW - 10))
                start += wide
            painter.setPen(QColor(colours.text))
            shown = measure.elidedText(name, Qt.TextElideMode.ElideRight, left - 16)
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(row.adjusted(12, 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, shown)
            painter.setPen(QColor(colours.muted))
            painter.drawText(row, middle | Qt.AlignmentFlag.AlignRight, text)


class ColumnList(SummaryPart):
    """Name, figures and histogram of each column, and of the target where it is a number."""

    def __init__(self, target: str, parent: QWidget | None = None) -> None:
        """target: what the values to be learned are called."""
        super().__init__(parent)
        self.target = target

    def _rows(self) -> list[tuple[str, ColumnSummary]]:
        if self._info is None or self._summary is None:
            return []
        named = [words.name(column) for column in self._info.columns]
        found = list(zip(named, self._summary.columns, strict=False))
        return found if self._summary.target is None else [*found, (self.target, self._summary.target)]

    def _height(self, width: int) -> int:
        return _COLUMN * len(self._rows())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = theme.current()
        seen = event.rect()
        for k, (name, column) in enumerate(self._rows()):
            row = QRectF(0, k * _COLUMN, self.width(), _COLUMN)
            if not row.intersects(QRectF(seen)):
                continue
            font, room = theme.font(theme.CAPTION, bold=True), self.width() - _BARS - _GAP
            painter.setFont(font)
            painter.setPen(QColor(colours.text))
            top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            shown = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, room)
            painter.drawText(row.adjusted(0, 2, 0, 0), top, shown)
            font = theme.font(theme.CAPTION)
            painter.setFont(font)
            painter.setPen(QColor(colours.muted))
            shown = QFontMetricsF(font).elidedText(words.figures(column), Qt.TextElideMode.ElideRight, room)
            painter.drawText(row.adjusted(0, 17, 0, 0), top, shown)
            _paint_bars(painter, QRectF(row.right() - _BARS, row.top() + 3, _BARS, _COLUMN - 8), column)


def _paint_bars(painter: QPainter, area: QRectF, column: ColumnSummary) -> None:
    """A histogram with a line below it."""
    colours, counts = theme.current(), column.counts
    most, wide = max(int(counts.max(initial=0)), 1), area.width() / max(len(counts), 1)
    for k, count in enumerate(counts.tolist()):
        high = area.height() * count / most
        high = max(high, 1.0) if count else 0.0
        bar = QRectF(area.left() + k * wide, area.bottom() - high, max(wide - 0.8, 0.8), high)
        painter.fillRect(bar, theme.mix(colours.accent, colours.panel, 0.35))
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.drawLine(area.bottomLeft(), area.bottomRight())


class Averages(SummaryPart):
    """The average sample of each class, a picture or a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images: list[QImage] = []

    def show_summary(self, info: DataKind, summary: Summary) -> None:
        averages = summary.averages
        pictured = averages.ndim == 4
        self._images = [as_image(as_it_is((255 * one).round().astype("uint8"))) for one in averages] if pictured else []
        super().show_summary(info, summary)

    def _across(self, width: int) -> int:
        return max(1, (width + _GAP) // (_TILE + _GAP))

    def _height(self, width: int) -> int:
        count = 0 if self._summary is None else len(self._summary.averages)
        return -(-count // self._across(width)) * (_TILE + _CAPTION + _GAP)

    def resizeEvent(self, event: object) -> None:
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._info is None or self._summary is None:
            return
        painter, colours = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.font(theme.CAPTION)
        painter.setFont(font)
        across = self._across(self.width())
        for k in range(len(self._summary.averages)):
            row, column = divmod(k, across)
            tile = QRectF(column * (_TILE + _GAP), row * (_TILE + _CAPTION + _GAP), _TILE, _TILE)
            painter.fillRect(tile, QColor(colours.chip))
            if self._images:
                painter.drawImage(tile, self._images[k])
            else:
                self._paint_line(painter, tile, k)
            painter.setPen(QColor(colours.text))
            below = QRectF(tile.left(), tile.bottom(), _TILE, _CAPTION)
            name = QFontMetricsF(font).elidedText(self._info.classes[k], Qt.TextElideMode.ElideRight, _TILE)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_line(self, painter: QPainter, tile: QRectF, number: int) -> None:
        """The first channel of an average signal, all classes on one scale."""
        assert self._summary is not None
        averages, colours = self._summary.averages, theme.current()
        values = averages[number].reshape(averages.shape[1], -1)[0]
        low, high = float(averages.min()), float(averages.max())
        inner = tile.adjusted(4, 6, -4, -6)
        scale = inner.height() / max(high - low, 1e-9)
        step = inner.width() / max(len(values) - 1, 1)
        points = [
            QPointF(inner.left() + k * step, inner.bottom() - (v - low) * scale) for k, v in enumerate(values.tolist())
        ]
        painter.setPen(QPen(QColor(colours.classes[number % len(colours.classes)]), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
