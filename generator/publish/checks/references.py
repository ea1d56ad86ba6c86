"""References: every id an entry names is an entry of the right kind that still stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.errors import Problem
from generator.model.references import Reference, references_of
from generator.model.value import Entry, Kind, Status
from generator.publish.checks.case import Case, nearest, problem

_NOUN = {
    Kind.ARTICLES: "an article",
    Kind.OPERATIONS: "an operation",
    Kind.STATEMENTS: "a statement",
    Kind.PEOPLE: "a person",
    Kind.ORGANIZATIONS: "an organization",
    Kind.PLACES: "a place",
    Kind.TOPICS: "a topic",
}


def references_exist(case: Case) -> Iterator[Problem]:
    """Every reference leads to an entry of the right kind."""
    messages: dict[tuple[str, tuple[Kind, ...]], str] = {}  # looking for the nearest id takes long
    for entry in case.content:
        for reference in references_of(entry):
            unread = any(f"{kind.value}/{reference.id}" in case.unreadable for kind in reference.kinds)
            if _target(case, reference) is None and not unread:
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
