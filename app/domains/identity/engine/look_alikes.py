"""Names and addresses as they are compared, and letters that pass for others."""

import unicodedata

from email_validator import EmailNotValidError, validate_email

from app.kit.errors import BadInput, Fault
from app.kit.text import clean_cell

MIXED_SCRIPTS = "look_alike_letters"
"""The flag of a name in which letters of one script stand for those of another."""

OF_A_MEMBER = f"{MIXED_SCRIPTS}:member"
"""The flag of an organisation with somebody whose name or address has such letters."""


def flags(text: str) -> list[str]:
    """Return what the secretariat should look at in a name or an address.

    Nothing is refused for it: names of several scripts are written in good faith every day.
    """
    # Its tables take eight megabytes, and few processes are given a new name.
    from confusable_homoglyphs import confusables  # noqa: PLC0415 - see above

    return [MIXED_SCRIPTS] if confusables.is_dangerous(text) else []


def clean_name(text: str) -> str:
    """Return a name as it is kept: NFKC, single spaces, no character that is not shown."""
    return clean_cell(unicodedata.normalize("NFKC", text))


def clean_email(text: str) -> str:
    """Return an e-mail address as mail is sent to it.

    Raises:
        BadInput: it is none.
    """
    try:
        found = validate_email(unicodedata.normalize("NFKC", text), check_deliverability=False)
    except EmailNotValidError:
        fault = Fault("/email", "Give an e-mail address such as amina@agency.example.")
        raise BadInput("The e-mail address cannot be read.", faults=[fault]) from None
    return found.normalized


def email_key(email: str) -> str:
    """Return an address as addresses are compared: without regard to case."""
    return unicodedata.normalize("NFKC", email).casefold()
