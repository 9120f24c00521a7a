"""`python -m playground.steppers.compile`: compiles the kernel into numba's cache, in a child process of the window."""

from playground.steppers.compiling import compile_kernel

if __name__ == "__main__":
    compile_kernel()
