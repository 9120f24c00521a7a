"""How training goes: layer by layer, and whether it has come to a standstill."""
