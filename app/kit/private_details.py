"""What in a text points to a private person: contacts, birth dates, and where somebody lives.

It finds forms, not meanings: who writes for the public still reads the text as its reader would.
"""

import re
import unicodedata
from enum import StrEnum


class Detail(StrEnum):
    """What was found in a text."""

    EMAIL = "email"
    TELEPHONE = "telephone"
    DATE = "date"
    BIRTH = "birth"
    HOUSE = "house"
    LINK = "link"


_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH_NUMBER = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:1[89]|20)\d\d"
_MONTHS = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|janvier|février|mars|avril|mai|juin"
    r"|juillet|août|septembre|octobre|novembre|décembre|januari|februari|maret|mei|juni|juli"
    r"|agustus|oktober|desember|enero|pebrero|marso|abril|mayo|hunyo|hulyo|agosto|setyembre"
    r"|oktubre|nobyembre|disyembre"
)
_FORMS: tuple[tuple[Detail, re.Pattern[str]], ...] = (
    (Detail.EMAIL, re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")),
    (Detail.LINK, re.compile(r"https?://|www\.", re.IGNORECASE)),
    (
        Detail.DATE,
        re.compile(
            rf"\b{_YEAR}[-/.]{_MONTH_NUMBER}[-/.]{_DAY}\b"
            rf"|\b{_DAY}\s?[-/.]\s?(?:{_MONTH_NUMBER}|{_DAY})\s?[-/.]\s?(?:\d\d|{_YEAR})\b"
            rf"|\b{_DAY}(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(?:{_MONTHS})\b"
            rf"|\b(?:{_MONTHS})\.?\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}\b",
            re.IGNORECASE,
        ),
    ),
    (
        Detail.BIRTH,
        re.compile(
            r"\b(?:born|birth|birthday|d\.?o\.?b\.?|née?|naissance|lahir|ipinanganak"
            r"|kapanganakan)\b|जन्म|জন্ম|ميلاد|مواليد",
            re.IGNORECASE,
        ),
    ),
    (
        Detail.HOUSE,
        re.compile(
            r"\b(?:house|flat|apartment|apt|unit|room|villa|maison|appartement|rumah|bahay)\s*"
            r"(?:no\.?|number|nr\.?|#)?\s*\d+"
            r"|\b\d+[a-z]?,?\s+(?:\w+\s+){0,3}(?:street|st\.|road|rd\.|avenue|ave\.|lane|rue|jalan)"
            r"|\b(?:lives|living|resides|residing|home address|habite|tinggal di|nakatira)\b",
            re.IGNORECASE,
        ),
    ),
)
_YEARS = re.compile(rf"\b{_YEAR}\s?[-\u2013/]\s?{_YEAR}\b")
_TELEPHONE = re.compile(r"\+?\d(?:[\s().-]{0,2}\d){6,}")


def private_details(text: str) -> list[Detail]:
    """Return what in a text points to a private person; digits of every script count."""
    plain = _plain(text)
    found = [detail for detail, form in _FORMS if form.search(plain)]
    rest = _YEARS.sub(" ", plain)
    for detail, form in _FORMS:
        if detail is Detail.DATE:
            rest = form.sub(" ", rest)
    return [*found, Detail.TELEPHONE] if _TELEPHONE.search(rest) else found


def _plain(text: str) -> str:
    """Return a text in its usual letters and digits, without characters that show nothing."""
    usual = unicodedata.normalize("NFKC", text)
    shown = (each for each in usual if unicodedata.category(each) != "Cf")
    return "".join(str(int(each)) if each.isdecimal() else each for each in shown)
