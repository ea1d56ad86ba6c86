"""Structure: nothing lies in itself, is a part of itself or answers itself, and no name means two entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.errors import Problem
from generator.model.operation import Operation
from generator.model.registers import Organization, Place
from generator.model.statement import Statement
from generator.model.value import Entry, Kind, Status
from generator.publish.checks.case import Case, cycle_from, names_of, problem

LIST_ID = "index"
"""The id an entry cannot have: the page that lists its kind has this name."""
_REGISTERS = (Kind.PEOPLE, Kind.ORGANIZATIONS, Kind.PLACES, Kind.TOPICS)


def nesting_has_an_end(case: Case) -> Iterator[Problem]:
    """Places within places, parts of parts and replies to replies never lead back to where they began."""
    chains: tuple[tuple[str, Mapping[str, Entry]], ...] = (
        ("within", case.content.places),
        ("part_of", case.content.operations),
        ("part_of", case.content.organizations),
        ("reply_to", case.content.statements),
        *(("replaced_by", case.content.of_kind(kind)) for kind in Kind),
    )
    for field, entries in chains:
        following = {id_: _parents(entry, field) for id_, entry in entries.items()}
        for id_, entry in entries.items():
            cycle = cycle_from(id_, lambda one, following=following: following.get(one, ()))  # type: ignore[misc]
            if cycle and id_ == min(cycle):
                yield problem(entry, field, f"expected a chain that ends; found {' > '.join(cycle)}")


def replies_follow(case: Case) -> Iterator[Problem]:
    """A reply was not said before what it answers."""
    for statement in case.content.statements.values():
        answered = case.content.statements.get(statement.reply_to or "")
        if answered is None or statement.when is None or answered.when is None:
            continue
        last, first = statement.when.date.latest, answered.when.date.earliest
        if last is not None and first is not None and last < first:
            message = f"expected a statement said by {statement.when.date}; {answered.id} was said {answered.when.date}"
            yield problem(statement, "reply_to", message)


def speakers_have_one_id(case: Case) -> Iterator[Problem]:
    """A person and an organization never share an id: either can speak."""
    for id_ in sorted(case.content.people.keys() & case.content.organizations.keys()):
        message = (
            f"expected an id of its own; organizations/{id_}.yml has it too: rename one of the two files"
        )
        yield problem(case.content.people[id_], "", message)


def ids_are_free(case: Case) -> Iterator[Problem]:
    """No entry stands where the list of its kind stands."""
    for kind in Kind:
        entry = case.content.get(kind, LIST_ID)
        if entry is not None:
            message = f"expected an id of its own; {LIST_ID!r} is the address of the list: rename the file"
            yield problem(entry, "", message)


def names_mean_one_entry(case: Case) -> Iterator[Problem]:
    """No two entries of a register go by one name; places may, where they are of different types or lie apart."""
    for kind in _REGISTERS:
        claimed: dict[str, list[tuple[Entry, str, str]]] = defaultdict(list)
        for entry in case.content.of_kind(kind).values():
            if entry.status is Status.WITHDRAWN:
                continue
            for field, name in _named_fields(entry):
                rivals = [other for other, _, _ in claimed[name.casefold()] if _conflict(entry, other)]
                if rivals:
                    yield problem(
                        entry,
                        field,
                        f"expected a name that means one entry; {name!r} is a name of {rivals[0].id} ({rivals[0].label}) "
                        "too: merge the two, or tell them apart by fuller names",
                    )
                claimed[name.casefold()].append((entry, field, name))


def _parents(entry: Entry, field: str) -> tuple[str, ...]:
    if field == "within" and isinstance(entry, Place):
        return entry.within
    if field == "part_of" and isinstance(entry, Operation | Organization):
        return (entry.part_of,) if entry.part_of else ()
    if field == "reply_to" and isinstance(entry, Statement):
        return (entry.reply_to,) if entry.reply_to else ()
    return (entry.replaced_by,) if field == "replaced_by" and entry.replaced_by else ()


def _named_fields(entry: Entry) -> Iterator[tuple[str, str]]:
    """The names of an entry with their fields, each once."""
    seen: set[str] = set()
    named = names_of(entry)
    with_short = isinstance(entry, Organization) and entry.short is not None
    for position, name in enumerate(named):
        if name.casefold() in seen:
            continue
        seen.add(name.casefold())
        head = ("name", "short") if with_short else ("name",)
        yield head[position] if position < len(head) else f"aliases.{position - len(head)}", name


def _conflict(entry: Entry, other: Entry) -> bool:
    if entry.id == other.id:
        return False
    if isinstance(entry, Place) and isinstance(other, Place):
        return entry.type is other.type and (
            not entry.within or not other.within or bool({*entry.within} & {*other.within})
        )
    return True
