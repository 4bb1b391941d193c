"""Cases as they are answered: to who has a receipt, and to officers, each what is theirs."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from app.access.grants import Role
from app.domains.complaints.engine import texts
from app.domains.complaints.models import Complaint, ComplaintFile, Consent
from app.domains.complaints.queries import asking, handling, partners, referrals
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.routes.own_parts import own_parts
from app.domains.complaints.schemas import (
    AllegationOut,
    AskedOut,
    ComplaintOut,
    DocumentOut,
    GivenOut,
    IdentityAskedOut,
    MessageOut,
    OpeningOut,
    OwnCaseOut,
    ReceiptOut,
    SafetyOut,
    StoryOut,
    WholeComplaintOut,
)
from app.domains.complaints.schemas.files import CaseFileOut, HandledFileOut
from app.domains.complaints.schemas.receipts import COME_BACK, PartnerOut
from app.domains.complaints.service import clocks, entering, following, identity
from app.domains.complaints.service.acknowledging import HERS
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.following import ReadMessage
from app.domains.complaints.service.recourse import contacts_of, places_of
from app.domains.complaints.service.sealing import opened_small, opened_words, text_of
from app.domains.complaints.types import Audience, DocumentKind
from app.domains.complaints.types.categories import Category
from app.domains.complaints.types.intake import Safe, Told
from app.domains.complaints.workflow import LIFE, Action
from app.domains.jurisdictions.engine.telling import PlaceTold
from app.domains.posts import queries as posts
from app.kit.catalogue import said
from app.kit.money import Money
from app.kit.receipt_codes import ReceiptCode
from app.store.case_keys import Seal
from app.store.work import Work

HER_ACTS = (Action.WITHDRAW, Action.UNDO_WITHDRAWAL)
"""What whoever has the receipt does with the state of a case."""


def receipt_out(
    work: Work, desk: ComplaintDesk, complaint: Complaint, code: ReceiptCode, told: Told
) -> ReceiptOut:
    """Answer a complaint that was taken in, in her language (W3, W11)."""
    places = desk.recourse.of(work, places_of(complaint), complaint.written, told.known_days)
    is_tried = desk.instance is not None
    return ReceiptOut(
        number=complaint.number,
        receipt=code.spoken,
        **beside_code(complaint),
        state=complaint.state,
        received_at=complaint.received_at,
        detail=said(complaint.written, texts.key_of("before", "unread" if is_tried else "time")),
        safety=safety_out(complaint, told.safe, places),
        law=said(complaint.written, "recourse-law"),
        recourse=places,
        instance=desk.instance,
    )


def beside_code(complaint: Complaint) -> dict[str, str]:
    """Say beside a code that it is shown once, in her language, and how one comes back with it."""
    return {"keep": said(complaint.written, "complaints-receipt"), "come_back": COME_BACK}


def safety_out(complaint: Complaint, safe: Safe, places: Sequence[PlaceTold]) -> SafetyOut:
    """Answer whether she is safe, with whom to call where she is (W3)."""
    answer = safe if safe is not Safe.NOT_SAID else Safe.NOT_SURE
    contacts = contacts_of(places)
    key = answer.value if contacts or answer is not Safe.NO else "no_number"
    text = said(complaint.written, texts.key_of("safety", key))
    shown = contacts if answer is not Safe.YES else []
    return SafetyOut(
        text=text,
        device=said(complaint.written, texts.key_of("safety", "device")),
        contacts=shown,
    )


def own_case_out(work: Work, desk: ComplaintDesk, complaint: Complaint) -> OwnCaseOut:
    """Show a case to whoever has its receipt, in plain words of her language."""
    read = following.messages(work, desk, complaint, Audience.COMPLAINANT)
    following.note_read(work, read)
    language = complaint.written
    outcome = complaint.outcome
    return OwnCaseOut(
        number=complaint.number,
        state=complaint.state,
        state_text=said(language, texts.state_key(complaint.state)),
        received_at=complaint.received_at,
        closed_at=complaint.closed_at,
        access_until=complaint.access_until,
        withdrawal_until=handling.withdrawal_until(complaint),
        outcome=outcome,
        outcome_text=None if outcome is None else said(language, texts.outcome_key(outcome)),
        allegations=allegations_out(work, desk, complaint),
        messages=[message_out(each, language) for each in read],
        files=[file_out(work, desk, each) for each in _hers(work, complaint)],
        consents=consents_out(queries.consents(work, complaint.id)),
        partners=_partners(work, complaint),
        openings=_openings(work, complaint),
        questions=_questions(work, complaint),
        identity_requests=_identity_requests(work, desk, complaint),
        **own_parts(work, desk, complaint),
        available_actions=[
            each.value for each in LIFE.actions_from(complaint.state) if each in HER_ACTS
        ],
    )


def _hers(work: Work, complaint: Complaint) -> list[ComplaintFile]:
    """Return what she sent, or somebody for her; an officer's evidence may name others."""
    found = queries.files(work, complaint.id)
    return [each for each in found if each.side in HERS and each.redacts_id is None]


def allegations_out(work: Work, desk: ComplaintDesk, complaint: Complaint) -> list[AllegationOut]:
    """Show of what a case speaks, with what was found once it is decided."""
    reasons = {
        each.id: each
        for each in queries.documents(work, complaint.id)
        if each.kind in {DocumentKind.REASONS, DocumentKind.NOTE}
    }
    found = []
    for each in queries.allegations(work, [complaint.id]):
        document = reasons.get(each.reasons_id) if each.reasons_id else None
        found.append(
            AllegationOut(
                category=Category(each.category),
                text=said(complaint.written, texts.category_key(Category(each.category))),
                dropped_at=each.dropped_at,
                outcome=each.outcome,
                outcome_text=None
                if each.outcome is None
                else said(complaint.written, texts.outcome_key(each.outcome)),
                reasons=None if document is None else text_of(work, desk, document),
            )
        )
    return found


def message_out(read: ReadMessage, language: str) -> MessageOut:
    """Show a message; where the scheme itself speaks, in the reader's language."""
    row = read.row
    words = read.words if row.text_key is None else said(language, row.text_key)
    return MessageOut(
        id=row.id,
        side=row.side,
        text=words or "",
        language=row.language,
        sent_at=row.sent_at,
        read_at=row.read_at,
    )


def file_out(work: Work, desk: ComplaintDesk, row: ComplaintFile) -> CaseFileOut:
    """Show a file to whoever sent it, without its bytes."""
    return CaseFileOut(**_file(work, desk, row))


def handled_file_out(work: Work, desk: ComplaintDesk, row: ComplaintFile) -> HandledFileOut:
    """Show a file to the officer of its case, without its bytes."""
    why = row.why_not_cleaned
    return HandledFileOut(
        **_file(work, desk, row),
        redacts_id=row.redacts_id,
        clean_media_type=row.clean_media_type,
        not_cleaned=None if why is None else why.said,
    )


def _file(work: Work, desk: ComplaintDesk, row: ComplaintFile) -> dict[str, Any]:
    name = None
    if row.sealed_name is not None:
        name = opened_words(work, desk, row.complaint_id, row.id, row.sealed_name)
    same = set(CaseFileOut.model_fields) - {"name"}
    return {"name": name, **{each: getattr(row, each) for each in same}}


def consents_out(rows: Sequence[Consent]) -> list[GivenOut]:
    """Show what she said yes to."""
    return [GivenOut.model_validate(each) for each in rows]


def _partners(work: Work, complaint: Complaint) -> list[PartnerOut]:
    return [
        PartnerOut(
            organisation_id=row.organisation_id,
            name=name,
            post_id=row.post_id,
            post=post,
            since_at=row.since_at,
        )
        for row, name, post in partners.named(work, complaint.id)
    ]


def _openings(work: Work, complaint: Complaint) -> list[OpeningOut]:
    found = [
        *queries.openings(work, complaint.id),
        *referrals.openings(work, complaint.id),
    ]
    return [
        OpeningOut(at=row.at, what=row.kind, who=name, role=row.role, why=row.why)
        for row, name in sorted(found, key=lambda each: each[0].at)
    ]


def _identity_requests(
    work: Work, desk: ComplaintDesk, complaint: Complaint
) -> list[IdentityAskedOut]:
    """Show who asked to open who she is, when, why, and what a colleague answered (W2)."""
    found = asking.requests(work, complaint.id)
    names = asking.names(work, [*(e.asked_by for e in found), *(e.answered_by for e in found)])
    return [
        IdentityAskedOut(
            asked_at=each.asked_at,
            who=names.get(each.asked_by),
            why=opened_words(work, desk, complaint.id, each.id, each.sealed_reason),
            answer=each.answer,
            answered_at=each.answered_at,
            answered_by=None if each.answered_by is None else names.get(each.answered_by),
            answer_why=identity.answer_of(work, desk, each),
            good_until=each.good_until,
            opened_at=each.opened_at,
        )
        for each in found
    ]


def _questions(work: Work, complaint: Complaint) -> list[AskedOut]:
    return [
        AskedOut(
            kind=each.kind.value,
            text=said(complaint.written, texts.key_of("question", each.kind.value)),
            asked_at=each.asked_at,
            answered_at=each.answered_at,
        )
        for each in handling.questions(work, complaint.id)
        if each.asked_at is not None
    ]


def complaints_out(
    work: Work, desk: ComplaintDesk, rows: Sequence[Complaint]
) -> list[ComplaintOut]:
    """Show complaints in a list: codes alone, in a fixed number of queries."""
    ids = [each.id for each in rows]
    named = queries.allegations(work, ids)
    flags = queries.standing_flags(work, ids)
    running = clocks.running(work, desk.levels, ids)
    here = posts.answered_here(work) if work.actor.role is Role.MISSION_OFFICER else frozenset()
    return [
        ComplaintOut(
            **_plain(work, desk, each, here),
            categories=[
                Category(a.category)
                for a in named
                if a.complaint_id == each.id and a.dropped_at is None
            ],
            flags=[f.flag for f in flags if f.complaint_id == each.id],
            due_at=next((clock.due_at for clock in running[each.id]), None),
        )
        for each in rows
    ]


def whole_out(work: Work, desk: ComplaintDesk, complaint: Complaint) -> WholeComplaintOut:
    """Show one complaint to who may know of it, with the acts that are theirs."""
    [listed] = complaints_out(work, desk, [complaint])
    return WholeComplaintOut(
        **listed.model_dump(),
        consents=consents_out(queries.consents(work, complaint.id)),
        available_actions=work.available(complaint, LIFE),
    )


_SAME = set(ComplaintOut.model_fields) - {"accused_name", "categories", "flags", "paid", "due_at"}


def _plain(
    work: Work, desk: ComplaintDesk, row: Complaint, here: Collection[UUID]
) -> dict[str, object]:
    found: dict[str, object] = {name: getattr(row, name) for name in _SAME}
    found["accused_name"] = None
    if row.sealed_accused is not None and _may_read_accused(work, row, here):
        found["accused_name"] = opened_small(work, desk, row.id, row.sealed_accused)
    if row.paid_minor is not None and row.paid_currency is not None:
        found["paid"] = Money(row.paid_minor, row.paid_currency).wire()
    return found


def _may_read_accused(work: Work, row: Complaint, here: Collection[UUID]) -> bool:
    """Tell whether the name that she gave is shown: to a desk, or who wrote it down (W7, S5)."""
    if work.actor.role not in entering.OUTSIDE:
        return True
    is_filed = row.intake_organisation_id == work.actor.organisation_id
    return is_filed and (row.intake_post_id is None or row.intake_post_id in here)


def story_out(work: Work, desk: ComplaintDesk, complaint: Complaint) -> StoryOut:
    """Show the story of a case; that it is opened was noted."""
    documents = [each for each in queries.documents(work, complaint.id) if each.seal is Seal.STORY]
    read = following.messages(work, desk, complaint, Audience.COMPLAINANT)
    read += following.messages(work, desk, complaint, Audience.INTERNAL)
    return StoryOut(
        documents=[
            DocumentOut(
                id=each.id,
                kind=each.kind,
                side=each.side,
                language=each.language,
                written_at=each.written_at,
                of_id=each.of_id,
                text=text_of(work, desk, each),
            )
            for each in documents
        ],
        messages=[message_out(each, complaint.written) for each in read],
        files=[handled_file_out(work, desk, each) for each in queries.files(work, complaint.id)],
    )
