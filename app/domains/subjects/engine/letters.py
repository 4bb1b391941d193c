"""The letters of the subjects; their words stand in ``app/texts/<language>/subjects.ftl``."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from app.kit.catalogue import Block, isolated
from app.outside.letters import Reader, letter
from app.outside.mail import Letter


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


def your_record_claimed(to: Reader, number: str, until: datetime, link: str) -> Letter:
    """Tell the contact that a source publishes of a record that somebody claims it (P1)."""
    return letter("subjects-your-record-claimed", to, number=number, until=until, link=Block(link))


def held_record_claimed(to: Reader, number: str, until: datetime) -> Letter:
    """Tell the present holder that somebody else claims its record."""
    return letter("subjects-held-record-claimed", to, number=number, until=until)


def recruiters_changed(to: Reader, lines: Sequence[Line]) -> Letter:
    """Tell an employer which of its recruiters changed."""
    listed = "\n".join(f"{each.number}  {isolated(each.name)}\n  {each.address}" for each in lines)
    return letter("subjects-recruiters-changed", to, count=len(lines), lines=Block(listed))


def records_joined(
    to: Reader, action: Enum, numbers: tuple[str, str], pair: str, contest: str
) -> Letter:
    """Tell whoever holds a record that it is joined with another, or taken apart again (P2).

    Args:
        to: who reads it.
        action: what was decided of the pair.
        numbers: of the record that stays, and of the other one.
        pair: its number.
        contest: where it can be contested.
    """
    stays, goes = numbers
    return letter(
        "subjects-records-joined",
        to,
        action=action,
        stays=stays,
        goes=goes,
        pair=pair,
        contest=Block(contest),
    )


def merge_contest_answered(
    to: Reader, answer: Enum, numbers: tuple[str, str], pair: str, reason: str
) -> Letter:
    """Tell whoever contested a merge, or its undoing, what the secretariat answered."""
    first, second = numbers
    return letter(
        "subjects-merge-contest-answered",
        to,
        answer=answer,
        first=first,
        second=second,
        pair=pair,
        reason=reason,
    )
