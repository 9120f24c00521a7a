"""Makes .venv ready: Python, packages and, on Linux, the system's libraries. Knows nothing of the program.

Run by the Makefile and by the .cmd files before everything else, so it is quick when nothing changed. It has to start
on any Python 3 in order to say that it is too old, so it uses nothing newer than Python 3.6 until it has looked.
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "Scripts", "python.exe") if os.name == "nt" else os.path.join(VENV, "bin", "python")
STAMP = os.path.join(VENV, "installed-from")

# Shared library: (Debian and Ubuntu's package, Fedora's package).
LIBRARIES = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libX11.so.6": ("libx11-6", "libX11"),
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
}


def main():
    """Prepare everything; the exit code."""
    problem = old_python() or missing_libraries()
    wanted = fingerprint()
    if not problem and installed() == wanted:
        return 0
    problem = problem or missing_venv()
    if problem:
        print(problem, file=sys.stderr)
        return 1
    for step in (make_venv, install):
        if step() != 0:
            print("Setting up .venv failed; the lines above say why. Run the command again to go on.", file=sys.stderr)
            return 1
    with open(STAMP, "w") as file:
        file.write(wanted)
    return 0


def old_python():
    if sys.version_info >= (3, 11):  # noqa: UP036  what is older shall be told so
        return ""
    found = ".".join(map(str, sys.version_info[:3]))
    return f"This program needs Python 3.11 or newer, and this is Python {found}. Install a newer one."


def missing_libraries():
    """The sentence and the command for Qt's system libraries that are not there."""
    if not sys.platform.startswith("linux"):
        return ""
    asked = dict(LIBRARIES)
    if os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        asked.update(X11_LIBRARIES)
    missing = [name for name in asked if not loads(name)]
    if not missing:
        return ""
    fedora = shutil.which("dnf") is not None
    packages = " ".join(asked[name][fedora] for name in missing)
    command = "sudo dnf install " if fedora else "sudo apt install "
    return f"The window needs {', '.join(missing)}, which this system lacks. Install: {command}{packages}"


def loads(library):
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_venv():
    """The sentence and the command where Debian left out half of Python."""
    if runs(PYTHON):
        return ""
    try:
        import ensurepip  # noqa: F401  asked for, not used
        import venv  # noqa: F401
    except ImportError:
        version = ".".join(map(str, sys.version_info[:2]))
        return f"Python's venv module is missing. Install: sudo apt install python3-venv (or python{version}-venv)"
    return ""


def fingerprint():
    """Changes whenever .venv has to be installed again: other packages, or another place."""
    digest = hashlib.sha256(ROOT.encode())
    for name in ("pyproject.toml", "constraints.txt"):
        with open(os.path.join(ROOT, name), "rb") as file:
            digest.update(file.read())
    return digest.hexdigest()


def installed():
    """The fingerprint that .venv was made from; empty where it has to be made (again)."""
    try:
        with open(STAMP) as file:
            return file.read() if runs(PYTHON) else ""
    except OSError:
        return ""


def runs(python):
    try:
        return subprocess.call([python, "-c", "import pip"], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def made_here():
    """Whether .venv was made in this place; the scripts of a moved one name a Python that is gone."""
    try:
        with open(os.path.join(VENV, "pyvenv.cfg"), encoding="utf-8") as file:
            return VENV in file.read()
    except OSError:
        return False


def make_venv():
    if runs(PYTHON) and made_here():
        return 0
    print("Making .venv", flush=True)
    return subprocess.call([sys.executable, "-m", "venv", "--clear", VENV])


def install():
    import tomllib

    with open(os.path.join(ROOT, "pyproject.toml"), "rb") as file:
        project = tomllib.load(file)["project"]
    packages = project["dependencies"] + project["optional-dependencies"]["dev"]
    print("Installing packages; PyTorch is large, so the first time takes some minutes", flush=True)
    constraints = os.path.join(ROOT, "constraints.txt")
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-c", constraints]
    return subprocess.call(pip + packages)


if __name__ == "__main__":
    sys.exit(main())
