"""The letters of requests. A link's secret stands behind #, which no server logs.

Their words stand in the catalogues, ``app/texts/<language>/data_requests.ftl``.
"""

from datetime import datetime

from app.domains.data_requests.engine.answers import Outcome, word_of
from app.kit.catalogue import Block
from app.outside.letters import Reader, letter
from app.outside.mail import Letter


def received(to: Reader, link: str) -> Letter:
    """Ask whoever reads an address to go on; no word of whoever typed it stands there (P9)."""
    return letter("data_requests-received", to, link=Block(link))


def extended(to: Reader, number: str, until: datetime) -> Letter:
    """Tell that the answer needs more time."""
    return letter("data_requests-extended", to, number=number, until=until.date())


def answered(to: Reader, number: str, outcome: Outcome) -> Letter:
    """Tell that a request was decided; what concerns the person stands behind the code."""
    return letter("data_requests-answered", to, number=number, answer=word_of(outcome))


def ready(to: Reader, number: str, link: str, until: datetime) -> Letter:
    """Send the link to the archive of what is held."""
    return letter("data_requests-ready", to, number=number, link=Block(link), until=until.date())
