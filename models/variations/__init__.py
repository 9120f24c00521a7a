"""Many runs of one design that differ in a seed or a setting, as values. Knows no engine and no window."""
