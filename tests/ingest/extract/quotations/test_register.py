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


HEADLINE = "Wardens close the pier\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("By Ann Lee\nThe pier closed at noon.", id="byline"),
        pytest.param("By Ann Lee, Staff Writer\nThe pier closed at noon.", id="byline with a role"),
        pytest.param("BY ANN LEE | Oldwater Courier\nThe pier closed at noon.", id="byline in capitals"),
        pytest.param("By Ann Lee and Bo Day, Oldwater Courier\nThe pier closed.", id="two names and a paper"),
        pytest.param("Ann Lee\nJune 12, 2025\nThe pier closed at noon.", id="a name alone in the head"),
        pytest.param("Ann Lee for the Oldwater Courier\nThe pier closed.", id="a name for a paper"),
        pytest.param("Reporting by Ann Lee\nThe pier closed at noon.", id="reporting by"),
        pytest.param(
            "The pier closed.\nReporting by Ann Lee; editing by Bo Day.", id="credits below the story"
        ),
        pytest.param("The pier closed.\nBo Day and Ann Lee contributed reporting.", id="contributors"),
        pytest.param(
            "By Ann Lee The pier closed at noon. Nobody came.", id="byline that runs into the story"
        ),
        pytest.param("The pier closed. (Photo by Bo Day/AP)", id="photo credit"),
        pytest.param("Boats lie idle. Bo Day/Oldwater Courier", id="photo credit by a slash"),
        pytest.param("Boats lie idle. Photos by Bo Day and Ann Lee", id="two photographers"),
        pytest.param("It happened by the Bo Day school.", id="school"),
        pytest.param("It happened on Martin Bo Day Drive.", id="street"),
        pytest.param("It happened at Bo Day Park.", id="park"),
        pytest.param("It happened at John Day Airport.", id="airport"),
        pytest.param("The pier, named after Bo Day, closed.", id="named after"),
        pytest.param("It happened below a statue of Bo Day.", id="statue"),
    ],
)
def test_leaves_out_who_is_nobody_of_the_story(text: str) -> None:
    assert persons(HEADLINE + text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("By Ann Lee\nAnn Lee, a warden, came late.", id="author in the story"),
        pytest.param("Ann Lee came late.", id="sentence in the head"),
        pytest.param("The pier closed. It was noon.\nAnn Lee", id="a name alone below the head"),
        pytest.param("By Ann Lee's count, 12 boats sank.", id="by her count"),
        pytest.param("Nobody read the letter written by Ann Lee in May.", id="letter written by"),
        pytest.param("Nobody went to see Ann Lee park her car.", id="verb behind the name"),
        pytest.param("Nobody named the boat but Ann Lee. Streets are empty.", id="noun in the next sentence"),
        pytest.param("The pier closed to Ann Lee's school.", id="her school"),
    ],
)
def test_keeps_who_is_somebody_of_the_story(text: str) -> None:
    assert persons(HEADLINE + text) == [("Ann Lee", "f")]


def test_a_park_is_a_surname_as_well() -> None:
    assert persons("Then Grace Park came late.") == [("Grace Park", "f")]


def test_finds_every_mention_by_surname() -> None:
    register = read_register(read_document("Then Ann Lee came. Lee left. Ms. Lee slept."))
    assert [mention.person.name for mention in register.mentions] == ["Ann Lee", "Ann Lee", "Ann Lee"]


@pytest.mark.parametrize(
    ("words", "skipped"),
    [
        pytest.param(("Acting", "HBR", "Secretary", "Bo", "Day"), 3, id="office and organisation"),
        pytest.param(("Mr.", "Day"), 1, id="form of address"),
        pytest.param(("Ann", "Lee"), 0, id="no title"),
        pytest.param(("Harbor", "Gov.", "JB", "Lee"), 2, id="two capitals for a given name"),
        pytest.param(("JD", "Lee"), 0, id="two capitals and no title"),
        pytest.param(("Deputy", "DA", "Bo", "Day"), 2, id="office in two capitals"),
        pytest.param(("Oldwater", "PD", "Chief", "Bo", "Day"), 3, id="body in two capitals"),
    ],
)
def test_splits_the_title_from_the_name(words: tuple[str, ...], skipped: int) -> None:
    assert split_title(words) == skipped


@pytest.mark.parametrize("words", [(), ("lee",), ("Lee",), ("Harbor", "Department"), ("The", "Lee")])
def test_what_reads_like_no_personal_name(words: tuple[str, ...]) -> None:
    assert not is_personal_name(words)


@pytest.mark.parametrize(
    "shorter",
    [
        pytest.param("Quero", id="first surname"),
        pytest.param("Quero Sollis", id="both surnames"),
        pytest.param("Sollis", id="last surname"),
        pytest.param("Ms. Quero", id="form of address and first surname"),
    ],
)
def test_joins_either_surname_of_two(shorter: str) -> None:
    register = read_register(read_document(f"Then Ana Quero Sollis came late. Then {shorter} slept."))
    assert [mention.person.name for mention in register.mentions] == ["Ana Quero Sollis"] * 2


def test_joins_the_first_part_of_a_double_name() -> None:
    register = read_register(read_document("Then Ana Quero-Sollis came late. Then Quero slept."))
    assert [mention.person.name for mention in register.mentions] == ["Ana Quero-Sollis"] * 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "Then Ana Lou Day came. Then Lou Day slept.", ["Ana Lou Day", "Lou Day"], id="second given name"
        ),
        pytest.param(
            "Then Ana Quero Sollis came. Then Bo Quero left. Then Quero slept.",
            ["Ana Quero Sollis", "Bo Quero", "Bo Quero"],
            id="somebody else's only surname",
        ),
        pytest.param(
            "Then Ana Quero Sollis came. Then Bo Quero Day left. Then Quero slept.",
            ["Ana Quero Sollis", "Bo Quero Day"],
            id="two of one first surname",
        ),
        pytest.param("Then Ana F. Day came. Then F. slept.", ["Ana F. Day"], id="initial"),
        pytest.param(
            "Then Ana María de la Cruz came. De la Cruz slept.",
            ["Ana María de la Cruz"] * 2,
            id="words between that do not count",
        ),
        pytest.param(
            "Then J.B. Day came. JB Day slept.", ["J.B. Day"] * 2, id="initials with and without stops"
        ),
        pytest.param('Then Gregory "Greg" Day came. Day slept.', ["Gregory Day"] * 2, id="nickname left out"),
    ],
)
def test_tells_persons_apart_by_their_names(text: str, names: list[str]) -> None:
    assert [mention.person.name for mention in read_register(read_document(text)).mentions] == names
