"""From pen strokes and scanned digits to the picture that a network reads."""
