"""The document model: what is shown of a value, before it is text, HTML or Markdown.

A document is made of blocks (sections, paragraphs, lists, tables, trees, figures), and a block of
lines: texts with marks for verdicts, references, emphasis and code.  Blocks without content fall
away, so that a layout need not ask whether there is anything to list.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from typing import Any, Final, TypeAlias

import attrs

from bonemets.display import Displayed
from bonemets.logic import Verdict
from bonemets.provenance import Locator

MET, NOT_MET, OPEN = "#009e73", "#d55e00", "currentColor"
"""Colors that are told apart without red and green, and seen on white and on black."""


class Node:
    """A part of a document; false where there is nothing in it to show."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return True


@attrs.frozen
class Strong(Node):
    """Text that stands out."""

    text: str = attrs.field(converter=str)

    def __bool__(self) -> bool:
        return bool(self.text)


@attrs.frozen
class Emphasis(Node):
    """Text that is set off."""

    text: str = attrs.field(converter=str)


@attrs.frozen
class Code(Node):
    """Text that a computer reads."""

    text: str = attrs.field(converter=str)


@attrs.frozen
class Link(Node):
    """Text that leads to an address, where there is one."""

    text: str = attrs.field(converter=str)
    address: str | None


@attrs.frozen
class Sign(Node):
    """A short sign with its words, in a frame whose color only repeats what they say."""

    sign: str
    words: str = ""
    border: str = f"dashed {OPEN}"
    terminal: str = ""
    """The color on a terminal, as a number of ANSI."""


@attrs.frozen
class Reference(Node):
    """A numbered mark for a place, which is listed at the end of the document."""

    at: Locator


@attrs.frozen
class Term(Node):
    """A word whose meaning is given at the end of the document."""

    text: str
    meaning: str


Inline: TypeAlias = "str | Strong | Emphasis | Code | Link | Sign | Reference | Term | Several"
Line: TypeAlias = tuple[Inline, ...]


def line(*parts: object) -> Line:
    """Return texts and marks as one line; anything else is shown as its text."""
    return tuple(_flat(parts))


def _flat(part: object) -> Iterator[Inline]:
    if isinstance(part, tuple | list):
        for one in part:
            yield from _flat(one)
    elif isinstance(part, Node):
        if part:
            yield part  # type: ignore[misc]
    elif part is not None and str(part):
        yield str(part)


def _lines(parts: Iterable[object]) -> tuple[Line, ...]:
    return tuple(map(line, parts))


def _rows(rows: Iterable[Iterable[object]]) -> tuple[tuple[Line, ...], ...]:
    return tuple(map(_lines, rows))


def capitalized(words: Line) -> Line:
    """Return a line that begins with a capital, where it begins with plain text."""
    if words and isinstance(words[0], str):
        return (f"{words[0][:1].upper()}{words[0][1:]}", *words[1:])
    return words


@attrs.frozen
class Several(Node):
    """Lines of one cell of a table."""

    lines: tuple[Line, ...] = attrs.field(converter=_lines)


@attrs.frozen
class Paragraph(Node):
    """A line by itself."""

    words: Line = attrs.field(converter=line)

    def __bool__(self) -> bool:
        return bool(self.words)


@attrs.frozen
class Preformatted(Node):
    """Text whose line breaks are kept."""

    text: str = attrs.field(converter=str)


@attrs.frozen
class Item(Node):
    """A line of a list, and the list below it."""

    words: Line = attrs.field(converter=line)
    items: tuple[Item, ...] = ()


def _items(lines: Iterable[object]) -> tuple[Item, ...]:
    return tuple(one if isinstance(one, Item) else Item(one) for one in lines)


@attrs.frozen
class Items(Node):
    """A list."""

    items: tuple[Item, ...] = attrs.field(converter=_items)

    def __bool__(self) -> bool:
        return bool(self.items)


@attrs.frozen
class Table(Node):
    """A table whose first column names the rows."""

    caption: Line = attrs.field(converter=line)
    head: tuple[Line, ...] = attrs.field(converter=_lines)
    rows: tuple[tuple[Line, ...], ...] = attrs.field(converter=_rows)
    wide: bool = False
    """Whether each row stays one line of a text, however wide the text is."""

    def __bool__(self) -> bool:
        return bool(self.rows)


def _branches(parts: Iterable[Branch]) -> tuple[Branch, ...]:
    return tuple(parts)


@attrs.frozen
class Branch(Node):
    """One part of an answer: its verdict, its words, what the case says, and its own parts."""

    verdict: Sign
    words: Line = attrs.field(converter=line)
    because: Line = attrs.field(default="", converter=line)
    decides: str = ""
    """What it does to the verdict above it: decides it, or leaves it open."""
    branches: tuple[Branch, ...] = attrs.field(default=(), converter=_branches)


@attrs.frozen
class Tree(Node):
    """The parts of an answer."""

    branches: tuple[Branch, ...] = attrs.field(converter=_branches)

    def __bool__(self) -> bool:
        return bool(self.branches)


def filled(parts: object) -> tuple[Block, ...]:
    """Return blocks as one sequence, without those that are empty."""
    return tuple(_blocks(parts))


def _blocks(part: Any) -> Iterator[Block]:
    if isinstance(part, Node):
        if part:
            yield part  # type: ignore[misc]
    elif part:
        for one in part:
            yield from _blocks(one)


@attrs.frozen
class Figure(Node):
    """A picture as SVG, and blocks that say the same to those who do not see it."""

    svg: str
    alternative: tuple[Block, ...] = attrs.field(converter=filled)

    def __bool__(self) -> bool:
        return bool(self.alternative)


@attrs.frozen
class Section(Node):
    """Blocks under a title; `folded` for what a page opens on request."""

    title: Line = attrs.field(converter=line)
    blocks: tuple[Block, ...] = attrs.field(converter=filled)
    folded: bool | None = None
    """`None` for a section that is always shown, `False` for one that begins unfolded."""

    def __bool__(self) -> bool:
        return bool(self.blocks)


Block: TypeAlias = Paragraph | Preformatted | Items | Table | Tree | Figure | Section


@attrs.frozen
class Document(Displayed):
    """What is shown of a value.

    Attributes
    ----------
    blocks : tuple of Block
    title : Line, optional
    footer : tuple of Block, optional
        What stands below the references.

    Examples
    --------
    >>> print(Document([Paragraph("Ask for the ECOG grade.")]))
    Ask for the ECOG grade.
    """

    blocks: tuple[Block, ...] = attrs.field(converter=filled)
    title: Line = attrs.field(default="", converter=line)
    footer: tuple[Block, ...] = attrs.field(default=(), converter=filled)

    def nodes(self) -> Iterator[Node]:
        """Yield every part at any depth, in the order in which they are shown."""
        return _nodes((self.title, self.blocks, self.footer))

    @property
    def references(self) -> dict[Locator, int]:
        """The places that it rests on, numbered as they are met."""
        at = dict.fromkeys(node.at for node in self.nodes() if isinstance(node, Reference))
        return {place: number for number, place in enumerate(at, start=1)}

    @property
    def terms(self) -> dict[str, str]:
        """The words whose meaning is given, with it."""
        return {node.text: node.meaning for node in self.nodes() if isinstance(node, Term)}

    def closing(self) -> tuple[Block, ...]:
        """Return the meaning of the terms, as the last block before the references."""
        meanings = Items(f"{text}: {meaning}" for text, meaning in self.terms.items())
        return filled((Section("facts asked for", (meanings,)),))

    def __str__(self) -> str:
        return str(importlib.import_module("bonemets.presentation.text").to_text(self))


def _nodes(part: object) -> Iterator[Node]:
    if isinstance(part, tuple):
        for one in part:
            yield from _nodes(one)
    elif isinstance(part, Node):
        yield part
        for field in attrs.fields(type(part)):  # type: ignore[arg-type]
            yield from _nodes(getattr(part, field.name))


_VERDICT: Final = {
    Verdict.MET: Sign("✓", str(Verdict.MET), f"solid {MET}", "32"),
    Verdict.NOT_MET: Sign("✗", str(Verdict.NOT_MET), f"solid {NOT_MET}", "31"),
    Verdict.UNKNOWN: Sign("?", str(Verdict.UNKNOWN), f"dashed {OPEN}", "33"),
}


def verdict_sign(verdict: Verdict) -> Sign:
    """Return the sign of a verdict."""
    return _VERDICT[verdict]
