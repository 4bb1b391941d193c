"""The letters about acts on licences, in English."""

from dataclasses import dataclass
from datetime import date, datetime

from app.domains.subjects.engine.letters import FOOT
from app.outside.mail import Letter

MOST_WORDS = 1_000
"""Characters in which a firm contests an act."""


@dataclass(frozen=True, slots=True)
class Told:
    """An act as a letter tells it.

    Attributes:
        record: number of the firm's record.
        licence: number of the licence, where it has one.
        register: its title.
        authority: who decided.
        was: the status before; ``None``: the licence is new.
        reads: the status now, with its last day where that is what changed.
        holds_from: from which day.
        ground: in words, with law and article.
        reason: the officer's words; nothing where they were erased.
        entry: of the journal.
        address: where the act can be read and contested.
    """

    record: str
    licence: str | None
    register: str
    authority: str
    was: str | None
    reads: str
    holds_from: date
    ground: str
    reason: str
    entry: int
    address: str

    @property
    def what(self) -> str:
        """The licence, as a sentence names it."""
        number = f" {self.licence}" if self.licence else ""
        return f"the licence{number} of the record {self.record} in {self.register}"


def licence_worsened(to: str, told: Told) -> Letter:
    """Tell the firm what was decided, on which ground, by whom, and how to contest it."""
    was = f" (before: {told.was})" if told.was else ""
    return Letter(
        to,
        f"A licence of the record {told.record} was changed",
        f"{told.authority} decided that {told.what} reads: {told.reads}{was}, from"
        f" {told.holds_from} on.\n\nGround: {told.ground}\nReason: {told.reason or 'erased'}\n"
        f"Decided by: {told.authority} (entry {told.entry} of the journal)\n\n"
        f"If this is wrong, contest it. A manager of your organisation signs in, opens\n"
        f"  {told.address}\nand says why, in up to {MOST_WORDS:,} characters (POST"
        f" {told.address}/contest). There is no last day: it can be contested for as long as it is"
        " in force. 'Contested since' then stands beside the licence, for everybody to read, until"
        f" the authority answers.\n{FOOT}",
    )


def act_contested(to: str, told: Told, answer_by: datetime) -> Letter:
    """Tell the authority that the firm contests its act, and until when it answers."""
    return Letter(
        to,
        f"An act on a licence of the record {told.record} is contested",
        f"The firm contests that {told.what} reads: {told.reads}, from {told.holds_from} on."
        f" Everybody reads now that it is contested, until you answer. Answer before"
        f" {answer_by:%Y-%m-%d}: uphold it with reasons, which takes an officer who did not decide"
        f" it, or reverse it.\n  {told.address}\n{FOOT}",
    )


def contest_answered(to: str, told: Told, answer: str, reason: str) -> Letter:
    """Tell the firm what the authority answered."""
    return Letter(
        to,
        f"The act on a licence of the record {told.record} was {answer}",
        f"{told.authority} {answer} its act on {told.what} ({told.reads}, from"
        f" {told.holds_from} on).\n\nReasons: {reason}\n\n"
        + (
            "The state before the act is open again, and the act is gone from the public past.\n"
            if answer == "reversed"
            else "If there is something new that was not looked at, it can be contested again.\n"
        )
        + f"  {told.address}\n{FOOT}",
    )
