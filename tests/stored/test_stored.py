"""Outcomes are those stored, and every change since the base has its reason in CHANGELOG.md."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.stored.outcomes import BASE, CHANGES, OUTCOMES, differences, outcomes, read

CHANGELOG = Path(__file__).parents[2] / "CHANGELOG.md"
HOW = "accept it with: python -m tests.stored.refresh REASON"


def test_the_library_answers_as_stored() -> None:
    changed = differences(read(OUTCOMES), outcomes())
    assert not changed, "\n".join([HOW, *(f"{item}: {what}" for item, what in changed.items())])


def test_every_change_since_the_base_has_a_reason() -> None:
    changes = json.loads(CHANGES.read_text(encoding="utf-8"))
    explained = {item for change in changes for item in change["items"]}
    changed = differences(read(BASE), read(OUTCOMES))
    assert changed.keys() <= explained, HOW


def test_the_changelog_gives_the_reasons() -> None:
    text = CHANGELOG.read_text(encoding="utf-8")
    sections = re.split(r"^##", text, flags=re.MULTILINE)
    verdicts = "".join(one for one in sections if one.startswith("# Changed verdicts"))
    for change in json.loads(CHANGES.read_text(encoding="utf-8")):
        hashes_only = all(item.startswith("hash ") for item in change["items"])
        assert change["reason"] in (text if hashes_only else verdicts)
