"""What is sent of a case, as the acts take it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from app.domains.fees.types import Fact
from app.domains.subjects.queries import record_named
from app.domains.violations.schemas.sent import (
    AnswerIn,
    ChargeIn,
    CircumstancesIn,
    CountIn,
    MoneyIn,
    OwnAnswerIn,
    RespondentIn,
    SourceIn,
    StanceIn,
)
from app.domains.violations.service.answering import Answer
from app.domains.violations.types import (
    FoundBy,
    NewCharge,
    NewCount,
    NewRespondent,
    Stance,
    Window,
)
from app.kit.errors import BadInput, Fault
from app.kit.money import BadMoney, Money
from app.store.work import Work

_FACTS = list(Fact)
_TOLD_OTHERWISE = frozenset({Fact.AT_LEAST_36_MONTHS, Fact.LONGER_THAN_36_MONTHS})
GIVEN_AS_FACT = frozenset(_FACTS[_FACTS.index(Fact.EMPLOYER_LETTER) :]) - _TOLD_OTHERWISE
"""Facts of yes or no; the others have fields of their own."""


def money(sent: MoneyIn, pointer: str) -> Money:
    """Read an amount.

    Raises:
        BadInput: it is none, with its place.
    """
    try:
        return Money.parse(sent.amount, sent.currency)
    except BadMoney as bad:
        fault = Fault(f"{pointer}{bad.pointer}", str(bad))
        raise BadInput("An amount cannot be read.", faults=[fault]) from None


def source(sent: SourceIn) -> FoundBy:
    """Read through what a case comes up."""
    return FoundBy(sent.kind, sent.complaint, sent.finding, sent.reference, sent.seen_on)


def respondents(work: Work, sent: Sequence[RespondentIn]) -> tuple[NewRespondent, ...]:
    """Read respondents; their records are looked up.

    Raises:
        MistypedNumber, NotFound: there is no such record that the caller may know of.
    """

    def found(text: str | None, place: int, field: str) -> UUID | None:
        at = f"/respondents/{place}/{field}"
        return None if text is None else record_named(work, text, at).id

    return tuple(
        NewRespondent(
            each.part,
            found(each.record, place, "record"),
            found(each.officer_of, place, "officer_of"),
            each.name,
            each.address,
        )
        for place, each in enumerate(sent)
    )


def counts(sent: Sequence[CountIn]) -> tuple[NewCount, ...]:
    """Read counts with their charges.

    Raises:
        BadInput: an amount cannot be read.
    """
    return tuple(
        NewCount(
            offence=each.offence,
            window=Window(each.since, each.until),
            workers=each.workers,
            respondents=tuple(each.respondents),
            schedule_key=each.schedule_key,
            charges=tuple(
                _charge(one, f"/counts/{place}/charges/{at}") for at, one in enumerate(each.charges)
            ),
        )
        for place, each in enumerate(sent)
    )


def _charge(sent: ChargeIn, pointer: str) -> NewCharge:
    amount = money(sent.charged, f"{pointer}/charged")
    more: dict[str, Any] = sent.model_dump(
        mode="json",
        include={
            *("item", "month_of_service", "initiated", "required", "during_recruitment"),
            "claimed_optional",
        },
    )
    if sent.payee_kind is not None:
        more["payee"] = sent.payee_kind.value
    if sent.actual_cost is not None:
        more["actual_cost"] = money(sent.actual_cost, f"{pointer}/actual_cost").wire()
    return NewCharge(sent.category.value, amount, sent.charged_on, sent.payee, sent.workers, more)


def circumstances(sent: CircumstancesIn) -> dict[str, Any]:
    """Read what fee rules may ask, as it is kept: by their names, and nothing of a person.

    Raises:
        BadInput: an amount cannot be read, or a fact is none of yes or no.
    """
    strange = sorted(each.value for each in sent.facts if each not in GIVEN_AS_FACT)
    if strange:
        fault = Fault("/circumstances/facts", f"Given by another field: {', '.join(strange)}.")
        raise BadInput("A fact is given elsewhere.", faults=[fault])
    kept: dict[str, Any] = sent.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    at = "/circumstances"
    if sent.wages:
        kept["wages"] = {
            base.value: money(each, f"{at}/wages/{base.value}").wire()
            for base, each in sent.wages.items()
        }
    if sent.milestones:
        kept["milestones"] = {
            name.value: None if day is None else day.isoformat()
            for name, day in sent.milestones.items()
        }
    if sent.fee_from_abroad is not None:
        kept["fee_from_abroad"] = money(sent.fee_from_abroad, f"{at}/fee_from_abroad").wire()
    if sent.job_order is not None:
        order = sent.job_order.model_dump(mode="json")
        kept["job_order"] = {
            **order,
            "cap": money(sent.job_order.cap, f"{at}/job_order/cap").wire(),
        }
    if sent.ended is not None:
        kept["ended"] = sent.ended.model_dump(mode="json")
    return kept


def answer(sent: AnswerIn | OwnAnswerIn) -> Answer:
    """Read an answer."""
    documents = tuple(sent.documents) if isinstance(sent, AnswerIn) else ()
    return Answer(sent.answer, _stances(sent.stances), documents)


def _stances(sent: Sequence[StanceIn]) -> dict[UUID, Stance]:
    return {each.count: each.stance for each in sent}
