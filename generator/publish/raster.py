"""Drawings to pixels: SVG in, PNG out, with a font of our own; the one file that knows resvg and Pillow."""

from __future__ import annotations

import io
from functools import cache
from importlib.metadata import distribution

import resvg_py
from PIL import Image

_FACES = ("Regular", "Bold")
_COLOURS = 32
"""A card has few colours and their blends at the edges of letters; with a palette of them it has half the bytes."""


def draw_png(svg: str) -> bytes:
    """The drawing as PNG. Fonts of the machine are not looked at, so that every machine draws the same."""
    drawn = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=_fonts())
    with Image.open(io.BytesIO(drawn)) as image:
        plain = image.convert("RGB").quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    written = io.BytesIO()
    plain.save(written, "PNG", optimize=True)
    return written.getvalue()


@cache
def _fonts() -> list[str]:
    """The files of Source Serif Pro, which a package without code brings (SIL Open Font License)."""
    package = distribution("font-source-serif-pro")
    return [
        str(package.locate_file(f"font_source_serif_pro/files/SourceSerifPro-{face}.ttf")) for face in _FACES
    ]
