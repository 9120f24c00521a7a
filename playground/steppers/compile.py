"""`python -m playground.steppers.compile FORM`: compiles the kernel into numba's cache, this form of it first.

A child process of the window does so.
"""

import sys

from playground.steppers.compiling import FORMS, compile_kernel

if __name__ == "__main__":
    for form in sorted(FORMS, key=lambda form: form != sys.argv[1]):
        compile_kernel(form)
