"""What only the whole shows: all content comes in, with the texts that are at hand; every problem goes out.

A rule is a function from a Case to Problems, in the file of its family under `checks/`, and one line in RULES.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.errors import Problem
from generator.model.content import Content
from generator.publish.checks import (
    copying,
    dates,
    duplicates,
    neutral_words,
    private_people,
    receipts,
    references,
    structure,
)
from generator.publish.checks.case import Case, Rule

STRUCTURE: tuple[Rule, ...] = (
    references.references_exist,
    structure.nesting_has_an_end,
    structure.speakers_have_one_id,
    structure.ids_are_free,
    receipts.operations_have_receipts,
    receipts.passages_state_the_number,
    private_people.people_are_public,
    private_people.children_are_not_named,
    private_people.homes_are_not_given,
)
"""The rules no site is built against: dead references, figures without a receipt, private people named."""

RULES: tuple[Rule, ...] = (
    *STRUCTURE,
    references.reviewed_rests_on_what_stands,
    receipts.wholes_are_known,
    receipts.unread_articles_carry_nothing,
    receipts.texts_are_those_read,
    receipts.passages_stand_in_the_text,
    dates.dated_before_reported,
    dates.figures_dated_before_reported,
    dates.derived_phrases_stand_in_the_text,
    dates.weekdays_agree,
    dates.published_basis_fits,
    duplicates.names_are_of_one_operation,
    duplicates.figures_are_of_one_operation,
    duplicates.days_are_of_one_operation,
    duplicates.words_are_of_one_statement,
    duplicates.articles_are_one,
    structure.replies_follow,
    structure.names_mean_one_entry,
    private_people.private_names_are_left_out,
    neutral_words.own_words_are_neutral,
    copying.passages_are_short,
    copying.articles_are_not_copied,
    copying.own_words_are_own,
)


def check_content(
    content: Content,
    texts: Mapping[str, str] | None = None,
    private_names: Mapping[str, tuple[str, ...]] | None = None,
    unreadable: frozenset[str] = frozenset(),
) -> tuple[Problem, ...]:
    """Hold all entries against one another and against the articles' texts.

    `texts` are the texts at hand by article id (None: none were given), `private_names` the private persons each
    article names, `unreadable` the entries (as kind/id) that exist but could not be read. Problems carry the entry's
    file and the dotted field; their line is 0. In order, each once.
    """
    return _found(RULES, Case(content, texts, private_names or {}, unreadable))


def find_cited_without_text(content: Content, texts: Mapping[str, str] | None) -> tuple[str, ...]:
    """The articles that entries cite and that no text at hand was held against; none where no texts were given."""
    return receipts.cited_without_text(Case(content, texts))


def check_structure(content: Content, unreadable: frozenset[str] = frozenset()) -> tuple[Problem, ...]:
    """Hold all entries against the rules that a build needs; the rest is for `check_content`."""
    return _found(STRUCTURE, Case(content, unreadable=unreadable))


def _found(rules: tuple[Rule, ...], case: Case) -> tuple[Problem, ...]:
    return tuple(sorted({found for rule in rules for found in rule(case)}))
