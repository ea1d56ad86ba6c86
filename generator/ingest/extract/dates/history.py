"""Days of history that name an event: 'the Sept. 11 attacks', 'the Jan. 6 riot', 'the Oct. 7 attacks in Israel'."""

from __future__ import annotations

from generator.ingest.extract.dates.grammar import Reading
from generator.ingest.extract.dates.words import vocabulary

_ATTACKS = vocabulary("attacks attack terrorist terror hijackings hijackers")
_RIOT = vocabulary("riot riots rioter rioters insurrection insurrectionists defendants committee pardons")
_EVENTS = vocabulary("attack attacks massacre storming stormed")
_SCENES = {
    (1, 6): ("2021-01-06", vocabulary("capitol")),
    (10, 7): ("2023-10-07", vocabulary("hamas israel gaza")),
}
_REACH = 6


def day_of_history(reading: Reading, month: int, day: int) -> str | None:
    """Give the day that a month and day stand for as the name of an event; None where they are any other day."""
    after = reading.after().lower()
    if (month, day) == (9, 11):
        return "2001-09-11" if after in _ATTACKS else None
    if (month, day) not in _SCENES:
        return None
    known, scene = _SCENES[month, day]
    if (month, day) == (1, 6) and after in _RIOT:
        return known
    near = {reading.before(step).lower() for step in range(1, _REACH + 1)}
    near |= {reading.after(step).lower() for step in range(1, _REACH + 1)}
    return None if near.isdisjoint(scene) or near.isdisjoint(_EVENTS) else known
