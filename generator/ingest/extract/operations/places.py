"""Where an operation took place: the places of its figures and sentences, else of the lead, the article, the dateline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.ingest.document import Document, Span
from generator.ingest.extract.enforcement import ACTION_NOUN
from generator.ingest.extract.figures.places import is_where_taken
from generator.ingest.extract.figures.together import with_those_after
from generator.ingest.extract.findings import FigureFinding, PlaceFinding
from generator.ingest.extract.places.find import ASIDE_RULES
from generator.ingest.extract.places.gazetteer import ancestors
from generator.ingest.extract.positions import Positions

_OPENING = 3
"""Sentences, the title included, whose one place is the article's."""
_CAPITALS = frozenset({"washington-dc", "united-states"})
"""Datelines of stories on what happens anywhere."""
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:courts?|courthouse|judges?|jails?|prisons?|lockup|center|centers|facility|facilities|offices?|headquarters|lawyers?|attorneys?"
    r"|(?:flown|sent|moved|taken|transferred|bused|driven|returned|deported) (?:back )?to|born|native|University|College|law firm)\b[^.;,]{0,25}$"
    r"|\b(?:help|assistance|support|aid|backup)\b(?: (?:of|from|by))[^.;]{0,70}$|\b(?:teams|officers|agents|units|reinforcements) (?:[a-z]+ (?:in )?)?from\b[^.;]{0,50}$"
    r"|\bsince (?:(?:federal|immigration) )*(?:agents|officers|authorities|ICE|an?|the)\b[^.;]{0,70}$"
)

_REACH = 90
"""Characters before a place in which the words stand that give it to something else."""


def operation_places(
    document: Document,
    opening: Sequence[Span],
    spans: Sequence[Span],
    figures: Sequence[FigureFinding],
    places: Sequence[PlaceFinding],
) -> tuple[PlaceFinding, ...]:
    """List an operation's places, each once, in order of the text.

    Jails, courts and offices named in its sentences are not where it took place.
    """
    told = [f.place for f in figures if f.place is not None]
    own = Positions((p for p in places if p.rule not in ASIDE_RULES), lambda place: place.span)
    told += [p for s in spans for p in own.within(s) if not _is_of_something_else(document, s, p)]
    if not told:
        told = list(acted_in(document, places)) or _of_the_article(document, opening, own, places)
    told = _at_one_site(document, opening, told, places) or told
    told.sort(key=lambda place: place.span.start)
    return tuple({place.key: place for place in reversed(told)}.values())[::-1]


_ONE_SITE = re.compile(
    r"\b(?:an?|the|one) (?:[\w’'-]+ ){0,4}?(?:plant|factory|mill|laundry|bakery|restaurant|diner|warehouse|farm|dairy|nursery|ranch|slaughterhouse"
    r"|cannery|store|market|shop|car wash|construction site|job site|courthouse|church|school|apartment (?:complex|building)|trailer park|hotel|motel"
    r"|neighborhood|factory floor)\b|\bthe (?:city|town)(?:[’']s)?\b|\bdowntown\b",
    re.IGNORECASE,
)
"""One building, or 'the city', in the lead: what happened there happened where the story was filed."""


def _at_one_site(
    document: Document, opening: Sequence[Span], told: Sequence[PlaceFinding], places: Sequence[PlaceFinding]
) -> list[PlaceFinding]:
    """Give the dateline's town for an operation at one site, where only the state around the town is named."""
    dateline = next((p for p in places if p.rule == "dateline" and p.key not in _CAPITALS), None)
    keys = {place.key for place in told}
    if dateline is None or len(keys) != 1 or dateline.key in keys or not keys <= set(ancestors(dateline.key)):
        return []
    lead = document.text[opening[0].start : opening[min(_OPENING, len(opening)) - 1].end] if opening else ""
    return [dateline] if _ONE_SITE.search(lead) else []


_RAIDED = re.compile(
    rf"\b(?:{ACTION_NOUN}|arrests(?: were made)?|raided|swept|descended on|fanned out)\b(?: (?!(?:after|since|when|last|following|outside|to|from|largest|biggest|first|second|third)\b)[\w-]+){{0,4}}? (?:of|in|on|across|throughout|around)"
    r"(?: and around)?(?: the)?(?: (?:state|city|town|county) of)? $"
)
"""Before the place that an opening says was raided: 'their sweep of', 'the arrests were made in'."""
_FIRST = 600
"""Characters of a story in which it says where its operation was."""
_BEFORE = 100


def opening_end(document: Document) -> int:
    """Give where the part of a story ends that says where its operation was."""
    return (document.story[0].start if document.story else 0) + _FIRST


def acted_in(document: Document, places: Sequence[PlaceFinding]) -> tuple[PlaceFinding, ...]:
    """Give the one place, or the places of the one list, that a headline and opening say were raided or swept."""
    near = [
        p
        for p in places
        if p.span.start < opening_end(document) and p.rule not in ASIDE_RULES | {"nationwide"}
    ]
    found = [p for p in near if _RAIDED.search(document.text, max(0, p.span.start - _BEFORE), p.span.start)]
    lists = {p.key: with_those_after(document.text, p, near) for p in found}
    if any(p.also for p in lists.values()):
        only = next(iter(lists.values()))
        return (replace(only, also=()), *only.also) if len(lists) == 1 else ()
    single = innermost(found)
    return (single,) if single else ()


def innermost(places: Sequence[PlaceFinding]) -> PlaceFinding | None:
    """Give the smallest of the places where each lies in the next, None where they lie apart."""
    return next((p for p in places if all(lies_in(p.key, other.key) for other in places)), None)


def lies_in(one: str, other: str) -> bool:
    """Whether a place is another or a part of it, both by key."""
    return one == other or other in ancestors(one)


def _is_of_something_else(document: Document, sentence: Span, place: PlaceFinding) -> bool:
    start = max(sentence.start, place.span.start - _REACH)
    before = document.text[start : place.span.start]
    return is_where_taken(document.text, place) or bool(_OF_SOMETHING_ELSE.search(before))


def _of_the_article(
    document: Document, opening: Sequence[Span], own: Positions[PlaceFinding], places: Sequence[PlaceFinding]
) -> list[PlaceFinding]:
    """Give the one place of the first sentences, else the one most mentions mean, else that of the dateline.

    A place that is named once, far down, may be where something else happened.
    """
    first = [(s, p) for s in opening[:_OPENING] for p in own.within(s)]
    led = innermost([p for s, p in first if not _is_of_something_else(document, s, p)])
    if led is not None:
        return [led]
    local = [p for p in places if p.rule not in ASIDE_RULES and p.rule != "nationwide"]
    key, mentions = next(iter(Counter(p.key for p in local).most_common(1)), ("", 0))
    if mentions > 1 and 2 * mentions > len(local):
        return [next(p for p in local if p.key == key)]
    dateline = next((p for p in places if p.rule == "dateline" and p.key not in _CAPITALS), None)
    within = dateline is not None and all(lies_in(dateline.key, p.key) for p in local)
    return [dateline] if dateline is not None and within else []
