"""The network as a picture that is edited by hand."""
