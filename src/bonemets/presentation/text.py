"""Documents as plain text of 100 columns, in which each line can be checked."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from functools import singledispatchmethod
from typing import Final

import attrs

from bonemets.presentation.document import (
    Block,
    Branch,
    Document,
    Figure,
    Inline,
    Item,
    Items,
    Line,
    Node,
    Paragraph,
    Preformatted,
    Reference,
    Section,
    Several,
    Sign,
    Table,
    Tree,
    line,
)
from bonemets.presentation.sources import place
from bonemets.provenance import Locator

WIDTH: Final = 100
_NARROWEST: Final = 30
"""Columns left to the first column of a table, below which its rows are written as a list."""
_WORDS: Final = 62
"""The widest that words of a tree are before what the case says is no longer aligned."""
_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_TITLED: Final = (Section, Table, Figure)
_NUMBER: Final = re.compile(r"[\d.,%*+–−-]+( to [\d.,]+)?")


def to_text(document: Document, *, color: bool = False) -> str:
    """Return a document as text.

    Parameters
    ----------
    document : Document
    color : bool, optional
        Whether verdicts are colored for a terminal.
    """
    writer = _Writer(document.references, color)
    found = [*writer.wrapped(writer.said(document.title))]
    found += writer.spaced((*document.blocks, *document.closing()))
    if document.references:
        found += ["", "references:", *writer.listed()]
    if document.footer:
        found += ["", *writer.spaced(document.footer)]
    return "\n".join(found)


@attrs.frozen
class _Writer:
    """What writes one document: the numbers of its references, and how wide it may be."""

    numbers: dict[Locator, int]
    color: bool
    width: int = WIDTH

    def spaced(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Yield the lines of blocks, with an empty one around each that has a title."""
        before: Block | None = None
        for block in blocks:
            if before and isinstance(block, _TITLED) | isinstance(before, _TITLED):
                yield ""
            yield from self.write(block)
            before = block

    def inside(self, blocks: Iterable[Block | Item]) -> Iterator[str]:
        """Yield the lines of blocks, indented."""
        inner = attrs.evolve(self, width=self.width - 2)
        for block in blocks:
            for one in inner.write(block):
                yield f"  {one}"

    @singledispatchmethod
    def write(self, block: Node) -> Iterator[str]:
        """Yield the lines of a block."""
        raise TypeError(block)

    @write.register
    def _(self, block: Paragraph) -> Iterator[str]:
        return self.wrapped(self.said(block.words))

    @write.register
    def _(self, block: Preformatted) -> Iterator[str]:
        for row in map(_plain, block.text.split("\n")):
            yield from self.wrapped(row) if len(row) > self.width else [row]

    @write.register
    def _(self, block: Items) -> Iterator[str]:
        for item in block.items:
            yield from self.write(item)

    @write.register
    def _(self, block: Item) -> Iterator[str]:
        yield from self.wrapped(self.said(block.words), "- ")
        yield from self.inside(block.items)

    @write.register
    def _(self, block: Section) -> Iterator[str]:
        yield from self.titled(block.title, colon=block.folded is None)
        yield from self.inside(block.blocks)

    @write.register
    def _(self, block: Figure) -> Iterator[str]:
        return self.spaced(block.alternative)

    @write.register
    def _(self, block: Tree) -> Iterator[str]:
        found = [(depth, one, self._words(one)) for depth, one in _rows(block.branches)]
        column = min(_WORDS, max(2 * depth + len(words) for depth, _, words in found)) + 4
        for depth, one, words in found:
            pad = " " * (9 - len(one.verdict.words))
            head = f"{'  ' * depth}{self.said((one.verdict,))}{pad}"
            yield from self._branch(head, " " * (2 * depth + 9), words, one.because, column)

    def _branch(self, head: str, indent: str, words: str, why: Line, column: int) -> Iterator[str]:
        """Yield a row of a tree, with what the case says beside its words or, else, below them."""
        because = self.said(why)
        for gap in (column + 9 - len(indent) - len(words), 2) if because else ():
            if gap >= 2 and len(indent) + len(words) + gap + len(because) <= self.width:
                yield f"{head}{words}{' ' * gap}{because}"
                return
        yield from self.wrapped(words, head, indent)
        yield from self.wrapped(because, f"{indent}  ", f"{indent}    ")

    def _words(self, branch: Branch) -> str:
        return self.said(branch.words) + (f" ({branch.decides})" if branch.decides else "")

    @write.register
    def _(self, block: Table) -> Iterator[str]:
        yield from self.titled(block.caption)
        rows = [[self.said(cell) for cell in row] for row in (block.head, *block.rows)]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        over = 0 if block.wide else sum(widths) + 2 * len(widths) - self.width
        widest = max((0, len(widths) - 1), key=widths.__getitem__)
        if over > 0:
            widths[widest] -= over
        if over <= 0 or widths[widest] >= _NARROWEST:
            yield from (f"  {one}" for one in _aligned(rows, widths))
        else:
            yield from self.inside(Item(_labelled(row, block.head)) for row in block.rows)

    def titled(self, title: Line, *, colon: bool = True) -> Iterator[str]:
        """Yield the line above a part, with a colon where it is no sentence by itself."""
        said = self.said(title)
        return self.wrapped(f"{said}:" if colon and ":" not in said else said)

    def listed(self) -> Iterator[str]:
        """Yield the references."""
        for at, number in self.numbers.items():
            yield from self.wrapped(self.said((f"[{number}] ", *place(at))), "", "    ")

    def wrapped(self, text: str, first: str = "", rest: str = "  ") -> Iterator[str]:
        """Yield the rows of a text, the first after a mark and the others indented."""
        return iter(_wrapped(text, self.width, first, rest))

    def said(self, line: Line) -> str:
        """Return a line as text, however long."""
        return "".join(map(self._said, line))

    def _said(self, part: Inline) -> str:
        match part:
            case Reference(at=at):
                return f"{'[unverified] ' if at.unverified else ''}[{self.numbers[at]}]"
            case Sign(sign=sign, words=words, terminal=terminal):
                said = _plain(words or sign)
                return f"\x1b[{terminal}m{said}\x1b[0m" if terminal and self.color else said
            case Several(lines=lines):
                return "; ".join(map(self.said, lines))
            case str():
                return _plain(part)
        return _plain(part.text)


def _plain(text: str) -> str:
    """Return a text without what would move a cursor or end a line."""
    return _CONTROL.sub(" ", text)


def _rows(branches: Iterable[Branch], depth: int = 0) -> Iterator[tuple[int, Branch]]:
    for one in branches:
        yield depth, one
        yield from _rows(one.branches, depth + 1)


def _labelled(row: Sequence[Line], head: Sequence[Line]) -> Line:
    """Return a row as one line, in which each cell has the head of its column."""
    cells = ((name, ": ", cell) for cell, name in zip(row[1:], head[1:], strict=True) if cell)
    return line(row[0], *(("; ", *one) for one in cells))


def _aligned(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    """Yield rows in columns.

    What is too long for the first column is cut above the rest of its row, and what is too long
    for the last below it, so that a row still reads from left to right.
    """
    number = [
        all(_NUMBER.fullmatch(cell) for cell in column if cell)
        for column in zip(*rows[1:], strict=True)
    ]
    for row in rows:
        *before, first = _wrapped(row[0], widths[0], "", "  ") or [""]
        yield from before
        last, *after = (_wrapped(row[-1], widths[-1]) if len(row) > 1 else []) or [""]
        cells = (first, *row[1:-1], last)
        padded = (
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(cells, widths, number, strict=False)
        )
        yield "  ".join(padded).rstrip()
        indent = " " * (sum(widths[:-1]) + 2 * len(widths[:-1]))
        yield from (f"{indent}{one}" for one in after)


def _wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_on_hyphens=False,
    )
