"""What training starts from: other seeds, or the weights of now."""
