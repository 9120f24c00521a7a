"""Steps of undo."""
