"""The vocabulary that the window and the engine share: frozen descriptions, no torch, no Qt."""
