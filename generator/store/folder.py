"""The content folder: load all entries, save one, remove none."""

from __future__ import annotations

import contextlib
import difflib
import os
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import ContentError, Problem, TimelineError
from generator.model.content import Content
from generator.model.ids import slug
from generator.model.value import Entry, Kind
from generator.store.entry_text import is_untouched, read_entry, write_entry
from generator.store.yaml_text import find_line

_NOT_CONTENT = frozenset({"schema"})


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a content folder holds: the entries that can be read, and the problems of those that cannot."""

    content: Content
    problems: tuple[Problem, ...]
    untouched: frozenset[tuple[Kind, str]]
    """The entries whose files still are what the machine wrote."""


def load_folder(folder: Path) -> Loaded:
    """Read every entry under a content folder; a folder that does not exist holds nothing."""
    entries: list[Entry] = []
    problems = _stray_folders(folder)
    untouched: set[tuple[Kind, str]] = set()
    for kind, path in _entry_files(folder):
        shown = path.relative_to(folder).as_posix()
        problem = _bad_name(path, shown)
        if problem:
            problems.append(problem)
            continue
        try:
            text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            problems.append(
                Problem(shown, 1, "", f"expected UTF-8 text, found other bytes at offset {error.start}")
            )
            continue
        entry, found = read_entry(kind, path.stem, text, shown)
        problems.extend(found)
        if entry is not None:
            entries.append(entry)
            if is_untouched(text):
                untouched.add((kind, entry.id))
    return Loaded(Content.of(entries), tuple(sorted(problems)), frozenset(untouched))


def load_content(folder: Path) -> Content:
    """Every entry under a content folder; raises ContentError with all problems if there is one."""
    if not folder.is_dir():
        raise TimelineError(f"expected a folder of entries at {folder}, found none")
    loaded = load_folder(folder)
    if loaded.problems:
        raise ContentError(list(locate(folder, loaded.problems)))
    return loaded.content


def entry_path(folder: Path, entry: Entry) -> Path:
    """Where an entry's file stands."""
    return folder / entry.kind.value / f"{entry.id}.yml"


def save_entry(folder: Path, entry: Entry, *, machine: bool = False, dry_run: bool = False) -> bool:
    """Write an entry's file, whole or not at all; returns False where the bytes stood there already.

    A dry run tells the same and writes nothing.

    The caller decides whether the file may be replaced: nothing here asks whether a person has touched it.
    """
    return write_file(entry_path(folder, entry), write_entry(entry, machine=machine), dry_run=dry_run)


def write_file(path: Path, text: str, *, dry_run: bool = False) -> bool:
    """Write a text file atomically; False if nothing changes."""
    return write_bytes(path, text.encode(), dry_run=dry_run)


def write_bytes(path: Path, data: bytes, *, dry_run: bool = False) -> bool:
    """Write a file atomically: a reader sees the old bytes or the new, never a part; False if nothing changes."""
    with contextlib.suppress(FileNotFoundError):
        if path.read_bytes() == data:
            return False
    if dry_run:
        return True
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise TimelineError(f"cannot write {path}: {error.strerror}") from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, 0o644)  # noqa: PTH101 - mkstemp makes it private; git and web servers need to read it
        os.replace(name, path)  # noqa: PTH105 - the pair of mkstemp, both on names
    except OSError as error:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)  # noqa: PTH108
        raise TimelineError(f"cannot write {path}: {error.strerror}") from None
    return True


def locate(folder: Path, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems with paths as the user would type them, each with the line its field stands in.

    Takes paths relative to the content folder; reads each file with a problem of unknown line (0) once.
    """
    texts: dict[str, str] = {}
    located = []
    for problem in problems:
        if problem.line == 0 and problem.path not in texts:
            path = folder / problem.path
            texts[problem.path] = path.read_text("utf-8", errors="replace") if path.is_file() else ""
        line = problem.line or find_line(texts[problem.path], problem.field)
        located.append(Problem((folder / problem.path).as_posix(), line, problem.field, problem.message))
    return tuple(sorted(located))


def _entry_files(folder: Path) -> Iterator[tuple[Kind, Path]]:
    for kind in Kind:
        for path in sorted((folder / kind.value).glob("*")):
            if path.suffix in {".yml", ".yaml"} and not path.name.startswith("."):
                yield kind, path


def _bad_name(path: Path, shown: str) -> Problem | None:
    if path.suffix == ".yaml":
        return Problem(shown, 1, "", f"expected a name ending in .yml, found {path.name!r}")
    if path.stem != slug(path.stem):
        wanted = f"{slug(path.stem)}.yml"
        return Problem(shown, 1, "", f"expected a name of small letters, digits and hyphens, as {wanted!r}")
    return None


def _stray_folders(folder: Path) -> list[Problem]:
    kinds = [kind.value for kind in Kind]
    problems = []
    for path in sorted(folder.glob("*")) if folder.is_dir() else ():
        if path.is_dir() and path.name not in {*kinds, *_NOT_CONTENT} and not path.name.startswith("."):
            near = difflib.get_close_matches(path.name, kinds, 1)
            hint = f"; did you mean {near[0]}?" if near else ""
            message = f"expected one of the folders {', '.join(kinds)}; found {path.name!r}{hint}"
            problems.append(Problem(path.name, 1, "", message))
    return problems
