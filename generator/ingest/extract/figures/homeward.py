"""Where those removed are brought: their country, named or not."""

from __future__ import annotations

import re

from generator.ingest.extract.places.gazetteer import COUNTRY, places_named

_HOMEWARD = re.compile(
    r"[”\"’']? (?:back (?:home|to)\b|home\b|out of the (?:country|United States|U\.S\.)|to their (?:home |native )?(?:countr\w+|homelands?))|[”\"’']? to (?P<land>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b"
)


def is_country(name: str) -> bool:
    """Whether the words, or the first of them, name a country abroad."""
    names = (name, name.split(maxsplit=1)[0])
    return any(p.kind == "country" and p.key != COUNTRY for words in names for p in places_named(words))


def leads_home(text: str, position: int, limit: int) -> int:
    """Give where 'back to Mexico', 'home' or 'to their countries' ends that begins at a position; 0 where none does."""
    home = _HOMEWARD.match(text, position, limit)
    return home.end() if home and (not home["land"] or is_country(home["land"])) else 0
