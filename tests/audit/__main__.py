"""`make audit`: build the site, hold it against axe, Lighthouse, the HTML checker and the budgets, print one table."""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.audit.axe import check_axe
from tests.audit.budgets import check_budgets
from tests.audit.compressing import serve_compressed
from tests.audit.lighthouse import check_lighthouse
from tests.audit.markup import check_markup
from tests.audit.row import Row, table
from tests.audit.site_pages import pages_by_kind

ROOT = Path(__file__).parents[2]


def audit(site: Path, *, quick: bool) -> Iterator[Row]:
    """Every check of a built site; a quick one leaves Lighthouse out."""
    pages = pages_by_kind(site)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    yield from check_budgets(site, pages.values())
    yield from check_markup(site, pages.values())
    with serve_compressed(site, _folder()) as address:
        yield from check_axe(address, pages, chromium)
        if not quick:
            yield from check_lighthouse(address, pages, chromium)


def main() -> int:
    """Give 1 where anything fails; what is not on this machine is skipped and said."""
    parser = argparse.ArgumentParser(prog="python -m tests.audit", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="leave Lighthouse out, which takes minutes")
    parser.add_argument("--site", type=Path, help="a site that is built already")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = options.site or _build(Path(folder) / "site")
        rows = list(audit(site.resolve(), quick=options.quick))
    print(table(rows))
    return int(any(row.passes is False for row in rows))


def _folder() -> str:
    """The folder the site is published in, as mkdocs.yml has it: the page for what is not found links to it."""
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    found = re.search(r"^site_url: *https?://[^/\s]+(/\S*)?", config, re.MULTILINE)
    return (found[1] if found else None) or "/"


def _build(site: Path) -> Path:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        sys.exit("The site could not be built.")
    return site


if __name__ == "__main__":
    sys.exit(main())
