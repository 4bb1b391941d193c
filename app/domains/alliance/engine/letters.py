"""The letters of the alliance. Words: ``app/texts/*/alliance.ftl``."""

from datetime import datetime

from app.outside.letters import Reader, letter
from app.outside.mail import Letter


def refused(to: Reader, reason: str) -> Letter:
    """Tell an organisation that it is not admitted, and why (C1)."""
    return letter("alliance-refused", to, reason=reason)


def ending(to: Reader, until: datetime, reason: str) -> Letter:
    """Tell a member that its membership is to be ended, why, and until when it can answer (C1)."""
    return letter("alliance-ending", to, at=until, reason=reason)


def ended(to: Reader, reason: str) -> Letter:
    """Tell a member that its membership was ended, and why (C1)."""
    return letter("alliance-ended", to, reason=reason)


def not_confirmed(to: Reader, path: str, reason: str) -> Letter:
    """Tell a firm that a training or certificate of it is not confirmed, and why (C1)."""
    return letter("alliance-not-confirmed", to, path=path, reason=reason)
