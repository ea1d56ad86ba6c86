"""Check the links of rendered pages against the pages themselves: bodies in, one message for each dead link out."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from generator.model.page import DataFile, Page
from generator.publish.address import written_file


class _Addresses(HTMLParser):
    """Collects the links and the anchors of a body."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.anchors.add(value)
            if name == "href" and tag == "a":
                self.links.append(value or "")


def find_dead_links(
    pages: Iterable[Page],
    data_files: Iterable[DataFile] = (),
    *,
    directory_urls: bool = True,
) -> tuple[str, ...]:
    """Every link inside the site that leads nowhere, and every link out of it that is not of the web."""
    bodies = {
        written_file(page.path, directory_urls=directory_urls): (page, _read(page.body)) for page in pages
    }
    anchors = {file: body.anchors for file, (_, body) in bodies.items()}
    anchors |= {data.path: set() for data in data_files}
    return tuple(
        f"{page.path}: {message}"
        for file, (page, body) in bodies.items()
        for message in _dead_of(file, body.links, anchors)
    )


def resolved_links(page: Page, *, directory_urls: bool = True) -> tuple[str, ...]:
    """The files of the site a page links to, each once, in order."""
    file = written_file(page.path, directory_urls=directory_urls)
    links = [link for link in _read(page.body).links if not urlsplit(link).scheme]
    return tuple(dict.fromkeys(_target(file, link)[0] for link in links))


def _dead_of(file: str, links: list[str], anchors: dict[str, set[str]]) -> Iterator[str]:
    for link in dict.fromkeys(links):
        scheme = urlsplit(link).scheme
        if scheme in {"http", "https"}:
            continue
        if scheme:
            yield f"expected a web address, found {link!r}"
            continue
        target, anchor = _target(file, link)
        if target not in anchors:
            yield f"the link {link!r} leads to {target}, which is not there"
        elif anchor and anchor not in anchors[target]:
            yield f"the link {link!r} leads to an anchor that {target} has not"


def _target(file: str, link: str) -> tuple[str, str]:
    """The file a relative link leads to, and the anchor in it."""
    parts = urlsplit(link)
    if not parts.path:
        return file, unquote(parts.fragment)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(parts.path)))
    if parts.path.endswith("/"):
        path = posixpath.normpath(posixpath.join(path, "index.html"))
    return path, unquote(parts.fragment)


def _read(body: str) -> _Addresses:
    parser = _Addresses()
    parser.feed(body)
    parser.close()
    return parser
