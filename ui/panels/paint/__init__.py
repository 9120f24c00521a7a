"""Tools to paint the points of a data set on a plot."""
