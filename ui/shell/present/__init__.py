"""The window in front of a class: everything larger, one view at a time."""
