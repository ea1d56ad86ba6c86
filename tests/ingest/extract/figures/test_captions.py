"""Captions of pictures and lines that link to other stories give no figures; sentences about pictures are read."""

from __future__ import annotations

import pytest

from generator.ingest.document import read_document
from generator.ingest.extract.figures.find import find_figures

TITLE = "ICE agents raid a mill"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("[Photo caption: ICE agents arrest 14 people on Monday.]", [], id="named a caption"),
        pytest.param("ICE agents arrested 14 people on Monday. (Courtesy ICE)", [], id="courtesy"),
        pytest.param("ICE agents arrested 14 people on Monday. (Photo: ICE)", [], id="a photo's credit"),
        pytest.param("ICE agents arrested 14 people on Monday. Photo by Ana Roe", [], id="photo by"),
        pytest.param("READ MORE: ICE agents arrested 14 people in a raid", [], id="a link"),
        pytest.param("Related: ICE agents arrest 14 people in a raid", [], id="a related story"),
        pytest.param(
            "ICE agents arrested 14 people on Monday, by courtesy of the sheriff.", [14], id="a courtesy"
        ),
        pytest.param(
            "ICE agents arrested 14 people and took photographs (a policy since June).",
            [14],
            id="photographs",
        ),
        pytest.param(
            "ICE agents arrested 14 people (12 men and two women).", [14], id="other words in brackets"
        ),
        pytest.param("ICE agents arrested 14 people, video shows.", [14], id="a video as a source"),
    ],
)
def test_captions(line: str, expected: list[float]) -> None:
    document = read_document(f"{TITLE}\n\nThe mill stands empty.\n\n{line}\n\nThe mill is old.", title=TITLE)
    assert [f.value for f in find_figures(document)] == expected
