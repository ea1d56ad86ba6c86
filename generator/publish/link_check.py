"""Check the links of rendered pages against the pages themselves: bodies in, one message for each dead link out."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote, urlsplit

from generator.model.page import DataFile, Page
from generator.publish.address import written_file

_LINK = re.compile(r'<a [^>]*?href="([^"]*)"')
_ANCHOR = re.compile(r' id="([^"]*)"')
# Patterns read bodies reliably, and ten times as fast as a parser: text and attributes come out of autoescaping
# templates, so that a quotation mark always ends an attribute and "<" always begins a tag.


@dataclass(frozen=True, slots=True)
class _Addresses:
    """The links and the anchors of a body."""

    links: tuple[str, ...]
    anchors: frozenset[str]


def find_dead_links(
    pages: Iterable[Page],
    data_files: Iterable[DataFile] = (),
    *,
    directory_urls: bool = True,
    others: Iterable[str] = (),
) -> tuple[str, ...]:
    """Every link inside the site that leads nowhere, and every link out of it that is not of the web.

    Others are the source paths of pages that stand on the site and are not among these.
    """
    bodies = {
        written_file(page.path, directory_urls=directory_urls): (page, _read(page.body)) for page in pages
    }
    anchors = {file: body.anchors for file, (_, body) in bodies.items()}
    anchors |= {data.path: frozenset() for data in data_files}
    anchors |= {written_file(path, directory_urls=directory_urls): frozenset() for path in others}
    return tuple(
        f"{page.path}: {message}"
        for file, (page, body) in bodies.items()
        for message in _dead_of(file, body.links, anchors)
    )


def resolved_links(page: Page, *, directory_urls: bool = True) -> tuple[str, ...]:
    """The files of the site a page links to, each once, in order."""
    file = written_file(page.path, directory_urls=directory_urls)
    links = [link for link in _read(page.body).links if not urlsplit(link).scheme]
    return tuple(dict.fromkeys(link_target(file, link)[0] for link in links))


def _dead_of(file: str, links: tuple[str, ...], anchors: dict[str, frozenset[str]]) -> Iterator[str]:
    for link in links:
        scheme = urlsplit(link).scheme
        if scheme in {"http", "https"}:
            continue
        if scheme:
            yield f"expected a web address, found {link!r}"
            continue
        target, anchor = link_target(file, link)
        if target not in anchors:
            yield f"the link {link!r} leads to {target}, which is not there"
        elif anchor and anchor not in anchors[target]:
            yield f"the link {link!r} leads to an anchor that {target} has not"


def link_target(file: str, link: str) -> tuple[str, str]:
    """The file a relative link leads to, and the anchor in it."""
    parts = urlsplit(link)
    if not parts.path:
        return file, unquote(parts.fragment)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(parts.path)))
    if parts.path.endswith("/"):
        path = posixpath.normpath(posixpath.join(path, "index.html"))
    return path, unquote(parts.fragment)


def _read(body: str) -> _Addresses:
    links = dict.fromkeys(_LINK.findall(body))
    return _Addresses(tuple(unescape(link) for link in links), frozenset(_ANCHOR.findall(body)))
