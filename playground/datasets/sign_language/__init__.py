"""Sign-language digits: the pictures that ship with the program, and the script that made their file."""
