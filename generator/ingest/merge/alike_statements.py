"""Whether two statements are one, with the reasons."""

from __future__ import annotations

from datetime import timedelta

from generator.ingest.merge.plain_words import plain
from generator.ingest.merge.windows import gap, said_within
from generator.model.passage import Passage
from generator.model.statement import Medium, Statement

_SAID_WITHIN = timedelta(days=3)
_REPEATED_WITHIN = timedelta(days=7)
"""How far apart two reports quote one short sentence as said once."""
_FEWEST_SHARED_WORDS = 4
_UNMISTAKABLE = 15
"""So many words in a row are not said twice; fewer may be a stock sentence."""


def same_statement(
    one: Statement, other: Statement, *, one_story: bool = False, other_events: bool = False
) -> tuple[str, ...]:
    """The reasons for taking two statements to be one.

    `one_story` says that articles of both are copies of one text, `other_events` that their articles tell of
    operations, and not of the same.
    """
    if not _same_voice(one, other):
        return ()
    apart = gap(said_within(one.when), said_within(other.when))
    if apart is not None and apart > _SAID_WITHIN:
        return ()
    shared = _shared_words(one, other, fewest=1 if one_story else _FEWEST_SHARED_WORDS)
    if shared:
        long = sum(len(words.split()) for words in shared) >= _UNMISTAKABLE
        # Two releases of one mould repeat the sentence as well: what the articles tell of counts for more.
        again = other_events or not (one_story or _may_be_one_occasion(one, other))
        if again and not long:
            return ()
        return ("same speaker", f'the same words: "{" ".join(shared[0].split()[:12])}"')
    letters = one.medium is Medium.LETTER and other.medium is Medium.LETTER
    hearers = set(one.to) & set(other.to)
    topics = set(one.topics) & set(other.topics)
    if letters and (hearers or topics):
        about = ", ".join(sorted(hearers) or sorted(topics))
        return ("same speaker", f"both tell of a letter, with {about} in common")
    return ()


def parts_of(statement: Statement) -> list[Passage]:
    """The quoted words of a statement, part by part."""
    return [part for quotation in statement.quotations for part in quotation.parts]


def _same_voice(one: Statement, other: Statement) -> bool:
    if one.speaker or other.speaker:
        return one.speaker == other.speaker
    return (
        bool(one.attribution)
        and one.attribution == other.attribution
        and one.organization == other.organization
    )


def _may_be_one_occasion(one: Statement, other: Statement) -> bool:
    """Whether a short sentence that both quote may have been said once: not of two operations, nor weeks apart."""
    if one.about and other.about and not set(one.about) & set(other.about):
        return False
    mine, theirs = one.when, other.when
    if mine is None or theirs is None or mine.date.latest is None or theirs.date.latest is None:
        return True
    return abs(mine.date.latest - theirs.date.latest) <= _REPEATED_WITHIN


def _shared_words(one: Statement, other: Statement, *, fewest: int) -> list[str]:
    """The quoted words that stand in both, marks and capitals aside."""
    shared = []
    twins = [plain(twin.exact) for twin in parts_of(other)]
    for part in parts_of(one):
        mine = plain(part.exact)
        for twin in twins:
            short, long = sorted((mine, twin), key=len)
            if len(short.split()) >= fewest and f" {short} " in f" {long} ":
                shared.append(part.exact if short == mine else short)
    return list(dict.fromkeys(shared))
