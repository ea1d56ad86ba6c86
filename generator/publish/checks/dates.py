"""Dates: what happened or was said was so before it was reported, and every date fits how it is said to be known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.errors import Problem
from generator.model.article import Article
from generator.model.citations import articles_of, dates_of, passages_of
from generator.model.edtf import Edtf, Point, Precision
from generator.model.operation import Operation, Stage
from generator.model.passage import find_phrase
from generator.model.statement import Statement
from generator.model.value import Entry
from generator.model.when import Basis, DateKind, When
from generator.publish.checks.case import Case, problem, quoted_parts

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(r"\b(?:" + "|".join(_WEEKDAYS) + r")(?=\b|s\b)", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh) (?:straight |consecutive )?(?:day|night)\b"
    r"|\b(?:days?|weeks?) (?:after|before|from)\b",
    re.IGNORECASE,
)


def dated_before_reported(case: Case) -> Iterator[Problem]:
    """Nothing happened, was announced or was said after the articles that tell of it were published."""
    for entry in case.standing:
        for name, when in dates_of(entry):
            known = _known_by(case, entry, when)
            if known is None or _is_planned(entry, when):
                continue
            reported, article = known
            begun, ended = when.date.earliest, _ended(entry, when.date)
            late = next((day for day in (begun, ended) if day is not None and day > reported), None)
            if late:
                yield problem(
                    entry,
                    f"{name}.date",
                    f"expected a day no later than {reported}, when {article} was published; found {when.date} "
                    f"for what {_VERB[when.kind]}",
                )


def figures_dated_before_reported(case: Case) -> Iterator[Problem]:
    """No figure stood at a day after the article that gives it was published."""
    for entry in case.standing:
        for position, claim in enumerate(entry.claims if isinstance(entry, Operation) else ()):
            published = _published(case, tuple(passage.article for passage in claim.passages))
            begun = claim.as_of.earliest if claim.as_of else None
            if begun and published and begun > max(published)[0]:
                message = f"expected a day no later than {max(published)[0]}, the day of the report; found {claim.as_of}"
                yield problem(entry, f"claims.{position}.as_of", message)


def derived_phrases_stand_in_the_text(case: Case) -> Iterator[Problem]:
    """The words a date was derived from stand in the article they are said to come from, or in one of the sources."""
    if case.texts is None:
        return
    for entry in case.standing:
        for name, when in dates_of(entry):
            articles = (when.article,) if when.article else articles_of(entry)
            texts = [text for text in map(case.text, articles) if text is not None]
            if when.phrase and texts and not any(find_phrase(text, when.phrase) for text in texts):
                message = (
                    f"expected words of {' or '.join(articles)}, letter for letter; found {when.phrase!r}"
                )
                yield problem(entry, f"{name}.phrase", message)


def weekdays_agree(case: Case) -> Iterator[Problem]:
    """A date derived from 'Friday' is a Friday; one counted from it ('the third day, on Friday') need not be."""
    for entry in case.standing:
        for name, when in dates_of(entry):
            named = {match.group().lower() for match in _WEEKDAY.finditer(when.phrase or "")}
            days = _days(when.date)
            wrong = [day for day in days if _WEEKDAYS[day.weekday()] not in named]
            if (
                when.basis is not Basis.DERIVED
                or not named
                or not wrong
                or _COUNTED.search(when.phrase or "")
            ):
                continue
            if when.date.is_interval and len(wrong) < len(days):
                continue
            found = ", ".join(f"{day}, a {_WEEKDAYS[day.weekday()].capitalize()}" for day in wrong)
            expected = " or ".join(sorted(day.capitalize() for day in named))
            yield problem(
                entry,
                f"{name}.date",
                f"expected a {expected}, as the phrase {when.phrase!r} says; found {found}",
            )


def published_basis_fits(case: Case) -> Iterator[Problem]:
    """A date known only from the report is the day of a report."""
    for entry in case.standing:
        for name, when in dates_of(entry):
            if when.basis is not Basis.PUBLISHED:
                continue
            articles = (when.article,) if when.article else articles_of(entry)
            published = _published(case, articles)
            if not published:
                yield problem(
                    entry,
                    f"{name}.basis",
                    "expected a source with a publication date, for the basis is published; found none: give the "
                    "article its date, or leave the date out",
                )
            elif when.date.latest not in {day for day, _ in published}:
                days = " or ".join(f"../{day}" for day, _ in sorted(set(published)))
                yield problem(
                    entry, f"{name}.date", f"expected {days}, for the basis is published; found {when.date}"
                )


_VERB = {
    DateKind.HAPPENED: "happened",
    DateKind.ANNOUNCED: "was announced",
    DateKind.SAID: "was said",
    DateKind.PUBLISHED: "was published",
}


def _known_by(case: Case, entry: Entry, when: When) -> tuple[date, str] | None:
    """The day by which something must have been, and the article that says so.

    Words must have been said by the first article that quotes them; an operation may have gone on after the first
    report of it, so there the last report counts unless the date names its article.
    """
    if when.article:
        return min(_published(case, (when.article,)), default=None)
    if isinstance(entry, Statement) and entry.quotations:
        return min(_published(case, tuple(part.article for _, part in quoted_parts(entry))), default=None)
    return max(_published(case, tuple(passage.article for _, passage in passages_of(entry))), default=None)


def _is_planned(entry: Entry, when: When) -> bool:
    """Whether a date lies ahead of its report by nature."""
    return isinstance(entry, Operation) and entry.stage is Stage.PLANNED and when.kind is DateKind.HAPPENED


def _ended(entry: Entry, dated: Edtf) -> date | None:
    """The first day the end may mean, for operations that are over."""
    is_over = isinstance(entry, Operation) and entry.stage is Stage.DONE
    return dated.end.first if is_over and dated.end is not None else None


def _published(case: Case, articles: tuple[str, ...]) -> list[tuple[date, str]]:
    """The last day each article may have been published, with its id, where that is known."""
    found: list[tuple[date, str]] = []
    for id_ in articles:
        article: Article | None = case.content.articles.get(id_)
        day = article.published.latest if article is not None and article.published else None
        if day is not None:
            found.append((day, id_))
    return found


def _days(dated: Edtf) -> list[date]:
    """The single days a date names; months and years name none."""
    points: list[Point | None] = []
    for one in dated.alternatives or (dated,):
        points += [one.start] if one.start == one.end else [one.start, one.end]
    return [point.first for point in points if point is not None and point.precision is Precision.DAY]
