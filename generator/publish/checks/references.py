"""References: every id an entry names is an entry of the right kind that still stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.errors import Problem
from generator.model.operation import Operation
from generator.model.registers import Organization, Person, Place
from generator.model.statement import Statement
from generator.model.value import Entry, Kind, Status
from generator.publish.checks.case import Case, dates_of, nearest, passages_of, problem

_PARTY = (Kind.PEOPLE, Kind.ORGANIZATIONS)
_NOUN = {
    Kind.ARTICLES: "an article",
    Kind.OPERATIONS: "an operation",
    Kind.STATEMENTS: "a statement",
    Kind.PEOPLE: "a person",
    Kind.ORGANIZATIONS: "an organization",
    Kind.PLACES: "a place",
    Kind.TOPICS: "a topic",
}


@dataclass(frozen=True, slots=True)
class Reference:
    """One id an entry names."""

    field: str
    id: str
    kinds: tuple[Kind, ...]
    """The kinds it may be of."""


def references_exist(case: Case) -> Iterator[Problem]:
    """Every reference leads to an entry of the right kind."""
    messages: dict[tuple[str, tuple[Kind, ...]], str] = {}  # looking for the nearest id takes long
    for entry in case.content:
        for reference in references_of(entry):
            if _target(case, reference) is None:
                asked = (reference.id, reference.kinds)
                messages[asked] = messages.get(asked) or _unknown(case, reference)
                yield problem(entry, reference.field, messages[asked])


def reviewed_rests_on_what_stands(case: Case) -> Iterator[Problem]:
    """A reviewed entry does not refer to a withdrawn one."""
    for entry in case.content:
        if entry.status is not Status.REVIEWED:
            continue
        for reference in references_of(entry):
            target = _target(case, reference)
            if target is not None and target.status is Status.WITHDRAWN:
                instead = f"; {target.replaced_by} took its place" if target.replaced_by else ""
                message = f"expected an entry that stands, for this one is reviewed; {reference.id} is withdrawn{instead}"
                yield problem(entry, reference.field, message)


def references_of(entry: Entry) -> Iterator[Reference]:
    """Every id an entry names, with the kinds it may be of."""
    if entry.replaced_by:
        yield Reference("replaced_by", entry.replaced_by, (entry.kind,))
    for name, passage in passages_of(entry):
        yield Reference(f"{name}.article", passage.article, (Kind.ARTICLES,))
    for name, when in dates_of(entry):
        if when.article:
            yield Reference(f"{name}.article", when.article, (Kind.ARTICLES,))
    if isinstance(entry, Operation):
        yield from _of_operation(entry)
    elif isinstance(entry, Statement):
        yield from _of_statement(entry)
    elif isinstance(entry, Person):
        for position, role in enumerate(entry.roles):
            yield from _one(f"roles.{position}.organization", role.organization, Kind.ORGANIZATIONS)
    elif isinstance(entry, Organization):
        yield from _one("part_of", entry.part_of, Kind.ORGANIZATIONS)
    elif isinstance(entry, Place):
        yield from _many("within", entry.within, Kind.PLACES)


def _of_operation(operation: Operation) -> Iterator[Reference]:
    yield from _many("agencies", operation.agencies, Kind.ORGANIZATIONS)
    yield from _many("places", operation.places, Kind.PLACES)
    yield from _many("related", operation.related, Kind.OPERATIONS)
    yield from _many("topics", operation.topics, Kind.TOPICS)
    yield from _one("part_of", operation.part_of, Kind.OPERATIONS)
    for position, claim in enumerate(operation.claims):
        yield from _one(f"claims.{position}.place", claim.place, Kind.PLACES)
        yield from _one(f"claims.{position}.said_by", claim.said_by, *_PARTY)


def _of_statement(statement: Statement) -> Iterator[Reference]:
    yield from _one("speaker", statement.speaker, *_PARTY)
    yield from _one("organization", statement.organization, Kind.ORGANIZATIONS)
    yield from _one("reply_to", statement.reply_to, Kind.STATEMENTS)
    yield from _many("to", statement.to, *_PARTY)
    yield from _many("about", statement.about, Kind.OPERATIONS)
    yield from _many("topics", statement.topics, Kind.TOPICS)


def _one(name: str, id_: str | None, *kinds: Kind) -> Iterator[Reference]:
    if id_:
        yield Reference(name, id_, kinds)


def _many(name: str, ids: tuple[str, ...], *kinds: Kind) -> Iterator[Reference]:
    return (Reference(f"{name}.{position}", id_, kinds) for position, id_ in enumerate(ids))


def _target(case: Case, reference: Reference) -> Entry | None:
    found = (case.content.get(kind, reference.id) for kind in reference.kinds)
    return next((entry for entry in found if entry is not None), None)


def _unknown(case: Case, reference: Reference) -> str:
    expected = " or ".join(_NOUN[kind] for kind in reference.kinds)
    other = next((kind for kind in Kind if case.content.get(kind, reference.id) is not None), None)
    if other:
        return f"expected the id of {expected}; {reference.id} is {_NOUN[other]}"
    candidates: Mapping[str, Entry] = {
        id_: entry for kind in reference.kinds for id_, entry in case.content.of_kind(kind).items()
    }
    return (
        f"expected the id of {expected}, found {reference.id!r}, which no file under "
        f"{' or '.join(kind.value + '/' for kind in reference.kinds)} has{nearest(reference.id, candidates)}"
    )
