"""The form of the grammar of dates: rules over kinds of words, and what a rule gets to see."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.ingest.extract.dates import calendar_periods as calendar
from generator.ingest.extract.dates.direction import Direction, direction
from generator.ingest.extract.dates.words import KINDS, NUMBERS, ORDINALS, UNITS, Words

STATED, DERIVED = "stated", "derived"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a time expression means, as far as it can be told."""

    timex: str | None
    edtf: str | None
    basis: str
    period: calendar.Period | None = None
    """The calendar stretch, where it is one: what 'that day' or 'the following month' may refer to."""
    yearless: bool = False
    """True where the year was supplied: another date in the same range may know better."""
    carried: bool = False
    """True where the year is that of a date just before: it may be carried on."""
    first: int | None = None
    """First word, where that is not the first of the rule's match."""
    last: int | None = None
    """Last word, likewise."""


UNRESOLVED = Meaning(None, None, DERIVED)
"""A time expression in an article whose day of publication is not known."""


def means(period: calendar.Period | None, basis: str = DERIVED) -> Meaning | None:
    """Give the meaning of a calendar stretch; None for None."""
    return Meaning(period.timex, period.edtf, basis, period) if period else None


@dataclass(frozen=True, slots=True)
class Reading:
    """One match of a rule in its surroundings."""

    words: Words
    match: re.Match[str]
    published: date | None
    previous: Meaning | None
    """The last expression before this one that has a place in the calendar."""
    near: bool = False
    """Whether that expression stands in the same paragraph."""
    said: tuple[int, int] = (0, 0)
    """The words of that expression: the first, and the one after the last."""

    def has(self, group: str) -> bool:
        """Tell whether a named part of the rule is there, and not empty."""
        return group in self.match.re.groupindex and self.match.end(group) > self.match.start(group)

    def lower(self, group: str) -> str:
        """Return the first word of a named part, in small letters; nothing where it is not there."""
        return self.words.lower(self.match.start(group)) if self.has(group) else ""

    def unit(self, group: str = "unit") -> str:
        """Return the unit of time a named part names, in the singular."""
        word = self.lower(group)
        return UNITS.get(word) or UNITS.get(word.removesuffix("s"), "")

    def number(self, group: str = "number") -> float | None:
        """Return the value of a number in digits or words; None where it is vague ('several') or none."""
        if not self.has(group):
            return None
        if any(self.words.kinds[i] == KINDS["VAGUE"] for i in range(*self.match.span(group))):
            return None
        return number_of([self.words.lower(i) for i in range(*self.match.span(group))])

    def whole(self, group: str) -> int:
        """Return a number that stands in digits, 'st' or 'th' dropped."""
        return int(re.sub(r"[^0-9]", "", self.lower(group)) or 0)

    def ordinal(self, group: str) -> int:
        """Return the value of 'third' or '3rd'; 0 where it is neither."""
        return ORDINALS.get(self.lower(group)) or self.whole(group)

    def measured(self, period: calendar.Period) -> Meaning:
        """Give a date that was counted from the one before; told for the timeline only if that one stands near."""
        return Meaning(period.timex, period.edtf if self.near else None, DERIVED, period)

    def between(self) -> list[str]:
        """Return the words from the expression before to this one, in small letters."""
        return [self.words.lower(index) for index in range(self.said[1], self.match.start())]

    def match_text(self) -> str:
        """Return the matched words as they stand."""
        return self.words.text[self.words.starts[self.match.start()] : self.words.ends[self.match.end() - 1]]

    @property
    def direction(self) -> Direction:
        """Where the clause looks: back, ahead or neither."""
        return direction(self.words, self.match.start(), self.match.end() - 1)

    def before(self, steps: int = 1) -> str:
        """Return the word so many steps before the match, as it stands."""
        return self.words.word(self.match.start() - steps)

    def after(self, steps: int = 1) -> str:
        """Return the word so many steps after the match, as it stands."""
        return self.words.word(self.match.end() - 1 + steps)


Resolver = Callable[[Reading], Meaning | Sequence[Meaning] | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of time expression, and what reads it."""

    name: str
    pattern: re.Pattern[str]
    resolve: Resolver


_MACROS = {
    "ANY_MONTH": "[MONTH MAYBE_MONTH]",
    "ANY_DAY": "[DAY_NUMBER DAY_ORDINAL]",
    "ANY_ORDINAL": "[ORDINAL SECOND DAY_ORDINAL]",
    "ANY_UNIT": "[UNIT UNITS SECOND]",
    "COUNT": (
        "(?:(?:AN)?SCALE|[DAY_NUMBER NUMBER NUMBER_WORD])"
        "(?:AND?[DAY_NUMBER]?FRACTION|HYPHEN?[NUMBER_WORD SCALE]){0,3}"
    ),
}


def rule(name: str, pattern: str, resolve: Resolver) -> Rule:
    """Make a rule. A pattern is a regular expression over names of kinds in capitals; spaces do not count."""
    for macro, meaning in _MACROS.items():
        pattern = re.sub(rf"\b{macro}\b", lambda _, meaning=meaning: meaning, pattern)  # type: ignore[misc]
    spelled = re.sub(r"\b[A-Z][A-Z_]+\b", lambda found: re.escape(KINDS[found.group()]), pattern)
    return Rule(name, re.compile(re.sub(r"\s+", "", spelled)), resolve)


_FRACTIONS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "1/3": 1 / 3, "2/3": 2 / 3}


def number_of(words: Sequence[str]) -> float | None:
    """Add up a number in digits or words: 'two hundred', 'twenty-five', '2 1/2'; None where there is none."""
    total, current, seen = 0.0, 0.0, False
    for word in words:
        digits = word.replace(",", "")[:9]
        value = _FRACTIONS.get(word, float(digits) if re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", digits) else None)
        value = NUMBERS.get(word) if value is None else value
        if value is None:
            continue
        seen = True
        if value == 1000:
            total, current = total + max(current, 1) * 1000, 0.0
        elif value == 100 or (value == 12 and word == "dozen"):
            current = max(current, 1) * value
        elif word in ("couple", "couple of"):
            current = 2.0
        else:
            current += value
    return total + current if seen else 1.0 if words and words[0] in ("a", "an") else None
