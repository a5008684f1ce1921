"""What guidelines recommend and advise against."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.catalogue import GUIDELINES
from bonemets.options.from_guidelines import arguments_of

ARGUMENTS: Final = tuple(arguments_of(GUIDELINES))
