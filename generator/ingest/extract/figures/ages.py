"""Numbers that describe one person and count nobody: an age behind a name, somebody's children."""

from __future__ import annotations

import re

from generator.ingest.document import Span
from generator.ingest.extract.figures.counted import Counted, Head

_LARGEST_AGE = 110

_AGED_BEFORE = re.compile(
    r"(?<!\w)(?:[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ]\.?|(?:(?:[Bb]oy|[Gg]irl|[Ff]riend|[Tt]een(?:ager)?|[Ss]tudent|[Rr]esident|[Nn]ational|[Nn]ative|[Cc]itizen"
    r"|[Ii]mmigrant|[Ww]orker|[Ss]uspect|[Mm]an|[Ww]oman|[Ff]ather|[Mm]other|[Bb]rother|[Ss]ister|[Ss]on|[Dd]aughter|[Cc]ousin"
    r"|[Hh]usband|[Ww]ife)(?: of \w+)?|-year-old))[”\"’']?(?:, | \()$"
)

_NO_PERSON_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross|[Aa]ccording to) (?:[A-ZÀ-Þ][\w.’'-]*,? ){0,3}[A-ZÀ-Þ][\w.’'-]*, $"
)

_AGED_AFTER = re.compile(r"\s*(?:[,.;:)—–]|--|$)| and\b")

_KIN_BEFORE = re.compile(
    r"\b(?:(?:grand)?(?:mother|father|parent)s?|moms?|dads?|couple|widow(?:er)?|family|household) of $",
    re.IGNORECASE,
)
_AGED = re.compile(r", an? [\w-]+ of $")
"""'Aldo, a butcher of 44'."""


def describes_a_person(text: str, sentence: Span, item: Counted) -> bool:
    """Whether a number tells of one person: the age, or how many children ('a mother of five')."""
    before = text[max(sentence.start, item.span.start - 60) : item.span.start]
    ends = before.endswith(" of ")
    return (ends and bool(_KIN_BEFORE.search(before) or _AGED.search(before))) or _is_age(
        text, sentence, item
    )


def _is_age(text: str, sentence: Span, item: Counted) -> bool:
    """Whether a bare number behind a person is an age: 'Ana Roe, 22, and three others', 'a woman (34)'."""
    number = item.number
    if item.head is not Head.NONE or number.percent or number.value > _LARGEST_AGE:
        return False
    if item.span != number.digits or not text[number.digits.start].isdigit():
        return False
    before = text[max(sentence.start, number.digits.start - 60) : number.digits.start]
    return bool(
        _AGED_AFTER.match(text, number.digits.end, sentence.end)
        and _AGED_BEFORE.search(before)
        and not _NO_PERSON_BEFORE.search(before)
    )
