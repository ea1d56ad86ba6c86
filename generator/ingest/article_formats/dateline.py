"""Publication dates and bylines: one line of an article's head comes in, what it says of the article goes out.

A line is a dateline only where it holds nothing but a date, its label ('Published:'), a weekday, a clock time, a
byline, a page number or an outlet's name; a story may also open with one, place and date before a dash. A date inside
a sentence, a copyright year and a date of an update are no publication dates; a date that can be read in two ways ('02/03/2017') is none either.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july"),
            *("aug august", "sep sept september", "oct october", "nov november", "dec december"),
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = (
    r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*\(?(?:[A-Z]{1,4}T|UTC|GMT|Z)\)?)?"
    r"|\d{1,2}\s*[ap]\.?m\.?(?:\s*[A-Z]{1,4}T)?"
)
_DATE = (
    r"(?P<year>\d{4})(?P<mark>[-/])(?P<month>\d{2})(?P=mark)(?P<day>\d{2})"
    r"(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:\s?Z|\s?[+-]\d{2}:?\d{2})?)?"
    rf"|(?P<month_first>{_MONTH})\s*(?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year_mdy>\d{{4}})"
    rf"|(?P<day_first>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month_after>{_MONTH}),?\s+(?P<year_dmy>\d{{4}})"
    r"|(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<year_ab>\d{4})"
)
_LABEL = r"(?:(?:first |originally )?(?:published|posted|released|publication date|release date|date)(?: on| at)?\s*:?\s*)?"
_DATED = re.compile(
    rf"(?P<by>by\s[^,|\d]{{2,60}}[,\s]\s*)?{_LABEL}(?:(?:{_CLOCK}),?\s*(?:on )?)?{_WEEKDAY}(?:{_DATE})"
    rf"(?:,?\s*(?:at |[-–—]\s*)?(?:{_CLOCK}))?(?P<by_after>\sby\s[^,|\d]{{2,60}})?",
    re.IGNORECASE,
)
_PIECES = re.compile(
    r"\s*[|·•]\s*|\s+[/–—-]\s+|[,;]?\s+(?=(?:first published|originally published|published|posted|updated|"
    r"last updated|last modified|modified)\b)",
    re.IGNORECASE,
)
_NAME = r"(?:[A-ZÀ-Þ][\w.'’-]*|(?:de|del|de la|van|von|der|la|al|bin|da|dos)(?= ))"
_FULL_NAME = rf"{_NAME}(?: {_NAME}){{0,4}}"
_BYLINE = re.compile(
    rf"(?:By|BY)\s+(?P<author>{_FULL_NAME}(?:(?:, {_FULL_NAME}){{0,5}},? (?:and|AND|&) {_FULL_NAME})?)(?:,\s[^.|]{{2,60}})?"
)
_STARTS_SENTENCE = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_STORY_DATELINE = re.compile(
    r"\s*(?!(?:On|In|By|Since|From|Until|After|Before|Last|Published|Posted|Updated|Copyright|\w+day)\b)[A-ZÀ-Þ][\w .'’-]{1,40}(?:, ?[A-ZÀ-Þ][\w. ]{1,20}?)?(?:, ?| ?\(| ?[-–—]{1,2} ?)"
    rf"(?i:{_WEEKDAY}(?:{_DATE}))\)?(?: ?\([A-ZÀ-Þ][\w ]{{1,30}}\))?\s*(?:--|[–—-](?=\s|$)|:\s)"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What one line of an article's head says."""

    published: date | None = None
    author: str | None = None
    ambiguous: str | None = None
    """A date that can be read in two ways, as it stands."""

    def __bool__(self) -> bool:
        return bool(self.published or self.author or self.ambiguous)


@lru_cache(maxsize=64)
def read_dateline(line: str) -> Dateline:
    """Read a line of an article's head; an empty Dateline where it is none.

    Those of the last lines are kept: a line of a head is looked at from several sides.
    """
    if len(line) > 200:
        return Dateline()
    pieces = [piece for piece in _PIECES.split(line.strip(" ()")) if piece]
    if any(len(piece.split()) > 8 and not _BYLINE.fullmatch(piece) for piece in pieces):
        return Dateline()
    author = _author(pieces)
    for piece in pieces:
        match = _DATED.fullmatch(piece)
        if match:
            bylines = [match[name].strip(" ,") for name in ("by", "by_after") if match[name]]
            author = author or _author([line[:1].upper() + line[1:] for line in bylines])
            found = _date(match)
            return Dateline(found, author, None if found or match["a"] is None else piece)
    return Dateline(None, author)


def read_story_dateline(paragraph: str) -> tuple[date | None, int]:
    """Read the dateline a story opens with ('OMAHA, Neb. (Jan. 9, 2020) -- Agents ...').

    Gives the day the story was filed and where the dateline ends; None and 0 where there is none.
    """
    match = _STORY_DATELINE.match(paragraph[:_LONGEST_STORY_DATELINE])
    return (_date(match), match.end()) if match else (None, 0)


_LONGEST_STORY_DATELINE = 140


def read_date(text: str) -> date | None:
    """The day that a metadata value names, whatever follows it ('2017-02-13T09:00:00Z'); None where it names none."""
    match = _DATED.fullmatch(text.strip()[:100])
    return _date(match) if match else None


def _author(pieces: list[str]) -> str | None:
    """The name of a byline, as it stands."""
    for piece in pieces:
        match = _BYLINE.fullmatch(piece)
        if match and not _STARTS_SENTENCE.match(match["author"]):
            return match["author"]
    return None


def _date(match: re.Match[str]) -> date | None:
    groups = match.groupdict()
    year = groups["year"] or groups["year_mdy"] or groups["year_dmy"] or groups["year_ab"]
    if groups["a"]:
        return _numeric(int(year), int(groups["a"]), int(groups["b"]))
    name = groups["month_first"] or groups["month_after"]
    month = _MONTHS[name.rstrip(".").lower()] if name else int(groups["month"])
    return _day(int(year), month, int(groups["day"] or groups["day_after"] or groups["day_first"]))


def _numeric(year: int, a: int, b: int) -> date | None:
    """A date of three numbers; None where month and day could change places."""
    if a == b or b > 12:
        return _day(year, a, b)
    return _day(year, b, a) if a > 12 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= 1000 else None
    except ValueError:
        return None
