"""Where the dateline that a paragraph opens with ends: 'PEORIA, Ill. - ICE said' says where it was filed, not who speaks."""

from __future__ import annotations

import re

from generator.ingest.document import Span
from generator.ingest.extract.organizations.known import names, plain
from generator.ingest.extract.places.gazetteer import places_named, state_named

_TAIL = r"(?P<tail>(?:, ?[A-Z][\w.]{1,12}(?: [A-Z\d][\w.]{0,12}){0,2}){0,3}(?:,? ?(?P<agency>\((?![DRI]-)[A-Z][^()\n]{1,39}\)))?)"
_DASH = r"(?: ?(?:—|–|--) ?| - )(?=[A-Z0-9“‘\"'$])"
_SHOUTED = re.compile(rf"(?P<place>[A-Z][A-Z’'.]+(?:[ -][A-Z][A-Z’'.]*){{0,4}}){_TAIL}{_DASH}")
_WRITTEN = re.compile(rf"(?P<place>[A-Z][a-z’'.]+(?:[ -][A-Z][a-z’'.]*){{0,3}}){_TAIL}{_DASH}")
_LONGEST = 120
_DASHES = ("—", "–", "--", " - ")
_SHORTEST_UNKNOWN = 4
"""Letters of a word in capitals from which it is no abbreviation of a body ('HBR — the bureau')."""


def dateline_end(text: str, paragraph: Span) -> int:
    """Where the story begins behind a paragraph's dateline; where the paragraph begins if it has none."""
    opening = text[paragraph.start : min(paragraph.end, paragraph.start + _LONGEST)]
    if not opening[:1].isupper() or not any(dash in opening for dash in _DASHES):
        return paragraph.start
    match = _SHOUTED.match(opening)
    if match is not None:
        return paragraph.start + (match.end() if _is_filed_from(match) else 0)
    match = _WRITTEN.match(opening)
    return paragraph.start + (match.end() if match is not None and _tells_more(match) else 0)


def _is_filed_from(match: re.Match[str]) -> bool:
    """Whether words in capitals are no organisation's name."""
    name = match["place"]
    if plain(name) in names():
        return False
    return bool(match["tail"]) or len(name) >= _SHORTEST_UNKNOWN or bool(places_named(name.title()))


def _tells_more(match: re.Match[str]) -> bool:
    """Whether a state or a news agency follows a name that is not set in capitals: 'Peoria, Ill. -- '."""
    if plain(match["place"]) in names():
        return False
    parts = [part.strip() for part in match["tail"].partition("(")[0].split(",") if part.strip()]
    return any(state_named(part) is not None for part in parts) or match["agency"] is not None
