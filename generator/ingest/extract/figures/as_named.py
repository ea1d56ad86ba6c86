"""The place a figure's clause names where the gazetteer has none of that name: 'arrested 31 people in San Pascual'."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.ingest.document import Span
from generator.ingest.extract.findings import PlaceFinding
from generator.ingest.extract.places.gazetteer import unlisted_key
from generator.ingest.extract.positions import Positions

_ABBREVIATED = r"(?<=\bCo)\.|(?<=\bInc)\.|(?<=\bCorp)\.|(?<=\bBros)\.|(?<=\bSt)\."
"""Dots that end no sentence: 'at Alder & Co. plants in six states'."""
_PART = r"[A-ZÀ-Þ][\wà-ÿ’'-]*[\wà-ÿ]"
_NAME = rf"{_PART}(?: (?:(?:de|del|la|las|los|of) )?{_PART}){{0,3}}"
_ENDS = (
    r"(?=[.,;:)”\"]|\s+(?:and|on|in|over|during|since|from|between|after|before|last|this|early|late|by|who|as|for|with|at|where|\w+day|the|were|was|have|had"
    r"|that|alone|—|–|--)\b|\s*$|\s+[—–-])"
)
_KIND = r"(?P<kind> (?:area|region|county|counties|township|parish|section|neighborhood))?"
_NAMED = re.compile(
    r"(?:(?!, an? |\b(?:wanted|accused|convicted|charged|living|lived|history|wants?|held|holding|jailed) )[^.;:?!“”\"\d]|"
    rf"{_ABBREVIATED}){{0,60}}?"
    r"\b(?:in|across|throughout|around|near) (?:the )?(?:(?:towns?|cit(?:y|ies)|villages?|suburbs?|communit(?:y|ies)|hamlets?|area) of )?"
    rf"(?P<name>{_NAME}(?: (?:and|,) (?:(?:neighboring|nearby) )?{_NAME})?){_KIND}{_ENDS}"
)
_ACTED_IN = re.compile(
    r"\b(?:raid(?:ed|s|ing)?|swarmed|stormed|descended|swept|searched|converged|operation|sweep)\b[^.;“”\"]{0,70}?\b(?:in|near|around) "
    rf"(?P<name>{_NAME}){_KIND}{_ENDS}"
)
"""Before a figure: 'agents raided a plant in Gering Falls on Tuesday and arrested 33'."""
_COUNTED = (
    r"\b(?:in|across|throughout) (?:as many as |up to |about |at least |more than |nearly |some |roughly )?"
    r"(?P<those>(?:all|the|these|those)(?: same)? )?(?P<name>(?:\d{1,3}|an? (?:number|handful|string|series|couple|score|half-dozen|list) of|several|many|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens of)(?: or so| or more)?"
    r" (?:[\w.]+ ){0,2}?(?:cities|states|counties|towns|communities|metro(?:politan)? areas))\b(?!(?! ?[—–-]{1,2} ?[^.;—–]{3,90} among them\b)(?: ?[:(—–]|--)|,? (?:in [A-Z]|of (?!the\b)))"
)
_MANY_WITHIN = re.compile(_COUNTED)
_MANY = re.compile(
    rf"(?:(?!\b(?:wanted|accused|convicted|charged|living|lived|history|held|jailed|from(?! \d+ (?:\w+ )?(?:gangs|countries|nations)\b)|records?|said|according)\b)[^.;:?!“”\"\d]|{_ABBREVIATED}|(?<=\bfrom )\d+(?= (?:\w+ )?(?:gangs|countries|nations)\b)){{0,75}}?"
    r"(?:, (?:all|many|most|some) of (?:them|whom) [^,.;:?!“”\"\d]{3,70},? )?" + _COUNTED
)
"""A figure of places that it counts and does not name: '1,313 people in 23 cities'."""
_SEVERAL_NAMED = re.compile(
    r"\b[Ii]n (?:[\w’']+ ){1,3}(?:cities|states|counties|towns|communities|suburbs)(?: (?:in|of|across|around|outside|near) [^.;:?!–—-]{2,40}?)?(?:--| ?[–—] ?)"
    rf"(?P<list>{_NAME}(?:, {_NAME}){{0,6}},? and {_NAME})(?:--| ?[–—] ?)"
)
"""'In three towns in the valley--Adin, Birch and Cole--agents took 63'."""
_VISITED_MANY = re.compile(
    r"\b(?:(?:raids?|sweeps?|operations?|arrests) (?:at|on|of)|walked into|raided|visited|swept(?: through)?|entered|stormed|descended on|fanned out|showed up|struck) (?:[^.;:?!“”\"]|(?<=\bCo)\.|(?<=\bInc)\.|(?<=\bBros)\.){0,60}?\b(?:in|across|through) "
    r"(?P<name>(?:\d{1,3}|several|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen) (?:[a-z]+ ){0,1}?(?:cities|states|counties|towns))\b"
    r"(?! ?[:(—–]|,? (?:including|such as|like|among them|in [A-Z]))"
)
"""Before a figure: 'agents walked into 77 stores in 14 states, arresting 16'."""
_NO_PLACE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Spanish|English|Congress|Operation|ICE|DHS|HSI|ERO|CBP|INS|Homeland|Immigration|Customs|Border|Department"
    r"|Federal|Title|Section|Chapter|Court|District|Superior|Supreme|Facebook|Twitter|X|Ramadan|Lent|Easter|Thanksgiving|Christmas|President|Washington|America|United States|Nation|Country|Phase)\b"
    r"|.*\b(?:Raids|Sweeps|Arrests)\b|.*\b(?:Center|Centre|Jail|Prison|Courts?|Courthouse|Facility|Building|Hall|House|Church|School|College|University|Hospital|Airport|Plaza|Mall|Market|Store|Hotel"
    r"|Foods|Farms?|Inc|Corp|Co|Office|Department|Agency|Bureau|Street|Avenue|Road|Boulevard|Highway|Custody|Sweep|Raids?|Crackdown|Operation|Act|Program)$"
)


def place_as_named(
    text: str, figure: Span, room: Span, places: Positions[PlaceFinding]
) -> PlaceFinding | None:
    """Give the place of a figure's clause that the tables do not have, None where it names none or a known one first."""
    many = _MANY.match(text, figure.end, room.end) or _MANY_WITHIN.search(text, figure.start, figure.end)
    if many is not None and not _lie_in_a_region(text, many.end("name"), places):
        return _found(text, Span(*many.span("name")), "of-those" if many["those"] else "of-several")
    match = _NAMED.match(text, figure.end, room.end)
    if match is None or _NO_PLACE.match(match["name"]):
        return None
    span = Span(match.start("name"), match.end("kind") if match["kind"] else match.end("name"))
    if any(
        p.rule != "dateline" and p.span.end > figure.end for p in places.within(Span(figure.start, span.end))
    ):
        return None
    return None if _overlaps(span, places) else _found(text, span)


def _lie_in_a_region(text: str, position: int, places: Positions[PlaceFinding]) -> bool:
    """Whether places that are counted are said to lie in a known region: 'in six states across the Midwest'."""
    link = _ACROSS.match(text, position)
    found = places.within(Span(link.end(), link.end() + _LONGEST)) if link else ()
    return any(link and p.span.start == link.end() and p.rule in {"region", "metro-area"} for p in found)


_ACROSS = re.compile(r" (?:across|in|throughout|of) the ")


def place_acted_in_as_named(
    text: str, figure: Span, room: Span, places: Positions[PlaceFinding]
) -> PlaceFinding | None:
    """Give the place before a figure, where no table has it, that its clause says was raided."""
    visited = _VISITED_MANY.search(text, room.start, figure.start)
    if visited is not None:
        return _found(text, Span(*visited.span("name")), "of-several")
    match = _ACTED_IN.search(text, room.start, figure.start)
    if match is None or _NO_PLACE.match(match["name"]):
        return None
    span = Span(match.start("name"), match.end("kind") if match["kind"] else match.end("name"))
    return None if _overlaps(span, places) else _found(text, span)


def places_to_be_raided(text: str, room: Span) -> PlaceFinding | None:
    """Give the places that an operation is said to be in where they are counted: 'raids will begin Sunday in ten cities'."""
    match = _RAIDS_IN_MANY.search(text, room.start, room.end)
    return _found(text, Span(*match.span("name")), "of-several") if match else None


_RAIDS_IN_MANY = re.compile(
    rf"\b(?:raids|sweeps|operations?|arrests|crackdown)\b(?:(?!\b(?:after|since|like|than|similar)\b)[^.;:“”\"\d]){{0,100}}? {_COUNTED}"
)


def place_before_a_bracket(text: str, figure: Span, places: Positions[PlaceFinding]) -> PlaceFinding | None:
    """Give the place whose number stands in brackets behind it: 'in Prince William (58), Fairfax (47) and Arlington (21)'."""
    match = _BRACKETED.search(text, max(0, figure.start - _LONGEST), figure.start)
    if match is None or not text.startswith(")", figure.end) or _NO_PLACE.match(match["name"]):
        return None
    span = Span(*match.span("name"))
    known = [p for p in places.beginning_before(figure.start, _LONGEST) if p.span.end == span.end]
    return known[-1] if known else _found(text, span)


_BRACKETED = re.compile(rf"(?:^|[\s,])(?P<name>{_NAME}) \($")


def places_named_before(text: str, figure: Span, room: Span) -> PlaceFinding | None:
    """Give the places that a figure's clause opens with between dashes, whether or not a table has them."""
    match = _SEVERAL_NAMED.search(text, room.start, figure.start)
    if match is None:
        return None
    first, *others = (_found(text, Span(*m.span())) for m in _ITEM.finditer(text, *match.span("list")))
    return replace(first, also=tuple(others))


def names_after(text: str, position: int, limit: int) -> tuple[PlaceFinding, ...]:
    """Give the places a list goes on with that no table has: 'Broken Arrow and Owasso' behind 'in Tulsa, '."""
    match = _GOES_ON.match(text, position, limit)
    if match is None:
        return ()
    items = [Span(*m.span()) for m in _ITEM.finditer(text, match.start(), match.end())]
    names = [text[item.start : item.end] for item in items]
    if any(_NO_PLACE.match(name) for name in names):
        return ()
    return tuple(_found(text, item) for item in items)


def region_as_named(text: str, around: PlaceFinding, name: Span) -> PlaceFinding:
    """Give the region of a state that no table has: 'Utah's Cache Valley'."""
    words = text[name.start : name.end]
    return PlaceFinding(Span(around.span.start, name.end), words, unlisted_key(words, around.key), "as-named")


_ITEM = re.compile(_NAME)
_GOES_ON = re.compile(
    rf"(?:, {_NAME})*,? and (?:in )?{_NAME}(?=[.;)”\"]|, \w+ing\b|\s+(?:on|over|during|since|between|after|before|last|this|early|late|by|as|\w+day|were|was|have|had|—|–|--)\b|\s*$)"
)


def _overlaps(span: Span, places: Positions[PlaceFinding]) -> bool:
    reach = span.end - span.start + _LONGEST
    return any(p.span.end > span.start for p in places.beginning_before(span.end - 1, reach))


_LONGEST = 40


def _found(text: str, span: Span, rule: str = "as-named") -> PlaceFinding:
    name = text[span.start : span.end]
    return PlaceFinding(span, name, unlisted_key(name), rule)
