"""The samples as each layer sees them."""
