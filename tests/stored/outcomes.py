"""Outcomes of the library for the stored cases and regimens, and how two sets of them differ."""

from __future__ import annotations

import gzip
import json
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from bonemets import (
    AlphaBeta,
    BonemetsError,
    Case,
    Regimen,
    Verdict,
    content_hash,
    gray,
    preferring,
    rank,
)
from bonemets.criteria import READINGS
from bonemets.errors import ExtrapolationWarning

HERE: Final = Path(__file__).parent
CASES: Final = HERE / "cases.json"
"""The families and examples of the repository, and cases drawn once with a seed."""
BASE: Final = HERE / "base.txt.gz"
"""The outcomes at commit 2e601f1, before any change in `CHANGES`; never written again."""
OUTCOMES: Final = HERE / "outcomes.txt"
CHANGES: Final = HERE / "changes.json"
"""Which outcomes have changed since `BASE`, and why."""

_LETTERS: Final = {Verdict.MET: "m", Verdict.NOT_MET: "n", Verdict.UNKNOWN: "u", None: "x"}
_SHOWN: Final = 6


def read(path: Path) -> dict[str, str]:
    """Return stored outcomes by item, such as ``ranking family-001``."""
    content = path.read_bytes()
    text = (gzip.decompress(content) if path.suffix == ".gz" else content).decode()
    return dict(line.split(": ", 1) for line in text.splitlines())


def outcomes() -> dict[str, str]:
    """Return the outcomes of the present code.

    ``verdicts READING`` has a letter for each case: met, not met, unknown, or x where the case is
    refused.
    """
    stored = _stored()
    cases = {entry["id"]: _case(entry["facts"]) for entry in stored["cases"]}
    found = {}
    for reading in READINGS:
        verdicts = (
            reading.verdict(case) if isinstance(case, Case) else None for case in cases.values()
        )
        found[f"verdicts {reading.key}"] = "".join(_LETTERS[verdict] for verdict in verdicts)
    for entry in stored["cases"]:
        case = cases[entry["id"]]
        wishes = entry.get("prefer", ())
        order = case if isinstance(case, str) else _order(case, wishes)
        found[f"ranking {entry['id']}"] = order
    for text in stored["regimens"]:
        found[f"dose {text}"] = ", ".join(_doses(Regimen.parse(text), stored["ratios"]))
    found |= {f"hash {reading.key}": content_hash(reading)[:16] for reading in READINGS}
    return found


def _stored() -> dict[str, Any]:
    return json.loads(CASES.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def _case(facts: dict[str, str]) -> Case | str:
    """Return a case, or why it is refused."""
    try:
        return Case.read(facts)
    except BonemetsError as error:
        return f"refused: {' '.join(str(error).split())}"


def _order(case: Case, prefer: list[str]) -> str:
    """Return the options in order: ``=`` joins a shared place, ``-`` marks what is not offered."""
    ranking = rank(case, preferences=preferring(*prefer))
    text, place = "settled" if ranking.settled else "open", 0
    for one in ranking.ranked:
        joint = " = " if one.place == place else " > "
        sign = "" if one.assessment.offered() else "-"
        text, place = f"{text}{joint}{sign}{one.option.key}", one.place
    return text


def _doses(regimen: Regimen, ratios: list[float]) -> Iterator[str]:
    for ratio in ratios:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ExtrapolationWarning)
            alpha_beta = AlphaBeta(gray(ratio))
            bed, eqd2 = regimen.bed(alpha_beta), regimen.eqd2(alpha_beta)
        yield f"{ratio:g} Gy: BED {bed.value.magnitude:.10g} EQD2 {eqd2.value.magnitude:.10g}"


def differences(before: dict[str, str], after: dict[str, str]) -> dict[str, str]:
    """Return the items whose outcomes differ, each with what it was and what it is.

    Items that are new, such as those of another trial, change nothing that was.
    """
    names = [entry["id"] for entry in _stored()["cases"]]
    found = {}
    for item, old in before.items():
        new = after.get(item, "nothing")
        if old != new and len(old) == len(new) == len(names):
            pairs = zip(names, old, new, strict=True)
            changed = [f"{name} {one} -> {two}" for name, one, two in pairs if one != two]
            more = [f"{len(changed) - _SHOWN} more"] if len(changed) > _SHOWN else []
            found[item] = ", ".join([*changed[:_SHOWN], *more])
        elif old != new:
            found[item] = f"{old}\n   -> {new}"
    return found
