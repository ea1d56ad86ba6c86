"""Operations in the ways stories tell them, by the days they get; and stories on the agency that tell of none."""

from __future__ import annotations

from datetime import date

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.dates.find import find_dates
from generator.ingest.extract.figures.find import find_figures
from generator.ingest.extract.operations.find import find_operations

PUBLISHED = date(2031, 3, 12)
"""A Wednesday."""
LEAD = "ICE agents detained 140 workers at Heron Foods on Feb. 27. "
MAIN = "2031-02-27"
ONE = {
    "days in a row": ("Immigration agents fanned out Monday and Tuesday, taking 30 people into custody.", "2031-03-10/2031-03-11"),
    "stretched": ("In an operation that stretched from Saturday to Tuesday, ICE arrested 61 people.", "2031-03-08/2031-03-11"),
    "a span that ends": ("ICE arrested 61 people over a six-day span ending Sunday.", "2031-03-04/2031-03-09"),
    "began and ended in a week": ("The ICE operation, which began Feb. 20 and ended last week, led to 212 arrests.", "2031-02-20/2031-03-09"),
    "a weekend operation": ("ICE arrested 44 people in a weekend operation, the agency said Monday.", "2031-03-08/2031-03-09"),
    "a list with towns": ("ICE agents arrested 40 people Thursday and Friday in Dayton and 22 on Saturday in Toledo.", "2031-03-06/2031-03-08"),
    "into the early hours": ("ICE agents arrested 70 people starting late Sunday and ending early Wednesday.", "2031-03-09/2031-03-12"),
    "later, on a day": ("Two weeks later, on Feb. 17, ICE agents raided a plant and arrested 22 workers.", "2031-02-17"),
    "a day after, behind": ("Heron Foods reopened Wednesday, a day after ICE agents detained 140 workers.", "2031-03-11"),
    "days after, behind a dateline": ("MILLPORT — Two days after ICE agents detained 140 workers, the plant reopened Wednesday.", "2031-03-10"),
    "that morning": ("Her husband left on Monday. He was one of 52 men taken by immigration agents that morning.", "2031-03-10"),
    "this week, until now": ("ICE agents arrested 70 people this week.", "2031-03-10/2031-03-12"),
    "no figure": ("ICE confirmed that it carried out enforcement actions on Friday and Saturday.", "2031-03-07/2031-03-08"),
    "no figure, a raid": ("Federal agents raided a car wash Tuesday, and workers were led away. ICE did not respond.", "2031-03-11"),
    "a raid protested": ("Students gathered Monday to protest Friday's raids on two blocks by ICE.", "2031-03-07"),
    "its time, whatever follows": (
        "ICE has detained 94 adults. The operation began on Saturday and targets people ordered out by a judge.", "2031-03-08/..",
    ),
    "with a plan": ("ICE agents are in the city. The operation started Sunday night and is expected to last days.", "2031-03-09/.."),
    "launched, sending": ("DHS on Monday launched a raid on ICE fugitives, sending 300 agents.", "2031-03-10/.."),
    "agents will fan out": ("Agents will fan out beginning Sunday in a sweep of families, ICE officials said.", "2031-03-16/.."),
    "to deploy agents": ("The government plans to deploy 150 Border Patrol agents next month.", "2031-04/.."),
    "plan to begin arresting": ("Immigration agents plan to begin arresting families this Sunday.", "2031-03-16/.."),
    "a memo": ("A memo calls for weeks of immigration enforcement in the county beginning in late April.", "2031-04/.."),
    "the raid of a day": ("The bishop said Sunday that the ICE raid of March 4, in which 70 workers were taken, was a sin.", "2031-03-04"),
    "the day they came": ("The morning the agents came, March 4, the mill was full. ICE detained 70 workers.", "2031-03-04"),
    "it was then that": ("It was March 4, after six, when the agents came. ICE detained 70 workers.", "2031-03-04"),
    "weeks long": ("ICE arrested 70 people in a six-week operation that ended Feb. 28.", "2031-01-18~/2031-02-28"),
    "began and ended, apart": ("ICE's crackdown began Jan. 27. It ended Friday, after 700 arrests.", "2031-01-27/2031-03-07"),
    "a second this year": ("ICE, in the second sweep this year, arrested 70 people on March 4.", "2031-03-04"),
    "a dragnet": ("ICE arrested 70 people in a dragnet on March 4.", "2031-03-04"),
    "small homeland security": ("Agents raided a mill on March 4 and took 70 workers, homeland security officials said.", "2031-03-04"),
    "undocumented families": ("Agents took 70 undocumented families into custody on March 4.", "2031-03-04"),
    "they came": ("They came at dawn on March 4. By noon, ICE had taken 52 roofers.", "2031-03-04"),
    "what happened": ("What happened in Dayton on March 4 shames us. ICE agents took 70 people from a mill.", "2031-03-04"),
    "those taken that day": ("The wives of men arrested by ICE on March 4 gathered Sunday. Seventy men were taken.", "2031-03-04"),
    "wrote on a day about it": (
        "Senators wrote to DHS on Monday about the ICE operation in Dayton last week, in which agents took 70 people.",
        "2031-03-03/2031-03-09",
    ),
    "as soon as": ("Towns brace for immigration raids that could come as soon as Monday.", "2031-03-17/.."),
    "agents are making arrests": ("Immigration agents are making arrests in the valley this week.", "2031-03-10/.."),
    "agents plan to arrest": ("Federal agents plan to arrest families with deportation orders beginning Sunday.", "2031-03-16/.."),
    "readies": ("ICE readies weekend arrests of families. The raids are to begin Sunday.", "2031-03-16/.."),
    "months of plans": ("Immigration officials are preparing an operation to deport families ordered to leave by immigration judges. It is expected to be the largest in years and would be carried out in April and May.", "2031-04/2031-05"),
    "a day before March": ("ICE agents arrested 40 people at a mill on 3 March.", "2031-03-03"),
    "throughout a month": ("Throughout February, ICE agents arrested 40 people at mills.", "2031-02"),
    "a memo on those who make no arrests": ("A memo calls for an enforcement surge in the valley beginning in late March by agents who do not make immigration arrests.", "2031-03/.."),
    "one night of a month": ("What happened at the yard one night last October was told in court. ICE agents arrested 20 people, a lawyer said.", "2030-10"),
    "hearings to come": ("ICE agents arrested 40 people at a mill on Monday. The 40 have hearings set as far out as 2033.", "2031-03-10"),
    "an end to come": ("ICE agents arrested nine people. The operation began Monday and will run through Friday.", "2031-03-10/2031-03-14"),
    "gearing up": ("Immigration agents are gearing up for a week of raids next month.", "2031-04/.."),
    "put off": (
        "ICE has put off an operation on families that had been expected to begin this weekend. Officials said it is now expected to begin in April.", "2031-04/..",
    ),
    "under way when heard of": ("ICE arrested 40 people in a raid on Monday. The mayor was not told until it was under way.", "2031-03-10"),
    "since launching it": ("ICE has arrested 40 people since launching a sweep of the valley last week.", "2031-03-03/.."),
    "ended this week, with a length": (
        "ICE arrested 40 people in a five-day sweep that ended this week.", "2031-03-06~/2031-03-12~",
    ),
    "ended this week": ("ICE arrested 40 people in a sweep that ended this week.", "../2031-03-12~"),
    "to last until": (
        "ICE agents are preparing to flood the valley in a sweep that began this month and is expected to last until the end of May.", "2031-03/2031-05",
    ),
    "audits under way": ("ICE arrested 40 people in raids on Monday; audits of 100 mills are under way.", "2031-03-10"),
    "the operation is under way": ("ICE arrested 40 people in raids on Monday. The operation is still under way.", "2031-03-10/.."),
    "protests it drew": ("In March, ICE agents detained 40 people, drawing protests from groups.", "2031-03"),
    "a memo on arrests": (
        "A leaked memo lays out an ICE surge in the valley. It describes teams of officers and calls for arrests to begin March 17.", "2031-03-17/..",
    ),
    "a day of the month": (
        "ICE agents stormed a factory last month and hauled away 88 workers. Agents sealed the exits on Feb. 14.", "2031-02-14",
    ),
    "an effort dubbed": (
        "ICE agents arrested 37 drivers at a port this week. Officers checked papers on Tuesday in an effort dubbed “Operation Gate.”", "2031-03-11",
    ),
    "a year ago, then the day": (
        "Candles were lit on Sunday for workers who were arrested a year ago. On March 9, 2030, ICE agents arrested 76 people.", "2030-03-09",
    ),
    "visited by agents": (
        "ICE detained 63 people, a union said. The shop was one of nine visited by immigration agents between March 3 and March 6.", "2031-03-03/2031-03-06",
    ),
    "looked back on": (
        "On the morning of March 4, 2030, federal agents blocked the doors of a plant. By noon, 114 workers had been put on buses by ICE.", "2030-03-04",
    ),
    "a day after, told behind": ("Protests broke out on Tuesday, a day after ICE arrested 25 people in Elko.", "2031-03-10"),
    "which ICE launched": (
        "ICE has arrested 40 people. Four of those held in the operation, which ICE launched in early February, sued.", "2031-02/..",
    ),
    "a month since": ("It has been a month since ICE agents raided a plant and took away 71 workers.", "2031-02"),
    "months after, in front": (
        "Two months after ICE agents raided a plant and arrested 71 workers, the town holds an election.", "2031-01",
    ),
    "a year after one with a date": (
        "Nearly a year after the April 2030 raid in which ICE arrested 71 workers, the plant closed.", "2030-04",
    ),
    "still held after": (
        "Workers were still held Tuesday after ICE agents raided a plant. ICE said 71 were arrested Monday.", "2031-03-10",
    ),
    "intends to send": ("DHS intends to send 500 officers to Dayton in April for an immigration operation.", "2031-04/.."),
    "a dateline without a year": ("MILLPORT, March 11 (Newswire) - ICE agents arrested 40 people Friday.", "2031-03-07"),
}  # fmt: skip
BESIDE = {
    "a year in front": ("In 2028, a similar raid at a dairy led to 60 arrests.", "2028"),
    "largest since": ("It was the largest raid since 2019, when agents arrested 680 people.", "2019"),
    "a month of a year": ("It was the largest since 2019, when agents arrested 680 people one day in June.", "2019-06"),
    "since agents": ("It was the largest such action in the county since agents arrested 97 people in July 2029.", "2029-07"),
    "over before": ("A weeklong operation that ended Feb. 10 led to 190 arrests.", "2031-02-04/2031-02-10"),
    "exactly a year after": ("The raids came almost exactly a year after agents arrested 97 workers at a mill.", "2030-03"),
    "passive": ("In August 2029, 97 people were taken into custody at a plant.", "2029-08"),
    "a year before the noun": ("A 2027 sweep in the same county led to 80 arrests.", "2027"),
    "a month before the noun": ("Agents arrested 80 people in a September 2029 operation.", "2029-09"),
    "a month looked back on": ("The raid followed one in April that netted 97 workers.", "2030-04"),
    "the first of them": ("The first, in January, led to 31 arrests.", "2031-01"),
    "a week earlier": ("A week earlier, agents detained 31 workers at a car wash.", "2031-02-17/2031-02-23"),
    "comes months after people were held": ("It comes two months after nearly 500 people were held at a car plant.", "2031-01"),
    "a share of those arrested": ("In a September 2029 sweep in the same county, about a quarter of those arrested had no record.", "2029-09"),
    "comes months after": ("The raid comes about two months after agents arrested 97 people at a mill.", "2031-01"),
}  # fmt: skip
LEFT_ALONE = {
    "a statistic of a year": "In 2029, ICE arrested 97,000 people.",
    "one person's past": "One man was arrested in 2019 for theft.",
    "a raid without a count": "Some recalled a raid in June 2019.",
    "comes months after a vote": "It comes two months after 500 people were asked to vote on a jail.",
    "a share of a year": "In 2029, about a quarter of those arrested had no record.",
    "a protest": "In June 2029, 97 people were arrested at a rally.",
    "a budget year": "ICE made about 143,000 arrests in the 2029 budget year.",
    "since the beginning of a year": "Courts have counted 37 such arrests since the beginning of the year.",
    "a founding": "The plant was founded in 2019.",
}
NONE = {
    "a judge's order": (
        "LAKEWOOD, La. — A federal judge on Monday ordered immigration authorities to let lawyers call hundreds of people "
        "taken into custody by ICE."
    ),
    "a court's ruling": "The court on Monday blocked ICE from holding people arrested in raids.",
    "one father": "A 34-year-old father was arrested by ICE on Tuesday outside a school.",
    "one wanted man": "ICE officers removed a man on Monday who is wanted for homicide.",
    "what an agency does not do": "ICE does not conduct raids or sweeps that target individuals, a spokeswoman said Monday.",
    "agents are making progress": "Immigration agents are making progress this week on a backlog of cases.",
    "a vote": "The council voted Tuesday to bar police from helping ICE. Residents had feared raids since January.",
    "a march": "Hundreds marched Saturday against ICE raids. Police arrested 14 people.",
    "a rate": "ICE arrests have doubled since January, to 1,200 a day.",
    "a ruling": "A federal judge ruled Tuesday that ICE must release 40 detainees.",
    "an agreement": "The sheriff said Monday he will renew an agreement with ICE.",
    "a gang case": "Police arrested 22 people in a gang sweep on Thursday, and two were turned over to ICE.",
    "a rescue": "Border Patrol agents rescued 12 migrants from a trailer on Monday.",
    "a rumor": "Schools sent letters on Monday after rumors of raids; ICE said no operation had taken place.",
    "hiring": "DHS announced Thursday that it will hire 10,000 new ICE officers.",
    "a study": "More than 60 percent of the people ICE arrested in February had no record, a study found.",
    "whom a jail holds": "About 320 of the 870 inmates in the jail this week were being held for ICE, the sheriff said.",
    "a fund": "The governor signed a bill on Monday for families of workers detained in raids by ICE.",
}


def days(text: str) -> list[str | None]:
    document = read_document(f"A report\n\n{text}", PUBLISHED, "A report")
    dates = find_dates(document)
    found = find_operations(document, find_figures(document, (), dates), dates)
    return [o.happened.edtf if o.happened else None for o in found]


@pytest.mark.parametrize(("text", "expected"), ONE.values(), ids=ONE)
def test_its_days(text: str, expected: str) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), BESIDE.values(), ids=BESIDE)
def test_an_earlier_one_has_its_own_days(text: str, expected: str) -> None:
    assert days(LEAD + text) == [MAIN, expected]


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_is_no_earlier_operation_is_left_alone(text: str) -> None:
    assert days(LEAD + text) == [MAIN]


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_no_operation(text: str) -> None:
    assert days(text) == []


def test_arrests_that_were_part_of_a_campaign_stay_apart_from_it() -> None:
    text = (
        "ICE arrested 40 people on Tuesday. The sweep was part of Operation Glass Heron, a national effort that"
        " began in October. About 4,000 people have been arrested so far."
    )
    assert days(text) == ["2031-03-11", "2030-10/.."]


@pytest.mark.parametrize(
    "piece", ["In 2019, agents took 20 men; ", "a raid in May, ", "two days after agents ", "to one in 2010 "]
)
def test_hostile_tellings_end(piece: str) -> None:
    assert len(days(LEAD + piece * 1_500)) <= 3


def test_arrests_of_the_day_before_are_another_operation() -> None:
    text = (
        "A day after ICE officers arrested 12 people in Tempe, agents arrested 30 people in Mesa, on Tuesday."
    )
    assert days(text) == ["2031-03-11", None]


def test_the_words_a_day_is_reckoned_from_are_kept() -> None:
    document = read_document(
        "A report\n\nShops shut Tuesday, a day after ICE arrested 25 people.", PUBLISHED, "A report"
    )
    dates = find_dates(document)
    (found,) = find_operations(document, find_figures(document, (), dates), dates)
    assert found.happened is not None
    assert document.slice(found.happened.span) == "Tuesday, a day after"
