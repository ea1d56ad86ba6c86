"""Article text is input, not content: entries quote what they need of an article and no more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.errors import Problem
from generator.model.citations import articles_of, passages_of
from generator.model.passage import LONGEST_PASSAGE, find_passage
from generator.publish.checks.case import Case, own_words, problem

LARGEST_SHARE = 0.45
"""Of an article that all passages together may hold, quotations aside: those are the speaker's words. A short article
full of figures comes to 40 percent with passages that are as short as can be; most come to less than 30."""
LONGEST_RUN = 12
"""Words in a row that own prose may share with an article."""


def passages_are_short(case: Case) -> Iterator[Problem]:
    """A passage that is no quotation has at most 25 words."""
    for entry in case.standing:
        for field, passage in passages_of(entry):
            if passage.words > LONGEST_PASSAGE and not field.startswith("quotations."):
                yield problem(
                    entry,
                    f"{field}.exact",
                    f"expected at most {LONGEST_PASSAGE} words, the shortest that carry the fact; found {passage.words}",
                )


def articles_are_not_copied(case: Case) -> Iterator[Problem]:
    """All passages of an article that are no quotations together hold less than half of it."""
    held: dict[str, set[int]] = defaultdict(set)
    for entry in case.standing:
        for field, passage in passages_of(entry):
            text = None if field.startswith("quotations.") else case.text(passage.article)
            for place in find_passage(text, passage)[:1] if text else ():
                held[passage.article].update(range(place.start, place.end))
    for id_, characters in sorted(held.items()):
        article, text = case.content.articles.get(id_), case.text(id_) or ""
        share = len(characters) / max(1, len(text))
        if article is not None and share > LARGEST_SHARE:
            yield problem(
                article,
                "",
                f"expected passages that hold at most {LARGEST_SHARE:.0%} of the article; found {share:.0%}: shorten "
                "the longest to the words that carry the fact",
            )


def own_words_are_own(case: Case) -> Iterator[Problem]:
    """A title, summary, note or paraphrase does not repeat a run of words of an article the entry rests on."""
    if case.texts is None:
        return
    flat = {id_: " ".join(text.split()).casefold() for id_, text in case.texts.items()}
    for entry in case.standing:
        articles = [flat[id_] for id_ in articles_of(entry) if id_ in flat]
        for field, text in own_words(entry):
            words = text.casefold().split()
            runs = (" ".join(words[at : at + LONGEST_RUN + 1]) for at in range(len(words) - LONGEST_RUN))
            copied = next((run for run in runs if any(run in article for article in articles)), None)
            if copied:
                yield problem(
                    entry,
                    field,
                    f"expected the project's own words, found more than {LONGEST_RUN} in a row of an article: {copied!r}; "
                    "say it otherwise, or quote it as a passage",
                )
