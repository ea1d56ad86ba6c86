"""Pictures that were drawn before: a drawing in, its pixels out, kept by the hash of the drawing."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable
from pathlib import Path

from generator.errors import TimelineError
from generator.store.folder import write_bytes


def load_picture(folder: Path, svg: str, draw: Callable[[str], bytes]) -> bytes:
    """The pixels of a drawing, drawn only if the folder does not hold them; one that cannot be written to is let be."""
    path = folder / f"{hashlib.sha256(svg.encode()).hexdigest()[:32]}.png"
    with contextlib.suppress(OSError):
        return path.read_bytes()
    pixels = draw(svg)
    with contextlib.suppress(TimelineError):
        write_bytes(path, pixels)
    return pixels
