"""The tensors of a pass: the question for them, and the notation by which a part of one is looked at."""
