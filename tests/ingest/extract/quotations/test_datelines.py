from __future__ import annotations

import pytest

from generator.ingest.document import Span
from generator.ingest.extract.quotations.datelines import dateline_end


def story(text: str) -> str:
    return text[dateline_end(text, Span(0, len(text))) :]


@pytest.mark.parametrize(
    "dateline",
    [
        pytest.param("PEORIA, Ill. - ", id="state and hyphen"),
        pytest.param("OLDWATER, Ill. — ", id="unknown town and state"),
        pytest.param("WASHINGTON (AP) - ", id="news agency"),
        pytest.param("LAKE CHARLES - ", id="two words"),
        pytest.param("OLDWATER — ", id="unknown town"),
        pytest.param("SAN ANTONIO -- ", id="two hyphens"),
        pytest.param("NEW YORK, June 3 (Reuters) - ", id="day and news agency"),
        pytest.param("OMAHA, Neb. (Jan. 9, 2020) -- ", id="date in brackets"),
        pytest.param("ST. LOUIS — ", id="abbreviation"),
        pytest.param("Oldwater, Ill. -- ", id="written small, with a state"),
        pytest.param("Oldwater (Harbor Courier) – ", id="written small, with a paper"),
    ],
)
@pytest.mark.parametrize(
    "opening", ["HBR raided the pier.", '"It is late," Ann Lee said.', "12 men were held."]
)
def test_a_story_begins_behind_its_dateline(dateline: str, opening: str) -> None:
    assert story(dateline + opening) == opening


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ICE — Immigration and Customs Enforcement — said so.", id="organisation set off"),
        pytest.param("HBR — The Harbor Bureau — said so.", id="abbreviation set off"),
        pytest.param("OLDWATER — which is small — slept.", id="words that go on in small letters"),
        pytest.param("Ann Lee — The Warden — said so.", id="person set off"),
        pytest.param("Rep. Ann Lee (D-Ill.) — Nobody else — said so.", id="party in brackets"),
        pytest.param("Oldwater is small — The pier is closed.", id="dash after a clause"),
        pytest.param("OLDWATER-Harbor is small.", id="hyphen in a name"),
        pytest.param("The pier closed.", id="no dash"),
        pytest.param("", id="empty"),
    ],
)
def test_what_is_no_dateline_stays(text: str) -> None:
    assert story(text) == text
