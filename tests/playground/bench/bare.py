"""`python tests/playground/bench/bare.py`: the checks of an accelerator on a machine with little installed.

First as they are where there is no accelerator, then rehearsed. The program's own window, and every package that is not
named here or needed by one that is, count as not installed; so do plugins of pytest.
"""

import os
import re
import sys
from collections.abc import Sequence
from importlib import metadata
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path

_INSTALLED = ("torch", "numpy", "numba", "safetensors", "pooch", "tqdm", "pytest")
_CHECKS = str(Path(__file__).parents[2] / "gpu")


def with_needs(names: Sequence[str]) -> set[str]:
    """These packages and all that they need, without extras."""
    left, found = list(names), set[str]()
    while left:
        name = _plain(left.pop())
        try:
            needs = metadata.requires(name) or []
        except metadata.PackageNotFoundError:  # for another system
            continue
        if name not in found:
            found.add(name)
            left += [re.split(r"[^\w.-]", need)[0] for need in needs if "extra" not in need]
    return found


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


class _Bare(PathFinder):
    """Finds no module of a package that counts as not installed."""

    hidden = frozenset({"ui"})

    @classmethod
    def find_spec(cls, fullname: str, path: Sequence[str] | None = None, target: object = None) -> ModuleSpec | None:
        return None if fullname.partition(".")[0] in cls.hidden else super().find_spec(fullname, path)


def main() -> int:
    """The exit code: 0 where all checks were skipped, and then passed."""
    here = with_needs(_INSTALLED)
    owners = metadata.packages_distributions().items()
    _Bare.hidden |= {module for module, names in owners if here.isdisjoint(map(_plain, names))}
    sys.meta_path[sys.meta_path.index(PathFinder)] = _Bare
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    import pytest

    for rehearses in ("0", "1"):
        os.environ["PLAYGROUND_REHEARSE"] = rehearses
        code = pytest.main([_CHECKS, "-q", "-rs", "-p", "no:cacheprovider"])
        if code:
            return int(code)
    return 0


if __name__ == "__main__":
    sys.exit(main())
