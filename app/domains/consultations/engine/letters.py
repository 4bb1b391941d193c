"""The letter of a consultation; nothing of the draft stands in it.

Its words stand in the catalogues, ``app/texts/<language>/consultations.ftl``.
"""

from datetime import datetime

from app.outside.letters import Reader, letter
from app.outside.mail import Letter


def published(to: Reader, country: str, until: datetime, link: str) -> Letter:
    """Tell a government that the draft about its country is public, and until when to answer."""
    return letter("consultations-published", to, country=country, until=until, link=link)


def review_opened(to: Reader, country: str, until: datetime, link: str) -> Letter:
    """Tell a government that its certificate is under review, and until when to answer."""
    return letter("consultations-review", to, country=country, until=until, link=link)
