"""Quantities: what is read, what is refused and with which words, and exact conversion."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemets import units
from bonemets.case import Case
from bonemets.errors import QuantityError
from bonemets.units import (
    cm,
    days,
    gray,
    hours,
    magnitude,
    mm,
    months,
    percent,
    quantity,
    show,
    to_registry,
    weeks,
    years,
)

USERS = pint.UnitRegistry()
FRACTIONS: Any = pint.UnitRegistry(non_int_type=Fraction)
LONG = "7" * 5000


@pytest.mark.parametrize(
    "given_",
    [
        "8 Gy",
        "8Gy",
        " 8  gray ",
        "8.0 Gy",
        "8 gy",
        "800 cGy",
        "800 centigray",
        gray(8),
        USERS.Quantity(8, "Gy"),
        USERS.Quantity(800, "cGy"),
        USERS.Quantity(8000, "milligray"),
        USERS.Quantity(Decimal(8), "Gy"),
        FRACTIONS.Quantity(Fraction(8), "gray"),
    ],
    ids=str,
)
def test_eight_gray(given_: Any) -> None:
    assert magnitude(given_, "Gy") == 8.0


@pytest.mark.parametrize(
    ("given_", "hint"),
    [
        ("8,5 Gy", "a comma is not read"),
        ("3,000 cGy", "a comma is not read"),
        ("2**9999", "not a unit known here"),
        ("2**9999 Gy", "not a unit known here"),
        ("nan Gy", "write one number and one unit"),
        ("inf Gy", "write one number and one unit"),
        ("-8 Gy", "it cannot be negative"),
        ("+8 Gy", "write one number and one unit"),
        ("8", "a number needs its unit"),
        ("", "write one number and one unit"),
        ("Gy", "write one number and one unit"),
        (".5 Gy", "write one number and one unit"),
        ("5. Gy", "write one number and one unit"),
        ("1e3 Gy", "e3 Gy is not a unit known here"),
        ("8 Gy Gy", "not a unit known here"),
        ("8 Gy/2", "not a unit known here"),
        ("٨ Gy", "write one number and one unit"),
        ("8 Sv", "equivalent dose is not absorbed dose"),
        ("1 rem", "equivalent dose is not absorbed dose"),
        ("1 rad", "write cGy"),
        ("8 m", "m may be meter, month or minute"),
        ("8 fraction", "not a unit known here"),
        ("8 months", "month is another dimension"),
        (8, "a number needs its unit"),
        (8.0, "a number needs its unit"),
        (True, "a number needs its unit"),
        (None, 'such as "8 Gy"'),
        ([8], 'such as "8 Gy"'),
        (months(3), "month is another dimension"),
        (USERS.Quantity(8, "Sv"), "equivalent dose is not absorbed dose"),
        (USERS.Quantity(8, "rad"), "write cGy"),
        (USERS.Quantity(8, "m**2/s**2"), "is another dimension"),
        (USERS.Quantity(8, "joule/kilogram"), "is another dimension"),
        (USERS.Quantity(8, ""), "is another dimension"),
        (USERS.Quantity(float("nan"), "Gy"), "it must be a finite number"),
        (USERS.Quantity(float("inf"), "Gy"), "it must be a finite number"),
        (USERS.Quantity(-8, "Gy"), "it cannot be negative"),
        (USERS.Quantity(8 + 1j, "Gy"), "not a real number"),
        (FRACTIONS.Quantity(Fraction(-8), "Gy"), "it cannot be negative"),
        (f"{LONG[:400]} Gy", "the number is too large"),
        (f"{LONG} Gy", "the number has too many digits"),
        (f"0.{LONG} Gy", "the number has too many digits"),
        (USERS.Quantity(10**400, "Gy"), "the number is too large"),
        (USERS.Quantity(10**5000, "Gy"), "the number is too large"),
        (FRACTIONS.Quantity(Fraction(10**400), "Gy"), "the number is too large"),
        (10**5000, "a number needs its unit"),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else type(value).__name__,
)
def test_refused_with_what_was_expected(given_: Any, hint: str) -> None:
    with pytest.raises(QuantityError) as refused:
        quantity(given_, "Gy", "dose")
    assert str(refused.value).startswith('dose: expected a measure such as "8 Gy", got ')
    assert hint in str(refused.value)


@pytest.mark.parametrize("value", [-1, float("nan"), float("inf"), True, "8", None, 1j, 10**400])
def test_makers_refuse_what_is_no_amount(value: Any) -> None:
    with pytest.raises(QuantityError):
        gray(value)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (days(56), weeks(8)),
        (hours(1344), weeks(8)),
        (months(12), years(1)),
        (cm(0.3), mm(3)),
        (cm(0.7), mm(7)),
        (days(30.4375), months(1)),
    ],
    ids=str,
)
def test_equal_amounts_are_equal_in_any_unit(one: Any, other: Any) -> None:
    unit = "month" if one.check("[time]") else "mm"
    assert magnitude(one, unit) == magnitude(other, unit)


def test_a_month_is_a_twelfth_of_a_year() -> None:
    assert magnitude(months(1), "day") == 30.4375
    assert magnitude(years(1), "day") == 365.25
    assert magnitude("3 months", "day") == 91.3125
    for shorter in (days(90), days(91), weeks(13)):
        assert magnitude(shorter, "month") < 3
    assert magnitude(days(92), "month") > 3


@given(st.floats(0, 1e6), st.sampled_from([("Gy", "cGy"), ("day", "hour"), ("cm", "mm")]))
def test_there_and_back(value: float, pair: tuple[str, str]) -> None:
    large, small = pair
    there = magnitude(units.made(value, large), small)
    assert magnitude(units.made(there, small), large) == pytest.approx(value, rel=1e-12)


@given(st.decimals(0, 100_000, places=3))
def test_the_printed_decimal_counts(value: Decimal) -> None:
    assert magnitude(f"{value} cGy", "Gy") == float(value / 100)
    assert magnitude(f"{value} mm", "cm") == float(value / 10)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("3-6 months", (3, 6)),
        ("3 - 6 months", (3, 6)),
        ("3–6 mo", (3, 6)),
        ("3 to 6 months", (3, 6)),
        ("0.5-1 years", (6, 12)),
    ],
)
def test_ranges(text: str, ends: tuple[float, float]) -> None:
    assert units.is_range(text)
    assert units.magnitudes(text, "month") == ends


@pytest.mark.parametrize(
    "text",
    ["3-6", "3- months", "3,5-6 months", "3-6 Gy", f"1-{LONG[:400]} months", f"1-{LONG} months"],
    ids=lambda text: text[:20],
)
def test_ranges_refused(text: str) -> None:
    with pytest.raises(QuantityError):
        units.magnitudes(text, "month")


def test_shares_may_be_fractions() -> None:
    assert magnitude("1/3", "percent") == 100 / 3
    for share in (f"{LONG[:400]}/3", f"{LONG}/3", f"1/{LONG}"):
        with pytest.raises(QuantityError, match="the number"):
            magnitude(share, "percent")
    assert magnitude("2/3", "percent") == 200 / 3
    with pytest.raises(QuantityError):
        magnitude("1/3", "Gy")
    with pytest.raises(QuantityError):
        magnitude("1/0", "percent")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (gray(8), "8 Gy"),
        (months(1), "1 month"),
        (months(3), "3 months"),
        (hours(48), "48 hours"),
        (mm(3), "3 mm"),
        (cm(2), "2 cm"),
        (percent(100 / 3), "33.3333 %"),
        (units.ng_per_ml(100), "100 ng/mL"),
        (units.ng_per_dl(125), "125 ng/dL"),
        (units.ml(250), "250 mL"),
        (units.thousand_per_ul(1.5), "1.5 10^3/uL"),
    ],
)
def test_shown_as_it_is_read(value: Any, text: str) -> None:
    assert show(value) == text
    assert magnitude(text, f"{value.units:D}") == pytest.approx(value.magnitude, rel=1e-5)


def test_gray_is_a_dimension_of_its_own() -> None:
    assert gray(8) + gray(2) == gray(10)
    for other in (months(3), mm(3), percent(3)):
        with pytest.raises(pint.DimensionalityError):
            gray(8) + other
    with pytest.raises((pint.UndefinedUnitError, pint.DimensionalityError)):
        gray(8).to("sievert")


def test_handed_back_to_the_users_registry() -> None:
    back = to_registry(gray(8), USERS)
    assert back == USERS.Quantity(8, "gray")
    assert (back + USERS.Quantity(200, "cGy")).m_as("gray") == 10
    time = to_registry(months(3), USERS)
    assert time.m_as("day") == pytest.approx(91.3125)


def test_a_bare_quantity_survives_pickling_by_name() -> None:
    again = pickle.loads(pickle.dumps(gray(8)))
    assert magnitude(again, "Gy") == 8


def test_a_pickled_or_copied_case_goes_on_working() -> None:
    case = Case(life_expectancy=months(8), size="3 cm")
    question = Case.life_expectancy > months(3)
    for other in (
        pickle.loads(pickle.dumps(case)),
        copy.copy(case),
        copy.deepcopy(case),
    ):
        assert other == case
        assert hash(other) == hash(case)
        assert str(question.verdict(other)) == "met"
        assert other.size.m_as("mm") == 30


def test_changing_a_value_in_place_does_not_change_the_case() -> None:
    case = Case(life_expectancy=months(8))
    value: Any = case.life_expectancy
    value.ito("day")
    assert str((Case.life_expectancy > months(9)).verdict(case)) == "not met"
    assert case.life_expectancy == months(8)


@pytest.mark.parametrize(
    ("text", "third"),
    [
        ("33.3 %", 1),
        ("33.33 %", 1),
        ("33.333333 %", 1),
        ("33.4 %", 0),
        ("66.6 %", 2),
        ("66.7 %", 2),
        ("66.67 %", 2),
        ("33 %", 0),
        ("34 %", 0),
        ("33.2 %", 0),
        ("33.5 %", 0),
        ("66 %", 0),
        ("67 %", 0),
        ("66.8 %", 0),
    ],
)
def test_a_percentage_that_rounds_a_third_is_the_third(text: str, third: int) -> None:
    share = units.magnitude(text, "percent")
    assert (share in {100 / 3, 200 / 3}) is bool(third)
    assert not third or share == pytest.approx(100 * third / 3, rel=1e-15)
    assert units.percent(float(text.split(maxsplit=1)[0])).magnitude == share
