"""Nodes of linked data: types and properties of schema.org, and their text inside a page."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

Node = dict[str, object]
"""A thing with its `@type` and properties, as JSON-LD has it."""


def node(type_: str, **properties: object) -> Node:
    """A node without the properties that hold nothing; `id` becomes `@id`, a list of one stands alone."""
    found: Node = {"@type": type_}
    for name, value in properties.items():
        plain = list(value) if isinstance(value, Sequence) and not isinstance(value, str) else value
        if isinstance(plain, list) and len(plain) == 1:
            plain = plain[0]
        if plain not in (None, "", []):
            found["@id" if name == "id" else name] = plain
    return found


def write_graph(nodes: Sequence[Mapping[str, object]]) -> str:
    """Nodes as JSON-LD that can stand in a `script` element: no text in it can end the element."""
    whole = {"@context": "https://schema.org", "@graph": list(nodes)}
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    for mark in "<>&\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return text
