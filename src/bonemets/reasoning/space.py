"""The space of completions: every field that some questions turn on, and the rules that link them.

A completion gives each fact that is not known a value that the field permits, that agrees with what
is known, and that no rule of the record contradicts.  A rule holds both ways: what follows cannot
be absent where its premise is met.  So the duration of what is absent is zero in a completion,
since any longer one would imply that it is present.  A line that a case cannot hold counts as a
fact of its own, which may be so or not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Final, TypeAlias

import attrs

from bonemets.criteria.model import Criterion, Eligibility
from bonemets.fields import Between, Field
from bonemets.identity_cache import IdentityCache
from bonemets.logic import Verdict
from bonemets.predicates import AllOf, AnyOf, AtLeast, Compare, IsIn, Leaf, Not, Predicate
from bonemets.reasoning.domains import Domain, domain
from bonemets.reasoning.formulas import (
    FALSE,
    Formula,
    Literal,
    State,
    every,
    many,
    some,
)
from bonemets.record import Record, chained

Variable: TypeAlias = str | Predicate
"""A field by its name, or a line that a case cannot hold."""

Link: TypeAlias = tuple[Predicate, IsIn | Compare]
"""A premise, and what follows from it."""

_YES: Final = 0b10
_EITHER: Final = 0b11


@attrs.frozen(eq=False)
class Completion:
    """A record in which enough is known to decide, and what the rest of the question is taken for.

    Attributes
    ----------
    case : Record
        What was known, and a value for each fact asked that was not.
    added : tuple of str
        The names of those facts.
    taken : mapping of Predicate to bool
        The lines that a case cannot hold, each taken to be so or not.
    """

    case: Any
    added: tuple[str, ...]
    taken: Mapping[Predicate, bool]

    def __str__(self) -> str:
        known = self.case.known()
        said = [f"{name} = {known[name]}" for name in self.added if name in known]
        said += [f"{line}: {'yes' if so else 'no'}" for line, so in self.taken.items()]
        return ", ".join(said) or "what is known"


@attrs.frozen(eq=False)
class Rule:
    """What no record may break: what follows from a premise, and the formula of both."""

    premise: Predicate
    conclusion: Predicate
    formula: Formula

    @property
    def text(self) -> str:
        """What every completion meets."""
        return f"{self.conclusion}, since {self.premise}"


class Space:
    """The completions of one kind of record, as far as some questions tell them apart."""

    def __init__(self, kind: type[Record], predicates: Sequence[Predicate]) -> None:
        self.kind = kind
        links = tuple(rules(kind, predicates))
        linked, asked = _linked(links, predicates)
        self.asked = tuple(asked)
        """The fields that the questions themselves ask for."""
        self.domains: dict[str, Domain] = {
            name: domain(field, leaves) for name, (field, leaves) in linked.items()
        }
        lines = [leaf for one in predicates for leaf in one.leaves() if not isinstance(leaf, Leaf)]
        self.variables: tuple[Variable, ...] = (*self.domains, *dict.fromkeys(lines))
        self._place: dict[Variable, int] = {one: n for n, one in enumerate(self.variables)}
        self._rails: dict[Leaf, tuple[Formula, Formula]] = {}
        self.rules = tuple(self._rules(links))
        self.met = tuple(self.meets(one) for one in predicates)
        self.failed = tuple(self.fails(one) for one in predicates)
        self.settled: dict[tuple[int, ...], Verdict] = {}
        """What `exact` said of the states that were asked, which is all that it depends on."""

    def meets(self, predicate: Predicate) -> Formula:
        """Return the formula of the completions that meet a question of this space."""
        match predicate:
            case Leaf():
                return self._rail(predicate)[0]
            case Not():
                return self.fails(predicate.part)
            case AllOf() | Eligibility() | Criterion():
                return every([self.meets(part) for part in predicate.parts])
            case AnyOf():
                return some([self.meets(part) for part in predicate.parts])
            case AtLeast():
                return many(predicate.count, [self.meets(part) for part in predicate.parts])
        return self._taken(predicate, _YES)

    def fails(self, predicate: Predicate) -> Formula:
        """Return the formula of the completions that fail a question of this space."""
        match predicate:
            case Leaf():
                return self._rail(predicate)[1]
            case Not():
                return self.meets(predicate.part)
            case AllOf() | Eligibility() | Criterion():
                return some([self.fails(part) for part in predicate.parts])
            case AnyOf():
                return every([self.fails(part) for part in predicate.parts])
            case AtLeast():
                parts = predicate.parts
                return many(len(parts) - predicate.count + 1, [self.fails(part) for part in parts])
        return self._taken(predicate, _EITHER & ~_YES)

    def _taken(self, line: Predicate, cells: int) -> Formula:
        """Return the formula of a line that a case cannot hold: it is so, or it is not."""
        return Literal(self._place[line], cells, _EITHER)

    def _rail(self, leaf: Leaf) -> tuple[Formula, Formula]:
        if leaf not in self._rails:
            cut, place = self.domains[leaf.field.name], self._place[leaf.field.name]
            met = Literal(place, cut.meeting(leaf), cut.full)
            self._rails[leaf] = met, met.negated
        return self._rails[leaf]

    def _rules(self, links: Iterable[Link]) -> Iterator[Rule]:
        for premise, conclusion in links:
            if conclusion.field.name in self.domains:
                formula = some((self.fails(premise), self.meets(conclusion)))
                yield Rule(premise, conclusion, formula)

    @cached_property
    def formulas(self) -> tuple[Formula, ...]:
        """The rules, as formulas."""
        return tuple(rule.formula for rule in self.rules)

    @cached_property
    def free(self) -> State:
        """The state in which nothing is known."""
        lines = [_EITHER] * (len(self.variables) - len(self.domains))
        return [*(one.full for one in self.domains.values()), *lines]

    def state(self, facts: Mapping[str, Any]) -> State:
        """Return the state in which some plain values are known, and nothing is inferred yet."""
        cells = self.free.copy()
        for place, (name, cut) in enumerate(self.domains.items()):
            plain = facts[name]
            if plain is not None:
                cells[place] = cut.possible(plain)
        return cells

    def completion(
        self, case: Any, state: State, only: Collection[str] | None = None
    ) -> Completion:
        """Return the record of a state: what was known, and the facts asked that were not.

        With `only`, of the facts that were not known no others are given.
        """
        facts = case.__dict__
        values = dict(given(case))
        added = []
        for name in self.asked if only is None else only:
            if facts[name] is None or imprecise(facts[name]):
                cells = state[self._place[name]]
                value = self.domains[name].within(cells, facts[name])
                values[name] = self._bounded(name, value, {**facts, **values})
                added.append(name)
        fields = self.kind.fields()
        unpacked = {name: fields[name].unpack(plain) for name, plain in values.items()}
        taken = {
            line: bool(state[place] & _YES)
            for place, line in enumerate(self.variables)
            if isinstance(line, Predicate)
        }
        return Completion(self.kind(**unpacked), tuple(added), taken)

    def _bounded(self, name: str, value: Any, facts: Mapping[str, Any]) -> Any:
        """Return a value of a field that agrees with the counts it is bound to; in its cell."""
        for bound in chained(self.kind.bounds):
            least, most = facts[bound.lesser.name], facts[bound.greater.name]
            if bound.greater.name == name and least is not None:
                value = max(value, least.low if imprecise(least) else least)
            if bound.lesser.name == name and most is not None:
                value = min(value, most.high if imprecise(most) else most)
        return value


class KnownSpace(Space):
    """A space in which a line that a case cannot hold decides nothing, as when a case is asked."""

    def _taken(self, line: Predicate, cells: int) -> Formula:
        del line, cells
        return FALSE


_SPACES: Final = IdentityCache(lambda kind, *predicates: Space(kind, predicates), 256)


def space_of(kind: type[Record], *predicates: Predicate) -> Space:
    """Return the space of some questions, made once for the same objects."""
    return _SPACES(kind, *predicates)


def rules(kind: type[Record], predicates: Iterable[Predicate]) -> Iterator[Link]:
    """Yield each rule of a kind of record: a premise, and what follows from it.

    Of a bound, as far as the limits of some questions tell its counts apart.
    """
    for rule in kind.implications:
        yield rule.premise, IsIn(rule.field, frozenset({rule.value}))
    bounded = {field.name for one in kind.bounds for field in (one.lesser, one.greater)}
    if bounded:
        premises = [rule.premise for rule in kind.implications]
        limits = {
            limit + step
            for leaf in _leaves((*predicates, *premises))
            if leaf.field.name in bounded
            for limit in ((leaf.limit,) if isinstance(leaf, Compare) else _values(leaf))
            for step in (0, 1)
        }
        for bound in kind.bounds:
            for limit in sorted(limits):
                yield Compare(bound.lesser, ">=", limit), Compare(bound.greater, ">=", limit)


def _values(leaf: Leaf) -> Iterable[float]:
    return leaf.values if isinstance(leaf, IsIn) else ()


def _leaves(predicates: Iterable[Predicate]) -> list[Leaf]:
    return [leaf for one in predicates for leaf in one.leaves() if isinstance(leaf, Leaf)]


def _linked(
    links: Iterable[Link], predicates: Sequence[Predicate]
) -> tuple[dict[str, tuple[Field[Any], list[Leaf]]], dict[str, None]]:
    """Return the fields that questions turn on with all that is asked of each, and those asked."""
    linked: dict[str, tuple[Field[Any], list[Leaf]]] = {}

    def gather(leaves: Iterable[Leaf]) -> None:
        for leaf in leaves:
            linked.setdefault(leaf.field.name, (leaf.field, []))[1].append(leaf)

    gather(_leaves(predicates))
    asked = dict.fromkeys(linked)
    left = [_leaves(link) for link in links]
    size = -1
    while size != len(left):
        size, others = len(left), []
        for leaves in left:
            if any(leaf.field.name in linked for leaf in leaves):
                gather(leaves)
            else:
                others.append(leaves)
        left = others
    return linked, asked


def given(case: Any) -> Iterator[tuple[str, Any]]:
    """Yield the facts that were given to a record, without those inferred."""
    for name in case.fields():
        plain = case.__dict__[name]
        if plain is not None and name not in case.inferred:
            yield name, plain


def imprecise(plain: Any) -> bool:
    """Return whether a plain value is a range."""
    return isinstance(plain, Between)
