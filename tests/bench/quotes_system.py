"""Reads JSONL {"id", "text"}, writes JSONL {"id", "quotes": [{"start", "end", "speaker"}]} for the quotation scorer.

The benchmark's gold knows quotations in double marks only; what an article sets in doubled single marks is left out.
"""

from __future__ import annotations

import gc
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))

from generator.ingest.document import read_document
from generator.ingest.extract.findings import Speaker, SpeakerKind
from generator.ingest.extract.quotations.quotes import find_quotations

DOUBLE_MARKS = frozenset(('"', "“", "”"))
PRONOUNS = frozenset(("he", "she", "they", "it", "we", "i", "you", "who", "his", "her"))


def speaker_words(speaker: Speaker, text: str) -> str | None:
    """What the scorer takes for the speaker: the name, or the article's own words where it describes the source."""
    if speaker.kind is SpeakerKind.OPEN or speaker.span is None:
        return speaker.name
    words = text[speaker.span.start : speaker.span.end]
    name = speaker.name or ""
    if words.lower() in PRONOUNS:
        return name or speaker.description
    if speaker.kind is SpeakerKind.ORGANIZATION or "words" in speaker.rule:
        return words
    named = set(name.lower().split()) & set(words.lower().replace("’s", "").replace("'s", "").split())
    return name if named else words


def main() -> None:
    """Answer line by line."""
    gc.disable()  # as the command line does: findings hold no cycles
    for line in sys.stdin:
        row = json.loads(line)
        document = read_document(row["text"])
        quotes = [
            {"start": part.start, "end": part.end, "speaker": speaker_words(finding.speaker, document.text)}
            for finding in find_quotations(document)
            for part in finding.parts
            if document.text[part.start - 1] in DOUBLE_MARKS
        ]
        print(json.dumps({"id": row["id"], "quotes": quotes}, ensure_ascii=False))


if __name__ == "__main__":
    main()
