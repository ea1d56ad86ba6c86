"""JSON and JSON Lines: objects with a text and what is known of it come in, articles go out."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.ingest.article_formats.mapping import TEXTS, known_values, story_text
from generator.ingest.article_formats.plain import describe
from generator.ingest.article_formats.raw import RawArticle, Trouble, YamlReader, whole

_EXAMPLE = '{"title": "...", "published": "2017-02-13", "outlet": "...", "url": "...", "text": "..."}'


def read_json(text: str, read_yaml: YamlReader) -> Iterator[RawArticle | Trouble]:
    """The articles of a JSON file: one object, a list of them, or a list under `articles`."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        if _looks_like_lines(text):
            yield from read_json_lines(text, read_yaml)
        else:
            line = error.lineno if isinstance(error, json.JSONDecodeError) else 0
            yield Trouble(f"expected JSON, as {_EXAMPLE}; found: {error}", line)
        return
    if isinstance(value, dict) and isinstance(value.get("articles"), list):
        value = value["articles"]
    for item in value if isinstance(value, list) else [value]:
        yield _article(item, 0)


def read_json_lines(text: str, read_yaml: YamlReader) -> Iterator[RawArticle | Trouble]:  # noqa: ARG001 - one form for all
    """The articles of a JSON Lines file, one a line; a line that cannot be read leaves the others standing."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield Trouble(f"expected one JSON object a line, as {_EXAMPLE}; found: {error}", number)
            continue
        yield _article(value, number)


def is_json(text: str) -> bool:
    """Whether a text reads as JSON or as JSON Lines."""
    if not text.lstrip().startswith(("{", "[")):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return _looks_like_lines(text)
    return True


def _looks_like_lines(text: str) -> bool:
    """Whether the first line with something on it is a JSON object of its own."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def _article(value: object, line: int) -> RawArticle | Trouble:
    if not isinstance(value, dict):
        return Trouble(f"expected an object, as {_EXAMPLE}; found {type(value).__name__}", line)
    inner = value.get("metadata") or value.get("meta")
    values = {**inner, **value} if isinstance(inner, dict) else value
    story = story_text(values)
    if story is None:
        found = ", ".join(sorted(map(str, values))[:12]) or "an empty object"
        return Trouble(f"expected the story under one of {', '.join(TEXTS[:4])}; found {found}", line)
    text = whole(story).replace("\r\n", "\n").replace("\r", "\n")
    described = describe(text)
    return RawArticle(text, {**described.known, **known_values(values)}, line, described.notes)
