"""The panel of an appeal: named by the secretariat, checked, objected to by the appellant."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import allows, require
from app.domains.appeals.errors import NotUnconflicted, ObjectionTimeOver, SecretariatFirst
from app.domains.appeals.models import Appeal, AppealMember, AppealObjection
from app.domains.appeals.queries import appeals
from app.domains.appeals.rules import composed_by
from app.domains.appeals.service import conflicts
from app.domains.appeals.service.desk import AppealDesk
from app.domains.appeals.service.lodging import KIND, body_of
from app.domains.appeals.types import RUNNING, Conflict, ObjectionState
from app.domains.appeals.workflow import LIFE, OBJECTION, ObjectionAction
from app.domains.evidence import queries as evidence
from app.domains.notices.engine.content import AppealPart
from app.domains.notices.errors import AnotherPerson
from app.domains.notices.models import Notice
from app.domains.notices.service import telling
from app.domains.notices.service.announcing import KIND as ANSWERED
from app.domains.notices.service.announcing import named
from app.domains.notices.types import LetterKind
from app.kit.errors import BadInput, Fault, NotFound, StepRefused
from app.kit.ids import new_id
from app.store.sight import open_to
from app.store.work import Work


def name(
    work: Work, desk: AppealDesk, appeal: Appeal, notice: Notice, people: Collection[UUID]
) -> Appeal:
    """Name members of the panel, for the first time or further ones; the appellant is told.

    Raises:
        Forbidden: the caller names none.
        SecretariatFirst: the caller is of the body, and the secretariat still has time.
        StepRefused: the appeal is decided.
        AnotherPerson: the caller had a part in the act.
        NotUnconflicted: one of them must not decide; all are listed with the reasons.
        BadInput: of an appeal that stands apart, the panel would be smaller than its quorum.

    Records:
        ``appeals.panel.named`` with the ids of the members.

    Rule:
        Fairness C2: decided by people who had no part. A small secretariat may all have had one:
        then the body that hears appeals names its panel, and objections stay possible.
        W6: of what stands apart nobody names a panel of themselves alone.
    """
    known = appeals.panels(work, [appeal])[appeal.id]
    since = max([appeal.lodged_at, *(each.named_at for each in known)])
    _refuse_early(work, desk, appeal, notice, since)
    _refuse_ended(appeal, "name")
    _refuse_who_took_part(work, desk, notice, "Who had a part in an act names no panel for it.")
    inside = {each.person_id for each in known}
    fresh = [each for each in dict.fromkeys(people) if each not in inside]
    against = conflicts.told(_objected(work, desk, appeal, notice, fresh))
    if against:
        raise NotUnconflicted("Some of them must not decide this.", conflicts=against)
    _refuse_too_few(appeal, notice, len(inside) + len(fresh))
    until = desk.owner(notice).times(work, notice, work.at).conflicts_until
    work.session.add_all(
        AppealMember(
            id=new_id(),
            appeal_id=appeal.id,
            person_id=each,
            named_by=work.actor.id,
            named_at=work.at,
            objections_until=until,
        )
        for each in fresh
    )
    if not fresh:
        return appeal
    _show_documents(work, appeal)
    entry = work.upcoming()
    who = [str(each) for each in fresh]
    body = {"members": who, **body_of(appeal)}
    work.record("appeals.panel.named", named(notice), row=str(appeal.id), **body)
    work.session.flush()
    part = AppealPart(appeal.number, until)
    telling.write(work, desk.notices, notice, LetterKind.APPEAL_PANEL, entry, part)
    return appeal


def _refuse_too_few(appeal: Appeal, notice: Notice, members: int) -> None:
    quorum = notice.quorum or 1
    if appeal.is_apart and members < quorum:
        fault = Fault("/members", f"Name so many that at least {quorum} are in the panel.")
        raise BadInput("So few decide nothing, and the case opens to none of them.", faults=[fault])


def _refuse_early(
    work: Work, desk: AppealDesk, appeal: Appeal, notice: Notice, since: datetime
) -> None:
    """Refuse whoever is of the body that hears appeals, while the secretariat has time.

    Raises:
        Forbidden: the caller composes no panels.
        SecretariatFirst: naming when its time is over.
        NotUnconflicted: the caller must not decide this, so they do not say who does.
    """
    require(work.actor, Permission.APPEAL_COMPOSE, appeal.facts, is_seen=True)
    if allows(work.actor, Permission.APPEAL_NAME, appeal.facts):
        return
    # Of what the secretariat must not know of, the body composes its panels alone (W6).
    first = since if appeal.is_apart else composed_by(since)
    if work.at < first:
        raise SecretariatFirst(
            f"The secretariat can until {first:%Y-%m-%d %H:%M} UTC.", **{"from": first.isoformat()}
        )
    assert work.actor.id is not None
    against = conflicts.told(_objected(work, desk, appeal, notice, [work.actor.id]))
    if against:
        raise NotUnconflicted("Who must not decide this does not say who does.", conflicts=against)


def _show_documents(work: Work, appeal: Appeal) -> None:
    """Open what the appeal, and the answer to the notice, name to the body that hears it."""
    if work.actor.organisation_id is None:
        return
    for kind, thing_id in ((KIND, appeal.id), (ANSWERED, appeal.notice_id)):
        ids = [each.document_id for each in evidence.named_by(work, kind, thing_id)]
        why = f"appeal {appeal.number}"
        open_to(work, "document", ids, work.actor.organisation_id, why)


def _objected(
    work: Work, desk: AppealDesk, appeal: Appeal, notice: Notice, people: Collection[UUID]
) -> dict[UUID, set[Conflict]]:
    """Return the conflicts of people; who left the panel after an objection does not come back."""
    found = conflicts.conflicts(work, desk, notice, people)
    before = conflicts.conflicts_in(work, desk, appeal, notice)
    for person_id in found.keys() & before.keys():
        found[person_id] |= before[person_id]
    return found


def _refuse_ended(appeal: Appeal, act: str) -> None:
    if appeal.state not in RUNNING:
        raise StepRefused(
            f"'{act}' is not possible while the state is '{appeal.state.value}'.",
            state=appeal.state.value,
            allowed=[each.value for each in LIFE.actions_from(appeal.state)],
        )


def _refuse_who_took_part(work: Work, desk: AppealDesk, notice: Notice, why: str) -> None:
    if work.actor.id in conflicts.took_part(work, desk, notice):
        raise AnotherPerson(why)


def member_of(work: Work, appeal: Appeal, member_id: UUID) -> AppealMember:
    """Return a member of the panel of an appeal that was read.

    Raises:
        NotFound: there is none.
    """
    found = next((each for each in appeals.panel(work, appeal) if each.id == member_id), None)
    if found is None or found.removed_at is not None:
        raise NotFound("There is no such member of the panel.")
    return found


def object_to(
    work: Work,
    desk: AppealDesk,
    appeal: Appeal,
    notice: Notice,
    member: AppealMember,
    reason: str,
) -> AppealObjection:
    """Object to a member of the panel, once, with a reason; until answered, no vote of theirs.

    Whoever appealed with a receipt objects with it.

    Raises:
        Forbidden: the caller does not speak for the appellant.
        StepRefused: the appeal is decided.
        ObjectionTimeOver: the time is over, or the appellant objected already.

    Records:
        ``appeals.objection.lodged`` with the reason.

    Rule:
        Fairness C2.
    """
    by_receipt = appeal.organisation_id is None
    wanted = Permission.COMPLAINT_FOLLOW if by_receipt else Permission.APPEAL_LODGE
    require(work.actor, wanted, appeal.facts, is_seen=True)
    _refuse_ended(appeal, "object")
    known = [each.member_id for each in appeals.objections(work, appeal)]
    if member.id in known or work.at >= member.objections_until:
        raise ObjectionTimeOver(
            f"Objections were possible until {member.objections_until:%Y-%m-%d %H:%M} UTC, once."
        )
    objection = AppealObjection(
        id=new_id(),
        appeal_id=appeal.id,
        member_id=member.id,
        organisation_id=appeal.organisation_id,
        state=OBJECTION.start,
        lodged_by=work.actor.id,
        lodged_at=work.at,
        entry=work.upcoming(),
    )
    work.session.add(objection)
    words = desk.told(work, notice, {"reason": reason})
    body = {"member": str(member.person_id), **body_of(appeal)}
    row = str(objection.id)
    work.record("appeals.objection.lodged", named(notice), words=words, row=row, **body)
    work.session.flush()
    return objection


def answer_objection(
    work: Work,
    desk: AppealDesk,
    appeal: Appeal,
    notice: Notice,
    member: AppealMember,
    answer: tuple[bool, str],
) -> AppealObjection:
    """Answer an objection: the member leaves the panel, or stays, with reasons.

    Args:
        work: the open transaction.
        desk: of appeals.
        appeal: of the panel.
        notice: of the act.
        member: who was objected to.
        answer: whether the objection is right, and the reason in words.

    Raises:
        Forbidden: the caller names no panels.
        SecretariatFirst: the caller is of the body, and the secretariat still has time.
        NotFound: nobody objected.
        StepRefused: it is answered.
        AnotherPerson: the caller had a part in the act, or is the member.
        InterestDeclared, HeldForSecondLook: the caller has a part in what it touches, or may have.

    Records:
        ``appeals.objection.upheld`` or ``dismissed`` with the reason.

    Rule:
        Fairness C2.
    """
    is_right, reason = answer
    require(work.actor, Permission.APPEAL_COMPOSE, appeal.facts, is_seen=True)
    known = {each.member_id: each for each in appeals.objections(work, appeal)}
    objection = known.get(member.id)
    if objection is None:
        raise NotFound("Nobody objected to this member.")
    if work.actor.id != member.person_id:
        _refuse_early(work, desk, appeal, notice, objection.lodged_at)
    action = ObjectionAction.UPHOLD if is_right else ObjectionAction.DISMISS
    OBJECTION.step(objection.state, action)
    if work.actor.id == member.person_id:
        raise AnotherPerson("Nobody answers an objection to themselves.")
    _refuse_who_took_part(work, desk, notice, "Who had a part in an act does not answer this.")
    what = ("appeal.answer_objection", appeal.id, f"/v1/appeals/{appeal.id}")
    conflicts.refuse_interested(work, desk, notice, what)
    objection.answered_by, objection.answered_at = work.actor.id, work.at
    objection.answer_entry = work.upcoming()
    if is_right:
        member.removed_at = work.at
    words = desk.told(work, notice, {"reason": reason})
    body = {"member": str(member.person_id), **body_of(appeal)}
    work.move(objection, OBJECTION, action, subject_id=named(notice), words=words, **body)
    return objection


def open_until(work: Work, appeal: Appeal) -> str | None:
    """Return until when the appellant can object to a member, or that one waits for an answer."""
    inside = appeals.panels(work, [appeal])[appeal.id]
    ahead = [each.objections_until for each in inside if each.objections_until > work.at]
    waits = any(each.state is ObjectionState.OPEN for each in appeals.objections(work, appeal))
    if waits:
        return "the answer to an objection"
    return max(ahead).isoformat() if ahead else None
