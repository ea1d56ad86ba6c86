"""Every finding of an article as a line: what was found, by which rule, in which words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ingest.compose.discretion import Discretion
from generator.ingest.compose.draft import Trace
from generator.ingest.document import Document, Span
from generator.ingest.extract.findings import (
    FigureFinding,
    OperationFinding,
    PlaceFinding,
    Speaker,
    SpeakerKind,
)
from generator.ingest.extract.reading import Findings
from generator.ingest.extract.topics import find_topic_words
from generator.model.claim import Qualifier
from generator.model.operation import Operation


def trace_findings(
    article: str, document: Document, findings: Findings, guard: Discretion
) -> Iterator[Trace]:
    """The traces of all findings but the dates and places of the operations, kind by kind; no private person is named as a source."""

    def trace(what: str, rule: str, meaning: str, *spans: Span) -> Trace:
        return Trace(article, what, rule, " … ".join(document.slice(span) for span in spans), meaning)

    for operation in findings.operations:
        yield trace("operation", operation.rule, operation.name or "", operation.span)
    for figure in findings.figures:
        yield trace("figure", figure.rule, _figure(figure, guard), figure.span)
    for quotation in findings.quotations:
        rule = f"{quotation.rule}; speaker: {quotation.speaker.rule}"
        yield trace("quotation", rule, _claimant(quotation.speaker, guard), *quotation.parts)
    for paraphrase in findings.paraphrases:
        rule = f"{paraphrase.rule}; speaker: {paraphrase.speaker.rule}"
        yield trace("paraphrase", rule, _claimant(paraphrase.speaker, guard), paraphrase.span)
    for date in findings.dates:
        yield trace("date", date.rule, date.edtf or "not determined", date.span)
    for place in findings.places:
        yield trace("place", place.rule, place.key, place.span)
    for organization in findings.organizations:
        yield trace("organization", organization.rule, organization.key, organization.span)
    for key, words in find_topic_words(document).items():
        yield Trace(article, "topic", "words of the topic", words, key)


def trace_date(article: str, document: Document, finding: OperationFinding, operation: Operation) -> Trace:
    """By which rule an operation got its date, and from which words; or that its article tells none."""
    told = finding.happened or finding.announced
    entry = f"{operation.kind.value}/{operation.id}"
    if operation.when and told and operation.when.phrase:
        meaning = f"{operation.when.kind.value} {operation.when.date}, {entry}"
        return Trace(article, "operation date", told.rule, document.slice(told.span), meaning)
    rule = "no later than the report" if operation.when else "none told"
    meaning = f"{operation.when.date}, {entry}" if operation.when else entry
    return Trace(article, "operation date", rule, document.slice(finding.span), meaning)


def trace_home(article: str, document: Document, home: PlaceFinding, operation: Operation) -> Trace:
    """From which words the figures of an operation that name no place got theirs."""
    meaning = f"{home.key}, {operation.kind.value}/{operation.id}"
    return Trace(article, "operation place", home.rule, document.slice(home.span), meaning)


def _figure(figure: FigureFinding, guard: Discretion) -> str:
    """What a figure counts: 'at least 90 arrests, in Tulsa, said by ICE'."""
    number = f"{figure.value:g}" + (f" to {figure.high:g}" if figure.high is not None else "")
    qualifier = "" if figure.qualifier in {Qualifier.EXACT, Qualifier.RANGE} else f"{figure.qualifier} "
    unit = " percent" if figure.percent else ""
    whole = f" of {figure.of}" if figure.of else ""
    places = [place.name for place in (figure.place, *figure.place.also)] if figure.place else []
    where = f"in {' and '.join(places)}" if places else "no place"
    return f"{qualifier}{number}{unit}{whole} {figure.measure}, {where}, {_claimant(figure.said_by, guard)}".replace(
        "_", " "
    )


def _claimant(speaker: Speaker | None, guard: Discretion) -> str:
    if speaker is None or speaker.kind is SpeakerKind.OPEN:
        return "said by nobody named"
    name = speaker.name or speaker.description or "an unnamed source"
    return "said by a private person" if guard.gives_away(name) else f"said by {name}"
