"""Views of a run: each asks probes and shows the answers."""
