"""Conditions of a certificate: shown by its holder, found met or lifted, overdue (C1)."""

from collections.abc import Sequence
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.certifications.models import Certificate, Condition
from app.domains.certifications.service.certificates.due_dates import look_again
from app.domains.certifications.service.certificates.touched_parties import matter_about
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.workflow import CONDITION, ConditionAction
from app.domains.evidence.service import cite, kept_by_me
from app.domains.identity.service.interests import refuse_own_interest
from app.store.work import Work

CITED_AS = "condition"


def show(
    work: Work, certificate: Certificate, condition: Condition, text: str, documents: Sequence[UUID]
) -> Condition:
    """Say as the holder that a condition is met, with documents; as often as there is more to say.

    Also after its day: whoever decides reads it.

    Raises:
        Forbidden: the caller does not speak for the holder.
        StepRefused: it was met or lifted.
        BadInput: the organisation keeps no such document.

    Records:
        ``certifications.condition.shown`` with the documents; the words erasable.

    Rule:
        Scheme, decision rule: conditions with their dates.
    """
    require(work.actor, Permission.CERTIFICATE_ASK, condition.facts)
    CONDITION.step(condition.state, ConditionAction.MEET)
    kept = kept_by_me(work, documents, "/documents")
    cite(work, kept, CITED_AS, condition.id)
    condition.shown_at, condition.shown_by = work.at, work.actor.id
    condition.shown_entry = work.upcoming()
    work.record(
        "certifications.condition.shown",
        words={"statement": text},
        row=str(condition.id),
        certificate=certificate.number,
        documents=[str(each.id) for each in kept],
    )
    work.session.flush()
    return condition


def close(
    work: Work,
    desk: CertificationDesk,
    certificate: Certificate,
    condition: Condition,
    found: tuple[ConditionAction, str],
) -> Condition:
    """Find that a condition is met, or lift it, with the reason.

    Raises:
        Forbidden: the caller closes none.
        StepRefused: it was met or lifted.
        InterestDeclared, HeldForSecondLook: the caller has a part in the matter, or may have.

    Records:
        ``certifications.condition.met`` or ``lifted``; the reason erasable.

    Rule:
        Scheme, decision rule: conditions with their dates; fairness P4.
    """
    action, reason = found
    require(work.actor, CONDITION.permission(action), condition.facts, is_seen=True)
    CONDITION.step(condition.state, action)
    matter = matter_about(work, certificate, f"condition.{action.value}")
    refuse_own_interest(work, matter, desk.ring)
    condition.closed_at, condition.closed_by = work.at, work.actor.id
    condition.closed_entry = work.upcoming()
    work.move(
        *(condition, CONDITION, action),
        subject_id=certificate.subject_id,
        certificate=certificate.number,
        words={"reason": reason},
    )
    look_again(work, certificate)
    return condition
