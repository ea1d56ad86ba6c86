"""The site's own neutral words for figures, media and states: values of the model in, plain English out."""

from __future__ import annotations

from types import MappingProxyType

from generator.model.article import Article
from generator.model.claim import Claim, Measure, Qualifier, Unit, Whole
from generator.model.operation import Stage
from generator.model.registers import OrganizationKind, PlaceKind
from generator.model.statement import Medium
from generator.model.value import Entry, Kind, Status
from generator.model.when import DateKind, When

_MEASURES = MappingProxyType(
    {
        Measure.ARRESTS: ("arrested", "were arrested"),
        Measure.DETAINED: ("detained", "were detained"),
        Measure.REMOVED: ("removed from the country", "were removed from the country"),
        Measure.CONVICTIONS: ("with criminal convictions", "had criminal convictions"),
        Measure.PENDING_CHARGES: ("with pending criminal charges", "had pending criminal charges"),
        Measure.CRIMINAL_HISTORY: (
            "with criminal convictions or pending charges",
            "had criminal convictions or pending charges",
        ),
        Measure.PREVIOUSLY_REMOVED: (
            "removed from the country before",
            "had been removed from the country before",
        ),
        Measure.RELEASED_ON_DETAINER: (
            "released from local custody despite a detainer request",
            "had been released from local custody despite a detainer request",
        ),
        Measure.GANG: ("described as belonging to a gang", "were described as belonging to a gang"),
        Measure.FUGITIVES: ("described as fugitives", "were described as fugitives"),
        Measure.NO_RECORD: ("without a criminal record", "had no criminal record"),
        Measure.TARGETED: ("sought", "were sought"),
        Measure.ESCAPED: ("sought and not found", "were sought and not found"),
        Measure.OTHER: ("counted otherwise", "were counted otherwise"),
    }
)
"""What follows 'people', and what follows '80 percent'."""

_QUALIFIERS = MappingProxyType(
    {
        Qualifier.EXACT: "",
        Qualifier.ABOUT: "about ",
        Qualifier.NEARLY: "nearly ",
        Qualifier.AT_LEAST: "at least ",
        Qualifier.MORE_THAN: "more than ",
        Qualifier.UP_TO: "up to ",
        Qualifier.FEWER_THAN: "fewer than ",
        Qualifier.RANGE: "",
    }
)

KIND_WORDS = MappingProxyType(
    {
        Kind.ARTICLES: "Source",
        Kind.OPERATIONS: "Operation",
        Kind.STATEMENTS: "Statement",
        Kind.PEOPLE: "Person",
        Kind.ORGANIZATIONS: "Organization",
        Kind.PLACES: "Place",
        Kind.TOPICS: "Topic",
    }
)

MEDIUM_WORDS = MappingProxyType(
    {
        Medium.INTERVIEW: "in an interview",
        Medium.LETTER: "in a letter",
        Medium.MEMO: "in a memo",
        Medium.NEWS_CONFERENCE: "at a news conference",
        Medium.POST: "in a post on a social network",
        Medium.PRESS_RELEASE: "in a press release",
        Medium.REPORT: "in a report",
        Medium.SPEECH: "in a speech",
        Medium.STATEMENT: "in a statement to the press",
        Medium.TESTIMONY: "in testimony",
        Medium.COURT_FILING: "in a court filing",
        Medium.OP_ED: "in an opinion article",
        Medium.EMAIL: "in an email",
        Medium.WEBSITE: "on a website",
    }
)

STAGE_WORDS = MappingProxyType(
    {
        Stage.PLANNED: "Planned, by the latest article about it",
        Stage.RUNNING: "Under way, by the latest article about it",
        Stage.DONE: "Over, by the latest article about it",
    }
)

REVIEW_WORDS = MappingProxyType(
    {
        Status.DRAFT: "Draft: no person has yet held this entry against its articles.",
        Status.REVIEWED: "Reviewed: a person has held this entry against its articles.",
        Status.WITHDRAWN: "Withdrawn: this entry no longer stands.",
    }
)

_DATE_KINDS = MappingProxyType(
    {
        DateKind.HAPPENED: "",
        DateKind.ANNOUNCED: "announced ",
        DateKind.SAID: "said ",
        DateKind.PUBLISHED: "published ",
    }
)

_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "who"})
"""First words of an attribution that tells of a speaker without saying who that is."""

_TYPE_WORDS = MappingProxyType(
    {
        OrganizationKind.FEDERAL_AGENCY: "Federal agency",
        OrganizationKind.GOVERNMENT: "Government office",
        OrganizationKind.POLICE: "Police",
        OrganizationKind.OTHER: "Other organization",
        PlaceKind.METRO_AREA: "Metropolitan area",
    }
)


def number_words(value: float) -> str:
    """'498', '1,200', '94.5'."""
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


def amount_words(claim: Claim) -> str:
    """The number as qualified by its source: 'about 40', 'nearly 95 percent', '30–40'."""
    ends = [claim.value] if claim.high is None else [claim.value, claim.high]
    unit = " percent" if claim.unit is Unit.PERCENT else ""
    return _QUALIFIERS[claim.qualifier] + "–".join(number_words(end) for end in ends) + unit


def people_words(measure: Measure, amount: float | None = None) -> str:
    """'people arrested', 'person arrested' for one."""
    return f"{'person' if amount == 1 else 'people'} {_MEASURES[measure][0]}"


def whole_words(whole: Whole) -> str:
    """'of 83 people arrested', 'of the people arrested'."""
    size = "the" if whole.value is None else number_words(whole.value)
    return f"of {size} {people_words(whole.measure, whole.value)}"


def counted_words(claim: Claim) -> str:
    """What stands beside the number in a table: 'people arrested', 'with criminal convictions, of the people …'."""
    tail = _MEASURES[claim.measure][0]
    counted = tail if claim.unit is Unit.PERCENT else people_words(claim.measure, _alone(claim))
    return f"{counted}, {whole_words(claim.of)}" if claim.of else counted


def figure_words(claim: Claim) -> str:
    """The figure in a phrase: '83 people arrested', 'more than 50 of 83 people arrested had …'."""
    if claim.of is not None:
        return f"{amount_words(claim)} {whole_words(claim.of)} {_MEASURES[claim.measure][1]}"
    if claim.unit is Unit.PERCENT:
        return f"{amount_words(claim)} {_MEASURES[claim.measure][1]}"
    return f"{amount_words(claim)} {people_words(claim.measure, _alone(claim))}"


def _alone(claim: Claim) -> float | None:
    """The number where it may be one alone; a range or an open amount is many."""
    single = claim.qualifier in {Qualifier.EXACT, Qualifier.ABOUT, Qualifier.UP_TO, Qualifier.AT_LEAST}
    return claim.value if single else None


def date_words(when: When | None) -> str:
    """'announced 1 September 2020', '3–9 October 2020', 'undated'."""
    return _DATE_KINDS[when.kind] + when.words() if when else "undated"


def number_of(number: int, one: str, many: str | None = None) -> str:
    """'1 operation', '2 operations'; nothing for none."""
    return f"{number:,} {one if number == 1 else many or one + 's'}" if number else ""


def paragraphs(text: str | None) -> tuple[str, ...]:
    """The paragraphs of a text, which empty lines part."""
    return tuple(" ".join(part.split()) for part in (text or "").split("\n\n") if part.strip())


def speaker_words(attribution: str | None) -> str:
    """What a speaker without a name is called amid a sentence: 'an official'; 'He said' names nobody."""
    first, _, rest = (attribution or "").partition(" ")
    if not first or first.lower() in _PRONOUNS:
        return "an unnamed speaker"
    return f"{first.lower()} {rest}" if first in {"A", "An", "The"} else f"{first} {rest}".rstrip()


def type_words(kind: OrganizationKind | PlaceKind | None) -> str:
    """What sort of organization or place it is; nothing where it is not known."""
    if kind is None:
        return ""
    return _TYPE_WORDS.get(kind, kind.value.replace("_", " ").capitalize())


def label_words(entry: Entry) -> str:
    """What an entry is called; a headline is the publisher's words, so it stands in quotation marks."""
    return f"“{entry.title}”" if isinstance(entry, Article) and entry.title else entry.label


def capitalized(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def shortened(text: str, longest: int = 160) -> str:
    """One line, cut at a word's end with an ellipsis where it is longer."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return line[:longest].rsplit(" ", 1)[0].rstrip(",;:—–- ") + " …"
