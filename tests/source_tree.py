"""What the syntax trees of a folder of Python files say: who imports whom, and what is defined."""

import ast
import gc
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from models.language import extraction

Graph = Mapping[str, frozenset[str]]
"""By the path of a file, the paths of the files that it imports."""

DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def sources(root: Path, packages: tuple[str, ...]) -> dict[str, ast.Module]:
    """The syntax trees of all Python files of these packages, by their path below `root`."""
    paths = sorted(path for package in packages for path in (root / package).rglob("*.py"))
    return {path.relative_to(root).as_posix(): parsed(path) for path in paths}


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of a file, made once in a process: several tests look at all of them, and none changes one."""
    collecting = gc.isenabled()
    gc.disable()  # none of its thousands of parts is garbage, and looking for some takes twice as long as making them
    tree = extraction.parsed(path)
    gc.freeze()  # nor later: with a million more objects to look through, each whole search took a second
    if collecting:
        gc.enable()
    return tree


def import_graph(trees: Mapping[str, ast.Module]) -> Graph:
    """Imports between these files, those inside functions and under TYPE_CHECKING too.

    `from package import name` imports the submodule of that name if there is one, else the package's `__init__`.
    """
    return {path: frozenset(_imported(path, tree, trees)) - {path} for path, tree in trees.items()}


def _imported(path: str, tree: ast.Module, known: Mapping[str, ast.Module]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [(alias.name,) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            module = _absolute(path, node)
            names = [(f"{module}.{alias.name}", module) for alias in node.names]
        else:
            continue
        for choices in names:
            yield from [found for found in (_file(name, known) for name in choices) if found][:1]


def _absolute(path: str, node: ast.ImportFrom) -> str:
    """The full name of the module that names are imported from."""
    folder = path.split("/")[: -node.level] if node.level else []
    return ".".join([*folder, *([node.module] if node.module else [])])


def _file(module: str, known: Mapping[str, ast.Module]) -> str | None:
    stem = module.replace(".", "/")
    return next((path for path in (f"{stem}.py", f"{stem}/__init__.py") if path in known), None)


def circles(graph: Graph) -> list[tuple[str, ...]]:
    """The groups of two or more files that import each other, directly or not; a group's paths are sorted."""
    left = _without_ends(graph)
    reached = {path: _reachable(path, left) for path in left}
    groups = {tuple(sorted(other for other in reached[path] if path in reached[other])) for path in left}
    return sorted(group for group in groups if len(group) > 1)


def _without_ends(graph: Graph) -> Graph:
    """Without the files that import none of the others, again and again: none of them is in a circle."""
    while ends := {path for path, imported in graph.items() if not imported}:
        graph = {path: imported - ends for path, imported in graph.items() if path not in ends}
    return graph


def _reachable(start: str, graph: Graph) -> set[str]:
    """Every file that is loaded with `start`, itself too if it is in a circle."""
    found: set[str] = set()
    ahead = list(graph[start])
    while ahead:
        path = ahead.pop()
        if path not in found:
            found.add(path)
            ahead += graph[path]
    return found


def in_words(circle: tuple[str, ...], graph: Graph) -> str:
    """A line for each file of the circle with those that it imports in it."""
    return "\n".join(f"{path} -> {', '.join(sorted(graph[path] & set(circle)))}" for path in circle)


def definitions(trees: Mapping[str, ast.Module]) -> Iterator[tuple[str, str]]:
    """(name, path) of every module, class and function, those inside others too."""
    for path, tree in trees.items():
        yield from ((part, path) for part in Path(path).with_suffix("").parts)
        yield from ((node.name, path) for node in ast.walk(tree) if isinstance(node, DEFINITIONS))
