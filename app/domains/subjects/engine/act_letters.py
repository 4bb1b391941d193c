"""The letters about acts on licences; their words are in ``app/texts/<language>/subjects.ftl``."""

from dataclasses import dataclass
from datetime import date, datetime

from app.domains.subjects.types import Answer
from app.kit.catalogue import Block, Composed, Word, say
from app.outside.letters import Reader, letter
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
        reads: the status now.
        valid_until: its last day, where it has one.
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
    valid_until: date | None
    holds_from: date
    ground: str
    reason: str
    entry: int
    address: str

    @property
    def number(self) -> str | Word:
        """The number of the licence, or that it has none."""
        return self.licence or Word("subjects-licence-unnumbered", "-")

    @property
    def says(self) -> str | Composed:
        """What the licence says now, with its last day."""
        until = self.valid_until
        if until is None:
            return self.reads
        key = "subjects-licence-reads-until"
        return lambda language: say(language, key, status=self.reads, until=until)

    @property
    def before(self) -> Word | Composed:
        """What it said before, or that it is new."""
        was = self.was
        if was is None:
            return Word("subjects-licence-new", "-")
        return lambda language: say(language, "subjects-licence-before", status=was)


def licence_worsened(to: Reader, told: Told) -> Letter:
    """Tell the firm what was decided, on which ground, by whom, and how to contest it."""
    return letter(
        "subjects-licence-worsened",
        to,
        record=told.record,
        licence=told.number,
        register=told.register,
        authority=told.authority,
        reads=told.says,
        before=told.before,
        since=told.holds_from,
        ground=told.ground,
        reason=told.reason or Word("subjects-reason-erased", "-"),
        entry=str(told.entry),
        most=MOST_WORDS,
        link=Block(told.address),
        contest=Block(f"{told.address}/contest"),
    )


def act_contested(to: Reader, told: Told, answer_by: datetime) -> Letter:
    """Tell the authority that the firm contests its act, and until when it answers."""
    return letter(
        "subjects-act-contested",
        to,
        record=told.record,
        licence=told.number,
        register=told.register,
        reads=told.says,
        since=told.holds_from,
        until=answer_by,
        link=Block(told.address),
    )


def contest_answered(to: Reader, told: Told, answer: Answer, reason: str) -> Letter:
    """Tell the firm what the authority answered."""
    return letter(
        "subjects-contest-answered",
        to,
        record=told.record,
        licence=told.number,
        register=told.register,
        authority=told.authority,
        reads=told.says,
        since=told.holds_from,
        answer=answer,
        reason=reason,
        link=Block(told.address),
    )
