"""The ways clinicians write a regimen."""

from __future__ import annotations

import re
from typing import Final

import attrs

from bonemets.errors import RegimenError


@attrs.frozen
class Written:
    """A regimen as written: texts of the total, of one fraction, and of how many there are."""

    n: str = "1"
    total: str = ""
    each: str = ""


def read(text: str) -> Written:
    """Return the parts of a regimen's text.

    Raises
    ------
    RegimenError
        For a text with no meaning or more than one.
    """
    for form in _FORMS:
        match = form.fullmatch(text.strip())
        if match is not None:
            return Written(**match.groupdict())
    raise RegimenError("regimen", 'a text such as "30 Gy/10" or "10 x 3 Gy"', text, _hint(text))


_GRAY: Final = r"[0-9]+(?:\.[0-9]+)?\s*c?Gy"
_TIMES: Final = r"\s*[x×*]\s*"
_FRACTIONS: Final = r"\s*(?:fractions?|fx|fr|f|#)"
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?P<total>{_GRAY}|[0-9]+(?:\.[0-9]+)?)\s*/\s*(?P<n>[0-9]+)(?:{_FRACTIONS})?",
        rf"(?P<total>{_GRAY})\s+in\s+(?P<n>[0-9]+)(?:{_FRACTIONS})?",
        rf"(?P<total>{_GRAY})\s+in\s+(?P<n>[0-9]+){_FRACTIONS}\s+of\s+(?P<each>{_GRAY})",
        rf"(?P<n>[0-9]+){_TIMES}(?P<each>{_GRAY})",
        rf"(?P<each>{_GRAY}){_TIMES}(?P<n>[0-9]+)(?:{_FRACTIONS})?",
        rf"(?P<n>[0-9]+){_FRACTIONS}\s+of\s+(?P<each>{_GRAY})",
        rf"(?P<total>{_GRAY})\s+(?:in\s+)?(?:a\s+|one\s+)?(?:single\s+)?fraction",
    )
)


def _hint(text: str) -> str:
    if "," in text:
        return "a comma is not read: write a point before decimals"
    if re.fullmatch(rf"[0-9.]+{_TIMES}[0-9.]+", text.strip()):
        return "which number is the dose? write Gy behind it"
    if re.fullmatch(_GRAY, text.strip(), re.IGNORECASE):
        return "in how many fractions?"
    return ""
