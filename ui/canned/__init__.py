"""Made-up snapshots, so that views can be opened and tested without the engine."""
