"""`python -m playground.steppers.compile FORM`: compiles this form of the kernel into numba's cache.

A child process of the window does so.
"""

import sys

from playground.steppers.compiling import FORMS, compile_kernel

if __name__ == "__main__":
    compile_kernel(next(form for form in FORMS if form == sys.argv[1]))
