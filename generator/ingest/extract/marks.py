"""Quotation marks of a document, paired: one stretch of quoted words a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.ingest.document import Document, Paragraph, Span


@dataclass(frozen=True, slots=True)
class Stretch(Span):
    """Words between an opening and a closing mark of one paragraph, marks excluded."""

    outer: Span
    """The same with its marks."""
    paragraph: int
    """Which of `Document.paragraphs` it stands in."""
    closed: bool
    """False where the paragraph ends before a closing mark."""


def find_stretches(document: Document) -> tuple[Stretch, ...]:
    """Every outermost quoted stretch of the story, in order.

    Straight and typographic double marks, doubled single marks (''...'', ``...''), guillemets; single typographic
    marks only in an article that uses no double ones. Marks nested inside a quotation belong to it, also straight
    inside straight. A quotation that no mark closes runs to the end of its paragraph.
    """
    marks = _DOUBLE if _DOUBLE.search(document.text) else _SINGLE
    found: list[Stretch] = []
    for number, paragraph in enumerate(document.paragraphs):
        if not paragraph.furniture or _is_quoted_whole(document.slice(paragraph)):
            found += _pair(document.text, paragraph, number, marks)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Mark(Span):
    opens: bool
    closes: bool


_DOUBLE = re.compile(r"[\"“”„‟«»＂]|``|''|’’|‘‘")
_SINGLE = re.compile(r"(?<!\w)‘(?=\S)|(?<=[^\s‘])’(?!\w)")
_OPENING_ONLY = frozenset(("“", "„", "‟", "«", "``", "‘‘", "‘"))
_CLOSING_ONLY = frozenset(("”", "»", "’’", "’"))
_OPENS_PARAGRAPH = re.compile(r"\s*(?:[“\"„«]|``|'')(?=\S)")
_BEFORE_OPENING = frozenset("([{—–-―/‘'\u2028")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-―/’'…")


def _is_quoted_whole(line: str) -> bool:
    return bool(re.match(r"(?:[•*\-–—]\s*)?[“\"]", line))


def _read_mark(text: str, mark: re.Match[str], paragraph: Paragraph) -> _Mark:
    start, end = mark.span()
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    free_before = before.isspace() or before in _BEFORE_OPENING
    free_after = after.isspace() or after in _AFTER_CLOSING
    sign = mark.group()
    if sign in _OPENING_ONLY:
        return _Mark(start, end, not (free_after and not free_before), free_after and not before.isspace())
    if sign in _CLOSING_ONLY:
        return _Mark(start, end, free_before and not free_after, not (free_before and not free_after))
    if before.isdigit() and free_after and not free_before:  # may be inches: 6'2"
        return _Mark(start, end, opens=False, closes=True)
    if before.isspace() and after.isspace():
        return _Mark(start, end, opens=True, closes=True)
    return _Mark(start, end, not after.isspace() and (free_before or not free_after), not before.isspace())


def _pair(text: str, paragraph: Paragraph, number: int, pattern: re.Pattern[str]) -> list[Stretch]:
    marks = [_read_mark(text, m, paragraph) for m in pattern.finditer(text, paragraph.start, paragraph.end)]
    goes_on = bool(_OPENS_PARAGRAPH.match(text, paragraph.end))
    found, position = [], 0
    while position < len(marks):
        opening = marks[position]
        last, depth = _closing(marks, position) if opening.opens else (None, 0)
        # An opening mark that is never closed, with another one behind it, opened nothing (or its partner is lost).
        opened = depth == 1 and (goes_on or position + 1 == len(marks)) and not opening.closes
        if last is None and not opened:
            position += 1
            continue
        content_end, outer_end = (marks[last].start, marks[last].end) if last else (paragraph.end, paragraph.end)
        if text[opening.end : content_end].strip():
            outer = Span(opening.start, outer_end)
            found.append(Stretch(opening.end, content_end, outer, number, last is not None))
        position = last + 1 if last else len(marks)
    return found


def _closing(marks: list[_Mark], first: int) -> tuple[int | None, int]:
    """The mark that closes the one at `first` (past nested pairs), or None and how many stay open."""
    depth = 1
    for position in range(first + 1, len(marks)):
        if marks[position].closes:
            depth -= 1
            if depth == 0:
                return position, 0
        elif marks[position].opens:
            depth += 1
    return None, depth
