"""Give a network a photo, and see what becomes of it on the way."""
