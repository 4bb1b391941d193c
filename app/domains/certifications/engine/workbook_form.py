"""What the workbook of an application is: its sheets and columns, and what it says of itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domains.standards.types.edition import Edition
from app.domains.standards.types.scheme import Scheme

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHEET, GUIDE = "Self-assessment", "Read me"
COLUMNS: tuple[tuple[str, int], ...] = (
    ("Indicator", 11),
    ("What is so where it is met", 40),
    ("How to see it, and what proves it", 56),
    ("Your answer", 15),
    ("Your statement", 40),
    ("Documents", 37),
    ("row", 3),
    ("revision", 3),
)
HEADER_ROW = 3
FIRST_ROW = HEADER_ROW + 1
ANSWER, STATEMENT, DOCUMENTS, KEY, REVISION = 4, 5, 6, 7, 8
LETTERS = "ABCDEFGH"


@dataclass(frozen=True, slots=True)
class Standing:
    """An answer that stands, as the workbook shows it."""

    answer: str
    statement: str | None
    documents: Sequence[str]
    revision: int


@dataclass(frozen=True, slots=True)
class Front:
    """What a workbook says of itself.

    Attributes:
        application_id: of which application it is.
        number: of the application.
        scheme: its rules.
        edition: its standard.
    """

    application_id: str
    number: str
    scheme: Scheme
    edition: Edition


def stamp(front: Front) -> str:
    """Return what the hidden cell of a workbook says: of which application and edition it is."""
    return f"{front.application_id} {front.edition.standard}/{front.edition.version}"
