"""Tables as data sets: those of real measurements that come with the program, and a user's own."""
