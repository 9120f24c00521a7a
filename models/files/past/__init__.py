"""The moments of a run in its file."""
