"""How fast the program is on this machine, each figure beside plain PyTorch's in the same minute."""
