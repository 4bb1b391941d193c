"""Opening the review of a state's certificate: by rule, or by people where it holds none (S4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

import rfc8785

from app.access.grants import Permission
from app.access.policy import require
from app.domains.accountability.models import StateReview, StateReviewFact
from app.domains.accountability.queries import reviews, told
from app.domains.accountability.rules import is_late, opening
from app.domains.accountability.service.desk import AccountabilityDesk
from app.domains.accountability.service.ties import refuse_tied
from app.domains.accountability.types import Fact, ReviewRule
from app.domains.accountability.workflow import REVIEW, Action
from app.domains.disclosures.models import Disclosure
from app.domains.jurisdictions import queries as jurisdictions
from app.domains.jurisdictions.models import Jurisdiction
from app.domains.standards import queries as standards
from app.kit.errors import NotFound
from app.kit.ids import new_id
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class _Held:
    """What is reviewed: by which rules, whose certificate, and which authority is heard."""

    scheme_id: UUID
    edition_id: UUID
    scheme_key: str
    certificate_id: UUID | None
    organisation_id: UUID


def open_by_rule(work: Work, desk: AccountabilityDesk) -> int:
    """Open a review of each state to which a rule applies; return how many were noted.

    That of a state with a certificate is open at once. Of a state without one it is only noted, and
    people say whether it is opened. A state under review gets no second one, and what an earlier
    review rests on opens none, unless that was lifted.

    Records:
        ``accountability.review.noted`` with rule, period, how many facts, and their digest;
        ``accountability.review.opened``.

    Rule:
        Fairness S4: a set number of overdue answers or final violations.
    """
    today = desk.today(work.at)
    codes = told.receivers(work)
    under_review = reviews.goes_on(work, codes)
    noted = 0
    for code in codes:
        found = (
            None if code in under_review else opening(_facts(work, desk, code), desk.limits, today)
        )
        if found is not None and _note(work, desk, code, found):
            noted += 1
    return noted


def _facts(work: Work, desk: AccountabilityDesk, code: str) -> list[Fact]:
    found = []
    for each in told.countable(work, code):
        assert each.sent_at is not None
        found.append(_fact(each, ReviewRule.FINAL_VIOLATIONS, desk, each.sent_at))
        if each.answer_due is not None and is_late(each.answer_due, each.answered_at, work.at):
            last = each.answer_due - timedelta(microseconds=1)
            found.append(_fact(each, ReviewRule.OVERDUE_ANSWERS, desk, last))
    for each, due in told.silent(work, code):
        found.append(_fact(each, ReviewRule.OVERDUE_ANSWERS, desk, due))
    return found


def _fact(told_of: Disclosure, rule: ReviewRule, desk: AccountabilityDesk, at: datetime) -> Fact:
    return Fact(rule, told_of.id, told_of.thing_kind, told_of.thing_id, desk.today(at))


def _note(
    work: Work, desk: AccountabilityDesk, code: str, found: tuple[ReviewRule, Sequence[Fact]]
) -> bool:
    """Note a review; without a record of the state, or anybody to hear, there is none."""
    require(work.actor, Permission.REVIEW_OPEN)
    known = jurisdictions.find(work, code)
    held = None if known is None else _held(work, desk, known)
    if known is None or held is None:
        return False
    rule, facts = found
    review = _review(work, desk, known, held, rule)
    review.facts_digest = digest_of(facts)
    work.session.add(review)
    work.session.flush()
    _freeze(work, review, facts)
    work.record(
        "accountability.review.noted",
        row=str(review.id),
        jurisdiction=code,
        rule=rule.value,
        needed=review.needed,
        period_from=review.period_from.isoformat(),
        period_until=review.period_until.isoformat(),
        digest=review.facts_digest,
        counts={"facts": len(facts)},
    )
    if review.certificate_id is not None:
        _open(work, review)
    return True


def _review(
    work: Work, desk: AccountabilityDesk, known: Jurisdiction, held: _Held, rule: ReviewRule
) -> StateReview:
    day, limits = desk.today(work.at), desk.limits
    is_answers = rule is ReviewRule.OVERDUE_ANSWERS
    return StateReview(
        id=new_id(),
        state=REVIEW.start,
        jurisdiction=known.code,
        subject_id=known.subject_id,
        organisation_id=held.organisation_id,
        certificate_id=held.certificate_id,
        scheme_id=held.scheme_id,
        edition_id=held.edition_id,
        scheme_key=held.scheme_key,
        rule=rule,
        needed=limits.answers if is_answers else limits.violations,
        period_from=day - timedelta(days=limits.days - 1),
        period_until=day,
        noted_at=work.at,
    )


def _freeze(work: Work, review: StateReview, facts: Sequence[Fact]) -> None:
    for place, each in enumerate(facts, start=1):
        work.session.add(
            StateReviewFact(
                review_id=review.id,
                place=place,
                disclosure_id=each.disclosure_id,
                thing_kind=each.thing_kind,
                thing_id=each.thing_id,
                on_day=each.on,
            )
        )
    work.session.flush()


def digest_of(facts: Sequence[Fact]) -> str:
    """Return the SHA-256 of facts in their order, by which anybody can compute them anew."""
    said = [
        {"disclosure": str(each.disclosure_id), "thing": str(each.thing_id), "on": str(each.on)}
        for each in facts
    ]
    return sha256(rfc8785.dumps(said)).hexdigest()


def _held(work: Work, desk: AccountabilityDesk, known: Jurisdiction) -> _Held | None:
    certificate = reviews.certificate_of(work, known.subject_id)
    if certificate is not None:
        return _Held(
            certificate.scheme_id,
            certificate.edition_id,
            certificate.scheme_key,
            certificate.id,
            certificate.organisation_id,
        )
    speakers = jurisdictions.authorities(work, [known.code])[known.code]
    try:
        scheme = standards.current_scheme(work, desk.country_scheme, work.at.date())
        edition = standards.current_edition(work, scheme.said.standard, work.at.date())
    except NotFound:
        return None
    if not speakers:
        return None
    return _Held(scheme.id, edition.id, scheme.said.key, None, speakers[0].id)


def _open(work: Work, review: StateReview) -> None:
    review.opened_at, review.opened_by = work.at, work.actor.id
    work.move(review, REVIEW, Action.OPEN, jurisdiction=review.jurisdiction)


def open_review(work: Work, desk: AccountabilityDesk, review: StateReview) -> StateReview:
    """Open the review of a state that holds no certificate, so that it is public and answered.

    Raises:
        Forbidden, StepRefused: by policy and table.
        ConflictOfInterest, HeldForSecondLook: see :func:`ties.refuse_tied`.

    Records:
        ``accountability.review.opened``.

    Rule:
        Fairness S4, C8: people decide.
    """
    require(work.actor, Permission.REVIEW_OPEN, review.facts, is_seen=True)
    REVIEW.step(review.state, Action.OPEN)
    refuse_tied(work, desk, review)
    _open(work, review)
    return review


def set_aside(
    work: Work, desk: AccountabilityDesk, review: StateReview, reason: str
) -> StateReview:
    """Say that a state without a certificate is not reviewed; it never was public.

    Raises:
        Forbidden, StepRefused: by policy and table.
        ConflictOfInterest, HeldForSecondLook: see :func:`ties.refuse_tied`.

    Records:
        ``accountability.review.set_aside`` with the reason.

    Rule:
        Fairness S4, C8.
    """
    require(work.actor, Permission.REVIEW_END, review.facts, is_seen=True)
    REVIEW.step(review.state, Action.SET_ASIDE)
    refuse_tied(work, desk, review)
    review.ended_at, review.ended_by, review.ended_entry = work.at, work.actor.id, work.upcoming()
    work.move(review, REVIEW, Action.SET_ASIDE, words={"reason": reason})
    return review
