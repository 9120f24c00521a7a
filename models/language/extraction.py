"""The texts that a person reads, found in the source code of the program, whatever way they reach the screen."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

PACKAGES = ("models", "playground", "ui")
_FIELDS = {"number", "choice", "flag", "reference"}  # functions of models/design/spec.py: what a field says of itself
_PLACES = {"tr": 0, "mark": 0, "Remark": 0, "Cure": 0, "Problem": 1, "joined": 1}
"""Which argument of these functions is a text; of a kind of SpecError it may be any."""
_LAYER = "Layer"
"""The class that kinds of layers are made from; their name and the first line of their docstring are texts."""


@dataclass
class Found:
    """An English text and where it stands. one: its singular, where it counts something."""

    source: str
    meaning: str = ""
    one: str = ""
    files: list[str] = field(default_factory=list)


def texts(root: Path, read: Callable[[Path], ast.Module] | None = None) -> list[Found]:
    """Every text of the program in this folder, in the order of files and lines.

    read: gives the syntax tree of a file, for a caller who has read them.
    """
    paths = [path for package in PACKAGES for path in sorted((root / package).rglob("*.py"))] + [root / "main.py"]
    files = {path: _Parts.of((read or parsed)(path)) for path in paths}
    errors = _spec_errors([one for parts in files.values() for one in parts.classes])
    found: dict[tuple[str, str], Found] = {}
    for path, parts in files.items():
        for text in _of_file(parts, errors):
            kept = found.setdefault((text.source, text.meaning), text)
            kept.one = kept.one or text.one
            name = path.relative_to(root).as_posix()
            if name not in kept.files:
                kept.files.append(name)
    return list(found.values())


def parsed(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


@dataclass(frozen=True, eq=False)
class _Parts:
    """What a file consists of, as far as it matters here: all calls and all classes."""

    calls: list[ast.Call]
    classes: list[ast.ClassDef]

    @classmethod
    def of(cls, tree: ast.Module) -> "_Parts":
        parts = cls([], [])
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                parts.calls.append(node)
            elif isinstance(node, ast.ClassDef):
                parts.classes.append(node)
        return parts


def _of_file(parts: _Parts, errors: set[str]) -> Iterator[Found]:
    classes = parts.classes
    within = {id(call) for one in classes if one.name in errors for call in ast.walk(one)}
    for call in sorted(parts.calls, key=lambda node: (node.lineno, node.col_offset)):
        name = called(call)
        if name == "tr_count":
            yield Found(literals(call.args[1])[0], one=literals(call.args[0])[0])
        elif name in _PLACES:
            place = _PLACES[name]
            given = call.args[place] if len(call.args) > place else _keyword(call, "template")
            meaning = literals(call.args[1])[0] if name == "tr" and len(call.args) > 1 else ""
            yield from (Found(text, meaning) for text in literals(given))
        elif name in errors or (name == "__init__" and id(call) in within):
            yield from (Found(text) for argument in call.args for text in literals(argument) if text)
        elif name in _FIELDS:
            yield from (Found(text) for word in ("doc", "label") for text in literals(_keyword(call, word)))
            yield from (Found(text) for argument in call.args for text in literals(argument) if " " in text)
    for one in classes:
        if _LAYER in _bases(one):
            yield from (Found(one.name, "layer"), Found((ast.get_docstring(one) or "").splitlines()[0]))


def literals(node: ast.expr | None) -> list[str]:
    """The strings that an expression may be: a literal, or a choice between some."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return literals(node.body) + literals(node.orelse)
    return []


def called(call: ast.Call) -> str:
    """The name of the function that is called, without what it belongs to."""
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _keyword(call: ast.Call, name: str) -> ast.expr | None:
    return next((one.value for one in call.keywords if one.arg == name), None)


def _spec_errors(classes: list[ast.ClassDef]) -> set[str]:
    """The names of SpecError and of all classes that are made from it."""
    known = {"SpecError"}
    while True:
        more = {one.name for one in classes if _bases(one) & known}
        if more <= known:
            return known
        known |= more


def _bases(one: ast.ClassDef) -> set[str]:
    return {getattr(base, "id", "") for base in one.bases}
