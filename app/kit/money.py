"""Amounts of money, counted in the currency's minor unit; a float is never near them.

The exponents are a table of our own: ISO 4217 as published on 2026-01-01 changes a line a year,
while pycountry lacks exponents, Babel has CLDR's, which differ, and iso4217 adds a dependency.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_CODES_BY_EXPONENT = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    2: """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD
        CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
        GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD
        LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB
        PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP
        SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW
        ZWG
    """,
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}
# What a worker paid before a currency was replaced is still owed in it, and must stay readable.
_REPLACED_SINCE_2017 = "ANG BGN CUC HRK MRO SLL STD VEF ZWL"

EXPONENTS: Mapping[str, int] = {
    code: exponent for exponent, codes in _CODES_BY_EXPONENT.items() for code in codes.split()
} | dict.fromkeys(_REPLACED_SINCE_2017.split(), 2)
"""Digits after the point, by currency; units of metals, of account and for tests are not in it."""

_AMOUNT = re.compile(r"(-?)(0|[1-9][0-9]{0,13})(?:\.([0-9]+))?")


class BadMoney(ValueError):
    """An amount or a currency that cannot be read.

    Attributes:
        pointer: to the faulty member of the money (RFC 6901), ``/amount`` or ``/currency``.
    """

    def __init__(self, pointer: str, detail: str) -> None:
        super().__init__(detail)
        self.pointer = pointer


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in one currency.

    Attributes:
        amount_minor: in minor units of the currency: centavos, yen, fils.
        currency: ISO 4217, three capital letters.

    Raises:
        TypeError: the amount is not a whole number.
        BadMoney: the currency is not known.
    """

    amount_minor: int
    currency: str

    def __post_init__(self) -> None:
        if type(self.amount_minor) is not int:
            raise TypeError(f"minor units are whole numbers: {self.amount_minor!r}")
        _exponent(self.currency)

    @classmethod
    def parse(cls, amount: str, currency: str) -> "Money":
        """Read a decimal text such as ``1250.00``; decimals may be left out, never cut off.

        Raises:
            BadMoney: the amount is no such text or too exact, or the currency is not known.
        """
        exponent = _exponent(currency)
        found = _AMOUNT.fullmatch(amount)
        if found is None:
            raise BadMoney(
                "/amount",
                "Write the amount as a decimal text of at most 14 digits and a point, such as"
                ' "1250.00", without spaces or commas.',
            )
        sign, whole, decimals = found[1], found[2], found[3] or ""
        if len(decimals) > exponent:
            raise BadMoney(
                "/amount",
                f"An amount in {currency} has at most {exponent} digits after the point, and this"
                f" one has {len(decimals)}.",
            )
        return cls(int(sign + whole + decimals.ljust(exponent, "0")), currency)

    @property
    def amount(self) -> str:
        """The decimal text, with all digits of the currency."""
        exponent = _exponent(self.currency)
        digits = str(abs(self.amount_minor)).rjust(exponent + 1, "0")
        whole, decimals = digits[: len(digits) - exponent], digits[len(digits) - exponent :]
        sign = "-" if self.amount_minor < 0 else ""
        return f"{sign}{whole}.{decimals}" if exponent else f"{sign}{whole}"

    def wire(self) -> dict[str, str]:
        """Return it as the API sends it: ``{"amount": "1250.00", "currency": "PHP"}``."""
        return {"amount": self.amount, "currency": self.currency}

    def __add__(self, other: "Money") -> "Money":
        return Money(self.amount_minor + self._same_currency(other), self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.amount_minor - self._same_currency(other), self.currency)

    def _same_currency(self, other: "Money") -> int:
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} are not counted together")
        return other.amount_minor


def _exponent(currency: str) -> int:
    if currency not in EXPONENTS:
        raise BadMoney(
            "/currency",
            f"{currency[:10]!r} is not a currency of ISO 4217. Write its three capital letters,"
            " such as PHP.",
        )
    return EXPONENTS[currency]
