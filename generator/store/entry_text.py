"""One entry to the text of its file and back, field by field, with the messages a person needs."""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ValidationError

from generator.errors import Problem
from generator.model.content import ENTRY_TYPES
from generator.model.value import Entry, Kind
from generator.store.yaml_text import YamlError, find_line, is_mapping_of_text, read_yaml, write_yaml

_LAST_FIELDS = tuple(name for name in Entry.model_fields if name != "id")
_FINGERPRINT = re.compile(r"^fingerprint: (\S+)\n", re.MULTILINE)
_EXAMPLES: Mapping[str, str] = {
    "date": "date: 2020-10-03/2020-10-09",
    "published": "published: 2020-09-02",
    "when": "when: {date: 2020-09-01, basis: derived, kind: announced, phrase: officials announced Tuesday}",
    "passages": "passages: [{article: some-article, exact: arrested 83 people}]",
    "parts": "parts: [{article: some-article, exact: We will keep our word}]",
    "quotations": "quotations: [{parts: [{article: some-article, exact: We will keep our word}]}]",
    "value": "value: 83",
    "high": "high: 500",
    "title": "title: Arrests in and around Springfield",
    "name": "name: Springfield",
    "measure": "measure: arrests",
    "agencies": "agencies: [ice]",
    "article": "article: 2020-09-02-some-outlet-some-words",
    "sha256": "sha256: 64 digits of 0-9 and a-f",
    "within": "within: [new-york-city]",
}


def write_entry(entry: Entry, *, machine: bool = False) -> str:
    """The text of an entry's file; with `machine`, the fingerprint of what is written stands at its end."""
    values = entry.model_dump(mode="json", exclude={"id", "fingerprint"}, exclude_defaults=True)
    values["status"] = entry.status.value
    own = [name for name in type(entry).model_fields if name not in _LAST_FIELDS and name in values]
    last = [name for name in _LAST_FIELDS if name in values]
    body = _head(entry.kind) + write_yaml({name: values[name] for name in (*own, *last)})
    if machine:
        return body + f"fingerprint: {_fingerprint(body)}\n"
    return body + (f"fingerprint: {entry.fingerprint}\n" if entry.fingerprint else "")


def is_untouched(text: str) -> bool:
    """Whether a file still is, byte for byte, what the machine wrote."""
    said = _FINGERPRINT.search(text)
    return bool(said) and _fingerprint(_FINGERPRINT.sub("", text)) == said.group(1) if said else False


def read_entry(kind: Kind, id_: str, text: str, path: str) -> tuple[Entry | None, list[Problem]]:
    """The entry a file's text holds, or the problems that keep it from being one."""
    try:
        values = read_yaml(text)
    except YamlError as error:
        return None, [Problem(path, error.line, "", error.message)]
    if not is_mapping_of_text(values) or not isinstance(values, dict):
        found = "nothing" if not values else type(values).__name__
        return None, [Problem(path, 1, "", f"expected fields, as `title: ...`; found {found}")]
    if "id" in values:
        message = f"expected no id inside the file (its name is its id); found {values['id']!r}"
        return None, [Problem(path, find_line(text, "id"), "id", message)]
    type_ = ENTRY_TYPES[kind]
    try:
        return type_.model_validate({**values, "id": id_}), []
    except ValidationError as error:
        return None, _problems(type_, error, values, text, path)


def _head(kind: Kind) -> str:
    return f"# yaml-language-server: $schema=../schema/{kind.value}.json\n"


def _fingerprint(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()[:16]


def _problems(
    type_: type[BaseModel], error: ValidationError, values: Mapping[str, Any], text: str, path: str
) -> list[Problem]:
    problems: dict[str, Problem] = {}
    for item in error.errors(include_url=False):
        loc = _path_in(values, item["loc"], missing=item["type"] in {"missing", "extra_forbidden"})
        field = ".".join(loc) if loc != ("id",) else ""
        line = find_line(text, field) if field else 1
        problems.setdefault(field, Problem(path, line, field, _message(type_, dict(item), loc)))
    return list(problems.values())


def _path_in(values: Any, loc: tuple[int | str, ...], *, missing: bool) -> tuple[str, ...]:
    """The part of pydantic's location that exists in the file: it also names union members, which do not."""
    path: list[str] = []
    here: Any = values
    for part in loc:
        inner = _inner(here, part)
        if inner is not None:
            here = inner
        elif isinstance(here, Mapping) and missing and part == loc[-1]:
            here = None
        elif part == "id":
            return ("id",)
        else:
            continue
        path.append(str(part))
    return tuple(path)


def _inner(values: Any, part: int | str) -> Any:
    """What stands in a mapping or list under a key or number; None where nothing does."""
    if isinstance(values, Mapping):
        return values.get(part)
    return values[part] if isinstance(values, list) and isinstance(part, int) and part < len(values) else None


def _message(type_: type[BaseModel], item: dict[str, Any], loc: tuple[str, ...]) -> str:
    last = loc[-1] if loc else ""
    example = f" (for example `{_EXAMPLES[last]}`)" if last in _EXAMPLES else ""
    found = _shown(item["input"])
    match item["type"]:
        case "missing":
            return f"expected this field, found none{example}"
        case "extra_forbidden":
            return _unknown_field(type_, loc)
        case "enum":
            expected = item["ctx"]["expected"].replace("'", "")
            return f"expected one of {expected}; found {found}{_nearest(str(item['input']), expected)}"
        case "value_error":
            return str(item["ctx"]["error"]) + example
        case "int_parsing" | "int_type" | "float_parsing" | "float_type":
            return f"expected a number in digits, found {found}{example}"
        case "tuple_type":
            return f"expected a list, as [a, b]; found {found}{example}"
        case "string_type":
            return f"expected text, found {found}{example}"
        case "model_type" | "model_attributes_type":
            return f"expected fields, found {found}{example}"
    reason = item["msg"][0].lower() + item["msg"][1:]
    return f"{reason}, found {found}{example}"


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "..."


def _nearest(word: str, known: str) -> str:
    near = difflib.get_close_matches(word, re.split(r", | or ", known), 1)
    return f"; did you mean {near[0]}?" if near else ""


def _unknown_field(type_: type[BaseModel], loc: tuple[str, ...]) -> str:
    known = [name for name in _fields_at(type_, loc[:-1]) if name != "id"]
    near = difflib.get_close_matches(loc[-1], known, 1)
    hint = f"; did you mean {near[0]}?" if near else f"; the fields here are {', '.join(known)}"
    return f"expected a known field, found {loc[-1]!r}{hint}"


def _fields_at(type_: type[BaseModel], loc: tuple[str, ...]) -> list[str]:
    """The fields of the model that stands at a location: follows lists and optional values."""
    for part in loc:
        if part.isdigit():
            continue
        inner = _models_in(type_.model_fields[part].annotation) if part in type_.model_fields else []
        if not inner:
            return []
        type_ = inner[0]
    return list(type_.model_fields)


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for argument in getattr(annotation, "__args__", ()) for model in _models_in(argument)]
