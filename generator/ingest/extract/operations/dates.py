"""Times an operation may have: what lies in the past, what counts back, and beginnings and ends put together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.ingest.document import Document, Span
from generator.ingest.extract.findings import DateFinding
from generator.ingest.extract.operations.roles import DateRole, date_role
from generator.ingest.extract.positions import Positions

_TRAILING_WINDOW = re.compile(r"(?:the|these) (?:past|last|previous|recent) |(?:past|recent) ")


def is_trailing_window(words: str) -> bool:
    """Whether a time counts back from the telling ('the past five days') and so is no beginning."""
    return bool(_TRAILING_WINDOW.match(words.lower())) and " of " not in words


def spans_weeks(words: str) -> bool:
    """Whether a time takes in several weeks, months or years."""
    return bool(re.search(r"\b(?:weeks|months?|years?)\b", words.lower()))


def is_past(date: DateFinding, document: Document) -> bool:
    """Whether a time began before the article came out, and so is none a planned operation may have."""
    if document.slice(date.span).lower().startswith("since"):
        return True
    if document.published is None or date.edtf is None:
        return False
    begun = first_of(date.edtf)
    return begun < document.published.isoformat()[: len(begun)]


def looking_back(
    document: Document, sentences: Sequence[Span], dates: Sequence[DateFinding]
) -> list[DateFinding]:
    """Take a month to come in which something happened for the one of a year before ('one in April that netted 97')."""
    if document.published is None:
        return list(dates)
    today = document.published.isoformat()
    ahead = {d for d in dates if d.edtf and d.edtf[:7] > today[:7] and _MONTH_ALONE.fullmatch(d.edtf)}
    placed = Positions(ahead, lambda date: date.span)
    past = {
        d
        for s in sentences
        for d in placed.within(s)
        if not _TO_COME.search(document.slice(s)) and date_role(document.text, s, d) is DateRole.HAPPENED
    }
    return [_a_year_before(d) if d in past else d for d in dates]


_MONTH_ALONE = re.compile(r"\d{4}-\d\d(?:/\.\.)?")
_TO_COME = re.compile(
    r"\b(?:intend\w*|prepar\w*|send|sending|upcoming|will|would|next|plan\w*|expected|scheduled|set|slated|could|until|by)\b"
)


def _a_year_before(told: DateFinding) -> DateFinding:
    edtf = told.edtf or ""
    return replace(told, edtf=f"{int(edtf[:4]) - 1}{edtf[4:]}")


def as_happened(
    date: DateFinding, *, open_ended: bool = False, until: DateFinding | None = None
) -> DateFinding:
    """Give a date as the time of an operation.

    `2026-01-20/..` where only its beginning is told, `../2026-01-24` (no date but `until`) where only its end is.
    """
    if date.edtf is None:
        return date
    if until is date:
        return replace(date, edtf=f"../{last_of(date.edtf)}")
    ends_within = until and first_of(until.edtf or "") <= last_of(date.edtf) <= last_of(until.edtf or "")
    if ends_within and date.rule == "range":  # 'concluded over the weekend ... ran from March 26 to May 6'
        return date
    if until is not None and until.edtf is not None and last_of(until.edtf) > first_of(date.edtf):
        return replace(date, edtf=f"{first_of(date.edtf)}/{last_of(until.edtf)}", basis="derived")
    if open_ended and first_of(date.edtf) not in {"", ".."}:
        return replace(date, edtf=f"{first_of(date.edtf)}/..")
    return date


def first_of(edtf: str) -> str:
    """The beginning of a time; of several that are possible, the last."""
    return edtf.strip("[]{}").split(",")[-1].split("/")[0]


def last_of(edtf: str) -> str:
    """The end of a time; of several that are possible, the last."""
    return edtf.strip("[]{}").split(",")[-1].split("/")[-1]
