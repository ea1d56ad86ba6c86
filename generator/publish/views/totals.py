"""The view of a total: its words, its rule, and the list it is the sum of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.operation import Operation
from generator.model.value import Kind
from generator.publish.link import Figure
from generator.publish.totals import Counting, Line, Total
from generator.publish.views.pieces import FigureView, Link
from generator.publish.views.viewpoint import Viewpoint
from generator.publish.wording import capitalized, date_words, number_of, number_words

LIST_ANCHOR = "arrests-counted"
"""Where the list behind a total stands on its page."""
RULE_ANCHOR = "how-totals-are-counted"
CHARTS = "charts.md"


@dataclass(frozen=True, slots=True)
class LineView:
    """One operation in the list behind a total."""

    operation: Link
    date: str
    counted: tuple[FigureView, ...]
    left_out: tuple[FigureView, ...]
    unplaced: tuple[FigureView, ...]
    """Figures that name no place, in the list of a place."""
    amount: str
    low: str
    high: str
    reason: str | None
    """Why it adds less than its amount."""
    other: Link | None
    """The operation the reason speaks of."""


@dataclass(frozen=True, slots=True)
class TotalView:
    """A total of people arrested."""

    words: str
    """'about 168–173'."""
    counted: str
    """'people arrested'."""
    by: str
    """'by the figures of 4 operations', or 'of 4 of 5 operations' where one tells no number."""
    list_href: str
    rule_href: str
    anchor: str
    has_unplaced: bool
    """Whether figures that name no place are left out of the total of a place."""
    lines: tuple[LineView, ...]
    low: str
    high: str
    silent: tuple[Link, ...]
    """Operations that give no number of arrests."""


def view_total(
    view: Viewpoint, operations: Iterable[Operation], place: str | None = None, at: str | None = None
) -> TotalView | None:
    """The total of operations, its list on this page or on another; None where no figure is told."""
    counting = view.counting or Counting(view.timeline)
    total = counting.at(place) if place else counting.of(operations)
    return total_view(view, total, at) if total else None


def total_view(view: Viewpoint, total: Total, at: str | None = None) -> TotalView:
    """A total with its list; the list stands at another page where that is named, and is then left out here."""
    amount = total.amount
    is_one = amount.low == amount.high == 1
    return TotalView(
        words=amount.words,
        counted="person arrested" if is_one else "people arrested",
        by=f"by the figures of {_of_all(len(total.lines), len(total.silent))}",
        list_href=view.to(at or view.path, LIST_ANCHOR),
        rule_href=view.to(CHARTS, RULE_ANCHOR),
        anchor=LIST_ANCHOR,
        has_unplaced=any(line.unplaced for line in total.lines),
        lines=() if at else tuple(_line(view, line) for line in total.lines),
        low=number_words(amount.low),
        high=amount.high_words,
        silent=tuple(view.link(operation) for operation in total.silent),
    )


def _of_all(counted: int, silent: int) -> str:
    """'5 operations', '4 of 5 operations'."""
    return (f"{counted} of " if silent else "") + number_of(counted + silent, "operation")


def _line(view: Viewpoint, line: Line) -> LineView:
    reason, other = _reason(line)
    return LineView(
        operation=view.link(line.operation),
        date=capitalized(date_words(line.operation.when)),
        counted=_figures(view, line.counted),
        left_out=_figures(view, line.left_out),
        unplaced=_figures(view, line.unplaced),
        amount=line.amount.words,
        low=line.adds.low_words,
        high=line.adds.high_words,
        reason=reason,
        other=view.refer(Kind.OPERATIONS, other.id) if other else None,
    )


def _figures(view: Viewpoint, figures: tuple[Figure, ...]) -> tuple[FigureView, ...]:
    return tuple(view.figure(figure) for figure in view.told_apart(figures))


def _reason(line: Line) -> tuple[str | None, Operation | None]:
    if line.among:
        return "Counted with", line.among
    if line.maybe_among:
        return "May be among those of", line.maybe_among
    if line.is_outweighed:
        return "Its parts, which follow or precede, count more together and stand in its place.", None
    return None, None
