"""The view of the page of charts: arrests by operation, statements by speaker and over time, coverage by place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.statement import Statement
from generator.publish.amounts import Amount
from generator.publish.charts import Axis, Bar, axis_of, axis_of_amounts, bar_of
from generator.publish.link import Event
from generator.publish.totals import Counting, Line
from generator.publish.views.months import GridView, StripsView, month_grid, place_strips
from generator.publish.views.pieces import BriefView, Link
from generator.publish.views.totals import TotalView, total_view
from generator.publish.views.viewpoint import Viewpoint
from generator.publish.wording import capitalized, date_words, number_of

MOST_BARS = 40
"""Bars of a chart; its table has all."""
NOT_NAMED = "speakers-not-named"


@dataclass(frozen=True, slots=True)
class BarView:
    """One bar with its words; the whole is a link."""

    link: Link
    detail: str
    value: str
    bar: Bar


@dataclass(frozen=True, slots=True)
class BarsView:
    """A chart of bars."""

    axis: Axis
    bars: tuple[BarView, ...]
    left_out: int
    """How many further ones only the table has."""


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """One line of the table of speakers."""

    link: Link
    number: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class ChartsView:
    """The page of charts."""

    scope: str
    """'2017–2020'."""
    coverage: Link
    total: TotalView | None
    arrests: BarsView
    speakers: BarsView
    speaker_rows: tuple[SpeakerRow, ...]
    not_named: tuple[BriefView, ...]
    """Statements whose speaker the articles do not name."""
    statements: int
    statements_over_time: GridView
    places: StripsView


def view_charts(view: Viewpoint) -> ChartsView:
    """What the page of charts shows."""
    timeline = view.timeline
    total = (view.counting or Counting(timeline)).of(timeline.content.operations.values())
    statements = tuple(e for e in (*timeline.dated, *timeline.undated) if isinstance(e, Statement))
    rows = _speaker_rows(view, statements)
    return ChartsView(
        scope=_scope(view),
        coverage=Link("Coverage and gaps", view.to("coverage.md")),
        total=total_view(view, total) if total else None,
        arrests=_arrests(view, total.lines),
        speakers=_speakers(rows),
        speaker_rows=rows,
        not_named=view.brief(s for s in statements if s.speaker is None),
        statements=len(statements),
        statements_over_time=month_grid(view, statements, "statement"),
        places=place_strips(view),
    )


def _scope(view: Viewpoint) -> str:
    first, last = min(view.timeline.years, default=0), max(view.timeline.years, default=0)
    return (f"{first}–{last}" if first != last else str(first)) if first else "no dated entries"


def _arrests(view: Viewpoint, lines: Sequence[Line]) -> BarsView:
    """The largest operations, in order of time."""
    largest = sorted(lines, key=lambda line: (-line.amount.low, line.operation.id))[:MOST_BARS]
    kept = {line.operation.id for line in largest}
    axis = axis_of_amounts(line.amount for line in largest)
    bars = []
    for line in lines:
        if line.operation.id in kept:
            detail = capitalized(date_words(line.operation.when))
            if line.among:
                detail += f"; part of “{line.among.title}”"
            given = [int(figure.claim.value) for figure in line.counted]
            is_rival = line.amount.low != line.amount.high and len({f.claim.place for f in line.counted}) == 1
            bar = bar_of(line.amount, axis, given if is_rival else ())
            bars.append(BarView(view.link(line.operation), detail, line.amount.words, bar))
    return BarsView(axis, tuple(bars), len(lines) - len(largest))


def _speakers(rows: tuple[SpeakerRow, ...]) -> BarsView:
    axis = axis_of(max((row.number for row in rows), default=1))
    bars = tuple(
        BarView(
            row.link, "", number_of(row.number, "statement"), bar_of(Amount(row.number, row.number), axis)
        )
        for row in rows[:MOST_BARS]
    )
    return BarsView(axis, bars, max(len(rows) - MOST_BARS, 0))


def _speaker_rows(view: Viewpoint, statements: Sequence[Statement]) -> tuple[SpeakerRow, ...]:
    """Speakers with most statements first; those whom the articles do not name come last, as one."""
    by: dict[str | None, list[Statement]] = {}
    for statement in statements:
        by.setdefault(statement.speaker, []).append(statement)
    order = sorted(by, key=lambda id_: (id_ is None, -len(by[id_]), id_ or ""))
    return tuple(_speaker_row(view, id_, by[id_]) for id_ in order)


def _speaker_row(view: Viewpoint, id_: str | None, said: Sequence[Event]) -> SpeakerRow:
    link = Link("Speakers whom the articles do not name", f"#{NOT_NAMED}")
    if id_ is not None:
        party = view.timeline.content.party(id_)
        link = view.party(id_)
        if party is not None and link.href is not None:
            link = Link(link.text, f"{link.href}#said")
    days = [event for event in said if event.when]
    first, last = (days[0], days[-1]) if days else (None, None)
    return SpeakerRow(
        link, len(said), date_words(first.when if first else None), date_words(last.when if last else None)
    )
