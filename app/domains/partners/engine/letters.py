"""The letters of partners. Words: ``app/texts/*/partners.ftl``."""

from datetime import datetime

from app.outside.letters import Reader, letter
from app.outside.mail import Letter


def refused(to: Reader, reason: str) -> Letter:
    """Tell an organisation that it is not admitted as a partner, and why (C1)."""
    return letter("partners-refused", to, reason=reason)


def ended(to: Reader, at: datetime, reason: str) -> Letter:
    """Tell an organisation that its admission was ended at once, and why (C1)."""
    return letter("partners-ended", to, at=at, reason=reason)
