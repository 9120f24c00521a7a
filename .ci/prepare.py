"""Makes .venv ready: Python, packages and, on Linux, the system's libraries. Knows nothing of the program.

Run by the Makefile and by the .cmd files before everything else, so it is quick when nothing changed. It has to start
on any Python 3 in order to say that it is too old, so it uses nothing newer than Python 3.6 until it has looked.
"""

import ctypes
import hashlib
import os
import shlex
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "Scripts", "python.exe") if os.name == "nt" else os.path.join(VENV, "bin", "python")
STAMP = os.path.join(VENV, "installed-from")

# Shared library: its package for apt-get (Debian, Ubuntu), dnf (Fedora) and pacman (Arch); zypper knows the library.
LIBRARIES = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libglvnd"),
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libglvnd"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
    "libX11.so.6": ("libx11-6", "libX11", "libx11"),
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
}
VENV_MODULE = "Python's venv module"

# How packages are installed without a question; the first of these programs that a system has is used.
MANAGERS = {
    "apt-get": ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "--no-install-recommends"],
    "dnf": ["dnf", "install", "-y"],
    "pacman": ["pacman", "-S", "--needed", "--noconfirm"],
    "zypper": ["zypper", "--non-interactive", "install"],
}
COLUMNS = ["apt-get", "dnf", "pacman"]


def main():
    """Prepare everything; the exit code."""
    problem = old_python()
    if not problem:
        missing = missing_parts()
        problem = bring(missing, commands(missing), question()) if missing else ""
    wanted = fingerprint()
    if not problem and installed() == wanted:
        return 0
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


def missing_parts():
    """What the system lacks: names of libraries, and VENV_MODULE where Debian left out half of Python."""
    missing = []
    if sys.platform.startswith("linux"):
        asked = dict(LIBRARIES)
        if os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
            asked.update(X11_LIBRARIES)
        missing = [name for name in asked if not loads(name)]
    if not (runs(PYTHON) or has_venv()):
        missing.append(VENV_MODULE)
    return missing


def loads(library):
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_venv():
    try:
        import ensurepip  # noqa: F401  asked for, not used
        import venv  # noqa: F401
    except ImportError:
        return False
    return True


def is_root():
    return hasattr(os, "geteuid") and os.geteuid() == 0


def commands(missing, has=shutil.which, root=is_root):
    """The commands that install what is missing, each a list of words; none where the packages are not known.

    has: says whether there is a program of this name.
    """
    manager = next((name for name in MANAGERS if has(name)), "")
    names = packages(missing, manager)
    if not names or not (root() or has("sudo")):
        return []
    update = [["apt-get", "update"]] if manager == "apt-get" else []
    return [words if root() else ["sudo", *words] for words in [*update, MANAGERS[manager] + names]]


def packages(missing, manager):
    """The packages that hold what is missing, each once; none where one of them is not known."""
    known = {**LIBRARIES, **X11_LIBRARIES}
    found = []
    for part in missing:
        if manager == "zypper" and part in known:
            found.append(part + "()(64bit)")
        elif manager in COLUMNS and part in known:
            found.append(known[part][COLUMNS.index(manager)])
        elif manager == "apt-get":
            found.append("python{}.{}-venv".format(*sys.version_info))
        else:
            return []
    return list(dict.fromkeys(found))


def question():
    """What asks whoever sits at the terminal; None where nobody does."""
    streams = sys.stdin, sys.stdout
    return answer if all(stream is not None and stream.isatty() for stream in streams) else None


def answer(text):
    """Whether the answer to this question is yes."""
    try:
        return input(text).strip().lower() in ("", "y", "yes")
    except (EOFError, KeyboardInterrupt):
        print()
        return False


def bring(missing, steps, ask, root=is_root, run=subprocess.call, left=missing_parts):
    """Install what is missing, if that is wanted; "" once it is there, otherwise what to do.

    steps: the commands that install it. ask: puts the question; None where nobody sits at a terminal. Then root, as in
    a container, goes on at once, and others, who would need a password, are told the commands.
    """
    lacks = "The program needs what this system lacks: {}.".format(", ".join(missing))
    cure = " && ".join(" ".join(map(shlex.quote, words)) for words in steps)
    if not steps:
        return lacks + " Install the packages that hold it, and run this again."
    if ask is None and not root():
        return f"{lacks} Install it: {cure}"
    print(lacks, flush=True)
    if ask is not None and not ask(f"Install it now, with {cure}? [Y/n] "):
        return f"Nothing was installed. To install it yourself: {cure}"
    for words in steps:
        print(" ".join(words), flush=True)
        run(words)  # where one fails, something is still missing
    missing = left()
    return "Still missing: {}. The lines above say why.".format(", ".join(missing)) if missing else ""


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
