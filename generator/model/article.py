"""Articles: the source documents."""

from __future__ import annotations

import hashlib
from typing import ClassVar
from urllib.parse import urlsplit

from pydantic import Field, field_validator

from generator.model.edtf import Edtf
from generator.model.value import Entry, Kind, Text


class Article(Entry):
    """One source document: what is known of it, and a fingerprint of its text, never the text."""

    kind: ClassVar[Kind] = Kind.ARTICLES

    title: Text | None = None
    """The headline as published; left out where the text at hand has none."""
    outlet: Text | None = None
    """Who published it."""
    url: Text | None = None
    """Where it was published."""
    archived: Text | None = None
    """Where an archived copy stands."""
    published: Edtf | None = None
    """The day it was published; left out where the article does not say. A copyright year is not a date."""
    author: Text | None = None
    """The byline, as published."""
    sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")
    """SHA-256 of the article's text (UTF-8, line ends as \\n): tells whether a text at hand is the one that was read."""
    origin: Text | None = None
    """The independent source the story goes back to (an article's id, or a wire's or agency's name), where it is not the
    article itself: copies of one story count as one source."""
    unread: Text | None = None
    """Why its text could not be read, where an article is known of but not taken in, as 'The page asks for a
    subscription.': the coverage page lists it, and no entry rests on it."""
    sketch: str | None = Field(default=None, pattern=r"^(?:[0-9a-f]{8})+$")
    """Hashes of some of its wording, by which copies of one story are known; do not edit. No word can be read from it."""
    drafted: tuple[Text, ...] = ()
    """The entries the machine drafted from it, as kind/id, also under the id each would have had without other articles:
    one that is gone was removed by a person and is not drafted again."""

    @field_validator("url", "archived")
    @classmethod
    def _web_address(cls, address: str | None) -> str | None:
        if address is not None:
            parts = urlsplit(address)
            if (
                parts.scheme not in {"http", "https"}
                or not parts.hostname
                or any(c.isspace() for c in address)
            ):
                raise ValueError(f"expected a web address, as https://example.org/story; found {address!r}")
        return address

    @property
    def label(self) -> str:
        """The headline; where there is none, the outlet and the day."""
        if self.title:
            return self.title
        day = self.published.words() if self.published else "undated"
        return f"{self.outlet or 'Untitled article'}, {day}"


def text_fingerprint(text: str) -> str:
    """SHA-256 of a text in UTF-8, whose line ends are line feeds: what `Article.sha256` holds."""
    return hashlib.sha256(text.encode()).hexdigest()
