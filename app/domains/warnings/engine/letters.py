"""The letters of warnings; none says of whom, or what. Words: ``app/texts/*/warnings.ftl``."""

from app.outside.letters import Reader, letter
from app.outside.mail import Letter


def answered(to: Reader) -> Letter:
    """Tell an address that was given without an account that there is an answer, and no more."""
    return letter("warnings-answered", to)
