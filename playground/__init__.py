"""The engine: data, training and measuring. The only place for torch; runs without a window."""
