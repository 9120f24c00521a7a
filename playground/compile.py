"""`python -m playground.compile`: compile the kernel into numba's cache; the window has a child process do it."""

from playground.compiling import compile_kernel

if __name__ == "__main__":
    compile_kernel()
