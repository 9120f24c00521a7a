"""The rules that ask whether an experiment can run, and the cures where it cannot."""
