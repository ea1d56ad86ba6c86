"""YAML text to plain values and back: the one door to pyyaml.

Every scalar is read as text. Plain YAML 1.1 would read `no` as false, `12:30` as 750 and `2017-02-13` as a date;
the model converts instead, field by field. What is written keeps one order, indent and width, so that the same values
always give the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

WIDTH = 100
"""Characters after which a long text goes on in the next line."""

_DEEPEST = 40
_MAY_REFER = re.compile(r"(?:^|[\s\[{,:-])[&*]\w")
_MAY_NEST = re.compile(r"(?:[-?:][ \t]+){20}|^ {80}", re.MULTILINE)


class YamlError(ValueError):
    """A text that is no YAML of the kind expected here; `line` counts from 1."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        self.message = message
        super().__init__(f"line {line}: {message}")


class _Loader(yaml.CBaseLoader):
    """Reads scalars as text, and refuses a key that stands twice in one mapping."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """The mapping, if its keys are all different."""
        mapping = super().construct_mapping(node, deep=deep)
        if len(mapping) != len(node.value):
            seen: set[str] = set()
            for key, _ in node.value:
                if key.value in seen:
                    raise YamlError(
                        key.start_mark.line + 1, f"expected each field once, found {key.value!r} again"
                    )
                seen.add(key.value)
        return mapping


class _Dumper(yaml.CSafeDumper):
    """Writes dates without quotation marks and short lists of text on one line."""


_Dumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeDumper.yaml_implicit_resolvers.items()
}
_Dumper.ignore_aliases = lambda self, data: True  # type: ignore[method-assign]  # noqa: ARG005


def _represent_list(dumper: yaml.CSafeDumper, items: list[Any]) -> yaml.Node:
    on_one_line = all(isinstance(item, str) for item in items)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=on_one_line)


_Dumper.add_representer(list, _represent_list)


def read_yaml(text: str) -> object:
    """The values of a YAML text: mappings, lists and text.

    Raises YamlError for broken YAML, a field given twice, anchors and aliases, and nesting beyond reason.
    """
    try:
        _refuse_traps(text)
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - _Loader makes nothing but text, lists and mappings
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        # libyaml points behind the end where something is missing there.
        line = min(mark.line, text.rstrip().count("\n")) + 1 if mark else 1
        raise YamlError(line, f"expected YAML, found a mistake: {error.problem}") from None
    except yaml.YAMLError as error:
        raise YamlError(1, f"expected YAML, found {' '.join(str(error).split())}") from None


def write_yaml(values: Mapping[str, Any]) -> str:
    """The YAML text of a mapping, in the mapping's order."""
    return yaml.dump(
        dict(values),
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=WIDTH,
        default_flow_style=False,
    )


def find_line(text: str, field: str) -> int:
    """The line (from 1) where a dotted field such as `claims.0.value` stands, or its nearest parent that exists."""
    try:
        _refuse_traps(text)
        node = yaml.compose(text, Loader=yaml.CBaseLoader)
    except (yaml.YAMLError, YamlError):
        return 1
    line = 1
    for part in field.split(".") if field else ():
        found = _child(node, part)
        if found is None:
            break
        line, node = found
    return line


def _child(node: yaml.Node | None, part: str) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == part:
                return key.start_mark.line + 1, value
    elif isinstance(node, yaml.SequenceNode) and part.isdigit() and int(part) < len(node.value):
        item = node.value[int(part)]
        return item.start_mark.line + 1, item
    return None


def _refuse_traps(text: str) -> None:
    """Aliases let a small file grow without bound, and libyaml crashes the process on nesting without end."""
    if (
        text.count("[") + text.count("{") <= _DEEPEST
        and not _MAY_REFER.search(text)
        and not _MAY_NEST.search(text)
    ):
        return
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlError(line, "expected plain values, found an anchor or alias (&x, *x)")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise YamlError(line, f"expected at most {_DEEPEST} levels of nesting, found more")


def is_mapping_of_text(value: object) -> bool:
    """Whether a value read from YAML is a mapping with text keys."""
    return isinstance(value, Mapping) and all(isinstance(key, str) for key in value)
