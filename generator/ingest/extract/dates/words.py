"""The words of a sentence sorted by what they can be in a time expression: one letter a word.

`Tuesday morning, Oct. 3` becomes `WP,Md`, so that the grammar of dates is written over word kinds, short and
without backtracking over letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.ingest.document import Span


def vocabulary(words: str) -> frozenset[str]:
    """Make a set of words of a text."""
    return frozenset(words.split())


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
            ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"),
            ("november", "nov"), ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"), ("tuesday", "tues", "tue"), ("wednesday", "wed"), ("thursday", "thurs", "thur", "thu"),
            ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun"),
        )
    )
    for name in names
}  # fmt: skip

NUMBERS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "dozen": 12,
    "couple": 2, "couple of": 2,
}  # fmt: skip

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip

TENS = {"fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990}

UNITS = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "week": "week", "weekend": "weekend",
    "fortnight": "fortnight", "month": "month", "quarter": "quarter", "year": "year", "decade": "decade",
    "century": "century", "centuries": "century",
}  # fmt: skip

COUNTED = vocabulary(
    """people men women children persons arrests immigrants percent million billion thousand times hours minutes days
    weeks months years miles feet meters metres kilometers pounds dollars cents euros troops soldiers jobs workers
    employees students families cases deaths votes agents officers others shares points units acres tons degrees
    beds detainees inmates prisoners migrants protesters demonstrators residents individuals noncitizens homes seats"""
)
"""What years and days are not numbers of: '2000 people'."""

AHEAD_WORDS = vocabulary("next coming upcoming following")
BACK_WORDS = vocabulary("last past previous prior preceding")

KINDS = {
    "WEEKDAY": "W", "WEEKDAYS": "V", "SHORT_WEEKDAY": "z", "MONTH": "M", "MAYBE_MONTH": "m", "SEASON": "S",
    "SEASONS": "R", "HOLIDAY": "H", "DAY_NUMBER": "d", "DAY_ORDINAL": "o", "ORDINAL": "O", "SECOND": "2",
    "NUMBER": "n", "YEAR": "y", "NUMBER_WORD": "w", "HALF": "b", "FRACTION": "v", "AN": "a", "VAGUE": "q",
    "DECADE": "D", "TENS": "9", "SHORT_YEAR": "s", "ISO_DATE": "I", "SLASH_DATE": "J", "CLOCK": "C", "MERIDIEM": "p",
    "ZONE": "Z", "UNIT": "u", "UNITS": "U", "PART": "P", "PARTS": "%", "TODAY": "T", "NOW": "N", "REFERENCE": "X", "SET": "Y",
    "LAST": "l", "LATEST": "j", "THIS": "t", "NEXT": "x", "THAT": "h", "SAME": "c", "THE": "e", "OF": "f",
    "IN": "i", "AGO": "g", "EARLIER": "E", "LATER": "L", "EARLY": "r", "BEGINNING": "B", "EACH": "k", "HYPHEN": "-",
    "COMMA": ",", "POSSESSIVE": "'", "AND": "&", "TO": ">", "DASH": "~", "FISCAL": "F", "FISCAL_YEAR": "G",
    "ABOUT": "A", "OLD": "K", "PERIOD": "Q", "NOON": "@", "STOP": "!", "MARK": "$", "FUTURE": "?", "BREAK": "\n", "SCALE": "*", "OTHER": ".",
}  # fmt: skip
"""Kinds of words and the letter each is written with."""

_WORD_KINDS = {
    **dict.fromkeys(("january", "february", "april", "june", "july", "august", "september", "october"), "MONTH"),
    **dict.fromkeys(("november", "december"), "MONTH"),
    **dict.fromkeys(("march", "may"), "MAYBE_MONTH"),
    **dict.fromkeys((name for name in WEEKDAYS if name.endswith("day")), "WEEKDAY"),
    **dict.fromkeys((f"{name}s" for name in WEEKDAYS if name.endswith("day")), "WEEKDAYS"),
    **dict.fromkeys(("spring", "summer", "fall", "autumn", "winter"), "SEASON"),
    **dict.fromkeys(("springs", "summers", "winters"), "SEASONS"),
    **dict.fromkeys(NUMBERS, "NUMBER_WORD"),
    **dict.fromkeys(("hundred", "thousand", "dozen", "couple"), "SCALE"),
    **dict.fromkeys(ORDINALS, "ORDINAL"),
    "second": "SECOND",
    **dict.fromkeys((unit for unit in UNITS if unit not in ("second", "centuries")), "UNIT"),
    **dict.fromkeys((f"{unit}s" for unit in UNITS if unit not in ("century", "centuries")), "UNITS"),
    "centuries": "UNITS",
    **dict.fromkeys(("few", "several", "many", "some"), "VAGUE"),
    **dict.fromkeys(("a", "an"), "AN"),
    "half": "HALF",
    **dict.fromkeys(("morning", "afternoon", "evening", "night"), "PART"),
    **dict.fromkeys(("mornings", "afternoons", "evenings", "nights"), "PARTS"),
    **dict.fromkeys(("noon", "midnight", "midday", "dawn", "dusk"), "NOON"),
    **dict.fromkeys(("today", "yesterday", "tomorrow", "tonight"), "TODAY"),
    **dict.fromkeys(("now", "currently", "nowadays", "presently", "current"), "NOW"),
    **dict.fromkeys(("recently", "recent", "lately"), "REFERENCE"),
    **dict.fromkeys(("daily", "weekly", "monthly", "annually", "hourly", "nightly", "yearly"), "SET"),
    **dict.fromkeys(("last", "past", "previous", "prior", "preceding"), "LAST"),
    "latest": "LATEST",
    **dict.fromkeys(TENS, "TENS"),
    **dict.fromkeys(("this", "these"), "THIS"),
    **dict.fromkeys(("next", "coming", "upcoming", "following"), "NEXT"),
    **dict.fromkeys(("that", "those"), "THAT"),
    "same": "SAME",
    "the": "THE",
    "of": "OF",
    **dict.fromkeys(
        ("in", "on", "since", "by", "during", "for", "from", "before", "after", "over", "within", "throughout"), "IN"
    ),
    "ago": "AGO",
    "earlier": "EARLIER",
    "later": "LATER",
    "latter": "LAST",
    **dict.fromkeys(("early", "late", "mid"), "EARLY"),
    **dict.fromkeys(("beginning", "start", "end", "middle", "close", "rest", "remainder"), "BEGINNING"),
    **dict.fromkeys(("each", "every", "per"), "EACH"),
    "and": "AND",
    **dict.fromkeys(("to", "through", "until", "till", "thru"), "TO"),
    "fiscal": "FISCAL",
    **dict.fromkeys(("about", "nearly", "almost", "around", "roughly", "approximately", "more than", "less than"), "ABOUT"),
    **dict.fromkeys(("fewer than", "at least", "up to", "no more than", "no less than", "as many as"), "ABOUT"),
    **dict.fromkeys(("old", "olds"), "OLD"),
    "period": "PERIOD",
    "future": "FUTURE",
    **dict.fromkeys(("est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "gmt", "et", "ct", "mt", "pt", "utc"), "ZONE"),
}  # fmt: skip

_TIME_KINDS = {
    *("MONTH", "MAYBE_MONTH", "WEEKDAY", "WEEKDAYS", "SEASON", "SEASONS", "UNIT", "UNITS", "SECOND", "PART", "PARTS", "NOON"),
    *("TODAY", "NOW", "REFERENCE", "SET", "FUTURE", "PERIOD", "FISCAL"),
}  # fmt: skip
TIME_WORDS = frozenset(word for word, kind in _WORD_KINDS.items() if kind in _TIME_KINDS)
"""Words that tell a time without the help of others."""

_SYMBOL_KINDS = {
    ",": "COMMA", "–": "DASH", "—": "DASH", ".": "STOP", "!": "STOP", "?": "STOP",
    ";": "STOP", "$": "MARK", "#": "MARK", "£": "MARK", "€": "MARK", "©": "MARK",
}  # fmt: skip

_HOLIDAYS = (
    r"New Year['’]s(?: Day| Eve)?|Martin Luther King,? (?:Jr\.? )?Day|MLK Day|Presidents['’]? Day|Valentine['’]s Day|"
    r"Memorial Day|Independence Day|Fourth of July|July Fourth|Labor Day|Columbus Day|Indigenous Peoples['’]? Day|"
    r"Halloween|Election Day|Veterans Day|Thanksgiving(?: Day)?|Black Friday|Cyber Monday|Christmas(?: Day| Eve)?|"
    r"Inauguration Day|Juneteenth|Palm Sunday|Good Friday|Easter(?: Sunday| Monday)?|Ash Wednesday|Groundhog Day|"
    r"St\. Patrick['’]s Day|Earth Day|May Day|Cinco de Mayo|Mother['’]s Day|Father['’]s Day|Flag Day|Boxing Day"
)
# Plain words come first, though nothing else but the lists they are kept from could take them: most words are such.
# No token begins with white space, which the first test passes over before the many that follow.
_TOKEN = re.compile(
    rf"""(?!\s)(?:(?P<plain>(?!(?:more|less|fewer|at|up|no|as|couple|[ap]\.?m)\b)[a-z][^\W\d_]*(?:['’](?!s\b)[^\W\d_]+)?)
    |(?P<phrase>\b(?:{_HOLIDAYS.replace(" ", "[ ]")})\b)
    |(?P<about>\b(?:more\ than|less\ than|fewer\ than|at\ least|up\ to|no\ more\ than|no\ less\ than|as\ many\ as
        |couple\ of)\b)
    |(?P<iso>\b[12][0-9]{{3}}-[01][0-9]-[0-3][0-9]\b)
    |(?P<slash>\b[01]?[0-9]/[0-3]?[0-9]/(?:[12][0-9]{{3}}|[0-9]{{2}})\b)
    |(?P<fy>\bFY[ -]?['’]?(?:20)?[0-9]{{2}}\b)
    |(?P<decade>(?:\b[12][0-9]|['’‘])[0-9]0['’]?s\b)
    |(?P<short>(?<![\w])['’‘][0-9]{{2}}\b(?!['’]))
    |(?P<ordinal>\b[0-9]{{1,2}}(?:st|nd|rd|th)\b)
    |(?P<clock>\b[0-2]?[0-9]:[0-5][0-9]\b)
    |(?P<fraction>\b[1-3]/[2-4]\b)
    |(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?(?<!,))
    |(?P<meridiem>\b[ap]\.m\.?(?!\w)|\b[ap]m\b)
    |(?P<month>\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec
        |JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)(?:\.|\b))
    |(?P<weekday>\b(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)(?:\.,?(?=\ )|,(?=\ (?:Jan|Feb|Mar|Apr|May|Ju|Aug|Sep|Oct|Nov|Dec|[0-9]))))
    |(?P<possessive>['’]s?\b|['’](?=\s))
    |(?P<hyphen>(?<=\w)-(?=\w))
    |(?P<dash>--+|(?<=\d\ )-(?=\ \d))
    |(?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?)
    |(?P<symbol>[^\s\w]|_))""",
    re.VERBOSE,
)
_GROUP_KINDS = {
    "phrase": "HOLIDAY", "about": "ABOUT", "iso": "ISO_DATE", "slash": "SLASH_DATE", "fy": "FISCAL_YEAR",
    "decade": "DECADE", "short": "SHORT_YEAR", "ordinal": "DAY_ORDINAL", "clock": "CLOCK", "fraction": "FRACTION",
    "meridiem": "MERIDIEM", "month": "MONTH", "weekday": "SHORT_WEEKDAY", "possessive": "POSSESSIVE",
    "hyphen": "HYPHEN", "dash": "DASH",
}  # fmt: skip
_MUST_BE_CAPITAL = {"MONTH", "MAYBE_MONTH", "WEEKDAY", "WEEKDAYS", "ZONE"}
_LETTER_OF = {word: KINDS[kind] for word, kind in _WORD_KINDS.items()}
_CAPITAL_LETTERS = {KINDS[kind] for kind in _MUST_BE_CAPITAL}
_SMALL_LETTER_OF = {word: letter for word, letter in _LETTER_OF.items() if letter not in _CAPITAL_LETTERS}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, or of some of its pieces, and their kinds."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    kinds: str
    """One letter of `KINDS` a word."""

    def word(self, index: int) -> str:
        """Return a word as it stands; nothing where there is no such word."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.kinds) else ""

    def lower(self, index: int) -> str:
        """Return a word in small letters, without its closing full stop."""
        return self.word(index).lower().rstrip(".")


def read_words(text: str, spans: Iterable[Span]) -> Words:
    """Cut pieces of a text into words and sort them; an empty word of kind BREAK stands after each piece."""
    starts: list[int] = []
    ends: list[int] = []
    kinds: list[str] = []
    for span in spans:
        found = list(_TOKEN.finditer(text, span.start, span.end))
        starts += [match.start() for match in found]
        ends += [match.end() for match in found]
        kinds += [
            _SMALL_LETTER_OF.get(match[0].lower(), ".")
            if match.lastgroup == "plain"
            else _kind(match.lastgroup or "", match[0])
            for match in found
        ]
        starts.append(span.end)
        ends.append(span.end)
        kinds.append(KINDS["BREAK"])
    return Words(text, tuple(starts), tuple(ends), "".join(kinds))


def _kind(group: str, word: str) -> str:
    if group == "word":
        letter = _LETTER_OF.get(word.lower(), ".")
        return "." if letter in _CAPITAL_LETTERS and not word[0].isupper() else letter
    if group == "number":
        return _number_kind(word)
    if group == "symbol":
        return KINDS[_SYMBOL_KINDS.get(word, "OTHER")]
    if group == "about" and word.lower() == "couple of":
        return KINDS["SCALE"]
    return KINDS[_GROUP_KINDS[group]]


def _number_kind(word: str) -> str:
    if len(word) == 4 and word.isascii() and word.isdigit() and "1000" <= word <= "2199":
        return KINDS["YEAR"]
    if len(word) <= 2 and word.isdigit() and 1 <= int(word) <= 31:
        return KINDS["DAY_NUMBER"]
    return KINDS["NUMBER"]
