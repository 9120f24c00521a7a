"""Views of a run: each asks questions and shows the answers."""
