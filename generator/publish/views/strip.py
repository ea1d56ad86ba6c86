"""The view of the time strip: its geometry in, marks with their links and words out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.edtf import Edtf
from generator.model.operation import Operation
from generator.publish.link import Event
from generator.publish.strip import FADE, Bin, Mark, Strip, Tick, draw_strip
from generator.publish.totals import Counting
from generator.publish.views.viewpoint import Viewpoint, month_anchor
from generator.publish.wording import (
    KIND_WORDS,
    capitalized,
    date_words,
    label_words,
    number_of,
    number_words,
)

_TOP = 6.0
_GAP = 7.0
"""Pixels between the line and the statements under it."""
_LABELS = 28.0
"""Pixels of the axis: a row of months and a row of years."""


@dataclass(frozen=True, slots=True)
class BoxView:
    """A mark as a rectangle: across in percent, up and down in pixels from the top."""

    href: str
    label: str
    x: float
    width: float
    y: float
    height: float
    sure_y: float
    sure_height: float
    fade_before: float | None
    """Where the fading of an open start begins, in percent."""
    fade_after: float | None
    fade: float
    """Percent over which an open end fades."""
    is_vague: bool
    is_hollow: bool
    """Whether it is hollow, as a dot."""
    is_column: bool

    @property
    def middle(self) -> float:
        """Percent from the left."""
        return round(self.x + self.width / 2, 2)

    @property
    def right(self) -> float:
        """Percent from the left."""
        return round(self.x + self.width, 2)

    @property
    def centre(self) -> float:
        """Pixels from the top."""
        return round(self.y + self.height / 2, 1)


@dataclass(frozen=True, slots=True)
class StripView:
    """The time strip of a page."""

    operations: tuple[BoxView, ...]
    statements: tuple[BoxView, ...]
    ticks: tuple[Tick, ...]
    line: float
    """Pixels from the top to the line between operations and statements."""
    month_labels: float
    year_labels: float
    height: float
    key: tuple[str, ...]
    """What the picture shows, and what its marks cannot say."""
    operations_are_columns: bool
    statements_are_columns: bool
    has_full_dots: bool
    has_hollow_dots: bool
    """Whether some statement is drawn hollow, for its day is not certain."""
    has_vague_boxes: bool
    """Whether some bar or column is drawn dashed, for its days are not certain."""
    has_open_ends: bool
    """Whether some mark fades at an end."""


def view_strip(view: Viewpoint, listed: frozenset[str]) -> StripView | None:
    """The strip of the whole timeline; years and months listed on this page, by their anchors, are links to there.

    None where fewer than two entries have a date.
    """
    timeline = view.timeline
    counting = view.counting or Counting(timeline)
    strip = draw_strip(timeline.dated, counting.amount_in)
    if strip is None:
        return None
    line = _TOP + strip.above
    under = line + (_GAP + strip.below if strip.statements else 0)
    marks = (*strip.operations, *strip.statements)
    dots = tuple(mark for mark in strip.statements if not mark.bin)
    return StripView(
        operations=tuple(
            _box(view, counting, mark, listed, line - mark.y - mark.height) for mark in strip.operations
        ),
        statements=tuple(
            _box(view, counting, mark, listed, line + _GAP + mark.y) for mark in strip.statements
        ),
        ticks=strip.ticks,
        line=line,
        month_labels=under + 13,
        year_labels=under + (26 if any(tick.label and not tick.is_year for tick in strip.ticks) else 13),
        height=under + _LABELS,
        key=tuple(_key(strip)),
        operations_are_columns=any(mark.bin for mark in strip.operations),
        statements_are_columns=any(mark.bin for mark in strip.statements),
        has_full_dots=any(not _is_hollow(mark) for mark in dots),
        has_hollow_dots=any(_is_hollow(mark) for mark in dots),
        has_vague_boxes=any(mark.is_vague for mark in marks if mark not in dots),
        has_open_ends=any(mark.opens_before or mark.opens_after for mark in marks),
    )


def _box(view: Viewpoint, counting: Counting, mark: Mark, listed: frozenset[str], y: float) -> BoxView:
    if mark.bin and len(mark.events) > 1:
        href, label = _place(view, mark, mark.bin, listed), _bin_words(mark, mark.bin)
    else:
        href, label = view.link(mark.events[0]).href or "", _event_words(counting, mark.events[0])
    return BoxView(
        href=href,
        label=label,
        x=mark.x,
        width=mark.width,
        y=round(y, 1),
        height=mark.height,
        sure_y=round(y + mark.height - mark.sure_height, 1),
        sure_height=mark.sure_height,
        fade_before=round(mark.x - FADE, 2) if mark.opens_before else None,
        fade_after=round(mark.x + mark.width, 2) if mark.opens_after else None,
        fade=FADE,
        is_vague=mark.is_vague,
        is_hollow=_is_hollow(mark),
        is_column=mark.bin is not None,
    )


def _is_hollow(mark: Mark) -> bool:
    """Whether its day is not certain, as a dot."""
    return mark.is_vague or mark.opens_before or mark.opens_after


def _place(view: Viewpoint, mark: Mark, bin_: Bin, listed: frozenset[str]) -> str:
    """Where the events of a month or year are listed: on this page, or on one of their own."""
    year, month = bin_
    is_month = month is not None or mark.is_vague
    anchor = month_anchor(year, month) if is_month else f"y{year}"
    if anchor in listed:
        return f"#{anchor}"
    return (view.month(year, month) if is_month else view.year(year)).href or ""


def _bin_words(mark: Mark, bin_: Bin) -> str:
    year, month = bin_
    when = Edtf.parse(f"{year}-{month:02d}").words() if month else str(year)
    kind = mark.events[0].kind
    noun = KIND_WORDS[kind].lower()
    unknown = ", month not known" if mark.is_vague else ""
    return f"{when}{unknown}: {number_of(len(mark.events), noun)}"


def _event_words(counting: Counting, event: Event) -> str:
    """'3–9 October 2020: Title (operation, 54 arrests)'; the number as the charts have it."""
    words = f"{capitalized(date_words(event.when))}: {label_words(event)}"
    if not isinstance(event, Operation):
        return f"{words} (statement)"
    arrests = counting.amount_in(event)
    if arrests is None:
        return f"{words} (operation)"
    is_one = arrests.low == arrests.high == 1
    return f"{words} (operation, {arrests.words} {'arrest' if is_one else 'arrests'})"


def _key(strip: Strip) -> Iterator[str]:
    columns = [max(marks, key=lambda mark: len(mark.events)) for marks in _in_columns(strip)]
    if columns:
        unit = "month" if any(mark.bin and mark.bin[1] for mark in columns) else "year"
        most = " and ".join(
            number_of(len(mark.events), KIND_WORDS[mark.events[0].kind].lower()) for mark in columns
        )
        tallest = "the tallest stands" if len(columns) == 1 else "the tallest stand"
        yield f"A column counts the entries of a {unit}, too many to draw each; {tallest} for {most}."
    if strip.tallest:
        words = f"The taller a bar, the more arrests are told of the operation; the tallest stands for {strip.tallest.words}"
        if strip.least is not None:
            words += f", the lowest for {number_words(strip.least)} or fewer, or for no number told"
        yield f"{words}."


def _in_columns(strip: Strip) -> Iterator[tuple[Mark, ...]]:
    return (marks for marks in (strip.operations, strip.statements) if any(mark.bin for mark in marks))
