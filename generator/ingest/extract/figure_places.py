"""The place a figure stands for: the place named in its own clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.ingest.document import Document, Span
from generator.ingest.extract.findings import PlaceFinding

_LINK_AFTER = re.compile(
    r"[^.;:?!]{0,90}?\b(?:in|at|near|across|around|throughout|from|of|to|outside|within|on|for)(?: and around| and near)?"
    r"(?: (?:the|their|its|nearby|downtown|greater|metro|metropolitan|suburban|several|parts of|all of|central|northern|southern"
    r"|eastern|western|north|south|east|west))*\s*$",
    re.IGNORECASE,
)
_FRONTED = re.compile(r"[\s“\"]*(?:[A-Z]\w+, )?(?:in|across|around|throughout|at|near|on)\b[^,]{0,40}$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"[’']?s?(?: (?:area|metro|metropolitan|region|field|office|division|county|authorities|which|covers|accounts?"
    r"|accounted|for|saw|had|reported))*[\s,]*(?:[^.;:?!,]{0,40},)?[^.;:?!]{0,20}$",
    re.IGNORECASE,
)


def nearest_place(
    text: str, sentence: Span, figure: Span, limits: Span, places: Sequence[PlaceFinding]
) -> PlaceFinding | None:
    """Give the place of a figure's clause, None where the clause names none.

    `limits` is the stretch of the sentence that belongs to the figure: up to the figures before and after it.
    First the place after the figure ('83 people in ...'), then one before it in the same clause ('In ..., 107
    people'; 'the ... office arrested 200').
    """
    after = [p for p in places if figure.start <= p.span.start and p.span.end <= limits.end]
    for place in after:
        if place.rule == "nationwide" or _LINK_AFTER.fullmatch(text[figure.end : max(figure.end, place.span.start)]):
            return place
    before = [p for p in places if limits.start <= p.span.start and p.span.end <= figure.start]
    for place in reversed(before):
        fronted = _FRONTED.match(text[sentence.start : place.span.start])
        if place.rule == "nationwide" or fronted or _SUBJECT.match(text[place.span.end : figure.start]):
            return place
    return None
