"""Scores from text and on the command line: points, bands, what is open, and what is refused."""

from __future__ import annotations

import pytest

from bonemets.cli import main
from bonemets.errors import FieldError, InputErrors, RefusedError, UnknownNameError
from bonemets.scores import mirels, rades_2008, sins
from bonemets.scores.catalogue import TABLES
from bonemets.scores.model import Table
from bonemets.vocabulary import Level
from tests.test_cli import run, shape


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.key)
def test_answers_as_text_are_the_answers(table: Table) -> None:
    for name, kind in table.items.items():
        for choice in kind:
            assert table.read([f"{name}={choice}"]) == table.total(**{name: choice})
        spelled = f" {name.replace('_', '-').upper()} = {str(next(iter(kind))).upper()} "
        assert table.read([spelled]) == table.total(**{name: next(iter(kind))})
        either = [f"{name}={choice}" for choice in kind]
        assert table.read(either) == table.read(()) == table.read([f"{name}=unknown"])
        assert table.read([either[0], f"{name}="]) == table.read(())


def test_a_level_says_where_in_the_spine() -> None:
    for level in Level:
        assert sins.TABLE.read([f"location={level.lower()}"]) == sins.score(
            location=sins.location([level])
        )
    across = sins.TABLE.read(["location=T10", "location=T11"])
    assert across.answers["location"] == {sins.Location.SEMIRIGID, sins.Location.JUNCTIONAL}


def test_every_fault_of_the_answers_is_told() -> None:
    answers = "lytic, mixed, blastic"
    items = "location, pain, lesion, alignment, collapse, posterolateral"
    with pytest.raises(InputErrors) as found:
        sins.TABLE.read(["pain", "payn=mechanical", "lesion=litic", "collapse=none of these"])
    assert [(type(one), str(one)) for one in found.value.faults] == [
        (RefusedError, 'SINS: expected an answer as item=answer, got "pain"'),
        (
            UnknownNameError,
            f'SINS item: expected one of {items}, got "payn" (did you mean pain?)',
        ),
        (FieldError, f'SINS, lesion: expected one of {answers}, got "litic" (did you mean lytic?)'),
    ]


def test_a_score_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(
        capsys, "score", "sins", "location=junctional", "pain=mechanical", "lesion=lytic"
    )
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].startswith("SINS 8-18: potentially unstable or unstable; ask alignment")
    assert "  location             3  junctional" in lines
    bands = [line.split()[1] for line in lines if "stable" in line][1:]
    assert [one == "possible:" for one in bands] == [False, True, True]
    _, out, _ = run(capsys, "score", "rades-2008")
    assert "points from [unverified] [1], recalled: 1 either way" in out
    assert "possible: alive at 6 months: 4 %" in out
    assert "table of points, recalled [unverified]" in out
    assert max(map(len, out.splitlines())) <= 100


def test_scores_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "score")
    assert code == 0
    assert [line.split()[:2] for line in out.splitlines()] == [
        ["sins", "0-18:"],
        ["mirels", "4-12:"],
        ["rades-2008", "20-45:"],
    ]
    assert [one["score"] for one in shape(capsys, "score")["results"]] == [
        table.key for table in TABLES
    ]


def test_a_score_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    answers = ("site=lower limb", "pain=mild", "pain=moderate", "lesion=lytic")
    [one] = shape(capsys, "score", "mirels", *answers)["results"]
    assert one["totals"] == [7, 8, 9, 10]
    assert one["band"] is None
    assert [band["possible"] for band in one["bands"]] == [True, True, True]
    assert one["answers"]["pain"] == [
        {"answer": "mild", "points": 1},
        {"answer": "moderate", "points": 2},
    ]
    [one] = shape(capsys, "score", "mirels", *answers, "size=over 2/3")["results"]
    assert one["band"] == "high risk"
    assert one["ask"] == []
    found = mirels.score(
        site=mirels.Site.LOWER_LIMB,
        pain={mirels.Pain.MILD, mirels.Pain.MODERATE},
        lesion=mirels.Lesion.LYTIC,
        size=mirels.Size.OVER_TWO_THIRDS,
    )
    assert one["totals"] == list(found.totals)


def test_bad_scores_are_faults(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "score", "sons")
    assert (code, out) == (2, "")
    assert "expected one of sins, mirels, rades-2008" in err
    assert "did you mean sins?" in err
    whole = shape(capsys, "score", "mirels", "site=leg", "size")
    assert whole["results"] == []
    assert [fault["where"] for fault in whole["faults"]] == ["Mirels", "Mirels, site"]
    assert main(("score", "sins", "pain=none", "nonsense=1")) == 2


def test_the_points_of_rades_2008_reach_beyond_its_range_and_are_kept_in_it() -> None:
    points = [[one.points for one in kind] for kind in rades_2008.TABLE.items.values()]
    assert (sum(map(min, points)), sum(map(max, points))) == (20, 46)
    assert rades_2008.TABLE.read(()).totals == tuple(range(20, 46))
