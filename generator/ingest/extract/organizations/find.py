"""The agencies and organisations an article names: those of the table, and others by the way their names are built.

Does not find an organisation by a word alone that is also a common word ('the department'), nor by its building ('City
Hall').
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.ingest.document import Document, Span
from generator.ingest.extract.findings import OrganizationFinding
from generator.ingest.extract.organizations import patterns
from generator.ingest.extract.organizations.known import (
    Name,
    Organization,
    beginnings,
    listed_organization,
    lookup_organization,
    names,
    opens_a_name,
    plain,
)
from generator.ingest.extract.places.gazetteer import is_well_known, lookup, slug, stands_alone, state_named
from generator.ingest.extract.words import words_of

__all__ = ["Organization", "find_organizations", "lookup_organization"]


@lru_cache(maxsize=1)
def find_organizations(document: Document) -> tuple[OrganizationFinding, ...]:
    """Find all organisations named in the title and the story, in order of the text.

    The last document's are kept: who 'the agency' is that speaks is looked up among them as well.
    """
    blocks = [*([document.title] if document.title else []), *document.story]
    found = [finding for block in blocks for finding in _find_in_block(document.text, block)]
    defined = _find_definitions(document.text, blocks, found)
    shorter = {**_short_names(found), **{finding.key: words for words, finding in defined.items()}}
    known = {finding.key: finding for finding in [*found, *defined.values()]}
    meanings = {words: known[key] for key, words in shorter.items()}
    found = [f for f in found if meanings.get(document.slice(f.span), f).key == f.key]
    found += _find_shorter(document.text, blocks, meanings, found)
    return tuple(sorted(found, key=lambda finding: (finding.span.start, finding.span.end)))


_GAPS = frozenset({" ", "-", " & ", "\xa0", ", ", ". "})
_Words = Sequence[tuple[int, int, str]]


def _find_in_block(text: str, block: Span) -> list[OrganizationFinding]:
    found = list(_find_known(text, block))
    for span, rule in patterns.find_patterned(text, block):
        name = " ".join(text[span.start : span.end].split())
        touching = [known for known in found if known.span.start < span.end and span.start < known.span.end]
        if any(span in known.span for known in touching) or not slug(name):
            continue
        if rule != "field-office":
            # the longer name is meant: 'House Homeland Security Committee'
            if not all(known.span in span for known in touching):
                continue
            found = [known for known in found if known not in touching]
        listed = listed_organization(name)
        found.append(
            OrganizationFinding(span, listed.name, listed.key, "table")
            if listed
            else OrganizationFinding(span, name, slug(name), rule)
        )
    return found


def _find_known(text: str, block: Span) -> Iterator[OrganizationFinding]:
    words = words_of(text, block.start, block.end)
    index = 0
    for opening in [position for position, word in enumerate(words) if opens_a_name(word[2])]:
        hit = _longest_known(text, words, opening) if opening >= index else None
        if hit is None:
            continue
        index = opening
        last, known = hit
        if _is_whole(text, words, index, last):
            branch = _branch(text, words, last, known.organization)
            end = branch or _bare_end(words[last])
            span = Span(words[index][0], end)
            if branch:
                city = " ".join(text[words[last][1] : end].split())
                name = f"{known.organization.short_name} {city}"
                yield OrganizationFinding(span, name, slug(name), "agency-and-city")
            else:
                yield OrganizationFinding(span, known.organization.name, known.organization.key, "table")
        index = last + 1


def _longest_known(text: str, words: _Words, first: int) -> tuple[int, Name] | None:
    """The longest name of the table that begins at a word, with the index of its last word."""
    best = None
    table, can_grow, start = names(), beginnings(), words[first][0]
    for last in range(first, min(first + 12, len(words))):
        bare = text[start : _bare_end(words[last])]
        form = plain(bare)
        known = table.get(form)
        if known is not None and _has_right_case(bare, known, opens=_opens_sentence(text, words, first)):
            best = last, known
        following = last + 1
        grown = form if bare.endswith(words[last][2]) else plain(text[start : words[last][1]])
        if grown not in can_grow or following == len(words):
            break
        if text[words[last][1] : words[following][0]] not in _GAPS:
            break
    return best


def _has_right_case(words: str, name: Name, *, opens: bool) -> bool:
    """'ICE' only in capitals; a long name in any case; a short one with capitals ('border patrol' may be any)."""
    if name.capitals:
        return words.replace(".", "").isupper()
    if name.size >= 3:
        return True
    capitals = all(word[0].isupper() or not word[0].isalpha() for word in words.split())
    return capitals or (name.size == 2 and words[0].isupper() and not opens)


def _opens_sentence(text: str, words: _Words, index: int) -> bool:
    return index == 0 or not text[words[index - 1][1] : words[index][0]].isspace()


def _bare_end(word: tuple[int, int, str]) -> int:
    """Where a word ends without its possessive mark."""
    return word[1] - 2 if word[2].endswith(("’s", "'s")) and len(word[2]) > 2 else word[1]


def _is_whole(text: str, words: _Words, first: int, last: int) -> bool:
    """Whether the name is no part of a longer one: 'California Supreme Court', '@ICEgov', 'an ICE train'."""
    start, end = words[first][0], words[last][1]
    if text[max(0, start - 1) : start] in {"@", "#"} or text[end : end + 1] == "_":
        return False
    if words[last][2] == "ICE" and re.match(r" trains?\b", text[end : end + 8]):
        return False
    if first and text[words[first - 1][1] : start] == " " and last > first:
        pair = text[words[first - 2][0] : words[first - 1][1]] if first > 1 else ""
        return state_named(words[first - 1][2]) is None and state_named(pair) is None
    return True


def _branch(text: str, words: _Words, last: int, organization: Organization) -> int:
    """Where 'HSI Detroit', an agency's office named by its city, ends; 0 where no city follows the agency's initials."""
    if organization.kind != "component" or not words[last][2].isupper():
        return 0
    for size in (3, 2, 1):
        final = last + size
        if final >= len(words) or text[words[last][1] : words[last + 1][0]] != " ":
            continue
        name = text[words[last + 1][0] : words[final][1]]
        if not name[0].isupper() or "\n" in name:
            continue
        city = lookup(name)
        if city is not None and (stands_alone(city.key) or is_well_known(city.key)):
            after = text[words[final][1] : words[final][1] + 2]
            return (
                0
                if after[:1] == " " and after[1:2].isalpha() and not _acts(words, final + 1)
                else words[final][1]
            )
    return 0


def _acts(words: _Words, index: int) -> bool:
    """Whether a verb follows, so that the words before are an actor: 'HSI Detroit said'."""
    return index < len(words) and words[index][2] in {
        "said",
        "says",
        "announced",
        "arrested",
        "has",
        "is",
        "was",
        "will",
    }


def _find_definitions(
    text: str, blocks: Sequence[Span], found: list[OrganizationFinding]
) -> dict[str, OrganizationFinding]:
    """The abbreviations the article introduces: 'Coalition for Fair Harvests (CFH)', 'Customs and Border Protection, or CBP'."""
    ends = {finding.span.end: finding for finding in found}
    defined: dict[str, OrganizationFinding] = {}
    for block in blocks:
        if text.find(" (", block.start, block.end) < 0 and text.find(", or ", block.start, block.end) < 0:
            continue  # as every definition begins
        for match in _DEFINITION.finditer(text, block.start, block.end):
            words = match["short"] or match["other"]
            known = ends.get(_bare_of(text, match.start()))
            if known is None and match["short"]:
                known = _spelled_out(text, block, match.start(), words)
                if known is not None:
                    found.append(known)
            if known is not None and words not in defined and _fits(words, known.name):
                defined[words] = known
    return defined


def _bare_of(text: str, end: int) -> int:
    """Where words end without the possessive mark behind them: 'Customs and Border Protection's (CBP)'."""
    mark = _POSSESSIVE.search(text[max(0, end - 2) : end])
    return end - len(mark[0]) if mark else end


_POSSESSIVE = re.compile(r"[’']s$|(?<=s)[’']$")
_DEFINITION = re.compile(r"(?: \((?P<short>[A-Z][A-Z&.-]{1,9})\)|, or (?P<other>[A-Z][A-Z&.-]{1,9}),)")
_BEFORE = re.compile(r"[\w’'-]+")


def _fits(short: str, name: str) -> bool:
    """Whether the letters of an abbreviation stand in the name in that order."""
    letters = iter(name.lower())
    return all(letter.lower() in letters for letter in short if letter.isalpha())


def _spelled_out(text: str, block: Span, end: int, short: str) -> OrganizationFinding | None:
    """The words right before an abbreviation whose capitals spell it."""
    letters = [letter for letter in short if letter.isalpha()]
    words = list(_BEFORE.finditer(text, max(block.start, end - 120), end))
    for word in reversed(words):
        if not letters:
            break
        initial = word.group()[0]
        if initial == letters[-1]:
            letters.pop()
            if not letters:
                span = Span(word.start(), _bare_of(text, end))
                name = " ".join(text[span.start : span.end].split())
                whole = "." not in name and "," not in name and not _LAWS.search(name)
                return (
                    OrganizationFinding(span, name, slug(name), "abbreviation-spelled-out") if whole else None
                )
        elif initial.isupper():
            return None
    return None


_LAWS = re.compile(
    r"\b(?:Act|Law|Program|System|Agreement|Plan|Treaty|Order|Visa|Status|Arrivals|Protocols?|Disorder|Index|Initiative)$"
)
"""What ends in these has initials as well, and is no organisation: 'Deferred Action for Childhood Arrivals (DACA)'."""


def _short_names(found: list[OrganizationFinding]) -> dict[str, str]:
    """The short names ('the Times', 'BPD') of those the article names in full, where only one has that short name."""
    shorts: dict[str, list[str]] = {}
    for finding in found:
        known = names().get(plain(finding.name))
        if known is not None and known.organization.kind in {"news_outlet", "police"}:
            keys = shorts.setdefault(known.organization.short_name, [])
            if finding.key not in keys:
                keys.append(finding.key)
    return {keys[0]: short for short, keys in shorts.items() if len(keys) == 1}


def _find_shorter(
    text: str,
    blocks: Sequence[Span],
    meanings: dict[str, OrganizationFinding],
    found: list[OrganizationFinding],
) -> Iterator[OrganizationFinding]:
    """The later mentions by abbreviation or short name; a name that is also a word only after 'the'."""
    if not meanings:
        return
    taken = [finding.span for finding in found]
    words = "|".join(re.escape(short) for short in sorted(meanings, key=lambda short: (-len(short), short)))
    pattern = re.compile(rf"(?<![\w@#])(?P<the>[Tt]he )?(?P<name>{words})(?![\w])(?! [A-Z])")
    for block in blocks:
        if all(text.find(short, block.start, block.end) < 0 for short in meanings):
            continue
        for match in pattern.finditer(text, block.start, block.end):
            span = Span(*match.span("name"))
            free = not any(known.start < span.end and span.start < known.end for known in taken)
            if free and (match["the"] or match["name"].isupper()):
                known = meanings[match["name"]]
                yield OrganizationFinding(span, known.name, known.key, "short-name")
