"""Exit codes of the command line, for the program that started it; 0 is success."""

WRONG_INPUT = 2
DIVERGED = FAILED = 1
INTERRUPTED = 130
TERMINATED = 143
UNREAD = 141
"""The reader of the output has closed it, as `head` does: 128 + SIGPIPE."""
