"""Render: the timeline in, pages and data files out; the one file that knows jinja2."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from html import unescape
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.model.history import UNKNOWN, History
from generator.model.page import DataFile, Heading, Page, Picture
from generator.model.value import Kind
from generator.publish.address import CORRECTIONS, full_address, index_path, month_path, page_path, year_path
from generator.publish.card import card_path, draw_cards, with_cards
from generator.publish.corrections import find_corrections
from generator.publish.export import EXPORTS
from generator.publish.link import Event, Timeline
from generator.publish.linked_data.page_graph import page_graph
from generator.publish.recount import recount
from generator.publish.search_result import description_of, title_of
from generator.publish.totals import Counting
from generator.publish.views.charts import view_charts
from generator.publish.views.corrections import view_corrections
from generator.publish.views.coverage import view_coverage
from generator.publish.views.ending import EndingView, view_ending, view_imprint, view_report, view_ways
from generator.publish.views.head import HeadView, view_head
from generator.publish.views.map import view_map
from generator.publish.views.operation import view_operation
from generator.publish.views.party import view_organization, view_person
from generator.publish.views.pieces import Link, ReceiptView, RowView
from generator.publish.views.place import view_place
from generator.publish.views.register import (
    view_organizations,
    view_people,
    view_places,
    view_sources,
    view_topics,
    view_years,
)
from generator.publish.views.source import view_source
from generator.publish.views.statement import view_statement
from generator.publish.views.timeline import view_events, view_timeline
from generator.publish.views.topic import view_topic
from generator.publish.views.viewpoint import Viewpoint
from generator.publish.views.withdrawn import view_withdrawn
from generator.publish.views.year import months_of, view_month, view_year
from generator.publish.wording import capitalized, label_words
from generator.settings import Settings

_TEMPLATES = Environment(
    loader=PackageLoader("generator.publish", "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
_TEMPLATES.filters["capitalized"] = capitalized
_TEMPLATES.filters["lower_first"] = lambda text: text[:1].lower() + text[1:]


@lru_cache(maxsize=1 << 14)
def _row(row: RowView) -> str:
    """The HTML of a row of a list, drawn once for all pages that show it."""
    return _TEMPLATES.get_template("row.html").render(r=row)


_TEMPLATES.filters["row"] = _row


def _receipt(
    receipt: ReceiptView, *, with_passages: bool = True, with_link: bool = True, is_apart: bool = False
) -> str:
    """The HTML of a receipt, without the words and the link that stand beside it.

    Most stand in lists that are kept out of the search; one apart from them keeps itself out. It may not do so twice:
    the theme's search loses its way in an excluded element inside one of the same name.
    """
    template = _TEMPLATES.get_template("receipt.html")
    return template.render(r=receipt, with_passages=with_passages, with_link=with_link, is_apart=is_apart)


_TEMPLATES.filters["receipt"] = _receipt

_HEADING = re.compile(r'<h2 id="([^"]*)"[^>]*>(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")

_ENTRY_PAGES = {
    Kind.OPERATIONS: ("operation.html", view_operation),
    Kind.STATEMENTS: ("statement.html", view_statement),
    Kind.PEOPLE: ("party.html", view_person),
    Kind.ORGANIZATIONS: ("party.html", view_organization),
    Kind.PLACES: ("place.html", view_place),
    Kind.TOPICS: ("topic.html", view_topic),
    Kind.ARTICLES: ("source.html", view_source),
}
"""By kind: the template of its pages, and what makes the template's view."""

_REGISTERS = {
    Kind.PEOPLE: view_people,
    Kind.ORGANIZATIONS: view_organizations,
    Kind.PLACES: view_places,
    Kind.TOPICS: view_topics,
    Kind.ARTICLES: view_sources,
}

_WAYS_ON = (
    ("The timeline", "index.md"),
    ("All operations", index_path(Kind.OPERATIONS)),
    ("All statements", index_path(Kind.STATEMENTS)),
    ("People", index_path(Kind.PEOPLE)),
    ("Places", index_path(Kind.PLACES)),
    ("Sources", index_path(Kind.ARTICLES)),
)
"""Where a reader may go on who finds no page."""


def render_site(
    timeline: Timeline, settings: Settings, history: History = UNKNOWN
) -> tuple[tuple[Page, ...], tuple[DataFile, ...]]:
    """Every page and every data file of the site, in a fixed order."""
    view = Viewpoint(
        timeline,
        "index.md",
        settings.use_directory_urls,
        site_name=settings.site_name,
        site_url=settings.site_url,
        history=history,
        counting=Counting(timeline),
        corrections=find_corrections(history.revisions, settings.published_since),
    )
    pages = (
        *_list_pages(view),
        *_overview_pages(view),
        *_year_pages(view),
        *_entry_pages(view),
        *_notices(view),
    )
    files = tuple(DataFile(export.path, export.write(timeline)) for export in EXPORTS)
    recount(pages, timeline, directory_urls=settings.use_directory_urls)
    whole = tuple(_with_endings(pages, timeline, settings, history))
    return tuple(_with_heads(whole, timeline, settings)), files


def render_report(path: str, title: str, settings: Settings) -> str:
    """The end of a hand-written page: where to report a problem with it."""
    ending = EndingView(
        "", (), view_report(path, title, settings), view_ways(path, settings), view_imprint(path, settings)
    )
    return _TEMPLATES.get_template("ending.html").render(v=ending)


def render_not_found(settings: Settings) -> str:
    """What stands at an address without a page; its links are whole, for it may be shown in any folder."""
    site, urls = settings.site_url or "https://localhost/", settings.use_directory_urls
    links = [
        Link(text, urlsplit(full_address(site, path, directory_urls=urls) or "/").path)
        for text, path in _WAYS_ON
    ]
    return _TEMPLATES.get_template("not_found.html").render(links=links)


def _with_endings(
    pages: Iterable[Page], timeline: Timeline, settings: Settings, history: History
) -> Iterator[Page]:
    """The same pages, each with its citations and where to report a problem."""
    entries = {page_path(entry.kind, entry.id): entry for entry in timeline.content}
    ending = _TEMPLATES.get_template("ending.html")
    for page in pages:
        view = view_ending(page, entries.get(page.path), settings, history)
        yield replace(page, body=page.body + "\n" + ending.render(v=view))


def render_head(head: HeadView) -> str:
    """The HTML that a page's head has beside its title."""
    return _TEMPLATES.get_template("head.html").render(v=head)


def render_pictures(timeline: Timeline, settings: Settings) -> tuple[Picture, ...]:
    """The share images of the site, as drawings."""
    if not settings.share_images or not settings.site_url:
        return ()
    view = Viewpoint(timeline, "index.md", settings.use_directory_urls)
    return tuple(draw_cards(view, with_cards(timeline, settings.share_images), settings.site_name))


def _with_heads(pages: tuple[Page, ...], timeline: Timeline, settings: Settings) -> Iterator[Page]:
    """The same pages, each with its head."""
    entries = {page_path(entry.kind, entry.id): entry for entry in timeline.content}
    notices = {page_path(entry.kind, entry.id) for entry in timeline.withdrawn}
    cards = {(event.kind, event.id) for event in with_cards(timeline, settings.share_images)}
    for page in pages:
        entry = entries.get(page.path)
        card = card_path(entry) if isinstance(entry, Event) and (entry.kind, entry.id) in cards else None
        graph = "" if page.path in notices else page_graph(page, entry, timeline, settings)
        head = view_head(page, settings, card, graph, is_notice=page.path in notices)
        yield replace(page, head=render_head(head))


def _list_pages(view: Viewpoint) -> Iterator[Page]:
    about = "Immigration-enforcement operations and official statements, every figure and quotation with its source."
    many = len(view.timeline.dated) + len(view.timeline.undated)
    for path, title, newest_first in (
        ("index.md", "Timeline", True),
        ("oldest-first.md", "Timeline, oldest first", False),
    ):
        yield _page(
            "timeline.html", title, about, path, view_timeline(view.at(path, many), newest_first=newest_first)
        )
    for kind in (Kind.OPERATIONS, Kind.STATEMENTS):
        path = index_path(kind)
        events = view_events(view.at(path, len(view.timeline.content.of_kind(kind))), kind)
        yield _page("events.html", events.title, events.lead, path, events)
    for kind, view_register in _REGISTERS.items():
        path = index_path(kind)
        register = view_register(view.at(path))
        yield _page("register.html", register.title, register.lead, path, register)
    years = view_years(view.at("years/index.md"))
    yield _page("register.html", years.title, years.lead, "years/index.md", years)
    exports = tuple((export, view.at("data.md").to(export.path)) for export in EXPORTS)
    corrections = "Published figures and quotations that were changed or taken back, and why."
    of_corrections = view_corrections(view.at(CORRECTIONS))
    yield _page("corrections.html", "Corrections", corrections, CORRECTIONS, of_corrections)
    yield _page("data.html", "Data", "The whole timeline as open data files.", "data.md", exports)


def _overview_pages(view: Viewpoint) -> Iterator[Page]:
    """The pages that show the whole at a glance."""
    charts = "Arrests by operation with the figures that differ, and statements by speaker and month."
    yield _page("charts.html", "Charts", charts, "charts.md", view_charts(view.at("charts.md")))
    of_map = "The places of immigration-enforcement operations, with the arrests that sources give."
    yield _page("map.html", "Map", of_map, "map.md", view_map(view.at("map.md")))
    gaps = "What the timeline rests on: entries by month and place, what was reviewed, what is missing."
    yield _page(
        "coverage.html", "Coverage and gaps", gaps, "coverage.md", view_coverage(view.at("coverage.md"))
    )


def _year_pages(view: Viewpoint) -> Iterator[Page]:
    for year in sorted(view.timeline.years):
        path = year_path(year)
        of_year = view_year(view.at(path, len(view.timeline.years[year])), year)
        description = f"{year} on the timeline: {of_year.count.words}."
        yield _page("year.html", str(year), description, path, of_year)
        if view.has_month_pages(year):
            yield from _month_pages(view, year)


def _month_pages(view: Viewpoint, year: int) -> Iterator[Page]:
    for month, events in months_of(view, year):
        path = month_path(year, month)
        of_month = view_month(view.at(path, events), year, month)
        description = f"{of_month.name} on the timeline: {of_month.count.words}."
        yield _page("month.html", of_month.name, description, path, of_month)


def _entry_pages(view: Viewpoint) -> Iterator[Page]:
    for entry in view.timeline.content:
        template, view_entry = _ENTRY_PAGES[entry.kind]
        path = page_path(entry.kind, entry.id)
        title, description = title_of(entry), description_of(view.timeline, entry)
        yield _page(template, title, description, path, view_entry(view.at(path), entry))  # type: ignore[operator]


def _notices(view: Viewpoint) -> Iterator[Page]:
    for entry in view.timeline.withdrawn:
        path = page_path(entry.kind, entry.id)
        title = f"Withdrawn: {label_words(entry)}"
        description = "This entry was withdrawn."
        yield _page("withdrawn.html", title, description, path, view_withdrawn(view.at(path), entry))


def _page(template: str, title: str, description: str, path: str, view: object) -> Page:
    body = _TEMPLATES.get_template(template).render(v=view)
    headings = tuple(
        Heading(unescape(" ".join(_TAG.sub("", text).split())), anchor)
        for anchor, text in _HEADING.findall(body)
    )
    return Page(path, title, description, headings, body)
