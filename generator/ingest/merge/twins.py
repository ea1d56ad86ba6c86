"""The entry that tells of the same as a draft: among those that exist and those of this run, withdrawn ones too."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field

from generator.ingest.compose.draft import key_of
from generator.ingest.merge.alike_operations import are_linked, may_be_same_operation
from generator.ingest.merge.match import may_be_one, reasons_for_one
from generator.model.citations import articles_of
from generator.model.content import Content
from generator.model.operation import Operation
from generator.model.statement import Statement
from generator.model.value import Entry, Kind, Status

Key = tuple[Kind, str]
Event = Operation | Statement


@dataclass(slots=True)
class Twins:
    """Finds entries by marks that two which are one share; grows as drafts are taken in."""

    content: Content
    now: dict[Key, Entry]
    """The entries as this run has made them so far."""
    _marks: dict[str, set[Key]] = field(default_factory=dict)

    def find(
        self, event: Event, allowed: Callable[[Key], bool], copies: Collection[str]
    ) -> tuple[Event | None, tuple[str, ...]]:
        """The entry that tells of the same for the most reasons, and these.

        `copies` are the articles that are one story with the event's. Among equals it is the one that stands, the one of the same id, then the first.
        A withdrawn entry is found where it was drafted from the same words, or says which entry took its place.
        """
        best: tuple[Event | None, tuple[str, ...]] = (None, ())
        weight: tuple[float, bool, bool] = (0, False, False)
        for candidate in self.near(event, copies):
            if not allowed(key_of(candidate)):
                continue
            apart = isinstance(event, Statement) and self._tell_of_others(event, candidate)
            found = reasons_for_one(event, candidate, copies, other_events=apart)
            stands = candidate.status is not Status.WITHDRAWN
            if not found.reasons or not (stands or found.is_same_words or candidate.replaced_by):
                continue
            rank = (found.weight, stands, candidate.id == event.id)
            if rank > weight:
                best, weight = (candidate, found.reasons), rank
        return best

    def _tell_of_others(self, event: Event, candidate: Event) -> bool:
        """Whether the articles of both tell of operations, and not of the same."""
        mine, theirs = self._operations_told(event), self._operations_told(candidate)
        return bool(mine and theirs) and mine.isdisjoint(theirs)

    def _operations_told(self, event: Event) -> set[Key]:
        marks = (f"article {id_}" for id_ in articles_of(event))
        return {key for mark in marks for key in self._marks.get(mark, ()) if key[0] is Kind.OPERATIONS}

    def near(self, event: Event, copies: Collection[str]) -> list[Event]:
        """The entries worth comparing, in the order of their ids.

        What stands in content/ is the fuller telling: this run may just have taken a part of it away.
        """
        if not self._marks:
            for entry in (*self.content.operations.values(), *self.content.statements.values()):
                self.mark(entry)
        marks = (*may_be_one(event), *(f"article {id_}" for id_ in copies))
        keys = {key for mark in marks for key in self._marks.get(mark, ()) if key[0] is event.kind}
        found = (self.content.get(*key) or self.now[key] for key in sorted(keys))
        return [entry for entry in found if isinstance(entry, Operation | Statement)]

    def unsure(self, operation: Operation) -> Iterator[tuple[Operation, tuple[str, ...]]]:
        """Operations that were kept apart from one and may be the same, with the reasons; none that are linked to it."""
        for other in self.near(operation, ()):
            now = self.now.get(key_of(other), other)
            if not isinstance(now, Operation) or now.id == operation.id or now.status is Status.WITHDRAWN:
                continue
            if not (set(operation.places) & set(now.places) or (operation.name and now.name)):
                continue
            # An article that tells of both tells them apart.
            if set(articles_of(now)) & set(articles_of(operation)) or are_linked(operation, now):
                continue
            reasons = may_be_same_operation(operation, now)
            if reasons:
                yield now, reasons

    def mark(self, entry: Entry) -> None:
        """Make an entry findable."""
        for mark in may_be_one(entry):
            self._marks.setdefault(mark, set()).add(key_of(entry))

    def in_place_of(self, entry: Entry) -> Event | None:
        """The entry that took a withdrawn one's place, whatever the number of steps; None where none stands."""
        seen: set[str] = set()
        found: Entry | None = entry
        while found is not None and found.status is Status.WITHDRAWN and found.id not in seen:
            seen.add(found.id)
            found = self.content.get(entry.kind, found.replaced_by) if found.replaced_by else None
        stands = found is not None and found.status is not Status.WITHDRAWN
        return found if stands and isinstance(found, Operation | Statement) else None
