"""What can go wrong for a user: one exception for the whole run, one value for each problem in a file."""

from __future__ import annotations

from dataclasses import dataclass


class TimelineError(Exception):
    """The run cannot go on; the message says what was expected, what was found and what to do."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing a person should mend, where it stands."""

    path: str
    """File, relative to the folder the user named, with forward slashes."""
    line: int
    """First line is 1; 0 where the problem is of the whole file."""
    field: str
    """Dotted path inside the entry, as `claims.0.value`; empty where the problem is of the whole file."""
    message: str
    """What was expected, what was found, and an example of the right form."""

    def __str__(self) -> str:
        """`file:line: field: message`, the form editors and terminals make clickable."""
        where = f"{self.path}:{self.line}" if self.line else self.path
        return ": ".join(part for part in (where, self.field, self.message) if part)


class ContentError(TimelineError):
    """Content that cannot be published; carries every problem found, not the first."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))
