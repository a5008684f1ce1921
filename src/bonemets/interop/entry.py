"""One record of a file: what it is called, and its case or all that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import attrs

from bonemets.case import Case
from bonemets.errors import BonemetsError, InputErrors, RefusedError

ID: Final = "id"
"""The key or column that says what a case is called."""


@attrs.frozen
class Entry:
    """One record of a file: what it is called, and its case or all that is wrong with it."""

    name: str
    case: Case | None
    faults: tuple[BonemetsError, ...] = ()

    @classmethod
    def of(cls, name: str, values: Mapping[str, object], **place: Any) -> Entry:
        """Return the case that some values make, or their faults, with the place they are in."""
        try:
            return cls(name, Case.read(values, name))
        except InputErrors as found:
            return cls.refused(name, *found.faults, **place)

    @classmethod
    def refused(
        cls, name: str, *faults: BonemetsError, index: int | None = None, pointer: str | None = None
    ) -> Entry:
        """Return the entry of a record that cannot be read, with its place in each fault."""
        for fault in faults:
            if isinstance(fault, RefusedError):
                within = None if pointer is None else f"{pointer}{fault.pointer or ''}"
                fault.at(record=name, index=index, pointer=within)
        return cls(name, None, faults)

    def lines(self) -> tuple[str, ...]:
        """Return each fault as a line that names the record."""
        return tuple(map(str, self.faults))


def called(where: str, name: object) -> str:
    """Return where a record is, with what it is called, on one line."""
    text = " ".join("".join(one if one.isprintable() else " " for one in str(name)).split())
    return f"{where} ({text[:60]})" if text else where
