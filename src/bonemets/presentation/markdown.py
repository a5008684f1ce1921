"""Documents as Markdown, with every text escaped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial, singledispatchmethod
from typing import Final
from urllib.parse import quote

import attrs

from bonemets.presentation.document import (
    Branch,
    Code,
    Document,
    Emphasis,
    Figure,
    Inline,
    Item,
    Items,
    Line,
    Link,
    Node,
    Paragraph,
    Preformatted,
    Reference,
    Section,
    Several,
    Sign,
    Strong,
    Table,
    Tree,
    capitalized,
)
from bonemets.presentation.sources import place
from bonemets.provenance import Locator

_MARKS: Final = re.compile(r"([\\`*|$~\[\]]|<(?=[\w/!?])|(?<!\w)_|_(?!\w)|&(?=[#\w]+;))")
_OPENING: Final = re.compile(r"^\s*(\d*)([#>+=.)-])")
_NOT_IN_ADDRESS: Final = re.compile(r"[<>()|\s\\]")
_SPACE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def to_markdown(document: Document) -> str:
    r"""Return a document as Markdown with tables, as GitHub and others read it.

    Examples
    --------
    >>> from bonemets.presentation import Document, Items
    >>> print(to_markdown(Document([Items(["a < b"])], title="One")), end="")
    # One
    <BLANKLINE>
    - a < b
    """
    writer = _Writer(document.references)
    parts = [f"# {writer.said(_unmarked(document.title))}"] if document.title else []
    parts += map(writer.write, (*document.blocks, *document.closing()))
    if document.references:
        items = (f"- [{n}] {writer.said(place(at))}" for at, n in document.references.items())
        parts += ["## References", "\n".join(items)]
    parts += map(writer.write, document.footer)
    return "\n\n".join(parts) + "\n"


@attrs.frozen
class _Writer:
    """What writes one document: the numbers of its references, and how deep its headings are."""

    numbers: dict[Locator, int]
    level: int = 2

    def titled(self, title: Line) -> str:
        """Return a heading."""
        return f"{'#' * self.level} {self.said(_unmarked(capitalized(title)))}"

    @singledispatchmethod
    def write(self, part: Node) -> str:
        """Return a block."""
        raise TypeError(part)

    @write.register
    def _(self, part: Paragraph) -> str:
        return _opened(self.said(capitalized(part.words)))

    @write.register
    def _(self, part: Preformatted) -> str:
        fence = max(re.findall("`+", part.text), key=len, default="") + "```"
        return f"{fence}text\n{part.text}\n{fence}"

    @write.register
    def _(self, part: Items) -> str:
        return "\n".join(self._listed((one.words, one.items) for one in part.items))

    @write.register
    def _(self, part: Tree) -> str:
        return "\n".join(self._grown(part.branches))

    @write.register
    def _(self, part: Figure) -> str:
        return "\n\n".join(map(self.write, part.alternative))

    @write.register
    def _(self, part: Section) -> str:
        inner = attrs.evolve(self, level=self.level + 1)
        return "\n\n".join([self.titled(part.title), *map(inner.write, part.blocks)])

    @write.register
    def _(self, part: Table) -> str:
        body = [map(self.said, row) for row in part.rows]
        rows = [map(self.said, part.head), ["---"] * len(part.head), *body]
        return "\n".join(
            [self.titled(part.caption), "", *(f"| {' | '.join(row)} |" for row in rows)]
        )

    def _listed(self, items: Iterable[tuple[Line, tuple[Item, ...]]]) -> Iterator[str]:
        for line, below in items:
            yield f"- {_opened(self.said(line))}"
            yield from (f"  {one}" for one in self._listed((one.words, one.items) for one in below))

    def _grown(self, branches: Iterable[Branch]) -> Iterator[str]:
        for one in branches:
            decides = f" **{one.decides}**" if one.decides else ""
            because = f" *{self.said(one.because)}*" if one.because else ""
            yield f"- {self.said((one.verdict, ' ', *one.words))}{decides}{because}"
            yield from (f"  {below}" for below in self._grown(one.branches))

    def said(self, line: Line) -> str:
        """Return a line."""
        return "".join(map(self._said, line))

    def _said(self, part: Inline) -> str:
        match part:
            case Strong() | Emphasis() | Code():
                return _MARKED[type(part)](part.text)
            case Link(address=str(address)):
                return f"[{_escaped(part.text)}]({_NOT_IN_ADDRESS.sub(_quoted, address)})"
            case Several():
                return "; ".join(map(self.said, part.lines))
            case Reference(at=at):
                return f"{'**[unverified]** ' if at.unverified else ''}[{self.numbers[at]}]"
        if isinstance(part, Sign):
            return _escaped(" ".join(filter(None, (part.sign, part.words))))
        return _escaped(part if isinstance(part, str) else part.text)


def _unmarked(title: Line) -> Line:
    """Return a heading without what stands out, as all of it does."""
    return tuple(part.text if isinstance(part, Strong) else part for part in title)


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\1", _SPACE.sub(" ", text))


def _opened(text: str) -> str:
    """Return a text whose first letters begin no list, quotation or heading."""
    return _OPENING.sub(r"\1\\\2", text)


def _within(mark: str, text: str) -> str:
    """Return a text between two marks, which stand next to its letters."""
    inside = text.strip()
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{mark}{_escaped(inside)}{mark}{after}" if inside else text


def _code(text: str) -> str:
    text = _SPACE.sub(" ", text)
    fence = "`" + max(re.findall("`+", text), key=len, default="")
    padding = " " if "`" in text else ""
    return f"{fence}{padding}{text.replace('|', chr(92) + '|')}{padding}{fence}"


def _quoted(found: re.Match[str]) -> str:
    return quote(found[0], safe="", errors="replace")


_MARKED: Final[dict[type[Node], Callable[[str], str]]] = {
    Strong: partial(_within, "**"),
    Emphasis: partial(_within, "*"),
    Code: _code,
}
