"""Parties laid out: bodies into their members, each for the days on which it is one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from app.access.policy import is_within
from app.domains.agreements.types import PartyTerms

LEAST_PARTIES = 2


@dataclass(frozen=True, slots=True)
class Term:
    """A time of whole days, with both ends.

    Attributes:
        since: first day.
        until: last day; ``None`` while it goes on.
    """

    since: date
    until: date | None = None

    def holds(self, day: date) -> bool:
        """Tell whether a day lies in it."""
        return self.since <= day and (self.until is None or day <= self.until)

    def within(self, other: "Term") -> "Term":
        """Return what two times share; it holds no day where they share none."""
        return Term(max(self.since, other.since), earlier(self.until, other.until))

    @property
    def is_empty(self) -> bool:
        """Whether it holds no day."""
        return self.until is not None and self.until < self.since


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a regional body.

    Attributes:
        code: of the jurisdiction.
        term: for which it is one.
    """

    code: str
    term: Term


@dataclass(frozen=True, slots=True)
class Party:
    """A party as it is named: a jurisdiction, or a body of which the members are known.

    Attributes:
        code: of the jurisdiction, or of the body.
        term: for which it is one.
        body_id: of the body; ``None``: a jurisdiction.
    """

    code: str
    term: Term
    body_id: UUID | None = None


def earlier(one: date | None, other: date | None) -> date | None:
    """Return the earlier of two last days; ``None`` is none."""
    return min((each for each in (one, other) if each is not None), default=None)


def last_day(ends: Mapping[str, date], code: str) -> date | None:
    """Return the last day of a jurisdiction; ``None`` while it goes on.

    A part ends with its country.

    Args:
        ends: by code, the first day on which a jurisdiction is no more.
        code: of it.
    """
    found = [day - timedelta(days=1) for ended, day in ends.items() if is_within(code, ended)]
    return min(found, default=None)


def laid_out(
    parties: Iterable[Party], members: Mapping[UUID, Sequence[Member]], ends: Mapping[str, date]
) -> tuple[PartyTerms, ...]:
    """Return the jurisdictions that are parties, each for the days on which it is one.

    Args:
        parties: as they are named.
        members: of each body.
        ends: by code, the first day on which a jurisdiction is no more.

    Rule:
        Fairness S3: a regional body is a party with dated membership.
    """
    found = []
    for party in parties:
        for code, term in _reached(party, members):
            lasts = Term(term.since, earlier(term.until, last_day(ends, code)))
            if not lasts.is_empty:
                by = None if party.body_id is None else party.code
                found.append(PartyTerms(code, lasts.since, lasts.until, by))
    return tuple(found)


def _reached(party: Party, members: Mapping[UUID, Sequence[Member]]) -> Iterable[tuple[str, Term]]:
    if party.body_id is None:
        return [(party.code, party.term)]
    return [(e.code, e.term.within(party.term)) for e in members.get(party.body_id, ())]


def lasting(term: Term, parties: Iterable[Party], ends: Mapping[str, date]) -> Term:
    """Return for how long an agreement is in force: while at least two of its parties are left.

    Args:
        term: that it gives itself.
        parties: as they are named.
        ends: by code, the first day on which a jurisdiction is no more.

    Rule:
        An agreement of one is none; the dates decide, and no job.
    """
    terms = [
        Term(each.term.since, earlier(each.term.until, last_day(ends, each.code)))
        if each.body_id is None
        else each.term
        for each in parties
    ]
    if sum(each.until is None for each in terms) >= LEAST_PARTIES:
        return term
    shared = [
        each.until
        for each in terms
        if each.until is not None
        and sum(other.holds(each.until) for other in terms) >= LEAST_PARTIES
    ]
    before = term.since - timedelta(days=1)
    return Term(term.since, earlier(term.until, max(shared, default=before)))
