"""Cards with tabs: those of the results, and the one in the middle with the faces of the network."""
