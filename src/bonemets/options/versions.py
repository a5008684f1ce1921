"""Two versions of the catalogue, compared by the cases whose ranking changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from bonemets.case import Case
from bonemets.options.assessment import known
from bonemets.options.catalogue import OPTIONS
from bonemets.options.model import Argument, Option
from bonemets.options.preferences import PREFERENCES, Preference
from bonemets.options.rank_case import rank
from bonemets.options.ranking import Ranking
from bonemets.predicates import AllOf, Predicate, all_of
from bonemets.provenance import AsOf
from bonemets.reasoning.hitting_sets import minimal_unsat_subset
from bonemets.reasoning.relations import overlap
from bonemets.reasoning.space import given

MOST: Final = 12
"""How many cases are given, unless more are asked for."""


def _base(name: str) -> AsOf:
    return AsOf.read(name)


@attrs.frozen
class Catalogue:
    """A version of the catalogue: options, preferences, and the time of the evidence."""

    options: tuple[Option, ...] = attrs.field(factory=lambda: OPTIONS)
    preferences: tuple[Preference, ...] = attrs.field(factory=lambda: PREFERENCES)
    as_of: AsOf = attrs.field(default=AsOf.LATEST, converter=_base)

    def rank(self, case: Case) -> Ranking:
        """Return the options in order for a case."""
        return rank(case, self.options, self.preferences, self.as_of)


@attrs.frozen
class Changed:
    """A case that two versions rank differently; without any one of its facts, they do not.

    Attributes
    ----------
    case : Case
    before, after : tuple of tuple of str
        The keys of the options offered, place by place.
    """

    case: Case
    before: tuple[tuple[str, ...], ...]
    after: tuple[tuple[str, ...], ...]

    def __str__(self) -> str:
        facts = ", ".join(f"{name} = {text}" for name, text in self.case.given().items())
        return f"{facts or 'nothing known'}: {_said(self.before)}; now {_said(self.after)}"


def _said(places: tuple[tuple[str, ...], ...]) -> str:
    return ", ".join(" = ".join(keys) for keys in places) or "nothing"


def compare_catalogues(
    before: Catalogue, after: Catalogue, *, most: int = MOST
) -> tuple[Changed, ...]:
    """Return cases that two versions of the catalogue rank differently, each as small as it can be.

    Searched are the cases that meet what changed, alone and with every other question of the
    options.  Each case given is ranked differently; where none is, none of those searched is.

    Parameters
    ----------
    before, after : Catalogue
    most : int, optional
        How many cases are given.

    Examples
    --------
    >>> from bonemets.options.preferences import preferring
    >>> now = Catalogue(preferences=preferring("least-retreatment"))
    >>> compare_catalogues(Catalogue(), Catalogue())
    ()
    >>> [changed] = compare_catalogues(Catalogue(), now, most=1)
    >>> changed.before[0], changed.after[0]
    (('conventional-8-1',), ('conventional-20-5',))
    """
    found: dict[tuple[object, ...], Changed] = {}
    for case in _candidates(before, after):
        if len(found) == most:
            break
        if _differ(before, after, case):
            changed = _smallest(before, after, case)
            found.setdefault(tuple(given(changed.case)), changed)
    return tuple(found.values())


def _places(ranking: Ranking) -> tuple[tuple[str, ...], ...]:
    places: dict[int, list[str]] = {}
    for one in ranking.offered:
        places.setdefault(one.place, []).append(one.option.key)
    return tuple(map(tuple, places.values()))


def _differ(before: Catalogue, after: Catalogue, case: Case) -> bool:
    return _places(before.rank(case)) != _places(after.rank(case))


def _smallest(before: Catalogue, after: Catalogue, case: Case) -> Changed:
    fields, plain = Case.fields(), dict(given(case))

    def made(names: Iterable[str]) -> Case:
        return Case(**{name: fields[name].unpack(plain[name]) for name in names})

    def same(names: Iterable[str]) -> bool:
        return not _differ(before, after, made(names))

    kept: tuple[str, ...] = tuple(plain)
    while len(smaller := minimal_unsat_subset(kept, same)) < len(
        kept
    ):  # one fact less may make another idle
        kept = smaller
    least = made(kept)
    return Changed(least, _places(before.rank(least)), _places(after.rank(least)))


def _candidates(before: Catalogue, after: Catalogue) -> Iterator[Case]:
    """Yield cases that meet what changed, alone and with what else is asked."""
    changed = tuple(_changed(before, after))
    if before.preferences != after.preferences:
        changed += tuple(one.applies for one in before.options)
    options = (*before.options, *after.options)
    others = {id(one): one for option in options for one in _asked(option)}
    for other in (AllOf(()), *others.values()):
        for one in changed:
            witness = overlap(one, other).witness
            if witness is not None:
                yield witness.case


def _asked(option: Option) -> Iterator[Predicate]:
    yield option.applies
    for argument in option.arguments:
        yield argument.when


def _changed(before: Catalogue, after: Catalogue) -> Iterator[Predicate]:
    """Yield what a case must meet for an option or argument that one version has alone."""
    old, new = ({one.key: one for one in version.options} for version in (before, after))
    for key in dict.fromkeys((*old, *new)):
        if key not in old or key not in new or old[key].applies != new[key].applies:
            yield from (one[key].applies for one in (old, new) if key in one)
        first, second = _arguments(old.get(key), before), _arguments(new.get(key), after)
        applies = (old.get(key) or new[key]).applies
        for argument in (*first, *second):
            if argument not in first or argument not in second:
                yield all_of(applies, argument.when)


def _arguments(option: Option | None, version: Catalogue) -> tuple[Argument, ...]:
    if option is None:
        return ()
    return tuple(one for one in option.arguments if known(one, version.as_of))
