"""Who decided an answer, held against autograd and numpy."""
