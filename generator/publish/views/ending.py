"""The end of every page: how to cite it, and where to report a problem with it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.article import Article
from generator.model.history import History
from generator.model.page import Page
from generator.model.value import Entry
from generator.publish.address import citable_address, relative_link, web_address, written_file
from generator.publish.citation import Cited, cite_bibtex, cite_csl, cite_plainly, cite_ris
from generator.publish.problem_report import report_address
from generator.publish.views.pieces import Link
from generator.publish.wording import KIND_WORDS
from generator.settings import Settings

LICENCE = Link("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")
"""Of the site's own words and the choice and arrangement of its entries, as LICENSE-DATA.md says."""


@dataclass(frozen=True, slots=True)
class CitationView:
    """A citation in one format."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class ReportView:
    """Where to report a problem with a page."""

    address: str | None
    """The form, filled in for the page; None without a repository."""
    contribute: str | None
    """The page that says how to report a problem; None where the site has none."""


@dataclass(frozen=True, slots=True)
class EndingView:
    """The end of a page."""

    cite_what: str
    """'article' or 'entry'."""
    citations: tuple[CitationView, ...]
    """None on pages that are no entry's."""
    report: ReportView
    ways: tuple[Link, ...]
    """The site's data, and the page about it where there is one."""
    imprint: tuple[str, ...]
    """What a printed page begins with: the site's name, and the page's address where it is known."""
    licence: Link = LICENCE


def view_ending(page: Page, entry: Entry | None, settings: Settings, history: History) -> EndingView:
    """What stands at the end of a page."""
    is_article = isinstance(entry, Article)
    return EndingView(
        cite_what="article" if is_article else "entry",
        citations=_citations(_cited(page, entry, settings, history)) if entry else (),
        report=view_report(page.path, page.title, settings),
        ways=view_ways(page.path, settings),
        imprint=view_imprint(page.path, settings),
    )


def view_report(path: str, title: str, settings: Settings) -> ReportView:
    """Where to report a problem with a page, by its source path."""
    urls = settings.use_directory_urls
    address = citable_address(settings.site_url, path, directory_urls=urls)
    page = address or written_file(path, directory_urls=urls)
    contribute = (
        relative_link(path, settings.contribute, directory_urls=urls) if settings.contribute else None
    )
    return ReportView(report_address(settings.repository, page, title), contribute)


def view_ways(path: str, settings: Settings) -> tuple[Link, ...]:
    """The site's data, and the page about it, by a source path."""
    urls = settings.use_directory_urls
    pages = [("Data", "data.md"), *([("About", settings.about)] if settings.about else [])]
    return tuple(Link(name, relative_link(path, to, directory_urls=urls)) for name, to in pages)


def view_imprint(path: str, settings: Settings) -> tuple[str, ...]:
    """Where a printed page comes from, by its source path."""
    address = citable_address(settings.site_url, path, directory_urls=settings.use_directory_urls)
    return (settings.site_name, address) if address else (settings.site_name,)


def _cited(page: Page, entry: Entry, settings: Settings, history: History) -> Cited:
    """An article is cited as its publisher has it, any other entry as a page of this site."""
    if isinstance(entry, Article):
        return Cited(
            key=entry.id,
            title=entry.label,
            container=entry.outlet,
            author=entry.author,
            issued=entry.published,
            url=web_address(entry.url),
        )
    past = history.pasts.get((entry.kind, entry.id))
    last = (past.changed or past.added) if past else None
    return Cited(
        key=entry.id,
        title=entry.label,
        container=settings.site_name,
        genre=KIND_WORDS[entry.kind],
        issued=last.day if last else None,
        is_version=True,
        url=citable_address(settings.site_url, page.path, directory_urls=settings.use_directory_urls),
    )


def _citations(cited: Cited) -> tuple[CitationView, ...]:
    return (
        CitationView("Text", cite_plainly(cited)),
        CitationView("BibTeX", cite_bibtex(cited).rstrip("\n")),
        # HTML has its own line ends.
        CitationView("RIS", cite_ris(cited).replace("\r\n", "\n").rstrip("\n")),
        CitationView("CSL-JSON", cite_csl(cited).rstrip("\n")),
    )
