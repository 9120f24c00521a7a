"""What window and engine say to each other of other runs than the one that is shown."""
