"""The letters of complaints. None says what it is about: a mailbox is read by others too.

Their words stand in the catalogues, ``app/texts/<language>/complaints.ftl``.
"""

from app.kit.catalogue import Block
from app.outside.letters import Address, Reader, letter
from app.outside.mail import Letter


def waits(to: Reader, link: str) -> Letter:
    """Tell somebody with an account that something waits for them, and where."""
    return letter("complaints-to_read", to, link=Block(link))


def come_back(address: str, language: str) -> Letter:
    """Tell somebody without an account that there is something to read; not what, nor where."""
    return letter("complaints-come_back", Address(address, language))
