"""Serving somebody without an account: a letter or an e-mail, with a code for this case (V1)."""

from dataclasses import dataclass
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.corrections.engine.codes import code_digest, new_code
from app.domains.identity.engine.look_alikes import clean_email
from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.domains.subjects import queries as subjects
from app.domains.violations.engine import letters
from app.domains.violations.errors import HasAccount, NoPublishedContact, NotAbsent, TooManyCodes
from app.domains.violations.models import Violation, ViolationRespondent
from app.domains.violations.queries import cases
from app.domains.violations.queries import sources as published
from app.domains.violations.service import words
from app.domains.violations.service.desk import ViolationDesk
from app.domains.violations.service.parts import body_name, named_in, person_of
from app.kit.errors import BadInput, NotFound, StepRefused
from app.outside.letters import Address
from app.outside.pages import LetterPage
from app.store.outbox import post_unasked
from app.store.work import Work

FOR = "violation-served"
"""For what a code is that goes to a respondent."""
FIRST = 4
"""By so many letters wrong codes are counted: a stranger cannot lock a respondent out."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A letter that can be set outside of any door.

    Attributes:
        page: with the code on it.
        digest: of the code, to be kept when the letter goes out.
    """

    page: LetterPage
    digest: str


def prepare(
    work: Work,
    desk: ViolationDesk,
    violation: Violation,
    respondent_id: UUID,
    language: str,
) -> Prepared:
    """Write the letter to a respondent without an account, with a new code on it.

    Raises:
        Forbidden: the caller is not of the body.
        NotFound: there is no such respondent.
        HasAccount: it is notified after signing in.
        StepRefused: it was not notified.

    Rule:
        Fairness V1.
    """
    person_of(work, Permission.VIOLATION_OPEN, violation.facts)
    respondent, notice = without_account(work, violation, respondent_id)
    code = new_code()
    told = _told(work, desk, (violation, respondent, notice), code)
    zone = desk.letters.zone
    sender = () if desk.letters.operator is None else (desk.letters.operator,)
    lines = tuple(_addressee(work, desk, respondent))
    cover = letters.Cover((told.body, *sender), lines, work.at.astimezone(zone).date())
    return Prepared(letters.page(language, told, cover), code_digest(FOR, code))


def without_account(
    work: Work, violation: Violation, respondent_id: UUID
) -> tuple[ViolationRespondent, Notice]:
    """Return a respondent that was notified and has no account, with its notice.

    Raises:
        NotFound: there is no such respondent.
        StepRefused: it was not notified.
        HasAccount: it reads its notice after signing in.
    """
    respondent = named_in(work, violation, respondent_id)
    if respondent.notice_id is None:
        state = respondent.state.value
        raise StepRefused("It was not notified yet.", state=state, allowed=["notify"])
    if respondent.organisation_id is not None:
        raise HasAccount("It reads its notice after signing in.")
    return respondent, notices.of_owner(work, respondent.notice_id)


def _told(
    work: Work,
    desk: ViolationDesk,
    about: tuple[Violation, ViolationRespondent, Notice],
    code: str,
) -> letters.Told:
    violation, respondent, notice = about
    counts = {each.id: each for each in cases.counts(work, [violation.id])[violation.id]}
    mine = [
        counts[each.count_id]
        for each in cases.findings(work, list(counts))
        if each.respondent_id == respondent.id
    ]
    said = notices.words_of(work, [notice.announced_entry, notice.decided_entry])
    is_decided = notice.effective_at is not None and notice.reversed_at is None
    return letters.Told(
        number=violation.number,
        notice=notice.number,
        body=body_name(work, violation),
        rule=notice.rule,
        standard=violation.standard_of_proof.value,
        offences=tuple((each.offence, each.done_from, each.done_until) for each in mine),
        allegation=said.get((notice.announced_entry, "reason")),
        reasons=said.get((notice.decided_entry or 0, "reason")) if is_decided else None,
        code=code,
        address=f"{desk.cases.front.url}/violation-notices",
        answer_days=desk.answer.days,
        appeal_until=notice.appeal_until if is_decided else None,
        is_in_absence=notice.is_in_absence,
        heard_days=desk.heard_later.days,
    )


def _addressee(work: Work, desk: ViolationDesk, respondent: ViolationRespondent) -> list[str]:
    """Return to whom a letter goes: the name and address that a register publishes."""
    ring = desk.cases.ring
    if respondent.subject_id is None:
        sealed = (respondent.sealed_name, respondent.sealed_address)
        name = words.opened(work, ring, respondent.id, words.NAME, sealed[0])
        address = words.opened(work, ring, respondent.id, words.ADDRESS, sealed[1])
        lines = [name, *(address or "").splitlines()]
        if address is None and respondent.officer_of_id is not None:
            lines += published.published_address(work, respondent.officer_of_id)
        return [each for each in lines if each]
    known = subjects.names_of(work, ids=[respondent.subject_id])
    names = known[respondent.subject_id][1][:1] if respondent.subject_id in known else []
    return [*names, *published.published_address(work, respondent.subject_id)]


def hand_out(
    work: Work, violation: Violation, respondent_id: UUID, digest: str, way: str
) -> ViolationRespondent:
    """Keep the code of a letter that goes out now; the one before opens nothing any more.

    That it was served, bounced or came back is recorded at the notice.

    Raises:
        Forbidden, NotFound, HasAccount, StepRefused: see :func:`prepare`.

    Records:
        ``violations.respondent.written_to`` with the way; never the code.

    Rule:
        Fairness V1: a one-time code for this case alone.
    """
    person_of(work, Permission.VIOLATION_OPEN, violation.facts)
    respondent, _ = without_account(work, violation, respondent_id)
    respondent.code_digest, respondent.code_made_at = digest, work.at
    row, case = str(respondent.id), str(violation.id)
    work.record("violations.respondent.written_to", row=row, case=case, way=way)
    work.session.flush()
    return respondent


def send(
    work: Work, desk: ViolationDesk, violation: Violation, respondent_id: UUID
) -> ViolationRespondent:
    """Write to the e-mail address that a register publishes of a respondent, with a new code.

    Raises:
        Forbidden, NotFound, HasAccount, StepRefused: see :func:`prepare`.
        NoPublishedContact: no register publishes one, or it was written to today already.

    Records:
        ``violations.respondent.written_to``.

    Rule:
        Fairness V1, P9.
    """
    person_of(work, Permission.VIOLATION_OPEN, violation.facts)
    respondent, _ = without_account(work, violation, respondent_id)
    code = new_code()
    address = f"{desk.cases.front.url}/violation-notices"
    for each in _emails(work, respondent):
        mail = letters.mail(each, violation.number, desk.answer.days, code, address)
        if post_unasked(work, desk.cases.ring, "violation_notified", mail):
            digest = code_digest(FOR, code)
            return hand_out(work, violation, respondent_id, digest, "email")
    raise NoPublishedContact("No register publishes an e-mail address that can be written to.")


def _emails(work: Work, respondent: ViolationRespondent) -> list[Address]:
    if respondent.subject_id is None:
        return []
    found = []
    for each in published.published_emails(work, respondent.subject_id):
        try:
            found.append(Address(clean_email(each)))
        except BadInput:
            continue
    return found


def by_code(
    work: Work, desk: ViolationDesk, code: str, *, is_locked: bool = False
) -> tuple[Violation, ViolationRespondent, Notice]:
    """Return the case of a code, with the respondent to whom it was sent, and its notice.

    Raises:
        NotFound: it opens nothing, or nothing any more.
        TooManyCodes: codes that begin like this one were tried too often, and wrong.

    Rule:
        Fairness V1.
    """
    require(work.actor, Permission.VIOLATION_ANSWER)
    respondent = cases.by_code(work, code_digest(FOR, code), is_locked=is_locked)
    if respondent is None or respondent.notice_id is None:
        begins = "".join(each for each in code.lower() if each.isalnum())[:FIRST]
        limit = desk.cases.receipt_tries
        over = desk.cases.counters.take(limit, "violation-code", begins)
        if over is not None:
            raise TooManyCodes("Too many wrong codes that begin like this.", over.reset_seconds)
        raise NotFound("This code opens nothing, or nothing any more.")
    violation = cases.of_owner(work, respondent.violation_id, is_locked=is_locked)
    return violation, respondent, notices.of_owner(work, respondent.notice_id)


def refuse_unless_absent(
    work: Work, desk: ViolationDesk, respondent: ViolationRespondent, notice: Notice
) -> None:
    """Refuse to hear anew who was heard, or who asks too late.

    Raises:
        NotAbsent: the decision was not in absence, does not stand, or is older than that.

    Rule:
        Fairness V1: reopened on request within a year.
    """
    since = notice.effective_at
    is_absent = notice.is_in_absence and since is not None and notice.reversed_at is None
    if not is_absent or since is None or work.at >= since + desk.heard_later:
        raise NotAbsent("It was not decided in absence, or longer ago than that.")
    if respondent.reopen_asked_at is not None:
        raise NotAbsent("It is asked for already; the body opens the case again.")
