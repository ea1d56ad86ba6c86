"""Sentences and the findings in them, found by where they stand without looking at all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from generator.ingest.document import Document, Span

T = TypeVar("T")


def sentences_of(document: Document) -> tuple[Span, ...]:
    """Give the title, if there is one, and the sentences of the story, in order."""
    body = tuple(sentence for paragraph in document.story for sentence in paragraph.sentences)
    return (document.title, *body) if document.title else body


class Positions(Generic[T]):
    """Items in the order in which they begin in the text."""

    def __init__(self, items: Iterable[T], span_of: Callable[[T], Span]) -> None:
        """Take the items and what gives each one's span."""
        placed = sorted(
            ((span_of(item), item) for item in items), key=lambda pair: (pair[0].start, pair[0].end)
        )
        self._spans = [span for span, _ in placed]
        self._starts = [span.start for span in self._spans]
        self._items = [item for _, item in placed]

    def within(self, span: Span) -> list[T]:
        """Give the items that lie inside a span, in order."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end, first)
        return (
            [self._items[i] for i in range(first, last) if self._spans[i].end <= span.end]
            if last > first
            else []
        )

    def beginning_before(self, position: int, reach: int) -> list[T]:
        """Give the items that begin up to `reach` characters before a position, nearest last."""
        first, last = bisect_left(self._starts, position - reach), bisect_left(self._starts, position + 1)
        return self._items[first:last]
