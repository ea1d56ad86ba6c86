"""The names under which files keep what they know of an article: a mapping comes in, the model's names go out."""

from __future__ import annotations

from collections.abc import Mapping

from generator.ingest.article_formats.raw import kept

NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "identifier", "slug"),
    "title": ("title", "headline", "name"),
    "published": (
        *("published", "date", "datePublished", "date_published", "published_at", "publishedAt"),
        *("publish_date", "pub_date", "pubDate", "publication_date", "publishDate", "date_publish"),
    ),
    "author": ("author", "authors", "byline", "creator"),
    "outlet": (
        *("outlet", "source", "publisher", "site", "sitename", "site_name", "publication", "newspaper"),
        "source_name",
    ),
    "url": ("url", "link", "canonical", "canonical_url", "source_url", "web_url"),
    "archived": ("archived", "archive_url", "archived_url"),
    "origin": ("origin",),
}
"""The model's name, and the names that mean it, the surest first."""
TEXTS = (
    "text",
    "body",
    "content",
    "articleBody",
    "article_body",
    "fulltext",
    "full_text",
    "maintext",
    "article",
)
"""Names of the story itself, the surest first."""


def known_values(values: Mapping[object, object]) -> dict[str, str]:
    """What a mapping says of an article, under the model's names; names are read in any case of letters."""
    by_name = {str(name).lower(): value for name, value in values.items()}
    found: dict[str, object] = {}
    for field, names in NAMES.items():
        texts = (_text(by_name[name.lower()]) for name in names if name.lower() in by_name)
        found[field] = next((text for text in texts if text), None)
    known = kept(found)
    if known.get("outlet", "").startswith(("http://", "https://")):
        known.setdefault("url", known.pop("outlet"))
    return known


def story_text(values: Mapping[object, object]) -> str | None:
    """The story of a mapping; paragraphs in a list are joined by blank lines."""
    by_name = {str(name).lower(): value for name, value in values.items()}
    for name in TEXTS:
        value = by_name.get(name.lower())
        if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
            return "\n\n".join(value)
        if isinstance(value, str):
            return value
    return None


def _text(value: object) -> str | None:
    """A value as text: a name out of {name: ...}, several names with commas."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, str | int):
        return str(value)
    if isinstance(value, dict):
        return next((_text(value[key]) for key in ("name", "title", "@id") if value.get(key)), None)
    if isinstance(value, list):
        return ", ".join(text for text in map(_text, value) if text) or None
    return None
