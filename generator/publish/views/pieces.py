"""The pieces views are made of: small frozen values of text and relative links."""

from __future__ import annotations

from dataclasses import dataclass

from generator.publish.wording import number_of


@dataclass(frozen=True, slots=True)
class Link:
    """A name, and where it leads; without an address it is plain text."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class ItemView:
    """One line of a list; a tree where it holds further lines."""

    link: Link
    detail: str
    inner: tuple[ItemView, ...] = ()
    address: str | None = None
    """Where a source stands on the web; for paper, which leads nowhere by itself."""


@dataclass(frozen=True, slots=True)
class DateView:
    """A date in words."""

    words: str
    """'Announced 1 September 2020'."""
    machine: str | None
    """The date in the form of HTML's `time`, where it is one day, month or year."""
    explanation: str | None
    """How the date is known."""
    article: Link | None
    """The article the date was derived from."""


@dataclass(frozen=True, slots=True)
class PassageView:
    """Words of an article, and the ways to them."""

    exact: str
    source: Link
    """Our page of the article, by its outlet and day."""
    read_at: str | None
    """The passage at its publisher."""
    archived_at: str | None
    """The passage in an archived copy."""
    goes_back_to: Link | None
    """The independent source of the story, where the article is a copy."""


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """Who says so: a link where a person or organization is named, else the article's own words."""

    link: Link | None
    attribution: str | None


@dataclass(frozen=True, slots=True)
class ReceiptView:
    """The receipt of a figure or a quotation."""

    of: str
    """What it is the receipt of: '118 people arrested, Westford'; of words, whose: 'Ada Example, said 8 March 2031'."""
    is_figure: bool
    who: SpeakerView
    passages: tuple[PassageView, ...]
    told_in: str
    """'2 articles, which count as 1 source'."""
    date: DateView
    href: str
    """Where the figure or the statement stands for good."""
    citation: tuple[str, ...]
    """The lines to cite it by: what it is, of which operation, in which words and article, and where it stands here."""


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change of an entry in words."""

    machine: str
    """Its day in the form of HTML's `time`."""
    day: str
    how: str | None
    """The line its maker gave it, where it tells a reader something."""


@dataclass(frozen=True, slots=True)
class PastView:
    """When an entry was added and last changed, as far as it is known."""

    added: ChangeView | None
    changed: ChangeView | None
    corrections: Link | None
    """The page of corrections, where the entry has any."""


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure in a phrase, with who says so."""

    words: str
    place: Link | None
    who: SpeakerView
    href: str
    """Its row in the ledger."""
    operation: Link
    date: DateView
    receipt: ReceiptView | None = None
    """What opens beside it; None on a page so long that the figure only leads to its row."""


@dataclass(frozen=True, slots=True)
class QuotationView:
    """One quotation; between two parts the article breaks it."""

    parts: tuple[PassageView, ...]
    receipt: ReceiptView | None = None

    @property
    def is_broken(self) -> bool:
        """Whether the article breaks it."""
        return len(self.parts) > 1


@dataclass(frozen=True, slots=True, eq=False)
class RowView:
    """One event in a list. Compared by identity: lists that show the same row share it, and what is drawn of it."""

    kind: str
    shape: str
    """'operation' or 'statement'."""
    date: DateView
    link: Link
    name: str | None
    figures: tuple[FigureView, ...]
    further_figures: int
    quotation: str | None
    """The first words of a quotation."""
    paraphrase: str | None
    who: SpeakerView | None
    note: str | None
    """Why it stands in this list, where that is not plain: 'in The Bronx'."""
    receipt: ReceiptView | None = None
    """What opens beside a statement's words."""


@dataclass(frozen=True, slots=True)
class BriefView:
    """One event in a line, where a list is long."""

    date: str
    link: Link


@dataclass(frozen=True, slots=True)
class ReasonView:
    """Something with the reason for it."""

    link: Link
    reason: str


@dataclass(frozen=True, slots=True)
class ListView:
    """A list of events; where it is long a part of them is brief, so that the page stays light."""

    earlier: tuple[BriefView, ...]
    """Before the rows."""
    rows: tuple[RowView, ...]
    further: tuple[BriefView, ...] = ()
    """After the rows."""

    def __bool__(self) -> bool:
        return bool(self.rows or self.earlier or self.further)


@dataclass(frozen=True, slots=True)
class FiguresView:
    """Figures of several operations."""

    earlier: tuple[BriefView, ...]
    figures: tuple[FigureView, ...]

    def __bool__(self) -> bool:
        return bool(self.figures)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The events before and after."""

    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class Standing:
    """An entry's standing and what a reader should know of it."""

    note: str | None
    review: str
    is_draft: bool
    past: PastView | None = None
    """When it was added and last changed; None where that is not known."""


@dataclass(frozen=True, slots=True)
class CountView:
    """How many operations and statements there are."""

    operations: int
    statements: int

    @property
    def words(self) -> str:
        """'2 operations and 1 statement'."""
        numbers = (number_of(self.operations, "operation"), number_of(self.statements, "statement"))
        return " and ".join(part for part in numbers if part) or "no entries"
