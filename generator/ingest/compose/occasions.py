"""The occasions on which somebody spoke: the quotations and paraphrases of one speaker, in one way, to the same hearers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.ingest.document import Document, Span
from generator.ingest.extract.findings import QuotationFinding, Speaker, SpeakerKind
from generator.ingest.extract.reading import Findings

_ONE_PIECE = frozenset({"letter", "memo", "press release"})
"""Media in which all that an article quotes was said at once, to the same hearers."""


_LETTER = re.compile(
    r"\b(?:sent|wrote|writes|penned|signed|issued|in) (?:a|an|the|his|her|their|this) (?:\w+ )?letter\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """What one speaker said in one way to the same hearers."""

    speaker: Speaker
    medium: str | None
    to: tuple[str, ...]
    quotations: tuple[QuotationFinding, ...]


def find_occasions(document: Document, findings: Findings) -> list[Occasion]:
    """Find the occasions in order; words nobody is named for are one each."""
    grouped: dict[object, list[QuotationFinding]] = {}
    for number, quotation in enumerate(findings.quotations):
        speaker = quotation.speaker
        if speaker.kind is SpeakerKind.OPEN:
            key: object = number
        else:
            name = speaker.name or speaker.description or ""
            medium = _medium(document, quotation)
            key = (speaker.kind, plain_name(name), medium, () if medium in _ONE_PIECE else quotation.to)
        grouped.setdefault(key, []).append(quotation)
    return [
        Occasion(
            of_one[0].speaker,
            _medium(document, of_one[0]),
            tuple(dict.fromkeys(name for quotation in of_one for name in quotation.to)),
            tuple(of_one),
        )
        for of_one in grouped.values()
    ]


def _medium(document: Document, quotation: QuotationFinding) -> str | None:
    """The medium the article gives for the words; a letter the speaker is said to have sent carries them too."""
    if quotation.medium or quotation.speaker.kind is not SpeakerKind.PERSON or not quotation.speaker.name:
        return quotation.medium
    known_as = [quotation.speaker.name.split()[-1], *(quotation.speaker.role or "").split()[-1:]]
    sender = re.compile(rf"\b(?:{'|'.join(map(re.escape, known_as))})\b", re.IGNORECASE)
    return (
        "letter"
        if any(sender.search(document.text, s.start, cue.start) for s, cue in letters_told_of(document))
        else None
    )


def letters_told_of(document: Document) -> Iterator[tuple[Span, Span]]:
    """Each sentence that tells of a letter being sent, with the words that do."""
    for paragraph in document.story:
        for sentence in paragraph.sentences:
            found = _LETTER.search(document.text, sentence.start, sentence.end)
            if found:
                yield sentence, Span(found.start(), found.end())


def plain_name(name: str) -> str:
    """Give the form in which names of speakers are compared."""
    return " ".join(re.sub(r"[^\w ]", "", name.casefold()).split())
