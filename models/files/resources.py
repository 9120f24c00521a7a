"""Where the program and its resources lie on this machine. Reads nothing."""

from pathlib import Path

PROGRAM = Path(__file__).parents[2]
"""The folder that holds `main.py`; child processes are started there."""

RESOURCES = PROGRAM / "resources"
