"""Which of the reporting clauses of a sentence a quotation belongs to, and which quoted words are no speech."""

from __future__ import annotations

from generator.ingest.extract.quotations import cues
from generator.ingest.extract.quotations.mentions import Attribution
from generator.ingest.extract.quotations.tokens import Sentence, TokenKind

DASHES = frozenset(("-", "–", "—", "--", "―"))


def choose_attribution(
    tokens: Sentence, quote: int, attributions: tuple[Attribution, ...]
) -> tuple[Attribution, str] | None:
    """The reporting clause that attributes the stretch at `quote`."""
    before = next((i for i in range(quote - 1, -1, -1) if tokens[i].kind is TokenKind.QUOTE), -1)
    after = next((i for i in range(quote + 1, len(tokens)) if tokens[i].kind is TokenKind.QUOTE), len(tokens))
    behind = [a for a in attributions if quote < a.verb < after]
    direct = next((a for a in behind if _is_direct(tokens, quote, a)), None)
    leading = [a for a in attributions if before < a.verb < quote]
    if direct and direct.rule == "according to" and any(a.strong for a in leading):
        direct = None
    dashed = quote > 0 and tokens[quote - 1].text in DASHES
    apart = dashed or (bool(leading) and quote - _last_word(leading[-1]) > 3)
    if direct and (not leading or (tokens[quote].text in ",?!" and apart)):
        return direct, f"after the quotation: {direct.rule}"
    if leading:
        chosen = _chosen_of_leading(tokens, leading)
        return chosen, f"before the quotation: {chosen.rule}"
    behind = [a for a in attributions if a.verb > quote and (a.verb < after or _closes(tokens, a))]
    tail = next(
        (a for a in behind if a.strong and a.first and tokens[a.first - 1].lower in (",", "as")), None
    )
    if tail and tokens[quote].text not in ".?!":
        return tail, f"end of the sentence: {tail.rule}"
    earlier = [a for a in attributions if a.verb < quote]
    earlier = [a for a in earlier if a.strong] or earlier
    return (earlier[-1], f"earlier in the sentence: {earlier[-1].rule}") if earlier else None


def _chosen_of_leading(tokens: Sentence, leading: list[Attribution]) -> Attribution:
    """The last verb of speaking in front of a quotation, or another verb whose clause begins behind that one's.

    'Lee called the mayor's remarks "..."' has the words of Lee, who is said to call them so.
    """
    last = leading[-1]
    strong = [a for a in leading if a.strong]
    if strong and strong[-1] is not last and not _begins_a_clause(tokens, last):
        last = strong[-1]
    before = [a for a in leading if a.verb < last.first]
    if last.rule == "owner of the words" and before and last.first - before[-1].verb <= _DETERMINED:
        verb = tokens[before[-1].verb].lower
        if cues.LABELLING.get(verb) in _CALL or tokens[leading[-1].end].lower == "as":
            return before[-1]
    return last


_CALL = frozenset(("call", "describe", "label", "dub", "brand", "term", "characterize", "deem"))
"""Verbs whose object is called what the quoted words say."""
_DETERMINED = 2
_JOINS = frozenset(("as", "while", "but", "and", "though", "although", "whereas"))


def _begins_a_clause(tokens: Sentence, attribution: Attribution) -> bool:
    """Whether a reporting clause is joined to the one before it: ', as the mayor accused', not ', and I quote'."""
    first = attribution.first
    return (
        first > 1
        and attribution.mention.head != "i"
        and tokens[first - 1].lower in _JOINS
        and tokens[first - 2].text == ","
    )


def _last_word(attribution: Attribution) -> int:
    """The token a quotation would follow directly: the verb, or the agent behind it."""
    return attribution.end - 1 if attribution.rule == "agent of a passive" else attribution.verb


def governs(tokens: Sentence, quote: int, attribution: Attribution) -> bool:
    """Whether a reporting clause stands so near to one to three quoted words that it attributes them, too."""
    return 0 < quote - attribution.verb <= 5 or _is_direct(tokens, quote, attribution)


def _is_direct(tokens: Sentence, quote: int, attribution: Attribution) -> bool:
    begin = attribution.first
    while begin - 1 > quote and (
        tokens[begin - 1].text in ",—–-" or tokens[begin - 1].lower in cues.TIME_WORDS
    ):
        begin -= 1
    if begin - 1 != quote:
        return False
    ends = tokens[quote].text
    capital = tokens[quote + 1].text[:1].isupper() if quote + 1 < len(tokens) else False
    return not (
        ends in ".…"
        and capital
        and attribution.rule != "verb before subject"
        and not _closes(tokens, attribution)
    )


def _closes(tokens: Sentence, attribution: Attribution) -> bool:
    """Whether nothing but a full stop follows the reporting clause."""
    return attribution.end >= len(tokens) or tokens[attribution.end].text == "."


_SMALL = (
    cues.PREPOSITIONS
    | cues.DETERMINERS
    | cues.PRONOUNS
    | {
        "and",
        "or",
        "but",
        "nor",
        "if",
        "so",
        "yet",
        "than",
        "vs",
        "de",
        "la",
        "is",
        "be",
        "are",
        "not",
        "me",
        "us",
    }
)
"""Words that titles may write small."""


def is_title(words: list[str], ending: str) -> bool:
    """Whether quoted words are written like the title of a book, a song or a programme: 'The Road to the Sea'."""
    bare = [w.strip("“”\"'‘’(),.:;!?") for w in words]
    long = [w for w in bare if len(w) > 3]
    return (
        len(long) > 1
        and not any(w.islower() and w not in _SMALL for w in bare)
        and ending not in ",!?"
        and all(w[0].isupper() for w in long)
        and not all(w.isupper() for w in long)
    )
