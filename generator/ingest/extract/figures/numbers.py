"""Numbers in running text: a stretch of text comes in, every number with its value and its hedge goes out.

Reads digits and words, percentages, fractions, ranges, parts of a whole ('54 of the 170') and the hedges before and
after ('nearly', 'as many as', '4,000+'). Leaves alone what is written like a number and counts nothing: years, days
of a month, clock times, ages, ordinals, money, compounds ('five-day'), telephone, section and route numbers.
'Hundreds' and 'dozens' have no value and are no numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.ingest.document import Span
from generator.ingest.extract.figures.first_words import pattern_of_openings
from generator.ingest.extract.figures.hedges import hedge_of
from generator.model.number_words import SCALES, TENS, UNITS


@dataclass(frozen=True, slots=True)
class Number:
    """One number as the text gives it."""

    span: Span
    """The number with its hedge and its percent sign."""
    digits: Span
    """The number itself, in digits or words."""
    value: int | float
    high: int | float | None
    """Upper end of a range."""
    qualifier: str
    """One of the model's qualifiers: exact, about, nearly, at_least, more_than, up_to, fewer_than, range."""
    percent: bool
    fraction: bool = False
    """True for 'half', 'two thirds of', 'one in five': `value` is then a rounded percentage which the text does not state."""
    complement: bool = False
    """True for 'all but two': `value` counts those left out."""
    whole: Span | None = None
    """The digits of the number it is a part of: '170' in '54 of the 170'."""


def find_numbers(text: str, span: Span) -> tuple[Number, ...]:
    """Find the numbers of a stretch of text, in order; the two ends of a range are one number."""
    found: list[Number] = []
    position = span.start
    for token in _TOKEN.finditer(text, span.start, span.end):
        if token.start() < position:
            continue
        match = _START.match(text, token.start(), span.end)
        number = _read_fraction(text, match, span) or _read_number(text, match, span) if match else None
        if number is not None:
            found.append(number)
            position = number.digits.end
    return _link_wholes(text, found)


_SMALL = UNITS | TENS
_FRACTIONS = {
    **dict.fromkeys(("half", "one half"), 50.0),
    **dict.fromkeys(("a third", "one third"), 33.3),
    "two thirds": 66.7,
    **dict.fromkeys(("a quarter", "one quarter", "a fourth"), 25.0),
    **dict.fromkeys(("three quarters", "three fourths"), 75.0),
    **dict.fromkeys(("a fifth", "one fifth"), 20.0),
    "two fifths": 40.0,
    "three fifths": 60.0,
    "four fifths": 80.0,
}
_WORD = "|".join(sorted(_SMALL, key=len, reverse=True))
_SCALE = "|".join(SCALES)
_NUMERAL = (
    r"(?:(?P<digits>\d{1,3}(?:,\d{3})+|\d{1,12})(?P<decimals>\.\d{1,4})?(?![\w%]*\w)"
    rf"|(?P<words>(?:(?:a )?half[ -](?:a )?dozen|(?:an?|{_WORD})(?:[ -](?:and )?(?:{_WORD}|{_SCALE})\b){{0,7}})|half)\b)"
    r"(?![.,:/]\d)"
)
_FIRST_WORDS = ({"half", *_SMALL, *SCALES} | {name.split()[0] for name in _FRACTIONS}) - {"a", "an"}
_AFTER_AN_ARTICLE = ({"half", *SCALES} | {name.split()[1] for name in _FRACTIONS if " " in name}) - {"thirds"}
_TOKEN = pattern_of_openings(_FIRST_WORDS, _AFTER_AN_ARTICLE)
"""Where a number may begin: a quick look before the slow one."""
_START = re.compile(rf"(?<![\w$£€#.,/:@&+])(?<!\w-){_NUMERAL}", re.IGNORECASE)
_HALF_DOZEN = re.compile(r"(?:a )?half[ -](?:a )?dozen", re.IGNORECASE)
_UPPER = re.compile(_NUMERAL, re.IGNORECASE)
_SCALE_AFTER = re.compile(rf"[ -]({_SCALE})\b", re.IGNORECASE)
_PERCENT = re.compile(r"\s?%|[ -]per ?cent\b(?! points?)|[ -]pct\b", re.IGNORECASE)
_POINTS = re.compile(r"[ -]percentage points?\b|[ -]per ?cent points?\b", re.IGNORECASE)
_LINK = re.compile(r" to | or | ?[-–—] ?|-to-")
_NOT_A_COUNT_AFTER = re.compile(
    r"\([a-z]\)|-(?!plus\b|some\b|odd\b|ish\b)[A-Za-z]|-\d{3}-\d{4}|\)? ?-?\d{3}-\d{4}|\s(?:a\.m\.|p\.m\.|am\b|pm\b|o[’']clock)"
    r"|\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?:,? \d{4}|\b)"
    r"|[ -]years?[ -]olds?\b|\s(?:dollars?|euros?|pounds?|cents?|pesos?)\b|(?:st|nd|rd|th)\b",
)
_NOT_A_COUNT_BEFORE = re.compile(
    r"(?:\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?|\b(?:No|no)\.|\b(?:[Ss]ection|[Tt]itle|"
    r"Route|Highway|Interstate|Motel|Flight|[Cc]hapter|[Pp]age|Article|Local|Channel|District|Area|Room|Unit|Act|Form|"
    r"[Aa]ges?|[Aa]ged|version|I-))\s*$",
)
_AFTER_A_DATE = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:,|,? ?(?:[-–—]|to|and) ?)\s*$",
)
_PEOPLE = re.compile(
    r"\s+(?:\w+ )?(?:people|persons|individuals|immigrants|migrants|workers|aliens|men|women)\b"
)


def _read_number(text: str, match: re.Match[str], span: Span) -> Number | None:
    low = _numeral(text, match, span)
    if low is None:
        return None
    value, end = low
    start, first_end, high = match.start(), end, None
    percent = _PERCENT.match(text, end, span.end)
    link = _LINK.match(text, percent.end() if percent else end, span.end) or _between(text, start, end, span)
    if link is not None and text[max(0, start - 5) : start].lower() != "from ":
        second = _UPPER.match(text, link.end(), span.end)
        upper = _numeral(text, second, span) if second else None
        if upper is not None and upper[0] > value and (upper[0] < 1900 or value >= 100):
            high, end = upper
            percent = _PERCENT.match(text, end, span.end)
    if _counts_nothing(text, match, first_end, end, span, percent is not None):
        return None
    hedge, hedge_start, hedge_end = hedge_of(text, start, end, span)
    if high is not None and text[max(0, start - 8) : start].lower() == "between ":
        hedge_start = start - 8
    return Number(
        span=Span(hedge_start, percent.end() if percent else hedge_end),
        digits=Span(start, end),
        value=value,
        high=high,
        qualifier="range" if high is not None else hedge,
        percent=percent is not None,
        complement=bool(_ALL_BUT.search(text, max(span.start, start - 12), start)),
    )


def _numeral(text: str, match: re.Match[str], span: Span) -> tuple[int | float, int] | None:
    """Value and end of one numeral, scale words included."""
    words = match.group("words")
    if words is not None:
        known = _value_of_words(words)
        return None if known is None else (known[0], match.start("words") + known[1])
    digits = match.group("digits").replace(",", "")
    value = float(digits + match.group("decimals")) if match.group("decimals") else int(digits)
    end = match.end("decimals") if match.group("decimals") else match.end("digits")
    scale = _SCALE_AFTER.match(text, end, span.end)
    if scale:
        value, end = value * SCALES[scale.group(1).lower()], scale.end()
    return (int(value) if value == int(value) else value), end


def _value_of_words(words: str) -> tuple[int, int] | None:
    """Value and length of the longest number the words begin with; None for a lone article ('a', 'half')."""
    if _HALF_DOZEN.fullmatch(words):
        return 6, len(words)
    total = part = previous = length = 0
    for token in re.finditer(r"[a-z]+", words, re.IGNORECASE):
        word = token.group().lower()
        if word in SCALES and (previous or part):
            part *= SCALES[word]
            total, part = (total + part, 0) if SCALES[word] >= 1_000 else (total, part)
            previous = SCALES[word]
        elif word in {"a", "an"} and not token.start():
            part = 1
            continue
        elif word in _SMALL and (
            not previous or previous >= 100 or (20 <= previous <= 90 and _SMALL[word] < 10)
        ):
            part, previous = part + _SMALL[word], _SMALL[word]
        elif word != "and":
            break
        length = length if word == "and" else token.end()
    return (total + part, length) if length else None


_ALL_BUT = re.compile(r"\ball but (?:the )?$", re.IGNORECASE)
_AND = re.compile(" and ")


def _between(text: str, start: int, end: int, span: Span) -> re.Match[str] | None:
    if text[max(0, start - 8) : start].lower() != "between ":
        return None
    return _AND.match(text, end, span.end)


def _counts_nothing(
    text: str, match: re.Match[str], first_end: int, end: int, span: Span, percent: bool
) -> bool:
    """Whether the numeral is a date, a year, an age, a sum of money, a label or part of a compound."""
    if _POINTS.match(text, end, span.end) or _NOT_A_COUNT_AFTER.match(text, end, span.end):
        return True
    if match.group("words") is not None or percent:
        return False
    before = text[max(span.start, match.start() - 24) : match.start()]
    bare = text[match.start() : first_end]
    may_be_a_day = bare.isdigit() and int(bare) <= 31
    if _NOT_A_COUNT_BEFORE.search(before) or (may_be_a_day and _AFTER_A_DATE.search(before)):
        return True
    is_year = len(bare) == 4 and bare.isdigit() and 1900 <= int(bare) <= 2099
    return is_year and not _PEOPLE.match(text, end, span.end)


_FRACTION = re.compile(
    rf"(?:{'|'.join(sorted((name.replace(' ', '[ -]') for name in _FRACTIONS), key=len, reverse=True))})"
    r"(?=(?: of)?,? (?:the|those|them|all|these|its|were|had|have|are)\b)",
    re.IGNORECASE,
)


_PER = rf"(?:\d{{1,2}}|{_WORD})"
_RATIO = re.compile(
    rf"(?P<part>{_PER})(?: in| out of(?: every)?| of every) (?P<whole>{_PER}|100)"
    r"(?=,? (?:(?:of|were|was|are|is|had|has|have|did|do|faced?)\b|(?:[\w-]+ )?(?:people|persons|individuals|immigrants|migrants|men|women"
    r"|workers|aliens|detainees|arrestees|arrests|arrested|detained|deported|caught|picked up)\b))",
    re.IGNORECASE,
)
_ROUND = frozenset({2, 3, 4, 5, 10, 20, 100})
"""Wholes of a share told in small numbers: 'one in five', 'nine out of 10'."""


def _read_fraction(text: str, match: re.Match[str], span: Span) -> Number | None:
    fraction = _FRACTION.match(text, match.start(), span.end)
    if fraction is not None:
        return _fraction(text, fraction, _FRACTIONS[fraction.group().lower().replace("-", " ")], span)
    ratio = _RATIO.match(text, match.start(), span.end)
    if ratio is None:
        return None
    part, whole = _small(ratio["part"]), _small(ratio["whole"])
    is_share = 0 < part < whole and whole in _ROUND
    return _fraction(text, ratio, round(100 * part / whole, 1), span) if is_share else None


def _small(numeral: str) -> int:
    return int(numeral) if numeral.isdigit() else _SMALL[numeral.lower()]


def _fraction(text: str, match: re.Match[str], value: float, span: Span) -> Number:
    hedge, start, end = hedge_of(text, match.start(), match.end(), span)
    return Number(Span(start, end), Span(*match.span()), value, None, hedge, percent=True, fraction=True)


_OF_WHOLE = re.compile(
    r" (?:out )?of (?:the |those |these |its |their |his |her |our |a total of |about |some |more than |nearly )*$"
)


def _link_wholes(text: str, numbers: list[Number]) -> tuple[Number, ...]:
    linked = []
    for number, following in pairwise(numbers):
        is_part = _OF_WHOLE.fullmatch(text[number.span.end : following.digits.start])
        linked.append(replace(number, whole=following.digits) if is_part else number)
    return (*linked, *numbers[-1:])
