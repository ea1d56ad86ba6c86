"""The view of the notice that stands where an entry was withdrawn."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.value import Entry, Kind
from generator.publish.views.pieces import Link
from generator.publish.views.viewpoint import Viewpoint
from generator.publish.wording import KIND_WORDS, label_words


@dataclass(frozen=True, slots=True)
class WithdrawnView:
    """The notice that stands where an entry was withdrawn."""

    kind: str
    title: str
    reason: str | None
    replaced_by: Link | None
    index: Link


def view_withdrawn(view: Viewpoint, entry: Entry) -> WithdrawnView:
    """What stands where an entry was withdrawn."""
    successor = view.timeline.content.get(entry.kind, entry.replaced_by or "")
    return WithdrawnView(
        kind=KIND_WORDS[entry.kind],
        title=label_words(entry),
        reason=entry.withdrawn_because,
        replaced_by=view.link(successor) if successor else None,
        index=view.index(entry.kind, "sources" if entry.kind is Kind.ARTICLES else entry.kind.value),
    )
