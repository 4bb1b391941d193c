"""What a partner tells, recalls, acknowledges and answers, put into the ledger of disclosures."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any
from uuid import UUID

from app.access.policy import is_within
from app.domains.accountability.service.counting import KINDS
from app.domains.agreements.queries.in_force import terms
from app.domains.agreements.types import AgreementTerms, ClauseKind, ClauseTerms, Detail
from app.domains.changes.engine.records import (
    AcknowledgementRecord,
    AnswerRecord,
    DisclosureRecord,
    RecallRecord,
    origin_of,
)
from app.domains.disclosures.models import Disclosure
from app.domains.disclosures.service import answering, arriving
from app.domains.disclosures.service.arriving import Came
from app.domains.disclosures.types import DisclosureState, What
from app.domains.exchange.rules import LIST_UNDER, TOLD_UNDER
from app.domains.links.models import ExchangeLink
from app.domains.links.queries import coming, going, told
from app.domains.links.queries import links as queries
from app.domains.links.service import asking
from app.domains.links.service.desk import LinkDesk
from app.domains.links.types import Direction, NotTaken
from app.store.work import Work

UNDER: Mapping[What, frozenset[ClauseKind]] = MappingProxyType(
    {
        **TOLD_UNDER,
        What.LIST_APPLIED: frozenset().union(*LIST_UNDER.values()),
        What.OPEN_CASES: KINDS,
    }
)
"""Which clauses open what comes; a complaint that is referred goes through no link (S1)."""
_ORDER = tuple(Detail)
_ZONES = timedelta(days=1)
OfLedger = DisclosureRecord | RecallRecord | AcknowledgementRecord | AnswerRecord


def take(work: Work, desk: LinkDesk, link: ExchangeLink, record: OfLedger) -> NotTaken | None:
    """Take what a partner says of the ledger; ``None``: it was taken, now or before.

    Rule:
        Fairness S1, S2.
    """
    match record:
        case DisclosureRecord():
            return tell(work, desk, link, record)
        case RecallRecord():
            return _recall(work, desk, link, record)
        case _:
            return _said_back(work, desk, link, record)


def tell(
    work: Work, desk: LinkDesk, link: ExchangeLink, record: DisclosureRecord, *, ask: bool = True
) -> NotTaken | None:
    """Put what a partner tells into the inbox of its receiver here.

    It has to be of a jurisdiction for which the partner speaks, and under a clause of an agreement
    of that state and the receiver as it is known here; where that is not, a person is asked. What
    tells of one complaint comes by no installation.

    Args:
        work: an open one that writes.
        desk: of links.
        link: through which it came.
        record: what is told.
        ask: whether a person is asked where the agreement is not known.

    Rule:
        Fairness S1, L10.
    """
    if told.of_partner(work, record.id) is not None:
        return None
    if not speaks_for(link, record.sender):
        return NotTaken.ANOTHER_JURISDICTION
    if speaks_for(link, record.receiver) or record.clause not in UNDER.get(record.what, ()):
        return NotTaken.NOT_FOR_US
    found = _clause(work, record)
    if found is None:
        if ask:
            asking.ask_about_agreement(work, link, record)
            return None
        return NotTaken.NOT_FOR_US
    agreement, clause = found
    said = Came(
        origin=record.id,
        what=record.what,
        receiver=record.receiver,
        agreement_id=agreement.id,
        clause_id=clause.id,
        clause_kind=clause.kind,
        detail=record.detail,
        content=_content(record),
        subject_id=_record_here(work, link, record),
        acknowledge_by=record.acknowledge_by,
        answer_by=record.answer_by,
        acknowledge_within=clause.acknowledge,
        answer_within=clause.answer,
    )
    arriving.come(work, desk.disclosures, said)
    return None


def speaks_for(link: ExchangeLink, jurisdiction: str) -> bool:
    """Tell whether a partner speaks for a jurisdiction, or for the country around it."""
    return any(is_within(jurisdiction, each) for each in link.speaks_for)


def _clause(work: Work, record: DisclosureRecord) -> tuple[AgreementTerms, ClauseTerms] | None:
    """Return the clause that opened it when it was said, to the receiver and with the sender."""
    day = record.at.date()
    for agreement in terms(work):
        if agreement.key == record.agreement and _runs(agreement.since, agreement.until, day):
            codes = {each.code for each in agreement.parties}
            is_between = record.receiver in codes and record.sender in codes
            for clause in agreement.clauses:
                if is_between and _opens(agreement, clause, record, day):
                    return agreement, clause
    return None


def _opens(
    agreement: AgreementTerms, clause: ClauseTerms, record: DisclosureRecord, day: date
) -> bool:
    is_enough = _ORDER.index(record.detail) <= _ORDER.index(clause.detail)
    runs = _runs(clause.since or agreement.since, clause.until or agreement.until, day)
    return clause.kind is record.clause and is_enough and runs and not clause.is_secret


def _runs(since: date, until: date | None, day: date) -> bool:
    """Tell whether something runs on a day; days begin earlier and end later somewhere else."""
    return since - _ZONES <= day and (until is None or day <= until + _ZONES)


def _content(record: DisclosureRecord) -> dict[str, Any]:
    """Return what is told, with the firm as the partner knows it."""
    if record.firm is None:
        return dict(record.content)
    firm = record.firm.model_dump(mode="json", exclude_none=True)
    return {**record.content, "told_of": firm, "told_by": record.sender}


def _record_here(work: Work, link: ExchangeLink, record: DisclosureRecord) -> UUID | None:
    number = None if record.firm is None else record.firm.number
    taken = queries.lists_of(work, link.id, Direction.RECEIVED)
    return coming.record_of(work, [each.source_key for each in taken], number)


def _recall(
    work: Work, desk: LinkDesk, link: ExchangeLink, record: RecallRecord
) -> NotTaken | None:
    if told.of_partner(work, record.id) is not None:
        return None
    of = told.of_partner(work, record.of)
    if of is None or of.is_recall or origin_of(record.of) != link.partner:
        return NotTaken.UNKNOWN_DISCLOSURE
    arriving.come_back(work, desk.disclosures, of, record.id, record.why)
    return None


def _said_back(
    work: Work, desk: LinkDesk, link: ExchangeLink, record: AcknowledgementRecord | AnswerRecord
) -> NotTaken | None:
    """Take an acknowledgement or an answer of something that went through this very link."""
    number = record.of.partition("/")[2]
    went = going.went(work, link.id, [f"{told.WENT}{number}"])
    row = told.by_number(work, number) if went else None
    if row is None or origin_of(record.of) != desk.here.id:
        return NotTaken.UNKNOWN_DISCLOSURE
    if isinstance(record, AcknowledgementRecord):
        if row.state is DisclosureState.SENT:
            answering.acknowledge(work, desk.disclosures, row)
        return None
    return _answer(work, desk, row, record)


def _answer(work: Work, desk: LinkDesk, row: Disclosure, record: AnswerRecord) -> NotTaken | None:
    if row.is_recall:
        return NotTaken.NOT_FOR_US
    today = desk.disclosures.today(work.at)
    did_on = None if record.did_on is None else min(record.did_on, today)
    answering.answer(work, desk.disclosures, row, record.kind, record.words or "", did_on)
    return None
