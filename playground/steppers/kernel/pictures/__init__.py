"""Convolutions, pools and whatever lies between them, in the compiled form for pictures and signals.

A chunk is always sixteen samples, (channel, y, x, sample): every load, product and comparison is one register of them,
whatever kernel, stride or border is, and no picture is ever laid out anew. A signal is a picture of one line.
"""
