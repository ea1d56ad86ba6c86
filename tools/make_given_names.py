# ruff: noqa: INP001 -- a script, no package
"""Cut the table of rarer given names from the U.S. Census of 1990. Run by hand, never at build time.

    python -m venv build/names && build/names/bin/pip install names==0.3.0
    build/names/bin/python tools/make_given_names.py generator/ingest/extract/data/census_names.txt

In: the package `names`, which carries the Census Bureau's lists of frequent given names (a work of the United States
government, in the public domain; see docs/attribution.md). Out: the names given to one gender at least ten times as often as
to the other, the same bytes for the same data; the common ones stand in given_names.txt, chosen by hand, and are left out. And, from
both, the given names that one American in 10,000 or more bears as a surname.
"""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

import names

TIMES = 10
COMMON_SURNAME = 0.01
"""Percent of all persons who bear it."""
HEADER = """\
# Given names of the U.S. Census of 1990 that given_names.txt does not have, by the gender they are mostly given to.
# Made by tools/make_given_names.py.
# gender | names; surname: given names, also of given_names.txt, that are common as surnames

"""


def main(target: Path) -> None:
    """Write the table to `target`."""
    known = {
        name.lower()
        for line in target.with_name("given_names.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#") and "|" in line
        for name in line.partition("|")[2].split()
    }
    shares = {gender: _read(gender) for gender in ("male", "female")}
    rows = []
    for gender, other in (("male", "female"), ("female", "male")):
        kept = [
            name.capitalize()
            for name, share in sorted(shares[gender].items())
            if share >= TIMES * shares[other].get(name, 0) and name not in known
        ]
        rows += [f"{gender} | {line}" for line in textwrap.wrap(" ".join(kept), 120)]
        known.update(name.lower() for name in kept)
    surnames = sorted(
        name for name, share in _read("all").items() if share >= COMMON_SURNAME and name in known
    )
    rows += [f"surname | {line}" for line in textwrap.wrap(" ".join(map(str.capitalize, surnames)), 120)]
    target.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")


def _read(kind: str) -> dict[str, float]:
    table = "dist.all.last" if kind == "all" else f"dist.{kind}.first"
    lines = Path(names.__file__).with_name(table).read_text(encoding="ascii").splitlines()
    return {line.split()[0].lower(): float(line.split()[1]) for line in lines}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
