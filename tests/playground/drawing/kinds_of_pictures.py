"""Twelve digits in 25 kinds of picture files, as scanners, phones and programs make them. Always the same files."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from playground.drawing.doodles import doodle

DIGITS = [
    (0, "~5,0 2,1 0,5 2,9.5 5,10 8,8 8.5,4 7,1 4.5,0"),
    (1, "1,3 4,0 4,10"),
    (2, "~0,2 2,0 5,0 6,2.5 4,6 0,10|0,10 7,9.5"),
    (3, "~0,1 3,0 6,2 3,4.6|~3,4.6 6.5,6 6,9 3,10 0,9"),
    (4, "4,0 0,6.5 8,6.5|5.5,3.5 5.2,10"),
    (5, "6,0 1,0 .5,4.5|~.5,4.5 4,3.7 6.5,6.5 4,9.8 0,9.3"),
    (6, "~5,0 2,2 0,6 1,9.5 4,10 6,8 5,5.5 2.5,5.5 .5,7.5"),
    (7, "0,0 7,0 2.5,10"),
    (8, "~6,1.5 3,0 .5,2 3,4.5 6,7 4,10 1,9.5 .5,7 3.5,4.5 6,1.5"),
    (9, "~6,1 3,0 0,2.5 2,5 5.5,3.5 6,1|~6,1 6,5 5,10"),
    (7, "0,0 7,0 2.5,10|1.5,5 6,5"),
    (4, "0,0 0,5 6,5|6,0 6,10"),
]
"""(label, shape as in `doodle_shapes`)."""

Grey = NDArray[np.float64]
_OVER = 2  # pixels painted for each pixel of a mask, a side


def strokes(number: int) -> list[Grey]:
    """Digit number 0 to 11: arrays (n, 2), the longer side 1, around the origin."""
    drawing = doodle(DIGITS[number][1], np.random.default_rng(number))
    points = np.concatenate([np.array(stroke) for stroke in drawing.strokes])
    low, high = points.min(0), points.max(0)
    return [(np.array(stroke) - (low + high) / 2) / float((high - low).max()) for stroke in drawing.strokes]


def ink(
    number: int, size: tuple[int, int], height: float = 0.55, pen: float = 0.09, at: tuple[float, float] = (0.5, 0.5)
) -> Grey:
    """The share of ink in each pixel of a picture of this size (width, height).

    height: of the digit, as a share of the shorter side. pen: width, as a share of the digit. at: the digit's middle.
    """
    image = Image.new("L", (size[0] * _OVER, size[1] * _OVER))
    long = height * min(size) * _OVER
    draw, width = ImageDraw.Draw(image), max(1, round(pen * long))
    for stroke in strokes(number):
        places = [(float(x), float(y)) for x, y in stroke * long + np.array(at) * size * _OVER]
        draw.line(places, 255, width, "curve")
        for x, y in places if width > 2 else ():
            r = (width - 1) / 2
            draw.ellipse((x - r, y - r, x + r, y + r), 255)
    return np.asarray(image.resize(size, Image.Resampling.BOX), np.float64) / 255


def on_paper(share: Grey, paper: float | Grey = 0.95, dark: float = 0.12) -> Grey:
    return paper * (1 - share) + dark * share


def noisy(grey: Grey, sigma: float, number: int) -> Grey:
    return grey + np.random.default_rng(number).normal(0, sigma, grey.shape)


def image(grey: Grey) -> Image.Image:
    return Image.fromarray(np.rint(255 * np.clip(grey, 0, 1)).astype(np.uint8))


def light(size: tuple[int, int], low: float = 0.5) -> Grey:
    """A lamp at the upper right: brightness from `low` to 1."""
    x, y = np.meshgrid(np.linspace(0, 1, size[0]), np.linspace(1, 0, size[1]))
    lit: Grey = low + (1 - low) * (x + y) / 2
    return lit


def png(made: Callable[[int], Grey]) -> Callable[[int, Path], Path]:
    def write(number: int, folder: Path) -> Path:
        image(made(number)).save(folder / "digit.png")
        return folder / "digit.png"

    return write


def jpeg(made: Callable[[int], Grey], quality: int = 85) -> Callable[[int, Path], Path]:
    def write(number: int, folder: Path) -> Path:
        image(made(number)).save(folder / "digit.jpg", quality=quality)
        return folder / "digit.jpg"

    return write


def scan(number: int) -> Grey:
    return noisy(on_paper(ink(number, (600, 800), 0.5), 0.97), 0.01, number)


def phone(number: int) -> Grey:
    size = (640, 480)
    return noisy(on_paper(ink(number, size), 0.9) * light(size), 0.02, number)


def page_corner(number: int) -> Grey:
    """A page that reaches over two sides of the picture; the desk is seen at the others."""
    size = (600, 600)
    page = ImageDraw.Draw(mask := Image.new("L", size))
    page.polygon([(90, 80), (620, 50), (640, 640), (120, 640)], 255)
    on_page = np.asarray(mask.filter(ImageFilter.GaussianBlur(1)), np.float64) / 255
    sheet = on_paper(ink(number, size, 0.4, at=(0.6, 0.6)), 0.92)
    return noisy(sheet * on_page + 0.3 * (1 - on_page), 0.015, number)


def lined(number: int) -> Grey:
    paper = np.full((600, 600), 0.95)
    paper[30::60], paper[31::60] = 0.6, 0.6
    return on_paper(ink(number, (600, 600), pen=0.06), paper)


def squared(number: int) -> Grey:
    """Lines of grey 198 to 210 on paper of grey 240, over the ink or under it."""
    lines = np.ones((1000, 1000))
    tone = (198 + number) / 240
    for first in (30, 31):
        lines[first::60], lines[:, first::60] = tone, tone
    share = ink(number, (1000, 1000), 0.63, 0.04)
    return np.where((lines < 1) & (number % 2 > 0), lines, on_paper(share, lines)) * 240 / 255


def chalk(number: int) -> Grey:
    rough = np.random.default_rng(number).uniform(0.55, 1, (480, 640))
    return noisy(on_paper(ink(number, (640, 480), pen=0.11) * rough, 0.2, 0.9), 0.02, number)


def pencil(number: int) -> Grey:
    rough = np.random.default_rng(number).uniform(0.5, 1, (700, 500))
    return noisy(on_paper(ink(number, (500, 700), 0.5, 0.04) * rough, 0.93, 0.5), 0.015, number)


def marker(number: int) -> Grey:
    return on_paper(ink(number, (500, 500), 0.6, 0.17))


def shadow(number: int) -> Grey:
    """A soft edge from the upper left to the lower right; the lower part is half as bright."""
    x, y = np.meshgrid(np.arange(600), np.arange(600))
    shade = 1 - 0.5 / (1 + np.exp((x - y + 60) / 25))
    return noisy(on_paper(ink(number, (600, 600))) * shade, 0.01, number)


def thumb(number: int, folder: Path) -> Path:
    """A thumb that holds the sheet reaches in from below."""
    paper = image(noisy(on_paper(ink(number, (640, 480), 0.55, at=(0.45, 0.45))), 0.01, number)).convert("RGB")
    draw = ImageDraw.Draw(paper)
    draw.ellipse((440, 360, 560, 520), (205, 150, 130))
    draw.ellipse((470, 366, 530, 420), (225, 180, 165))
    paper.save(folder / "digit.jpg", quality=85)
    return folder / "digit.jpg"


def exif(number: int, folder: Path) -> Path:
    """Stored on its side or on its head, with a note that says so."""
    upright = image(on_paper(ink(number, (480, 640))))
    note, turn = [(6, Image.Transpose.ROTATE_90), (3, Image.Transpose.ROTATE_180), (8, Image.Transpose.ROTATE_270)][
        number % 3
    ]
    said = Image.Exif()
    said[0x0112] = note
    upright.transpose(turn).save(folder / "digit.jpg", exif=said)
    return folder / "digit.jpg"


def cmyk(number: int, folder: Path) -> Path:
    image(on_paper(ink(number, (400, 400)))).convert("RGB").convert("CMYK").save(folder / "digit.jpg")
    return folder / "digit.jpg"


def sheet(number: int) -> Grey:
    """A sheet that lies a little askew on a darker desk."""
    paper = image(on_paper(ink(number, (360, 440), 0.5), 0.88)).rotate((number - 6) / 2, expand=True, fillcolor=60)
    desk = Image.new("L", (600, 600), 60)
    desk.paste(paper, ((600 - paper.width) // 2 - 30, (600 - paper.height) // 2 + 20))
    return noisy(np.asarray(desk.filter(ImageFilter.GaussianBlur(0.7)), np.float64) / 255, 0.02, number)


def shrunk(number: int) -> Grey:
    """A photograph in uneven light, 28 × 28."""
    size = (560, 560)
    lit = 0.85 * light(size, 0.5)
    photo = image(lit * (1 - 0.25 * ink(number, size, 0.62, 0.07)))
    return np.asarray(photo.resize((28, 28), Image.Resampling.LANCZOS), np.float64) / 255


def thin(number: int) -> Grey:
    return on_paper(ink(number, (800, 800), 0.6, 0.004))


def blurred(number: int) -> Grey:
    clear = image(on_paper(ink(number, (500, 500))))
    return np.asarray(clear.filter(ImageFilter.GaussianBlur(9)), np.float64) / 255


def much_noise(number: int) -> Grey:
    return noisy(on_paper(ink(number, (400, 400)), 0.8, 0.2), 0.14, number)


def clear(number: int) -> Grey:
    return on_paper(ink(number, (400, 400)))


def inverted(number: int) -> Grey:
    return on_paper(ink(number, (300, 300)), 0.0, 1.0)


def transparent(number: int, folder: Path) -> Path:
    colours = np.zeros((300, 300, 4), np.uint8)
    colours[..., 3] = np.rint(255 * ink(number, (300, 300)))
    Image.fromarray(colours).save(folder / "digit.png")
    return folder / "digit.png"


def palette(number: int, folder: Path) -> Path:
    blue = np.array([30, 60, 160]) + ink(number, (300, 300))[..., None] * np.array([215, 190, 90])
    Image.fromarray(blue.astype(np.uint8)).quantize(8).save(folder / "digit.gif")
    return folder / "digit.gif"


def deep(number: int, folder: Path) -> Path:
    grey = on_paper(ink(number, (300, 300)), 0.9, 0.4)
    Image.fromarray(np.rint(65535 * grey).astype(np.uint16)).save(folder / "digit.png")
    return folder / "digit.png"


def tilted(number: int) -> Grey:
    turned = image(on_paper(ink(number, (500, 500)))).rotate(10 if number % 2 else -10, expand=True, fillcolor=242)
    return np.asarray(turned, np.float64) / 255


def off_centre(number: int) -> Grey:
    corner = [(0.12, 0.12), (0.88, 0.12), (0.12, 0.88), (0.88, 0.88)][number % 4]
    return noisy(on_paper(ink(number, (900, 700), 0.17, at=corner)), 0.01, number)


def very_large(number: int) -> Grey:
    return on_paper(np.kron(ink(number, (600, 500)), np.ones((8, 8))))


KINDS: dict[str, Callable[[int, Path], Path]] = {
    "scan": png(scan),
    "phone": jpeg(phone),
    "corner of a page": jpeg(page_corner),
    "lined": png(lined),
    "squared": jpeg(squared),
    "chalk": jpeg(chalk),
    "pencil": jpeg(pencil),
    "marker": png(marker),
    "shadow": jpeg(shadow),
    "thumb": thumb,
    "turned by EXIF": exif,
    "CMYK": cmyk,
    "sheet on a desk": jpeg(sheet),
    "shrunk to 28 × 28": png(shrunk),
    "thin lines": png(thin),
    "blurred": png(blurred),
    "noisy": png(much_noise),
    "JPEG artefacts": jpeg(clear, 4),
    "inverted": png(inverted),
    "transparent": transparent,
    "palette": palette,
    "16-bit grey": deep,
    "tilted by 10°": png(tilted),
    "off-centre": png(off_centre),
    "very large": png(very_large),
}
