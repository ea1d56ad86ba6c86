"""Which sentences tell of which operation: the one an article is about, others beside it, and those with a name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.ingest.document import Document, Span
from generator.ingest.extract.enforcement import (
    ACTION_NOUN,
    leads_with_others,
    names_agency,
    tells_of_immigration,
    tells_of_other_case,
)
from generator.ingest.extract.findings import DateFinding, FigureFinding, PlaceFinding
from generator.ingest.extract.operations.apart import each_raid, find_apart, second_in
from generator.ingest.extract.operations.background import PARTS, anchor_of, find_background, happened_before
from generator.ingest.extract.operations.cues import (
    ELSEWHERE,
    GIVES_NAME,
    LAUNCHED,
    OF_A_CAMPAIGN,
    SO_FAR,
    find_aside,
    is_planned,
    opens_with_an_action,
    tells_more,
    tells_of_an_action,
)
from generator.ingest.extract.operations.earlier import find_earlier, turned_to
from generator.ingest.extract.operations.lengths import days_before
from generator.ingest.extract.operations.names import CALL, NamedMention, find_operation_names
from generator.ingest.extract.operations.scenes import dated_actions
from generator.ingest.extract.positions import Positions

_OPENING = 5
"""Sentences, the title included, in which an article says what it is about."""
_LEAD = 2
"""Sentences, the title included, that say what has happened."""
_NEAR = 4
"""Sentences in which an agency is named before 'it' gives the operation's name; the one after may name it too."""
_LONGEST_OPENER = 30


@dataclass(frozen=True, slots=True)
class Telling:
    """The sentences that tell of one operation."""

    name: str | None
    sentences: tuple[Span, ...]
    background: bool
    rule: str


@dataclass(frozen=True, slots=True)
class _Story:
    document: Document
    sentences: tuple[Span, ...]
    figures: Positions[FigureFinding]
    names: Positions[NamedMention]


def find_tellings(
    document: Document,
    sentences: Sequence[Span],
    figures: Sequence[FigureFinding],
    dates: Sequence[DateFinding] = (),
    places: Sequence[PlaceFinding] = (),
) -> tuple[Telling, ...]:
    """Part the sentences of an article by operation; sentences that tell of none are in no telling."""
    placed = Positions(figures, lambda figure: figure.number)
    names = _accepted_names(document, sentences, placed)
    story = _Story(document, tuple(sentences), placed, Positions(names, lambda mention: mention.span))
    main, beside = _split_beside(story)
    placed_dates = Positions((d for d in dates if d.edtf), lambda date: date.span)
    placed_places = Positions(places, lambda place: place.span)
    lead = next((position for position, s in enumerate(main) if placed.within(s)), len(main))
    main[lead + 1 :] = each_raid(document, main[lead + 1 :], placed, placed_dates)
    before = find_background(document, main, placed, placed_dates, placed_places)
    passed = {s for s in main if story.names.within(s) and _is_named_in_passing(story, s)}
    earlier = {s for s in before if s in passed or not story.names.within(s)}
    earlier |= {s for s in passed if happened_before(document, s, placed_dates)}
    earlier |= {b for a, b in pairwise(main) if a in earlier and _is_of_the_last(document, a, b)}
    main = [s for s in main if s not in earlier]
    named = {s for s in main if story.names.within(s)}
    apart = find_apart(document, [s for s in main if s not in named], placed, placed_dates, placed_places)
    main = [s for s in main if not any(s in spans for spans in apart)]
    for sentence in main:
        second = second_in(document, sentence, placed, placed_dates)
        if second is not None:
            main[main.index(sentence)] = Span(sentence.start, second.start)
            apart = [*apart, (second,)]
    told = [s for s in main if placed.within(s) or tells_of_an_action(document.slice(s))]
    parts = _earlier_parts(story, [*main, *beside], told, placed_dates)
    main, told = _without(main, parts), _without(told, parts)
    dated = dated_actions(document, main[:_OPENING], placed_dates)
    known = {*told, *dated}
    told = sorted(known, key=lambda s: s.start)
    again = [s for s in main if s not in known and tells_more(document.slice(s))]
    tellings = _named_tellings(story, main, [*told, *again]) or _unnamed_tellings(
        story, told, again, is_dated=bool(dated)
    )
    if tellings:
        tellings += [Telling(None, spans, background=False, rule="told apart") for spans in apart]
    counted_beside = [s for s in beside if placed.within(s)]
    parts = [p for p in parts if tellings and not any(p in s for s in counted_beside)]
    earlier = {turned_to(document, s, placed, placed_dates) for s in earlier}
    aside = sorted({*earlier, *counted_beside, *parts}, key=lambda s: s.start)
    aside = each_raid(document, aside, placed, placed_dates)
    return (*tellings, *_tell_beside(document, aside, placed, story.names))


def _earlier_parts(
    story: _Story, sentences: Sequence[Span], told: Sequence[Span], dates: Positions[DateFinding]
) -> list[Span]:
    """Find what is told of earlier operations; a day tells of the article's own where nothing else gives it one."""
    document = story.document
    parts = find_earlier(document, sentences, story.figures, dates, anchor_of(document, told[:1], dates))
    days = (days_before(document, s) for s in told)
    before = [p for p in days if p and story.figures.within(p)]
    parts = [
        p for p in parts if not story.names.within(p) and not any(b.start <= p.start < b.end for b in before)
    ]
    own = [d for s in told for d in dates.within(s) if not any(d.span in p for p in parts)]
    if not own:
        parts = [p for p in parts if not any(len(d.edtf or "") >= _DAY for d in dates.within(p))]
    return sorted([*parts, *before], key=lambda p: p.start)


_DAY = len("2031-05-09")


def _without(sentences: Sequence[Span], parts: Sequence[Span]) -> list[Span]:
    """Cut parts out of sentences; what is left of one in front and behind stays if it is more than an opener."""
    if not parts:
        return list(sentences)
    left = []
    for sentence in sentences:
        start = sentence.start
        for part in (p for p in parts if p in sentence):
            left.append(Span(start, part.start))
            start = part.end
        left.append(Span(start, sentence.end))
    return [s for s in left if s in sentences or s.end - s.start > _LONGEST_OPENER]


def _tell_beside(
    document: Document,
    aside: Sequence[Span],
    figures: Positions[FigureFinding],
    names: Positions[NamedMention],
) -> list[Telling]:
    """Make background operations of sentences; one that repeats a figure goes on about the one told before it."""
    tellings: list[Telling] = []
    values: set[float] = set()
    for span in aside:
        elsewhere = ELSEWHERE.match(document.text, span.start, span.end)
        own = figures.within(span)
        goes_on = own and (values & {f.value for f in own} or all(f.rule in PARTS for f in own))
        if tellings and (goes_on or _is_of_the_last(document, tellings[-1].sentences[-1], span)):
            tellings[-1] = replace(tellings[-1], sentences=(*tellings[-1].sentences, span))
        else:
            rule = "elsewhere" if elsewhere else "background"
            named = next((mention.name for mention in names.within(span)), None)
            tellings.append(Telling(named, (span,), background=True, rule=rule))
            values = set()
        values |= {f.value for f in own}
    return tellings


def _is_of_the_last(document: Document, last: Span, span: Span) -> bool:
    """'It resulted in 35 arrests', right behind the sentence on an earlier operation."""
    return span.start - last.end <= 1 and document.text.startswith(_IT, span.start)


_IT = ("It ", "That operation ", "That effort ", "That sweep ", "That raid ", "Those raids ")


def _named_tellings(story: _Story, main: Sequence[Span], told: Sequence[Span]) -> list[Telling]:
    """Give each name its sentences; what is told without a name belongs to the name mentioned most."""
    own: dict[str, set[Span]] = {}
    counts: Counter[str] = Counter()
    for sentence in main:
        for mention in story.names.within(sentence):
            own.setdefault(mention.name, set()).add(sentence)
            counts[mention.name] += 1
    tellings = []
    for position, (name, _) in enumerate(counts.most_common()):
        unnamed = {s for s in told if not story.names.within(s)} if position == 0 else set()
        if position == 0 and _is_of_a_campaign(story, own[name], unnamed):
            goes_on = {s for s in unnamed if _goes_on_about(story.document, s, main, own[name])}
            local = tuple(sorted(unnamed - goes_on, key=lambda s: s.start))
            tellings.append(Telling(None, local, background=False, rule="part of a campaign"))
            unnamed = goes_on
        spans = tuple(sorted(own[name] | unnamed, key=lambda s: s.start))
        tellings.append(Telling(name, spans, background=False, rule="name"))
    return tellings


def _is_of_a_campaign(story: _Story, named: Collection[Span], unnamed: Collection[Span]) -> bool:
    """Whether arrests told without a name were part of something larger: 'part of Operation Heron, a national effort'."""
    first = min(named, key=lambda s: s.start)
    local = any(s.start < first.start and story.figures.within(s) for s in unnamed)
    document = story.document
    return local and first != document.title and bool(OF_A_CAMPAIGN.search(document.slice(first)))


def _goes_on_about(document: Document, sentence: Span, main: Sequence[Span], named: Collection[Span]) -> bool:
    """'About 11,500 people have been arrested so far', right after the sentence that names a campaign."""
    place = main.index(sentence) if sentence in main else 0
    return place > 0 and main[place - 1] in named and bool(SO_FAR.search(document.slice(sentence)))


def _unnamed_tellings(
    story: _Story, told: Sequence[Span], again: Sequence[Span], *, is_dated: bool
) -> list[Telling]:
    """Make one operation of the sentences, if a figure stands in them or the article opens with it."""
    counted = any(story.figures.within(s) for s in told)
    if not counted and not is_dated and not _opens_with_it(story):
        return []
    spans = tuple(sorted((*told, *again), key=lambda s: s.start))
    return [Telling(None, spans, background=False, rule="figures" if counted else "action")]


def _opens_with_it(story: _Story) -> bool:
    """Whether the headline or first sentence tells of an action, or the opening of plans for one."""
    opening = [story.document.slice(s) for s in story.sentences[:_OPENING]]
    return any(
        opens_with_an_action(words) and (place < _LEAD or is_planned(words))
        for place, words in enumerate(opening)
    )


def _split_beside(story: _Story) -> tuple[list[Span], list[Span]]:
    """Part what is told of the operation from what is told of earlier and other ones, within sentences as well."""
    main, beside = [], []
    for sentence in story.sentences:
        cue = find_aside(story.document.text, sentence)
        named = story.names.within(Span(cue.start(), sentence.end)) if cue else ()
        if cue is None or (named and not _is_named_in_passing(story, sentence)):
            main.append(sentence)
            continue
        if cue.start() - sentence.start > _LONGEST_OPENER:
            main.append(Span(sentence.start, cue.start()))
        opened = cue.start() if cue.start() - sentence.start > _LONGEST_OPENER else sentence.start
        beside.append(Span(opened, sentence.end))
    return main, beside


_THE_OPERATION = re.compile(
    rf"\b(?:the|this|that) (?:{ACTION_NOUN}|arrests)(?:,| ?--| ?[–—])? ?(?:which \w+ )?(?:{CALL}) (?:it )?[“\"‘']?(?:[Oo]peration )?[“\"‘']?$"
)
"""'Police say the sweep - called Operation Heron - grew out of ...': what the story is about, whoever speaks of it."""


def _is_named_in_passing(story: _Story, sentence: Span) -> bool:
    """Whether a sentence below the opening gives a name that the article has nowhere else."""
    own = {mention.name for mention in story.names.within(sentence)}
    elsewhere = {m.name for s in story.sentences if s != sentence for m in story.names.within(s)}
    return bool(own) and not own & elsewhere and sentence not in story.sentences[:_OPENING]


def _accepted_names(
    document: Document, sentences: Sequence[Span], figures: Positions[FigureFinding]
) -> tuple[NamedMention, ...]:
    """Keep the names of immigration operations the article tells of, not those it mentions in passing."""
    mentions = find_operation_names(document, sentences)
    counts = Counter(mention.name for mention in mentions)
    placed = Positions(mentions, lambda mention: mention.span)
    lead = " ".join(document.slice(s) for s in sentences[:_OPENING])
    about_immigration = tells_of_immigration(lead)
    opens_with_agency = names_agency(lead) or any(figures.within(s) for s in sentences[:_OPENING])
    kept = set()
    for position, sentence in enumerate(sentences):
        for mention in placed.within(sentence):
            words = document.slice(sentence)
            near = " ".join(document.slice(s) for s in sentences[max(0, position - _NEAR) : position + 2])
            told_of = about_immigration and _THE_OPERATION.search(
                document.text, sentence.start, mention.span.start
            )
            other = tells_of_other_case(words) and not (about_immigration and not leads_with_others(words))
            other = other and not told_of
            if other or not (names_agency(near) or about_immigration or opens_with_agency):
                continue
            told = position < _OPENING or counts[mention.name] > 1 or LAUNCHED.search(words)
            told = told or GIVES_NAME.search(document.text, sentence.start, mention.span.start)
            if told or figures.within(sentence):
                kept.add(mention.name)
    return tuple(m for m in mentions if m.name in kept)
