from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import TypeVar

import pytest
from pydantic import BaseModel

from generator.model.article import Article
from generator.model.content import Content
from generator.model.operation import Operation
from generator.model.page import DataFile, Page
from generator.model.statement import Statement
from generator.model.value import Entry, Kind, Status
from generator.publish.address import page_path, written_file
from generator.publish.link import Timeline, link_timeline
from generator.publish.link_check import find_dead_links, resolved_links
from generator.publish.render import render_site
from generator.settings import Settings

T = TypeVar("T", bound=BaseModel)

WEEK = "operations/2031-03-02-harbor-week.md"
ADA = "statements/2031-03-08-ada-example-on-harbor-week.md"

GOLDEN = {
    "index.md": "the front page",
    "oldest-first.md": "the front page, oldest first",
    "operations/index.md": "all operations",
    "people/index.md": "all people",
    "organizations/index.md": "all organizations",
    "places/index.md": "all places",
    "sources/index.md": "all sources",
    "years/index.md": "all years",
    "years/2031.md": "a year",
    WEEK: "an operation",
    "operations/undated-pier-checks.md": "an operation with little known",
    "operations/2031-03-02-harbor-week-twin.md": "a withdrawn operation",
    ADA: "a statement",
    "statements/2031-03-10-harbor-aid-on-the-figures.md": "a paraphrase",
    "statements/2031-letter-on-pier-checks.md": "a statement of nobody named",
    "people/ada-example.md": "a person",
    "organizations/border-office.md": "an organization",
    "places/westford.md": "a place",
    "topics/harbor-policy.md": "a topic",
    "sources/2031-03-09-gazette-harbor-week.md": "a source",
    "sources/undated-example-letter.md": "a source with little known",
    "data.md": "the data page",
    "charts.md": "the charts",
    "map.md": "the map",
    "coverage.md": "coverage and gaps",
}


@pytest.mark.parametrize("path", GOLDEN, ids=GOLDEN.values())
def test_page(path: str, pages: dict[str, Page], same_as_golden: Callable[[str, str], None]) -> None:
    page = pages[path]
    contents = "".join(f"  #{heading.anchor} {heading.text}\n" for heading in page.headings)
    head = f"<!--\n{page.title}\n{page.description}\n{contents}-->\n"
    same_as_golden(path.replace("/", "--").replace(".md", ".html"), head + page.body)


def test_every_page_begins_with_its_one_heading(pages: dict[str, Page]) -> None:
    for page in pages.values():
        assert page.body.lstrip().startswith("<h1 id="), page.path
        assert page.body.count("<h1") == 1, page.path


def test_every_entry_has_a_page(pages: dict[str, Page], content: Content) -> None:
    assert {page_path(entry.kind, entry.id) for entry in content} < set(pages)


def test_anchors_are_not_used_twice(pages: dict[str, Page]) -> None:
    for page in pages.values():
        anchors = re.findall(r' id="([^"]*)"', page.body)
        assert len(anchors) == len(set(anchors)), page.path


def test_headings_lead_to_anchors(pages: dict[str, Page]) -> None:
    assert [(heading.text, heading.anchor) for heading in pages[WEEK].headings][:2] == [
        ("Figures and who gives them", "figures"),
        ("Statements about it", "statements"),
    ]


@pytest.mark.parametrize("directory_urls", [True, False], ids=["folders", "files"])
def test_every_link_leads_somewhere(timeline: Timeline, directory_urls: bool) -> None:
    pages, data_files = render_site(timeline, Settings(use_directory_urls=directory_urls))
    assert find_dead_links(pages, data_files, directory_urls=directory_urls) == ()


def test_every_link_has_its_link_back(pages: dict[str, Page], timeline: Timeline) -> None:
    links = {written_file(path, directory_urls=True): resolved_links(page) for path, page in pages.items()}
    missing = [
        f"{here} -> {there}"
        for entry in timeline.content
        for other in _referred(timeline.content, entry)
        for one, two in ((entry, other), (other, entry))
        if (there := _file(two)) not in links[here := _file(one)]
    ]
    assert missing == []


def test_entries_link_to_their_year_and_years_to_their_entries(pages: dict[str, Page]) -> None:
    assert "years/2031/index.html" in resolved_links(pages[WEEK])
    assert written_file(WEEK, directory_urls=True) in resolved_links(pages["years/2031.md"])


def test_a_withdrawn_entry_stands_in_no_list(pages: dict[str, Page]) -> None:
    notice = "operations/2031-03-02-harbor-week-twin/index.html"
    assert [path for path, page in pages.items() if notice in resolved_links(page)] == []


def test_a_link_to_a_withdrawn_entry_leads_to_the_one_in_its_place(content: Content) -> None:
    old = Operation(id="old", title="Old", status=Status.WITHDRAWN, replaced_by="2030-11-eastside-arrests")
    gone = Operation(id="gone", title="Gone", status=Status.WITHDRAWN)
    parts = [Operation(id="x", title="X", part_of="old"), Operation(id="y", title="Y", part_of="gone")]
    pages = _pages(Content.of([*content, old, gone, *parts]))
    assert (
        '<dt>Part of</dt> <dd><a href="../../operations/2030-11-eastside-arrests/">Arrests in Eastside</a></dd>'
        in pages["operations/x.md"].body
    )
    assert "<dt>Part of</dt> <dd>Gone</dd>" in pages["operations/y.md"].body


class TestLedger:
    def test_rival_figures_stand_together_and_none_is_picked(self, pages: dict[str, Page]) -> None:
        rivals = _between(pages[WEEK].body, "et-rivals--differ", "</tbody>")
        assert "Sources differ." in rivals
        assert re.findall(r'class="et-amount">([^<]*)<', rivals) == ["120", "118"]
        assert "<span>120</span>" in rivals
        assert "<span>118</span>" in rivals

    def test_the_same_figure_of_two_sources_is_said_to_agree(self, pages: dict[str, Page]) -> None:
        assert "Sources agree, in 2 independent reports." in pages[WEEK].body

    def test_copies_of_one_story_are_one_report(self, content: Content) -> None:
        assert "The same figure, told in articles that go back to one source." in _ledger(
            content,
            {"value": 5, "said_by": "harbor-aid", "article": "2031-03-09-gazette-harbor-week"},
            {"value": 5, "said_by": "ada-example", "article": "2031-03-12-mirror-harbor-week"},
        )

    @pytest.mark.parametrize(
        ("claims", "verdict"),
        [
            pytest.param(
                (
                    {"value": 5, "place": "westford", "said_by": "harbor-aid"},
                    {"value": 6, "place": "westford", "said_by": "harbor-aid"},
                ),
                "The same source gives different figures.",
                id="one source, two figures",
            ),
            pytest.param(
                ({"value": 5, "said_by": "harbor-aid"}, {"value": 5, "said_by": "harbor-aid"}),
                "The same figure, told more than once.",
                id="one source, one figure",
            ),
            pytest.param(
                ({"value": 5, "as_of": "2031-03-01"}, {"value": 6, "as_of": "2031-03-02"}),
                "Figures of different days.",
                id="two days",
            ),
            pytest.param(
                (
                    {"value": 5, "place": "westford"},
                    {"value": 5, "place": "westford", "qualifier": "about", "said_by": "harbor-aid"},
                ),
                "The figures do not contradict each other.",
                id="about five leaves room for five",
            ),
            pytest.param(
                ({"value": 5}, {"value": 5, "qualifier": "at_least"}),
                "The figures do not contradict each other.",
                id="at least five of the same source, of no place",
            ),
            pytest.param(
                (
                    {"value": 5, "place": "westford"},
                    {"value": 5, "place": "westford", "qualifier": "at_least"},
                    {"value": 8, "place": "westford", "said_by": "harbor-aid"},
                ),
                "Sources differ.",
                id="one that leaves room for both",
            ),
            pytest.param(
                ({"value": 5}, {"value": 6, "said_by": "harbor-aid"}),
                "Figures differ, but no place is named: they may count different people.",
                id="no place",
            ),
            pytest.param(
                ({"value": 5}, {"value": 5, "article": "2031-03-09-gazette-harbor-week"}),
                "Sources agree, in 2 independent reports.",
                id="two articles that name no source",
            ),
            pytest.param(
                ({"value": 5, "said_by": "harbor-aid"}, {"value": 5, "said_by": "ada-example"}),
                "The same figure of different speakers, told in one article.",
                id="two speakers in one article",
            ),
        ],
    )
    def test_verdict(self, content: Content, claims: tuple[dict[str, object], ...], verdict: str) -> None:
        assert f'<span class="et-verdict">{verdict}</span>' in _ledger(content, *claims)

    def test_only_figures_that_contradict_stand_against_each_other(self, content: Content) -> None:
        claims = ({"value": 12}, {"value": 12, "qualifier": "at_least"}, {"value": 15})
        ledger = _ledger(content, *({"place": "westford", **claim} for claim in claims))
        head = " ".join(re.sub(r"<[^>]*>", "", _between(ledger, "et-side-by-side", "</th>")).split())
        assert head.endswith("12 against 15")
        assert "et-rivals--differ" in ledger
        assert "et-rivals--differ" not in _ledger(content, *claims[:2])

    @pytest.mark.parametrize(
        "other",
        [
            pytest.param({"measure": "detained"}, id="another measure"),
            pytest.param({"place": "westford"}, id="another place"),
            pytest.param({"unit": "percent"}, id="another unit"),
            pytest.param({"of": {"measure": "arrests", "value": 9}}, id="a part of another whole"),
        ],
    )
    def test_figures_of_different_things_are_no_rivals(
        self, content: Content, other: dict[str, object]
    ) -> None:
        assert "et-verdict" not in _ledger(content, {"value": 5}, {"value": 6, **other})

    def test_figures_of_unknown_things_are_no_rivals(self, content: Content) -> None:
        assert "et-verdict" not in _ledger(
            content, *({"measure": "other", "value": value} for value in (5, 6))
        )

    def test_a_figure_without_a_named_source_says_so(self, content: Content) -> None:
        assert "the article, without naming a source" in _ledger(content, {"value": 5})

    def test_a_row_has_its_receipt(self, pages: dict[str, Page]) -> None:
        row = _between(pages[WEEK].body, 'id="figure-118-arrests-westford"', "</tr>")
        assert "“a harbor spokesman”" in row
        assert '<span class="et-exact">“118 arrests in Westford”</span>' in row
        assert 'href="../../sources/2031-03-11-example-westford-figures/">Daily Example, 11 March 2031' in row
        assert (
            'href="https://daily.example.org/westford-figures#:~:text=118%20arrests%20in%20Westford"' in row
        )
        assert 'href="#figure-118-arrests-westford"' in row


class TestDates:
    @pytest.mark.parametrize(
        ("path", "words", "explanation"),
        [
            pytest.param(WEEK, "2–8 March 2031", None, id="a range, to the day"),
            pytest.param(
                "operations/2030-11-eastside-arrests.md",
                "Announced 17 November 2030",
                "The article says &#34;last November 17&#34;; the day follows from its publication date. "
                "This is when it was made public, not when it happened.",
                id="derived, announced",
            ),
            pytest.param(
                "operations/2031-03-northland-spring-operation.md",
                "March 2031",
                "Only the month is known.",
                id="a month",
            ),
            pytest.param(
                "statements/2031-unnamed-officer-on-two-fridays.md",
                "Said 7 or 14 March 2031",
                "Two days fit the article&#39;s words &#34;Friday&#34;.",
                id="two days fit",
            ),
            pytest.param(
                "statements/2031-03-10-harbor-aid-on-the-figures.md",
                "Said no later than 11 March 2031",
                "Not dated in the article; no later than its publication.",
                id="not dated",
            ),
            pytest.param(
                "operations/undated-pier-checks.md",
                "Undated",
                "The articles do not say when, nor by when.",
                id="undated",
            ),
        ],
    )
    def test_when(self, pages: dict[str, Page], path: str, words: str, explanation: str | None) -> None:
        when = _between(pages[path].body, "<dt>When</dt>", "</dd>")
        assert words in re.sub("<[^>]*>", "", when)
        if explanation:
            assert explanation in when
        else:
            assert "et-why" not in when


class TestStatements:
    def test_a_broken_quotation_shows_where_it_breaks(self, pages: dict[str, Page]) -> None:
        quotation = _between(pages[ADA].body, "<blockquote>", "</figure>")
        text = " ".join(re.sub("<[^>]*>", "", quotation).split())
        assert text.startswith("“The harbor is safer today … and it will stay so.”")
        assert "… marks where the article breaks the quotation" in text

    def test_a_paraphrase_stands_in_no_quotation_marks(self, pages: dict[str, Page]) -> None:
        body = pages["statements/2031-03-10-harbor-aid-on-the-figures.md"].body
        assert "Harbor Aid asked for the lists behind the figures.</p>" in body
        assert "<blockquote>" not in body
        assert '<span class="et-exact">“the group asked to see the lists”</span>' in body

    def test_an_open_speaker_is_said_to_be_open(self, pages: dict[str, Page]) -> None:
        body = pages["statements/2031-letter-on-pier-checks.md"].body
        assert "<dt>Speaker</dt> <dd>The article does not say who said this.</dd>" in body


def test_a_place_lists_what_happened_in_the_places_inside_it(pages: dict[str, Page]) -> None:
    body = pages["places/northland.md"].body
    assert "Places inside Northland are included here" in body
    assert "in Eastside</span>" in body
    assert body.count('class="et-title" href="../../operations/2031-03-02-harbor-week/"') == 1


def test_a_place_of_two_parents_shows_both_ways_up(pages: dict[str, Page]) -> None:
    ways = _between(pages["places/westford.md"].body, "<dt>Lies in</dt>", "</dd>").split("</span></span>")[0]
    chains = [re.sub("<[^>]*>", "", chain) for chain in ways.split('<span class="et-chain">')[1:]]
    assert chains == ["Northland", "Greater Westford › Northland"]


def test_a_source_of_unknown_date_says_so(pages: dict[str, Page]) -> None:
    assert (
        "The article does not say when it was published." in pages["sources/undated-example-letter.md"].body
    )


def test_an_empty_timeline_still_has_its_pages() -> None:
    pages, data_files = render_site(link_timeline(Content.of([])), Settings())
    assert {"index.md", "operations/index.md", "places/index.md", "years/index.md"} <= {
        page.path for page in pages
    }
    assert find_dead_links(pages, data_files) == ()


def test_many_events_leave_older_years_as_links() -> None:
    events = [
        Operation.model_validate(
            {
                "id": f"o{year}-{n}",
                "title": "T",
                "when": {"date": str(year), "basis": "stated", "kind": "happened"},
            }
        )
        for year in (2001, 2002, 2003)
        for n in range(500)
    ]
    front = _pages(Content.of(events))["index.md"]
    assert front.body.count('class="et-row ') == 400
    assert front.body.count("<li data-c=") == 600
    assert '<li><a href="years/2001/">2001</a>: 500 operations</li>' in front.body


def test_a_long_list_is_brief_about_its_older_part(content: Content) -> None:
    claims = [
        {
            "measure": "arrests",
            "value": 2,
            "said_by": "harbor-aid",
            "passages": [{"article": "a", "exact": "x"}],
        }
    ]
    when = {"basis": "stated", "kind": "happened"}
    events = [
        Operation.model_validate(
            {
                "id": f"n{n}",
                "title": "T",
                "agencies": ["harbor-aid"],
                "claims": claims,
                "when": {**when, "date": str(1500 + n)},
            }
        )
        for n in range(250)
    ]
    body = _pages(Content.of([*content, *events]))["organizations/harbor-aid.md"].body
    operations, figures = (
        body.split('id="operations"')[1].split('id="said"')[0],
        body.split('id="figures"')[1],
    )
    assert operations.count('class="et-row ') == 200
    assert operations.count('class="et-detail"') == 50
    assert operations.index("operations/n0/") < operations.index("operations/n249/")
    assert (figures.count('class="et-detail"'), figures.count('class="et-figure"')) == (51, 200)


def test_the_same_content_gives_the_same_bytes(
    content: Content, site: tuple[dict[str, Page], dict[str, DataFile]]
) -> None:
    again = render_site(link_timeline(Content.of(reversed(list(content)))), Settings())
    assert again == (tuple(site[0].values()), tuple(site[1].values()))


HOSTILE = (
    "<script>alert(1)</script>\"><img src=x onerror=alert(1)>' onmouseover=alert(1) "
    "{{ 7*7 }} {% raw %} </title> </h2> &lt;b&gt; \u202e \u05e9\u05dc\u05d5\u05dd " + "w" * 500
)


@pytest.fixture(scope="module")
def hostile_pages(content: Content) -> dict[str, Page]:
    return _pages(Content.of(_with_text(entry, HOSTILE) for entry in content))


def test_hostile_text_stays_text(hostile_pages: dict[str, Page], pages: dict[str, Page]) -> None:
    assert set(hostile_pages) == set(pages)
    for path, page in hostile_pages.items():
        assert _markup(page.body) <= _ALLOWED, path


def test_hostile_text_is_shown_as_it_is(hostile_pages: dict[str, Page]) -> None:
    for path in (WEEK, ADA, "people/ada-example.md", "topics/harbor-policy.md", "places/westford.md"):
        reader = _Reader()
        reader.feed(hostile_pages[path].body)
        assert " ".join(HOSTILE.split()) in " ".join("".join(reader.text).split()), path


def test_hostile_text_breaks_no_link(hostile_pages: dict[str, Page], data_files: dict[str, DataFile]) -> None:
    assert find_dead_links(hostile_pages.values(), data_files.values()) == ()


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,<b>", "//example.org", 'https://e.org/" x=']
)
def test_an_address_that_is_not_of_the_web_is_no_link(content: Content, address: str) -> None:
    entries = [
        entry.model_copy(update={"url": address, "archived": address})
        if isinstance(entry, Article)
        else entry
        for entry in content
    ]
    for page in _pages(Content.of(entries)).values():
        assert "external" not in page.body, page.path
        assert 'href="javascript' not in page.body


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[tuple[str, str]] = set()
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {(tag, name) for name, _ in attrs} or {(tag, "")}

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def _markup(body: str) -> set[str]:
    reader = _Reader()
    reader.feed(body)
    reader.close()
    return {name for found in reader.found for name in found if name}


_TAGS = "h1 h2 h3 p a span div ul ol li dl dt dd nav table thead tbody tr th td time code section figure figcaption blockquote"
_PICTURE = "svg defs lineargradient stop g a title rect circle line text"
_ENDING = "pre footer del ins"
_OVERVIEW = "strong abbr caption tfoot path use viewbox d dy rx text-anchor transform focusable overflow"
_FORM = "form details summary fieldset legend label input select option button"
_ATTRIBUTES = "id class href rel role scope colspan datetime title download aria-label aria-hidden data-label data-search-exclude"
_PICTURE_ATTRIBUTES = "x y x1 x2 y1 y2 dx cx cy r width height style fill offset stop-color stop-opacity"
_FORM_ATTRIBUTES = (
    "autocomplete type name value maxlength open hidden data-kind data-lead data-c data-y data-address"
)
_ALLOWED = {
    *f"{_TAGS} {_ENDING} {_PICTURE} {_OVERVIEW} {_FORM}".split(),
    *f"{_ATTRIBUTES} {_PICTURE_ATTRIBUTES} {_FORM_ATTRIBUTES}".split(),
}

_IDS = {
    *("id", "article", "place", "said_by", "speaker", "organization", "to", "about", "reply_to", "topics"),
    *(
        "agencies",
        "places",
        "part_of",
        "related",
        "within",
        "origin",
        "replaced_by",
        "sha256",
        "url",
        "archived",
    ),
}


def _with_text(value: T, text: str) -> T:
    """The same value with every free text in it replaced."""
    new = {
        name: _replaced(getattr(value, name), text) for name in type(value).model_fields if name not in _IDS
    }
    return value.model_copy(update=new)


def _replaced(value: object, text: str) -> object:
    if isinstance(value, BaseModel):
        return _with_text(value, text)
    if isinstance(value, tuple):
        return tuple(_replaced(one, text) for one in value)
    return text if type(value) is str else value


def _pages(content: Content) -> dict[str, Page]:
    return {page.path: page for page in render_site(link_timeline(content), Settings())[0]}


def _ledger(content: Content, *claims: dict[str, object]) -> str:
    """The ledger of an operation with these claims."""
    full = [
        {
            "measure": "arrests",
            **{k: v for k, v in claim.items() if k != "article"},
            "passages": [{"article": claim.get("article", "undated-example-letter"), "exact": "x"}],
        }
        for claim in claims
    ]
    operation = Operation.model_validate({"id": "o", "title": "O", "claims": full})
    return _between(_pages(Content.of([*content, operation]))["operations/o.md"].body, "<table", "</table>")


def _between(text: str, start: str, end: str) -> str:
    return text.split(start, 1)[1].split(end, 1)[0]


def _file(entry: Entry) -> str:
    return written_file(page_path(entry.kind, entry.id), directory_urls=True)


def _referred(content: Content, entry: Entry) -> Iterator[Entry]:
    """Every entry that an entry names."""
    kinds = {
        **dict.fromkeys(("article", "origin"), (Kind.ARTICLES,)),
        **dict.fromkeys(("place", "places", "within"), (Kind.PLACES,)),
        **dict.fromkeys(
            ("said_by", "speaker", "organization", "to", "agencies"), (Kind.PEOPLE, Kind.ORGANIZATIONS)
        ),
        **dict.fromkeys(("about", "related"), (Kind.OPERATIONS,)),
        "part_of": (Kind.ORGANIZATIONS,) if entry.kind is Kind.ORGANIZATIONS else (Kind.OPERATIONS,),
        "reply_to": (Kind.STATEMENTS,),
        "topics": (Kind.TOPICS,),
    }
    for name, id_ in _ids(entry):
        for kind in kinds.get(name, ()):
            other = content.get(kind, id_)
            if other is not None:
                yield other


def _ids(value: BaseModel) -> Iterator[tuple[str, str]]:
    for name in type(value).model_fields:
        field = getattr(value, name)
        for one in field if isinstance(field, tuple) else (field,):
            if isinstance(one, BaseModel):
                yield from _ids(one)
            elif name in _IDS and isinstance(one, str):
                yield name, one


def test_the_walk_over_references_finds_them(content: Content) -> None:
    statement = content.statements["2031-03-08-ada-example-on-harbor-week"]
    assert isinstance(statement, Statement)
    assert {entry.id for entry in _referred(content, statement)} == {
        *("ada-example", "border-office", "harbor-aid", "2031-03-02-harbor-week", "harbor-policy"),
        *("2031-03-09-gazette-harbor-week", "2031-03-12-mirror-harbor-week"),
    }
