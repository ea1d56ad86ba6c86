"""Which pages of a built site are looked at: of every kind the list, one page and the largest one."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path


def pages_by_kind(site: Path) -> dict[str, str]:
    """Paths of pages below the site by the name of their kind."""
    found = {"front page": "index.html", "not found": "404.html"}
    of_folder: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(site.rglob("index.html")):
        parts = path.relative_to(site).parts[:-1]
        if len(parts) == 1:
            found[parts[0]] = f"{parts[0]}/index.html"
        elif len(parts) == 2:
            of_folder[parts[0]].append(path)
    for folder, paths in of_folder.items():
        largest = max(paths, key=lambda path: path.stat().st_size)
        found[f"{folder}, largest"] = largest.relative_to(site).as_posix()
        if paths[0] != largest:
            found[f"{folder}, first"] = paths[0].relative_to(site).as_posix()
    return found
