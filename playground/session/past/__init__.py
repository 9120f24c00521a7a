"""The past of a run: moments of it that are shown, gone on from, and written into a file."""
