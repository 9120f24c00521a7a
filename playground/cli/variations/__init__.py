"""Many runs of a design without a window: `vary` and `search`."""
