"""What a licence's status reads on a day, and how a reader is told."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.domains.imports.types import LicenceStatus
from app.domains.registration.types import Basis
from app.kit.text import is_latin

RUNNING = frozenset(
    {
        LicenceStatus.VALID,
        LicenceStatus.VALID_PROVISIONAL,
        LicenceStatus.TEMPORARY_AUTHORITY,
    }
)
"""The statuses that end with the last day printed on the licence."""


_SAME_NAME = ("legal", "alias")
"""Kinds of names that say the same name; a trading name or a former one is another."""


def own_and_latin(names: Sequence[tuple[str, str]]) -> tuple[str, str | None]:
    """Return the name of a firm in its own script, and the same in Latin letters.

    Args:
        names: kind and text of each, the legal one first; there is one at least.

    Returns:
        The second is ``None`` where the name is written in Latin letters, or no such form is known.

    Rule:
        Fairness C3.
    """
    same = [text for kind, text in names if kind in _SAME_NAME] or [names[0][1]]
    own = next((text for text in same if not is_latin(text)), same[0])
    latin = next((text for text in same if is_latin(text)), None)
    return own, None if latin == own else latin


@dataclass(frozen=True, slots=True)
class SourceState:
    """What a source is, and of which day its newest list speaks.

    Attributes:
        key: its slug.
        title: of the register.
        publisher: who publishes it.
        list_date: of the newest list in force.
        stale_after_days: for how long its word is taken.
        time_zone: in which the register dates.
        data_licence: under which its data are used.
        attribution: how it wants to be named.
    """

    key: str
    title: str
    publisher: str
    list_date: date
    stale_after_days: int
    time_zone: str
    data_licence: str
    attribution: str

    def today(self, at: datetime) -> date:
        """Return the civil day of an instant where the register is kept."""
        return at.astimezone(ZoneInfo(self.time_zone)).date()

    def is_confirmed(self, day: date) -> bool:
        """Tell whether the source's word is still taken on ``day`` (fairness L5)."""
        return day <= self.list_date + timedelta(days=self.stale_after_days)

    def as_said(self, said_on: date | None, *, is_alone: bool) -> "SourceState":
        """Return the source with the day of its last word on one licence.

        Args:
            said_on: the day of the authority's act that states it, if one does.
            is_alone: whether no list of the source has it, so that a newer one confirms nothing.

        Rule:
            Fairness L5: the word of an act ages like that of a list.
        """
        if said_on is None or (not is_alone and said_on < self.list_date):
            return self
        return replace(self, list_date=said_on)


def judge(
    status: LicenceStatus, valid_from: date | None, valid_until: date | None, day: date
) -> LicenceStatus:
    """Return what a licence is on ``day`` by what its register says.

    Args:
        status: the common status of the register's word.
        valid_from: first civil day printed on the licence.
        valid_until: last civil day printed on it, inclusive.
        day: where the register is kept.

    Rule:
        Contract, "Public reads": an expired licence is never shown as valid because a job was late.
    """
    if status not in RUNNING:
        return status
    if valid_until is not None and day > valid_until:
        return LicenceStatus.EXPIRED
    if valid_from is not None and day < valid_from:
        return LicenceStatus.PENDING
    return status


def judge_by_source(
    status: LicenceStatus,
    valid_from: date | None,
    valid_until: date | None,
    source: SourceState,
    at: datetime,
) -> tuple[LicenceStatus, LicenceStatus]:
    """Return the status at an instant, and what the source's list itself reads.

    Past the source's own limit the first is ``unconfirmed``; that a firm is no longer listed is
    not made less certain by time.

    Rule:
        Fairness L5 and L6.
    """
    day = source.today(at)
    read = judge(status, valid_from, valid_until, day)
    if read is LicenceStatus.NO_LONGER_LISTED or source.is_confirmed(day):
        return read, read
    return LicenceStatus.UNCONFIRMED, read


def reading(now: LicenceStatus, read: LicenceStatus, source: SourceState) -> str:
    """Return the sentence in which a status is told.

    Rule:
        Fairness L5 ("valid according to <register> of <date>") and L6 ("no longer listed").
    """
    if now is LicenceStatus.NO_LONGER_LISTED:
        return f"no longer listed in {source.title} of {source.list_date}"
    words = read.value.replace("_", " ")
    if now is LicenceStatus.UNCONFIRMED:
        return (
            f"unconfirmed: {source.title} of {source.list_date} is older than the"
            f" {source.stale_after_days} days for which its word is taken; it then read {words}"
        )
    return f"{words} according to {source.title} of {source.list_date}"


def enforcement_reading(source: SourceState, *, is_confirmed: bool) -> str:
    """Return the sentence in which an act of enforcement is told that a list states.

    Rule:
        Fairness L2 and L5: who says it, of which day, and that nobody here examined it.
    """
    said = f"stated by {source.publisher} in {source.title} of {source.list_date}"
    if not is_confirmed:
        said = (
            f"unconfirmed: {said}, which is older than the {source.stale_after_days} days for"
            " which its word is taken"
        )
    return f"{said}; Vouch did not examine it"


_BASES = {
    Basis.LICENCE: "a licence that its authority confirmed",
    Basis.COMPANY_REGISTER: "an extract of a company register",
    Basis.VISIT: "the report of a visit",
}


def declared_reading(authority: str | None, on: date, *, is_proved: bool) -> str:
    """Return the sentence in which a licence is told that no list states.

    Args:
        authority: who confirmed it, or issued it, as it was said.
        on: the day on which it was said.
        is_proved: whether it is the basis of the firm's registration.

    Rule:
        Fairness L2 and L5: it never reads valid, since no register says so.
    """
    if is_proved:
        return (
            f"unconfirmed: {authority} confirmed it to the secretariat on {on}; no list that is"
            " fed in states it"
        )
    issuer = f", which names {authority} as its issuer" if authority else ""
    return f"unconfirmed: only the firm itself states it{issuer}; no list that is fed in does"


def meaning(
    record: str,
    sources: list[tuple[SourceState, str]],
    registered: Sequence[tuple[Basis, str]] = (),
) -> str:
    """Return what being listed means, for one firm.

    Args:
        record: what it is.
        sources: the registers that named it, each with the day since when it no longer does, or
            nothing.
        registered: on the basis of what the secretariat registered it without a list, and when.

    Rule:
        Fairness L2: listing is not approval.
    """
    if registered:
        return _registered(record, sources, registered)
    listed = "; ".join(
        f"{each.title} ({each.publisher}), which no longer lists it since {gone_on}"
        if gone_on
        else f"{each.title} ({each.publisher}) of {each.list_date}"
        for each, gone_on in sources
    )
    return (
        f"This {record} is on this register because it was named in: {listed}. Vouch did not"
        " examine it. Having no certificate says nothing against it."
    )


def _registered(
    record: str,
    sources: list[tuple[SourceState, str]],
    registered: Sequence[tuple[Basis, str]],
) -> str:
    why = "; ".join(
        f"registered by the secretariat on {on} on the basis of {_BASES[basis]}"
        for basis, on in registered
    )
    listed = f" {meaning(record, sources)}" if sources else " No list that is fed in names it."
    return (
        f"This {record} was {why}. Vouch did not examine how it recruits; what is marked so, only"
        f" the firm itself states.{listed}"
        + ("" if sources else " Having no certificate says nothing against it.")
    )
