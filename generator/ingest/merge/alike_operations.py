"""Whether two operations are one, with the reasons; and which a person should look at, for they may be.

Precision comes first: two entries for one event are joined by a person in a minute, two events in one entry mislead.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from datetime import timedelta
from functools import lru_cache

from generator.ingest.extract.organizations.known import organization
from generator.ingest.extract.places import gazetteer
from generator.ingest.merge.plain_words import overlaps, plain
from generator.ingest.merge.windows import Window, gap, window_of
from generator.model.claim import Claim, Qualifier, Unit
from generator.model.operation import Operation

SAME_NAME_WITHIN = timedelta(days=45)
"""Agencies use a name again; two reports on one operation lie closer."""
_DATES_FIT_WITHIN = timedelta(days=3)
"""How far two reports of one operation may be apart in its dates."""
_WEEK = 7
_SMALLEST_TELLING = 5
"""Smaller numbers are shared by chance."""
_NEAR = 0.15
"""How far an 'about 30' may be off."""
_NAMES_ALIKE = 0.8
_NATION = "united-states"
_TOWNS = frozenset(["city", "borough"])


def same_operation(one: Operation, other: Operation, *, one_story: bool = False) -> tuple[str, ...]:
    """The reasons for taking two operations to be one; none where they are not, or too little speaks for it.

    `one_story` says that articles of both are copies of one text.
    """
    if one.name and other.name and plain(one.name) != plain(other.name):
        return ()
    named = bool(one.name and other.name)
    agencies = _shared_agencies(one.agencies, other.agencies)
    if one.agencies and other.agencies and not agencies:
        return ()
    mine, theirs = window_of(one), window_of(other)
    apart = gap(mine, theirs)
    figures = _shared_figures(one.claims, other.claims, smallest=1 if one_story else _SMALLEST_TELLING)
    places = _shared_places(one.places, other.places)
    nested = _nested_places(one.places, other.places) if _same_days(mine, theirs) else []
    if _contradict(one, other, named=named, figures=figures, places=places):
        return ()
    words = overlaps(one.passages, other.passages, anywhere=True) if one_story else 0
    reasons = (
        f'both are called "{one.name}"' if named else "",
        f"same agency: {', '.join(agencies)}" if agencies else "",
        "the dates fit" if apart is not None else "",
        f"same figures: {', '.join(figures)}" if figures else "",
        f"same places: {', '.join(places)}" if places else "",
        f"one place lies in the other: {', '.join(nested)}" if nested and not places else "",
        "their articles share long wording" if one_story else "",
    )
    near = bool(places or nested)
    enough = (
        named
        or (one_story and bool(figures or words))
        or (bool(agencies) and apart is not None and bool(figures) and (near or len(figures) > 1))
        # Two numbers in one place are no chance, even where one report has no date; one is enough on one day.
        or (bool(agencies) and bool(places) and len(figures) > 1)
        or (_same_days(mine, theirs) and bool(figures) and bool(_towns(places)))
    )
    return tuple(filter(None, reasons)) if enough else ()


def may_be_same_operation(one: Operation, other: Operation) -> tuple[str, ...]:
    """The reasons for which a person should look whether two operations that were not joined are one.

    They are of the same days and the same town, no agency speaks against it, and their names, if both have one, are
    alike; or they have one name, and their days and places differ.
    """
    agencies = _shared_agencies(one.agencies, other.agencies)
    if one.agencies and other.agencies and not agencies:
        return ()
    agency = f"same agency: {', '.join(agencies)}" if agencies else ""
    mine, theirs = window_of(one), window_of(other)
    apart = gap(mine, theirs)
    if one.name and other.name and plain(one.name) == plain(other.name):
        near = apart is not None and apart <= SAME_NAME_WITHIN
        named = (f'both are called "{one.name}"', agency, "but their days and places differ") if near else ()
        return tuple(filter(None, named))
    towns = _towns(_shared_places(one.places, other.places))
    if not towns or not _same_days(mine, theirs, ends=True):
        return ()
    if one.name and other.name and not _names_alike(one.name, other.name):
        return ()
    counts = _counts(one.claims, other.claims)
    reasons = (agency, "the same days", f"same places: {', '.join(towns)}", counts)
    return tuple(filter(None, reasons))


def are_linked(one: Operation, other: Operation) -> bool:
    """Whether a person has said how the two belong together."""
    return (
        other.id in (*one.related, one.part_of)
        or one.id in (*other.related, other.part_of)
        or (one.part_of is not None and one.part_of == other.part_of)
    )


def _contradict(
    one: Operation, other: Operation, *, named: bool, figures: list[str], places: list[str]
) -> bool:
    """Whether days or towns tell the two apart, whatever else they share."""
    mine, theirs = window_of(one), window_of(other)
    apart = gap(mine, theirs)
    if apart is not None and apart > (SAME_NAME_WITHIN if named else _DATES_FIT_WITHIN):
        return True
    exact = mine is not None and theirs is not None and mine.exact and theirs.exact
    if named:
        # A name may be that of a campaign, carried on elsewhere weeks later.
        far = apart is not None and apart > _DATES_FIT_WITHIN
        elsewhere = bool(one.places and other.places) and not _nested_places(one.places, other.places)
        told = mine is not None and theirs is not None and mine.told and theirs.told
        return told and far and elsewhere and not figures and not places
    if _other_towns(one.places, other.places):
        return True
    if not exact or not apart or mine is None or theirs is None:
        return False
    if mine.days == theirs.days == 1:
        # Of two days one is an error only where much else agrees.
        return not places or len(figures) < 2
    return min(mine.days, theirs.days) >= _WEEK


def _same_days(mine: Window | None, theirs: Window | None, *, ends: bool = False) -> bool:
    """Whether both are dated to a week or less, and the days overlap; with `ends` the last day alone will do."""
    if mine is None or theirs is None:
        return False
    if not (mine.told and theirs.told if ends else mine.exact and theirs.exact):
        return False
    return max(mine.days, theirs.days) <= _WEEK and not gap(mine, theirs)


def _shared_agencies(one: Iterable[str], other: Iterable[str]) -> list[str]:
    """The agencies both name; one that is a part of another agrees with it, as ICE does with its department."""
    found = []
    for mine in sorted(one):
        for theirs in sorted(other):
            if mine == theirs:
                found.append(mine)
            elif mine in _parents(theirs) or theirs in _parents(mine):
                part, whole = (theirs, mine) if mine in _parents(theirs) else (mine, theirs)
                found.append(f"{part} (of {whole})")
    return list(dict.fromkeys(found))


@lru_cache(maxsize=1000)
def _parents(agency: str) -> tuple[str, ...]:
    """The agencies one belongs to, nearest first."""
    known = organization(agency)
    return (known.parent, *_parents(known.parent)) if known and known.parent else ()


def _shared_figures(one: Iterable[Claim], other: Iterable[Claim], *, smallest: int) -> list[str]:
    """Figures both tell: same measure, number and unit, and of no two places apart."""
    shared = []
    rivals = tuple(other)
    for claim in one:
        for rival in rivals:
            same = (claim.measure, claim.value, claim.unit) == (rival.measure, rival.value, rival.unit)
            telling = claim.value >= smallest and claim.unit is Unit.PEOPLE
            if same and telling and _places_fit(claim.place, rival.place):
                shared.append(f"{claim.value} {claim.measure.value}")
    return list(dict.fromkeys(shared))


def _places_fit(one: str | None, other: str | None) -> bool:
    return (
        None in (one, other)
        or one == other
        or (
            one is not None
            and other is not None
            and (one in gazetteer.ancestors(other) or other in gazetteer.ancestors(one))
        )
    )


def _shared_places(one: Iterable[str], other: Iterable[str]) -> list[str]:
    """The places both name; the nation holds everything and tells nothing."""
    return sorted((set(one) & set(other)) - {_NATION})


def _nested_places(one: Iterable[str], other: Iterable[str]) -> list[str]:
    """The places of either that lie in one of the other's."""
    mine, theirs = set(one) - {_NATION}, set(other) - {_NATION}
    return sorted(
        {key for key in mine if theirs & set(gazetteer.ancestors(key))}
        | {key for key in theirs if mine & set(gazetteer.ancestors(key))}
    )


def _towns(places: Iterable[str]) -> list[str]:
    return [key for key in places if (known := gazetteer.place(key)) and known.kind in _TOWNS]


def _other_towns(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether both name towns, and none of them is or lies in one of the other's."""
    mine, theirs = set(_towns(one)), set(_towns(other))
    return bool(mine and theirs) and not mine & theirs and not _nested_places(mine, theirs)


def _names_alike(one: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, plain(one), plain(other)).ratio() >= _NAMES_ALIKE


def _counts(one: Iterable[Claim], other: Iterable[Claim]) -> str:
    """What the two count alike: whether one number can be the other, as 29 can be 'about 30'."""
    rivals = [claim for claim in other if claim.unit is Unit.PEOPLE]
    pairs = [(claim, rival) for claim in one for rival in rivals if claim.measure is rival.measure]
    fitting = next((pair for pair in pairs if _fit(*pair)), None)
    if fitting:
        return f"{_said(fitting[0])} and {_said(fitting[1])} {fitting[0].measure.value} fit each other"
    return (
        f"but {_said(pairs[0][0])} against {_said(pairs[0][1])} {pairs[0][0].measure.value}" if pairs else ""
    )


def _fit(one: Claim, other: Claim) -> bool:
    low, high = _bounds(one)
    least, most = _bounds(other)
    return low <= most and least <= high


def _bounds(claim: Claim) -> tuple[float, float]:
    """The numbers a source may mean, by its own word for how exact it is."""
    value = claim.value
    match claim.qualifier:
        case Qualifier.ABOUT:
            return value * (1 - _NEAR), value * (1 + _NEAR)
        case Qualifier.NEARLY:
            return value * (1 - _NEAR), value
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            return value, float("inf")
        case Qualifier.UP_TO | Qualifier.FEWER_THAN:
            return 0, value
        case Qualifier.RANGE:
            return value, claim.high or value
        case _:
            return value, value


def _said(claim: Claim) -> str:
    words = (
        ""
        if claim.qualifier in {Qualifier.EXACT, Qualifier.RANGE}
        else f"{claim.qualifier.value.replace('_', ' ')} "
    )
    return f"{words}{claim.value:g}" + (f" to {claim.high:g}" if claim.high else "")
