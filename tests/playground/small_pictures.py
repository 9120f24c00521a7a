"""Small folders of pictures that a beginner might photograph: grey cards of some tones, small and large discs."""

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw


def tones(folder: Path, each: int, **levels: int) -> Path:
    """By class, noisy cards of about this grey, 48×48: `tones(path, 30, dark=50, light=205)`."""
    rng = np.random.default_rng(0)
    for name, level in levels.items():
        (folder / name).mkdir(parents=True)
        for number in range(each):
            grey = level + rng.normal(0, 4) + rng.normal(0, 14, (48, 48, 3))
            Image.fromarray(grey.clip(0, 255).astype(np.uint8)).save(folder / name / f"{number}.png")
    return folder


def three_tones(folder: Path, each: int = 40) -> Path:
    return tones(folder, each, dark=35, light=218, middle=128)


def dark_light(folder: Path, each: int = 30) -> Path:
    return tones(folder, each, dark=60, light=200)


def small_large(folder: Path, each: int = 30) -> Path:
    """Dark discs on white anywhere in 96×96 pixels: a radius of 6 to 9 is small, one of 22 to 29 is large."""
    rng = np.random.default_rng(0)
    for name, low, high in (("a_small", 6, 9), ("b_large", 22, 29)):
        (folder / name).mkdir(parents=True)
        for number in range(each):
            radius = rng.integers(low, high + 1)
            x, y = rng.integers(radius + 2, 96 - radius - 2, 2)
            picture = Image.new("RGB", (96, 96), "white")
            ImageDraw.Draw(picture).ellipse((x - radius, y - radius, x + radius, y + radius), (30, 30, 40))
            picture.save(folder / name / f"{number}.png")
    return folder
