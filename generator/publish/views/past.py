"""When an entry was added and last changed, and how."""

from __future__ import annotations

from generator.model.history import Change, Past
from generator.publish.change_words import change_words
from generator.publish.views.pieces import ChangeView, Link, PastView


def view_past(past: Past | None, corrections: Link | None) -> PastView | None:
    """What a page tells of its entry's past; None where nothing is known."""
    if past is None or (past.added is None and past.changed is None):
        return None
    return PastView(_view(past.added), _view(past.changed), corrections)


def _view(change: Change | None) -> ChangeView | None:
    return ChangeView(change.day.text, change.day.words(), change_words(change.subject)) if change else None
