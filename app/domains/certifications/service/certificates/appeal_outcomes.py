"""What comes of an act that is held back, stands again, or does not stand (C2)."""

from app.domains.certifications.models import Certificate
from app.domains.certifications.queries import certificates, decisions, life
from app.domains.certifications.rules import timeline
from app.domains.certifications.rules.standing import start_of
from app.domains.certifications.service.certificates import standing_changes
from app.domains.certifications.service.certificates.standing_changes import (
    HELD,
    RECALLED,
    RELEASED,
    rules_of,
)
from app.domains.certifications.service.certificates.time_limits import day_after
from app.domains.certifications.service.desk import today
from app.domains.certifications.types.certificates import OVER, CertificateState, Ground
from app.domains.certifications.types.life import Period
from app.domains.notices.models import Notice
from app.domains.notices.types import ActKind
from app.domains.standards.engine.calendars import zone_of
from app.store.work import Work


def _struck(work: Work, notice: Notice) -> list[Certificate]:
    """Return the certificates that an act changed; nobody else changes them meanwhile."""
    ids = certificates.changed_by(work, notice.id) | {notice.thing_id}
    return [certificates.held_still(work, each) for each in sorted(ids)]


def recall(work: Work, notice: Notice) -> None:
    """Open the state before an act again: what it brought is no longer known to be true.

    Records:
        ``certifications.certificate.recalled`` or ``rescoped``.

    Rule:
        Fairness C2, L1.
    """
    known = decisions.every_of_notice(work, notice.id)
    for each in _struck(work, notice):
        if notice.act is ActKind.CERTIFICATE_REDUCED:
            standing_changes.unscope(work, each, {file.id for file in known})
        else:
            periods = timeline.without(standing_changes.periods_of(work, each), notice.id)
            standing_changes.reopen(
                work, each, _giving_way(work, each, periods), RECALLED, notice.id
            )
    for file in known:
        file.overturned_at = file.overturned_at or work.at
    work.session.flush()


def hold(work: Work, notice: Notice) -> None:
    """Let the state before an act stand while an appeal runs, where the scheme says so.

    One whose last day has passed has nothing left that could stand meanwhile.

    Records:
        ``certifications.certificate.held_back``.

    Rule:
        Scheme, appeals.
    """
    for each in _struck(work, notice):
        if notice.act is ActKind.CERTIFICATE_REDUCED:
            _hold_scope(work, each, notice)
            continue
        if today(work, rules_of(work, each)) > each.valid_until:
            continue
        periods = timeline.held(standing_changes.periods_of(work, each), notice.id, work.at)
        standing_changes.reopen(work, each, _giving_way(work, each, periods), HELD, notice.id)


def release(work: Work, notice: Notice) -> None:
    """Let an act that was held back stand again.

    Records:
        ``certifications.certificate.suspended`` or ``withdrawn``.

    Rule:
        Fairness C2.
    """
    for each in _struck(work, notice):
        if notice.act is ActKind.CERTIFICATE_REDUCED:
            _reduce_again(work, each, notice)
            continue
        periods = timeline.released(standing_changes.periods_of(work, each), notice.id, work.at)
        standing_changes.reopen(work, each, periods, RELEASED, notice.id)


def _giving_way(work: Work, certificate: Certificate, periods: list[Period]) -> list[Period]:
    """Let a certificate that goes on again give way to the one that renews it, as was planned.

    What ended it had left nothing to come.
    """
    after = life.successors(work, [certificate.id]).get(certificate.id)
    is_renewed = after is not None and after.valid_from == day_after(certificate.valid_until)
    if after is None or not is_renewed or periods[-1].state in OVER:
        return periods
    at = start_of(after.valid_from, zone_of(rules_of(work, certificate).calendar))
    new = Period(CertificateState.SUPERSEDED, at, None, Ground.RENEWED, None, after.decision_id)
    return timeline.changed(periods, new)


def _hold_scope(work: Work, certificate: Certificate, notice: Notice) -> None:
    mine = {each.id for each in decisions.every_of_notice(work, notice.id)}
    known = certificates.scopes(work, [certificate.id])[certificate.id]
    before = [each for each in known if each.decision_id not in mine]
    if before and known[-1].decision_id in mine:
        by = (known[-1].decision_id, notice.id)
        standing_changes.rescope(work, certificate, before[-1].scope, by, HELD)


def _reduce_again(work: Work, certificate: Certificate, notice: Notice) -> None:
    for file in decisions.every_of_notice(work, notice.id):
        if standing_changes.scope_now(work, certificate).decision_id == file.id:
            left = file.proposed["scope"]
            standing_changes.rescope(work, certificate, left, (file.id, notice.id), "reduced")
            return
