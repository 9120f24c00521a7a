"""The past of the run: which moment of it is shown, its film, and going on from there."""
