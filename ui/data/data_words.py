"""What a data set holds, in words."""

from models.design.data import DataKind
from models.language.text import mark, tr, tr_count

_WORDS = (
    *(mark("no"), mark("one"), mark("two"), mark("three"), mark("four"), mark("five"), mark("six")),
    *(mark("seven"), mark("eight"), mark("nine"), mark("ten"), mark("eleven"), mark("twelve")),
)


def about(info: DataKind) -> str:
    """What the set holds: "60,000 training and 10,000 test pictures, 28×28, ten classes"."""
    count = len(info.classes)
    classes = tr(_WORDS[count]) if count < len(_WORDS) else str(count)
    if not info.image and not count:
        return tr_count("{0} row with a value", "{0} rows, each with a value", info.samples, f"{info.samples:,}")
    if not info.image:
        return tr("{0} rows, {1} classes").format(info.samples, classes)
    size = f"{info.image[1]}×{info.image[2]}"
    if not info.training:
        return tr("{0} pictures, {1}, {2} classes").format(f"{info.samples:,}", size, classes)
    text = tr("{0} training and {1} test pictures, {2}, {3} classes")
    return text.format(f"{info.training:,}", f"{info.samples - info.training:,}", size, classes)
