"""The letters of identity, in English. A link's secret stands behind #, which no server logs."""

from dataclasses import dataclass

from app.outside.mail import Letter

FOOT = (
    "If you did not expect this letter, do nothing: without the link nothing happens.\n\n"
    "Vouch, the accreditation register for ethical recruitment\n"
)


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


def sign_up(to: str, link: str) -> Letter:
    """Ask whoever reads an address to prove it; no word of whoever typed it stands there."""
    return Letter(
        to,
        "Confirm your e-mail address",
        "Somebody signed an organisation up and gave this address.\n\n"
        f"To confirm it within 24 hours, open\n{link}\n\n"
        "An account says nothing about a firm: it shows nowhere until the secretariat has matched"
        f" the firm to a licence, a company register or a visit.\n\n{FOOT}",
    )


def sign_up_again(to: str) -> Letter:
    """Tell whoever has an account that somebody tried to sign up with the address."""
    return Letter(
        to,
        "You have an account already",
        "Somebody tried to sign up with this address, which has an account already. If it was"
        f" you, sign in, or ask for a new password.\n\n{FOOT}",
    )


def invitation(to: str, organisation: str, role: str, link: str) -> Letter:
    """Invite somebody to act for an organisation."""
    return Letter(
        to,
        f"Invitation: {role.replace('_', ' ')} for {organisation}",
        f"You are invited to act for {organisation} as {role.replace('_', ' ')}.\n\n"
        f"To accept within 7 days, open\n{link}\n\nThe link works once.\n\n{FOOT}",
    )


def password_reset(to: str, link: str) -> Letter:
    """Let whoever reads an address choose a new password."""
    return Letter(
        to,
        "Choose a new password",
        f"To choose a new password within one hour, open\n{link}\n\n"
        f"The link works once. A second factor stays as it is.\n\n{FOOT}",
    )


def no_account(to: str) -> Letter:
    """Tell an address for which a new password was asked that it has no account."""
    return Letter(
        to,
        "No account with this address",
        f"Somebody asked for a new password for this address. It has no account here.\n\n{FOOT}",
    )


def changed(to: str, what: str) -> Letter:
    """Tell the holder of an account that its keys were changed."""
    return Letter(
        to,
        "Your account was changed",
        f"{what}\n\nIf it was not you, ask for a new password at once, and tell the secretariat.\n"
        "\nVouch, the accreditation register for ethical recruitment\n",
    )


def recovery(to: str, organisation: str, role: str) -> Letter:
    """Tell the people of an organisation that the secretariat brings somebody in."""
    return Letter(
        to,
        f"Somebody new is to act for {organisation}",
        f"The secretariat was shown proof and begins to bring in somebody as"
        f" {role.replace('_', ' ')} for {organisation}, of which you are a member. A second person"
        " has to approve it. If this is wrong, tell the secretariat at once.\n\n"
        "Vouch, the accreditation register for ethical recruitment\n",
    )


def handed_over(to: str, count: int) -> Letter:
    """Tell a colleague that open work was handed over."""
    things = "one thing that is open" if count == 1 else f"{count} things that are open"
    return Letter(
        to,
        "Open work was handed over to you",
        f"A colleague's membership ended, and {things} were handed over to you. Sign in to see"
        " what waits for you.\n\nVouch, the accreditation register for ethical recruitment\n",
    )


def doubted(to: str, label: str) -> Letter:
    """Tell the holder of a passkey that there may be a copy of it."""
    return Letter(
        to,
        "One of your passkeys may have been copied",
        f"Somebody used your passkey '{label}', and it counts less often used than before, as a"
        " copy would. It was refused.\n\nTake it away from your account, add a new one, and tell"
        " the secretariat.\n\nVouch, the accreditation register for ethical recruitment\n",
    )
