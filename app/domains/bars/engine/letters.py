"""The letters of bars; none says of whom, or why. Words: ``app/texts/*/bars.ftl``."""

from app.outside.letters import Reader, letter
from app.outside.mail import Letter


def to_read(to: Reader, link: str) -> Letter:
    """Tell an applicant that there is something to read of what it asked for."""
    return letter("bars-to-read", to, link=link)
