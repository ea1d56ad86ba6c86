"""What a reader is told of a change: the line its maker gave it comes in, and goes out without what only programs mean."""

from __future__ import annotations

import re

from generator.publish.wording import capitalized, shortened

_PREFIX = re.compile(
    r"^(?:build|chore|ci|content|data|docs|feat|fix|perf|refactor|revert|style|test)(?:\([^()]{0,60}\))?!?: *",
    re.IGNORECASE,
)
"""'fix(content): ', as conventionalcommits.org has it."""
_MARKS = re.compile(r" ?(?:\[(?:skip [a-z]{2,8}|[a-z]{2,8} skip|no ci)\]|\(#\d+\))", re.IGNORECASE)
"""'[skip ci]', and the number GitHub puts behind a squashed pull request."""
_SAYS_NOTHING = re.compile(
    r"(?:merge (?:branch|pull request|remote-tracking branch)\b.*"
    r"|(?:add|create|delete|rename|update)d? \S+\.ya?ml(?: (?:and|to) \S+)?"
    r"|(?:minor )?(?:changes?|cleanup|edits?|fix(?:es)?|fixup|typos?|updates?|wip)"
    r"|apply suggestions? from code review|initial commit|\W*)\.?",
    re.IGNORECASE,
)
"""Lines that git, GitHub or a hurry wrote."""
_ADDRESS = re.compile(r"\S@\S")
"""A private address must not be published by way of a commit."""


def change_words(subject: str) -> str | None:
    """'A figure was mistyped' of 'fix(content): a figure was mistyped (#12)'; None where it tells a reader nothing."""
    words = _MARKS.sub("", _PREFIX.sub("", " ".join(subject.split()))).strip()
    if _SAYS_NOTHING.fullmatch(words) or _ADDRESS.search(words):
        return None
    return capitalized(shortened(words))
