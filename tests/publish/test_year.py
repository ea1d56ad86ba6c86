"""A year of many events is parted into months, so that no page is endless."""

from __future__ import annotations

import pytest

from generator.model.content import Content
from generator.model.statement import Statement
from generator.publish.link import Timeline, link_timeline
from generator.publish.link_check import find_dead_links
from generator.publish.render import render_site
from generator.publish.views import viewpoint
from generator.publish.views import year as years
from generator.publish.views.viewpoint import Viewpoint
from generator.publish.views.year import list_years, view_month, view_year
from generator.settings import Settings


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(viewpoint, "MOST_OF_A_YEAR", 4)
    monkeypatch.setattr(years, "MOST_LISTED", 5)


def test_a_year_of_few_events_lists_them() -> None:
    view = view_year(_at(_timeline("2031-02-01", "2031-05-01", "2031")), 2031)
    assert [month.name for month in view.months] == ["2031, month not known", "February 2031", "May 2031"]
    assert view.further_months == ()
    assert view.months[1].link.href == "#m2031-02"


def test_a_year_of_many_events_leads_to_its_months() -> None:
    view = view_year(_at(_busy()), 2031)
    assert view.months == ()
    assert [(month.link.text, month.link.href, month.count.words) for month in view.further_months] == [
        ("2031, month not known", "../../years/2031-month-not-known/", "1 statement"),
        ("February 2031", "../../years/2031-02/", "3 statements"),
        ("May 2031", "../../years/2031-05/", "2 statements"),
    ]


def test_a_month_has_its_events_its_filters_and_its_neighbours() -> None:
    view = view_month(_at(_busy(), "years/2031-02.md"), 2031, 2)
    assert [row.link.text for row in view.rows.rows] == ["Statement 0", "Statement 1", "Statement 2"]
    assert view.filters is not None
    assert view.year.href == "../../years/2031/"
    assert (view.before and view.before.href, view.after and view.after.href) == (
        "../../years/2031-month-not-known/",
        "../../years/2031-05/",
    )


@pytest.mark.parametrize(
    ("newest_first", "listed", "further"),
    [
        pytest.param(True, ["May 2031", "February 2031"], ["2031, month not known"], id="newest first"),
        pytest.param(False, ["2031, month not known", "February 2031"], ["May 2031"], id="oldest first"),
    ],
)
def test_of_a_year_that_does_not_fit_a_list_holds_what_fits(
    newest_first: bool, listed: list[str], further: list[str]
) -> None:
    timeline = _busy()
    list_ = list_years(_at(timeline, "index.md"), list(timeline.years.items()), newest_first=newest_first)
    (year,) = list_.shown
    assert [month.name for month in year.months] == listed
    assert [month.name for month in year.further_months] == further
    assert list_.is_cut
    assert len(list_.listed) == sum(month.count.statements for month in year.months)
    assert list_.anchors == {"y2031", *(month.anchor for month in year.months)}


def test_a_first_month_is_listed_however_long() -> None:
    timeline = _timeline(*["2031-05-01"] * 9, "2030-01-01")
    list_ = list_years(
        _at(timeline, "index.md"), sorted(timeline.years.items(), reverse=True), newest_first=True
    )
    assert [year.year for year in list_.shown] == ["2031"]
    assert [year.year for year in list_.further] == ["2030"]
    assert len(list_.listed) == 9


def test_every_link_to_a_month_leads_somewhere() -> None:
    pages, files = render_site(_busy(), Settings())
    assert {page.path for page in pages if page.path.startswith("years/2031-")} == {
        "years/2031-month-not-known.md",
        "years/2031-02.md",
        "years/2031-05.md",
    }
    assert not find_dead_links(pages, files)


def _busy() -> Timeline:
    return _timeline(*["2031-02-01"] * 3, *["2031-05-01"] * 2, "2031")


def _timeline(*days: str) -> Timeline:
    return link_timeline(Content.of(_statement(number, day) for number, day in enumerate(days)))


def _statement(number: int, day: str) -> Statement:
    return Statement.model_validate(
        {
            "id": f"s{number}",
            "title": f"Statement {number}",
            "when": {"date": day, "basis": "stated", "kind": "said"},
            "attribution": "a spokesman",
            "quotations": [{"parts": [{"article": "a", "exact": f"words of number {number}"}]}],
        }
    )


def _at(timeline: Timeline, path: str = "years/2031.md") -> Viewpoint:
    return Viewpoint(timeline, path)
