"""Documents as HTML that needs no script and no style sheet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatchmethod
from typing import Final

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
from bonemets.presentation.elements import (
    Markup,
    block,
    bullets,
    folded,
    framed,
    heading,
    joined,
    linked,
    paragraph,
    table,
    tag,
)
from bonemets.presentation.sources import place
from bonemets.provenance import Locator

_STYLE: Final = Markup("""
body { font: 16px/1.45 system-ui, sans-serif; color: #1b1b1b; background: #fff;
  max-width: 62rem; margin: 0 auto; padding: 1rem; }
main > div { max-width: none !important; } table { width: 100%; }
td { font-variant-numeric: tabular-nums; }
figure { margin: 1rem 0; overflow-x: auto; }
nav ul { padding-left: 1.2rem; } :focus { outline: 3px solid #0b5394; }
""")
_HEAD: Final = Markup(
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
)


def to_fragment(document: Document) -> Markup:
    """Return a document as a part of a page, as a notebook shows it."""
    return block(*_Writer(document.references).written(document))


def to_page(document: Document) -> Markup:
    """Return a document as a page of its own that needs nothing else, and lists its sections."""
    sections = [one for one in document.blocks if isinstance(one, Section)]
    writer = _Writer(document.references, {id(one): n for n, one in enumerate(sections, start=1)})
    title = "".join(map(str, document.title))
    head = tag("head", _HEAD, tag("title", title), tag("style", _STYLE))
    body = tag("body", tag("main", block(*writer.written(document))))
    return joined(Markup("<!doctype html>\n"), tag("html", head, body, lang="en"), "\n")


@attrs.frozen
class _Writer:
    """What writes one document: the numbers of its references, and of the sections of a page."""

    numbers: dict[Locator, int]
    sections: dict[int, int] = attrs.field(factory=dict)
    clickable: bool = True
    """Whether a reference may lead somewhere; what a click folds holds no link."""

    def written(self, document: Document) -> Iterator[Markup]:
        """Yield the parts of a document."""
        if document.title:
            title = self.said(document.title)
            yield tag("h1", title) if self.sections else heading(title)
        first = [not isinstance(one, Section) for one in document.blocks]
        lead = first.index(False) if False in first else len(first)
        yield from map(self.write, document.blocks[:lead])
        if len(self.sections) > 1:
            links = (
                tag("a", self.said(one.title), href=f"#section-{self.sections[id(one)]}")
                for one in document.blocks
                if isinstance(one, Section)
            )
            yield tag("nav", bullets(links), aria_label="Sections")
        yield from map(self.write, (*document.blocks[lead:], *document.closing()))
        if self.numbers:
            items = (joined(f"[{n}] ", self.said(place(at))) for at, n in self.numbers.items())
            yield joined(heading("References"), bullets(items, "none"))
        yield from map(self.write, document.footer)

    @singledispatchmethod
    def write(self, part: Node) -> Markup:
        """Return a block as an element."""
        raise TypeError(part)

    @write.register
    def _(self, part: Paragraph) -> Markup:
        return paragraph(self.said(capitalized(part.words)))

    @write.register
    def _(self, part: Preformatted) -> Markup:
        return tag("p", part.text, style="white-space:pre-wrap;margin:0.2em 0")

    @write.register
    def _(self, part: Items) -> Markup:
        return bullets(map(self.write, part.items))

    @write.register
    def _(self, part: Item) -> Markup:
        return joined(self.said(part.words), bullets(map(self.write, part.items)))

    @write.register
    def _(self, part: Table) -> Markup:
        head = [self.said(cell) for cell in part.head]
        rows = (map(self.said, row) for row in part.rows)
        return table(self.said(capitalized(part.caption)), head, map(tuple, rows))

    @write.register
    def _(self, part: Figure) -> Markup:
        return joined(tag("figure", Markup(part.svg)), *map(self.write, part.alternative))

    @write.register
    def _(self, part: Section) -> Markup:
        inside = map(self.write, part.blocks)
        if part.folded is not None:
            title = tag("strong", self.summary(capitalized(part.title)))
            return folded(title, *inside, unfolded=not part.folded)
        title = self.said(capitalized(part.title))
        if not self.sections:
            return joined(heading(title), *inside)
        number = self.sections.get(id(part))
        named = tag("h3", title) if number is None else tag("h2", title, id=f"section-{number}")
        return joined(named, *inside)

    @write.register
    def _(self, part: Tree) -> Markup:
        return bullets(map(self.write, part.branches))

    @write.register
    def _(self, part: Branch) -> Markup:
        edge = f"border-left:4px {part.verdict.border};padding-left:0.4em".replace(
            "dashed", "solid"
        )
        writer = attrs.evolve(self, clickable=False) if part.branches else self
        said = joined(
            writer.said((part.verdict, " ", *part.words)),
            joined(" ", tag("strong", part.decides)) if part.decides else "",
            joined(" ", tag("em", writer.said(part.because))) if part.because else "",
        )
        if part.branches:
            said = folded(
                said, bullets(map(self.write, part.branches)), unfolded=bool(part.decides)
            )
        return tag("div", said, style=edge if part.decides else None)

    def summary(self, line: Line) -> Markup:
        """Return a line that a click folds."""
        return attrs.evolve(self, clickable=False).said(line)

    def said(self, line: Line) -> Markup:
        """Return a line."""
        return joined(*map(self._said, line))

    def _said(self, part: Inline) -> Markup:
        match part:
            case Strong() | Emphasis() | Code():
                return tag(_TAGS[type(part)], part.text)
            case Link():
                return linked(part.text, part.address)
            case Sign():
                return framed(" ".join(filter(None, (part.sign, part.words))), part.border)
            case Several():
                return bullets(map(self.said, part.lines))
            case Reference(at=at):
                target = at.source.url if self.clickable else None
                mark = linked(f"[{self.numbers[at]}]", target, str(at))
                return joined(tag("strong", "[unverified] ") if at.unverified else "", mark)
        return joined(part if isinstance(part, str) else part.text)


_TAGS: Final = {Strong: "strong", Emphasis: "em", Code: "code"}
