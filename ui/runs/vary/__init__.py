"""Many runs of one design at once: what to vary, how it goes, and what comes of it."""
