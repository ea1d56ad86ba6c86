from __future__ import annotations

import csv
import io

import pytest

from generator.model.content import Content
from generator.model.operation import Operation
from generator.model.page import DataFile
from generator.publish.export import CLAIMS, EXPORTS
from generator.publish.link import link_timeline


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_one_row_for_each_claim(data_files: dict[str, DataFile], content: Content) -> None:
    found = rows(data_files["data/claims.csv"].text)
    assert len(found) == sum(len(operation.claims) for operation in content.operations.values())
    first = next(row for row in found if row["value"] == "120")
    assert {name: first[name] for name in ("operation", "date", "measure", "place", "said_by", "anchor")} == {
        "operation": "2031-03-02-harbor-week",
        "date": "2031-03-02/2031-03-08",
        "measure": "arrests",
        "place": "westford",
        "said_by": "ada-example",
        "anchor": "figure-120-arrests-westford",
    }
    assert first["passage"] == '"120 people were arrested in Westford," Ms. Example said'
    assert first["article_url"] == "https://gazette.example.org/2031/harbor-week?page=1&lang=en"


def test_one_row_for_each_part_of_a_quotation(data_files: dict[str, DataFile]) -> None:
    found = rows(data_files["data/statements.csv"].text)
    ada = [row for row in found if row["speaker"] == "ada-example"]
    assert [(row["quotation"], row["part"], row["words"]) for row in ada] == [
        ("1", "1", "The harbor is safer today"),
        ("1", "2", "and it will stay so."),
        ("2", "1", "We count every arrest once."),
    ]


def test_a_paraphrase_has_one_row_with_its_passage(data_files: dict[str, DataFile]) -> None:
    [row] = [row for row in rows(data_files["data/statements.csv"].text) if row["paraphrase"]]
    assert (row["quotation"], row["words"]) == ("0", "the group asked to see the lists")


@pytest.mark.parametrize(
    "export", [export for export in EXPORTS if export.path.endswith(".csv")], ids=lambda e: e.path
)
def test_columns_are_those_described(export, data_files: dict[str, DataFile]) -> None:
    header = data_files[export.path].text.split("\n", 1)[0]
    assert header == ",".join(name for name, _ in export.columns)


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        pytest.param("=HYPERLINK(1)", "'=HYPERLINK(1)", id="formula"),
        pytest.param(" =1", "' =1", id="formula behind a space"),
        pytest.param("+1", "'+1", id="plus"),
        pytest.param("-1", "'-1", id="minus"),
        pytest.param("@SUM(1)", "'@SUM(1)", id="at"),
        pytest.param("a\nb", "a b", id="line end"),
        pytest.param("1-1=0", "1-1=0", id="a formula's sign inside is left alone"),
        pytest.param('a "b", c', 'a "b", c', id="marks and commas are left alone"),
    ],
)
def test_what_a_spreadsheet_would_run_is_kept_from_it(words: str, cell: str) -> None:
    claim = {"measure": "arrests", "value": 1, "passages": [{"article": "a", "exact": words}]}
    operation = Operation.model_validate({"id": "o", "title": "O", "claims": [claim]})
    [row] = rows(CLAIMS.write(link_timeline(Content.of([operation]))))
    assert row["passage"] == cell
