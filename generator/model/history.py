"""The history of the entries, as the version control tells it: when each came, when it last changed, and what stood before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from generator.model.edtf import Edtf
from generator.model.value import Entry, Kind


@dataclass(frozen=True, slots=True)
class Change:
    """One recorded change of an entry's file."""

    day: Edtf
    subject: str
    """What was done, in a line of whoever did it."""
    body: str = ""
    """Why, where that was written down; paragraphs are parted by empty lines."""


@dataclass(frozen=True, slots=True)
class Past:
    """When an entry came and when it last changed, as far as that is known."""

    added: Change | None = None
    changed: Change | None = None
    """The last change after it was added; None where there was none."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A change of an entry that was reviewed and published as it stood before."""

    change: Change
    before: Entry
    after: Entry | None
    """None where the file was removed or can no longer be read."""


@dataclass(frozen=True, slots=True)
class History:
    """What is known of the entries' past; an empty one where there is no version control."""

    is_known: bool = False
    """Whether there is a history at all."""
    begins: Edtf | None = None
    """The first day known, where the history is cut off; None where it is whole."""
    pasts: Mapping[tuple[Kind, str], Past] = field(default_factory=lambda: MappingProxyType({}))
    revisions: tuple[Revision, ...] = ()
    """Newest first."""


UNKNOWN = History()
"""The history where there is no version control."""
