"""The same network many times: every run that was left, to compare, to bring back, and to vary."""
