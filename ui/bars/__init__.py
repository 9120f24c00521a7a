"""The bars and strips above and below the columns: run, speed, device, notices, progress."""
