"""Every sentence in models/, playground/ and main.py that a person may read is reached by a translation."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.language import extraction
from tests.source_texts import said
from tests.source_tree import parsed

ROOT = Path(__file__).parents[3]
FILES = [*sorted((ROOT / "models").rglob("*.py")), *sorted((ROOT / "playground").rglob("*.py")), ROOT / "main.py"]
ERRORS = {"SpecError"} | {
    name for path in FILES for name in re.findall(r"^ *class (\w+Error)\b", path.read_text(encoding="utf-8"), re.M)
}

TRANSLATED = {"tr", "tr_count", "mark", "joined"}
SHOWN: dict[str, tuple[int, ...]] = {
    "print": (0,), "complain": (1,), "Finding": (0, 1),
    "Saved": (2,), "DeviceState": (1,), "Progress": (0,), "Verdict": (1,), "Refused": (1,),
    "_fail": (0,), "refuse": (1,), "give_up": (1,), "PictureError": (1,), "GivenUp": (0,), "NotHere": (0,),
    "OSError": (0, 1), "FileExistsError": (0, 1), "TimeoutError": (0, 1), "RuntimeError": (0,),
    "ValueError": (0,),
}  # fmt: skip
"""Which arguments of these a person reads, whatever they are made of."""
NAMED = {"help", "description", "reason", "note", "error", "why"}
"""Keywords of any call that a person reads."""
TEMPLATES = {"Problem": 1, "Cure": 0, "Remark": 0}
"""Which argument is the template; the next one has its values."""
PROGRAMMERS = {"AssertionError", "TypeError", "KeyError", "IndexError", "error", "exception", "get"}
"""Exceptions, methods of a log and look-ups, whose texts are for programmers."""

OTHERS = {
    "main.py: {}", "playground {}: {}", "Python {}",  # names of programs
    "not loaded", "given up", '{"version": {}, "drawings": [\n{}\n]}\n',  # keys
    "out of memory", "can't allocate memory", "not enough memory",  # looked for in messages of libraries
    "\\(at line (\\d+)", "model name",  # likewise, and in a file of the system
    "{l_bar}{bar}| {n:.0f}/{total:.0f} {unit} [{elapsed}<{remaining}]", "Application Support",  # for other programs
    "of one: {}", "{}: {} texts, {} without a translation",  # for translators
    "no such language: {}", "this is no PNG file", "longer than the file",  # for programmers
    "no form of the kernel computes this design",  # likewise
}  # fmt: skip
NO_SENTENCES = ("playground/bench/", "playground/datasets/gallery", "playground/drawing/doodle_shapes.py")
"""Files with names of table rows, drawings as text, and names of shapes that are never shown."""

WORD = re.compile(r"[A-Za-z][a-z']+")


def untranslated(tree: ast.Module, sentences: bool = True) -> Iterator[tuple[int, str]]:
    """Line and text of every literal that a person may read as it is. sentences: those at any place too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = extraction.called(node)
            shown = [node.args[place] for place in SHOWN.get(name, ()) if place < len(node.args)]
            shown += [one.value for one in node.keywords if one.arg in NAMED or name in ERRORS]
            if name in TEMPLATES:
                shown += [made for made in node.args[TEMPLATES[name] :] if not isinstance(made, ast.Constant)]
            if name in ERRORS:
                shown += [made for made in node.args if isinstance(made, ast.JoinedStr | ast.BinOp)]
            for made in shown:
                yield from ((one.lineno, said) for one, said in texts(made) if WORD.search(said))
    if sentences:
        for one, said in texts(tree):
            if len(WORD.findall(said)) > 1 and " " in said.strip() and not said.lstrip().startswith("<"):
                yield one.lineno, said


def texts(node: ast.AST) -> Iterator[tuple[ast.Constant | ast.JoinedStr, str]]:
    """The literals in this part of a program that no function of translation gets."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node, node.value
    elif isinstance(node, ast.JoinedStr):
        yield node, "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                yield from texts(part.value)
    elif not isinstance(node, ast.Call) or extraction.called(node) not in TRANSLATED | PROGRAMMERS:
        for child in parts(node):
            yield from texts(child)


def parts(node: ast.AST) -> Iterator[ast.AST]:
    """What can be shown of a part of a program: not its docstrings, annotations, keys and comparisons."""
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "slice", "keys") or isinstance(node, ast.Compare):
            continue
        for child in value if isinstance(value, list) else [value]:
            docstring = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
            if isinstance(child, ast.AST) and not docstring:
                yield child


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_sentence_is_out_of_reach_of_a_translation(path: Path) -> None:
    name = path.relative_to(ROOT).as_posix()
    found = untranslated(parsed(path), not name.startswith(NO_SENTENCES))
    assert [(line, text) for line, text in found if text not in said() | OTHERS] == []


PLANTED = {
    "the command line": 'print("nothing was planted")',
    "the command line, in one word": 'print(f"planted {count}")',
    "help of the command line": 'parser.add_argument("--plant", help="planted")',
    "help that is put together": 'parser.add_argument("--plant", help=f"planted {count} times")',
    "an error of a file": 'raise OSError(None, f"planted in {folder}")',
    "a value that is refused": 'raise ValueError("planted")',
    "an error in one word": 'raise OSError(None, "planted")',
    "an error of the engine": 'raise RuntimeError("planted")',
    "an error that is put together": 'raise SpecError(f"it is planted in {folder}")',
    "an error of two parts": 'raise SpecError("it is planted" + where, folder=folder)',
    "a value of an error": 'raise SpecError("{file} is {what}", what="planted" if early else tr("grown"))',
    "a reason": 'raise PictureError(path, "planted")',
    "a problem": 'Problem(place, "{0} is planted".format(name), {})',
    "a value of a problem": 'Problem(place, "{what} is here", {"what": "planted"})',
    "a cure": 'Cure(f"Plant {name}", {}, cured)',
    "a remark": 'Remark("Nothing is " + "planted.", {})',
    "a message of the engine": 'self._fail("planted")',
    "an answer to a save": 'Saved(ticket, path, "planted")',
    "a reason of the device": 'Verdict(CPU, f"{name} planted", available)',
    "a progress": 'Progress(f"planting {count}", 0, 1)',
    "a note": 'Snapshot(experiment, note=f"{count} planted")',
    "a sentence at any place": 'planted = {"sgd": "as it was planted"}',
}


@pytest.mark.parametrize("code", PLANTED.values(), ids=PLANTED)
def test_a_planted_sentence_is_found(code: str) -> None:
    assert any("plant" in text.lower() for _, text in untranslated(ast.parse(code)) if text not in said() | OTHERS)


@pytest.mark.parametrize(
    "code",
    [
        'print(tr("planted"))',
        'parser.add_argument("--plant", help=tr("planted {0}").format(count))',
        'raise SpecError("it is planted", file=tr("planted"))',
        'raise AssertionError("it was planted")',
        'def plant() -> "Plant | None":\n    """It is planted."""',
        'if words == "it is planted": pass',
    ],
)
def test_what_is_translated_or_not_shown_is_not_found(code: str) -> None:
    assert [text for _, text in untranslated(ast.parse(code)) if text not in {*said(), "it is planted"}] == []
