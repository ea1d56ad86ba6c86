"""Quotation marks of a document, paired: one stretch of quoted words a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.ingest.document import Document, Paragraph, Span
from generator.ingest.extract.quotations.nicknames import is_nickname


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
    marks only in an article that quotes mostly with them. Marks nested inside a quotation belong to it, also straight
    inside straight. A quotation that no mark closes runs to the end of its paragraph. Lines behind '>' are one where a
    colon leads up to them.
    """
    blocks = _find_blocks(document) if ">" in document.text and _BLOCK.search(document.text) else ()
    if blocks:
        within = {stretch.paragraph for stretch in blocks}
        marked = (s for s in _find(document, _DOUBLE) if s.paragraph not in within)
        return tuple(sorted((*marked, *blocks), key=lambda stretch: stretch.start))
    double = _find(document, _DOUBLE)
    if not _SINGLE_OPENING.search(document.text):
        return double
    single = _find(document, _SINGLE)
    return single if _count_long(document, single) > _count_long(document, double) else double


def goes_on(text: str, one: Stretch, other: Stretch) -> bool:
    """Whether the next paragraph goes on with a quotation that no mark closes: nothing but an opening mark between them.

    A paragraph that ends in a reporting clause has lost its mark, and nothing goes on.
    """
    if one.closed or one.paragraph == other.paragraph:
        return False
    between = text[one.outer.end : other.start]
    return not between.strip(" \t\r\n>“\"„«`'") and not _LOST_MARK.search(
        text, max(one.start, one.end - 80), one.end
    )


_LOST_MARK = re.compile(
    r"[,?!] (?:[\w.’'-]+ ){1,6}(?:said|says|added)\.\s*$|[,?!] said (?:[\w.’'-]+ ){0,5}[\w’'-]+\.\s*$"
)


_BLOCK = re.compile(r"(?m)^[ \t]*>[ \t]*(?![\s>“\"„«])")


def _find_blocks(document: Document) -> tuple[Stretch, ...]:
    """The lines set off by '>' under a line that ends in a colon; a further line goes on with the one before it."""
    found: list[Stretch] = []
    led = inside = False
    for number, paragraph in enumerate(document.paragraphs):
        words = document.slice(paragraph)
        match = _BLOCK.match(words)
        if match and (led or inside) and match.end() < len(words):
            if inside and found:
                found[-1] = replace(found[-1], closed=False)
            found.append(
                Stretch(paragraph.start + match.end(), paragraph.end, paragraph, number, closed=True)
            )
            inside = True
        elif words.strip("> \t"):
            led, inside = words.endswith(":"), False
    return tuple(found)


def _find(document: Document, marks: re.Pattern[str]) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    for number, paragraph in enumerate(document.paragraphs):
        if not paragraph.furniture or _is_quoted_whole(document.slice(paragraph)):
            found += _pair(document.text, paragraph, number, marks)
    return tuple(found)


def _count_long(document: Document, stretches: tuple[Stretch, ...]) -> int:
    """How many closed stretches have four words or more: what tells quotation marks from apostrophes and nested marks."""
    return sum(s.closed and len(document.slice(s).split()) >= 4 for s in stretches)


class _Mark(NamedTuple):
    start: int
    end: int
    opens: bool
    closes: bool


# Both begin with one set of characters, so that the search skips everything else at once.
_DOUBLE = re.compile(r"[\"“”„‟«»＂`'’‘](?:(?<=[\"“”„‟«»＂])|(?<=([`'’‘]))\1)")
# A closing single mark is told from an apostrophe ('the officers' plan') by the punctuation around it.
_SINGLE_OPENING = re.compile(r"[‘'](?<![\w’'].)(?=[A-Z\w])")
_SINGLE = re.compile(
    r"[‘’'](?:(?<=[‘'])(?<![\w’'].)(?=[A-Z\w])"
    r"|(?<=[’'])(?:(?<=[.,?!…].)(?![\w])|(?<=[^\W_].)(?=[.,;:?!)]|$)|(?<=[^\Ws_].)(?=\s)))"
)
_OPENING_ONLY = frozenset(("“", "„", "‟", "«", "``", "‘‘"))
_CLOSING_ONLY = frozenset(("”", "»", "’’"))
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
    if not marks:
        return []
    goes_on = bool(_OPENS_PARAGRAPH.match(text, paragraph.end))
    found, position = [], 0
    while position < len(marks):
        opening = marks[position]
        last, depth = _closing(marks, position) if opening.opens else (None, 0)
        # An opening mark that is never closed, with another one behind it, opened nothing (or its partner is lost).
        opened = depth == 1 and (goes_on or position + 1 == len(marks)) and not opening.closes
        plural = _closing_a_plural(text, opening, paragraph) if last is None and pattern is _SINGLE else None
        if plural is not None:
            found.append(Stretch(opening.end, plural, Span(opening.start, plural + 1), number, closed=True))
            position += 1
            continue
        if last is None and not opened:
            position += 1
            continue
        content_end, outer_end = (
            (marks[last].start, marks[last].end) if last else (paragraph.end, paragraph.end)
        )
        if text[opening.end : content_end].strip() and not is_nickname(text, opening.start, outer_end):
            outer = Span(opening.start, outer_end)
            found.append(Stretch(opening.end, content_end, outer, number, last is not None))
        position = last + 1 if last else len(marks)
    return found


def _closing_a_plural(text: str, opening: _Mark, paragraph: Paragraph) -> int | None:
    """Where a mark that nothing else closes is closed behind an s, as in 'sanctuary cities', a few words on."""
    if not opening.opens:
        return None
    end = min(paragraph.end, opening.end + _FEW_WORDS)
    match = _BEHIND_S.search(text, opening.end, end)
    return match.start() if match and "." not in text[opening.end : match.start()] else None


_BEHIND_S = re.compile(r"(?<=s)['’](?=\s)")
_FEW_WORDS = 60
"""Characters of a term in marks; farther behind, the mark after an s is an apostrophe."""
_MOST_NESTED = 200
"""Marks behind an opening one among which its partner is looked for."""


def _closing(marks: list[_Mark], first: int) -> tuple[int | None, int]:
    """The mark that closes the one at `first` (past nested pairs), or None and how many stay open."""
    depth = 1
    for position in range(first + 1, min(len(marks), first + _MOST_NESTED)):
        if marks[position].closes:
            depth -= 1
            if depth == 0:
                return position, 0
        elif marks[position].opens:
            depth += 1
    return None, depth
