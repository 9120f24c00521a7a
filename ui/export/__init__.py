"""Pictures to take away: of the network, the plane, the charts, a drawing; as PNG, SVG or a table."""
