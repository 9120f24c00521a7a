"""What went wrong: a log, one notice, the report of a crash, and where the window was late."""
