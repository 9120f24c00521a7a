"""The parts of training: optimizers, losses, order of samples, evaluation, history."""
