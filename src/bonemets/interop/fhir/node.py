"""One resource of a bundle, or a part of one: its texts, codes, quantities and dates.

What has the wrong shape is refused when it is asked for, under the name of its resource.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final, TypeAlias, TypeVar

import attrs

from bonemets.errors import RecordError
from bonemets.interop.fhir import codes

T = TypeVar("T")
Days: TypeAlias = tuple[date, date]
"""The first and the last day that a date may stand for; 2025 is the whole year."""

ALWAYS: Final[Days] = (date.min, date.max)
_LARGEST: Final = 1e12
"""A bound on numbers that also keeps out NaN and infinity."""
_KINDS: Final[dict[type, str]] = {
    str: "text",
    int: "a whole number",
    bool: "true or false",
    list: "a list",
}
_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?")


@attrs.frozen(eq=False)
class Node:
    """A resource or a part of one, under the name of the resource."""

    name: str
    body: Mapping[str, Any]

    @property
    def kind(self) -> str:
        """The type of a resource, such as Patient."""
        return self.text("resourceType")

    def plain(self, key: str, kind: type[T]) -> T | None:
        """Return the value under a key, which is of one kind or missing."""
        value = self.body.get(key)
        if value is None or type(value) is kind:
            return value
        raise RecordError(f"{self.name}: {key}", _KINDS[kind], value)

    def text(self, key: str) -> str:
        """Return the text under a key, empty where there is none."""
        return self.plain(key, str) or ""

    def parts(self, key: str) -> tuple[Node, ...]:
        """Return the objects under a key, be they one or many."""
        value = self.body.get(key, ())
        many = [value] if isinstance(value, Mapping) else value
        if isinstance(many, list | tuple) and all(isinstance(one, Mapping) for one in many):
            return tuple(Node(self.name, one) for one in many)
        raise RecordError(f"{self.name}: {key}", "an object or a list of objects", value)

    def extensions(self, *urls: str) -> tuple[Node, ...]:
        """Return the extensions with one of some addresses."""
        return tuple(one for one in self.parts("extension") if one.text("url") in urls)

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return system and code of every coding of a concept."""
        found = self.parts("coding")
        return frozenset((coding.text("system"), coding.text("code")) for coding in found)

    def codes(self, key: str, *systems: str) -> frozenset[str]:
        """Return the codes of the concepts under a key in some systems, or in any."""
        found = [pair for concept in self.parts(key) for pair in concept.pairs()]
        return frozenset(code for system, code in found if system in systems or not systems)

    def icd10(self) -> frozenset[str]:
        """Return the ICD-10 codes of a resource, without their points."""
        return frozenset(code.replace(".", "") for code in self.codes("code", *codes.ICD10))

    def own(self) -> frozenset[str]:
        """Return what a resource is, as codes of the systems read here."""
        return self.codes("code", codes.SNOMED, codes.LOINC) | self.icd10()

    def flag(self, url: str) -> bool | None:
        """Return the yes or no of an extension."""
        return next((one.plain("valueBoolean", bool) for one in self.extensions(url)), None)

    def count(self, *urls: str) -> int | None:
        """Return the number of fractions that an extension with one of some addresses states."""
        keys = ("valueUnsignedInt", "valuePositiveInt", "valueInteger")
        found = (one.plain(key, int) for one in self.extensions(*urls) for key in keys)
        number = next((count for count in found if count is not None), None)
        if number is not None and not 0 <= number < _LARGEST:
            where = f"{self.name}: {urls[0].rpartition('/')[2]}"
            raise RecordError(where, "a number of fractions", number)
        return number

    def amount(self, what: str) -> tuple[float, str] | None:
        """Return number and unit of a quantity; a comparator stays before the unit."""
        for one in self.parts("valueQuantity"):
            value = one.body.get("value", "no value")
            plain = isinstance(value, int | float) and not isinstance(value, bool)
            if not plain or not abs(value) < _LARGEST:
                raise RecordError(f"{self.name}: {what}", "a quantity with a number", value)
            return float(value), one.text("comparator") + (one.text("code") or one.text("unit"))
        return None

    def centigray(self, *names: str) -> float | None:
        """Return the first dose that an extension with one of some names states."""
        for part in self.extensions(*names):
            name = part.text("url")
            amount = part.amount(name)
            if amount is None:
                continue
            dose, unit = amount
            if unit != "cGy" or dose < 0:
                got = f"{dose:g} {unit or 'of no unit'}"
                expected = "a dose in cGy, as the guides have it"
                raise RecordError(f"{self.name}: {name}", expected, got)
            return dose
        return None

    def days(self, *paths: str) -> Days | None:
        """Return the first and the last day that the first date found may stand for."""
        for path in paths:
            name, _, key = path.partition(".")
            for holder in self.parts(name) if key else (self,):
                text = holder.text(key or name)
                if text:
                    return _days(text, f"{self.name}: {path}")
        return None


def _days(text: str, where: str) -> Days:
    match = _DATE.fullmatch(text)
    try:
        year, month, day = (int(part or 0) for part in match.groups()) if match else (0, 0, 0)
        first = date(year, month or 1, day or 1)
        if day:
            return first, first
        after = date(year, month + 1, 1) if 0 < month < 12 else date(year + 1, 1, 1)
    except ValueError:
        raise RecordError(where, "a date such as 2025-03-01", text) from None
    return first, after - timedelta(days=1)
