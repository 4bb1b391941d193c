"""The letters of complaints. None says what it is about, of whom, or how grave (fairness W1).

A mailbox is read by others too. Their words stand in the catalogues,
``app/texts/<language>/complaints.ftl``.
"""

from app.domains.identity.engine.letters import Front
from app.kit.catalogue import Block
from app.outside.letters import Address, Reader, letter
from app.outside.mail import Letter

WAITS, COME_BACK = "complaint_waits", "complaint_come_back"
"""The kinds of the letters, as the outbox knows them."""


def to_officer(to: Reader, front: Front) -> Letter:
    """Tell an officer that something waits."""
    return letter("complaints-waits", to, link=Block(f"{front.url}/work"))


def to_read(to: Reader, link: str) -> Letter:
    """Tell somebody with an account that something waits for them, and where."""
    return letter("complaints-to_read", to, link=Block(link))


def come_back(address: str, language: str) -> Letter:
    """Tell somebody without an account that there is something to read; not what, nor where."""
    return letter("complaints-come_back", Address(address, language))
