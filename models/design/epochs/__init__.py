"""What changes, or ends, as epochs pass: the learning rate, and the rules that stop training."""
