"""Giving codes out: by authorities, partners and the scheme, never more than workers (E4)."""

from datetime import timedelta
from uuid import UUID

from app.access.grants import AUTHORITY, Permission, Role
from app.access.policy import Actor, Facts, allows, require
from app.domains.deployments.queries.counting import told_by_authorities
from app.domains.experience.engine import codes
from app.domains.experience.engine.codes import OneTimeCode
from app.domains.experience.errors import MoreCodesThanWorkers, NoReportedDeployments
from app.domains.experience.models import ExperienceBatch, ExperienceCode
from app.domains.experience.queries import batches
from app.domains.experience.rules import CODE_DAYS, LEAST_CODES
from app.domains.experience.service.desk import ExperienceDesk
from app.domains.experience.service.moderating import refuse_tied
from app.domains.experience.types import Asked, Corridor, Giver
from app.domains.identity.types import Matter
from app.domains.subjects import queries as subjects
from app.domains.subjects.service.demonstration import refuse_beside_lists
from app.kit.errors import Forbidden
from app.kit.ids import new_id
from app.store.base import insert_rows
from app.store.keys import Purpose
from app.store.work import Work


def give(
    work: Work, desk: ExperienceDesk, asked: Asked
) -> tuple[ExperienceBatch, list[OneTimeCode]]:
    """Give codes for workers of one firm, corridor and months; they are shown this once.

    So many in all as authorities report workers of these months: what a firm reports of itself
    bounds nothing. Codes given before for months that overlap count in full.

    Args:
        work: the open transaction.
        desk: of experience.
        asked: for whom, and how many.

    Returns:
        The batch, and the codes, of which digests alone are kept.

    Raises:
        Forbidden: a firm never gives codes, nor who holds its record or acts for it elsewhere; an
            authority gives those of its own corridors, and a partner while it is admitted.
        InterestDeclared, HeldForSecondLook: the caller may have a part in the matter.
        OnlyLists: it is a real firm's record in a demonstration (L9).
        NoReportedDeployments: no authority reported so many workers that ten could answer.
        MoreCodesThanWorkers: fewer workers than that have no code.

    Records:
        ``experience.batch.given`` with how many; no code.

    Rule:
        Fairness E4, P4.
    """
    giver = _giver(work, asked.corridor)
    refuse_beside_lists(work, [asked.subject_id], is_demonstration=desk.is_demonstration)
    firm = subjects.alike(work, [asked.subject_id])
    path = f"/v1/intermediaries/{asked.subject_id}"
    refuse_tied(work, Matter("experience.give", asked.subject_id, path, subjects=firm))
    batches.lock_firm(work, firm)
    batch = _batch(work, desk, asked, giver, _bound(work, asked, firm))
    work.session.add(batch)
    work.session.flush()
    given = _codes(work, desk, batch)
    work.record(
        "experience.batch.given",
        batch.subject_id,
        row=str(batch.id),
        giver=giver.value,
        origin=batch.origin,
        destination=batch.destination,
        since=batch.since.isoformat(),
        until=batch.until.isoformat(),
        codes=batch.codes,
    )
    return batch, given


def _giver(work: Work, corridor: Corridor) -> Giver:
    actor = work.actor
    ends = [Facts(jurisdiction=each) for each in (corridor.origin, corridor.destination)]
    fit = [each for each in ends if allows(actor, Permission.CODES_GIVE, each)]
    require(actor, Permission.CODES_GIVE, fit[0] if fit else ends[0], is_seen=True)
    giver = _kind(actor)
    if giver is Giver.PARTNER and not batches.is_partner(work, actor.organisation_id):
        raise Forbidden("Your organisation is not admitted as a partner now.")
    return giver


def _kind(actor: Actor) -> Giver:
    if actor.role in AUTHORITY:
        return Giver.AUTHORITY
    return Giver.PARTNER if actor.role is Role.PARTNER else Giver.SCHEME


def _bound(work: Work, asked: Asked, firm: frozenset[UUID]) -> int:
    """Return how many workers authorities told of, once it is clear that so many are left."""
    deployed = told_by_authorities(
        work,
        firm,
        asked.since,
        asked.until,
        origin=asked.corridor.origin,
        destination=asked.corridor.destination,
    )
    if deployed < LEAST_CODES:
        raise NoReportedDeployments(
            "Authorities report no deployments of this firm, corridor and months, or fewer than"
            f" {LEAST_CODES} workers: so few codes would point at who got them."
        )
    left = max(0, deployed - batches.given(work, firm, asked))
    if asked.codes > left:
        raise MoreCodesThanWorkers(
            f"Authorities report {deployed} workers of these months; for {left} of them no code was"
            " given yet.",
            deployed=deployed,
            left=left,
        )
    return deployed


def _batch(
    work: Work, desk: ExperienceDesk, asked: Asked, giver: Giver, deployed: int
) -> ExperienceBatch:
    actor = work.actor
    assert actor.organisation_id is not None
    assert actor.id is not None
    return ExperienceBatch(
        id=new_id(),
        organisation_id=actor.organisation_id,
        giver=giver,
        given_by=actor.id,
        given_at=work.at,
        subject_id=asked.subject_id,
        origin=asked.corridor.origin,
        destination=asked.corridor.destination,
        since=asked.since,
        until=asked.until,
        codes=asked.codes,
        deployed=deployed,
        expires_on=desk.today(work.at) + timedelta(days=CODE_DAYS),
    )


def _codes(work: Work, desk: ExperienceDesk, batch: ExperienceBatch) -> list[OneTimeCode]:
    given = [codes.new() for _ in range(batch.codes)]
    rows = [
        {
            "batch_id": batch.id,
            "find": each.find,
            "digest": desk.ring.digest(work, Purpose.RECEIPT, each.kept),
        }
        for each in given
    ]
    insert_rows(work.session, ExperienceCode, rows)
    return given
