"""Content: all entries together, as loaded from content/ or drafted in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.model.article import Article
from generator.model.operation import Operation
from generator.model.registers import Organization, Person, Place, Topic
from generator.model.statement import Statement
from generator.model.value import Entry, Kind

ENTRY_TYPES: Mapping[Kind, type[Entry]] = MappingProxyType(
    {type_.kind: type_ for type_ in (Article, Operation, Statement, Person, Organization, Place, Topic)}
)


@dataclass(frozen=True, slots=True)
class Content:
    """Every entry, by kind and id; each mapping is in the order of the ids."""

    articles: Mapping[str, Article]
    operations: Mapping[str, Operation]
    statements: Mapping[str, Statement]
    people: Mapping[str, Person]
    organizations: Mapping[str, Organization]
    places: Mapping[str, Place]
    topics: Mapping[str, Topic]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Content:
        """Sort entries into their kinds. Two entries of one kind and id: the later one stands."""
        kinds: dict[str, dict[str, Entry]] = {kind.value: {} for kind in Kind}
        for entry in sorted(entries, key=lambda entry: entry.id):
            kinds[entry.kind.value][entry.id] = entry
        return cls(**{kind: MappingProxyType(of_kind) for kind, of_kind in kinds.items()})  # type: ignore[arg-type]

    def __iter__(self) -> Iterator[Entry]:
        """All entries, kind by kind."""
        for kind in Kind:
            yield from self.of_kind(kind).values()

    def of_kind(self, kind: Kind) -> Mapping[str, Entry]:
        """The entries of one kind."""
        of_kind: Mapping[str, Entry] = getattr(self, kind.value)
        return of_kind

    def get(self, kind: Kind, id_: str) -> Entry | None:
        """The entry of that kind and id, or None."""
        return self.of_kind(kind).get(id_)

    def party(self, id_: str) -> Person | Organization | None:
        """The person or organization of that id: the two share one set of ids, so that either can speak."""
        return self.people.get(id_) or self.organizations.get(id_)
