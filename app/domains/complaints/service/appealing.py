"""What acts on complaints bring to appeals (C2), and where the words of these appeals lie."""

from collections.abc import Collection, Mapping
from datetime import datetime
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.appeals.models import Appeal, AppealMember
from app.domains.appeals.queries import appeals
from app.domains.appeals.service import conflicts, lodging, panel
from app.domains.appeals.service.desk import AppealDesk
from app.domains.appeals.types import RUNNING, AppealTimes, Lodged, ObjectionState, Words
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.deciding import CaseWords
from app.domains.complaints.queries import complaints as cases
from app.domains.complaints.queries import desks
from app.domains.complaints.queries import ending as queries
from app.domains.complaints.service import appeal_terms
from app.domains.complaints.service.closing import open_again
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.leaving import refuse_leak
from app.domains.complaints.service.opening import JUDGING, STORY
from app.domains.complaints.service.parts import participants
from app.domains.complaints.service.replacing import refuse_disputed
from app.domains.complaints.service.speaking import speak
from app.domains.complaints.service.ties import matter_of
from app.domains.complaints.types import Desk
from app.domains.identity.types import Matter
from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.domains.notices.types import OF_COMPLAINTS, STANDING
from app.kit.errors import NotFound
from app.store.case_keys import KeyDestroyed, Seal
from app.store.openings import note_opening
from app.store.work import Work

SEALED = "It is sealed with the case."


class ComplaintTouching:
    """Whom an act on a complaint touches; see ``app.domains.appeals.types.Touching``."""

    def participants(self, work: Work, notice: Notice) -> frozenset[UUID]:
        """Return everybody who handled, opened, told or decided the case, and whom it keeps out.

        Of those who hear appeals, whoever has a tie to the case is kept out. One about the scheme
        is heard by them all the same: they belong to it by that role alone.

        Rule:
            Fairness C2, W6.
        """
        complaint = queries.of_owner(work, notice.thing_id)
        known = participants(work, complaint)
        if complaint.desk is Desk.OUTSIDE:
            return known
        return known | desks.tied_people(work, complaint.id, appeals.body(work))

    def matter(self, work: Work, notice: Notice) -> Matter:
        """Return what it touches: whoever the complaint is about, and who holds their record.

        What is known of the firm by name stays out: a name alone would hold the act for a second
        look of the scheme, which knows of no such appeal.
        """
        complaint = queries.of_owner(work, notice.thing_id)
        case = matter_of(work, complaint)
        struck = frozenset(each for each in [notice.organisation_id] if each is not None)
        return Matter(
            "appeal",
            complaint.id,
            notice.address,
            case.subjects,
            case.organisations | struck,
            case.countries,
        )


class ComplaintActs(ComplaintTouching):
    """Acts on complaints, as appeals know them; see ``app.domains.appeals.types.Appealable``.

    Args:
        desk: of complaints.
    """

    def __init__(self, desk: ComplaintDesk) -> None:
        self._desk = desk

    def times(self, work: Work, notice: Notice, at: datetime) -> AppealTimes:
        """Return the days of an appeal."""
        return appeal_terms.times(at)

    def hold(self, work: Work, notice: Notice) -> None:
        """Do nothing: an appeal does not hold it back, as its terms say."""

    def release(self, work: Work, notice: Notice) -> None:
        """Do nothing, for the same reason."""

    def uphold(self, work: Work, notice: Notice) -> None:
        """Open the case again, for others than who decided it.

        Records:
            ``complaints.complaint.reopened``.

        Rule:
            Fairness C2.
        """
        complaint = cases.held(work, notice.thing_id)
        open_again(work, self._desk, complaint, notice)
        speak(work, complaint, "opened_again")

    def reconsider(self, work: Work, notice: Notice) -> bool:
        """Give it back to the desk, to others there; what was decided does not stand meanwhile."""
        self.uphold(work, notice)
        return False

    def keep(
        self, work: Work, notice: Notice, entry: int, words: Mapping[str, str]
    ) -> Mapping[str, str]:
        """Keep words of an appeal under the story of the case; the journal says that they are.

        What an organisation will read is compared with what could betray her.

        Raises:
            PointsToHer: a word of her identity stands in what an organisation reads.

        Rule:
            Fairness W1, L8: they are gone with the case.
        """
        complaint = queries.of_owner(work, notice.thing_id)
        said = {field: text for field, text in words.items() if text}
        if notice.organisation_id is not None and work.actor.id is not None:
            mine = work.actor.organisation_id == notice.organisation_id
            if not mine:
                refuse_leak(work, self._desk, complaint, *said.values())
        for field, text in said.items():
            sealed = self._desk.seals.seal(
                work, complaint.id, Seal.STORY, text.encode(), of=_of(entry, field)
            )
            work.session.add(
                CaseWords(entry=entry, field=field, complaint_id=complaint.id, sealed=sealed)
            )
        work.session.flush()
        return dict.fromkeys(said, SEALED)

    def read(self, work: Work, notice: Notice, entries: Collection[int]) -> Words:
        """Return the words to the organisation that appeals; the panel opens the file for them."""
        organisation_id = notice.organisation_id
        if organisation_id is None or organisation_id != work.actor.organisation_id:
            return {}
        return opened(work, self._desk, notice.thing_id, entries)


def _of(entry: int, field: str) -> str:
    return f"{entry}/{field}"


def opened(
    work: Work, desk: ComplaintDesk, complaint_id: UUID, entries: Collection[int] | None = None
) -> Words:
    """Return the words of appeals about a case; the caller has noted who opens them."""
    found = {}
    for each in queries.case_words(work, complaint_id, entries):
        key = (each.entry, each.field)
        try:
            text = desk.seals.open(work, complaint_id, Seal.STORY, each.sealed, of=_of(*key))
        except KeyDestroyed:
            continue
        found[key] = text.decode()
    return found


def judged(work: Work, appeal_id: UUID) -> Complaint:
    """Return the case of an appeal to a member of its panel.

    Raises:
        Forbidden: the caller judges no appeals.
        NotFound: the caller is not of the panel of such an appeal, must not decide it, can still
            be objected to, or it is decided.

    Rule:
        Fairness C2, W6: the case opens to nobody who could not vote on it.
    """
    require(work.actor, Permission.COMPLAINT_JUDGE)
    appeal = appeals.one(work, appeal_id)
    inside = appeals.panels(work, [appeal])[appeal.id]
    mine = next((each for each in inside if each.person_id == work.actor.id), None)
    if appeal.state not in RUNNING or mine is None:
        raise NotFound("You are not of the panel of such an appeal.")
    notice = notices.of_owner(work, appeal.notice_id)
    found = queries.judged(work, appeal.notice_id) if notice.act in OF_COMPLAINTS else None
    if found is None:
        raise NotFound("This appeal is about no complaint.")
    against = conflicts.of_named(work, ComplaintTouching(), appeal, notice)
    if against[mine.person_id]:
        raise NotFound("You must not decide this appeal, so its case does not open to you.")
    if _can_be_objected_to(work, appeal, mine):
        raise NotFound(
            f"You can be objected to until {mine.objections_until:%Y-%m-%d %H:%M} UTC; the case"
            " opens to you then."
        )
    return found


def _can_be_objected_to(work: Work, appeal: Appeal, member: AppealMember) -> bool:
    """Tell whether the appellant can still object to a member; each is objected to once."""
    answered = {
        each.member_id
        for each in appeals.objections(work, appeal)
        if each.state is ObjectionState.DISMISSED
    }
    return member.id not in answered and work.at < member.objections_until


def open_file(work: Work, desk: ComplaintDesk, appeal_id: UUID) -> Complaint:
    """Open the case of an appeal to a member of its panel; she reads that they did.

    Raises:
        Forbidden, NotFound: see :func:`judged`.

    Rule:
        Fairness C2, W2.
    """
    found = judged(work, appeal_id)
    desk.seals.prepare(work, [(found.id, Seal.STORY)], reason=STORY)
    note_opening(work, STORY, found.id, Facts(), JUDGING)
    return found


def appeal_desk(desk: ComplaintDesk) -> AppealDesk:
    """Return what appeals about complaints work with, for whoever appeals with a receipt."""
    acts = ComplaintActs(desk)
    return AppealDesk(
        desk.notices,
        dict.fromkeys(OF_COMPLAINTS, acts),
        apart=dict.fromkeys(OF_COMPLAINTS, acts),
    )


def appeal(work: Work, desk: ComplaintDesk, complaint: Complaint, said: Lodged) -> Appeal:
    """Appeal against what was decided of a case, with its receipt.

    Raises:
        NotFound: nothing that strikes her is in effect.
        AppealedAlready, AppealTooLate: see ``app.domains.appeals.service.lodging``.

    Records:
        ``appeals.appeal.lodged``; the grounds lie with the case.

    Rule:
        Fairness C2.
    """
    found = [
        each
        for each in queries.notices(work, complaint.id)
        if each.organisation_id is None and each.state in STANDING and each.reversed_at is None
    ]
    if not found:
        raise NotFound("Nothing that you can appeal against was decided.")
    return lodging.lodge_by_receipt(work, appeal_desk(desk), found[-1], said)


def take_back(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """Take the appeal that runs back, with the receipt of the case.

    Raises:
        NotFound: none of hers runs.
        ReceiptDisputed: it is open whose the case is.
    """
    refuse_disputed(work, complaint)
    appeal, notice = _mine(work, complaint)
    lodging.take_back(work, appeal_desk(desk), appeal, notice)


def object_to(
    work: Work, desk: ComplaintDesk, complaint: Complaint, member_id: UUID, reason: str
) -> None:
    """Object to a member of the panel of her appeal, once, with a reason.

    Raises:
        NotFound: none of hers runs, or there is no such member.
        ObjectionTimeOver: it is too late, or she objected already.
    """
    appeal, notice = _mine(work, complaint)
    member = panel.member_of(work, appeal, member_id)
    panel.object_to(work, appeal_desk(desk), appeal, notice, member, reason)


def _mine(work: Work, complaint: Complaint) -> tuple[Appeal, Notice]:
    for appeal, notice in queries.appeals(work, complaint.id):
        if appeal.organisation_id is None and appeal.state in RUNNING:
            return appeal, notice
    raise NotFound("No appeal of yours runs.")
