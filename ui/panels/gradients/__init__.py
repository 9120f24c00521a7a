"""How training goes in each layer, over the run."""
