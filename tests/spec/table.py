"""Tables of cases as clinicians can write them: facts that change a base case, and a verdict."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bonemets.case import Case


@dataclass(frozen=True)
class Row:
    text: str
    changes: dict[str, str]
    verdict: str


@dataclass(frozen=True)
class Table:
    base: dict[str, str]
    rows: tuple[Row, ...]

    def case(self, changes: dict[str, str]) -> Case:
        return Case.read({**self.base, **changes})


def facts(text: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in text.split(";") if part.strip())
    return {name.strip(): value.strip() for name, _, value in pairs}


def read_table(path: Path) -> Table:
    base: dict[str, str] = {}
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("base:"):
            base |= facts(line.removeprefix("base:"))
        elif line.strip() and not line.startswith("#"):
            text, _, verdict = line.rpartition("|")
            rows.append(Row(text.strip(), facts(text), verdict.strip()))
    return Table(base, tuple(rows))
