"""The letters of disclosures. Words: ``app/texts/*/disclosures.ftl``."""

from app.outside.letters import Reader, letter
from app.outside.mail import Letter


def recalled(to: Reader, number: str, link: str) -> Letter:
    """Tell an authority that something which it was told does not stand (S2)."""
    return letter("disclosures-recalled", to, number=number, link=link)
