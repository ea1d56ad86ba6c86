"""Reported speech to draft statements: what an official said that the article tells in its own words only.

Drafted for a named speaker with a public role whom the article does not quote; the reporter's words stand as the
passage, and the paraphrase is left to a person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.ingest.compose.dates import make_when, no_later_than_published, said_on
from generator.ingest.compose.draft import Review
from generator.ingest.compose.names import NAMED_BECAUSE, Registers, role_of
from generator.ingest.compose.receipts import make_short_passage, sentence_of
from generator.ingest.document import Document
from generator.ingest.extract.findings import ParaphraseFinding, SpeakerKind
from generator.ingest.extract.reading import Findings
from generator.model.article import Article
from generator.model.ids import dated_id
from generator.model.operation import Operation
from generator.model.statement import Statement
from generator.model.when import DateKind

_TO_BE_WORDED = "The article reports this in its own words, which stand in the passage."
_MOST_PASSAGES = 3
_SPOKEN_OF = re.compile(
    r"\b(?:immigra|arrest|deport|ICE\b|detain|sanctuary|enforce|border|raid|sweep)", re.IGNORECASE
)


def compose_reported(
    document: Document,
    article: Article,
    findings: Findings,
    registers: Registers,
    operations: Sequence[Operation],  # noqa: ARG001 - one form with compose_statements; what is reported is linked to none
) -> tuple[list[Statement], list[Review]]:
    """One statement for each official whom the article reports and does not quote."""
    quoted = {quotation.speaker.name for quotation in findings.quotations}
    counted = {figure.said_by.name for figure in findings.figures if figure.said_by}
    statements, reviews = [], []
    for name, told in _by_speaker(findings.paraphrases).items():
        if (
            name in quoted
            or name in counted
            or name in findings.private_names
            or not any(_SPOKEN_OF.search(document.slice(p.span)) for p in told)
        ):
            continue
        statement = _compose(document, article, findings, registers, told)
        if statement is not None:
            statements.append(statement)
            reason = "reported speech: put it in neutral words, or remove it"
            words = statement.passages[0].exact
            reviews.append(Review(article.id, reason, words, f"statements/{statement.id}"))
    return statements, reviews


def _by_speaker(paraphrases: Sequence[ParaphraseFinding]) -> dict[str, list[ParaphraseFinding]]:
    told: dict[str, list[ParaphraseFinding]] = {}
    for paraphrase in paraphrases:
        speaker = paraphrase.speaker
        if speaker.kind is SpeakerKind.PERSON and speaker.name and speaker.role:
            told.setdefault(speaker.name, []).append(paraphrase)
    return told


def _compose(
    document: Document,
    article: Article,
    findings: Findings,
    registers: Registers,
    told: Sequence[ParaphraseFinding],
) -> Statement | None:
    speaker = told[0].speaker
    role = role_of(document, article.id, speaker)
    said_by = registers.party(speaker, role, NAMED_BECAUSE)
    if said_by is None:
        return None
    sentence = sentence_of(document, told[0].span)
    day = said_on(document, speaker.span or told[0].span, sentence, (), findings.dates)
    when = (make_when(document, article.id, day, DateKind.SAID) if day else None) or no_later_than_published(
        article, DateKind.SAID
    )
    first = (when.date.earliest or when.date.latest) if when else None
    passages = (
        make_short_passage(document, article.id, paraphrase.span, speaker.span or paraphrase.span)
        for paraphrase in told[:_MOST_PASSAGES]
    )
    held_in = registers.organization(speaker.organization) if speaker.organization else None
    return Statement(
        id=dated_id(first.isoformat() if first else None, f"{speaker.name} reported"),
        title=f"{speaker.name}, as reported",
        speaker=said_by,
        role=speaker.role if role else None,
        organization=held_in,
        when=when,
        paraphrase=_TO_BE_WORDED,
        passages=tuple(dict.fromkeys(passages)),
    )
