"""Who may import whom, seen from a fresh process, and what the tree may hold."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = {
    "models": ("torch", "numba", "PySide6", "shiboken6", "pyqtgraph", "pandas", "sklearn", "playground", "ui"),
    "playground": ("PySide6", "shiboken6", "pyqtgraph", "ui"),
    "ui": ("torch", "numba", "sklearn", "pandas", "playground"),
}
"""What must not be loaded once every module of a package is."""

IMPORT_ALL = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    if not found.name.endswith("__main__"):
        importlib.import_module(found.name)
print(*sorted(sys.modules))
"""

GIT = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
TRACKED = GIT.stdout.splitlines()
needs_git = pytest.mark.skipif(GIT.returncode != 0, reason="not a git checkout")


@pytest.mark.parametrize("package", ROOMS)
def test_a_package_loads_nothing_that_lives_in_another_room(package: str) -> None:
    command = [sys.executable, "-c", IMPORT_ALL, package]
    child = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert child.returncode == 0, child.stderr
    loaded = child.stdout.split()
    assert f"{package}.__main__" not in loaded
    assert sum(name.startswith(f"{package}.") for name in loaded) > 5
    assert not set(loaded) & set(ROOMS[package])


@pytest.mark.parametrize(
    ("package", "banned"),
    [
        *[("models", name) for name in ("torch", "numba", "PySide6", "pyqtgraph", "ui", "playground")],
        *[("playground", name) for name in ("PySide6", "pyqtgraph", "ui")],
        *[("ui", name) for name in ("torch", "numba", "playground")],
    ],
)
def test_a_wrong_import_is_refused_with_a_sentence_that_teaches(package: str, banned: str) -> None:
    rules = tomllib.loads((ROOT / package / "ruff.toml").read_text(encoding="utf-8"))
    sentence = rules["lint"]["flake8-tidy-imports"]["banned-api"][banned]["msg"]
    assert rules["extend"] == "../pyproject.toml"
    assert sentence.endswith(".")


@needs_git
def test_the_top_level_folders_are_the_six_rooms() -> None:
    folders = {name.split("/")[0] for name in TRACKED if "/" in name}
    assert folders <= {"playground", "ui", "models", "resources", "tests", ".ci"}


@needs_git
def test_no_package_inside_tests_can_shadow_a_real_one() -> None:
    assert [name for name in TRACKED if name.startswith("tests/") and name.endswith("__init__.py")] == []


@needs_git
def test_resources_hold_no_logic() -> None:
    assert [name for name in TRACKED if name.startswith("resources/") and name.endswith(".py")] == []
