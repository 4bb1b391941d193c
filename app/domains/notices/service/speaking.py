"""What the firm says to an act: publicly beside it, and that it rests on a plain error."""

from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Matter
from app.domains.notices.errors import ErrorClaimedAlready, ErrorTimeOver
from app.domains.notices.models import Notice, NoticeError
from app.domains.notices.queries import notices
from app.domains.notices.rules import error_answered_by
from app.domains.notices.service import telling
from app.domains.notices.service.announcing import body_of, named, refuse_unless_standing
from app.domains.notices.service.desk import NoticeDesk
from app.domains.notices.service.taking_effect import reverse
from app.domains.notices.types import APART, ErrorState, LetterKind, ReversedBy
from app.domains.notices.workflow import ERROR, ErrorAction
from app.kit.errors import Forbidden, NotFound
from app.kit.ids import new_id
from app.store.journal import erase_words
from app.store.work import Work


def state_public(work: Work, notice: Notice, text: str) -> Notice:
    """Say publicly what the firm says to an act in effect; a newer one stands instead.

    Raises:
        Forbidden: the caller does not act for the organisation.
        NotInEffect: the act is not in effect, or was reversed.

    Records:
        ``notices.notice.stated`` with the statement.

    Rule:
        Fairness C2: until final, the public reads the firm's own statement.
    """
    require(work.actor, Permission.NOTICE_ANSWER, notice.facts, is_seen=True)
    if notice.act in APART:
        raise Forbidden("Nothing of this act is public, so nothing is said beside it.")
    refuse_unless_standing(notice)
    notice.statement_entries = [*notice.statement_entries, work.upcoming()]
    words = {"statement": text}
    work.record("notices.notice.stated", named(notice), words=words, **body_of(notice))
    work.session.flush()
    return notice


def erase_statement(work: Work, notice: Notice, reason: str) -> Notice:
    """Destroy the words of a firm's statement for good, as when they tell of a person.

    The firm erases its own; the secretariat those that tell of a person, by two of its people.

    Raises:
        Forbidden: the caller neither acts for the organisation nor is of the secretariat.
        NotFound: there is none.
        InterestDeclared, HeldForSecondLook: a second person of the secretariat looks first.

    Records:
        ``notices.notice.statement_erased`` with the reason.

    Rule:
        Fairness L8.
    """
    require(work.actor, Permission.WORDS_ERASE, notice.facts, is_seen=True)
    if not notice.statement_entries:
        raise NotFound("The firm said nothing publicly.")
    if notice.organisation_id != work.actor.organisation_id:
        touched = frozenset[UUID]() if notice.subject_id is None else frozenset({notice.subject_id})
        path = f"/v1/notices/{notice.id}"
        struck = frozenset(each for each in [notice.organisation_id] if each is not None)
        matter = Matter("notice.erase_statement", notice.id, path, touched, struck)
        refuse_own_interest(work, matter, is_for_good=True)
    for entry in notice.statement_entries:
        erase_words(work.session, entry, work.at)
    words = {"reason": reason}
    work.record("notices.notice.statement_erased", named(notice), words=words, **body_of(notice))
    work.session.flush()
    return notice


def claim_error(work: Work, notice: Notice, what: str) -> NoticeError:
    """Say that an act in effect rests on a plain error, such as a wrong day.

    Raises:
        Forbidden: the caller does not act for the organisation.
        NotInEffect: the act is not in effect, or was reversed.
        ErrorTimeOver: it is too late for that, or the act leaves no time for it.
        ErrorClaimedAlready: it is said already, and not answered.

    Records:
        ``notices.error.claimed`` with what is wrong.

    Rule:
        Fairness C2: a plain error is corrected without appeal within 10 days.
    """
    require(work.actor, Permission.NOTICE_DOUBT, notice.facts, is_seen=True)
    refuse_unless_standing(notice)
    if notice.error_until is None or work.at >= notice.error_until:
        raise ErrorTimeOver("The time to say that it is a plain error is over.")
    if any(each.state is ErrorState.OPEN for each in notices.errors_of(work, notice)):
        raise ErrorClaimedAlready("It is said already, and waits for an answer.")
    found = NoticeError(
        id=new_id(),
        notice_id=notice.id,
        organisation_id=notice.organisation_id,
        state=ERROR.start,
        claimed_by=work.actor.id,
        claimed_at=work.at,
        entry=work.upcoming(),
        answer_by=error_answered_by(work.at),
    )
    words, body = {"what": what}, body_of(notice)
    work.record("notices.error.claimed", named(notice), words=words, row=str(found.id), **body)
    work.session.add(found)
    work.session.flush()
    return found


def answer_error(
    work: Work, desk: NoticeDesk, notice: Notice, error: NoticeError, found: tuple[bool, str]
) -> NoticeError:
    """Answer whether an act rests on a plain error; one that does is reversed without an appeal.

    The time to appeal is longer by as long as the answer took. Where it is an error, the owner of
    the act opens the state before it in the same work.

    Args:
        work: the open transaction.
        desk: of notices.
        notice: of the act.
        error: that was pointed out.
        found: whether it is one, and the reason in words.

    Raises:
        Forbidden: the caller answers none.
        StepRefused: it is answered.
        NotInEffect: the act was reversed meanwhile.

    Records:
        ``notices.error.corrected`` or ``not_found``, and ``notices.notice.reversed``.

    Rule:
        Fairness C2: corrected without appeal; it costs nothing of the time to appeal.
    """
    is_error, reason = found
    action = ErrorAction.CORRECT if is_error else ErrorAction.FIND_NONE
    error.answered_by, error.answered_at = work.actor.id, work.at
    error.answer_entry = entry = work.upcoming()
    words, body = {"reason": reason}, body_of(notice)
    work.move(error, ERROR, action, subject_id=named(notice), words=words, **body)
    if is_error:
        reverse(work, notice, ReversedBy.PLAIN_ERROR, error.id)
        telling.write(work, desk, notice, LetterKind.CORRECTED, entry)
        return error
    if notice.appeal_until is not None:
        notice.appeal_until += work.at - error.claimed_at
    work.session.flush()
    telling.write(work, desk, notice, LetterKind.NO_ERROR, entry)
    return error
