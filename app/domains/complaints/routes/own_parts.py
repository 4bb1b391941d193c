"""How her case is handled, as it is shown to whoever has its receipt."""

from typing import TypedDict

from app.domains.appeals.models import Appeal
from app.domains.appeals.queries import appeals
from app.domains.complaints.engine import texts
from app.domains.complaints.models import Complaint
from app.domains.complaints.queries import complaints as cases
from app.domains.complaints.queries import ending, referrals, tellings
from app.domains.complaints.routes.own_referrals import own_kept_back, own_referrals
from app.domains.complaints.schemas.own import (
    LinkedCaseOut,
    OwnAnnouncementOut,
    OwnAppealOut,
    OwnKeptBackOut,
    OwnMediationOut,
    OwnPanelMemberOut,
    OwnReferralOut,
    OwnTellingOut,
)
from app.domains.complaints.service import appealing
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.sealing import opened_small, text_of
from app.domains.complaints.types.handling import TellingState
from app.domains.identity.queries.parts import names_of
from app.domains.notices.models import Notice
from app.domains.notices.types import ActKind
from app.kit.catalogue import said
from app.store.work import Work


class Parts(TypedDict):
    """What is added to a case as she reads it."""

    tellings: list[OwnTellingOut]
    mediation: OwnMediationOut | None
    referrals: list[OwnReferralOut]
    kept_back: list[OwnKeptBackOut]
    excluded_states: list[str]
    announcements: list[OwnAnnouncementOut]
    appeals: list[OwnAppealOut]
    linked: list[LinkedCaseOut]


def own_parts(work: Work, desk: ComplaintDesk, complaint: Complaint) -> Parts:
    """Show what is told, mediated, passed on, announced and appealed, and threats for it."""
    return {
        "tellings": _tellings(work, desk, complaint),
        "mediation": _mediation(work, desk, complaint),
        "referrals": own_referrals(work, desk, complaint),
        "kept_back": own_kept_back(work, complaint),
        "excluded_states": sorted(referrals.excluded_now(work, complaint)),
        "announcements": [
            _announcement(complaint, each)
            for each in ending.notices(work, complaint.id)
            if each.organisation_id is None
        ],
        "appeals": _appeals(work, desk, complaint),
        "linked": _linked(work, complaint),
    }


def _linked(work: Work, complaint: Complaint) -> list[LinkedCaseOut]:
    known = ending.retaliations(work, complaint.id)
    unread = cases.unread(work, [each.id for each in known])
    return [
        LinkedCaseOut(
            number=each.number,
            state=each.state,
            state_text=said(complaint.written, texts.state_key(each.state)),
            received_at=each.received_at,
            unread=unread.get(each.id, 0),
        )
        for each in known
    ]


def _tellings(work: Work, desk: ComplaintDesk, complaint: Complaint) -> list[OwnTellingOut]:
    """Show what is or would be told; that she has read it in time is noted."""
    found = []
    for each in tellings.of_complaint(work, complaint.id):
        if each.state is TellingState.PREPARED:
            each.seen_by_her_at = each.seen_by_her_at or work.at
        said = each.sealed_statement
        found.append(
            OwnTellingOut(
                id=each.id,
                state=each.state,
                why=each.why,
                statement=None if said is None else opened_small(work, desk, each.id, said),
                language=each.language,
                category=each.category,
                period=each.period,
                prepared_at=each.prepared_at,
                could_fit=each.could_fit,
                agreed_at=each.she_agreed_at,
                objected_at=each.she_objected_at,
                told_at=each.told_at,
                due_at=each.due_at,
                replied_at=each.replied_at,
            )
        )
    work.session.flush()
    return found


def _mediation(work: Work, desk: ComplaintDesk, complaint: Complaint) -> OwnMediationOut | None:
    known = ending.mediations(work, complaint.id)
    if not known:
        return None
    last = known[-1]
    documents = {each.id: each for each in cases.documents(work, complaint.id)}
    shown = None if last.settlement_id is None else documents[last.settlement_id]
    return OwnMediationOut(
        state=last.state,
        until_at=last.until_at,
        agreed_at=last.she_agreed_at,
        settlement=None if shown is None else text_of(work, desk, shown),
        settlement_language=None if shown is None else shown.language,
        clauses=last.clauses,
        why_ended=last.why_ended,
    )


def _announcement(complaint: Complaint, notice: Notice) -> OwnAnnouncementOut:
    group = "not_admitted" if notice.act is ActKind.COMPLAINT_INADMISSIBLE else "outcome"
    return OwnAnnouncementOut(
        id=notice.id,
        act=notice.act,
        state=notice.state,
        ground=notice.ground,
        ground_text=said(complaint.written, texts.key_of(group, notice.ground)),
        announced_at=notice.announced_at,
        answer_until=notice.answer_by,
        appeal_until=notice.appeal_until,
        reversed_at=notice.reversed_at,
    )


def _appeals(work: Work, desk: ComplaintDesk, complaint: Complaint) -> list[OwnAppealOut]:
    found = [each for each, _ in ending.appeals(work, complaint.id) if each.organisation_id is None]
    if not found:
        return []
    entries = [entry for each in found for entry in (each.lodged_entry, each.ended_entry) if entry]
    words = appealing.opened(work, desk, complaint.id, entries)
    return [
        OwnAppealOut(
            id=each.id,
            number=each.number,
            state=each.state,
            lodged_at=each.lodged_at,
            decide_by=each.decide_by,
            ended_at=each.ended_at,
            grounds=words.get((each.lodged_entry, "grounds")),
            reason=words.get((each.ended_entry or 0, "reason")),
            panel=_panel(work, each),
        )
        for each in found
    ]


def _panel(work: Work, appeal: Appeal) -> list[OwnPanelMemberOut]:
    inside = [each for each in appeals.panel(work, appeal) if each.removed_at is None]
    names = names_of(work, {each.person_id for each in inside})
    objected = {each.member_id: each.state for each in appeals.objections(work, appeal)}
    return [
        OwnPanelMemberOut(
            id=each.id,
            name=names[each.person_id],
            objections_until=each.objections_until,
            objection=objected.get(each.id),
        )
        for each in inside
    ]
