"""How the networks that come along were trained."""
