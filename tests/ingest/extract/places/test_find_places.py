"""Places: what is found, by which rule, and what is left alone. All texts are invented."""

from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.places.find import ASIDE_RULES, find_places


def found(text: str) -> list[tuple[str, str, str]]:
    document = read_document(text)
    return [(document.slice(f.span), f.key, f.rule) for f in find_places(document)]


def keys(text: str) -> list[str]:
    return [key for _, key, rule in found(text) if rule not in ASIDE_RULES]


@pytest.mark.parametrize(
    ("text", "words", "key", "rule"),
    [
        pytest.param(
            "Agents arrested 12 people in Broadview, Ill., on Friday.",
            "Broadview, Ill.",
            "broadview-illinois",
            "city-state",
            id="AP abbreviation",
        ),
        pytest.param(
            "They were held in Broadview, IL, for a day.",
            "Broadview, IL",
            "broadview-illinois",
            "city-state",
            id="postal code",
        ),
        pytest.param(
            "The plant in Reading, Pennsylvania, was closed.",
            "Reading, Pennsylvania",
            "reading-pennsylvania",
            "city-state",
            id="state in full",
        ),
        pytest.param(
            "A shop in Spokane, Wash., was searched.",
            "Spokane, Wash.",
            "spokane-washington",
            "city-state",
            id="Spokane, Wash.",
        ),
        pytest.param(
            "A shop in St. Cloud, Minn., was searched.",
            "St. Cloud, Minn.",
            "st-cloud-minnesota",
            "city-state",
            id="Saint shortened",
        ),
        pytest.param(
            "A shop in Winston-Salem, N.C., was searched.",
            "Winston-Salem, N.C.",
            "winston-salem-north-carolina",
            "city-state",
            id="hyphen and dots",
        ),
        pytest.param(
            "A shop in Cook County, Illinois, was searched.",
            "Cook County, Illinois",
            "cook-county-illinois",
            "city-state",
            id="county and state",
        ),
        pytest.param(
            "Officers arrested 9 people in Chicago.",
            "Chicago",
            "chicago",
            "city",
            id="city that stands alone",
        ),
        pytest.param(
            "Officers arrested 9 people in Newark.",
            "Newark",
            "newark-new-jersey",
            "city",
            id="city known nationwide",
        ),
        pytest.param(
            "Officers arrested 9 people in St. Paul.", "St. Paul", "st-paul-minnesota", "city", id="St. Paul"
        ),
        pytest.param("The arrests were made across Texas.", "Texas", "texas", "state", id="state"),
        pytest.param("Nine arrests were made in NJ.", "NJ", "new-jersey", "state", id="postal code after in"),
        pytest.param(
            "Nine arrests were made in N.J. on Friday.",
            "N.J.",
            "new-jersey",
            "state",
            id="dotted code after in",
        ),
        pytest.param("The sweep reached the Bronx on Monday.", "Bronx", "bronx", "borough", id="borough"),
        pytest.param(
            "The sweep reached the Hudson Valley on Monday.",
            "Hudson Valley",
            "hudson-valley",
            "region",
            id="region",
        ),
        pytest.param(
            "The sweep reached the Carolinas on Monday.",
            "Carolinas",
            "the-carolinas",
            "region",
            id="two states in one word",
        ),
        pytest.param(
            "Hundreds were held in Southern California.",
            "Southern California",
            "southern-california",
            "region",
            id="region named by direction",
        ),
        pytest.param(
            "Hundreds were held in the Bay Area.", "Bay Area", "bay-area", "metro-area", id="Bay Area"
        ),
        pytest.param(
            "Hundreds were held in the tri-state area.",
            "tri-state area",
            "new-york-metro-area",
            "metro-area",
            id="tri-state area",
        ),
        pytest.param(
            "Hundreds were held in the Phoenix area.",
            "Phoenix area",
            "phoenix-metro-area",
            "metro-area",
            id="area of a city",
        ),
        pytest.param(
            "Phoenix-area motels gave lists to agents.",
            "Phoenix-area",
            "phoenix-metro-area",
            "metro-area",
            id="area with a hyphen",
        ),
        pytest.param(
            "Hundreds were held in metro Detroit.",
            "metro Detroit",
            "detroit-metro-area",
            "metro-area",
            id="metro Detroit",
        ),
        pytest.param(
            "Hundreds were held in the Minneapolis/St. Paul metropolitan area.",
            "Minneapolis/St. Paul metropolitan area",
            "twin-cities",
            "metro-area",
            id="twin cities with a slash",
        ),
        pytest.param(
            "Hundreds were held in the Tulsa area.",
            "Tulsa area",
            "tulsa-oklahoma",
            "area",
            id="area without an entry of its own",
        ),
        pytest.param(
            "Workers in central Ohio stayed home.",
            "central Ohio",
            "ohio",
            "part-of-state",
            id="part of a state",
        ),
        pytest.param(
            "Workers in south Florida stayed home.",
            "south Florida",
            "south-florida",
            "region",
            id="region in small letters",
        ),
        pytest.param(
            "Agents were seen in downtown Denver.",
            "downtown Denver",
            "denver",
            "part-of-city",
            id="part of a city",
        ),
        pytest.param(
            "More fled Emanuel County that week.",
            "Emanuel County",
            "emanuel-county-georgia",
            "county",
            id="county of a name that occurs once",
        ),
        pytest.param(
            "The operation was nationwide, officials said.",
            "nationwide",
            "united-states",
            "nationwide",
            id="nationwide",
        ),
        pytest.param(
            "Raids took place across the country.",
            "across the country",
            "united-states",
            "nationwide",
            id="across the country",
        ),
        pytest.param(
            "Raids took place throughout the U.S., officials said.",
            "throughout the U.S.",
            "united-states",
            "nationwide",
            id="throughout the U.S.",
        ),
        pytest.param(
            "It led to arrests in all 50 states, three U.S. territories and the District of Columbia.",
            "in all 50 states, three U.S. territories and the District of Columbia",
            "united-states",
            "nationwide",
            id="all 50 states",
        ),
        pytest.param(
            "The agency announced a six-day national enforcement operation.",
            "national enforcement operation",
            "united-states",
            "nationwide",
            id="national enforcement operation",
        ),
        pytest.param(
            "ICE agents went door to door in Pelham Springs, Ala., on Monday.",
            "Pelham Springs, Ala.",
            "~pelham-springs~alabama",
            "city-state",
            id="a town no table has, with its state",
        ),
        pytest.param(
            "Arrests in Florida rose. Tampa led with 31, followed by Ocala with 24.",
            "Ocala",
            "ocala-florida",
            "town-in-named-state",
            id="a town with its number",
        ),
        pytest.param("She returned to Mexico in May.", "Mexico", "mexico", "country", id="country"),
        pytest.param(
            "He had entered the U.S. illegally.", "U.S.", "united-states", "country", id="the country itself"
        ),
        pytest.param(
            "BOSTON — Officers arrested nine people.", "BOSTON", "boston", "dateline", id="dateline"
        ),
        pytest.param(
            "FRESNO, Calif. (AP) — Officers arrested nine people.",
            "FRESNO, Calif.",
            "fresno-california",
            "dateline",
            id="dateline with state and agency",
        ),
        pytest.param(
            "NEW YORK (WXYZ) -- Officers arrested nine people.",
            "NEW YORK",
            "new-york-city",
            "dateline",
            id="New York as a dateline",
        ),
        pytest.param(
            "WASHINGTON — Officers arrested nine people.",
            "WASHINGTON",
            "washington-dc",
            "dateline",
            id="Washington as a dateline",
        ),
        pytest.param(
            "The Los Angeles field office led the operation.",
            "Los Angeles",
            "los-angeles",
            "office",
            id="field office",
        ),
        pytest.param(
            "ICE Boston officers made the arrests.", "Boston", "boston", "office", id="agency before the city"
        ),
        pytest.param(
            "Texas Gov. Ann Example praised it.", "Texas", "texas", "official", id="governor of a state"
        ),
        pytest.param("Chicago police took no part.", "Chicago", "chicago", "official", id="police of a city"),
        pytest.param(
            "The firm, based in Tulsa, Okla., denied it.",
            "Tulsa, Okla.",
            "tulsa-oklahoma",
            "seat",
            id="seat of a firm",
        ),
        pytest.param("A Dallas-based firm denied it.", "Dallas", "dallas", "seat", id="seat with a hyphen"),
    ],
)
def test_a_place_is_found(text: str, words: str, key: str, rule: str) -> None:
    assert (words, key, rule) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The New York Police Department took no part.", id="police department"),
        pytest.param("The Boston Globe reported the arrests.", id="newspaper"),
        pytest.param("A law professor at the University of Michigan said so.", id="university"),
        pytest.param("He teaches at the University of California, Los Angeles.", id="campus"),
        pytest.param("Make the Road New York called a rally.", id="advocacy group"),
        pytest.param("The Chicago Bears lost.", id="team"),
        pytest.param("A judge in the Southern District of New York ruled.", id="court district"),
        pytest.param("Mexican and Guatemalan workers were held.", id="nationalities"),
        pytest.param(
            "U.S. Immigration and Customs Enforcement declined to comment.", id="agency of the country"
        ),
        pytest.param("U.S. officials declined to comment.", id="country as an adjective"),
        pytest.param(
            "Jobs throughout the U.S. economy are at risk.", id="country as an adjective after throughout"
        ),
        pytest.param("Washington has sent no money.", id="Washington for the government"),
        pytest.param("Officials in Washington sent no money.", id="Washington without more"),
        pytest.param("Rep. Ann Example, D-Minn., called for a hearing.", id="party and state"),
        pytest.param("Decker said the arrests would go on.", id="surname that is a town"),
        pytest.param("Mr. Lincoln said so. Lincoln added that it was late.", id="surname after a title"),
        pytest.param("Virginia Example, a spokeswoman, said so.", id="given name that is a state"),
        pytest.param("Houston said the arrests would go on.", id="a name that speaks"),
        pytest.param("The U.S.-Mexico border was closed.", id="name in a compound"),
        pytest.param("She was reading in mobile homes.", id="small letters"),
        pytest.param("In Homeland they trust.", id="common word without a state"),
        pytest.param("They met in Springfield.", id="town of many states"),
        pytest.param("They met in Broadview.", id="small town without its state"),
        pytest.param("Sen. Ann Example, a senator from New York, spoke.", id="whose senator"),
        pytest.param("Ann T. King of New York spoke.", id="person of a place"),
        pytest.param("The attorney for the Eastern District of New York spoke.", id="district of a court"),
        pytest.param("The attack in Paris was in the news in August.", id="a month, and a city abroad"),
        pytest.param("Ben Carson left. In Carson's view it was late.", id="surname after in"),
        pytest.param("Follow @Chicago for more.", id="handle"),
        pytest.param("State of Texas v. Example was heard.", id="case name"),
        pytest.param("The case is Arizona v. Example.", id="case name with a state first"),
        pytest.param("", id="empty"),
    ],
)
def test_what_is_no_place_of_an_event_is_left_alone(text: str) -> None:
    assert keys(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Arrests were made in New York and New Jersey.",
            ["new-york-state", "new-jersey"],
            id="among states",
        ),
        pytest.param(
            "Arrests were made in Connecticut, New York and Vermont.",
            ["connecticut", "new-york-state", "vermont"],
            id="between states",
        ),
        pytest.param(
            "Arrests were made in Chicago, New York and Atlanta.",
            ["chicago", "new-york-city", "atlanta"],
            id="among cities",
        ),
        pytest.param(
            "Arrests were made in New York.", ["new-york-city"], id="by default after a preposition"
        ),
        pytest.param("New York is also in the running.", [], id="open without a hint"),
        pytest.param(
            "New York is in the running, along with Hawaii.",
            ["new-york-state", "hawaii"],
            id="along with a state",
        ),
        pytest.param(
            "The NYPD took no part. New York keeps its policy.", ["new-york-city"], id="city by its police"
        ),
        pytest.param(
            "In New York's Staten Island, five were held.",
            ["new-york-city", "staten-island"],
            id="by a borough",
        ),
        pytest.param("Farms in upstate New York lost workers.", ["upstate-new-york"], id="upstate"),
        pytest.param("A New York state law forbids it.", ["new-york-state"], id="with the word state"),
        pytest.param(
            "Farms in Oregon and Washington lost workers.",
            ["oregon", "washington-state"],
            id="Washington among states",
        ),
        pytest.param("A fair in Washington, Iowa drew many.", ["iowa"], id="Washington before a state"),
        pytest.param("Farms in Washington state lost workers.", ["washington-state"], id="Washington state"),
        pytest.param("A rally in Washington, D.C., drew many.", ["washington-dc"], id="Washington, D.C."),
    ],
)
def test_names_of_a_city_and_a_state(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Agents came to Oregon. Six were held in Portland.",
            ["oregon", "portland-oregon"],
            id="the better known",
        ),
        pytest.param(
            "Agents came to Maine. Six were held in Portland.",
            ["maine", "portland-maine"],
            id="the one in the state named",
        ),
        pytest.param(
            "California banned it. Raids hit Santa Cruz. Six were held in Santa Cruz, Watsonville and Hollister.",
            ["california", "santa-cruz-california", "watsonville-california", "hollister-california"],
            id="a list of towns",
        ),
        pytest.param(
            "Six were held in Liberty, Mo. Liberty is quiet again.",
            ["liberty-missouri", "liberty-missouri"],
            id="a common word once its state is named",
        ),
        pytest.param(
            "Missouri is quiet. Six were held in Liberty.",
            ["missouri"],
            id="a common word with its state elsewhere",
        ),
        pytest.param(
            "Georgia and Alabama are quiet. Six were held in Auburn.",
            ["georgia", "alabama"],
            id="two named states have the town",
        ),
        pytest.param(
            "Raids hit Miami, Texas and Arizona.",
            ["miami", "texas", "arizona"],
            id="a list and no town in a state",
        ),
        pytest.param(
            "Raids hit Nevada, Texas and Arizona.", ["nevada", "texas", "arizona"], id="a list of states"
        ),
        pytest.param(
            "Raids hit the town of Zzyzxville, Neb., on Friday.",
            ["nebraska"],
            id="state of a town the table does not have",
        ),
    ],
)
def test_namesakes_are_told_apart_by_the_states_an_article_names(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


def test_a_headline_with_capitals_all_through_hides_no_place() -> None:
    text = "Federal Agents Arrest Dozens in Chicago Sweep as Boston Globe Reporters Look On\n\nNo more was known on Monday, officials said."
    assert found(text) == [("Chicago", "chicago", "city")]


def test_findings_are_in_order_and_inside_the_text() -> None:
    text = "Raids hit Boston, Tulsa, Okla., and all of New England.\n\nNone were reported in metro Atlanta."
    spans = [f.span for f in find_places(read_document(text))]
    assert spans == sorted(spans, key=lambda span: span.start)
    assert len(spans) == 4


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("New York " * 20_000, id="one name over and over"),
        pytest.param("A" * 1_000_000, id="a word of a million letters"),
        pytest.param("St. " * 1_000, id="abbreviations only"),
        pytest.param("A-" * 200_000, id="hyphens only"),
        pytest.param("in NY, " * 50_000, id="states only"),
        pytest.param("\x00\ud800 İstanbul, ﬀ. ’s ’s", id="odd characters"),
    ],
)
def test_hostile_text_gives_findings_and_no_error(text: str) -> None:
    for finding in find_places(read_document(text)):
        assert 0 <= finding.span.start < finding.span.end <= len(text)
