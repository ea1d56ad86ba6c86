"""Dates: bounds agree with the `edtf` package, readings with plain English, and bad text is refused in words."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta
from math import inf

import edtf
import pytest
from pydantic import BaseModel

from generator.model.edtf import PATTERN, Edtf

# Where the `edtf` package and this reader part, the package's way is not followed:
# - it answers open ends with +-inf where this reader says None;
# - it accepts an interval that ends before it starts, and an interval open at both ends;
# - it reads years before 1000, decades, seasons and unspecified digits, which are refused here.
# - an interval and a `..` range in brackets are kept apart in its classes; here both have a start and an end.

FORMS = {
    "a day": ("2017-02-13", "2017-02-13", "2017-02-13", "day", "13 February 2017"),
    "a month": ("2017-02", "2017-02-01", "2017-02-28", "month", "February 2017"),
    "a leap month": ("2020-02", "2020-02-01", "2020-02-29", "month", "February 2020"),
    "a year": ("2017", "2017-01-01", "2017-12-31", "year", "2017"),
    "days of a month": ("2020-10-03/2020-10-09", "2020-10-03", "2020-10-09", "day", "3–9 October 2020"),
    "days of two months": (
        "2020-09-28/2020-10-03", "2020-09-28", "2020-10-03", "day", "28 September – 3 October 2020",
    ),
    "days of two years": (
        "2019-12-28/2020-01-03", "2019-12-28", "2020-01-03", "day", "28 December 2019 – 3 January 2020",
    ),
    "months of a year": ("2020-10/2020-11", "2020-10-01", "2020-11-30", "month", "October–November 2020"),
    "months of two years": (
        "2019-12/2020-01", "2019-12-01", "2020-01-31", "month", "December 2019 – January 2020",
    ),
    "years": ("2017/2019", "2017-01-01", "2019-12-31", "year", "2017–2019"),
    "ends of unlike precision": (
        "2020-10-03/2020-11", "2020-10-03", "2020-11-30", "month", "3 October 2020 – November 2020",
    ),
    "an interval of one day": ("2020-10-03/2020-10-03", "2020-10-03", "2020-10-03", "day", "3 October 2020"),
    "an open start": ("../2020-09-01", None, "2020-09-01", "day", "no later than 1 September 2020"),
    "an open end": ("2017-02-01/..", "2017-02-01", None, "day", "since 1 February 2017"),
    "approximate": ("2020-10-09~", "2020-10-09", "2020-10-09", "day", "about 9 October 2020"),
    "uncertain": ("2017?", "2017-01-01", "2017-12-31", "year", "probably 2017"),
    "both": ("2017-02%", "2017-02-01", "2017-02-28", "month", "probably about February 2017"),
    "two approximate ends": (
        "2020-10~/2020-11~", "2020-10-01", "2020-11-30", "month", "about October–November 2020",
    ),
    "one approximate end": (
        "2020-10/2020-11~", "2020-10-01", "2020-11-30", "month", "October 2020 to about November 2020",
    ),
    "one of two days": ("[2020-10-09,2020-10-16]", "2020-10-09", "2020-10-16", "day", "9 or 16 October 2020"),
    "one of three days": (
        "[2020-10-02,2020-10-09,2020-10-16]", "2020-10-02", "2020-10-16", "day", "2, 9 or 16 October 2020",
    ),
    "one of two days in two months": (
        "[2020-09-28,2020-10-05]", "2020-09-28", "2020-10-05", "day", "28 September or 5 October 2020",
    ),
    "one of two days in two years": (
        "[2019-12-27,2020-01-03]", "2019-12-27", "2020-01-03", "day", "27 December 2019 or 3 January 2020",
    ),
    "one of two months": ("[2020-01,2020-02]", "2020-01-01", "2020-02-29", "month", "January or February 2020"),
    "one of two years": ("[2019,2020]", "2019-01-01", "2020-12-31", "year", "2019 or 2020"),
    "one day of a range": (
        "[2020-10-09..2020-10-16]", "2020-10-09", "2020-10-16", "day", "between 9 and 16 October 2020",
    ),
    "one day up to a day": ("[..2020-10-09]", None, "2020-10-09", "day", "no later than 9 October 2020"),
    "one day from a day on": ("[2020-10-09..]", "2020-10-09", None, "day", "no earlier than 9 October 2020"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "first", "last", "precision", "words"), FORMS.values(), ids=FORMS.keys())
def test_form(text: str, first: str | None, last: str | None, precision: str, words: str) -> None:
    read = Edtf.parse(text)
    assert (str(read.earliest), str(read.latest)) == (str(first), str(last))
    assert read.precision == precision
    assert read.words() == words
    assert str(read) == text
    assert re.fullmatch(PATTERN, text)


def oracle(text: str) -> tuple[date | None, date | None]:
    parsed = edtf.parse_edtf(text)
    bounds = (parsed.lower_strict(), parsed.upper_strict())
    low, high = (None if bound in (inf, -inf) else date(*bound[:3]) for bound in bounds)
    return low, high


@pytest.mark.parametrize("text", [form[0] for form in FORMS.values()], ids=FORMS.keys())
def test_bounds_of_each_form_agree_with_the_edtf_package(text: str) -> None:
    read = Edtf.parse(text)
    assert (read.earliest, read.latest) == oracle(text)


def a_point(chance: random.Random, day: date) -> str:
    cut = chance.choice([4, 7, 10, 10])
    return day.isoformat()[:cut]


def a_date(chance: random.Random) -> str:
    day = date(1000, 1, 1) + timedelta(days=chance.randrange(3_280_000))
    later = min(day.toordinal() + chance.randrange(400, 4000), date.max.toordinal())
    start, end = a_point(chance, day), a_point(chance, date.fromordinal(later))
    mark = chance.choice(["", "~", "?", "%"])
    return chance.choice(
        [start, start + mark, f"{start}{mark}/{end}", f"../{end}{mark}", f"{start}/..", f"[{start},{end}]"]
    )


def test_bounds_of_many_dates_agree_with_the_edtf_package() -> None:
    chance = random.Random(20170213)
    texts = sorted({a_date(chance) for _ in range(200)})
    assert len(texts) > 180
    differ = [text for text in texts if (Edtf.parse(text).earliest, Edtf.parse(text).latest) != oracle(text)]
    assert differ == []


REFUSED = {
    "prose": ("4 March", "expected an EDTF date, such as 2017-02-13"),
    "a day that does not exist": (
        "2017-02-30",
        "expected a day from 01 to 28, for so many has February 2017",
    ),
    "a leap day in a common year": ("2019-02-29", "as in 2019-02-28, got '2019-02-29'"),
    "day zero": ("2019-02-00", "expected a day from 01 to 28"),
    "month 13": ("2017-13", "expected a month from 01 to 12, as in 2017-02, got '2017-13'"),
    "a season": ("2017-21", "expected a month from 01 to 12"),
    "a year before 1000": ("0999", "expected a year from 1000 to 9999, as in 2017, got '0999'"),
    "a year after 9999": ("12017", "got '12017'"),
    "a signed year": ("-2017", "got '-2017'"),
    "a decade": ("201X", "got '201X'"),
    "American order": ("02/13/2017", "got '02/13/2017'"),
    "one digit": ("2017-2-3", "got '2017-2-3'"),
    "other digits": ("２０１７", "expected an EDTF date"),
    "a time": ("2017-02-13T10:00", "got '2017-02-13T10:00'"),
    "nothing": ("", "got ''"),
    "an interval with no known end": ("../..", "expected at least one known end, as in ../2020-09-01"),
    "an interval backwards": (
        "2020-10-09/2020-10-03",
        "ends on or after its start, as in 2020-10-03/2020-10-09",
    ),
    "an unknown end": ("2017-02-01/", "got '2017-02-01/'"),
    "three ends": ("2017/2018/2019", "got '2017/2018/2019'"),
    "empty brackets": ("[]", "got '[]'"),
    "half brackets": ("[2020", "got '[2020'"),
    "a range of one": ("[2020..2020]", "expected two dates about '..'"),
    "very long text": ("x" * 100_000, "..."),
}


@pytest.mark.parametrize(("text", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)) as caught:
        Edtf.parse(text)
    assert len(str(caught.value)) < 300


def test_brackets_are_put_in_order_and_spaces_dropped() -> None:
    assert str(Edtf.parse(" [2020-10-16, 2020-10-09, 2020-10-09] ")) == "[2020-10-09,2020-10-16]"


def test_dates_sort_by_earliest_day_then_precision() -> None:
    order = [
        "../2016-12-31", "2017-01-01", "2017-01-01/2017-01-09", "2017-01-01/..", "2017-01", "2017",
        "2017-01-02", "[2017-02-03,2017-02-10]", "../2017-02-04", "2017-02-05?", "2017-02-05~",
    ]  # fmt: skip
    shuffled = random.Random(7).sample(order, len(order))
    assert sorted(shuffled, key=lambda text: Edtf.parse(text).sort_key) == order


OVERLAPS = {
    "a day and its month": ("2017-02-13", "2017-02", True),
    "touching days": ("2020-10-03/2020-10-09", "2020-10-09", True),
    "neighbours": ("2020-10-03/2020-10-09", "2020-10-10", False),
    "open start": ("../2020-09-01", "1999", True),
    "open end": ("2017-02-01/..", "2017-01", False),
    "one of two fits": ("[2020-10-09,2020-10-16]", "2020-10-16", True),
    "between the two": ("[2020-10-09,2020-10-16]", "2020-10-12", False),
}


@pytest.mark.parametrize(("one", "other", "expected"), OVERLAPS.values(), ids=OVERLAPS.keys())
def test_overlaps_both_ways(one: str, other: str, expected: bool) -> None:
    assert Edtf.parse(one).overlaps(Edtf.parse(other)) is expected
    assert Edtf.parse(other).overlaps(Edtf.parse(one)) is expected


CONTAINS = {
    "a month has its day": ("2017-02", "2017-02-13", True),
    "a day has not its month": ("2017-02-13", "2017-02", False),
    "a month has both of two days": ("2020-10", "[2020-10-09,2020-10-16]", True),
    "one of two days has not the gap": ("[2020-10-09,2020-10-16]", "2020-10-09/2020-10-16", False),
    "an open start has the past": ("../2020-09-01", "2017", True),
    "an open start has not the future": ("../2020-09-01", "2020", False),
}


@pytest.mark.parametrize(("one", "other", "expected"), CONTAINS.values(), ids=CONTAINS.keys())
def test_contains(one: str, other: str, expected: bool) -> None:
    assert Edtf.parse(one).contains(Edtf.parse(other)) is expected


def test_a_field_of_a_model_reads_text_and_bare_years_and_writes_text() -> None:
    class Holder(BaseModel):
        date: Edtf

    assert Holder(date="2017-02").model_dump_json() == '{"date":"2017-02"}'  # type: ignore[arg-type]
    assert Holder(date=2017) == Holder.model_validate_json('{"date":"2017"}')  # type: ignore[arg-type]
    field = Holder.model_json_schema()["properties"]["date"]
    assert [kind["type"] for kind in field["anyOf"]] == ["string", "integer"]
    assert all(re.fullmatch(PATTERN, example) for example in field["examples"])


@pytest.mark.parametrize("value", [True, None, 20.17, ["2017"], 999], ids=repr)
def test_a_field_of_a_model_refuses(value: object) -> None:
    class Holder(BaseModel):
        date: Edtf

    with pytest.raises(ValueError, match="expected"):
        Holder.model_validate({"date": value})
