"""Days that the calendar of a court, council or campaign has ahead, told in the present or as a term."""

from __future__ import annotations

from datetime import date

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.dates.find import find_dates

WEDNESDAY = date(2018, 3, 14)


def dated(text: str) -> list[str | None]:
    return [d.edtf for d in find_dates(read_document(f"{text}\n", WEDNESDAY)) if d.edtf]


AHEAD = {
    "ordered by": ("A judge ordered the agency to respond by Monday.", "2018-03-19"),
    "gave until": ("A judge gave the agency until Monday to respond.", "2018-03-19"),
    "barred before": ("A judge barred the agency from moving him before Monday.", "2018-03-19"),
    "a court's stay": ("The court blocked his deportation until Friday.", "2018-03-16"),
    "no later than": ("The agency was told to answer no later than Friday.", "2018-03-16"),
    "a duty": ("Lawyers must answer by Monday.", "2018-03-19"),
    "meets": ("The council meets Tuesday.", "2018-03-20"),
    "votes": ("The council votes Tuesday on the plan.", "2018-03-20"),
    "has a hearing": ("He has a hearing Friday.", "2018-03-16"),
    "faces a hearing": ("He faces another bond hearing Friday.", "2018-03-16"),
    "returns to court": ("He returns to court Friday.", "2018-03-16"),
    "a hearing is": ("A hearing on the case is Thursday.", "2018-03-15"),
    "a date in a month": ("His next court date is in August.", "2018-08"),
    "has a court date": ("He has a court date in August.", "2018-08"),
    "a term ends": ("The mayor's term ends in December.", "2018-12"),
    "runs out": ("The contract runs out in December.", "2018-12"),
    "to the polls": ("Voters go to the polls Nov. 6.", "2018-11-06"),
    "stays so until": (
        "He said the building would stay closed until Monday while it was searched.",
        "2018-03-19",
    ),
    "has to wait": ("Many might have to wait until Friday evening.", "2018-03-16"),
    "should be": ("Test results should be back by Monday.", "2018-03-19"),
    "could be": ("If the wind holds, the pier could be open by Monday.", "2018-03-19"),
    "forecast to": ("The water is forecast to rise on Friday.", "2018-03-16"),
    "resumes": ("It was back in time for classes, which resume Monday.", "2018-03-19"),
    "will, behind a term": ("He has said that money not spent by Monday will be lost.", "2018-03-19"),
    "at a hearing to come": ("The mayor will speak at Thursday's hearing.", "2018-03-15"),
}
BACK = {
    "held until": ("He was held until Monday.", "2018-03-12"),
    "a street blocked": ("Protesters blocked the street until Friday.", "2018-03-09"),
    "a term gone by": ("He had been ordered to leave by Monday.", "2018-03-12"),
    "done by then": ("More than 40 had been arrested by Monday.", "2018-03-12"),
    "left before": ("He left before Monday.", "2018-03-12"),
    "votes as things": ("Most of the votes Tuesday were against it.", "2018-03-13"),
    "has done": ("The agency has arrested 40 people since Monday.", "2018-03-12/.."),
    "faces a charge": ("He faces a charge of assault for the scuffle Monday.", "2018-03-12"),
    "faces what followed": ("She faces deportation after her arrest Monday.", "2018-03-12"),
    "at a hearing held": ("The mayor spoke at Thursday's hearing.", "2018-03-08"),
    "charged in a deed": ("He will be charged in Thursday's shooting.", "2018-03-08"),
    "what was said at a hearing": ("Two lawyers who spoke at Monday's hearing will appeal.", "2018-03-12"),
    "could not be": ("The owner could not be reached Monday.", "2018-03-12"),
    "neither could be": ("Neither the owner nor his men could be found Monday.", "2018-03-12"),
    "should have": ("The judge should have ruled Monday.", "2018-03-12"),
    "a plan given up": ("The hearing, originally set for Monday, was postponed.", "2018-03-12"),
    "a tale in the present": ("It is Monday morning and the line is long.", "2018-03-12"),
}


@pytest.mark.parametrize(("text", "edtf"), AHEAD.values(), ids=AHEAD.keys())
def test_ahead(text: str, edtf: str) -> None:
    assert dated(text) == [edtf]


@pytest.mark.parametrize(("text", "edtf"), BACK.values(), ids=BACK.keys())
def test_back(text: str, edtf: str) -> None:
    assert dated(text) == [edtf]


def test_what_was_decided_on_one_day_is_to_be_done_on_another() -> None:
    assert dated("The board voted Tuesday to close the school in June.") == ["2018-03-13", "2018-06"]
    assert dated("The board voted to close the school Tuesday.") == ["2018-03-13"]
    assert dated("He came Tuesday to see the school they closed in June.") == ["2018-03-13", "2017-06"]
