"""What a firm says to what workers tell of it, and what it may ask to be removed (E4)."""

from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.experience.errors import AskedAlready
from app.domains.experience.models import ExperienceAnswer, ExperienceReply, RemovalRequest
from app.domains.experience.queries import answers, figures
from app.domains.experience.queries.figures import REPLY
from app.domains.experience.service.moderating import refuse_details, refuse_tied
from app.domains.experience.types import RemovalReason, RequestGround
from app.domains.experience.workflow import ANSWER, REQUEST, Action, RequestAction
from app.domains.identity.types import Matter
from app.domains.subjects import queries as subjects
from app.domains.subjects.models import Subject
from app.domains.subjects.queries import claims
from app.kit.ids import new_id
from app.store.work import Work


def _holder(work: Work, subject: Subject, permission: Permission) -> UUID:
    """Return the organisation that holds a record, when the caller speaks for it."""
    holder = claims.find_granted(work, subject.id)
    facts = Facts(holder_id=None if holder is None else holder.organisation_id)
    require(work.actor, permission, facts, is_seen=True)
    assert holder is not None
    return holder.organisation_id


def reply(work: Work, subject: Subject, words: str, language: str) -> ExperienceReply:
    """Reply to what workers tell of a firm; an earlier reply gives way and stays readable.

    Raises:
        Forbidden: only a manager of the organisation that holds the record replies.
        PointsToSomebody: it holds what points to a private person.

    Records:
        ``experience.reply.given``; the words erasable.

    Rule:
        Fairness E4.
    """
    organisation_id = _holder(work, subject, Permission.EXPERIENCE_REPLY)
    refuse_details(words)
    before = figures.standing_reply(work, subject.id)
    if before is not None:
        before.replaced_at = work.at
        work.session.flush()
    assert work.actor.id is not None
    row = ExperienceReply(
        id=new_id(),
        subject_id=subject.id,
        organisation_id=organisation_id,
        language=language,
        entry=work.upcoming(),
        given_by=work.actor.id,
        given_at=work.at,
    )
    work.record("experience.reply.given", subject.id, words={REPLY: words}, row=str(row.id))
    work.session.add(row)
    work.session.flush()
    return row


def ask(
    work: Work, subject: Subject, answer_id: UUID, ground: RequestGround, reason: str
) -> RemovalRequest:
    """Ask that shown words are removed; there are two grounds, and a person decides.

    Raises:
        Forbidden: only a manager of the organisation that holds the record asks.
        NotFound: no such words are shown of it.
        AskedAlready: a request about them waits.

    Records:
        ``experience.removal.asked`` with the ground; the reason erasable.

    Rule:
        Fairness E4: a firm removes nothing by itself.
    """
    organisation_id = _holder(work, subject, Permission.REMOVAL_ASK)
    found = answers.one_shown(work, subjects.alike(work, [subject.id]), answer_id)
    if figures.is_asked(work, found.id):
        raise AskedAlready("A request about these words waits for a decision.")
    assert work.actor.id is not None
    row = RemovalRequest(
        id=new_id(),
        state=REQUEST.start,
        answer_id=found.id,
        subject_id=subject.id,
        organisation_id=organisation_id,
        ground=ground,
        entry=work.upcoming(),
        asked_by=work.actor.id,
        asked_at=work.at,
    )
    work.record(
        "experience.removal.asked",
        subject.id,
        words={"reason": reason},
        row=str(row.id),
        answer=str(found.id),
        ground=ground.value,
    )
    work.session.add(row)
    work.session.flush()
    return row


def decide(
    work: Work, request: RemovalRequest, *, removed_for: RemovalReason | None, reason: str
) -> RemovalRequest:
    """Grant a request, for one of the listed reasons, or refuse it.

    The words alone go; how the worker answered goes on to count.

    Args:
        work: the open transaction.
        request: that waits.
        removed_for: the listed reason; ``None``: the words stay.
        reason: in plain words.

    Raises:
        Forbidden: only officers of complaints decide.
        StepRefused: it is decided.
        InterestDeclared, HeldForSecondLook: the caller may have a part in the matter.

    Records:
        ``experience.removal.granted`` with the listed reason, or ``.refused``; the reason erasable.

    Rule:
        Fairness E4.
    """
    require(work.actor, Permission.REMOVAL_DECIDE, request.facts)
    matter = Matter(
        "experience.decide",
        request.id,
        "/v1/experience/removal-requests",
        subjects=subjects.alike(work, [request.subject_id]),
        organisations=frozenset({request.organisation_id}),
    )
    refuse_tied(work, matter)
    action = RequestAction.REFUSE if removed_for is None else RequestAction.GRANT
    request.decided_by, request.decided_at = work.actor.id, work.at
    body = {"answer": str(request.answer_id), "ground": request.ground.value}
    if removed_for is not None:
        _remove_words(answers.to_act_upon(work, request.answer_id), removed_for)
        body["removed_for"] = removed_for.value
    work.move(request, REQUEST, action, words={"reason": reason}, **body)
    return request


def _remove_words(answer: ExperienceAnswer, reason: RemovalReason) -> None:
    # Removed meanwhile for another reason, it keeps that one.
    if Action.REMOVE in ANSWER.actions_from(answer.state):
        answer.shown_words, answer.reason = None, reason
