"""A search for good settings: trials of one study, which several threads, processes and machines may share."""
