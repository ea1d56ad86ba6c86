"""A date with its basis: what it reads like, and how it is explained."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.model.when import When

READINGS = {
    "stated to the day": ("2017-02-13", "stated", None, "13 February 2017", None),
    "days stated": ("2020-10-03/2020-10-09", "stated", None, "3–9 October 2020", None),
    "a stated month": ("2017-02", "stated", None, "February 2017", "Only the month is known."),
    "stated months": ("2017-02/2017-04", "stated", None, "February–April 2017", "Only the months are known."),
    "a stated year": ("2017", "stated", "in 2017", "2017", "Only the year is known."),
    "stated about": ("2020-10-09~", "stated", None, "about 9 October 2020", "The date is approximate."),
    "stated but doubted": ("2020-10-09?", "stated", None, "probably 9 October 2020", "The date is uncertain."),
    "a stated start": ("2020-10-03/..", "stated", None, "since 3 October 2020", "Only the start is known."),
    "a stated end": ("../2020-10-03", "stated", None, "no later than 3 October 2020", "Only the end is known."),
    "one of two stated": (
        "[2019,2020]", "stated", None, "2019 or 2020", "One of several years; which is not known.",
    ),
    "a weekday": (
        "2020-09-01", "derived", "Tuesday", "1 September 2020",
        'The article says "Tuesday"; the day follows from its publication date.',
    ),
    "last month": (
        "2017-01", "derived", "last month", "January 2017",
        'The article says "last month"; the month follows from its publication date.',
    ),
    "past five days": (
        "2017-02-08/2017-02-13", "derived", "over the past five days", "8–13 February 2017",
        'The article says "over the past five days"; the days follow from its publication date.',
    ),
    "a Friday in Friday's paper": (
        "[2020-10-09,2020-10-16]", "derived", "Friday", "9 or 16 October 2020",
        'Two days fit the article\'s words "Friday".',
    ),
    "known from the report": (
        "../2020-10-16", "published", None, "no later than 16 October 2020",
        "Not dated in the article; no later than its publication.",
    ),
    "the report's own day": (
        "2020-10-16", "published", None, "no later than 16 October 2020",
        "Not dated in the article; no later than its publication.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("date", "basis", "phrase", "words", "explanation"), READINGS.values(), ids=READINGS.keys()
)
def test_reading(date: str, basis: str, phrase: str | None, words: str, explanation: str | None) -> None:
    when = When.model_validate({"date": date, "basis": basis, "kind": "happened", "phrase": phrase})
    assert when.words() == words
    assert when.explanation() == explanation
    assert When.model_validate_json(when.model_dump_json()) == when


REFUSED = {
    "derived without its words": (
        {"basis": "derived"}, "basis is derived, so phrase is needed: the article's words the date was worked out from",
    ),
    "derived from blank words": ({"basis": "derived", "phrase": "  "}, "such as 'Tuesday'; got '  '"),
    "no such basis": ({"basis": "guessed"}, "'stated', 'derived' or 'published'"),
    "no such kind": ({"kind": "rumoured"}, "'happened', 'announced', 'said' or 'published'"),
    "no such field": ({"day": 3}, "Extra inputs are not permitted"),
    "no such day": ({"date": "2017-02-30"}, "expected a day from 01 to 28"),
}  # fmt: skip


@pytest.mark.parametrize(("change", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_refused(change: dict[str, object], message: str) -> None:
    good = {"date": "2017-02-13", "basis": "stated", "kind": "happened"}
    assert When.model_validate(good)
    with pytest.raises(ValidationError) as caught:
        When.model_validate(good | change)
    assert message in str(caught.value)


def test_a_when_is_frozen() -> None:
    when = When.model_validate({"date": "2017", "basis": "stated", "kind": "said"})
    with pytest.raises(ValidationError, match="frozen"):
        when.basis = "derived"  # type: ignore[misc, assignment]
