"""Taking a complaint in: from anyone, badly written too, with a receipt to come back with."""

import secrets
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.engine import likeness, texts
from app.domains.complaints.errors import NobodyReads
from app.domains.complaints.models import (
    Allegation,
    Complaint,
    Consent,
    LikenessDigest,
    Receipt,
)
from app.domains.complaints.models.handling import ComplaintFlag, KeptOut
from app.domains.complaints.models.referrals import ExcludedState
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.queries import desks
from app.domains.complaints.rules import desk_for, first_flags, first_severity, rounded
from app.domains.complaints.service.assigning import tell_desk
from app.domains.complaints.service.clocks import start_clocks
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.sealing import Piece, keep_all, seal_small
from app.domains.complaints.types import DocumentKind, Side
from app.domains.complaints.types.handling import Tie
from app.domains.complaints.types.intake import Accused, Told, WrittenDown
from app.domains.complaints.workflow import LIFE
from app.domains.subjects.service.demonstration import is_beside_lists, refuse_beside_lists
from app.kit import receipt_codes
from app.kit.catalogue import said
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.kit.receipt_codes import ReceiptCode
from app.kit.text import fold
from app.store.base import insert_rows
from app.store.keys import Purpose
from app.store.work import Work

MOST_SERIAL = 10**12


def lodge(
    work: Work, desk: ComplaintDesk, told: Told, by: WrittenDown | None = None
) -> tuple[Complaint, ReceiptCode]:
    """Take a complaint in; nothing of the connection is kept with it.

    Args:
        work: the open transaction.
        desk: of complaints.
        told: what came.
        by: who wrote it down for her; ``None``: she herself.

    Returns:
        The complaint, and the receipt code, of which a digest alone is kept.

    Raises:
        NobodyReads: it is about a real firm, and this is a demonstration (L9).

    Records:
        ``complaints.complaint.received``, which names nobody, no firm and no category.

    Rule:
        Fairness W1, W2, W6: an anonymous complaint is a case like any other.
    """
    require(work.actor, Permission.COMPLAINT_LODGE)
    _refuse_where_nobody_reads(work, desk, told)
    complaint = _complaint(work, desk, told, by)
    work.session.add(complaint)
    work.session.flush()
    side = Side.COMPLAINANT if by is None else by.side
    # Plain rows, in no session: they cost half, and nothing here needs them again.
    with work.session.no_autoflush:
        desk.seals.begin(work, complaint.id)
        _keep_words(work, desk, complaint, told, side)
        _keep_allegations(work, complaint, told, side)
        _keep_consents(work, complaint, told, side)
        _keep_excluded(work, complaint, told, side)
        code = new_receipt(work, desk, complaint.id)
        start_clocks(work, desk, complaint)
        _keep_likeness(work, desk, complaint, told)
        keep_out_named(work, complaint, told.accused)
    tell_desk(work, desk, complaint)
    work.record("complaints.complaint.received", row=str(complaint.id))
    return complaint, code


def _refuse_where_nobody_reads(work: Work, desk: ComplaintDesk, told: Told) -> None:
    """Refuse what is about a real firm in a demonstration, in her words and with where to go."""
    about = told.accused.subject_id
    if about is None or not desk.is_demonstration or not is_beside_lists(work, [about]):
        return
    where = told.happened_in or told.destination or "{code}"
    raise NobodyReads(
        said(told.written, texts.key_of("before", "unread")),
        recourse_at=f"/v1/jurisdictions/{where}/recourse?language={told.written}",
    )


def new_number() -> str:
    """Return a number that is drawn: between two in a row, somebody could count the others."""
    return make(NumberKind.COMPLAINT, secrets.randbelow(MOST_SERIAL))


def _complaint(work: Work, desk: ComplaintDesk, told: Told, by: WrittenDown | None) -> Complaint:
    complaint_id, paid = new_id(), rounded(told.paid)
    complaint = Complaint(
        id=complaint_id,
        number=new_number(),
        state=LIFE.start,
        desk=desk_for(told, _scheme_id(work, told)),
        channel=told.channel,
        spoken=told.spoken,
        written=told.written,
        accused_kind=told.accused.kind,
        subject_id=told.accused.subject_id,
        accused_organisation_id=told.accused.organisation_id,
        origin=told.origin,
        destination=told.destination,
        happened_in=told.happened_in,
        happened_year=told.happened_year,
        sector=told.sector,
        sex=told.sex,
        age=told.age,
        paid_minor=paid.amount_minor if paid else None,
        paid_currency=paid.currency if paid else None,
        workers=told.workers,
        severity=first_severity(told),
        received_at=work.at,
    )
    if by is not None:
        complaint.intake_organisation_id, complaint.intake_person_id = (
            by.organisation_id,
            by.person_id,
        )
        complaint.read_back, complaint.in_own_name = by.read_back, by.in_own_name
        complaint.intake_post_id = by.post_id
    name_accused(work, desk, complaint, told.accused)
    return complaint


def _scheme_id(work: Work, told: Told) -> UUID | None:
    """Return the organisation that runs the scheme, where an organisation is accused at all."""
    return None if told.accused.organisation_id is None else queries.scheme_owner_id(work)


def name_accused(work: Work, desk: ComplaintDesk, complaint: Complaint, accused: Accused) -> None:
    """Note who is accused; a name that is on no record is sealed, and digested to be found.

    Raises:
        OnlyLists: it is a real firm's record in a demonstration (L9).
    """
    if accused.subject_id is not None:
        refuse_beside_lists(work, [accused.subject_id], is_demonstration=desk.is_demonstration)
    if accused.name is None:
        return
    complaint.sealed_accused = seal_small(work, desk, complaint.id, accused.name)
    complaint.accused_digest = desk.ring.digest(work, Purpose.LIKENESS, fold(accused.name))


def keep_out_named(work: Work, complaint: Complaint, accused: Accused) -> None:
    """Keep whoever of a desk has the name that is accused out of the case.

    It may be about them, and they would read of it in their list before anybody could say so. That
    it is, and lies with the outside reviewers then, a person finds (L10).

    Rule:
        Fairness W6.
    """
    called = desks.called(work, accused.name) if accused.name is not None else None
    if not called:
        return
    known = desks.kept_out(work, complaint.id)
    work.session.add_all(
        KeptOut(complaint_id=complaint.id, person_id=each, tie=Tie.ACCUSED.value, since_at=work.at)
        for each in sorted(called - known.keys())
    )


def _keep_words(
    work: Work, desk: ComplaintDesk, complaint: Complaint, told: Told, side: Side
) -> None:
    pieces = []
    if told.story is not None:
        language = told.spoken or told.written
        pieces.append(Piece(DocumentKind.STORY, told.story, side, language))
    if told.facts:
        pieces.append(Piece(DocumentKind.FACTS, told.facts, side))
    if told.identity:
        pieces.append(Piece(DocumentKind.IDENTITY, told.identity, side))
    keep_all(work, desk, complaint, pieces)


def _keep_allegations(work: Work, complaint: Complaint, told: Told, side: Side) -> None:
    said = {"complaint_id": complaint.id, "side": side, "stated_at": work.at}
    named = [{**said, "category": each} for each in dict.fromkeys(told.categories)]
    insert_rows(work.session, Allegation, named)
    raised = {"complaint_id": complaint.id, "raised_at": work.at}
    flags = [{**raised, "flag": each} for each in sorted(first_flags(told))]
    insert_rows(work.session, ComplaintFlag, flags)


def _keep_consents(work: Work, complaint: Complaint, told: Told, side: Side) -> None:
    said = {
        "complaint_id": complaint.id,
        "language": told.written,
        "text_version": told.consent_text,
        "given_at": work.at,
        "given_by": side,
        "person_id": work.actor.id if side is not Side.COMPLAINANT else None,
    }
    given = [
        {
            **said,
            "use": each.use,
            "authority_id": each.authority_id,
            "authority_key": str(each.authority_id or ""),
        }
        for each in dict.fromkeys(told.consents)
    ]
    insert_rows(work.session, Consent, given)


def _keep_excluded(work: Work, complaint: Complaint, told: Told, side: Side) -> None:
    said = {"complaint_id": complaint.id, "side": side, "since_at": work.at}
    named = [{**said, "country": each} for each in told.excluded_states]
    insert_rows(work.session, ExcludedState, named)


def _keep_likeness(work: Work, desk: ComplaintDesk, complaint: Complaint, told: Told) -> None:
    """Keep keyed digests of contacts and words: duplicates are found without being read (W9)."""
    digested = desk.ring.digests(work, Purpose.LIKENESS)
    of_words = [digested(each) for each in told.pieces]
    of_contacts = [digested(each) for each in likeness.contacts(told.identity)]
    found = dict.fromkeys(of_words, False) | dict.fromkeys(of_contacts, True)
    rows = [
        {"complaint_id": complaint.id, "digest": digest, "is_contact": is_contact}
        for digest, is_contact in found.items()
    ]
    insert_rows(work.session, LikenessDigest, rows)


def new_receipt(work: Work, desk: ComplaintDesk, complaint_id: UUID) -> ReceiptCode:
    """Make a code that opens a case; its secret part is kept as a digest under a key of the ring.

    Rule:
        Fairness W2, P8.
    """
    code = receipt_codes.new()
    digest = desk.ring.digest(work, Purpose.RECEIPT, code.kept)
    said = {"complaint_id": complaint_id, "find": code.find, "digest": digest, "made_at": work.at}
    insert_rows(work.session, Receipt, [said])
    return code
