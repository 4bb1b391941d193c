"""The letters of complaints: that something waits, and no word of what (fairness W1).

Their words stand in the catalogues, ``app/texts/<language>/complaints.ftl``.
"""

from app.domains.identity.engine.letters import Front
from app.kit.catalogue import Block
from app.outside.letters import Reader, letter
from app.outside.mail import Letter


def waits(to: Reader, front: Front) -> Letter:
    """Tell an officer that something waits; not what, of whom, or how grave."""
    return letter("complaints-waits", to, link=Block(f"{front.url}/work"))
