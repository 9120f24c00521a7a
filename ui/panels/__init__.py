"""Views of a run, in the order of the menu."""

from ui.panels.boundary import BoundaryPanel
from ui.panels.digit import DigitPanel
from ui.panels.loss import LossPanel
from ui.panels.panel import Panel
from ui.panels.predict import PredictPanel
from ui.panels.samples import SamplesPanel

PANELS: tuple[type[Panel], ...] = (BoundaryPanel, PredictPanel, DigitPanel, SamplesPanel, LossPanel)
"""Every panel on offer."""
