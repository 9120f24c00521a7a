"""How fast the program is on this machine, compared with plain PyTorch measured in the same minute."""
