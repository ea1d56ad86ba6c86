"""Share images: text that fits, stays text, and gives the same pixels everywhere."""

from __future__ import annotations

import struct
from xml.etree import ElementTree as ET

import pytest

from generator.model.content import Content
from generator.model.operation import Operation
from generator.publish.card import HEIGHT, WIDTH, text_width, wrap
from generator.publish.link import Timeline, link_timeline
from generator.publish.raster import draw_png
from generator.publish.render import render_pictures
from generator.settings import Settings

SITE = "https://example.org/fictional/"
WEEK = "share/operations/2031-03-02-harbor-week.png"
ROOM = WIDTH - 160


def drawings(timeline: Timeline, **settings: object) -> dict[str, str]:
    pictures = render_pictures(timeline, Settings(site_url=SITE, **settings))  # type: ignore[arg-type]
    return {picture.path: picture.svg for picture in pictures}


def lines(svg: str) -> list[tuple[str, float, float]]:
    """Each line's text, size and height on the card."""
    texts = ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    return [(text.text or "", float(text.attrib["font-size"]), float(text.attrib["y"])) for text in texts]


def test_every_event_and_the_site_have_a_card(timeline: Timeline) -> None:
    events = (*timeline.dated, *timeline.undated)
    wanted = {f"share/{event.kind.value}/{event.id}.png" for event in events} | {"share/site.png"}
    assert set(drawings(timeline)) == wanted


def test_only_the_newest_have_one_of_their_own_where_there_are_many(timeline: Timeline) -> None:
    newest = timeline.dated[-1]
    assert list(drawings(timeline, share_images=1)) == [
        f"share/{newest.kind.value}/{newest.id}.png",
        "share/site.png",
    ]


def test_none_is_drawn_where_none_is_wanted_or_none_could_be_found(timeline: Timeline) -> None:
    assert drawings(timeline, share_images=0) == {}
    assert render_pictures(timeline, Settings()) == ()


def test_rival_figures_stand_on_a_card_together_or_not_at_all(timeline: Timeline) -> None:
    text = " ".join(line for line, _, _ in lines(drawings(timeline)[WEEK]))
    assert ("118 people arrested" in text) == ("124 people arrested" in text)


def test_no_line_leaves_the_card_and_none_covers_another(timeline: Timeline) -> None:
    for path, svg in drawings(timeline).items():
        found = lines(svg)
        heights = [y for _, _, y in found]
        assert heights == sorted(heights), path
        for (text, size, y), following in zip(found, [*heights[1:], HEIGHT], strict=True):
            assert text_width(text, size) <= ROOM, (path, text)
            assert following - y >= 28, (path, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("w" * 4000, id="no spaces"),
        pytest.param("</text><script>alert(1)</script> & more " * 40, id="markup"),
        pytest.param("\u6e2f\u53e3 \u0645\u064a\u0646\u0627\u0621 " * 80, id="other scripts"),
    ],
)
def test_hostile_titles_stay_text_and_on_the_card(content: Content, text: str) -> None:
    entries = [
        entry.model_copy(update={"title": text, "claims": ()}) if isinstance(entry, Operation) else entry
        for entry in content
    ]
    svg = drawings(link_timeline(Content.of(entries)))[WEEK]
    found = lines(svg)
    assert all(text_width(line, size) <= ROOM for line, size, _ in found)
    assert found[-1][2] > found[-2][2]
    assert "script>" not in svg.replace("&lt;script&gt;", "").replace("&lt;/script&gt;", "")


@pytest.mark.parametrize(
    ("text", "wrapped"),
    [
        pytest.param("One line", ["One line"], id="short"),
        pytest.param("", [""], id="empty"),
        pytest.param("aa " * 100, None, id="long"),
    ],
)
def test_text_is_broken_at_spaces(text: str, wrapped: list[str] | None) -> None:
    found = wrap(text, 50, 3)
    if wrapped is not None:
        assert found == wrapped
    else:
        assert len(found) == 3
        assert found[-1].endswith(" …")
        assert set(" ".join(found).replace("…", "").split()) == {"aa"}


def test_a_card_is_a_small_png_of_the_size_networks_ask_for(timeline: Timeline) -> None:
    svg = drawings(timeline)[WEEK]
    png = draw_png(svg)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", png[16:24]) == (WIDTH, HEIGHT)
    assert len(png) < 40_000
    assert png == draw_png(svg)


def test_letters_are_drawn_without_fonts_of_the_machine() -> None:
    blank = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><rect width="200" height="60" fill="#fff"/>'
    text = '<text x="5" y="40" font-family="Source Serif Pro" font-size="30">Letters</text>'
    assert draw_png(f"{blank}{text}</svg>") != draw_png(f"{blank}</svg>")
