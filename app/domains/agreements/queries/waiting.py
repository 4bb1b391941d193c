"""What of agreements waits for whom."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import select

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, visible
from app.domains.agreements.models import (
    Agreement,
    AgreementAmendment,
    AgreementParty,
    AgreementSignature,
    AgreementSuccession,
)
from app.domains.agreements.types import AgreementState
from app.domains.jurisdictions.types import ProposalState
from app.store.work import Work


class Unsigned(NamedTuple):
    """A party that has yet to sign the edition of a draft."""

    agreement: Agreement
    jurisdiction: str | None


def unsigned(work: Work) -> list[Unsigned]:
    """Return the parties for which the actor could sign a draft, and that have not signed."""
    if not reaches(work.actor, Permission.AGREEMENT_SIGN):
        return []
    columns = FactColumns(jurisdiction=AgreementParty.jurisdiction)
    rows = work.session.execute(
        select(Agreement, AgreementParty.jurisdiction)
        .join(AgreementParty, AgreementParty.agreement_id == Agreement.id)
        .outerjoin(AgreementSignature, AgreementSignature.party_id == AgreementParty.id)
        .where(
            visible(work.actor, Permission.AGREEMENT_SIGN, columns),
            Agreement.state == AgreementState.DRAFTED,
            AgreementParty.edition == Agreement.edition,
            AgreementSignature.id.is_(None),
        )
        .order_by(Agreement.id, AgreementParty.number)
    )
    return [Unsigned(*row) for row in rows]


def signed(work: Work) -> Sequence[Agreement]:
    """Return the agreements that wait to be put in force by somebody who did not draft them."""
    return work.session.scalars(
        select(Agreement)
        .where(
            visible(work.actor, Permission.AGREEMENT_ENFORCE, FactColumns()),
            Agreement.state == AgreementState.SIGNED,
            Agreement.drafted_by != work.actor.id,
            Agreement.edited_by != work.actor.id,
        )
        .order_by(Agreement.id)
    ).all()


def amendments(work: Work) -> list[tuple[AgreementAmendment, str]]:
    """Return the amendments that wait for a second person, with the keys of their agreements."""
    rows = work.session.execute(
        select(AgreementAmendment, Agreement.key)
        .join(Agreement, Agreement.id == AgreementAmendment.agreement_id)
        .where(
            visible(work.actor, Permission.AGREEMENT_ENFORCE, FactColumns()),
            AgreementAmendment.state == ProposalState.PROPOSED,
            AgreementAmendment.proposed_by != work.actor.id,
        )
        .order_by(AgreementAmendment.id)
    )
    return [(row[0], row[1]) for row in rows]


def successions(work: Work) -> list[tuple[AgreementSuccession, str]]:
    """Return the answers about successors that wait for a second person, with those keys."""
    rows = work.session.execute(
        select(AgreementSuccession, Agreement.key)
        .join(AgreementParty, AgreementParty.id == AgreementSuccession.party_id)
        .join(Agreement, Agreement.id == AgreementParty.agreement_id)
        .where(
            visible(work.actor, Permission.AGREEMENT_ENFORCE, FactColumns()),
            AgreementSuccession.state == ProposalState.PROPOSED,
            AgreementSuccession.proposed_by != work.actor.id,
        )
        .order_by(AgreementSuccession.id)
    )
    return [(row[0], row[1]) for row in rows]
