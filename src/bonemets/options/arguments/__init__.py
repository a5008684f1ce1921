"""The arguments: rules about treatments, by hazard and by source.

Each module has `ARGUMENTS`, and `CAUTIONS` where its source has caveats.  A module that is put here
is found.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import Final

from bonemets.options.model import Argument, Caution

_MODULES: Final = tuple(
    importlib.import_module(f"{__name__}.{one.name}")
    for one in sorted(pkgutil.iter_modules(__path__), key=lambda one: one.name)
)

ARGUMENTS: Final[tuple[Argument, ...]] = tuple(
    argument for module in _MODULES for argument in module.ARGUMENTS
)
CAUTIONS: Final[tuple[Caution, ...]] = tuple(
    caution for module in _MODULES for caution in getattr(module, "CAUTIONS", ())
)
