"""The `articles.yml` beside a folder's articles: what is known of each file, which overrides what the file says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from generator.errors import Problem
from generator.ingest.article_formats.raw import FIELDS, YamlReader, kept

NAMES = ("articles.yml", "articles.yaml")
_EXAMPLE = "as\n  story.txt:\n    outlet: The Gazette\n    published: 2017-02-13"


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What one folder's articles.yml says, file name by file name."""

    known: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_sidecar(folder: Path, shown: str, read_yaml: YamlReader) -> Sidecar:
    """Read a folder's articles.yml; an empty one where there is none. `shown` is the folder's path in messages."""
    path = next((folder / name for name in NAMES if (folder / name).is_file()), None)
    if path is None:
        return Sidecar()
    where = f"{shown}{path.name}"
    try:
        values = read_yaml(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        line = getattr(error, "line", 0)
        return Sidecar({}, (Problem(where, line, "", f"expected YAML, {_EXAMPLE}\nfound: {error}"),))
    if values is None or values == "":
        return Sidecar()
    if not isinstance(values, dict):
        message = f"expected file names and what is known of them, {_EXAMPLE}\nfound {type(values).__name__}"
        return Sidecar({}, (Problem(where, 0, "", message),))
    return _checked(folder, where, values)


def _checked(folder: Path, where: str, values: Mapping[object, object]) -> Sidecar:
    known: dict[str, Mapping[str, str]] = {}
    problems: list[Problem] = []
    for name, fields in values.items():
        file = str(name)
        if not (folder / file).is_file():
            problems.append(Problem(where, 0, file, _no_such_file(folder, file)))
        elif not isinstance(fields, dict):
            problems.append(Problem(where, 0, file, f"expected names and values, {_EXAMPLE}"))
        else:
            problems += [
                Problem(where, 0, f"{file}.{key}", _unknown(str(key))) for key in fields if key not in FIELDS
            ]
            known[file] = kept({key: value for key, value in fields.items() if key in FIELDS})
    return Sidecar(known, tuple(problems))


def _unknown(key: str) -> str:
    nearest = get_close_matches(key, FIELDS, 1, 0.5)
    hint = f"; did you mean {nearest[0]!r}?" if nearest else ""
    return f"expected one of {', '.join(FIELDS)}; found {key!r}{hint}"


def _no_such_file(folder: Path, name: str) -> str:
    try:
        files = sorted(path.name for path in folder.iterdir() if path.is_file() and path.name not in NAMES)
    except OSError:
        files = []
    nearest = get_close_matches(name, files, 1, 0.5)
    hint = f"; did you mean {nearest[0]!r}?" if nearest else ""
    return f"expected the name of a file in this folder, found {name!r}{hint}"
