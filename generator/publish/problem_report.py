"""'Report a problem': the address of the correction form on GitHub, filled in for a page.

Query parameters as in GitHub's documentation, 'Creating an issue from a URL query': `template`, `title`, and the
ids of the form's fields, here `page` of .github/ISSUE_TEMPLATE/correction.yml.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode

from generator.publish.address import web_address
from generator.publish.wording import shortened

FORM = "correction.yml"


def report_address(repository: str | None, page: str, title: str) -> str | None:
    """The address of the form for a page, by its address and title; None without a repository on the web."""
    known = web_address(repository)
    if known is None:
        return None
    query = {"template": FORM, "title": f"Correction: {shortened(title, 120)}", "page": page}
    return f"{known.rstrip('/').removesuffix('.git')}/issues/new?{urlencode(query, quote_via=quote, safe='')}"
