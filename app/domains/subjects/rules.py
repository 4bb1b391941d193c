"""Which pairs a person is asked of, what may be merged, and when a licence is worsened."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from app.domains.appeals.types import AppealTimes
from app.domains.imports.types import LicenceStatus, MayRecruit, may_recruit
from app.domains.notices.types import Terms as AppealTerms
from app.domains.subjects.types import SubjectKind
from app.kit.likeness import CANDIDATE

LEAST_LIKENESS = CANDIDATE
"""From here on a pair is a question to a person: in the labelled pairs of the name-matching
benchmark nearly all pairs above it are one firm, and most pairs of one firm lie above it."""

MOST_CANDIDATES = 20
"""At most so many pairs for one firm: a name of one common word is like hundreds."""


def may_merge(one: SubjectKind, other: SubjectKind) -> bool:
    """Tell whether records of these kinds can be one firm.

    Rule:
        Domain model: a merge joins two records of one firm; an employer and a recruiter stay
        apart, since being listed means something else for each.
    """
    return one is other


CONTACT_CODE = timedelta(days=30)
"""For so long the code in a letter to a published contact is good."""


def may_confirm(firms_with_it: int) -> bool:
    """Tell whether a published address can confirm a claim: only one of a single firm.

    Args:
        firms_with_it: for how many firms sources publish it now.

    Rule:
        Fairness P1: of an address that several firms share nobody knows for which it speaks.
    """
    return firms_with_it == 1


TOLD_ONCE_IN = timedelta(days=1)


def next_letter_at(told_at: datetime | None, at: datetime) -> datetime:
    """Return when an employer is told of a change: at once, but not twice in a day.

    Args:
        told_at: when it was told last.
        at: the instant of the change.

    Rule:
        An employer gets a message when one of its recruiters changes, daily at the latest.
    """
    return at if told_at is None else max(at, told_at + TOLD_ONCE_IN)


def is_published(*, from_list: bool, stated_until: date | None) -> bool:
    """Tell whether a source publishes a fact now: it stands in a list and was not taken off.

    Args:
        from_list: whether a list states it.
        stated_until: last civil day on which it is stated; ``None`` while it is.

    Rule:
        Fairness L8: a person's name is public only where source or law publishes it, and for as
        long.
    """
    return from_list and stated_until is None


FIRST_DAY = date(1900, 1, 1)
"""An earlier day is a slip of the pen."""
MOST_YEARS = 200
"""A day that lies further ahead is one, too."""
CONFIRMED_WITHIN = timedelta(days=1)
RANK = {MayRecruit.NO: 0, MayRecruit.UNKNOWN: 1, MayRecruit.LIMITED: 2, MayRecruit.YES: 3}
OURS = frozenset({LicenceStatus.NO_LONGER_LISTED, LicenceStatus.UNCONFIRMED})
"""Conclusions of ours, which no register states."""


class Terms(NamedTuple):
    """What a licence says: number, kind, status in the register's word and ours, both days."""

    number: str | None
    kind: str | None
    status_word: str | None
    status: LicenceStatus
    valid_from: date | None
    valid_until: date | None


def rank(status: LicenceStatus) -> int:
    """Return how far a status lets its holder recruit, to compare.

    Rule:
        Domain model: each status has ``may_recruit``.
    """
    return RANK[may_recruit(status)]


def takes_away(before: Terms | None, after: Terms, today: date) -> bool:
    """Tell whether a change takes something from the holder of a licence.

    A new status takes away unless it lets recruit more than the one before, or as fully: from
    suspended to cancelled nothing falls that can be counted, and yet it is worse. A shorter time
    takes away like a status. A licence that is new takes away where it says that one may not.

    Rule:
        Fairness P3: worsening names ground and date, however it is put.
    """
    if before is None:
        return rank(after.status) < RANK[MayRecruit.UNKNOWN]
    rises = rank(after.status) > rank(before.status)
    if before.status is not after.status:
        return not rises and may_recruit(after.status) is not MayRecruit.YES
    begins_later = after.valid_from is not None and after.valid_from > (before.valid_from or today)
    return begins_later or _ends_earlier(before.valid_until, after.valid_until)


def _ends_earlier(before: date | None, after: date | None) -> bool:
    return after is not None and (before is None or after < before)


def still_holds(left: Terms, now: Terms) -> bool:
    """Tell whether a licence gives its holder no more than an act on it had left.

    Args:
        left: what it said after the act.
        now: what it says.

    Rule:
        Fairness P3: an act can be contested, and shows as contested, while it is in force.
    """
    if rank(now.status) != rank(left.status):
        return rank(now.status) < rank(left.status)
    if may_recruit(left.status) is not MayRecruit.YES or left.valid_until is None:
        return True
    return now.valid_until is not None and now.valid_until <= left.valid_until


def needs_second_officer(worsened_today: int, limit: int) -> bool:
    """Tell whether another officer has to confirm one more worsening on a day.

    Args:
        worsened_today: those of the authority that took effect on one officer's word.
        limit: how many may.

    Rule:
        Fairness P3: above 20 a day a second officer confirms.
    """
    return worsened_today >= limit


def is_plausible(day: date, today: date) -> bool:
    """Tell a day that can be meant from a slip of the pen.

    Rule:
        Issue 4, "Bad input": what cannot be meant is refused with a clear problem.
    """
    return FIRST_DAY <= day <= date(today.year + MOST_YEARS, 1, 1)


CLAIM_HEARD_WITHIN = timedelta(days=10)
"""So long a claimant can answer before a claim is refused."""
MERGE_HEARD_WITHIN = timedelta(days=10)
"""So long whoever holds a record can answer before it is joined with another."""
APPEAL_WITHIN = timedelta(days=30)
ERROR_WITHIN = timedelta(days=10)
APPEALS_BODY = "appeals_panel"
APPEALS_QUORUM = 2
APPEAL_ACKNOWLEDGED = timedelta(days=14)
APPEAL_OBJECTIONS = timedelta(days=7)
APPEAL_DECIDED = timedelta(days=30)


def terms_of_appeal(at: datetime) -> AppealTerms:
    """Return under which terms a claim that is refused, or a merge, can be appealed.

    No scheme says of them; these are the usual days. An appeal holds nothing back: a record that is
    not granted stays so until the appeal is decided, and a merge can be undone at any time.

    Rule:
        Facts "certification", 7: appeal window 30 days, factual errors 10 days; fairness C1, C2.
    """
    return AppealTerms(
        appeal_until=at + APPEAL_WITHIN,
        error_until=at + ERROR_WITHIN,
        holds_back=False,
        heard_by=APPEALS_BODY,
        quorum=APPEALS_QUORUM,
    )


def times_of_appeal(at: datetime) -> AppealTimes:
    """Return the days of such an appeal that is lodged, or whose panel is named, now.

    Rule:
        Facts "certification", 7: appeals acknowledged in two weeks, conflicts in 7 days, decided in
        30 days.
    """
    return AppealTimes(
        acknowledged_by=at + APPEAL_ACKNOWLEDGED,
        conflicts_until=at + APPEAL_OBJECTIONS,
        decide_by=at + APPEAL_DECIDED,
    )
