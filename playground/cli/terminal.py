"""What a terminal is told: in its user's language, and nothing that ends the program, as a letter it cannot show."""

import argparse
import sys
import warnings

from models.design.spec import SpecError
from models.design.wording import one_line, sentence
from models.files import reading
from models.language import languages
from models.language.text import mark, tr
from models.language.width import cells

ARGPARSE = (
    mark("usage: "),
    mark("positional arguments"),
    mark("options"),
    mark("show this help message and exit"),
    mark("the following arguments are required: %s"),
    mark("unrecognized arguments: %s"),
    mark("argument %(argument_name)s: %(message)s"),
    mark("invalid choice: %(value)r (choose from %(choices)s)"),
    mark("invalid %(type)s value: %(value)r"),
    mark("expected one argument"),
    mark("expected at least one argument"),
    mark("not allowed with argument %s"),
    mark("one of the arguments %s is required"),
    mark("ambiguous option: %(option)s could match %(matches)s"),
    mark("ignored explicit argument %r"),
)
"""What Python's argparse says of a command line."""


def speak() -> None:
    """Put the language in force that the environment asks for; English where the terminal cannot show its letters."""
    languages.use(_language())
    setattr(argparse, "_", tr)  # noqa: B010  its own name for gettext, which knows nothing of our files


def _language() -> str:
    wanted = languages.of_the_environment()
    for stream in (sys.stdout, sys.stderr):
        try:
            languages.LANGUAGES[wanted].encode(getattr(stream, "encoding", None) or "utf-8")
        except (UnicodeEncodeError, LookupError):
            return languages.ENGLISH
    return wanted


def complain(command: str, text: str) -> None:
    """Say on stderr what is wrong: one line, a sentence with a full stop. command: which one meets it."""
    print(one_line(sentence(f"playground {command}: {text}")), file=sys.stderr)


def in_words(error: SpecError | OSError) -> str:
    """The error as a sentence, and which file the system means."""
    why = reading.reason(error)
    file = getattr(error, "filename", None)
    return why if file is None else tr("{0}: {1}").format(file, why)


def on_terminal() -> bool:
    """Whether a person sees what is written on stderr."""
    return sys.stderr is not None and sys.stderr.isatty()


def padded(text: str, width: int) -> str:
    """The text with spaces behind it, so that it is `width` columns of a terminal wide."""
    return text + " " * (width - cells(text))


def tame() -> None:
    """Have output replace what it cannot encode, and ignore warnings unless Python was started with `-W`.

    Called once, where the program begins. A terminal may know neither × nor an emoji, and the name of a file may be no
    text at all. Warnings are for programmers; what concerns the user is said in a sentence.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
