"""The letters of the subjects, in English."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.outside.mail import Letter

FOOT = "\nVouch, the accreditation register for ethical recruitment\n"


@dataclass(frozen=True, slots=True)
class Line:
    """A firm in a letter.

    Attributes:
        number: of its record.
        name: as a register writes it.
        address: where its record can be read.
    """

    number: str
    name: str
    address: str


def claim_lodged(to: str, number: str, until: datetime) -> Letter:
    """Tell the authority that somebody claims a record."""
    return Letter(
        to,
        f"Somebody claims the record {number}",
        f"An organisation says that the record {number} is its own. Until"
        f" {until:%Y-%m-%d %H:%M} UTC you can object, and nothing is decided before. Sign in to"
        f" see the claim, to confirm it, or to object.\n{FOOT}",
    )


def your_record_claimed(to: str, number: str, until: datetime, link: str) -> Letter:
    """Tell the contact that a source publishes of a record that somebody claims it (P1)."""
    return Letter(
        to,
        f"Somebody claims the record {number}",
        f"A public register gives this address for the firm with the record {number}. An"
        f" organisation says that the record is its own. Before {until:%Y-%m-%d %H:%M} UTC nothing"
        f" is decided.\n\nTo object, or to confirm that it is yours, open\n{link}\n\nAn objection"
        " halts the claim until the secretariat has looked at it. If you do nothing, others"
        f" decide.\n{FOOT}",
    )


def held_record_claimed(to: str, number: str, until: datetime) -> Letter:
    """Tell the present holder that somebody else claims its record."""
    return Letter(
        to,
        f"Somebody claims the record {number}",
        f"Another organisation says that the record {number}, which yours holds, is its own."
        f" Nothing is decided before {until:%Y-%m-%d %H:%M} UTC. If it is wrong, tell the"
        f" secretariat before then: its objection halts the claim.\n{FOOT}",
    )


def recruiters_changed(to: str, lines: Sequence[Line]) -> Letter:
    """Tell an employer which of its recruiters changed."""
    listed = "\n".join(f"{each.number}  {each.name}\n  {each.address}" for each in lines)
    count = len(lines)
    what = "A recruiter" if count == 1 else f"{count} recruiters"
    return Letter(
        to,
        f"{what} on your list changed",
        "The record of each changed since you were told last; read there what its register says"
        f" now.\n\n{listed}\n\nThe firms do not learn who follows them.\n{FOOT}",
    )


_OF_THE_PAIR = {
    "propose": "It is proposed to join the records {0} and {1}: they may be one firm.",
    "merge": "The records {0} and {1} were joined: {0} stands for both.",
    "propose_undo": "It is proposed to take the records {0} and {1} apart again.",
    "reopen": "The records {0} and {1} were taken apart again.",
}


def records_joined(to: str, action: str, stays: str, goes: str) -> Letter:
    """Tell whoever holds a record that it is joined with another, or taken apart again."""
    return Letter(
        to,
        f"The records {stays} and {goes}",
        _OF_THE_PAIR[action].format(stays, goes)
        + " Your organisation holds one of them. If this is wrong, tell the secretariat and say"
        f" why; it can be undone.\n{FOOT}",
    )
