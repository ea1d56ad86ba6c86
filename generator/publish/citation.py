"""Citations: what is cited in, one text a format out. Pure functions; no date of access, for a build has no clock.

Formats: BibTeX as in Oren Patashnik, 'BibTeXing' (1988); RIS as in Research Information Systems, 'RIS Format
Specifications' (2011); CSL-JSON as in the Citation Style Language's schema `csl-data.json` (1.0.2).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from generator.model.edtf import Edtf, Point

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TEX = {
    **{sign: f"\\{sign}" for sign in "$&#_%"},
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
"""What TeX reads otherwise. Braces are spelt out, for BibTeX counts even escaped ones."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


@dataclass(frozen=True, slots=True)
class Cited:
    """What is cited: a page of the site, or an article."""

    key: str
    """The entry's id: small letters, digits and hyphens."""
    title: str
    container: str | None
    """The site, or the article's outlet."""
    author: str | None = None
    """As the source has it: no name is taken apart."""
    genre: str | None = None
    """What sort of entry it is."""
    issued: Edtf | None = None
    """When an article was published, or the day of the entry's version."""
    is_version: bool = False
    """Whether `issued` is the day of a version."""
    url: str | None = None


def cite_plainly(cited: Cited) -> str:
    """One line: author. “Title” (genre). Container, date. Address."""
    genre = f" ({cited.genre.lower()})" if cited.genre else ""
    end = "" if genre or cited.title.endswith((".", "!", "?")) else "."
    title = f"“{_line(cited.title)}{end}”{genre}{'.' if genre else ''}"
    place = ", ".join(part for part in (cited.container, _issued_words(cited)) if part)
    parts = [
        f"{_line(cited.author).rstrip('.')}." if cited.author else "",
        title,
        f"{_line(place)}." if place else "",
    ]
    return " ".join(part for part in (*parts, cited.url) if part)


def cite_bibtex(cited: Cited) -> str:
    """An entry of BibTeX; the title stands in two pairs of braces, which keep its capitals."""
    point = _point(cited.issued)
    note = ", ".join(
        part for part in (cited.genre, _issued_words(cited) if cited.is_version else None) if part
    )
    fields = {
        "author": f"{{{{{_tex(cited.author)}}}}}" if cited.author else "",
        "title": f"{{{{{_tex(cited.title)}}}}}",
        "howpublished": f"{{{_tex(cited.container)}}}" if cited.container else "",
        "year": f"{{{point.year}}}" if point else "",
        "month": _MONTHS[point.month - 1] if point and point.month else "",
        "note": f"{{{_tex(note)}}}" if note else "",
        "url": f"{{{quote(cited.url, safe=_ADDRESS)}}}" if cited.url else "",
    }
    lines = [f"  {name} = {value}" for name, value in fields.items() if value]
    return f"@misc{{{cited.key},\n" + ",\n".join(lines) + "\n}\n"


_ADDRESS = ":/?#[]@!$&'()*+,;=%~-._"
"""The characters an address may hold; others, braces and backslashes among them, are percent-encoded."""


def cite_ris(cited: Cited) -> str:
    """A record of RIS; each line ends with a carriage return and a line feed, as its specification has it."""
    return "".join(f"{tag}  - {_line(value)}\r\n" for tag, value in _ris_fields(cited))


def _ris_fields(cited: Cited) -> Iterator[tuple[str, str]]:
    point = _point(cited.issued)
    yield "TY", "ELEC"
    yield "ID", cited.key
    if cited.author:
        yield "AU", cited.author
    yield "TI", cited.title
    if cited.container:
        yield "T2", cited.container
    if point:
        month, day = (f"{number:02d}" if number else "" for number in (point.month, point.day))
        yield "PY", str(point.year)
        yield "DA", f"{point.year}/{month}/{day}/"
    if cited.is_version and cited.issued:
        yield "ET", _issued_words(cited) or ""
    if cited.genre:
        yield "M3", cited.genre
    if cited.url:
        yield "UR", cited.url
    yield "ER", ""


def cite_csl(cited: Cited) -> str:
    """A list of one item of CSL-JSON; an author is a literal name."""
    point = _point(cited.issued)
    parts = [part for part in (point.year, point.month, point.day) if part] if point else None
    item = {
        "id": cited.key,
        "type": "webpage",
        "title": _line(cited.title),
        "container-title": _line(cited.container) if cited.container else None,
        "author": [{"literal": _line(cited.author)}] if cited.author else None,
        "genre": cited.genre,
        "issued": {"date-parts": [parts]} if parts else None,
        "version": cited.issued.text if cited.is_version and cited.issued else None,
        "URL": cited.url,
    }
    lines = [f'  "{name}": {json.dumps(value, ensure_ascii=False)}' for name, value in item.items() if value]
    return "[\n {\n" + ",\n".join(lines) + "\n }\n]\n"


def _issued_words(cited: Cited) -> str | None:
    if cited.issued is None:
        return None
    return f"version of {cited.issued.words()}" if cited.is_version else cited.issued.words()


def _point(date: Edtf | None) -> Point | None:
    """The one day, month or year a date is; None for intervals, open ends and doubtful dates."""
    if date is None or date.is_interval or date.start is None:
        return None
    return None if date.start.is_uncertain or date.start.is_approximate else date.start


def _line(text: str) -> str:
    """One line without control characters: none of the formats can carry them."""
    return " ".join(_CONTROL.sub(" ", text).split())


def _tex(text: str) -> str:
    return "".join(_TEX.get(sign, sign) for sign in _line(text))
