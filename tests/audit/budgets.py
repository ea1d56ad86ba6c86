"""Weight: how many bytes pages and their parts have, as they travel (gzip)."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.audit.row import Row

_KB = 1000


def check_budgets(site: Path, pages: Iterable[str]) -> Iterator[Row]:
    """Scripts and styles of ours, the heaviest page, and the heaviest share image."""
    own = [path for path in sorted((site / "assets").iterdir()) if path.suffix in {".css", ".js"}]
    scripts = [path for path in own if path.suffix == ".js"]
    yield _row("scripts and styles of ours", sum(map(_travelling, own)), 60)
    yield _row("scripts of ours", sum(map(_travelling, scripts)), 10)
    yield _row("front page", _travelling(site / "index.html"), 150)
    heaviest = max((site / page for page in pages), key=_travelling)
    yield _row(f"heaviest page: {heaviest.parent.relative_to(site)}", _travelling(heaviest), 150)
    entries = [
        path for folder in ("operations", "statements") for path in (site / folder).glob("*/index.html")
    ]
    yield _row("heaviest entry, not compressed", max(path.stat().st_size for path in entries), 120)
    cards = [path.stat().st_size for path in (site / "share").rglob("*.png")]
    yield _row("heaviest share image", max(cards, default=0), 40)


def _travelling(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


def _row(subject: str, size: int, most: int) -> Row:
    return Row("budget", subject, f"{size / _KB:.1f} kB", f"< {most} kB", size < most * _KB)
