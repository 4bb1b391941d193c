"""The letters of corrections, in English. None holds the value or the words of who asked."""

from datetime import datetime

from app.outside.mail import Letter

FOOT = "\nVouch, the accreditation register for ethical recruitment\n"


def lodged(to: str, number: str, record: str, until: datetime) -> Letter:
    """Tell the authority, or the firm, that a value is disputed, and until when to answer first."""
    return Letter(
        to,
        f"A value of the record {record} is disputed",
        f"Somebody says that a public value of the record {record} is wrong (number {number})."
        f" Nothing is decided. Until {until:%Y-%m-%d %H:%M} UTC you can answer on the record before"
        f" it is. Sign in to read which value it is, and to answer.\n{FOOT}",
    )


def decided(to: str, number: str, record: str) -> Letter:
    """Tell who is signed in, the authority or the firm that a dispute was decided."""
    return Letter(
        to,
        f"Decided: the dispute {number}",
        f"The question whether a value of the record {record} is right (number {number}) was"
        f" decided, or a decision about it was taken back. Sign in to read the reasons.\n{FOOT}",
    )


def answered(to: str) -> Letter:
    """Tell an address that was given without an account that there is an answer, and no more."""
    return Letter(
        to,
        "There is an answer for you",
        "Somebody gave this address for the answer to a correction of a public register. There is"
        " an answer now: whoever asked can read it with the number and the code that were given"
        " when they asked. If it was not you, do nothing; this is written once a day at"
        f" most.\n{FOOT}",
    )
