"""Implication, disjointness, overlap and equivalence of predicates, with witnesses.

Relations are between sets of complete cases: every fact has a value, and no rule is violated.
"""

from __future__ import annotations

import enum
import itertools
from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from bonemets.case import Case
from bonemets.criteria.model import Eligibility, line_of
from bonemets.display import Displayed
from bonemets.predicates import AllOf, Predicate
from bonemets.reasoning.formulas import Formula
from bonemets.reasoning.hitting_sets import minimal_unsat_subset
from bonemets.reasoning.search import STEPS, Budget, solve
from bonemets.reasoning.space import Completion, KnownSpace, Space, space_of
from bonemets.record import Record


@attrs.frozen(eq=False)
class Claim(Displayed):
    """A claim about two predicates, whether it holds, and a witness.

    Attributes
    ----------
    text : str
    holds : bool
    witness : Completion or None
        For `overlap` an example, for the others a counterexample; `None` if there is none.
    """

    text: str
    holds: bool
    witness: Completion | None

    def __str__(self) -> str:
        shown = f" ({self.witness})" if self.witness else ""
        return f"{'yes' if self.holds else 'no'}: {self.text}{shown}"


def implies(
    first: Predicate, second: Predicate, *, kind: type[Record] = Case, steps: int = STEPS
) -> Claim:
    """Return whether every case that meets one predicate meets another.

    Parameters
    ----------
    first, second : Predicate
    kind : type of Record, optional
        The kind of record.
    steps : int, optional
        Limit on the branches of the search.

    Raises
    ------
    UndecidedError
        When the limit of steps is reached.

    Examples
    --------
    >>> print(implies(Case.ecog <= 1, Case.ecog <= 2).holds)
    True
    >>> print(implies(Case.ecog <= 2, Case.ecog <= 1))
    no: what meets ECOG performance status <= 2 meets ECOG performance status <= 1 (ecog = 2)
    """
    pair = _Pair(first, second, kind, steps)
    against = pair.only_first
    return Claim(f"what meets {first} meets {second}", against is None, against)


def disjoint(
    first: Predicate, second: Predicate, *, kind: type[Record] = Case, steps: int = STEPS
) -> Claim:
    """Return whether no case meets both of two predicates; parameters as `implies`."""
    both = _Pair(first, second, kind, steps).both
    return Claim(f"nothing meets both {first} and {second}", both is None, both)


def overlap(
    first: Predicate, second: Predicate, *, kind: type[Record] = Case, steps: int = STEPS
) -> Claim:
    """Return whether some case meets both of two predicates; parameters as `implies`."""
    both = _Pair(first, second, kind, steps).both
    return Claim(f"something meets both {first} and {second}", both is not None, both)


def equivalent(
    first: Predicate, second: Predicate, *, kind: type[Record] = Case, steps: int = STEPS
) -> Claim:
    """Return whether two predicates are met by the same cases; parameters as `implies`."""
    pair = _Pair(first, second, kind, steps)
    against = pair.only_first or pair.only_second
    return Claim(f"{first} and {second} are met by the same", against is None, against)


class _Pair:
    """Searches for cases that meet both of two predicates, or one only."""

    def __init__(self, first: Predicate, second: Predicate, kind: type[Record], steps: int) -> None:
        self.space = space_of(kind, first, second)
        self.steps = steps
        self.told = (kind, (first, second))

    @property
    def both(self) -> Completion | None:
        case = _example(self.space, self.space.met, self.steps)
        if case is not None and case.taken:  # rather one that turns on no line it cannot hold
            told = KnownSpace(*self.told)
            return _example(told, told.met, self.steps) or case
        return case

    @property
    def only_first(self) -> Completion | None:
        return _example(self.space, (self.space.met[0], self.space.failed[1]), self.steps)

    @property
    def only_second(self) -> Completion | None:
        return _example(self.space, (self.space.met[1], self.space.failed[0]), self.steps)


def _example(space: Space, goals: Sequence[Formula], steps: int) -> Completion | None:
    state = solve(space.free, [*goals, *space.formulas], Budget(steps))
    return None if state is None else space.completion(space.kind(), state)


@attrs.frozen(eq=False)
class Difference(Displayed):
    """A minimal case that meets one predicate and fails another.

    Attributes
    ----------
    lets_in, keeps_out : Predicate
    line : Predicate
        The criterion of the other predicate that the case fails.
    case : Record
    alone : bool
        Whether the case can meet all other criteria.
    """

    lets_in: Predicate
    keeps_out: Predicate
    line: Predicate
    case: Any
    alone: bool

    @property
    def facts(self) -> dict[str, str]:
        """The facts of the case that the criterion uses."""
        asked = self.line.fields()
        return {name: text for name, text in self.case.known().items() if name in asked}

    def __str__(self) -> str:
        line = line_of(self.line)
        said = ", ".join(f"{name} = {text}" for name, text in self.facts.items())
        return (
            f"{self.lets_in} lets in what {self.keeps_out} keeps out by "
            f'"{self.line if line is None else line}": {said}'
        )


def compare(
    first: Predicate, second: Predicate, *, kind: type[Record] = Case, steps: int = STEPS
) -> tuple[Difference, ...]:
    """Return the differences of two predicates, criterion by criterion, with minimal cases.

    Parameters
    ----------
    first, second : Predicate
        For example two readings of one trial.
    kind, steps
        As for `implies`.

    Returns
    -------
    tuple of Difference
        For each criterion of the second, a case that meets the first and fails it, if there is one;
        then the other way round.  Cases that meet all other criteria are preferred.

    Examples
    --------
    >>> from bonemets.criteria import sabr_comet
    >>> for one in compare(sabr_comet.AS_PUBLISHED, sabr_comet.AS_REVIEWED):
    ...     print(one)  # doctest: +ELLIPSIS
    SABR-COMET as published lets in what SABR-COMET as reviewed keeps out by \
"fewer than 5 metastases": metastases = 5
    SABR-COMET as reviewed lets in what SABR-COMET as published keeps out by \
"age at least 18": age = 17
    ...
    """
    return (*_kept_out(first, second, kind, steps), *_kept_out(second, first, kind, steps))


def _kept_out(
    lets_in: Predicate, keeps_out: Predicate, kind: type[Record], steps: int
) -> Iterator[Difference]:
    space = KnownSpace(kind, (lets_in, keeps_out))
    lines = keeps_out.parts if isinstance(keeps_out, AllOf | Eligibility) else (keeps_out,)
    for line in lines:
        goals = [space.met[0], space.fails(line)]
        others = [space.meets(one) for one in lines if one is not line]
        alone = _example(space, [*goals, *others], steps)
        example = alone or _example(space, goals, steps)
        if example is not None:
            case = _smallest(example, lets_in, line)
            yield Difference(lets_in, keeps_out, line, case, alone is not None)


def _smallest(example: Completion, lets_in: Predicate, line: Predicate) -> Any:
    """Return a case reduced to the facts by which it meets one predicate and fails another."""
    case, fields = example.case, example.case.fields()

    def of(names: tuple[str, ...]) -> Any:
        return type(case)(**{name: fields[name].unpack(case.__dict__[name]) for name in names})

    wanted = (lets_in.verdict(case), line.verdict(case))

    def open_(names: tuple[str, ...]) -> bool:
        kept = of(names)
        return (lets_in.verdict(kept), line.verdict(kept)) != wanted

    return of(minimal_unsat_subset([name for name in example.added if name in case.known()], open_))


class Relation(enum.Enum):
    """How two sets of cases relate."""

    SAME = "the same cases"
    WITHIN = "only cases of the other"
    AROUND = "all cases of the other, and more"
    OVERLAP = "some cases in common"
    DISJOINT = "no case in common"

    def __str__(self) -> str:
        return self.value


@attrs.frozen(eq=False)
class Matrix(Displayed):
    """The pairwise relations of predicates.

    Attributes
    ----------
    predicates : tuple of Predicate
    relations : dict
        The relation of each pair, by index.
    common : dict
        A common case of each pair, if there is one.
    """

    questions: tuple[Predicate, ...]
    relations: dict[tuple[int, int], Relation]
    common: dict[tuple[int, int], Completion]

    def __str__(self) -> str:
        """Return the number of pairs in each relation."""
        pairs = list(itertools.combinations(range(len(self.questions)), 2))
        found = [self.relations[pair] for pair in pairs]
        counts = (f"{found.count(one)} with {one}" for one in Relation if one in found)
        return f"{len(pairs)} pairs of {len(self.questions)} questions: {', '.join(counts)}"


_TURNED = {Relation.WITHIN: Relation.AROUND, Relation.AROUND: Relation.WITHIN}


def matrix(
    questions: Sequence[Predicate], *, kind: type[Record] = Case, steps: int = STEPS
) -> Matrix:
    """Return the pairwise relations of predicates.

    Parameters
    ----------
    predicates : sequence of Predicate
        For example all readings of all trials.
    kind, steps
        As for `implies`.
    """
    relations = {(place, place): Relation.SAME for place in range(len(questions))}
    common: dict[tuple[int, int], Completion] = {}
    for one, other in itertools.combinations(range(len(questions)), 2):
        pair = _Pair(questions[one], questions[other], kind, steps)
        both = pair.both
        relation = Relation.DISJOINT if both is None else _relation(pair)
        relations[one, other] = relation
        relations[other, one] = _TURNED.get(relation, relation)
        if both is not None:
            common[one, other] = common[other, one] = both
    return Matrix(tuple(questions), relations, common)


def _relation(pair: _Pair) -> Relation:
    if pair.only_first is None:
        return Relation.SAME if pair.only_second is None else Relation.WITHIN
    return Relation.AROUND if pair.only_second is None else Relation.OVERLAP
