"""What the date of a sentence is of: the verbs, nouns and words around it."""

from __future__ import annotations

from datetime import date

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.dates.find import find_dates
from generator.ingest.extract.operations.roles import DateRole, date_role

PUBLISHED = date(2031, 3, 12)
HAPPENED, BEGAN, NONE = DateRole.HAPPENED, DateRole.BEGAN, DateRole.NONE
CASES = {
    "convicted before a noun": ("ICE arrested 73 convicted criminals in Ohio between March 3 and March 9.", HAPPENED),
    "swarmed": ("Immigration agents swarmed a plant early Tuesday.", HAPPENED),
    "dragged": ("Workers were dragged out of a mill in handcuffs March 4.", HAPPENED),
    "days before the noun": ("Agents taking part in the March 4 raids drew their guns.", HAPPENED),
    "hours after": ("Buses were still leaving late Tuesday, hours after federal agents walked in.", HAPPENED),
    "after a colon": ("He told of the two raids before: in 1995, agents took 20 men.", HAPPENED),
    "have been since": ("Agents have been up and down the avenue since Sunday.", BEGAN),
    "taken since": ("Farmworkers had been taken from nine farms since Wednesday.", BEGAN),
    "convicted of": ("The man was convicted in 2029.", NONE),
    "ended something else": ("Leaders ended a cooperation program two years ago.", NONE),
    "demanded": ("The group today demanded an answer.", NONE),
    "told since": ("Baca has led the parish since 2019.", NONE),
    "hours after something else": ("The council met late Tuesday, hours after the rally.", NONE),
    "a policy of a day": ("The mayor signed the March 4 order.", NONE),
    "when vehicles came": ("Crews were at work on Monday when a convoy of black cars roared on to the lot.", HAPPENED),
    "as vans came": ("Cooks were on their break Monday as several white vans pulled up outside.", HAPPENED),
    "when something else came": ("Crews were at work on Monday when a choir sang by the lot.", NONE),
    "announced by an agency with a noun in its name": ("This week, the men and women of U.S. Immigration and Customs Enforcement announced 40 arrests.", DateRole.ANNOUNCED),
    "a verdict": ("The verdict Monday came after a trial over a raid in which seven people were arrested.", NONE),
    "a hearing": ("The hearing on Tuesday followed the arrest of 40 people.", NONE),
    "arrested after a hearing": ("Agents arrested the men after the hearing Tuesday.", HAPPENED),
    "a study of a year": ("A 2029 study found that agents arrested the wrong people.", NONE),
    "a shift that began": ("ICE agents swarmed a mill shortly after the day shift began Tuesday.", HAPPENED),
    "agents who began": ("ICE agents began a sweep of the mills Tuesday.", BEGAN),
    "that ended": ("A four-day sweep that ended Friday netted 56 people in Ohio.", DateRole.ENDED),
    "which began": ("An ICE sweep of the valley which began Monday netted 56 people.", BEGAN),
    "across a state": ("ICE took men convicted of theft in a sweep across Utah March 3.", HAPPENED),
    "convicted in a state": ("ICE took men convicted of theft across Utah in 2029.", NONE),
    "was to begin": ("ICE put off a raid that had been expected to begin Sunday.", NONE),
    "was first set": ("The raids were first scheduled for last Sunday.", NONE),
    "is set": ("The raids are scheduled to begin Sunday.", BEGAN),
    "in a clause on something else": (
        "Arrests were made in the county, where two men were found dead in 2029.", NONE,
    ),
    "behind a clause on something else": ("Agents raided a mill, which makes felt, on Tuesday.", HAPPENED),
    "people who were arrested": ("On Tuesday a crowd read the names of workers who were arrested.", NONE),
    "a day in front": ("On Tuesday agents arrested workers who were on the line.", HAPPENED),
    "sealed the exits": ("Agents sealed the exits of the plant on March 4.", HAPPENED),
    "ranked within a year": ("It was the largest operation of its kind this year.", NONE),
    "the largest since it began": ("The raid was the largest in Ohio since ICE began its raids in 2026.", NONE),
    "the largest since it began, on a day": (
        "In the biggest sweep in Ohio since ICE resumed raids, agents arrested 40 people on Tuesday.", HAPPENED,
    ),
    "the largest since a raid": ("The raid was the largest in Ohio since agents raided a mill in 2026.", HAPPENED),
    "counted within a year": ("It was the third operation in the city this year.", NONE),
    "a raid of a year": ("Agents raided three mills this year.", HAPPENED),
    "sued over an operation": ("Five people sued over an operation in August.", HAPPENED),
    "a decade": ("Nor do raids help wages, which have been falling since the 1980s.", NONE),
    "could get under way": ("The raids could get under way as soon as April.", BEGAN),
    "asked": ("The senator asked for a review on Tuesday.", NONE),
}  # fmt: skip


@pytest.mark.parametrize(("text", "role"), CASES.values(), ids=CASES)
def test_the_role_of_a_date(text: str, role: DateRole) -> None:
    document = read_document(f"A report\n\n{text}", PUBLISHED, "A report")
    (sentence,) = document.story[0].sentences
    (found,) = [d for d in find_dates(document) if d.edtf]
    assert date_role(document.text, sentence, found) is role


def test_every_day_of_a_list_before_the_noun_is_one_of_the_action() -> None:
    text = "A report\n\nAgents in the Feb. 25, 26 and 27 raids drew guns."
    document = read_document(text, PUBLISHED, "A report")
    (sentence,) = document.story[0].sentences
    assert {date_role(document.text, sentence, d) for d in find_dates(document)} == {HAPPENED}
