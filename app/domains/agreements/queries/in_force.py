"""All that ever came into force, as the rule of sharing reads it; kept until it changes."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from threading import Lock
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.agreements.engine.laying_out import Member, Party, Term, laid_out, lasting
from app.domains.agreements.models import (
    Agreement,
    AgreementAmendment,
    AgreementClause,
    AgreementParty,
    RegionalBody,
    RegionalMembership,
    TermsEdition,
)
from app.domains.agreements.types import (
    AgreementState,
    AgreementTerms,
    ClauseTerms,
    Corridor,
    Deadline,
    Unit,
)
from app.domains.jurisdictions.queries.endings import Ends, ends, ends_version
from app.domains.jurisdictions.types import ProposalState
from app.store.work import Work

RULE = "the rule of sharing reads every agreement, whoever acts"
_NONE: tuple[AgreementTerms, ...] = ()
Version = tuple[UUID | None, tuple[int, UUID | None]]


def terms(work: Work) -> tuple[AgreementTerms, ...]:
    """Return every agreement that ever came into force, with regional bodies laid out.

    It costs two small questions; the rest is kept by the process until an act changes it.
    """
    return KEPT.now(work)


class KeptTerms:
    """The agreements as they are known now, kept until one changes."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._version: Version = (None, (0, None))
        self._kept = _NONE

    def now(self, work: Work) -> tuple[AgreementTerms, ...]:
        """Return them as they are known now."""
        version = _version(work)
        if version[0] is None:
            return _NONE
        with self._lock:
            if version == self._version:
                return self._kept
        kept = _read(work)
        with self._lock:
            self._version, self._kept = version, kept
        return kept


KEPT = KeptTerms()
"""Of this process."""


def _version(work: Work) -> Version:
    """Return what changes with every change of what is shared with whom.

    It is made of ids, so that what was undone never looks like what came after it.
    """
    last = (
        select(TermsEdition.id)
        .where(unscoped(why=RULE))
        .order_by(TermsEdition.number.desc())
        .limit(1)
    )
    return work.session.scalar(last), ends_version(work)


def _read(work: Work) -> tuple[AgreementTerms, ...]:
    found = work.session.scalars(
        select(Agreement)
        .where(unscoped(why=RULE), Agreement.state == AgreementState.IN_FORCE)
        .order_by(Agreement.since, Agreement.key)
    ).all()
    known = laid_out_of(work, found)
    clauses = in_effect(work, [each.id for each in found])
    return tuple(
        AgreementTerms(
            id=each.id,
            key=each.key,
            force=each.force,
            since=term.since,
            until=term.until,
            parties=laid_out(known.parties[each.id], known.members, known.ends),
            clauses=tuple(_clause(one) for one in clauses.get(each.id, ())),
        )
        for each in found
        for term in [lasting_of(each, known)]
    )


class Known(NamedTuple):
    """Parties of agreements as they are named, members of bodies, and what ended."""

    parties: Mapping[UUID, Sequence[Party]]
    members: Mapping[UUID, Sequence[Member]]
    ends: Ends


def laid_out_of(work: Work, agreements: Sequence[Agreement]) -> Known:
    """Return what tells who the parties of agreements are, in a fixed number of questions."""
    since = {each.id: each.since or work.at.date() for each in agreements}
    rows = work.session.execute(
        select(AgreementParty, RegionalBody.code)
        .join(Agreement, Agreement.id == AgreementParty.agreement_id)
        .outerjoin(RegionalBody, RegionalBody.id == AgreementParty.body_id)
        .where(
            unscoped(why=RULE),
            Agreement.id.in_(since),
            AgreementParty.edition == Agreement.edition,
        )
        .order_by(AgreementParty.number)
    )
    parties: dict[UUID, list[Party]] = {each: [] for each in since}
    for row, code in rows:
        term = Term(row.since or since[row.agreement_id], row.until)
        party = Party(row.jurisdiction or code, term, row.body_id)
        parties[row.agreement_id].append(party)
    bodies = {one.body_id for each in parties.values() for one in each if one.body_id is not None}
    return Known(parties, members_of(work, bodies), ends(work))


def members_of(work: Work, bodies: Iterable[UUID]) -> dict[UUID, list[Member]]:
    """Return the members of bodies, in one question; none is asked about no body."""
    found: dict[UUID, list[Member]] = {each: [] for each in bodies}
    if not found:
        return found
    rows = work.session.scalars(
        select(RegionalMembership)
        .where(
            unscoped(why=RULE),
            RegionalMembership.body_id.in_(found),
            RegionalMembership.state == ProposalState.CONFIRMED,
        )
        .order_by(RegionalMembership.jurisdiction, RegionalMembership.since, RegionalMembership.id)
    )
    for each in rows:
        found[each.body_id].append(Member(each.jurisdiction, Term(each.since, each.until)))
    return found


def lasting_of(agreement: Agreement, known: Known) -> Term:
    """Return for how long an agreement is in force, by its dates and its parties."""
    parties = known.parties[agreement.id]
    own = Term(agreement.since or date.max, agreement.until)
    return lasting(own, parties, known.ends)


def in_effect(work: Work, agreement_ids: Sequence[UUID]) -> dict[UUID, list[AgreementClause]]:
    """Return the clauses of agreements that are or were in effect, in one question."""
    rows = work.session.scalars(
        select(AgreementClause)
        .join(Agreement, Agreement.id == AgreementClause.agreement_id)
        .outerjoin(AgreementAmendment, AgreementAmendment.id == AgreementClause.added_by_id)
        .where(
            unscoped(why=RULE),
            Agreement.id.in_(agreement_ids),
            AgreementClause.edition == Agreement.edition,
            AgreementAmendment.id.is_(None) | (AgreementAmendment.state == ProposalState.CONFIRMED),
        )
        .order_by(AgreementClause.number)
    )
    found: dict[UUID, list[AgreementClause]] = {}
    for each in rows:
        found.setdefault(each.agreement_id, []).append(each)
    return found


def _clause(row: AgreementClause) -> ClauseTerms:
    return ClauseTerms(
        id=row.id,
        kind=row.kind,
        detail=row.detail,
        corridors=frozenset(corridor_of(each) for each in row.corridors),
        is_secret=row.is_secret,
        since=row.since,
        until=row.until,
        notify=_deadline(row.notify_count, row.notify_unit),
        acknowledge=_deadline(row.acknowledge_count, row.acknowledge_unit),
        answer=_deadline(row.answer_count, row.answer_unit),
    )


def corridor_of(said: str) -> Corridor:
    """Return a corridor as it is kept, such as ``PH-SA``, as origin and destination."""
    origin, _, destination = said.partition("-")
    return origin, destination


def _deadline(count: int | None, unit: Unit | None) -> Deadline | None:
    return None if count is None or unit is None else Deadline(count, unit)
