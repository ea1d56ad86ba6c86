"""What a calendar says in the present, and what a court sets a term for: 'meets Tuesday', 'ordered ... by Monday'."""

from __future__ import annotations

from generator.ingest.extract.dates.words import KINDS, Words, vocabulary

OCCASIONS = vocabulary(
    """hearing hearings trial trials appointment date deadline interview arraignment sentencing appearance meeting
    meetings vote votes election elections rally protest vigil conference march ceremony session forum"""
)
"""What is put on a calendar."""
_TAKES_PLACE = vocabulary(
    "meets votes reconvenes resumes resume reopens reopen ends concludes expires adjourns"
)
_GOES = {
    "returns": ("to", "for", "on"), "return": ("to court", "to the polls"), "go": ("to the polls", "to trial", "to court", "into effect"),
    "goes": ("to", "into effect", "before"), "heads": ("to",), "head": ("to the polls",), "appears": ("in court", "before"),
    "runs": ("out", "through", "until"), "run": ("out",), "takes": ("effect", "office", "up"), "take": ("effect", "office"),
    "comes": ("before", "up"), "is": ("back in court", "in court"), "kicks": ("off",),
}  # fmt: skip
"""Verbs that tell what is to come together with the words after them: 'returns to court', 'go to the polls'."""
_AWAITS = vocabulary("has have faces face awaits")
_NO_SUBJECT = vocabulary(
    "the a an of all some many most few by in to cast their his her its our your my more no these those s and or it"
)
"""Words after which 'votes' and 'returns' are things, and 'is' tells no appointment."""
_DAYS = frozenset(KINDS[kind] for kind in ("WEEKDAY", "MONTH", "MAYBE_MONTH"))
_LEADS = frozenset((KINDS["IN"], KINDS["EARLY"]))


def is_scheduled(words: Words, index: int) -> bool:
    """Tell whether a verb in the present says what is on the calendar: 'meets', 'faces a hearing', 'is Thursday'."""
    word, before = words.lower(index), words.lower(index - 1)
    if word in ("is", "are") and before not in ("it", "today", "that", "this"):
        step = 2 if words.kinds[index + 1 : index + 2] in _LEADS else 1
        if words.kinds[index + step : index + step + 1] in _DAYS:
            return True
    if word in _AWAITS:
        return _holds_occasion(words, index)
    if before in _NO_SUBJECT or not before[:1].isalpha():
        return False
    if word in _TAKES_PLACE:
        return True
    after = " ".join(words.lower(index + step) for step in (1, 2, 3))
    return any(f"{after} ".startswith(f"{rest} ") for rest in _GOES.get(word, ()))


def _holds_occasion(words: Words, index: int) -> bool:
    """'Has a hearing', 'faces her next court date': an occasion in the few words from an article or owner on."""
    if words.lower(index + 1) not in _ARTICLES:
        return False
    return any(words.lower(index + step) in OCCASIONS for step in (2, 3, 4, 5))


_ARTICLES = vocabulary("a an another his her its their no two three")
_TERMS = frozenset(("by", "before", "until", "than"))
_ORDERS = vocabulary(
    """ordered orders directed directs told instructed asked urged demanded required gave gives given granted grants
    allowed"""
)
_BARS = vocabulary(
    "barred blocked prohibited banned forbade prevented stopped halted paused stayed suspended enjoined froze restrained"
)
_COURTS = vocabulary(
    "judge judges court courts justice justices magistrate panel order orders ruling injunction"
)
_DUTY = vocabulary("must should needs need")
_REACH = 12


def has_deadline(words: Words, first: int) -> bool:
    """Tell a term someone was set: 'ordered the agency to answer by Monday', 'gave them until Friday'.

    'Had been ordered to leave by Monday' looks back upon the term itself, as does 'were held until Monday'.
    """
    term = words.lower(first - 1)
    if term not in _TERMS or (term == "than" and words.lower(first - 2) != "later"):
        return False
    for index in range(first - 2, max(-1, first - 2 - _REACH), -1):
        word = words.lower(index)
        if words.kinds[index] in "!\n":
            return False
        if word in _DUTY:
            return True
        if word in _ORDERS or word in _BARS:
            past_perfect = "had" in (words.lower(index - 1), words.lower(index - 2))
            return not past_perfect and (word in _ORDERS or _names_court(words, index))
        if word in _OTHER_VERBS or (word.endswith("ed") and word not in _NO_VERBS):
            return False
    return False


_OTHER_VERBS = vocabulary("was were had did said came went took made left met got held")
_NO_VERBS = vocabulary("united need detained accused alleged convicted")


def _names_court(words: Words, index: int) -> bool:
    return any(words.lower(place) in _COURTS for place in range(max(0, index - _REACH), index))
