"""The one place that changes how a certificate stands, and for what it holds."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.orm.attributes import flag_modified

from app.domains.certifications.models import (
    Certificate,
    CertificateScope,
    CertificateStanding,
)
from app.domains.certifications.queries import certificates
from app.domains.certifications.rules import timeline
from app.domains.certifications.service.certificates.due_dates import look_again, period_of
from app.domains.certifications.service.desk import today
from app.domains.certifications.types.certificates import CertificateState, Ground
from app.domains.certifications.types.life import Period
from app.domains.certifications.workflow import CERTIFICATE, CertificateAction
from app.domains.standards import queries as standards
from app.domains.standards.types.scheme import Scheme
from app.store.work import Work


def named(certificate: Certificate) -> dict[str, Any]:
    """Return how an event names a certificate; it is public, and so is its record."""
    return {"subject_id": certificate.subject_id, "number": certificate.number}


def rules_of(work: Work, certificate: Certificate) -> Scheme:
    """Return the rules that bind a certificate."""
    return standards.by_id(work, certificate.scheme_id, Scheme).said


def periods_of(work: Work, certificate: Certificate) -> list[Period]:
    """Return how a certificate stood, as it is known now, the oldest first."""
    return [
        period_of(each) for each in certificates.standings(work, [certificate.id])[certificate.id]
    ]


def change(
    work: Work, certificate: Certificate, action: CertificateAction, new: Period, **body: Any
) -> None:
    """Let a certificate stand otherwise from now on: one row is closed, and others opened.

    Args:
        work: the open transaction.
        certificate: held still.
        action: by its table; it asks the caller's permission.
        new: the period that begins now.
        body: what the event says besides.

    Raises:
        NotFound, Forbidden, StepRefused: by policy and table.

    Records:
        ``certifications.certificate.<past>``: it names the record, since what is in force is
        public.

    Rule:
        Architecture 6a; fairness L1.
    """
    entry = work.upcoming()
    rows = certificates.standings(work, [certificate.id])[certificate.id]
    _move(work, certificate, action, new, **body)
    after = timeline.changed([period_of(each) for each in rows], new)
    _rewrite(work, certificate, rows, after, entry)


def rewrite(
    work: Work, certificate: Certificate, action: CertificateAction, after: Sequence[Period]
) -> None:
    """Let a certificate have stood otherwise all along: what does not hold is known no more.

    Args:
        work: the open transaction.
        certificate: held still.
        action: by its table; it asks the caller's permission.
        after: all periods as they are to be known; the last one goes on.

    Raises:
        NotFound, Forbidden, StepRefused: by policy and table.

    Records:
        ``certifications.certificate.<past>``.

    Rule:
        Architecture 6a; fairness L1.
    """
    entry = work.upcoming()
    rows = certificates.standings(work, [certificate.id])[certificate.id]
    _move(work, certificate, action, after[-1])
    _rewrite(work, certificate, rows, after, entry)


def plan(work: Work, certificate: Certificate, new: Period, by: Certificate) -> None:
    """Write down that a certificate gives way to another one, at a later instant.

    Its state moves when the clock comes; what it is at an instant is computed from the rows.

    Records:
        ``certifications.certificate.renewed`` with the instant, and the number that follows.

    Rule:
        ISO/IEC 17021-1, 9.6.3; whoever replays the journal knows of it before the clock does.
    """
    entry = work.upcoming()
    work.record(
        "certifications.certificate.renewed",
        certificate.subject_id,
        row=str(certificate.id),
        number=certificate.number,
        followed_by=by.number,
        **_said(new),
    )
    rows = certificates.standings(work, [certificate.id])[certificate.id]
    after = timeline.changed([period_of(each) for each in rows], new)
    _rewrite(work, certificate, rows, after, entry)


def _move(
    work: Work, certificate: Certificate, action: CertificateAction, new: Period, **body: Any
) -> None:
    work.move(certificate, CERTIFICATE, action, **named(certificate), **_said(new), **body)


def _said(new: Period) -> dict[str, Any]:
    """Return how an event tells a period: enough to replay it from the journal alone."""
    return {
        "state": new.state.value,
        "ground": new.ground.value,
        "from_at": new.from_at.isoformat(),
        "ends_on": None if new.ends_on is None else new.ends_on.isoformat(),
        "decision": _text(new.decision_id),
        "notice": _text(new.notice_id),
    }


def _text(value: UUID | None) -> str | None:
    return None if value is None else str(value)


def reopen(
    work: Work, certificate: Certificate, after: Sequence[Period], event: str, notice_id: UUID
) -> None:
    """Write how a certificate stood anew, after an appeal held an act back, or overturned it.

    Args:
        work: the open transaction.
        certificate: held still.
        after: all periods as they are to be known.
        event: ``recalled``, ``held_back`` or ``released``: what the change comes from.
        notice_id: of the act.

    Records:
        ``certifications.certificate.recalled``, ``held_back``, ``suspended`` or ``withdrawn``;
        ``corrected`` where it stands today as it did.

    Rule:
        Fairness C2 and L1: what was overturned is closed in our time, so that nobody reads it.
    """
    rows = certificates.standings(work, [certificate.id])[certificate.id]
    if list(after) == [period_of(each) for each in rows]:
        return
    now = timeline.standing_now(
        [each for each in after if each.ground is not Ground.RENEWED], work.at
    )
    # What time brought since is moved by the clock.
    now = now or next(each for each in reversed(after) if each.ground is not Ground.RENEWED)
    said, entry = replace(now, notice_id=notice_id), work.upcoming()
    action = _ACTIONS.get((event, certificate.state, now.state))
    if action is None:
        work.record(
            "certifications.certificate.corrected",
            certificate.subject_id,
            row=str(certificate.id),
            number=certificate.number,
            because=event,
            notice=str(notice_id),
        )
    else:
        _move(work, certificate, action, said)
    _rewrite(work, certificate, rows, after, entry)


RECALLED, HELD, RELEASED = "recalled", "held_back", "released"
_S = CertificateState
_ACTIONS = {
    (RECALLED, _S.SUSPENDED, _S.ACTIVE): CertificateAction.RECALL,
    (RECALLED, _S.WITHDRAWN, _S.ACTIVE): CertificateAction.RECALL,
    (RECALLED, _S.WITHDRAWN, _S.SUSPENDED): CertificateAction.RECALL_SUSPENDED,
    (RECALLED, _S.WITHDRAWN, _S.EXPIRED): CertificateAction.RECALL_EXPIRED,
    (HELD, _S.SUSPENDED, _S.ACTIVE): CertificateAction.HOLD,
    (HELD, _S.WITHDRAWN, _S.ACTIVE): CertificateAction.HOLD,
    (HELD, _S.WITHDRAWN, _S.SUSPENDED): CertificateAction.HOLD_SUSPENDED,
    (RELEASED, _S.ACTIVE, _S.SUSPENDED): CertificateAction.LET_SUSPEND,
    (RELEASED, _S.ACTIVE, _S.WITHDRAWN): CertificateAction.LET_WITHDRAW,
    (RELEASED, _S.SUSPENDED, _S.WITHDRAWN): CertificateAction.LET_WITHDRAW,
    (RELEASED, _S.EXPIRED, _S.WITHDRAWN): CertificateAction.LET_WITHDRAW,
}


def _rewrite(
    work: Work,
    certificate: Certificate,
    rows: Sequence[CertificateStanding],
    after: Iterable[Period],
    entry: int,
) -> None:
    """Close in our time what is no longer held to be true, and open what is, by an event."""
    left = list(after)
    for row in rows:
        said = period_of(row)
        if said in left:
            left.remove(said)
        else:
            row.recorded_until = entry
    work.session.flush()
    work.session.add_all(
        CertificateStanding(
            certificate_id=certificate.id,
            state=each.state,
            from_at=each.from_at,
            until_at=each.until_at,
            recorded_from=entry,
            ground=each.ground,
            ends_on=each.ends_on,
            decision_id=each.decision_id,
            notice_id=each.notice_id,
        )
        for each in left
    )
    work.session.flush()
    look_again(work, certificate)


def rescope(
    work: Work,
    certificate: Certificate,
    scope: dict[str, Any],
    by: tuple[UUID | None, UUID | None],
    event: str,
    **body: Any,
) -> None:
    """Let a certificate hold for something else from today on.

    Args:
        work: the open transaction.
        certificate: held still.
        scope: for what.
        by: the decision and the notice that told it; neither where the holder gave it up.
        event: from what it comes, such as ``extended`` or ``reduced``.
        body: what the event says besides.

    Records:
        ``certifications.certificate.rescoped`` with why; it names the record.

    Rule:
        ISO/IEC 17021-1, 9.6.4 and 9.6.5.6.
    """
    day = max(today(work, rules_of(work, certificate)), certificate.valid_from)
    entry = work.upcoming()
    work.record(
        "certifications.certificate.rescoped",
        certificate.subject_id,
        row=str(certificate.id),
        number=certificate.number,
        because=event,
        decision=_text(by[0]),
        notice=_text(by[1]),
        scope={name: len(each) for name, each in scope.items()},
        **body,
    )
    current = scope_now(work, certificate)
    current.recorded_until = entry
    work.session.flush()
    if current.valid_from < day:
        work.session.add(_scope_row(current, entry, current.valid_from, day - timedelta(days=1)))
    work.session.add(
        CertificateScope(
            certificate_id=certificate.id,
            scope=scope,
            valid_from=day,
            recorded_from=entry,
            decision_id=by[0],
        )
    )
    flag_modified(certificate, "tend_at")
    work.session.flush()


def _scope_row(
    one: CertificateScope, entry: int, valid_from: date, valid_until: date | None
) -> CertificateScope:
    return CertificateScope(
        certificate_id=one.certificate_id,
        scope=one.scope,
        valid_from=valid_from,
        valid_until=valid_until,
        recorded_from=entry,
        decision_id=one.decision_id,
    )


def scope_now(work: Work, certificate: Certificate) -> CertificateScope:
    """Return for what a certificate holds from its last change on."""
    return certificates.scopes(work, [certificate.id])[certificate.id][-1]


def unscope(work: Work, certificate: Certificate, by: Collection[UUID]) -> None:
    """Take out what a reduction that does not stand brought; the scope before it goes on.

    Records:
        ``certifications.certificate.rescoped``.

    Rule:
        Fairness C2, L1.
    """
    rows = certificates.scopes(work, [certificate.id])[certificate.id]
    left = [each for each in rows if each.decision_id not in by]
    if len(left) == len(rows) or not left:
        return
    entry = work.upcoming()
    work.record(
        "certifications.certificate.rescoped",
        certificate.subject_id,
        row=str(certificate.id),
        number=certificate.number,
        because=RECALLED,
        decisions=sorted(str(each) for each in by),
    )
    for each in rows:
        each.recorded_until = entry
    work.session.flush()
    ends = [each.valid_from - timedelta(days=1) for each in left[1:]]
    for each, until in zip(left, [*ends, None], strict=True):
        work.session.add(_scope_row(each, entry, each.valid_from, until))
    work.session.flush()


def begins_now(work: Work, state: CertificateState, **said: Any) -> Period:
    """Return a period that begins at the instant of the work."""
    at: datetime = work.at
    return Period(state, at, None, **said)
