"""The answer of each respondent: with an account, with a code, or by post (V1, V6, C1)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.appeals.models import Appeal
from app.domains.appeals.queries import appeals
from app.domains.appeals.service import lodging, panel
from app.domains.appeals.service.desk import AppealDesk
from app.domains.appeals.types import RUNNING, Lodged
from app.domains.evidence.service import cite, kept_by_me
from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.domains.notices.service import announcing
from app.domains.notices.service.announcing import refuse_unless_standing
from app.domains.notices.types import ActKind
from app.domains.violations.models import Violation, ViolationRespondent
from app.domains.violations.queries import cases
from app.domains.violations.rules import MOST_STATEMENT
from app.domains.violations.service.appealing import ConfirmedViolations
from app.domains.violations.service.desk import ViolationDesk
from app.domains.violations.service.parts import mine, person_of
from app.domains.violations.service.reversing import leave_public
from app.domains.violations.service.serving import refuse_unless_absent, without_account
from app.domains.violations.types import Stance
from app.kit.errors import BadInput, Fault, NotFound
from app.store.work import Work

KIND = "violation_answer"
Holder = tuple[Violation, ViolationRespondent, Notice]
"""Whoever has a code: the case, the respondent, its notice."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a respondent says.

    Attributes:
        text: in words.
        stances: what it says to each count, by its id.
        documents: that its organisation keeps here.
    """

    text: str
    stances: Mapping[UUID, Stance]
    documents: tuple[UUID, ...] = ()


def answer(work: Work, violation: Violation, said: Answer) -> ViolationRespondent:
    """Answer for the organisation that holds the record of a respondent.

    Raises:
        NotFound: the caller's organisation is no respondent of the case.
        Forbidden: the caller does not speak for it.
        StepRefused: it was answered, or is decided.
        BadInput: a count is none against it, or it keeps no such document.

    Records:
        ``notices.notice.answered`` with the answer, and ``violations.respondent.answered``.

    Rule:
        Fairness V6: each with its own answer; C1.
    """
    respondent, notice = _of_mine(work, violation)
    facts = Facts(holder_id=respondent.organisation_id)
    require(work.actor, Permission.VIOLATION_ANSWER, facts, is_seen=True)
    _take_stances(work, respondent, said.stances)
    announcing.answer(work, notice, said.text, said.documents)
    _note(work, violation, respondent, notice.answer_entry)
    return respondent


def _of_mine(work: Work, violation: Violation) -> tuple[ViolationRespondent, Notice]:
    found = [each for each in mine(work, violation) if each.notice_id is not None]
    if not found:
        raise NotFound("Your organisation is no respondent of this case.")
    # An organisation that holds two records of a case answers the notice that waits.
    told = notices.by_ids(work, [each.notice_id for each in found if each.notice_id])
    waiting = {each.id: each for each in told}
    found.sort(key=lambda each: waiting[_notice_id(each)].answer_entry is not None)
    return found[0], waiting[_notice_id(found[0])]


def _notice_id(respondent: ViolationRespondent) -> UUID:
    assert respondent.notice_id is not None
    return respondent.notice_id


def _take_stances(
    work: Work, respondent: ViolationRespondent, stances: Mapping[UUID, Stance]
) -> None:
    counts = cases.counts(work, [respondent.violation_id])[respondent.violation_id]
    rows = {
        each.count_id: each
        for each in cases.findings(work, [one.id for one in counts])
        if each.respondent_id == respondent.id
    }
    strange = [str(each) for each in stances if each not in rows]
    if strange:
        fault = Fault("/stances", f"No count of yours: {', '.join(sorted(strange))}.")
        raise BadInput("A respondent answers to what is alleged of it.", faults=[fault])
    for count_id, stance in stances.items():
        rows[count_id].stance = stance
    work.session.flush()


def _note(
    work: Work, violation: Violation, respondent: ViolationRespondent, entry: int | None
) -> None:
    respondent.answered_at, respondent.answer_entry = work.at, entry
    row, case = str(respondent.id), str(violation.id)
    work.record("violations.respondent.answered", row=row, case=case)
    work.session.flush()


def answer_by_code(work: Work, holder: Holder, said: Answer) -> None:
    """Answer as somebody without an account, with the code that came by letter.

    Raises:
        StepRefused: it was answered, or is decided.
        BadInput: a count is none against it.

    Records:
        ``notices.notice.answered``; ``violations.respondent.answered`` with the answer.

    Rule:
        Fairness V1: it reads and answers without an account.
    """
    violation, respondent, notice = holder
    require(work.actor, Permission.VIOLATION_ANSWER)
    _take_stances(work, respondent, said.stances)
    announcing.answer_by_receipt(work, notice)
    _note_words(work, violation, respondent, said.text)


def _note_words(
    work: Work, violation: Violation, respondent: ViolationRespondent, text: str
) -> None:
    respondent.answered_at, respondent.answer_entry = work.at, work.upcoming()
    row, case = str(respondent.id), str(violation.id)
    work.record("violations.respondent.answered", words={"answer": text}, row=row, case=case)
    work.session.flush()


def enter_answer(
    work: Work, violation: Violation, respondent_id: UUID, said: Answer
) -> ViolationRespondent:
    """Write down what a respondent without an account answered by post, with its documents.

    Raises:
        Forbidden: the caller is not of the body.
        NotFound: there is no such respondent.
        HasAccount: it answers after signing in.
        StepRefused: it was not notified, was answered, or is decided.
        BadInput: a count is none against it, or the body keeps no such document.

    Records:
        ``notices.notice.answered``; ``violations.respondent.answered`` with the answer.

    Rule:
        Fairness V1: whoever is served by letter can answer by one.
    """
    person_of(work, Permission.VIOLATION_OPEN, violation.facts)
    respondent, notice = without_account(work, violation, respondent_id)
    _take_stances(work, respondent, said.stances)
    announcing.enter_answer(work, notice)
    kept = kept_by_me(work, said.documents, "/documents")
    cite(work, kept, KIND, respondent.id)
    _note_words(work, violation, respondent, said.text)
    return respondent


def state_by_code(work: Work, holder: Holder, text: str) -> None:
    """Say publicly what one without an account says to what was confirmed (C2).

    Raises:
        NotInEffect: nothing is confirmed, or it was reversed.
        BadInput: it is longer than 1,000 characters.

    Records:
        ``violations.respondent.stated`` with the statement.

    Rule:
        Fairness C2: its own words of up to 1,000 characters, wherever the fact appears.
    """
    violation, respondent, notice = holder
    require(work.actor, Permission.VIOLATION_ANSWER)
    refuse_unless_standing(notice)
    if len(text) > MOST_STATEMENT:
        fault = Fault("/statement", f"Use at most {MOST_STATEMENT} characters.")
        raise BadInput("The statement is too long.", faults=[fault])
    respondent.statement_entries = [*respondent.statement_entries, work.upcoming()]
    row, case = str(respondent.id), str(violation.id)
    work.record("violations.respondent.stated", words={"statement": text}, row=row, case=case)
    work.session.flush()


def ask_by_code(work: Work, desk: ViolationDesk, holder: Holder) -> None:
    """Ask to be heard of what was decided in absence; see :func:`ask`."""
    require(work.actor, Permission.VIOLATION_ANSWER)
    _ask(work, desk, holder)


def ask(work: Work, desk: ViolationDesk, violation: Violation) -> ViolationRespondent:
    """Ask to be heard of what was decided in absence, within a year.

    From this instant on nothing of it is public, and the body opens the case again.

    Raises:
        NotFound: the caller's organisation is no respondent of the case.
        NotAbsent: it was not decided in absence, longer ago, or it is asked for already.

    Records:
        ``violations.respondent.asked_to_be_heard``.

    Rule:
        Fairness V1.
    """
    respondent, notice = _of_mine(work, violation)
    facts = Facts(holder_id=respondent.organisation_id)
    require(work.actor, Permission.VIOLATION_ANSWER, facts, is_seen=True)
    _ask(work, desk, (violation, respondent, notice))
    return respondent


def _ask(work: Work, desk: ViolationDesk, holder: Holder) -> None:
    violation, respondent, notice = holder
    refuse_unless_absent(work, desk, respondent, notice)
    leave_public(work, respondent, notice)
    respondent.reopen_asked_at = respondent.held_at = work.at
    row, case = str(respondent.id), str(violation.id)
    work.record("violations.respondent.asked_to_be_heard", row=row, case=case)
    work.session.flush()


def appeal_desk(desk: ViolationDesk) -> AppealDesk:
    """Return what appeals of somebody without an account work with."""
    return AppealDesk(desk.cases.notices, {ActKind.VIOLATION_CONFIRMED: ConfirmedViolations()})


def appeal_by_code(work: Work, desk: ViolationDesk, holder: Holder, said: Lodged) -> Appeal:
    """Appeal with the code that came by letter.

    Raises:
        NotInEffect: nothing is confirmed, or it was reversed.
        AppealedAlready, AppealTooLate: see ``app.domains.appeals.service.lodging``.

    Records:
        ``appeals.appeal.lodged`` with the grounds as words.

    Rule:
        Fairness C2: one resource for all; V1: without an account too.
    """
    return lodging.lodge_by_receipt(work, appeal_desk(desk), holder[2], said)


def appeals_of(work: Work, notice: Notice) -> Sequence[Appeal]:
    """Return the appeals against the act of a notice, the newest last."""
    return appeals.against(work, notice)


def _running(work: Work, notice: Notice) -> Appeal:
    for each in appeals.against(work, notice):
        if each.state in RUNNING:
            return each
    raise NotFound("No appeal of yours runs.")


def take_appeal_back(work: Work, desk: ViolationDesk, holder: Holder) -> None:
    """Take the appeal that runs back, with the code of the case.

    Raises:
        NotFound: none of theirs runs.

    Records:
        ``appeals.appeal.withdrawn``.
    """
    notice = holder[2]
    lodging.take_back(work, appeal_desk(desk), _running(work, notice), notice)


def object_to(
    work: Work, desk: ViolationDesk, holder: Holder, member_id: UUID, reason: str
) -> None:
    """Object to a member of the panel, once, with a reason.

    Raises:
        NotFound: none of theirs runs, or there is no such member.
        ObjectionTimeOver: it is too late, or they objected already.

    Records:
        ``appeals.objection.lodged``.
    """
    notice = holder[2]
    appeal = _running(work, notice)
    member = panel.member_of(work, appeal, member_id)
    panel.object_to(work, appeal_desk(desk), appeal, notice, member, reason)
