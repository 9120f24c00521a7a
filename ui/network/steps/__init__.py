"""One step of training on the picture: what stands where, what a number comes from, and the bar that moves on."""
