"""Markdown: front matter between two lines of hyphens says what is known, the story follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.ingest.article_formats.mapping import known_values
from generator.ingest.article_formats.plain import describe
from generator.ingest.article_formats.raw import RawArticle, Trouble, YamlReader

_FRONT_MATTER = re.compile(r"\s*---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_BLOCK = re.compile(r"^\s{0,3}(?:#{1,6}[ \t]+|>[ \t]?)", re.MULTILINE)
_RULE = re.compile(r"^\s{0,3}(?:[-*_][ \t]*){3,}$", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\[\]\n]*\]\([^()\n]*\)")
_LINK = re.compile(r"\[([^\[\]\n]+)\]\([^()\n]*\)")
_EMPHASIS = re.compile(
    r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]+)(?<=\S)\1(?![\w*])|(?<!\w)(_{1,2})(?=\S)([^_\n]+)(?<=\S)\3(?!\w)"
)
_KEEPS_ITS_LINE = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s")


def read_markdown(text: str, read_yaml: YamlReader) -> Iterator[RawArticle | Trouble]:
    """The one article of a Markdown file; marks of form are dropped, so that the text is the words as printed."""
    front = _FRONT_MATTER.match(text)
    body = text[front.end() :] if front else text
    plain = _without_marks(body)
    described = describe(plain)
    if front is None:
        yield described
        return
    try:
        values = read_yaml(front.group(1))
    except ValueError as error:
        yield Trouble(
            f"expected YAML between the two lines of hyphens, as title: The headline; found {error}",
            getattr(error, "line", 0) + 1,
        )
        return
    if values is not None and not isinstance(values, dict):
        yield Trouble("expected names and values between the two lines of hyphens, as title: The headline", 1)
        return
    yield RawArticle(plain, {**described.known, **known_values(values or {})}, notes=described.notes)


def has_front_matter(text: str) -> bool:
    """Whether a text begins with front matter."""
    return bool(_FRONT_MATTER.match(text))


def _without_marks(body: str) -> str:
    body = _RULE.sub("", _BLOCK.sub("", _IMAGE.sub("", body)))
    body = _EMPHASIS.sub(lambda match: match[2] or match[4], _LINK.sub(r"\1", body))
    return "\n\n".join(_unwrapped(block) for block in re.split(r"\n[ \t]*\n", body) if block.strip()) + "\n"


def _unwrapped(block: str) -> str:
    """A paragraph on one line: where the file breaks lines says nothing. Items of a list keep theirs."""
    lines = [line.strip() for line in block.strip().split("\n")]
    joined = lines[0]
    for line in lines[1:]:
        joined += ("\n" if _KEEPS_ITS_LINE.match(line + " ") else " ") + line
    return joined
