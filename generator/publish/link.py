"""Link: content in, the timeline out: entries in order of time, and for each link the links back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from generator.model.article import Article
from generator.model.citations import dates_of, passages_of
from generator.model.claim import Claim
from generator.model.content import Content
from generator.model.ids import slug
from generator.model.operation import Operation
from generator.model.passage import Passage
from generator.model.registers import Organization, Person, Place, Topic
from generator.model.statement import Statement
from generator.model.value import Entry, Kind, Status
from generator.model.when import When

Event = Operation | Statement
"""What stands on the timeline."""

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
N = TypeVar("N", Person, Organization, Place, Topic)


@dataclass(frozen=True, slots=True)
class Figure:
    """A claim, the operation it is of, and the anchor of its row there."""

    operation: Operation
    claim: Claim
    anchor: str


@dataclass(frozen=True, slots=True)
class Support:
    """An entry that rests on an article, and the article's words it rests on."""

    entry: Entry
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """All entries that stand, in order of time, with their links in both directions.

    Every tuple of operations, statements, figures or supports is in order of time, undated ones last; registers
    are in order of their names. Mappings are keyed by ids and hold no empty tuples.
    """

    content: Content
    """The entries that stand; withdrawn ones are apart."""
    withdrawn: tuple[Entry, ...]
    dated: tuple[Event, ...]
    """Oldest first; an event of several days stands under its first."""
    undated: tuple[Event, ...]
    years: Mapping[int, tuple[Event, ...]]
    figures: Mapping[str, tuple[Figure, ...]]
    """By operation, as the entry lists them."""
    figures_by: Mapping[str, tuple[Figure, ...]]
    """By the person or organization who says so."""
    figures_at: Mapping[str, tuple[Figure, ...]]
    """By place, nested places left out."""
    operations_by: Mapping[str, tuple[Operation, ...]]
    """By agency."""
    operations_at: Mapping[str, tuple[Operation, ...]]
    """By place, nested places left out; places of the operation and of its figures."""
    parts: Mapping[str, tuple[Operation, ...]]
    related: Mapping[str, tuple[Operation, ...]]
    """Both ways, whichever of the two names the other."""
    said: Mapping[str, tuple[Statement, ...]]
    """By speaker."""
    said_for: Mapping[str, tuple[Statement, ...]]
    """By the organization the speaker spoke for, where the speaker is another."""
    said_to: Mapping[str, tuple[Statement, ...]]
    said_about: Mapping[str, tuple[Statement, ...]]
    """By operation."""
    replies: Mapping[str, tuple[Statement, ...]]
    on_topic: Mapping[str, tuple[Event, ...]]
    members: Mapping[str, tuple[Person, ...]]
    """By organization: persons with a role in it."""
    branches: Mapping[str, tuple[Organization, ...]]
    """By the larger organization."""
    inner_places: Mapping[str, tuple[Place, ...]]
    """By place: the places that lie in it directly."""
    resting_on: Mapping[str, tuple[Support, ...]]
    """By article."""
    copies: Mapping[str, tuple[Article, ...]]
    """By article: those that go back to it."""
    neighbours: Mapping[tuple[Kind, str], tuple[Event | None, Event | None]]
    """By kind and id of a dated event: the one before and the one after."""

    def nested_places(self, place: str) -> tuple[str, ...]:
        """The ids of all places inside a place, at any depth, each once, nearest first."""
        found: dict[str, None] = {}
        queue = [inner.id for inner in self.inner_places.get(place, ())]
        while queue:
            id_ = queue.pop(0)
            if id_ not in found and id_ != place:
                found[id_] = None
                queue.extend(inner.id for inner in self.inner_places.get(id_, ()))
        return tuple(found)

    def operations_in(self, place: str) -> tuple[Operation, ...]:
        """The operations of a place and of the places in it, each once, in order of time."""
        found = {
            o.id: o for id_ in (place, *self.nested_places(place)) for o in self.operations_at.get(id_, ())
        }
        return tuple(sorted(found.values(), key=moment))


def link_timeline(content: Content) -> Timeline:
    """Put the entries in order and gather every link from its other end."""
    live = Content.of(entry for entry in content if entry.status is not Status.WITHDRAWN)
    events: list[Event] = [*live.operations.values(), *live.statements.values()]
    ordered = sorted(events, key=moment)
    dated = [event for event in ordered if event.when]
    operations = [e for e in ordered if isinstance(e, Operation)]
    statements = [e for e in ordered if isinstance(e, Statement)]
    registers = _by_name(live)
    figures = {o.id: _anchored(o) for o in operations if o.claims}
    all_figures = [figure for o in operations for figure in figures.get(o.id, ())]
    return Timeline(
        content=live,
        withdrawn=tuple(entry for entry in content if entry.status is Status.WITHDRAWN),
        dated=tuple(dated),
        undated=tuple(event for event in ordered if not event.when),
        years=_gathered((year_of(e.when), e) for e in dated if e.when),
        figures=MappingProxyType(figures),
        figures_by=_gathered((f.claim.said_by, f) for f in all_figures),
        figures_at=_gathered((f.claim.place, f) for f in all_figures),
        operations_by=_gathered((id_, o) for o in operations for id_ in o.agencies),
        operations_at=_gathered((id_, o) for o in operations for id_ in places_of(o)),
        parts=_gathered((o.part_of, o) for o in operations),
        related=_related(operations),
        said=_gathered((s.speaker, s) for s in statements),
        said_for=_gathered((s.organization, s) for s in statements if s.organization != s.speaker),
        said_to=_gathered((id_, s) for s in statements for id_ in s.to),
        said_about=_gathered((id_, s) for s in statements for id_ in s.about),
        replies=_gathered((s.reply_to, s) for s in statements),
        on_topic=_gathered((id_, e) for e in ordered for id_ in e.topics),
        members=_gathered((r.organization, p) for p in registers.people for r in p.roles),
        branches=_gathered((o.part_of, o) for o in registers.organizations),
        inner_places=_gathered((id_, p) for p in registers.places for id_ in p.within),
        resting_on=_resting_on([*ordered, *registers.people]),
        copies=_gathered((a.origin, a) for a in live.articles.values() if a.origin in live.articles),
        neighbours=_neighbours(dated),
    )


def moment(event: Event) -> tuple[bool, tuple[int, int, int, str], str, str]:
    """What events are ordered by: their dates, undated ones last; where nothing else tells them apart, their ids."""
    key = event.when.date.sort_key if event.when else (0, 0, 0, "")
    return (event.when is None, key, event.kind.value, event.id)


def places_of(operation: Operation) -> tuple[str, ...]:
    """The places of an operation and of its figures, each once."""
    of_figures = [claim.place for claim in operation.claims if claim.place]
    return tuple(dict.fromkeys([*operation.places, *of_figures]))


def year_of(when: When) -> int:
    """The year an event stands under: that of its first known day."""
    day = when.date.earliest or when.date.latest
    return day.year if day else 0


def month_of(when: When) -> int | None:
    """The month an event stands under; None where only the year is known."""
    day = when.date.earliest or when.date.latest
    return None if day is None or when.date.precision == "year" else day.month


@dataclass(frozen=True, slots=True)
class _Registers:
    people: tuple[Person, ...]
    organizations: tuple[Organization, ...]
    places: tuple[Place, ...]
    topics: tuple[Topic, ...]


def _by_name(content: Content) -> _Registers:
    return _Registers(
        _named(content.people), _named(content.organizations), _named(content.places), _named(content.topics)
    )


def _named(entries: Mapping[str, N]) -> tuple[N, ...]:
    return tuple(sorted(entries.values(), key=lambda entry: (entry.name.casefold(), entry.id)))


def _gathered(pairs: Iterable[tuple[K | None, V]]) -> Mapping[K, tuple[V, ...]]:
    """Values by key, in the order they come, each once under a key."""
    found: dict[K, list[V]] = defaultdict(list)
    seen: set[tuple[K, int]] = set()
    for key, value in pairs:
        if key is not None and (key, id(value)) not in seen:
            seen.add((key, id(value)))
            found[key].append(value)
    return MappingProxyType({key: tuple(values) for key, values in found.items()})


def _anchored(operation: Operation) -> tuple[Figure, ...]:
    """Figures with anchors made of what they say, so that a new figure does not move the others' links."""
    taken: dict[str, int] = {}
    figures = []
    for claim in operation.claims:
        number = f"{claim.value:g}" + (f"-{claim.high:g}" if claim.high is not None else "")
        share = "percent" if claim.unit == "percent" else ""
        wanted = "figure-" + slug(" ".join([number, share, claim.measure.value, claim.place or ""]), 100)
        taken[wanted] = taken.get(wanted, 0) + 1
        anchor = wanted if taken[wanted] == 1 else f"{wanted}--{taken[wanted]}"
        figures.append(Figure(operation, claim, anchor))
    return tuple(figures)


def _related(operations: list[Operation]) -> Mapping[str, tuple[Operation, ...]]:
    by_id = {operation.id: operation for operation in operations}
    pairs = {(o.id, id_) for o in operations for id_ in o.related if id_ in by_id and id_ != o.id}
    both = pairs | {(b, a) for a, b in pairs}
    order = {operation.id: number for number, operation in enumerate(operations)}
    return _gathered(
        (a, by_id[b]) for a, b in sorted(both, key=lambda pair: (order[pair[0]], order[pair[1]]))
    )


def _resting_on(entries: Iterable[Entry]) -> Mapping[str, tuple[Support, ...]]:
    return _gathered((article, support) for entry in entries for article, support in _supports(entry))


def _supports(entry: Entry) -> Iterator[tuple[str, Support]]:
    """The articles an entry rests on, each with its words, the same words once."""
    words: dict[str, dict[str, Passage]] = defaultdict(dict)
    for _, passage in passages_of(entry):
        words[passage.article].setdefault(passage.exact, passage)
    for _, when in dates_of(entry):
        if when.article:
            words.setdefault(when.article, {})
    for article, passages in words.items():
        yield article, Support(entry, tuple(passages.values()))


def _neighbours(dated: list[Event]) -> Mapping[tuple[Kind, str], tuple[Event | None, Event | None]]:
    around = zip([None, *dated], dated, [*dated[1:], None], strict=False)
    return MappingProxyType({(event.kind, event.id): (before, after) for before, event, after in around})
