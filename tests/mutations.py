"""Makes damaged and hostile files out of good ones, the same ones for the same seed."""

import json
import re
import struct
from typing import Any

import numpy as np

NUMBER = re.compile(rb"-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?", re.IGNORECASE)

NASTY = [
    b"NaN", b"Infinity", b"-Infinity", b"1e999", b"-1", b"0", b"1e-320", b"1e39", b"3.5e38", b"-0.0", b"9" * 400,
    b"9" * 5000, b"null", b"true", b'""', b"[]", b"{}", b'"\\ud800"', b'"\\u0000"', b'"' + b"a" * 3000 + b'"',
    b"[" * 1200, b'{"a":' * 1200, b"0x10", b"1_000", b"\xff", b"\xe9", "×".encode(), "👨".encode(), b"1,5", b"..",
    b'"<img src=//host/x>"', b'"//host/share"', b'"../../x"', b"2147483648", b"1e308", b"1" + b"0" * 30, b'"%s{0}{x}"',
]  # fmt: skip
"""What a number or a piece of text is replaced by."""

LEAVES: list[Any] = [
    None, True, False, 0, -1, 1, 2**31, 2**63, 10**30, 1e308, 1e-320, 0.5, "", "x", "y" * 3000, "\ud800", "caf\udce9",
    "\0", "a\nb", "//host/share", [], {}, [[]], [1] * 50, ["x"] * 200, {"a": {"b": 1}}, "relu", "mnist", "folder",
]  # fmt: skip


def damaged(content: bytes, rng: np.random.Generator) -> bytes:
    """The content after one to four accidents: bits, bytes, pieces, numbers."""
    for _ in range(int(rng.integers(1, 5))):
        content = _accident(content, rng)
    return content


def damaged_json(content: bytes, rng: np.random.Generator) -> bytes:
    """JSON text in which one to three values are others, or keys are gone; sometimes damaged as text too."""
    document = json.loads(content)
    for _ in range(int(rng.integers(1, 4))):
        document = _changed(document, rng)
    text = json.dumps(document, ensure_ascii=bool(rng.random() < 0.5), allow_nan=True)
    found = text.encode(errors="surrogatepass")
    return damaged(found, rng) if rng.random() < 0.2 else found


def damaged_trained(content: bytes, rng: np.random.Generator) -> bytes:
    """A trained network with another header, other numbers, or accidents anywhere."""
    way = rng.random()
    length = int.from_bytes(content[:8], "little")
    header, arrays = content[8 : 8 + length], content[8 + length :]
    if way < 0.3:
        return damaged(content, rng)
    if way < 0.6:
        numbers = np.frombuffer(arrays[: len(arrays) // 4 * 4], np.float32).copy()
        places = rng.integers(0, len(numbers), int(rng.integers(1, 30)))
        numbers[places] = rng.choice(np.array([np.inf, np.nan, 3e38, -3e38, 1e30, 1e-40], np.float32), len(places))
        return content[: 8 + length] + numbers.tobytes() + arrays[len(arrays) // 4 * 4 :]
    document = json.loads(header)
    if way < 0.8:
        about = document["__metadata__"]
        about["design"] = damaged_json(about["design"].encode(), rng).decode(errors="replace")
    else:
        document = _changed(document, rng)
    header = json.dumps(document).encode(errors="surrogatepass")
    return struct.pack("<Q", len(header)) + header + arrays


def _accident(content: bytes, rng: np.random.Generator) -> bytes:
    if not content:
        return bytes(rng.integers(0, 256, 20, np.uint8))
    at, end = sorted(int(k) for k in rng.integers(0, len(content), 2))
    way = int(rng.integers(7))
    if way == 0:
        return content[:at] + bytes([content[at] ^ (1 << int(rng.integers(8)))]) + content[at + 1 :]
    if way == 1:
        return content[:at]
    if way == 2:
        return content[:at] + bytes(rng.integers(0, 256, int(rng.integers(1, 40)), np.uint8)) + content[at:]
    if way == 3:
        return content[:at] + content[end:]
    if way == 4:
        return content[:end] + content[at:end][:5000] + content[end:]
    nasty = NASTY[int(rng.integers(len(NASTY)))]
    numbers = list(NUMBER.finditer(content[:100_000])) if way == 5 else []
    if numbers:
        found = numbers[int(rng.integers(len(numbers)))]
        return content[: found.start()] + nasty + content[found.end() :]
    return content[:at] + nasty + content[at:]


def _changed(document: Any, rng: np.random.Generator) -> Any:
    """The document with one value, at any depth, replaced, doubled or left out."""
    if not isinstance(document, dict | list) or not document or rng.random() < 0.15:
        return LEAVES[int(rng.integers(len(LEAVES)))]
    places: list[Any] = list(document) if isinstance(document, dict) else list(range(len(document)))
    place = places[int(rng.integers(len(places)))]
    changed = document.copy()
    if rng.random() < 0.1:
        del changed[place]
    elif isinstance(changed, list) and rng.random() < 0.1:
        changed = changed * int(rng.choice([2, 30]))
    elif isinstance(changed, dict) and rng.random() < 0.1:
        changed[LEAVES[int(rng.integers(12, 20))]] = changed[place]
    else:
        changed[place] = _changed(document[place], rng)
    return changed
