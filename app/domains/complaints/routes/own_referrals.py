"""Where it was passed on, as it is shown to whoever has its receipt (W2, S1)."""

from collections.abc import Sequence

from app.domains.complaints.engine.texts import key_of
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.referrals import Referral, ReferralReport
from app.domains.complaints.queries import referrals as queries
from app.domains.complaints.rules.referring import WORDS_WAIT
from app.domains.complaints.schemas.own import (
    OwnKeptBackOut,
    OwnOpeningOut,
    OwnReferralOut,
    OwnReportOut,
)
from app.domains.complaints.service import reporting
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.recalling import THING
from app.domains.disclosures.queries import ledger
from app.kit.catalogue import said
from app.store.openings import AccessRecord
from app.store.work import Work


def own_referrals(work: Work, desk: ComplaintDesk, complaint: Complaint) -> list[OwnReferralOut]:
    """Show to whom it was passed on, who opened it, what came of it, and what was taken back."""
    rows = queries.of_complaint(work, complaint.id)
    if not rows:
        return []
    offices = queries.offices(work, {each.authority_id for each in rows})
    reports = queries.reports(work, [each.id for each in rows])
    opened = queries.openings(work, complaint.id)
    return [
        OwnReferralOut(
            id=each.id,
            authority_id=each.authority_id,
            authority=offices[each.authority_id].name if each.authority_id in offices else None,
            state=each.state,
            state_text=_state_text(complaint, each),
            passes=each.passes,
            text=reporting.text_of(work, desk, each),
            prepared_at=each.prepared_at,
            sent_at=each.sent_at,
            due_at=each.due_at,
            late_since=each.due_at if each.late_at is not None else None,
            opened=_opened(each, opened),
            reports=[
                _report(work, desk, complaint, one) for one in reports if one.referral_id == each.id
            ],
            recalled_at=each.recalled_at,
            why_recalled=None
            if each.why_closed is None
            else said(complaint.written, key_of("referral_closed", each.why_closed)),
            is_taken_back=_is_taken_back(work, each),
        )
        for each in rows
    ]


def _state_text(complaint: Complaint, row: Referral) -> str:
    state = "late" if row.late_at is not None else row.state.value
    return said(complaint.written, key_of("referral", state))


def _opened(
    row: Referral, opened: Sequence[tuple[AccessRecord, str | None]]
) -> list[OwnOpeningOut]:
    return [
        OwnOpeningOut(at=each.at, who=name, role=each.role)
        for each, name in opened
        if each.thing_id == row.id
    ]


def _report(
    work: Work, desk: ComplaintDesk, complaint: Complaint, row: ReferralReport
) -> OwnReportOut:
    has_words = row.sealed_words is not None
    is_shown = has_words and reporting.is_shown(row, work)
    return OwnReportOut(
        kind=row.kind,
        said_at=row.said_at,
        text=said(complaint.written, _key(row)),
        words=reporting.words_of(work, desk, row) if is_shown else None,
        words_from=(row.shown_at or row.said_at + WORDS_WAIT) if has_words else None,
    )


def _key(row: ReferralReport) -> str:
    if row.why_refused is not None:
        return key_of("referral_refused", row.why_refused)
    if row.outcome is not None:
        return key_of("referral_outcome", row.outcome)
    return key_of("referral", row.kind)


def _is_taken_back(work: Work, row: Referral) -> bool | None:
    """Tell whether an authority confirmed a recall; of what never went there is none."""
    if row.recalled_at is None or row.sent_at is None:
        return None
    recalls = [each for each in ledger.of_thing(work, THING, row.id) if each.is_recall]
    return all(each.acknowledged_at is not None for each in recalls)


def own_kept_back(work: Work, complaint: Complaint) -> list[OwnKeptBackOut]:
    """Show to which authorities it did not go, and why, in plain words."""
    rows = queries.kept_back(work, complaint.id)
    if not rows:
        return []
    offices = queries.offices(work, {each.authority_id for each in rows})
    return [
        OwnKeptBackOut(
            authority_id=each.authority_id,
            authority=offices[each.authority_id].name if each.authority_id in offices else None,
            why=each.why,
            why_text=said(complaint.written, key_of("kept_back", each.why)),
            since_at=each.since_at,
        )
        for each in rows
    ]
