"""Training steps, through autograd or the compiled kernel; both give the same results."""
