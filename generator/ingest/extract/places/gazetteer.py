"""The places this project knows: American towns, counties and states, metro areas and regions, and countries.

In: `data/geonames.tsv.gz` (cut from GeoNames by `tools/make_gazetteer.py`) and the hand-written tables `states.txt`,
`cities.txt` and `places.txt`. Out: `Place`, by key or by name. Read once, when the first name is asked for.
"""

from __future__ import annotations

import gzip
import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.ingest.extract.table import DATA, read_list, read_table
from generator.model.ids import ascii_words


@dataclass(frozen=True, slots=True)
class Place:
    """A place, the places it lies in, and where that is."""

    key: str
    """Also the id of the place's entry: `new-york-city`, `springfield-illinois`, `cook-county-illinois`, `new-jersey`."""
    name: str
    """The full name, without its state: 'Springfield'."""
    kind: str
    """One of city, borough, county, state, region, metro_area, country. Territories count as states."""
    parents: tuple[str, ...]
    """Keys of the places it lies in; a city in a metro area has two."""
    lat: float | None
    """Degrees north, of the centre, to two decimals; None where the source gives none (most counties)."""
    lon: float | None
    """Degrees east."""
    aliases: tuple[str, ...] = ()


@lru_cache(maxsize=20_000)
def place(key: str) -> Place | None:
    """Give the place with this key; None where there is none."""
    return _gazetteer().place(key)


def kind_of(key: str) -> str | None:
    """Give the kind of the place with this key ('city', 'state'); None where there is none."""
    known = place(key)
    return known.kind if known else None


def lookup(name: str, near: Collection[str] = ()) -> Place | None:
    """Give the place a name means, or None where it could mean several.

    `near` are keys of states the text speaks of. 'Springfield, Ill.' needs none; a bare name is, in this order: a state,
    country, region or metro area; a city printed without its state by Associated Press style; the namesake in the one
    state of `near` that has one; a city known nationwide; the only place of that name in the whole table. 'New York' is
    the city (AP style adds 'state' for the other); 'Washington' alone is nothing unless `near` tells which.
    """
    return _gazetteer().lookup(name, near)


@lru_cache(maxsize=20_000)
def ancestors(key: str) -> tuple[str, ...]:
    """Give all places a place lies in, nearest first, each once; of an unlisted place its state and what that lies in."""
    if key.startswith(UNLISTED):
        state = key.rpartition(UNLISTED)[2]
        return (state, *_gazetteer().ancestors(state)) if state else ()
    return _gazetteer().ancestors(key)


@lru_cache(maxsize=20_000)
def state_named(words: str) -> Place | None:
    """Give the state that words of any style name: 'California', 'Calif.', 'CA', 'N.Y.'."""
    return _gazetteer().states.get(normalize(words))


@lru_cache(maxsize=20_000)
def places_named(words: str) -> tuple[Place, ...]:
    """Give every place of this name, those from the hand-written tables first."""
    return _gazetteer().named(normalize(words))


@lru_cache(maxsize=20_000)
def opens_a_name(word: str) -> bool:
    """Whether a word, its possessive mark aside, is the first of any place's name."""
    first = normalize(word.removesuffix("’s").removesuffix("'s")).partition(" ")[0]
    return first in _gazetteer().first_words or normalize(word).partition(" ")[0] in _gazetteer().first_words


def stands_alone(key: str) -> bool:
    """Whether Associated Press style prints the city without its state."""
    return key in _gazetteer().alone


def is_well_known(key: str) -> bool:
    """Whether reporters across the country name the city without its state."""
    return key in _gazetteer().well_known


@lru_cache(maxsize=20_000)
def normalize(words: str) -> str:
    """Give the form names are compared in: no case, dots, hyphens, accents or leading 'the'; 'Saint', 'Fort', 'Mount' short."""
    if not words.isascii():
        words = unicodedata.normalize("NFKD", words.replace("’", "'").replace("–", " "))
        words = "".join(c for c in words if not unicodedata.combining(c))
    words = words.lower()
    if not words.isalpha():
        words = " ".join(words.translate(_PLAIN).split()).removeprefix("the ")
        first, _, rest = words.partition(" ")
        if first in _SHORT and rest:
            words = f"{_SHORT[first]} {rest}"
        words = words.replace(" saint ", " st ")
    return words


_PLAIN = str.maketrans({".": "", ",": "", "-": " ", "/": " ", "–": " ", "‘": "'"})
_SHORT = {"saint": "st", "fort": "ft", "mount": "mt"}
COUNTRY = "united-states"
UNLISTED = "~"
"""Opens the key of a place that no table has: no id of an entry."""


def unlisted_key(name: str, state: str = "") -> str:
    """Give a key to a place that no table has, by its name and the key of its state, if the text gives one."""
    return f"{UNLISTED}{slug(name)}{UNLISTED}{state}"


@lru_cache(maxsize=8192)
def slug(name: str) -> str:
    """Write the name as a part of a key, 'the' in front left out and 'Saint' short; empty where nothing is left."""
    return "-".join(ascii_words(_LONG_FORMS.sub(lambda match: "st " if match[1] else "", name)))


_LONG_FORMS = re.compile(r"^the |\b(saint) ", re.IGNORECASE)


class _Gazetteer:
    """The tables in memory; rows of the large one become places only when asked for."""

    def __init__(self) -> None:
        self.states: dict[str, Place] = {}
        self.alone: set[str] = set()
        self.well_known: set[str] = set()
        self._by_key: dict[str, Place] = {}
        self._by_name: dict[str, list[Place]] = {}
        self._by_postal: dict[str, Place] = {}
        self._rows: dict[str, str] = {}
        """Towns and counties by name, as the table has them: their rows with bars between."""
        self._read_states()
        self._read_places()
        self._read_geonames()
        self._read_cities()
        # a key ends in its state's name; the longest state first, so that 'west-virginia' is not taken for 'virginia'
        states = sorted(self._by_postal.values(), key=lambda state: -len(state.name))
        self._endings = tuple((f"-{slug(state.name)}", state) for state in states)
        known = {name.partition(" ")[0] for name in (*self._by_name, *self._rows, *self.states)}
        self.first_words = frozenset({*known, "washington", *(w for w, s in _SHORT.items() if s in known)})

    def place(self, key: str) -> Place | None:
        if key in self._by_key:
            return self._by_key[key]
        for ending, state in self._endings:
            if key.endswith(ending):
                name = normalize(key.removesuffix(ending).replace("-", " "))
                found = next((known for known in self.named(name) if known.key == key), None)
                if found := found or self._keyed(key, state):
                    return found
        return None

    def ancestors(self, key: str) -> tuple[str, ...]:
        found: list[str] = []
        queue = [key]
        while queue:
            known = self.place(queue.pop(0))
            new = [parent for parent in known.parents if parent not in found] if known else []
            found += new
            queue += new
        return tuple(found)

    def named(self, name: str) -> tuple[Place, ...]:
        fixed = self._by_name.get(name, [])
        known = {found.key for found in fixed}
        return (*fixed, *(found for found in self._towns(name) if found.key not in known))

    def lookup(self, words: str, near: Collection[str]) -> Place | None:
        city, comma, rest = words.rpartition(",")
        state = self.states.get(normalize(rest)) if comma else None
        if state is not None and normalize(words) not in self._by_name:
            inside = (
                found for found in self.named(normalize(city)) if state.key in self.ancestors(found.key)
            )
            return next(inside, None)
        name = normalize(words)
        if name == "washington":
            return next(
                (self.place(key) for key in ("washington-dc", "washington-state") if key in near), None
            )
        candidates = self.named(name)
        sure = next((found for found in candidates if self._is_sure(found)), None) or self.states.get(name)
        if sure is not None:
            return sure
        local = [found for found in candidates if set(self.ancestors(found.key)) & set(near)]
        if local:
            return local[0] if len(local) == 1 else None
        known = next((found for found in candidates if found.key in self.well_known), None)
        return known or (candidates[0] if len(candidates) == 1 else None)

    def _keyed(self, key: str, state: Place) -> Place | None:
        """Find the town or county of a state whose key does not show how it is spelled: 'coeur-dalene-idaho'."""
        postal = next(code for code, known in self._by_postal.items() if known is state)
        mark = f"\t{postal}\t"
        names = (name for name, rows in self._rows.items() if mark in rows)
        return next((found for name in names for found in self._towns(name) if found.key == key), None)

    def _is_sure(self, found: Place) -> bool:
        return found.key in self.alone or found.kind not in {"city", "county"}

    def _add(self, new: Place, *names: str) -> None:
        self._by_key[new.key] = new
        for name in dict.fromkeys(normalize(words) for words in names):
            self._by_name.setdefault(name, []).append(new)

    def _read_states(self) -> None:
        for key, name, postal, printed, centre, others in read_table("states.txt", 6):
            aliases = read_list(others)
            kind = "city" if key == "washington-dc" else "state"
            parents = (COUNTRY, "washington-metro-area") if key == "washington-dc" else (COUNTRY,)
            new = Place(key, name, kind, parents, *_read_centre(centre), aliases)
            self._by_postal[postal] = new
            for words in (name, postal, printed, *aliases):
                if words:
                    self.states[normalize(words)] = new
            # 'New York' and 'Washington' are cities as well: they need a look at the text around them
            self._add(new, *((name,) if key not in {"new-york-state", "washington-state"} else ()), *aliases)

    def _read_places(self) -> None:
        for key, name, kind, parents, centre, others in read_table("places.txt", 6):
            aliases = read_list(others)
            new = Place(key, name, kind, read_list(parents, ","), *_read_centre(centre), aliases)
            self._add(new, name, *aliases)

    def _read_geonames(self) -> None:
        lines = gzip.decompress(DATA.joinpath("geonames.tsv.gz").read_bytes()).decode()
        for line in lines.splitlines():
            known, bar, rows = line.partition("|")
            if bar:
                self._rows[known] = rows
                continue
            _, code, name, lat, lon = line.split("\t")
            key = "georgia-country" if code == "GE" else slug(name)
            names = () if code == "GE" else (name,)
            self._add(Place(key, name.removeprefix("The "), "country", (), float(lat), float(lon)), *names)

    def _read_cities(self) -> None:
        for name, postal, parents, others in read_table("cities.txt", 4):
            alone = name.startswith("*")
            bare = name.lstrip("* ")
            state = self._by_postal[postal]
            town = next(found for found in self._towns(normalize(bare)) if state.key in found.parents)
            key = slug(bare) if alone else town.key
            aliases = read_list(others)
            new = Place(key, bare, "city", (state.key, *read_list(parents, ",")), town.lat, town.lon, aliases)
            self._add(new, bare, *aliases, *(("New York",) if key == "new-york-city" else ()))
            others_named = (
                r for r in self._rows[normalize(bare)].split("|") if not r.startswith(f"T\t{postal}\t")
            )
            self._rows[normalize(bare)] = "|".join(others_named)
            (self.alone if alone else self.well_known).add(key)

    def _towns(self, name: str) -> Iterator[Place]:
        for row in filter(None, self._rows.get(name, "").split("|")):
            kind, postal, full, *numbers = row.split("\t")
            state = self._by_postal.get(postal)
            if state is None or postal == "DC":
                continue
            key = f"{slug(full)}-{slug(state.name)}"
            where = (float(numbers[1]), float(numbers[2])) if kind == "T" else (None, None)
            parent = numbers[3] if len(numbers) > 3 else state.key
            yield Place(key, full, "city" if kind == "T" else "county", (parent,), *where)


def _read_centre(cell: str) -> tuple[float, float]:
    lat, lon = cell.split(",")
    return float(lat), float(lon)


@cache
def _gazetteer() -> _Gazetteer:
    return _Gazetteer()
