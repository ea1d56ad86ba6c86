"""The whole timeline as one JSON file."""

from __future__ import annotations

import json

from generator.model.value import Entry, Kind
from generator.publish.export.format import Export
from generator.publish.link import Timeline

_HIDDEN = {"fingerprint", "drafted"}
"""Fields of the drafting machine, of no use to a reader."""

SHAPE = 1
"""Raised when a field is renamed or changes its meaning; a new field does not raise it."""


def _write(timeline: Timeline) -> str:
    whole: dict[str, object] = {"shape": SHAPE}
    for kind in Kind:
        entries = timeline.content.of_kind(kind).values()
        whole[kind.value] = [_fields(timeline, entry) for entry in entries]
    whole["withdrawn"] = [
        {"kind": entry.kind.value, **entry.model_dump(mode="json", include=_NOTICE, exclude_none=True)}
        for entry in timeline.withdrawn
    ]
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=False) + "\n"


_NOTICE = {"id", "withdrawn_because", "replaced_by"}


def _fields(timeline: Timeline, entry: Entry) -> dict[str, object]:
    """An entry's fields as in its file, empty ones left out; each claim has the anchor of its row."""
    fields = entry.model_dump(mode="json", exclude=_HIDDEN, exclude_none=True)
    for figure, claim in zip(timeline.figures.get(entry.id, ()), fields.get("claims", ()), strict=False):
        claim["anchor"] = figure.anchor
    return {name: value for name, value in fields.items() if value != []}


TIMELINE = Export(
    path="data/timeline.json",
    title="The whole timeline (JSON)",
    description="Every entry with all its fields, claims and passages, as they stand in the content files.",
    columns=(
        (
            "shape",
            "The number of this file's shape; it is raised when a field is renamed or changes its meaning.",
        ),
        (
            "articles",
            "The sources: title, outlet, url, published, sha256 of the text, or why it could not be read; never the text.",
        ),
        (
            "operations",
            "Operations with when, places, agencies and claims; anchor is the row on the operation's page.",
        ),
        ("statements", "Statements with speaker, role, when, quotations in their parts, and passages."),
        ("people, organizations, places, topics", "The registers that ids refer to."),
        ("withdrawn", "Entries that no longer stand: kind, id, withdrawn_because, replaced_by."),
        (
            "when",
            "date (EDTF), basis (stated, derived, published), kind, and the phrase it was derived from.",
        ),
        ("passages", "article, exact words, prefix and suffix, and character offsets where they are known."),
    ),
    write=_write,
)
