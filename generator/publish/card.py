"""Share images: an event in, a drawing of 1200 by 630 out, which networks show beside a link."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from generator.model.page import Picture
from generator.model.value import Kind
from generator.publish.link import Event, Timeline
from generator.publish.views.head import SITE_CARD
from generator.publish.views.pieces import FigureView, RowView
from generator.publish.views.viewpoint import Viewpoint
from generator.publish.wording import shortened

WIDTH, HEIGHT = 1200, 630
_MARGIN = 80
_FAMILY = "Source Serif Pro"
_MOST_FIGURES = 3
"""Lines of figures that fit; where rivals need more, none is shown."""

_MOST_LINES = 6
"""Lines of a title and of figures under it that fit together."""

_WIDTHS = {
    0.25: " '‘’",
    0.3: ",.:;|·",
    0.35: "!-[]ijl{}",
    0.4: "()/IJ\\`ft",
    0.45: '"*?“”',
    0.5: "rsz",
    0.55: "$+0123456789<=>S^_acegvy~–",
    0.6: "#EFLZdkoqx",
    0.65: "CPTYbhnpu",
    0.7: "ABGKRVX",
    0.75: "&DNOQU",
    0.8: "Hw",
    0.85: "—",
    0.9: "%@M…",
    0.95: "m",
    1.0: "W",
}
"""The advance widths of the bold font in ems, rounded up: lines are broken without a font at hand."""
_WIDTH_OF = {character: width for width, characters in _WIDTHS.items() for character in characters}


def text_width(text: str, size: float) -> float:
    """At most how wide a line of text is, in pixels; a character that was not measured counts as a wide one."""
    return size * sum(_WIDTH_OF.get(character, 1.0) for character in text)


def wrap(text: str, size: float, most_lines: int) -> list[str]:
    """A text broken into lines that fit the card; what fits none ends with an ellipsis."""
    room = WIDTH - 2 * _MARGIN
    lines: list[str] = [""]
    for word in _pieces(text, size, room):
        longer = f"{lines[-1]} {word}".strip()
        if text_width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) <= most_lines:
        return lines
    return [*lines[: most_lines - 1], _cut(lines[most_lines - 1], size, room)]


def _cut(line: str, size: float, room: float) -> str:
    """A line with room for its ellipsis: without its last words, or the last letters of its only one."""
    while text_width(f"{line} …", size) > room:
        line = line.rpartition(" ")[0] or line[:-1]
    return f"{line} …"


def _pieces(text: str, size: float, room: float) -> Iterator[str]:
    """The words of a text; one that is wider than the card is cut."""
    for word in text.split():
        piece = ""
        for character in word:
            if text_width(piece + character, size) > room:
                yield piece
                piece = ""
            piece += character
        yield piece


def card_path(event: Event) -> str:
    """Where the share image of an event stands."""
    return f"share/{event.kind.value}/{event.id}.png"


def with_cards(timeline: Timeline, most: int) -> tuple[Event, ...]:
    """The events that get a share image of their own: the newest, then the undated."""
    return (*timeline.dated[::-1], *timeline.undated)[:most]


def draw_cards(view: Viewpoint, events: Iterable[Event], site_name: str) -> Iterator[Picture]:
    """The share image of each event, and last the one of the site."""
    for event in events:
        yield Picture(card_path(event), _event_card(view.at("index.md").row(event), event, site_name))
    yield Picture(SITE_CARD, _site_card(site_name))


def _event_card(row: RowView, event: Event, site_name: str) -> str:
    kicker = f"{row.kind} · {row.date.words[:1].lower()}{row.date.words[1:]}"
    if event.kind is Kind.STATEMENTS:
        words = f"“{shortened(row.quotation, 130)}”" if row.quotation else row.paraphrase or ""
        who = row.who.link.text if row.who and row.who.link else row.who.attribution if row.who else None
        return _card(kicker, wrap(row.link.text, 44, 2), 44, wrap(words, 34, 3), _told(who), site_name)
    figures = [_figure_line(figure) for figure in row.figures] if len(row.figures) <= _MOST_FIGURES else []
    title = wrap(row.link.text, 56, 3)
    whole = [line for figure in figures for line in wrap(figure, 34, 2)]
    fits = len(title) + len(whole) <= _MOST_LINES
    lines = whole if fits else [wrap(figure, 34, 1)[0] for figure in figures]
    return _card(kicker, title, 56, lines, "", site_name)


def _told(who: str | None) -> str:
    return f"— {who}" if who else ""


def _figure_line(figure: FigureView) -> str:
    place = f", {figure.place.text}" if figure.place else ""
    who = figure.who.link.text if figure.who.link else figure.who.attribution
    return f"{figure.words}{place} — {who or 'the article'}"


def _site_card(site_name: str) -> str:
    lines = wrap("Operations and official statements, every figure and quotation with its source.", 34, 3)
    return _card("", wrap(site_name, 84, 2), 84, lines, "", "")


def _card(kicker: str, title: list[str], size: int, lines: list[str], who: str, site_name: str) -> str:
    """Text from the top, the site's name at the foot; flat colours, so that the image stays small."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/><rect width="24" height="{HEIGHT}" fill="#1b4b91"/>',
        f'<g font-family="{_FAMILY}" fill="#1a1a1a">',
        _line(kicker, 100, 32, "#555"),
    ]
    y = 130 if kicker else 200
    for line in title:
        y += round(size * 1.2)
        parts.append(_line(line, y, size, bold=True))
    y += 30
    for line in lines:
        y += 50
        parts.append(_line(line, y, 34))
    if who:
        parts.append(_line(wrap(who, 32, 1)[0], y + 56, 32, "#555"))
    parts += [_line(site_name, HEIGHT - 44, 30, "#1b4b91", bold=True), "</g></svg>"]
    return "".join(parts)


def _line(text: str, y: int, size: int, fill: str = "", *, bold: bool = False) -> str:
    if not text:
        return ""
    colour = f' fill="{fill}"' if fill else ""
    weight = ' font-weight="700"' if bold else ""
    return (
        f'<text x="{_MARGIN}" y="{y}" font-size="{size}"{colour}{weight}>{escape(text, quote=False)}</text>'
    )
