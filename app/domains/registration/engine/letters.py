"""The letters of the registration; no word of a reason stands in them.

Their words stand in the catalogues, ``app/texts/<language>/registration.ftl``.
"""

from app.domains.registration.types import LinkState, ProfileAction
from app.outside.letters import Reader, letter
from app.outside.mail import Letter


def profile_decided(to: Reader, number: str, action: ProfileAction) -> Letter:
    """Tell whoever submitted a profile what was decided."""
    return letter("registration-profile-decided", to, number=number, action=action)


def link_stated(to: Reader, stater: str, other: str) -> Letter:
    """Ask the holder of a record whether a link that names it is true."""
    return letter("registration-link-stated", to, stater=stater, other=other)


def link_answered(to: Reader, stater: str, other: str, state: LinkState) -> Letter:
    """Tell whoever stated a link what the other firm answered."""
    return letter("registration-link-answered", to, stater=stater, other=other, state=state)


def right_lapsed(to: Reader, number: str) -> Letter:
    """Tell a holder that its right to speak for a record ended on a change of owner."""
    return letter("registration-right-lapsed", to, number=number)
