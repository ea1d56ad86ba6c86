"""Drafts in, one article after the other; out comes the plan of what is written and what is left alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.ingest.compose.draft import Draft, Review, Trace, key_of
from generator.ingest.merge.differences import find_differences
from generator.ingest.merge.match import may_be_one, reasons_for_one
from generator.ingest.merge.plan import Line, Outcome, Plan
from generator.ingest.merge.unite import unite, without
from generator.ingest.origin import by_date, find_origin
from generator.model.article import Article
from generator.model.citations import articles_of
from generator.model.content import Content
from generator.model.ids import free_id
from generator.model.operation import Operation
from generator.model.references import references_of
from generator.model.statement import Statement
from generator.model.value import Entry, Kind, Status

Key = tuple[Kind, str]
Event = Operation | Statement

_EVENTS = frozenset({Kind.OPERATIONS, Kind.STATEMENTS})
_WEIGHT = {outcome: number for number, outcome in enumerate(Outcome)}


def merge_drafts(drafts: Sequence[Draft], content: Content, untouched: frozenset[Key]) -> Plan:
    """The plan of an ingest, from the drafts in the order in which they are to be taken in."""
    planner = Planner(content, untouched, frozenset(draft.article.id for draft in drafts))
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
    _now: dict[Key, Entry] = field(default_factory=dict)
    _lines: dict[str, Line] = field(default_factory=dict)
    _reviews: list[Review] = field(default_factory=list)
    _traces: list[Trace] = field(default_factory=list)
    _marks: dict[str, set[Key]] = field(default_factory=dict)

    def take(self, draft: Draft) -> None:
        """Take the draft of one article in."""
        stored = self.content.articles.get(draft.article.id)
        kept_by_person = stored is not None and key_of(stored) not in self.untouched
        ids: dict[str, str] = {}
        mine: set[Key] = set()
        drafted: list[str] = []
        for event in draft.events:
            assert isinstance(event, Operation | Statement)
            taken = self._take_event(_with_ids(event, ids), stored, mine, kept_by_person=kept_by_person)
            if taken is not None:
                ids[event.id] = taken.id
                mine.add(key_of(taken))
                drafted.append(name_of(taken))
        self._take_article(draft.article, stored, drafted, kept_by_person=kept_by_person)
        self._take_registers(draft.registers)
        self._traces += draft.traces
        if not kept_by_person:
            self._reviews += [_with_entry(review, ids) for review in draft.reviews]

    def finish(self) -> Plan:
        """The plan, once all articles are in."""
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
        self, event: Event, stored: Article | None, mine: set[Key], *, kept_by_person: bool
    ) -> Entry | None:
        """Join an event to the entry that tells of the same, or make it one of its own; gives that entry.

        `mine` are the entries the same article was joined to: it tells two events apart, so they are not one.
        """
        twin, reasons = self._find_twin(event, mine)
        if twin is not None:
            self._join(twin, event.model_copy(update={"id": twin.id}), reasons)
            return twin
        if stored is not None and name_of(event) in stored.drafted:
            self._say(Outcome.LEFT_ALONE, event, "drafted before and removed by a person; not drafted again")
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
        self._mark(named)
        self._say(Outcome.WRITTEN, named, f"told by {', '.join(articles_of(named))}")
        return named

    def _find_twin(self, event: Event, mine: set[Key]) -> tuple[Event | None, tuple[str, ...]]:
        """The entry that tells of the same for the most reasons; among equals the one of the same id, then the first."""
        best: tuple[Event | None, tuple[str, ...]] = (None, ())
        weight: tuple[float, bool] = (0, False)
        for candidate in self._candidates(event):
            key = key_of(candidate)
            if candidate.status is Status.WITHDRAWN or (key in mine and not self._is_kept(key)):
                continue
            found = reasons_for_one(event, candidate)
            if found.reasons and (found.weight, candidate.id == event.id) > weight:
                best, weight = (candidate, found.reasons), (found.weight, candidate.id == event.id)
        return best

    def _candidates(self, event: Event) -> list[Event]:
        """The entries worth comparing, in the order of their ids.

        What stands in content/ is the fuller telling: this run may just have taken a part of it away.
        """
        if not self._marks:
            for entry in (*self.content.operations.values(), *self.content.statements.values()):
                self._mark(entry)
        keys = {
            key for mark in may_be_one(event) for key in self._marks.get(mark, ()) if key[0] is event.kind
        }
        found = (self.content.get(*key) or self._now[key] for key in sorted(keys))
        return [entry for entry in found if isinstance(entry, Operation | Statement)]

    def _mark(self, entry: Entry) -> None:
        for mark in may_be_one(entry):
            self._marks.setdefault(mark, set()).add(key_of(entry))

    def _is_kept(self, key: Key) -> bool:
        """Whether a person keeps the entry: it may hold as one what the rules tell apart."""
        return self.content.get(*key) is not None and key not in self.untouched

    def _join(self, twin: Event, event: Event, reasons: tuple[str, ...]) -> None:
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
        self._mark(joined)
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
        first = find_origin(article, self._earlier(article)) if article.origin is None else None
        origin = (first[0].origin or first[0].id) if first else article.origin
        new = article.model_copy(update={"drafted": known, "origin": origin})
        self._now[key_of(article)] = new
        unchanged = stored is not None and stored.model_copy(update={"fingerprint": None}) == new
        copies = (
            f"; shares {first[1]:.0%} of its wording with {first[0].id}, which came first" if first else ""
        )
        self._say(Outcome.UNCHANGED if unchanged else Outcome.WRITTEN, article, f"read{copies}")

    def _earlier(self, article: Article) -> list[Article]:
        """The articles published before, or on the same day and with a smaller id."""
        known = {**self.content.articles, **{a.id: a for a in self._now.values() if isinstance(a, Article)}}
        return [other for other in known.values() if by_date(other) < by_date(article)]

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


def _with_ids(event: Event, ids: dict[str, str]) -> Event:
    """A statement about operations whose ids were taken, or that were joined to others."""
    if not isinstance(event, Statement) or not event.about:
        return event
    return event.model_copy(update={"about": tuple(dict.fromkeys(ids.get(id_, id_) for id_ in event.about))})


def _with_entry(review: Review, ids: dict[str, str]) -> Review:
    kind, _, id_ = review.entry.partition("/")
    return Review(review.article, review.reason, review.passage, f"{kind}/{ids.get(id_, id_)}" if id_ else "")
