"""What a whole article tells about the names of places in it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ingest.document import Document
from generator.ingest.extract.findings import PlaceFinding
from generator.ingest.extract.places.gazetteer import COUNTRY, Place, ancestors, stands_alone
from generator.ingest.extract.places.mentions import Mention
from generator.ingest.extract.places.standing import is_surname, standing_of


@dataclass(frozen=True, slots=True)
class Article:
    """What the whole article tells about its names."""

    states: frozenset[str]
    """Keys of the places it names that others lie in: states first of all, those of its cities too."""
    established: dict[str, Place]
    """Names that the article gives with their state somewhere."""
    persons: frozenset[str]
    """Names that are somebody's surname in this article."""
    city_of_new_york: bool
    """Whether it speaks of New York City by a name that means nothing else."""
    state_of_new_york: bool
    """Whether it speaks of the state so, and never of the city."""


def judge_article(
    document: Document, mentions: list[Mention], datelines: tuple[PlaceFinding, ...]
) -> Article:
    """Gather the states, the names given with a state, and the surnames of an article."""
    states, established, persons = set(), {}, set()
    names = {mention.name for mention in mentions}
    for mention in mentions:
        if mention.state is not None:
            states.add(mention.state.key)
            own = place_in_state(mention.places, mention.state.key)
            if own is not None:
                established[mention.name] = own
        elif is_surname(mention):
            persons.add(mention.name)
        else:
            sure = sure_place(mention.places)
            if sure is not None and standing_of(mention) != "name":
                states.update({sure.key, *ancestors(sure.key)})
    states.update(key for finding in datelines for key in ancestors(finding.key))
    city = bool(names & _CITY_OF_NEW_YORK) or "NYPD" in document.text or "NYC" in document.text
    city = city or any(finding.key == "new-york-city" for finding in datelines)
    state = bool(
        names & {"new york state", "state of new york", "upstate new york", "western new york", "long island"}
    )
    return Article(frozenset(states) - {COUNTRY}, established, frozenset(persons), city, state and not city)


_CITY_OF_NEW_YORK = {"new york city", "nyc", "bronx", "brooklyn", "manhattan", "staten island"}


def place_in_state(places: tuple[Place, ...], state: str) -> Place | None:
    """Give the one of several namesakes that lies in a state."""
    return next((p for p in places if p.key == state or state in ancestors(p.key)), None)


def sure_place(places: tuple[Place, ...]) -> Place | None:
    """Give the place a bare name means anywhere: a state, region, metro area, borough, country, the capital or AP dateline city."""
    return next(
        (p for p in places if p.kind not in {"city", "county"} or p.key == _CAPITAL or stands_alone(p.key)),
        None,
    )


_CAPITAL = "washington-dc"
