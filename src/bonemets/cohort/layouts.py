"""What is shown of cohorts: attrition, costs, overlap, missing facts, and a table one."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import Final

from bonemets.cohort.attrition_table import Attrition, Cost, Tally
from bonemets.cohort.balance import NOTABLE, Compared, Group
from bonemets.cohort.combinations import Overlap
from bonemets.cohort.disclosure import NOT_SHOWN, count
from bonemets.cohort.flow import attrition_svg, words
from bonemets.cohort.missing_facts import MissingFacts
from bonemets.cohort.upset import MOST, overlap_svg
from bonemets.criteria.model import Eligibility
from bonemets.logic import Verdict
from bonemets.presentation.document import (
    Block,
    Document,
    Figure,
    Items,
    Paragraph,
    Table,
    verdict_sign,
)
from bonemets.presentation.registry import layout, together

_COMPARED: Final = (
    "mean (standard deviation) or share of those of whom it is recorded, and how many they are; "
    "eligible: known to be; difference: standardized, between the eligible and the others, marked "
    f"with * from {NOTABLE} up"
)


@layout.register
def _(value: Attrition) -> Document:
    return Document(attrition(value))


def attrition(value: Attrition, name: str = "flow") -> Iterator[Block]:
    """Yield what each line costs in one order: a flow diagram, its table, and what counts mean.

    Parameters
    ----------
    value : Attrition
    name : str, optional
        What the ids in the diagram begin with.
    """
    rows = [
        (
            f"{place}. {words(step, value.reading)}",
            *map(
                count,
                (
                    step.certain,
                    step.possible,
                    step.out_here,
                    step.not_known_here,
                    step.out_from_open,
                    step.out_before,
                ),
            ),
        )
        for place, step in enumerate(value.steps, start=1)
    ]
    head = ("line", "known in", "possible", "out", "not known", "open, out", "out before")
    title = f"{value.reading}: {count(value.total)} patients"
    hidden = (
        f"{NOT_SHOWN}: not shown, since it would tell fewer than {value.small} patients "
        "apart, by itself or by subtraction within this table"
    )
    yield Figure(attrition_svg(value, name), [Table(title, head, rows)])
    yield Items(
        (
            "known in, possible: known to be still in after the line, and not known to be out",
            "out, not known: of those known in before the line",
            "open, out: of those not known before the line",
            "out before: out for other reasons, by a line above",
            *([hidden] if value.small else []),
        )
    )


@layout.register
def _(value: Tally) -> Document:
    eligible = Paragraph(f"eligible: {value.eligible} of {count(value.total)} patients")
    parts = [eligible, *attrition(value.attrition()), costs(value.costs(), value.reading)]
    return Document(parts, title=str(value.reading))


@layout.register
def _(value: Cost) -> Document:
    return Document([costs((value,))])


@together(Cost)
def costs(some: Iterable[Cost], reading: Eligibility | None = None) -> Table:
    """Return what each line costs whatever the order."""
    rows = [(words(one, reading), one.fails, one.only, one.shapley) for one in some]
    head = ("line", "fails", "fails no other", "Shapley value")
    return Table("what each line costs, whatever the order", head, rows)


@layout.register
def _(value: Overlap) -> Document:
    return Document(overlap(value))


def overlap(value: Overlap, most: int = MOST) -> Iterator[Block]:
    """Yield how many patients have which verdicts, of each list and in combination.

    Parameters
    ----------
    value : Overlap
    most : int, optional
        How many combinations are listed.
    """
    yield Paragraph(f"{count(value.total)} patients")
    yield verdicts(value)
    shown = value.combinations[:most]
    rows = [(count(one.count), *map(verdict_sign, one.verdicts)) for one in shown]
    head = ("patients", *(place for place, _ in enumerate(value.readings, start=1)))
    table = Table("patients by combination of verdicts", head, rows, wide=True)
    rest = len(value.combinations) - len(shown)
    more = Paragraph(f"and {rest} more combinations" if rest else "")
    yield Figure(overlap_svg(value), [table, more])


def verdicts(value: Overlap) -> Table:
    """Return how many patients have which verdict of each list."""
    rows = [
        (f"{place} {one.key}", *(count(value.count(one, verdict)) for verdict in Verdict))
        for place, one in enumerate(value.readings, start=1)
    ]
    return Table("patients by verdict", ("eligibility list", *Verdict), rows)


@layout.register
def _(value: MissingFacts) -> Document:
    return Document([missing(value)])


def missing(value: MissingFacts) -> Table:
    """Return which facts would settle the verdicts that are unknown."""
    rows = [
        (f"{one.field}: {one.doc}", count(one.waiting), count(one.alone), count(one.so_far))
        for one in value.fields
    ]
    return Table(
        f"what would settle the {count(value.total)} verdicts that are unknown",
        ("fact", "wait for it", "settled by it", "with those above"),
        rows,
    )


@layout.register
def _(value: Compared) -> Document:
    return Document(compared((value,)))


@together(Compared)
def compared(some: Iterable[Compared]) -> Iterator[Block]:
    """Yield how the patients a trial would have let in compare with the others."""
    head = ("fact", "cohort", "eligible", "others", "difference")
    yield Table("how the eligible compare with the others", head, map(_compared, some))
    yield Paragraph(_COMPARED)


def _compared(one: Compared) -> tuple[str, ...]:
    groups = (one.cohort, one.eligible, one.others)
    size = one.difference
    said = "" if math.isnan(size) else f"{size:.2f}{'*' if abs(size) >= NOTABLE else ''}"
    return (one.fact, *(_group(group, one.share) for group in groups), said)


def _group(group: Group, share: bool) -> str:
    if not group.known:
        return "nothing recorded"
    if share:
        return f"{100 * group.mean:.1f} % of {group.known:,}"
    spread = "" if math.isnan(group.sd) else f" ({group.sd:.3g})"
    return f"{group.mean:.4g}{spread} of {group.known:,}"
