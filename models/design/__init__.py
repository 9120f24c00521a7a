"""The design as frozen values: data, network, training, and the experiment that holds all three."""
