"""What the window and the engine say to each other: commands, probes, snapshots."""
