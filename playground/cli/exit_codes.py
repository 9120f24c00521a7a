"""Exit codes of the command line that mean something to whoever started it; 0 is success."""

WRONG_INPUT = 2
DIVERGED = 1
INTERRUPTED = 130
UNREAD = 141
"""The reader of the output has left, as `head` does: the code of a program that the system ends for that."""
