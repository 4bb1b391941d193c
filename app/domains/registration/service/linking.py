"""Links between firms: stated by one, confirmed or denied by the other; public once confirmed."""

from datetime import date

from app.access.grants import Permission
from app.access.policy import Facts, allows, require
from app.domains.identity.queries import organisations as identity
from app.domains.registration.engine import letters
from app.domains.registration.errors import AnsweredByHolder
from app.domains.registration.models import LinkAnswer, OwnStatement
from app.domains.registration.queries import statements
from app.domains.registration.service.desk import RegistrationDesk
from app.domains.registration.service.own_interests import ask_about_records
from app.domains.registration.service.stating import (
    Ending,
    Stater,
    day_of,
    end_statement,
    open_statement,
    stater,
)
from app.domains.registration.types import StatementKind
from app.domains.registration.workflow import LINK, LinkAction
from app.domains.subjects.models import Subject
from app.domains.subjects.queries import claims
from app.domains.subjects.service.demonstration import refuse_beside_lists
from app.domains.subjects.types import LinkKind
from app.kit.errors import BadInput, Fault
from app.store.outbox import post
from app.store.work import Work


def state_link(
    work: Work,
    desk: RegistrationDesk,
    subject: Subject,
    kind: LinkKind,
    other: Subject,
    since: date | None,
) -> OwnStatement:
    """State that the firm is tied to another; the other's holder is asked.

    Raises:
        Forbidden: the caller's organisation does not hold the record.
        BadInput: it names itself, or states the link already.
        OnlyLists: one of the two is a real firm in a demonstration.

    Records:
        ``registration.link.stated`` with the id of the statement and of the other record.

    Rule:
        Fairness C4 and L2: with the consent of the other; not public before.
    """
    by = stater(work, subject, StatementKind.LINK, Permission.LINK_CHANGE)
    both = [subject.id, other.id]
    refuse_beside_lists(work, both, is_demonstration=desk.claims.is_demonstration)
    if other.id == subject.id:
        raise BadInput("A firm is not tied to itself.", faults=[Fault("/record", "Name another.")])
    if statements.find_same_link(work, subject.id, kind.value, other.id):
        raise BadInput("It is stated already.", faults=[Fault("/record", "Name another.")])
    return record_link(work, desk, by, kind, other, day_of(work, since))


def record_link(
    work: Work,
    desk: RegistrationDesk,
    by: Stater,
    kind: LinkKind,
    other: Subject,
    since: date | None = None,
) -> OwnStatement:
    """Open a link and ask whoever holds the other record; who calls this has asked the policy.

    Records:
        ``registration.link.stated``.
    """
    values = {"kind": kind, "other_id": other.id}
    statement = open_statement(work, by, StatementKind.LINK, values, since=since)
    holder = claims.find_granted(work, other.id)
    answer = LinkAnswer(
        id=statement.id,
        subject_id=by.subject.id,
        other_id=other.id,
        state=LINK.start,
        answerer_id=None if holder is None else holder.organisation_id,
    )
    work.session.add(answer)
    work.session.flush()
    work.record(
        "registration.link.stated",
        by.subject.id,
        statement=str(statement.id),
        kind=kind.value,
        other=str(other.id),
    )
    if holder is not None:
        for person in identity.managers(work, holder.organisation_id):
            letter = letters.link_stated(person, by.subject.number, other.number)
            post(work, desk.ring, "link_stated", letter)
    return statement


def end_link(work: Work, subject: Subject, ending: Ending) -> OwnStatement:
    """End a link; that it was there stays readable.

    Raises:
        See :func:`app.domains.registration.service.stating.end_statement`.

    Records:
        ``registration.link.ended`` with the id of the statement, and the reason.

    Rule:
        Fairness C4: a firm keeps its sub-agents and branches up to date.
    """
    by = stater(work, subject, StatementKind.LINK, Permission.LINK_CHANGE)
    statement = end_statement(work, by, StatementKind.LINK, ending)
    words = {"reason": ending.reason}
    work.record("registration.link.ended", subject.id, words=words, statement=str(statement.id))
    return statement


def answer(
    work: Work, desk: RegistrationDesk, link: LinkAnswer, action: LinkAction, reason: str
) -> LinkAnswer:
    """Confirm or deny a link that names a record; the other word can follow later.

    The holder of the named record answers; the secretariat where nobody holds it.

    Raises:
        Forbidden: the caller holds another record.
        AnsweredByHolder: somebody holds the record, and it is not the caller.
        StepRefused: it was answered so already.
        InterestDeclared, HeldForSecondLook: who answers for nobody has a part in it, or may have.

    Records:
        ``registration.link.confirmed`` or ``registration.link.denied``.

    Rule:
        Fairness C4: with the consent of the other; a denied link is not public.
    """
    holder = claims.find_granted(work, link.other_id)
    link.answerer_id = None if holder is None else holder.organisation_id
    require(work.actor, LINK.permission(action), link.facts, is_seen=True)
    if holder is not None and holder.organisation_id != work.actor.organisation_id:
        raise AnsweredByHolder("Somebody holds the record that the link names.")
    LINK.step(link.state, action)
    if holder is None:
        thing, records = (link.id, f"/v1/links/{link.id}"), [link.subject_id, link.other_id]
        ask_about_records(work, desk, f"link.{action.value}", thing, records)
    link.answered_by, link.answered_at = work.actor.id, work.at
    work.move(link, LINK, action, words={"reason": reason}, subject_id=link.subject_id)
    _tell_stater(work, desk, link)
    return link


def _tell_stater(work: Work, desk: RegistrationDesk, link: LinkAnswer) -> None:
    stated_by = claims.find_granted(work, link.subject_id)
    if stated_by is None:
        return
    both = statements.subjects_by_id(work, [link.subject_id, link.other_id])
    numbers = (both[link.subject_id].number, both[link.other_id].number)
    for person in identity.managers(work, stated_by.organisation_id):
        letter = letters.link_answered(person, *numbers, link.state)
        post(work, desk.ring, "link_answered", letter)


def available(work: Work, link: LinkAnswer) -> list[str]:
    """Return what the actor may answer now: who holds the other record, not who held it once."""
    holder = claims.find_granted(work, link.other_id)
    if holder is not None and holder.organisation_id != work.actor.organisation_id:
        return []
    answers = Facts(holder_id=None if holder is None else holder.organisation_id)
    return [
        action.value
        for action in LINK.actions_from(link.state)
        if allows(work.actor, LINK.permission(action), answers)
    ]
