"""Amounts as people type them: in the digits of any script, with or without marks between groups.

``1,20,000``, ``120.000``, ``120 000`` and ``१२००००`` are one amount. A mark that could be either
one between groups or the point before decimals is not guessed at.
"""

import re
import unicodedata

from app.kit.money import EXPONENTS, BadMoney, Money

MOST_DIGITS = 12
_SURE_POINT, _SURE_GROUP = "d", "_"
# The point and the mark of thousands in Arabic writing; full-width forms of a comma and a point.
_MARKS = str.maketrans({"\u066b": _SURE_POINT, "\uff0c": ",", "\uff0e": "."})
_GROUPS = "'\u2019\u02bc\u066c_"
_SHAPE = re.compile(r"[0-9]+(?:[_.,][0-9]+)*(?:d[0-9]+)?")
_GROUPED = re.compile(r"0*[1-9][0-9]{0,2}(?:_[0-9]{2,3})*_[0-9]{3}|[0-9]+")
_THOUSAND = 3


def read(amount: str, currency: str) -> Money:
    """Read an amount that somebody typed.

    Raises:
        BadMoney: it cannot be read, is too exact or could be two amounts; or the currency is not
            known.
    """
    code = _seen(currency).strip().upper()
    if code not in EXPONENTS:
        raise BadMoney("/currency", "This is not a currency of ISO 4217.")
    plain = "".join(map(_plain, _seen(amount).strip().translate(_MARKS)))
    parts = _parts(plain, EXPONENTS[code]) if _SHAPE.fullmatch(plain) else None
    if parts is None:
        raise BadMoney("/amount", "This is not an amount, or it could be two.")
    whole, decimals = parts
    return Money.parse(f"{whole}.{decimals}" if decimals else whole, code)


def _seen(text: str) -> str:
    """Leave out marks that nobody sees, such as those that steer the direction of a line."""
    return "".join(each for each in text if unicodedata.category(each) != "Cf")


def _plain(character: str) -> str:
    if character.isdecimal():
        return str(int(character))
    return _SURE_GROUP if character.isspace() or character in _GROUPS else character


def _parts(plain: str, exponent: int) -> tuple[str, str] | None:
    whole, is_sure, decimals = plain.partition(_SURE_POINT)
    if not is_sure:
        found = _split(plain, exponent)
        if found is None:
            return None
        whole, decimals = found
    marks = set(re.findall(r"[_.,]", whole))
    grouped = re.sub(r"[_.,]", _SURE_GROUP, whole)
    if len(marks) > 1 or not _GROUPED.fullmatch(grouped) or not re.fullmatch("[0-9]*", decimals):
        return None
    digits = grouped.replace(_SURE_GROUP, "").lstrip("0") or "0"
    return (digits, decimals) if len(digits) <= MOST_DIGITS else None


def _split(plain: str, exponent: int) -> tuple[str, str] | None:
    """Return what stands before and after the point; ``None``: which mark is it is not sure."""
    mark = plain[max(plain.rfind("."), plain.rfind(","))] if {".", ","} & set(plain) else None
    if mark is None or plain.count(mark) > 1:
        return plain, ""
    whole, _, decimals = plain.rpartition(mark)
    if len(decimals) != _THOUSAND or re.search("[_.,]", whole):
        return whole, decimals
    if exponent < _THOUSAND:
        return plain, ""
    # A point is as the API writes it; a comma is a point to some and none to others.
    return (whole, decimals) if mark == "." else None
