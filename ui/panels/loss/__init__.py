"""Loss and accuracy over the run."""
