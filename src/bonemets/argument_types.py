"""Arguments of the wrong type: a call that fails is answered with the one to blame.

The annotations of a function say what it takes.  They are consulted only after a call has failed,
so a call that succeeds costs no more, and is not refused for what it takes beyond them.
"""

from __future__ import annotations

import inspect
import types
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import wraps
from numbers import Integral, Real
from typing import Any, Final, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from bonemets.declarations import declared, imported
from bonemets.errors import ArgumentError, BonemetsError

F = TypeVar("F", bound=Callable[..., Any])

_OF_WRONG_TYPES: Final = (AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What Python raises from within a function that was given an argument of the wrong type."""
_NUMBERS: Final = {int: Integral, float: Real}
"""What is taken for a number, such as those of numpy."""
_PUBLIC: Final = dict[Callable[..., Any], Any]()


def public(function: F, package: str) -> F:
    """Return a function as a package shows it; calls within the library go past this."""
    if function not in _PUBLIC:  # or shown by another package, too
        shown = _PUBLIC[function] = type_checked(function)
        shown.__module__ = package  # where pickle finds it
    return cast("F", _PUBLIC[function])


def type_checked(function: F) -> F:
    """Let a function or method name the argument of the wrong type where a call of it fails.

    Raises
    ------
    ArgumentError
        From the error of the call.  An error of this library passes unchanged, as does one of a
        call that lacks an argument, or whose arguments are all of their types.
    """

    @wraps(function)
    def called(*args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except _OF_WRONG_TYPES as error:
            _refuse(called, args, kwargs, error)
            raise

    @wraps(function)
    def iterated(*args: Any, **kwargs: Any) -> Iterator[Any]:
        try:
            yield from function(*args, **kwargs)
        except _OF_WRONG_TYPES as error:
            _refuse(iterated, args, kwargs, error)
            raise

    return cast("F", iterated if inspect.isgeneratorfunction(function) else called)


def _refuse(function: Any, args: tuple[Any, ...], kwargs: dict[str, Any], error: Exception) -> None:
    """Raise what is wrong with the arguments of a call that failed, if that is to blame."""
    if isinstance(error, BonemetsError):
        return
    signature = inspect.signature(function)
    try:
        given = signature.bind(*args, **kwargs).arguments
    except TypeError:
        return
    called = function.__qualname__.removesuffix(".__init__")
    hint = f"see help({function.__module__}.{called})"
    kinds = types_of(inspect.unwrap(function))
    for name, value in given.items():
        parameter = signature.parameters[name]
        values: Iterable[Any] = (value,)
        if parameter.kind is parameter.VAR_POSITIONAL:
            values = value
        elif parameter.kind is parameter.VAR_KEYWORD:
            values = value.values()
        for one in values:
            if not fits(one, kinds.get(name, Any)):
                expected = str(parameter.annotation)
                raise ArgumentError(f"{called}: {name}", expected, one, hint) from error
    if isinstance(error, RecursionError):
        expected = "arguments that are nested less deeply"
        raise ArgumentError(called, expected, error, hint) from error


def types_of(function: Any) -> dict[str, Any]:
    """Return the types of parameters, with those that are imported for type checkers only."""
    names = {}
    for name, (module, its) in declared(function.__module__):
        try:
            names[name] = imported(function.__module__, module, its)
        except ImportError:  # of a library that is not installed
            names[name] = Any
    return get_type_hints(function, localns=names)


def fits(value: Any, hint: Any) -> bool:
    """Return whether a value is of a type, as far as that can be told without using it up."""
    origin, of = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return any(fits(value, one) for one in of)
    if origin is Literal:
        return any(value is one or value == one for one in of)
    if origin is type:
        return isinstance(value, type) and (of[0] is Any or issubclass(value, of[0]))
    kind = _NUMBERS.get(hint, origin or hint)
    if kind is Any or not isinstance(kind, type):  # or a type variable
        return True
    return isinstance(value, kind) and (not of or _holds(value, of))


def _holds(value: Any, of: tuple[Any, ...]) -> bool:
    """Return whether what a collection holds is of some types; of any, if it is used up by that."""
    if isinstance(value, Mapping) and len(of) == 2:
        return all(fits(key, of[0]) and fits(one, of[1]) for key, one in value.items())
    return not isinstance(value, Collection) or all(fits(one, of[0]) for one in value)
