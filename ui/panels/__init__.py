"""Views of a run, in the order of the menu."""

from ui.panels.boundary import BoundaryPanel
from ui.panels.panel import Panel

PANELS: tuple[type[Panel], ...] = (BoundaryPanel,)
"""Every panel on offer."""
