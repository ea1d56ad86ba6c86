import pytest

from generator.ingest.merge.unite import unite
from generator.model.edtf import Edtf
from generator.model.operation import Operation
from generator.model.when import Basis, DateKind, When


def told(
    date: str, phrase: str = "Tuesday", basis: Basis = Basis.DERIVED, kind: DateKind = DateKind.HAPPENED
) -> When:
    return When(date=Edtf.parse(date), basis=basis, kind=kind, phrase=phrase)


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        pytest.param(told("2031-08-04/2031-08-10", "this week"), told("2031-08-05"), id="a day of this week"),
        pytest.param(told("2031-08", "this month"), told("2031-08-05"), id="a day of this month"),
        pytest.param(told("2031-08", "in August", Basis.STATED), told("2031-08-05"), id="a day worked out, of a month stated"),
        pytest.param(told("2031-06", "this month"), told("2031-06-09/2031-06-13", "from June 9 to June 13"), id="days of this month"),
        pytest.param(told("2031-05-12/2031-05-22", "last week and this week"), told("2031-05-16/2031-05-20", "over five days"), id="five days of last week and this week"),
        pytest.param(told("2031", "this year"), told("2031-06", "in June"), id="a month of the year"),
        pytest.param(told("2031-03-03/..", "began on Monday, March 3"), told("2031-03-03/2031-03-05", "over three days"), id="the end is known"),
        pytest.param(told("[2031-08-05,2031-08-12]"), told("2031-08-12", "Aug. 12"), id="one of two days that fit"),
        pytest.param(told("2031-08-05~", "around Tuesday"), told("2031-08-05"), id="a day that was only about right"),
        pytest.param(told("../2031-08-06", basis=Basis.PUBLISHED), told("2031-08-05"), id="a bound by the report"),
        pytest.param(told("2031-08-05", kind=DateKind.ANNOUNCED), told("2031-08-01", "last Friday"), id="the day it was announced"),
        pytest.param(told("2031-08-07"), told("2031-08-05"), id="of two days the earlier"),
        pytest.param(told("2031-08-09"), told("2031-08-05/2031-08-09", "over five days"), id="the last day of five"),
        pytest.param(told("2031-08-11/2031-08-17", "this week"), told("2031-08-05"), id="a day before this week"),
    ],
)  # fmt: skip
def test_the_best_date_comes_first_in_whatever_order_the_articles_come(worse: When, better: When) -> None:
    one, other = (Operation(id="a", title="A", when=when) for when in (worse, better))
    kept = () if worse.basis is Basis.PUBLISHED else (worse,)
    for united in (unite(one, other), unite(other, one)):
        assert isinstance(united, Operation)
        assert (united.when, united.further_dates) == (better, kept)
