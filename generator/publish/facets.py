"""Facets: what an event can be filtered by; an event of the timeline in, the values it answers to out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.model.citations import articles_of
from generator.model.content import Content
from generator.model.ids import slug
from generator.model.operation import Operation
from generator.model.value import Kind
from generator.publish.link import Event, Timeline, places_of, year_of


class Facet(StrEnum):
    """What events are filtered by; the values are the names in a page's address (`?place=boston`)."""

    KIND = "kind"
    PLACE = "place"
    AGENCY = "agency"
    PERSON = "person"
    TOPIC = "topic"
    MEASURE = "measure"
    SOURCE = "source"
    STATUS = "status"


UNKNOWN_OUTLET = "not-known"
"""The source of an article that names no outlet."""


@dataclass(frozen=True, slots=True)
class EventFacets:
    """The values of one event: by facet the ids it answers to, each once, and the years it may lie in."""

    kind: tuple[str, ...]
    place: tuple[str, ...]
    """Its places, and every place these lie in. A statement has those of the operations it is about."""
    agency: tuple[str, ...]
    """Who carried it out, or who a statement was made for, and the organizations these belong to."""
    person: tuple[str, ...]
    """Who said it, or who gives a figure of it."""
    topic: tuple[str, ...]
    measure: tuple[str, ...]
    """What its figures count."""
    source: tuple[str, ...]
    """The outlets of the articles it rests on."""
    status: tuple[str, ...]
    years: tuple[int, int] | None
    """The first and the last year it may lie in; None where it has no date."""

    def of(self, facet: Facet) -> tuple[str, ...]:
        """The values of one facet."""
        values: tuple[str, ...] = getattr(self, facet.value)
        return values


def facets_of(timeline: Timeline, event: Event) -> EventFacets:
    """Every value an event answers to; an id that names no entry is left out, for no choice could offer it."""
    content = timeline.content
    claims = event.claims if isinstance(event, Operation) else ()
    return EventFacets(
        kind=(event.kind.value,),
        place=_with_outer_places(content, _places(content, event)),
        agency=_with_larger_organizations(content, _organizations(event)),
        person=_known(content, Kind.PEOPLE, _persons(event)),
        topic=_known(content, Kind.TOPICS, event.topics),
        measure=tuple(dict.fromkeys(claim.measure.value for claim in claims)),
        source=tuple(dict.fromkeys(outlet_id(content, id_) for id_ in _articles(event))),
        status=(event.status.value,),
        years=_years(event),
    )


def outlet_id(content: Content, article: str) -> str:
    """The outlet of an article, as a value of the source facet."""
    known = content.articles.get(article)
    if known is None or not known.outlet:
        return UNKNOWN_OUTLET
    # A name in another script has no letters that a slug keeps; it stands in the address as it is.
    name = slug(known.outlet)
    return known.outlet if name == "untitled" else name


def _places(content: Content, event: Event) -> Iterator[str]:
    if isinstance(event, Operation):
        yield from places_of(event)
        return
    for id_ in event.about:
        operation = content.operations.get(id_)
        if operation:
            yield from places_of(operation)


def _with_outer_places(content: Content, ids: Iterable[str]) -> tuple[str, ...]:
    return _closed(ids, lambda id_: content.places[id_].within if id_ in content.places else None)


def _with_larger_organizations(content: Content, ids: Iterable[str | None]) -> tuple[str, ...]:
    known = content.organizations
    return _closed(ids, lambda id_: (known[id_].part_of,) if id_ in known else None)


def _closed(
    ids: Iterable[str | None], outer: Callable[[str], Iterable[str | None] | None]
) -> tuple[str, ...]:
    """The ids that are known, and all that lie around them, each once, nearest first; circles end."""
    found: dict[str, None] = {}
    queue = list(ids)
    while queue:
        id_ = queue.pop(0)
        around = outer(id_) if id_ and id_ not in found else None
        if id_ and around is not None:
            found[id_] = None
            queue.extend(around)
    return tuple(found)


def _known(content: Content, kind: Kind, ids: Iterable[str | None]) -> tuple[str, ...]:
    entries = content.of_kind(kind)
    return tuple(dict.fromkeys(id_ for id_ in ids if id_ and id_ in entries))


def _organizations(event: Event) -> tuple[str | None, ...]:
    return event.agencies if isinstance(event, Operation) else (event.organization, event.speaker)


def _persons(event: Event) -> tuple[str | None, ...]:
    return tuple(c.said_by for c in event.claims) if isinstance(event, Operation) else (event.speaker,)


def _articles(event: Event) -> Iterator[str]:
    yield from articles_of(event)


def _years(event: Event) -> tuple[int, int] | None:
    """The years of its first and last possible day; an open end is where the known one is."""
    if event.when is None:
        return None
    first = year_of(event.when)
    last = event.when.date.latest
    return (first, last.year if last else first)
