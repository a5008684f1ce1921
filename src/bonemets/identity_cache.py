"""What was made of some objects, kept for the next time that the same objects come."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Generic, TypeVar

T = TypeVar("T")

MOST: Final = 4096


class IdentityCache(Generic[T]):
    """A function of objects that are too large to compare; the same ones give the same result.

    Examples
    --------
    >>> told = IdentityCache(lambda one: f"{len(one)} members")
    >>> members = ["C1", "C2"]
    >>> told(members) is told(members)
    True
    """

    def __init__(self, make: Callable[..., T], most: int = MOST) -> None:
        self._make, self._most = make, most
        self._made: dict[tuple[int, ...], tuple[T, tuple[Any, ...]]] = {}

    def __call__(self, *of: Any) -> T:
        """Return what the function makes of some objects."""
        key = tuple(map(id, of))
        found = self._made.get(key)
        if found is None:
            if len(self._made) >= self._most:
                self._made.pop(next(iter(self._made)), None)
            found = self._made[key] = self._make(*of), of  # held, so that no id is used again
        return found[0]
