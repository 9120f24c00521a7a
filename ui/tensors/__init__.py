"""The network in numbers: every tensor of a pass, a layer as matrices, a convolution place by place."""
