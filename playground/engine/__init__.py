"""The engine's thread: its loop, its inbox, what it waits for. Imports torch only through a session."""
