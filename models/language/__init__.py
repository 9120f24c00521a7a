"""The languages of the program: texts, and their translations. Knows nothing else of the program."""
