"""Open data: the timeline in, one text a format out; a format is found by standing in EXPORTS."""

from __future__ import annotations

from generator.publish.export.as_csv import CLAIMS, STATEMENTS
from generator.publish.export.as_json import TIMELINE
from generator.publish.export.format import Export

EXPORTS: tuple[Export, ...] = (TIMELINE, CLAIMS, STATEMENTS)
