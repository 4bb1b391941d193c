"""Losing an award: by a final violation in its period, after notice, by a person (E1, C1)."""

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.notices.models import Notice
from app.domains.notices.service import announcing, taking_effect
from app.domains.notices.types import OPEN, ActKind, Announcement, Thing
from app.domains.recognition.errors import NoFinalViolation, NoLossAnnounced
from app.domains.recognition.models.awards import Award, AwardFall
from app.domains.recognition.queries import awards, falls
from app.domains.recognition.rules.awards import HEARD_WITHIN, terms
from app.domains.recognition.service.award_desk import AwardDesk
from app.domains.recognition.service.award_parts import (
    announcers,
    end_span,
    gave,
    refuse_interested,
    refuse_part,
    require_action,
    require_person,
    told,
)
from app.domains.recognition.types.awards import AwardGround
from app.domains.recognition.workflow import LIFE, Action
from app.domains.subjects import queries as subjects
from app.domains.subjects.queries.claims import holders
from app.domains.violations.types import FinalFinding
from app.kit.ids import new_id
from app.store.work import Work

RULE = "Fairness E1"


def announce(
    work: Work, desk: AwardDesk, award: Award, reason: str, violations: Collection[UUID] = ()
) -> Award:
    """Announce to a firm that its award is lost; it answers before anything is in effect.

    Args:
        work: the open transaction.
        desk: of awards.
        award: that is held, as the caller read it.
        reason: in words, for the letter.
        violations: cases on which it rests; none named: all that are final and lie in the period.

    Raises:
        Forbidden, StepRefused: it is not the caller's to do, or not possible.
        NoFinalViolation: none such lies in the period.
        NoticedAlready: it is announced.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``recognition.award.loss_announced``, which names no record; ``notices.notice.announced``.

    Rule:
        Fairness C1, E1: an open case moves nothing.
    """
    _may_announce(work, award)
    refuse_interested(work, desk, award, "announce")
    found = _grounds(work, award, violations)
    notice = announcing.announce(work, desk.notices, _announcement(work, award, found, reason))
    award.notice_id = notice.id
    _keep(work, award, found, notice)
    said = {"notice": str(notice.id), "violations": _cases(found), **told(award)}
    work.record("recognition.award.loss_announced", row=str(award.id), **said)
    work.session.flush()
    return award


def _may_announce(work: Work, award: Award) -> None:
    require(work.actor, Permission.AWARD_ANNOUNCE, award.facts, is_seen=True)
    LIFE.step(award.state, Action.LOSE)
    require_person(work)


def _grounds(work: Work, award: Award, violations: Collection[UUID]) -> list[FinalFinding]:
    """Return what is final and lies in the period, of the cases that were named.

    Rule:
        Fairness E1.
    """
    found = falls.in_period(work, award)
    kept = [each for each in found if not violations or each.violation_id in violations]
    missing = set(violations) - {each.violation_id for each in kept}
    if not kept or missing:
        raise NoFinalViolation(
            "No final violation of the firm lies in the period of the award.",
            violations=sorted(str(each) for each in missing),
        )
    return kept


def _keep(work: Work, award: Award, found: list[FinalFinding], notice: Notice | None) -> None:
    work.session.add_all(
        AwardFall(
            id=new_id(),
            award_id=award.id,
            notice_id=None if notice is None else notice.id,
            violation_id=each.violation_id,
            finding_id=each.finding_id,
        )
        for each in found
    )
    work.session.flush()


def _cases(found: list[FinalFinding]) -> list[str]:
    return sorted({str(each.violation_id) for each in found})


def _announcement(work: Work, award: Award, found: list[FinalFinding], reason: str) -> Announcement:
    """Return what the firm is told."""
    firm = subjects.alike(work, [award.subject_id])
    return Announcement(
        act=ActKind.AWARD_LOST,
        thing=Thing(awards.KIND, award.id),
        organisation_id=next(iter(holders(work, firm)), None),
        subject_id=award.subject_id,
        ground=AwardGround.VIOLATION_IN_PERIOD.value,
        rule=RULE,
        facts=_facts(work, award, found),
        reason=reason,
        answer_by=work.at + HEARD_WITHIN,
        address=f"/v1/recognition/awards/{award.id}",
    )


def _facts(work: Work, award: Award, found: list[FinalFinding]) -> tuple[Mapping[str, str], ...]:
    what = {
        "programme": award.programme_key,
        "award": award.award_key,
        "period": f"{award.period_from} / {award.period_until}",
        "record": awards.records(work, [award.subject_id])[award.subject_id],
    }
    rests_on = [
        {
            "case": each.number,
            "offence": each.offence.value,
            "done_on": f"{each.done_from} / {each.done_until}",
            "final_since": each.final_at.date().isoformat(),
        }
        for each in found
    ]
    return (what, *rests_on)


def spare(
    work: Work, desk: AwardDesk, award: Award, reason: str, violations: Collection[UUID]
) -> Award:
    """Decide that an award stays although final violations lie in its period.

    Raises:
        Forbidden, StepRefused: it is not the caller's to do, or not possible.
        NoFinalViolation: none such lies in the period.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``recognition.award.spared`` with the reason.

    Rule:
        Fairness E1: by a person; P7: what was looked at waits no more.
    """
    _may_announce(work, award)
    refuse_interested(work, desk, award, "spare")
    found = _grounds(work, award, violations)
    _keep(work, award, found, None)
    work.record(
        "recognition.award.spared",
        row=str(award.id),
        words={"reason": reason},
        violations=_cases(found),
        **told(award),
    )
    work.session.flush()
    return award


def lose(work: Work, desk: AwardDesk, award: Award, reason: str) -> Award:
    """Decide after the hearing that an award is lost.

    Raises:
        Forbidden, StepRefused: it is not the caller's to do, or not possible.
        NoLossAnnounced: nothing is announced.
        HadAPartInAward: the caller gave or announced it, or brought the case.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.
        NoFinalViolation: what it rests on does not stand any more.
        NotServed, NotHeard: the firm can still be heard first.

    Records:
        ``recognition.award.lost``; ``notices.notice.took_effect`` with the terms of an appeal.

    Rule:
        Fairness E1, C1: by a person, after notice; P4: not by who gave it, announced its loss, or
        brought the case.
    """
    require_action(work, award, Action.LOSE)
    notice = _announced(work, award)
    said = "You gave this award, announced its loss, or brought the case on which that rests."
    refuse_part(work, gave(work, award) | announcers(work, award), said)
    refuse_interested(work, desk, award, "lose")
    if not falls.holds(work, award):
        raise NoFinalViolation(
            "What it rests on is final, public and in the period no more.", violations=[]
        )
    taking_effect.take_effect(work, desk.notices, notice, terms(work.at), reason)
    award.lost_by, award.lost_at = work.actor.id, work.at
    end_span(work, award)
    body: dict[str, Any] = {"ground": notice.ground, **told(award)}
    work.move(award, LIFE, Action.LOSE, subject_id=award.subject_id, **body)
    return award


def drop(work: Work, desk: AwardDesk, award: Award, reason: str) -> Award:
    """Let go of a loss that was announced: the award stays.

    Raises:
        Forbidden, StepRefused: it is not the caller's to do, or not possible.
        NoLossAnnounced: nothing is announced.
        HadAPartInAward: the caller gave it.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``recognition.award.loss_dropped``; ``notices.notice.dropped`` with the reason.

    Rule:
        Fairness C1: the hearing can have an outcome; P4: not by who gave it.
    """
    require_action(work, award, Action.LOSE)
    notice = _announced(work, award)
    refuse_part(work, gave(work, award), "You gave this award.")
    refuse_interested(work, desk, award, "drop")
    taking_effect.drop(work, desk.notices, notice, reason)
    row, said = str(award.id), {"notice": str(notice.id), **told(award)}
    work.record("recognition.award.loss_dropped", row=row, **said)
    work.session.flush()
    return award


def _announced(work: Work, award: Award) -> Notice:
    notice = awards.notice_of(work, award)
    if notice is None or notice.state not in OPEN:
        raise NoLossAnnounced("Nothing is announced to the firm.")
    return notice
