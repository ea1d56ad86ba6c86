"""Whether a clause looks back or ahead: 'said Tuesday' against 'will meet Tuesday'."""

from __future__ import annotations

from enum import IntEnum

from generator.ingest.extract.dates.schedule import has_deadline, is_scheduled
from generator.ingest.extract.dates.words import KINDS, Words, vocabulary


class Direction(IntEnum):
    """Where from the day of publication a date without a year, or a weekday, is to be looked for."""

    BACK = -1
    OPEN = 0
    AHEAD = 1


_AHEAD = vocabulary(
    """will shall won't we'll they'll he'll she'll it'll i'll you'll gonna would wouldn't plan plans planning
    expect expects expected scheduled slated due anticipated intends intend intended hopes hope upcoming tomorrow
    starting beginning effective expires begins starts opens convenes deadline planned postponed extended delayed
    rescheduled adjourned may might payable matures soon tentatively poised"""
)
_BACK = vocabulary(
    """was were had did said told been began came went took made found left met gave got saw held led put ran sent spoke
    won wrote brought bought built caught fell felt fought grew heard hit kept knew lost paid rose sold shot stood
    struck taught thought threw broke chose drew drove flew hid rode shook sought shut sang sank sat slept swept swore
    wore withdrew became begun done gone taken seen given known shown written spoken stolen has have ago earlier
    last wasn't weren't didn't hadn't couldn't since after set"""
)
_NOT_PAST = vocabulary(
    """need indeed united red bed shed speed seed hundred kindred sacred feed breed wed succeed proceed exceed bleed
    be"""
)
_READY = frozenset(("scheduled", "set", "due", "expected", "planned", "slated", "intended", "supposed"))
_ARTICLES = frozenset(("a", "an", "the", "his", "her", "its", "their", "still", "be", "to", "is", "are"))
_REACH = 14


def direction(words: Words, first: int, last: int) -> Direction:
    """Tell whether the clause about the words `first` to `last` looks back or ahead; OPEN where nothing says so.

    The nearest verb before counts first, then the nearest after; neither search leaves the sentence.
    """
    if _is_finite_past(words.lower(last + 1)):
        return Direction.BACK
    if has_deadline(words, first) or (words.lower(first - 1) == "by" and words.lower(last + 1) in _TO_COME):
        return Direction.AHEAD
    if _is_decided(words, first):
        return Direction.AHEAD
    before = _look(words, range(first - 1, max(-1, first - 1 - _REACH), -1))
    if before is not Direction.OPEN and words.lower(first - 1) != "until":
        return before
    after = _look(words, range(last + 1, min(len(words.kinds), last + 1 + _REACH)))
    return after if before is Direction.OPEN or _opens(words, first - 1, after) else before


def _is_decided(words: Words, first: int) -> bool:
    """'Voted on Tuesday to close the school in June': the deciding has its day, the deed is to come."""
    for index in range(first - 2, max(0, first - 2 - _DEED), -1):
        if words.kinds[index] in "!\n":
            return False
        if words.lower(index) == "to" and words.kinds[index - 1] in _OF_A_DAY:
            return any(words.lower(place) in _DECIDES for place in range(max(0, index - _DECISION), index))
    return False


_DEED = 10
"""Words of what is decided, up to its day."""
_DECISION = 8
"""Words from a deciding verb over its day to 'to'."""
_OF_A_DAY = frozenset(KINDS[kind] for kind in ("WEEKDAY", "PART", "DAY_NUMBER", "TODAY"))
_DECIDES = vocabulary("voted agreed decided promised vowed pledged ordered offered chose asked")
_TO_COME = frozenset(("will", "shall", "must", "may", "could"))
"""'Money not spent by Dec. 31 will be lost.'"""
_GRANTED = frozenset(
    ("has", "have", "had", "him", "her", "them", "us", "me", "agency", "government", "gave", "given")
)
"""'He has until Friday to leave.'"""


def _is_finite_past(word: str) -> bool:
    """Tell the verb of 'on Tuesday arrested', which looks back whatever was planned before."""
    return (word in _BACK and word not in _NOT_FINITE) or (
        word.endswith("ed") and word not in _NOT_PAST and word not in _READY
    )


_NOT_FINITE = vocabulary("has have had ago earlier last since after set put hit shut hid said")


def _opens(words: Words, index: int, after: Direction) -> bool:
    """Read 'Until Thursday, they had not said so' as looking back."""
    return after is Direction.BACK and words.word(index) == "Until"


def _look(words: Words, indices: range) -> Direction:
    without = Direction.OPEN
    for index in indices:
        if words.kinds[index] in "!\n" and _ends_sentence(words, index):
            break
        sense = _sense(words, index)
        if sense is not Direction.OPEN:
            return sense
        if words.lower(index) == "until":
            if words.lower(index - 1) in _GRANTED:
                return Direction.AHEAD
            without = Direction.AHEAD
    return without


def _sense(words: Words, index: int) -> Direction:
    """Tell what one word says about the direction of its clause."""
    word, before = words.lower(index), words.lower(index - 1)
    if (word == "to" and before in ("is", "are")) or (word in ("early", "soon") and before == "as"):
        return Direction.AHEAD
    if word in _READY and before in _FORMERLY:
        return Direction.BACK
    if is_scheduled(words, index) or _is_possible(words, index):
        return Direction.AHEAD
    if (word in ("has", "have") and words.lower(index + 1) == "to") or (
        before in _STAYS and word.endswith("ed")
    ):
        return Direction.OPEN
    if word == "forecast" and words.lower(index + 1) in ("to", "for"):
        return Direction.AHEAD
    if word == "set" and words.lower(index + 1) in ("to", "for") and not _had_been(words, index):
        return Direction.AHEAD
    if word in _AHEAD and before != "as":
        late = word in _READY and _had_been(words, index)
        return Direction.BACK if late else Direction.AHEAD
    if word == "last" and before in _MAY_LAST:
        return Direction.OPEN
    past = word in _BACK or (word.endswith("ed") and word not in _NOT_PAST and before not in _ARTICLES)
    if past and before not in ("be", "is", "are"):
        return Direction.BACK
    return Direction.OPEN


def _is_possible(words: Words, index: int) -> bool:
    """'Could be open by Friday' looks ahead, 'could not be open', 'neither could be found' and 'should have' do not."""
    if words.lower(index) not in _POSSIBLE or words.lower(index + 1) in _NEVER_WAS:
        return False
    return not any(words.lower(place) in _NOBODY for place in range(max(0, index - _SUBJECT), index))


_SUBJECT = 8
"""Words that a subject may take."""
_NOBODY = frozenset(("neither", "nor", "nobody", "none"))
_POSSIBLE = frozenset(("could", "should", "can", "must"))
_NEVER_WAS = frozenset(("not", "have", "hardly", "barely", "only"))
"""'Could not say', 'should have': of what was."""
_STAYS = frozenset(("stay", "stays", "remain", "remains", "keep", "be"))
"""'Would stay closed until Tuesday': the participle tells a state."""
_FORMERLY = frozenset(("previously", "once", "originally", "initially"))
"""Before a plan that is none any more: 'originally set for Monday'."""
_MAY_LAST = frozenset(("to", "will", "would", "could", "may", "might", "can", "should", "must"))
"""Before 'last' as a verb: 'is expected to last until May'."""


def _had_been(words: Words, index: int) -> bool:
    """'Had been scheduled to expire Friday' looks back, 'is scheduled to' ahead."""
    return any(words.lower(index - step) in ("had", "was", "were") for step in (1, 2, 3))


def _ends_sentence(words: Words, index: int) -> bool:
    """A full stop ends the sentence unless it stands within an abbreviation ('U.S. troops', 'Gov. Miles')."""
    if words.word(index) != ".":
        return True
    last = words.word(index - 1)
    return len(last) > (4 if last[:1].isupper() else 2)
