"""Turns of a transcript: 'VALE: She says, "..."' tells what another says, not Vale."""

from __future__ import annotations

import bisect
import re

from generator.ingest.document import Span
from generator.ingest.extract.findings import Speaker, SpeakerKind
from generator.ingest.extract.quotations import cues
from generator.ingest.extract.quotations.outline import Outline, speaker_of

_LABEL = re.compile(r"([A-ZÀ-Þ][A-ZÀ-Þ.’'-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.’'-]*){0,4})(?:, [A-Z ]{3,30})?: ")


def other_than_label(speaker: Speaker, pronoun: str, span: Span, outline: Outline) -> Speaker:
    """Whom 'he' or 'she' means in a turn of a transcript: not its owner, but the one other person named just before.

    The speaker as given where the paragraph has no label, or its owner is not the one found; open where several fit.
    """
    paragraphs = outline.document.paragraphs
    here = bisect.bisect_right(paragraphs, span.start, key=lambda p: p.start) - 1
    label = (
        _LABEL.match(outline.document.text, paragraphs[here].start, paragraphs[here].end)
        if here >= 0
        else None
    )
    gender = cues.GENDERED.get(pronoun)
    if label is None or not speaker.name or gender is None:
        return speaker
    owner = label.group(1).split()[-1]
    if speaker.name.split()[-1].upper() != owner:
        return speaker
    near = outline.named_between(paragraphs[max(0, here - _NEAR)].start, span.start)
    others = {p.name: p for p in near if p.gender in ("", gender) and p.name.split()[-1].upper() != owner}
    if len({name.split()[-1].upper() for name in others}) != 1:
        return Speaker(SpeakerKind.OPEN, None, None, None, None, span, f"'{pronoun}' fits nobody or several")
    return speaker_of(
        max(others.values(), key=lambda p: len(p.name)), span, outline, "pronoun in a transcript"
    )


_NEAR = 3
"""Paragraphs back to which somebody other than the owner of a turn is looked for."""
