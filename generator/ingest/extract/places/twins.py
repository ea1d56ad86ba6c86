"""Names that mean several things at once: 'New York', 'Washington', and 'U.S.', which is also an adjective."""

from __future__ import annotations

import re

from generator.ingest.extract.places import words
from generator.ingest.extract.places.article import Article
from generator.ingest.extract.places.gazetteer import Place, place, places_named, stands_alone, state_named
from generator.ingest.extract.places.mentions import Mention
from generator.ingest.extract.places.standing import preposition_before


def resolve_twin(mention: Mention, article: Article, *, in_list: bool) -> tuple[Place | None, str]:
    """Decide between state and city by the neighbours, then by the whole article.

    'Washington' is the state among states and else nothing: it may be the capital, or the government.
    """
    line = mention.line
    direction = line.before(mention.first).lower() in words.DIRECTIONS_OF_STATES
    among_states = _neighbour_is_state(mention)
    if mention.name == "washington":
        if line.before(mention.first).lower() in words.PARTS_OF_STATES:
            return place("washington-state"), "state"
        return (place("washington-state"), "state-among-states") if among_states else (None, "")
    if direction or among_states:
        return place("new-york-state"), "state-among-states" if among_states else "state"
    if article.city_of_new_york:
        return place("new-york-city"), "city-by-context"
    if article.state_of_new_york:
        return place("new-york-state"), "state-by-context"
    neighbour = _NEIGHBOUR.search(line.text, mention.end, mention.end + 60)
    if neighbour and state_named(neighbour[1]):
        return place("new-york-state"), "state-among-states"
    if _WITH_A_COUNT.match(line.text, mention.end):
        return place("new-york-city"), "city-by-default"
    following = _NEXT_NAMES.match(line.text, mention.end, mention.end + 50)
    if following and any(stands_alone(p.key) for p in _neighbours(following)):
        return place("new-york-city"), "city-among-cities"
    if in_list or preposition_before(mention) in words.PREPOSITIONS:
        return place("new-york-city"), "city-by-default"
    return None, ""


_WITH_A_COUNT = re.compile(r" (?:with|had|saw|reported|at) (?:about |more than )?\d| \(\d")
"""Behind a place of a list: 'followed by New York with 98, Atlanta with 76'."""
_NEIGHBOUR = re.compile(
    r"(?:along with|together with|as well as|like|unlike|joined) ([A-Z]\w+(?: [A-Z]\w+)?)"
)
_NEXT_NAMES = re.compile(r"(?:,|,? and|,? or| &) ([A-Z]\w+)( [A-Z]\w+)?")
_NAMES_BEFORE = re.compile(r"(?:\b([A-Z]\w+) )?\b([A-Z]\w+)(?:,|,? and|,? or| &) $")


def _neighbour_is_state(mention: Mention) -> bool:
    text = mention.line.text
    following = _NEXT_NAMES.match(text, mention.end, mention.end + 50)
    # 'Washington, Iowa' is a town; 'Washington, Iowa and Ohio' is a list
    town = mention.name == "washington" and following and following[0].startswith(", ")
    if following and (not town or _NEXT_NAMES.match(text, following.end(), following.end() + 50)):
        pair = following[1] + (following[2] or "")
        if state_named(pair) or (state_named(following[1]) and not places_named(pair)):
            return True
    preceding = _NAMES_BEFORE.search(text[max(0, mention.start - 40) : mention.start])
    if preceding is None:
        return False
    pair = f"{preceding[1]} {preceding[2]}" if preceding[1] else preceding[2]
    return state_named(pair) is not None or (state_named(preceding[2]) is not None and not places_named(pair))


def _neighbours(match: re.Match[str]) -> tuple[Place, ...]:
    return places_named(match[1] + (match[2] or "")) or places_named(match[1])


def is_the_country(mention: Mention) -> bool:
    """'in the U.S. illegally' is the country; 'U.S. officials' is an adjective."""
    line = mention.line
    if line.before(mention.first) not in {"the", "The"} and mention.name != "united states":
        return False
    following = line.after(mention.last)
    gap = line.gap(mention.last + 1)
    inside = gap.lstrip(".").isspace()
    return (
        not inside
        or following in words.AFTER_THE_COUNTRY
        or line.word(mention.last + 1) in words.AFTER_THE_COUNTRY
    )
