"""Operations an article reports on: discrete actions or campaigns of immigration agencies, named or not.

A named operation, a figure of arrests, or a sentence in which agents raid, sweep or launch something makes one.
Statistics of a period or an agency, policies, lawsuits, speeches and cases without an immigration agency make none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.ingest.document import Document, Span
from generator.ingest.extract.enforcement import (
    AGENCY,
    is_period_statistic,
    names_agency,
    tells_of_enforcement,
    tells_of_other_case,
)
from generator.ingest.extract.findings import (
    DateFinding,
    FigureFinding,
    OperationFinding,
    OperationStatus,
    OrganizationFinding,
    PlaceFinding,
)
from generator.ingest.extract.operation_agencies import acting_agencies
from generator.ingest.extract.operation_dates import DateRole, as_happened, date_role, is_trailing_window
from generator.ingest.extract.operation_names import NamedMention, find_operation_names
from generator.ingest.extract.places import ASIDE_RULES


@dataclass(frozen=True, slots=True)
class _Telling:
    """The sentences that tell of one operation."""

    name: str | None
    sentences: tuple[Span, ...]
    background: bool
    rule: str


def find_operations(
    document: Document,
    figures: Sequence[FigureFinding],
    dates: Sequence[DateFinding] = (),
    places: Sequence[PlaceFinding] = (),
    organizations: Sequence[OrganizationFinding] = (),
) -> tuple[OperationFinding, ...]:
    """Find the operations of an article, the one it is about first."""
    sentences = _sentences(document)
    if not any(names_agency(document.slice(s)) or tells_of_enforcement(document.slice(s)) for s in sentences):
        return ()
    tellings = _tellings(document, sentences, figures)
    return tuple(_compose(document, t, figures, dates, places, organizations) for t in tellings)


def _sentences(document: Document) -> tuple[Span, ...]:
    body = tuple(sentence for paragraph in document.story for sentence in paragraph.sentences)
    return (document.title, *body) if document.title else body


def _tellings(
    document: Document, sentences: Sequence[Span], figures: Sequence[FigureFinding]
) -> tuple[_Telling, ...]:
    names = _accepted_names(document, sentences, figures)
    counted = [s for s in sentences if any(f.number in s for f in figures)]
    others = [
        s for s in sentences if _BESIDE.search(document.slice(s)) and not any(n.span in s for n in names)
    ]
    beside = [s for s in counted if s in others]
    apart = _told_apart(document, sentences, counted)
    told = [
        s
        for s in sentences
        if s not in others and s not in apart and (s in counted or _tells_of_an_action(document.slice(s)))
    ]
    again = [
        s
        for s in sentences
        if s not in others and s not in apart and s not in told and _tells_more(document.slice(s))
    ]
    tellings: list[_Telling] = []
    for name in dict.fromkeys(mention.name for mention in names):
        mentioned = [s for s in sentences if any(m.name == name and m.span in s for m in names)]
        first = not tellings
        spans = sorted({*mentioned, *((*told, *again) if first else ())}, key=lambda s: s.start)
        tellings.append(_Telling(name, tuple(spans), background=False, rule="name"))
    opening = sentences[:_OPENING]
    if not tellings and (any(s in told for s in counted) or any(s in opening for s in told)):
        rule = "figures" if any(s in told for s in counted) else "action"
        spans = sorted((*told, *again), key=lambda s: s.start)
        tellings.append(_Telling(None, tuple(spans), background=False, rule=rule))
    if tellings and apart:
        tellings.append(_Telling(None, apart, background=False, rule="told apart"))
    tellings += [_Telling(None, (s,), background=True, rule="background") for s in beside]
    return tuple(tellings)


_OPENING = 5
_APART = re.compile(
    r"^[Ii]n (?P<place>[A-Z][^,]{2,40}),[^.;]{0,40}\b(?:sweeps|raids|arrests|roundups) (?:occurred|took place|were (?:made|carried out|conducted)) on\b"
)
_OF_THE_SAME = re.compile(
    r"^(?:The|Those|These) (?:\w+ )?(?:people|persons|men|women|workers|individuals|immigrants) (?:who|arrested|detained)\b"
)


def _told_apart(document: Document, sentences: Sequence[Span], counted: Sequence[Span]) -> tuple[Span, ...]:
    """Find sweeps that have a place and days of their own in a story about another place's, and whom they took."""
    for position, sentence in enumerate(sentences):
        match = _APART.match(document.slice(sentence))
        if match and position and any(s.start < sentence.start for s in counted):
            following = sentences[position + 1 : position + 2]
            return (
                sentence,
                *(s for s in following if s in counted and _OF_THE_SAME.match(document.slice(s))),
            )
    return ()


def _accepted_names(
    document: Document, sentences: Sequence[Span], figures: Sequence[FigureFinding]
) -> tuple[NamedMention, ...]:
    """Keep the names of immigration operations the article tells of, not those it mentions in passing."""
    mentions = find_operation_names(document, sentences)
    lead = " ".join(document.slice(s) for s in sentences[:_OPENING])
    kept = set()
    for mention in mentions:
        home = next(s for s in sentences if mention.span in s)
        words = document.slice(home)
        of_immigration = names_agency(words) or (
            tells_of_enforcement(lead) and not tells_of_other_case(words)
        )
        told = (
            home in sentences[:_OPENING]
            or sum(m.name == mention.name for m in mentions) > 1
            or any(f.number in home for f in figures)
            or bool(_LAUNCHED.search(words))
        )
        if of_immigration and told:
            kept.add(mention.name)
    return tuple(m for m in mentions if m.name in kept)


_BESIDE = re.compile(
    r"\b(?:hark(?:s|ed|ing)? back|reminiscent of|similar to|[Ee]lsewhere|[Aa]round the (?:U\.S\.|country|nation)|more raids"
    r"|separate(?:ly)?|[Ii]n an? earlier|previous (?:raid|sweep|operation)s?|recall(?:s|ed)|as in (?:19|20)\d\d|back in (?:19|20)\d\d)\b"
)
_LAUNCHED = re.compile(
    r"\b(?:launch(?:es|ed|ing)?|kick(?:s|ed|ing)? off|beg[au]n|start(?:s|ed|ing)?|conduct(?:s|ed|ing)?|carr(?:y|ied|ying) out"
    r"|as part of|dubbed|named|under|known as|called)\b"
)
_POLICY = re.compile(
    r"\b(?:(?<!sanctuary )(?<!sanctuary[’'] )polic(?:y|ies)|lawsuits?|bills?|directive|ruling|courts?|judges?|executive order|legislation"
    r"|protest\w*|vote[ds]?|budget|funding|hearing|speech)\b",
    re.IGNORECASE,
)
_KIND = r"(?:raids?|sweeps?|round-?ups?|crackdowns?|blitz|stings?|operations?|surges?|arrests|enforcement actions?)"
_ACTOR = rf"(?:{AGENCY}|[Aa]gents|[Oo]fficers|[Oo]fficials|[Aa]uthorities|[Aa]dministration|[Gg]overnment|United States|U\.S\.|agency)"
_ACTION_SENTENCE = re.compile(
    rf"\b{_ACTOR}(?:[’']s)?\b[^.;]{{0,80}}?\b(?:launch(?:es|ed|ing)?|start(?:s|ed|ing)?|conduct(?:s|ed|ing)?|carr(?:y|ied|ying) out"
    rf"|beg(?:an|un|ins?)|stag(?:ed|ing)|mount(?:ed|ing)|execut(?:ed|ing)|plan(?:s|ned|ning)?|prepar(?:es|ed|ing)"
    rf"|unleash(?:es|ed|ing)?|r[au]n(?:s|ning)?)\b[^.;]{{0,90}}?\b{_KIND}\b"
    rf"|\b{_ACTOR}\b(?: \w+){{0,3}} (?:raided|swept|(?:arrested|detained|rounded up|apprehended) (?:\w+ )?(?:hundreds|dozens|scores|thousands))\b"
    rf"|\b(?:immigration|ICE|enforcement|deportation|federal|targeted|worksite|workplace|the|such)(?: \w+)? {_KIND}\b[^.;]{{0,60}}?"
    r"\b(?:occurred|took place|t(?:ake|ook) place|could begin|will begin|began|was launched|is underway|are underway|led to|targeted|netted)\b"
    rf"|\b(?:ongoing|current|planned|anticipated|upcoming|looming)\b[^.;]{{0,40}}\b{_KIND}\b"
    r"|\bsending (?:\w+ ){0,8}(?:agents|officers|units|forces)\b"
)


def _tells_of_an_action(words: str) -> bool:
    """Whether a sentence tells that agents raid, sweep, launch or plan something."""
    return bool(
        _ACTION_SENTENCE.search(words)
        and tells_of_enforcement(words)
        and not is_period_statistic(words)
        and not _POLICY.search(words)
    )


_AGAIN = re.compile(
    rf"(?:^[“\"]?(?:The|This|These|Those|Such)|\b(?:the|this|these|those)) (?:\w+[- ]){{0,2}}(?:{_KIND}|actions|enforcement|initiative)\b"
    rf"|^(?:It|They) (?:was|were|took place|carried out|began|started|occurred)\b|\b{_KIND} occurred\b"
    r"|\b(?:carried out|conducted) (?:targeted )?enforcement\b|^\w+day[’']s (?:news|announcement)\b"
    r"|^(?:The )?(?:details|arrests|figures|numbers|operation)\b[^.;]{0,50}\b(?:confirmed|announced|disclosed|revealed)\b"
)


def _tells_more(words: str) -> bool:
    """Whether a sentence goes on about an operation told before: 'the sweeps took place on ...'."""
    return bool(_AGAIN.search(words)) and not _POLICY.search(words) and not is_period_statistic(words)


def _compose(
    document: Document,
    telling: _Telling,
    figures: Sequence[FigureFinding],
    dates: Sequence[DateFinding],
    places: Sequence[PlaceFinding],
    organizations: Sequence[OrganizationFinding],
) -> OperationFinding:
    text, spans = document.text, telling.sentences
    own = tuple(f for f in figures if any(f.number in s for s in spans))
    words = " ".join(document.slice(s) for s in spans)
    status = OperationStatus.DONE if telling.background else _status(words, own)
    roles = [(d, date_role(text, s, d)) for s in spans for d in dates if d.span in s and d.edtf]
    announced = next((d for d, role in roles if role is DateRole.ANNOUNCED), None)
    return OperationFinding(
        name=telling.name,
        agencies=acting_agencies(document, spans, organizations),
        happened=_happened(document, roles, status),
        announced=announced,
        places=_places(spans, own, places),
        figures=own,
        status=status,
        span=spans[0],
        background=telling.background,
        rule=telling.rule,
    )


_RUNNING = re.compile(
    r"\b(?:has launched|have launched|launched|ongoing|under ?way|continu(?:es|ing)|(?:is|are|was|were) (?:carrying out|conducting)"
    r"|have started|has started|since [^.]{0,60}(?:began|launched)|right now|kicked off|already arrested|surged)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:plan(?:s|ning|ned)|prepar(?:es|ing)|anticipated|upcoming|looming|(?:could|will|would|may|might) (?:be targeted|begin|start|target)"
    r"|will be deployed|sending|expected to)\b",
    re.IGNORECASE,
)
_TAKEN = frozenset({"arrests", "detained", "removed", "escaped"})


def _status(words: str, figures: Sequence[FigureFinding]) -> OperationStatus:
    if _PLANNED.search(words) and not any(f.measure in _TAKEN for f in figures):
        return OperationStatus.PLANNED
    return OperationStatus.RUNNING if _RUNNING.search(words) else OperationStatus.DONE


def _happened(
    document: Document, roles: Sequence[tuple[DateFinding, DateRole]], status: OperationStatus
) -> DateFinding | None:
    """Choose the first date that says when it happened; where it runs or is planned, the end stays open."""
    wanted = (DateRole.BEGAN, DateRole.HAPPENED)
    if status is OperationStatus.DONE:
        wanted = (DateRole.HAPPENED, DateRole.BEGAN)
    until = next((d for d, role in roles if role is DateRole.ENDED), None)
    for role in wanted:
        of_role = [d for d, r in roles if r is role]
        if status is OperationStatus.RUNNING and role is DateRole.HAPPENED:
            of_role = [d for d in of_role if not is_trailing_window(document.slice(d.span))]
        if of_role:
            is_open = role is DateRole.BEGAN or status is not OperationStatus.DONE
            return as_happened(
                of_role[0], open_ended=is_open, until=until or _last_listed(document.text, of_role)
            )
    return as_happened(until, until=until) if until else None


_LISTED = re.compile(r",? (?:and )?|, ")


def _last_listed(text: str, dates: Sequence[DateFinding]) -> DateFinding | None:
    """Give the last of several days listed one after the other ('on Feb. 2, Feb. 3 and Feb. 8')."""
    last = None
    for one, other in pairwise(dates):
        if not _LISTED.fullmatch(text, one.span.end, other.span.start):
            break
        last = other
    return last


def _places(
    spans: Sequence[Span], figures: Sequence[FigureFinding], places: Sequence[PlaceFinding]
) -> tuple[PlaceFinding, ...]:
    """List the places of the operation's figures and of its sentences, each once, in order of the text.

    Where they name none, the place that most of the article's mentions of places mean.
    """
    told = [p for p in places if p.rule not in ASIDE_RULES and any(p.span in s for s in spans)]
    told += [f.place for f in figures if f.place is not None]
    if not told:
        local = [p for p in places if p.rule not in ASIDE_RULES and p.rule != "nationwide"]
        key, mentions = next(iter(Counter(p.key for p in local).most_common(1)), ("", 0))
        told = [next(p for p in local if p.key == key)] if 2 * mentions > len(local) else []
    told.sort(key=lambda place: place.span.start)
    return tuple({place.key: place for place in reversed(told)}.values())[::-1]
