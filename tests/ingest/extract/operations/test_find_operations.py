"""Operations: which articles tell of one, its name, agencies, dates, places and figures; and which tell of none."""

from __future__ import annotations

from datetime import date

import pytest

from generator.ingest.document import Document, Span, read_document
from generator.ingest.extract.figures.find import find_figures
from generator.ingest.extract.findings import (
    DateFinding,
    OperationFinding,
    OperationStatus,
    OrganizationFinding,
    PlaceFinding,
)
from generator.ingest.extract.operations.agencies import acting_agencies
from generator.ingest.extract.operations.find import find_operations
from generator.ingest.extract.places.find import find_places

PUBLISHED = date(2031, 5, 9)
DAYS = {
    "Monday": "2031-05-05",
    "Tuesday": "2031-05-06",
    "Wednesday": "2031-05-07",
    "last week": "2031-04-28/2031-05-04",
    "this week": "2031-05-05/2031-05-11",
    "the past five days": "2031-05-04/2031-05-09",
    "May 1 to May 3": "2031-05-01/2031-05-03",
    "May 1": "2031-05-01",
    "May 4": "2031-05-04",
    "next month": "2031-06",
    "since last year": "2030/..",
    "2029": "2029",
}
TOWNS = ("Alder City", "Birch County", "Cedar Falls")


def occurrences(document: Document, words: str) -> list[Span]:
    starts, position = [], document.text.find(words)
    while position >= 0:
        starts.append(position)
        position = document.text.find(words, position + 1)
    return [Span(start, start + len(words)) for start in starts]


def dates_in(document: Document) -> list[DateFinding]:
    taken: list[DateFinding] = []
    for words, edtf in DAYS.items():
        for span in occurrences(document, words):
            if not any(span in known.span for known in taken):
                taken.append(DateFinding(span, edtf, "derived", None, "test"))
    return sorted(taken, key=lambda found: found.span.start)


def places_in(document: Document) -> list[PlaceFinding]:
    found = [
        PlaceFinding(span, town, town.lower().replace(" ", "-"), "city")
        for town in TOWNS
        for span in occurrences(document, town)
    ]
    return sorted(found, key=lambda place: place.span.start)


def operations(*paragraphs: str, title: str = "A report") -> tuple[OperationFinding, ...]:
    document = read_document("\n\n".join((title, *paragraphs)), PUBLISHED, title)
    places, dates = places_in(document), dates_in(document)
    organizations = [
        OrganizationFinding(span, name, key, "test")
        for name, key in (("ICE", "ice"), ("Border Patrol", "border-patrol"), ("DHS", "dhs"))
        for span in occurrences(document, name)
    ]
    figures = find_figures(document, places, dates)
    return find_operations(document, figures, dates, places, organizations)


def only(*paragraphs: str, title: str = "A report") -> OperationFinding:
    (operation,) = operations(*paragraphs, title=title)
    return operation


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        pytest.param("ICE launched Operation Safe Harbor on Monday.", "Safe Harbor", id="capital Operation"),
        pytest.param(
            "ICE launched Operation Day of the Heron in the county.",
            "Day of the Heron",
            id="small words inside",
        ),
        pytest.param("ICE launched Operation Heron 2.0 on Monday.", "Heron 2.0", id="a number in the name"),
        pytest.param(
            "ICE launched Operation Heron’s Nest on Monday.", "Heron’s Nest", id="a possessive in the name"
        ),
        pytest.param(
            'The arrests are part of a national "Safe Harbor" operation by ICE.',
            "Safe Harbor",
            id="quoted before",
        ),
        pytest.param("In the operation, dubbed Keep Calm, ICE arrested 40 people.", "Keep Calm", id="dubbed"),
        pytest.param(
            'ICE began operation "Cross Ways" on Monday.', "Cross Ways", id="quoted after a small letter"
        ),
        pytest.param(
            "The ICE raid in the county--named Operation Needle--is the first.", "Needle", id="between dashes"
        ),
        pytest.param(
            "Arrests in Operation Safe Harbor’s first week reached 40, ICE said.",
            "Safe Harbor",
            id="possessive behind",
        ),
    ],
)
def test_names(sentence: str, name: str) -> None:
    assert only(sentence).name == name


def test_a_short_form_is_the_long_one() -> None:
    operation = only(
        "ICE launched Operation Heron Surge on Monday.",
        "Since Operation Heron began, ICE arrested 40 people.",
    )
    assert (operation.name, [f.value for f in operation.figures]) == ("Heron Surge", [40])


def test_a_headline_does_not_add_its_verb_to_the_name() -> None:
    title = "Operation Safe Harbor Shocks Town"
    assert only("ICE carried out Operation Safe Harbor on Monday.", title=title).name == "Safe Harbor"


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Massive ICE Operation Swept Up Hundreds of People", id="a verb after the noun"),
        pytest.param("U.S. Planning Operation To Deport Families", id="a small word after the noun"),
    ],
)
def test_a_capital_in_a_headline_is_no_name(title: str) -> None:
    assert only("ICE agents arrested 40 people on Monday.", title=title).name is None


@pytest.mark.parametrize(
    ("sentence", "happened"),
    [
        pytest.param("ICE arrested 40 people on Tuesday.", "2031-05-06", id="day of the arrests"),
        pytest.param(
            "On Tuesday, ICE agents raided a farm and arrested 40 people.", "2031-05-06", id="day in front"
        ),
        pytest.param("ICE arrested 40 people in Tuesday’s raid.", "2031-05-06", id="day with a possessive"),
        pytest.param("ICE arrested 40 people last week.", "2031-04-28/2031-05-04", id="a week"),
        pytest.param(
            "ICE arrested 40 people from May 1 to May 3.", "2031-05-01/2031-05-03", id="stated interval"
        ),
        pytest.param(
            "ICE arrested 40 people in sweeps on May 1 and May 4.",
            "2031-05-01/2031-05-04",
            id="days in a list",
        ),
        pytest.param(
            "ICE launched a sweep last week and arrested 40 people.", "2031-04-28/..", id="launched"
        ),
        pytest.param("ICE arrested 40 people in raids that ended Tuesday.", "../2031-05-06", id="ended"),
        pytest.param(
            "The ICE sweep began Monday and ended Tuesday; 40 people were arrested.",
            "2031-05-05/2031-05-06",
            id="began and ended",
        ),
        pytest.param("ICE is preparing raids that could begin next month.", "2031-06/..", id="planned"),
        pytest.param(
            "Agents stormed a plant on Tuesday, arresting 40 people, ICE said.",
            "2031-05-06",
            id="a verb behind the day",
        ),
        pytest.param("By Tuesday, ICE had arrested 40 people.", None, id="as of a day"),
        pytest.param("ICE arrested 40 people, officials announced Tuesday.", None, id="only announced"),
        pytest.param("ICE arrested 40 people, the mayor said Tuesday.", None, id="only told"),
    ],
)
def test_when_it_happened(sentence: str, happened: str | None) -> None:
    found = only(sentence).happened
    assert (found.edtf if found else None) == happened


def test_happened_and_announced_are_kept_apart() -> None:
    operation = only("ICE announced Tuesday that it arrested 40 people from May 1 to May 3.")
    assert operation.happened is not None
    assert operation.announced is not None
    assert (operation.happened.edtf, operation.announced.edtf) == ("2031-05-01/2031-05-03", "2031-05-06")


def test_a_window_that_counts_back_is_no_beginning() -> None:
    operation = only(
        "ICE arrested 40 people over the past five days.", "ICE launched Operation Safe Harbor last week."
    )
    assert operation.happened is not None
    assert operation.happened.edtf == "2031-04-28/.."


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("ICE arrested 40 people on Monday.", OperationStatus.DONE, id="done"),
        pytest.param(
            "ICE arrested 40 people on Monday, proof of its ongoing commitment to public safety.",
            OperationStatus.DONE,
            id="an ongoing commitment",
        ),
        pytest.param(
            "ICE arrested 40 people in an ongoing sweep.", OperationStatus.RUNNING, id="an ongoing sweep"
        ),
        pytest.param("ICE has launched Operation Safe Harbor.", OperationStatus.RUNNING, id="launched"),
        pytest.param(
            "ICE agents are carrying out an immigration sweep.", OperationStatus.RUNNING, id="under way"
        ),
        pytest.param("ICE is planning raids to deport families.", OperationStatus.PLANNED, id="planned"),
        pytest.param(
            "The town is preparing for a possible surge of federal immigration agents.",
            OperationStatus.PLANNED,
            id="prepared for",
        ),
        pytest.param(
            "ICE raids could begin Monday and will target 2,000 families.",
            OperationStatus.PLANNED,
            id="targets only",
        ),
    ],
)
def test_status(sentence: str, status: OperationStatus) -> None:
    assert only(sentence).status is status


def test_places_and_figures_belong_to_it() -> None:
    operation = only("ICE arrested 83 people in Alder City and 77 people in Birch County on Monday.")
    assert [place.name for place in operation.places] == ["Alder City", "Birch County"]
    assert [figure.value for figure in operation.figures] == [83, 77]


def test_where_helpers_came_from_is_no_place_of_it() -> None:
    text = "ICE arrested 83 people in Alder City on Monday with the help of teams from Tucson and Las Vegas."
    operation = only(text)
    assert [place.name for place in operation.places] == ["Alder City"]


def test_a_place_named_once_far_down_is_not_where_it_was() -> None:
    operation, _earlier = operations(
        "ICE agents arrested 40 people at a cannery on Monday.",
        "The buses came late.",
        "Nobody in the cold room knew of it.",
        "In 2029, agents arrested 400 workers at a plant in Cedar Falls.",
    )
    assert [place.name for place in operation.places] == []


@pytest.mark.parametrize(
    ("lead", "where"),
    [
        pytest.param("Agents raided a laundry on Monday and detained 62 people.", "Dayton", id="one site"),
        pytest.param("Agents detained 62 people in Ohio on Monday.", "Ohio", id="a state"),
    ],
)
def test_what_happened_at_one_site_was_where_the_story_was_filed(lead: str, where: str) -> None:
    text = f"ICE agents make arrests in Ohio\n\nDAYTON, Ohio (AP) -- {lead}\n\nIt was over by noon."
    document = read_document(text, PUBLISHED)
    places = find_places(document)
    (operation,) = find_operations(document, find_figures(document, places), (), places)
    assert [place.name for place in operation.places] == [where]


def test_agencies_that_only_speak_do_not_act() -> None:
    operation = only("Border Patrol agents arrested 40 people on Monday, an ICE spokesman said.")
    assert operation.agencies == ("Border Patrol",)


def test_a_department_gives_way_to_its_agency() -> None:
    assert only("ICE, a part of DHS, arrested 40 people on Monday.").agencies == ("ICE",)


def test_an_earlier_raid_is_background() -> None:
    main, earlier = operations(
        "ICE arrested 40 people in Alder City on Monday.",
        "The raid harks back to 2029, when more than 400 workers were arrested at a plant in Cedar Falls.",
    )
    assert (main.background, [f.value for f in main.figures]) == (False, [40])
    assert (earlier.background, [f.value for f in earlier.figures]) == (True, [400])
    assert earlier.happened is not None
    assert earlier.happened.edtf == "2029"


def test_what_is_told_of_elsewhere_is_another_operation() -> None:
    main, elsewhere = operations(
        "ICE arrested 40 people in Alder City on Monday.",
        "Elsewhere, raids swept up 90 people in Birch County and 34 in Cedar Falls.",
    )
    assert [f.value for f in main.figures] == [40]
    assert [f.value for f in elsewhere.figures] == [90, 34]


def test_two_names_are_two_operations() -> None:
    found = operations(
        "ICE launched Operation Safe Harbor on Monday and arrested 40 people.",
        "Operation Safe Harbor is led by ICE.",
        "In 2029, ICE arrested 70 people in Operation Cross Ways.",
    )
    assert {(o.name, tuple(f.value for f in o.figures)) for o in found} == {
        ("Safe Harbor", (40,)),
        ("Cross Ways", (70,)),
    }


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(
            ("The mayor signed an order on Monday that bars police from helping ICE raids.",), id="a policy"
        ),
        pytest.param(("The county sued ICE on Monday over its detainer policy.",), id="a lawsuit"),
        pytest.param(
            ("“We will not back down,” the ICE director said in a speech on Monday.",), id="a speech"
        ),
        pytest.param(("The sheriff ignored all 57 detainers that ICE filed.",), id="detainers"),
        pytest.param(("ICE arrests rose 40 percent in the first 100 days.",), id="a statistic"),
        pytest.param(
            ("ICE made 143,470 arrests last fiscal year, and 92% of those arrested had convictions.",),
            id="a fiscal year",
        ),
        pytest.param(
            (
                "About 60,000 people are held by ICE.",
                "About 70 percent of those detained have no convictions.",
            ),
            id="a population",
        ),
        pytest.param(
            ("Police arrested 45 people who protested outside an ICE office on Monday.",), id="a protest"
        ),
        pytest.param(
            ("Police arrested 12 people in Operation Needle, a drug case.",), id="a police operation"
        ),
        pytest.param(
            (
                "Deputies arrested 12 people in Operation Needle on Monday.",
                "ICE had no part in it, deputies said.",
            ),
            id="a named police operation",
        ),
        pytest.param(
            ("School officials are preparing for ICE raids, the district said.",), id="preparing for raids"
        ),
        pytest.param(("Farmworkers stayed at home after ICE raided a farm.",), id="a raid as a cause"),
        pytest.param(
            ("Two men pleaded guilty in Operation Needle, a case of the DEA, the police and DHS.",),
            id="a drug case with investigators",
        ),
        pytest.param(("A man died in the custody of ICE on Monday.",), id="a death in custody"),
        pytest.param(("The council spoke of Operation Safe Harbor.",), id="a name without an agency"),
        pytest.param(("The bakery opened on Monday.",), id="something else"),
        pytest.param(("",), id="empty"),
    ],
)
def test_no_operation(paragraphs: tuple[str, ...]) -> None:
    assert operations(*paragraphs) == ()


@pytest.mark.parametrize(
    "piece", ["ICE arrested 5 people on Monday. ", "Operation ", "ICE launched ", "raids in ", "the sweep, "]
)
def test_hostile_text_ends(piece: str) -> None:
    assert len(operations(piece * 1_000)) <= 1


@pytest.mark.parametrize(
    "opening",
    [
        pytest.param("ALDER CITY, Neb. (May 4, 2031) -- ", id="in brackets"),
        pytest.param("ALDER CITY, Ohio, May 4, 2031 — ", id="between commas"),
    ],
)
def test_the_day_a_story_was_filed_is_not_the_day_of_the_operation(opening: str) -> None:
    (found,) = operations(f"{opening}ICE arrested 12 people in Alder City last week.")
    assert found.happened is not None
    assert found.happened.edtf == DAYS["last week"]
    (undated,) = operations(f"{opening}ICE arrested 12 people in Alder City.")
    assert undated.happened is None


def test_a_day_in_the_sentence_stays_the_day_of_the_operation() -> None:
    (found,) = operations("ALDER CITY — On May 4, ICE arrested 12 people in Alder City.")
    assert found.happened is not None
    assert found.happened.edtf == DAYS["May 4"]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "The raid came a year after a similar one in which 120 people were arrested.", id="similar one"
        ),
        pytest.param("An earlier raid ended with 120 people arrested.", id="an earlier raid"),
        pytest.param("A similar operation in which 120 people were arrested angered many.", id="similar"),
        pytest.param("In a prior sweep, agents arrested 120 people.", id="prior"),
    ],
)
def test_similar_and_earlier_operations_without_a_date_are_background(sentence: str) -> None:
    main, earlier = operations("ICE arrested 40 people in a raid in Alder City on Monday.", sentence)
    assert [f.value for f in main.figures] == [40]
    assert earlier.background
    assert [f.value for f in earlier.figures] == [120]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The raid led to 9 more arrests on Tuesday.", id="the same raid"),
        pytest.param("Earlier in the raid, agents arrested 9 people.", id="earlier in it"),
    ],
)
def test_what_is_told_of_the_same_operation_stays_with_it(sentence: str) -> None:
    (found,) = operations("ICE arrested 40 people in a raid in Alder City on Monday.", sentence)
    assert [f.value for f in found.figures] == [40, 9]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("ICE denied reports of 300 arrests in raids in Alder City.", id="denied reports"),
        pytest.param("ICE denied that agents carried out raids in Alder City.", id="denied raids"),
        pytest.param("There were rumors that ICE agents arrested 300 people.", id="rumors"),
    ],
)
def test_denials_and_rumours_make_no_operation(sentence: str) -> None:
    assert operations(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "agencies"),
    [
        pytest.param("Sheriff’s deputies arrested 12 migrants in a raid.", (), id="deputies acted"),
        pytest.param(
            "Some 12 migrants were arrested by the county sheriff.", (), id="arrested by the sheriff"
        ),
        pytest.param("Agents arrested 12 migrants in a raid.", ("ICE",), id="agents acted"),
        pytest.param("ICE and deputies arrested 12 migrants in a raid.", ("ICE",), id="both acted"),
        pytest.param("Agents arrested 12 migrants, police said.", ("ICE",), id="police only spoke"),
    ],
)
def test_an_agency_named_elsewhere_did_not_act_where_others_did(
    sentence: str, agencies: tuple[str, ...]
) -> None:
    document = read_document(f"{sentence}\n\nICE did not comment.")
    organizations = [OrganizationFinding(span, "ICE", "ice", "test") for span in occurrences(document, "ICE")]
    told = document.story[0].sentences
    assert acting_agencies(document, told, organizations) == agencies


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("ICE agents will come to the job fair next week.", id="a job fair"),
        pytest.param(
            "The county is preparing for a possible surge of ICE detainees at its jail.", id="detainees"
        ),
        pytest.param(
            "An ICE officer will arrive by Monday to lead the office in Alder City.", id="one officer"
        ),
        pytest.param("Border Patrol agents will be sent body cameras next week.", id="cameras"),
    ],
)
def test_what_is_to_come_is_not_always_an_operation(sentence: str) -> None:
    assert operations(sentence) == ()
