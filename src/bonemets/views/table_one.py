"""How the patients a trial would have let in compare with the others, as a table one."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

from bonemets.cohort.balance import NOTABLE, Compared, Group
from bonemets.views.flow import table

HEADS: Final = ("fact", "cohort", "eligible", "others", "difference")
NOTE: Final = (
    "mean (standard deviation) or share of those of whom it is recorded, and how many they are; "
    "eligible: known to be; difference: standardized, between the eligible and the others, marked "
    f"with * from {NOTABLE} up"
)


def cells(compared: Compared) -> list[str]:
    """Return the cells of a row of the table."""
    groups = (compared.cohort, compared.eligible, compared.others)
    size = compared.difference
    said = "" if math.isnan(size) else f"{size:.2f}{'*' if abs(size) >= NOTABLE else ' '}"
    return [compared.fact, *(_group(one, compared.share) for one in groups), said]


def _group(group: Group, share: bool) -> str:
    if not group.known:
        return "nothing recorded"
    if share:
        return f"{100 * group.mean:.1f} % of {group.known:,}"
    spread = "" if math.isnan(group.sd) else f" ({group.sd:.3g})"
    return f"{group.mean:.4g}{spread} of {group.known:,}"


def representative_text(compared: Iterable[Compared]) -> str:
    """Return a table one as text."""
    return "\n".join([*table(HEADS, list(map(cells, compared))), NOTE])
