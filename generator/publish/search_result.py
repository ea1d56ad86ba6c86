"""What a search engine shows of an entry's page: its title and a line or two of description."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.article import Article
from generator.model.claim import Claim
from generator.model.operation import Operation
from generator.model.registers import Organization, Person, Place
from generator.model.statement import Statement
from generator.model.value import Entry
from generator.publish.link import Event, Timeline
from generator.publish.views.rivals import whole_groups
from generator.publish.wording import (
    KIND_WORDS,
    capitalized,
    date_words,
    figure_words,
    label_words,
    number_of,
    shortened,
    type_words,
)

_LONGEST = 160
"""Characters of a description; search results cut longer ones."""


def title_of(entry: Entry) -> str:
    """'Raids in Springfield (operation, 2–8 March 2031)': what it is called, with what tells namesakes apart."""
    kind = KIND_WORDS[entry.kind].lower()
    if isinstance(entry, Event):
        return f"{label_words(entry)} ({kind}, {date_words(entry.when)})"
    if isinstance(entry, Article) and entry.title:
        return f"{label_words(entry)} ({entry.outlet or 'outlet not known'})"
    return label_words(entry)


def description_of(timeline: Timeline, entry: Entry) -> str:
    """What the page holds, in a line; words of others only between quotation marks."""
    if isinstance(entry, Event):
        return f"{capitalized(date_words(entry.when))}. {_gist(timeline, entry)}"
    lead = f"{_lead(entry)}: {_holdings(timeline, entry)}"
    return shortened(f"{lead}, each with its source and the words it rests on.", _LONGEST + 40)


def _gist(timeline: Timeline, event: Event) -> str:
    """What happened or was said."""
    if isinstance(event, Statement):
        return f"“{shortened(event.words)}”" if event.quotations else shortened(event.words)
    if event.summary:
        return shortened(event.summary)
    return shortened("; ".join((event.title, *_figures(timeline, event))))


def _figures(timeline: Timeline, operation: Operation) -> Iterable[str]:
    """The first figures, rivals never parted, each once."""
    shown = whole_groups(timeline.figures.get(operation.id, ()))
    return dict.fromkeys(figure_words(figure.claim) + _where(timeline, figure.claim) for figure in shown)


def _where(timeline: Timeline, claim: Claim) -> str:
    place = timeline.content.places.get(claim.place or "")
    return f" ({place.name})" if place else ""


def _lead(entry: Entry) -> str:
    """'Jo Example, “harbor director”', 'Springfield, city', 'Source, Daily Example, 16 October 2030'."""
    match entry:
        case Person():
            detail = f"“{entry.roles[0].title}”" if entry.roles else ""
        case Organization() | Place():
            detail = type_words(entry.type).lower()
        case Article():
            day = entry.published.words() if entry.published else "undated"
            detail = ", ".join(part for part in (entry.outlet if entry.title else None, day) if part)
        case _:
            detail = KIND_WORDS[entry.kind].lower()
    return ", ".join(part for part in (shortened(label_words(entry), 90), detail) if part)


def _holdings(timeline: Timeline, entry: Entry) -> str:
    """'2 operations, 1 statement and 3 figures'; 'what the timeline holds' where nothing is counted."""
    parts = [part for part in _counts(timeline, entry) if part]
    if not parts:
        return "what the timeline holds of it"
    return " and ".join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)


def _counts(timeline: Timeline, entry: Entry) -> tuple[str, ...]:
    match entry:
        case Person() | Organization():
            return (
                number_of(len(timeline.operations_by.get(entry.id, ())), "operation"),
                number_of(len(timeline.said.get(entry.id, ())), "statement"),
                number_of(len(timeline.figures_by.get(entry.id, ())), "figure"),
            )
        case Place():
            inside = (entry.id, *timeline.nested_places(entry.id))
            touched = {one.id for id_ in inside for one in timeline.operations_at.get(id_, ())}
            figures = sum(len(timeline.figures_at.get(id_, ())) for id_ in inside)
            return number_of(len(touched), "operation"), number_of(figures, "figure")
        case Article():
            return (
                number_of(len(timeline.resting_on.get(entry.id, ())), "entry that rests", "entries that rest")
                + " on it",
            )
        case _:
            return (number_of(len(timeline.on_topic.get(entry.id, ())), "entry", "entries"),)
