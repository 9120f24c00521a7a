"""Runs that are kept in a list: what is known of each, how two differ, and the folder that they lie in."""
