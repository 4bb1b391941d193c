"""Money is counted in minor units, and comes back as it went out."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kit.money import EXPONENTS, BadMoney, Money

CURRENCIES = st.sampled_from(sorted(EXPONENTS))
AMOUNTS = st.integers(-(10**14) + 1, 10**14 - 1)
MONEY = st.builds(Money, AMOUNTS, CURRENCIES)


@given(MONEY)
def test_money_comes_back_as_it_went_out(money: Money):
    assert Money.parse(**money.wire()) == money


@given(MONEY)
def test_the_text_is_the_decimal_number_with_the_digits_of_its_currency(money: Money):
    exponent = EXPONENTS[money.currency]
    assert money.amount == str(Decimal(money.amount_minor).scaleb(-exponent).__format__("f"))


def test_less_than_nothing_is_told_to_the_last_minor_unit():
    assert Money(-1, "PHP").amount == "-0.01"
    assert Money(-1, "JPY").amount == "-1"


@given(AMOUNTS, AMOUNTS, CURRENCIES)
def test_sums_and_differences_are_exact(one: int, other: int, currency: str):
    left, right = Money(one, currency), Money(other, currency)
    assert (left + right, left - right) == (
        Money(one + other, currency),
        Money(one - other, currency),
    )


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [
        ("1250.00", "PHP", 125_000),
        ("1250", "PHP", 125_000),
        ("1250.5", "PHP", 125_050),
        ("0.05", "USD", 5),
        ("-0.05", "USD", -5),
        ("-0.00", "USD", 0),
        ("1250", "JPY", 1_250),
        ("0.001", "KWD", 1),
        ("1.0001", "CLF", 10_001),
        ("12.50", "HRK", 1_250),
        ("99999999999999.99", "IDR", 9_999_999_999_999_999),
    ],
)
def test_an_amount_is_read_by_the_exponent_of_its_currency(amount: str, currency: str, minor: int):
    assert Money.parse(amount, currency) == Money(minor, currency)


@pytest.mark.parametrize(
    ("amount", "currency", "detail"),
    [
        ("1250.000", "PHP", "at most 2 digits after the point, and this one has 3"),
        ("1250.0", "JPY", "at most 0 digits"),
        ("0.0001", "KWD", "at most 3 digits"),
    ],
)
def test_an_amount_that_is_too_exact_is_refused_and_never_rounded(
    amount: str, currency: str, detail: str
):
    with pytest.raises(BadMoney, match=detail) as refused:
        Money.parse(amount, currency)
    assert refused.value.pointer == "/amount"


@pytest.mark.parametrize(
    "amount",
    [
        "", " ", ".", "1.", ".5", "01", "1,250.00", "1 250", "1e3", "+1", "--1", "NaN", "Infinity",
        "১২", "0x1", "100000000000000", "1.0\n", "9" * 10_000,
    ],
)  # fmt: skip
def test_what_is_no_decimal_text_is_refused(amount: str):
    with pytest.raises(BadMoney, match="as a decimal text") as refused:
        Money.parse(amount, "PHP")
    assert refused.value.pointer == "/amount"
    assert str(refused.value).startswith("Write the amount as a decimal text")


@pytest.mark.parametrize("currency", ["", "php", "PESO", "XXX", "XAU", "XDR", "ZZZ"])
def test_what_is_no_currency_is_refused(currency: str):
    with pytest.raises(BadMoney, match="not a currency of ISO 4217") as refused:
        Money.parse("1", currency)
    assert refused.value.pointer == "/currency"
    with pytest.raises(BadMoney):
        Money(1, currency)


@pytest.mark.parametrize("amount", [12.5, 12.0, True, Decimal(12), "12"])
def test_only_whole_numbers_of_minor_units_are_money(amount: int):
    with pytest.raises(TypeError, match="whole numbers"):
        Money(amount, "PHP")


def test_two_currencies_are_not_counted_together():
    with pytest.raises(ValueError, match="PHP and USD"):
        Money(1, "PHP") + Money(1, "USD")
    with pytest.raises(ValueError, match="USD and PHP"):
        Money(1, "USD") - Money(1, "PHP")


def test_the_largest_amount_that_is_read_fits_the_database():
    assert max(Money.parse("9" * 14, code).amount_minor for code in EXPONENTS) < 2**63
