"""One step of training, number by number."""
