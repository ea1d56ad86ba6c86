"""Names that mean a thing and not the person it is named after: 'the Ann Lee school', 'a statue of Ann Lee'."""

from __future__ import annotations

import re

from generator.ingest.extract.quotations.names import is_possessive

_THING = re.compile(
    r" (?:(?:public|private|middle|high|elementary|primary|charter|grade|state|city|county|community|recreation|national|regional|international|memorial|federal|public housing) )*"
    r"(?:school|academy|college|university|library|park|playground|field|stadium|arena|plaza|square|street|avenue|boulevard|drive|road"
    r"|highway|parkway|expressway|freeway|bridge|tunnel|airport|station|terminal|hospital|clinic|center|courthouse|jail|prison|museum"
    r"|theater|cemetery|monument|statue|mural|building|tower|homes|pier|campus|gym|auditorium)s?\b"
)
_BEFORE_THING = re.compile(
    r"\b(?:the|a|an|this|that|its|their|our|at|near|in|to|from|of|outside|behind|inside|by|on|around|along|past) $",
    re.IGNORECASE,
)
_NAMED_AFTER = re.compile(
    r"\b(?:named (?:after|for|in honor of)|(?:statue|mural|portrait|bust|monument) (?:of|to)) (?:the late )?$"
)
_GROUND = (
    "Street",
    "Park",
    "Lane",
    "Field",
    "Fields",
    "Hall",
    "Bridge",
    "Square",
    "Road",
    "Court",
    "Place",
    "Way",
    "Woods",
)
"""Last words of names that may be a person's as well: a place where a preposition of place stands before them."""
_BEFORE_GROUND = re.compile(
    r"\b(?:on|at|in|near|along|down|off|across|around|through|outside|inside) (?:the )?$"
)
_LONGEST_BEFORE = 40


def is_namesake(text: str, start: int, end: int, name: int) -> bool:
    """Whether a run of capitals from `start` to `end`, whose name begins at `name` behind a title, names a thing after somebody."""
    begin = max(0, start - _LONGEST_BEFORE)
    bare = name == start
    thing = bare and text.startswith(" ", end) and _THING.match(text, end) is not None
    ground = bare and not thing and text.endswith(_GROUND, start, end)
    after = text.endswith(_NAMING, begin, start)
    if not (thing or ground or after):
        return False
    before = text[begin:start].rpartition("\n")[2]
    if (thing or ground) and not is_possessive(text[name:end]):
        if thing:
            return _BEFORE_THING.search(before) is not None
        if _BEFORE_GROUND.search(before):
            return True
    return after and _NAMED_AFTER.search(before) is not None


_NAMING = ("after ", "for ", "of ", "to ", "late ")
