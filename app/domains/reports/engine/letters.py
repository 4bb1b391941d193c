"""The letter that a scheduled report is ready; its words stand in the catalogues."""

from datetime import date

from app.kit.catalogue import Block
from app.outside.letters import Reader, letter
from app.outside.mail import Letter


def ready(to: Reader, jurisdiction: str, days: tuple[date, date], link: str) -> Letter:
    """Tell where the report of a state is; who opens the link signs in first."""
    first, last = days
    return letter(
        "reports-ready", to, jurisdiction=jurisdiction, first=first, last=last, link=Block(link)
    )
