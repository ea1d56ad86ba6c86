"""Recount: every total is counted again from its list, every bar of the time strip is held against the chart.

A mismatch ends the build.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

from generator.errors import ContentError, Problem
from generator.model.page import Page
from generator.model.value import Kind
from generator.publish.address import FOLDERS, index_path, page_path, written_file
from generator.publish.amounts import read_amount, summed
from generator.publish.link import Timeline
from generator.publish.link_check import link_target
from generator.publish.views.pieces import CountView
from generator.publish.views.totals import CHARTS

_SUM = re.compile(r'<a class="et-sum" href="([^"]*)">([^<]*)</a>')
_ROW = re.compile(r'<td class="et-low"[^>]*>([^<]*)</td>\s*<td class="et-high"[^>]*>([^<]*)</td>')
_BAR = re.compile(
    r'<a class="et-bar-link" href="([^"]*)">.*?<strong class="et-bar-value">([^<]*)</strong>', re.DOTALL
)
_MARK = re.compile(
    r'<a class="et-point[^"]*" href="([^"]*)"><title>[^<]*\(operation(?:, ([^()<]*) arrests?)?\)</title>'
)
_COUNT = re.compile(r'<span class="et-shown"[^>]*>([^<]*)<')


def recount(pages: Iterable[Page], timeline: Timeline, *, directory_urls: bool = True) -> None:
    """Hold each total against the sum of its list, and each count of entries against the pages there are.

    Raises ContentError that names every page whose number and list differ.
    """
    by_file = {written_file(page.path, directory_urls=directory_urls): page for page in pages}
    problems = [
        Problem(page.path, 0, "", message)
        for file, page in by_file.items()
        for message in _wrong_totals(file, page, by_file)
    ]
    problems += _wrong_marks(by_file, written_file(CHARTS, directory_urls=directory_urls))
    problems += _wrong_counts(by_file, timeline)
    if problems:
        raise ContentError(problems)


def _wrong_totals(file: str, page: Page, by_file: dict[str, Page]) -> Iterator[str]:
    for href, words in _SUM.findall(page.body):
        target, anchor = link_target(file, unescape(href))
        rows = _rows(by_file[target].body, anchor) if target in by_file else []
        counted = summed(read_amount(low, high) for low, high in rows).words
        if not rows or counted != unescape(words):
            yield (
                f"expected the total to be what its list at {href} adds up to; the page says {unescape(words)!r}, "
                f"the {len(rows)} rows of the list add up to {counted!r}"
            )


def _rows(body: str, anchor: str) -> list[tuple[str, str]]:
    """The low and high ends in the first table after an anchor."""
    _, found, after = body.partition(f' id="{anchor}"')
    return _ROW.findall(after.partition("</table>")[0]) if found else []


def _wrong_marks(by_file: dict[str, Page], charts: str) -> Iterator[Problem]:
    """The arrests of each operation in a time strip against those in the chart of operations."""
    bars = _values(charts, by_file[charts], _BAR) if charts in by_file else {}
    for file, page in by_file.items():
        for target, words in _values(file, page, _MARK).items():
            if target in bars and words != bars[target]:
                message = f"expected the strip to show {bars[target]!r} for {target}, as the chart does; found {words!r}"
                yield Problem(page.path, 0, "", message)


def _values(file: str, page: Page, pattern: re.Pattern[str]) -> dict[str, str]:
    """By file that a mark of a picture leads to: the number it is marked with."""
    found = pattern.findall(page.body)
    return {link_target(file, unescape(href))[0]: unescape(words) for href, words in found}


def _wrong_counts(by_file: dict[str, Page], timeline: Timeline) -> Iterator[Problem]:
    """The front pages' count of entries against the entries that have a page."""
    paths = {page.path for page in by_file.values()}
    gone = {page_path(entry.kind, entry.id) for entry in timeline.withdrawn}
    numbers = [
        sum(path.startswith(f"{FOLDERS[kind]}/") for path in paths - gone - {index_path(kind)})
        for kind in (Kind.OPERATIONS, Kind.STATEMENTS)
    ]
    counted = CountView(*numbers).words
    for page in by_file.values():
        for words in _COUNT.findall(page.body) if page.path in {"index.md", "oldest-first.md"} else ():
            if not words.startswith(counted):
                message = f"expected the number of entries to be {counted!r}, as there are pages; the page says {words!r}"
                yield Problem(page.path, 0, "", message)
