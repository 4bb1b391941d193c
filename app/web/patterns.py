"""What the patterns of texts mean, in words: a refusal tells the way out, and no expression."""

from collections.abc import Mapping

from app.kit.ids import UUID_TEXT

_KEY = "Give a key of small letters, digits and single hyphens, such as gulf-2027."
_COUNTRY = "Give a country by its two letters of ISO 3166-1, such as PH."
_LANGUAGE = "Give a language by its tag of BCP 47, such as ne or pt-BR."
_PLACE = (
    "Give a country by its two letters of ISO 3166-1, such as PH, or a part of one by its code of"
    " ISO 3166-2, such as CA-BC."
)
_CURRENCY = "Give a currency by its three letters of ISO 4217, such as PHP."
_AMOUNT = (
    "Give an amount in digits, with a point before at most four of them, such as 120000 or 12.50."
)
_ISIC = "Give a code of ISIC rev. 4, such as N78 or 7830."
_MONTH = "Give a month, such as 2026-05."
_VERSION = "Give a version of letters, digits, points and hyphens, such as 1.2."
_ADDRESS = "Give an address that begins with https:// or http://, such as https://vouch.example/."
_NAMED = "Give a name of letters, digits, points, hyphens and low lines, such as pay-slips.1."
_NOT_ONLY_SIGNS = "Give at least one letter or digit."
_HASH = "Give a SHA-256 in 64 digits of 0 to 9 and a to f."

MEANT: Mapping[str, str] = {
    r"^[A-Z]{2}$": _COUNTRY,
    r"^([A-Z]{2})?$": f"{_COUNTRY} Leave it empty for none.",
    r"^([A-Z]{2}|none)$": f"{_COUNTRY} Give none where it is of none.",
    r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$": _PLACE,
    r"^[A-Z0-9]{2,6}(-[A-Z0-9]{1,3})?$": f"{_PLACE} An agreement of states has up to six letters.",
    r"^[A-Z]{2}-[A-Z0-9]{1,3}$": "Give a part of a country by its code of ISO 3166-2, such as"
    " CA-BC.",
    r"^[A-Z0-9]{1,3}$": "Give what follows the country in a code of ISO 3166-2, such as BC.",
    r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$": _LANGUAGE,
    r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$": _LANGUAGE,
    r"^[A-Z][a-z]{3}$": "Give a script by its four letters of ISO 15924, such as Arab.",
    r"^[A-Z]{3}$": _CURRENCY,
    r"^[0-9]{1,14}(\.[0-9]{1,4})?$": _AMOUNT,
    r"^[0-9]{1,12}(\.[0-9]{1,4})?$": _AMOUNT,
    r"^[0-9]{4}-[0-9]{2}$": _MONTH,
    r"^(19|20|21)\d\d-(0[1-9]|1[0-2])$": _MONTH,
    r"^\d{4}-\d{2}-\d{2}$": "Give a date such as 2026-05-31.",
    r"^\d{4}(-\d{2}(-\d{2})?)?$": "Give a year, a month or a day, such as 2026, 2026-05 or"
    " 2026-05-31.",
    r"^[0-9]{4}(-Q[1-4])?$": "Give a year or a quarter, such as 2026 or 2026-Q2.",
    r"^[a-z0-9-]{1,40}$": _KEY,
    r"^[a-z0-9-]{1,60}$": _KEY,
    r"^[a-z0-9-]{2,40}$": _KEY,
    r"^[a-z0-9-]{3,60}$": _KEY,
    r"^[a-z0-9]+(-[a-z0-9]+)*$": _KEY,
    r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$": f"{_KEY} It begins with a letter.",
    r"^[a-z][a-z0-9-]{1,39}$": f"{_KEY} It begins with a letter and has at most 40.",
    r"^[a-z][a-z0-9-]{1,59}$": f"{_KEY} It begins with a letter and has at most 60.",
    r"^[a-z0-9][a-z0-9-]{0,28}[a-z0-9]$": f"{_KEY} It has from 2 to 30.",
    r"^[a-z0-9]+([-_][a-z0-9]+)*$": "Give a key of small letters and digits with single hyphens"
    " or low lines between them, such as first_pay.",
    r"^[a-z0-9]+(_[a-z0-9]+)*$": "Give a key of small letters and digits with single low lines"
    " between them, such as first_pay.",
    r"^[a-z0-9][a-z0-9_-]{0,59}$": "Give a key of small letters, digits, hyphens and low lines,"
    " such as work_sites.",
    r"^[a-z_]{2,40}$": "Give a key of small letters and low lines, such as passport_held.",
    r"^[a-z][a-z_]{1,59}$": "Give a key of small letters and low lines, such as workers_placed.",
    r"^[A-Za-z0-9._-]+$": _NAMED,
    r"^[A-Za-z0-9._-]{1,40}$": _NAMED,
    r"^[\w.-]{0,40}$": "Give at most 40 letters, digits, points and hyphens, such as plant-2.",
    r"^[A-Za-z0-9-]{2,60}$": "Give a key of letters, digits and hyphens, such as PH-2016.",
    r"^[0-9A-Za-z.-]+$": _VERSION,
    r"^[0-9a-z.-]{1,20}$": _VERSION,
    r"^[0-9]+(\.[0-9]+)*(-[a-z0-9]+)*$": _VERSION,
    r"^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$": "Give a code of letters and digits with points or"
    " hyphens between them, such as A.1.",
    r"^[A-Z0-9]{2,12}$": "Give a convention by its code of capitals and digits, such as C181.",
    r"^[A-Z][A-Z0-9]{2,19}$": "Give a code of capitals and digits, such as SAARC.",
    r"^[A-Z]{2}(-[A-Z0-9]+)+$": "Give a scheme of numbers by country and code, such as GB-COH.",
    r"^[A-Z]{2}-[A-Z]{1,6}-[0-9]{2}$": "Give an offence by its code, such as PH-G-01.",
    rf"^{UUID_TEXT.pattern}:[A-Z]{{2}}-[A-Z]{{1,6}}-[0-9]{{2}}$": "Give the identifier of a"
    " finding, a colon and the code of an offence, such as"
    " 0190a6e2-7c11-7d3e-9b1a-5f0c2d4e6a80:PH-G-01.",
    r"^[A-U]?[0-9]{0,4}$": _ISIC,
    r"^[A-Z]?\d{1,4}$": _ISIC,
    r"^[A-Z0-9.]{1,10}$": _ISIC,
    r"^[0-9]{1,4}$": "Give a code of ISCO-08 in one to four digits, such as 9111.",
    r"\w": _NOT_ONLY_SIGNS,
    r"[0-9A-Za-z]": "Give at least one letter from A to Z or one digit.",
    r"^(csv|jsonl)$": "Give one of: csv, jsonl.",
    r"^(yes|some|no)$": "Give one of: yes, some, no.",
    r"^https?://\S+$": _ADDRESS,
    r"^https?://[^\s]{3,290}$": _ADDRESS,
    r"^https://[^\s/@]+\.[^\s/@]+(/[^\s]*)?$": "Give an address that begins with https://, such"
    " as https://vouch.example/.",
    r"^[^@\s]{1,64}@[^@\s]{3,200}$": "Give an e-mail address, such as desk@vouch.example.",
    r"^[0-9+() /-]{2,40}$": "Give a telephone number in digits, such as +63 2 8722 1144.",
    r"^(/[a-z0-9_]{1,40}){1,5}$": "Give a JSON pointer of at most five steps, such as"
    " /names/0/name.",
    r"^[0-9A-Fa-f ]{64,90}$": "Give a fingerprint in 64 digits of 0 to 9 and A to F; spaces"
    " between them are fine.",
    r"^[0-9a-f]{64}$": _HASH,
    r"^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$": "Give an installation by its name of small"
    " letters, digits, points and hyphens, such as register.vouch.example.",
    r"^OKP$": "Give OKP: keys are Ed25519, as RFC 8037 writes them.",
    r"^Ed25519$": "Give Ed25519: no other curve is taken.",
    r"^[A-Za-z0-9_-]{43}$": "Give the 32 bytes of the public key in base64url: 43 characters.",
    r"^sig$": "Give sig: the key is for signatures.",
    r"^EdDSA$": "Give EdDSA: no other algorithm is taken.",
}
"""By pattern. Each that the published contract names stands here; a test sees to it."""


def meant_by(pattern: str) -> str:
    """Return the way out where a text does not fit a pattern."""
    return MEANT.get(pattern, f"This is not in the form that is asked for: {pattern}")
