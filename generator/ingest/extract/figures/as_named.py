"""The place a figure's clause names where the gazetteer has none of that name: 'arrested 31 people in San Pascual'."""

from __future__ import annotations

import re

from generator.ingest.document import Span
from generator.ingest.extract.findings import PlaceFinding
from generator.ingest.extract.places.gazetteer import unlisted_key
from generator.ingest.extract.positions import Positions

_PART = r"[A-ZÀ-Þ][\wà-ÿ’'-]*[\wà-ÿ]"
_NAME = rf"{_PART}(?: (?:(?:de|del|la|las|los|of) )?{_PART}){{0,3}}"
_NAMED = re.compile(
    r"(?:(?!, an? |\b(?:wanted|accused|convicted|charged|living|lived|history|wants?|held|holding|jailed) )[^.;:?!“”\"\d]){0,60}?\b(?:in|across|throughout|around|near) (?:the )?(?:(?:town|city|village|suburb|community|hamlet|area) of )?"
    rf"(?P<name>{_NAME}(?: (?:and|,) (?:(?:neighboring|nearby) )?{_NAME})?)(?P<kind> (?:area|region|county|counties|township|parish|section|neighborhood))?"
    r"(?=[.,;:)”\"]|\s+(?:and|on|in|over|during|since|from|between|after|before|last|this|early|late|by|who|as|for|with|at|where|\w+day|the|were|was|have|had|that|alone|,|—|–|--)\b|\s*$|\s+[—–-])"
)
_NO_PLACE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Spanish|English|Congress|Operation|ICE|DHS|HSI|ERO|CBP|INS|Homeland|Immigration|Customs|Border|Department"
    r"|Federal|Title|Section|Chapter|Court|District|Superior|Supreme|Facebook|Twitter|X|Ramadan|Lent|Easter|Thanksgiving|Christmas|President|Washington|America|Phase)\b"
    r"|.*\b(?:Center|Centre|Jail|Prison|Courts?|Courthouse|Facility|Building|Hall|House|Church|School|College|University|Hospital|Airport|Plaza|Mall|Market|Store|Hotel"
    r"|Foods|Farms?|Inc|Corp|Co|Office|Department|Agency|Bureau|Street|Avenue|Road|Boulevard|Highway|Custody|Sweep|Raids?|Crackdown|Operation|Act|Program)$"
)


def place_as_named(
    text: str, figure: Span, room: Span, places: Positions[PlaceFinding]
) -> PlaceFinding | None:
    """Give the place behind a figure that the tables do not have, None where its clause names none or a known one first."""
    match = _NAMED.match(text, figure.end, room.end)
    if match is None or _NO_PLACE.match(match["name"]):
        return None
    span = Span(match.start("name"), match.end("kind") if match["kind"] else match.end("name"))
    if any(
        p.rule != "dateline" and p.span.end > figure.end for p in places.within(Span(figure.start, span.end))
    ):
        return None
    if any(p.span.end > span.start for p in places.beginning_before(span.end, span.end - span.start)):
        return None
    name = text[span.start : span.end]
    return PlaceFinding(span, name, unlisted_key(name), "as-named")
