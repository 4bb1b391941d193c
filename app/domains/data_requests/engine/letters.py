"""The letters of requests, in English. A link's secret stands behind #, which no server logs."""

from datetime import datetime

from app.outside.mail import Letter

FOOT = "\nVouch, the accreditation register for ethical recruitment\n"


def received(to: str, link: str) -> Letter:
    """Ask whoever reads an address to go on; no word of whoever typed it stands there (P9)."""
    return Letter(
        to,
        "Somebody asked for data and gave this address",
        "Somebody asked this register about data that it may hold about them, and gave this"
        " address for the answer.\n\nTo go on within 7 days, and to send what proves who you are,"
        f" open\n{link}\n\nIf it was not you, do nothing: without the link nothing happens.\n"
        f"{FOOT}",
    )


def extended(to: str, number: str, until: datetime) -> Letter:
    """Tell that the answer needs more time."""
    return Letter(
        to,
        f"Your request {number} needs more time",
        f"We answer your request {number} until {until:%Y-%m-%d}. Read why with its number and"
        f" your code. You can complain to your data protection authority.\n{FOOT}",
    )


def answered(to: str, number: str, text: str) -> Letter:
    """Tell that a request was decided; what concerns the person stands behind the code."""
    return Letter(
        to,
        f"Your request {number} was answered",
        f"{text}\n\nThe whole answer can be read with the number {number} and your code. If you do"
        " not agree, you can ask again and say why, complain to your data protection authority,"
        f" or go to a court.\n{FOOT}",
    )


def ready(to: str, number: str, link: str, until: datetime) -> Letter:
    """Send the link to the archive of what is held."""
    return Letter(
        to,
        f"What the register holds about you ({number})",
        f"To fetch it until {until:%Y-%m-%d}, open\n{link}\n\nThe link works once; a new one can be"
        f" asked for with the number and your code.\n{FOOT}",
    )
