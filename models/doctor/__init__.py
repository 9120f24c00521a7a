"""The doctor: rules that conclude from measured facts what ails a run, and what helps."""
