"""Every match of a stemmed pattern holds one of its stems: shown of the patterns as parsed, not of examples."""

from __future__ import annotations

import importlib
import pkgutil
import re
from typing import Any

import pytest

import generator.ingest.extract
from generator.ingest.extract.stems import Stemmed

_PARSER: Any = importlib.import_module("re._parser")
_MOST_STRINGS = 500


def _all_stemmed() -> dict[str, Stemmed]:
    found = {}
    for module in pkgutil.walk_packages(generator.ingest.extract.__path__, "generator.ingest.extract."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, Stemmed):
                found[f"{module.name.removeprefix('generator.ingest.extract.')}.{name}"] = value
    return found


_ALL = _all_stemmed()


def _implies(pattern: str, flags: int, stems: tuple[str, ...]) -> bool:
    if flags & re.IGNORECASE:
        assert all(stem == stem.lower() for stem in stems)
    return _always_holds(_PARSER.parse(pattern, flags), stems, in_any_case=bool(flags & re.IGNORECASE))


def _always_holds(sequence: Any, stems: tuple[str, ...], *, in_any_case: bool) -> bool:
    """Whether a part of a pattern that must match, or a run of parts that give few strings, always holds a stem."""
    run = {""}
    for part in sequence:
        if _part_holds(part, stems, in_any_case=in_any_case):
            return True
        strings = _strings(part)
        joined = {a + b for a in run for b in strings} if strings is not None else set()
        run = joined if 0 < len(joined) < _MOST_STRINGS else (strings or {""})
        shown = {string.lower() if in_any_case else string for string in run}
        if all(any(stem in string for stem in stems) for string in shown):
            return True
    return False


def _part_holds(part: Any, stems: tuple[str, ...], *, in_any_case: bool) -> bool:
    kind, value = str(part[0]), part[1]
    if kind == "BRANCH":
        return all(_always_holds(branch, stems, in_any_case=in_any_case) for branch in value[1])
    if kind == "SUBPATTERN":
        return _always_holds(value[3], stems, in_any_case=in_any_case)
    if kind in {"MAX_REPEAT", "MIN_REPEAT"}:
        return value[0] > 0 and _always_holds(value[2], stems, in_any_case=in_any_case)
    return False


def _lacking(sequence: Any, stems: tuple[str, ...], *, in_any_case: bool) -> list[str]:
    """Spell the letters of the innermost alternatives that hold no stem, for whoever has changed a pattern."""
    if _always_holds(sequence, stems, in_any_case=in_any_case):
        return []
    branches = [branch for part in sequence if str(part[0]) == "BRANCH" for branch in part[1][1]]
    inner = [part[1][3] for part in sequence if str(part[0]) == "SUBPATTERN"]
    deeper = [word for each in (*branches, *inner) for word in _lacking(each, stems, in_any_case=in_any_case)]
    return deeper or ["".join(chr(part[1]) if str(part[0]) == "LITERAL" else "~" for part in sequence)]


def _strings(part: Any) -> set[str] | None:
    """Give all strings a part matches; None where they are many, or not known."""
    kind, value = str(part[0]), part[1]
    if kind == "LITERAL":
        return {chr(value)}
    if kind in {"AT", "ASSERT", "ASSERT_NOT"}:
        return {""}
    if kind == "IN" and all(str(item[0]) == "LITERAL" for item in value):
        return {chr(item[1]) for item in value}
    if kind == "SUBPATTERN":
        return _strings_of(value[3])
    if kind == "BRANCH":
        each = [_strings_of(branch) for branch in value[1]]
        return None if None in each else set().union(*(strings for strings in each if strings))
    if kind in {"MAX_REPEAT", "MIN_REPEAT"} and value[1] == 1:
        strings = _strings_of(value[2])
        return strings and ({""} | strings if value[0] == 0 else strings)
    return None


def _strings_of(sequence: Any) -> set[str] | None:
    found = {""}
    for part in sequence:
        strings = _strings(part)
        if strings is None or len(found) * len(strings) > _MOST_STRINGS:
            return None
        found = {a + b for a in found for b in strings}
    return found


@pytest.mark.parametrize("stemmed", _ALL.values(), ids=_ALL)
def test_every_match_holds_a_stem(stemmed: Stemmed) -> None:
    flags = stemmed.pattern.flags
    parsed = _PARSER.parse(stemmed.pattern.pattern, flags)
    assert _lacking(parsed, stemmed.stems, in_any_case=bool(flags & re.IGNORECASE)) == []


@pytest.mark.parametrize(
    ("pattern", "stems"),
    [
        pytest.param(r"\b(?:raid|sweep)s?\b", ("raid",), id="an alternative without a stem"),
        pytest.param(r"(?:big )?raid", ("big",), id="a stem in what may be missing"),
        pytest.param(r"(?=raid)\w+", ("raids",), id="a look ahead"),
        pytest.param(r"ra[a-z]d", ("raid",), id="a letter of many"),
        pytest.param(r"raid\w*s", ("raids",), id="parts with others between"),
        pytest.param(r"[Rr]aid", ("raid",), id="a capital"),
    ],
)
def test_stems_a_match_can_do_without_are_told(pattern: str, stems: tuple[str, ...]) -> None:
    assert not _implies(pattern, 0, stems)


@pytest.mark.parametrize(
    ("pattern", "stems"),
    [
        pytest.param(r"\b(?:raid(?:s|ed)?|sweep)\b", ("raid", "sweep"), id="every alternative has one"),
        pytest.param(r"(?:was|is) (?:led|set) to", ("s led to", "set to"), id="a stem over several parts"),
        pytest.param(r"\w+ (?:raids?){1,3}", ("raid",), id="what stands once at least"),
        pytest.param(r"[Rr]aid", ("raid", "Raid"), id="a letter in both cases"),
        pytest.param(r"\bRAID", ("RAID",), id="capitals"),
    ],
)
def test_stems_a_match_cannot_do_without_are_accepted(pattern: str, stems: tuple[str, ...]) -> None:
    assert _implies(pattern, 0, stems)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("Three RAIDS in a day", "RAIDS", id="in capitals"),
        pytest.param("They were afraid", None, id="a stem without a match"),
        pytest.param("Nobody came", None, id="no stem"),
        pytest.param("", None, id="no words"),
    ],
)
def test_a_match_is_found_where_there_is_one(words: str, found: str | None) -> None:
    match = Stemmed(r"\braids?\b", "raid", re.IGNORECASE).search(words)
    assert (match and match[0]) == found


def test_every_match_is_replaced() -> None:
    pattern = Stemmed(r"\braids?\b", "raid")
    assert pattern.sub("x", "a raid, afraid") == "a x, afraid"
    assert pattern.sub("x", "none") == "none"
