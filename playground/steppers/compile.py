"""`python -m playground.steppers.compile [FORM …]`: compiles these forms of the kernel, or all, into numba's cache.

A child process of the window does so.
"""

import gc
import sys

from playground.steppers.compiling import compile_kernel
from playground.steppers.forms import FORMS

if __name__ == "__main__":
    gc.set_threshold(100_000)  # looking for cycles 1,000 times took a tenth of the time
    for form in FORMS:
        if form in sys.argv[1:] or not sys.argv[1:]:
            compile_kernel(form)
