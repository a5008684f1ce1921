"""One document, three formats: text, HTML and Markdown say the same, whatever stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bonemets.case import Case
from bonemets.criteria import sabr_comet, score_2
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import candidacies
from bonemets.errors import InputErrors, RefusedError
from bonemets.evidence.catalogue import STUDIES
from bonemets.logic import Verdict
from bonemets.options.catalogue import OPTIONS
from bonemets.options.rank_case import rank
from bonemets.options.sensitivity import compare, inquire
from bonemets.presentation import (
    WIDTH,
    Code,
    Document,
    Emphasis,
    Figure,
    Item,
    Items,
    Link,
    Paragraph,
    Preformatted,
    Reference,
    Section,
    Several,
    Sign,
    Strong,
    Table,
    Term,
    Tree,
    effects,
    explain,
    present,
    to_html,
    to_markdown,
    to_text,
    verdicts,
)
from bonemets.presentation.document import Branch, verdict_sign
from bonemets.presentation.html import to_fragment, to_page
from bonemets.provenance import Document as Kind
from bonemets.provenance import Locator, Source, Status
from bonemets.reasoning.relations import matrix
from bonemets.regimens import AlphaBeta, Course, Regimen
from bonemets.regimens.constraints import OrganDose, check
from bonemets.regimens.limits import HYTEC_CORD
from bonemets.regimens.tissue import Samples
from bonemets.regimens.tissues import PROSTATE, TISSUES
from bonemets.scores.catalogue import TABLES
from bonemets.testing.strategies import cases

CASE = Case(cord_compression=True, life_expectancy="3-5 months", metastases=5, symptomatic=True)
READ = Locator(Source("a", "Adams 2020", Kind.PAPER, doi="10.1/a"), "table 2")
RECALLED = Locator(Source("b", "Brown | <2021>", Kind.REVIEW), "page 4", Status.UNVERIFIED)
WORDS = (
    "alpha", "Beta", "ten", "50 %", "<script>alert(1)</script>", "a_b", "_c_", "*d*", "`e`", "f|g",
    "&lt;b&gt; &amp; &#60;i&#62;", "[h](i)", "# j", "- k", "1. l", "> m", "$n$", "~~o~~", "<!-- p",
    "]]>", "\x1b[31mq", "\x00r", "s\nt", "+ u", "\\v", "https://w.org", "12) x", "![y](z)",
)  # fmt: skip


INLINE = {"strong", "em", "code", "span", "a"}


class Words(HTMLParser):
    """The words of a page that its readers see, pictures and markup aside."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.shown, self.inside = "", 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self.inside += tag == "svg"
        self.shown += "" if tag in INLINE else " "

    def handle_endtag(self, tag: str) -> None:
        self.inside -= tag == "svg"
        self.shown += "" if tag in INLINE else " "

    def handle_data(self, data: str) -> None:
        self.shown += "" if self.inside else data


def words(text: str, heads: set[str]) -> list[str]:
    """Return the words of a text, those of columns aside, which a text may repeat for each row."""
    return [one for one in re.findall(r"\w+", text.casefold()) if one not in heads]


def of_markdown(text: str) -> str:
    return MarkdownIt("commonmark").enable("table").render(text)


def shows_the_same(document: Document) -> None:
    tables = [one for one in document.nodes() if isinstance(one, Table)]
    heads = {
        word
        for table in tables
        for cell in table.head
        for word in words(to_text(Document([Paragraph(cell)])), set())
    }
    text = words(to_text(document), heads)
    page = words(Words(to_fragment(document)).shown, heads)
    if any(len(word) > 60 for word in page):
        return  # a line of text breaks what is so long
    assert page == text
    assert words(Words(of_markdown(to_markdown(document))).shown, heads) == text


said = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
inline = st.one_of(
    said,
    said.map(Strong),
    said.map(Emphasis),
    said.map(Code),
    st.builds(Link, said, st.sampled_from((None, "https://doi.org/10.1/<a> b|c"))),
    st.sampled_from(list(Verdict)).map(verdict_sign),
    st.builds(Sign, st.just("+"), said),
    st.sampled_from((READ, RECALLED)).map(Reference),
    st.builds(Term, st.sampled_from(("pain", "age")), st.just("what it means")),
)
lines = st.lists(inline, min_size=1, max_size=3).map(
    lambda parts: tuple(one for part in parts for one in (part, " "))[:-1]
)
items = st.recursive(
    st.builds(Item, lines), lambda below: st.builds(Item, lines, st.tuples(below)), max_leaves=3
)
branches = st.recursive(
    st.builds(Branch, st.sampled_from(list(Verdict)).map(verdict_sign), lines, lines),
    lambda below: st.builds(
        Branch,
        st.just(verdict_sign(Verdict.MET)),
        lines,
        st.just(()),
        st.sampled_from(("", "decides")),
        st.tuples(below, below),
    ),
    max_leaves=4,
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    wide = draw(st.integers(1, 4))
    cell = st.one_of(lines, st.just(()), st.lists(lines, min_size=1, max_size=2).map(Several))
    row = st.tuples(lines, *[cell] * (wide - 1))
    head = ("", *(f"head{place}" for place in range(1, wide)))
    return Table(
        draw(lines), head, draw(st.lists(row, min_size=1, max_size=3)), draw(st.booleans())
    )


plain = st.one_of(
    lines.map(Paragraph),
    said.map(Preformatted),
    st.lists(items, min_size=1, max_size=3).map(Items),
    tables(),
    st.lists(branches, min_size=1, max_size=2).map(Tree),
)
FOLDED = st.sampled_from((None, True, False))
blocks = st.recursive(
    plain,
    lambda below: st.one_of(
        st.builds(
            Section, lines, st.lists(below, max_size=3), st.sampled_from((None, True, False))
        ),
        st.lists(below, min_size=1, max_size=2).map(lambda some: Figure("<svg>no</svg>", some)),
    ),
    max_leaves=4,
)
documents = st.builds(Document, st.lists(blocks, max_size=4), lines, st.lists(plain, max_size=1))


@given(documents)
def test_every_format_shows_the_same_words_in_the_same_order(document: Document) -> None:
    shows_the_same(document)


@given(documents)
def test_a_text_moves_no_cursor(document: Document) -> None:
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", to_text(document))
    assert "\n\n\n" not in to_text(document)


@settings(max_examples=20)
@given(cases(*READINGS[:6], known=0.5), st.sampled_from(READINGS[:6]), st.sampled_from(OPTIONS))
def test_answers_and_rankings_show_the_same_in_every_format(
    case: Case, reading: Any, option: Any
) -> None:
    ranking = rank(case)
    answer = reading.evaluate(case)
    ranked = ranking.find(option.key)
    for value in (
        case,
        answer,
        verdicts(candidacies(case, READINGS[:6])),
        *candidacies(case, sabr_comet.READINGS),
        ranking,
        ranked,
        ranked.assessment,
        *ranked.assessment.statuses[:3],
        *ranking.referrals[:3],
    ):
        shows_the_same(present(value))


def _values() -> Iterator[object]:
    ranking = rank(CASE)
    yield from (*STUDIES, *READINGS, *OPTIONS, *TISSUES, *TABLES)
    yield from (OPTIONS[0].arguments[0], ranking.referrals[0].referral)
    for study in STUDIES[:8]:
        yield from (*study.statements[:1], *study.arms[:1], *study.findings[:1])
        yield from (*study.comparisons[:1], *study.caveats[:1], *study.discrepancies[:1])
    yield from (STUDIES[0].reports[0], STUDIES[0].reports, READ, RECALLED)
    yield from (ranking, rank(Case()), inquire(rank(Case(spinal=False, pain=6))))
    yield inquire(rank(Case(metastases_in_lifetime=1, bones=["rib"], femoral_metastasis=True)))
    yield ranking.why_above(ranking.ranked[0].option.key, ranking.ranked[3].option.key)
    yield compare(ranking, ranking.ranked[0].option.key, ranking.ranked[1].option.key)
    yield from (matrix(READINGS[:5]), Verdict.MET, Case.ecog <= 2, ~(Case.ecog <= 2))
    yield from (AlphaBeta("10 Gy"), Regimen("24 Gy", 1), Course(["9 Gy/3", "8 Gy/4"]))
    yield Course(["8 Gy/1"], overall_time="1 day")
    yield from (PROSTATE.estimates[0], HYTEC_CORD, HYTEC_CORD.in_fractions(2))
    for dose in ("16.2 Gy", "19 Gy", None):
        plan = OrganDose(HYTEC_CORD.organ, HYTEC_CORD.metric, dose, 2)
        yield check(plan, HYTEC_CORD.in_fractions(2))
    for at in (AlphaBeta("10 Gy"), PROSTATE, Samples.of(["8 Gy", "10 Gy"])):
        yield Regimen("24 Gy", 1).bed(at, quiet=True)
    yield effects([Regimen("24 Gy", 1), Regimen("8 Gy", 1)], [AlphaBeta("10 Gy"), *TISSUES])
    yield from (table.read(()) for table in TABLES)
    yield RefusedError("pain", "a number", "ten")
    yield InputErrors("it cannot be read", [RefusedError("pain", "a number", "ten")])


@pytest.mark.parametrize("value", [*_values()], ids=lambda value: type(value).__name__)
def test_every_kind_of_value_shows_the_same_in_every_format(value: object) -> None:
    document = present(value)
    assert to_text(document).strip() == explain(value).strip() != ""
    assert to_html(value) == to_fragment(document)
    shows_the_same(document)
    wide = any(isinstance(one, Table) and one.wide for one in document.nodes())
    assert wide or all(len(line) <= WIDTH for line in explain(value).splitlines())


def test_several_values_share_their_references() -> None:
    found = candidacies(CASE, score_2.READINGS + sabr_comet.READINGS)
    text = explain(found)
    assert text.count("references:") == 1
    assert "SCORE-2" in text
    assert "SABR-COMET" in text
    shows_the_same(present(found))
    both = explain([STUDIES[0], STUDIES[1]])
    assert f"{STUDIES[0].name}:" in both
    assert "not a medical device" in explain([rank(CASE), rank(Case())])


def test_a_page_lists_its_sections() -> None:
    sections = [Section("one <1>", [Paragraph("a")]), Section("two", [Section("b", [Items("c")])])]
    page = to_page(Document([Paragraph("before"), *sections], title="a & b"))
    assert "<title>a &amp; b</title>" in page
    assert '<a href="#section-1">one &lt;1&gt;</a>' in page
    assert '<h2 id="section-2">Two</h2>' in page
    assert "<h3>B</h3>" in page
    alone = to_page(Document(sections[:1], title="t"))
    assert "<nav" not in alone


def test_blocks_without_content_fall_away() -> None:
    empty = (None, Items([]), Table("t", ("a",), []), Paragraph(""), Tree(()), Section("s", []))
    assert Document([empty, [Figure("<svg/>", [])]]).blocks == ()
    assert to_text(Document([])) == ""
    assert to_markdown(Document([])) == "\n"
    for write in (to_text, to_fragment, to_markdown):
        with pytest.raises(TypeError):
            write(attrs.evolve(Document([]), blocks=[Strong("no block")]))
