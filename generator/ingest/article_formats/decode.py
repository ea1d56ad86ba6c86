"""Bytes to characters: a file's bytes come in, its text with line feeds as line ends goes out, or why it is no text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MAGIC = (
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an image or a recording"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, and what a person should know of how it was read."""

    text: str
    note: str | None = None


def decode(data: bytes) -> Decoded:
    """Read bytes as UTF-8, else as the encoding the bytes declare, else as Windows-1252 where that makes sense.

    ValueError says what was expected and what was found where the bytes are no text.
    """
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise ValueError(
                f"expected text (.txt, .md, .html, .json), found {name}: save the article as text"
            )
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_one_line_end(_strictly(data, encoding)))
    if b"\x00" in data:
        raise ValueError("expected text in UTF-8, found bytes that are no text: save the article as text")
    try:
        return Decoded(_one_line_end(data.decode("utf-8")))
    except UnicodeDecodeError as error:
        return _decode_old(data, error)


def _decode_old(data: bytes, error: UnicodeDecodeError) -> Decoded:
    declared = _DECLARED.search(data[:4096])
    if declared:
        encoding = declared.group(1).decode("ascii", "replace")
        return Decoded(_one_line_end(_strictly(data, encoding)))
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    if not text or not _is_sensible(text):
        raise ValueError(
            f"expected text in UTF-8, found byte 0x{data[error.start]:02x} at position {error.start}: "
            "save the article as UTF-8"
        )
    return Decoded(
        _one_line_end(text), "read as Windows-1252, for it is not UTF-8: save it as UTF-8 to be sure"
    )


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise ValueError(f"expected text in {encoding}, as the file declares; found: {error}") from error


def _is_sensible(text: str) -> bool:
    """Whether text read as Windows-1252 looks like writing: few special characters, no control characters."""
    special = sum(ord(character) > 127 for character in text)
    control = sum(ord(character) < 32 and character not in "\t\n\r\f\v" for character in text)
    return control == 0 and special <= len(text) / 10


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
