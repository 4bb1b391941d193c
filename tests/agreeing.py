"""Agreements for tests: over HTTP in few calls, or laid down as if they had come into force."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from app.access.grants import Role
from app.domains.agreements.models import (
    Agreement,
    AgreementClause,
    AgreementParty,
    AgreementSignature,
    RegionalBody,
    RegionalMembership,
)
from app.domains.agreements.service.editions import note_change
from app.domains.agreements.types import (
    AgreementState,
    ClauseKind,
    Deadline,
    Detail,
    Force,
    NewClause,
    NoticeUnit,
    PartyState,
)
from app.domains.identity.types import OrganisationKind
from app.domains.jurisdictions.types import ProposalState
from app.kit.ids import new_id
from app.store.work import Work
from tests.make import OPERATOR
from tests.people import World

LONG_AGO = date(2020, 1, 1)
REFERENCE = "Treaty Series of Tests, volume 7, page 12"


def clause(kind: ClauseKind | str, detail: Detail | str = Detail.GROUNDS, **more: Any) -> NewClause:
    """Return a clause; ``corridors`` can be given as ``"PH-SA"``, deadlines as such."""
    said = more.pop("corridors", ())
    corridors = tuple((one[:2], one[3:]) if isinstance(one, str) else one for one in said)
    return NewClause(ClauseKind(kind), Detail(detail), corridors, **more)


ALL_CLAUSES = tuple(clause(kind) for kind in ClauseKind)
"""One clause of each kind, as wide as can be."""


@dataclass(frozen=True)
class Term:
    """From when and until when something is in force.

    Attributes:
        since: first day.
        until: last day; ``None`` while it goes on.
    """

    since: date = LONG_AGO
    until: date | None = None


def lay_down(
    world: World,
    key: str,
    parties: Iterable[str],
    clauses: Sequence[NewClause | ClauseKind | str] = ALL_CLAUSES,
    *,
    force: Force | str = Force.BINDING,
    term: Term = Term(),
) -> UUID:
    """Let an agreement be in force without its acts, in two transactions; return its id.

    Args:
        world: the service.
        key: by which it is addressed.
        parties: codes of jurisdictions, or keys of regional bodies that :func:`lay_down_body` made.
        clauses: or their kinds alone.
        force: whether it binds.
        term: in which it is in force.
    """
    scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
    person = world.member(Role.SECRETARIAT, scheme).person.id
    with world.database.writing(OPERATOR) as work:
        row = _agreement(work, key, Force(force), term, person)
        work.session.add(row)
        work.session.flush()
        for number, party in enumerate(parties, start=1):
            _party(work, row, number, party, person)
        for number, said in enumerate(clauses, start=1):
            made = said if isinstance(said, NewClause) else clause(said)
            work.session.add(_clause(row, number, made))
        work.record("agreements.agreement.enforced", agreement=str(row.id), key=key)
        note_change(work)
    return row.id


def _agreement(work: Work, key: str, force: Force, term: Term, person: UUID) -> Agreement:
    return Agreement(
        id=new_id(),
        key=key,
        title=f"Agreement {key}",
        force=force,
        state=AgreementState.IN_FORCE,
        edition=1,
        since=term.since,
        until=term.until,
        notice_count=6,
        notice_unit=NoticeUnit.MONTHS,
        reference=REFERENCE,
        summary="What it says, for everybody.",
        source="written for a test",
        drafted_by=person,
        drafted_at=work.at,
        edited_by=person,
        edited_at=work.at,
        signed_at=work.at,
        enforced_by=person,
        enforced_at=work.at,
    )


def _party(work: Work, row: Agreement, number: int, party: str, person: UUID) -> None:
    body = work.session.query(RegionalBody).filter_by(key=party).one_or_none()
    found = AgreementParty(
        id=new_id(),
        agreement_id=row.id,
        edition=1,
        number=number,
        jurisdiction=party if body is None else None,
        body_id=None if body is None else body.id,
        state=PartyState.NAMED,
    )
    work.session.add(found)
    work.session.flush()
    signature = AgreementSignature(
        id=new_id(),
        party_id=found.id,
        signed_on=row.since,
        reference=REFERENCE,
        signed_by=person,
        signed_at=work.at,
    )
    work.session.add(signature)


def _clause(row: Agreement, number: int, said: NewClause) -> AgreementClause:
    return AgreementClause(
        id=new_id(),
        agreement_id=row.id,
        edition=1,
        number=number,
        kind=said.kind,
        detail=said.detail,
        corridors=[f"{one}-{other}" for one, other in said.corridors],
        is_secret=said.is_secret,
        text=said.text,
        since=said.since,
        until=said.until,
        defaulted=[],
        **_columns("notify", said.notify),
        **_columns("acknowledge", said.acknowledge),
        **_columns("answer", said.answer),
    )


def _columns(name: str, deadline: Deadline | None) -> dict[str, Any]:
    if deadline is None:
        return {}
    return {f"{name}_count": deadline.count, f"{name}_unit": deadline.unit}


def lay_down_body(world: World, key: str, members: dict[str, Term] | Iterable[str]) -> UUID:
    """Let a regional body have members without the acts; return its id.

    Args:
        world: the service.
        key: by which it is addressed; its code is the same in capitals.
        members: codes, or codes with the time for which each is a member.
    """
    scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
    person = world.member(Role.SECRETARIAT, scheme).person.id
    said = members if isinstance(members, dict) else dict.fromkeys(members, Term())
    with world.database.writing(OPERATOR) as work:
        body = RegionalBody(
            id=new_id(),
            key=key,
            code=key.upper(),
            name=f"Community {key}",
            source="written for a test",
            made_by=person,
            made_at=work.at,
        )
        work.session.add(body)
        work.session.flush()
        for code, term in said.items():
            work.session.add(
                RegionalMembership(
                    id=new_id(),
                    body_id=body.id,
                    jurisdiction=code,
                    state=ProposalState.CONFIRMED,
                    since=term.since,
                    until=term.until,
                    source="written for a test",
                    proposed_by=person,
                    proposed_at=work.at,
                    decided_by=person,
                    decided_at=work.at,
                )
            )
        work.record("agreements.body.made", body=str(body.id), key=key)
        note_change(work)
    return body.id


def leave(world: World, agreement_id: UUID, code: str, last_day: date) -> None:
    """Let a party have denounced, so that it leaves after a day."""
    with world.database.writing(OPERATOR) as work:
        row = (
            work.session.query(AgreementParty)
            .filter_by(agreement_id=agreement_id, jurisdiction=code)
            .one()
        )
        row.state, row.until = PartyState.DENOUNCED, last_day
        row.denounced_on = last_day - timedelta(days=180)
        work.record("agreements.party.denounced", row=str(row.id), jurisdiction=code)
        note_change(work)
