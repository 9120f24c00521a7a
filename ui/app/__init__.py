"""What the window knows and does without widgets of its own: document, files, settings, the link to the engine."""
