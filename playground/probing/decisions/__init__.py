"""Who decided an answer: how much each input, unit and wire contributed to it."""
