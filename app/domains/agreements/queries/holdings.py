"""What agreements hold about an authority and about a person, read in pieces."""

from collections.abc import Iterator
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, or_, select

from app.access.policy import unscoped
from app.domains.agreements.models import (
    Agreement,
    AgreementAmendment,
    AgreementParty,
    AgreementSignature,
    AgreementSuccession,
    RegionalBody,
    RegionalMembership,
)
from app.domains.jurisdictions.models import JurisdictionEnd
from app.store.holdings import streamed
from app.store.work import Work

OWN = "it is about whose file is made"


class Signed(NamedTuple):
    """A signature with the agreement that it is under."""

    signature: AgreementSignature
    key: str


def _signatures(condition: ColumnElement[bool]) -> Select[AgreementSignature, str]:
    return (
        select(AgreementSignature, Agreement.key)
        .join(AgreementParty, AgreementParty.id == AgreementSignature.party_id)
        .join(Agreement, Agreement.id == AgreementParty.agreement_id)
        .where(unscoped(why=OWN), condition)
        .order_by(AgreementSignature.id)
    )


def signed_for(work: Work, organisation_id: UUID) -> Iterator[Signed]:
    """Yield what an authority signed here."""
    query = _signatures(AgreementSignature.organisation_id == organisation_id)
    return (Signed(*row) for row in streamed(work, query))


def signed_by(work: Work, person_id: UUID) -> Iterator[Signed]:
    """Yield what a person signed here, or noted that it was signed."""
    query = _signatures(AgreementSignature.signed_by == person_id)
    return (Signed(*row) for row in streamed(work, query))


def agreements_of(work: Work, person_id: UUID) -> Iterator[Agreement]:
    """Yield the agreements that a person drafted, edited or put in force."""
    did = (Agreement.drafted_by, Agreement.edited_by, Agreement.enforced_by)
    query = (
        select(Agreement)
        .where(unscoped(why=OWN), or_(*(each == person_id for each in did)))
        .order_by(Agreement.id)
    )
    return (row[0] for row in streamed(work, query))


def denounced_by(work: Work, person_id: UUID) -> Iterator[AgreementParty]:
    """Yield the parties for which a person denounced an agreement."""
    query = (
        select(AgreementParty)
        .where(unscoped(why=OWN), AgreementParty.denounced_by == person_id)
        .order_by(AgreementParty.id)
    )
    return (row[0] for row in streamed(work, query))


def bodies_of(work: Work, person_id: UUID) -> Iterator[RegionalBody]:
    """Yield the regional bodies that a person made."""
    query = (
        select(RegionalBody)
        .where(unscoped(why=OWN), RegionalBody.made_by == person_id)
        .order_by(RegionalBody.id)
    )
    return (row[0] for row in streamed(work, query))


Proposal = AgreementAmendment | AgreementSuccession | RegionalMembership | JurisdictionEnd
PROPOSALS: dict[str, type[Proposal]] = {
    "amendment": AgreementAmendment,
    "succession": AgreementSuccession,
    "membership": RegionalMembership,
    "end of a jurisdiction": JurisdictionEnd,
}


def proposals_of(work: Work, person_id: UUID) -> Iterator[tuple[str, Proposal]]:
    """Yield what a person proposed, confirmed, dropped or ended, each with what it is."""
    for what, model in PROPOSALS.items():
        did = [model.proposed_by, model.decided_by]
        if model is RegionalMembership:
            did.append(RegionalMembership.ended_by)
        query = (
            select(model)
            .where(unscoped(why=OWN), or_(*(each == person_id for each in did)))
            .order_by(model.id)
        )
        for row in streamed(work, query):
            yield what, row[0]
