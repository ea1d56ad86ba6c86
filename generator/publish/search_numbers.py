"""The theme's search index in; out the same, in which a number is found with and without its commas."""

from __future__ import annotations

import json
import re

_GROUPED = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,]*\d)")
"""'4,000' and '1,250,000'; not a part of '1,23,456'."""


def with_plain_numbers(index: str) -> str:
    """The index with '4000' beside each '4,000': the search knows only words as they stand, and readers type either.

    An index that is not of the form MkDocs gives it (JSON with a list `docs` of objects with a `text`) comes back as it is.
    """
    try:
        read = json.loads(index)
        for section in read["docs"]:
            section["text"] = " ".join((section["text"], *_plain(section["text"])))
    except (ValueError, KeyError, TypeError):
        return index
    return json.dumps(read, separators=(",", ":"), ensure_ascii=False)


def _plain(text: str) -> dict[str, None]:
    return dict.fromkeys(number.replace(",", "") for number in _GROUPED.findall(text))
