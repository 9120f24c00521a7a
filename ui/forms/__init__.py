"""Forms and editors of fields, built from what a Spec says about itself."""
