"""`python -m playground`: the engine without a window."""

import os
import sys

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # before torch: busy-waiting threads starve a shared machine

from playground.cli.main import main
from playground.cli.terminal import tame

if __name__ == "__main__":
    tame()
    sys.exit(main())
