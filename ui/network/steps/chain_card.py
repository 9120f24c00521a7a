"""Where a number of the step comes from, multiplied out; or, while none is chosen, what happens at this station."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.stepping.probes import Chain, Factor, Spot, StepNumbers
from ui.forms.controls import Elided, flat_button
from ui.look import icons, theme
from ui.look.sayings import say
from ui.look.terms import is_about
from ui.look.tips import wrapped
from ui.network import words
from ui.network.steps import step_words
from ui.network.steps.folding import folded
from ui.network.steps.stations import Station, title
from ui.network.tile_grid import MANY

_MORE = "more"  # the link to all terms
_SHORT = 62  # px of title and two lines
_HEIGHTS = 76, 104  # px, in a low window and in any other


class ChainCard(QFrame):
    """A title with a way back, and formulas whose numbers are links."""

    wanted = Signal(object)  # a Factor
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._links: list[Factor] = []
        self._html = ""
        self._chain: tuple[Experiment, Chain, bool] | None = None  # on show
        self._unfolded: Spot | None = None  # the number whose sums are shown term by term
        self.title = theme.styled(Elided(), "strong")
        self.value = theme.styled(QLabel(), "strong")
        self.return_ = flat_button(tr("Back to the number before"))
        self.return_.clicked.connect(self.back)
        self.short = False
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.text.anchorClicked.connect(self._follow)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        say(self.text.setAccessibleName, tr("Chain of factors"))
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(self.return_)
        head.addWidget(self.title, 1)
        head.addWidget(self.value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.text)
        is_about(self, "backpropagation")
        self.show_room(low=False)
        self.dress()

    def show_room(self, *, low: bool) -> None:
        """Leave room to the picture in a low window."""
        self.setFixedHeight(_SHORT if self.short else _HEIGHTS[not low])

    def dress(self) -> None:
        """The theme has changed."""
        self.return_.setIcon(icons.themed("chevron-left"))

    def show_station(self, experiment: Experiment, at: Station, numbers: StepNumbers | None) -> None:
        """What happens here, and of a wide layer its strongest neurons."""
        self._begin(title(at.phase))
        layer = None if numbers is None else numbers.layers.get(at.layer_id)
        text = step_words.station(experiment, at)
        if at.phase == "sample" and numbers is not None:
            text += f"<br>{step_words.wanted(experiment, numbers)}"
        shapes = experiment.shapes()
        wide = at.layer_id in shapes and shapes[at.layer_id][0] > MANY
        shown = layer.strongest if layer is not None and wide else ()
        links = []
        for unit, value in shown:
            self._links.append(Factor(Spot("value", at.layer_id, (unit,)), value))
            said = words.neuron(experiment, at.layer_id, unit)
            told = tr("{0}: {1}").format(said, step_words.precise(value))
            links.append(f'<a href="{len(self._links) - 1}">{told}</a>')
        strongest = "<br>" + tr("{0}: {1}").format(tr("Strongest"), " · ".join(links)) if links else ""
        self._write(text + strongest)

    def show_chain(self, experiment: Experiment, chain: Chain, deep: bool) -> None:
        """The formulas of a number. deep: there is one to go back to."""
        self.return_.setVisible(deep)
        self._links = []
        self._chain = experiment, chain, deep
        name = step_words.name(experiment, chain.of)
        say(self.title.setText, name)
        say(self.title.setToolTip, wrapped(name))
        self.value.setText(f"= {step_words.precise(chain.value)}")
        whole = self._unfolded == chain.of
        shown = [line if whole else folded(line) for line in reversed(chain.lines)]
        lines = [step_words.formula(experiment, line, self._links) for line in shown]
        rest = max((line.rest for line in shown), default=0)
        if rest and shown != [*reversed(chain.lines)]:
            more = tr("… stands for {0} more terms; show them").format(rest)
            lines.append(f'<a href="{_MORE}">{more}</a>')
        elif rest:
            lines.append(tr("… stands for {0} smaller terms.").format(rest))
        self._write("<p>".join(lines) or tr("This number is given; it is not computed from others in this step."))
        say(self.text.setAccessibleDescription, step_words.plain(experiment, chain))

    def show_error(self, text: str) -> None:
        """Why there is nothing to show."""
        self._begin(tr("One step"))
        self._write(text)

    def _begin(self, title: str) -> None:
        """A text that explains no number."""
        self.return_.hide()
        self._links, self._chain = [], None
        say(self.title.setText, title)
        self.title.setToolTip("")
        self.value.setText("")

    def _write(self, html: str) -> None:
        colours = theme.current()
        style = f"<style>a {{ color: {colours.accent}; text-decoration: none; }}</style>"
        found = style + html
        if found != self._html:
            self._html = found
            self.text.setHtml(found)

    def _follow(self, url: QUrl) -> None:
        if url.toString() == _MORE and self._chain is not None:
            self._unfolded = self._chain[1].of
            self.show_chain(*self._chain)
            return
        place = int(url.toString() or 0)
        if place < len(self._links):
            self.wanted.emit(self._links[place])
