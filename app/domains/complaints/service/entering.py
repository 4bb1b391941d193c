"""What was told by telephone, letter, text message or in person, and who wrote it down (W7)."""

from collections.abc import Sequence
from uuid import UUID

from app.access.grants import Permission, Role
from app.access.policy import Actor, Facts, require
from app.domains.complaints.errors import NotAPartner
from app.domains.complaints.models import Complaint, PartnerSight
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.queries import partners
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.intake import lodge
from app.domains.complaints.types import Side
from app.domains.complaints.types.intake import Told, WrittenDown
from app.kit.errors import NotFound
from app.kit.ids import new_id
from app.kit.receipt_codes import ReceiptCode
from app.store.sight import close_to, open_to
from app.store.work import Work

FILED = "filed by it (W7)"
LET_IN = "let in by the complainant (W7)"
OUTSIDE = frozenset({Role.PARTNER, Role.MISSION_OFFICER})
"""Who keeps seeing the case that they filed, until she ends it."""


def enter(
    work: Work,
    desk: ComplaintDesk,
    told: Told,
    *,
    read_back: bool | None,
    in_own_name: bool,
) -> tuple[Complaint, ReceiptCode]:
    """Write down what somebody told, and get the code that is hers to keep.

    A partner or a post sees the case that it filed, without its seals, until she ends it; one
    against itself it hands in and never sees (W6). The scheme's own people see it as their desk
    does.

    Raises:
        Forbidden, NotAPartner: see :func:`may_enter`.

    Records:
        ``complaints.complaint.received``.

    Rule:
        Fairness W7; S5: a post abroad takes complaints in person.
    """
    may_enter(work, in_own_name=in_own_name)
    actor = work.actor
    assert actor.organisation_id is not None
    assert actor.id is not None
    by = WrittenDown(actor.organisation_id, actor.id, read_back, side_of(actor), in_own_name)
    complaint, code = lodge(work, desk, told, by)
    is_accused = queries.is_accused(work, complaint, actor.organisation_id)
    serves = actor.role in OUTSIDE and partners.serves(work, actor.organisation_id)
    if serves and not is_accused:
        let_in(work, complaint, actor.organisation_id, FILED)
    return complaint, code


def may_enter(work: Work, *, in_own_name: bool) -> None:
    """Refuse who writes nothing down for others.

    Whoever speaks for a civil society organisation does while it is admitted as a partner. Of a
    practice it complains in its own name at any time, as anybody may.

    Raises:
        Forbidden: the role writes nothing down.
        NotAPartner: the organisation is not admitted now.

    Rule:
        Fairness W7.
    """
    actor = work.actor
    own = Facts(holder_id=actor.organisation_id)
    require(actor, Permission.COMPLAINT_ENTER, own, is_seen=True)
    if actor.role is not Role.PARTNER or in_own_name:
        return
    if actor.organisation_id is None or not partners.serves(work, actor.organisation_id):
        raise NotAPartner("Your organisation is not admitted as a partner now.")


def side_of(actor: Actor) -> Side:
    """Return for whom somebody writes down what they heard."""
    return Side.PARTNER if actor.role in OUTSIDE else Side.SCHEME


def let_in(work: Work, complaint: Complaint, organisation_id: UUID, why: str = LET_IN) -> None:
    """Open a case to a partner, without its seals; one that serves it already stays.

    Raises:
        NotFound: there is no such partner, or it is the one that is accused (W6).

    Records:
        ``complaints.partner.let_in``.

    Rule:
        Fairness W7: several partners in several countries can serve one case; W6.
    """
    is_accused = queries.is_accused(work, complaint, organisation_id)
    if is_accused or not partners.serves(work, organisation_id):
        raise NotFound("There is no such partner.")
    if any(each.organisation_id == organisation_id for each in partners.of(work, complaint.id)):
        return
    row = PartnerSight(
        id=new_id(),
        complaint_id=complaint.id,
        organisation_id=organisation_id,
        since_at=work.at,
    )
    work.session.add(row)
    open_to(work, queries.KIND, [complaint.id], organisation_id, why)
    work.record("complaints.partner.let_in", row=str(row.id))


def shut_out(work: Work, complaint: Complaint, organisation_id: UUID) -> None:
    """End that a partner sees a case, with the worker's code, which is always hers.

    Raises:
        NotFound: it does not serve this case.

    Records:
        ``complaints.partner.shut_out``.

    Rule:
        Fairness W7.
    """
    standing: Sequence[PartnerSight] = partners.of(work, complaint.id)
    found = next((each for each in standing if each.organisation_id == organisation_id), None)
    if found is None:
        raise NotFound("This partner does not see your case.")
    found.ended_at = work.at
    close_to(work, queries.KIND, [complaint.id], organisation_id)
    work.record("complaints.partner.shut_out", row=str(found.id))
