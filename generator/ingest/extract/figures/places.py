"""The place a figure stands for: the place named in its own clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.ingest.document import Span
from generator.ingest.extract.figures.as_named import (
    place_acted_in_as_named,
    place_as_named,
    place_before_a_bracket,
    places_named_before,
    region_as_named,
)
from generator.ingest.extract.figures.filed_from import town_meant
from generator.ingest.extract.figures.several import spelled_out
from generator.ingest.extract.figures.together import with_those_after, with_those_before
from generator.ingest.extract.findings import PlaceFinding
from generator.ingest.extract.places.gazetteer import ancestors
from generator.ingest.extract.positions import Positions

_NEVER = frozenset({"dateline", "official", "seat", "country", "distance"})
"""Place rules that do not say where a figure stands; an office's town does where the office is what arrested."""
_LINK_AFTER = re.compile(
    r"[^;:?!]{0,110}?\b(?:in|at|near|across|around|throughout|from|of|outside|within|on|to)(?: and (?:around|near))?"
    r"(?: (?:an?|the|their|its|(?:the )?agency[’']s|two|three|four|five|six|seven|eight|nine|ten|several|nearby|downtown|greater|metro|metropolitan|suburban|several|parts of|all of|central|northern|southern"
    r"|eastern|western|north|south|east|west|(?:city|cities|towns?|villages?|suburbs?|communit(?:y|ies)|counties) of|state of|(?:central|northern|southern|eastern|western)(?:,? and|,)))*\s*"
    r"(?-i:(?:[A-Z][\w’'-]+ ?){1,3}, )?",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"\b(?:bound for|headed|flown|sent|(?:taken|transferred|moved|bused|returned|deported) to|courts?|hearings?|which|jails?|prisons?|(?:[Dd]etention|[Cc]orrectional|[Pp]rocessing) (?:\w+ )?(?:[Cc]enter|[Ff]acilit)\w*|born|native|citizens? of|nationals? (?:of|from)"
    r"|(?:ring|gang|pipeline|network|group|route) that \w+|after(?! (?:an? |the )?(?:\w+ ){0,3}(?:raids?|sweeps?|operations?)\b)|before|when|while|because|including)\b|[”\"],? (?:said|says|told|according)\b|, (?:and|while|as well as) in\b|, who\b|[.] (?<!\b(?:Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec)[.] )(?<!\bSept[.] )(?<!\bCo[.] )(?<!\bInc[.] )(?<!\bCorp[.] )(?<!\bBros[.] )(?<!\bSt[.] )"
)
_LOCATIVE = re.compile(
    r"\b(?:in|across|around|throughout|at|near|outside|within|on)(?: (?:the|downtown|central|northern|southern|eastern|western"
    r"|greater|metro|nearby|(?:\w+ ){1,3}(?:towns|cities|counties|communities|suburbs|neighborhoods) (?:in|of)|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several))*\s*$",
    re.IGNORECASE,
)
_BREAK = re.compile(
    r"[;“”\"?!]|\b(?:said|says|told|after|because|when|whose|who|among|although|but)\b", re.IGNORECASE
)
_SUBJECT = re.compile(
    r"(?:[’']s)?(?: (?:area|metro|region|(?:field |district |regional )?office|division|operation|raids?|sweeps?)| and (?:its|the) (?:\w+ )?(?:neighbors|suburbs|environs|area|surroundings))?(?:,[^.;:?!,]{0,60},)?"
    r"(?: (?:also|alone|has|had|have|already))*(?: (?:saw|reported|accounts? for|accounted for|made|put (?:its|their) (?:own )?(?:share|total|count|tally|number) at))?\s*"
    r"|,? where |(?:[’']s)?(?: (?:area|metro area|region|county|(?:field |district |regional )?office)| and (?:its|the|surrounding|nearby) (?:\w+ )?(?:neighbors|suburbs|environs|area|surroundings))?"
    r"(?:,? (?:led|topped|headed|came|ranked|was|had|saw|recorded|reported|tallied)\b[^.;:\d]{0,60}?(?: with(?: a total of)?|,| at)|,? with| for|:|,| [–—-]{1,2}| ?\()\s*"
)


_TAKEN_TO = re.compile(
    r"\b(?:taken|moved|transferred|transported|driven|flown|sent|shipped|bused|booked)\b(?: by \w+)? (?:in)?to\b(?! (?:[\w.]+ ){0,2}custody)"
    r"|\b(?:put|loaded|placed|herded) (?:[\w-]+ ){0,5}?(?:on|onto|into|aboard) (?:\w+ ){0,2}(?:bus(?:es)?|vans?|planes?|flights?)(?: bound)? (?:to|for)\b"
)
"""Where the arrested were brought is not where they were arrested."""


def is_where_taken(text: str, place: PlaceFinding) -> bool:
    """Whether a place is where those arrested were brought: 'put on buses to a base outside Des Moines'."""
    near = text[max(0, place.span.start - _LEG) : place.span.start]
    brought = list(_TAKEN_TO.finditer(near))
    behind = near[brought[-1].end() :] if brought else ""
    return bool(brought) and "." not in behind and not _ACTED.search(behind)


_LEG = 90


def is_compared_within(text: str, place: PlaceFinding, others: Iterable[PlaceFinding]) -> bool:
    """Whether a place only tells how a raid compares, and one of the others, named before, says where in it the raid was.

    'ALLEN, Texas — ... in one of the largest operations ever in North Texas'.
    """
    if place.also or not LARGEST.search(text, max(0, place.span.start - _LEG), place.span.start):
        return False
    inside = (p for p in others if p.span.start < place.span.start and p.rule not in _NEVER - {"dateline"})
    return any(place.key in ancestors(p.key) for p in inside)


_FAR = 4_000
"""Characters before a figure in which a place may say where in a wider one it was counted."""


def is_a_speakers(text: str, place: PlaceFinding) -> bool:
    """Whether a place is where somebody speaks, works or files from."""
    return bool(_SPEAKER_IN.search(text, max(0, place.span.start - 60), place.span.start))


_SPEAKER_IN = re.compile(
    r"\b(?:spokes\w+|officials?|director|agent|lawyers?|attorneys?|reporters|judge|advocates?|headquarters|Investigations|Operations|(?:heads|leads|oversees|runs)"
    r")\b(?:(?!\b(?:operation|arrest|detain|round|raid|took|tak|pick|seiz|apprehend|swept|sweep|captur|ma[dk]e|nab|haul|deport|remov)\w*)[^.;,\d]){0,28} in (?:the )?$|\b(?:unsealed|filed|court|said|told|spoke|testified|announced|attends?|attended)(?: \w+)? in (?:the )?$"
)
"""Before the place somebody speaks from: 'a spokeswoman in Chicago confirmed that 23 people ...'."""
_COVERED = re.compile(
    r"\b(?:office|division|sector|region)\b[^.;]{0,30}\b(?:covers|oversees|is responsible for|includes|takes in|handles) (?:all of |parts of |the )?$"
)
_ALSO = re.compile(r"\balso \w+ $")
_RAID_IN = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir) (?:[\w-]+ ){0,3}?(?:(?:operation|raids?|sweep|crackdown|surge|actions?) (?:in|across|around|throughout)|sweep of) (?:the )?$"
)
"""'Confirmed that an operation in the Tulsa area was under way, and said 70 people had been arrested'."""
_HOW_MANY_IN = re.compile(r"\bhow many\b[^.;,]{0,40} in (?:the )?$")
_BUT = re.compile(r",? (?:but|though|although|while) ")
"""'Would not say how many were in Eugene, but a hotline has counted seven'."""
_RAIDED_A = re.compile(
    r"\b(?:(?:raid|storm|search|swarm|surround|enter)(?:ed)?|swept(?: through)?|(?:descended|converged) on|burst into) (?:an?|two|three|four|five|six|seven|eight|nine|ten|several|\d+) $"
)
_A_SITE = re.compile(
    r" (?:[a-z-]+ ){0,2}?(?:plants?|factor(?:y|ies)|mills?|warehouses?|restaurants?|farms?|nurser(?:y|ies)|dair(?:y|ies)|laundr(?:y|ies)|baker(?:y|ies)|worksites?|businesses|stores?|slaughterhouses?)\b"
)
"""'Agents raided a southeast Alabama poultry plant and arrested 100'."""
_SAID_IT = re.compile(
    r"(?: and [\w ]{2,20})?,(?: (?:said|says|reported|announced)(?: (?:on )?\w+day)?(?: that)? (?:it|its (?:officers|agents)|they)(?: had| has| have)?)? "
)
"""'The Dallas office, which covers North Texas and Oklahoma, said it arrested 81': its whole ground."""
_HELD_IN = re.compile(
    r"\b(?:jails?|prisons?|lockups?|courts?|(?:detention|processing|holding) (?:center|facilit)\w*) (?:in|near|outside|at) (?:the )?(?:[A-Z][\w.]+(?:, | and ))*$"
)
"""Before the place of a jail: 'sent to jails in Ohio, while 32 were released'."""
_NEW_ITEM = re.compile(r"[,;]|\b(?:and|while)\b")
_ELSEWHERE = re.compile(r"\s+(?:\w+ )?elsewhere\b")


def nearest_place(
    text: str, figure: Span, room: Span, places: Positions[PlaceFinding], *, listed: bool = False
) -> PlaceFinding | None:
    """Give the place of a figure's clause, the dateline's town where the clause only tells what that is to a place."""
    found = _nearest(text, figure, room, places, listed=listed)
    if found is None or is_compared_within(text, found, places.beginning_before(figure.start, _FAR)):
        return None
    return town_meant(text, found, places)


def _nearest(
    text: str, figure: Span, room: Span, places: Positions[PlaceFinding], *, listed: bool
) -> PlaceFinding | None:
    """Give the place of a figure's clause, None where the clause names none.

    `room` is the stretch of the sentence that belongs to the figure: between the figures before and after it. First
    the place after the figure ('83 people in ...'), then one before it in the same clause ('In ..., 107 people';
    'the ... office arrested 200'). `listed` says that another figure comes before in the
    sentence: a place right behind that one is not this one's.
    """
    if _ELSEWHERE.match(text, figure.end, room.end):
        return None
    bracketed = place_before_a_bracket(text, figure, places)
    if bracketed is not None:
        return bracketed
    near = [p for p in places.within(room) if p.rule not in _NEVER]
    unlisted = place_as_named(text, figure, room, places)
    away = unlisted and (_AWAY.search(text, figure.end, unlisted.span.start) or is_a_speakers(text, unlisted))
    if not away and (named := spelled_out(text, unlisted, places)) is not None:
        return named
    if (behind := _behind(text, figure, near)) is not None:
        return behind
    if (listed_before := places_named_before(text, figure, room)) is not None:
        return listed_before
    if (in_front := _in_front(text, figure, room, near, listed=listed)) is not None:
        return in_front
    return None if near else spelled_out(text, place_acted_in_as_named(text, figure, room, places), places)


def _in_front(
    text: str, figure: Span, room: Span, near: Sequence[PlaceFinding], *, listed: bool
) -> PlaceFinding | None:
    """Give the last place before a figure that its clause stands in, together with those listed with it."""
    for place in reversed(near):
        if place.span.end > figure.start:
            continue
        gap = text[place.span.end : figure.start]
        if is_a_speakers(text, place) or _HELD_IN.search(
            text, max(0, place.span.start - 60), place.span.start
        ):
            continue
        if listed and not _NEW_ITEM.search(text, room.start, place.span.start):
            continue
        together = with_those_before(text, place, near)
        if _COVERED.search(text, room.start, together.span.start):
            if _ALSO.search(text, room.start, together.span.start) or not _SAID_IT.fullmatch(gap):
                continue
            return together
        if _RAID_IN.search(text, room.start, together.span.start):
            return together
        if _HOW_MANY_IN.search(text, room.start, together.span.start) and _BUT.match(gap):
            return together
        if _A_SITE.match(text, place.span.end) and _RAIDED_A.search(
            text, max(room.start, together.span.start - _LEG), together.span.start
        ):
            return together
        if _SUBJECT.fullmatch(gap) or (
            place.rule != "office"
            and not _BREAK.search(gap)
            and (place.rule == "nationwide" or _LOCATIVE.search(text[room.start : together.span.start]))
        ):
            return together
    return None


def _behind(text: str, figure: Span, near: Sequence[PlaceFinding]) -> PlaceFinding | None:
    """Give the first place after a figure that its clause leads to."""
    for place in near:
        if place.span.start < figure.start or place.rule == "office":
            continue
        if place.span.start > figure.end + _FURTHEST:
            break
        gap = _INCLUDING.sub(",", text[max(figure.end, figure.start) : place.span.start])
        if _TAKEN_TO.search(text, figure.start, place.span.start) or is_a_speakers(text, place):
            continue
        if _THEIR_JAIL.match(text, place.span.end):
            continue
        if _is_beside_the_point(text, gap, place) or _OF_A_BUILDING.match(text, place.span.end):
            continue
        if _FROM_TO.search(gap) or (gap.endswith("from ") and _TO_ANOTHER.match(text, place.span.end)):
            continue
        if not _AWAY.search(gap) and (
            place.rule == "nationwide" or place.span.start < figure.end or _LINK_AFTER.fullmatch(gap)
        ):
            return with_those_after(text, _inner(text, place, near), near)
    return None


_INCLUDING = re.compile(r", including [^,;.\d]{3,80},")
"""An aside between a figure and its place: 'arrested 29 people, including a man on the run, on Long Island'."""
_FURTHEST = 300
"""Characters behind a figure in which its clause can lead to a place: what hostile lists go on with costs nothing."""


def _is_beside_the_point(text: str, gap: str, place: PlaceFinding) -> bool:
    """Whether a place is what a raid is compared within, or the country where a law was broken."""
    compared = _COMPARED.search(gap) and _IN_YEARS.match(text, place.span.end)
    return bool(compared or (place.rule == "nationwide" and _CRIME_IN.search(gap)))


_FROM_TO = re.compile(r"\bfrom [A-Z][\w.]+(?: [A-Z][\w.]+){0,2} to $")
_TO_ANOTHER = re.compile(r" to [A-Z]")
"""'Raids that reached from Oakland to Philadelphia' were in neither of the two alone."""
_THEIR_JAIL = re.compile(r"(?:[’']s)? (?:[A-Z]\w+ )?(?:[Jj]ails?|[Pp]risons?|[Ll]ockup|[Ss]heriff)\b")
_OF_A_BUILDING = re.compile(
    r" (?:[A-Z]\w+ )?(?:[Cc]ourthouse|[Cc]ourt|[Jj]ail|[Aa]irport|[Ff]airgrounds|[Dd]etention [Cc]enter)\b[^.;:,]{0,20}? (?:in|near|outside) (?=[A-Z])"
)
"""Behind the county of a courthouse that stands 'in Elmira'."""
_COMPARED = re.compile(
    r"\b(?:at|in) the (?!(?:country|nation)\b)[a-z-]+\b[^.;]{0,80}\b(?:biggest|largest|first|most|deadliest)\b[^.;]{0,60}$"
    r"|[,—–] ?(?:in )?(?:what (?:\w+ ){1,3}(?:called|calls?|(?:described|characterized) as|said (?:was|is)|says? (?:was|is)|termed) )?(?:the|one of the) (?:biggest|largest|first|most sweeping|second-largest|(?:second|third|fourth|fifth|latest) (?:big|large|major|such)) (?:[\w-]+ ){0,5}(?:in|across) (?:the )?(?:state of |history of )?$"
)
LARGEST = re.compile(
    r"\bthe (?:(?:second|third|fourth|fifth)-)?(?:biggest|largest|broadest|most (?:sweeping|extensive)) (?:[a-z-]+ ){0,6}(?:in|across) (?:the )?$"
    r"|\bthe (?:first|second|third|fourth|latest) (?:such (?:[a-z-]+ ){0,4}|(?:[a-z-]+ ){0,4}of (?:its|this|that|the) (?:kind|size|scale|sort) )(?:in|across) (?:the )?$"
)
"""Before the place a raid is compared within: 'one of the largest operations ever in', 'the first of its size in'."""
_IN_YEARS = re.compile(
    r"[’']s (?:recent )?(?:history|memory)\b| (?:so far )?this (?:year|month|decade)\b| since (?:(?:federal |immigration )*(?:agents|officers|ICE)\b|an? )| to date\b| (?:in|since|for) (?:(?:more than|less than|nearly|almost|over|about|at least) )?(?:a|the|\w+|\d+)? ?(?:decades?|years?|months?|weeks?|\d{4})\b"
)
"""'At the plant, the biggest raid in Texas in a decade': the state is what the raid is compared within."""
_CRIME_IN = re.compile(
    r"\b(?:convict\w+|crimes?|charge[sd]?|offenses?|records?|illegally|unlawfully|living|lived|status|remain\w*|stay\w*|enter\w*)\b[^.;,]{0,20}$"
)
"""Before a country that tells where somebody lived or broke a law, not where the figure was counted."""


def place_acted_in(text: str, sentence: Span, places: Positions[PlaceFinding]) -> PlaceFinding | None:
    """Give the one place, or the innermost, that a sentence says raids or arrests happened in."""
    if not _ACTED.search(text, sentence.start, sentence.end):
        return None
    near = [p for p in places.within(sentence) if p.rule not in _NEVER | {"office"}]
    found = [
        p
        for p in near
        if not is_a_speakers(text, p)
        and _IN_BEFORE.search(text[max(sentence.start, p.span.start - 40) : p.span.start])
    ]
    only = next((p for p in found if all(o.key == p.key or o.key in ancestors(p.key) for o in found)), None)
    return with_those_after(text, only, near) if only else None


_ACTED = re.compile(
    r"\b(?:raids?|sweeps?|arrests|operations?|round-?ups?|actions?)\b(?:[^.;]|(?<=\b[A-Z][a-z][a-z])\.){0,60}?\b(?:occurred|happened|lasted|took place|were (?:made|carried out|conducted|reported))\b"
    r"|\b(?:raid|arrest|detain|apprehend|target|storm|descend|swarm|converg|surround|enter|search)ed\b|\bcarried out\b|\bconducted\b"
    r"|\bround(?:ed|ing) up\b|\b(?:swept|burst|fanned out|moved|rolled|came|went)\b (?:in(?:to)?|on|onto|through|up|across|over)\b|\bshowed up\b|\barrived\b|\bhit\b",
    re.IGNORECASE,
)
_IN_BEFORE = re.compile(
    r"\b(?:in|across|around|throughout|at|near|within|on|outside|into|through)(?: the)?(?: [A-Z][\w.]*(?: [A-Z]\w*)?[’']s)? $",
    re.IGNORECASE,
)


def _inner(text: str, place: PlaceFinding, near: Sequence[PlaceFinding]) -> PlaceFinding:
    """Give the place a possessive or 'suburb of' leads to: the valley in 'Colorado's ... Valley', in the tables or not."""
    known = next((p for p in near if _POSSESSIVE.fullmatch(text, place.span.end, p.span.start)), None)
    named = _ITS_REGION.match(text, place.span.end) if known is None else None
    return known or (region_as_named(text, place, Span(*named.span("name"))) if named else place)


_ITS_REGION = re.compile(
    r"[’']s (?P<name>(?:[A-Z][\w-]+ ){1,3}(?:Valley|Delta|Coast|Peninsula|Basin|Panhandle|Shore|Hills|Country|County|Parish|Bay|region|area))\b"
)
_POSSESSIVE = re.compile(r"[’']s (?:(?:suburb|borough|neighborhood|section|city|town) of )?|(?<=suburb) of ")
