"""The pictures of a data set, page by page."""
