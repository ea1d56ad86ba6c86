"""Organisations: what is found, by which rule, and what is left alone. All texts are invented."""

from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.organizations.find import find_organizations, lookup_organization
from generator.ingest.extract.table import read_table


def found(text: str) -> list[tuple[str, str, str]]:
    document = read_document(text)
    return [(document.slice(f.span), f.key, f.rule) for f in find_organizations(document)]


@pytest.mark.parametrize(
    ("text", "words", "key", "rule"),
    [
        pytest.param("Agents of ICE made the arrests.", "ICE", "ice", "table", id="initials"),
        pytest.param(
            "U.S. Immigration and Customs Enforcement declined.",
            "U.S. Immigration and Customs Enforcement",
            "ice",
            "table",
            id="full name with U.S.",
        ),
        pytest.param(
            "Immigration and customs enforcement declined.",
            "Immigration and customs enforcement",
            "ice",
            "table",
            id="full name in small letters",
        ),
        pytest.param(
            "Then Immigrations and Customs Enforcement declined.",
            "Immigrations and Customs Enforcement",
            "ice",
            "table",
            id="a common slip",
        ),
        pytest.param(
            "Immigration & Customs Enforcement’s memo leaked.",
            "Immigration & Customs Enforcement",
            "ice",
            "table",
            id="ampersand and possessive",
        ),
        pytest.param(
            "The Homeland Security Department declined.",
            "Homeland Security Department",
            "dhs",
            "table",
            id="name turned round",
        ),
        pytest.param(
            "Then Homeland Security Secretary Ann Example spoke.",
            "Homeland Security",
            "dhs",
            "table",
            id="before a title",
        ),
        pytest.param(
            "A member of the New York City Police Department spoke.",
            "New York City Police Department",
            "nypd",
            "table",
            id="police of New York",
        ),
        pytest.param(
            "She works for Make the Road New York, a group.",
            "Make the Road New York",
            "make-the-road-new-york",
            "table",
            id="advocacy group",
        ),
        pytest.param(
            "The Associated Press counted 40 arrests.",
            "Associated Press",
            "ap",
            "table",
            id="agency of news",
        ),
        pytest.param(
            "“It was routine,” HSI Detroit said.",
            "HSI Detroit",
            "hsi-detroit",
            "agency-and-city",
            id="agency and city",
        ),
        pytest.param(
            "The Philadelphia Field Office declined.",
            "Philadelphia Field Office",
            "philadelphia-field-office",
            "field-office",
            id="field office",
        ),
        pytest.param(
            "A report of the Springfield Police Department says so.",
            "Springfield Police Department",
            "springfield-police-department",
            "head-noun",
            id="police department",
        ),
        pytest.param(
            "Deputies of the Emanuel County Sheriff’s Office helped.",
            "Emanuel County Sheriff’s Office",
            "emanuel-county-sheriffs-office",
            "head-noun",
            id="sheriff",
        ),
        pytest.param(
            "The Kane County District Attorney's office declined.",
            "Kane County District Attorney's office",
            "kane-county-district-attorneys-office",
            "head-noun",
            id="office in small letters",
        ),
        pytest.param(
            "The Ohio Immigrant Harvest Coalition sued.",
            "Ohio Immigrant Harvest Coalition",
            "ohio-immigrant-harvest-coalition",
            "head-noun",
            id="coalition",
        ),
        pytest.param(
            "The Coalition for Quiet Orchards sued.",
            "Coalition for Quiet Orchards",
            "coalition-for-quiet-orchards",
            "head-noun",
            id="head noun first",
        ),
        pytest.param(
            "The American Orchard Workers Association sued.",
            "American Orchard Workers Association",
            "american-orchard-workers-association",
            "head-noun",
            id="association",
        ),
        pytest.param(
            "A spokeswoman for Mayor Ann de Example’s office declined.",
            "Mayor Ann de Example’s office",
            "mayor-ann-de-examples-office",
            "office-of-official",
            id="office of a mayor",
        ),
        pytest.param(
            "The lawyer told KXYZ he would appeal.", "KXYZ", "kxyz", "call-letters", id="broadcaster"
        ),
        pytest.param(
            "The Tulsa Chronicle first reported it.",
            "Tulsa Chronicle",
            "tulsa-chronicle",
            "head-noun",
            id="newspaper of a place",
        ),
        pytest.param(
            "The Center for Orchard and Harvest Studies met.",
            "Center for Orchard and Harvest Studies",
            "center-for-orchard-and-harvest-studies",
            "head-noun",
            id="two things it studies",
        ),
        pytest.param(
            "So says Bo Example of the University of Ohio.",
            "University of Ohio",
            "university-of-ohio",
            "head-noun",
            id="where a person works",
        ),
        pytest.param(
            "So says Bo Ann Example of Springfield University.",
            "Springfield University",
            "springfield-university",
            "head-noun",
            id="a person of a university",
        ),
        pytest.param(
            "The House Homeland Security Committee met.",
            "House Homeland Security Committee",
            "house-homeland-security-committee",
            "head-noun",
            id="longer than the name in it",
        ),
    ],
)
def test_an_organisation_is_found(text: str, words: str, key: str, rule: str) -> None:
    assert (words, key, rule) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("There was ice on the road.", id="frozen water"),
        pytest.param("Ice covered the road.", id="frozen water at the start"),
        pytest.param("They took the ICE train to Berlin.", id="train"),
        pytest.param("Follow @ICE for more.", id="handle"),
        pytest.param("Homeland security is a priority.", id="a notion, not the department"),
        pytest.param("The department declined to comment.", id="a word that could be any"),
        pytest.param("He was held at the Orchard Valley Detention Center.", id="a building"),
        pytest.param("She read the Times.", id="a short name without the full one"),
        pytest.param("They met at the Orchard Center on Monday.", id="an arena"),
        pytest.param("He gave his State of the Union speech.", id="a speech"),
        pytest.param("They met at the City Council on Monday.", id="a council of no city"),
        pytest.param("He had Deferred Action for Childhood Arrivals (DACA).", id="initials of a programme"),
        pytest.param("It was built in the WWII years.", id="capitals like a broadcaster's"),
        pytest.param("WHAT IS KNOWN WITH SOME DELAY", id="shouted words"),
        pytest.param("Ann Example of Springfield was there.", id="a person"),
        pytest.param("Field Office Director Ann Example spoke.", id="a rank"),
        pytest.param("The Field Office Director Ann Example spoke.", id="a rank with its article"),
        pytest.param("Acting Field Office Director Ann Example spoke.", id="an acting rank"),
        pytest.param("The local Field Office declined.", id="a field office of no place"),
        pytest.param("", id="empty"),
    ],
)
def test_what_is_no_organisation_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Orchard Hands United (OHU) sued. OHU won.",
            ["orchard-hands-united"] * 3,
            id="spelled out before it",
        ),
        pytest.param(
            "The Springfield Police Department (SPD) helped. SPD declined.",
            ["springfield-police-department"] * 3,
            id="police with initials",
        ),
        pytest.param("Customs and Border Protection, or CBP, declined.", ["cbp", "cbp"], id="with or"),
        pytest.param(
            "The Washington Post reported it. She told the Post more.",
            ["washington-post"] * 2,
            id="short name of a newspaper",
        ),
        pytest.param(
            "The Boston Police Department helped. BPD declined.",
            ["boston-police-department"] * 2,
            id="initials after the full name",
        ),
        pytest.param("He ran the shop (OPEN) and left.", [], id="capitals that spell nothing before them"),
    ],
)
def test_abbreviations_stand_for_the_name_the_article_gives(text: str, expected: list[str]) -> None:
    assert [key for _, key, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("name", "key", "kind", "parent"),
    [
        pytest.param("ERO", "ero", "component", "ice", id="ERO is a part of ICE"),
        pytest.param("ICE", "ice", "component", "dhs", id="ICE is a part of DHS"),
        pytest.param(
            "the Department of Homeland Security", "dhs", "federal_agency", None, id="with the article"
        ),
        pytest.param("NYPD", "nypd", "police", "city-of-new-york", id="NYPD is a part of the city"),
        pytest.param("HSI Detroit", "hsi-detroit", "component", "hsi", id="office of a component"),
        pytest.param(
            "Springfield Police Department",
            "springfield-police-department",
            "police",
            None,
            id="not in the table",
        ),
        pytest.param(
            "Ohio Harvest Coalition", "ohio-harvest-coalition", "advocacy_group", None, id="coalition"
        ),
        pytest.param("WXYZ-TV", "wxyz-tv", "news_outlet", None, id="broadcaster"),
    ],
)
def test_an_organisation_is_looked_up(name: str, key: str, kind: str, parent: str | None) -> None:
    known = lookup_organization(name)
    assert known is not None
    assert (known.key, known.kind, known.parent) == (key, kind, parent)


@pytest.mark.parametrize("name", ["ice", "Ann Example", "", "the", "officials"])
def test_a_name_that_tells_nothing_is_none(name: str) -> None:
    assert lookup_organization(name) is None


def test_every_parent_of_the_table_is_in_the_table() -> None:
    rows = read_table("organizations.txt", 6)
    keys = [row[0] for row in rows]
    assert len(keys) == len(set(keys))
    assert [row[4] for row in rows if row[4] and row[4] not in keys] == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Coalition for " * 10_000, id="a name without an end"),
        pytest.param("Sheriff's " * 20_000, id="possessives"),
        pytest.param("(ABC) " * 20_000, id="abbreviations"),
        pytest.param("A" * 500_000, id="one long word"),
        pytest.param("\x00\ud800 İ (ﬀ) ’s Office", id="odd characters"),
    ],
)
def test_hostile_text_gives_findings_and_no_error(text: str) -> None:
    for finding in find_organizations(read_document(text)):
        assert 0 <= finding.span.start < finding.span.end <= len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "U.S. Immigration and Customs Enforcement's (ICE) Enforcement and Removal Operations (ERO) acted.",
            ["ice", "ice", "ero", "ero"],
            id="possessive before the bracket",
        ),
        pytest.param(
            "Customs and Border Protection’s (CBP) officers and CBP pilots acted.",
            ["cbp", "cbp", "cbp"],
            id="typographic possessive",
        ),
        pytest.param(
            "The Coalition for Fair Harvests' (CFH) lawyers and CFH staff acted.",
            ["coalition-for-fair-harvests"] * 3,
            id="plural possessive",
        ),
        pytest.param(
            "The Harvest Rights Project's (HRP) lawyers and HRP staff acted.",
            ["harvest-rights-project"] * 3,
            id="possessive of a name in no table",
        ),
        pytest.param(
            "The U.S. Department of Homeland Security (DHS) acted, and DHS said so.",
            ["dhs"] * 3,
            id="U.S. before a name of the table",
        ),
        pytest.param(
            "The Department of Homeland Security on Monday acted.", ["dhs"], id="a day behind the name"
        ),
        pytest.param("ICE ERO Boston said so.", ["ero-boston"], id="agency, component and city"),
        pytest.param(
            "They met in Operation Harvest Guard on Monday.", [], id="an operation that ends in Guard"
        ),
        pytest.param("The workers' (HR) forms were lost.", [], id="initials behind no name"),
    ],
)
def test_possessives_days_and_nations_change_no_name(text: str, expected: list[str]) -> None:
    assert [key for _, key, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("name", "key"),
    [
        pytest.param("Immigration and Customs Enforcement's", "ice", id="possessive"),
        pytest.param("U.S. Department of Justice", "doj", id="nation in front"),
        pytest.param("US Border Patrol", "border-patrol", id="nation without dots"),
        pytest.param("ICE’s Homeland Security Investigations", "hsi", id="agency it is a part of in front"),
    ],
)
def test_a_name_of_the_table_is_looked_up_however_it_stands(name: str, key: str) -> None:
    known = lookup_organization(name)
    assert known is not None
    assert known.key == key


def test_the_nation_in_front_makes_no_city_police_federal() -> None:
    known = lookup_organization("U.S. New York Police Department")
    assert known is None or known.key != "nypd"
