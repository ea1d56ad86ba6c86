"""The places an article names: names found in the gazetteer, judged by the words around them.

Does not find towns of fewer than 500 inhabitants (their state is found), neighbourhoods, streets and buildings, places
abroad smaller than a country, nor a small town's bare name in an article that does not name its state.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.ingest.document import Document, Span
from generator.ingest.extract import place_words as words
from generator.ingest.extract.capitals import is_headline
from generator.ingest.extract.findings import PlaceFinding
from generator.ingest.extract.gazetteer import (
    COUNTRY,
    Place,
    ancestors,
    is_well_known,
    lookup,
    normalize,
    place,
    places_named,
    stands_alone,
    state_named,
)
from generator.ingest.extract.table import DATA

ASIDE_RULES = frozenset({"dateline", "office", "official", "seat", "country"})
"""Rules whose findings do not tell where something happened: the dateline (where the story was filed), an agency's
office ('the Boston field office'), whose official someone is ('Texas Gov. ...'), where a company sits, and countries."""


def find_places(document: Document) -> tuple[PlaceFinding, ...]:
    """All places, in order of the text. What a finding tells about an event depends on its rule: see `ASIDE_RULES`."""
    datelines = tuple(_find_datelines(document))
    lines = _read_lines(document, datelines)
    mentions = [mention for line in lines for mention in _find_mentions(line)]
    article = _judge_article(document, mentions, datelines)
    found = [*datelines, *(finding for line in lines for finding in _find_nationwide(line))]
    taken = [(finding.span.start, finding.span.end) for finding in found]
    last: PlaceFinding | None = None
    for mention in mentions:
        if any(start <= mention.start < end for start, end in taken):
            continue
        in_list = last is not None and bool(_LIST_MARK.fullmatch(document.text, last.span.end, mention.start))
        finding = _resolve(mention, article, in_list=in_list)
        if finding is not None:
            found.append(finding)
        last = finding if finding is None or finding.rule not in ASIDE_RULES else None
    return tuple(sorted(found, key=lambda finding: (finding.span.start, finding.span.end)))


_WORD = re.compile(r"\w+(?:[’'.&]\w+)*")
_LIST_MARK = re.compile(r"(?:,|,? and|,? or|/| &|[’']s)\s?")


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph or the title, cut into words."""

    text: str
    words: list[tuple[int, int, str]]
    headline: bool
    """Whether its words have capitals all through."""

    def gap(self, index: int) -> str:
        """What stands between a word and the one before it."""
        return (
            self.text[self.words[index - 1][1] : self.words[index][0]]
            if 0 < index < len(self.words)
            else "\n"
        )

    def word(self, index: int) -> str:
        return self.words[index][2] if 0 <= index < len(self.words) else ""

    def before(self, index: int) -> str:
        """The word before, where only white space stands between; else nothing."""
        return self.word(index - 1) if self.gap(index).isspace() and index > 0 else ""

    def after(self, index: int) -> str:
        following = index + 1
        return self.word(following) if following < len(self.words) and self.gap(following).isspace() else ""


@dataclass(frozen=True, slots=True)
class _Mention:
    """A run of words that the gazetteer knows."""

    line: _Line
    first: int
    last: int
    name: str
    """Normalised."""
    places: tuple[Place, ...]
    state: Place | None
    """The state named right after it: 'Broadview, Ill.'"""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Article:
    """What the whole article tells about its names."""

    states: frozenset[str]
    established: dict[str, Place]
    """Names that the article gives with their state somewhere."""
    persons: frozenset[str]
    """Names that are somebody's surname in this article."""
    city_of_new_york: bool
    state_of_new_york: bool


def _find_datelines(document: Document) -> Iterator[PlaceFinding]:
    for paragraph in document.paragraphs[:4]:
        match = next(
            (
                match
                for pattern in (words.DATELINE, words.DATELINE_AGENCY)
                if (match := pattern.match(document.text, paragraph.start, paragraph.end))
            ),
            None,
        )
        if match is None:
            continue
        name, state = match["place"], match["state"] or ""
        known = (
            place("washington-dc") if normalize(name) == "washington" and not state else lookup(name + state)
        )
        if known is not None:
            end = match.end("state") if state else match.end("place")
            yield PlaceFinding(Span(match.start(), end), known.name, known.key, "dateline")


def _read_lines(document: Document, datelines: tuple[PlaceFinding, ...]) -> list[_Line]:
    spans = [*([document.title] if document.title else []), *document.story]
    lines = []
    for span in spans:
        start = max([span.start, *(d.span.end for d in datelines if d.span.start == span.start)])
        found = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(document.text, start, span.end)]
        lines.append(_Line(document.text, found, is_headline(word for _, _, word in found)))
    return lines


def _find_nationwide(line: _Line) -> Iterator[PlaceFinding]:
    if line.words:
        for match in words.NATIONWIDE.finditer(line.text, line.words[0][0], line.words[-1][1] + 1):
            following = _WORD.match(line.text, match.end() + 1)
            attributive = following and line.text[match.end()] == " " and following.group() not in words.AFTER_THE_COUNTRY
            if match.group()[-1] in ".Ss" and attributive:
                continue
            yield PlaceFinding(Span(match.start(), match.end()), "United States", COUNTRY, "nationwide")


def _find_mentions(line: _Line) -> Iterator[_Mention]:
    index = 0
    while index < len(line.words):
        word = line.words[index][2]
        mention = None
        if word[0].isupper() or word in _LOWER_STARTS:
            mention = _longest_mention(line, index) or _abbreviated_state(line, index)
        if mention is None:
            index += 1
            continue
        yield mention
        index = mention.last + 1
        if mention.state is not None:
            while index < len(line.words) and line.words[index][0] < mention.end:
                index += 1


_LOWER_STARTS = frozenset({"upstate", "metro", "greater", "tri", "state", "northern", "southern", "western"})
_JOINS = frozenset({" ", "-", "–", "/", "\xa0"})
_SMALL = frozenset(
    {"of", "the", "in", "du", "de", "la", "area", "state", "metro", "metropolitan", "region", "metroplex"}
)
_LONGEST = 6


def _longest_mention(line: _Line, first: int) -> _Mention | None:
    last = first
    while last - first + 1 < _LONGEST and last + 1 < len(line.words) and _continues(line, last):
        last += 1
    while last >= first:
        end = _bare_end(line.words[last])
        name = normalize(line.text[line.words[first][0] : end])
        places = _places_of(name)
        if (
            places
            and line.word(first) not in {"The", "the"}
            and (last > first or line.word(first)[0].isupper())
        ):
            state, state_end = _state_after(line, last, name, places)
            return _Mention(line, first, last, name, places, state, line.words[first][0], state_end or end)
        last -= 1
    return None


@cache
def _places_of(name: str) -> tuple[Place, ...]:
    if name == "washington":
        return tuple(found for key in ("washington-dc", "washington-state") if (found := place(key)))
    return places_named(name)


def _continues(line: _Line, last: int) -> bool:
    word, following, gap = line.word(last), line.word(last + 1), line.gap(last + 1)
    if not (following[0].isupper() or following in _SMALL) or word.endswith(("’s", "'s")):
        return False
    return gap in _JOINS or (gap == ". " and word in {"St", "Ft", "Mt", "D.C", "U.S"})


def _bare_end(word: tuple[int, int, str]) -> int:
    """Where a word ends without its possessive mark."""
    return word[1] - 2 if word[2].endswith(("’s", "'s")) and len(word[2]) > 2 else word[1]


def _state_after(line: _Line, last: int, name: str, places: tuple[Place, ...]) -> tuple[Place | None, int]:
    """The state named after a comma that a place of this name lies in, and where its name ends."""
    if line.gap(last + 1) != ", " or line.word(last).endswith(("’s", "'s")):
        return None, 0
    for size in (2, 1):
        final = last + size
        if final >= len(line.words) or (size == 2 and not line.gap(final).isspace()):
            continue
        state, end = _read_state(line, last + 1, final)
        if state is None or not any(state.key == p.key or state.key in ancestors(p.key) for p in places):
            continue
        spelled_out = end == line.words[final][1] and len(line.word(final)) > 2
        if spelled_out and (state_named(name) or any(stands_alone(p.key) for p in places)):
            # 'Miami, Texas and Arizona' is a list; so is 'Nevada, Texas', though Texas has a town of that name
            own = [p for p in places if stands_alone(p.key) or p.key == "washington-dc"]
            if not any(state.key in (*p.parents, p.key) for p in own):
                continue
        return state, end
    return None, 0


def _read_state(line: _Line, first: int, final: int) -> tuple[Place | None, int]:
    """The state that words name in full, by postal code, or by an abbreviation with its dot."""
    start, end = line.words[first][0], line.words[final][1]
    name = line.text[start:end]
    state = state_named(name) if name[:1].isupper() else None
    if state is None or normalize(name) == normalize(state.name):
        return state, end
    if name.isupper() and "." not in name:
        return state, end
    return (state, end + 1) if line.text[end : end + 1] == "." else (None, end)


def _abbreviated_state(line: _Line, index: int) -> _Mention | None:
    """'Ill.' after the comma behind a town the gazetteer does not have; 'NJ' or 'N.J.' after 'in'."""
    start, end, word = line.words[index]
    state, end = _read_state(line, index, index)
    if state is None or index == 0:
        return None
    after_town = line.gap(index) == ", " and line.word(index - 1)[0].isupper() and end > line.words[index][1]
    bare = line.before(index) in {"in", "throughout", "across"} and (word in words.SAFE_POSTAL or "." in word)
    if not after_town and not bare:
        return None
    name = normalize(state.name)
    return _Mention(line, index, index, name, _places_of(name) or (state,), None, start, end)


def _judge_article(
    document: Document, mentions: list[_Mention], datelines: tuple[PlaceFinding, ...]
) -> _Article:
    states, established, persons = set(), {}, set()
    names = {mention.name for mention in mentions}
    for mention in mentions:
        if mention.state is not None:
            states.add(mention.state.key)
            own = _in_state(mention.places, mention.state.key)
            if own is not None:
                established[mention.name] = own
        elif _is_surname(mention):
            persons.add(mention.name)
        else:
            sure = _sure_place(mention.places)
            if sure is not None and _standing(mention) != "name":
                states.update({sure.key, *ancestors(sure.key)})
    states.update(key for finding in datelines for key in ancestors(finding.key))
    city = bool(names & _CITY_OF_NEW_YORK) or "NYPD" in document.text or "NYC" in document.text
    city = city or any(finding.key == "new-york-city" for finding in datelines)
    state = bool(
        names & {"new york state", "state of new york", "upstate new york", "western new york", "long island"}
    )
    return _Article(frozenset(states) - {COUNTRY}, established, frozenset(persons), city, state and not city)


_CITY_OF_NEW_YORK = {"new york city", "nyc", "bronx", "brooklyn", "manhattan", "staten island"}


def _in_state(places: tuple[Place, ...], state: str) -> Place | None:
    return next((p for p in places if p.key == state or state in ancestors(p.key)), None)


def _sure_place(places: tuple[Place, ...]) -> Place | None:
    """The place a bare name means anywhere: a state, region, metro area, borough, country or AP dateline city."""
    return next((p for p in places if p.kind not in {"city", "county"} or stands_alone(p.key)), None)


def _is_surname(mention: _Mention) -> bool:
    """'Sheila Jackson', 'Mr. Lincoln': a capitalised word of small letters, or a person's title, stands before."""
    line, first = mention.line, mention.first
    if mention.first != mention.last or line.headline:
        return False
    if line.gap(first) == ". " and line.word(first - 1) in _PERSON_TITLES:
        return True
    before = line.before(first)
    lower = before.lower()
    capital = bool(before) and before[0].isupper() and before[1:].islower()
    return (
        capital
        and lower not in words.OPEN_WORDS
        and lower not in words.DIRECTIONS
        and not before.endswith("s")
    )


_PERSON_TITLES = frozenset("Mr Mrs Ms Dr Rep Sen Gov Lt Sgt Capt Col Gen Officer Det Judge Rev".split())


def _resolve(mention: _Mention, article: _Article, *, in_list: bool) -> PlaceFinding | None:
    if mention.state is not None:
        own = _in_state(mention.places, mention.state.key)
        aside = _standing(mention)
        return _found(mention, own, aside if aside in ASIDE_RULES else "city-state") if own else None
    standing = _standing(mention)
    if standing == "name":
        return None
    if mention.name in {"new york", "washington"}:
        known, rule = _resolve_twin(mention, article, in_list=in_list)
    else:
        known, rule = _choose(mention, article, in_list=in_list, standing=standing)
    if known is None:
        return None
    if standing in ASIDE_RULES:
        return _found(mention, known, "country" if known.kind == "country" else standing)
    return _widen(mention, known, rule)


def _choose(
    mention: _Mention, article: _Article, *, in_list: bool, standing: str
) -> tuple[Place | None, str]:
    """Of the places with this name, the one the article means, and the rule that says so."""
    before = _preposition(mention)
    located = before in words.LOCATIVES or in_list
    if mention.name in article.persons and not located:
        return None, ""
    sure = _sure_place(mention.places)
    if sure is not None and mention.name not in article.established:
        return (sure, sure.kind.replace("_", "-")) if _is_sure(mention, sure, before, article) else (None, "")
    if mention.name in article.established:
        return article.established[mention.name], "established"
    local = [p for p in mention.places if set(ancestors(p.key)) & article.states]
    known = next((p for p in mention.places if is_well_known(p.key)), None)
    if known is not None:
        if known in local or not local:
            strong = located or before in words.PREPOSITIONS or standing in ASIDE_RULES
            return (known, "city") if strong else (None, "")
        return (local[0], "town-in-named-state") if located and len(local) == 1 else (None, "")
    return _choose_town(mention, local, located=located)


def _choose_town(mention: _Mention, local: list[Place], *, located: bool) -> tuple[Place | None, str]:
    counties = [p for p in mention.places if p.kind == "county"]
    if counties:
        near = [p for p in local if p.kind == "county"] or counties
        return (near[0], "county") if len(near) == 1 else (None, "")
    common = mention.name in _common_words() or len(mention.name) < 4
    if located and not common and len(local) == 1:
        return local[0], "town-in-named-state"
    return None, ""


@cache
def _common_words() -> frozenset[str]:
    lines = DATA.joinpath("common_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word.lower() for line in lines if not line.startswith("#") for word in line.split())


def _is_sure(mention: _Mention, sure: Place, before: str, article: _Article) -> bool:
    if sure.key == COUNTRY:
        return _is_the_country(mention)
    if sure.kind == "country":
        return mention.name not in words.RISKY_COUNTRIES or before in words.PREPOSITIONS
    if sure.key == "queens":
        return before in words.PREPOSITIONS or article.city_of_new_york or article.state_of_new_york
    return True


def _is_the_country(mention: _Mention) -> bool:
    """'in the U.S. illegally' is the country; 'U.S. officials' is an adjective."""
    line = mention.line
    if line.before(mention.first) not in {"the", "The"} and mention.name != "united states":
        return False
    following = line.after(mention.last)
    gap = line.gap(mention.last + 1)
    inside = gap.lstrip(".").isspace()
    return (
        not inside
        or following in words.AFTER_THE_COUNTRY
        or line.word(mention.last + 1) in words.AFTER_THE_COUNTRY
    )


def _resolve_twin(mention: _Mention, article: _Article, *, in_list: bool) -> tuple[Place | None, str]:
    """'New York' and 'Washington' are a state and a city; Washington is also the government."""
    line = mention.line
    direction = line.before(mention.first).lower() in words.DIRECTIONS - words.SURROUNDINGS - {
        "downtown",
        "midtown",
    }
    among_states = _neighbour_is_state(mention)
    if mention.name == "washington":
        return (place("washington-state"), "state-among-states") if among_states else (None, "")
    if direction or among_states:
        return place("new-york-state"), "state-among-states" if among_states else "state"
    if article.city_of_new_york:
        return place("new-york-city"), "city-by-context"
    if article.state_of_new_york:
        return place("new-york-state"), "state-by-context"
    neighbour = _NEIGHBOUR.search(line.text, mention.end, mention.end + 60)
    if neighbour and state_named(neighbour[1]):
        return place("new-york-state"), "state-among-states"
    following = _NEXT_NAMES.match(line.text, mention.end, mention.end + 50)
    if following and any(stands_alone(p.key) for p in _neighbours(following)):
        return place("new-york-city"), "city-among-cities"
    return (place("new-york-city"), "city-by-default") if in_list or _preposition(mention) in words.PREPOSITIONS else (None, "")


_NEIGHBOUR = re.compile(r"(?:along with|together with|as well as|like|unlike|joined) ([A-Z]\w+(?: [A-Z]\w+)?)")
_NEXT_NAMES = re.compile(r"(?:,|,? and|,? or| &) ([A-Z]\w+)( [A-Z]\w+)?")
_NAMES_BEFORE = re.compile(r"(?:\b([A-Z]\w+) )?\b([A-Z]\w+)(?:,|,? and|,? or| &) $")


def _neighbour_is_state(mention: _Mention) -> bool:
    text = mention.line.text
    following = _NEXT_NAMES.match(text, mention.end, mention.end + 50)
    if following:
        pair = following[1] + (following[2] or "")
        if state_named(pair) or (state_named(following[1]) and not places_named(pair)):
            return True
    preceding = _NAMES_BEFORE.search(text[max(0, mention.start - 40) : mention.start])
    if preceding is None:
        return False
    pair = f"{preceding[1]} {preceding[2]}" if preceding[1] else preceding[2]
    return state_named(pair) is not None or (state_named(preceding[2]) is not None and not places_named(pair))


def _neighbours(match: re.Match[str]) -> tuple[Place, ...]:
    return places_named(match[1] + (match[2] or "")) or places_named(match[1])


def _preposition(mention: _Mention) -> str:
    """The preposition before a name, looking through 'the', 'downtown', 'nearby', 'northern' and 'the town of'."""
    line, index = mention.line, mention.first
    before = line.before(index).lower()
    while before in words.DIRECTIONS or before == "the":
        index -= 1
        before = line.before(index).lower()
    if before == "of" and line.before(index - 1).lower() in {
        "town",
        "city",
        "suburb",
        "village",
        "outskirts",
        "north",
        "south",
        "east",
        "west",
    }:
        return "in"
    return before


def _standing(mention: _Mention) -> str:
    """What the name is doing: '' for a place as such, 'name' where it is a part of something else's name."""
    before = _standing_before(mention)
    return before if before in {"name", "seat"} else _standing_after(mention) or before


def _standing_before(mention: _Mention) -> str:
    line, first = mention.line, mention.first
    gap = line.gap(first)
    if (
        gap.endswith(("-", "@", "#", "–"))
        and line.word(first - 1).lower() != "mid"
        and gap not in {" - ", " – "}
    ):
        return "name"
    if first and gap == ". " and line.word(first - 1) in _PERSON_TITLES:
        return "name"
    if mention.line.text[max(0, mention.start - 3) : mention.start].endswith(("v. ", "vs.")):
        return "name"
    before = line.before(first)
    if not before:
        return "name" if _CAMPUS.search(line.text[max(0, mention.start - 50) : mention.start]) else ""
    if before in {"of", "for", "at", "in"}:
        return _standing_of(line, first - 1)
    lower = before.lower()
    if before[0].isupper() and not before.endswith(("’s", "'s")) and lower not in words.OPEN_WORDS:
        if before in words.AGENCIES:
            return "" if line.after(mention.last).lower() in words.ACTIONS else "office"
        return "" if lower in words.DIRECTIONS else "name"
    return ""


_CAMPUS = re.compile(r"(?:University|College) (?:of|at) [A-Z]\w+(?: [A-Z]\w+)?, $")


def _standing_of(line: _Line, index: int) -> str:
    """The name after 'of', 'for', 'at' or 'in' at `index`: a part of 'University of ...', a seat in 'based in ...'."""
    head, preposition = line.before(index), line.word(index)
    lower = head.lower()
    if preposition == "in":
        return "seat" if lower in {"based", "headquartered"} else ""
    if lower in words.OFFICE_HOLDERS:
        return "official"
    if not head or not head[0].isupper() or lower in words.PARTS_OF_TOWNS or lower in words.OPEN_WORDS:
        return ""
    begins_sentence = index == 1 or not line.gap(index - 1).isspace()
    return "name" if lower in words.OF_BODIES or not begins_sentence else ""


def _standing_after(mention: _Mention) -> str:
    line, last = mention.line, mention.last
    if mention.state is not None:
        return ""
    gap, following = line.gap(last + 1), line.word(last + 1)
    if gap in {"-", "–"}:
        if following in {"based", "headquartered"}:
            return "seat"
        return "" if following in {"area", "wide", "region"} else "name"
    if words.OFFICE.match(line.text, mention.end, mention.end + 80):
        return "office"
    if not line.after(last) or line.word(last).endswith(("’s", "'s")):
        return ""
    return _standing_before_word(line, last + 1)


def _standing_before_word(line: _Line, index: int) -> str:
    following = line.word(index)
    lower = following.lower()
    if following in words.AGENCIES:
        return "" if line.after(index).lower() in words.ACTIONS else "office"
    if not following[0].isupper():
        if lower in words.SAYING:
            return "name"
        if lower == "v" or lower == "vs":
            return "name"
        return "official" if lower in words.AUTHORITIES else ""
    if lower in words.TITLES or (lower == "police" and line.after(index).lower() in words.TITLES):
        return "official"
    if line.headline:
        return "name" if lower in words.BODY_HEADS else ""
    return "" if lower in words.OPEN_WORDS else "name"


def _widen(mention: _Mention, known: Place, rule: str) -> PlaceFinding:
    """Take 'metro Detroit' and 'Phoenix-area' for the metro area, and 'central Ohio' for a part of Ohio."""
    line = mention.line
    before = line.before(mention.first).lower()
    area = words.AREA.match(line.text, mention.end, mention.end + 40)
    start = line.words[mention.first - 1][0] if before in words.DIRECTIONS else mention.start
    end = area.end() if area else mention.end
    span = Span(start, end)
    if known.kind == "city" and (area or before in words.SURROUNDINGS):
        metro = next((p for p in places_named(f"{known.name} area") if p.kind == "metro_area"), None)
        return PlaceFinding(
            span, *((metro.name, metro.key, "metro-area") if metro else (known.name, known.key, "area"))
        )
    if before in words.DIRECTIONS and known.kind in {"city", "state", "county", "borough"}:
        return PlaceFinding(span, known.name, known.key, f"part-of-{known.kind}")
    return _found(mention, known, rule)


def _found(mention: _Mention, known: Place, rule: str) -> PlaceFinding:
    text, end = mention.line.text, mention.end
    dotted = text[end - 2 : end - 1] == "." and text[end : end + 1] == "."
    return PlaceFinding(Span(mention.start, end + dotted), known.name, known.key, rule)
