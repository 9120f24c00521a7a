"""The torch network of a design."""
