"""The history of a content folder from git: when each entry came, when it last changed, and what stood before.

Read along the first parents of the branch that is checked out: what it held is what was published, and a branch that was
merged counts as one change. Outside a clone, without git, or where git refuses, nothing is known and nothing fails.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Self

from generator.model.edtf import Edtf
from generator.model.history import Change, History, Past, Revision
from generator.model.value import Entry, Kind, Status
from generator.store.entry_text import read_entry

_LONGEST_WAIT = 120
"""Seconds; a git that does not answer must not hold up a build for good."""
_FORMAT = "%x00%P%x00%cs%x00%s%x00%b%x00"
"""Parents, day of the commit in its own time zone, subject, body; messages cannot hold the NUL that parts them."""
_LOG = (
    *("git", "-c", "log.showSignature=false", "log", "--first-parent", "-m", "--raw", "--no-abbrev"),
    *("--no-renames", "--no-color", "--no-ext-diff", "--encoding=UTF-8", f"--format={_FORMAT}"),
    *("--relative", "--", "."),
)
_RAW = re.compile(r"^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*\t([a-z]+)/([a-z0-9-]+)\.yml$", re.MULTILINE)
_TRAILER = re.compile(r"^[A-Z][A-Za-z]*(?:-[A-Za-z]+)+: .*$", re.MULTILINE)
"""'Signed-off-by: Name <address>' and its like: of no use to a reader, and with private addresses."""
_NOT_SUBSTANCE = re.compile(r"^(?:#.*|fingerprint: .*|\s*)\n", re.MULTILINE)
_FOLDERS = frozenset(kind.value for kind in Kind)
_WITH_FIGURES = (Kind.OPERATIONS, Kind.STATEMENTS)


@dataclass(frozen=True, slots=True)
class _Version:
    """An entry's file after a change."""

    number: int
    """How many changes came after it."""
    change: Change
    blob: str | None
    """What git calls its text; None where the change removed the file."""
    is_cut_off: bool
    """Whether it is only the state at which a shallow clone begins."""


def read_history(folder: Path) -> History:
    """What git knows of the entries under a content folder; an empty history where it knows nothing."""
    shallow = _git(("git", "rev-parse", "--is-shallow-repository"), folder)
    told = _git(_LOG, folder) if shallow is not None else None
    if not told:
        return History()
    files, first = _versions(told, is_shallow=(shallow or "").strip() == "true")
    pasts: dict[tuple[Kind, str], Past] = {}
    revisions: list[tuple[int, Revision]] = []
    with _Blobs(folder) as blobs:
        for (kind, id_), versions in files.items():
            texts = [blobs.read(version.blob) if len(versions) > 1 else None for version in versions]
            pasts[kind, id_] = _past(versions, texts)
            if kind in _WITH_FIGURES:
                revisions += _revisions(kind, id_, versions, texts)
    revisions.sort(key=lambda pair: (pair[0], pair[1].before.kind.value, pair[1].before.id))
    return History(
        is_known=True,
        begins=first,
        pasts=MappingProxyType(pasts),
        revisions=tuple(revision for _, revision in revisions),
    )


def _git(command: Sequence[str], folder: Path) -> str | None:
    """What a git command prints; None where it cannot be run or fails."""
    try:
        done = subprocess.run(  # noqa: S603 - a fixed list of arguments, no shell
            command, cwd=folder, env=_environment(), capture_output=True, check=False, timeout=_LONGEST_WAIT
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def _environment() -> dict[str, str]:
    """The environment without what would lead git elsewhere (as in a hook); nothing is fetched, nothing asked."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, "LC_ALL": "C", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}


def _versions(told: str, *, is_shallow: bool) -> tuple[dict[tuple[Kind, str], list[_Version]], Edtf | None]:
    """The versions of each entry's file, newest first, and where a shallow history begins its first day."""
    files: dict[tuple[Kind, str], list[_Version]] = {}
    first: Edtf | None = None
    fields = told.split("\0")[1:]
    commits = zip(*(fields[start::5] for start in range(5)), strict=False)
    for number, (parents, day, subject, body, raw) in enumerate(commits):
        change = _change(day, subject, body, is_merge=" " in parents)
        is_cut_off = is_shallow and not parents
        first = change.day if is_cut_off else first
        for blob, what, folder, id_ in _RAW.findall(raw):
            if folder in _FOLDERS:
                version = _Version(number, change, None if what == "D" else blob, is_cut_off)
                files.setdefault((Kind(folder), id_), []).append(version)
    return files, first


def _change(day: str, subject: str, body: str, *, is_merge: bool) -> Change:
    """A commit; the subject of a merge names branches, so the first line of its body stands for it."""
    why = re.sub(r"\n{3,}", "\n\n", _TRAILER.sub("", body.replace("\r\n", "\n"))).strip()
    if is_merge and why:
        subject, _, why = why.partition("\n")
    return Change(Edtf.parse(day), " ".join(subject.split()), why.strip())


def _past(versions: list[_Version], texts: list[str | None]) -> Past:
    """The first version is when it came; of the later ones, the last whose text says something else."""
    first = versions[-1]
    changed = None
    for place in range(len(versions) - 1):
        new, old = texts[place], texts[place + 1]
        if new is None or old is None or _substance(new) != _substance(old):
            changed = versions[place].change
            break
    return Past(None if first.is_cut_off else first.change, changed)


def _substance(text: str) -> str:
    """A file's text without comments, empty lines and the fingerprint."""
    return _NOT_SUBSTANCE.sub("", text)


def _revisions(
    kind: Kind, id_: str, versions: list[_Version], texts: list[str | None]
) -> Iterator[tuple[int, Revision]]:
    """The changes of an entry that was reviewed before them, each with its place in the history."""
    for place in range(len(versions) - 1):
        before = _reviewed(kind, id_, texts[place + 1])
        if before is not None:
            revision = Revision(versions[place].change, before, _entry(kind, id_, texts[place]))
            yield versions[place].number, revision


def _reviewed(kind: Kind, id_: str, text: str | None) -> Entry | None:
    """The entry of a text, if it is reviewed; a look at the text spares reading the others."""
    entry = _entry(kind, id_, text) if text and Status.REVIEWED.value in text else None
    return entry if entry and entry.status is Status.REVIEWED else None


def _entry(kind: Kind, id_: str, text: str | None) -> Entry | None:
    return read_entry(kind, id_, text, "")[0] if text else None


class _Blobs:
    """Texts from git's store, by name, one after another from one process."""

    def __init__(self, folder: Path) -> None:
        self._git = subprocess.Popen(
            ("git", "cat-file", "--batch"),  # noqa: S607 - git stands wherever the machine has it
            cwd=folder,
            env=_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._git.communicate()

    def read(self, blob: str | None) -> str | None:
        """A text; None where there is none, or where it is not at hand (as in a partial clone)."""
        stdin, stdout = self._git.stdin, self._git.stdout
        if blob is None or stdin is None or stdout is None:
            return None
        try:
            stdin.write(f"{blob}\n".encode())
            stdin.flush()
        except OSError:
            return None
        head = stdout.readline().split()
        if len(head) != 3 or head[1] != b"blob":
            return None
        data = stdout.read(int(head[2]) + 1)[:-1]
        return data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
