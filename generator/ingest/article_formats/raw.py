"""What a format yields: an article as its file has it, everything still text, or what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

FIELDS = ("title", "outlet", "url", "archived", "published", "author", "origin")
"""What may be known of an article beside its text and its id; the names are those of the model's Article."""

YamlReader = Callable[[str], object]
"""Reads YAML text with every scalar as text; raises ValueError with the reason where it is no YAML."""


@dataclass(frozen=True, slots=True)
class RawArticle:
    """An article's text and what its file says of it."""

    text: str
    known: Mapping[str, str] = field(default_factory=dict)
    """Values for FIELDS and for `id`, as the file words them; never empty text."""
    line: int = 0
    """Where in its file it stands; 0 where it is the whole file."""
    notes: tuple[str, ...] = ()
    """What a person should know of the reading, such as a date left out because it can be read in two ways."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a file, or one line of it, gives no article."""

    message: str
    """What was expected, what was found, and an example of the right form."""
    line: int = 0


def kept(values: Mapping[str, object]) -> dict[str, str]:
    """The values that are text with something in it, on one line each."""
    texts = {name: " ".join(whole(value).split()) for name, value in values.items() if isinstance(value, str)}
    return {name: text for name, text in texts.items() if text}


def whole(text: str) -> str:
    """Mend a text that holds halves of characters, as JSON may: each becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")
