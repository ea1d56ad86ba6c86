"""JSON Schemas of the entries, which editors use to complete and check YAML while it is written."""

from __future__ import annotations

import json
from typing import Any

from generator.model.content import ENTRY_TYPES
from generator.model.value import Kind


def write_schemas() -> dict[str, str]:
    """The schema of each kind as JSON text, by file name (`operations.json`), JSON Schema 2020-12."""
    return {f"{kind.value}.json": _schema_text(kind) for kind in Kind}


def _schema_text(kind: Kind) -> str:
    schema: dict[str, Any] = ENTRY_TYPES[kind].model_json_schema()
    # The id is the file's name; inside the file it is refused.
    schema["properties"].pop("id")
    schema["required"] = [name for name in schema.get("required", []) if name != "id"]
    if not schema["required"]:
        del schema["required"]
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
