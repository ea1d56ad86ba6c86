"""Time expressions: a Document in, dates out, each with the characters that say it and its meaning as EDTF.

Relative words ('Thursday', 'last month') are resolved against the day of publication; where that is not known only
what the text states is resolved. Not found: events used as dates ('after the election'), ages, and dates that need
more than the article to be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from generator.ingest.document import Document, Span
from generator.ingest.extract.dates import anchored as dates_anchored
from generator.ingest.extract.dates import durations as dates_durations
from generator.ingest.extract.dates import following as dates_following
from generator.ingest.extract.dates import holidays as dates_holidays
from generator.ingest.extract.dates import months as dates_months
from generator.ingest.extract.dates import quarters as dates_quarters
from generator.ingest.extract.dates import relative as dates_relative
from generator.ingest.extract.dates import weekdays as dates_weekdays
from generator.ingest.extract.dates import years as dates_years
from generator.ingest.extract.dates.grammar import STATED, Meaning, Reading, Rule
from generator.ingest.extract.dates.joins import TimeExpression, join_expressions
from generator.ingest.extract.dates.needs import needed_kinds
from generator.ingest.extract.dates.quoted import count_from_saying
from generator.ingest.extract.dates.screen import may_tell_time
from generator.ingest.extract.dates.words import KINDS, Words, read_words
from generator.ingest.extract.findings import DateFinding

RULES: tuple[Rule, ...] = (
    *dates_months.RULES,
    *dates_years.RULES,
    *dates_holidays.RULES,
    *dates_following.RULES,
    *dates_anchored.RULES,
    *dates_durations.RULES,
    *dates_weekdays.RULES,
    *dates_relative.RULES,
    *dates_quarters.RULES,
)
"""Where two fit the same words equally well the earlier is tried first."""


def find_dates(document: Document) -> tuple[DateFinding, ...]:
    """All time expressions of the title and the story, in order, ranges and 'since' joined into one.

    Lengths of time, habits and vague words ('two years', 'daily', 'recently') are among them, without EDTF.
    """
    said = count_from_saying(document.text, find_expressions(document))
    found = _state_years(join_expressions(document.text, said, document.published))
    return tuple(DateFinding(e.span, e.meaning.edtf, e.meaning.basis, e.meaning.timex, e.rule) for e in found)


_NEAR = 250
"""Characters within which a full date gives its year to a date without one."""


def _state_years(found: list[TimeExpression]) -> list[TimeExpression]:
    """'Oct. 3 to Oct. 9' in a post dated 'October 9, 2020': what the text itself gives a year is stated."""
    full = [
        e for e in found if e.meaning.basis == STATED and e.meaning.period and e.meaning.period.grain == "day"
    ]
    if not full:
        return found
    return [_with_stated_year(e, full) if e.meaning.yearless else e for e in found]


def _with_stated_year(expression: TimeExpression, full: list[TimeExpression]) -> TimeExpression:
    meaning = expression.meaning
    for other in full:
        near = abs(other.span.start - expression.span.start) <= _NEAR
        if near and meaning.edtf and (other.meaning.edtf or "")[:4] == meaning.edtf.split("/")[-1][:4]:
            return replace(expression, meaning=replace(meaning, basis=STATED))
    return expression


def find_expressions(document: Document) -> tuple[TimeExpression, ...]:
    """All time expressions of the title and the story, each by itself."""
    spans: list[Span] = [document.title] if document.title else []
    spans += [span for span in document.story if may_tell_time(document.slice(span))]
    words = read_words(document.text, spans)
    candidates = _find_candidates(words)
    published = document.published if document.published and 1500 <= document.published.year <= 2500 else None
    return tuple(_read(words, candidates, published))


_Candidate = tuple[int, int, int, re.Match[str]]
"""Where a match begins, where it ends (negative: the longest first), the place of its rule in `RULES`, the match."""


def _find_candidates(words: Words) -> list[_Candidate]:
    """Find every match of every rule, looking only between plain words and with the rules whose kinds are there."""
    kinds = words.kinds
    candidates = []
    for island in _ISLAND.finditer(kinds):
        first, end = max(0, island.start() - 1), min(len(kinds), island.end() + 2)
        for order in _rules_for(island.group()):
            matches = RULES[order].pattern.finditer(kinds, first, end)
            candidates += [(match.start(), -match.end(), order, match) for match in matches]
    return sorted(candidates, key=lambda candidate: candidate[:3])


@lru_cache(maxsize=4096)
def _rules_for(kinds: str) -> frozenset[int]:
    """The rules, by their place in `RULES`, that may match where words of these kinds stand."""
    return frozenset(order for kind in set(kinds) for order in _RULES_OF.get(kind, ()))


_ISLAND = re.compile(r"[^.\n]+(?:\.[^.\n]+)*")
"""Words of some kind with at most one plain word between them: no rule takes two."""
_NEEDED = [needed_kinds(rule.pattern.pattern) or frozenset(KINDS.values()) for rule in RULES]
_RULES_OF = {
    kind: tuple(order for order, needed in enumerate(_NEEDED) if kind in needed) for kind in KINDS.values()
}
"""The same for each kind."""


def _read(words: Words, candidates: list[_Candidate], published: date | None) -> Iterator[TimeExpression]:
    """Yield the expressions from left to right; at each word the longest that means something is taken."""
    free, named = 0, (0, 0)
    previous: Meaning | None = None
    for start, _, order, match in candidates:
        if start < free:
            continue
        near = previous is not None and words.kinds.find("\n", named[1], start) < 0
        meanings = RULES[order].resolve(Reading(words, match, published, previous, near, named))
        if meanings is None:
            continue
        free = match.end()
        for meaning in (meanings,) if isinstance(meanings, Meaning) else meanings:
            yield TimeExpression(_span(words, match, meaning), meaning, RULES[order].name)
            if meaning.period is not None:
                previous, named = meaning, (start, free)


def _span(words: Words, match: re.Match[str], meaning: Meaning) -> Span:
    first = match.start() if meaning.first is None else meaning.first
    last = match.end() - 1 if meaning.last is None else meaning.last
    return Span(words.starts[first], words.ends[last])
