"""What a page says of itself to search engines: the properties exist at schema.org and hold no more than is known."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

from generator.model.content import Content
from generator.model.operation import Operation
from generator.model.page import Page
from generator.model.when import When
from generator.publish.link import Timeline, link_timeline
from generator.publish.linked_data.dates import span_of
from generator.publish.linked_data.node import node, write_graph
from generator.publish.render import render_site
from generator.settings import Settings

SITE = "https://example.org/fictional/"
WEEK = "operations/2031-03-02-harbor-week.md"
ADA_SAID = "statements/2031-03-08-ada-example-on-harbor-week.md"

THING = {"name", "alternateName", "description", "url", "subjectOf"}
WORK = THING | {
    *("about", "abstract", "archivedAt", "citation", "creator", "creditText", "dateCreated", "datePublished"),
    *("encodingFormat", "hasPart", "headline", "inLanguage", "isAccessibleForFree", "isBasedOn", "isPartOf"),
    *("license", "mainEntity", "publisher", "temporalCoverage", "text"),
}
PAGE = WORK | {"breadcrumb"}
PLACE = THING | {"address", "containedInPlace", "geo"}
ORGANIZATION = THING | {"parentOrganization"}
VOCABULARY = {
    "WebSite": WORK,
    "WebPage": PAGE,
    "CollectionPage": PAGE,
    "BreadcrumbList": THING | {"itemListElement"},
    "ListItem": THING | {"position", "item"},
    "Event": THING | {"about", "startDate", "endDate", "location", "organizer", "superEvent", "subEvent"},
    "Quotation": WORK,
    "Statement": WORK,
    "NewsArticle": WORK,
    "Person": THING | {"affiliation", "hasOccupation"},
    "Occupation": THING,
    "OrganizationRole": THING | {"roleName", "affiliation"},
    "Organization": ORGANIZATION,
    "GovernmentOrganization": ORGANIZATION,
    "NewsMediaOrganization": ORGANIZATION,
    "WorkersUnion": ORGANIZATION,
    "Place": PLACE,
    "City": PLACE,
    "State": PLACE,
    "Country": PLACE,
    "AdministrativeArea": PLACE,
    "GeoCoordinates": THING | {"latitude", "longitude"},
    "DefinedTerm": THING,
    "Dataset": WORK | {"distribution"},
    "DataDownload": WORK | {"contentUrl"},
}
"""The properties of schema.org each type may have, as far as the site uses them; those of its parents included."""

REQUIRED = {
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "Dataset": {"name", "description"},
    "NewsArticle": set(),
}
"""What Google's search asks of a type before it shows it: developers.google.com/search/docs/appearance."""

DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


class _Head(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: dict[str, str] = {}
        self.scripts: list[str] = []
        self.tags: list[str] = []
        self._in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        if tag == "meta":
            self.meta[known.get("property") or known["name"]] = known["content"]
        self._in_script = tag == "script"

    def handle_endtag(self, tag: str) -> None:
        self._in_script = self._in_script and tag != "script"

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self.scripts.append(data)


def read_head(page: Page) -> _Head:
    head = _Head()
    head.feed(page.head)
    return head


def graph_of(page: Page) -> dict[str, object]:
    (script,) = read_head(page).scripts
    graph = json.loads(script)
    assert graph["@context"] == "https://schema.org"
    (itself,) = graph["@graph"]
    assert isinstance(itself, dict)
    return itself


def nodes_in(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes_in(inner)


@pytest.fixture(scope="module")
def published(timeline: Timeline) -> dict[str, Page]:
    pages, _ = render_site(timeline, Settings(site_url=SITE))
    return {page.path: page for page in pages}


def test_every_type_and_property_is_one_of_schema_org(published: dict[str, Page]) -> None:
    strange = {
        (path, thing.get("@type"), name)
        for path, page in published.items()
        for thing in nodes_in(_graphs(page))
        if set(thing) != {"@id"}
        for name in thing
        if not name.startswith("@") and name not in VOCABULARY[str(thing["@type"])]
    }
    assert strange == set()


def test_what_search_engines_require_is_there(published: dict[str, Page]) -> None:
    missing = {
        (path, str(thing["@type"]), name)
        for path, page in published.items()
        for thing in nodes_in(_graphs(page))
        for name in REQUIRED.get(str(thing.get("@type")), ())
        if not thing.get(name)
    }
    assert missing == set()
    dataset = graph_of(published["data.md"])["mainEntity"]
    assert isinstance(dataset, dict)
    assert 50 <= len(str(dataset["description"])) <= 5000


def test_every_date_is_one_of_iso_8601(published: dict[str, Page]) -> None:
    dates = [
        str(thing[name])
        for page in published.values()
        for thing in nodes_in(_graphs(page))
        for name in ("startDate", "endDate", "dateCreated", "datePublished")
        if name in thing
    ]
    assert dates
    assert [date for date in dates if not DATE.fullmatch(date)] == []


def test_a_reference_leads_to_a_thing_of_the_same_page(published: dict[str, Page]) -> None:
    for path, page in published.items():
        things = list(nodes_in(_graphs(page)))
        described = {thing["@id"] for thing in things if "@id" in thing and "@type" in thing}
        assert {thing["@id"] for thing in things if set(thing) == {"@id"}} <= described, path


def test_an_operation_is_an_event_at_places_with_its_articles(published: dict[str, Page]) -> None:
    page = graph_of(published[WEEK])
    event = page["mainEntity"]
    assert isinstance(event, dict)
    assert (event["@type"], event["startDate"], event["endDate"]) == ("Event", "2031-03-02", "2031-03-08")
    places = [place["address"] for place in nodes_in(event["location"]) if "address" in place]
    assert "Westford, Northland" in places
    cited = [thing for thing in nodes_in(page["citation"]) if thing["@type"] == "NewsArticle"]
    assert cited
    assert {thing["@id"] for thing in nodes_in(event["subjectOf"])} == {thing["@id"] for thing in cited}


def test_a_statement_is_a_quotation_with_its_words_and_who_said_them(published: dict[str, Page]) -> None:
    said = graph_of(published[ADA_SAID])["mainEntity"]
    assert isinstance(said, dict)
    assert said["@type"] == "Quotation"
    assert said["dateCreated"] == "2031-03-08"
    assert [(one["@type"], one["name"]) for one in nodes_in(said["creator"])] == [("Person", "Ada Example")]
    assert any("text" in one for one in nodes_in(said))


def test_a_paraphrase_is_not_given_as_the_speakers_words(published: dict[str, Page]) -> None:
    said = graph_of(published["statements/2031-03-10-harbor-aid-on-the-figures.md"])["mainEntity"]
    assert isinstance(said, dict)
    assert said["@type"] == "Statement"
    assert "text" not in said


@pytest.mark.parametrize(
    ("when", "span"),
    [
        pytest.param({"date": "2031-03-02"}, ("2031-03-02", None), id="a day is a start"),
        pytest.param({"date": "2031-03"}, ("2031-03", None), id="a month stays a month"),
        pytest.param({"date": "2031-03-02/2031-03-08"}, ("2031-03-02", "2031-03-08"), id="a span"),
        pytest.param({"date": "2031-03-02/.."}, ("2031-03-02", None), id="an open end"),
        pytest.param({"date": "../2031-03-08"}, (None, "2031-03-08"), id="an open start"),
        pytest.param({"date": "2031-03-02~"}, (None, None), id="about a day"),
        pytest.param({"date": "2031-03-02?"}, (None, None), id="an uncertain day"),
        pytest.param({"date": "2031-03-02~/2031-03-08"}, (None, "2031-03-08"), id="about a start"),
        pytest.param({"date": "[2031-03-02,2031-03-09]"}, (None, None), id="one of two days"),
        pytest.param({"date": "2031-03-02", "basis": "published"}, (None, None), id="the report's day"),
        pytest.param({"date": "2031-03-02", "kind": "announced"}, (None, None), id="an announcement's day"),
    ],
)
def test_dates_are_never_more_precise_than_the_data(
    when: dict[str, str], span: tuple[str | None, str | None]
) -> None:
    assert span_of(When.model_validate({"basis": "stated", "kind": "happened", **when})) == span


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--", "]]>", "a\u2028b", "& < >"])
def test_no_text_ends_the_element_it_stands_in(text: str) -> None:
    written = write_graph([node("Person", name=text)])
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written)["@graph"] == [{"@type": "Person", "name": text}]


def test_hostile_titles_stay_text_in_the_head(content: Content) -> None:
    hostile = "\"></script><script>alert(1)</script>' onload=x"
    entries = [
        entry.model_copy(update={"title": hostile}) if isinstance(entry, Operation) else entry
        for entry in content
    ]
    pages, _ = render_site(link_timeline(Content.of(entries)), Settings(site_url=SITE))
    for page in pages:
        head = read_head(page)
        assert set(head.tags) <= {"meta", "script"}
        assert head.tags.count("script") <= 1
    week = next(page for page in pages if page.path == WEEK)
    assert read_head(week).meta["og:title"].startswith(hostile)


def test_networks_are_told_whole_addresses(published: dict[str, Page]) -> None:
    meta = read_head(published[WEEK]).meta
    assert meta["og:url"] == f"{SITE}operations/2031-03-02-harbor-week/"
    assert meta["og:image"] == f"{SITE}share/operations/2031-03-02-harbor-week.png"
    assert (meta["og:type"], meta["twitter:card"]) == ("article", "summary_large_image")
    assert read_head(published["topics/harbor-policy.md"]).meta["og:image"] == f"{SITE}share/site.png"


def test_without_an_address_of_the_site_none_is_made_up(pages: dict[str, Page]) -> None:
    for page in pages.values():
        meta = read_head(page).meta
        assert not {"og:url", "og:image"} & set(meta)
        assert "example.org/fictional" not in page.head
        assert '"@id"' not in page.head


def test_only_notices_of_withdrawn_entries_stay_out_of_search_results(published: dict[str, Page]) -> None:
    hidden = {path for path, page in published.items() if "robots" in read_head(page).meta}
    assert hidden == {path for path, page in published.items() if page.title.startswith("Withdrawn: ")}
    assert hidden


def test_the_way_to_a_page_leads_through_its_list_and_its_year(published: dict[str, Page]) -> None:
    way = graph_of(published[WEEK])["breadcrumb"]
    assert isinstance(way, dict)
    assert [step["name"] for step in way["itemListElement"]] == [
        "Enforcement Timeline",
        "Operations",
        "2031",
        "One-week operation at the Westford harbor",
    ]


def test_titles_tell_pages_apart_and_descriptions_are_a_line_or_two(published: dict[str, Page]) -> None:
    descriptions = {path: page.description for path, page in published.items()}
    assert {path: text for path, text in descriptions.items() if not text or len(text) > 230} == {}
    entries = [page for page in published.values() if "/" in page.path and not page.path.endswith("index.md")]
    assert len({(page.title, page.description) for page in entries}) == len(entries)


def _graphs(page: Page) -> list[object]:
    return [json.loads(script) for script in read_head(page).scripts]
