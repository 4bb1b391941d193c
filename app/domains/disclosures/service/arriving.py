"""What a linked installation tells: it stands in the inbox of its receiver as any other does."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app.domains.agreements.types import ClauseKind, Deadline, Detail
from app.domains.disclosures.engine import freezing
from app.domains.disclosures.models import Disclosure
from app.domains.disclosures.rules import ACKNOWLEDGE_WITHIN, ANSWER_WITHIN, earliest
from app.domains.disclosures.service import placing, telling
from app.domains.disclosures.service.desk import DisclosureDesk
from app.domains.disclosures.types import DisclosureState, What, WhyRecalled
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.work import Work

THING = "told_by_partner"
"""What such a disclosure is about: something that another register holds."""


@dataclass(frozen=True, slots=True)
class Came:
    """What a linked installation tells, after it was found that it may.

    Attributes:
        origin: the id under which it says so.
        what: it is.
        receiver: the jurisdiction here that is told.
        agreement_id: of the agreement, as it is known here.
        clause_id: of its clause.
        clause_kind: of it.
        detail: how much is told.
        content: what is told.
        subject_id: the record here, where one was found by number; never by name.
        acknowledge_by: as the sender counts.
        answer_by: as the sender counts; ``None``: no answer is asked for.
        acknowledge_within: as the clause says here; ``None``: as long as elsewhere.
        answer_within: likewise.
    """

    origin: str
    what: What
    receiver: str
    agreement_id: UUID
    clause_id: UUID
    clause_kind: ClauseKind
    detail: Detail
    content: Mapping[str, Any]
    subject_id: UUID | None
    acknowledge_by: datetime | None
    answer_by: datetime | None
    acknowledge_within: Deadline | None = None
    answer_within: Deadline | None = None


def come(work: Work, desk: DisclosureDesk, said: Came) -> Disclosure:
    """Put what a linked installation tells into the inbox of its receiver.

    The verb that calls it asked who may. No sender makes its receiver late before the time of the
    clause is over here.

    Records:
        ``disclosures.disclosure.came`` with what, receiver and digest.

    Rule:
        Fairness S1, S4.
    """
    content = dict(said.content)
    answer_due = None
    if said.answer_by is not None:
        answer_due = _latest(work, desk, said.answer_by, said.answer_within or ANSWER_WITHIN)
    acknowledge = said.acknowledge_within or ACKNOWLEDGE_WITHIN
    row = Disclosure(
        state=DisclosureState.SENT,
        what=said.what,
        clause_kind=said.clause_kind,
        agreement_id=said.agreement_id,
        clause_id=said.clause_id,
        thing_kind=THING,
        thing_id=new_id(),
        subject_id=said.subject_id,
        receiver=said.receiver,
        detail=said.detail,
        content=content,
        digest=freezing.digest(content),
        asks_answer=said.answer_by is not None,
        answer_due=answer_due,
        origin=said.origin,
    )
    due = _latest(work, desk, said.acknowledge_by, acknowledge)
    return _entered(work, desk, row, due)


def _latest(
    work: Work, desk: DisclosureDesk, said: datetime | None, within: Deadline
) -> datetime | None:
    """Return until when an act is due: as the sender says, but for less time than there is here."""
    here = earliest(work.at, [within], desk.calendar, desk.zone)
    return max((each for each in (said, here) if each is not None), default=None)


def come_back(
    work: Work, desk: DisclosureDesk, of: Disclosure, origin: str, why: WhyRecalled
) -> Disclosure:
    """Put the recall of something that a linked installation told into the same inbox, first.

    The verb that calls it asked who may.

    Records:
        ``disclosures.disclosure.came`` with the number of what it recalls.

    Rule:
        Fairness S2.
    """
    of.recalled_at, of.why_recalled = work.at, why
    row = Disclosure(
        **{
            name: getattr(of, name)
            for name in (
                *("what", "clause_kind", "agreement_id", "clause_id", "thing_kind", "thing_id"),
                *("subject_id", "receiver", "detail"),
            )
        },
        state=DisclosureState.SENT,
        content={},
        digest=freezing.digest({}),
        asks_answer=False,
        recalls_id=of.id,
        why_recalled=why,
        origin=origin,
    )
    return _entered(work, desk, row, None)


def _entered(
    work: Work, desk: DisclosureDesk, row: Disclosure, acknowledge_by: datetime | None
) -> Disclosure:
    row.id = new_id()
    row.number = make(NumberKind.DISCLOSURE, take_serials(work.session, "disclosure"))
    row.also_under, row.narrowed_by = [], []
    row.entry = work.upcoming()
    row.weighed_on = desk.today(work.at)
    row.made_at = row.sent_at = work.at
    row.acknowledge_due = acknowledge_by or earliest(
        work.at, [ACKNOWLEDGE_WITHIN], desk.calendar, desk.zone
    )
    work.session.add(row)
    work.session.flush()
    work.record(
        "disclosures.disclosure.came",
        row=str(row.id),
        what=row.what.value,
        receiver=row.receiver,
        digest=row.digest,
        recalls=None if row.recalls_id is None else str(row.recalls_id),
    )
    offices = placing.offices_of(work, [row.receiver])
    telling.tell_of_recalls(work, desk, [row], offices)
    return row
