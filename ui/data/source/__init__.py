"""Settings of the sets on the plane that have some of their own."""
