"""What an authority says of a complaint that was referred to it (S1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.complaints.engine.texts import key_of
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.referrals import Referral, ReferralReport
from app.domains.complaints.queries import referrals as queries
from app.domains.complaints.queries.tellings import complaint_of
from app.domains.complaints.rules.referring import TOLD_AGAIN_WITHIN, WORDS_WAIT
from app.domains.complaints.service import steps
from app.domains.complaints.service.contacting import come_back
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.recalling import THING
from app.domains.complaints.service.sealing import opened_words, seal_words
from app.domains.complaints.types.deciding import ReferralState
from app.domains.complaints.types.referring import Reported, ReportKind
from app.domains.complaints.workflow import REFERRAL, ReferralAction
from app.domains.disclosures.queries import ledger
from app.domains.disclosures.service.answering import acknowledge
from app.domains.disclosures.types import DisclosureState
from app.kit.errors import Changed, NotFound
from app.kit.ids import new_id
from app.store.case_keys import Seal
from app.store.openings import note_opening
from app.store.work import Work

LOOKING_INTO = "looks into what was referred to its authority"
ACTS: Mapping[ReportKind, ReferralAction] = MappingProxyType(
    {
        ReportKind.ACCEPTED: ReferralAction.ACCEPT,
        ReportKind.REFUSED: ReferralAction.REFUSE,
        ReportKind.PROGRESS: ReferralAction.REPORT_PROGRESS,
        ReportKind.OUTCOME: ReferralAction.REPORT_OUTCOME,
    }
)


@dataclass(frozen=True, slots=True)
class Opened:
    """A referral, opened to somebody of the authority.

    Attributes:
        row: without words.
        complaint: of which it is; nothing of it is told but by ``parts``.
        is_open: whether the text may be read.
    """

    row: Referral
    complaint: Complaint
    is_open: bool


def open_referral(work: Work, desk: ComplaintDesk, referral: Referral) -> Opened:
    """Open a referral for the authority; that it is opened is noted, and she reads it.

    What is opened first counts as acknowledged.

    Raises:
        Forbidden: the caller is of no such authority.

    Records:
        ``disclosures.disclosure.acknowledged`` the first time.

    Rule:
        Fairness W2 and S1: if this cannot be written, nothing is shown.
    """
    require(work.actor, Permission.REFERRAL_READ, referral.facts)
    # Locked, so that a text that closes at this instant closes before it or after.
    complaint = complaint_of(work, referral.complaint_id)
    work.session.refresh(referral)
    is_open = referral.state in queries.OPEN and complaint.destroyed_at is None
    if is_open:
        desk.seals.prepare(work, [(complaint.id, Seal.STORY)], reason=queries.KIND)
        note_opening(work, queries.KIND, referral.id, Facts(), LOOKING_INTO)
        _acknowledge(work, desk, referral)
    return Opened(referral, complaint, is_open)


def _acknowledge(work: Work, desk: ComplaintDesk, referral: Referral) -> None:
    for each in ledger.of_thing(work, THING, referral.id):
        if each.state is DisclosureState.SENT and not each.is_recall:
            acknowledge(work, desk.disclosures, each)


def report(work: Work, desk: ComplaintDesk, referral: Referral, said: Reported) -> ReferralReport:
    """Say something of a referral, for the authority: its codes she reads at once.

    Its words are sealed with the case. Its officer looks at them before she does, since what an
    authority writes can endanger whoever is seen reading it; nobody holds them back for long.

    Raises:
        Forbidden: the caller is of no such authority.
        StepRefused: it is not the time for it.
        Changed: somebody was faster.

    Records:
        ``complaints.referral.accepted``, ``refused``, ``progress_reported`` or
        ``outcome_reported`` with its code; ``disclosures.disclosure.acknowledged``.

    Rule:
        Fairness S1, L8: no word of a case stands in the journal.
    """
    require(work.actor, Permission.REFERRAL_ANSWER, referral.facts, is_seen=True)
    REFERRAL.step(referral.state, ACTS[said.kind])
    complaint = _locked(work, referral)
    row = _kept(work, desk, referral, said)
    _follow(work, referral, said)
    codes = {"why": said.why_refused, "outcome": said.outcome}
    work.move(
        referral,
        REFERRAL,
        ACTS[said.kind],
        report=str(row.id),
        **{name: code.value for name, code in codes.items() if code is not None},
    )
    _acknowledge(work, desk, referral)
    steps.tell(work, desk, complaint, key_of("referral", _SAID[said.kind]))
    come_back(work, desk, complaint)
    return row


_SAID: Mapping[ReportKind, str] = MappingProxyType(
    {
        ReportKind.ACCEPTED: "accepted",
        ReportKind.REFUSED: "refused",
        ReportKind.PROGRESS: "progress",
        ReportKind.OUTCOME: "ended",
    }
)


def _locked(work: Work, referral: Referral) -> Complaint:
    """Lock the case of a referral, so that what closes it at this instant comes before or after."""
    seen = referral.version
    complaint = complaint_of(work, referral.complaint_id)
    work.session.refresh(referral)
    if referral.version != seen:
        raise Changed("It has changed meanwhile; read it again.")
    return complaint


def _kept(work: Work, desk: ComplaintDesk, referral: Referral, said: Reported) -> ReferralReport:
    assert work.actor.id is not None
    row = ReferralReport(
        id=new_id(),
        referral_id=referral.id,
        complaint_id=referral.complaint_id,
        kind=said.kind,
        why_refused=said.why_refused,
        outcome=said.outcome,
        said_by=work.actor.id,
        said_at=work.at,
    )
    if said.words is not None:
        row.sealed_words = seal_words(work, desk, referral.complaint_id, row.id, said.words)
    work.session.add(row)
    work.session.flush()
    return row


def _follow(work: Work, referral: Referral, said: Reported) -> None:
    """Note what was said, and until when the next word comes; one that came is late no more."""
    referral.late_at = None
    is_over = said.kind in {ReportKind.REFUSED, ReportKind.OUTCOME}
    referral.due_at = None if is_over else work.at + TOLD_AGAIN_WITHIN
    if said.kind in {ReportKind.ACCEPTED, ReportKind.REFUSED}:
        referral.answered_at = work.at
    if said.kind is ReportKind.REFUSED:
        referral.why_refused = said.why_refused
    if said.kind is ReportKind.OUTCOME:
        referral.outcome, referral.ended_at = said.outcome, work.at


def is_shown(row: ReferralReport, work: Work) -> bool:
    """Tell whether she reads the words of an authority now."""
    return row.shown_at is not None or row.said_at + WORDS_WAIT <= work.at


def show(work: Work, complaint: Complaint, referral: Referral, report_id: object) -> None:
    """Let the words of an authority through to her, as the officer of the case; once is enough.

    Raises:
        Forbidden: the case is not the caller's.
        NotFound: nothing such was said.

    Records:
        ``complaints.referral.words_shown`` with the report.

    Rule:
        Fairness W1, W3: nothing reaches her that endangers her.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    rows = queries.reports(work, [referral.id])
    found = next((each for each in rows if each.id == report_id), None)
    if found is None or found.sealed_words is None:
        raise NotFound("The authority wrote no such words.")
    if found.shown_at is None:
        found.shown_at, found.shown_by = work.at, work.actor.id
        work.session.flush()
        work.record("complaints.referral.words_shown", row=str(referral.id), report=str(found.id))


def words_of(work: Work, desk: ComplaintDesk, row: ReferralReport) -> str | None:
    """Give the words of an authority back; the caller has noted who opens them."""
    if row.sealed_words is None:
        return None
    return opened_words(work, desk, row.complaint_id, row.id, row.sealed_words)


def text_of(work: Work, desk: ComplaintDesk, referral: Referral) -> str:
    """Give the edited text back; the caller has noted who opens it."""
    return opened_words(work, desk, referral.complaint_id, referral.id, referral.sealed_text)


def is_awaited(referral: Referral) -> bool:
    """Tell whether the authority has a word to say."""
    return referral.state in {ReferralState.SENT, ReferralState.ACCEPTED}
