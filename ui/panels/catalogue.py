"""Views of a run, in the order of the menu."""

from ui.panels.base.panel import Panel
from ui.panels.draw.digit import DigitPanel
from ui.panels.function.function import FunctionPanel
from ui.panels.gradients.gradients import GradientsPanel
from ui.panels.hidden.hidden import HiddenPanel
from ui.panels.loss.loss import LossPanel
from ui.panels.plane.boundary import BoundaryPanel
from ui.panels.plane.curve import CurvePanel
from ui.panels.plane.painted_panel import PaintedPanel
from ui.panels.predict.predict import PredictPanel
from ui.panels.quality.quality import QualityPanel
from ui.panels.samples.rows import RowsPanel
from ui.panels.samples.samples import SamplesPanel
from ui.panels.samples.summary import SummaryPanel
from ui.panels.surface.surface import SurfacePanel

PANELS: tuple[type[Panel], ...] = (
    BoundaryPanel,
    CurvePanel,
    PredictPanel,
    DigitPanel,
    SamplesPanel,
    RowsPanel,
    HiddenPanel,
    SummaryPanel,
    SurfacePanel,
    FunctionPanel,
    LossPanel,
    QualityPanel,
    GradientsPanel,
)
"""Every panel on offer."""
BROWSER = SamplesPanel
"""The panel for browsing the pictures of a data set."""
READER = DigitPanel
"""The panel that reads a photo."""
FUNCTIONS = FunctionPanel
"""The panel that shows activations and the loss as curves."""
PAINTED: tuple[type[PaintedPanel], ...] = (BoundaryPanel, CurvePanel)
"""The panels on whose plots points can be painted."""
