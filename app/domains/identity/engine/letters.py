"""The letters of identity. A link's secret stands behind #, which no server logs.

Their words stand in the catalogues, ``app/texts/<language>/identity.ftl``.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.kit.catalogue import Block, Word
from app.outside.letters import Reader, letter
from app.outside.mail import Letter


@dataclass(frozen=True, slots=True)
class Front:
    """Where links lead: the address of the pages that people use.

    Attributes:
        url: scheme, host and path without a slash at the end.
    """

    url: str

    def link(self, page: str, secret: str) -> str:
        """Return the address of a page that takes a secret."""
        return f"{self.url}/{page}#{secret}"


class KeyChange(StrEnum):
    """What was changed about the keys of an account."""

    PASSWORD = "password"  # noqa: S105 - a word of the catalogue
    FACTOR_ADDED = "factor_added"
    FACTOR_REMOVED = "factor_removed"
    PASSKEY_ADDED = "passkey_added"


def role_word(role: str) -> Word:
    """Return a role as it is called in a sentence."""
    return Word(f"role-{role}", role.replace("_", " "))


def sign_up(to: Reader, link: str) -> Letter:
    """Ask whoever reads an address to prove it; no word of whoever typed it stands there."""
    return letter("identity-sign-up", to, link=Block(link))


def sign_up_again(to: Reader) -> Letter:
    """Tell whoever has an account that somebody tried to sign up with the address."""
    return letter("identity-sign-up-again", to)


def invitation(to: Reader, organisation: str, role: str, link: str) -> Letter:
    """Invite somebody to act for an organisation."""
    return letter(
        "identity-invitation",
        to,
        organisation=organisation,
        role=role_word(role),
        link=Block(link),
    )


def password_reset(to: Reader, link: str) -> Letter:
    """Let whoever reads an address choose a new password."""
    return letter("identity-password-reset", to, link=Block(link))


def no_account(to: Reader) -> Letter:
    """Tell an address for which a new password was asked that it has no account."""
    return letter("identity-no-account", to)


def changed(to: Reader, change: KeyChange) -> Letter:
    """Tell the holder of an account that its keys were changed."""
    return letter("identity-account-changed", to, change=change)


def recovery(to: Reader, organisation: str, role: str) -> Letter:
    """Tell the people of an organisation that the secretariat brings somebody in."""
    return letter("identity-recovery", to, organisation=organisation, role=role_word(role))


def handed_over(to: Reader, count: int) -> Letter:
    """Tell a colleague that open work was handed over."""
    return letter("identity-handed-over", to, count=count)


def doubted(to: Reader, label: str) -> Letter:
    """Tell the holder of a passkey that there may be a copy of it."""
    return letter("identity-passkey-doubted", to, label=label)
