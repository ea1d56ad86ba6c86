"""Articles in, files out: what a maintainer sees of an ingest, on plainly fictional articles."""

import json
from pathlib import Path

import pytest

from generator.ingest.compose.reported import compose_reported
from generator.ingest.document import Document
from generator.model.article import Article
from generator.model.edtf import Edtf
from generator.model.registers import Person
from generator.pipeline import build, check, ingest, render
from generator.settings import Settings

COURIER = """\
ICE arrests 41 people in Boston

May 12, 2031

BOSTON — U.S. Immigration and Customs Enforcement officers arrested 41 people in Boston in an operation from May 3 to May 9, the agency said Monday.

“We kept every promise we made to the people of this city,” said Ada Bergstrand, field office director for ICE in Boston. “We will keep the next one as well.”

ICE said nearly 90 percent of those arrested had criminal convictions.
"""
HERALD = """\
Boston arrests stir debate

May 13, 2031

Immigration and Customs Enforcement arrested 41 people in Boston in the operation that ended on May 9, officials said.

“We kept every promise we made to the people of this city,” said Ada Bergstrand, field office director for ICE in Boston.

Mayor Olaf Tindberg of Boston wrote in a letter to ICE: “Our officers take no part in arrests of this kind.”

The arrests have stirred a debate in the city. Some residents welcomed them at a meeting in the old town hall, while others asked the council to do more for the families that were left behind. A church in the north of the city opened its doors to those who needed advice, and volunteers handed out leaflets in four languages on the steps outside.
"""
OTHER = """\
Council votes on new bridge

May 14, 2031

The council of Boston voted 9 to 2 for a new bridge over the river on Tuesday. It will cost $40 million.

“A bridge is a promise to our grandchildren as well,” said Mayor Olaf Tindberg.
"""


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "courier.txt").write_text(COURIER)
    (folder / "herald.txt").write_text(HERALD)
    (folder / "articles.yml").write_text(
        "courier.txt: {outlet: Fictional Courier, url: 'https://courier.example/1'}\n"
    )
    return folder


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(content=tmp_path / "content")


def files(settings: Settings) -> dict[str, str]:
    return {
        path.relative_to(settings.content).as_posix(): path.read_text()
        for path in settings.content.rglob("*.yml")
    }


def run(settings: Settings, *paths: Path, dry_run: bool = False) -> object:
    return ingest([str(path) for path in paths], settings, dry_run=dry_run)


def test_two_reports_on_one_operation_become_one_entry_with_two_sources(
    articles: Path, settings: Settings
) -> None:
    run(settings, articles)
    operations = [name for name in files(settings) if name.startswith("operations/")]
    assert len(operations) == 1, operations
    text = files(settings)[operations[0]]
    assert "article: courier" in text
    assert "article: herald" in text
    assert "2031-05-03/2031-05-09" in text


def test_the_same_words_in_two_papers_are_one_statement(articles: Path, settings: Settings) -> None:
    run(settings, articles)
    bergstrand = [
        text
        for name, text in files(settings).items()
        if name.startswith("statements/") and "ada-bergstrand" in name
    ]
    assert len(bergstrand) == 1
    assert "courier" in bergstrand[0]
    assert "herald" in bergstrand[0]


def test_drafts_pass_the_check_against_their_articles(articles: Path, settings: Settings) -> None:
    run(settings, articles)
    assert check(settings, [str(articles)]).problems == ()


def test_drafts_build_into_pages(articles: Path, settings: Settings) -> None:
    run(settings, articles)
    site = build(settings)
    assert any("41" in page.body and page.path.startswith("operations/") for page in site.pages)
    assert site.warnings == ()


def test_ingesting_again_changes_nothing(articles: Path, settings: Settings) -> None:
    run(settings, articles)
    before = files(settings)
    assert run(settings, articles).written == ()
    assert files(settings) == before


def test_the_order_of_the_files_does_not_matter(articles: Path, tmp_path: Path) -> None:
    one, other = Settings(content=tmp_path / "one"), Settings(content=tmp_path / "other")
    run(one, articles / "courier.txt", articles / "herald.txt")
    run(other, articles / "herald.txt", articles / "courier.txt")
    assert files(one) == files(other)


def test_a_dry_run_tells_the_same_and_writes_nothing(articles: Path, settings: Settings) -> None:
    told = run(settings, articles, dry_run=True)
    assert not settings.content.exists()
    assert told.written == run(settings, articles).written


def test_a_touched_entry_is_never_changed_and_the_difference_is_shown(
    articles: Path, settings: Settings
) -> None:
    run(settings, articles / "courier.txt")
    path = next((settings.content / "operations").iterdir())
    edited = "# checked by the desk\n" + path.read_text().replace("value: 41", "value: 40").replace(
        "41 people", "40 people"
    )
    path.write_text(edited)
    told = run(settings, articles)
    assert path.read_text() == edited
    line = next(line for line in told.plan.lines if line.entry == f"operations/{path.stem}")
    assert line.outcome == "left alone"
    assert "41 arrests" in line.why


def test_an_untouched_entry_takes_a_second_source_in(articles: Path, settings: Settings) -> None:
    run(settings, articles / "courier.txt")
    run(settings, articles / "herald.txt")
    (operation,) = (settings.content / "operations").iterdir()
    assert "article: herald" in operation.read_text()
    assert run(settings, articles).written == ()


def test_an_entry_a_person_removed_is_not_drafted_again(articles: Path, settings: Settings) -> None:
    run(settings, articles)
    (operation,) = (settings.content / "operations").iterdir()
    operation.unlink()
    told = run(settings, articles)
    assert not operation.exists()
    assert any("removed by a person" in line.why for line in told.plan.lines)


def operations(settings: Settings) -> list[Path]:
    return sorted((settings.content / "operations").iterdir())


def withdraw(path: Path, more: str = "") -> None:
    """A person's withdrawal: the entry loses its fingerprint and is withdrawn."""
    text = path.read_text().replace("status: draft", "status: withdrawn")
    path.write_text(f"{text}withdrawn_because: It was no operation.\n{more}")


def test_a_removed_entry_does_not_come_back_from_the_article_it_was_merged_with(
    articles: Path, settings: Settings
) -> None:
    run(settings, articles)
    (operation,) = operations(settings)
    operation.unlink()
    run(settings, articles / "herald.txt")
    run(settings, articles)
    assert operations(settings) == []
    assert check(settings).problems == ()


def test_a_removed_entry_with_a_number_in_its_id_does_not_come_back(
    articles: Path, settings: Settings
) -> None:
    (articles / "gazette.txt").write_text(
        "ICE arrests 12 people in Boston\n\nMay 13, 2031\n\nImmigration and Customs Enforcement officers arrested 12 "
        "people at the docks of Boston in an operation from May 3 to May 9, the mayor said Monday.\n"
    )
    run(settings, articles / "courier.txt", articles / "gazette.txt")
    first, second = operations(settings)
    twice = first if first.stem.endswith("-2") else second
    assert twice.stem.endswith("-2")
    twice.unlink()
    told = run(settings, articles / "courier.txt", articles / "gazette.txt")
    assert not twice.exists()
    assert len(operations(settings)) == 1
    assert any("not drafted again" in line.why for line in told.plan.lines)


@pytest.mark.parametrize("names", [["courier"], ["herald"], ["courier", "herald"]])
def test_a_withdrawn_entry_does_not_come_back(articles: Path, settings: Settings, names: list[str]) -> None:
    run(settings, articles)
    (operation,) = operations(settings)
    withdraw(operation)
    before = operation.read_text()
    told = run(settings, *(articles / f"{name}.txt" for name in names))
    assert operations(settings) == [operation]
    assert operation.read_text() == before
    line = next(line for line in told.plan.lines if line.entry == f"operations/{operation.stem}")
    assert line.why == "a person withdrew it; not drafted again"


@pytest.mark.parametrize("withdrawn", [True, False], ids=["withdrawn without its words", "deleted"])
def test_a_statement_a_person_removed_does_not_come_back(
    articles: Path, settings: Settings, *, withdrawn: bool
) -> None:
    run(settings, articles)
    (path,) = (settings.content / "statements").glob("*ada-bergstrand*")
    if withdrawn:
        path.write_text("title: Nothing\nstatus: withdrawn\nwithdrawn_because: It was said by nobody.\n")
    else:
        path.unlink()
    before = files(settings)
    for names in (["herald.txt"], ["courier.txt"], ["courier.txt", "herald.txt"]):
        run(settings, *(articles / name for name in names))
        assert {name for name in files(settings) if name.startswith("statements/")} == {
            name for name in before if name.startswith("statements/")
        }


def test_what_a_withdrawn_entry_told_goes_to_the_entry_in_its_place(
    articles: Path, settings: Settings
) -> None:
    (articles / "gazette.txt").write_text(
        "Night of arrests in Boston\n\nMay 13, 2031\n\nImmigration and Customs Enforcement officers arrested 44 people in "
        "Boston in an operation from May 3 to May 9, the mayor said Monday.\n"
    )
    run(settings, articles / "courier.txt", articles / "gazette.txt")
    first, second = operations(settings)
    withdraw(second, f"replaced_by: {first.stem}\n")
    run(settings, articles / "courier.txt", articles / "gazette.txt")
    assert operations(settings) == [first, second]
    assert "value: 41" in first.read_text()
    assert "value: 44" in first.read_text()
    assert run(settings, articles / "courier.txt", articles / "gazette.txt").written == ()


def test_operations_that_may_be_one_are_listed_and_joined_by_a_withdrawal(
    articles: Path, settings: Settings
) -> None:
    for name, count in (("daily", "29 people"), ("weekly", "About 30 people")):
        (articles / f"{name}.txt").write_text(
            f"Night of arrests in Boston\n\nMay 14, 2031\n\n{count} were arrested in Boston on Tuesday, May 13, U.S. "
            f"Immigration and Customs Enforcement told the {name}.\n"
        )
    told = run(settings, articles / "daily.txt", articles / "weekly.txt")
    (why,) = [review.reason for review in told.plan.reviews if review.reason.startswith("may be one")]
    assert "the same days; same places: boston; 29 and about 30 arrests fit each other" in why
    assert [problem.message.count("may be one") for problem in check(settings).problems] == [1]
    first, second = operations(settings)
    withdraw(second, f"replaced_by: {first.stem}\n")
    told = run(settings, articles / "daily.txt", articles / "weekly.txt")
    assert not [review for review in told.plan.reviews if review.reason.startswith("may be one")]
    assert check(settings).problems == ()
    assert "value: 30" in first.read_text()


def test_a_stock_sentence_after_two_operations_is_two_statements(articles: Path, settings: Settings) -> None:
    for name, day, told in (("daily", 13, "20 people in Boston"), ("weekly", 16, "33 people in Denver")):
        (articles / f"{name}.txt").write_text(
            f"Arrests\n\nMay {day}, 2031\n\n“We will enforce the law as it is written,” said Ada Bergstrand, a spokeswoman for "
            f"ICE, after Immigration and Customs Enforcement officers arrested {told} on May {day - 1}.\n"
        )
    run(settings, articles / "daily.txt", articles / "weekly.txt")
    assert len(operations(settings)) == 2
    assert len([name for name in files(settings) if name.startswith("statements/")]) == 2
    assert check(settings).problems == ()


def test_nothing_new_is_written_for_an_article_a_person_keeps(articles: Path, settings: Settings) -> None:
    run(settings, articles / "courier.txt")
    article = settings.content / "articles" / "courier.yml"
    article.write_text(article.read_text().replace("status: draft", "status: reviewed"))
    for statement in (settings.content / "statements").iterdir():
        statement.unlink()
    told = run(settings, articles / "courier.txt")
    assert told.written == ()
    assert not list((settings.content / "statements").iterdir())


def test_an_article_on_something_else_gives_no_entry_but_its_own(articles: Path, settings: Settings) -> None:
    (articles / "other.txt").write_text(OTHER)
    told = run(settings, articles / "other.txt")
    assert list(files(settings)) == ["articles/other.yml"]
    assert any(
        "nothing here speaks of immigration enforcement" in review.reason for review in told.plan.reviews
    )


def test_an_article_that_cannot_be_drafted_is_named_and_costs_no_other(
    articles: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = Settings(content=settings.content.with_name("alone"))
    run(alone, articles / "herald.txt")

    def failing(document: Document, article: Article, *rest: object) -> object:
        if article.id == "courier":
            return Edtf.parse("Monday")
        return compose_reported(document, article, *rest)

    monkeypatch.setattr("generator.ingest.compose.article.compose_reported", failing)
    told = run(settings, articles)
    assert [problem.path.rpartition("/")[2] for problem in told.problems] == ["courier.txt"]
    assert "a rule failed on it" in told.problems[0].message
    assert files(settings) == files(alone)


def test_what_an_article_told_before_stays_when_it_can_no_longer_be_drafted(
    articles: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(settings, articles)
    before = files(settings)

    def failing(document: Document, article: Article, *rest: object) -> object:
        if article.id == "courier":
            return Person(id="ada", name="")
        return compose_reported(document, article, *rest)

    monkeypatch.setattr("generator.ingest.compose.article.compose_reported", failing)
    told = run(settings, articles)
    assert "Person: name: " in told.problems[0].message
    assert files(settings) == before


def test_no_article_text_is_written(articles: Path, settings: Settings) -> None:
    run(settings, articles)
    longest = max(len(line.split()) for text in files(settings).values() for line in text.split("\n"))
    assert longest < 30
    assert "the agency said Monday" not in "".join(
        text for name, text in files(settings).items() if name.startswith("articles/")
    )


def test_a_broken_entry_stops_an_ingest_before_anything_is_written(
    articles: Path, settings: Settings
) -> None:
    (settings.content / "operations").mkdir(parents=True)
    (settings.content / "operations" / "broken.yml").write_text("title: [")
    with pytest.raises(Exception, match=r"operations/broken.yml:1: expected YAML"):
        run(settings, articles)
    assert list(files(settings)) == ["operations/broken.yml"]


def test_rendering_twice_changes_nothing(articles: Path, settings: Settings, tmp_path: Path) -> None:
    run(settings, articles)
    count, changed, warnings = render(settings, tmp_path / "out")
    assert changed == count > 10
    assert render(settings, tmp_path / "out") == (count, 0, warnings)


def test_a_broken_reference_stops_a_build_and_is_named_with_its_line(
    articles: Path, settings: Settings
) -> None:
    run(settings, articles)
    (operation,) = (settings.content / "operations").iterdir()
    operation.write_text(operation.read_text().replace("agencies: [ice]", "agencies: [icee]"))
    with pytest.raises(
        Exception,
        match=r"operations/.*\.yml:\d+: agencies.0: expected the id of an organization, found 'icee'",
    ):
        build(settings)


def test_a_file_that_cannot_be_read_is_one_problem_and_not_one_for_each_mention(
    articles: Path, settings: Settings
) -> None:
    run(settings, articles)
    (settings.content / "organizations" / "ice.yml").write_text("name: [")
    assert [problem.path.rpartition("/")[2] for problem in check(settings).problems] == ["ice.yml"]


def test_a_wire_story_printed_twice_is_one_source_and_the_report_says_which_came_first(
    articles: Path, settings: Settings
) -> None:
    body = HERALD.split("\n\n", 2)[2]
    (articles / "gazette.txt").write_text(
        f"Arrests in Boston\n\nMay 15, 2031\n\n{body}\nThe Herald contributed to this report.\n"
    )
    told = run(settings, articles)
    copy = files(settings)["articles/gazette.yml"]
    assert "origin: herald" in copy
    assert "origin" not in files(settings)["articles/courier.yml"]
    line = next(line for line in told.plan.lines if line.entry == "articles/gazette")
    assert "of its wording with herald, which came first" in line.why
    assert run(settings, articles).written == ()


COPIES = ("daily", "evening", "morning", "weekly")
"""Papers that print one story, a day apart."""


@pytest.fixture
def copies(articles: Path) -> list[Path]:
    body = HERALD.split("\n\n", 2)[2]
    paths = [articles / f"{name}.txt" for name in COPIES]
    for day, path in enumerate(paths, 14):
        path.write_text(f"Arrests in Boston\n\nMay {day}, 2031\n\n{body}\nPrinted in the {path.stem}.\n")
    return paths


@pytest.mark.parametrize(
    "order", [(0, 1, 2, 3), (3, 2, 1, 0), (2, 0, 3, 1)], ids=["oldest first", "newest first", "mixed"]
)
def test_copies_taken_in_one_by_one_have_the_origin_they_have_together(
    copies: list[Path], settings: Settings, order: tuple[int, ...]
) -> None:
    for number in order:
        run(settings, copies[number])
    for name in COPIES[1:]:
        assert "origin: daily\n" in files(settings)[f"articles/{name}.yml"]
    assert "origin" not in files(settings)["articles/daily.yml"]
    run(settings, *copies)
    assert run(settings, *copies).written == ()
    assert files(settings)["articles/weekly.yml"].count("origin: daily\n") == 1


def test_an_older_copy_that_comes_late_is_reported_for_an_article_a_person_keeps(
    copies: list[Path], settings: Settings
) -> None:
    run(settings, *copies[1:])
    evening, morning = (settings.content / "articles" / f"{name}.yml" for name in ("evening", "morning"))
    morning.write_text(morning.read_text().replace("origin: evening", "origin: Wire Service"))
    evening.write_text(evening.read_text().replace("status: draft", "status: reviewed"))
    before = evening.read_text(), morning.read_text()
    told = run(settings, copies[0])
    assert (evening.read_text(), morning.read_text()) == before
    lines = {line.entry: line.why for line in told.plan.lines}
    assert "a person keeps it; it shares" in lines["articles/evening"]
    assert "with daily, which came first" in lines["articles/evening"]
    assert "articles/morning" not in lines


def test_an_origin_of_an_articles_yml_stands(copies: list[Path], articles: Path, settings: Settings) -> None:
    (articles / "articles.yml").write_text("evening.txt: {origin: Wire Service}\n")
    run(settings, *copies[1:])
    run(settings, copies[0])
    assert "origin: Wire Service\n" in files(settings)["articles/evening.yml"]


PRIVATE = """\
Mother held after stop in Boston

May 12, 2031

BOSTON — Immigration and Customs Enforcement officers arrested Delia Montoro, 34, of Guatemala, and 11 other people in Boston last week, the agency said Monday.

Montoro, who lives at 114 Elm Terrace, was driving her son Tadeo to school. Tadeo, 15, was released to an aunt. “My mom did nothing wrong that day,” Tadeo said.

“We keep every promise we made to this city,” said Ada Bergstrand, field office director for ICE in Boston. Attorney Helga Strand, who represents Montoro, called the stop “a kidnapping in broad daylight.”
"""


def test_ingest_never_writes_a_private_name_a_child_or_a_home(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "stop.txt").write_text(PRIVATE)
    told = run(settings, tmp_path / "stop.txt")
    written = " ".join([*files(settings), *files(settings).values()]) + repr(told.plan.reviews)
    for name in ("Montoro", "montoro", "Tadeo", "tadeo", "Elm Terrace"):
        assert name not in written, name
    assert "Ada Bergstrand" in written
    assert check(settings, [str(tmp_path / "stop.txt")]).problems == ()
    assert build(settings).warnings == ()


def test_a_headline_that_names_a_private_person_is_not_listed(tmp_path: Path, settings: Settings) -> None:
    article = {
        "text": PRIVATE.split("\n\n", 2)[2],
        "title": "Delia Montoro, 34, held after stop",
        "date": "2031-05-12",
        "outlet": "Courier",
    }
    (tmp_path / "one.jsonl").write_text(json.dumps(article))
    run(settings, tmp_path / "one.jsonl")
    written = " ".join([*files(settings), *files(settings).values()])
    assert "ontoro" not in written
    assert check(settings, [str(tmp_path / "one.jsonl")]).problems == ()
