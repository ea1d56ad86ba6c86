"""The persons an article names in a public role, whether they speak or not: the receivers of a letter, those replied to.

Finds nobody whom the article gives no role, and reads no role inside quotation marks.
"""

from __future__ import annotations

from generator.ingest.document import Document, Span
from generator.ingest.extract.findings import Speaker
from generator.ingest.extract.quotations.outline import read_outline, speaker_of


def find_officials(document: Document) -> tuple[Speaker, ...]:
    """Every person with a role, once, with the place where the article first names them."""
    outline = read_outline(document)
    found: dict[str, Speaker] = {}
    for mention in outline.mentions:
        person = mention.person
        if person.name not in found and outline.roles.of(person)[0]:
            found[person.name] = speaker_of(
                person, Span(mention.start, mention.end), outline, "named in a role"
            )
    return tuple(found.values())
