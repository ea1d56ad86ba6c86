"""Drafts in, one article after the other; out comes the plan of what is written and what is left alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.ingest.compose.draft import Draft, Review, Trace, key_of
from generator.ingest.merge.differences import find_differences
from generator.ingest.merge.origins import find_origins
from generator.ingest.merge.plan import Line, Outcome, Plan
from generator.ingest.merge.twins import Event, Key, Twins
from generator.ingest.merge.unite import unite, without
from generator.ingest.origin import Stories
from generator.model.article import Article
from generator.model.citations import articles_of
from generator.model.content import Content
from generator.model.ids import free_id
from generator.model.operation import Operation
from generator.model.references import references_of
from generator.model.statement import Statement
from generator.model.value import Entry, Kind, Status

_EVENTS = frozenset({Kind.OPERATIONS, Kind.STATEMENTS})
_WEIGHT = {outcome: number for number, outcome in enumerate(Outcome)}


def merge_drafts(drafts: Sequence[Draft], content: Content, untouched: frozenset[Key]) -> Plan:
    """The plan of an ingest, from the drafts in the order in which they are to be taken in."""
    articles = {**content.articles, **{draft.article.id: draft.article for draft in drafts}}
    stories = Stories(articles.values())
    planner = Planner(content, untouched, frozenset(draft.article.id for draft in drafts), stories)
    for draft in drafts:
        planner.take(draft)
    return planner.finish()


@dataclass(slots=True)
class Planner:
    """What stands in content/, and what this run makes of it. Takes no decision a person has taken."""

    content: Content
    untouched: frozenset[Key]
    """The entries whose files still are as the machine wrote them."""
    articles: frozenset[str]
    """The articles of this run: what they told before is told anew."""
    stories: Stories
    """All articles, those of this run as they were drafted: tells which are copies of one story."""
    _now: dict[Key, Entry] = field(default_factory=dict)
    _lines: dict[str, Line] = field(default_factory=dict)
    _reviews: list[Review] = field(default_factory=list)
    _traces: list[Trace] = field(default_factory=list)
    _twins: Twins = field(init=False)

    def __post_init__(self) -> None:
        """The search for twins sees what this run has made so far."""
        self._twins = Twins(self.content, self._now)

    def take(self, draft: Draft) -> None:
        """Take the draft of one article in."""
        stored = self.content.articles.get(draft.article.id)
        kept_by_person = stored is not None and key_of(stored) not in self.untouched
        copies = [other.id for _, other in self.stories.copies_of(draft.article)]
        ids: dict[str, str | None] = {}
        mine: set[Key] = set()
        drafted: list[str] = []
        for event in draft.events:
            assert isinstance(event, Operation | Statement)
            taken = self._take_event(
                _with_ids(event, ids), stored, mine, copies, kept_by_person=kept_by_person
            )
            ids[name_of(event)] = taken.id if taken else None
            if taken is not None:
                mine.add(key_of(taken))
                # The id it would have alone is kept too: by it the event is known again when its entry is gone.
                drafted += [name_of(taken), name_of(event)]
        self._take_article(draft.article, stored, drafted, kept_by_person=kept_by_person)
        self._take_registers(draft.registers)
        self._traces += draft.traces
        if not kept_by_person:
            self._reviews += [
                _with_entry(review, ids) for review in draft.reviews if ids.get(review.entry, "") is not None
            ]

    def finish(self) -> Plan:
        """The plan, once all articles are in."""
        self._settle_origins()
        self._reviews += self._unsure()
        for entry in self._no_longer_found():
            self._say(Outcome.LEFT_ALONE, entry, "no longer found in its articles; remove it if it is wrong")
        needed = self._needed()
        writes = [entry for key, entry in self._now.items() if key in needed]
        for entry in writes:
            if entry.kind not in {*_EVENTS, Kind.ARTICLES}:
                stored = self.content.get(*key_of(entry))
                self._say(
                    Outcome.UNCHANGED if stored == entry else Outcome.WRITTEN, entry, "named by the entries"
                )
        order = {kind: number for number, kind in enumerate(Kind)}
        return Plan(
            writes=tuple(sorted(writes, key=lambda entry: (order[entry.kind], entry.id))),
            lines=tuple(sorted(self._lines.values(), key=lambda line: (_WEIGHT[line.outcome], line.entry))),
            reviews=tuple(sorted(set(self._reviews))),
            traces=tuple(self._traces),
        )

    def _take_event(
        self,
        event: Event,
        stored: Article | None,
        mine: set[Key],
        copies: Collection[str],
        *,
        kept_by_person: bool,
    ) -> Entry | None:
        """Join an event to the entry that tells of the same, or make it one of its own; gives that entry.

        `mine` are the entries the same article was joined to: it tells two events apart, so they are not one, unless a
        person keeps them as one.
        """
        twin, reasons = self._twins.find(event, lambda key: key not in mine or self._is_kept(key), copies)
        before = stored is not None and name_of(event) in stored.drafted
        if twin is None and before:
            twin, reasons = self._drafted_before(event, mine), ("told anew",)
        if twin is not None and twin.status is Status.WITHDRAWN:
            return self._take_withdrawn(twin, event)
        if twin is not None:
            self._join(twin, event, reasons)
            return twin
        if before:
            removed = self._removed(event, stored) if stored else event
            self._say(
                Outcome.LEFT_ALONE, removed, "drafted before and removed by a person; not drafted again"
            )
            return None
        if kept_by_person:
            why = (
                f"not written: a person keeps {stored.id if stored else ''}, and its entries do not hold this"
            )
            self._say(Outcome.LEFT_ALONE, event, why)
            return None
        free = free_id(
            event.id,
            {*self.content.of_kind(event.kind), *(id_ for kind, id_ in self._now if kind is event.kind)},
        )
        named = event.model_copy(update={"id": free})
        self._now[key_of(named)] = named
        self._twins.mark(named)
        self._say(Outcome.WRITTEN, named, f"told by {', '.join(articles_of(named))}")
        return named

    def _drafted_before(self, event: Event, mine: set[Key]) -> Event | None:
        """The entry of an event's id where it was withdrawn, or was the article's own and the rules read it otherwise now."""
        entry = self.content.get(*key_of(event))
        if not isinstance(entry, Operation | Statement):
            return None
        own = key_of(entry) not in mine and bool(set(articles_of(entry)) & set(articles_of(event)))
        return entry if own or entry.status is Status.WITHDRAWN else None

    def _removed(self, event: Event, article: Article) -> Event:
        """The event under the id its entry had, as far as that can be told: its own may be another entry's by now."""
        if self.content.get(*key_of(event)) is None:
            return event
        ids = (name.partition("/")[2] for name in article.drafted if name.startswith(f"{event.kind.value}/"))
        gone = (id_ for id_ in ids if self.content.get(event.kind, id_) is None)
        return event.model_copy(update={"id": next(gone, event.id)})

    def _take_withdrawn(self, withdrawn: Event, event: Event) -> Entry | None:
        """An event whose entry a person withdrew goes to the entry that took its place, and nowhere else."""
        heir = self._twins.in_place_of(withdrawn)
        if heir is None:
            self._say(Outcome.LEFT_ALONE, withdrawn, "a person withdrew it; not drafted again")
            return None
        self._join(heir, event, (f"a person withdrew {withdrawn.id} in its favour",))
        return heir

    def _is_kept(self, key: Key) -> bool:
        """Whether a person keeps the entry: it may hold as one what the rules tell apart."""
        return self.content.get(*key) is not None and key not in self.untouched

    def _join(self, twin: Event, event: Event, reasons: tuple[str, ...]) -> None:
        event = event.model_copy(update={"id": twin.id})
        key = key_of(twin)
        stored = self.content.get(*key)
        if stored is not None and self._is_kept(key):
            lacks = find_differences(stored, event)
            why = f"the draft differs: {'; '.join(lacks)}" if lacks else "the draft says nothing it lacks"
            self._say(Outcome.LEFT_ALONE, twin, f"a person keeps it; {why}")
            return
        before = self._now.get(key) or without(twin, self.articles)
        bare = not articles_of(before)
        joined = event if bare else unite(before, event)
        self._now[key] = joined
        self._twins.mark(joined)
        if len(articles_of(joined)) > 1:
            self._say(Outcome.MERGED, twin, "; ".join(reasons))
        else:
            self._say(Outcome.UNCHANGED if joined == stored else Outcome.WRITTEN, twin, "told anew")

    def _take_article(
        self, article: Article, stored: Article | None, drafted: list[str], *, kept_by_person: bool
    ) -> None:
        if stored is not None and kept_by_person:
            same = stored.sha256 in {None, article.sha256}
            why = (
                "a person keeps it"
                if same
                else "a person keeps it; this text is not the one it was made from"
            )
            self._say(Outcome.LEFT_ALONE, article, why)
            return
        known = tuple(dict.fromkeys((*(stored.drafted if stored else ()), *drafted)))
        self._now[key_of(article)] = article.model_copy(update={"drafted": known})

    def _settle_origins(self) -> None:
        """Say of each article which it copies: also of those taken in before, where an older copy has come since."""
        for found in find_origins(self.content, self.untouched, self.stories, self.articles):
            article, stored = found.article, self.content.articles.get(found.article.id)
            copies = found.copy.words(article) if found.copy else None
            if stored is not None and key_of(stored) not in self.untouched:
                if found.is_news and copies:
                    self._say(Outcome.LEFT_ALONE, article, f"a person keeps it; it {copies}")
                continue
            new = (self._now.get(key_of(article)) or article).model_copy(update={"origin": found.origin})
            if article.id not in self.articles and new == article:
                continue
            self._now[key_of(article)] = new
            unchanged = stored is not None and stored.model_copy(update={"fingerprint": None}) == new
            told = "read" if article.id in self.articles else "its origin is told anew"
            self._say(
                Outcome.UNCHANGED if unchanged else Outcome.WRITTEN,
                article,
                f"{told}; {copies}" if copies else told,
            )

    def _unsure(self) -> Iterator[Review]:
        """Operations of this run that may be one with another: a person joins them or links them."""
        seen: set[frozenset[str]] = set()
        for _, entry in sorted(self._now.items()):
            if not isinstance(entry, Operation):
                continue
            for other, reasons in self._twins.unsure(entry):
                pair = frozenset((entry.id, other.id))
                if pair not in seen:
                    seen.add(pair)
                    why = f"may be one with {name_of(other)}: {'; '.join(reasons)}"
                    yield Review(articles_of(entry)[0], why, entry.passages[0].exact, name_of(entry))

    def _take_registers(self, registers: Iterable[Entry]) -> None:
        for entry in registers:
            key = key_of(entry)
            stored = self.content.get(*key)
            if stored is not None and key not in self.untouched:
                continue
            before = self._now.get(key) or (without(stored, self.articles) if stored else None)
            self._now[key] = unite(before, entry) if before is not None else entry

    def _no_longer_found(self) -> Iterator[Entry]:
        """Entries the machine wrote and does not find again; others may cite them, so a person decides."""
        for entry in self.content:
            cited = set(articles_of(entry))
            mine = entry.kind in _EVENTS and key_of(entry) in self.untouched
            if mine and cited and cited <= self.articles and key_of(entry) not in self._now:
                yield entry

    def _needed(self) -> set[Key]:
        """The articles, the events, and the register entries these refer to, directly or through others."""
        needed = {key for key in self._now if key[0] in _EVENTS or key[0] is Kind.ARTICLES}
        waiting = [self._now[key] for key in sorted(needed)]
        while waiting:
            for reference in references_of(waiting.pop()):
                for key in ((kind, reference.id) for kind in reference.kinds):
                    if key in self._now and key not in needed:
                        needed.add(key)
                        waiting.append(self._now[key])
        return needed

    def _say(self, outcome: Outcome, entry: Entry, why: str) -> None:
        name = name_of(entry)
        before = self._lines.get(name)
        if before is None or _WEIGHT[outcome] <= _WEIGHT[before.outcome]:
            self._lines[name] = Line(outcome, name, why)


def name_of(entry: Entry) -> str:
    """An entry's name in reports: kind/id."""
    return f"{entry.kind.value}/{entry.id}"


def _with_ids(event: Event, ids: Mapping[str, str | None]) -> Event:
    """A statement about operations whose ids were taken, that were joined to others, or that a person removed."""
    if not isinstance(event, Statement) or not event.about:
        return event
    about = (ids.get(f"{Kind.OPERATIONS.value}/{id_}", id_) for id_ in event.about)
    return event.model_copy(update={"about": tuple(dict.fromkeys(id_ for id_ in about if id_))})


def _with_entry(review: Review, ids: Mapping[str, str | None]) -> Review:
    kind, _, id_ = review.entry.partition("/")
    return Review(
        review.article, review.reason, review.passage, f"{kind}/{ids.get(review.entry) or id_}" if id_ else ""
    )
