"""The main window and the parts around its columns."""
