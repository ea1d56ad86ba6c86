"""When operations happened, with real dates of the text: ends, lengths, narrower days, planned ones, earlier ones."""

from __future__ import annotations

from datetime import date

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.dates.find import find_dates
from generator.ingest.extract.figures.find import find_figures
from generator.ingest.extract.findings import OperationFinding
from generator.ingest.extract.operations.find import find_operations

PUBLISHED = date(2031, 5, 15)
"""A Thursday."""


def operations(*paragraphs: str) -> tuple[OperationFinding, ...]:
    title = "A report"
    document = read_document("\n\n".join((title, *paragraphs)), PUBLISHED, title)
    dates = find_dates(document)
    return find_operations(document, find_figures(document, (), dates), dates)


def happened(*paragraphs: str) -> str | None:
    (operation,) = operations(*paragraphs)
    return operation.happened.edtf if operation.happened else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("ICE arrested 40 workers in a raid Tuesday.", "2031-05-13", id="raid and a weekday"),
        pytest.param("ICE agents on Tuesday arrested 40 workers.", "2031-05-13", id="day before the verb"),
        pytest.param(
            "Before dawn on Wednesday, ICE agents surrounded a plant and led away 40 workers.",
            "2031-05-14",
            id="surrounded",
        ),
        pytest.param(
            "ICE arrested 40 people this month. Between May 5 and May 9, ICE agents arrested 36 people in the city.",
            "2031-05-05/2031-05-09",
            id="this month, then told to the day",
        ),
        pytest.param(
            "ICE arrested 130 people this month. Between May 5 and May 9, ICE agents in Dallas arrested 40 people.",
            "2031-05",
            id="this month, then the days of a part",
        ),
        pytest.param(
            "ICE arrested 40 people in raids in May 2031. ICE agents arrested 36 between June 5 and June 9.",
            "2031-05",
            id="another month's days",
        ),
        pytest.param(
            "ICE arrested 40 people between May 1 and May 12. ICE agents arrested 170 in Ohio between May 1 and May 5.",
            "2031-05-01/2031-05-12",
            id="two sweeps told to the day",
        ),
        pytest.param(
            "ICE arrested 40 people in a five-day operation that ended Friday.",
            "2031-05-05/2031-05-09",
            id="a length and an end",
        ),
        pytest.param(
            "ICE arrested 40 people in a weeklong sweep that ended Friday.",
            "2031-05-03/2031-05-09",
            id="weeklong",
        ),
        pytest.param(
            "ICE arrested 40 people in a Five-Day Operation that ended Friday.",
            "2031-05-05/2031-05-09",
            id="a length in capitals",
        ),
        pytest.param(
            "ICE arrested 40 people. The operation began May 6 and lasted three days.",
            "2031-05-06/2031-05-08",
            id="a beginning and a length",
        ),
        pytest.param(
            "The sweep, which ended Saturday after six days, led to 40 arrests, ICE said.",
            "2031-05-05/2031-05-10",
            id="ended after days",
        ),
        pytest.param(
            "ICE arrested 40 people in a sweep that began on Monday and ended on Wednesday.",
            "2031-05-12/2031-05-14",
            id="began and ended",
        ),
        pytest.param(
            "ICE arrested 40 people in raids that began before dawn Tuesday and continued into Wednesday.",
            "2031-05-13/2031-05-14",
            id="continued into",
        ),
        pytest.param(
            "ICE arrested 40 people last week. The sweep took place from Tuesday to Thursday.",
            "2031-05-06/2031-05-08",
            id="days of the week spoken of",
        ),
        pytest.param(
            "ICE arrested 40 people this week. The arrests began on Tuesday.",
            "2031-05-13/..",
            id="began in the week",
        ),
        pytest.param(
            "Agents rolled into town on May 3 and have arrested 40 people so far, ICE said.",
            "2031-05-03/..",
            id="goes on",
        ),
        pytest.param(
            "ICE agents came to town last Thursday. They arrested 40 people.",
            "2031-05-08",
            id="the sentence before the figure",
        ),
        pytest.param(
            "ICE agents plan raids that would begin in early June and run through the middle of July.",
            "2031-06/2031-07",
            id="planned, with an end",
        ),
        pytest.param(
            "ICE agents will begin arresting families on Sunday.", "2031-05-18/..", id="will begin arresting"
        ),
        pytest.param(
            'ICE announced a six-day national "Glass Heron" operation that led to 40 arrests. It ended May 9.',
            "2031-05-04/2031-05-09",
            id="days of an operation with its name between",
        ),
        pytest.param(
            "The ICE operation began May 6 and lasted two days; 40 people were arrested.",
            "2031-05-06/2031-05-07",
            id="lasted two days",
        ),
        pytest.param(
            "ICE arrested 40 people in a weeklong operation. The five-day operation ended Friday.",
            "2031-05-05/2031-05-09",
            id="its days before a week told elsewhere",
        ),
        pytest.param(
            "ICE arrested 40 people in the operation. From May 3 through May 12, ICE worked alongside deputies.",
            "2031-05-03/2031-05-12",
            id="from a day through a day, the agency",
        ),
        pytest.param(
            "ICE is flooding the state with officers in an operation. The operation began Monday. ICE arrested 40 people.",
            "2031-05-12/..",
            id="is flooding",
        ),
        pytest.param(
            "ICE officers could be knocking on doors in ten cities from next month.",
            "2031-06/..",
            id="could be knocking",
        ),
        pytest.param(
            "As many as 250 Border Patrol agents could arrive in the valley as soon as next week, officials said.",
            "2031-05-19/..",
            id="could arrive",
        ),
        pytest.param(
            "Border Patrol agents are preparing an immigration crackdown. The deployment is expected to begin on June 1.",
            "2031-06-01/..",
            id="the deployment is to begin",
        ),
        pytest.param(
            "Federal agents have been deployed since late April. ICE agents made 40 arrests.",
            "2031-04/..",
            id="deployed since",
        ),
        pytest.param(
            "The number of arrests in the ICE operation, which began May 6, has reached 200.",
            "2031-05-06/..",
            id="a running total",
        ),
    ],
)
def test_when_it_happened(text: str, expected: str) -> None:
    assert happened(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "ICE has used the tactic since 2017. It arrested 40 people in a raid.", id="a policy's year"
        ),
        pytest.param("ICE arrested 40 people in a raid, the mayor said Monday.", id="the day of the telling"),
        pytest.param("ICE arrested 40 people in a five-day operation.", id="a length alone"),
        pytest.param(
            "ICE arrested 40 people in a raid; one was convicted in 2004.", id="a conviction's year"
        ),
        pytest.param("ICE arrested 40 people in a raid. A vigil is set for Sunday.", id="a vigil"),
    ],
)
def test_days_that_are_not_its_own(text: str) -> None:
    assert happened(text) is None


LEAD = "ICE agents raided farms on Tuesday and arrested 90 people."


@pytest.mark.parametrize(
    ("sentence", "value", "when"),
    [
        pytest.param(
            "In May 2028, agents arrested 400 workers at a plant.", 400, "2028-05", id="month and year"
        ),
        pytest.param("Last June agents arrested 88 people at a farm.", 88, "2030-06", id="last June"),
        pytest.param(
            "It was the biggest raid since December 2026, when agents arrested 1,297 workers.",
            1297,
            "2026-12",
            id="since, when",
        ),
        pytest.param(
            "It was nothing like May 12, 2028, when agents led away 228 workers.",
            228,
            "2028-05-12",
            id="nothing like",
        ),
        pytest.param(
            "A 2026 raid on six plants led to 1,297 arrests.", 1297, "2026", id="a year before the noun"
        ),
    ],
)
def test_an_earlier_operation_has_its_own_date_and_figure(sentence: str, value: int, when: str) -> None:
    main, earlier = operations(LEAD, sentence)
    assert [f.value for f in main.figures] == [90]
    assert (earlier.background, [f.value for f in earlier.figures]) == (True, [value])
    assert earlier.happened is not None
    assert earlier.happened.edtf == when


def test_what_is_told_on_of_an_earlier_operation_belongs_to_it() -> None:
    main, earlier = operations(
        LEAD, "In May 2028, agents arrested 400 workers at a plant.", "Of the 400, 270 pleaded guilty."
    )
    assert [f.value for f in main.figures] == [90]
    assert [f.value for f in earlier.figures] == [400, 270]


def test_an_earlier_raid_behind_a_colon_has_its_own_year() -> None:
    _, earlier = operations(
        "ICE arrested 90 people on Wednesday.",
        "The tactics on display Wednesday were common then: In 2007, agents arrested 350 workers at a factory.",
    )
    assert earlier.happened is not None
    assert earlier.happened.edtf == "2007"


def test_who_was_elected_and_what_was_counted_are_no_days_of_it() -> None:
    told = "ICE has arrested 140 people since February in the sweep, said Ann Lee, who was first elected in 2022."
    (operation,) = operations(told, "In April, the agency put the number of people arrested at 95.")
    assert operation.happened is not None
    assert operation.happened.edtf == "2031-02/.."
    assert [f.value for f in operation.figures] == [140, 95]


def test_arrests_before_planned_raids_are_background() -> None:
    planned, earlier = operations(
        "ICE agents are preparing a new round of raids that could begin next month.",
        "In January, 127 people were taken into custody.",
    )
    assert planned.figures == ()
    assert (earlier.background, [f.value for f in earlier.figures]) == (True, [127])


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("One of them had been arrested by ICE in 2028.", id="a single case"),
        pytest.param("Twelve of those arrested had entered the country in May 2028.", id="an entry"),
        pytest.param("Agents also arrested 12 people on Wednesday.", id="the next day"),
        pytest.param("Another 12 had been convicted in 2028.", id="a conviction"),
    ],
)
def test_other_days_make_no_second_operation(sentence: str) -> None:
    assert len(operations(LEAD, sentence)) == 1


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(
            ("A suit filed Monday says 143 of the 611 men held at an ICE jail fell ill.",),
            id="a lawsuit on a jail",
        ),
        pytest.param(("ICE wants 52,000 beds.", "ICE had 49,057 people in custody on May 6."), id="a budget"),
        pytest.param(("ICE arrested 4,100 people in the state between January and June.",), id="half a year"),
        pytest.param(("Inspectors faulted the ICE jail, which held 780 men on May 6.",), id="an inspection"),
        pytest.param(("A plane took 120 people home, ICE said.", "Sixty of them were women."), id="a flight"),
        pytest.param(("Border Patrol agents made 18,000 arrests in April.",), id="a month at the border"),
    ],
)
def test_no_operation(paragraphs: tuple[str, ...]) -> None:
    assert operations(*paragraphs) == ()
