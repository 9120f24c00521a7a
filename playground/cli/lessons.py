"""`lesson`: checks a lesson that somebody writes, and packs its folder into one file."""

import argparse
from pathlib import Path

from models.design.spec import SpecError
from models.language.text import joined, tr, tr_count
from models.lessons import reading
from models.problems import checks


def lesson(arguments: argparse.Namespace) -> int:
    """Read the lesson and say what it holds; with `--pack` write it as one file. Raises SpecError and OSError."""
    found = reading.read_lesson(arguments.lesson)
    problems = checks.problems(found.experiment)
    if problems:
        raise SpecError(
            "The design of {file} cannot run: {why}", file=Path(arguments.lesson).name, why=problems[0].text
        )
    counts = (
        tr_count("{0} step", "{0} steps", len(found.steps)),
        tr_count("{0} challenge", "{0} challenges", len(found.challenges)),
        tr_count("{0} minute", "{0} minutes", found.minutes),
        joined(sorted(found.texts)),
    )
    print(joined((found.text.title, *counts), " · "))
    if arguments.pack:
        pack(Path(arguments.lesson), arguments.pack)
        print(tr("{0} is written.").format(arguments.pack))
    return 0


def pack(folder: Path, path: str) -> None:
    """Write the lesson in this folder as one file; raises SpecError where it is no folder or the name is another's."""
    if not folder.is_dir():
        raise SpecError("{file} is a file already; only a folder can be packed.", file=folder.name)
    if not path.endswith(reading.SUFFIX):
        raise SpecError("The name of a lesson's file ends in {suffix}, got {value}.", suffix=reading.SUFFIX, value=path)
    reading.write_archive(path, reading.folder_files(folder))
