"""How well the network answers: confusion matrix, precision and recall, thresholds; errors of values."""
