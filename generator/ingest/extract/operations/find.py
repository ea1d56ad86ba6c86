"""Operations an article reports on: discrete actions or campaigns of immigration agencies, named or not.

A named operation, a figure of arrests, or a sentence in which agents raid, sweep or launch something makes one.
Statistics of a period or an agency, policies, lawsuits, speeches and cases without an immigration agency make none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.ingest.article_formats.dateline import read_story_dateline
from generator.ingest.document import Document, Span
from generator.ingest.extract.enforcement import (
    names_agency,
    tells_of_enforcement,
)
from generator.ingest.extract.figures.places import is_compared_within
from generator.ingest.extract.findings import (
    DateFinding,
    FigureFinding,
    OperationFinding,
    OperationStatus,
    OrganizationFinding,
    PlaceFinding,
)
from generator.ingest.extract.operations.agencies import acting_agencies
from generator.ingest.extract.operations.cues import is_planned
from generator.ingest.extract.operations.dates import looking_back
from generator.ingest.extract.operations.home import home_of
from generator.ingest.extract.operations.lengths import before_this, days_after, of_a_weekend
from generator.ingest.extract.operations.places import operation_places
from generator.ingest.extract.operations.roles import DateRole, date_role
from generator.ingest.extract.operations.scenes import (
    day_looked_back_on,
    day_of_month,
    day_of_plans,
    day_of_scenes,
    day_spoken_of,
    is_recent,
)
from generator.ingest.extract.operations.tellings import Telling, find_tellings
from generator.ingest.extract.operations.times import when_happened
from generator.ingest.extract.positions import Positions, sentences_of
from generator.ingest.extract.stems import Stemmed


def find_operations(
    document: Document,
    figures: Sequence[FigureFinding],
    dates: Sequence[DateFinding] = (),
    places: Sequence[PlaceFinding] = (),
    organizations: Sequence[OrganizationFinding] = (),
) -> tuple[OperationFinding, ...]:
    """Find the operations of an article, the one it is about first."""
    sentences = sentences_of(document)
    if not any(names_agency(document.slice(s)) or tells_of_enforcement(document.slice(s)) for s in sentences):
        return ()
    places = [place for place in places if not is_compared_within(document.text, place, places)]
    filed = _datelines(document)
    dates = [
        _settled(document, of_a_weekend(document, before_this(document, d)))
        for d in dates
        if not any(d.span in span for span in filed)
    ]
    dates = looking_back(document, sentences, dates)
    tellings = find_tellings(document, sentences, figures, dates, places)
    shares = _share_out(tellings, figures)
    found = [
        _compose(document, sentences, telling, own, dates, places, organizations)
        for telling, own in zip(tellings, shares, strict=True)
    ]
    if found:
        found[0] = _dated_by_scenes(document, sentences, tellings, found[0], dates)
    return tuple(replace(one, home=home_of(document, one, places)) for one in found)


def _dated_by_scenes(
    document: Document,
    sentences: Sequence[Span],
    tellings: Sequence[Telling],
    operation: OperationFinding,
    dates: Sequence[DateFinding],
) -> OperationFinding:
    """Give the operation an article is about the day that its scenes tell, where its own sentences give none or a month."""
    placed = Positions((d for d in dates if d.edtf), lambda date: date.span)
    elsewhere = {s for telling in tellings[1:] for s in telling.sentences}
    near = [s for s in sentences if s not in elsewhere]
    told = tellings[0].sentences
    happened = operation.happened
    if operation.status is OperationStatus.PLANNED:
        return (
            operation if happened else replace(operation, happened=day_of_plans(document, near, told, placed))
        )
    if happened is None:
        happened = (
            day_of_scenes(document, near, told, placed)
            or day_spoken_of(document, near, told, placed)
            or day_looked_back_on(document, near, told, placed)
        )
    elif operation.status is OperationStatus.DONE:
        happened = day_of_month(document, near, happened, placed)
    return replace(operation, happened=happened)


def _datelines(document: Document) -> tuple[Span, ...]:
    """Find the datelines that paragraphs open with: their day is when the story was filed."""
    return tuple(
        Span(p.start, p.start + end)
        for p in document.paragraphs[:_DATELINES_WITHIN]
        if (end := _dateline_end(document.slice(p)))
    )


def _dateline_end(paragraph: str) -> int:
    """Give where a dateline ends, also one without a year: 'MILLPORT, Feb 14 (Reuters) - Agents ...'."""
    match = _YEARLESS_DATELINE.match(paragraph[:_LONGEST_DATELINE])
    return match.end() if match else read_story_dateline(paragraph)[1]


_LONGEST_DATELINE = 120
_YEARLESS_DATELINE = re.compile(
    r"\s*[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,30}(?:, ?[A-Z][\w. ]{1,16}?)?,? \(?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,? )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\)?"
    r"(?: ?\([A-Z][\w ]{1,30}\))?\s*(?:--|[–—-](?=\s))"
)
_DATELINES_WITHIN = 4
"""Paragraphs, title and byline included, of which one opens the story."""
_WHEN = re.compile(r",? when\b")


def _settled(document: Document, date: DateFinding) -> DateFinding:
    """Read 'since December 2006, when agents ...' as the time of what happened then."""
    if date.edtf is None or not date.edtf.endswith("/..") or not _WHEN.match(document.text, date.span.end):
        return date
    return replace(date, edtf=date.edtf.removesuffix("/.."))


def _share_out(
    tellings: Sequence[Telling], figures: Sequence[FigureFinding]
) -> list[tuple[FigureFinding, ...]]:
    """Give each telling the figures of its sentences.

    Where a survey of the same days ('elsewhere, raids took 90 in ... and 40 in ...') comes back to the place the
    article is about, that figure belongs to the operation there.
    """
    placed = Positions(figures, lambda figure: figure.number)
    shares = [[f for s in telling.sentences for f in placed.within(s)] for telling in tellings]
    main_places = {f.place.key for f in shares[0] if f.place is not None} if shares else set()
    for telling, own in zip(tellings[1:], shares[1:], strict=True):
        home = [f for f in own if telling.rule == "elsewhere" and f.place and f.place.key in main_places]
        shares[0] += home
        own[:] = [f for f in own if f not in home]
    return [tuple(own) for own in shares]


def _compose(
    document: Document,
    sentences: Sequence[Span],
    telling: Telling,
    own: tuple[FigureFinding, ...],
    dates: Sequence[DateFinding],
    places: Sequence[PlaceFinding],
    organizations: Sequence[OrganizationFinding],
) -> OperationFinding:
    spans = telling.sentences
    placed_dates = Positions((d for d in dates if d.edtf), lambda date: date.span)
    words = " ".join(document.slice(s) for s in spans)
    status = OperationStatus.DONE if telling.background else _status(words, own)
    whole = spans if telling.background else [next((w for w in sentences if s in w), s) for s in spans]
    roles = [
        _with_role(document, sentence, d)
        for s, sentence in zip(spans, whole, strict=True)
        for d in placed_dates.within(s)
    ]
    if status is OperationStatus.PLANNED and _has_begun(document, spans, roles):
        status = OperationStatus.RUNNING
    announced = next((d for d, role in roles if role is DateRole.ANNOUNCED), None)
    return OperationFinding(
        name=telling.name,
        agencies=acting_agencies(document, spans, organizations),
        happened=when_happened(document, spans, roles, status),
        announced=announced,
        places=operation_places(document, sentences, spans, own, places),
        home=None,
        figures=own,
        status=status,
        span=spans[0],
        background=telling.background,
        rule=telling.rule,
    )


def _with_role(document: Document, sentence: Span, told: DateFinding) -> tuple[DateFinding, DateRole]:
    counted = days_after(document, sentence, told)
    return (counted, DateRole.HAPPENED) if counted else (told, date_role(document.text, sentence, told))


_RUNNING = Stemmed(
    r"\b(?:has launched|have launched|launched|ongoing(?! (?:\w+ )?(?:commitment|dedication|focus|investigation|priority|mission|partnership|cooperation|efforts? to)\b)|(?:operations?|raids?|sweeps?|surge|crackdown|arrests|enforcement|effort|push|it|they|[’']s|[’']re)\b(?: (?:is|are|now|remains?|currently|already|well|still|got|gets|in \w+))* under ?way|continu(?:es|ing)(?! (?:commitment|dedication|investigation|mission|partnership)\b)|(?:is|are|was|were) (?:carrying out|conducting)|(?:is|are) (?:making (?:\w+ ){0,2}arrests|arresting|rounding up|flooding|sweeping|blanketing)"
    r"|have started|has started|so far(?! this (?:fiscal )?year)|isn[’']t (?:going anywhere|over)|still (?:going on|under way)|since (?:launching|beginning|starting)\b|since [^.]{0,60}(?:began|launched)|right now|kicks off|kicked off|already arrested|surged|(?:has|have) since (?:expanded|widened|spread|grown))\b",
    "launched|ongoing|under|continu|carrying out|conducting|making|arresting|rounding up|started"
    "|so far|isn|still |since |right now|kicks off|kicked off|already arrested|surged|flooding|sweeping|blanketing",
    re.IGNORECASE,
)
_BEGUN = re.compile(r"\b(?:launched|began|started|kicked off|deployed|sent)\b", re.IGNORECASE)


def _has_begun(
    document: Document, spans: Sequence[Span], roles: Sequence[tuple[DateFinding, DateRole]]
) -> bool:
    """Whether a day of the last weeks is given on which it began: 'on Monday launched Operation Heron, sending ...'."""
    return any(
        role is DateRole.BEGAN
        and is_recent(document, told)
        and any(told.span in s and _BEGUN.search(document.slice(s)) for s in spans)
        for told, role in roles
    )


_TAKEN = frozenset({"arrests", "detained", "removed", "escaped"})


def _status(words: str, figures: Sequence[FigureFinding]) -> OperationStatus:
    if is_planned(words) and not any(f.measure in _TAKEN for f in figures):
        return OperationStatus.PLANNED
    return OperationStatus.RUNNING if _RUNNING.search(words) else OperationStatus.DONE
