"""What an ingest did, as lines for a terminal: a table, what needs a person's eye, and the sums."""

from __future__ import annotations

import shutil
import textwrap
from collections import Counter
from collections.abc import Iterator

from generator.ingest.merge.plan import Line, Outcome
from generator.pipeline import Ingested


def report_ingest(done: Ingested, *, dry_run: bool, explain: bool) -> Iterator[str]:
    """The report of an ingest; a dry run is said to be one."""
    width = shutil.get_terminal_size((110, 24)).columns
    for problem in done.problems:
        yield f"not read: {problem}"
    for note in done.notes:
        yield f"note: {note}"
    if explain:
        yield from _findings(done)
    yield from _table(done, width)
    yield from _reviews(done, width)
    yield from _sums(done, dry_run=dry_run)


def _outcome(line: Line, written: frozenset[str]) -> Outcome:
    """What became of an entry in the end: one that was told anew in the same words did not change."""
    if line.outcome is Outcome.WRITTEN and line.entry not in written:
        return Outcome.UNCHANGED
    return line.outcome


def _table(done: Ingested, width: int) -> Iterator[str]:
    written = frozenset(done.written)
    rows = [(_outcome(line, written), line) for line in done.plan.lines]
    for outcome in Outcome:
        of_outcome = [line for found, line in rows if found is outcome]
        if not of_outcome:
            continue
        yield ""
        yield f"{outcome.value} ({len(of_outcome)})"
        if outcome is Outcome.UNCHANGED:
            yield from _wrapped(", ".join(line.entry for line in of_outcome), width)
            continue
        for line in of_outcome:
            yield from _wrapped(f"{line.entry}: {line.why}", width)


def _reviews(done: Ingested, width: int) -> Iterator[str]:
    if not done.plan.reviews:
        return
    yield ""
    yield f"needs a person's eye ({len(done.plan.reviews)})"
    for review in done.plan.reviews:
        about = f" -> {review.entry}" if review.entry else ""
        words = f' "{" ".join(review.passage.split())}"' if review.passage else ""
        yield from _wrapped(f"{review.article}: {review.reason}:{words}{about}".replace("::", ":"), width)


def _findings(done: Ingested) -> Iterator[str]:
    for trace in done.plan.traces:
        words = " ".join(trace.passage.split())
        meaning = f" -> {trace.meaning}" if trace.meaning else ""
        yield f'{trace.article}: {trace.what} by rule "{trace.rule}": "{words}"{meaning}'


def _sums(done: Ingested, *, dry_run: bool) -> Iterator[str]:
    counts = Counter(name.partition("/")[0] for name in done.written)
    kinds = ", ".join(f"{number} {_noun(kind, number)}" for kind, number in sorted(counts.items()))
    files = f"{len(done.written)} {'file' if len(done.written) == 1 else 'files'}"
    yield ""
    if not done.written:
        yield "Nothing changed: every entry stands as it was."
    elif dry_run:
        yield f"A dry run: {files} would be written ({kinds}), none was."
    else:
        yield f"{files} written ({kinds})."


def _noun(kind: str, number: int) -> str:
    return kind if number != 1 else {"people": "person"}.get(kind, kind.removesuffix("s"))


def _wrapped(text: str, width: int) -> Iterator[str]:
    yield from textwrap.wrap(
        text, max(width, 40), initial_indent="  ", subsequent_indent="      ", break_long_words=False
    )
