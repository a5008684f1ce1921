"""One record of a file: what it is called, and its case or all that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs

from bonemets.case import Case
from bonemets.errors import BonemetsError, Faults

ID: Final = "id"
"""The key or column that says what a case is called."""


@attrs.frozen
class Entry:
    """One record of a file: what it is called, and its case or all that is wrong with it."""

    name: str
    case: Case | None
    faults: tuple[BonemetsError, ...] = ()
    notes: tuple[str, ...] = ()
    """What the record held and the case could not use."""

    @classmethod
    def of(cls, name: str, values: Mapping[str, object]) -> Entry:
        """Return the case that some values make, or their faults."""
        try:
            return cls(name, Case.read(values, name))
        except Faults as faults:
            return cls(name, None, faults.faults)

    def lines(self) -> tuple[str, ...]:
        """Return each fault as a line that names the record."""
        texts = (str(fault) for fault in self.faults)
        return tuple(
            text if text.startswith(self.name) else f"{self.name}: {text}" for text in texts
        )
