"""Public names that load when they are first used (PEP 562).

A package declares them once, as imports that type checkers, editors and this module read::

    if TYPE_CHECKING:
        from package.module import name as name
    else:
        __getattr__, __dir__, __all__ = attach(__name__)

Importing the package then loads none of its modules.

A public function answers an argument of the wrong type with `bonemets.errors.ArgumentError`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection
from typing import Any

from bonemets.declarations import declared, imported


def attach(
    package: str,
    extra: str = "",
    libraries: tuple[str, ...] = (),
    *,
    internal: Collection[str] | None = None,
) -> tuple[Callable[[str], object], Callable[[], list[str]], list[str]]:
    """Return `__getattr__`, `__dir__` and `__all__` of a package.

    Parameters
    ----------
    package : str
        Its `__name__`.
    extra : str, optional
        The extra that installs what it needs.
    libraries : tuple of str, optional
        The libraries of that extra; where one is absent, `MissingExtraError` names it.
    internal : collection of str, optional
        Where given, every module of the package but these is public, declared or not.
    """
    homes = dict(declared(package))
    if internal is not None:
        from pkgutil import iter_modules  # noqa: PLC0415 - most packages declare all

        modules = iter_modules(sys.modules[package].__path__)
        homes |= {one.name: (package, one.name) for one in modules if one.name not in internal}

    def load(name: str) -> object:
        value: Any
        if name not in homes:
            raise AttributeError(f"module '{package}' has no attribute '{name}'")
        try:
            value = imported(package, *homes[name])
        except ModuleNotFoundError as error:
            library = (error.name or "").partition(".")[0]
            if library not in libraries:
                raise
            from bonemets.errors import MissingExtraError  # noqa: PLC0415 - rarely needed

            raise MissingExtraError(extra, package, library) from error
        if type(value) is type(attach):
            from bonemets.argument_types import public  # noqa: PLC0415 - no package needs it

            return public(value, package)  # not kept here, where doctest would find it once more
        setattr(sys.modules[package], name, value)
        return value

    def listed() -> list[str]:
        return sorted({*vars(sys.modules[package]), *homes})

    return load, listed, sorted(homes)
