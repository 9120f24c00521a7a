"""The window: Qt, pyqtgraph and numpy only."""
