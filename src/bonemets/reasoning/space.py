"""The space of completions: the fields that some predicates depend on, and the rules between them.

A completion gives each missing fact a permitted value that is compatible with what is known and
violates no rule of the record.  A rule also holds by contraposition: the duration of paraplegia is
zero in a completion without paraplegia, since any longer one would imply it.  A criterion that is
not encoded is a Boolean variable of its own.
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
    cardinality,
    conjunction,
    disjunction,
)
from bonemets.record import Record, chained

Variable: TypeAlias = str | Predicate
"""The name of a field, or a criterion that is not encoded."""

Link: TypeAlias = tuple[Predicate, IsIn | Compare]
"""A premise and its conclusion."""

_YES: Final = 0b10
_EITHER: Final = 0b11


@attrs.frozen(eq=False)
class Completion:
    """A record with enough facts to decide, and the values assumed for criteria not encoded.

    Attributes
    ----------
    case : Record
        The known facts, and a value for each missing one.
    added : tuple of str
        The names of the facts that were missing.
    taken : mapping of Predicate to bool
        The value assumed for each criterion that is not encoded.
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
    """A rule that every record obeys, with its formula."""

    premise: Predicate
    conclusion: Predicate
    formula: Formula

    @property
    def text(self) -> str:
        """The rule in words."""
        return f"{self.conclusion}, since {self.premise}"


class Space:
    """The completions of a kind of record, as far as some predicates distinguish them."""

    def __init__(self, kind: type[Record], predicates: Sequence[Predicate]) -> None:
        self.kind = kind
        links = tuple(rules(kind, predicates))
        linked, asked = _linked(links, predicates)
        self.asked: tuple[str, ...] = tuple(asked)
        """The fields that the predicates use."""
        self.domains: dict[str, Domain] = {
            name: domain(field, leaves) for name, (field, leaves) in linked.items()
        }
        lines = [leaf for one in predicates for leaf in one.leaves() if not isinstance(leaf, Leaf)]
        self.variables: tuple[Variable, ...] = (*self.domains, *dict.fromkeys(lines))
        self._place: dict[Variable, int] = {one: n for n, one in enumerate(self.variables)}
        self._rails: dict[Leaf, tuple[Formula, Formula]] = {}
        self.rules: tuple[Rule, ...] = tuple(self._rules(links))
        self.met: tuple[Formula, ...] = tuple(self.meets(one) for one in predicates)
        self.failed: tuple[Formula, ...] = tuple(self.fails(one) for one in predicates)
        self.settled: dict[tuple[int, ...], Verdict] = {}
        """Cached results of `exact`, by state."""

    def meets(self, predicate: Predicate) -> Formula:
        """Return the formula that a completion meets a predicate."""
        match predicate:
            case Leaf():
                return self._rail(predicate)[0]
            case Not():
                return self.fails(predicate.part)
            case AllOf() | Eligibility() | Criterion():
                return conjunction([self.meets(part) for part in predicate.parts])
            case AnyOf():
                return disjunction([self.meets(part) for part in predicate.parts])
            case AtLeast():
                return cardinality(predicate.count, [self.meets(part) for part in predicate.parts])
        return self._taken(predicate, _YES)

    def fails(self, predicate: Predicate) -> Formula:
        """Return the formula that a completion fails a predicate."""
        match predicate:
            case Leaf():
                return self._rail(predicate)[1]
            case Not():
                return self.meets(predicate.part)
            case AllOf() | Eligibility() | Criterion():
                return disjunction([self.fails(part) for part in predicate.parts])
            case AnyOf():
                return conjunction([self.fails(part) for part in predicate.parts])
            case AtLeast():
                parts = predicate.parts
                return cardinality(
                    len(parts) - predicate.count + 1, [self.fails(part) for part in parts]
                )
        return self._taken(predicate, _EITHER & ~_YES)

    def _taken(self, line: Predicate, cells: int) -> Formula:
        """Return the variable of a criterion that is not encoded, as a formula."""
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
                formula = disjunction((self.fails(premise), self.meets(conclusion)))
                yield Rule(premise, conclusion, formula)

    @cached_property
    def formulas(self) -> tuple[Formula, ...]:
        """The rules, as formulas."""
        return tuple(rule.formula for rule in self.rules)

    @cached_property
    def free(self) -> State:
        """The state without any known fact."""
        lines = [_EITHER] * (len(self.variables) - len(self.domains))
        return [*(one.full for one in self.domains.values()), *lines]

    def state(self, facts: Mapping[str, Any]) -> State:
        """Return the state of some plain values, before propagation."""
        cells = self.free.copy()
        for place, (name, cut) in enumerate(self.domains.items()):
            plain = facts[name]
            if plain is not None:
                cells[place] = cut.possible(plain)
        return cells

    def completion(
        self, case: Any, state: State, only: Collection[str] | None = None
    ) -> Completion:
        """Return a completion in a state.

        With `only`, the other missing facts stay missing.
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
        """Return a value of a field in its cell that keeps its bounds with other counts."""
        for bound in chained(self.kind.bounds):
            least, most = facts[bound.lesser.name], facts[bound.greater.name]
            if bound.greater.name == name and least is not None:
                value = max(value, least.low if imprecise(least) else least)
            if bound.lesser.name == name and most is not None:
                value = min(value, most.high if imprecise(most) else most)
        return value


class KnownSpace(Space):
    """A space in which criteria that are not encoded are unknown, as in the evaluator."""

    def _taken(self, line: Predicate, cells: int) -> Formula:
        del line, cells
        return FALSE


_SPACES: Final = IdentityCache(lambda kind, *predicates: Space(kind, predicates), 256)


def space_of(kind: type[Record], *predicates: Predicate) -> Space:
    """Return the space of some predicates, cached."""
    return _SPACES(kind, *predicates)


def rules(kind: type[Record], predicates: Iterable[Predicate]) -> Iterator[Link]:
    """Yield the rules of a kind of record as premise and conclusion.

    A bound between counts becomes rules at the limits of some predicates.
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
    """Return the leaves of each field that predicates depend on, and the fields used directly."""
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
    """Yield the facts given to a record, without inferred ones."""
    for name in case.fields():
        plain = case.__dict__[name]
        if plain is not None and name not in case.inferred:
            yield name, plain


def imprecise(plain: Any) -> bool:
    """Return whether a plain value is a range."""
    return isinstance(plain, Between)
