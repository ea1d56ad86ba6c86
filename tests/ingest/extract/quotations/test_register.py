from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.quotations.names import is_personal_name, split_title
from generator.ingest.extract.quotations.register import read_register


def persons(text: str) -> list[tuple[str, str]]:
    return [(person.name, person.gender) for person in read_register(read_document(text)).persons]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The warden, Ann Lee, came late.", [("Ann Lee", "f")], id="gender by given name"),
        pytest.param(
            "Then Mr. Quillfeather came late.", [("Quillfeather", "m")], id="gender by form of address"
        ),
        pytest.param("Then spokeswoman Xyla Day came.", [("Xyla Day", "f")], id="gender by role"),
        pytest.param("Then Xyla Day came late.", [("Xyla Day", "")], id="gender not told"),
        pytest.param(
            "Then Bo F. Day came. Bo Day left.", [("Bo F. Day", "m")], id="fullest form stands for all"
        ),
        pytest.param("Then Rosa, 34, came late.", [("Rosa", "f")], id="given name with age"),
        pytest.param(
            "Then Xulo, a cook who asked me not to use his last name, came.",
            [("Xulo", "m")],
            id="last name withheld",
        ),
        pytest.param("Then Mayor Olaf de Vries came.", [("Olaf de Vries", "")], id="particle"),
        pytest.param("Then Lyle Day came late.", [("Lyle Day", "m")], id="gender by a rarer given name"),
        pytest.param("The warden's wife, Xulo, kept the books.", [("Xulo", "f")], id="relation and one name"),
        pytest.param("One worker who got away, Xulo, told us.", [("Xulo", "")], id="worker and one name"),
        pytest.param(
            "A sailor asked to be identified only as Xulo, because she fears the dock.",
            [("Xulo", "")],
            id="identified only as",
        ),
    ],
)
def test_reads_the_persons(text: str, expected: list[tuple[str, str]]) -> None:
    assert persons(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Then the Harbor Bureau closed.", id="organisation"),
        pytest.param("It happened in New York on Monday.", id="place and day"),
        pytest.param("Then HBR closed the pier.", id="abbreviation"),
        pytest.param("Then the Herald Tribune wrote.", id="newspaper"),
        pytest.param("Then Austin, a city of sailors, slept.", id="city"),
        pytest.param("Then Rosa came late.", id="given name presented as nobody"),
        pytest.param("They came to the harbor, Monday, and slept.", id="day between commas"),
        pytest.param("The pier, known as Oldwater, is closed.", id="place known as"),
        pytest.param("", id="empty"),
    ],
)
def test_leaves_other_capitals_alone(text: str) -> None:
    assert persons(text) == []


def test_finds_every_mention_by_surname() -> None:
    register = read_register(read_document("Then Ann Lee came. Lee left. Ms. Lee slept."))
    assert [mention.person.name for mention in register.mentions] == ["Ann Lee", "Ann Lee", "Ann Lee"]


@pytest.mark.parametrize(
    ("words", "skipped"),
    [
        pytest.param(("Acting", "HBR", "Secretary", "Bo", "Day"), 3, id="office and organisation"),
        pytest.param(("Mr.", "Day"), 1, id="form of address"),
        pytest.param(("Ann", "Lee"), 0, id="no title"),
    ],
)
def test_splits_the_title_from_the_name(words: tuple[str, ...], skipped: int) -> None:
    assert split_title(words) == skipped


@pytest.mark.parametrize("words", [(), ("lee",), ("Lee",), ("Harbor", "Department"), ("The", "Lee")])
def test_what_reads_like_no_personal_name(words: tuple[str, ...]) -> None:
    assert not is_personal_name(words)
