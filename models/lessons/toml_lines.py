"""Where something stands in a TOML file, so that an error can name its line; tomllib does not tell."""

import re

_TABLE = re.compile(r"\s*\[\[?\s*([A-Za-z0-9_-]+)\s*\]\]?\s*(?:#.*)?")


def line_of(text: str, key: str = "", table: str = "", number: int = 0) -> int:
    """The line, from 1, of `key`, in the `number`th table of the list `table`, or before all tables.

    The line of the table where the key is not in it or is empty; 1 where there is no such table.
    """
    lines = text.splitlines()
    first, seen = (0, -1) if not table else (None, -1)
    end = len(lines)
    for n, line in enumerate(lines):
        head = _TABLE.fullmatch(line)
        if head is None:
            continue
        if first is not None:
            end = n
            break
        if head[1] == table:
            seen += 1
            if seen == number:
                first = n
    if first is None:
        return 1
    sought = re.compile(rf"\s*\"?{re.escape(key)}\"?\s*=")
    for n in range(first, end):
        if key and sought.match(lines[n]):
            return n + 1
    return first + 1
