"""Sanctions in an item of the roster: what a token says of them, and how that is judged.

A token holds the days of a firm's sanctions. Which are in force is judged when the text is read:
no late job leaves one standing that is over, and a measure of a pending case reads provisional.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from app.domains.notices.types import Standing as AppealStanding
from app.domains.roster.engine.sanction_words import reads
from app.domains.roster.engine.verification import instant_of
from app.domains.sanctions.types import Until
from app.domains.sanctions.types.kinds import SanctionKind

_FIELDS, _GROUNDS = ";", ","
UTC_ZONE = ZoneInfo("UTC")


class Sanctioned(NamedTuple):
    """A sanction of a firm, as it is known when the firm is rendered.

    Attributes:
        number: of it.
        kind: what it is.
        jurisdiction: of the authority; empty: the scheme.
        from_at: from when on.
        until_at: when it ends; ``None``: for good, or until it is complied with.
        waits_for: what it waits for.
        is_provisional: an urgent measure, whose ground nobody is told (V4).
        grounds: classes of offences.
        appeal_until: until when an appeal in time is possible.
        is_appealed: whether an appeal runs.
        public_until: until when its past is public (V4).
    """

    number: str
    kind: SanctionKind
    jurisdiction: str
    from_at: datetime
    until_at: datetime | None
    waits_for: Until | None
    is_provisional: bool
    grounds: tuple[str, ...]
    appeal_until: datetime | None
    is_appealed: bool
    public_until: datetime | None

    def holds(self, at: datetime) -> bool:
        """Tell whether it is in force at an instant."""
        return self.from_at <= at and (self.until_at is None or at < self.until_at)


def written(sanction: Sanctioned) -> str:
    """Write a sanction for a token: codes, numbers and instants alone."""
    return _FIELDS.join(
        (
            *(sanction.number, sanction.kind.value, sanction.jurisdiction),
            *(sanction.from_at.isoformat(), _text(sanction.until_at)),
            "" if sanction.waits_for is None else sanction.waits_for.value,
            "1" if sanction.is_provisional else "",
            _GROUNDS.join(sanction.grounds),
            _text(sanction.appeal_until),
            "1" if sanction.is_appealed else "",
            _text(sanction.public_until),
        )
    )


def read(part: str) -> Sanctioned:
    """Read a sanction from a token."""
    number, kind, place, since, until, waits, urgent, grounds, appeal, runs, public = part.split(
        _FIELDS
    )
    return Sanctioned(
        *(number, SanctionKind(kind), place, datetime.fromisoformat(since), _instant(until)),
        Until(waits) if waits else None,
        bool(urgent),
        tuple(grounds.split(_GROUNDS)) if grounds else (),
        *(_instant(appeal), bool(runs), _instant(public)),
    )


def _text(at: datetime | None) -> str:
    return "" if at is None else at.isoformat()


def _instant(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def in_force(
    parts: Sequence[str],
    late: Mapping[str, Sanctioned | None],
    day: date | None,
    answered_at: datetime,
) -> list[dict[str, Any]]:
    """Return the sanctions of a token that are in force, as anybody reads them.

    Args:
        parts: of the token.
        late: those that changed since it was written, or fell (``None``), by number.
        day: a past civil day that is asked for, of which what is public still is shown.
        answered_at: the instant of the answer.

    Rule:
        Fairness V4, C2: status, date, a ground from a closed list, whether an appeal is open or
        runs; of an urgent measure no ground. What fell is absent from that instant on.
    """
    then = instant_of(day, UTC_ZONE, answered_at)
    found = []
    for part in parts:
        one: Sanctioned | None = read(part)
        assert one is not None
        one = late.get(one.number, one)
        if one is None or not one.holds(then):
            continue
        is_past = not one.holds(answered_at)
        if is_past and (one.public_until is None or one.public_until <= answered_at):
            continue
        found.append(shown(one, answered_at))
    return found


def shown(one: Sanctioned, at: datetime) -> dict[str, Any]:
    """Return what anybody reads of a sanction."""
    return {
        "number": one.number,
        "kind": one.kind.value,
        "reads": reads(one.kind, one.until_at, one.waits_for, is_provisional=one.is_provisional),
        "since": one.from_at,
        "until": one.until_at,
        "waits_for": None if one.waits_for is None else one.waits_for.value,
        "provisional": one.is_provisional,
        "by": "authority" if one.jurisdiction else "scheme",
        "jurisdiction": one.jurisdiction or None,
        "grounds": [] if one.is_provisional else list(one.grounds),
        "appeal": _appeal(one, at),
        "address": f"/v1/roster/sanctions/{one.number}",
    }


def _appeal(one: Sanctioned, at: datetime) -> str | None:
    if one.is_appealed:
        return AppealStanding.APPEAL_RUNNING.value
    if one.appeal_until is not None and at < one.appeal_until:
        return AppealStanding.APPEAL_OPEN.value
    return None
