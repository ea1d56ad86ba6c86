"""Private people stay private: no entry names an arrested or undocumented person, a child or a home address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from generator.errors import Problem
from generator.model.citations import articles_of
from generator.model.ids import slug
from generator.model.private_words import NO_NAME, home_addresses, named_children
from generator.model.registers import Person
from generator.model.value import Entry, Status
from generator.publish.checks.case import Case, names_of, own_words, problem, taken_words


def people_are_public(case: Case) -> Iterator[Problem]:
    """A person has a public role, in the entry or in a statement, or the entry says why they are named."""
    with_role = {
        statement.speaker
        for statement in case.content.statements.values()
        if statement.role or statement.organization
    }
    for person in case.content.people.values():
        if person.status is Status.WITHDRAWN or _is_justified(person) or person.id in with_role:
            continue
        yield problem(
            person,
            "roles",
            "expected a public role, as {title: press secretary, organization: ice}, or named_because: why this person is "
            "named; found neither: private people are not named",
        )


def private_names_are_left_out(case: Case) -> Iterator[Problem]:
    """No entry that rests on an article has the name of a private person of that article, in its id or its words.

    A name that has an entry under people/ with a role or a reason is a person's decision and stands.
    """
    patterns = _private_patterns(case)
    for entry in case.content:
        articles = (entry.id,) if entry.id in case.private_names else articles_of(entry)
        names = dict.fromkeys(name for article in articles for name in case.private_names.get(article, ()))
        told = [name for name in names if name in patterns]
        for field, text in _all_words(entry) if told else ():
            yield from (problem(entry, field, _private(name)) for name in told if patterns[name].search(text))
        yield from (problem(entry, "", _private(name)) for name in told if slug(name) in entry.id)


def children_are_not_named(case: Case) -> Iterator[Problem]:
    """No entry has a name beside an age under 18."""
    for entry in case.content:
        for field, text in _all_words(entry):
            for found in named_children(text):
                message = f"expected no name of a child, found {found!r}: write 'a child' or 'a teenager'"
                yield problem(entry, field, message)


def homes_are_not_given(case: Case) -> Iterator[Problem]:
    """No entry has a street address, unless the sentence says that a public building or a business stands there."""
    for entry in case.content:
        for field, text in _all_words(entry):
            for found in home_addresses(text):
                message = f"expected no home address, found {found!r}: name the town or the borough"
                yield problem(entry, field, message)


def _is_decided(person: Person) -> bool:
    """Whether a person decided to name them: the machine's own reason on a draft is none."""
    return bool(person.roles) or bool(person.named_because and person.status is Status.REVIEWED)


def _is_justified(person: Person) -> bool:
    return bool(person.roles or person.named_because)


def _private(name: str) -> str:
    return (
        f"expected words without the name of a private person, found {name!r}: describe the person, as 'a man', or choose "
        "a passage without the name; an official gets an entry under people/ with a role"
    )


def _private_patterns(case: Case) -> dict[str, re.Pattern[str]]:
    """How each private name is looked for; names that people/ has with a role or a reason are left out."""
    people = [person for person in case.content.people.values() if _is_decided(person)]
    decided = {name.casefold() for person in people for name in names_of(person)}
    names = {
        name for names in case.private_names.values() for name in names if name.casefold() not in decided
    }
    public = _public_words(case)
    return {name: _pattern(name, public) for name in sorted(names)}


def _all_words(entry: Entry) -> Iterator[tuple[str, str]]:
    named = ((name, text) for name, text in zip(("name",) * 9, names_of(entry), strict=False))
    return chain(own_words(entry), taken_words(entry), named if isinstance(entry, Person) else ())


def _public_words(case: Case) -> set[str]:
    """Words that name what is public: an official's surname and a town's name are no private person's."""
    registers = (case.content.people, case.content.organizations, case.content.places)
    named = (name for entries in registers for entry in entries.values() for name in names_of(entry))
    return {word for name in named for word in re.findall(r"\w+", name)}


def _pattern(name: str, public: set[str]) -> re.Pattern[str]:
    """The full name, or the surname alone where it names nobody public."""
    words = name.split()
    forms = [r"\s+".join(re.escape(word) for word in words)]
    if len(words) > 1 and len(words[-1]) > 2 and words[-1] not in public and not NO_NAME.match(words[-1]):
        forms.append(re.escape(words[-1]))
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")
