"""Doses as a bundle states them: to one volume, by a course, a phase, a plan or a fraction."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator

import attrs

from bonemets import units
from bonemets.interop.fhir import codes
from bonemets.interop.fhir.bundle import Bundle
from bonemets.interop.fhir.node import Node
from bonemets.regimens.regimen import Regimen


class Stage(enum.StrEnum):
    """How far a course has come."""

    DELIVERED = "delivered"
    PLANNED = "planned"
    PRESCRIBED = "prescribed"


@attrs.frozen
class Statement:
    """One dose to one volume as one resource states it, in centigray; `None` is not stated."""

    resource: str
    status: str
    kind: Stage
    volume: str
    total_cgy: float | None
    fraction_cgy: float | None
    fractions_to_volume: int | None
    fractions_in_phase: int | None
    tier: str
    uniform: bool | None

    @property
    def fractions(self) -> int | None:
        """The number of fractions, stated for the volume or else for its phase."""
        own = self.fractions_to_volume
        return self.fractions_in_phase if own is None else own

    def regimen(self) -> Regimen:
        """Return the dose in equal fractions, or raise `RegimenError`."""
        return Regimen(units.made(self.total_cgy or 0, "cGy"), self.fractions or 0)

    def __str__(self) -> str:
        total = "?" if self.total_cgy is None else units.plain(self.total_cgy / 100)
        return f"{total} Gy/{'?' if self.fractions is None else self.fractions}"


@attrs.frozen(eq=False)
class Dose:
    """A statement, the resource and the part of it that make it, and what it is a part of."""

    stated: Statement
    resource: Node
    part: Node
    parents: frozenset[str]


def statements(bundle: object) -> tuple[Statement, ...]:
    """Return every dose to a volume that a bundle states, whether or not `read` counts it.

    Raises
    ------
    RecordError
        For what is not a bundle, a part that is malformed, or a dose that is not in cGy.
    InputErrors
        For more than one of these.
    """
    held = Bundle(bundle)
    doses = stated_doses(held, held.resources)
    held.stop_at_faults()
    return tuple(dose.stated for dose in doses)


def stated_doses(bundle: Bundle, resources: Iterable[Node]) -> list[Dose]:
    """Return the doses that some resources state; their faults are kept in the bundle."""
    found: list[Dose] = []
    for resource in resources:
        with bundle.collecting():
            found.extend(_doses(bundle, resource))
    return found


def tiers(resource: Node) -> list[str]:
    """Return whether a resource is of a course, a phase, a plan or a fraction; empty if of none."""
    return [tier for code, tier in codes.TIERS.items() if code in resource.own()]


def _doses(bundle: Bundle, resource: Node) -> Iterator[Dose]:
    parents = frozenset(bundle.targets(resource, "partOf") + bundle.targets(resource, "basedOn"))
    own = tiers(resource)
    for part in resource.extensions(*codes.DOSES) if own else ():
        stated = Statement(
            resource.name,
            resource.text("status"),
            Stage(codes.DOSES[part.text("url")]),
            next(iter(bundle.related(part, "volume")), ""),
            part.centigray(*codes.TOTALS),
            part.centigray("fractionDose"),
            part.count(*codes.FRACTIONS),
            resource.count(*codes.PHASE_FRACTIONS),
            own[0],
            part.flag(codes.UNIFORM),
        )
        yield Dose(stated, resource, part, parents)
