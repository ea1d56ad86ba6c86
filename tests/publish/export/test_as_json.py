from __future__ import annotations

import json

from generator.model.content import Content
from generator.model.page import DataFile
from generator.model.value import Kind, Status


def test_every_entry_is_in_the_file(data_files: dict[str, DataFile], content: Content) -> None:
    whole = json.loads(data_files["data/timeline.json"].text)
    assert list(whole) == ["shape", *(kind.value for kind in Kind), "withdrawn"]
    assert {entry["id"] for kind in Kind for entry in whole[kind.value]} == {
        entry.id for entry in content if entry.status is not Status.WITHDRAWN
    }


def test_an_entry_keeps_its_fields_and_leaves_out_empty_ones(data_files: dict[str, DataFile]) -> None:
    whole = json.loads(data_files["data/timeline.json"].text)
    [week] = [entry for entry in whole["operations"] if entry["id"] == "2031-03-02-harbor-week"]
    assert week["when"] == {"date": "2031-03-02/2031-03-08", "basis": "stated", "kind": "happened"}
    assert week["claims"][1] == {
        "measure": "arrests",
        "value": 118,
        "qualifier": "exact",
        "unit": "people",
        "place": "westford",
        "attribution": "a harbor spokesman",
        "passages": [{"article": "2031-03-11-example-westford-figures", "exact": "118 arrests in Westford"}],
        "note": "The article counts the arrests of the last day apart.",
        "anchor": "figure-118-arrests-westford",
    }
    assert "fingerprint" not in week


def test_a_withdrawn_entry_is_only_a_notice(data_files: dict[str, DataFile]) -> None:
    assert json.loads(data_files["data/timeline.json"].text)["withdrawn"] == [
        {
            "kind": "operations",
            "id": "2031-03-02-harbor-week-twin",
            "withdrawn_because": "It told of the same operation as another entry.",
            "replaced_by": "2031-03-02-harbor-week",
        }
    ]
