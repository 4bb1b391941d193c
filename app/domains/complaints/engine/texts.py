"""Keys of what a complainant reads, in the catalogues ``complaints.ftl`` (fairness W5)."""

from enum import StrEnum

from app.domains.complaints.types import ComplaintState, Outcome, Use
from app.domains.complaints.types.categories import Category
from app.domains.fees.types import FeeCategory
from app.kit.catalogue import Block, said

CONSENT_TEXT = "1"
"""Of what she is asked to allow; a text that is in use never changes, so a new one counts on."""
LONGEST_SMS_GSM, LONGEST_SMS_WIDE = 160, 67
_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)


def _key(*parts: str) -> str:
    return "-".join(("complaints", *parts)).replace(".", "-")


def category_key(category: Category) -> str:
    """Return the key of a category in plain words."""
    return _key("category", category.value)


def fee_key(code: FeeCategory) -> str:
    """Return the key of what was paid for, in plain words."""
    return _key("paid", code.value)


def state_key(state: ComplaintState) -> str:
    """Return the key of how far a case has come."""
    return _key("state", state.value)


def outcome_key(outcome: Outcome) -> str:
    """Return the key of what was decided."""
    return _key("outcome", outcome.value)


def consent_key(use: Use, version: str = CONSENT_TEXT) -> str:
    """Return the key of what she is asked to allow; those of old versions stay."""
    return _key("consent", use.value, version)


def key_of(group: str, code: str | StrEnum) -> str:
    """Return the key of a code in a group of texts, such as ``safety`` and ``no``."""
    return _key(group, str(code))


def sms(asked: str, number: str) -> str:
    """Write the text message that says no more than that a message came.

    The telephone may be shared or looked through, so it says nothing of what this is about.
    """
    return said(asked, _key("sms"), number=Block(number))


def fits_one_sms(text: str) -> bool:
    """Tell whether a text goes into one message, in whichever of the two codes it needs.

    Rule:
        GSM 03.38: 160 characters of its own; else UCS-2, kept to 67 as in a joined message.
    """
    if all(each in _GSM for each in text):
        return len(text) <= LONGEST_SMS_GSM
    return len(text.encode("utf-16-be")) // 2 <= LONGEST_SMS_WIDE
