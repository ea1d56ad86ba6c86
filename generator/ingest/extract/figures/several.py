"""Places that a figure's clause only counts, and a list elsewhere in the article names: 'arrested 200 in three states'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generator.ingest.document import Span
from generator.ingest.extract.figures.together import with_those_after
from generator.ingest.extract.findings import PlaceFinding
from generator.ingest.extract.places.gazetteer import kind_of
from generator.ingest.extract.positions import Positions
from generator.model.number_words import UNITS

_COUNTED: Final = re.compile(r"(\w+) (?:[a-z]+ )?(cities|towns|communities|states|counties)$")
_THOSE: Final = re.compile(
    r"\b(?:in|across|throughout) (?:all|the|these|those)(?: same)? (?P<name>[a-z]+ (?:cities|towns|communities|states|counties))\b"
)
_KINDS: Final = {
    "states": {"state"},
    "counties": {"county"},
    "cities": {"city", "borough"},
    "towns": {"city"},
    "communities": {"city"},
}


def spelled_out(
    text: str, found: PlaceFinding | None, places: Positions[PlaceFinding]
) -> PlaceFinding | None:
    """Give the list that counted places stand for, else what was found; None for "those" places where no list has them."""
    if found is None or found.rule not in {"of-several", "of-those"}:
        return found
    return _named_in_a_list(text, found, places) or (found if found.rule == "of-several" else None)


def those_counted(text: str, clause: Span, places: Positions[PlaceFinding]) -> PlaceFinding | None:
    """Give the list that "the three counties" of a figure's clause points to; None where it names none."""
    match = _THOSE.search(text, clause.start, clause.end)
    if match is None:
        return None
    span = Span(*match.span("name"))
    return _named_in_a_list(text, PlaceFinding(span, match["name"], "", "of-those"), places)


def _named_in_a_list(
    text: str, several: PlaceFinding, places: Positions[PlaceFinding]
) -> PlaceFinding | None:
    """Give the places that 'three states' counts: the one list of the article that names so many of that kind.

    None where the words tell no number, where no list fits, or where lists that fit name different places.
    """
    counted = _COUNTED.match(several.name)
    count = UNITS.get(counted[1].lower()) if counted else None
    if counted is None or count is None:
        return None
    fitting: dict[frozenset[str], PlaceFinding] = {}
    for listed in _lists(text, places.within(Span(0, len(text)))[:_MOST_PLACES]):
        keys = frozenset(p.key for p in (listed, *listed.also))
        if len(keys) == count and all(kind_of(key) in _KINDS[counted[2]] for key in keys):
            fitting.setdefault(keys, listed)
    return replace(next(iter(fitting.values())), rule="list") if len(fitting) == 1 else None


def _lists(text: str, places: Sequence[PlaceFinding]) -> list[PlaceFinding]:
    """Every list of places, each with the others of it."""
    lists: list[PlaceFinding] = []
    end = 0
    for position, place in enumerate(places):
        if place.span.start < end:
            continue
        listed = with_those_after(text, place, places[position + 1 : position + 1 + _LONGEST_LIST])
        if listed.also:
            end = listed.also[-1].span.end
            lists.append(listed)
    return lists


_LONGEST_LIST = 20
"""Places of the longest list that words such as 'nineteen states' may count."""
_MOST_PLACES = 400
"""Places of an article that are looked at, so that hostile lists cost no more than their length."""
