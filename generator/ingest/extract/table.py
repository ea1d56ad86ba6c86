"""The rows of a hand-written table under `data/`: a line a row, columns between bars, `#` before a comment."""

from __future__ import annotations

from pathlib import Path

DATA = Path(__file__).with_name("data")


def read_table(name: str, columns: int) -> tuple[tuple[str, ...], ...]:
    """Read the rows of `data/<name>`, each padded with empty text to `columns`."""
    rows = []
    for line in DATA.joinpath(name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("|")]
            rows.append(tuple(cells + [""] * (columns - len(cells))))
    return tuple(rows)


def read_list(cell: str, mark: str = ";") -> tuple[str, ...]:
    """Split the items of a cell, in order."""
    return tuple(item.strip() for item in cell.split(mark) if item.strip())
