"""The two roots of the model: a frozen value, and an entry that has a file of its own."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from generator.model.ids import LONGEST_ID

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _checked_id(text: str) -> str:
    if not _ID.fullmatch(text) or len(text) > LONGEST_ID:
        raise ValueError(
            f"expected an id of small letters, digits and single hyphens (at most {LONGEST_ID} characters), "
            f"as new-york-city; found {text!r}"
        )
    return text


Id = Annotated[
    str,
    AfterValidator(_checked_id),
    Field(json_schema_extra={"pattern": f"^{_ID.pattern}$", "examples": ["new-york-city"]}),
]
"""The name of an entry: its file's name, and the last part of its page's address."""


def _checked_text(text: str) -> str:
    if not text.strip():
        raise ValueError("expected some text, found none; leave the field out where nothing is known")
    if any(ord(c) < 32 and c not in "\n\t" for c in text):
        raise ValueError(f"expected plain text, found a control character in {text!r}")
    return text


Text = Annotated[str, AfterValidator(_checked_text)]
"""Text that is not empty and holds no control characters."""


class Value(BaseModel):
    """A frozen value; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Kind(StrEnum):
    """The kinds of entry; each is a folder under content/ and a part of the site."""

    ARTICLES = "articles"
    OPERATIONS = "operations"
    STATEMENTS = "statements"
    PEOPLE = "people"
    ORGANIZATIONS = "organizations"
    PLACES = "places"
    TOPICS = "topics"


class Status(StrEnum):
    """How far a person has looked at an entry."""

    DRAFT = "draft"
    """Written by the machine or in the making; no person has vouched for it."""
    REVIEWED = "reviewed"
    """A person has held it against the article."""
    WITHDRAWN = "withdrawn"
    """No longer stands; the page stays as a notice so that no link dies."""


class Entry(Value):
    """What has a file and a page of its own."""

    kind: ClassVar[Kind]

    id: Id
    """The file's name without its ending; never written inside the file."""
    status: Status = Status.DRAFT
    """draft, reviewed (a person held it against the article) or withdrawn."""
    withdrawn_because: Text | None = None
    """Why a withdrawn entry no longer stands, shown to readers."""
    replaced_by: Id | None = None
    """The entry of the same kind that took a withdrawn entry's place."""
    note: Text | None = None
    """What a reader should know of this entry, in the project's own neutral words."""
    fingerprint: Text | None = None
    """What the machine wrote last, as a hash; do not edit. A file that differs from it belongs to a person."""

    @property
    def label(self) -> str:
        """The entry's name for readers."""
        raise NotImplementedError
