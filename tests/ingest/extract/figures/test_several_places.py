"""Figures of several places at once, of places no table has, and of places that are counted and not named."""

from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.figures.find import find_figures
from generator.ingest.extract.findings import FigureFinding
from generator.ingest.extract.places.find import find_places


def figures(sentence: str) -> list[FigureFinding]:
    document = read_document(
        f"Agents make arrests\n\n{sentence} Immigration and Customs Enforcement said no more."
    )
    return [f for f in find_figures(document, find_places(document)) if f.value == 33]


def names(sentence: str) -> list[str]:
    place = figures(sentence)[0].place
    return [p.name for p in (place, *place.also)] if place else []


BY_PLACE = {
    "names in brackets": (
        "ICE arrested 71 people. Agents made arrests in Tulsa (17), Prince Adam (33) and Owl Flats (21).", "Prince Adam",
    ),
    "a known town in brackets": ("ICE arrested 54 people. Agents made arrests in Tulsa (33), Denver (17) and Owl Flats (4).", "Tulsa"),
    "the ground of an office": (
        "The agency’s Dallas field office, which covers Texas and Oklahoma, said it arrested 33 people.", "Texas",
    ),
    "where it is the largest": (
        "Agents took 33 workers into custody, the largest such action in Arkansas since agents raided a mill in 2005.", None,
    ),
    "where a jail is": (
        "ICE arrested 61 people who were sent to jails in Kentucky, while 33 people were arrested and released.", None,
    ),
    "where a speaker is": ("“They came to arrest 33 people,” said Ann Lee of a coalition in Denver.", None),
    "the county of a courthouse": (
        "ICE officers arrested 33 people at the Bexar County courthouse in San Antonio.", "San Antonio",
    ),
    "two parts of a state": ("ICE arrested 33 people across western and central Ohio.", "Ohio"),
    "places counted, with examples": ("ICE plans to arrest 33 people in ten cities, including Denver.", "ten cities"),
    "followed by": ("Most arrests were in Houston with 90 arrests, followed by Seattle with 33.", "Seattle"),
    "a country before a dash": ("ICE arrested 33 people across the country--most of them men.", "United States"),
    "where they were bused": (
        "Agents put 33 handcuffed people on buses to Camp Elm, a base outside Denver.", None,
    ),
    "places raided before, counted": (
        "It began with raids on Heron plants in six states, where 33 workers were arrested.", "six states",
    ),
    "places swept through, behind a company's dot": (
        "ICE agents swept through six Heron & Co. plants in six states, arresting nearly 33 workers.", "six states",
    ),
    "places behind a company's dot": (
        "About 33 workers were arrested at Heron & Co. plants in six states.", "six states",
    ),
    "places far behind, counted": (
        "ICE plans to arrest about 33 members of families who had been ordered removed in nine cities.", "nine cities",
    ),
    "a port": ("ICE arrested 33 people at the Port of Savannah.", "Savannah"),
    "a region of a state": ("ICE arrested 33 people in Utah’s Heron Valley on Monday.", "Heron Valley"),
    "a state's own": ("ICE arrested 33 people in Utah’s largest raid.", "Utah"),
    "towns between dashes": (
        "In three towns in the valley--Adin, Birch Falls and Cole--ICE agents took away 33 people.", "Adin",
    ),
    "from one place to another": ("ICE arrested 33 people in raids that reached from Oakland to Philadelphia.", None),
    "places counted inside the clause": (
        "As many as 33 families in nine U.S. cities, Baltimore among them, could be picked up by ICE.", "nine U.S. cities",
    ),
    "an operation in front": (
        "Officials confirmed that an operation in the Denver area was under way, and said 33 people had been arrested.", "Denver metro area",
    ),
    "an office that also covers a state": ("The Dallas office, which also covers Oklahoma, arrested 33 people.", "Dallas"),
    "a county whose jail let them go": (
        "ICE said 33 people were arrested - people the Bernalillo County jail had let out.", None,
    ),
    "the town of a site": ("ICE arrested 33 people at three Wichita apartment complexes.", "Wichita"),
    "in the towns of": ("ICE arrested 33 people in the towns of Gering Falls and Owl Flats.", "Gering Falls and Owl Flats"),
    "arrested there": (
        "ICE arrested 90 people in Denver. Another 33 who were arrested there were on no list.", "Denver",
    ),
    "the largest in a state, behind its town": (
        ("Agents came to Dayton, Ohio, and led away 33 workers in what officials described as the largest raid in Ohio"
        " this year."), None,
    ),
    "the first of its size in a state": (
        "In Dayton, Ohio, ICE arrested 33 people in an operation that is the first of its size in Ohio.", None,
    ),
    "the largest, with no town before it": ("ICE arrested 33 people in the largest raids in Ohio.", "Ohio"),
    "the largest, in a town": ("ICE arrested 33 people in Ohio in one of the largest raids in Dayton, Ohio.", "Ohio"),
    "some of those told before in the sentence": (
        "ICE arrested 90 people in Ohio. Nine arrests were made in Denver, including 33 at one hotel.", "Denver",
    ),
    "what they were taken from": (
        "Across the country, the operation resulted in 12 arrests out of about 33 targets.", "United States",
    ),
    "places far behind an aside, counted": (
        ("ICE plans to arrest 33 immigrants who were ordered deported, many of them families who just came, in at least"
        " nine major cities."),
        "nine major cities",
    ),
    "places counted, with some among them": (
        "ICE is to arrest 33 people in up to nine metro areas — Denver, Tulsa and Boise among them — as soon as Sunday.",
        "nine metro areas",
    ),
    "by a county": (
        "ICE arrested 90 people in Ohio. Of those arrested, 33 had been released by Cuyahoga County, he said.",
        "Cuyahoga County",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "place"), BY_PLACE.values(), ids=BY_PLACE)
def test_the_place_of_a_figure(sentence: str, place: str | None) -> None:
    assert next(iter(names(sentence)), None) == place


def test_a_part_that_opens_a_sentence_stands_where_the_one_before_it_does() -> None:
    words = "ICE arrested 44 people in Denver. Nationwide, 267 of those arrested had convictions. Thirty-three were described as gang members."
    assert names(words) == ["United States"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("ICE arrested 33 people in Iowa, Ohio and Utah.", ["Iowa", "Ohio", "Utah"], id="list"),
        pytest.param(
            "In the Oregon farm towns of Woodburn, Hubbard and Gervais, ICE arrested 33 people.",
            ["Woodburn", "Hubbard", "Gervais"],
            id="towns in front, with their state",
        ),
        pytest.param("In Iowa and Ohio, ICE arrested 33 people.", ["Iowa", "Ohio"], id="list in front"),
        pytest.param(
            "ICE arrested 33 people in Tulsa, Gering Falls and Owl Flats on Monday.",
            ["Tulsa", "Gering Falls", "Owl Flats"],
            id="list with unknown towns",
        ),
        pytest.param(
            "ICE arrested 33 people in Georgia and the Carolinas.",
            ["Georgia", "the Carolinas"],
            id="with a region",
        ),
        pytest.param("ICE arrested 33 people in Utah or Idaho.", ["Utah", "Idaho"], id="one or the other"),
        pytest.param("ICE arrested 33 people in Iowa, officials in Ohio said.", ["Iowa"], id="no list"),
        pytest.param("ICE arrested 33 people in Iowa and 40 in Ohio.", ["Iowa"], id="each with its own"),
        pytest.param("ICE arrested 33 people in Iowa, 40 in Ohio.", ["Iowa"], id="own behind a comma"),
        pytest.param("ICE arrested 33 people in Boise, Idaho.", ["Boise"], id="town and state"),
    ],
)
def test_a_figure_knows_all_its_places(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "ICE arrested 33 people in Gering Flats on Monday.", ["Gering Flats"], id="unknown town"
        ),
        pytest.param(
            "ICE agents raided a plant in Gering Flats on Monday and arrested 33 people.",
            ["Gering Flats"],
            id="raided before",
        ),
        pytest.param("ICE arrested 33 people in 23 cities.", ["23 cities"], id="counted places"),
        pytest.param(
            "ICE arrested 33 people in a dozen or so towns.", ["a dozen or so towns"], id="a dozen or so"
        ),
        pytest.param("ICE arrested 33 people in March.", [], id="month"),
        pytest.param("ICE arrested 33 people in Operation Owl.", [], id="operation"),
        pytest.param("ICE detained 33 people in the Owl Flats Detention Center.", [], id="jail"),
        pytest.param(
            "ICE arrested 33 people, a man wanted in Owl Flats among them.", [], id="wanted elsewhere"
        ),
        pytest.param("A spokeswoman in Chicago said ICE arrested 33 people.", [], id="spokeswoman's town"),
        pytest.param(
            "ICE arrested 33 people, according to a complaint unsealed in Chicago.", [], id="court's town"
        ),
    ],
)
def test_places_are_as_named_or_open(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


def test_custody_is_no_place_they_were_taken_to() -> None:
    assert names("Thirty-three people, most of them men, were taken into custody in Ohio.") == ["Ohio"]


def test_a_total_told_again_is_of_the_same_place() -> None:
    found = figures("ICE arrested 20 people in Ohio. That number later rose to 33.")
    assert [f.place and f.place.name for f in found] == ["Ohio"]


def test_a_national_effort_behind_a_local_raid_is_not_the_towns() -> None:
    found = figures(
        "ICE arrested 20 people in Ohio. It was part of a national effort. In all, 33 people have been arrested."
    )
    assert [f.place and f.place.key for f in found] == ["united-states"]


def test_a_scene_of_several_places_gives_its_figure_all_of_them() -> None:
    assert names("Agents raided farms in Iowa, Ohio and Utah. ICE said 33 people were arrested.") == [
        "Iowa",
        "Ohio",
        "Utah",
    ]


STATES = ["Texas", "Kansas", "Colorado"]
COUNTED_AND_LISTED = {
    "a list behind": (
        "ICE arrested 33 people in three states. Agents went to churches in Texas, Kansas and Colorado.",
        STATES,
    ),
    "a list in front": (
        "Agents went to churches in Texas, Kansas and Colorado. ICE arrested 33 people in the three states.",
        STATES,
    ),
    "those arrested there": (
        (
            "ICE arrested 30 people at churches in Texas, Kansas and Colorado. Harbor Justice put the count of those arrested in the"
            " three states at 33 on Monday."
        ),
        STATES,
    ),
    "the states raided": (
        "Agents went to churches in Texas, Kansas and Colorado. Agents raided plants in three states, arresting 33 people.",
        STATES,
    ),
    "cities, one of them with the name of a state": (
        "ICE arrested 33 people in four sanctuary cities. Agents were in Denver, New York, Seattle and Boston.",
        ["Denver", "New York City", "Seattle", "Boston"],
    ),
    "a longer list": (
        "ICE arrested 33 people in three states. Agents were in Texas, Kansas, Iowa and Colorado.",
        ["three states"],
    ),
    "a list of towns": (
        "ICE arrested 33 people in three states. Agents were in Dallas, Tulsa and Denver.",
        ["three states"],
    ),
    "two lists": (
        (
            "ICE arrested 33 people in three states. Agents were in Texas, Kansas and Colorado. Lawyers came from Iowa,"
            " Ohio and Utah."
        ),
        ["three states"],
    ),
    "no list": ("ICE arrested 33 people in the three states.", []),
}


@pytest.mark.parametrize(("story", "expected"), COUNTED_AND_LISTED.values(), ids=COUNTED_AND_LISTED)
def test_places_that_are_counted_are_those_the_article_lists(story: str, expected: list[str]) -> None:
    assert names(story) == expected
