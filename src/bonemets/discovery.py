"""Find what the modules of a package declare, so that a catalogue needs no list of its members."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TypeVar

T = TypeVar("T")


def declared(package: str, kind: type[T]) -> tuple[T, ...]:
    """Return the constants of a kind that the modules of a package hold.

    Modules come by name and constants as written; one that is imported into another module counts
    once.  The package may be in a zip file.

    Parameters
    ----------
    package : str
        Its full name.  Its module ``catalogue``, from which this is called, is left out.
    kind : type

    Examples
    --------
    >>> from bonemets.evidence.model import Study
    >>> [study.key for study in declared("bonemets.evidence", Study)][:2]
    ['ablation', 'ahrq-265']
    """
    path = importlib.import_module(package).__path__
    names = sorted(found.name for found in pkgutil.iter_modules(path) if found.name != "catalogue")
    modules = [importlib.import_module(f"{package}.{name}") for name in names]
    values = (value for module in modules for value in vars(module).values())
    return tuple({id(value): value for value in values if isinstance(value, kind)}.values())
