"""From a description of data to its arrays."""
