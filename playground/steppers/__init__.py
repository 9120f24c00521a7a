"""What moves a network forward: autograd or the compiled kernel, one meaning."""
