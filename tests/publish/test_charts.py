"""The geometry of charts, and that their pictures and their tables say the same."""

from __future__ import annotations

import re

import pytest

from generator.model.article import Article
from generator.model.content import Content
from generator.model.operation import Operation
from generator.model.page import Page
from generator.model.registers import Place
from generator.publish.amounts import Amount
from generator.publish.charts import axis_of, axis_of_amounts, bar_of, level_of, percent
from generator.publish.link import Timeline, link_timeline
from generator.publish.render import render_site
from generator.publish.views.months import is_late
from generator.settings import Settings


@pytest.mark.parametrize(
    ("largest", "top", "ticks"),
    [
        pytest.param(0, 1, [0, 1], id="nothing"),
        pytest.param(1, 1, [0, 1], id="one"),
        pytest.param(4, 4, [0, 1, 2, 3, 4], id="by ones"),
        pytest.param(7, 8, [0, 2, 4, 6, 8], id="by twos"),
        pytest.param(83, 100, [0, 50, 100], id="by fifties"),
        pytest.param(500, 600, [0, 200, 400, 600], id="by two hundreds"),
        pytest.param(4120, 6000, [0, 2000, 4000, 6000], id="by two thousands"),
    ],
)
def test_an_axis_ends_at_a_round_number_that_holds_all(largest: int, top: int, ticks: list[int]) -> None:
    axis = axis_of(largest)
    assert axis.top == top
    assert [tick.value for tick in axis.ticks] == ticks
    assert axis.ticks[-1].at == "100%"


def test_an_axis_leaves_room_for_an_open_end() -> None:
    assert axis_of_amounts([Amount(100, 100)]).top == 100
    assert axis_of_amounts([Amount(100, None)]).top > 100
    assert axis_of_amounts([]).top == 1


@pytest.mark.parametrize(
    ("amount", "given", "solid", "hollow", "marks"),
    [
        pytest.param(Amount(50, 50), [50], "50%", None, (), id="one figure"),
        pytest.param(Amount(40, 60), [40, 60], "40%", "20%", ("40%", "60%"), id="two rivals"),
        pytest.param(Amount(40, 60), [60, 40, 60], "40%", "20%", ("40%", "60%"), id="rivals told twice"),
        pytest.param(Amount(40, 60), [40], "40%", "20%", (), id="a range of one source"),
        pytest.param(Amount(0, 60), [], "0%", "60%", (), id="no low end"),
        pytest.param(Amount(50, None), [50], "50%", None, (), id="an open end"),
    ],
)
def test_a_bar_is_solid_to_the_low_end_and_hollow_to_the_high_one(
    amount: Amount, given: list[int], solid: str, hollow: str | None, marks: tuple[str, ...]
) -> None:
    bar = bar_of(amount, axis_of(100), given)
    assert (bar.solid, bar.hollow, bar.marks) == (solid, hollow, marks)
    assert bar.is_open is (amount.high is None)


@pytest.mark.parametrize(
    ("number", "largest", "level"), [(0, 9, 0), (1, 9, 1), (3, 9, 2), (9, 9, 4), (1, 1, 4), (0, 0, 0)]
)
def test_a_square_grows_with_its_number(number: int, largest: int, level: int) -> None:
    assert level_of(number, largest) == level


def test_lengths_are_short() -> None:
    assert percent(1 / 3) == "33.33%"


def test_every_bar_is_a_link_and_stands_in_the_table(pages: dict[str, Page]) -> None:
    picture, table = pages["charts.md"].body.split('id="arrests-counted"')
    bars = re.findall(r'<a class="et-bar-link" href="(\.\./operations/[^"]*)"', picture)
    assert len(bars) == 2
    assert all(f'<a href="{href}">' in table for href in bars)
    assert picture.count('class="et-bar-picture"') == len(bars)


def test_rival_figures_are_marked_and_a_part_is_named(pages: dict[str, Page]) -> None:
    body = pages["charts.md"].body
    week = body.partition("One-week operation")[2].partition("</a>")[0]
    assert ">118–120</strong>" in week
    assert week.count('class="et-rival-line"') == 2
    assert "et-hollow" in week


def test_statements_of_all_speakers_add_up(pages: dict[str, Page], timeline: Timeline) -> None:
    table = pages["charts.md"].body.partition('id="speakers"')[2].partition("</table>")[0]
    numbers = [int(n) for n in re.findall(r'data-label="Statements">(\d+)<', table)]
    assert sum(numbers[:-1]) == numbers[-1] == len(timeline.content.statements)


def test_months_say_what_they_hold_and_what_is_missing(pages: dict[str, Page]) -> None:
    grid = pages["coverage.md"].body.partition('id="by-month"')[2].partition("</table>")[0]
    assert 'href="../years/2031/#m2031-03"' in grid
    assert "no article taken in" in grid
    dark = grid.count("et-dark-month")
    assert dark == grid.count("no article taken in")
    assert grid.count("<td>") == 24


@pytest.mark.parametrize(
    ("date", "basis", "late"),
    [
        pytest.param("../2031-03-09", "published", True, id="that of the report"),
        pytest.param("../2031-03-09", "derived", True, id="derived, with an open start"),
        pytest.param("2031-03-09", "derived", False, id="derived, a day"),
        pytest.param("2031-03-09/..", "stated", False, id="an open end"),
        pytest.param("2031-03", "stated", False, id="a month"),
    ],
)
def test_no_later_than_goes_by_the_form_of_the_date(date: str, basis: str, late: bool) -> None:
    when = {"date": date, "basis": basis, "kind": "happened"}
    if basis == "derived":
        when["phrase"] = "some time ago"
    operation = Operation.model_validate({"id": "week", "title": "Week", "when": when})
    assert is_late(operation) is late
    body = _coverage(Content.of([operation]))
    assert ("1 of 1 are dated no better than" in body) is late


def test_the_same_number_of_operations_stands_for_a_place_everywhere() -> None:
    places = [
        Place(id="port", name="Port", latitude=40.7, longitude=-74.0),
        Place(id="docks", name="Docks", latitude=34.0, longitude=-118.0, within=("port",)),
    ]
    operations = [
        Operation(id="one", title="One", places=("port", "docks")),
        Operation(id="two", title="Two", places=("docks",)),
    ]
    timeline = link_timeline(Content.of([*places, *operations]))
    pages, _ = render_site(timeline, Settings())
    bodies = {page.path: page.body for page in pages}
    port = r'<a href="../places/port/">Port</a>'
    assert [o.id for o in timeline.operations_in("port")] == ["one", "two"]
    assert re.search(port + r'</th><td[^>]*data-label="Operations">2<', bodies["coverage.md"])
    assert re.search(port + r' <span class="et-detail">2</span>', bodies["charts.md"])
    assert re.search(port + r"</th><td[^>]*>[^<]*</td><td[^>]*>2 operations<", bodies["map.md"])
    assert bodies["places/port.md"].count('href="../../operations/') >= 2


@pytest.mark.parametrize(
    ("published", "words"),
    [
        pytest.param(["2031-05-06"], "1 article taken in, of 6 May 2031.", id="one"),
        pytest.param([None], "1 article taken in, undated.", id="one without a date"),
        pytest.param([None, None], "2 articles taken in, all of them undated.", id="none dated"),
        pytest.param(
            ["2031-05-06", None],
            "2 articles taken in, 1 of them undated; the other of 6 May 2031.",
            id="one of two",
        ),
        pytest.param(
            ["2031-05-06", None, "2031-06-07"],
            "3 articles taken in, 1 of them undated; the others from 6 May 2031 to 7 June 2031.",
            id="one of three",
        ),
        pytest.param(
            ["2031-05-06", "2031-06-07"],
            "2 articles taken in, from 6 May 2031 to 7 June 2031.",
            id="all dated",
        ),
    ],
)
def test_coverage_says_how_many_articles_are_undated(published: list[str | None], words: str) -> None:
    articles = [
        Article.model_validate({"id": f"a{n}", "outlet": "The Courier", "published": day})
        for n, day in enumerate(published)
    ]
    assert words in _coverage(Content.of(articles))


def test_coverage_names_articles_that_gave_no_entry(pages: dict[str, Page]) -> None:
    gaps = pages["coverage.md"].body.partition('id="articles"')[2]
    assert "None: every article taken in" in gaps
    assert "None is recorded." in gaps


def test_coverage_names_articles_that_could_not_be_read(content: Content, pages: dict[str, Page]) -> None:
    unread = Article.model_validate(
        {"id": "courier", "outlet": "The Courier", "published": "2031-05-06", "unread": "A <dead> link."}
    )
    body = _coverage(Content.of([*content, unread]))
    gaps = body.partition("<dt>Could not be read</dt>")[2]
    assert 'href="../sources/courier/"' in gaps
    assert "A &lt;dead&gt; link." in gaps
    count = re.compile(r"\d+ articles? taken in[^<]*")
    assert count.findall(body) == count.findall(pages["coverage.md"].body)
    assert "Gave no entry</dt> <dd>None" in body


def _coverage(content: Content) -> str:
    pages, _ = render_site(link_timeline(content), Settings())
    return next(page.body for page in pages if page.path == "coverage.md")


@pytest.mark.parametrize("path", ["charts.md", "map.md", "coverage.md"])
def test_the_pages_need_no_script_and_no_style_of_their_own(path: str, pages: dict[str, Page]) -> None:
    body = pages[path].body
    assert "<script" not in body
    assert " style=" not in body
    assert " onclick" not in body
