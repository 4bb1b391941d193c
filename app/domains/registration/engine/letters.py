"""The letters of the registration, in English; no word of a reason stands in them."""

from app.outside.mail import Letter

FOOT = "\nVouch, the accreditation register for ethical recruitment\n"

_OF_A_PROFILE = {
    "return": "was returned to you. Sign in to read why, change it, and submit it again.",
    "refuse": "was refused. Sign in to read why. Nothing of it was or will be public.",
    "match": (
        "is of a firm that a register lists already. It was turned into a claim to that record,"
        " which the licensing authority or the contact in its register has to confirm."
    ),
    "register": (
        "was registered, and the firm is on the register from now on. Listing is no approval. A"
        " claim to the record was lodged for you: when it is granted, you can speak for the firm."
    ),
}


def profile_decided(to: str, number: str, action: str) -> Letter:
    """Tell whoever submitted a profile what was decided."""
    words = f"The profile {number} {_OF_A_PROFILE[action]}"
    return Letter(to, f"Your profile {number}", f"{words}\n{FOOT}")


def link_stated(to: str, stater: str, other: str) -> Letter:
    """Ask the holder of a record whether a link that names it is true."""
    return Letter(
        to,
        f"The firm {stater} names {other}",
        f"The firm with the number {stater} states a link to the record {other}, which your"
        " organisation holds. It is not public. Sign in to confirm it, or to deny it.\n"
        f"{FOOT}",
    )


def link_answered(to: str, stater: str, other: str, state: str) -> Letter:
    """Tell whoever stated a link what the other firm answered."""
    shows = "It is public now." if state == "confirmed" else "It is not public."
    return Letter(
        to,
        f"Your link to {other} was {state}",
        f"The link that your firm {stater} states to {other} was {state}. {shows}\n{FOOT}",
    )


def right_lapsed(to: str, number: str) -> Letter:
    """Tell a holder that its right to speak for a record ended on a change of owner."""
    return Letter(
        to,
        f"You do not speak for {number} any more",
        f"An owner of the firm {number} changed, so the right to speak for it ended. Sign in to"
        f" read why. Its owners of today can claim the record.\n{FOOT}",
    )
