"""The view of the page of corrections."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.claim import Claim
from generator.model.statement import Quotation, Statement
from generator.model.value import Kind
from generator.publish.change_words import change_words
from generator.publish.corrections import Correction, exact_words, quoted_words
from generator.publish.views.pieces import Link, SpeakerView
from generator.publish.views.viewpoint import Viewpoint
from generator.publish.wording import figure_words, paragraphs


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """One corrected figure or quotation."""

    what: str
    """'Figure', 'Quotation', 'Speaker' or 'Entry'."""
    old: str
    new: str | None
    """None where it no longer stands."""


@dataclass(frozen=True, slots=True)
class CorrectedView:
    """What one change corrected in one entry."""

    machine: str
    day: str
    entry: Link
    corrections: tuple[CorrectionView, ...]
    why: tuple[str, ...]
    """The line the change was given, and what else was written of it."""


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """The page of corrections, newest first."""

    is_known: bool
    """Whether the history of the entries is at hand."""
    begins: str | None
    """The first day known, where the history is cut off."""
    changes: tuple[CorrectedView, ...]


def view_corrections(view: Viewpoint) -> CorrectionsView:
    """What the page of corrections shows."""
    groups: dict[tuple[int, Kind, str], list[Correction]] = {}
    for correction in view.corrections:
        key = (id(correction.change), correction.entry.kind, correction.entry.id)
        groups.setdefault(key, []).append(correction)
    return CorrectionsView(
        is_known=view.history.is_known,
        begins=view.history.begins.words() if view.history.begins else None,
        changes=tuple(_changed(view, group) for group in groups.values()),
    )


def _changed(view: Viewpoint, group: list[Correction]) -> CorrectedView:
    change, entry = group[0].change, group[0].entry
    return CorrectedView(
        machine=change.day.text,
        day=change.day.words(),
        entry=view.former(entry),
        corrections=tuple(_correction(view, correction) for correction in group),
        why=tuple(part for part in (change_words(change.subject), *paragraphs(change.body)) if part),
    )


def _correction(view: Viewpoint, correction: Correction) -> CorrectionView:
    old, new = correction.old, correction.new
    if old is None:
        return CorrectionView("Entry", "This entry, with its figures and quotations", None)
    if isinstance(old, Claim) and isinstance(new, Claim):
        before, after = exact_words(old), exact_words(new)
        tails = (f": {before}", f": {after}") if before != after else ("", "")
        return CorrectionView("Figure", _figure(view, old) + tails[0], _figure(view, new) + tails[1])
    kinds = {Claim: "Figure", Quotation: "Quotation", Statement: "Speaker"}
    return CorrectionView(kinds[type(old)], _words(view, old), _words(view, new) if new else None)


def _words(view: Viewpoint, value: Claim | Quotation | Statement) -> str:
    """A figure, a quotation, or who made a statement."""
    if isinstance(value, Quotation):
        return f"“{quoted_words(value)}”"
    if isinstance(value, Claim):
        return _figure(view, value)
    return _name(view.speaker(value)) or "Nobody named"


def _figure(view: Viewpoint, claim: Claim) -> str:
    """A figure with its place and who says so."""
    place = view.refer(Kind.PLACES, claim.place).text if claim.place else ""
    figure = ", ".join(part for part in (figure_words(claim), place) if part)
    return f"{figure} — {_name(view.claimant(claim)) or 'the article'}"


def _name(speaker: SpeakerView) -> str:
    if speaker.link:
        return speaker.link.text
    return f"“{speaker.attribution}”" if speaker.attribution else ""
