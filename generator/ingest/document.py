"""An article's text cut into title, paragraphs and sentences, every piece a slice of the text.

Nothing is rewritten here: all offsets count characters of the text as it came, so that a finding is always
`text[start:end]`. What is no part of the story (share lines, links to other stories, copyright lines, photo
credits) is kept, and marked as furniture.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of characters of `Document.text`."""

    start: int
    end: int

    def __contains__(self, other: object) -> bool:
        return isinstance(other, Span) and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True)
class Paragraph(Span):
    """One paragraph (a line of text between line breaks), without the white space around it."""

    text: str = field(repr=False, compare=False)
    """The whole text it is a part of."""
    furniture: bool
    """True where the paragraph is no part of the story: a link, a share line, a credit, a copyright line."""

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Its sentences, cut when they are first asked for: quotations are found without them."""
        return split_sentences(self.text, self)


@dataclass(frozen=True, slots=True)
class Document:
    """A text ready for the extractors."""

    text: str
    published: date | None
    """The day the article was published; None where the article does not say (nothing is resolved then)."""
    title: Span | None
    paragraphs: tuple[Paragraph, ...]
    """In order, without the title and the dateline; furniture included."""

    def __hash__(self) -> int:
        """Of the text alone: what is remembered of the last document is asked for often, and two hardly share a text."""
        return hash(self.text)

    def slice(self, span: Span) -> str:
        """The words of a span, as they stand."""
        return self.text[span.start : span.end]

    @property
    def story(self) -> tuple[Paragraph, ...]:
        """The paragraphs that tell the story."""
        return tuple(p for p in self.paragraphs if not p.furniture)


def read_document(text: str, published: date | None = None, title: str | None = None) -> Document:
    """Cut a text into a Document.

    `published` and `title` are what is known from elsewhere (a sidecar, front matter, a page's metadata); where
    `title` is None the first line is the title if it reads like one.
    """
    lines = _lines(text)
    heading = _find_title(text, lines, title)
    paragraphs = []
    opens_a_list = False
    for position, line in enumerate(lines):
        if line == heading or (position < 4 and _is_dateline(text[line.start : line.end])):
            continue
        body = _skip_stamp(text, line) if position == 0 else line
        if body.end > body.start and body != heading:
            words = text[body.start : body.end]
            is_item = opens_a_list and _BULLET.match(words) and not is_furniture(words.lstrip("•* "))
            furniture = is_furniture(words) and not is_item
            opens_a_list = bool(is_item) or (not furniture and words.endswith(":"))
            paragraphs.append(Paragraph(body.start, body.end, text, furniture))
    return Document(text, published, heading, tuple(paragraphs))


def find_title(text: str) -> Span | None:
    """Find the title a text's first line is, as `read_document` finds it; None if that reads like a line of the story."""
    return _find_title(text, _lines(text), None)


def split_sentences(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of a span: ends at `.?!` and closing marks before a capital, a digit or an opening mark.

    Abbreviations, initials and decimal points do not end one; a sentence that ends inside quotation marks takes the
    closing mark with it.
    """
    sentences, start = [], span.start
    for match in _SENTENCE_END.finditer(text, span.start, span.end):
        end = match.end(1)
        before = text[max(start, match.start(1) - _LONGEST_ABBREVIATION) : match.start(1)]
        if match.group(1)[0] == "." and _ends_in_abbreviation(before, text[match.end() : match.end() + 12]):
            continue
        sentences.append(_strip(text, start, end))
        start = match.end()
    if text[start : span.end].strip():
        sentences.append(_strip(text, start, span.end))
    return tuple(sentences)


def is_furniture(line: str) -> bool:
    """Whether a line is a link, a share line, a credit or a copyright line and no part of the story."""
    return bool(_FURNITURE.match(line) or _COPYRIGHT.match(line)) or _is_shouted(line)


_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_LONGEST_ABBREVIATION = 20
"""Characters before a full stop that can matter; a longer look back would cost the square of the text."""
_SENTENCE_END = re.compile(r"""([.?!…][.?!…]*["”’')\]]*)\s+(?=["“‘'(\[]*[A-Z0-9À-Þ])""")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“‘'—–/-])(?:"
    r"[A-Z]|(?:[A-Z]\.)+[A-Z]|"  # initials, U.S., D.C.
    r"Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Reps|Sens|Gov|Lt|Col|Gen|Maj|Capt|Sgt|Adm|Cmdr|Pres|Supt|Atty|Hon|Rev|Fr|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun|"
    r"Ald|Det|Cpl|Pfc|Pvt|Msgr|Insp|Comdr|Treas|Cllr|Dep|Twp|St|Ste|Mt|Ft|Ave|Blvd|Rd|No|vs|v|Jr|Sr|Inc|Corp|Co|Ltd|Bros|Assn|Dept|Univ|e\.g|i\.e|etc|approx|"
    r"Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|"
    r"Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|a\.m|p\.m"
    r")$"
)
_MAY_END = re.compile(r"(?:U\.S|D\.C|U\.K|U\.N|a\.m|p\.m|Jr|Sr|Inc|Corp|Co|Ltd|etc)$")
_STARTERS = re.compile(
    r"(?:The|A|An|In|On|At|He|She|It|They|We|I|But|And|His|Her|Their|This|That|These|Those|There|As|For|From|When|"
    r"While|After|Before|If|Some|Many|Most|Officials|Agents|Officers|ICE|Police)\b"
)


def _ends_in_abbreviation(before: str, following: str) -> bool:
    return bool(_ABBREVIATION.search(before)) and not (_MAY_END.search(before) and _STARTERS.match(following))


_STAMP = re.compile(
    r"\s*date (?P<date>\d{4}-\d\d-\d\d)\s*"
    r"(?:This is an archived article and the information in the article may be outdated\."
    r"(?: Please look at the time stamp on the story to see when it was last updated\.)?)?\s*"
)
_DATELINE = re.compile(
    r"(?:By .{2,60}\|\s*)?"
    r"(?:(?:Published|Posted|Updated|Last updated)\b:?\s*)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*)?"
    r"(?:\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{4}-\d\d-\d\d)"
    r"(?:[ ,|].{0,60})?$"
)


def _is_dateline(line: str) -> bool:
    return bool(_DATELINE.match(line)) and not re.search(r"[a-z]{2,}\.$", line)


def _skip_stamp(text: str, line: Span) -> Span:
    stamp = _STAMP.match(text, line.start, line.end)
    return _strip(text, stamp.end(), line.end) if stamp else line


def _lines(text: str) -> list[Span]:
    lines = [_strip(text, m.start(), m.end()) for m in _LINE.finditer(text)]
    return [line for line in lines if line.end > line.start]


def _find_title(text: str, lines: list[Span], known: str | None) -> Span | None:
    if known is not None:
        wanted = " ".join(known.split())
        heads = (_skip_stamp(text, lines[0]), *lines[1:4]) if lines else ()
        return next((head for head in heads if " ".join(text[head.start : head.end].split()) == wanted), None)
    if not lines:
        return None
    line = _skip_stamp(text, lines[0])
    first = text[line.start : line.end]
    if line != lines[0]:
        stands_alone = first and len(first) <= _LONGEST_TITLE and len(lines) > 1
        is_other = _ENDS_A_SENTENCE.search(first) or _HEAD_LINE.match(first) or is_furniture(first)
        return line if stands_alone and not is_other else None
    dated = len(lines) > 2 and _is_dateline(text[lines[1].start : lines[1].end])
    ends_like_story = re.search(r"[a-z]\.[”\"]?$", first) is not None and not dated
    reads_like_one = len(first) <= _LONGEST_TITLE and len(lines) > 1 and not ends_like_story
    return (
        lines[0] if reads_like_one and not re.match(r"[A-Z .,]+(?:\([A-Z]+\))? ?(?:—|–|--) ", first) else None
    )


_LONGEST_TITLE = 200
_ENDS_A_SENTENCE = re.compile(r"[.!…:;,][”\"’')\]]*$")
_HEAD_LINE = re.compile(
    r"(?:By|Published|Posted|Updated)\b|[A-Z .]+(?:, [A-Z][\w.]+)? ?(?:\([^()]+\) ?)?(?:—|–|--|-) "
)
"""A byline, a date or a dateline, none of which is a title."""
_COPYRIGHT = re.compile(r"(?:copyright\b|©)", re.IGNORECASE)
_BULLET = re.compile(r"[•*] ?[^\W_]")
"""An item of the story where a sentence of the story opens the list with a colon; else a link."""
_FURNITURE = re.compile(
    r"(?:\*|•|©|\(via |copyright\b|all rights reserved|"
    r"(?:also read|read more|read also|read the|related|see also|more(?!.*[a-z0-9][.!?][”\"]?$)|watch|photos?|video|gallery|listen|trending|"
    r"click here|sign up|subscribe|follow us|get the|download|share this|advertisement|image|enlarge this image|"
    r"embed more|toggle caption|submit a|send us|story continues|this is a developing story|"
    r"the associated press contributed|information from the associated press|"
    r"[A-Z][\w. ]{0,40} contributed (?:also )?to this (?:report|story)|"
    r"[\w’' ]{0,60} also contributed to (?:the|this) (?:story|report))\b)"
    r"(?!.*[a-z]{2}[.!?][”\"]? [A-Z].*[.!?]$)",
    re.IGNORECASE,
)


_FULL_STOP = re.compile(r"[.!?][”\"’]?$")
_LED = re.compile(r"[A-Z]{2,}(?: [A-Z]{2,}){0,3}: [A-Z]")


def _is_shouted(line: str) -> bool:
    """A line in capitals (or led by capitals and a colon) without a full stop is a link to another story."""
    if _FULL_STOP.search(line, len(line) - 3):
        return False
    letters = [c for c in line if c.isalpha()]
    shouted = len(letters) > 12 and sum(c.isupper() for c in letters) > 0.85 * len(letters)
    return shouted or bool(_LED.match(line))


def _strip(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
