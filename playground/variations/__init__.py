"""Many runs of one design at once, in threads of their own, and the search for a good design."""
