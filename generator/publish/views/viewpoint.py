"""The timeline as seen from one page: entries in, the pieces of views out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from generator.model.article import Article
from generator.model.claim import Claim
from generator.model.edtf import Edtf
from generator.model.history import UNKNOWN, History
from generator.model.operation import Operation
from generator.model.passage import Passage
from generator.model.registers import Organization
from generator.model.statement import Quotation, Statement
from generator.model.value import Entry, Kind, Status
from generator.model.when import Basis, DateKind, When
from generator.publish.address import (
    CORRECTIONS,
    citable_address,
    index_path,
    month_path,
    page_path,
    relative_link,
    way_to_root,
    web_address,
    year_path,
)
from generator.publish.corrections import Correction
from generator.publish.link import Event, Figure, Timeline, year_of
from generator.publish.text_fragment import passage_address
from generator.publish.totals import Counting
from generator.publish.views.citing import cite_passage, claimant_words
from generator.publish.views.past import view_past
from generator.publish.views.pieces import (
    BriefView,
    CountView,
    DateView,
    FiguresView,
    FigureView,
    ItemView,
    Link,
    ListView,
    Neighbours,
    PassageView,
    QuotationView,
    ReceiptView,
    RowView,
    SpeakerView,
    Standing,
)
from generator.publish.views.receipts import MOST_RECEIPTS, telling_the_same, told_words
from generator.publish.views.rivals import whole_groups
from generator.publish.wording import (
    KIND_WORDS,
    REVIEW_WORDS,
    capitalized,
    date_words,
    figure_words,
    label_words,
    shortened,
    speaker_words,
)
from generator.settings import Settings

_UNSET = Settings()
MOST_OF_A_YEAR = 400
"""Events a year's page lists; in a year of more, each month has a page of its own."""
MOST_ROWS = 200
"""Rows of a list with their figures and words; further ones are brief."""


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """The timeline as seen from one page: every link is relative to it."""

    timeline: Timeline
    path: str
    directory_urls: bool = True
    site_name: str = _UNSET.site_name
    site_url: str | None = None
    known_rows: dict[tuple[str, Kind, str, bool], RowView] = field(
        default_factory=dict, compare=False, repr=False
    )
    """Rows already made, by way to the root, kind, id and weight: every page as deep in the site shows the same."""
    history: History = UNKNOWN
    """What is known of the entries' past."""
    counting: Counting | None = field(default=None, compare=False, repr=False)
    """Counts totals; shared by all pages, for it remembers which operations may have arrested the same people."""
    corrections: tuple[Correction, ...] = ()
    """Published figures and quotations that were changed or taken back, newest first."""
    is_light: bool = False
    """Whether the page has so many rows that they go without receipts."""

    def at(self, path: str, events: int = 0) -> Viewpoint:
        """The same timeline seen from another page; with more events than fit, its rows go without receipts."""
        return replace(self, path=path, is_light=events > MOST_RECEIPTS)

    def to(self, path: str, anchor: str = "") -> str:
        """A relative link to a page or data file of the site."""
        return relative_link(self.path, path, anchor, directory_urls=self.directory_urls)

    def link(self, entry: Entry, text: str | None = None) -> Link:
        """A link to an entry's page."""
        return Link(text or label_words(entry), self.to(page_path(entry.kind, entry.id)))

    def index(self, kind: Kind, text: str) -> Link:
        """A link to the page that lists all entries of a kind."""
        return Link(text, self.to(index_path(kind)))

    def refer(self, kind: Kind, id_: str) -> Link:
        """A link by kind and id; an entry that is not there is named without a link."""
        entry = self.timeline.content.get(kind, id_)
        return self.link(entry) if entry else self._absent(id_, kind)

    def party(self, id_: str, *, short: bool = False) -> Link:
        """A link to a person or an organization, by its usual short form where that is asked for."""
        party = self.timeline.content.party(id_)
        if party is None:
            return self._absent(id_, Kind.PEOPLE, Kind.ORGANIZATIONS)
        return self.link(party, party.short if short and isinstance(party, Organization) else None)

    def named_in(self, words: str, organization: str) -> re.Match[str] | None:
        """Where words name an organization, by one of its names; the longest counts."""
        known = self.timeline.content.organizations.get(organization)
        names = [name for name in (known.name, known.short, *known.aliases) if name] if known else []
        for name in sorted(names, key=lambda name: (-len(name), name)):
            if found := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words):
                return found
        return None

    def former(self, entry: Entry) -> Link:
        """A link to an entry as it once stood: to its page or its notice, where it has one."""
        stays = self.timeline.content.get(entry.kind, entry.id) or next(
            (one for one in self.timeline.withdrawn if (one.kind, one.id) == (entry.kind, entry.id)), None
        )
        return self.link(stays) if stays else Link(label_words(entry))

    def _absent(self, id_: str, *kinds: Kind) -> Link:
        """What a withdrawn entry was called, or the entry that took its place."""
        for entry in self.timeline.withdrawn:
            if entry.id == id_ and entry.kind in kinds:
                successor = self.timeline.content.get(entry.kind, entry.replaced_by or "")
                return self.link(successor) if successor else Link(label_words(entry))
        return Link(id_)

    def year(self, year: int) -> Link:
        """A link to the page of a year."""
        return Link(str(year), self.to(year_path(year)))

    def has_month_pages(self, year: int) -> bool:
        """Whether the months of a year have pages of their own."""
        return len(self.timeline.years.get(year, ())) > MOST_OF_A_YEAR

    def month(self, year: int, month: int | None) -> Link:
        """A link to a month: to its page, or to its part of the year's page."""
        words = month_words(year, month)
        if self.has_month_pages(year):
            return Link(words, self.to(month_path(year, month)))
        return Link(words, self.to(year_path(year), month_anchor(year, month)))

    def crumbs(self, entry: Entry, register: str) -> tuple[Link, ...]:
        """The way from the front page to an entry: its register, and the year an event stands under."""
        when = entry.when if isinstance(entry, Event) else None
        return (self.index(entry.kind, register), *((self.year(year_of(when)),) if when else ()))

    def date(self, when: When | None) -> DateView:
        """A date in words, with how it is known."""
        if when is None:
            return DateView("Undated", None, "The articles do not say when, nor by when.", None)
        point = when.date.start
        is_plain = point is not None and not when.date.is_interval and when.basis is not Basis.PUBLISHED
        machine = when.date.text.rstrip("~?%") if is_plain else None
        article = self.refer(Kind.ARTICLES, when.article) if when.article else None
        return DateView(capitalized(date_words(when)), machine, _explained(when), article)

    def passage(self, passage: Passage) -> PassageView:
        """A passage with links to our page of its article and to the words at their publisher."""
        article = self.timeline.content.articles.get(passage.article)
        url = web_address(article.url) if article else None
        archived = web_address(article.archived) if article else None
        return PassageView(
            exact=passage.exact,
            source=self.link(article, outlet_words(article))
            if article
            else self.refer(Kind.ARTICLES, passage.article),
            read_at=passage_address(url, passage) if url else None,
            archived_at=passage_address(archived, passage) if archived else None,
            goes_back_to=self.origin(article) if article else None,
        )

    def origin(self, article: Article) -> Link | None:
        """The independent source an article goes back to: one of our articles, or a wire's or an agency's name."""
        if not article.origin:
            return None
        known = self.timeline.content.articles.get(article.origin)
        return self.link(known, outlet_words(known)) if known else Link(article.origin)

    def quotation(self, quotation: Quotation) -> QuotationView:
        """A quotation part by part."""
        return QuotationView(tuple(self.passage(part) for part in quotation.parts))

    def receipt(self, statement: Statement, passages: Sequence[Passage], anchor: str = "") -> ReceiptView:
        """The receipt of words of a statement; it counts the articles these passages stand in, not all of the statement."""
        who = self.speaker(statement, short=True)
        name = who.link.text if who.link else speaker_words(who.attribution)
        told = tuple(self.passage(passage) for passage in passages)
        of = f"{name}, {date_words(statement.when)}"
        return ReceiptView(
            of=of,
            is_figure=False,
            who=who,
            passages=told,
            told_in=told_words((passage.article for passage in passages), self.timeline.content.articles),
            date=self.date(statement.when),
            href=self.to(page_path(statement.kind, statement.id), anchor),
            citation=(f"{of}:", *map(cite_passage, told), self._permalink(statement, anchor)),
        )

    def figure_receipt(self, figure: Figure) -> ReceiptView:
        """The receipt of a figure."""
        operation, claim = figure.operation, figure.claim
        place = self.refer(Kind.PLACES, claim.place).text if claim.place else ""
        of = ", ".join(part for part in (figure_words(claim), place) if part)
        who, told = self.claimant(claim), tuple(self.passage(passage) for passage in claim.passages)
        return ReceiptView(
            of=of,
            is_figure=True,
            who=who,
            passages=told,
            told_in=told_words(
                telling_the_same(figure, self.timeline.figures.get(operation.id, ())),
                self.timeline.content.articles,
            ),
            date=self.date(operation.when),
            href=self.to(page_path(operation.kind, operation.id), figure.anchor),
            citation=(
                f"{of} — {claimant_words(who)}",
                f"{operation.title}, {date_words(operation.when)}",
                *map(cite_passage, told),
                self._permalink(operation, figure.anchor),
            ),
        )

    def _permalink(self, event: Event, anchor: str) -> str:
        """Where an event's part stands for good; by its place in the site where the site's own address is not known."""
        path, urls = page_path(event.kind, event.id), self.directory_urls
        address = citable_address(self.site_url, path, directory_urls=urls)
        page = address or f"{self.site_name}, {relative_link('index.md', path, directory_urls=urls)}"
        return f"{page}#{anchor}" if anchor else page

    def speaker(self, statement: Statement, *, short: bool = False) -> SpeakerView:
        """Who made a statement."""
        link = self.party(statement.speaker, short=short) if statement.speaker else None
        return SpeakerView(link, statement.attribution)

    def claimant(self, claim: Claim) -> SpeakerView:
        """Who gives a figure."""
        return SpeakerView(
            self.party(claim.said_by, short=True) if claim.said_by else None, claim.attribution
        )

    def figure(self, figure: Figure) -> FigureView:
        """A figure in a phrase, linked to its row."""
        operation, claim = figure.operation, figure.claim
        return FigureView(
            words=figure_words(claim),
            place=self.refer(Kind.PLACES, claim.place) if claim.place else None,
            who=self.claimant(claim),
            href=self.to(page_path(operation.kind, operation.id), figure.anchor),
            operation=self.link(operation),
            date=self.date(operation.when),
            receipt=None if self.is_light else self.figure_receipt(figure),
        )

    def row(self, event: Event, note: str | None = None) -> RowView:
        """An event as one row of a list."""
        way = way_to_root(self.path, directory_urls=self.directory_urls)
        key = (way, event.kind, event.id, self.is_light)
        if key not in self.known_rows:
            self.known_rows[key] = self._new_row(event)
        row = self.known_rows[key]
        return replace(row, note=note) if note else row

    def _new_row(self, event: Event) -> RowView:
        if isinstance(event, Operation):
            figures = self.told_apart(self.timeline.figures.get(event.id, ()))
            shown = whole_groups(figures)
            return RowView(
                kind=KIND_WORDS[event.kind],
                shape="operation",
                date=self.date(event.when),
                link=self.link(event),
                name=None if event.name and event.name in event.title else operation_name(event),
                figures=tuple(self.figure(figure) for figure in shown),
                further_figures=len(figures) - len(shown),
                quotation=None,
                paraphrase=None,
                who=None,
                note=None,
            )
        first = event.quotations[0].parts[0].exact if event.quotations else None
        return RowView(
            kind=KIND_WORDS[event.kind],
            shape="statement",
            date=self.date(event.when),
            link=self.link(event),
            name=None,
            figures=(),
            further_figures=0,
            quotation=shortened(first) if first else None,
            paraphrase=None if first or not event.paraphrase else shortened(event.paraphrase),
            who=self.speaker(event, short=True),
            note=None,
            receipt=None if self.is_light else self.receipt(event, _first_words(event)),
        )

    def _brief_figure(self, figure: Figure) -> BriefView:
        """A figure in a line."""
        href = self.to(page_path(Kind.OPERATIONS, figure.operation.id), figure.anchor)
        return BriefView(
            capitalized(date_words(figure.operation.when)), Link(figure_words(figure.claim), href)
        )

    def told_apart(self, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
        """Figures without those that one operation repeats: the same words, place and source."""
        apart: dict[object, Figure] = {}
        for figure in figures:
            claim = figure.claim
            key = (figure.operation.id, figure_words(claim), claim.place, self.claimant(claim))
            apart.setdefault(key, figure)
        return tuple(apart.values())

    def brief(self, events: Iterable[Event]) -> tuple[BriefView, ...]:
        """Events in a line each."""
        return tuple(BriefView(capitalized(date_words(event.when)), self.link(event)) for event in events)

    def rows(
        self,
        events: Sequence[Event],
        notes: Mapping[str, str | None] = MappingProxyType({}),
        most: int = MOST_ROWS,
    ) -> ListView:
        """Events as rows, oldest first as given; of many only the newest, the others are brief."""
        cut = max(len(events) - most, 0)
        rows = tuple(self.row(event, notes.get(event.id)) for event in events[cut:])
        return ListView(self.brief(events[:cut]), rows)

    def first_rows(self, events: Sequence[Event], most: int) -> ListView:
        """Events as rows, in the order given; of many only the first, the others are brief."""
        return ListView((), tuple(self.row(event) for event in events[:most]), self.brief(events[most:]))

    def figures(self, figures: tuple[Figure, ...]) -> FiguresView:
        """Figures, oldest first as given; of many only the newest with all they tell, the others are brief."""
        apart = self.told_apart(figures)
        cut = max(len(apart) - MOST_ROWS, 0)
        return FiguresView(
            tuple(self._brief_figure(figure) for figure in apart[:cut]),
            tuple(self.figure(figure) for figure in apart[cut:]),
        )

    def count(self, events: Iterable[Event]) -> CountView:
        """How many operations and statements there are among events."""
        kinds = [event.kind for event in events]
        return CountView(kinds.count(Kind.OPERATIONS), kinds.count(Kind.STATEMENTS))

    def standing(self, entry: Entry) -> Standing:
        """An entry's note, and how far it was reviewed."""
        key = (entry.kind, entry.id)
        is_corrected = any((one.entry.kind, one.entry.id) == key for one in self.corrections)
        corrections = Link("Corrections", self.to(CORRECTIONS)) if is_corrected else None
        past = view_past(self.history.pasts.get(key), corrections)
        return Standing(entry.note, REVIEW_WORDS[entry.status], entry.status is Status.DRAFT, past)

    def topics(self, event: Event) -> tuple[Link, ...]:
        """The topics of an event."""
        return tuple(self.refer(Kind.TOPICS, id_) for id_ in event.topics)

    def sources(self, articles: Iterable[str]) -> tuple[ItemView, ...]:
        """Articles, each once, in the order given, with outlet and day where the link does not tell them."""
        known = self.timeline.content.articles
        return tuple(
            ItemView(
                self.refer(Kind.ARTICLES, id_),
                outlet_words(known[id_]) if id_ in known and known[id_].title else "",
                address=web_address(known[id_].url) if id_ in known else None,
            )
            for id_ in dict.fromkeys(articles)
        )

    def neighbours(self, event: Event) -> Neighbours:
        """The events before and after on the timeline."""
        before, after = self.timeline.neighbours.get((event.kind, event.id), (None, None))
        return Neighbours(self.link(before) if before else None, self.link(after) if after else None)


def _first_words(statement: Statement) -> tuple[Passage, ...]:
    """The passages behind what a row shows of a statement: its first quotation, or what a paraphrase rests on."""
    return statement.quotations[0].parts if statement.quotations else statement.passages


def month_anchor(year: int, month: int | None) -> str:
    """Where a month stands on a page that lists it."""
    return f"m{year}-{month:02d}" if month else f"m{year}"


def month_words(year: int, month: int | None) -> str:
    """'February 2017'; '2017, month not known'."""
    return Edtf.parse(f"{year}-{month:02d}").words() if month else f"{year}, month not known"


def outlet_words(article: Article) -> str:
    """'Daily Example, 16 October 2020'; says so where the day is not known."""
    day = article.published.words() if article.published else "undated"
    return f"{article.outlet or 'Outlet not known'}, {day}"


def operation_name(operation: Operation) -> str | None:
    """'Operation Safe City', where it has a name of its own."""
    return f"Operation {operation.name}" if operation.name else None


def _explained(when: When) -> str | None:
    """How a date is known; of an announcement, that it does not date the operation itself."""
    sentences = [when.explanation()]
    if when.kind is DateKind.ANNOUNCED:
        sentences.append("This is when it was made public, not when it happened.")
    return " ".join(s for s in sentences if s) or None
