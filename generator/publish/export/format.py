"""What a data file is to the site: where it stands, what it holds, and what writes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.publish.link import Timeline


@dataclass(frozen=True, slots=True)
class Export:
    """One data file."""

    path: str
    """Relative to the site, as `data/claims.csv`."""
    title: str
    description: str
    """What it holds, for the data page."""
    columns: tuple[tuple[str, str], ...]
    """The name and the meaning of each column or field."""
    write: Callable[[Timeline], str]
    """Makes the file's text."""
