"""Who may import whom, seen from a fresh process and from the syntax trees, and what the tree may hold."""

import ast
import re
import subprocess
import sys
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.source_tree import circles, definitions, import_graph, in_words, sources

ROOT = Path(__file__).parents[1]
ROOMS = {
    "models": ("torch", "numba", "PySide6", "shiboken6", "pyqtgraph", "sklearn", "playground", "ui"),
    "playground": ("PySide6", "shiboken6", "pyqtgraph", "ui", "torch._dynamo", "torch._inductor", "pooch"),
    "ui": ("torch", "numba", "sklearn", "playground"),
}
"""What must not be loaded once every module of a package is, and torch has trained: its compiler takes a second, and
what downloads files a tenth."""

IMPORT_ALL = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    if not found.name.endswith("__main__"):
        importlib.import_module(found.name)
if package.__name__ == "playground":
    from dataclasses import replace
    from models.design.training import OPTIMIZERS, Training
    session = package.session.session.Session(choose=lambda *_: package.steppers.torch_stepper.TorchStepper)
    for name in OPTIMIZERS:
        session.load(replace(package.session.session.Experiment(), training=Training(optimizer=name)))
        assert session.advance(2) == 2
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


# ------------------------------------------------------------ files, folders and names

PACKAGES = ("models", "playground", "ui")
FILES_IN_A_FOLDER, LINES_IN_A_FILE = 16, 400
OLD_NAMES = {
    *("rescue", "recovery", "recall", "backup", "portions", "relay", "lead", "coach", "pupil", "trainee", "hands"),
    *("stand", "stands", "passage", "passages", "chance", "whatever_the_device_does", "Practising"),
}
"""Names that gave way to the field's words. Whole names; a leading underscore does not matter."""


@cache
def own_sources() -> dict[str, ast.Module]:
    """The program's files; read once, and not while tests are collected."""
    return sources(ROOT, PACKAGES)


def written(root: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def test_a_circle_is_found_through_functions_types_packages_and_submodules(tmp_path: Path) -> None:
    files = {
        "a/__init__.py": "from a.name import value",
        "a/name.py": "def f():\n    import b.sub.deep",
        "b/__init__.py": "",
        "b/sub/__init__.py": "",
        "b/sub/deep.py": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from a import name",
        "b/sub/apart.py": "from a import value\nfrom b.sub import deep\nimport os",
        "b/one.py": "from . import two",
        "b/two.py": "from .one import anything",
    }
    graph = import_graph(sources(written(tmp_path, files), ("a", "b")))
    assert graph["a/name.py"] == {"b/sub/deep.py"}
    assert graph["b/sub/apart.py"] == {"a/__init__.py", "b/sub/deep.py"}
    assert circles(graph) == [("a/name.py", "b/sub/deep.py"), ("b/one.py", "b/two.py")]
    assert in_words(circles(graph)[1], graph) == "b/one.py -> b/two.py\nb/two.py -> b/one.py"


def test_no_file_imports_itself_by_a_detour() -> None:
    graph = import_graph(own_sources())
    assert any(graph.values())
    found = [in_words(circle, graph) for circle in circles(graph)]
    assert not found, "\n\n".join(["files that import each other:", *found])


def test_the_loop_of_the_engine_is_imported_without_torch() -> None:
    command = [sys.executable, "-c", "import sys, playground.engine.runner; print(*sys.modules)"]
    child = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(child.stdout.split())
    assert {"playground.engine.mailbox", "playground.engine.waiting", "playground.engine.fetching"} <= loaded
    assert not loaded & {"torch", "numba", "playground.session.session"}


def test_a_folder_is_one_subject() -> None:
    found = Counter(str(Path(path).parent) for path in own_sources() if not path.endswith("__init__.py"))
    del found["ui/network"]
    assert {folder: count for folder, count in found.items() if count > FILES_IN_A_FOLDER} == {}


def test_a_file_is_read_in_one_go() -> None:
    lines = {path: len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in own_sources()}
    assert {path: count for path, count in lines.items() if count > LINES_IN_A_FILE} == {}


def test_no_module_class_or_function_bears_an_old_name() -> None:
    bare = [(name.strip("_"), path) for name, path in definitions(own_sources())]
    assert [f"{path}: {name}" for name, path in bare if not OLD_NAMES.isdisjoint({name, name.lower()})] == []


@needs_git
def test_every_folder_has_its_place_in_an_import_contract() -> None:
    """`|` parts siblings in a layer."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    held = {
        f"{contract['containers'][0]}.{part.strip()}".replace(".", "/")
        for contract in settings["contracts"]
        if "containers" in contract
        for layer in contract["layers"]
        for part in re.split(r"[|:]", layer)
    }
    folders = {str(Path(path).parent) for path in own_sources() if path.count("/") > 1}
    assert folders - held == set()
