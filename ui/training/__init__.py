"""The strip of training settings above the network."""
