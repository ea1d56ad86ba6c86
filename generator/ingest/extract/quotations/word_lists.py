"""Lists of words under `data/`: rows of a key and words, in which one list may run over several rows."""

from __future__ import annotations

from generator.ingest.extract.table import read_table


def read_word_lists(name: str) -> dict[str, tuple[str, ...]]:
    """The lists of `data/<name>` by their keys, words in order."""
    lists: dict[str, tuple[str, ...]] = {}
    for key, words in read_table(name, 2):
        lists[key] = lists.get(key, ()) + tuple(words.split())
    return lists
