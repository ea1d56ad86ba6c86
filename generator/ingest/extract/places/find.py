"""The places an article names: names found in the gazetteer, judged by the words around them.

Does not find towns of fewer than 500 inhabitants (their state is found), neighbourhoods, streets and buildings, places
abroad smaller than a country, nor a small town's bare name in an article that does not name its state.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.ingest.document import Document, Span
from generator.ingest.extract.findings import PlaceFinding
from generator.ingest.extract.places import words
from generator.ingest.extract.places.article import Article, judge_article, place_in_state, sure_place
from generator.ingest.extract.places.counties import find_counties
from generator.ingest.extract.places.gazetteer import (
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
    unlisted_key,
)
from generator.ingest.extract.places.mentions import Line, Mention, find_mentions, read_line
from generator.ingest.extract.places.standing import preposition_before, standing_of
from generator.ingest.extract.places.twins import is_the_country, resolve_twin
from generator.ingest.extract.table import DATA

ASIDE_RULES = frozenset({"dateline", "office", "official", "seat", "country", "distance"})
"""Rules whose findings do not tell where something happened: the dateline (where the story was filed), an agency's
office ('the Boston field office'), whose official someone is ('Texas Gov. ...'), where a company sits, countries, and what lies miles away."""


def find_places(document: Document) -> tuple[PlaceFinding, ...]:
    """Find all places, in order of the text. What a finding tells about an event depends on its rule: see `ASIDE_RULES`."""
    datelines = tuple(_find_datelines(document))
    lines = _read_lines(document, datelines)
    mentions = [mention for line in lines for mention in find_mentions(line)]
    article = judge_article(document, mentions, datelines)
    counties = find_counties(document)
    found = [*datelines, *counties, *(finding for line in lines for finding in _find_nationwide(line))]
    taken = [(finding.span.start, finding.span.end) for finding in found]
    last: PlaceFinding | None = None
    for mention in mentions:
        if any(start <= mention.start < end for start, end in taken):
            continue
        in_list = last is not None and bool(_LIST_MARK.fullmatch(document.text, last.span.end, mention.start))
        finding = _resolve(mention, article, in_list=in_list)
        if finding is not None and finding.rule == "state":
            finding = _town_of_the_state(document.text, finding)
        if finding is not None:
            found.append(finding)
        last = finding if finding is None or finding.rule not in ASIDE_RULES else None
    return tuple(sorted(found, key=lambda finding: (finding.span.start, finding.span.end)))


def _town_of_the_state(text: str, state: PlaceFinding) -> PlaceFinding:
    """Give the town that no table has and a state follows: 'in Pelham Springs, Ala.'; the state itself where none does."""
    match = _TOWN_BEFORE.search(text, max(0, state.span.start - _LONGEST_TOWN), state.span.start)
    if match is None or _NO_TOWN.search(match["town"]):
        return state
    if state_named(match["town"]) or any(p.kind == "country" for p in places_named(match["town"])):
        return state  # a list: 'in Texas, Kansas and Colorado'
    span = Span(match.start("town"), state.span.end)
    return PlaceFinding(span, match["town"], unlisted_key(match["town"], state.key), "city-state")


_TOWN_BEFORE = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Oo]utside) (?P<town>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}), $")
_NO_TOWN = re.compile(
    r"\b(?:County|Parish|Township|Center|Prison|Jail|Court|Courthouse|Office|Plant|Church|School|University|Company|Foods|Farms?|Department|Building"
    r"|January|February|March|April|May|June|July|August|September|October|November|December|\w+day)\b"
)
_LONGEST_TOWN = 60
_NEXT_WORD = re.compile(r" (\w+)")
_LIST_MARK = re.compile(r"(?: \(\d[\d,]{0,7}\))?(?:,|,? and|,? or|/| &|[’']s)\s?")


def _find_datelines(document: Document) -> Iterator[PlaceFinding]:
    for paragraph in document.paragraphs[:4]:
        text, start, end = document.text, paragraph.start, paragraph.end
        match = words.DATELINE.match(text, start, end) or words.DATELINE_AGENCY.match(text, start, end)
        if match is None:
            continue
        name, state = match["place"], match["state"] or ""
        capital = normalize(name) == "washington" and not state
        known = place("washington-dc") if capital else lookup(name + state)
        end = match.end("state") if state else match.end("place")
        if known is not None:
            yield PlaceFinding(Span(match.start(), end), known.name, known.key, "dateline")
        elif unlisted := _unlisted_town(name, state):
            yield PlaceFinding(Span(match.start(), end), name.title(), unlisted, "dateline")


def _unlisted_town(name: str, state: str) -> str | None:
    """Give a key to a dateline's town that the tables do not have, or have in several states and the line names none."""
    around = state_named(state.lstrip(", ")) if state else None
    known = around or places_named(name) or _TOWNSHIP.search(name)
    return unlisted_key(name, around.key if around else "") if known else None


_TOWNSHIP = re.compile(r" (?:TWP|TOWNSHIP|BOROUGH|VILLAGE|BEACH|SPRINGS|HEIGHTS|FALLS|FLATS|CITY)\b")


def _read_lines(document: Document, datelines: tuple[PlaceFinding, ...]) -> list[Line]:
    spans = [*([document.title] if document.title else []), *document.story]
    lines = []
    for span in spans:
        start = max([span.start, *(d.span.end for d in datelines if d.span.start == span.start)])
        lines.append(read_line(document.text, Span(start, span.end)))
    return lines


def _find_nationwide(line: Line) -> Iterator[PlaceFinding]:
    if not line.words:
        return
    span = line.text[line.words[0][0] : line.words[-1][1] + 1]
    if any(map(span.__contains__, words.NATIONWIDE_MARKS)):
        for match in words.NATIONWIDE.finditer(line.text, line.words[0][0], line.words[-1][1] + 1):
            following = _NEXT_WORD.match(line.text, match.end())
            attributive = following is not None and following[1] not in words.AFTER_THE_COUNTRY
            if match.group()[-1] not in ".Ss" or not attributive:  # else 'across the U.S. economy'
                yield PlaceFinding(Span(match.start(), match.end()), "United States", COUNTRY, "nationwide")
    if "capital" in span:
        for match in words.THE_CAPITAL.finditer(line.text, line.words[0][0], line.words[-1][1] + 1):
            capital = place("washington-dc")
            if capital is not None:
                yield PlaceFinding(Span(*match.span()), capital.name, capital.key, "capital")


def _resolve(mention: Mention, article: Article, *, in_list: bool) -> PlaceFinding | None:
    if mention.state is not None:
        own = place_in_state(mention.places, mention.state.key)
        aside = standing_of(mention)
        if aside == "distance":
            return _found(mention, mention.state, "state")
        return _found(mention, own, aside if aside in ASIDE_RULES else "city-state") if own else None
    standing = standing_of(mention)
    if standing == "name":
        return None
    if mention.name in {"new york", "washington"}:
        known, rule = resolve_twin(mention, article, in_list=in_list)
    else:
        known, rule = _choose(mention, article, in_list=in_list, standing=standing)
    if known is None:
        return None
    if standing in ASIDE_RULES:
        return _found(mention, known, "country" if known.kind == "country" else standing)
    return _widen(mention, known, rule)


def _choose(mention: Mention, article: Article, *, in_list: bool, standing: str) -> tuple[Place | None, str]:
    """Of the places with this name, the one the article means, and the rule that says so."""
    before = preposition_before(mention)
    located = before in words.LOCATIVES or in_list or bool(_ITS_NUMBER.match(mention.line.text, mention.end))
    located = located or (before == "on" and bool(_ITS_SIDE.match(mention.line.text, mention.end)))
    if mention.name in article.persons and not located:
        return None, ""
    sure = sure_place(mention.places)
    if sure is not None and mention.name not in article.established:
        return (sure, sure.kind.replace("_", "-")) if _is_sure(mention, sure, before, article) else (None, "")
    if mention.name in article.established:
        return article.established[mention.name], "established"
    local = [p for p in mention.places if set(ancestors(p.key)) & article.states]
    known = next((p for p in mention.places if is_well_known(p.key)), None)
    if known is not None:
        if known in local or not local:
            strong = located or before in words.PREPOSITIONS or standing in ASIDE_RULES
            strong = strong or _is_of_a_site(mention)
            return (known, "city") if strong else (None, "")
        return (local[0], "town-in-named-state") if located and len(local) == 1 else (None, "")
    if mention.name in article.persons:
        return None, ""
    if _NEIGHBOURHOOD_OF.match(mention.line.text, mention.end):
        return None, ""
    return _choose_town(mention, local, located=located)


_ITS_SIDE = re.compile(
    r"[’']s (?:(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)(?:[ -]?[Ss]ide|[ -]?[Ee]nd|ern|east|west)?)\b"
)
"""'On Santa Barbara's Eastside.'"""
_ITS_NUMBER = re.compile(r" with (?:\d|an? |two|three|four|five|six|seven|eight|nine|ten)")
"""'Followed by Orlando with 240': a town that has a number."""


def _is_of_a_site(mention: Mention) -> bool:
    """'At three Wichita apartment complexes', 'a Houston car wash': the town of a site."""
    text = mention.line.text
    return bool(
        _SITE_BEHIND.match(text, mention.end)
        and _COUNTED_BEFORE.search(text, max(0, mention.start - 30), mention.start)
    )


def _names_a_firm(mention: Mention) -> bool:
    """'At a Smithfield packing plant in Tar Heel': what the site is called, and then where it is."""
    return bool(_THEN_A_PLACE.match(mention.line.text, mention.end))


_THEN_A_PLACE = re.compile(r"(?: [a-z-]+){1,4}? (?:in|near|outside|of|at|on)(?: the)? [A-Z]")
_COUNTED_BEFORE = re.compile(
    r"\b(?:at|in|from|of|raided|searched|into|outside) (?:an?|the|two|three|four|five|six|seven|eight|nine|ten|several|\d{1,2}) $"
)
_SITE_BEHIND = re.compile(
    r"[ -](?:area )?(?:[a-z-]+ ){0,2}?(?:complex(?:es)?|apartments?|restaurants?|hotels?|motels?|plants?|factor(?:y|ies)|warehouses?|stores?|shops?|car wash(?:es)?|farms?|nurser(?:y|ies)"
    r"|dair(?:y|ies)|laundr(?:y|ies)|baker(?:y|ies)|mills?|churches|church|schools?|homes?|houses?|neighborhoods?|suburbs?|job sites?|construction sites?|businesses)\b"
)
_NEIGHBOURHOOD_OF = re.compile(r", (?:Brooklyn|Queens|(?:the )?Bronx|Manhattan|Staten Island)\b")
"""Behind the name of a neighbourhood, which the table of towns may list as one."""


def _choose_town(mention: Mention, local: list[Place], *, located: bool) -> tuple[Place | None, str]:
    counties = [p for p in mention.places if p.kind == "county"]
    if counties:
        near = [p for p in local if p.kind == "county"] or counties
        return (near[0], "county") if len(near) == 1 else (None, "")
    direction, _, rest = mention.name.partition(" ")
    if direction in words.DIRECTIONS and located and len(mention.places) == 1:
        # 'East Los Angeles', where the city itself needs no state
        known = [p for p in places_named(rest) if stands_alone(p.key) or is_well_known(p.key)]
        if any(set(mention.places[0].parents) & set(ancestors(p.key)) for p in known):
            return mention.places[0], "beside-a-known-city"
    common = mention.name in _common_words() or len(mention.name) < 4
    if (
        (located or (_is_of_a_site(mention) and not _names_a_firm(mention)))
        and not common
        and len(local) == 1
    ):
        return local[0], "town-in-named-state"
    return None, ""


@cache
def _common_words() -> frozenset[str]:
    lines = DATA.joinpath("common_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(normalize(word) for line in lines if not line.startswith("#") for word in line.split())


def _is_sure(mention: Mention, sure: Place, before: str, article: Article) -> bool:
    if sure.key == COUNTRY:
        return is_the_country(mention)
    if sure.kind == "country":
        return mention.name not in words.RISKY_COUNTRIES or before in words.PREPOSITIONS
    if sure.key == "queens":
        located = before in words.PREPOSITIONS or _IN_ITS_NEIGHBOURHOOD.search(
            mention.line.text[max(0, mention.start - 60) : mention.start]
        )
        return bool(located) or article.city_of_new_york or article.state_of_new_york
    return True


_IN_ITS_NEIGHBOURHOOD = re.compile(r"\bin [A-Z]\w+(?: [A-Z]\w+){0,2}, $")


def _widen(mention: Mention, known: Place, rule: str) -> PlaceFinding:
    """Take 'metro Detroit' and 'Phoenix-area' for the metro area, and 'central Ohio' for a part of Ohio."""
    line = mention.line
    before = line.before(mention.first).lower()
    directed = before in words.DIRECTIONS and before != "nearby"
    area = words.AREA.match(line.text, mention.end, mention.end + 40)
    span = Span(
        line.words[mention.first - 1][0] if directed else mention.start,
        area.end() if area else mention.end,
    )
    if known.kind == "city" and (area or before in words.SURROUNDINGS):
        wider = _named_so(f"{known.name} area", "metro_area") or known
        return PlaceFinding(span, wider.name, wider.key, "area" if wider is known else "metro-area")
    if directed and known.kind in {"city", "state", "county", "borough"}:
        region = _named_so(f"{before} {known.name}", "region")
        rule = "region" if region else f"part-of-{known.kind}"
        return PlaceFinding(span, (region or known).name, (region or known).key, rule)
    return _found(mention, known, rule)


def _named_so(name: str, kind: str) -> Place | None:
    return next((known for known in places_named(name) if known.kind == kind), None)


def _found(mention: Mention, known: Place, rule: str) -> PlaceFinding:
    text, end = mention.line.text, mention.end
    dotted = text[end - 2 : end - 1] == "." and text[end : end + 1] == "."
    return PlaceFinding(Span(mention.start, end + dotted), known.name, known.key, rule)
