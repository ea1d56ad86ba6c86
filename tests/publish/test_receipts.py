from __future__ import annotations

import gzip
import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from generator.model.article import Article
from generator.model.content import Content
from generator.model.edtf import Edtf
from generator.model.history import UNKNOWN, Change, History, Past, Revision
from generator.model.operation import Operation
from generator.model.page import Page
from generator.model.registers import Organization, Person
from generator.model.statement import Statement
from generator.model.value import Entry, Kind, Status
from generator.publish.link import link_timeline
from generator.publish.render import render_report, render_site
from generator.publish.views.receipts import MOST_RECEIPTS, told_words
from generator.settings import Settings

DOCS = Path(__file__).parents[2] / "docs"
WEEK = "operations/2031-03-02-harbor-week.md"
ADA = "statements/2031-03-08-ada-example-on-harbor-week.md"
AID = "statements/2031-03-10-harbor-aid-on-the-figures.md"
SETTINGS = Settings(site_url="https://fictional.example/", repository="https://github.com/example/fictional")
ADDED = Change(Edtf.parse("2031-04-01"), "Harbor Week, from the Gazette")
CHANGED = Change(Edtf.parse("2031-04-05"), "The Gazette says 120", "It mended its story.\n\nSee its note.")


def pages_of(content: Content, settings: Settings = SETTINGS, history: History = UNKNOWN) -> dict[str, Page]:
    return {page.path: page for page in render_site(link_timeline(content), settings, history)[0]}


@pytest.fixture(scope="module")
def told(content: Content) -> dict[str, Page]:
    """The pages of a site that knows its address, its repository and its history."""
    week = content.operations["2031-03-02-harbor-week"]
    first = week.claims[0].model_copy(update={"value": 119})
    before = week.model_copy(update={"claims": (first, *week.claims[1:])})
    history = History(
        is_known=True,
        pasts={(Kind.OPERATIONS, week.id): Past(ADDED, CHANGED), (Kind.STATEMENTS, ADA[11:-3]): Past(ADDED)},
        revisions=(Revision(CHANGED, before, week),),
    )
    return pages_of(content, history=history)


def receipts(body: str) -> list[str]:
    """The receipts of a page as text, one line each."""
    found = re.findall(r'<details class="et-receipt".*?</details>', body, re.DOTALL)
    return [" ".join(unescape(re.sub(r"<[^>]*>", " ", one)).split()) for one in found]


def part(body: str, anchor: str) -> str:
    """From an anchor to the next heading."""
    return body.split(f'id="{anchor}"', 1)[1].split("<h2", 1)[0]


class TestReceipts:
    def test_a_figure_in_a_row_opens_its_words_speaker_source_and_date(self, pages: dict[str, Page]) -> None:
        told = receipts(pages["years/2031.md"].body)
        (one,) = [receipt for receipt in told if "of 118 people arrested" in receipt][-1:]
        assert one == (
            "Source of 118 people arrested, Westford “118 arrests in Westford” Daily Example, 11 March 2031 "
            "Read it at the source Said by “a harbor spokesman” Told in 1 article "
            "Date 2–8 March 2031. The article gives this date. To cite 118 people arrested, Westford — “a harbor "
            "spokesman” One-week operation at the Westford harbor, 2–8 March 2031 “118 arrests in Westford”, Daily "
            "Example, 11 March 2031, https://daily.example.org/westford-figures#:~:text=118%20arrests%20in%20Westford "
            "Enforcement Timeline, operations/2031-03-02-harbor-week/#figure-118-arrests-westford Link to this figure"
        )

    def test_its_links_lead_to_the_passage_and_to_the_figure(self, pages: dict[str, Page]) -> None:
        body = pages["years/2031.md"].body
        one = next(d for d in body.split("<details")[1:] if "of 118 people arrested" in d)
        assert "#:~:text=118%20arrests%20in%20Westford" in one
        assert 'href="../../operations/2031-03-02-harbor-week/#figure-118-arrests-westford"' in one

    def test_the_archived_copy_is_linked_where_it_is_known(self, content: Content) -> None:
        archived = "https://archive.example.org/1"
        entries = [
            entry.model_copy(update={"archived": archived}) if isinstance(entry, Article) else entry
            for entry in content
        ]
        body = pages_of(Content.of(entries))["years/2031.md"].body
        assert f'<a href="{archived}#:~:text=118%20arrests%20in%20Westford"' in body

    @pytest.mark.parametrize(
        "path", ["index.md", "people/ada-example.md", "organizations/border-office.md", WEEK, ADA]
    )
    def test_every_figure_and_quotation_has_one(self, pages: dict[str, Page], path: str) -> None:
        body = re.sub(
            r'<details class="et-behind".*?</table>.*?</details>', "", pages[path].body, flags=re.DOTALL
        )
        wanted = len(re.findall(r'class="(?:et-figure|et-words|et-quotation|et-amount)"', body))
        assert len(receipts(body)) == wanted > 0

    def test_in_the_ledger_it_says_what_does_not_stand_there(self, pages: dict[str, Page]) -> None:
        ledger = pages[WEEK].body.split("<table", 1)[1].split("</table>", 1)[0]
        one = receipts(ledger)[0]
        assert one.startswith("About this figure of 120 people arrested, Westford Said by Ada Example")
        assert '<span class="et-exact">' not in ledger.split("<details", 1)[1].split("</details>", 1)[0]

    def test_it_holds_the_lines_to_cite_it_by(self, told: dict[str, Page]) -> None:
        ready = re.findall(r'<pre class="et-ready">(.*?)</pre>', told[WEEK].body, re.DOTALL)
        name, operation, *words, address = unescape(ready[0]).split("\n")
        assert name.startswith("120 people arrested, Westford — Ada Example")
        assert operation == "One-week operation at the Westford harbor, 2–8 March 2031"
        assert words
        assert all(re.match(r"“.+”, .+, \d+ March 2031, https://", line) for line in words)
        page = "https://fictional.example/operations/2031-03-02-harbor-week/"
        assert address == page + "#figure-120-arrests-westford"

    def test_a_quotation_holds_them_too(self, told: dict[str, Page]) -> None:
        ready = re.findall(r'<pre class="et-ready">(.*?)</pre>', told[ADA].body, re.DOTALL)
        first, *words, address = unescape(ready[0]).split("\n")
        assert first == "Ada Example, said 8 March 2031:"
        assert all(line.startswith("“") for line in words)
        assert address.startswith("https://fictional.example/statements/")
        assert address.endswith("#quotation-1")

    def test_figures_told_alike_count_their_articles(self, pages: dict[str, Page]) -> None:
        ledger = receipts(pages[WEEK].body.split("<table", 1)[1].split("</table>", 1)[0])
        assert [re.search(r"Told in (.*?) Date", one)[1] for one in ledger] == [  # type: ignore[index]
            *("1 article", "1 article", "2 independent articles", "2 independent articles"),
            *("2 articles, which count as 1 source", "1 article"),
        ]

    def test_a_quotation_counts_the_articles_it_stands_in_alone(self, content: Content) -> None:
        statement = _statement(
            "s", "On two piers", "2031-02", "We arrested 40.", paraphrase="Piers were named."
        )
        elsewhere = {"parts": [{"article": "a2", "exact": "They left."}]}
        both = [{"article": id_, "exact": "piers"} for id_ in ("a2", "undated-example-letter")]
        whole = Statement.model_validate(
            {
                "id": "s",
                **statement.model_dump(exclude={"id", "quotations", "passages"}),
                "quotations": [*statement.model_dump()["quotations"], elsewhere],
                "passages": both,
            }
        )
        page = pages_of(Content.of([*content, Article(id="a2"), whole]))["statements/s.md"]
        told = [re.search(r"Told in (.*?) Date", one)[1] for one in receipts(page.body)]  # type: ignore[index]
        assert told == ["1 article", "1 article", "2 independent articles"]

    @pytest.mark.parametrize(
        ("attribution", "mark"),
        [
            pytest.param("He said", "About these words: an unnamed speaker, said", id="a pronoun"),
            pytest.param("An official", "About these words: an official, said", id="a role"),
            pytest.param("Heads of the pier", "About these words: Heads of the pier, said", id="no pronoun"),
        ],
    )
    def test_words_of_nobody_named(self, content: Content, attribution: str, mark: str) -> None:
        statement = _statement("s", "On a pier", "2031-02", speaker=None, attribution=attribution)
        page = pages_of(Content.of([*content, statement]))["statements/s.md"]
        assert receipts(page.body)[0].replace(" :", ":").startswith(mark)

    def test_each_quotation_has_an_address_of_its_own(self, pages: dict[str, Page]) -> None:
        body = pages[ADA].body
        assert '<figure class="et-quotation" id="quotation-2">' in body
        assert '<a class="et-permalink" href="#quotation-2">' in body

    def test_they_are_kept_out_of_the_search_once(self, told: dict[str, Page]) -> None:
        for page in told.values():
            for block in re.findall(r"<details[^>]*data-search-exclude.*?</details>", page.body, re.DOTALL):
                inner = re.findall(r"<details[^>]*>", block)[1:]
                assert not any("data-search-exclude" in one for one in inner), page.path


@pytest.mark.parametrize(
    ("articles", "words"),
    [
        pytest.param(["a"], "1 article", id="one article"),
        pytest.param(["a", "a"], "1 article", id="one article, twice"),
        pytest.param(["a", "b"], "2 independent articles", id="two articles"),
        pytest.param(["a", "copy"], "2 articles, which count as 1 source", id="a copy and its origin"),
        pytest.param(["copy"], "1 article", id="a copy alone"),
        pytest.param(
            ["wire-1", "wire-2"], "2 articles, which count as 1 source", id="two copies of a wire's story"
        ),
        pytest.param(["a", "unknown"], "2 independent articles", id="an article that is not there"),
    ],
)
def test_told_words(articles: list[str], words: str) -> None:
    origins = {"a": None, "b": None, "copy": "a", "wire-1": "A Wire", "wire-2": "A Wire"}
    assert (
        told_words(articles, {id_: Article(id=id_, origin=origin) for id_, origin in origins.items()})
        == words
    )


@pytest.fixture(scope="module")
def many() -> dict[str, Page]:
    """The pages of a timeline of 1,000 entries."""
    return pages_of(Content.of(_many(1_000)))


class TestWeight:
    def test_a_long_timeline_stays_light(self, many: dict[str, Page]) -> None:
        assert len(gzip.compress(many["index.md"].body.encode())) < 150_000

    def test_on_a_long_page_figures_lead_to_their_receipts(self, many: dict[str, Page]) -> None:
        body = many["index.md"].body
        assert receipts(body) == []
        link = re.search(r'<a class="et-figure" href="(operations/o\d+)/#(figure-[^"]+)"', body)
        assert link
        row = many[f"{link[1]}.md"].body.split(f'<tr id="{link[2]}"')[1].split("</tr>")[0]
        assert 'class="et-exact"' in row
        assert len(receipts(row)) == 1

    def test_a_short_page_of_the_same_site_opens_them_in_place(self, many: dict[str, Page]) -> None:
        assert receipts(many["people/official-3.md"].body)

    @pytest.mark.parametrize(("number", "has_them"), [(MOST_RECEIPTS, True), (MOST_RECEIPTS + 1, False)])
    def test_the_border_is_at_the_same_number_for_all(self, number: int, has_them: bool) -> None:
        assert bool(receipts(pages_of(Content.of(_many(number)))["index.md"].body)) is has_them


class TestSaidAgainstRecorded:
    def test_statements_stand_in_order_beside_the_figures_they_touch(self, content: Content) -> None:
        body = part(_with(content, *_statements()), "statements")
        assert [body.index(f">{title}<") for title in ("First", "Second", "Third")] == sorted(
            body.index(f">{title}<") for title in ("First", "Second", "Third")
        )
        beside = [
            " ".join(re.sub(r"<[^>]*>", " ", one).split())
            for one in re.findall(r"<dl class=\"et-beside\">.*?</dl>", body, re.DOTALL)
        ]
        assert beside == [
            "Gives this figure 40 people arrested Answered by Second",
            "Names the same number 50 people arrested In reply to First",
            "Same topic Harbor policy",
        ]

    def test_words_that_name_neither_number_nor_place_fit_all_figures_alike(self, content: Content) -> None:
        passages = [{"article": "undated-example-letter", "exact": "x"}]
        claims = [
            {"measure": "arrests", "value": value, "place": place, "passages": passages}
            for value, place in ((40, "westford"), (50, None), (60, None))
        ]
        operation = Operation.model_validate({"id": "o", "title": "O", "claims": claims})
        said = [
            _statement("s1", "Of no place", "2031-01", "Every arrest counts.", about=["o"]),
            _statement("s2", "Of a place", "2031-02", "The arrests in Westford.", about=["o"]),
            _statement("s3", "Of another", "2031-03", "The arrests in Westfordshire.", about=["o"]),
        ]
        body = part(pages_of(Content.of([*content, operation, *said]))["operations/o.md"].body, "statements")
        beside = re.findall(r"<dd>(<a href=\"#.*?)</dd>", body)
        all_alike = '<a href="#figures">people arrested (3 figures)</a>'
        named = '<a href="#figure-40-arrests-westford">40 people arrested, Westford</a>'
        assert beside == [all_alike, named, all_alike]

    def test_figures_are_linked_in_the_same_page(self, content: Content) -> None:
        body = _with(content, *_statements())
        assert '<dd><a href="#figure-40-arrests">40 people arrested</a></dd>' in body
        assert 'id="figure-40-arrests"' in body

    def test_no_word_of_ours_judges(self, content: Content) -> None:
        body = re.sub(r"<[^>]*>", "", part(_with(content, *_statements()), "statements")).casefold()
        assert not re.search(r"contradict|false|true|wrong|lie[sd]?\b|disput|confirm|repeated|revised", body)

    def test_a_person_speaks_by_role_in_order_of_time(self, content: Content) -> None:
        said = [
            _statement("s1", "Acting", "2031-01-01", role="acting head"),
            _statement("s2", "Head", "2031-02-01", role="head"),
            _statement("s3", "Acting again", "2031-03-01", role="acting head"),
            _statement("s4", "Of no role", "2031-04-01"),
        ]
        person = Person(id="ben", name="Ben Example")
        body = part(pages_of(Content.of([*content, person, *said]))["people/ben.md"].body, "said")
        order = [
            "“acting head”",
            ">Acting<",
            ">Acting again<",
            "“head”",
            ">Head<",
            "Role not given",
            ">Of no role<",
        ]
        assert [body.index(words) for words in order] == sorted(body.index(words) for words in order)

    @pytest.mark.parametrize(
        ("title", "shown"),
        [
            pytest.param("acting head of the Office", "Acting head of the Office", id="it names it"),
            pytest.param("acting head", "Acting head, Border Office (Office)", id="it does not"),
            pytest.param("head of Officers", "Head of Officers, Border Office (Office)", id="a longer word"),
        ],
    )
    def test_a_role_names_its_organization_once(self, content: Content, title: str, shown: str) -> None:
        office = Organization(id="office", name="Border Office", short="Office")
        passages = [{"article": "undated-example-letter", "exact": title}]
        role = {"title": title, "organization": office.id, "passages": passages}
        person = Person.model_validate({"id": "ben", "name": "Ben Example", "roles": [role]})
        pages = pages_of(Content.of([*content, office, person]))
        line = part(pages["people/ben.md"].body, "roles").split("<li>")[1].split("<div")[0]
        assert re.sub(r"<[^>]*>", "", line).strip() == shown
        assert '<a href="../../organizations/office/">' in line

    def test_one_role_needs_no_heading(self, pages: dict[str, Page]) -> None:
        assert "et-role-then" not in pages["people/ada-example.md"].body

    def test_replies_are_linked_both_ways(self, pages: dict[str, Page]) -> None:
        assert 'href="../../statements/2031-03-10-harbor-aid-on-the-figures/"' in part(
            pages[ADA].body, "replies"
        )
        assert 'href="../../statements/2031-03-08-ada-example-on-harbor-week/"' in part(
            pages[AID].body, "reply-to"
        )


class TestPast:
    def test_an_entry_says_when_it_was_added_and_changed_and_how(self, told: dict[str, Page]) -> None:
        assert _past(told[WEEK]) == (
            "Added 1 April 2031, last changed 5 April 2031: The Gazette says 120. Corrections"
        )

    def test_an_entry_that_was_never_changed_was_added(self, told: dict[str, Page]) -> None:
        assert _past(told[ADA]) == "Added 1 April 2031."

    def test_an_entry_without_history_says_nothing(
        self, told: dict[str, Page], pages: dict[str, Page]
    ) -> None:
        assert "et-past" not in told["topics/harbor-policy.md"].body
        assert "et-past" not in pages[WEEK].body

    def test_where_the_history_is_cut_off_only_the_change_is_told(self, content: Content) -> None:
        past = {(Kind.OPERATIONS, WEEK[11:-3]): Past(None, CHANGED)}
        page = pages_of(content, history=History(is_known=True, begins=ADDED.day, pasts=past))[WEEK]
        assert _past(page) == "Last changed 5 April 2031: The Gazette says 120."


class TestCorrections:
    def test_the_page_tells_old_new_when_and_why(self, told: dict[str, Page]) -> None:
        body = told["corrections.md"].body
        assert "<del>119 people arrested, Westford — Ada Example</del>" in body
        assert "<ins>120 people arrested, Westford — Ada Example</ins>" in body
        assert '<time datetime="2031-04-05">5 April 2031</time>' in body
        assert 'href="../operations/2031-03-02-harbor-week/"' in body
        assert "Why: The Gazette says 120</p>" in body
        assert "It mended its story.</p>" in body

    def test_without_history_it_claims_nothing(self, pages: dict[str, Page]) -> None:
        body = pages["corrections.md"].body
        assert "built without the history" in body
        assert "no corrections" not in body

    def test_a_whole_history_without_any_says_so(self, content: Content) -> None:
        body = pages_of(content, history=History(is_known=True))["corrections.md"].body
        assert "There are no corrections so far." in body

    def test_a_history_that_is_cut_off_says_where_it_begins(self, content: Content) -> None:
        body = pages_of(content, history=History(is_known=True, begins=ADDED.day))["corrections.md"].body
        assert "The history at hand begins on 1 April 2031" in body
        assert "There are no corrections since then." in body

    def test_an_entry_that_is_gone_is_named_without_a_link(self, content: Content) -> None:
        gone = Operation(id="gone", title="Gone", status=Status.REVIEWED)
        history = History(is_known=True, revisions=(Revision(CHANGED, gone, None),))
        assert '<p class="et-corrected">Gone</p>' in pages_of(content, history=history)["corrections.md"].body

    def test_hostile_reasons_stay_text(self, content: Content) -> None:
        gone = Operation(id="gone", title="Gone", status=Status.REVIEWED)
        change = Change(CHANGED.day, "<script>alert(1)</script>", '"><img src=x>\n\n</p></li></ol>')
        history = History(is_known=True, revisions=(Revision(change, gone, None),))
        body = pages_of(content, history=history)["corrections.md"].body
        assert "<script" not in body
        assert "<img" not in body
        assert body.count("</ol>") == 1


class TestEndings:
    def test_an_entry_is_cited_with_its_version(self, told: dict[str, Page]) -> None:
        cite = _citations(told[WEEK])
        assert list(cite) == ["Text", "BibTeX", "RIS", "CSL-JSON"]
        assert cite["Text"].endswith(
            "(operation). Enforcement Timeline, version of 5 April 2031. "
            "https://fictional.example/operations/2031-03-02-harbor-week/"
        )
        assert json.loads(cite["CSL-JSON"])[0]["version"] == "2031-04-05"

    def test_an_article_is_cited_as_its_publisher_has_it(self, told: dict[str, Page]) -> None:
        text = _citations(told["sources/2031-03-09-gazette-harbor-week.md"])["Text"]
        assert "Gazette" in text
        assert "Enforcement Timeline" not in text

    def test_without_history_or_address_a_citation_has_neither(self, pages: dict[str, Page]) -> None:
        cite = _citations(pages[WEEK])
        assert (
            cite["Text"] == "“One-week operation at the Westford harbor” (operation). Enforcement Timeline."
        )
        assert "issued" not in json.loads(cite["CSL-JSON"])[0]

    def test_a_placeholder_is_no_address_to_cite_or_to_print(self, content: Content) -> None:
        settings = replace(SETTINGS, site_url="https://example.org/enforcement-timeline/")
        page = pages_of(content, settings)[WEEK]
        assert "example.org/enforcement-timeline" not in page.body
        assert "Enforcement Timeline, operations/2031-03-02-harbor-week/#figure-" in page.body
        assert "https://example.org/enforcement-timeline/operations/" in page.head

    def test_every_page_names_the_licence_and_leads_to_the_data(self, told: dict[str, Page]) -> None:
        for page in told.values():
            ways = _text_of(page.body, "et-ways")
            words = "CC BY 4.0 for this site’s own words and the arrangement of its entries · Data"
            assert ways == words, page.path
        assert '<a href="../../data/">Data</a>' in told[WEEK].body

    def test_the_page_about_the_site_is_linked_where_there_is_one(self, content: Content) -> None:
        body = pages_of(content, replace(SETTINGS, about="about.md"))[WEEK].body
        assert '<a href="../../about/">About</a>' in body

    def test_the_same_timeline_the_other_way_round_is_found_by_its_title_alone(
        self, told: dict[str, Page]
    ) -> None:
        first, other = (told[path].body.split("<h1", 1)[1] for path in ("index.md", "oldest-first.md"))
        assert first.split("</h1>")[1].lstrip().startswith("<div>")
        assert other.split("</h1>")[1].lstrip().startswith("<div data-search-exclude>")
        assert '<span class="et-unfiltered" data-search-exclude hidden>' in first

    def test_lists_and_notices_are_not_cited(self, told: dict[str, Page]) -> None:
        for path in (
            "index.md",
            "people/index.md",
            "years/2031.md",
            "operations/2031-03-02-harbor-week-twin.md",
        ):
            assert "et-cite" not in told[path].body

    def test_every_page_has_a_form_for_its_problems(self, told: dict[str, Page]) -> None:
        for page in told.values():
            assert page.body.count("/issues/new?template=correction.yml&amp;title=") == 1, page.path
        assert "page=https%3A%2F%2Ffictional.example%2Fyears%2F2031%2F" in told["years/2031.md"].body

    def test_without_a_repository_a_sentence_leads_to_the_page_that_says_how(self, content: Content) -> None:
        settings = replace(SETTINGS, repository=None, contribute="contribute.md")
        body = pages_of(content, settings)[WEEK].body
        assert '<a href="../../contribute/">How to report a problem</a>' in body

    def test_without_either_it_is_a_sentence(self, pages: dict[str, Page]) -> None:
        assert "Tell the people who keep this site" in pages[WEEK].body

    def test_a_hand_written_page_ends_alike(self) -> None:
        html = render_report("about.md", 'About "us" & <b>', SETTINGS)
        assert "title=Correction%3A%20About%20%22us%22%20%26%20%3Cb%3E" in html
        assert "page=https%3A%2F%2Ffictional.example%2Fabout%2F" in html
        assert "et-cite" not in html


def test_the_script_is_small_and_asks_nobody() -> None:
    script = (DOCS / "assets" / "receipts.js").read_text("utf-8")
    assert len(script.encode()) < 3_840
    assert not re.search(r"https?:|fetch\(|XMLHttp|import|innerHTML|eval", script)


def _past(page: Page) -> str:
    line = re.search(r'<p class="et-past".*?</p>', page.body, re.DOTALL)
    assert line, page.path
    return " ".join(re.sub(r"<[^>]*>", "", line[0]).split())


def _text_of(body: str, name: str) -> str:
    found = re.search(rf'<p class="{name}">(.*?)</p>', body, re.DOTALL)
    assert found
    return " ".join(unescape(re.sub(r"<[^>]*>", "", found[1])).split())


def _citations(page: Page) -> dict[str, str]:
    found = re.findall(r'<p class="et-label">([^<]*)</p>\s*<pre>(.*?)</pre>', page.body, re.DOTALL)
    return {name: unescape(text) for name, text in found}


def _statement(id_: str, title: str, day: str, words: str = "Words.", **fields: object) -> Statement:
    return Statement.model_validate(
        {
            "id": id_,
            "title": title,
            "speaker": "ben",
            "when": {"date": day, "basis": "stated", "kind": "said"},
            "quotations": [{"parts": [{"article": "undated-example-letter", "exact": words}]}],
            **fields,
        }
    )


def _statements() -> tuple[Statement, ...]:
    return (
        _statement("s3", "Third", "2031-03", "We are here.", about=["o"], topics=["harbor-policy"]),
        _statement(
            "s2", "Second", "2031-02", "They arrest 50.", speaker="ada-example", about=["o"], reply_to="s1"
        ),
        _statement("s1", "First", "2031-01", "We arrested 40.", about=["o"]),
    )


def _with(content: Content, *entries: Entry) -> str:
    """The page of an operation with two figures, among these entries."""
    passages = [{"article": "undated-example-letter", "exact": "x"}]
    claims = [
        {"measure": "arrests", "value": 40, "said_by": "ben", "passages": passages},
        {"measure": "arrests", "value": 50, "passages": passages},
    ]
    operation = Operation.model_validate(
        {"id": "o", "title": "O", "claims": claims, "topics": ["harbor-policy"]}
    )
    person = Person(id="ben", name="Ben Example")
    return pages_of(Content.of([*content, person, operation, *entries]))["operations/o.md"].body


def _many(number: int) -> list[Entry]:
    """Operations and statements of invented officials, all with a source; every second is a statement."""
    entries: list[Entry] = [Person(id=f"official-{n}", name=f"Official {n}") for n in range(40)]
    for n in range(number):
        day = f"{2017 + n % 8}-{1 + n % 12:02d}-{1 + n % 28:02d}"
        when = {"date": day, "basis": "stated", "kind": "happened" if n % 2 else "said"}
        entries.append(Article(id=f"a{n}", outlet=f"Gazette {n}", url=f"https://gazette.example.org/{n}"))
        passage = {"article": f"a{n}", "exact": f"{n} people of the {n}th pier were led away by {n} officers"}
        if n % 2:
            claims = [
                {"measure": measure, "value": n + 3, "said_by": f"official-{n % 40}", "passages": [passage]}
                for measure in ("arrests", "convictions", "detained")
            ]
            fields = {"id": f"o{n}", "title": f"Arrests at pier {n}", "when": when, "claims": claims}
            entries.append(Operation.model_validate(fields))
        else:
            quoted = {"quotations": [{"parts": [passage]}], "speaker": f"official-{n % 40}"}
            entries.append(
                Statement.model_validate({"id": f"s{n}", "title": f"On pier {n}", "when": when, **quoted})
            )
    return entries
