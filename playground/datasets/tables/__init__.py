"""Tables: those that come with the program; and a user's own, in text and workbooks, what is in them, their samples."""
