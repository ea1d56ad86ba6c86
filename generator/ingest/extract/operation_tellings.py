"""Which sentences tell of which operation: the one an article is about, others beside it, and those with a name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.ingest.document import Document, Span
from generator.ingest.extract.enforcement import (
    ACTION_NOUN,
    AGENCY,
    is_period_statistic,
    names_agency,
    tells_of_enforcement,
    tells_of_other_case,
)
from generator.ingest.extract.findings import FigureFinding
from generator.ingest.extract.operation_names import NamedMention, find_operation_names


@dataclass(frozen=True, slots=True)
class Telling:
    """The sentences that tell of one operation."""

    name: str | None
    sentences: tuple[Span, ...]
    background: bool
    rule: str


def find_tellings(
    document: Document, sentences: Sequence[Span], figures: Sequence[FigureFinding]
) -> tuple[Telling, ...]:
    """Part the sentences of an article by operation; sentences that tell of none are in no telling."""
    names = _accepted_names(document, sentences, figures)
    main, beside = _split_beside(document, sentences, names)
    apart = _told_apart(document, main, figures)
    main = [s for s in main if s not in apart]
    counted = [s for s in main if any(f.number in s for f in figures)]
    told = [s for s in main if s in counted or _tells_of_an_action(document.slice(s))]
    again = [s for s in main if s not in told and _tells_more(document.slice(s))]
    tellings = _named_tellings(names, main, [*told, *again])
    if not tellings and (counted or any(s.start < sentences[:_OPENING][-1].end for s in told)):
        rule = "figures" if counted else "action"
        spans = sorted((*told, *again), key=lambda s: s.start)
        tellings.append(Telling(None, tuple(spans), background=False, rule=rule))
    if tellings and apart:
        tellings.append(Telling(None, apart, background=False, rule="told apart"))
    with_figures = [s for s in beside if any(f.number in s for f in figures)]
    return (*tellings, *(Telling(None, (s,), background=True, rule="background") for s in with_figures))


def _named_tellings(
    names: Sequence[NamedMention], main: Sequence[Span], told: Sequence[Span]
) -> list[Telling]:
    """Give each name its sentences; what is told without a name belongs to the name mentioned most."""
    tellings: list[Telling] = []
    for name, _ in Counter(mention.name for mention in names).most_common():
        own = {s for s in main if any(m.name == name and m.span in s for m in names)}
        if not tellings:
            own |= {s for s in told if not any(m.span in s for m in names)}
        spans = tuple(sorted(own, key=lambda s: s.start))
        if spans:
            tellings.append(Telling(name, spans, background=False, rule="name"))
    return tellings


def _split_beside(
    document: Document, sentences: Sequence[Span], names: Sequence[NamedMention]
) -> tuple[list[Span], list[Span]]:
    """Part what is told of the operation from what is told of earlier and other ones, within sentences as well."""
    main, beside = [], []
    for sentence in sentences:
        cue = _BESIDE.search(document.text, sentence.start, sentence.end)
        if cue is None or any(m.span in sentence and m.span.start > cue.start() for m in names):
            main.append(sentence)
            continue
        if cue.start() - sentence.start > _LONGEST_OPENER:
            main.append(Span(sentence.start, cue.start()))
        beside.append(Span(max(cue.start(), sentence.start), sentence.end))
    return main, beside


_LONGEST_OPENER = 30
_OPENING = 5
_APART = re.compile(
    r"^[Ii]n (?P<place>[A-Z][^,]{2,40}),[^.;]{0,40}\b(?:sweeps|raids|arrests|roundups) (?:occurred|took place|were (?:made|carried out|conducted)) on\b"
)
_OF_THE_SAME = re.compile(
    r"^(?:The|Those|These) (?:\w+ )?(?:people|persons|men|women|workers|individuals|immigrants) (?:who|arrested|detained)\b"
)


def _told_apart(
    document: Document, sentences: Sequence[Span], figures: Sequence[FigureFinding]
) -> tuple[Span, ...]:
    """Find sweeps that have a place and days of their own in a story about another place's, and whom they took."""
    for sentence, following in pairwise([*sentences, Span(0, 0)]):
        if figures and figures[0].span.end < sentence.start and _APART.match(document.slice(sentence)):
            same = any(f.number in following for f in figures) and _OF_THE_SAME.match(
                document.slice(following)
            )
            return (sentence, following) if same else (sentence,)
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
    rf"(?<!\w)(?:hark(?:s|ed|ing)? back|reminiscent of|(?:a |the )?similar (?:to|\w+ )?(?:{ACTION_NOUN})|similar to|Elsewhere|more raids"
    r"|[Aa]round the (?:U\.S\.|country|nation)|(?:[Ii]n )?(?:a |an )?separate(?:ly)?|(?:[Ii]n )?(?:a|an) (?:earlier|previous) (?:\w+ )?"
    rf"(?:{ACTION_NOUN})|follow(?:s|ed|ing) (?:a|an) (?:\w+ ){{0,3}}(?:{ACTION_NOUN}) (?:in|last)|recall(?:s|ed)|(?:as|back) in (?:19|20)\d\d)(?!\w)"
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
    rf"|\b(?:immigration|ICE|enforcement|deportation|federal|targeted|worksite|workplace|the|such)(?: \w+)? {_KIND}\b[^.;]{{0,120}}?"
    r"\b(?:occurred|took place|t(?:ake|ook) place|could begin|will begin|to begin|to start|(?:expected|set|scheduled|due) to take place|began|was launched|is underway|are underway|led to|targeted|netted)\b"
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
    rf"(?:^[“\"]?(?:The|This|These|Those|Such)|\b(?:the|this|these|those)) (?:\w+[- ]){{0,2}}(?:{_KIND}|actions|enforcement|initiative|campaign)\b"
    rf"|^(?:It|They) (?:was|were|took place|carried out|began|started|occurred)\b|\b{_KIND} occurred\b"
    r"|\b(?:carried out|conducted) (?:targeted )?enforcement\b|^\w+day[’']s (?:news|announcement)\b"
    r"|^(?:The )?(?:details|arrests|figures|numbers|operation)\b[^.;]{0,50}\b(?:confirmed|announced|disclosed|revealed)\b"
)


def _tells_more(words: str) -> bool:
    """Whether a sentence goes on about an operation told before: 'the sweeps took place on ...'."""
    return bool(_AGAIN.search(words)) and not _POLICY.search(words) and not is_period_statistic(words)
