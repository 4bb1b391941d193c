"""Suspension at once, where delay endangers workers: two persons, and a review within 14 days."""

from app.access.grants import Permission
from app.access.policy import require
from app.domains.certifications.errors import NothingUrgent
from app.domains.certifications.models import Certificate, DecisionFile
from app.domains.certifications.queries import life
from app.domains.certifications.service.certificates import acts
from app.domains.certifications.service.certificates.due_dates import look_again
from app.domains.certifications.service.certificates.standing_changes import rules_of
from app.domains.certifications.service.certificates.touched_parties import matter_about
from app.domains.certifications.service.decisions import basis
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.types.certificates import CertificateStatus
from app.domains.certifications.types.decisions import DecisionKind, StaleBecause
from app.domains.certifications.types.life import Charge
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.notices.rules import review_by
from app.domains.notices.service import urgent
from app.domains.notices.types import NoticeState
from app.domains.standards.service.appealing import terms_of
from app.store.work import Work

POSSIBLE = {CertificateStatus.ACTIVE, CertificateStatus.NOT_YET_VALID}


def propose(
    work: Work, desk: CertificationDesk, certificate: Certificate, charge: Charge, why: str
) -> DecisionFile:
    """Propose to suspend a certificate at once; nothing is in effect before another confirms it.

    A suspension that is announced already, and not decided, is taken on.

    Args:
        work: the open transaction.
        desk: opens what people said of themselves, to compare it.
        certificate: held still.
        charge: ground and reasons.
        why: how delay would endanger workers, in words.

    Raises:
        Forbidden: the caller proposes nothing.
        ActNotPossible: the certificate is not active.
        BadInput: the ground is none for an act against a holder.
        InterestDeclared, HeldForSecondLook: the caller has a part in the matter, or may have.
        StepRefused: it is proposed already.

    Records:
        ``notices.notice.urgency_proposed`` with the reasons, erasable;
        ``certifications.decision.opened`` and ``frozen``.

    Rule:
        Fairness C1: except where delay endangers workers (two persons, reasons, review within 14
        days).
    """
    require(work.actor, Permission.DECISION_OPEN)
    acts.refuse_unless(work, certificate, POSSIBLE)
    acts.refuse_bad(work, certificate, DecisionKind.SUSPEND, charge)
    refuse_own_interest(work, matter_about(work, certificate, "certificate.suspend"), desk.ring)
    said = acts.announcement_of(work, certificate, DecisionKind.SUSPEND, charge)
    notice = urgent.propose_urgent(work, said, why)
    known = life.standing_file(work, certificate.id, DecisionKind.SUSPEND)
    if known is not None:
        return known
    return acts.open_for(work, certificate, DecisionKind.SUSPEND, charge, notice)


def confirm(
    work: Work, desk: CertificationDesk, certificate: Certificate, reason: str
) -> DecisionFile:
    """Confirm as a second person: the certificate is suspended, and its holder told, at once.

    The committee reviews it by the file that is open, within 14 days: it stands, or is lifted.

    Raises:
        Forbidden: the caller confirms none.
        NothingUrgent: nobody proposed it.
        AnotherPerson: the caller proposed it.
        ActNotPossible: the certificate is not active any more.
        InterestDeclared, HeldForSecondLook: the caller has a part in the matter, or may have.

    Records:
        ``notices.notice.urgency_confirmed``, ``certifications.certificate.suspended``,
        ``certifications.decision.frozen``.

    Rule:
        Fairness C1: two persons.
    """
    require(work.actor, Permission.CERTIFICATE_CHANGE, certificate.facts, is_seen=True)
    file = life.standing_file(work, certificate.id, DecisionKind.SUSPEND)
    notice = None if file is None else acts.notice_of(work, file)
    if file is None or notice is None or notice.state is not NoticeState.URGENT:
        raise NothingUrgent(f"Nobody proposed to suspend {certificate.number} at once.")
    acts.refuse_unless(work, certificate, POSSIBLE)
    refuse_own_interest(work, matter_about(work, certificate, "certificate.confirm"), desk.ring)
    terms = terms_of(rules_of(work, certificate), work.at, urgent=True)
    until = review_by(work.at)
    urgent.confirm_urgent(work, desk.notices, notice, terms, until, reason)
    acts.enter(work, certificate, file, notice)
    look_again(work, certificate)
    file.due_at = notice.review_by
    basis.freeze(work, file, StaleBecause.FACTS_CHANGED)
    return file
