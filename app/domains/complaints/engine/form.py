"""The form of intake as data: questions in their order, one for a page, none of them needed.

Neither nationality nor migration status nor a number of a paper is asked (fairness W8), and no
question has to be answered: one free message or one voice file is enough.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domains.complaints.engine.texts import category_key, fee_key, key_of
from app.domains.complaints.types import AccusedKind, AgeBand, Sex
from app.domains.complaints.types.categories import CATEGORIES
from app.domains.complaints.types.fee_codes import FEE_CODES
from app.domains.complaints.types.intake import Wish
from app.kit.catalogue import said


class Kind(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    CHOICES = "choices"
    TEXT = "text"
    VOICE_OR_TEXT = "voice_or_text"
    FILES = "files"
    COUNTRY = "country"
    COUNTRIES = "countries"
    LANGUAGE = "language"
    MONEY = "money"
    CURRENCY = "currency"
    ROUGH_DATE = "rough_date"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that can be chosen.

    Attributes:
        code: as it is sent.
        text: as she reads it.
        group: code of the heading under which it stands.
    """

    code: str
    text: str
    group: str | None = None


@dataclass(frozen=True, slots=True)
class OnlyIf:
    """After which answers a question is asked.

    Attributes:
        question: code of an earlier one.
        answers: codes of its answers.
    """

    question: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        code: as its answer is sent.
        kind: how it is answered.
        text: as she reads it.
        choices: empty where the answer is free.
        only_if: after which answers it is asked; ``None``: always.
    """

    code: str
    kind: Kind
    text: str
    choices: tuple[Choice, ...] = ()
    only_if: OnlyIf | None = None


NOT_SURE, NOT_SAID, OTHER = "not_sure", "not_said", "other"
_YES_NO = ("yes", "no", NOT_SURE, NOT_SAID)
_PAID = OnlyIf("paid", ("yes", NOT_SURE))
_REACHED = OnlyIf("contact", ("yes",))
_BY_PHONE = OnlyIf("contact_how", ("call", "sms", "app"))
_SHARED = frozenset({"yes", "no", NOT_SURE, NOT_SAID, OTHER})
_Row = tuple[str, Kind, Sequence[str], OnlyIf | None]
_ROWS: tuple[_Row, ...] = (
    ("safe", Kind.CHOICE, _YES_NO, None),
    ("what", Kind.CHOICES, (), None),
    ("story", Kind.VOICE_OR_TEXT, (), None),
    ("about", Kind.CHOICE, tuple(AccusedKind), None),
    ("about_name", Kind.TEXT, (), None),
    ("country", Kind.COUNTRY, (), None),
    ("when", Kind.ROUGH_DATE, (), None),
    ("paid", Kind.CHOICE, _YES_NO, None),
    ("paid_for", Kind.CHOICES, (), _PAID),
    ("paid_amount", Kind.MONEY, (), _PAID),
    ("paid_currency", Kind.CURRENCY, (), _PAID),
    ("paid_when", Kind.ROUGH_DATE, (), _PAID),
    (
        "paid_to",
        Kind.CHOICES,
        ("agency", "person", "employer", "authority", OTHER, NOT_SAID),
        _PAID,
    ),
    (
        "passport",
        Kind.CHOICE,
        ("with_me", "employer", "agency", OTHER, NOT_SURE, NOT_SAID),
        None,
    ),
    ("can_leave", Kind.CHOICE, _YES_NO, None),
    ("if_leave", Kind.TEXT, (), OnlyIf("can_leave", ("no", NOT_SURE))),
    ("files", Kind.FILES, (), None),
    ("wish", Kind.CHOICES, tuple(Wish), None),
    ("spoken", Kind.LANGUAGE, (), None),
    ("written", Kind.LANGUAGE, (), None),
    ("reads", Kind.CHOICE, ("yes", "some", "no"), None),
    ("sex", Kind.CHOICE, (*Sex, NOT_SAID), None),
    ("age", Kind.CHOICE, (*AgeBand, NOT_SAID), None),
    ("not_to", Kind.COUNTRIES, (), None),
    ("name", Kind.CHOICE, ("yes", "unknown", "not_company"), None),
    ("contact", Kind.CHOICE, ("yes", "never"), None),
    ("contact_how", Kind.CHOICES, ("call", "sms", "app", "email", "letter", "partner"), _REACHED),
    ("contact_where", Kind.TEXT, (), _REACHED),
    ("safe_time", Kind.TEXT, (), _REACHED),
    ("shared_phone", Kind.CHOICES, ("only_me", "family", "work", NOT_SURE), _BY_PHONE),
)
BEFORE = ("can", "cannot", "time", "law", "free", "who", "skip", "papers")
"""What she reads before she tells anything, in its order (facts 8.3; W1, W8, W11)."""
SAFETY = ("yes", "no", "no_number", NOT_SURE, "device")


def questions(asked: str) -> tuple[Question, ...]:
    """Return the questions in the language nearest to the one that somebody reads."""
    return tuple(
        Question(code, kind, said(asked, key_of("ask", code)), _choices(asked, code, codes), only)
        for code, kind, codes, only in _ROWS
    )


def _choices(asked: str, question: str, codes: Sequence[str]) -> tuple[Choice, ...]:
    if question == "what":
        return tuple(
            Choice(each.value, said(asked, category_key(each)), row.group.value)
            for each, row in CATEGORIES.items()
            if row.is_asked
        )
    if question == "paid_for":
        return tuple(Choice(each.value, said(asked, fee_key(each))) for each in FEE_CODES)
    return tuple(_choice(asked, question, str(each)) for each in codes)


def _choice(asked: str, question: str, code: str) -> Choice:
    group = "answer" if code in _SHARED and (question, code) != ("reads", "no") else question
    return Choice(code, said(asked, key_of(group, code)))


def texts(asked: str, group: str, codes: Iterable[str]) -> tuple[Choice, ...]:
    """Return texts of one group, such as what she reads before she tells anything."""
    return tuple(Choice(code, said(asked, key_of(group, code))) for code in codes)
