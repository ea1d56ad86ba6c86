"""One line of the audit's table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """What was held against what, and how it came out."""

    check: str
    subject: str
    found: str
    wanted: str
    passes: bool | None
    """None where it could not be checked here."""
    details: tuple[str, ...] = ()
    """What is wrong, one a line."""


def gathered(faults: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Each fault once, with how often it occurs and where first; faults come as what is wrong and where."""
    places: dict[str, list[str]] = {}
    for fault, place in faults:
        places.setdefault(fault, []).append(place)
    return tuple(f"{len(found)} x {fault}\n      as in {found[0]}" for fault, found in places.items())


def table(rows: Iterable[Row]) -> str:
    """All rows as aligned columns, then what is wrong with each."""
    rows = tuple(rows)
    marks = {True: "ok", False: "FAILS", None: "skipped"}
    cells = [("check", "on", "found", "wanted", "")]
    cells += [(row.check, row.subject, row.found, row.wanted, marks[row.passes]) for row in rows]
    widths = [max(len(line[column]) for line in cells) for column in range(5)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in cells
    ]
    for row in rows:
        lines += [f"\n{row.check}, {row.subject}:"] * bool(row.details)
        lines += [f"  {detail}" for detail in row.details]
    return "\n".join(lines)
