"""The letters of the subjects; their words stand in ``app/texts/<language>/subjects.ftl``."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from app.kit.catalogue import Block, isolated
from app.outside.letters import Reader, letter
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


def claim_lodged(to: Reader, number: str, until: datetime) -> Letter:
    """Tell the authority that somebody claims a record."""
    return letter("subjects-claim-lodged", to, number=number, until=until)


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


def held_record_claimed(to: Reader, number: str, until: datetime) -> Letter:
    """Tell the present holder that somebody else claims its record."""
    return letter("subjects-held-record-claimed", to, number=number, until=until)


def recruiters_changed(to: Reader, lines: Sequence[Line]) -> Letter:
    """Tell an employer which of its recruiters changed."""
    listed = "\n".join(f"{each.number}  {isolated(each.name)}\n  {each.address}" for each in lines)
    return letter("subjects-recruiters-changed", to, count=len(lines), lines=Block(listed))


def records_joined(to: Reader, action: Enum, stays: str, goes: str) -> Letter:
    """Tell whoever holds a record that it is joined with another, or taken apart again."""
    return letter("subjects-records-joined", to, action=action, stays=stays, goes=goes)
