"""All tensors of a pass through the network and back, on a copy of it: facts about them, and their numbers."""
