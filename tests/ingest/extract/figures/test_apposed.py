"""Parts told between a whole and its verb or place; and asides of what is no figure."""

from __future__ import annotations

import pytest

from generator.ingest.document import Document, Span, read_document
from generator.ingest.extract.figures.find import find_figures
from generator.ingest.extract.findings import PlaceFinding

TITLE = "ICE agents make arrests"


def town(document: Document) -> list[PlaceFinding]:
    start = document.text.find("Alder City")
    return [PlaceFinding(Span(start, start + 10), "Alder City", "alder-city", "city")] if start >= 0 else []


def rows(sentence: str) -> list[tuple[float, str, str, int | None]]:
    document = read_document(f"{TITLE}\n\n{sentence}", title=TITLE)
    figures = find_figures(document, town(document))
    return [(f.value, f.qualifier, f.measure, f.of) for f in figures]


ABOUT_60 = (60, "about", "arrests", None)
SIXTY = (60, "exact", "arrests", None)


def part(value: float, measure: str, of: int = 60) -> tuple[float, str, str, int]:
    return value, "exact", measure, of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "About 60 people, 12 of them women, were arrested.", [ABOUT_60, part(12, "other")], id="of them"
        ),
        pytest.param(
            "Nearly 200 people, among them 14 women and nine teenagers, were detained.",
            [
                (200, "nearly", "detained", None),
                (14, "exact", "other", 200),
                (9, "exact", "other", 200),
            ],
            id="among them, two parts",
        ),
        pytest.param(
            "Sixty people, 12 of them women and three of them minors, were taken into custody.",
            [SIXTY, part(12, "other"), part(3, "other")],
            id="of them, twice",
        ),
        pytest.param(
            "Sixty people, 40 of whom had criminal records, were arrested.",
            [SIXTY, part(40, "criminal_history")],
            id="of whom, with a verb of its own",
        ),
        pytest.param(
            "A total of 60 people, 40 of them with convictions, were arrested.",
            [SIXTY, part(40, "convictions")],
            id="with convictions",
        ),
        pytest.param(
            "Sixty people at two plants, 12 of them women, were arrested.",
            [SIXTY, part(12, "other")],
            id="described before the aside",
        ),
        pytest.param(
            "About 60 people (12 of them women) were arrested.",
            [ABOUT_60, part(12, "other")],
            id="in brackets",
        ),
        pytest.param(
            "About 60 people -- 12 of them women -- were arrested.",
            [ABOUT_60, part(12, "other")],
            id="between dashes",
        ),
        pytest.param(
            "Sixty people, two-thirds of them women, were arrested.", [SIXTY], id="a share without a number"
        ),
        pytest.param(
            "Sixty people, 12 women and 48 men, were arrested.",
            [SIXTY, part(12, "other"), part(48, "other")],
            id="parts that add up",
        ),
        pytest.param(
            "Sixty people, including 20 gang members, were arrested.",
            [SIXTY, part(20, "gang")],
            id="including",
        ),
        pytest.param(
            "Sixty people, including 20 workers at a mill, were arrested.",
            [SIXTY, part(20, "arrests")],
            id="including some told apart by where they were",
        ),
        pytest.param(
            "ICE arrested 60 people, 12 of them women, in Alder City.",
            [SIXTY, part(12, "other")],
            id="before the place",
        ),
        pytest.param(
            "About 60 officers, 12 of them women, arrested 40 people.",
            [(40, "exact", "arrests", None)],
            id="an aside of the officers",
        ),
        pytest.param(
            "Sixty stores, 12 of them in Alder City, were visited by ICE agents.", [], id="an aside of sites"
        ),
        pytest.param(
            "Sixty people, including two brothers, were arrested.", [SIXTY], id="a plural that may be things"
        ),
        pytest.param(
            "Sixty people, most of them women, were arrested.", [SIXTY], id="an aside without a number"
        ),
    ],
)
def test_parts_in_an_aside(sentence: str, expected: list[tuple[float, str, str, int | None]]) -> None:
    assert rows(sentence) == expected


def test_a_place_behind_the_aside_is_the_wholes_and_the_parts() -> None:
    document = read_document(
        f"{TITLE}\n\nICE arrested 60 people, 12 of them women, in Alder City.", title=TITLE
    )
    figures = find_figures(document, town(document))
    assert [f.place and f.place.key for f in figures] == ["alder-city", "alder-city"]


def test_a_long_row_of_asides_is_read() -> None:
    document = read_document(f"{TITLE}\n\n" + "60 people, 12 of them women, " * 3_000, title=TITLE)
    assert len(find_figures(document)) < 3_000 * 2 + 1
