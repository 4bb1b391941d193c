"""Referrals as they are answered: to the desk of a case, and to an authority, each its own."""

from typing import Any

from app.domains.complaints.models import Complaint
from app.domains.complaints.queries import referrals as queries
from app.domains.complaints.schemas.deciding import ReferralOut
from app.domains.complaints.schemas.referring import (
    AccusedOut,
    HandledReferralOut,
    KeptBackOut,
    OwnWordOut,
    ReferralReportOut,
    ReferralsOut,
    ReferredItemOut,
    ReferredOut,
    ReferredPlaceOut,
)
from app.domains.complaints.service import reporting
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.reporting import Opened
from app.domains.complaints.service.sealing import opened_small, opened_words
from app.domains.complaints.types import AccusedKind
from app.domains.complaints.types.deciding import Passed
from app.domains.complaints.workflow import REFERRAL
from app.store.work import Work

_WORD = ("id", "kind", "why_refused", "outcome", "said_at")


def referrals_out(work: Work, desk: ComplaintDesk, complaint: Complaint) -> ReferralsOut:
    """Show all that was passed on of a case to its desk; that it is opened was noted."""
    rows = queries.of_complaint(work, complaint.id)
    reports = queries.reports(work, [each.id for each in rows])
    return ReferralsOut(
        items=[
            HandledReferralOut(
                **ReferralOut.model_validate(each).model_dump(),
                text=reporting.text_of(work, desk, each),
                reason=opened_words(work, desk, complaint.id, each.id, each.sealed_reason),
                reports=[
                    ReferralReportOut(
                        **{name: getattr(one, name) for name in (*_WORD, "shown_at")},
                        words=reporting.words_of(work, desk, one),
                    )
                    for one in reports
                    if one.referral_id == each.id
                ],
            )
            for each in rows
        ],
        kept_back=[
            KeptBackOut.model_validate(each) for each in queries.kept_back(work, complaint.id)
        ],
        excluded_states=sorted(queries.excluded_now(work, complaint)),
    )


def referred_out(work: Work, desk: ComplaintDesk, opened: Opened) -> ReferredOut:
    """Show an authority what was referred to it: what passed, while it may read it."""
    row = opened.row
    return ReferredOut(
        **ReferredItemOut.model_validate(row).model_dump(),
        **_passed(work, desk, opened),
        reports=[
            OwnWordOut(
                **{name: getattr(each, name) for name in _WORD},
                words=reporting.words_of(work, desk, each) if opened.is_open else None,
            )
            for each in queries.reports(work, [row.id])
        ],
        available_actions=work.available(row, REFERRAL),
    )


def _passed(work: Work, desk: ComplaintDesk, opened: Opened) -> dict[str, Any]:
    parts = (opened.row.parts or {}) if opened.is_open else {}
    reads = opened.is_open and Passed.STATEMENT in opened.row.passes
    return {
        "text": reporting.text_of(work, desk, opened.row) if reads else None,
        "categories": parts.get("categories"),
        "accused": _accused(work, desk, opened.complaint, parts),
        "place": ReferredPlaceOut.model_validate(parts) if "happened_in" in parts else None,
        "paid": parts.get("paid"),
    }


def _accused(
    work: Work, desk: ComplaintDesk, complaint: Complaint, parts: dict[str, Any]
) -> AccusedOut | None:
    if "accused_kind" not in parts:
        return None
    name, record = None, parts["subject_id"]
    if record is None and complaint.sealed_accused is not None:
        name = opened_small(work, desk, complaint.id, complaint.sealed_accused)
    return AccusedOut(
        kind=AccusedKind(parts["accused_kind"]),
        subject_id=record,
        organisation_id=parts["organisation_id"],
        name=name,
    )
