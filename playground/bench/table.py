"""The figures of `bench` as a table of Markdown, as the README has it."""

from collections.abc import Iterator

from playground.bench.rows import EAGER, Row


def table(rows: list[Row]) -> Iterator[str]:
    """The lines: one for each network or thing measured, with all that it is compared with."""
    yield f"| | how fast | beside {EAGER} | beside others |"
    yield "|---|---:|---:|---|"
    for name in dict.fromkeys(row.name for row in rows):
        about = [row for row in rows if row.name == name]
        eager = [f"{_times(row.ratio)} ×" for row in about if row.ratio is not None and row.against == EAGER]
        others = [
            f"{_alone(row)}{_times(row.ratio)} × {row.against}"
            for row in about
            if row.ratio is not None and row.against != EAGER
        ]
        first = about[0]
        yield f"| {name} | {value(first)} {first.unit} | {''.join(eager)} | {', '.join(others)} |"


def value(row: Row) -> str:
    """The figure with as many digits as it deserves."""
    return f"{row.value:,.0f}" if row.value >= 100 else f"{row.value:.3g}"


def _alone(row: Row) -> str:
    return "live " if row.group == "live" else ""


def _times(ratio: float) -> str:
    return f"{ratio:,.0f}" if ratio >= 10 else f"{ratio:.2f}"
