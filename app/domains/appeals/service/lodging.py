"""Lodging an appeal against an act in effect, and taking it back."""

from typing import Any

from app.access.grants import Permission
from app.access.policy import require
from app.domains.appeals.errors import AppealedAlready, AppealTooLate
from app.domains.appeals.models import Appeal
from app.domains.appeals.queries import appeals
from app.domains.appeals.service.desk import AppealDesk
from app.domains.appeals.types import RUNNING, AppealState, Lodged
from app.domains.appeals.workflow import LIFE, Action
from app.domains.evidence.service import cite, kept_by_me
from app.domains.notices.engine.content import AppealPart
from app.domains.notices.models import Notice
from app.domains.notices.rules import reopened_until
from app.domains.notices.service import telling
from app.domains.notices.service.announcing import named, refuse_unless_standing
from app.domains.notices.service.desk import NoticeDesk
from app.domains.notices.service.taking_effect import note_appeal
from app.domains.notices.types import APART, LetterKind
from app.kit.errors import Forbidden
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.work import Work

KIND = "appeal"


def lodge(work: Work, desk: AppealDesk, notice: Notice, said: Lodged) -> Appeal:
    """Appeal against an act in effect; it is acknowledged at once.

    Where the terms say so, the state before the act stands from now on, while the appeal runs; of
    one that comes after its time, once the panel has admitted it. What was decided in absence is
    appealed in time for a year.

    Raises:
        Forbidden: the caller does not speak for the organisation that the act strikes.
        NotInEffect: the act is not in effect, or was reversed.
        AppealedAlready: an appeal runs, or was decided.
        AppealTooLate: its time is over, and no reason is given.
        BadInput: the organisation keeps no such document.

    Records:
        ``appeals.appeal.lodged`` with grounds, and the reason of one that comes late, as words.

    Rule:
        Fairness C2; V1.
    """
    require(work.actor, Permission.APPEAL_LODGE, notice.facts, is_seen=True)
    return _lodge(work, desk, notice, said)


def lodge_by_receipt(work: Work, desk: AppealDesk, notice: Notice, said: Lodged) -> Appeal:
    """Appeal as somebody without an account whom an act strikes.

    The domain that owns the act has found out that it is them.

    Raises:
        Forbidden: the act strikes an organisation, which appeals itself.
        NotInEffect, AppealedAlready, AppealTooLate: see :func:`lodge`.

    Records:
        ``appeals.appeal.lodged``; the grounds lie with the thing.

    Rule:
        Fairness C2: one resource for all.
    """
    require(work.actor, Permission.COMPLAINT_FOLLOW)
    if notice.organisation_id is not None:
        raise Forbidden("Only whom an act strikes appeals.")
    return _lodge(work, desk, notice, said)


def _lodge(work: Work, desk: AppealDesk, notice: Notice, said: Lodged) -> Appeal:
    refuse_unless_standing(notice)
    _refuse_second(work, notice)
    is_after = notice.appeal_until is None or work.at >= notice.appeal_until
    is_late = is_after and not _was_absent(work, notice)
    if is_late and not said.late_reason:
        raise AppealTooLate("The time to appeal is over.")
    times = desk.owner(notice).times(work, notice, work.at)
    appeal = Appeal(
        id=new_id(),
        number=make(NumberKind.APPEAL, take_serials(work.session, KIND)),
        notice_id=notice.id,
        organisation_id=notice.organisation_id,
        is_apart=notice.act in APART,
        state=LIFE.start,
        lodged_by=work.actor.id,
        lodged_at=work.at,
        lodged_entry=work.upcoming(),
        is_late=is_late,
        acknowledged_by=times.acknowledged_by,
        decide_by=times.decide_by,
    )
    work.session.add(appeal)
    documents = kept_by_me(work, said.documents, "/documents")
    cite(work, documents, KIND, appeal.id)
    work.record(
        "appeals.appeal.lodged",
        named(notice),
        words=desk.told(work, notice, said.words),
        row=str(appeal.id),
        is_late=is_late,
        documents=[str(each.id) for each in documents],
        **body_of(appeal),
    )
    note_appeal(work, notice, appeal.id)
    if not is_after:
        hold(work, desk, appeal, notice)
    part = AppealPart(appeal.number, appeal.decide_by, appeal.is_held)
    telling.write(work, desk.notices, notice, LetterKind.APPEAL_LODGED, appeal.lodged_entry, part)
    return appeal


def _was_absent(work: Work, notice: Notice) -> bool:
    """Tell whether an act was decided in absence, less than a year ago.

    Rule:
        Fairness V1.
    """
    at = notice.effective_at
    return notice.is_in_absence and at is not None and work.at < reopened_until(at)


def body_of(appeal: Appeal) -> dict[str, Any]:
    """Return what every event of an appeal says beside its row."""
    return {"appeal": appeal.number, "notice": str(appeal.notice_id)}


def hold(work: Work, desk: AppealDesk, appeal: Appeal, notice: Notice) -> None:
    """Let the state before the act stand, where the terms of the notice say so."""
    if notice.holds_back and not appeal.is_held:
        desk.owner(notice).hold(work, notice)
        appeal.is_held = True
    work.session.flush()


def release(work: Work, desk: AppealDesk, appeal: Appeal, notice: Notice) -> None:
    """End that, where it was so: the appeal ended, and the act stands."""
    if appeal.is_held:
        desk.owner(notice).release(work, notice)
        appeal.is_held = False
    work.session.flush()


def settle(work: Work, desk: NoticeDesk, notice: Notice, reason: str) -> None:
    """End the appeal that runs against an act that was just reversed without it.

    Records:
        ``appeals.appeal.settled`` with the reason.

    Rule:
        Fairness C2: a plain error is corrected without appeal; C1: review of the urgent way.
    """
    running = [each for each in appeals.against(work, notice) if each.state in RUNNING]
    for appeal in running:
        appeal.ended_at, appeal.ended_entry = work.at, work.upcoming()
        entry = appeal.ended_entry
        words, body = {"reason": reason}, body_of(appeal)
        work.move(appeal, LIFE, Action.SETTLE, subject_id=named(notice), words=words, **body)
        note_appeal(work, notice, None)
        part = AppealPart(appeal.number, outcome="settled")
        telling.write(work, desk, notice, LetterKind.APPEAL_DECIDED, entry, part)


def _refuse_second(work: Work, notice: Notice) -> None:
    for each in appeals.against(work, notice):
        if each.state is not AppealState.WITHDRAWN:
            raise AppealedAlready(f"The appeal is {each.number}.", appeal=str(each.id))


def withdraw(work: Work, desk: AppealDesk, appeal: Appeal, notice: Notice, reason: str) -> Appeal:
    """Take an appeal back: the act stands; in time, another one can be lodged.

    Raises:
        Forbidden: the caller does not speak for the appellant.
        StepRefused: it is decided.

    Records:
        ``appeals.appeal.withdrawn`` with the reason.

    Rule:
        Fairness C2.
    """
    require(work.actor, LIFE.permission(Action.WITHDRAW), appeal.facts, is_seen=True)
    LIFE.step(appeal.state, Action.WITHDRAW)
    appeal.ended_at, appeal.ended_entry = work.at, work.upcoming()
    entry = appeal.ended_entry
    words, body = desk.told(work, notice, {"reason": reason}), body_of(appeal)
    work.move(appeal, LIFE, Action.WITHDRAW, subject_id=named(notice), words=words, **body)
    note_appeal(work, notice, None)
    release(work, desk, appeal, notice)
    part = AppealPart(appeal.number, outcome="withdrawn")
    telling.write(work, desk.notices, notice, LetterKind.APPEAL_DECIDED, entry, part)
    return appeal


def take_back(work: Work, desk: AppealDesk, appeal: Appeal, notice: Notice) -> Appeal:
    """Take an appeal back as somebody without an account; see :func:`withdraw`.

    Raises:
        Forbidden: an organisation appealed.
        StepRefused: it is decided.

    Records:
        ``appeals.appeal.withdrawn``.

    Rule:
        Fairness C2.
    """
    if appeal.organisation_id is not None:
        raise Forbidden("Only who appealed takes it back.")
    LIFE.step(appeal.state, Action.TAKE_BACK)
    appeal.ended_at, appeal.ended_entry = work.at, work.upcoming()
    work.move(appeal, LIFE, Action.TAKE_BACK, **body_of(appeal))
    note_appeal(work, notice, None)
    release(work, desk, appeal, notice)
    return appeal
