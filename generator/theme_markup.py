"""Faults in the markup of mkdocs-material, mended in the finished page: HTML in, HTML out.

Material gets critical fixes only, so they will not be mended there; another theme has none of these and passes untouched.
"""

from __future__ import annotations

import re

_MENDS = (
    ('type="checkbox" id="__drawer" autocomplete="off"', 'type="checkbox" id="__drawer"'),
    ('type="checkbox" id="__search" autocomplete="off"', 'type="checkbox" id="__search"'),
    (' autocorrect="off"', ""),
    (' tabindex=""', ""),
    (
        'data-md-component="search" role="dialog"',
        'data-md-component="search" role="dialog" aria-label="Search"',
    ),
)
"""What the HTML standard or axe finds fault with, and what stands in its place."""

_THEME_SCRIPT = re.compile(r'<script src="([^"]*assets/javascripts/bundle\.[^"]*)">')
"""The theme's script, at the end of the page: drawing waits for it, though nothing on the page needs it."""

_DEAD_LABEL = '<label class="md-nav__title" for="__toc">'


def mend_markup(html: str) -> str:
    """The page without the theme's faults."""
    for fault, mended in _MENDS:
        html = html.replace(fault, mended)
    html = _THEME_SCRIPT.sub(r'<script src="\1" defer>', html)
    if 'id="__toc"' not in html:
        # On a page outside the navigation the label of its contents switches nothing.
        html = html.replace(_DEAD_LABEL, '<label class="md-nav__title">')
    return html
