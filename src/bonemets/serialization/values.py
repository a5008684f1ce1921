"""Records of facts, quantities and errors."""

from __future__ import annotations

from typing import Any, Final, NotRequired, TypeAlias, TypedDict

from bonemets import units
from bonemets.errors import BonemetsError, InputErrors, RefusedError, shown
from bonemets.fields import CountField, Field, FlagField, SeveralField
from bonemets.record import Record
from bonemets.serialization.core import References, number, shape

SHAPE: Final = 1
"""The version of the shapes; a change of shape changes it, from the first release on."""

FactValue: TypeAlias = bool | int | str | list[str]
"""A flag, a count, a text (a range, a measure with its unit, a category, ``none`` of a set),
or the members of a set."""


class CaseData(TypedDict):
    """A record of facts, such as a case."""

    facts: dict[str, FactValue]
    """What is known, as the schema of a case describes it."""
    inferred: list[str]
    """Which of the facts were not given and follow from the others."""
    given: NotRequired[dict[str, FactValue]]
    """How facts were given that the others make more precise."""


class QuantityData(TypedDict):
    """A number with its unit."""

    value: float | None
    unit: str


class FaultData(TypedDict):
    """What was refused, and why."""

    message: str
    record: NotRequired[str]
    """The row or case at fault."""
    where: NotRequired[str]
    expected: NotRequired[str]
    got: NotRequired[str]
    hint: NotRequired[str]
    field: NotRequired[str]
    """The name of the fact."""
    index: NotRequired[int]
    """The number of the row, from 1 with the header, or the place in a list, from 0."""
    pointer: NotRequired[str]
    """Where it is in a JSON or TOML document, as a JSON pointer."""


class FaultsData(FaultData):
    """All that was refused of one input."""

    faults: list[FaultData]


def facts(record: Record) -> dict[str, FactValue]:
    """Return what is known of a record, as its schema describes it."""
    plain, fields = record.__dict__, record.fields()
    return {
        name: fact(field, plain[name]) for name, field in fields.items() if plain[name] is not None
    }


def fact(field: Field[Any], plain: Any) -> FactValue:
    """Return one fact, as the schema of a case describes it."""
    match field:
        case FlagField():
            return bool(plain)
        case CountField() if isinstance(plain, int):
            return int(plain)
        case SeveralField() if plain:
            return [one.value for one in field.members if one in plain]
    return str(field.format(plain))


def case_data(value: Record) -> CaseData:
    """Return the shape of a record."""
    data: CaseData = {"facts": facts(value), "inferred": sorted(value.inferred)}
    fields, known = value.fields(), value.known()
    given = {
        name: fact(fields[name], fields[name].parse(text))
        for name, text in value.given().items()
        if text != known[name]
    }
    if given:
        data["given"] = given
    return data


@shape.register
def _(value: Record, _refs: References) -> CaseData:
    return case_data(value)


@shape.register(units.Quantity)
def _(value: Any, _refs: References) -> QuantityData:
    return {"value": number(float(value.magnitude)), "unit": f"{value.units:D}"}


def fault_data(value: BonemetsError) -> FaultData:
    """Return the shape of an error."""
    if not isinstance(value, RefusedError):
        return {"message": str(value)}
    data: FaultData = {
        "message": str(value),
        "where": str(value.where),
        "expected": str(value.expected),
        "got": shown(value.got),
        "hint": str(value.hint),
    }
    if value.record:
        data["record"] = value.record
    if value.field:
        data["field"] = value.field
    if value.index is not None:
        data["index"] = value.index
    if value.pointer is not None:
        data["pointer"] = value.pointer
    return data


@shape.register
def _(value: BonemetsError, _refs: References) -> FaultData:
    return fault_data(value)


@shape.register
def _(value: InputErrors, _refs: References) -> FaultsData:
    return {
        "message": str(value.message),
        "faults": [fault_data(one) for one in value.faults],
    }


def measure(value: Any, unit: str) -> float | None:
    """Return a quantity as a number of a unit."""
    return None if value is None else number(float(value.m_as(unit)))
