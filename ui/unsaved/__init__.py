"""Unsaved work is kept on disk, and offered at the next start."""
