"""The letter that a scheduled report is ready; its words stand in the catalogues."""

from app.domains.reports.models import MadeReport
from app.kit.catalogue import Block
from app.outside.letters import Reader, letter
from app.outside.mail import Letter


def ready(to: Reader, report: MadeReport, link: str) -> Letter:
    """Tell where a report is; who opens the link signs in first."""
    return letter(
        "reports-ready",
        to,
        jurisdiction=report.jurisdiction,
        first=report.first_day,
        last=report.last_day,
        link=Block(link),
    )
