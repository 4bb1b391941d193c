"""Acts against a certificate's holder: proposed, heard, voted on, in effect or dropped (C1)."""

from collections.abc import Sequence
from typing import Any

from app.access.grants import Permission
from app.access.policy import require
from app.domains.appeals.service.lodging import settle
from app.domains.certifications.errors import ActNotPossible, ProposedAlready
from app.domains.certifications.models import Certificate, DecisionFile
from app.domains.certifications.queries import certificates, life
from app.domains.certifications.rules.scopes import is_less, shown_of
from app.domains.certifications.rules.standing import standing_at
from app.domains.certifications.service.certificates import appeal_outcomes, standing_changes
from app.domains.certifications.service.certificates.due_dates import look_again
from app.domains.certifications.service.certificates.standing_changes import (
    begins_now,
    rules_of,
    scope_now,
)
from app.domains.certifications.service.certificates.time_limits import suspension_ends
from app.domains.certifications.service.certificates.touched_parties import matter_about
from app.domains.certifications.service.decisions import basis, files, unheard_grades
from app.domains.certifications.service.decisions.hearing import ANSWER, answer_by
from app.domains.certifications.service.desk import CertificationDesk, today
from app.domains.certifications.types.certificates import (
    CertificateState,
    CertificateStatus,
    Ground,
)
from app.domains.certifications.types.decisions import DecisionKind, Said
from app.domains.certifications.types.life import ADVERSE_GROUNDS, Charge
from app.domains.certifications.workflow import CertificateAction
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.domains.notices.service import announcing, taking_effect, urgent
from app.domains.notices.types import (
    OPEN,
    ActKind,
    Announcement,
    NoticeState,
    ReversedBy,
    Thing,
)
from app.domains.standards.engine.calendars import zone_of
from app.domains.standards.service.appealing import terms_of
from app.domains.standards.types.scheme import Scheme
from app.kit.errors import BadInput, Fault
from app.store.work import Work

CERTIFICATE = "certificate"
RECONSIDERS = "reconsiders"
WITHDRAWN = "The certificate was withdrawn."
ACTS = {
    DecisionKind.SUSPEND: ActKind.CERTIFICATE_SUSPENDED,
    DecisionKind.WITHDRAW: ActKind.CERTIFICATE_WITHDRAWN,
    DecisionKind.REDUCE: ActKind.CERTIFICATE_REDUCED,
}
"""The kinds of decisions that strike a holder, and the acts that they come to."""
_RULES = {
    DecisionKind.SUSPEND: "ISO/IEC 17021-1, 9.6.5; scheme, limit suspension_most",
    DecisionKind.WITHDRAW: "ISO/IEC 17021-1, 9.6.5; scheme, limit wait_after_withdrawal",
    DecisionKind.REDUCE: "ISO/IEC 17021-1, 9.6.5.6",
}
_POSSIBLE = {
    DecisionKind.SUSPEND: {CertificateStatus.ACTIVE, CertificateStatus.NOT_YET_VALID},
    DecisionKind.WITHDRAW: {
        *(CertificateStatus.ACTIVE, CertificateStatus.NOT_YET_VALID),
        CertificateStatus.SUSPENDED,
    },
}
_POSSIBLE[DecisionKind.REDUCE] = _POSSIBLE[DecisionKind.WITHDRAW]
_CARRIED = {
    **_POSSIBLE,
    DecisionKind.WITHDRAW: _POSSIBLE[DecisionKind.WITHDRAW] | {CertificateStatus.EXPIRED},
}
"""In which statuses an act that was announced in time can be carried out."""


def status_now(work: Work, certificate: Certificate) -> CertificateStatus:
    """Return what a certificate is at the instant of the work."""
    periods = [each.said for each in standing_changes.periods_of(work, certificate)]
    zone = zone_of(rules_of(work, certificate).calendar)
    reading = standing_at(periods, certificate.validity, work.at, zone)
    assert reading is not None
    return reading.status


def refuse_unless(
    work: Work, certificate: Certificate, possible: set[CertificateStatus]
) -> CertificateStatus:
    """Refuse what is not possible as a certificate stands now, and return how it does.

    Raises:
        ActNotPossible: naming its status, and those in which it is.
    """
    status = status_now(work, certificate)
    if status not in possible:
        raise ActNotPossible(
            f"The certificate {certificate.number} is '{status.value}'.",
            stands=status.value,
            possible=sorted(each.value for each in possible),
        )
    return status


def propose(
    work: Work,
    desk: CertificationDesk,
    certificate: Certificate,
    kind: DecisionKind,
    charge: Charge,
) -> DecisionFile:
    """Propose an act: its decision file is opened, and the holder is told, and heard first.

    Args:
        work: the open transaction.
        desk: writes letters; opens what people said of themselves, to compare it.
        certificate: held still.
        kind: to suspend, to withdraw or to reduce.
        charge: ground, reasons and facts.

    Raises:
        Forbidden: the caller proposes nothing.
        ActNotPossible: it is not in a status in which that can be done.
        ProposedAlready: it is proposed.
        BadInput: the ground is none for an act against a holder, or the scope is no part.
        InterestDeclared, HeldForSecondLook: the caller has a part in the matter, or may have.

    Records:
        ``notices.notice.announced`` with ground, rule and facts; the reasons erasable.
        ``certifications.decision.opened`` and ``frozen``.

    Rule:
        Fairness C1: announced with grounds and a time to answer, before anybody votes on it.
    """
    said = _announcement(work, desk, certificate, kind, charge)
    notice = announcing.announce(work, desk.notices, said)
    return open_for(work, certificate, kind, charge, notice)


def _announcement(
    work: Work,
    desk: CertificationDesk,
    certificate: Certificate,
    kind: DecisionKind,
    charge: Charge,
) -> Announcement:
    require(work.actor, Permission.DECISION_OPEN)
    refuse_unless(work, certificate, _POSSIBLE[kind])
    known = life.standing_file(work, certificate.id, kind)
    if known is not None:
        raise ProposedAlready(f"The decision {known.number} is open.", decision=str(known.id))
    refuse_bad(work, certificate, kind, charge)
    refuse_own_interest(
        work, matter_about(work, certificate, f"certificate.{kind.value}"), desk.ring
    )
    return announcement_of(work, certificate, kind, charge)


def announcement_of(
    work: Work, certificate: Certificate, kind: DecisionKind, charge: Charge
) -> Announcement:
    """Return what is announced of an act; its events name no record before it is in effect."""
    scheme = rules_of(work, certificate)
    return Announcement(
        act=ACTS[kind],
        thing=Thing(CERTIFICATE, certificate.id),
        organisation_id=certificate.organisation_id,
        subject_id=certificate.subject_id,
        ground=charge.ground.value,
        rule=_RULES[kind],
        facts=({"certificate": certificate.number, **_limit(scheme)}, *charge.facts),
        reason=charge.reason,
        answer_by=answer_by(scheme, work.at),
        address=f"/v1/certificates/{certificate.number}",
    )


def _limit(scheme: Scheme) -> dict[str, str]:
    """Say where the time to answer comes from: the scheme, or a default of our own."""
    return {"answer_limit": ANSWER if scheme.has_limit(ANSWER) else "default of 14 days"}


def refuse_bad(work: Work, certificate: Certificate, kind: DecisionKind, charge: Charge) -> None:
    """Refuse a charge on a ground that is none, or a reduction that leaves nothing out.

    Raises:
        BadInput: naming the fields.

    Rule:
        Issue "Decisions": a ground of the closed list.
    """
    faults = []
    if charge.ground not in ADVERSE_GROUNDS:
        known = ", ".join(sorted(each.value for each in ADVERSE_GROUNDS))
        faults.append(Fault("/ground", f"Give one of: {known}."))
    if kind is DecisionKind.REDUCE:
        now = scope_now(work, certificate).scope
        if charge.scope is None or not is_less(charge.scope, now):
            detail = "Give what is left: a true part of the scope as it stands, with a site."
            faults.append(Fault("/scope", detail))
    if faults:
        raise BadInput("This cannot be proposed.", faults=faults)


def open_for(
    work: Work, certificate: Certificate, kind: DecisionKind, charge: Charge, notice: Notice
) -> DecisionFile:
    """Open the decision file of an act that was just announced, or proposed as urgent."""
    proposed: dict[str, Any] = {"ground": charge.ground.value, "facts": list(charge.facts)}
    if charge.scope is not None:
        proposed["scope"] = shown_of(charge.scope)
    opening = files.Opening(
        kind, proposed, notice.answer_by, ground=charge.ground, notice_id=notice.id
    )
    return files.open_file(work, opening, certificate)


def notice_of(work: Work, file: DecisionFile) -> Notice:
    """Return the notice by which an act is announced."""
    assert file.notice_id is not None
    return notices.of_owner(work, file.notice_id)


def certificate_of(work: Work, file: DecisionFile) -> Certificate:
    """Return the certificate that a file is about; nobody else changes it meanwhile."""
    assert file.certificate_id is not None
    return certificates.held_still(work, file.certificate_id)


def is_in_effect(notice: Notice) -> bool:
    """Tell whether an act is in effect already: urgently, or given back to be decided anew."""
    return notice.effective_at is not None and notice.reversed_at is None


def may_carry_out(work: Work, file: DecisionFile) -> None:
    """Refuse to let an act take effect on whoever was not heard.

    Raises:
        NotServed, NotHeard: the notice was not served, or its time to answer runs.
        ActNotPossible: the certificate is not in a status in which that can be done, nor is the
            one that took its place.
        GradeNotHeard: it would rest on a grade on which the holder is still being heard.

    Rule:
        Fairness C1; a withdrawal that was announced before the end concludes after it.
    """
    notice = notice_of(work, file)
    if is_in_effect(notice):
        return
    taking_effect.refuse_unheard(work, notice)
    unheard_grades.refuse_act_on_unheard(work, file, notice)
    certificate = certificate_of(work, file)
    if not _struck(work, certificate, file.kind):
        refuse_unless(work, certificate, _CARRIED[file.kind])


def _struck(work: Work, certificate: Certificate, kind: DecisionKind) -> list[Certificate]:
    """Return what an act changes: a certificate, and what follows it, as far as either can be."""
    line = line_of(work, certificate)
    return [each for each in line if status_now(work, each) in _CARRIED[kind]]


def carry_out(work: Work, desk: CertificationDesk, file: DecisionFile, said: Said) -> None:
    """Let an act take effect with its notice; one that is in effect urgently is found to stand.

    Records:
        ``notices.notice.took_effect`` or ``reviewed``, and what the act records.

    Rule:
        Fairness C1.
    """
    notice = notice_of(work, file)
    certificate = certificate_of(work, file)
    if is_in_effect(notice):
        if notice.is_urgent and notice.state is NoticeState.IN_EFFECT:
            urgent.review(work, desk.notices, notice, said.reason, stands=True)
            look_again(work, certificate)
        else:
            # It was given back by an appeal, and found right anew.
            appeal_outcomes.release(work, notice)
        return
    terms = terms_of(rules_of(work, certificate), work.at, urgent=False)
    taking_effect.take_effect(work, desk.notices, notice, terms, said.reason)
    enter(work, certificate, file, notice)
    if file.kind is DecisionKind.WITHDRAW:
        let_go(work, desk, certificate, WITHDRAWN, but=file)


def enter(work: Work, certificate: Certificate, file: DecisionFile, notice: Notice) -> None:
    """Change what an act changes: the certificate, and the one that is granted to follow it."""
    ground = Ground(notice.ground)
    by = {"ground": ground, "decision_id": file.id, "notice_id": notice.id}
    for each in _struck(work, certificate, file.kind):
        if file.kind is DecisionKind.SUSPEND:
            ends = suspension_ends(rules_of(work, each), today(work, rules_of(work, each)))
            new = begins_now(work, CertificateState.SUSPENDED, ends_on=ends, **by)
            standing_changes.change(work, each, CertificateAction.SUSPEND, new)
        elif file.kind is DecisionKind.WITHDRAW:
            new = begins_now(work, CertificateState.WITHDRAWN, **by)
            standing_changes.change(work, each, CertificateAction.WITHDRAW, new)
        else:
            left = file.proposed["scope"]
            standing_changes.rescope(work, each, left, (file.id, notice.id), "reduced")


def line_of(work: Work, certificate: Certificate) -> Sequence[Certificate]:
    """Return a certificate, and the one that was granted to follow it and is not ended."""
    after = life.successors(work, [certificate.id]).get(certificate.id)
    if after is None or after.state not in life.IN_FORCE:
        return [certificate]
    return [certificate, certificates.held_still(work, after.id)]


def leave(work: Work, desk: CertificationDesk, file: DecisionFile, said: Said) -> None:
    """Drop an act; one that is in effect urgently, or was given back, does not stand.

    Records:
        ``notices.notice.dropped``, or ``reviewed`` and ``reversed`` with
        ``certifications.certificate.recalled``; ``appeals.appeal.settled`` of one that runs.

    Rule:
        Fairness C1: the hearing can have an outcome.
    """
    notice = notice_of(work, file)
    if notice.state in OPEN:
        taking_effect.drop(work, desk.notices, notice, said.reason)
        return
    if not is_in_effect(notice):
        return
    if notice.is_urgent and notice.state is NoticeState.IN_EFFECT:
        urgent.review(work, desk.notices, notice, said.reason, stands=False)
    else:
        taking_effect.reverse(work, notice, ReversedBy.APPEAL, None)
        settle(work, desk.notices, notice, said.reason)
    appeal_outcomes.recall(work, notice)


def refuse_while_withdrawn(work: Work, certificate: Certificate) -> None:
    """Refuse to end a certificate in a lighter way while its withdrawal is announced.

    Raises:
        ProposedAlready: it is.

    Rule:
        Scheme, limit ``wait_after_withdrawal``: nobody escapes it by giving up first.
    """
    known = life.standing_file(work, certificate.id, DecisionKind.WITHDRAW)
    if known is not None:
        raise ProposedAlready(f"The decision {known.number} is open.", decision=str(known.id))


def let_go_with_time(
    work: Work, desk: CertificationDesk, certificate: Certificate, reason: str
) -> None:
    """Discard what time made idle; a withdrawal that was announced is concluded all the same.

    Records:
        See :func:`let_go`; ``certifications.decision.frozen``, since the end is a new fact.

    Rule:
        Scheme, limits ``wait_after_withdrawal`` and ``wait_after_fraud``: nobody escapes them by
        letting a certificate come to its end.
    """
    withdrawal = life.standing_file(work, certificate.id, DecisionKind.WITHDRAW)
    let_go(work, desk, certificate, reason, but=withdrawal)
    if withdrawal is not None:
        basis.freeze_if_stale(work, withdrawal)


def let_go(
    work: Work,
    desk: CertificationDesk,
    certificate: Certificate,
    reason: str,
    but: DecisionFile | None = None,
) -> None:
    """Discard the files about a certificate whose cause is gone, and drop what they announced.

    Records:
        ``certifications.decision.discarded``, ``notices.notice.dropped``.

    Rule:
        Fairness C1: nothing stays announced that cannot come any more.
    """
    for each in life.standing_files(work, certificate.id):
        if but is not None and each.id == but.id:
            continue
        files.discard(work, each)
        if each.notice_id is not None and (notice := notice_of(work, each)).state in OPEN:
            taking_effect.drop(work, desk.notices, notice, reason)
