"""What a terminal is told, and nothing that ends the program: no letter that it cannot show, no library's warning."""

import sys
import warnings

from models.design.wording import one_line, sentence


def complain(command: str, text: str) -> None:
    """Say on stderr what is wrong: one line, a sentence with a full stop. command: which one meets it."""
    print(one_line(sentence(f"playground {command}: {text}")), file=sys.stderr)


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
