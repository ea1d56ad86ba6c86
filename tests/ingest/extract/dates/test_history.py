"""Days that name an event of history, and the same days of other years."""

from __future__ import annotations

from datetime import date

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.dates.find import find_dates


def dated(text: str) -> list[tuple[str | None, str | None]]:
    return [(d.timex, d.edtf) for d in find_dates(read_document(f"{text}\n", date(2025, 3, 12)))]


CASES = {
    "the attacks of 2001": ("He came before the Sept. 11 attacks.", ("2001-09-11", None)),
    "the riot of 2021": ("He was one of the Jan. 6 rioters.", ("2021-01-06", None)),
    "the attack at the Capitol": ("He was there at the Jan. 6 attack on the Capitol.", ("2021-01-06", None)),
    "the attacks of 2023": ("He left after the Oct. 7 attacks in Israel.", ("2023-10-07", None)),
    "the name of who did it": ("He left after the Hamas attack of Oct. 7.", ("2023-10-07", None)),
    "a year beside it": ("The Jan. 6, 2021, attack on the Capitol.", ("2021-01-06", "2021-01-06")),
    "another attack": ("It was the Jan. 6 attack on a jail in Alder.", ("2025-01-06", "2025-01-06")),
    "no event": ("On Jan. 6, agents came to Capitol Street.", ("2025-01-06", "2025-01-06")),
    "a raid on that day": ("On Oct. 7, agents took 12 people.", ("2024-10-07", "2024-10-07")),
    "a September day": ("On Sept. 11, agents took 12 people.", ("2024-09-11", "2024-09-11")),
}


@pytest.mark.parametrize(("text", "values"), CASES.values(), ids=CASES.keys())
def test_days_of_history(text: str, values: tuple[str, str | None]) -> None:
    assert dated(text) == [values]
