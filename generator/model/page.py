"""What a build makes: pages and data files, as values; nothing here is written to disk."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """One line of a page's table of contents."""

    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site."""

    path: str
    """Source path relative to the site, as `operations/2020-09-01-x.md`: its address is `operations/2020-09-01-x/`."""
    title: str
    description: str
    """One or two sentences for search results; plain text."""
    headings: tuple[Heading, ...]
    body: str
    """HTML, whole without scripts; it begins with the page's h1. Links to other pages are relative."""
    head: str = ""
    """HTML for the page's head: what search engines and social networks read of it."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file of open data."""

    path: str
    """Relative to the site, as `data/claims.csv`."""
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of the site, as a drawing that is turned into pixels where the site is written."""

    path: str
    """Relative to the site, as `share/operations/2020-09-01-x.png`."""
    svg: str
