"""Whether a number's sentence and article tell of an operation it can be a figure of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.ingest.document import Span
from generator.ingest.extract.enforcement import (
    ACTION_NOUN,
    ACTION_STEMS,
    AGENCY,
    is_period_statistic,
    names_agency,
    tells_of_enforcement,
    tells_of_other_case,
)
from generator.ingest.extract.figures.counted import Counted
from generator.ingest.extract.figures.measured import Measured
from generator.ingest.extract.stems import Stemmed

LONG_LEAD = 10
"""Sentences in which a feature that opens with a raid names the agency."""
_PARTS = frozenset({"share", "part of a whole", "held", "target", "total"})
"""Rules that need an operation: a part needs arrests it is a part of, the held may be a jail's population."""
ACTION_NOUNS = Stemmed(
    rf"\b(?:{ACTION_NOUN}|raid(?:ed|ing)|stormed|descended on)\b",
    f"{ACTION_STEMS}|stormed|descended on",
    re.IGNORECASE,
)


def speaks_of_the_known(text: str, counted: Sequence[Counted], known: frozenset[float]) -> bool:
    """Whether a sentence speaks of a figure told before: 'of the 228 arrested last year, 12 ...'."""
    return any(
        c.number.value in known
        and text[max(0, c.number.digits.start - 9) : c.number.digits.start].endswith(("f the ", "f those "))
        for c in counted
    )


def needs_an_operation(item: Measured) -> bool:
    """Whether a figure is one only where an operation is told: a part, those held, those flown out."""
    return item.governed.rule in _PARTS or item.governed.measure == "removed"


def wholes_of(measured: Sequence[Measured]) -> tuple[Measured, ...]:
    """Leave out the parts of what was told before: behind a statistic of a period 'of them' are those it counts."""
    return tuple(
        m for m in measured if m.whole is not None or not (m.refers_back or m.governed.rule in _OF_OTHERS)
    )


_OF_OTHERS = frozenset({"share", "part of a whole"})


def stands(item: Measured, words: str, opening: str, lead: str) -> bool:
    """Whether a figure that needs an operation has one: in its sentence, or, if it is no share, in the headline and lead."""
    if ACTION_NOUNS.search(words):
        return True
    if item.governed.rule == "target" and _PLANNED.search(lead):
        return True
    is_about_action = ACTION_NOUNS.search(opening) and not _OTHER_SUBJECT.search(opening)
    is_of_the_taken = item.refers_back and _OF_THE_TAKEN.search(words)
    return (
        (
            item.governed.rule in {"target", "held", "total"}
            or item.governed.measure in {"removed", "arrests"}
            or bool(is_of_the_taken)
        )
        and bool(is_about_action)
        and not is_period_statistic(opening)
    )


_PLANNED = re.compile(
    r"\b(?:will|would|plans?|planned|planning|set to|expected to|prepar\w+|about to|poised to|to begin|brac(?:es|ing) for)\b[^.]{0,90}?"
    r"\b(?:arrest|deport|detain|round up|raid|sweep|pick up)",
    re.IGNORECASE,
)
"""Opens a story of arrests to come, whose targets are told without the word 'operation'."""
_COURT_STORY = Stemmed(
    r"\b(?:class[- ]action|settlements?|consent decree|lawsuits?|plaintiffs?|sued)\b"
    r"|\bjudges? (?:\w+ )?(?:orders?|ordered|rules?|ruled|blocks?|blocked|halts?|halted|bars?|barred|says?|tells?)\b",
    "class|settlement|decree|lawsuit|plaintiff|sued|judge",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:(?:more than )?(?:doubled|tripled|quadrupled)|(?:up|down|rose|risen|climbed|jumped|surged|soared|fell|fallen|dropped|increased|decreased)"
    r"(?: (?:by|to|nearly|about|almost|more than)){0,3} \d[\d,.]*(?:%| percent|\b)|compared (?:with|to) (?:the same|last year|a year)"
    r"|same (?:period|stretch|time|months) (?:of )?(?:last|a|the))",
    re.IGNORECASE,
)
_SURVEY = 3
"""Comparisons with another time in the first sentences from which on an article sums up statistics."""


def is_about_statistics(beginning: str) -> bool:
    """Whether the first sentences compare periods and tell of no raid: the counts are the agency's, of no operation."""
    return not ACTION_NOUNS.search(beginning) and len(_COMPARED.findall(beginning)) >= _SURVEY


def is_about_a_lawsuit(opening: str) -> bool:
    """Whether headline and lead tell of a suit and of no raid: its figures are a class's, not an operation's."""
    return bool(_COURT_STORY.search(opening)) and not ACTION_NOUNS.search(opening)


_OTHER_SUBJECT = re.compile(
    r"\b(?:lawsuits?|sue[sd]?|suits?|inspect\w*|audits?|budgets?|rul(?:es|ed|ing)|bills?)\b", re.IGNORECASE
)


def may_tell_of_an_operation(words: str, lead: str, *, is_told: bool, has_agents: bool) -> bool:
    """Whether a sentence belongs to immigration enforcement: by its own words, or by the article's first sentences.

    `is_told`: a figure of an operation was told before. `has_agents`: the article names an immigration agency
    somewhere, so that 'the agents' of a feature that begins with a family at breakfast are its.
    """
    if tells_of_other_case(words) and not _RIVAL_OF_THE_AGENCY.match(words):
        return is_told and bool(_OF_THE_TAKEN.search(words))
    if is_told or names_agency(words) or (has_agents and _AGENTS.search(words)):
        return True
    return names_agency(lead) or (tells_of_enforcement(lead) and not tells_of_other_case(lead))


_RIVAL_OF_THE_AGENCY = re.compile(
    r"[^.;,]{0,60}?\b(?:said|says|put|puts|counted|estimated|reported|According to)\b[^;]{0,160}?[;,] (?:(?:but|while|and|though|whereas) )?"
    rf"(?:the )?(?:{AGENCY})(?: (?:officials|\w+ly))? (?:said|says|put|puts|confirmed|gave|counted|reported)\b"
)
"""A sheriff who gives a number is a source of a raid where the agency gives another: 'The sheriff said 45 ..., but ICE put it at 31'."""


def tells_of_the_agents(text: str, sentence: Span) -> bool:
    """Whether 'they' who open a sentence are the agents its paragraph began with: 'ICE agents went door to door. They left with ...'."""
    if not text.startswith(("They ", "By the time they "), sentence.start):
        return False
    start = max(text.rfind("\n", 0, sentence.start) + 1, sentence.start - _LONGEST_PARAGRAPH)
    return bool(_RAIDERS.search(text, start, sentence.start))


_LONGEST_PARAGRAPH = 1_000
_RAIDERS = re.compile(r"\b(?:ICE|[Ii]mmigration|[Bb]order Patrol) (?:agents|officers)\b")
_AGENTS = re.compile(
    r"\b(?:(?:[Tt]he|[Ff]ederal|[Ii]mmigration) (?:agents|officers)|agents|feds|(?:immigration )?raids?)\b"
)
_OF_THE_TAKEN = re.compile(
    r"\b[Oo]f those (?:snared|caught|netted|nabbed|seized|taken|swept up|rounded up|picked up)\b"
    r"|\b[Oo]f (?:the |all |those )*(?:\w+ )?(?:arrest(?:ed|ees)|detain(?:ed|ees)|(?:people|persons|men|workers) (?:\w+ )?(?:arrested|detained))\b"
)
"""'Thirty-one of the arrestees have records for battery on a police officer' tells of no case of the police's."""
