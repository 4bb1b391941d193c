"""The letters of corrections. None holds the value or the words of who asked.

Their words stand in the catalogues, ``app/texts/<language>/corrections.ftl``.
"""

from datetime import datetime

from app.outside.letters import Reader, letter
from app.outside.mail import Letter


def lodged(to: Reader, number: str, record: str, until: datetime) -> Letter:
    """Tell the authority, or the firm, that a value is disputed, and until when to answer first."""
    return letter("corrections-lodged", to, number=number, record=record, until=until)


def decided(to: Reader, number: str, record: str) -> Letter:
    """Tell who is signed in, the authority or the firm that a dispute was decided."""
    return letter("corrections-decided", to, number=number, record=record)


def answered(to: Reader) -> Letter:
    """Tell an address that was given without an account that there is an answer, and no more."""
    return letter("corrections-answered", to)
