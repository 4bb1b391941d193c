"""Levels of a scheme's training, as the secretariat confirms them."""

from datetime import date
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.certifications.models import TrainingRecord
from app.domains.identity.queries import organisations
from app.domains.standards import queries as standards
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.work import Work


def confirm(
    work: Work, organisation_id: UUID, scheme_key: str, level: str, finished_on: date
) -> TrainingRecord:
    """Confirm that an organisation finished a level of a scheme's training.

    Raises:
        Forbidden: only the secretariat confirms.
        NotFound: there is no such organisation or scheme.
        BadInput: the scheme has no such level, or the day lies ahead.
        HappenedMeanwhile: it is confirmed already.

    Records:
        ``certifications.training.confirmed``.
    """
    require(work.actor, Permission.TRAINING_CONFIRM, Facts(), is_seen=True)
    assert work.actor.id is not None
    organisation = organisations.one(work, organisation_id)
    scheme = standards.current_scheme(work, scheme_key, work.at.date()).said
    levels = [each.code for each in scheme.training]
    faults = []
    if level not in levels:
        known = ", ".join(levels) or "none: it has no training"
        faults.append(Fault("/level", f"The scheme's levels are: {known}."))
    if finished_on > work.at.date():
        faults.append(Fault("/finished_on", "Give a day that has come."))
    if faults:
        raise BadInput("This cannot be confirmed.", faults=faults)
    record = TrainingRecord(
        id=new_id(),
        organisation_id=organisation.id,
        scheme_key=scheme_key,
        level=level,
        finished_on=finished_on,
        confirmed_by=work.actor.id,
        confirmed_at=work.at,
    )
    work.session.add(record)
    work.session.flush()
    work.record(
        "certifications.training.confirmed",
        training=str(record.id),
        organisation=str(organisation.id),
        scheme=scheme_key,
        level=level,
    )
    return record
