"""Dates for the benchmark: JSON lines {id, text, dct} in, {id, timexes: [{start, end, value}]} out."""

from __future__ import annotations

import gc
import json
import sys
from datetime import date

from generator.ingest.document import read_document
from generator.ingest.extract.dates.find import find_expressions


def main() -> None:
    """Read articles from standard input, write their time expressions with TIMEX3 values to standard output."""
    gc.disable()  # as the command line does: findings hold no cycles
    for line in sys.stdin:
        row = json.loads(line)
        document = read_document(row["text"], date.fromisoformat(row["dct"]))
        timexes = [
            {"start": found.span.start, "end": found.span.end, "value": found.meaning.timex}
            for found in find_expressions(document)
        ]
        print(json.dumps({"id": row["id"], "timexes": timexes}))


if __name__ == "__main__":
    main()
