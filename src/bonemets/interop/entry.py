"""One record of a file: what it is called, and its case or all that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

import attrs

from bonemets.case import Case
from bonemets.errors import BonemetsError, FieldError, InputErrors
from bonemets.fields import CountField, Field

ID: Final = "id"
"""The key or column that says what a case is called."""
_NUMBER: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_LARGEST: Final = 10**9
"""A bound on counts, far above any that a patient can have."""


@attrs.frozen
class Entry:
    """One record of a file: what it is called, and its case or all that is wrong with it."""

    name: str
    case: Case | None
    faults: tuple[BonemetsError, ...] = ()

    @classmethod
    def of(cls, name: str, values: Mapping[str, object]) -> Entry:
        """Return the case that some values make, or their faults."""
        sound, fields, faults = dict(values), Case.fields(), list[BonemetsError]()
        for key, value in values.items():
            wrong = _wrong(fields[key], value) if key in fields else ""
            if wrong:
                faults.append(FieldError(key, fields[key].expects, value, wrong))
                del sound[key]
        try:
            case = Case.read(sound, name)
        except InputErrors as found:
            faults += found.faults
        return cls(name, None, tuple(faults)) if faults else cls(name, case)

    def lines(self) -> tuple[str, ...]:
        """Return each fault as a line that names the record."""
        texts = (str(fault) for fault in self.faults)
        return tuple(
            text if text.startswith(self.name) else f"{self.name}: {text}" for text in texts
        )


def called(where: str, name: object) -> str:
    """Return where a record is, with what it is called, on one line."""
    text = " ".join("".join(one if one.isprintable() else " " for one in str(name)).split())
    return f"{where} ({text[:60]})" if text else where


def _wrong(field: Field[object], value: object) -> str:
    """Return what is wrong with a count too large, or an empty text."""
    numbers: list[float] = []
    if isinstance(value, str) and isinstance(field, CountField):
        numbers = [float(number) for number in _NUMBER.findall(value)]
    if isinstance(value, int):
        numbers = [value]
    large = isinstance(field, CountField) and max(numbers, default=0) >= _LARGEST
    return "it is too large" if large else ""
