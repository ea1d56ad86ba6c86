"""A page as linked data: the page itself, the way to it, and what it is about."""

from __future__ import annotations

from generator.model.page import Page
from generator.model.value import Entry, Kind
from generator.publish.address import FOLDERS, index_path, year_path
from generator.publish.export import EXPORTS
from generator.publish.link import Event, Timeline, year_of
from generator.publish.linked_data.node import Node, node, write_graph
from generator.publish.linked_data.things import Describer
from generator.publish.wording import label_words
from generator.settings import Settings

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""What LICENSE-DATA.md grants."""

_INDEXES = {index_path(kind): FOLDERS[kind].capitalize() for kind in Kind} | {"years/index.md": "Years"}
"""The pages that list a kind, and what a way through them calls them."""


def page_graph(page: Page, entry: Entry | None, timeline: Timeline, settings: Settings) -> str:
    """The JSON-LD of a page; `entry` is what the page is of, if it is of one."""
    describer = Describer(timeline, settings)
    address = describer.address(page.path)
    thing = describer.thing(entry) if entry else None
    if page.path == "data.md":
        thing = _dataset(page, describer)
    itself = node(
        "CollectionPage" if page.path in _INDEXES or page.path.startswith("years/") else "WebPage",
        id=address,
        url=address,
        name=page.title,
        description=page.description,
        inLanguage="en",
        isPartOf=_site(describer),
        breadcrumb=_way(page, entry, describer),
        mainEntity=thing,
        citation=describer.sources(entry) if entry else None,
    )
    return write_graph([itself])


def _site(describer: Describer) -> Node:
    address = describer.address("index.md")
    return node(
        "WebSite",
        id=f"{address}#site" if address else None,
        url=address,
        name=describer.settings.site_name,
        inLanguage="en",
    )


def _dataset(page: Page, describer: Describer) -> Node:
    """The data files; a search engine for data sets asks for a name, a description, a licence and the files."""
    years = sorted(describer.timeline.years)
    return node(
        "Dataset",
        name=f"{describer.settings.site_name}: operations, figures and statements",
        description=(
            "Immigration-enforcement operations, the figures told of them and what officials said about them, "
            "each with the news article and the words it rests on. " + page.description
        ),
        url=describer.address(page.path),
        license=LICENCE,
        isAccessibleForFree=True,
        temporalCoverage=f"{years[0]}/{years[-1]}" if years else None,
        creator=node("Organization", name=describer.settings.site_name, url=describer.address("index.md")),
        distribution=[
            node(
                "DataDownload",
                name=export.title,
                description=export.description,
                contentUrl=describer.address(export.path),
                encodingFormat=_FORMATS.get(export.path.rsplit(".", 1)[-1]),
            )
            for export in EXPORTS
        ],
    )


_FORMATS = {"json": "application/json", "csv": "text/csv"}


def _way(page: Page, entry: Entry | None, describer: Describer) -> Node | None:
    """The way from the front page, as search results show it; every step needs an address."""
    if page.path == "index.md" or describer.address("index.md") is None:
        return None
    steps = [(describer.settings.site_name, "index.md")]
    folder = page.path.rpartition("/")[0]
    if folder and f"{folder}/index.md" in _INDEXES and page.path not in _INDEXES:
        steps.append((_INDEXES[f"{folder}/index.md"], f"{folder}/index.md"))
    if isinstance(entry, Event) and entry.when:
        year = year_of(entry.when)
        steps.append((str(year), year_path(year)))
    steps.append((label_words(entry) if entry else _INDEXES.get(page.path, page.title), page.path))
    return node(
        "BreadcrumbList",
        itemListElement=[
            node("ListItem", position=position, name=name, item=describer.address(path))
            for position, (name, path) in enumerate(steps, 1)
        ],
    )
