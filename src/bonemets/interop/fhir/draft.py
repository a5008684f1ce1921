"""The draft of a case: the facts that a bundle has given so far, each noted with its resource."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import attrs

from bonemets.case import Case
from bonemets.errors import RecordError, RefusedError
from bonemets.interop.fhir.bundle import Bundle
from bonemets.interop.fhir.node import ALWAYS, Days, Node
from bonemets.interop.fhir.sites import Place


@attrs.frozen(eq=False)
class Draft:
    """A case under reading.

    Parameters
    ----------
    bundle : Bundle
        What is read.
    on : date or None
        The day the question is asked.
    places : mapping
        SNOMED CT code of a body site to its place.
    facts : dict
        Fields of the case to their values, so far.
    """

    bundle: Bundle
    on: date | None
    places: Mapping[str, Place]
    facts: dict[str, Any] = attrs.field(factory=dict, init=False)

    def keep(self, node: Node, field: str, value: object, known: Days = ALWAYS) -> None:
        """Make a value, as known in some days, a fact of the case."""
        plain, kind = _packed(node, field, value), Case.fields()[field]
        self.facts[field] = kind.unpack(plain)
        when = "" if known == ALWAYS else f" on {' to '.join(map(str, sorted(set(known))))}"
        self.bundle.use(node.name, field, kind.format(plain) + when)

    def observe(self, field: str, code: str, value_of: Callable[[Node], Any]) -> None:
        """Keep the newest of the observations with a code, unless others as new as it differ.

        Parameters
        ----------
        field : str
            The field of the case that they give.
        code : str
            The LOINC code of the observations.
        value_of : callable
            Gives the value of one, or a text that says why there is none.
        """
        dated = []
        for node in self.bundle.of("Observation", code):
            with self.bundle.collecting():
                value = value_of(node)
                known = node.days("effectiveDateTime", "effectivePeriod.end", "effectiveInstant")
                if isinstance(value, str):
                    self.bundle.leave(node.name, value)
                elif self.on is not None and (known is None or known[1] > self.on):
                    why = f"it is not known to be from {self.on} or before"
                    self.bundle.leave(node.name, why)
                else:
                    dated.append((known or ALWAYS, node, _packed(node, field, value)))
        newest = max((known[0] for known, _, _ in dated), default=date.min)
        rivals = {value for known, _, value in dated if known[1] >= newest}
        for known, node, value in dated:
            if known[1] < newest:
                self.bundle.leave(node.name, f"there is a newer {field}")
            elif len(rivals) > 1:
                self.bundle.leave(node.name, f"another {field} as new as this one differs")
            else:
                self.keep(node, field, Case.fields()[field].unpack(value), known)
                for name in self.bundle.targets(node, "focus"):
                    self.bundle.use(name, field, f"what {node.name} measures")


def _packed(node: Node, field: str, value: object) -> Any:
    try:
        return Case.fields()[field].pack(value)
    except RefusedError as error:
        fault = RecordError(f"{field} of {node.name}", error.expected, value, error.hint)
        raise fault.at(field=field) from None
