"""The decision boundary over two measurements."""
