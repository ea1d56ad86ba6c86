"""The quality gate of the extractors: scores on the development sets, held against floors that only a person lowers.

    python tests/bench/quality.py             print the scores; exit 1 where one is below its floor
    python tests/bench/quality.py --raise     write higher floors where the scores allow; never lower ones

The sets and their scorers stand outside the repository (their texts belong to their publishers); where they are not
at hand the gate says so and passes.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

HERE = Path(__file__).resolve().parent
SETS = HERE.parents[2] / "shared" / "bench"
FLOORS = HERE / "floors.json"
SLACK = 0.2
"""Points a floor lies under the score it is raised to: a set's own rounding."""


def main() -> int:
    """Measure, compare, report."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--raise", dest="raise_floors", action="store_true", help="write higher floors")
    arguments = parser.parse_args()
    if not SETS.is_dir():
        print(f"skipped: no development sets at {SETS.parent.name}/{SETS.name} beside the repository")
        return 0
    floors = json.loads(FLOORS.read_text()) if FLOORS.is_file() else {}
    scores = {**dict(_quotes()), **dict(_dates()), **dict(_articles())}
    low = _report(scores, floors)
    if arguments.raise_floors:
        raised = {name: max(floors.get(name, 0), round(score - SLACK, 1)) for name, score in scores.items()}
        FLOORS.write_text(json.dumps(raised, indent=2, sort_keys=True) + "\n")
    return 1 if low else 0


def _report(scores: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    low = [name for name, score in scores.items() if score < floors.get(name, 0)]
    for name, score in sorted(scores.items()):
        mark = "BELOW" if name in low else ""
        print(f"{name:45} {score:6.1f}   floor {floors.get(name, 0):6.1f} {mark}".rstrip())
    for name in sorted(set(floors) - set(scores)):
        print(f"{name:45} not measured, floor {floors[name]:6.1f} BELOW")
        low.append(name)
    return low


def _quotes() -> Iterator[tuple[str, float]]:
    result = _scored("score_quotes.py", "quotes_dev.jsonl", "quotes_system.py")
    yield "quotes: spans, F1", result["overlap80"]["f1"]
    for kind in ("named", "pronoun", "org_nominal", "all"):
        row = result["attribution"][kind]
        yield f"quotes: right speaker, {kind}", row["end_to_end_recall"]
        yield f"quotes: right when answered, {kind}", row["precision_answered"]


def _dates() -> Iterator[tuple[str, float]]:
    result = _scored("score_dates.py", "dates_dev.jsonl", "dates_system.py")
    for name in ("strict", "relaxed", "value", "calendar_value"):
        yield f"dates: {name}, F1", result[name]["f1"]


def _articles() -> Iterator[tuple[str, float]]:
    with tempfile.TemporaryDirectory() as folder:
        _run([str(HERE / "articles_system.py"), str(SETS / "articles"), folder])
        result = json.loads(_run([str(SETS / "score_articles.py"), folder, "--json"]))
    for name, row in result["fields"].items():
        yield f"articles: {name}, F1", 100 * row["f1"]
    yield "articles: right speaker", 100 * result["speakers"]["accuracy"]
    yield "articles: publication date right", 100 * result["published"]["accuracy"]
    yield "articles: publication dates not invented", 100.0 - 100 * bool(result["published"]["invented"])
    false = sum(row["operations"] for row in result["negatives"].values())
    yield "articles: none without an operation gets one", 100.0 - 100 * bool(false)


def _scored(scorer: str, gold: str, system: str) -> dict[str, dict[str, dict[str, float]] | dict[str, float]]:
    command = f"{sys.executable} {HERE / system}"
    printed = _run([str(SETS / scorer), "score", "--gold", str(SETS / gold), "--cmd", command])
    return json.loads(printed)


def _run(arguments: list[str]) -> str:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{Path(arguments[0]).name} failed:\n{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
