"""A cache keyed by object identity."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Generic, TypeVar

T = TypeVar("T")

MOST: Final = 4096


class IdentityCache(Generic[T]):
    """A function cached by the identity of its arguments, for objects too large to hash.

    Examples
    --------
    >>> count = IdentityCache(lambda one: f"{len(one)} members")
    >>> members = ["C1", "C2"]
    >>> count(members) is count(members)
    True
    """

    def __init__(self, make: Callable[..., T], most: int = MOST) -> None:
        self._make, self._most = make, most
        self._made: dict[tuple[int, ...], tuple[T, tuple[Any, ...]]] = {}

    def __call__(self, *of: Any) -> T:
        """Return the cached result."""
        key = tuple(map(id, of))
        found = self._made.get(key)
        if found is None:
            if len(self._made) >= self._most:
                self._made.pop(next(iter(self._made)), None)
            found = self._made[key] = (
                self._make(*of),
                of,
            )  # the arguments are kept alive, so that no id is reused
        return found[0]
