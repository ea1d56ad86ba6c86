"""Words that give a private person away wherever they stand: a child's name beside an age, a street address."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NAME = r"(?<![\w’'-])[A-ZÀ-Þ][\w’'-]{1,30}(?: [A-ZÀ-Þ][\w’'.-]{1,30}){0,3}"
_UNDER_18 = (
    r"(?:1[0-7]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen)"
)
_MINOR = re.compile(
    rf"\b{_UNDER_18}[- ](?:year|month)s?[- ]old (?:(?:boy|girl|son|daughter|brother|sister|student|named|called),? )*(?P<named>{_NAME})"
    rf"|(?P<aged>{_NAME}),? (?:aged? )?(?:1[0-7]|[1-9]),(?: [a-z]|$)"
    rf"|(?P<minor>{_NAME}), an? {_UNDER_18}-year-old\b"
)
_ADDRESS = re.compile(
    r"\b\d{1,5}[A-Z]? (?:(?:North|South|East|West|[NSEW])\.? )?(?:\d{1,3}(?:st|nd|rd|th)|[A-Z][\w.’'-]{0,30})(?: [A-Z][\w.’'-]{0,30}){0,3}"
    r" (?:Street|St\b\.?|Avenue|Ave\b\.?|Road|Rd\b\.?|Lane|Ln\b\.?|Drive|Dr\b\.?|Boulevard|Blvd\b\.?|Court|Ct\b\.?|Place|Terrace|"
    r"Circle|Way|Apartments?|Apt\b\.?)"
)
_PUBLIC_BUILDING = re.compile(
    r"\b(?:courthouse|court|office|headquarters|plaza|federal|building|precinct|police|station|jail|prison|centers?|centre|"
    r"church|school|hospital|library|city hall|airport|factory|plant|store|restaurant|market|hotel|motel|facility|"
    r"warehouse|shop)\b",
    re.IGNORECASE,
)
NO_NAME = re.compile(r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|"
                        r"Aug|Sept?|Oct|Nov|Dec|Article|Section|Title|Chapter|District|Route|Channel|Top)\b")  # fmt: skip


def named_children(text: str) -> Iterator[str]:
    """Every stretch of a text in which a name stands beside an age under 18."""
    for match in _MINOR.finditer(text):
        if not NO_NAME.match(match["named"] or match["aged"] or match["minor"]):
            yield match.group()


def home_addresses(text: str) -> Iterator[str]:
    """Every street address in a text, unless the words around it say that a public building or a business stands there."""
    for match in _ADDRESS.finditer(text):
        around = text[max(0, match.start() - 60) : match.end() + 60].replace(match.group(), "")
        if not _PUBLIC_BUILDING.search(around):
            yield match.group()
