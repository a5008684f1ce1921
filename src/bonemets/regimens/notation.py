"""The ways clinicians write a regimen.

A bare ``30/10`` is read as gray in fractions only where it can hardly mean anything else: from 1 to
25 Gy in a fraction and at most 90 Gy in all.  The limits are ours.  The regimens of the founding
review have 3 to 24 Gy in a fraction and at most 60 Gy; fractions below 1.2 Gy are hardly in use.
So ``300/10`` may be centigray, ``10/30`` may be the other way round, and both are refused; and so
is ``30 Gy x 10``, in which 30 Gy may be the dose of all ten.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

import attrs

from bonemets.errors import RegimenError

LEAST_BARE: Final = 1
"""Gray in one fraction below which a regimen without units is not read."""
MOST_BARE: Final = 25
"""Gray in one fraction above which a regimen without units is not read."""
MOST_BARE_TOTAL: Final = 90
"""Gray in all above which a regimen without units is not read."""
MOST_BACK: Final = 20
"""Gray in one fraction above which ``20 Gy x 3`` is not read: 24 Gy in 3 fractions is common."""


@attrs.frozen
class Written:
    """A regimen as written: texts of the total, of one fraction, and of how many there are."""

    n: str = "1"
    total: str = ""
    each: str = ""


def read(text: object) -> Written:
    """Return the parts of a regimen's text, each dose with its unit.

    Raises
    ------
    RegimenError
        For a text with no meaning or more than one, and for anything but a text.

    Examples
    --------
    >>> read("30 Gy in 10 daily fractions").n
    '10'
    >>> read("300/10")
    Traceback (most recent call last):
        ...
    bonemets.errors.RegimenError: regimen: expected a unit, or from 1 to 25 Gy in a fraction and \
at most 90 Gy in all, got "300/10" (300 Gy/10 would be 30 Gy a fraction; were 300 cGy/10 or \
10 x 300 cGy meant?)
    """
    if not isinstance(text, str):
        raise RegimenError("regimen", _EXPECTED, text)
    bare = _BARE.fullmatch(text.strip())
    if bare is not None:
        _check_bare(text, bare["total"], bare["n"])
        return Written(bare["n"], f"{bare['total']} Gy")
    _check_back(text)
    for form in _FORMS:
        match = form.fullmatch(text.strip())
        if match is not None:
            return Written(**match.groupdict())
    raise RegimenError("regimen", _EXPECTED, text, _hint(text))


def _check_bare(text: str, total: str, n: str) -> None:
    fractions = int(n)
    size = Fraction(total) / fractions if fractions else Fraction(LEAST_BARE)
    if not Fraction(total) or (
        LEAST_BARE <= size <= MOST_BARE and Fraction(total) <= MOST_BARE_TOTAL
    ):
        return  # nothing to guess; a zero is refused as a regimen
    other = f"{n} Gy/{total}" if size < LEAST_BARE else f"{total} cGy/{n} or {n} x {total} cGy"
    raise RegimenError(
        "regimen",
        f"a unit, or from {LEAST_BARE} to {MOST_BARE} Gy in a fraction and at most "
        f"{MOST_BARE_TOTAL} Gy in all",
        text,
        f"{total} Gy/{n} would be {float(size):.4g} Gy a fraction; "
        f"{'was' if size < LEAST_BARE else 'were'} {other} meant?",
    )


def _check_back(text: str) -> None:
    """Refuse ``30 Gy x 10``: a dose before its number of fractions may be one of all of them."""
    match = _BACK.fullmatch(text.strip())
    if match is None or int(match["n"]) <= 1:
        return
    each, n = match["each"], int(match["n"])
    size = Fraction(re.sub(r"[^0-9.]", "", each)) / (100 if "c" in each.casefold() else 1)
    if size > MOST_BACK or n * size > MOST_BARE_TOTAL:
        raise RegimenError(
            "regimen",
            f"a total, or at most {MOST_BACK} Gy in a fraction and {MOST_BARE_TOTAL} Gy in all",
            text,
            f'write "{each}/{n}", or "{n} x {each}" for {float(n * size):g} Gy in all',
        )


_EXPECTED: Final = 'a text such as "30 Gy/10" or "10 x 3 Gy"'
_NUMBER: Final = r"[0-9]{1,6}(?:\.[0-9]{1,12})?"
_GRAY: Final = rf"{_NUMBER}\s*c?Gy"
_N: Final = r"(?P<n>[0-9]{1,4})"
_TOTAL: Final = rf"(?P<total>{_GRAY})"
_EACH: Final = rf"(?P<each>{_GRAY})"
_TIMES: Final = r"\s*[x×*]\s*"
_FRACTIONS: Final = r"\s*(?:(?:once[ -])?daily\s+)?(?:fractions?|fxs?\.?|frs?\.?|f|\#)"
_PER: Final = r"(?:\s*(?:per|a|/)\s*(?:fraction|fx\.?|fr\.?|f|\#))?"
_PRODUCT: Final = rf"(?:{_N}(?:{_FRACTIONS})?{_TIMES}{_EACH}{_PER})"
_PRODUCT_BACK: Final = rf"(?:{_EACH}{_PER}{_TIMES}{_N}(?:{_FRACTIONS})?)"
_BACK: Final = re.compile(rf"{_EACH}{_TIMES}{_N}(?:{_FRACTIONS})?", re.IGNORECASE)
_SINGLE: Final = (
    r"(?:(?:in\s+)?(?:(?:a|one|1)\s+)?single[\s-]+(?:fraction|dose)|in\s+(?:a|one)\s+fraction"
    r"|(?:one|1)\s+fraction|SF)"
)
_BARE: Final = re.compile(rf"(?P<total>{_NUMBER})\s*/\s*{_N}(?:{_FRACTIONS})?", re.IGNORECASE)
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_TOTAL}\s*/\s*{_N}(?:{_FRACTIONS})?",
        rf"{_TOTAL}\s+in\s+{_N}(?:{_FRACTIONS})?",
        rf"{_TOTAL}\s*,\s*{_N}{_FRACTIONS}",
        rf"{_TOTAL}\s+in\s+{_N}{_FRACTIONS}\s+of\s+{_EACH}",
        rf"{_TOTAL}\s*\(\s*{_PRODUCT}\s*\)",
        rf"{_TOTAL}\s*\(\s*{_PRODUCT_BACK}\s*\)",
        _PRODUCT,
        _PRODUCT_BACK,
        rf"{_N}{_FRACTIONS}\s+of\s+{_EACH}",
        rf"{_TOTAL}\s+{_SINGLE}",
    )
)


def _hint(text: str) -> str:
    if "," in text:
        return "a comma is not read in a number: write a point before decimals"
    if re.fullmatch(rf"[0-9.]+{_TIMES}[0-9.]+", text.strip()):
        return "which number is the dose? write Gy behind it"
    if re.fullmatch(rf"{_GRAY}{_PER}", text.strip(), re.IGNORECASE):
        return "in how many fractions?"
    return ""
