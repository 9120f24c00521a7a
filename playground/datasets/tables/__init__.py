"""A user's own tables: text and workbooks, what is in them, and the samples they give."""
