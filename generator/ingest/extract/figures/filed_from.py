"""The town a story was filed from, where a figure's clause speaks of it without its name: 'Ohio’s capital', 'a Tulsa suburb'."""

from __future__ import annotations

import re

from generator.ingest.extract.findings import PlaceFinding
from generator.ingest.extract.places.gazetteer import COUNTRY, ancestors
from generator.ingest.extract.positions import Positions

_CAPITAL = re.compile(
    r"[’']s (?:state )?capital(?: city)?\b(?! (?:punishment|of|region|crimes?|gains?|cases?))"
)
_SUBURB = re.compile(r"(?:[’']s|-area| area)? suburb\b(?! of)")
_LEAD = 2_000
"""Characters in which a story's dateline stands."""


def town_meant(text: str, place: PlaceFinding, places: Positions[PlaceFinding]) -> PlaceFinding:
    """Give the dateline's town for the capital of its state or the suburb of a city of its state, else the place itself.

    Left alone: the dateline of another state, suburbs in the plural, a story without a dateline.
    """
    is_capital = _CAPITAL.match(text, place.span.end)
    is_suburb = _SUBURB.match(text, place.span.end) or text[: place.span.end].endswith(" suburb")
    if not (is_capital or is_suburb):
        return place
    filed = next((p for p in places.beginning_before(place.span.start, _LEAD) if p.rule == "dateline"), None)
    if filed is None or filed.key == place.key:
        return place
    around = set(ancestors(filed.key)) - {COUNTRY}
    wanted = {place.key} if is_capital else set(ancestors(place.key)) - {COUNTRY}
    return filed if around & wanted else place
