"""Views of a run: each one asks probes and shows the answers."""
