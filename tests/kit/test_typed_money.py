"""Amounts as people type them, in any script and with any marks that can be told apart."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kit.money import BadMoney
from app.kit.typed_money import read


@pytest.mark.parametrize(
    ("typed", "currency", "minor"),
    [
        ("120000", "NPR", 12_000_000),
        ("१२००००", "NPR", 12_000_000),
        ("१,२०,०००", "NPR", 12_000_000),
        ("১২০০০০", "BDT", 12_000_000),
        ("1,20,000.50", "INR", 12_000_050),
        ("120.000", "IDR", 12_000_000),
        ("1.200.000,50", "IDR", 120_000_050),
        ("120 000", "PHP", 12_000_000),
        ("120\u00a0000", "PHP", 12_000_000),
        ("120'000", "PHP", 12_000_000),
        ("١٢٠٬٠٠٠٫٥", "QAR", 12_000_050),
        ("\u200f١٢٠٠٠٠\u200f", "SAR", 12_000_000),
        ("\uff11\uff12\uff10", "JPY", 120),
        ("\uff11\uff0c\uff12\uff10\uff10\uff0e\uff15", "CNY", 120_050),
        ("12,5", "PHP", 1_250),
        ("1,20", "NPR", 120),
        ("1.250", "KWD", 1_250),
        ("1,250.500", "KWD", 1_250_500),
        ("12", " npr ", 1_200),
        ("007", "NPR", 700),
        ("0", "NPR", 0),
        ("0.5", "NPR", 50),
    ],
)
def test_an_amount_is_read_as_it_is_typed(typed: str, currency: str, minor: int):
    assert read(typed, currency).amount_minor == minor


@pytest.mark.parametrize(
    ("typed", "currency"),
    [
        *((each, "NPR") for each in ("", " ", "-5", "many", "Rs 120", "1e5", "12²", "½", "1..2")),
        *((each, "NPR") for each in ("1,2,3", "12,3456", "0,500", ".5", "5.", "1_000_00")),
        *((each, "NPR") for each in ("1.2345", "1,200.300,50", "1" * 13, "1 200.300.400")),
        ("12.5", "JPY"),
        # One dinar and a quarter, or a thousand and a half: nobody guesses.
        ("1,250", "KWD"),
    ],
)
def test_what_is_no_amount_or_could_be_two_is_not_guessed(typed: str, currency: str):
    with pytest.raises(BadMoney) as refused:
        read(typed, currency)
    assert refused.value.pointer == "/amount"


def test_a_currency_that_is_none_is_named():
    with pytest.raises(BadMoney) as refused:
        read("12", "QQQ")
    assert refused.value.pointer == "/currency"


@given(st.integers(0, 10**12 - 1), st.sampled_from("0٠०০０"), st.sampled_from([",", ".", " ", ""]))
def test_an_amount_in_groups_and_any_script_is_the_amount(amount: int, zero: str, mark: str):
    typed = f"{amount:,}".replace(",", mark)
    turned = "".join(chr(ord(zero) + int(each)) if each.isdigit() else each for each in typed)
    assert read(turned, "NPR").amount_minor == amount * 100


@given(st.text(max_size=20))
def test_whatever_is_typed_is_read_or_refused(typed: str):
    with suppress(BadMoney):
        assert read(typed, "KWD").amount_minor >= 0
