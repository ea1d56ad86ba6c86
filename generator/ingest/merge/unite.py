"""Two tellings of one entry to one entry, and an entry without what some articles told."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

from generator.model.article import Article
from generator.model.claim import Claim
from generator.model.edtf import Precision
from generator.model.operation import Operation, Stage
from generator.model.passage import Passage
from generator.model.registers import Person, Role
from generator.model.statement import Quotation, Statement
from generator.model.value import Entry
from generator.model.when import Basis, DateKind, When

_T = TypeVar("_T")
_EXTENT = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|days?|from|through|until|between|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
"""Words that count the days an operation took or name its first and last; 'this week' has none."""
_STAGES = (Stage.PLANNED, Stage.RUNNING, Stage.DONE)


def unite(old: Entry, new: Entry) -> Entry:
    """One entry with what both tell; the first keeps its id, title and order."""
    match old, new:
        case Operation(), Operation():
            return _unite_operations(old, new)
        case Statement(), Statement():
            return _unite_statements(old, new)
        case Person(), Person():
            roles = _distinct((*old.roles, *new.roles), _role_key)
            because = None if roles else old.named_because or new.named_because
            return old.model_copy(
                update={"roles": roles, "named_because": because, "aliases": _both(old.aliases, new.aliases)}
            )
        case Article(), Article():
            return new.model_copy(update={"drafted": _both(old.drafted, new.drafted)})
    return old


def without(entry: Entry, articles: Collection[str]) -> Entry:
    """The entry less what these articles told; it may be left with no receipt at all."""
    if isinstance(entry, Operation):
        claims = [(claim, _kept(claim.passages, articles)) for claim in entry.claims]
        dates = [when for when in (entry.when, *entry.further_dates) if when and when.article not in articles]
        return entry.model_copy(
            update={
                "claims": tuple(
                    claim.model_copy(update={"passages": kept}) for claim, kept in claims if kept
                ),
                "passages": _kept(entry.passages, articles),
                "when": dates[0] if dates else None,
                "further_dates": tuple(dates[1:]),
            }
        )
    if isinstance(entry, Statement):
        quotations = [(q, _kept(q.parts, articles)) for q in entry.quotations]
        keeps_date = entry.when and entry.when.article not in articles
        return entry.model_copy(
            update={
                "quotations": tuple(q.model_copy(update={"parts": kept}) for q, kept in quotations if kept),
                "passages": _kept(entry.passages, articles),
                "when": entry.when if keeps_date else None,
            }
        )
    if isinstance(entry, Person):
        roles = tuple(role for role in entry.roles if not role.passages or _kept(role.passages, articles))
        return entry.model_copy(update={"roles": roles})
    return entry


def _unite_operations(old: Operation, new: Operation) -> Operation:
    dates = _distinct((*_dates(old), *_dates(new)), lambda when: (when.kind, str(when.date)))
    dates = _best_first(dates)
    bounded = tuple(when for when in dates[1:] if when.basis is not Basis.PUBLISHED)
    stages = [stage for stage in (old.stage, new.stage) if stage]
    return old.model_copy(
        update={
            "name": old.name or new.name,
            "stage": max(stages, key=_STAGES.index) if stages else None,
            "agencies": _both(old.agencies, new.agencies),
            "when": dates[0] if dates else None,
            "further_dates": bounded,
            "places": _both(old.places, new.places),
            "claims": _distinct((*old.claims, *new.claims), _claim_key),
            "passages": _distinct((*old.passages, *new.passages), _passage_key),
            "topics": _both(old.topics, new.topics),
        }
    )


def _unite_statements(old: Statement, new: Statement) -> Statement:
    dates = _best_first(when for when in (old.when, new.when) if when)
    return old.model_copy(
        update={
            "role": old.role or new.role,
            "organization": old.organization or new.organization,
            "medium": old.medium or new.medium,
            "when": dates[0] if dates else None,
            "to": _both(old.to, new.to),
            "quotations": _distinct((*old.quotations, *new.quotations), _quotation_key),
            "passages": _distinct((*old.passages, *new.passages), _passage_key),
            "about": _both(old.about, new.about),
            "topics": _both(old.topics, new.topics),
        }
    )


def _dates(operation: Operation) -> tuple[When, ...]:
    return tuple(when for when in (operation.when, *operation.further_dates) if when)


def _best_first(dates: Iterable[When]) -> tuple[When, ...]:
    """Dates in the order of what they are worth.

    An event's own day comes before an announcement's, the exact before the vague that holds it, what is stated before
    what is worked out, then the earliest.
    """
    all_ = tuple(dates)

    def rank(when: When) -> tuple[bool, bool, bool, bool, tuple[int, int, int, str]]:
        return (
            when.basis is Basis.PUBLISHED,
            when.kind is not DateKind.HAPPENED,
            any(_is_narrower(other, when) for other in all_),
            when.basis is not Basis.STATED,
            when.date.sort_key,
        )

    return tuple(sorted(all_, key=rank))


def _is_narrower(one: When, other: When) -> bool:
    """Whether a date lies in a vaguer one of the same kind: the day in 'this week', the days in 'this month'."""
    if one.kind is not other.kind or Basis.PUBLISHED in {one.basis, other.basis} or not _is_vague(other):
        return False
    if other.date.alternatives:
        return one.date.text in other.date.text.strip("[]").split(",")
    first, last = one.date.earliest, one.date.latest
    begins, ends = other.date.earliest, other.date.latest
    if first is None or last is None or (first, last) == (begins, ends):
        return False
    return (begins is None or begins <= first) and (ends is None or last <= ends)


def _is_vague(when: When) -> bool:
    """Whether the days are only those among which it lies, not those through which it went on."""
    date = when.date
    if date.start is None or date.end is None or date.alternatives or date.is_approximate:
        return True
    named = _EXTENT.search(when.phrase or "")
    return date.precision is not Precision.DAY or (date.is_interval and not named)


def _kept(passages: Iterable[Passage], articles: Collection[str]) -> tuple[Passage, ...]:
    return tuple(passage for passage in passages if passage.article not in articles)


def _both(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def _distinct(items: Iterable[_T], key: Callable[[_T], object]) -> tuple[_T, ...]:
    seen: dict[object, _T] = {}
    for item in items:
        seen.setdefault(key(item), item)
    return tuple(seen.values())


def _passage_key(passage: Passage) -> object:
    return passage.article, " ".join(passage.exact.split()), passage.prefix, passage.suffix


def _claim_key(claim: Claim) -> object:
    return (
        claim.measure, claim.value, claim.high, claim.unit, claim.place, claim.said_by, claim.attribution,
        tuple(_passage_key(passage) for passage in claim.passages),
    )  # fmt: skip


def _quotation_key(quotation: Quotation) -> object:
    return tuple(_passage_key(part) for part in quotation.parts)


def _role_key(role: Role) -> object:
    return role.title, role.organization, tuple(_passage_key(passage) for passage in role.passages)
