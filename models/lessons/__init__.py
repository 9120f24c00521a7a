"""Lessons: their files, what they ask, what was reached. A lesson is text and data; nothing in it can run code."""
