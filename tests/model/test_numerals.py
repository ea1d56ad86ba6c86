import pytest

from generator.model.numerals import states_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("arrested 83 people", 83, id="digits"),
        pytest.param("4,000+ removed", 4000, id="digits with comma and plus"),
        pytest.param("1.2 million people", 1_200_000, id="digits and a word"),
        pytest.param("12,345,678 people.", 12_345_678, id="two commas, full stop"),
        pytest.param("Eleven people were held", 11, id="small word"),
        pytest.param("twenty-one men", 21, id="hyphenated tens"),
        pytest.param("twenty one men", 21, id="tens apart"),
        pytest.param("one hundred and seventy arrests", 170, id="hundred and"),
        pytest.param("two thousand three hundred four", 2304, id="thousand and hundred"),
        pytest.param("a hundred people", 100, id="a hundred"),
        pytest.param("some two dozen people", 24, id="two dozen"),
        pytest.param("a dozen", 12, id="a dozen"),
        pytest.param("half a dozen workers", 6, id="half a dozen"),
        pytest.param("both brothers", 2, id="both"),
        pytest.param("No arrests were made", 0, id="no arrests"),
        pytest.param("all but two of the 83", 81, id="all but two"),
        pytest.param("all but two of the 83", 83, id="the whole of all but two"),
        pytest.param("between 30 and 40 people", 30, id="lower end"),
        pytest.param("between 30 and 40 people", 40, id="upper end"),
        pytest.param("30-40 people", 40, id="range with hyphen"),
        pytest.param("five, ten or twelve", 10, id="numbers in a row"),
        pytest.param("54 of the 170", 170, id="whole"),
        pytest.param("40 people, 95 percent of them men", 40, id="people beside a percentage"),
    ],
)
def test_a_number_stands_in_the_text(text, value):
    assert states_number(text, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("in 1983", 83, id="inside a year"),
        pytest.param("4,000 people", 4, id="part of a number with comma"),
        pytest.param("4,000 people", 0, id="zeros"),
        pytest.param("83.5 people", 83, id="before a decimal point"),
        pytest.param("a 26-year-old man", 26, id="age"),
        pytest.param("dozens of people", 12, id="dozens"),
        pytest.param("hundreds", 100, id="hundreds"),
        pytest.param("twenty-one men", 20, id="part of a word number"),
        pytest.param("one hundred and seventy", 100, id="part of a long word number"),
        pytest.param("95 percent of those held", 95, id="percentage as people"),
        pytest.param("40 to 50 percent", 40, id="lower end of a percentage range as people"),
        pytest.param("someone was held", 1, id="one inside a word"),
        pytest.param("a man was held", 2, id="article"),
        pytest.param("$83 was found", 83, id="money"),
        pytest.param("", 0, id="empty"),
        pytest.param("people were arrested", 83, id="no number at all"),
    ],
)
def test_a_number_does_not_stand_in_the_text(text, value):
    assert not states_number(text, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("nearly 95% of them", 95, id="sign"),
        pytest.param("86.5 percent", 86.5, id="decimal"),
        pytest.param("ninety per cent", 90, id="words"),
        pytest.param("40 to 50 percent", 40, id="lower end"),
        pytest.param("40-50%", 40, id="lower end with hyphen"),
        pytest.param("half of those arrested", 50, id="half"),
        pytest.param("two-thirds had records", 67, id="two thirds rounded"),
        pytest.param("two thirds had records", 66, id="two thirds cut"),
        pytest.param("three quarters", 75, id="three quarters"),
        pytest.param("a third", 33, id="a third"),
        pytest.param("all of them", 100, id="all"),
    ],
)
def test_a_percentage_stands_in_the_text(text, value):
    assert states_number(text, value, percent=True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("95 people", 95, id="people as percentage"),
        pytest.param("two-thirds had records", 33, id="part of a share"),
        pytest.param("three quarters", 25, id="part of three quarters"),
        pytest.param("halfway", 50, id="half inside a word"),
    ],
)
def test_a_percentage_does_not_stand_in_the_text(text, value):
    assert not states_number(text, value, percent=True)


@pytest.mark.parametrize(
    "text", ["one " * 50_000, "1," * 100_000, "a-" * 100_000, "9" * 300_000, "hundred " * 50_000]
)
def test_hostile_text_is_read_to_its_end(text):
    assert not states_number(text, 7)
