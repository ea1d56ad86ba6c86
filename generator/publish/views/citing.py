"""The ready citation of a figure or a quotation: pieces of views in, lines of plain text out."""

from __future__ import annotations

from generator.publish.views.pieces import PassageView, SpeakerView


def cite_passage(passage: PassageView) -> str:
    """'“118 arrests in Westford”, Daily Example, 11 March 2031, https://…'."""
    return ", ".join(part for part in (f"“{passage.exact}”", passage.source.text, passage.read_at) if part)


def claimant_words(who: SpeakerView) -> str:
    """'ICE', 'ICE (“an official”)', '“an official”', or that the article names no source."""
    said = f"“{who.attribution}”" if who.attribution else ""
    if who.link:
        return f"{who.link.text} ({said})" if said else who.link.text
    return said or "the article, without naming a source"
