"""Paragraphs cut into words, with every quoted stretch as one opaque token, and the sentences those make."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from generator.ingest.document import Document, Paragraph
from generator.ingest.extract.memo import memoize
from generator.ingest.extract.quotations import cues, titles
from generator.ingest.extract.quotations.datelines import dateline_end
from generator.ingest.extract.quotations.marks import Stretch
from generator.ingest.extract.quotations.names import is_possessive, without_possessive


class TokenKind(Enum):
    """What a token is."""

    WORD = "word"
    MARK = "mark"
    QUOTE = "quote"


class Token(NamedTuple):
    """A word, a punctuation mark, or a whole quoted stretch."""

    text: str
    """As it stands; for a quoted stretch its last character that is no space, which says how it ends."""
    start: int
    end: int
    kind: TokenKind
    lower: str
    """The word in small letters with straight apostrophes."""
    is_capitalized: bool
    """Whether it is a word that begins with a capital."""
    is_possessive: bool = False
    """Whether it is a word that ends in 's or s'."""
    may_end: bool = False
    """Whether a sentence may end with it: it is quoted, or has a full stop, a question or an exclamation mark at its end."""
    stretch: int = -1
    """Index of the stretch for a quotation."""

    @property
    def base(self) -> str:
        """The word without a possessive ending."""
        return without_possessive(self.text)


Sentence = tuple[Token, ...]

_TOKEN = re.compile(
    r"(?<=\()[DRI]-[A-Z][\w.]*"  # (D-N.Y.)
    r"|[@#$]?\w+(?:[.’'&/@-]\w+)*(?:(?<=[^\W\d_]\.[^\W\d_])\.|(?<=s)[’'](?!\w))?"
    r"|&|\.{2,}|--+|[,;:()\[\]?!.…—–―•*|-]"
)
_LONGEST_SENTENCE = 400
"""Tokens after which a text without full stops is cut, so that hostile input costs no more than its length."""
_ENDS = frozenset((".", "?", "!"))
_STATES = cues.word_list("states")
"""As news writes them behind a town, where a comma follows unless the sentence ends: 'in Reno, Nev. ICE says ...'."""
_STARTERS = cues.word_list("starters")


def cut_sentences(
    document: Document, paragraph: Paragraph, stretches: list[tuple[int, Stretch]]
) -> tuple[Sentence, ...]:
    """The sentences of a paragraph; `stretches` are its quoted stretches with their numbers, in order.

    A quotation that ends a sentence leaves it open whether an attribution follows: what stands directly after it
    belongs to the same sentence until a full stop outside the marks. A dateline belongs to none.
    """
    tokens: list[Token] = []
    at = dateline_end(document.text, paragraph)
    for number, stretch in stretches:
        tokens += _words(document.text, at, stretch.outer.start)
        content = document.text[stretch.start : stretch.end].rstrip()
        start, at = stretch.outer.start, stretch.outer.end
        tokens.append(
            Token(
                content[-1:],
                start,
                at,
                TokenKind.QUOTE,
                "",
                is_capitalized=False,
                may_end=True,
                stretch=number,
            )
        )
    tokens += _words(document.text, at, paragraph.end)
    return tuple(_split(tokens))


def _words(text: str, start: int, end: int) -> list[Token]:
    found: list[Token] = []
    at = start
    for chunk in text[start:end].split(" "):  # what else is white space is between tokens for `_read_chunk`
        size = len(chunk)
        # The same words stand in every article: their tokens are read once and set in their place here.
        read = _known_chunk(chunk) if size <= _LONGEST_KNOWN else _read_chunk(chunk)
        for word, first, last, (kind, lower, capitalized, possessive, may_end, none) in read:
            fields = (word, first + at, last + at, kind, lower, capitalized, possessive, may_end, none)
            found.append(_new_token(Token, fields))
        at += size + 1
    return found


_new_token = tuple.__new__
_LONGEST_KNOWN = 40
"""Characters up to which the tokens of a run without white space are kept for the next time."""


_Fields = tuple[TokenKind, str, bool, bool, bool, int]
"""Those of a token that stand behind its place."""


def _read_chunk(chunk: str) -> tuple[tuple[str, int, int, _Fields], ...]:
    """The words and marks of a run of characters without spaces, where in it each stands, and what its token tells."""
    size = len(chunk)
    if chunk.isalpha():  # most are: one word and nothing else
        return ((chunk, 0, size, _letters(chunk)),)
    if chunk[-1:] in _BEHIND and chunk[:-1].isalpha():  # most of the others: a word with a mark behind it
        word, mark = chunk[:-1], chunk[-1]
        return ((word, 0, size - 1, _letters(word)), (mark, size - 1, size, _BEHIND[mark]))
    found: list[tuple[str, int, int, _Fields]] = []
    for match in _TOKEN.finditer(chunk):
        word, (start, end) = match.group(), match.span()
        if word == "." and found and found[-1][2] == start and _is_abbreviation(found[-1][0]):
            last = found.pop()
            word, start = last[0] + ".", last[1]
        found.append((word, start, end, _read_fields(word)))
    return tuple(found)


_known_chunk = memoize(65_536)(_read_chunk)


def _letters(word: str) -> _Fields:
    """What the token of a word of letters alone tells."""
    return (TokenKind.WORD, word.lower(), word[0].isupper(), False, False, -1)


def _read_fields(word: str) -> _Fields:
    is_word = word[-1].isalnum() or word[0].isalpha() or word == "&"
    return (
        TokenKind.WORD if is_word else TokenKind.MARK,
        word.lower().replace("’", "'"),
        is_word and word.lstrip("@#")[:1].isupper(),
        is_word and is_possessive(word),
        word[-1] in _ENDS,
        -1,
    )


_BEHIND = {mark: _read_fields(mark) for mark in ",;:"}


def _is_abbreviation(word: str) -> bool:
    """Whether the full stop after a word belongs to it: 'Sen.', 'F.' in a name."""
    return word in titles.ABBREVIATIONS or (len(word) == 1 and word.isupper() and word != "I")


def _split(tokens: list[Token]) -> list[Sentence]:
    sentences, start = [], 0
    for position in [i for i, t in enumerate(tokens) if t.may_end]:
        while position + 1 - start > _LONGEST_SENTENCE:
            sentences.append(tuple(tokens[start : start + _LONGEST_SENTENCE]))
            start += _LONGEST_SENTENCE
        if position + 1 < len(tokens) and _ends_behind(tokens, position):
            sentences.append(tuple(tokens[start : position + 1]))
            start = position + 1
    sentences += [
        tuple(tokens[at : at + _LONGEST_SENTENCE]) for at in range(start, len(tokens), _LONGEST_SENTENCE)
    ]
    return sentences


def _ends_behind(tokens: list[Token], position: int) -> bool:
    if tokens[position].stretch >= 0:
        return _quotation_ends_here(tokens, position)
    if position > 1 and tokens[position - 1].text == "," and tokens[position].lower in _STATES:
        return tokens[position + 1].is_capitalized
    return _ends_here(tokens[position], tokens[position + 1])


def _quotation_ends_here(tokens: list[Token], position: int) -> bool:
    """Whether a quotation that ends in a full stop ends the sentence, with no attribution behind it."""
    token, following = tokens[position], tokens[position + 1]
    if token.text not in ".?!…" or not following.is_capitalized:
        return False
    for at in range(position + 1, min(position + 16, len(tokens))):
        if tokens[at].kind is TokenKind.QUOTE or tokens[at].text in _ENDS:
            break
        verb = cues.SPEAKING.get(tokens[at].lower)
        if verb and tokens[at - 1].lower != "to":
            if verb in _ANSWERS and token.text in ".…":
                break
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            closes = after is None or after.text in _ENDS
            asks = tokens[at].lower in ("asked", "asks", "told", "tells")
            return not (closes or (token.text in "?!…" and after is not None and (asks or _goes_on(after))))
    return True


_ANSWERS = frozenset(("agree", "disagree", "demur", "object", "protest", "comment", "apologize"))
"""Verbs that tell how somebody takes the words of another: '"They wore masks." Ann Lee agreed.'."""


def _goes_on(token: Token) -> bool:
    """Whether a token after a reporting verb shows that the verb reports what stands before it."""
    return token.text == "," or token.lower in cues.PREPOSITIONS or token.lower in cues.TIME_WORDS


def _ends_here(token: Token, following: Token) -> bool:
    if token.kind is TokenKind.MARK:
        return token.text in _ENDS and (
            following.kind is TokenKind.QUOTE
            or following.text[0].isupper()
            or following.text[0] in "@#($0123456789•*"
        )
    return (
        token.kind is TokenKind.WORD
        and token.text[-1] == "."
        and following.is_capitalized
        and following.lower in _STARTERS
        and len(token.text) > 2
    )
