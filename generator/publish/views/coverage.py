"""The view of the coverage page: what was taken in, how far it was reviewed, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.article import Article
from generator.model.citations import passages_of
from generator.model.value import Entry, Kind, Status
from generator.publish.charts import percent
from generator.publish.link import Event
from generator.publish.views.months import (
    GridView,
    covered_months,
    month_grid,
    month_links,
    operations_by_place,
)
from generator.publish.views.pieces import BriefView, Link, ReasonView
from generator.publish.views.receipts import independent_sources
from generator.publish.views.viewpoint import Viewpoint
from generator.publish.wording import capitalized

MOST_LISTED = 200
"""Entries and articles a list of this page names."""


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place and what is told of it."""

    place: Link
    operations: int
    months: tuple[Link, ...]
    undated: int


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A part of some entries, as a number, a share and a bar."""

    words: str
    number: int
    whole: int
    share: str
    """'71%'; a dash where there is nothing to share."""
    length: str


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The page on coverage and gaps."""

    articles: int
    dated: str
    """'from 13 February 2017 to 16 October 2020', '1 of them undated; the others ...'; empty where there is none."""
    months: int
    """How many months lie between the first and the last dated article."""
    dark_months: int
    """In how many of them no article was published that was taken in."""
    grid: GridView
    places: tuple[PlaceRow, ...]
    reviewed: tuple[ShareRow, ...]
    sources: tuple[ShareRow, ...]
    single: tuple[BriefView, ...]
    """Entries that rest on one source."""
    further_single: int
    silent: tuple[Link, ...]
    """Articles that no entry rests on."""
    further_silent: int
    undated: tuple[Link, ...]
    unproven: tuple[Link, ...]
    """Articles without a fingerprint: nothing shows that their text was at hand."""
    unread: tuple[ReasonView, ...]
    """Articles that are known of and could not be read, with the reason."""
    unaddressed: tuple[Link, ...]


def view_coverage(view: Viewpoint) -> CoverageView:
    """What the coverage page shows, as far as the entries know."""
    timeline = view.timeline
    known = timeline.content.articles.values()
    articles = tuple(article for article in known if not article.unread)
    events = (*timeline.dated, *timeline.undated)
    silent = _links(view, (a for a in articles if a.id not in timeline.resting_on))
    by_sources = {event.id: _independent_sources(view, event) for event in events}
    single = tuple(event for event in events if by_sources[event.id] == 1)
    months = sorted(covered_months(view))
    span = (months[-1][0] - months[0][0]) * 12 + months[-1][1] - months[0][1] + 1 if months else 0
    return CoverageView(
        articles=len(articles),
        dated=_span_words(articles),
        months=span,
        dark_months=span - len(months),
        grid=month_grid(view, events, "entry", "entries"),
        places=_places(view),
        reviewed=_reviewed(timeline.content),
        sources=_by_sources(tuple(by_sources.values())),
        single=view.brief(single[:MOST_LISTED]),
        further_single=max(len(single) - MOST_LISTED, 0),
        silent=silent[:MOST_LISTED],
        further_silent=max(len(silent) - MOST_LISTED, 0),
        undated=_links(view, (a for a in articles if a.published is None))[:MOST_LISTED],
        unproven=_links(view, (a for a in articles if a.sha256 is None))[:MOST_LISTED],
        unread=tuple(ReasonView(view.link(a), a.unread) for a in known if a.unread)[:MOST_LISTED],
        unaddressed=_links(view, (a for a in articles if a.url is None))[:MOST_LISTED],
    )


def _independent_sources(view: Viewpoint, event: Event) -> int:
    """How many independent sources an entry rests on: articles that go back to one story count once."""
    known = view.timeline.content.articles
    told_in = {passage.article for _, passage in passages_of(event)}
    return len(independent_sources(told_in, known))


def _span_words(articles: Sequence[Article]) -> str:
    dated = sorted((a.published for a in articles if a.published), key=lambda date: date.sort_key)
    if not dated:
        return "undated" if len(articles) == 1 else "all of them undated" if articles else ""
    first, last = dated[0].words(), dated[-1].words()
    span = f"of {first}" if first == last else f"from {first} to {last}"
    undated = len(articles) - len(dated)
    others = "the other" if len(dated) == 1 else "the others"
    return f"{undated} of them undated; {others} {span}" if undated else span


def _places(view: Viewpoint) -> tuple[PlaceRow, ...]:
    return tuple(
        PlaceRow(
            view.link(place),
            len(operations),
            month_links(view, operations),
            sum(operation.when is None for operation in operations),
        )
        for place, operations in operations_by_place(view)
    )


def _reviewed(entries: Iterable[Entry]) -> tuple[ShareRow, ...]:
    rows = []
    known = tuple(entries)
    for kind in Kind:
        of_kind = [entry for entry in known if entry.kind is kind and not _is_unread(entry)]
        if of_kind:
            done = sum(entry.status is Status.REVIEWED for entry in of_kind)
            rows.append(
                _share(capitalized("sources" if kind is Kind.ARTICLES else kind.value), done, len(of_kind))
            )
    return tuple(rows)


def _is_unread(entry: Entry) -> bool:
    return isinstance(entry, Article) and entry.unread is not None


def _by_sources(numbers: Sequence[int]) -> tuple[ShareRow, ...]:
    words = ("Without a passage", "One source", "Two independent sources", "Three or more")
    counts = [sum(min(number, 3) == step for number in numbers) for step in range(4)]
    return tuple(
        _share(word, count, len(numbers))
        for word, count in zip(words, counts, strict=True)
        if count or word == words[1]
    )


def _share(words: str, number: int, whole: int) -> ShareRow:
    share = number / whole if whole else 0
    return ShareRow(words, number, whole, f"{round(share * 100)}%" if whole else "–", percent(share))


def _links(view: Viewpoint, articles: Iterable[Article]) -> tuple[Link, ...]:
    return tuple(view.link(article) for article in articles)
