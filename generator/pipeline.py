"""The whole program, read top to bottom: articles to entries, entries to pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import ContentError, Problem, TimelineError
from generator.ingest.articles import read_articles
from generator.ingest.compose.article import find_private, without_private_headline
from generator.ingest.drafting import Track, draft_articles
from generator.ingest.merge.plan import Plan
from generator.ingest.merge.planner import merge_drafts
from generator.model.page import DataFile, Page, Picture
from generator.publish.as_files import write_pages
from generator.publish.check import check_content, check_structure, find_cited_without_text
from generator.publish.link import link_timeline
from generator.publish.raster import draw_png
from generator.publish.render import render_pictures, render_site
from generator.settings import Settings
from generator.store.folder import load_folder, locate, save_entry, write_bytes, write_file
from generator.store.history import read_history
from generator.store.picture_cache import load_picture
from generator.store.schema import write_schemas
from generator.store.yaml_text import read_yaml


@dataclass(frozen=True, slots=True)
class Ingested:
    """What an ingest did, or with a dry run would do."""

    plan: Plan
    written: tuple[str, ...]
    """The entries whose files changed, as kind/id."""
    problems: tuple[Problem, ...]
    """Articles that could not be read or drafted."""
    notes: tuple[Problem, ...]
    """What else a person should know of the files."""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything a build makes, as values."""

    pages: tuple[Page, ...]
    data_files: tuple[DataFile, ...]
    pictures: tuple[Picture, ...]
    """Drawings; `draw` turns them into pixels."""
    warnings: tuple[Problem, ...]
    """What `check` finds fault with although it can be published."""


def ingest(paths: Iterable[str], settings: Settings, *, dry_run: bool, track: Track = iter) -> Ingested:
    """Articles to entries: read, find, compose, merge, save. What a person wrote or touched is never changed."""
    reading = read_articles(paths, read_yaml)
    stored = load_folder(settings.content)
    if stored.problems:
        raise ContentError(list(locate(settings.content, stored.problems)))
    drafting = draft_articles(reading.articles, stored.content, stored.untouched, track)
    plan = merge_drafts(drafting.drafts, stored.content, stored.untouched)
    changed = [
        entry for entry in plan.writes if save_entry(settings.content, entry, machine=True, dry_run=dry_run)
    ]
    written = tuple(f"{entry.kind.value}/{entry.id}" for entry in changed)
    return Ingested(plan, written, (*reading.problems, *drafting.problems), reading.notes)


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check came to."""

    problems: tuple[Problem, ...]
    without_text: tuple[str, ...]
    """Articles that entries cite and whose texts were not given, where others were: their passages were not held against them."""


def check(settings: Settings, articles: Iterable[str] = ()) -> Checked:
    """Every problem of the content, held against the articles' texts where paths to them are given."""
    _expect_content(settings)
    reading = read_articles(articles, read_yaml)
    at_hand = [without_private_headline(parsed) for parsed in reading.articles]
    texts = {parsed.article.id: parsed.text for parsed in at_hand}
    private = {parsed.article.id: find_private(parsed) for parsed in at_hand}
    stored = load_folder(settings.content)
    found = check_content(stored.content, texts or None, private, _unreadable(stored.problems))
    problems = (*locate(settings.content, (*stored.problems, *found)), *reading.problems)
    return Checked(problems, find_cited_without_text(stored.content, texts or None))


def build(settings: Settings) -> Site:
    """Entries to pages and data files.

    Raises ContentError where a file or a reference is broken, a figure has no receipt or a private person is named.
    """
    _expect_content(settings)
    stored = load_folder(settings.content)
    broken = (*stored.problems, *check_structure(stored.content, _unreadable(stored.problems)))
    if broken:
        raise ContentError(list(locate(settings.content, broken)))
    timeline = link_timeline(stored.content)
    pages, data_files = render_site(timeline, settings, read_history(settings.content))
    pictures = render_pictures(timeline, settings)
    return Site(pages, data_files, pictures, locate(settings.content, check_content(stored.content)))


def draw(pictures: Iterable[Picture], settings: Settings) -> Iterator[tuple[str, bytes]]:
    """The path and the pixels of each picture; those drawn before are taken from the cache."""
    for picture in pictures:
        yield picture.path, load_picture(settings.cache / "pictures", picture.svg, draw_png)


def render(settings: Settings, to: Path) -> tuple[int, int, tuple[Problem, ...]]:
    """Write everything a build makes under a folder; gives how many files there are, how many changed, and warnings."""
    site = build(settings)
    texts = [*write_pages(site.pages), *((data.path, data.text) for data in site.data_files)]
    files = [*((path, text.encode()) for path, text in texts), *draw(site.pictures, settings)]
    return len(files), sum(write_bytes(to / path, data) for path, data in files), site.warnings


def schema(settings: Settings) -> tuple[Path, ...]:
    """Write the JSON Schemas that editors use; gives the files that changed."""
    folder = settings.content / "schema"
    return tuple(folder / name for name, text in write_schemas().items() if write_file(folder / name, text))


def _expect_content(settings: Settings) -> None:
    """A mistyped folder would pass for one without a fault."""
    if not settings.content.is_dir():
        raise TimelineError(f"expected a folder of entries at {settings.content}, found none")


def _unreadable(problems: Iterable[Problem]) -> frozenset[str]:
    """The entries whose files could not be read, as kind/id: others may refer to them all the same."""
    return frozenset(_stems(problems))


def _stems(problems: Iterable[Problem]) -> Iterator[str]:
    for problem in problems:
        yield problem.path.removesuffix(".yml")
