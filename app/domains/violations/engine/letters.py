"""The letters of violations to whoever has no account: on paper with a code, or by e-mail.

Their words stand in the catalogues, ``app/texts/<language>/violations.ftl``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.domains.violations.types import Offence
from app.kit.catalogue import ENGLISH, Argument, Block, languages, say, speaks
from app.kit.numbers import spoken
from app.outside.letters import Address, letter
from app.outside.mail import Letter
from app.outside.pages import Fact, LetterPage, Paragraph, Quoted, Section

KEY = "violations-letter"


@dataclass(frozen=True, slots=True)
class Told:
    """What a letter to a respondent says.

    Attributes:
        number: of the case.
        notice: number of the notice.
        body: who is competent, in words.
        rule: on which the notice rests.
        standard: of proof.
        offences: each with its first and last day.
        allegation: in words; ``None``: they were erased.
        reasons: of the decision, where there is one.
        code: with which it reads and answers.
        address: where it does.
        answer_days: how long it can answer, from the day on which it is served.
        appeal_until: until when it can appeal; ``None``: nothing is decided.
        is_in_absence: whether it was decided in absence.
        heard_days: within how many days it can ask to be heard, then.
    """

    number: str
    notice: str
    body: str
    rule: str
    standard: str
    offences: tuple[tuple[Offence, date, date], ...]
    allegation: str | None
    reasons: str | None
    code: str
    address: str
    answer_days: int
    appeal_until: datetime | None
    is_in_absence: bool
    heard_days: int


@dataclass(frozen=True, slots=True)
class Cover:
    """From whom a letter goes to whom, and of which day.

    Attributes:
        sender: who writes, in lines.
        addressee: to whom, in lines.
        dated: the civil day.
    """

    sender: tuple[str, ...]
    addressee: tuple[str, ...]
    dated: date


def page(asked: str, told: Told, cover: Cover) -> LetterPage:
    """Lay a letter out, in the language that was asked for or the nearest; English behind a draft.

    Rule:
        Fairness V1: by letter if need be, with a code for this case alone; C1, W5.
    """
    language = speaks(asked, KEY)
    is_draft = languages()[language].is_draft
    is_decided = told.appeal_until is not None
    return LetterPage(
        language=language,
        number=told.number,
        subject=say(language, f"{KEY}-subject-{'decided' if is_decided else 'notified'}"),
        sender=cover.sender,
        addressee=cover.addressee,
        dated=cover.dated,
        facts=_facts(language, told),
        sections=tuple(_sections(language, told)),
        closing=(say(language, "letter-signature"),),
        note=say(language, "letter-draft") if is_draft else None,
        english=page(ENGLISH, told, cover) if is_draft else None,
    )


def _facts(language: str, told: Told) -> tuple[Fact, ...]:
    standard = say(language, f"violations-standard-{told.standard}")
    return (
        Fact(say(language, "fact-case"), spoken(told.number)),
        Fact(say(language, "documents-notice"), spoken(told.notice)),
        Fact(say(language, "fact-competent_body"), told.body),
        Fact(say(language, "fact-standard_of_proof"), standard),
    )


def _sections(language: str, told: Told) -> Sequence[Section]:
    def text(name: str, **given: Argument) -> str:
        return say(language, f"{KEY}-{name}", **given)

    is_decided = told.appeal_until is not None
    erased = say(language, "documents-erased")
    counts = tuple(
        Fact(say(language, f"violations-offence-{offence.value}"), f"{first} .. {last}")
        for offence, first, last in told.offences
    )
    opening: list[Paragraph] = [text("decided" if is_decided else "notified", body=told.body)]
    said: list[Paragraph] = [erased if told.allegation is None else Quoted(told.allegation)]
    if told.reasons is not None:
        said = [Quoted(told.reasons)]
    # A long word with hyphens is broken with a sign that nobody sees, and that would be copied.
    code = Quoted(told.code.replace("-", " "))
    ways: list[Paragraph] = [text("code", address=Block(told.address)), code]
    if told.appeal_until is not None:
        ways.append(text("appeal", until=told.appeal_until))
        if told.is_in_absence:
            ways.append(text("absence", days=told.heard_days))
    else:
        ways.append(text("answer", days=told.answer_days))
    ways.append(text("keep"))
    return (
        Section("", tuple(opening), counts),
        Section("", (text("rule", rule=told.rule),)),
        Section("", tuple(said)),
        Section("", tuple(ways)),
    )


def mail(to: Address, number: str, days: int, code: str, address: str) -> Letter:
    """Tell the contact that a register publishes that a case goes against its firm (V1, P9)."""
    return letter(
        "violations-mail",
        to,
        number=number,
        days=days,
        code=Block(code),
        link=Block(address),
    )
