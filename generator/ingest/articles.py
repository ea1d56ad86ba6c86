"""Files of parsed articles come in; articles with their texts go out, and what could not be read.

A format is one file in `article_formats/` and one line in `_READERS`. A bad file never hides a good one, and what a
file does not say of its article stays unknown.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from generator.errors import Problem
from generator.ingest.article_formats.dateline import read_date
from generator.ingest.article_formats.decode import decode
from generator.ingest.article_formats.json_text import is_json, read_json, read_json_lines
from generator.ingest.article_formats.markdown import has_front_matter, read_markdown
from generator.ingest.article_formats.plain import read_plain
from generator.ingest.article_formats.raw import FIELDS, RawArticle, Trouble, YamlReader
from generator.ingest.article_formats.sidecar import NAMES as SIDECARS
from generator.ingest.article_formats.sidecar import Sidecar, read_sidecar
from generator.ingest.article_formats.web_page import is_web_page, read_web_page
from generator.model.article import Article, text_fingerprint
from generator.model.edtf import Edtf
from generator.model.ids import free_id, slug

STANDARD_INPUT = "-"
_READERS = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_web_page,
    ".htm": read_web_page,
    ".xhtml": read_web_page,
    ".json": read_json,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
}
_NO_ARTICLES = {"readme", "license", "licence", "changelog", "contributing"}
_FEWEST_WORDS = 10


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """One article that was read: what is known of it, and its text, which is never written to content."""

    article: Article
    text: str
    """With line feeds as line ends; passages count characters of it."""
    source: str
    """The file it came from, with the line where the file holds several."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading gave."""

    articles: tuple[ParsedArticle, ...]
    """In the order of the paths; within a folder by name."""
    problems: tuple[Problem, ...]
    """What could not be read, or is wrong in an articles.yml."""
    notes: tuple[Problem, ...]
    """What a person should know: files passed over, copies of a text, encodings guessed, ids that were taken."""


def read_articles(paths: Iterable[str | Path], read_yaml: YamlReader) -> Reading:
    """Read files, folders (with all below them) and `-` for standard input.

    `read_yaml` reads YAML text with every scalar as text and raises ValueError where it cannot. A file's id is made
    of its name; where a file holds several articles, of the id each brings, or of outlet, date and title.
    """
    reading = _Reading(read_yaml)
    for path in paths:
        if str(path) == STANDARD_INPUT:
            reading.take_bytes(sys.stdin.buffer.read(), "standard input", "", {})
        else:
            reading.take_path(Path(path))
    return Reading(tuple(reading.articles), tuple(reading.problems), tuple(reading.notes))


class _Reading:
    """Collects articles, problems and notes over all paths, and knows which ids and texts were met."""

    def __init__(self, read_yaml: YamlReader) -> None:
        self.articles: list[ParsedArticle] = []
        self.problems: list[Problem] = []
        self.notes: list[Problem] = []
        self._read_yaml = read_yaml
        self._ids: set[str] = set()
        self._texts: dict[str, str] = {}
        self._files: set[Path] = set()
        self._sidecars: dict[Path, Sidecar] = {}

    def take_path(self, path: Path) -> None:
        """Read a file, or every article file in a folder and below."""
        if path.is_dir():
            for file in _files_below(path):
                shown = file.relative_to(path).as_posix()
                reason = _passed_over(file)
                if reason:
                    self.notes.append(Problem(shown, 0, "", reason))
                elif file.name not in SIDECARS:
                    self._take_file(file, shown)
        elif path.exists():
            if path.suffix.lower() in _READERS or not path.suffix:
                self._take_file(path, path.as_posix())
            else:
                self.problems.append(Problem(path.as_posix(), 0, "", _unknown_ending(path)))
        else:
            message = "expected a file or a folder of articles, found nothing there"
            self.problems.append(Problem(path.as_posix(), 0, "", message))

    def _take_file(self, file: Path, shown: str) -> None:
        resolved = file.resolve()
        if resolved in self._files:
            return
        self._files.add(resolved)
        try:
            data = file.read_bytes()
        except OSError as error:
            self.problems.append(
                Problem(shown, 0, "", f"expected a file that can be read, found: {error.strerror}")
            )
            return
        folder = shown[: len(shown) - len(file.name)]
        self.take_bytes(data, shown, file.name, self._sidecar(file, folder).known.get(file.name, {}))

    def _sidecar(self, file: Path, shown: str) -> Sidecar:
        if file.parent not in self._sidecars:
            sidecar = read_sidecar(file.parent, shown, self._read_yaml)
            self._sidecars[file.parent] = sidecar
            self.problems.extend(sidecar.problems)
        return self._sidecars[file.parent]

    def take_bytes(self, data: bytes, shown: str, name: str, known: Mapping[str, str]) -> None:
        """Read what one file holds; `known` is what its folder's articles.yml says of it."""
        try:
            decoded = decode(data)
        except ValueError as error:
            self.problems.append(Problem(shown, 0, "", str(error)))
            return
        if not decoded.text.strip():
            self.problems.append(Problem(shown, 0, "", "expected an article's text, found an empty file"))
            return
        if decoded.note:
            self.notes.append(Problem(shown, 0, "", decoded.note))
        found = list(_read(decoded.text, Path(name).suffix.lower(), self._read_yaml))
        stem = Path(name).stem if len(found) == 1 and not found[0].line else ""
        for one in found:
            if isinstance(one, Trouble):
                self.problems.append(Problem(shown, one.line, "", one.message))
            else:
                self._take_article(one, shown, stem, known)

    def _take_article(self, raw: RawArticle, shown: str, stem: str, sidecar: Mapping[str, str]) -> None:
        words = len(raw.text.split())
        if words < _FEWEST_WORDS:
            message = f"expected an article of at least {_FEWEST_WORDS} words, found {words}"
            self.problems.append(Problem(shown, raw.line, "", message))
            return
        fingerprint = text_fingerprint(raw.text)
        source = f"{shown}:{raw.line}" if raw.line else shown
        if fingerprint in self._texts:
            message = f"the same text as {self._texts[fingerprint]}, passed over"
            self.notes.append(Problem(shown, raw.line, "", message))
            return
        self._texts[fingerprint] = source
        known = {**raw.known, **sidecar}
        if "published" in known:
            known["published"] = _published(known["published"])
        else:
            self.notes += [Problem(shown, raw.line, "published", note) for note in raw.notes]
        id_ = self._id(known, raw, shown, stem, fingerprint)
        article = self._article(known, id_, fingerprint, Problem(shown, raw.line, "", ""))
        self.articles.append(ParsedArticle(article, raw.text, source))

    def _id(self, known: Mapping[str, str], raw: RawArticle, shown: str, stem: str, fingerprint: str) -> str:
        wanted = _wanted_id(known, stem, fingerprint)
        id_ = free_id(wanted, self._ids)
        self._ids.add(id_)
        if id_ != wanted:
            message = f"the id {wanted} is taken by an article read before, so this one is {id_}"
            self.notes.append(Problem(shown, raw.line, "id", message))
        return id_

    def _article(self, known: Mapping[str, str], id_: str, fingerprint: str, where: Problem) -> Article:
        """The article with every field that can be read; the others are left out and said."""
        values: dict[str, object] = {name: known[name] for name in FIELDS if name in known}
        try:
            return Article.model_validate({"id": id_, "sha256": fingerprint, **values})
        except ValidationError as error:
            bad = {str(detail["loc"][0]): detail["msg"] for detail in error.errors() if detail["loc"]}
        for name, message in sorted(bad.items()):
            self.problems.append(Problem(where.path, where.line, name, message.removeprefix("Value error, ")))
        good = {name: value for name, value in values.items() if name not in bad}
        return Article.model_validate({"id": id_, "sha256": fingerprint, **good})


def _read(text: str, ending: str, read_yaml: YamlReader) -> Iterator[RawArticle | Trouble]:
    """Read a text by its file's ending; where there is none, by what it looks like."""
    reader = _READERS.get(ending)
    if reader is None:
        looks = ((is_json, read_json), (is_web_page, read_web_page), (has_front_matter, read_markdown))
        reader = next((reader for fits, reader in looks if fits(text)), read_plain)
    yield from reader(text, read_yaml)


def _published(text: str) -> str:
    """A date as EDTF where it is written out or carries a clock time; otherwise as it stands, for the model to judge."""
    try:
        return Edtf.parse(text).text
    except ValueError:
        day = read_date(text)
        return day.isoformat() if day else text


def _wanted_id(known: Mapping[str, str], stem: str, fingerprint: str) -> str:
    """The given id, the file's name, or outlet, date and title; a text without any of them has its fingerprint."""
    if known.get("id"):
        return slug(known["id"])
    if stem:
        return slug(stem)
    words = " ".join(known[name] for name in ("outlet", "published", "title") if name in known)
    return slug(words) if words and "title" in known else slug(f"{words or 'article'} {fingerprint[:12]}")


def _files_below(folder: Path) -> list[Path]:
    """Every file in a folder and below it, by name; hidden files and folders are none of them."""
    found = []
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(parent, name) for name in sorted(files) if not name.startswith(".")]
    return sorted(found, key=lambda path: path.relative_to(folder).parts)


def _passed_over(file: Path) -> str | None:
    """Why a file in a folder is no article; None where it may be one."""
    if file.name in SIDECARS:
        return None
    if file.suffix.lower() not in _READERS:
        return f"passed over: {_unknown_ending(file)}"
    if file.stem.lower() in _NO_ARTICLES or (file.suffix == ".md" and file.stem.isupper()):
        return (
            "passed over: by its name it is about the folder, as README.md; name the file itself to read it"
        )
    return None


def _unknown_ending(path: Path) -> str:
    return f"expected a file that ends in {', '.join(_READERS)}; found {path.suffix or path.name!r}"
