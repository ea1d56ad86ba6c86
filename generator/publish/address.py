"""Addresses: where each page stands, and links from one page to another."""

from __future__ import annotations

import posixpath
from functools import cache, lru_cache
from urllib.parse import urlsplit

from generator.model.value import Kind

FOLDERS = {kind: kind.value for kind in Kind} | {Kind.ARTICLES: "sources"}
"""The part of the site each kind of entry stands in; an article is a source to its readers."""


CORRECTIONS = "corrections.md"
"""The source path of the page of corrections."""


def page_path(kind: Kind, id_: str) -> str:
    """The source path of an entry's page."""
    return f"{FOLDERS[kind]}/{id_}.md"


def index_path(kind: Kind) -> str:
    """The source path of the page that lists all entries of a kind."""
    return f"{FOLDERS[kind]}/index.md"


def year_path(year: int) -> str:
    """The source path of a year's page."""
    return f"years/{year}.md"


def month_path(year: int, month: int | None) -> str:
    """The source path of a month's page, in a year that has such pages; None is the month not known."""
    return f"years/{year}-{month:02d}.md" if month else f"years/{year}-month-not-known.md"


def relative_link(from_path: str, to_path: str, anchor: str = "", *, directory_urls: bool = True) -> str:
    """A relative link from one source path to another, by way of the site's root: `../../people/x/`.

    Paths that do not end in `.md` are data files and keep their names.
    """
    if from_path == to_path and anchor:
        return f"#{anchor}"
    link = way_to_root(from_path, directory_urls=directory_urls) + _public(to_path, directory_urls)
    return (link or "./") + (f"#{anchor}" if anchor else "")


@cache
def way_to_root(path: str, *, directory_urls: bool = True) -> str:
    """The way from a page to the site's root: `../../`; pages with the same way share their links."""
    return "../" * written_file(path, directory_urls=directory_urls).count("/")


@cache
def _public(path: str, directory_urls: bool) -> str:
    """The address of a page or data file, relative to the site's root."""
    file = written_file(path, directory_urls=directory_urls)
    return file.removesuffix("index.html") if directory_urls and path.endswith(".md") else file


def written_file(path: str, *, directory_urls: bool) -> str:
    """The path of the file a page or a data file is written to."""
    stem, ending = posixpath.splitext(path)
    if ending != ".md":
        return path
    if directory_urls and posixpath.basename(stem) != "index":
        return f"{stem}/index.html"
    return f"{stem}.html"


def full_address(site_url: str | None, path: str, *, directory_urls: bool = True) -> str | None:
    """The address of a page or a file on the web; None where it is not known where the site is published."""
    root = web_address(site_url)
    return f"{root.rstrip('/')}/{_public(path, directory_urls)}" if root else None


def citable_address(site_url: str | None, path: str, *, directory_urls: bool = True) -> str | None:
    """The address of a page to cite it by; None as long as the site's own is none or the placeholder."""
    return None if is_placeholder(site_url) else full_address(site_url, path, directory_urls=directory_urls)


def is_placeholder(site_url: str | None) -> bool:
    """Whether the site's address is still the one the project comes with, which leads nowhere."""
    address = web_address(site_url)
    return address is not None and urlsplit(address).hostname == "example.org"


@lru_cache(maxsize=1 << 14)
def web_address(address: str | None) -> str | None:
    """The address if it is one of the web (http or https), else None: a link is made of nothing else."""
    if address is None or any(c.isspace() for c in address):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.netloc else None
