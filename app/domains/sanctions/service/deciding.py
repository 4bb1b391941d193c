"""Deciding a sanction after the hearing: by a person of the body who did not bring it (V3)."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from app.domains.notices.models import Notice
from app.domains.notices.queries import notices as all_notices
from app.domains.notices.service import taking_effect
from app.domains.notices.types import STANDING as NOTICE_STANDS
from app.domains.notices.types import Terms
from app.domains.sanctions.engine.documents import Schedule
from app.domains.sanctions.engine.schedules import versions
from app.domains.sanctions.errors import HarsherThanAnnounced, NotFinal
from app.domains.sanctions.models import Sanction
from app.domains.sanctions.queries import cases, sanctions
from app.domains.sanctions.rules import is_harsher, is_told_on, terms, weight
from app.domains.sanctions.service import ending, licences, proposing, standing
from app.domains.sanctions.service.announcing import refuse_unfit
from app.domains.sanctions.service.desk import SanctionDesk
from app.domains.sanctions.service.parts import (
    refuse_interested,
    refuse_same_person,
    require_action,
    told,
)
from app.domains.sanctions.types import Chosen
from app.domains.sanctions.types.kinds import LASTING, ON_LICENCE, TO_COMMITTEE
from app.domains.sanctions.workflow import LIFE, Action
from app.domains.violations.models import Violation
from app.domains.violations.service.following import sanctioned
from app.domains.violations.types import Body
from app.kit.money import Money
from app.store.work import Work


def decide(
    work: Work, desk: SanctionDesk, sanction: Sanction, reason: str, milder: Chosen | None = None
) -> Sanction:
    """Impose a sanction that was announced, or something milder, after the hearing.

    Args:
        work: the open transaction.
        desk: of sanctions.
        sanction: as the caller read it.
        reason: in words, for the letter.
        milder: less than was announced; ``None``: what was announced.

    Raises:
        Forbidden: the caller decides none, or not for this body.
        StepRefused: it is not announced.
        OpenedIt: the caller opened the case, or announced this.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.
        NotConfirmed: the violation does not stand any more.
        NotFinal: it would change a licence, or show in public, for what can still be appealed.
        HarsherThanAnnounced: it is more than the firm was heard on.
        NotServed, NotHeard: it can still be heard first.

    Records:
        ``sanctions.sanction.imposed`` with kind, days and record; ``notices.notice.took_effect``;
        ``violations.violation.sanctioned``; acts on licences.

    Rule:
        Fairness V3, C1.
    """
    require_action(work, sanction, Action.DECIDE)
    violation = cases.violation_of(work, sanction)
    refuse_same_person(work, sanction, violation)
    refuse_interested(work, desk, sanction, "decide")
    whom = proposing.respondent(work, violation, sanction.respondent_id)
    _refuse_unfinal(work, sanction, whom.notice_id)
    notice = sanctions.notice_of(work, sanction)
    if milder is not None:
        _lower(work, violation, sanction, notice, milder)
    taking_effect.take_effect(work, desk.notices, notice, terms_of(work, sanction), reason)
    ending.end_urgent(work, desk, sanction)
    impose(work, desk, sanction, Action.DECIDE, reason)
    sanctioned(work, violation)
    return sanction


def impose(work: Work, desk: SanctionDesk, sanction: Sanction, action: Action, reason: str) -> None:
    """Put a sanction in force from this instant, or after what is served already.

    Records:
        ``sanctions.sanction.imposed``; for a certificate ``sanctions.sanction.sent_to_committee``;
        acts on licences.

    Rule:
        Fairness V3: what stands on nobody's record names no record.
    """
    sanction.decided_by, sanction.decided_at = work.actor.id, work.at
    if sanction.fine_due_days is not None:
        due = taking_day(work, sanction.fine_due_days)
        sanction.fine_due_on = due
    schedule = schedule_of(sanction)
    pipeline = None if schedule is None else schedule.procedure.pipeline_days
    if sanction.kind in ON_LICENCE and pipeline is not None:
        sanction.pipeline_until = taking_day(work, pipeline)
    standing.begin(work, sanction)
    days = {
        "from_at": sanction.from_at and sanction.from_at.isoformat(),
        "until_at": sanction.until_at and sanction.until_at.isoformat(),
        "provisional": sanction.is_urgent,
    }
    is_nobodys = is_told_on(sanction.kind) or sanction.kind in TO_COMMITTEE
    subject_id = None if is_nobodys else sanction.subject_id
    work.move(sanction, LIFE, action, subject_id=subject_id, **days, **told(sanction))
    if sanction.kind in TO_COMMITTEE:
        # The committee of certification decides; its follower opens a review for this entry.
        work.record(
            "sanctions.sanction.sent_to_committee",
            sanction.subject_id,
            row=str(sanction.id),
            **told(sanction),
        )
    said = {"reason": reason, "law": sanction.law or "", "article": sanction.article or ""}
    licences.strike(work, desk, sanction, said)


def taking_day(work: Work, days: int) -> date:
    """Return the civil day that is so many days later, in UTC."""
    return (work.at + timedelta(days=days)).date()


def _refuse_unfinal(work: Work, sanction: Sanction, notice_id: UUID | None) -> None:
    """Refuse what changes a licence or shows in public for what can still be appealed.

    Rule:
        Fairness V4: its ground names an offence, which is public only when it is final.
    """
    if sanction.kind not in LASTING or notice_id is None:
        return
    notice = all_notices.of_owner(work, notice_id)
    since = notice.final_at or notice.appeal_until
    stands = notice.state in NOTICE_STANDS and notice.reversed_at is None
    if not stands or since is None or since > work.at:
        until = None if since is None else since.isoformat()
        raise NotFinal("The violation can still be appealed.", until=until)


def _lower(
    work: Work, violation: Violation, sanction: Sanction, notice: Notice, milder: Chosen
) -> None:
    """Put something milder in the place of what was announced.

    Rule:
        Fairness C1: the hearing can have an outcome.
    """
    known = replace(
        milder, law=milder.law or sanction.law, article=milder.article or sanction.article
    )
    refuse_unfit(violation, known, None)
    before = weight(sanction.kind, sanction.length, fine_of(sanction))
    after = weight(milder.kind, milder.length, milder.fine)
    if is_harsher(after, before) or milder.kind in ON_LICENCE - {sanction.kind}:
        raise HarsherThanAnnounced("The firm was heard on something milder.")
    sanction.kind, sanction.until_what = milder.kind, milder.until
    length, fine = milder.length, milder.fine
    sanction.length_months = None if length is None else length.months
    sanction.length_days = None if length is None else length.days
    sanction.fine_minor = None if fine is None else fine.amount_minor
    sanction.fine_currency = None if fine is None else fine.currency
    sanction.fine_due_days = None if fine is None else milder.due_days or sanction.fine_due_days
    sanction.is_departure = True
    facts = {"sanction_kind": milder.kind.value}
    if length is not None:
        facts["length"] = str(length)
    taking_effect.decide_milder(work, notice, **facts)


def fine_of(sanction: Sanction) -> Money | None:
    """Return the fine of a sanction."""
    if sanction.fine_minor is None or sanction.fine_currency is None:
        return None
    return Money(sanction.fine_minor, sanction.fine_currency)


def schedule_of(sanction: Sanction) -> Schedule | None:
    """Return the version of the schedule that was applied."""
    found = versions(sanction.schedule_key or "")
    return next((each for each in found if each.version == sanction.schedule_version), None)


def terms_of(work: Work, sanction: Sanction) -> Terms:
    """Return under which terms a sanction can be appealed."""
    schedule = schedule_of(sanction)
    days = None if schedule is None else schedule.procedure.appeal_days
    holds = schedule is not None and schedule.procedure.holds_back
    is_held = holds and sanction.body is Body.SCHEME and not sanction.is_urgent
    return terms(work.at, days, holds_back=is_held)


def drop(work: Work, desk: SanctionDesk, sanction: Sanction, reason: str) -> Sanction:
    """Let go of a sanction that is announced, or proposed as urgent; nothing of it happens.

    Raises:
        Forbidden: the caller decides none, or not for this body.
        StepRefused: it took effect, or was dropped.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``sanctions.sanction.dropped``, ``notices.notice.dropped`` with the reason.

    Rule:
        Fairness C1.
    """
    require_action(work, sanction, Action.DROP)
    refuse_interested(work, desk, sanction, "drop")
    taking_effect.drop(work, desk.notices, sanctions.notice_of(work, sanction), reason)
    work.move(sanction, LIFE, Action.DROP, **told(sanction))
    return sanction
