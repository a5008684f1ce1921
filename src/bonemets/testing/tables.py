"""Tables of cases for criteria of one's own, and what they leave untried.

A table is text that a clinician can write: a base case, and rows of facts that change it, each with
the verdict expected and, if one likes, the line that decides.  A fact without a value is not known.

>>> from bonemets.case import Case
>>> table = '''
... base: ecog = 1; age = 60
...
... ecog = 2  | met
... ecog = 3  | not met | ECOG performance status <= 2
... ecog =    | unknown
... '''
>>> report = check_table((Case.ecog <= 2) & (Case.age >= 18), rows(table))
>>> report.wrong
()
>>> report.untried
('ECOG performance status <= 2: a value just below', 'age >= 18: not met', 'age >= 18: unknown', \
'age >= 18: a value just below', 'age >= 18: a value at the limit', 'age >= 18: a value just above')
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import attrs

from bonemets.case import Case
from bonemets.criteria.model import Criterion, Eligibility, line_of
from bonemets.errors import RecordError
from bonemets.fields import Between, CategoryField, CountField
from bonemets.logic import Verdict
from bonemets.predicates import (
    AllOf,
    Answer,
    AnyOf,
    AtLeast,
    Compare,
    ContainsAny,
    IsIn,
    Leaf,
    Not,
    Predicate,
)
from bonemets.reasoning.relations import equivalent
from bonemets.record import Record

JUST: Final = 0.1
"""How near to its limit a measure must be to be just below or above it, as a share of the limit."""

_FLIP: Final = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}
_TURN: Final = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


@attrs.frozen
class Row:
    """A case with the verdict expected, and the line that should decide, where one is named."""

    text: str
    case: Any
    verdict: Verdict
    line: str = ""


def rows(table: str, kind: type[Record] = Case) -> tuple[Row, ...]:
    """Return the rows of a table.

    Parameters
    ----------
    table : str
        Lines ``base: fact = value; fact = value`` and lines ``changes | verdict | line``, of which
        the last part may be left out.  Lines that begin with ``#`` and empty lines are skipped.
    kind : type of Record, optional
        The kind of case.

    Raises
    ------
    InputErrors
        For a fact that a case does not have, or a value that is not permitted.
    RecordError
        For a row without a verdict.
    """
    base: dict[str, str] = {}
    found = []
    for number, line in enumerate(table.splitlines(), 1):
        where = f"line {number}"
        if line.startswith("base:"):
            base |= _facts(line.removeprefix("base:"))
        elif line.strip() and not line.startswith("#"):
            text, verdict, said = (*(part.strip() for part in line.split("|")), "", "")[:3]
            if verdict not in set(map(str, Verdict)):
                raise RecordError(where, "met, not met or unknown after a |", line)
            case = kind.read({**base, **_facts(text)}, where)
            found.append(Row(text, case, Verdict(verdict), said))
    return tuple(found)


def _facts(text: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in text.split(";") if part.strip())
    return {name.strip(): value.strip() for name, _, value in pairs}


@attrs.frozen
class TableReport:
    """What a table of cases shows of a question, and what it leaves untried.

    Attributes
    ----------
    wrong : tuple of str
        The rows whose verdict or line is not the one expected.
    untried : tuple of str
        Answers that no row gives to a leaf, and sides of a limit on which no row stands.
    survivors : tuple of str
        Changes of the question that no row notices.
    mutants : int
        How many changes were tried; those that no case at all could notice are left out.
    """

    wrong: tuple[str, ...]
    untried: tuple[str, ...]
    survivors: tuple[str, ...]
    mutants: int

    @property
    def score(self) -> float:
        """The share of the changes that some row notices."""
        return 1 - len(self.survivors) / self.mutants if self.mutants else 1.0

    def __str__(self) -> str:
        parts = {
            "wrong": self.wrong,
            "untried": self.untried,
            f"not noticed, of {self.mutants} changes": self.survivors,
        }
        lines = [
            line for title, some in parts.items() if some for line in (f"{title}:", *_listed(some))
        ]
        return "\n".join(lines) or f"nothing is wrong or untried; {self.mutants} changes noticed"


def _listed(some: Iterable[str]) -> Iterator[str]:
    return (f"  {one}" for one in some)


def check_table(
    asked: Predicate, table: Iterable[Row], *, kind: type[Record] = Case
) -> TableReport:
    """Return what a table of cases shows of an eligibility, and what it leaves untried.

    Parameters
    ----------
    asked : Predicate
        An eligibility, or any other question.
    table : iterable of Row
        Made with `rows`, or by hand.
    kind : type of Record, optional
        The kind of case.
    """
    tried = tuple(table)
    survivors, count = [], 0
    for said, mutant in mutants(asked):
        if all(mutant.verdict(row.case) is asked.verdict(row.case) for row in tried):
            if equivalent(asked, mutant, kind=kind).holds:
                continue
            survivors.append(said)
        count += 1
    return TableReport(
        tuple(itertools.chain.from_iterable(_wrong(asked, row) for row in tried)),
        tuple(untried(asked, [row.case for row in tried])),
        tuple(survivors),
        count,
    )


def _wrong(asked: Predicate, row: Row) -> Iterator[str]:
    answer = asked.evaluate(row.case)
    if answer.verdict is not row.verdict:
        yield f"{row.text}: expected {row.verdict}, got {answer.verdict}"
    deciding = [_words(part) for part in answer.parts if part.verdict is answer.verdict]
    if row.line and row.line not in deciding:
        yield f'{row.text}: expected "{row.line}" to decide, got {"; ".join(deciding)}'


def _words(part: Answer) -> str:
    line = line_of(part.predicate)
    return str(part.predicate) if line is None else line.text


def untried(asked: Predicate, cases: Iterable[Any]) -> Iterator[str]:
    """Yield the answers that no case gives to a leaf, and the sides of limits where none stands."""
    tried = list(cases)
    for leaf in dict.fromkeys(asked.leaves()):
        if not isinstance(leaf, Leaf):
            continue
        seen = {leaf.verdict(case) for case in tried}
        yield from (f"{leaf}: {verdict}" for verdict in Verdict if verdict not in seen)
        if isinstance(leaf, Compare):
            values = [case.__dict__[leaf.field.name] for case in tried]
            known = [one for one in values if one is not None and not isinstance(one, Between)]
            for side, near in _sides(leaf).items():
                if not any(map(near, known)):
                    yield f"{leaf}: a value {side}"


def _sides(leaf: Compare) -> dict[str, Callable[[float], bool]]:
    """Return what is just below, at and just above a limit, as far as the field permits it."""
    field, limit = leaf.field, leaf.limit
    near = 1 if isinstance(field, CountField) else JUST * limit
    lowest, highest = getattr(field, "minimum", 0), getattr(field, "maximum", None)
    sides: dict[str, Callable[[float], bool]] = {}
    if limit > lowest:
        sides["just below"] = lambda value: limit - near <= value < limit
    sides["at the limit"] = lambda value: value == limit
    if highest is None or limit < highest:
        sides["just above"] = lambda value: limit < value <= limit + near
    return sides


def mutants(asked: Predicate) -> Iterator[tuple[str, Predicate]]:
    """Yield a question with one thing changed, and what that is.

    Changed are a limit (by half, a count by one), a comparison (strict or not, turned round), a
    value of a list (left out), a leaf (the contrary), a joint (all or any), and lines and parts
    (left out).
    """
    match asked:
        case Compare():
            yield from _compared(asked)
        case IsIn() | ContainsAny():
            yield from _listing(asked)
        case Eligibility(include=include, exclude=exclude):
            for said, lines in _one_changed(include):
                yield said, attrs.evolve(asked, include=lines)
            for said, lines in _one_changed(exclude):
                yield said, attrs.evolve(asked, exclude=lines)
        case Criterion():
            for said, inner in mutants(asked.predicate):
                yield f'in "{asked.text}": {said}', attrs.evolve(asked, predicate=inner)
        case Not():
            yield from ((said, Not(inner)) for said, inner in mutants(asked.part))
        case AllOf() | AnyOf() | AtLeast():
            yield from _joint(asked)


def _compared(leaf: Compare) -> Iterator[tuple[str, Predicate]]:
    for relation in (_FLIP[leaf.relation], _TURN[leaf.relation]):
        yield f"{leaf} with {relation}", attrs.evolve(leaf, relation=relation)
    steps = (
        (leaf.limit - 1, leaf.limit + 1)
        if isinstance(leaf.field, CountField)
        else (leaf.limit / 1.5, leaf.limit * 1.5)
    )
    for limit in steps:
        yield f"{leaf} with {limit:g}", attrs.evolve(leaf, limit=limit, written="")


def _listing(leaf: IsIn | ContainsAny) -> Iterator[tuple[str, Predicate]]:
    yield f"{leaf} denied", Not(leaf)
    order = leaf.field.members if isinstance(leaf.field, CategoryField) else sorted(leaf.values)
    for value in order if len(leaf.values) > 1 else ():
        if value in leaf.values:
            yield f"{leaf} without {value}", attrs.evolve(leaf, values=leaf.values - {value})


def _joint(asked: AllOf | AnyOf | AtLeast) -> Iterator[tuple[str, Predicate]]:
    if isinstance(asked, AtLeast):
        for count in (asked.count - 1, asked.count + 1):
            if 0 < count <= len(asked.parts):
                yield f"{asked} with {count}", attrs.evolve(asked, count=count)
    elif len(asked.parts) > 1:
        other = AnyOf if isinstance(asked, AllOf) else AllOf
        yield f"{asked} joined otherwise", other(asked.parts)
    for said, parts in _one_changed(asked.parts):
        if len(parts) >= (asked.count if isinstance(asked, AtLeast) else 1):
            yield said, attrs.evolve(asked, parts=parts)


def _one_changed(parts: tuple[Any, ...]) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield parts with one left out, or changed inside."""
    for place, part in enumerate(parts):
        before, after = parts[:place], parts[place + 1 :]
        yield f'without "{part}"', before + after
        for said, inner in mutants(part):
            yield said, (*before, inner, *after)
