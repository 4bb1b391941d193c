"""What she does who comes back with her code: reads, answers, consents, withdraws (W1, W2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.models import Complaint, ComplaintMessage, Consent
from app.domains.complaints.models.handling import ComplaintFlag
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.queries import referrals
from app.domains.complaints.service import clocks, severity, steps
from app.domains.complaints.service.closing import extend, forget_end
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.recalling import recall_ended
from app.domains.complaints.service.replacing import refuse_disputed
from app.domains.complaints.service.sealing import Piece, keep, opened_words, seal_words
from app.domains.complaints.types import (
    Audience,
    ComplaintState,
    DocumentKind,
    Flag,
    Severity,
    Side,
    Use,
)
from app.domains.complaints.types.handling import WhyRaised
from app.domains.complaints.types.intake import Given, Safe
from app.domains.complaints.workflow import Action
from app.kit.errors import BadInput, Fault, NotFound
from app.kit.ids import new_id
from app.store.work import Work

PRESSED = frozenset({Safe.YES, Safe.NOT_SURE})


@dataclass(frozen=True, slots=True)
class ReadMessage:
    """A message with its words, for whoever may read it.

    Attributes:
        row: without words.
        words: her own or the officer's; ``None`` where the scheme speaks by a text of the
            catalogue.
    """

    row: ComplaintMessage
    words: str | None


def messages(
    work: Work, desk: ComplaintDesk, complaint: Complaint, audience: Audience
) -> list[ReadMessage]:
    """Return the messages of a case for one audience, and note that she has read them."""
    found = []
    for row in queries.messages(work, complaint.id, [audience]):
        words = None
        if row.sealed is not None:
            words = opened_words(work, desk, complaint.id, row.id, row.sealed)
        found.append(ReadMessage(row, words))
    return found


def note_read(work: Work, found: Sequence[ReadMessage]) -> None:
    """Note that the complainant has read what was sent to her."""
    for each in found:
        if each.row.read_at is None and each.row.side is not Side.COMPLAINANT:
            each.row.read_at = work.at
    work.session.flush()


def say(
    work: Work,
    desk: ComplaintDesk,
    complaint: Complaint,
    words: str,
    *,
    side: Side = Side.COMPLAINANT,
    audience: Audience = Audience.COMPLAINANT,
) -> ComplaintMessage:
    """Add a message to a case; more that she tells makes it last longer.

    Records:
        ``complaints.message.sent`` with the row and its audience alone.

    Rule:
        Fairness W2.
    """
    row = ComplaintMessage(
        id=new_id(),
        complaint_id=complaint.id,
        audience=audience,
        side=side,
        person_id=None if side is Side.COMPLAINANT else work.actor.id,
        language=complaint.written,
        sent_at=work.at,
    )
    row.sealed = seal_words(work, desk, complaint.id, row.id, words)
    work.session.add(row)
    work.session.flush()
    work.record("complaints.message.sent", row=str(row.id), audience=audience.value)
    if side is Side.COMPLAINANT:
        clocks.end_pause(work, desk, complaint)
        extend(work, complaint)
    return row


def consent(
    work: Work, complaint: Complaint, given: Given, *, language: str, text_version: str
) -> Consent:
    """Say yes to one use; the same yes twice is one.

    Raises:
        BadInput: an authority is named for another use, or none for this one; or she shut its
            state out.
        ReceiptDisputed: it is open whose the case is.

    Records:
        ``complaints.consent.given`` with the use.

    Rule:
        Fairness W1.
    """
    require(work.actor, Permission.COMPLAINT_FOLLOW)
    refuse_disputed(work, complaint)
    if (given.use is Use.TELL_AUTHORITY) is (given.authority_id is None):
        fault = Fault("/authority", "Name the authority that may be told, and only for that.")
        raise BadInput("A yes is to one use.", faults=[fault])
    _refuse_excluded(work, complaint, given)
    standing = standing_consent(work, complaint, given)
    if standing is not None:
        return standing
    row = Consent(
        id=new_id(),
        complaint_id=complaint.id,
        use=given.use,
        authority_id=given.authority_id,
        authority_key=str(given.authority_id or ""),
        language=language,
        text_version=text_version,
        given_at=work.at,
        given_by=Side.COMPLAINANT,
    )
    work.session.add(row)
    work.session.flush()
    work.record("complaints.consent.given", row=str(row.id), use=given.use.value)
    return row


def _refuse_excluded(work: Work, complaint: Complaint, given: Given) -> None:
    """Refuse a yes to an authority of a state that she shut out: she lets it in again first."""
    if given.authority_id is None:
        return
    office = referrals.offices(work, [given.authority_id]).get(given.authority_id)
    country = None if office is None or office.jurisdiction is None else office.jurisdiction[:2]
    if country in referrals.excluded_now(work, complaint):
        fault = Fault("/authority", f"You said that {country} must not read it; let it in first.")
        raise BadInput("This state is shut out.", faults=[fault])


def standing_consent(work: Work, complaint: Complaint, given: Given) -> Consent | None:
    """Return the yes to a use that stands, if there is one."""
    return next(
        (
            each
            for each in queries.consents(work, complaint.id)
            if each.withdrawn_at is None
            and (each.use, each.authority_id) == (given.use, given.authority_id)
        ),
        None,
    )


def withdraw_consent(
    work: Work, desk: ComplaintDesk, complaint: Complaint, consent_id: UUID
) -> Consent:
    """Take a yes back; from this instant on nothing more is done with it.

    What went to an authority under it closes, and it is told so.

    Whoever sends under it locks the case first, so that of the two one comes first. It is possible
    while it is open whose the case is: it only protects.

    Raises:
        NotFound: there is no such yes.

    Records:
        ``complaints.consent.withdrawn`` with the use.

    Rule:
        Fairness W1.
    """
    require(work.actor, Permission.COMPLAINT_FOLLOW)
    found = {each.id: each for each in queries.consents(work, complaint.id)}.get(consent_id)
    if found is None:
        raise NotFound("You gave no such consent.")
    if found.withdrawn_at is None:
        found.withdrawn_at = work.at
        work.session.flush()
        work.record("complaints.consent.withdrawn", row=str(found.id), use=found.use.value)
        recall_ended(work, desk, complaint, Given(found.use, found.authority_id))
    return found


def withdraw(
    work: Work, desk: ComplaintDesk, complaint: Complaint, pressed: Safe, words: str | None
) -> None:
    """Ask that the complaint be withdrawn; it is in seven days, and can be undone until then.

    Whoever was pressed to do it is in danger: the case becomes as grave as can be, and stays open
    to its officer. She may say so later too, once nobody looks over her shoulder; the seven days
    run on.

    Raises:
        StepRefused: it is decided or ended.
        ReceiptDisputed: it is open whose the case is.

    Records:
        ``complaints.complaint.withdrawal_asked``.

    Rule:
        Fairness W2 and W3.
    """
    refuse_disputed(work, complaint)
    is_said_again = complaint.state is ComplaintState.WITHDRAWAL_PENDING and pressed in PRESSED
    if not is_said_again:
        steps.move(work, desk, complaint, Action.WITHDRAW)
        complaint.withdrawal_asked_at = work.at
        recall_ended(work, desk, complaint, None)
    if pressed in PRESSED:
        raise_flag(work, complaint, Flag.RETALIATION)
        severity.raise_to(work, desk, complaint, Severity.CRITICAL, WhyRaised.THREATENED)
    if words is not None:
        keep(work, desk, complaint, Piece(DocumentKind.NOTE, words, Side.COMPLAINANT))
    work.session.flush()


def undo_withdrawal(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """Take the withdrawal back; she is asked first, once more, whether she is safe.

    It can be taken up again after seven days too, for as long as it is there.

    Raises:
        StepRefused: no withdrawal is pending, and it was not withdrawn.

    Records:
        ``complaints.complaint.withdrawal_undone``.

    Rule:
        Fairness W2.
    """
    steps.move(work, desk, complaint, Action.UNDO_WITHDRAWAL)
    complaint.withdrawal_asked_at = None
    forget_end(work, complaint)


def raise_flag(work: Work, complaint: Complaint, flag: Flag) -> None:
    """Raise a flag that outlives the complaint; one that stands already stays as it is.

    Records:
        ``complaints.flag.raised`` with its kind.

    Rule:
        Fairness W2.
    """
    if any(each.flag is flag for each in queries.standing_flags(work, [complaint.id])):
        return
    row = ComplaintFlag(
        id=new_id(),
        complaint_id=complaint.id,
        flag=flag,
        raised_by=work.actor.id,
        raised_at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    work.record("complaints.flag.raised", row=str(row.id), flag=flag.value)
