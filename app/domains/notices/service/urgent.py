"""The urgent way: two persons, reasons, and a review, where delay endangers workers."""

from datetime import datetime

from app.access.policy import require
from app.domains.notices.errors import AnotherPerson, NotUrgent
from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.domains.notices.rules import review_by as latest_review
from app.domains.notices.service import telling
from app.domains.notices.service.announcing import (
    body_of,
    make_notice,
    named,
    refuse_unless_standing,
)
from app.domains.notices.service.desk import NoticeDesk
from app.domains.notices.service.taking_effect import enter_into_effect, reverse, terms_of
from app.domains.notices.types import Announcement, LetterKind, ReversedBy, Terms
from app.domains.notices.workflow import LIFE, Action
from app.store.work import Work


def propose_urgent(work: Work, said: Announcement, why: str) -> Notice:
    """Propose that an act takes effect before whoever it strikes was heard.

    Nothing is in effect, and nobody is told, before another person has confirmed it. An act that
    is announced already, and open, is taken on.

    Args:
        work: the open transaction.
        said: the act.
        why: how delay would endanger workers, in words.

    Raises:
        Forbidden: the caller's role announces nothing.
        AnotherPerson: the caller is nobody with an account.
        StepRefused: it is proposed already.

    Records:
        ``notices.notice.urgency_proposed`` with the reason of the act, and why it is urgent.

    Rule:
        Fairness C1: except where delay endangers workers (two persons, reasons, review within 14
        days).
    """
    known = notices.find_open(work, said.act, said.thing, said.organisation_id)
    notice = make_notice(work, said) if known is None else known
    require(work.actor, LIFE.permission(Action.PROPOSE_URGENT), notice.facts, is_seen=True)
    LIFE.step(notice.state, Action.PROPOSE_URGENT)
    if work.actor.id is None:
        raise AnotherPerson("A person with an account proposes the urgent way.")
    notice.proposed_by, notice.proposed_entry = work.actor.id, work.upcoming()
    words = {"reason": said.reason, "why": why}
    body = {"subject_id": named(notice), **body_of(notice)}
    work.move(notice, LIFE, Action.PROPOSE_URGENT, words=words, **body)
    return notice


def confirm_urgent(
    work: Work, desk: NoticeDesk, notice: Notice, terms: Terms, review_by: datetime, reason: str
) -> Notice:
    """Confirm an urgent act as a second person: it is in effect at once, and told at once.

    Called in the work in which its owner moves the thing.

    Args:
        work: the open transaction.
        desk: of notices.
        notice: that somebody else proposed.
        terms: of an appeal.
        review_by: until when it must have been reviewed; 14 days at the latest.
        reason: in words.

    Raises:
        Forbidden: the caller decides none.
        AnotherPerson: the caller proposed it, or acts for nobody.
        StepRefused: it is not proposed.

    Records:
        ``notices.notice.urgency_confirmed`` with the terms of an appeal, and the reason.

    Rule:
        Fairness C1: two persons.
    """
    require(work.actor, LIFE.permission(Action.CONFIRM), notice.facts, is_seen=True)
    LIFE.step(notice.state, Action.CONFIRM)
    if work.actor.id is None or work.actor.id == notice.proposed_by:
        raise AnotherPerson("Another person confirms what is proposed as urgent.")
    entry = enter_into_effect(work, notice, terms)
    notice.told_at = notice.told_at or work.at
    notice.review_by = min(review_by, latest_review(work.at))
    body = {
        "review_by": notice.review_by.isoformat(),
        "subject_id": named(notice),
        **terms_of(terms),
        **body_of(notice),
    }
    work.move(notice, LIFE, Action.CONFIRM, words={"reason": reason}, **body)
    telling.write(work, desk, notice, LetterKind.URGENT, entry)
    return notice


def review(work: Work, desk: NoticeDesk, notice: Notice, reason: str, *, stands: bool) -> Notice:
    """Review an urgent act as somebody who neither proposed nor confirmed it.

    Where it does not stand it is reversed, and its owner opens the state before it in the same
    work.

    Raises:
        Forbidden: the caller reviews none.
        NotUrgent: it took effect after a hearing.
        NotInEffect: it was reversed meanwhile.
        AnotherPerson: the caller proposed or confirmed it.
        StepRefused: it is not in effect, or was reviewed.

    Records:
        ``notices.notice.reviewed`` with whether it stands, and the reason; ``reversed``.

    Rule:
        Fairness C1: review within 14 days.
    """
    require(work.actor, LIFE.permission(Action.REVIEW), notice.facts, is_seen=True)
    refuse_unless_reviewable(work, notice)
    notice.reviewed_at, notice.reviewed_by = work.at, work.actor.id
    notice.stands, notice.review_entry = stands, work.upcoming()
    body = {"stands": stands, "subject_id": named(notice), **body_of(notice)}
    work.move(notice, LIFE, Action.REVIEW, words={"reason": reason}, **body)
    telling.write(work, desk, notice, LetterKind.REVIEWED, notice.review_entry)
    if not stands:
        reverse(work, notice, ReversedBy.REVIEW, None)
    return notice


def refuse_unless_reviewable(work: Work, notice: Notice) -> None:
    """Refuse to review what was not urgent, or was reviewed, and whoever had a part in it.

    Raises:
        NotUrgent, NotInEffect, StepRefused: there is nothing to review.
        AnotherPerson: the caller proposed or confirmed it.

    Rule:
        Fairness C1.
    """
    if not notice.is_urgent:
        raise NotUrgent(f"The act of the notice {notice.number} took effect after a hearing.")
    LIFE.step(notice.state, Action.REVIEW)
    refuse_unless_standing(notice)
    if work.actor.id in (None, notice.proposed_by, notice.decided_by):
        raise AnotherPerson("Who proposed or confirmed an urgent act does not review it.")
