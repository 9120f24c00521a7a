"""Tables of the user's own on the command line: imported, and answered."""
