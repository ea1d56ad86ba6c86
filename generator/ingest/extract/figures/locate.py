"""The places of a sentence's figures: each its own clause's, a part that of its whole, 'the county' the one named before."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.ingest.document import Span
from generator.ingest.extract.figures.measured import Measured
from generator.ingest.extract.figures.places import nearest_place, place_acted_in
from generator.ingest.extract.figures.pointing import place_of_that_site, place_pointed_to, place_right_behind
from generator.ingest.extract.findings import FigureFinding, PlaceFinding
from generator.ingest.extract.places.gazetteer import kind_of
from generator.ingest.extract.positions import Positions


def room_of(sentence: Span, measured: Sequence[Measured], position: int) -> Span:
    """Give the stretch of the sentence between the figures before and after."""
    start = measured[position - 1].governed.span.end if position else sentence.start
    own = measured[position].governed.span
    # 'Twelve people, including two women, were arrested in ...': the next figure may stand inside this one's words
    later = (m.governed.span.start for m in measured[position + 1 : position + 4])
    end = next((begin for begin in later if begin >= own.end), sentence.end)
    return Span(min(start, own.start), max(end, own.end))


def locate(
    text: str,
    sentence: Span,
    measured: Sequence[Measured],
    rooms: Sequence[Span],
    places: Positions[PlaceFinding],
    earlier: Sequence[FigureFinding],
    before: Span | None = None,
) -> list[PlaceFinding | None]:
    """Give each figure the place of its clause; a part without one that of its whole, or of those it points back to.

    `before` is the sentence before in the same paragraph: 'the five' are those taken in the raids it tells of.
    """
    own = [
        place_right_behind(text, sentence, m.governed.span, places)
        or nearest_place(text, m.governed.span, room, places, listed=position > 0)
        for position, (m, room) in enumerate(zip(measured, rooms, strict=True))
    ]
    own = [
        _freed_by(text, m, room, places) or place for m, room, place in zip(measured, rooms, own, strict=True)
    ]
    own = [
        place or (own[i - 1] if i and measured[i - 1].whole == m.counted.number.digits else None)
        for i, (m, place) in enumerate(zip(measured, own, strict=True))
    ]  # 'in Dallas, seven of the 42': the whole is where its part is
    located: list[PlaceFinding | None] = []
    points_to_any = _OF_THOSE.match(text, sentence.start, sentence.end)
    own = [
        place or place_pointed_to(text, sentence, m.governed.span, places)
        for m, place in zip(measured, own, strict=True)
    ]
    last = _last_told(text, earlier, points_to_any=points_to_any is not None)
    previous = ""
    told = {f.value: f.place for f in earlier if f.place is not None and not f.percent}
    own = [place or told.get(m.counted.number.value) for m, place in zip(measured, own, strict=True)]
    values = {f.value for f in earlier if not f.percent}
    acted = place_acted_in(text, before, places) if before and not all(own) else None
    own = [
        place or (acted if _is_of_the_scene(text, m, values) else None)
        for m, place in zip(measured, own, strict=True)
    ]
    own = [
        place or (place_of_that_site(text, m, before, places) if before else None)
        for m, place in zip(measured, own, strict=True)
    ]
    own = [
        place or _of_a_wider_effort(text, m, before, places, values)
        for m, place in zip(measured, own, strict=True)
    ]
    near = {f.place.key: f.place for f in earlier if before and f.place and f.number in before}
    alone = next(iter(near.values())) if len(near) == 1 else None
    by_digits = {m.counted.number.digits: place for m, place in zip(measured, own, strict=True)}
    for item, place in zip(measured, own, strict=True):
        if place is None and item.whole is not None:
            located.append(by_digits.get(item.whole) or told.get(_value(text, item.whole)) or last)
        elif place is None and not located and alone and _goes_on(text, sentence, item, before, earlier):
            located.append(alone)
        elif place is None and item.governed.rule == "share" and located:
            located.append(last if previous == "included" else located[-1])
        elif place is None and located and located[-1] and _is_of_the_one_before(text, item):
            located.append(located[-1])
        else:
            points_back = item.refers_back or item.governed.rule in _PARTS_OF_THE_TAKEN
            whole = _of_the_number(text, sentence, item, told) if item.refers_back else None
            if (
                place is None
                and points_back
                and earlier
                and _OF_THE_TOTAL.match(text, sentence.start, sentence.end)
            ):
                located.append(_of_the_largest(earlier))
            else:
                located.append(whole or last if place is None and points_back else place)
        previous = item.governed.rule
        if not item.refers_back and _is_whole(item.governed.measure, item.governed.rule):
            last = located[-1]
    return located


def _last_told(text: str, earlier: Sequence[FigureFinding], *, points_to_any: bool) -> PlaceFinding | None:
    """Give the place of the last figure, or of the last that is no part: 'those arrested' are all of them.

    'Of the 90, 60 were arrested in Tulsa and 30 in Enid' lists parts.
    """
    if points_to_any:
        return earlier[-1].place if earlier else None
    for position in range(len(earlier) - 1, -1, -1):
        figure = earlier[position]
        if not _is_whole(figure.measure, figure.rule) or _OF_THEM.search(text, *_before(figure)):
            continue
        head = position
        while head and earlier[head].rule == "beside":
            head -= 1
        if earlier[head].of is None and earlier[head].rule != "part of a whole":
            return figure.place
    return None


def _before(figure: FigureFinding) -> tuple[int, int]:
    return max(0, figure.span.start - _SHORT), figure.span.start


_OF_THEM = re.compile(r"\b[Oo]f (?:those|them|these|the [\d,]+)(?: \w+){0,3}, $")
"""Before a part told as what happened to it: 'Of those arrested, 98 were taken into custody in Springdale'."""


def _goes_on(
    text: str, sentence: Span, item: Measured, before: Span | None, earlier: Sequence[FigureFinding]
) -> bool:
    """Whether a part of those arrested is told of after another one, or of those whom the sentence before counts."""
    if _opens_a_sentence(text, sentence, item):
        return True
    is_share = item.governed.rule == "share" and not _OF_THE_NUMBER.search(
        text, sentence.start, item.counted.span.start
    )
    return is_share and bool(earlier) and earlier[-1].rule == "share" and earlier[-1].number in (before or ())


def _is_of_the_one_before(text: str, item: Measured) -> bool:
    """Whether a figure is some of the one before in its sentence, or what that one is some of: '51 out of 2,300 targets'."""
    start = item.counted.span.start
    return item.governed.rule == "included" or bool(_OUT_OF.search(text, max(0, start - _SHORT), start))


_OUT_OF = re.compile(r" out of (?:a (?:list|total) of )?(?:(?:the|some|about|nearly|roughly|more than) )*$")
_SHORT = 40


def _opens_a_sentence(text: str, sentence: Span, item: Measured) -> bool:
    """'Eighteen were described as gang members': a part of those the sentence before counts."""
    bare = item.counted.span.end == item.counted.number.digits.end
    return (
        bare and item.governed.rule == "share" and not text[sentence.start : item.counted.span.start].strip()
    )


def _of_a_wider_effort(
    text: str, item: Measured, before: Span | None, places: Positions[PlaceFinding], values: set[int | float]
) -> PlaceFinding | None:
    """Give the country to a figure larger than all before, behind 'part of a national effort': the effort's total."""
    if (
        before is None
        or item.refers_back
        or item.counted.number.value <= max(values, default=item.counted.number.value)
    ):
        return None
    wide = (p for p in places.within(before) if p.rule == "nationwide")
    return next(wide, None) if _EFFORT.search(text, before.start, before.end) else None


_EFFORT = re.compile(
    r"\b(?:effort|operation|campaign|sweep|push|initiative|crackdown|program|surge)\b", re.IGNORECASE
)


def _of_the_number(
    text: str, sentence: Span, item: Measured, told: Mapping[int | float, PlaceFinding | None]
) -> PlaceFinding | None:
    """Give the place of the whole that a part names by its number: 'Of the 68, he said, six ...'."""
    match = _OF_THE_NUMBER.search(text, sentence.start, item.counted.span.start)
    return told.get(_value(text, Span(*match.span(1)))) if match else None


_OF_THE_NUMBER = re.compile(r"\b[Oo]f (?:the|those|these) (\d[\d,]{0,9})\b")


def _freed_by(text: str, item: Measured, room: Span, places: Positions[PlaceFinding]) -> PlaceFinding | None:
    """Give the county whose sheriff or jail is said to have let a part of those arrested go before."""
    match = _FREED_BY.match(text, item.counted.span.end, room.end)
    if match is None:
        return None
    near = places.within(Span(match.end(), room.end))
    place = next((p for p in near if p.span.start == match.end()), None)
    if place is None:
        return None
    return (
        place if kind_of(place.key) == "county" or _ITS_JAIL.match(text, place.span.end, room.end) else None
    )


_FREED_BY = re.compile(
    r"[^.;“”\"]{0,30}?\b(?:released|freed|let go)\b[^.;“”\"]{0,60}? (?:by|from) (?:the )?(?=[A-Z])"
)
_ITS_JAIL = re.compile(
    r"(?:[’']s)? (?:[a-z-]+ ){0,2}?(?:sheriff|jail|authorities|officials|detention|[Ss]heriff[’']s|Jail|Detention)"
)


def _of_the_largest(earlier: Sequence[FigureFinding]) -> PlaceFinding | None:
    """Give the place of the largest figure told before, which 'of the total' is a part of; None where it names none."""
    wholes = [f for f in earlier if not f.percent and _is_whole(f.measure, f.rule)]
    return max(wholes, key=lambda f: f.value).place if wholes else None


_OF_THE_TOTAL = re.compile(r"[“\"]?(?:Out )?[Oo]f the (?:total|overall|\w+ total|grand total)\b")


def _value(text: str, digits: Span) -> float:
    words = text[digits.start : digits.end].replace(",", "")
    return float(words) if words.isdigit() and len(words) < _LONGEST_NUMBER else -1.0


_LONGEST_NUMBER = 12


def _is_of_the_scene(text: str, item: Measured, values: set[int | float]) -> bool:
    """Whether a figure without a place is of those taken in what the sentence before tells: 'the five', 'They took 12'."""
    if item.counted.number.value in values:
        return _is_definite(text, item)
    return not item.refers_back and _is_whole(item.governed.measure, item.governed.rule)


def _is_definite(text: str, item: Measured) -> bool:
    start = item.counted.span.start
    return bool(_DEFINITE.search(text[max(0, start - 12) : start]))


_DEFINITE = re.compile(r"\b(?:the|those|these|all|all of the) $", re.IGNORECASE)


def _is_whole(measure: str, rule: str) -> bool:
    """Whether 'those arrested' may point to a figure: one of arrests, and no part of another."""
    return measure in _TAKEN and rule not in {"included", "part of a whole", "tally"}


_PARTS_OF_THE_TAKEN = frozenset({"share", "part of a whole", "held", "escape", "total", "rival"})
_OF_THOSE = re.compile(r"[“\"\s]*of (?:those|them|whom|these)\b(?! \w+ed)", re.IGNORECASE)
"""Points back to the last figure, where 'of those arrested' points to the last arrests."""
_TAKEN = frozenset({"arrests", "detained", "removed"})
