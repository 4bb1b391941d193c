"""What time brings to certificates: their end, reminders, what is overdue and is to be decided.

Each thing is done once, however often and late the clock comes, and on however many workers: a
certificate is tended by one of them at a time, and what was done is marked in the same work.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from app.domains.certifications.engine import letters
from app.domains.certifications.models import Certificate, CertificateMark
from app.domains.certifications.queries import certificates, life
from app.domains.certifications.rules import due_dates as rules
from app.domains.certifications.rules.standing import after
from app.domains.certifications.rules.timeline import standing_now
from app.domains.certifications.service.certificates import acts, standing_changes, surveillance
from app.domains.certifications.service.certificates.due_dates import last_days, look_again
from app.domains.certifications.service.certificates.standing_changes import named, periods_of
from app.domains.certifications.service.desk import CertificationDesk, today
from app.domains.certifications.types.certificates import (
    CertificateState,
    CertificateStatus,
    ConditionState,
    Ground,
)
from app.domains.certifications.types.decisions import DecisionKind
from app.domains.certifications.types.life import (
    ADVERSE_GROUNDS,
    Charge,
    Deadline,
    LastDay,
    Period,
    Tended,
)
from app.domains.certifications.workflow import CERTIFICATE, CertificateAction
from app.domains.identity.models import Person
from app.domains.identity.queries import organisations as identity
from app.domains.standards import queries as standards
from app.domains.standards.engine.calendars import zone_of
from app.domains.standards.types.deciding import PointsRule
from app.domains.standards.types.scheme import Scheme
from app.kit.ids import new_id
from app.outside.mail import Letter
from app.store.outbox import post
from app.store.work import Work

EXPIRED = "The certificate ended."


@dataclass
class _Round:
    """One certificate, as it is tended.

    Attributes:
        work: the open transaction.
        desk: writes letters.
        one: the certificate, held still.
        scheme: that binds it.
        today: the civil day where the scheme is.
        managers: who speaks for its holder.
        expired: whether it ended.
        letters: to write, by their kinds.
        opened: how many decisions were opened.
        again: whether something is waited for, so that it is looked at again tomorrow.
    """

    work: Work
    desk: CertificationDesk
    one: Certificate
    scheme: Scheme
    today: date
    managers: Sequence[Person]
    expired: int = 0
    letters: list[tuple[str, Letter]] = field(default_factory=list)
    opened: int = 0
    again: bool = False

    def mark(self, day: LastDay, days: int = 0) -> None:
        """Note that something was done about a last day, once for all."""
        self.work.session.add(
            CertificateMark(
                id=new_id(),
                certificate_id=self.one.id,
                kind=day.kind,
                thing_id=day.thing_id,
                due_on=day.on,
                days=days,
                made_at=self.work.at,
            )
        )

    def said(self, day: LastDay) -> dict[str, Any]:
        """Return what an event says of what time brought."""
        return {"row": str(self.one.id), "number": self.one.number, "on": day.on.isoformat()}

    def write(self, letter: Callable[[Person], Letter], template: str) -> None:
        """Write to the holder's managers."""
        self.letters += [(template, letter(person)) for person in self.managers]

    def propose(self, kind: DecisionKind, ground: Ground, reason: str, day: LastDay) -> None:
        """Propose an act that the scheme's rule asks for; people decide, after a hearing."""
        if life.standing_file(self.work, self.one.id, kind) is not None:
            return
        facts = ({"last_day": day.on.isoformat(), "of": day.kind.value},)
        acts.propose(self.work, self.desk, self.one, kind, Charge(ground, reason, facts=facts))
        self.opened += 1


def tend_some(work: Work, desk: CertificationDesk, limit: int) -> Tended:
    """Do to some certificates what time brought; return what was done.

    Records:
        ``certifications.certificate.expired``, ``superseded``, ``began``, ``suspension_overdue``,
        ``surveillance_missed``, ``review_overdue``; ``certifications.condition.overdue``;
        ``notices.notice.announced`` and ``certifications.decision.opened`` of what the scheme's
        rules propose.

    Rule:
        Issue "Decisions": run twice, or late, or on two workers at once, it does each thing once.
    """
    return tend(work, desk, life.to_tend(work, work.at, limit))


def tend_one(work: Work, desk: CertificationDesk, certificate_id: UUID) -> Tended:
    """Do the same to one of them.

    Records:
        See :func:`tend_some`.

    Rule:
        See :func:`tend_some`.
    """
    found = life.one_to_tend(work, certificate_id, work.at)
    return tend(work, desk, [] if found is None else [found])


def tend(work: Work, desk: CertificationDesk, found: Sequence[Certificate]) -> Tended:
    """Do to certificates that are held still what time brought."""
    if not found:
        return Tended()
    days = last_days(work, found)
    schemes = standards.by_ids(work, {each.scheme_id for each in found}, Scheme)
    managers = identity.managers_of_each(work, {each.organisation_id for each in found})
    done, waited = Tended(), []
    written: list[tuple[str, Letter]] = []
    for each in found:
        scheme = schemes[each.scheme_id].said
        spoken_for = managers[each.organisation_id]
        one = _Round(work, desk, each, scheme, today(work, scheme), spoken_for)
        _tend(one, days[each.id])
        done += Tended(1, one.expired, len(one.letters), one.opened)
        waited += [one] if one.again else []
        written += one.letters
    work.session.flush()
    _post(work, desk, written)
    look_again(work, *found)
    for one in waited:
        tomorrow = after(one.today, zone_of(one.scheme.calendar))
        one.one.tend_at = min(one.one.tend_at or tomorrow, tomorrow)
    work.session.flush()
    return done


def _post(work: Work, desk: CertificationDesk, written: Sequence[tuple[str, Letter]]) -> None:
    """Put letters in the outbox together: each by itself costs four journeys to the database."""
    with work.session.no_autoflush:
        for template, letter in written:
            post(work, desk.ring, template, letter)


def _tend(one: _Round, days: Sequence[LastDay]) -> None:
    ended = [
        each for each in days if each.kind is Deadline.EXPIRY and rules.has_passed(each, one.today)
    ]
    if ended:
        _end(one, ended[0])
        return
    for each in days:
        if rules.has_passed(each, one.today):
            _PASSED[each.kind](one, each)
        elif (left := rules.reminder_due(each, one.today)) is not None:
            _remind(one, each, left)


def _end(one: _Round, day: LastDay) -> None:
    """Record that a certificate ended: by its last day, or since its successor began."""
    work, certificate = one.work, one.one
    now = standing_now(periods_of(work, certificate), work.at)
    if now is not None and now.state is CertificateState.SUPERSEDED:
        work.move(
            certificate,
            CERTIFICATE,
            CertificateAction.GIVE_WAY,
            **named(certificate),
            state=now.state.value,
            ground=now.ground.value,
            from_at=now.from_at.isoformat(),
        )
    else:
        at = after(certificate.valid_until, zone_of(one.scheme.calendar))
        new = Period(CertificateState.EXPIRED, at, None, Ground.END_OF_VALIDITY)
        standing_changes.change(work, certificate, CertificateAction.EXPIRE, new)
        number, title = certificate.number, one.scheme.title
        one.write(
            lambda to: letters.ended(to, number, title, day.on),
            "certificate_expired",
        )
    one.expired = 1
    acts.let_go_with_time(work, one.desk, certificate, EXPIRED)


def _begin(one: _Round, day: LastDay) -> None:
    one.mark(day)
    one.work.record("certifications.certificate.began", one.one.subject_id, **one.said(day))


def _surveillance(one: _Round, day: LastDay) -> None:
    """Propose a suspension where a surveillance audit was not held in time.

    One that is held, and whose report is not accepted yet, is waited for; so is one that was
    ordered, where the scheme gives grace.
    """
    if surveillance.is_waited_for(one.work, one.one, day.on):
        one.again = True
        return
    one.mark(day)
    one.work.record(
        "certifications.certificate.surveillance_missed", one.one.subject_id, **one.said(day)
    )
    if acts.status_now(one.work, one.one) is CertificateStatus.ACTIVE:
        reason = f"The surveillance audit that was owed until {day.on} was not held."
        one.propose(DecisionKind.SUSPEND, Ground.AUDIT_NOT_ALLOWED, reason, day)


def _condition(one: _Round, day: LastDay) -> None:
    """Propose what the scheme's rule says of a condition that was not met in time."""
    [condition] = [
        each
        for each in certificates.conditions(one.work, [one.one.id])[one.one.id]
        if each.id == day.thing_id
    ]
    if condition.state is not ConditionState.OPEN:
        return
    one.mark(day)
    condition.told_overdue_at = one.work.at
    one.work.record(
        "certifications.condition.overdue",
        row=str(condition.id),
        certificate=one.one.number,
        criterion=condition.criterion,
        due_on=day.on.isoformat(),
    )
    # A scheme that counts points grants on conditions: without them it would have refused.
    is_counted = isinstance(one.scheme.rule, PointsRule)
    kind = DecisionKind.WITHDRAW if is_counted else DecisionKind.SUSPEND
    is_active = acts.status_now(one.work, one.one) is CertificateStatus.ACTIVE
    if is_counted or is_active:
        reason = f"A condition of the certificate was to be met until {day.on}, and was not."
        one.propose(kind, Ground.CONDITIONS_NOT_MET, reason, day)


def _suspension(one: _Round, day: LastDay) -> None:
    """Open the decision on a suspension past its limit; it stays one, and reads overdue."""
    one.mark(day)
    one.work.record(
        "certifications.certificate.suspension_overdue", one.one.subject_id, **one.said(day)
    )
    now = standing_now(periods_of(one.work, one.one), one.work.at)
    assert now is not None
    ground = now.ground if now.ground in ADVERSE_GROUNDS else Ground.REQUIREMENTS_NOT_MET
    reason = f"The suspension reached its limit on {day.on}, and its cause was not found mended."
    one.propose(DecisionKind.WITHDRAW, ground, reason, day)


def _review(one: _Round, day: LastDay) -> None:
    one.mark(day)
    one.work.record(
        "certifications.certificate.review_overdue", one.one.subject_id, **one.said(day)
    )


def _remind(one: _Round, day: LastDay, left: int) -> None:
    one.mark(day, left)
    number, title = one.one.number, one.scheme.title
    one.write(
        lambda to: letters.reminded(to, number, title, day.kind.value, day.on),
        "certificate_reminder",
    )


def _nothing(_one: _Round, _day: LastDay) -> None:
    """Leave the end of a certificate to what comes first."""


_PASSED: dict[Deadline, Callable[[_Round, LastDay], None]] = {
    Deadline.EXPIRY: _nothing,
    Deadline.BEGINNING: _begin,
    Deadline.SURVEILLANCE: _surveillance,
    Deadline.CONDITION: _condition,
    Deadline.SUSPENSION: _suspension,
    Deadline.REVIEW: _review,
}
