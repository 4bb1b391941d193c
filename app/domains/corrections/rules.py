"""By when a dispute is decided, who is heard first, when it is shown, what corrects a value."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from app.domains.corrections.types import WHOLE
from app.domains.imports.types import LicenceStatus, NameKind

HEARING_DAYS = 10
"""Working days in which authority and firm can answer before a value is corrected."""

ASKED_AGAIN = timedelta(days=90)
MOST_REPLY = 1_000
LONGEST_VALUE = 500

COUNTRY = re.compile(r"[A-Z]{2}")
CODE = re.compile(r"[A-U]?[0-9]{1,4}")

_DATES = "a day, such as 2026-11-24"
_TEXT = f"a text of {LONGEST_VALUE} characters at most"


def is_shown(answered_at: datetime | None, at: datetime, *, is_known: bool) -> bool:
    """Tell whether a value reads "disputed" from the lodging on.

    Args:
        answered_at: when the same question was last found to be groundless; ``None``: never.
        at: the instant of the lodging.
        is_known: whether an account stands behind it.

    Rule:
        Fairness L7: disputed meanwhile, unless frivolous. Whoever gives no name cannot keep a value
        disputed by asking again what was just answered; it is decided all the same.
    """
    return is_known or answered_at is None or at - answered_at > ASKED_AGAIN


def fault_of(table: str, field: str, value: Any) -> str | None:
    """Say what a corrected value of this kind must be; ``None`` where this one fits.

    Rule:
        Fairness L7: the correction stands beside the value, so it must be one of its kind; L8: no
        name of a person is brought in by a correction.
    """
    check, kind = _KINDS.get((table, field), (_is_text, _TEXT))
    if value is None:
        return kind if (table, field) in _NEEDED else None
    if field == WHOLE or table in _ONLY_WRONG or (table, field) in _ONLY_WRONG_FIELDS:
        return "nothing: of this it can only be said that it is wrong"
    return None if isinstance(value, str) and check(value) else kind


def _is_text(value: str) -> bool:
    return 0 < len(value.strip()) <= LONGEST_VALUE and "\0" not in value


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_status(value: str) -> bool:
    return value in set(LicenceStatus) - {LicenceStatus.UNCONFIRMED}


def _is_country(value: str) -> bool:
    return COUNTRY.fullmatch(value) is not None


def _is_code(value: str) -> bool:
    return CODE.fullmatch(value) is not None


_ONLY_WRONG = frozenset({"principal", "self_description", "link"})
_ONLY_WRONG_FIELDS = frozenset({("licence", "source_key")})
_NEEDED = frozenset({("licence", "status"), ("subject_name", "text"), ("subject_name", "kind")})
"""Values without which a record or a licence would have nothing to be told by."""
_COUNTRY = (_is_country, "a country, ISO 3166-1 alpha-2")
_KINDS: Mapping[tuple[str, str], tuple[Any, str]] = {
    **{
        (table, field): (_is_day, _DATES)
        for table, fields in {
            "licence": ("valid_from", "valid_until"),
            "quality_certificate": ("valid_from", "valid_until"),
            "listing": ("listed_from", "gone_on"),
        }.items()
        for field in fields
    },
    ("subject", "country"): _COUNTRY,
    ("address", "country"): _COUNTRY,
    ("corridor", "origin"): _COUNTRY,
    ("corridor", "destination"): _COUNTRY,
    ("licence", "status"): (_is_status, "a status of the common set"),
    ("subject_name", "kind"): (set(NameKind).__contains__, "a kind of name"),
    ("sector", "isic"): (_is_code, "a code of ISIC, revision 4"),
    ("occupation", "isco"): (_is_code, "a code of ISCO-08"),
}
