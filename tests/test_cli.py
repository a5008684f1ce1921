"""The command line as users run it: files, standard input, exit codes, closed pipes, JSON."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from bonemets import __version__
from bonemets.case import Case
from bonemets.cli import main
from bonemets.cli.commands import rank as rank_command
from bonemets.cli.output import Output
from bonemets.criteria.catalogue import READINGS
from bonemets.evidence.catalogue import STUDIES
from bonemets.interop.fhir import codes
from bonemets.options.catalogue import OPTIONS
from bonemets.options.preferences import Preference
from bonemets.options.rank_case import rank
from bonemets.options.ranking import Ranking
from bonemets.options.sensitivity import Inquiry, inquire
from bonemets.provenance import AsOf
from bonemets.reasoning.exact_verdicts import exact
from bonemets.serialization.hashing import content_hash
from bonemets.serialization.schema import json_schema as schema
from tests.test_fhir import DATA

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
COMPRESSION = str(EXAMPLES / "cord-compression.toml")
RIB = str(EXAMPLES / "painful-rib.json")
COHORT = str(EXAMPLES / "cases.csv")
BUNDLE = str(EXAMPLES / "bone-mets-reirradiation.json")
SHAPES = schema("Output")


@cache
def _searched(
    case: Case, preferences: tuple[Preference, ...], as_of: AsOf
) -> tuple[Inquiry, Ranking]:
    ranking = rank(case, preferences=preferences, as_of=as_of)
    return inquire(ranking), ranking


@pytest.fixture(autouse=True)
def _search_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Search a ranking once for all tests: it takes a second or more."""

    def searched(ranking: Ranking) -> Inquiry:
        found, same = _searched(ranking.case, ranking.preferences, ranking.as_of)
        assert same == ranking
        return found

    monkeypatch.setattr(rank_command, "inquire", searched)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def shape(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    _, out, _ = run(capsys, *arguments, "--json")
    whole = json.loads(out)
    jsonschema.validate(whole, SHAPES)
    assert whole["bonemets"] == __version__
    assert whole["command"] == arguments[0]
    return whole


def test_rank(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "rank", COMPRESSION)
    assert (code, err) == (0, "")
    assert "1. decompressive surgery, then 30 Gy/10" in out
    assert "84 % against 57 %" in out
    assert "not a medical device" in out


def test_rank_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    [result] = shape(capsys, "rank", COMPRESSION)["results"]
    assert result["first"] == ["surgery-30-10"]
    assert {option["key"] for option in result["options"]} == {one.key for one in OPTIONS}
    assert result["facts"]["fit_for_surgery"] is True
    assert "spinal" in result["inferred"]


def test_rank_in_short(capsys: pytest.CaptureFixture[str]) -> None:
    [short] = shape(capsys, "rank", COMPRESSION, "--compact")["results"]
    assert short["options"][0]["key"] == "surgery-30-10"
    assert len(json.dumps(short)) < 8_000
    [other, *_] = shape(capsys, "rank", COHORT, "--compact")["results"]
    assert {"name", "options", "ask"} <= other.keys()
    code, _, err = run(capsys, "rank", COMPRESSION, "--compact")
    assert (code, "--compact: expected --json beside it" in err) == (2, True)


def test_rank_with_a_wish(capsys: pytest.CaptureFixture[str]) -> None:
    [plain] = shape(capsys, "rank", RIB)["results"]
    [wished] = shape(capsys, "rank", RIB, "--prefer", "least-retreatment")["results"]
    assert plain["first"] == ["conventional-8-1"]
    assert wished["first"] == ["conventional-20-5"]
    assert "least-retreatment" in wished["preferences"]
    _, out, _ = run(capsys, "rank", RIB, "--prefer", "least-retreatment")
    assert "wishes followed: the least retreatment" in out
    assert out == run(capsys, "rank", RIB, *("--prefer", "least-retreatment") * 2)[1]


def test_preferences_can_be_dropped_and_ordered(capsys: pytest.CaptureFixture[str]) -> None:
    [result] = shape(capsys, "rank", RIB, "--drop", "fewest-visits", "--drop", "design")["results"]
    assert result["changes"] == {"added": [], "dropped": ["design", "fewest-visits"], "moved": []}
    assert {key.partition("-")[0] for key in result["first"]} == {"conventional"}
    assert len(result["first"]) == 4
    assert result["ties"][0] == result["first"]
    _, out, _ = run(capsys, "rank", RIB, "--drop", "fewest-visits")
    assert "preferences dropped: the fewest visits for treatment" in out
    order = "least-retreatment,strong-for"
    [result] = shape(capsys, "rank", RIB, "--order", order)["results"]
    conditions = ["not-ruled-out", "for-this-case"]
    assert result["preferences"] == [*conditions, "least-retreatment", "strong-for"]
    assert result["changes"]["added"] == ["least-retreatment"]
    [why] = shape(capsys, "explain", RIB, "--why", "conventional-20-5", "conventional-8-1",
                  "--order", order)["results"]  # fmt: skip
    assert why["why"]["preference"] == "least-retreatment"


def test_which_evidence_is_used_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    for base, words in (("review", "evidence as of the review"), ("latest", "reported since: ")):
        [result] = shape(capsys, "rank", RIB, "--as-of", base)["results"]
        assert result["as_of"] == base
        assert words in run(capsys, "rank", RIB, "--as-of", base)[1]
        [one] = shape(capsys, "explain", RIB, "--option", "sbrt-24-2", "--as-of", base)["results"]
        assert one["option"]["key"] == "sbrt-24-2"


def test_what_to_ask_is_said_for_one_case_or_where_asked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    [result] = shape(capsys, "rank", RIB)["results"]
    assert result["refused"] is None
    assert result["deciding"][0]["text"].startswith(result["deciding"][0]["field"])
    [travel] = [one for one in result["open"] if one["other"] == "conventional-20-5"]
    assert travel["until"] == [["travel_is_a_burden"]]
    _, out, _ = run(capsys, "rank", RIB)
    assert "order open until travel_is_a_burden is known" in " ".join(out.split())
    assert "what an answer would settle:" in out
    for command, key in (("rank", "deciding"), ("eligibility", "ask")):
        assert not any(key in one for one in shape(capsys, command, COHORT)["results"])
    _, out, _ = run(capsys, "eligibility", COHORT)
    assert "ask first" not in out
    assert all("ask" in one for one in shape(capsys, "eligibility", COHORT, "--ask")["results"])
    [one] = shape(capsys, "eligibility", RIB)["results"]
    assert one["ask"]["settles"]
    _, out, _ = run(capsys, "eligibility", RIB)
    asked = one["ask"]["field"].replace("_", " ")
    assert f"ask first: {asked}: settles" in " ".join(out.split())


def test_an_order_that_is_open_is_said_beside_its_reason(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, out, _ = run(capsys, "explain", RIB, "--why", "conventional-8-1", "conventional-20-5")
    assert "the fewest visits for treatment (1 visit" in out
    assert "order open until travel_is_a_burden is known" in out
    [result] = shape(capsys, "explain", RIB, "--why", "sbrt-30-5", "sbrt-40-5")["results"]
    assert (result["why"], result["order"]["standing"]) == (None, "tied with")


def test_exact_verdicts_and_hashes_are_beside_the_verdicts(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    case = tmp_path / "case.json"
    case.write_text('{"total_paraplegia": true}')
    [result] = shape(capsys, "eligibility", str(case))["results"]
    readings = {one["reading"]: one for trial in result["trials"] for one in trial["readings"]}
    for reading in READINGS:
        assert readings[reading.key]["hash"] == content_hash(reading)
        found = exact(reading, Case(total_paraplegia=True))
        assert readings[reading.key]["exact"] == str(found.verdict)
        assert readings[reading.key]["verdict"] == str(found.kleene)
    rich = readings["rich-2018/as-reviewed"]  # compression of cord or cauda equina, one or both
    assert (rich["verdict"], rich["exact"]) == ("unknown", "not met")
    assert not any("hash" in part for one in readings.values() for part in one["parts"])
    odd = '{"metastases_in_lifetime": 1, "bones": ["rib"], "femoral_metastasis": true}'
    case.write_text(odd)
    [result] = shape(capsys, "eligibility", str(case))["results"]
    assert "impossible" in {one["exact"] for trial in result["trials"] for one in trial["readings"]}
    assert "cannot be true together" in " ".join(run(capsys, "rank", str(case))[1].split())
    [result] = shape(capsys, "rank", str(case))["results"]
    assert result["refused"]["where"] == "metastases_in_lifetime, femoral_metastasis, bones"


def test_facts_that_no_table_pairs_are_doubted(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    case = tmp_path / "case.json"
    case.write_text('{"ecog": 0, "karnofsky": 30}')
    for command in ("rank", "eligibility", "explain"):
        code, out, _ = run(capsys, command, str(case))
        assert code == 0
        assert "look again: ecog = 0 and karnofsky = 30: no table pairs them" in out
        [result] = shape(capsys, command, str(case))["results"]
        [doubt] = result["doubts"]
        assert len(doubt["at"]) == 3
    assert "doubts" not in shape(capsys, "rank", RIB)["results"][0]


def test_a_time_often_written_as_a_limit_is_doubted(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    case = tmp_path / "case.json"
    case.write_text('{"life_expectancy": "90 days"}')
    for command in ("rank", "eligibility", "explain"):
        _, out, _ = run(capsys, command, str(case))
        assert "look again: life expectancy of 90 days is often written as 3 months" in out
        [result] = shape(capsys, command, str(case))["results"]
        [doubt] = result["doubts"]
        assert doubt["at"] == []


def test_a_cohort(capsys: pytest.CaptureFixture[str]) -> None:
    results = shape(capsys, "rank", COHORT)["results"]
    assert {one["name"]: one["first"] for one in results} == {
        "row 2 (rib)": ["conventional-8-1"],
        "row 3 (spine)": ["sbrt-24-2"],
        "row 4 (oligo)": ["sbrt-35-5"],
        "row 5 (bulky)": ["conventional-8-1"],
        "row 6 (small)": ["observation"],
    }


def test_explain(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "explain", COMPRESSION, "--trial", "patchell/as-reviewed")
    assert code == 0
    assert "Patchell 2005 as reviewed: met" in out
    assert "life expectancy = 8 months" in out
    code, out, _ = run(capsys, "explain", COMPRESSION, "--option", "surgery-30-10")
    assert "for (strong)" in out
    code, out, _ = run(
        capsys, "explain", COMPRESSION, "--why", "surgery-30-10", "conventional-30-10"
    )
    assert "something strong for it" in out
    _, out, _ = run(capsys, "explain", RIB, "--why", "sbrt-30-5", "sbrt-40-5")
    assert "tied: sbrt-30-5; sbrt-40-5" in out
    [whole] = shape(capsys, "explain", COMPRESSION)["results"]
    assert {one["study"] for one in whole["trials"]} >= {"patchell", "sc24"}
    [why] = shape(capsys, "explain", RIB, "--why", "conventional-8-1", "conventional-20-5")[
        "results"
    ]
    assert why["why"]["preference"] == "fewest-visits"
    [one] = shape(capsys, "explain", RIB, "--option", "conventional-8-1")["results"]
    assert one["option"]["place"] == 1


@pytest.mark.parametrize(
    ("file", "trial", "code"),
    [
        (COMPRESSION, "patchell/as-reviewed", 0),
        (COMPRESSION, "patchell", 0),
        (COMPRESSION, "score-2", 1),
        (RIB, "gillespie", 1),
        (COMPRESSION, "sc24/as-published", 1),
        (RIB, "rich-2018", 0),
        (RIB, "sabr-comet", 1),
    ],
)
def test_a_question_is_answered_by_the_exit_code(
    capsys: pytest.CaptureFixture[str], file: str, trial: str, code: int
) -> None:
    assert run(capsys, "eligibility", file, "--trial", trial)[0] == code


def test_eligibility(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "eligibility", COMPRESSION)
    assert code == 0
    assert "met      Patchell 2005 as reviewed" in out
    assert "ask for: age" not in out.split("SCORE-2 as registered")[0]
    [result] = shape(capsys, "eligibility", COMPRESSION)["results"]
    verdicts = {one["study"]: one["verdict"] for one in result["trials"]}
    assert verdicts["patchell"] == "met"
    assert verdicts["score-2"] == "unknown"
    assert verdicts["rich-2018"] == "not met"


def test_readings_that_differ_are_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    case = tmp_path / "case.toml"
    case.write_text(
        "primary_controlled = true\nmetastases = 5\nfemoral_metastasis = false\nage = 60\n"
        'distance_to_cord = "20 mm"\necog = 0\nlife_expectancy = "24 months"\n'
        "all_metastases_treatable = true\nhistology_confirmed = true\n"
        "metastases_in_one_organ = 2\ncord_compression = false\nprior_rt_to_target = false\n"
        "malignant_pleural_effusion = false\nbrain_metastasis_dominant = false\n"
        "comorbidity_precludes_rt = false\npregnant_or_lactating = false\n"
    )
    code, out, _ = run(capsys, "eligibility", str(case), "--trial", "sabr-comet")
    assert code == 1
    assert "readings differ: as reviewed it asks for fewer than 5 metastases" in out
    [result] = shape(capsys, "eligibility", str(case), "--trial", "sabr-comet")["results"]
    [trial] = result["trials"]
    assert [one["line"] for one in trial["differences"]] == ["fewer than 5 metastases"]


def test_bed(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "bed", "30 Gy/10", "8/1", "--alpha-beta", "10")
    assert code == 0
    assert "39 Gy₁₀" in out
    assert "14.4 Gy₁₀" in out
    [rows] = shape(capsys, "bed", "30/10", "--alpha-beta", "3 Gy", "--tissue", "prostate")[
        "results"
    ]
    assert rows[0]["bed"]["gy"] == pytest.approx(60)
    assert rows[1]["bed"]["name"] == "prostate cancer"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("bed", "8/1"), "--alpha-beta or --tissue"),
        (("bed", "8,5/1", "--alpha-beta", "10"), "a comma is not read"),
        (("bed", "8/1", "--alpha-beta", "0"), "a ratio above 0 Gy"),
        (("bed", "8/1", "--alpha-beta", "ten"), "alpha_beta: expected"),
        (("bed", "8/1", "--tissue", "prostat"), "did you mean prostate?"),
        (("evidence", "patchel"), "did you mean patchell?"),
        (("rank", "no-such-file.json"), "No such file"),
        (("rank", RIB, "--prefer", "fewest"), "did you mean fewest-visits?"),
        (("rank", RIB, "--drop", "desing"), "--drop: expected one of no-strong-against"),
        (("rank", RIB, "--drop", "desing"), "did you mean design?"),
        (("rank", RIB, "--drop", "for-this-case"), "--drop: expected one of"),
        (("rank", RIB, "--order", "weak-fro"), "did you mean weak-for?"),
        (("rank", RIB, "--order", "design,design"), "each name once"),
        (("rank", RIB, "--order", "design", "--drop", "design"), "--order: expected no --prefer"),
        (("rank", RIB, "--as-of", "revew"), "did you mean review?"),
        (("explain", RIB, "--drop", "design"), "--drop: expected --option or --why"),
        (("explain", RIB, "--as-of", "review"), "--as-of: expected --option or --why"),
        (("explain", RIB, "--prefer", "fewest-visits"), "--prefer: expected --option or --why"),
        (("bed", f"{'9' * 400}/1", "--alpha-beta", "10"), "numbers of at most nine digits"),
        (("bed", f"30/{'9' * 5000}", "--alpha-beta", "10"), "numbers of at most nine digits"),
        (("bed", "30/10", "--alpha-beta", "0." + "0" * 320 + "1"), "at most nine digits"),
        (("explain", RIB, "--option", "sbrt-28"), "did you mean sbrt-28-2?"),
        (("eligibility", RIB, "--trial", "patchel"), "did you mean patchell?"),
    ],
)
def test_bad_input_is_one_clear_line(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str
) -> None:
    code, out, err = run(capsys, *arguments)
    assert code == 2
    assert out == ""
    assert message in err
    assert len(err.strip().splitlines()) == 1
    assert "Traceback" not in err


def test_several_faults_of_one_command_come_together(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "bed", "8", "30/10", "x", "--alpha-beta", "0")
    assert code == 2
    assert out == ""
    assert len(err.strip().splitlines()) == 3


def test_good_rows_are_answered_and_bad_rows_are_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    cohort = tmp_path / "cohort.csv"
    cohort.write_text("id,pain,spinal\na,6,no\nb,60,maybe\nc,6\nd,5,no\n")
    code, out, err = run(capsys, "rank", str(cohort))
    assert code == 2
    assert "== row 2 (a)" in out
    assert "== row 5 (d)" in out
    assert err.splitlines() == [
        "row 3 (b): pain: expected a whole number from 0 to 10, got 60",
        (
            'row 3 (b): spinal: expected true or false, got "maybe" '
            "(write yes or no; leave it blank if not known)"
        ),
        "row 4 (c): expected 3 cells, got 2",
    ]
    whole = shape(capsys, "rank", str(cohort))
    assert [one["name"] for one in whole["results"]] == ["row 2 (a)", "row 5 (d)"]
    assert [fault["where"] for fault in whole["faults"]] == ["pain", "spinal", "row 4 (c)"]
    assert [fault["record"] for fault in whole["faults"]] == [
        "row 3 (b)",
        "row 3 (b)",
        "row 4 (c)",
    ]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("case.json", '{"ecog": 1', "is the file whole?"),
        ("case.json", '{"resourceType": "Patient"}', "Bundle"),
        ("case.json", '{"ecogg": 1}', "did you mean ecog?"),
        ("case.toml", "ecog = ", "expected TOML"),
        ("case.csv", "ecgo\n1\n", "did you mean ecog?"),
        ("case.csv", "life_expectancy [Gy]\n1\n", "life_expectancy [month]"),
        ("case.csv", "", "a header"),
    ],
)
def test_bad_files(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, text: str, message: str
) -> None:
    file = tmp_path / name
    file.write_text(text)
    code, out, err = run(capsys, "rank", str(file))
    assert (code, out) == (2, "")
    assert message in err


def test_a_bundle(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "rank", BUNDLE, "--site", "61032001=L1")
    assert code == 0
    assert "levels = L1" in out
    assert "prior RT to target = yes" in " ".join(out.split())
    assert err == ""
    _, out, err = run(capsys, "rank", BUNDLE)
    assert (err, "levels = " in out) == ("", False)
    assert "its site, 61032001, is not known here; name it in --site\n" in out
    assert run(capsys, "rank", BUNDLE, "--format", "fhir")[1] == out
    whole = shape(capsys, "rank", BUNDLE)
    assert whole["results"][0]["facts"]["ecog"] == 1


@pytest.mark.parametrize("command", ["rank", "explain", "eligibility"])
def test_what_a_bundle_holds_besides_is_shown(
    capsys: pytest.CaptureFixture[str], command: str
) -> None:
    _, out, _ = run(capsys, command, BUNDLE, "--alpha-beta", "2")
    words = " ".join(out.split())
    assert "Procedure/bm-01-course-1: 20 Gy/5 to BodyStructure/bm-01-L1" in words
    assert "delivered, completed; external-beam photons" in words
    assert "60 Gy₂, EQD2₂ 30 Gy" in words
    assert "age: 70 on 2025-03-04 (Patient/bm-01)" in words
    [result] = shape(capsys, command, BUNDLE, "--alpha-beta", "2")["results"]
    [given, planned] = result["bundle"]["courses"]
    assert given["phases"] == [{"total_gy": 20, "fractions": 5, "dose_per_fraction_gy": 4}]
    assert [one["bed"]["gy"] for one in given["effects"]] == [60]
    assert [one["eqd2"]["gy"] for one in planned["effects"]] == [20]
    [unused] = result["bundle"]["unused"]
    assert unused["reason"].endswith("name it in --site")
    assert {"resource": "Patient/bm-01", "field": "age", "read": "70 on 2025-03-04"} in (
        result["bundle"]["used"]
    )
    [bare] = shape(capsys, command, BUNDLE)["results"]
    assert [one["effects"] for one in bare["bundle"]["courses"]] == [[], []]


def altered(tmp_path: Path, alter: Callable[[dict[str, Any]], None]) -> str:
    """Return the path of the example bundle with its resources, by id, altered."""
    bundle = json.loads(Path(BUNDLE).read_text(encoding="utf-8"))
    alter({entry["resource"]["id"]: entry["resource"] for entry in bundle["entry"]})
    file = tmp_path / "bundle.json"
    file.write_text(json.dumps(bundle))
    return str(file)


def test_a_course_without_an_effect_says_why(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def implanted(resources: dict[str, Any]) -> None:
        text = json.dumps(resources["bm-01-course-1"]).replace("1156506007", "169359004")
        resources["bm-01-course-1"] |= json.loads(text)

    file = altered(tmp_path, implanted)
    _, out, _ = run(capsys, "rank", file, "--alpha-beta", "2")
    refused = "the linear-quadratic model is not used here for a permanent implant"
    words = " ".join(out.split())
    assert "Procedure/bm-01-course-1: 20 Gy, fractions 5, to BodyStructure/bm-01-L1" in words
    assert f"no effect is computed: {refused}" in words
    [result] = shape(capsys, "rank", file, "--alpha-beta", "2")["results"]
    course = result["bundle"]["courses"][0]
    assert (course["refused"], course["effects"], course["phases"]) == (refused, [], [])
    assert (course["total_gy"], course["fractions"]) == (20, 5)


def test_an_effect_stated_at_odds_with_its_doses_is_shown(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    quantity = {"value": 31, "unit": "EQD2(a/b=2)", "code": "Gy"}

    def at_odds(resources: dict[str, Any]) -> None:
        dose = next(
            one
            for one in resources["bm-01-course-1"]["extension"]
            if one["url"].endswith("radiotherapy-dose-delivered-to-volume")
        )
        dose["extension"].append({"url": codes.METRIC, "valueQuantity": quantity})

    file = altered(tmp_path, at_odds)
    _, out, _ = run(capsys, "eligibility", file)
    assert "EQD2₂ 31.00 Gy is stated to" in out
    assert "its doses give EQD2₂ 30.00 Gy" in " ".join(out.split())
    [result] = shape(capsys, "eligibility", file)["results"]
    [found] = result["bundle"]["disagreements"]
    assert (found["stated"]["gy"], found["computed"]["gy"]) == (31, 30)


def test_how_a_bundle_is_read_can_be_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    _, out, _ = run(capsys, "rank", BUNDLE, "--on", "2035-03-05")
    assert "age = 80" in out
    _, out, _ = run(capsys, "rank", BUNDLE, "--on", "2024-03-05")
    assert "ecog" not in out.split("case: ")[1].split("\n\n")[0]
    code, _, err = run(capsys, "rank", BUNDLE, "--lesion", "Condition/bm-01-bones")
    assert code == 2
    assert f"{BUNDLE}: --lesion: expected a bone metastasis (Condition/bm-01-bone)" in err
    assert "did you mean Condition/bm-01-bone?" in err

    bundle = json.loads(Path(BUNDLE).read_text(encoding="utf-8"))
    [bone] = [one for one in bundle["entry"] if one["resource"]["id"] == "bm-01-bone"]
    bundle["entry"].append({"resource": {**bone["resource"], "id": "hip"}})
    file = tmp_path / "two.json"
    file.write_text(json.dumps(bundle))
    code, _, err = run(capsys, "rank", str(file))
    choices = 'choose --lesion "Condition/bm-01-bone" or --lesion "Condition/hip"'
    assert err == f"{file}: --lesion: expected one bone metastasis, got 2 ({choices})\n"
    assert run(capsys, "rank", str(file), "--lesion", "Condition/hip")[0] == 0


@pytest.mark.parametrize("command", ["rank", "eligibility"])
@pytest.mark.parametrize("path", sorted(DATA.glob("*/*.json")), ids=lambda path: path.stem)
def test_the_guides_bundles_are_answered(
    capsys: pytest.CaptureFixture[str], path: Path, command: str
) -> None:
    code, out, err = run(capsys, command, str(path), "--alpha-beta", "3", "--on", "2025-06-01")
    assert (code, err) == (0, "")
    [result] = shape(capsys, command, str(path), "--alpha-beta", "3")["results"]
    for course in result["bundle"]["courses"]:
        assert course["resource"] in out
        assert bool(course["effects"]) is not bool(course["refused"])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--on", "2025-03-04"), f"{RIB}: expected a FHIR bundle for --on, got"),
        (("--lesion", "Condition/1"), "a FHIR bundle for --lesion, got"),
        (("--site", "1=L1"), "a FHIR bundle for --site, got"),
        (("--alpha-beta", "2"), "--alpha-beta: expected a FHIR bundle with courses, got"),
    ],
)
def test_what_is_said_of_a_bundle_needs_one(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str
) -> None:
    code, out, err = run(capsys, "rank", RIB, *arguments)
    assert (code, out) == (2, "")
    assert message in err


def test_evidence(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "evidence")
    assert code == 0
    assert len(out.strip().splitlines()) == len(STUDIES)
    _, out, _ = run(capsys, "evidence", "score-2")
    assert "[unverified]" in out
    assert "where documents differ" in out
    studies = shape(capsys, "evidence")["results"]
    assert {study["key"] for study in studies} == {study.key for study in STUDIES}


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, words in (
        (["--version"], f"bonemets {__version__}"),
        (["--help"], "bad input"),
        (["rank", "--help"], "--prefer"),
    ):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == 0
        assert words in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "command", "words"),
    [
        ([], "", "bonemets: the following arguments are required: command"),
        (["rank"], "rank", "bonemets rank: the following arguments are required: file"),
        (["ranks"], "", "invalid choice: 'ranks' (choose from "),
        (["rank", RIB, "--format", "xml"], "rank", "'xml' (choose from "),
        (["rank", RIB, "--formt", "csv"], "", "unrecognized arguments: --formt csv"),
        (["rank", RIB, "--form", "json"], "", "unrecognized arguments: --form json"),
        (["explain", RIB, "--why", "a"], "explain", "argument --why: expected 2 arguments"),
        (
            ["explain", RIB, "--why", "a", "b", "--option", "c"],
            "explain",
            "argument --option: not allowed with argument --why",
        ),
        (
            ["explain", RIB, "--option", "a", "--trial", "sc24"],
            "explain",
            "argument --trial: not allowed with argument --option",
        ),
        (["rank", BUNDLE, "--on", "3/4/25"], "rank", 'such as 2025-03-01, got "3/4/25"'),
        (["rank", BUNDLE, "--site", "1"], "rank", 'CODE=PLACE as 61032001=L1, got "1"'),
        (["rank", BUNDLE, "--site", "=L1"], "rank", 'CODE=PLACE as 61032001=L1, got "=L1"'),
    ],
)
def test_a_command_line_that_cannot_be_understood(
    capsys: pytest.CaptureFixture[str], arguments: list[str], command: str, words: str
) -> None:
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("usage: bonemets")
    assert words in err
    code, out, again = run(capsys, *arguments, "--json")
    whole = json.loads(out)
    jsonschema.validate(whole, SHAPES)
    assert (code, again, whole["command"], whole["results"]) == (2, err, command, [])
    assert words in whole["faults"][0]["message"]


def process(
    *arguments: str, stdin: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bonemets", *arguments],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )


@pytest.mark.parametrize(
    "stdin",
    ['[{"pain": 6, "spinal": false}, {}]', "pain = 6\nspinal = false", "pain,spinal\n6,no\n7,no\n"],
)
def test_standard_input(stdin: str) -> None:
    done = process("rank", "-", stdin=stdin)
    assert (done.returncode, done.stderr) == (0, "")
    assert "1. 8 Gy/1 conventional radiotherapy" in done.stdout


def test_results_are_given_as_they_come(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is kept of what was written, and no form is made that was not asked for."""
    made: list[str] = []
    output = Output("rank", as_json=True)
    for number in (1, 2):
        output.put(number, lambda one: made.append("text") or str(one), lambda one: {"n": one})
        assert f'{{"n": {number}}}' in capsys.readouterr().out
    output = Output("rank", as_json=False)
    output.put(3, str, lambda _: made.append("shape"))
    assert (capsys.readouterr().out, made) == ("3\n", [])


def test_a_closed_pipe_is_no_traceback() -> None:
    rows = "pain,spinal\n" + "6,no\n" * 500
    with subprocess.Popen(
        [sys.executable, "-m", "bonemets", "rank", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdin.write(rows)
        running.stdin.close()
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == ""
        assert running.wait() == 0


def shell(line: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``bonemets`` in a shell that closes or redirects its streams."""
    return subprocess.run(
        ["sh", "-c", f"bonemets() {{ '{sys.executable}' -m bonemets \"$@\"; }}; {line}"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, **environment},
    )


def test_streams_of_another_kind_are_taken_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.StringIO()
    monkeypatch.setattr(sys, "stdout", screen)
    assert main(["bed", "8/1", "--alpha-beta", "10"]) == 0
    assert "14.4 Gy₁₀" in screen.getvalue()


@pytest.mark.skipif(sys.platform == "win32", reason="the lines are for a POSIX shell")
@pytest.mark.parametrize(
    ("line", "code", "out", "err"),
    [
        ("bonemets rank - <&-", 2, "", "standard input: expected a stream to read, got"),
        ("bonemets evidence >&-", 2, "", "standard output: expected a stream to write to, got"),
        ("bonemets bed x 8/1 --alpha-beta 2 2>&-", 2, "BED and EQD2", ""),
        ("bonemets evidence >&- 2>&-", 2, "", ""),
        ("bonemets evidence 2>&1 | head -n 1", 0, "rich-2018", ""),
        ("bonemets rank nope.json 2>&1 | head -n 0", 0, "", ""),
    ],
)
def test_a_closed_stream_is_no_traceback(line: str, code: int, out: str, err: str) -> None:
    done = shell(line)
    assert done.returncode == code
    assert done.stdout.startswith(out) if out else not done.stdout
    assert done.stderr.startswith(err) if err else not done.stderr
    assert len(done.stderr.splitlines()) <= 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    "arguments", ["evidence", f"rank {COHORT} --json", "--help", "rank --help"]
)
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_output_that_cannot_be_written_is_said(arguments: str, unbuffered: str) -> None:
    done = shell(f"bonemets {arguments} >/dev/full", PYTHONUNBUFFERED=unbuffered)
    assert done.returncode == 2
    assert done.stderr == "standard output: cannot be written: No space left on device\n"
    assert shell(f"bonemets {arguments} >/dev/full 2>/dev/full").returncode == 2


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": ""},
    ],
)
def test_a_stream_of_few_letters_gets_subscripts_it_can_show(environment: dict[str, str]) -> None:
    done = process("bed", "8/1", "--alpha-beta", "10", "--alpha-beta", "2.5", **environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[2].endswith("14.4 Gy_10   EQD2_10 12 Gy")
    assert "33.6 Gy_2.5" in done.stdout
    done = process("rank", "-", stdin='[{"id": "caf\u00e9 \u4e2d"}, {}]', **environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("== case 1 (caf")
    done = process("explain", BUNDLE, "--alpha-beta", "2", "--json", **environment)
    jsonschema.validate(json.loads(done.stdout), SHAPES)


def test_color_only_on_a_terminal_that_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in process("eligibility", RIB).stdout
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert Output("rank", as_json=False).color
    monkeypatch.setenv("NO_COLOR", "1")
    assert not Output("rank", as_json=False).color
