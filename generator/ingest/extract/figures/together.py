"""A figure of several places at once: 'arrested 73 in Iowa, Nebraska and Ohio' counts none of the three alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.ingest.extract.figures.as_named import names_after
from generator.ingest.extract.findings import PlaceFinding
from generator.ingest.extract.places.gazetteer import ancestors

_JOINT = re.compile(
    r"(?:,|,? and|,? or|,? plus|,? as well as| &|/)(?: (?:both|also|in|across|around|near|at|throughout|from|the|parts of"
    r"|neighboring|nearby|suburban|greater|metro|northern|southern|eastern|western|central|upstate|downstate|rural))*\s*"
)
_OWN_NUMBER = re.compile(r"(?:[’']s)?(?:,| with| had| saw| reported|:| [–—-])? ?\(?\d")


def with_those_after(text: str, place: PlaceFinding, near: Sequence[PlaceFinding]) -> PlaceFinding:
    """Take the places that a list goes on with behind a figure's first one into it; `near` is in order of the text.

    A place inside another of the list, or with a number of its own, is none of them.
    """
    listed = [place]
    for other in near:
        if other.span.start < listed[-1].span.end:
            continue
        if not _JOINT.fullmatch(text, listed[-1].span.end, other.span.start):
            break
        if _nested(other, listed) or _OWN_NUMBER.match(text, other.span.end):
            break
        listed.append(other)
    if len(listed) == 1:
        listed += names_after(text, place.span.end, min(len(text), place.span.end + _FAR))
    return replace(place, also=tuple(listed[1:]))


_FAR = 120


def with_those_before(text: str, place: PlaceFinding, near: Sequence[PlaceFinding]) -> PlaceFinding:
    """Do so for the last place of a list in front of a figure: 'In Iowa, Nebraska and Ohio, agents arrested 73'."""
    listed = [place]
    for other in reversed(near):
        if other.span.end > listed[-1].span.start:
            continue
        if not _JOINT.fullmatch(text, other.span.end, listed[-1].span.start) or _nested(other, listed):
            break
        listed.append(other)
    first, *others = reversed(listed)
    return replace(first, also=tuple(others))


def _nested(place: PlaceFinding, listed: Sequence[PlaceFinding]) -> bool:
    around = (place.key, *ancestors(place.key))
    return any(one.key in around or place.key in ancestors(one.key) for one in listed)
