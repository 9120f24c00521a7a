"""Stylised pictures for data sets that do not ship with the program: our own strokes, no data.

As SVG elements in a square of 48 units, in the colours that `gallery.py` explains.
"""

_DIGITS = (
    "M5 6C6 2 15 2 14 8C13 12 6 14 5 17L15 17",
    "M5 4L15 4L9 17",
    "M10 3C4.5 3 4.5 17 10 17C15.5 17 15.5 3 10 3Z",
    "M12 17L12 3L5 12L15.5 12",
)
"""2, 7, 0 and 4 as strokes of a pen in a square of 20."""

_COARSE = (
    "...######...",
    "..########..",
    "..##....##..",
    "........##..",
    ".......##...",
    "....####....",
    "....#####...",
    ".......###..",
    "........##..",
    "..##....##..",
    "..########..",
    "...######...",
)
"""A 3 of few pixels."""

_CLOTHES = (
    "M7 3L3 5L1 10L4 11L5 9L5 18L15 18L15 9L16 11L19 10L17 5L13 3C12 5 8 5 7 3Z",
    "M6 2L14 2L16 18L11.5 18L10 8L8.5 18L4 18Z",
    "M2 18L3 8L6 8C6 1 14 1 14 8L17 8L18 18ZM8 8L12 8C12 4 8 4 8 8Z",
    "M6 2L12 2L12 10L18 13L18 17L5 17Z",
)
"""A T-shirt, trousers, a bag and a boot as outlines in a square of 20."""


def _in_quarters(paths: tuple[str, ...], style: str) -> str:
    """Four drawings, two by two, each in the colour of a class; `{0}` in the style is that colour."""
    return "".join(
        f'<path transform="translate({2 + 24 * (k % 2)} {2 + 24 * (k // 2)})" d="{path}" {style.format(f"#00000{k}")}/>'
        for k, path in enumerate(paths)
    )


def _pixels(rows: tuple[str, ...]) -> str:
    side = 48 / len(rows)
    return "".join(
        f'<rect x="{x * side:g}" y="{y * side:g}" width="{side - 0.4:g}" height="{side - 0.4:g}" fill="#000001"/>'
        for y, row in enumerate(rows)
        for x, ink in enumerate(row)
        if ink == "#"
    )


DRAWN: dict[str, str] = {
    "mnist": _in_quarters(
        _DIGITS, 'fill="none" stroke="{0}" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"'
    ),
    "mnist-16": _pixels(_COARSE),
    "fashion": _in_quarters(_CLOTHES, 'fill="{0}" fill-rule="evenodd"'),
    "table": (
        '<path d="M5 10H43V18H5Z" fill="#000001" stroke="#000001" stroke-width="2.4" stroke-linejoin="round"/>'
        '<path d="M5 10H43V39H5ZM5 25H43M5 32H43M18 18V39M31 18V39" fill="none" stroke="#000000" stroke-width="2.4" '
        'stroke-linejoin="round"/>'
    ),
    "folder": (
        '<path d="M4 12L18 12L22 17L44 17L44 41L4 41Z" fill="none" stroke="#000001" stroke-width="2.4" '
        'stroke-linejoin="round"/><path d="M9 37L18 26L24 32L31 23L40 37Z" fill="#000001"/>'
        '<circle cx="17" cy="22" r="2.6" fill="#000000"/>'
    ),
}
"""By kind of data set, in gallery order; last a user's own folder."""
