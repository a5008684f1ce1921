"""Headers of columns: a field's name, with a unit in brackets where the cells are bare numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

import attrs

from bonemets import units
from bonemets.errors import QuantityError, UnknownFieldError, nearest
from bonemets.fields import Field, MeasureField

_HEADER: Final = re.compile(r"\s*(?P<name>[^\[\]]*?)\s*(?:\[(?P<unit>[^\[\]]*)\])?\s*")


@attrs.frozen
class Heading:
    """The field that a column holds, and the unit of its bare numbers where one is written."""

    field: Field[Any]
    unit: str | None = None

    @classmethod
    def read(cls, cell: str, fields: Mapping[str, Field[Any]], where: str = "header") -> Heading:
        """Return what a header cell names.

        Raises
        ------
        UnknownFieldError
            With the nearest field.
        QuantityError
            For a unit that is not known, or of another dimension than the field.
        """
        name, unit = split(cell)
        field = fields.get(name)
        if field is None:
            raise UnknownFieldError(where, "a field of a case", cell, nearest(name, fields))
        return cls(field, fitting(field, unit, cell, where))


def split(cell: str) -> tuple[str, str | None]:
    """Return the name and the unit that a header cell writes.

    Examples
    --------
    >>> split("life_expectancy [month]"), split("ecog")
    (('life_expectancy', 'month'), ('ecog', None))
    """
    match = _HEADER.fullmatch(cell)
    return (match["name"], match["unit"]) if match else (cell, None)


def fitting(field: Field[Any], unit: str | None, cell: str, where: str = "header") -> str | None:
    """Return a unit that a field can be given in, or raise what would be one."""
    if unit is None or (
        isinstance(field, MeasureField)
        and units.is_unit(unit)
        and units.same_dimension(unit, field.unit)
    ):
        return unit
    own = field.unit if isinstance(field, MeasureField) else None
    wanted = f"a unit like {field.name} [{own}]" if own else f"{field.name} without a unit"
    raise QuantityError(where, wanted, cell)
