"""Figures that name no place of their own: those arrested, the site, the city and the effort told of before."""

from __future__ import annotations

from datetime import date

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.dates.find import find_dates
from generator.ingest.extract.figures.find import find_figures
from generator.ingest.extract.operations.find import find_operations
from generator.ingest.extract.places.find import find_places

PLACED = {
    "those arrested, after parts by place": (
        "ICE agents arrested 90 people in Texas. Of the 90 arrested, 60 were taken into custody in Houston and 30 in Dallas.",
        "More than 80 percent of those arrested had criminal convictions.",
        {90: "Texas", 60: "Houston", 30: "Dallas", 80: "Texas"},
    ),
    "of those: the last ones told": (
        "ICE agents arrested 90 people in Texas. They arrested 60 in Houston.", "Of those, 20 had criminal convictions.",
        {90: "Texas", 60: "Houston", 20: "Houston"},
    ),
    "a second share of the same": (
        ("ICE agents arrested 90 people in Texas. Across the country, 457 of those arrested had criminal histories. "
        "The agency said 70 percent of the people arrested had final orders of removal."), "",
        {90: "Texas", 457: "United States", 70: "United States"},
    ),
    "here": (
        ("DENVER — Immigration agents swept into a mill here on Monday, detaining 90 workers in what officials called the largest "
        "raid ever in the state."), "", {90: "Denver"},
    ),
    "here, in somebody's words": (
        "DENVER — ICE agents swept into a mill in Dallas. They arrested 90 workers.", "“We had 12 people arrested at the plant here,” he said.",
        {90: "Dallas", 12: None},
    ),
    "the whole of a part": (
        "ICE agents arrested 90 people in Texas. In Dallas, seven of the 42 people arrested had no convictions.", "",
        {90: "Texas", 7: "Dallas", 42: "Dallas"},
    ),
    "where it lasted": (
        ("ICE agents arrested 90 people in Texas. The operation began Feb. 9 and lasted two days in Dallas, a councilman said. "
        "The consulate said 44 Mexican nationals were detained."), "", {90: "Texas", 44: "Dallas"},
    ),
    "how many were there": (
        "ICE agents arrested 90 people in Oregon. A spokeswoman declined to say how many were in Eugene, but advocates have counted at least 27.", "",
        {90: "Oregon", 27: "Eugene"},
    ),
    "parts by county, and those arrested after them": (
        "ICE agents arrested 90 people in Wisconsin. Twenty-nine of the arrests were made in Milwaukee County, 14 in Dane County and nine in Brown County.",
        "Of those arrested, 51 had been convicted of felonies.",
        {90: "Wisconsin", 29: "Milwaukee County", 14: "Dane County", 9: "Brown County", 51: "Wisconsin"},
    ),
    "where, and then as well as where": (
        "The arrests took place in the Detroit area, where ICE officers arrested 81 people, as well as in Toledo and Cleveland.", "",
        {81: "Detroit metro area"},
    ),
    "behind days with months cut short": (
        "ICE said 63 people were arrested between Jan. 22 and Jan. 26 in and around Denver.", "", {63: "Denver"},
    ),
    "an action in front": (
        "ICE conducted enforcement actions in the Denver area resulting in the arrests of five people.", "", {5: "Denver metro area"},
    ),
    "after some of them in one town": (
        "ICE agents arrested 90 people in Ohio. Of those arrested, 58 were taken into custody in Dayton. By afternoon, 26 people had been released.", "",
        {90: "Ohio", 58: "Dayton", 26: "Ohio"},
    ),
    "statewide": (
        "ICE agents were seen in Tampa, Florida. In April, a statewide operation led to the arrest of 90 people.", "", {90: "Florida"},
    ),
    "the largest in a state this year, at a plant here": (
        "DAYTON — ICE agents descended on a plant here Wednesday and detained 90 workers, the largest workplace raid in Ohio this year.", "",
        {90: "Dayton"},
    ),
    "statewide, with the state named before a town": (
        "ICE agents were seen in Florida, and then in Tampa. A statewide sweep led to the arrest of 90 people.", "", {90: "Florida"},
    ),
    "an agency's area": (
        "ICE officers arrested 90 people in an action that ended Friday in the agency’s Denver area of responsibility.", "", {90: "Denver metro area"},
    ),
    "the side of a city": ("ICE agents detained 16 people at a complex on Santa Barbara’s Eastside on May 22.", "", {16: "Santa Barbara"}),
    "the site of the sentence before": (
        ("Agents served papers in Dallas and Houston, and searched two packing houses near Denver. "
        "ICE said 58 workers were arrested at the two packing houses."), "",
        {58: "Denver"},
    ),
    "the metro area, behind its city": (
        "ICE agents were seen in Denver.", "In May, agents arrested 47 people in a single week across the metro area.", {47: "Denver"},
    ),
    "the city, behind a borough": (
        "ICE agents in New York City began before dawn in the Bronx.", "At least 20 people were arrested in the city by midday.",
        {20: "New York City"},
    ),
    "a town that names a site": (
        "ICE agents raided a mill in Nebraska.", "The last raid was when agents arrested 307 people at a Grand Island packing plant.",
        {307: "Grand Island"},
    ),
    "a part on an island": (
        "ICE agents arrested 60 people in New England.",
        "Twenty-nine of those arrested were in Massachusetts, including six on Cape Cod.",
        {60: "New England", 29: "Massachusetts", 6: "Cape Cod"},
    ),
    "islands": ("ICE officers in Boston arrested 22 people on Nantucket and Martha's Vineyard.", "", {22: "Nantucket"}),
    "counted states of a region": ("ICE agents arrested 372 people in six states across the Midwest.", "", {372: "Midwest"}),
    "counted states of the country": (
        "ICE agents arrested 372 people in six states across the United States.", "", {372: "six states"},
    ),
    "counted cities behind counted gangs": (
        "ICE announced the arrest of 591 members of gangs from 11 countries in 143 U.S. cities.", "", {591: "143 U.S. cities"},
    ),
    "what it is the second of": (
        "ICE agents raided a mill on Monday and detained 93 workers, the second large raid in Ohio in less than three months.", "",
        {93: None},
    ),
    "what it is the largest of, and nothing else": (
        "ICE agents detained 93 workers at a mill, in one of the largest operations ever in Ohio.", "", {93: "Ohio"},
    ),
    "two states it is the largest of": (
        "ICE agents detained 93 workers in the largest operation ever in Ohio and Utah.", "", {93: "Ohio"},
    ),
    "what it is the largest of, behind the town": (
        "ICE agents came to Dayton, Ohio.", "They detained 93 workers at a mill, in the largest operation ever in Ohio.",
        {93: None},
    ),
    "a firm with the name of a town": (
        "ICE agents came to Pennsylvania.", "They arrested 20 workers at a Hershey factory in Philadelphia.", {20: "Philadelphia"},
    ),
    "within miles of a city": ("ICE agents arrested 67 people within 50 miles of Boston.", "", {67: "Boston"}),
    "some miles from a town, in a state": (
        "ICE agents arrested 67 people at a dairy 40 miles from Laredo, Texas.", "", {67: "Texas"},
    ),
    "across the state line": (
        "ICE agents raided mills in Missouri.", "They arrested 12 people across the state line in Kansas.", {12: "Kansas"},
    ),
    "a raided site of a region": (
        "ICE agents raided a southern California poultry plant and arrested 100 workers.", "", {100: "Southern California"},
    ),
    "a site of a region that was descended on": (
        "ICE agents descended on a west Texas dairy and arrested 100 workers.", "", {100: "West Texas"},
    ),
    "a firm of a region": ("ICE agents met a southern California lawyer and arrested 100 workers.", "", {100: None}),
    "two sites of one kind": (
        "ICE agents raided plants in Denver and in Houston. ICE said 300 workers were arrested at the plants.", "", {300: None},
    ),
    "an operation that ran for days": (
        "ICE agents arrested 40 people in an operation that ran from Monday to Friday across Denver.", "", {40: "Denver"},
    ),
    "counted cities of a region no table has": (
        "ICE agents arrested 60 people in 20 cities across the Northwest.", "", {60: "20 cities"},
    ),
    "miles from a city": (
        "ICE agents detained 67 people at a beef plant about 50 miles northwest of Wichita.", "", {67: None},
    ),
    "counted cities of a state, and where others were carried": (
        "ICE agents swept shops in four Arizona cities, arresting 43 people accused of a pipeline that carried men to Phoenix.", "",
        {43: "Arizona"},
    ),
    "the county, most of them in a town": (
        "ICE agents went to Bexar County, Texas.", "ICE said 58 people were picked up in the county, most of them in San Antonio.",
        {58: "Bexar County"},
    ),
    "a national operation of some days": (
        "ICE officers arrested 2,183 people during a seven-day national operation.", "", {2183: "United States"},
    ),
    "a sweep of an area": ("In a sweep of the Dallas area last month, ICE arrested 212 people.", "", {212: "Dallas-Fort Worth"}),
}  # fmt: skip


@pytest.mark.parametrize(("first", "second", "expected"), PLACED.values(), ids=PLACED)
def test_where_a_figure_was_counted(first: str, second: str, expected: dict[float, str | None]) -> None:
    document = read_document(f"Agents make arrests\n\n{first}\n\n{second}", title="Agents make arrests")
    figures = find_figures(document, find_places(document))
    assert {f.value: f.place.name if f.place else None for f in figures} == expected


READ = {
    "most were made in": (
        "ICE agents made arrests in 11 counties of Alabama. Jefferson County had the most with 31.", {31: "arrests"},
    ),
    "the first of a list in brackets": (
        "ICE agents made arrests in Ohio, including: Mecklen (27), Wakeman (16) and Tulsa (9).",
        {27: "arrests", 16: "arrests", 9: "arrests"},
    ),
    "on an island, in a list": ("ICE arrests by borough: 47 in Queens and four on Staten Island.", {47: "arrests", 4: "arrests"}),
    "a share in words and in percent": (
        "ICE agents arrested 60 people. More than half, or 52 percent, were members of gangs.", {60: "arrests", 52: "gang"},
    ),
    "what attorneys of the U.S. are to do": (
        "ICE agents arrested 60 people. At least 11 of those arrested will be presented to U.S. attorneys for prosecution.",
        {60: "arrests", 11: "pending_charges"},
    ),
    "under arrest": ("ICE agents raided shops. By noon 44 people were under arrest.", {44: "arrests"}),
    "in handcuffs": (
        "ICE agents raided a mill. By noon 84 workers--most of them from Guatemala--were in handcuffs and on buses.", {84: "arrests"},
    ),
    "protesters under arrest": ("ICE agents raided a mill. Police said 12 protesters were under arrest.", {}),
    "agents whom the police helped": (
        "ICE led it. In Dallas, agents arrested 46 people with the help of local police.", {46: "arrests"},
    ),
    "the police themselves": ("In Dallas, police arrested 46 people with the help of federal agents.", {}),
    "a similar effort of last year": (
        "ICE agents arrested 90 people. A similar effort last year led to 1,133 arrests.", {90: "arrests", 1133: "arrests"},
    ),
    "the largest raid since somebody took office": (
        "ICE agents detained 90 workers in the largest raid in the state since the president took office.", {90: "detained"},
    ),
    "a share of those caught": (
        "ICE said 75 percent of those caught in the raids had criminal convictions.", {75: "convictions"},
    ),
    "in a state illegally": (
        "ICE agents arrested 60 people. Of those arrested, 12 were in Texas illegally before.", {60: "arrests", 12: "other"},
    ),
    "a part by its state": (
        "ICE agents arrested 60 people. Of those arrested, 12 were in Texas, the agency said.", {60: "arrests", 12: "arrests"},
    ),
    "a part on an island": (
        "ICE agents arrested 60 people. Of those arrested, 29 were in Massachusetts, including six on Cape Cod.", {60: "arrests", 29: "arrests", 6: "arrests"},
    ),
    "agents of a state": ("State agents arrested 24 people in a sting with the help of deputies.", {}),
    "agents of a bureau of the state": ("Agents with the Heron Bureau arrested 24 people with the help of deputies.", {}),
    "under warrants": ("ICE agents raided shops. About 300 people were under arrest warrants.", {}),
    "in handcuffs for hours": ("ICE agents raided a mill. About 400 workers were in handcuffs for hours.", {}),
    "students at a sit-in": ("ICE agents raided a mill. Later 33 students were under arrest at a sit-in.", {}),
    "a share of others": (
        "Deputies of the ICE program screened 1,487 inmates. Ann Lee said 60 percent of those were arrested for nothing.", {},
    ),
    "some among those arrested": (
        "ICE agents arrested 60 people. Among those arrested were 14 known gang members and 20 people with final orders of removal.",
        {60: "arrests", 14: "gang", 20: "fugitives"},
    ),
    "relatives of the workers": (
        "ICE agents arrested 60 workers. Outside the church, about 40 relatives of the workers gathered, waiting for word.", {60: "arrests"},
    ),
    "who came back after being deported": (
        "ICE agents arrested 60 workers. It said 38 had entered the country again after being deported.", {60: "arrests", 38: "previously_removed"},
    ),
    "a sheriff's immigration operation": (
        "Sheriff: 112 arrested in three-day immigration operation. Deputies worked alongside ICE.", {112: "arrests"},
    ),
    "of those snared": (
        "ICE agents arrested 60 people. It said 41 of those snared had been the subject of detainers that police and jails refused to honor.",
        {60: "arrests", 41: "released_on_detainer"},
    ),
    "for their status, beside those charged": (
        "ICE agents arrested 60 people. Of the total, 35 were arrested on criminal charges and 25 on administrative immigration violations.",
        {60: "arrests", 35: "pending_charges", 25: "arrests"},
    ),
    "an editor's note": (
        "ICE agents arrested 60 workers. This story has been updated to clarify the location of two of the arrests.", {60: "arrests"},
    ),
    "a count since somebody took office": ("ICE has arrested 1,200 people since the president took office.", {}),
}  # fmt: skip


@pytest.mark.parametrize(("story", "expected"), READ.values(), ids=READ)
def test_what_is_counted(story: str, expected: dict[float, str]) -> None:
    document = read_document(f"Agents raid mills\n\n{story}", title="Agents raid mills")
    assert {f.value: f.measure for f in find_figures(document, find_places(document))} == expected


HOMES = {
    "a plant, in the dateline's town": (
        ("CRETE — ICE agents sealed off the Heron Pork plant on Monday and took away 148 workers.\n\n"
        "The raid was the largest in Nebraska since 1992."),
        "Crete",
    ),
    "where the first figure was counted, and not a town told of in it": (
        "ICE agents arrested 90 people across Ohio on Monday, and agents raided a mill in Dayton.\n\nICE said 40 were held.",
        "Ohio",
    ),
    "not what it is the largest of": (
        "ALLEN, Texas — ICE agents detained 200 workers at a plant, in one of the largest operations ever in Texas.", "Allen",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("story", "expected"), HOMES.values(), ids=HOMES)
def test_the_home_of_an_operation(story: str, expected: str) -> None:
    document = read_document(f"Agents raid plant\n\n{story}", date(2018, 6, 13), "Agents raid plant")
    places, dates = find_places(document), find_dates(document)
    (operation, *_) = find_operations(document, find_figures(document, places, dates), dates, places)
    assert operation.home is not None
    assert operation.home.name == expected
