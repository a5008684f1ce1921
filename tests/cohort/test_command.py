"""Cohorts on the command line: files of every kind, reports, and what may be wrong with them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import polars as pl
import pytest

from bonemets.cli import main
from bonemets.cohort import files, layouts
from bonemets.cohort.balance import table_one
from bonemets.cohort.counting import attrition, overlap, tally, which_field
from bonemets.cohort.flow import attrition_picture, attrition_svg
from bonemets.cohort.report import Screened, attrition_page
from bonemets.cohort.synthesis import synthetic
from bonemets.cohort.upset import overlap_svg
from bonemets.criteria import sc24, score_2
from bonemets.presentation import Document, explain
from bonemets.presentation.drawing import svg_text
from bonemets.serialization.schema import json_schema as schema

SHAPES = schema("Output")
TINY = pl.DataFrame(
    {
        "id": ["a", "b", "c"],
        "cord_compression": ["yes", "no", "yes"],
        "life_expectancy [month]": ["4", "5", None],
    }
)


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - what was just made here


def shaped(printed: str) -> Any:
    whole = json.loads(printed)
    jsonschema.validate(whole, SHAPES)
    return whole["results"]


@pytest.fixture
def there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    TINY.write_csv("tiny.csv")
    return tmp_path


@pytest.mark.parametrize("ending", [".csv", ".tsv", ".parquet", ".arrow", ".feather", ".ipc"])
def test_a_cohort_goes_from_file_to_file(
    ending: str, there: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del there
    made = f"made{ending}"
    assert main(["synthetic", "--rows", "30", "--seed", "3", "-o", made]) == 0
    assert "synthetic cohort of bonemets" in capsys.readouterr().out
    assert (
        main(["screen", made, "--trial", "score-2", "--reasons", "lines", "-o", f"out{ending}"])
        == 0
    )
    printed = capsys.readouterr()
    assert printed.err == ""
    assert printed.out.startswith("30 patients\n")
    assert "score-2/as-reviewed" in printed.out
    out = files.scan(f"out{ending}").collect()
    assert (
        out.columns[: len(files.scan(made).collect().columns)] == files.scan(made).collect().columns
    )
    assert out.height == 30
    assert set(out["score-2/as-reviewed"]) <= {"met", "not met", "unknown"}
    if ending == ".parquet":
        assert "synthetic" in pl.read_parquet_metadata(made)["bonemets"]
    assert sorted(path.name for path in Path().iterdir()) == sorted(
        [made, f"out{ending}", "tiny.csv"]
    )


def test_the_verdicts_are_written_beside_what_was_there(there: Path) -> None:
    assert main(["screen", "tiny.csv", "--trial", "score-2/as-reviewed", "-o", "out.csv"]) == 0
    lines = (there / "out.csv").read_text(encoding="utf-8").splitlines()
    assert lines == [
        "id,cord_compression,life_expectancy [month],score-2/as-reviewed",
        "a,yes,4,met",
        "b,no,5,not met",
        "c,yes,,unknown",
    ]


@pytest.mark.parametrize(("before", "after"), [(None, "2"), ("7", "7")])
def test_little_is_read_ahead_unless_it_is_asked_for(
    there: Path, monkeypatch: pytest.MonkeyPatch, before: str | None, after: str
) -> None:
    name = "POLARS_ROW_GROUP_PREFETCH_SIZE"
    monkeypatch.setenv(name, before or "")
    if before is None:
        monkeypatch.delenv(name)
    assert main(["screen", "tiny.csv", "--trial", "score-2/as-reviewed", "-o", "out.csv"]) == 0
    assert os.environ[name] == after
    assert (there / "out.csv").is_file()


def test_the_first_option_is_written_on_request(there: Path) -> None:
    asked = ["screen", "tiny.csv", "--trial", "score-2/as-reviewed", "--rank", "-o", "out.csv"]
    assert main(asked) == 0
    out = pl.read_csv(there / "out.csv")
    assert out.columns[-3:] == ["option", "option: decided by", "option: settled"]


def test_the_summary_as_json(there: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del there
    asked = ["screen", "tiny.csv", "--trial", "score-2/as-reviewed", "-o", "o.csv", "--json"]
    assert main([*asked, "--small", "2"]) == 0
    [found] = shaped(capsys.readouterr().out)
    assert found == {
        "patients": 3,
        "readings": [
            {"reading": "score-2/as-reviewed", "met": None, "not met": None, "unknown": None}
        ],
        "missing": [],
        "misspelt": {},
    }
    assert main(["synthetic", "--rows", "1", "--seed", "2", "-o", "s.csv", "--json"]) == 0
    [found] = shaped(capsys.readouterr().out)
    assert (found["rows"], found["seed"]) == (1, 2)


def test_what_does_not_fit_is_told_and_the_rest_answered(
    there: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del there
    TINY.with_columns(
        pl.Series("cord_compression", ["perhaps", "no", "yes"]),
        pl.Series("spinal", ["", "", "no"]),
        pl.Series("levls", ["T8", "", ""]),
    ).write_csv("odd.csv")
    assert main(["screen", "odd.csv", "--trial", "score-2", "-o", "out.csv"]) == 2
    printed = capsys.readouterr()
    assert (
        'odd.csv: cord_compression: expected true or false, got "perhaps (1 times)"' in printed.err
    )
    assert 'expected facts that agree with each other, got "1 rows that do not"' in printed.err
    assert "not read: levls (did you mean levels?)" in printed.out
    assert "no column, so known of nobody: " in printed.out
    assert pl.read_csv("out.csv")["score-2/as-reviewed"].to_list() == [
        "unknown",
        "not met",
        "unknown",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["none.csv", "-o", "o.csv"], "none.csv: expected a file to read, got .No such file"),
        (
            ["tiny.txt", "-o", "o.csv"],
            "tiny.txt: expected a file that ends in .csv, .tsv, .parquet",
        ),
        (["tiny.csv", "-o", "o.xlsx"], "o.xlsx: expected a file that ends in .*, got .\\.xlsx"),
        (["tiny.csv", "-o", "noending"], "noending: expected a file that ends in .*got .no ending"),
        (
            ["tiny.csv", "-o", "tiny.csv"],
            "tiny.csv: expected another file than the one that is read",
        ),
        (
            ["tiny.csv", "-o", "no/where.csv"],
            "no/where.csv: expected a file to write, got .No such",
        ),
        (["bad.parquet", "-o", "o.csv"], "bad.parquet: expected a .parquet file with a header"),
        (["empty.csv", "-o", "o.csv"], "empty.csv: expected a .csv file with a header"),
        (["lists.parquet", "-o", "o.csv"], "o.csv: expected columns that a text file can hold"),
        (["unit.csv", "-o", "o.csv"], "expected a unit like life_expectancy"),
        (["twice.csv", "-o", "o.csv"], "expected one column for each fact"),
        (["ragged.csv", "-o", "o.csv"], "ragged.csv: expected a file to read to its end"),
        (
            ["tiny.csv", "-o", "o.csv", "--trial", "sc25"],
            "trial: expected one of .*did you mean sc24",
        ),
        (["tiny.csv", "-o", "o.csv", "--small", "-2"], "--small: expected a number of patients"),
        (
            ["tiny.csv", "-o", "o.csv", "--attrition", "no/r.html"],
            "no/r.html: expected a file to write",
        ),
    ],
)
def test_bad_input_is_named_and_leaves_nothing_behind(
    arguments: list[str], message: str, there: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (there / "tiny.txt").write_text("x")
    (there / "bad.parquet").write_text("no parquet")
    (there / "empty.csv").write_text("")
    (there / "unit.csv").write_text("life_expectancy [gray]\n3\n")
    (there / "twice.csv").write_text("life_expectancy,life_expectancy [week]\n3,4\n")
    (there / "ragged.csv").write_text("age,spinal\n3,yes\n3,yes,no\n")
    pl.DataFrame({"levels": [["T8"]]}).write_parquet(there / "lists.parquet")
    before = {path: path.read_bytes() for path in there.iterdir()}
    trial = [] if "--trial" in arguments else ["--trial", "score-2/as-reviewed"]
    assert main(["screen", *arguments, *trial]) == 2
    assert re.search(message, capsys.readouterr().err)
    after = {path: path.read_bytes() for path in there.iterdir()}
    assert {path: after[path] for path in before} == before
    assert {path.name for path in after} - {path.name for path in before} <= {"o.csv"}
    if "attrition" not in " ".join(arguments):
        assert set(after) == set(before)


def test_a_synthetic_cohort_that_cannot_be_made(
    there: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["synthetic", "--rows", "-1", "--seed", "1", "-o", "s.csv"]
    assert main(asked) == 2
    assert "rows: expected a whole number from 0 up, got -1" in capsys.readouterr().err
    assert not (there / "s.csv").exists()


def test_a_file_keeps_the_rights_that_files_have(there: Path) -> None:
    main(["synthetic", "--rows", "1", "--seed", "1", "-o", "s.csv"])
    (there / "plain").write_text("")
    assert (there / "s.csv").stat().st_mode == (there / "plain").stat().st_mode


def test_how_far_it_has_come_is_shown_on_a_terminal_only(
    there: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    del there
    main(["screen", "tiny.csv", "--trial", "score-2/as-reviewed", "-o", "o.csv"])
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(pl.LazyFrame, "map_batches", lambda self, f, **_: f(self.collect()).lazy())
    followed, done = files.counted(files.scan("tiny.csv"), "reading")
    assert followed.collect().equals(TINY)
    done()
    assert "reading:" in capsys.readouterr().err


def test_the_command_says_which_extra_it_needs(there: Path) -> None:
    code = (
        "import sys; sys.modules['polars'] = None; from bonemets.cli import main; "
        "sys.exit(main(['screen', 'tiny.csv', '-o', 'o.csv']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=there
    )
    assert done.returncode == 2
    assert "needs polars: pip install 'bonemets[cohort]'" in done.stderr


class Reader(HTMLParser):
    """What matters of a page to who reads it aloud."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_the_report_is_one_page_that_can_be_read_aloud(there: Path) -> None:
    synthetic(60, 5).sink_csv(there / "<b>&.csv")
    asked = ["screen", "<b>&.csv", "--trial", "score-2/as-reviewed", "--trial", "sc24/as-reviewed"]
    assert main([*asked, "--attrition", "report.html", "-o", "o.csv"]) == 0
    page = (there / "report.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "<h1>Attrition of &lt;b&gt;&amp;.csv</h1>" in page
    tags = Reader(page).tags
    ids = [given["id"] for _, given in tags if "id" in given]
    assert len(ids) == len(set(ids))
    assert ("html", {"lang": "en"}) in tags
    names = [tag for tag, _ in tags]
    assert names.count("table") == names.count("caption") == names.count("thead")
    assert all(given.get("scope") in {"col", "row"} for tag, given in tags if tag == "th")
    for tag, given in tags:
        assert not {"src", "srcset"} & set(given), "it needs nothing else"
        assert tag not in {"script", "link", "iframe", "img"}
        if tag == "svg":
            assert given["role"] == "img"
            assert set((given["aria-labelledby"] or "").split()) <= set(ids)
        if tag == "a":
            assert (given["href"] or "").removeprefix("#") in ids


def test_a_report_that_hides_small_groups_says_less(there: Path) -> None:
    synthetic(300, 5).sink_csv(there / "s.csv")
    asked = ["screen", "s.csv", "--trial", "sc24/as-reviewed", "-o", "o.csv", "--small", "20"]
    assert main([*asked, "--attrition", "r.html"]) == 0
    page = (there / "r.html").read_text(encoding="utf-8")
    assert "Shapley" not in page
    assert "How the eligible compare" not in page
    assert "fewer than 20 patients" in page
    assert "which trials" not in page, "one reading overlaps with nothing"


# what is drawn and printed


def test_a_flow_diagram_says_all_that_its_table_says() -> None:
    found = attrition(TINY, score_2.AS_REVIEWED)
    svg = parsed(attrition_svg(found))
    said = " ".join(svg.itertext())
    for part in ("cohort: 3 patients", "out: 1; not known: 0", "known to be in: 1"):
        assert part in said
    assert "life expectancy under 6 months: 0 out, 1 not known" in said
    text = explain(found)
    assert re.search(r"1\. spinal cord compression +2 +2 +1 +0 +0 +0\n", text)
    assert re.search(r"2\. life expectancy under 6 months +1 +2 +0 +1 +0 +1\n", text)
    hidden = explain(attrition(TINY, score_2.AS_REVIEWED, small=5))
    assert "AS reviewed: – patients" in hidden.replace("SCORE-2 as", "AS")
    assert re.search(r"2\. life expectancy under 6 months +– +– +0 +– +0 +–\n", hidden)


def test_a_picture_escapes_what_it_says() -> None:
    found = attrition(TINY, score_2.AS_REVIEWED)
    picture = attrition_picture(found, "<\x00name>")
    assert parsed(svg_text(picture)).attrib["role"] == "img"


def test_costs_gaps_and_table_one_as_text() -> None:
    [found] = tally(TINY, score_2.AS_REVIEWED)
    text = explain(found)
    assert re.search(r"spinal cord compression +1 +1 +1\n", text)
    assert re.search(r"life expectancy under 6 months +0 to 1 +0 to 1 +0 to 1$", text)
    lines = explain(table_one(TINY, score_2.AS_REVIEWED)).splitlines()
    assert re.search(
        r"cord_compression +66\.7 % of 3 +100\.0 % of 1 +50\.0 % of 2 +1\.41\*", lines[2]
    )
    assert re.search(r"life_expectancy \[month\] +4\.5 \(0\.707\) of 2 +4 of 1 +5 of 1", lines[3])
    empty = table_one(TINY.clear(), score_2.AS_REVIEWED)
    assert "nothing recorded" in explain(empty)


def test_combinations_are_listed_and_drawn() -> None:
    found = overlap(TINY, score_2.AS_REVIEWED, sc24.AS_REVIEWED)
    text = explain(found)
    assert text.startswith("3 patients\n")
    assert re.search(r" +1  met +not met\n", text)
    assert "and 2 more combinations" in str(Document(layouts.overlap(found, most=1)))
    svg = parsed(overlap_svg(found))
    marks = [one for one in svg.iter() if one.tag.endswith("circle")]
    assert len(marks) == 2 * len(found.combinations) + 3
    hidden = overlap(TINY, score_2.AS_REVIEWED, small=9)
    assert parsed(overlap_svg(hidden)) is not None


def test_a_page_of_one_reading_without_anybody_unknown() -> None:
    frame = TINY.drop_nulls()
    found = attrition(frame, score_2.AS_REVIEWED)
    gap = which_field(frame, score_2.AS_REVIEWED)
    page = attrition_page("x", [Screened(found, gap)], overlap(frame, score_2.AS_REVIEWED))
    assert "verdicts that are unknown" not in page
    notes = attrition_page(
        "x",
        [Screened(attrition(frame, sc24.AS_PUBLISHED), which_field(frame, sc24.AS_PUBLISHED))],
        overlap(frame, sc24.AS_PUBLISHED),
    )
    assert "Kept aside: able to have MRI" in notes
