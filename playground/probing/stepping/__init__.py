"""What the functions that a network applies are given: where units switch on, and where their numbers lie."""
