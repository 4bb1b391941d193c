"""What the routes of appeals share: the desk, and how an appeal is shown."""

from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from app.access.grants import SCHEME
from app.domains.appeals.models import Appeal, AppealMember, AppealObjection, AppealVote
from app.domains.appeals.queries import appeals
from app.domains.appeals.schemas import AppealOut, ObjectionOut, PanelMemberOut, VoteOut
from app.domains.appeals.service import conflicts, waiting
from app.domains.appeals.service.desk import AppealDesk
from app.domains.appeals.service.lodging import KIND
from app.domains.appeals.types import RUNNING, Conflict, Words
from app.domains.evidence.queries import named_by
from app.domains.identity.queries.parts import names_of
from app.domains.notices.queries import notices
from app.store.work import Work

SAME = (
    *("id", "number", "notice_id", "organisation_id", "state", "is_late", "lodged_at"),
    *("decide_by", "ended_at", "is_held", "acknowledged_by", "admitted_at", "heard_at"),
    *("why_inadmissible", "version"),
)


async def _desk(request: Request) -> AppealDesk:
    desk: AppealDesk = request.app.state.appeals
    return desk


Desk = Annotated[AppealDesk, Depends(_desk)]


def _said(words: Words, entry: int | None, field: str) -> str | None:
    return None if entry is None else words.get((entry, field))


def appeal_out(work: Work, desk: AppealDesk, appeal: Appeal) -> AppealOut:
    """Show an appeal that was read; votes to the panel, and to others once it is decided."""
    notice = notices.of_owner(work, appeal.notice_id)
    named, given = appeals.panel(work, appeal), appeals.votes(work, appeal)
    objections = {each.member_id: each for each in appeals.objections(work, appeal)}
    entries = _entries(appeal, [*objections.values()], given)
    words = desk.words_of(work, notice, entries)
    inside = [each.person_id for each in named if each.removed_at is None]
    is_scheme = work.actor.role in SCHEME
    against = conflicts.conflicts_in(work, desk, appeal, notice) if is_scheme else {}
    names = names_of(work, {each.person_id for each in named})
    sees_votes = appeal.state not in RUNNING or work.actor.id in inside
    return AppealOut(
        **{name: getattr(appeal, name) for name in SAME},
        grounds=_said(words, appeal.lodged_entry, "grounds"),
        late_reason=_said(words, appeal.lodged_entry, "late_reason"),
        documents=[each.document_id for each in named_by(work, KIND, appeal.id)],
        quorum=notice.quorum,
        heard_by=notice.heard_by,
        panel=[
            _member(each, names, objections.get(each.id), words, against.get(each.person_id))
            for each in named
        ],
        votes=[_vote(each, words) for each in given if sees_votes],
        reason=_said(words, appeal.ended_entry, "reason"),
        available_actions=waiting.available(work, appeal, inside),
    )


def _entries(
    appeal: Appeal, objections: Sequence[AppealObjection], votes: Sequence[AppealVote]
) -> list[int | None]:
    return [
        *(appeal.lodged_entry, appeal.ended_entry),
        *(entry for each in objections for entry in (each.entry, each.answer_entry)),
        *(each.entry for each in votes),
    ]


def _vote(vote: AppealVote, words: Words) -> VoteOut:
    return VoteOut(
        person_id=vote.person_id,
        outcome=vote.outcome,
        why=vote.why,
        voted_at=vote.voted_at,
        reason=_said(words, vote.entry, "reason"),
        counted=vote.counted,
    )


def _member(
    member: AppealMember,
    names: dict[UUID, str],
    objection: AppealObjection | None,
    words: Words,
    against: set[Conflict] | None,
) -> PanelMemberOut:
    return PanelMemberOut(
        id=member.id,
        person_id=member.person_id,
        name=names[member.person_id],
        named_at=member.named_at,
        objections_until=member.objections_until,
        removed_at=member.removed_at,
        objection=None if objection is None else _objection(objection, words),
        conflicts=sorted(against or ()),
    )


def _objection(objection: AppealObjection, words: Words) -> ObjectionOut:
    return ObjectionOut(
        id=objection.id,
        state=objection.state,
        lodged_at=objection.lodged_at,
        reason=_said(words, objection.entry, "reason"),
        answered_at=objection.answered_at,
        answer_reason=_said(words, objection.answer_entry, "reason"),
    )
