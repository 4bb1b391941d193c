"""What anybody reads of a certificate: the whole answer, from values, for both ways to it.

The lane and FastAPI read the same rows in their own ways and hand them to :func:`told`, so that
the bytes are the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import orjson

from app.domains.certifications.rules.standing import after, standing_at, start_of
from app.domains.certifications.types.certificates import (
    CertificateState,
    Ground,
    Standing,
    StatusReading,
    Validity,
)
from app.domains.certifications.types.countries import CountryReading
from app.domains.notices.types import PublicReading
from app.domains.roster.engine.certificate_words import GROUNDS, country_shown, status_reads
from app.domains.roster.types import NameAnswer, VerifiedStatus

OPTIONS = orjson.OPT_UTC_Z | orjson.OPT_OMIT_MICROSECONDS
LAST_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Rules:
    """What the documents that bound a certificate say of it; they never change.

    Attributes:
        scheme: key, version and title.
        standard: key, edition and title.
        means: what a certificate says, and what it does not.
        zone: where its days begin and end.
        asks_for_country: whether the scheme asks for the certificate of a country (C8).
    """

    scheme: dict[str, str]
    standard: dict[str, str]
    means: str
    zone: ZoneInfo
    asks_for_country: bool = False


class Stood(NamedTuple):
    """A period as it is known now, and the journal's entry that began it.

    Attributes:
        standing: the period.
        entry: of the act that put it into that state.
        notice: what anybody reads of the notice of that act, if there was one.
    """

    standing: Standing
    entry: int
    notice: PublicReading | None = None


class Neighbour(NamedTuple):
    """The certificate before or after one.

    Attributes:
        number: of it.
        valid_from: its first civil day.
        last_on: its last civil day in force: of its validity, or on which it ended earlier.
    """

    number: str
    valid_from: date
    last_on: date


@dataclass(frozen=True, slots=True)
class Case:
    """A certificate as it is known now.

    Attributes:
        number: of it.
        validity: its civil days.
        decided_on: civil day of the decision.
        level: of the scheme's levels.
        stood: how it stood.
        scope: for what it holds on the day that is asked for.
        follows: the certificate that it renews or restores.
        followed_by: those that renew or restore it.
        rules: that bound it.
        known_at: number of the journal's last entry.
        country: how the country stands that the scheme asks for, if it asks for one.
    """

    number: str
    validity: Validity
    decided_on: date
    level: str | None
    stood: Sequence[Stood]
    scope: dict[str, Any]
    follows: Neighbour | None
    followed_by: Sequence[Neighbour]
    rules: Rules
    known_at: int
    country: CountryReading | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a certificate.

    Attributes:
        now: the instant of the answer.
        as_of: a past civil day or instant; ``None``: now.
        name: a name and whether it is the holder's, if that was asked.
    """

    now: datetime
    as_of: date | datetime | None = None
    name: tuple[str, NameAnswer] | None = None

    def words(self, at: datetime, known_at: int) -> bytes:
        """Return what an answer says of its instants and of the journal's number."""
        instants = {
            "at": at,
            "as_of": None if self.as_of is None else self.as_of.isoformat(),
            "answered_at": self.now,
            "journal_number": known_at,
        }
        return orjson.dumps(instants, option=OPTIONS)[1:-1]


def instant_of(as_of: date | datetime | None, zone: ZoneInfo, now: datetime) -> datetime:
    """Return the instant for which a status is told: of a civil day its end, or now.

    Args:
        as_of: what was asked for.
        zone: where the scheme is; the day ends there.
        now: the instant of the answer; nothing is told of what lies ahead.
    """
    if as_of is None:
        return now
    if isinstance(as_of, datetime):
        return as_of.astimezone(UTC)
    return min(after(as_of, zone) - LAST_INSTANT, now)


def read_at(case: Case, at: datetime) -> tuple[StatusReading | None, Stood | None]:
    """Return what a certificate was at an instant, and the period that says it."""
    standings = [each.standing for each in case.stood]
    reading = standing_at(standings, case.validity, at, case.rules.zone)
    if reading is None:
        return None, None
    return reading, next(each for each in case.stood if each.standing.holds(at))


def told(case: Case, holder: dict[str, Any], asked: Question, instance: str | None) -> bytes:
    """Return the answer to whoever asks for a number.

    Args:
        case: the certificate.
        holder: what is shown of whose it is (fairness C3).
        asked: what is asked for.
        instance: ``test`` or ``demo``, which every public answer says (L9).

    Rule:
        Contract, "Public reads": the status is computed for the moment of the request, and the
        answer carries the instant; fairness C2: ground and appeal, no more.
    """
    said = say(case, holder, asked, instance)
    at = instant_of(asked.as_of, case.rules.zone, asked.now)
    return said.around(asked.words(at, case.known_at))


class Said(NamedTuple):
    """An answer but for the instants and the journal's number, which stand between its parts."""

    before: bytes
    after: bytes

    def around(self, words: bytes) -> bytes:
        """Return the answer with the words that stand between."""
        return b"%b,%b,%b" % (self.before, words, self.after)


def say(case: Case, holder: dict[str, Any], asked: Question, instance: str | None) -> Said:
    """Return the answer's parts; they stay the same until the status changes."""
    at = instant_of(asked.as_of, case.rules.zone, asked.now)
    reading, stood = read_at(case, at)
    status = _status(reading)
    that_day = _that_day(case, asked, at)
    first, last = case.validity.valid_from, case.validity.valid_until
    is_overdue = reading is not None and reading.is_overdue
    before: dict[str, Any] = {} if instance is None else {"instance": instance}
    before |= {
        "number": case.number,
        "status": status.value,
        "valid": _is_valid(status, that_day),
        "reads": status_reads(
            *(status, first, last),
            is_overdue=is_overdue,
            ground=None if reading is None else reading.ground,
        ),
    }
    after = {
        **_why(reading, stood),
        "that_day": that_day,
        "scheme": case.rules.scheme,
        "standard": case.rules.standard,
        "country": None if case.country is None else country_shown(case.country, case.rules.zone),
        "level": case.level,
        "decided_on": case.decided_on,
        "valid_from": first,
        "valid_until": last,
        "time_zone": case.rules.zone.key,
        "means": case.rules.means,
        "scope": case.scope,
        "follows": None if case.follows is None else _before(case, case.follows),
        "followed_by": [_after(case, each) for each in case.followed_by],
        "holder": holder,
        "name": None if asked.name is None else _name(*asked.name),
    }
    return Said(orjson.dumps(before, option=OPTIONS)[:-1], orjson.dumps(after, option=OPTIONS)[1:])


def _status(reading: StatusReading | None) -> VerifiedStatus:
    if reading is None:
        return VerifiedStatus.NOT_YET_ISSUED
    return VerifiedStatus(reading.status.value)


def _is_valid(status: VerifiedStatus, that_day: list[dict[str, Any]] | None) -> bool:
    """Tell whether it was valid: of a civil day, on all of it since it was issued."""
    if that_day is not None:
        return all(each["status"] == VerifiedStatus.ACTIVE for each in that_day)
    return status is VerifiedStatus.ACTIVE


def _why(reading: StatusReading | None, stood: Stood | None) -> dict[str, Any]:
    """Say since when, by which act, on what ground, and whether it can be appealed."""
    if reading is None or stood is None:
        nothing = dict.fromkeys(("since", "act", "ground", "appeal", "statement"))
        return {**nothing, "sanctions": [], "limit_on": None, "overdue": False}
    # What time alone brought has no act, and so no notice.
    is_by_time = reading.ground is Ground.END_OF_VALIDITY
    notice = None if is_by_time else stood.notice
    limit_on = None if is_by_time else stood.standing.ends_on
    ground = {"code": reading.ground.value, "reads": GROUNDS[reading.ground]}
    by = "time" if is_by_time else "act"
    is_recorded = stood.standing.ground is reading.ground
    return {
        "since": reading.since,
        "act": {"by": by, "journal_number": stood.entry if is_recorded else None},
        "ground": ground,
        "appeal": _appeal(notice),
        "statement": None if notice is None else notice.statement,
        "sanctions": _sanctions(reading, ground, limit_on),
        "limit_on": limit_on,
        "overdue": reading.is_overdue,
    }


def _appeal(notice: PublicReading | None) -> dict[str, Any] | None:
    if notice is None:
        return None
    return {"standing": notice.standing.value, "until": notice.appeal_until}


def _sanctions(
    reading: StatusReading, ground: dict[str, str], limit_on: date | None
) -> list[dict[str, Any]]:
    """Return the sanctions in force (fairness C3)."""
    if reading.status.value != CertificateState.SUSPENDED:
        return []
    kind = {"kind": "certificate_suspended", "since": reading.since}
    return [{**kind, "limit_on": limit_on, "ground": ground["code"]}]


def _that_day(case: Case, asked: Question, at: datetime) -> list[dict[str, Any]] | None:
    """Return every status of the civil day that is asked for, in turn.

    "Was it valid on the day we signed?" has two answers where it changed on that day; both are
    given, and ``valid`` is told of the whole day alone.
    """
    day = asked.as_of
    if day is None or isinstance(day, datetime):
        return None
    first = start_of(day, case.rules.zone)
    changes = {each.standing.from_at for each in case.stood if first < each.standing.from_at <= at}
    found: list[dict[str, Any]] = []
    for instant in [first, *sorted(changes)]:
        reading, _ = read_at(case, instant)
        # Its first day counts as a whole: days of a certificate are civil days.
        if reading is None and changes:
            continue
        status = _status(reading).value
        if not found or found[-1]["status"] != status:
            found.append({"status": status, "from": instant})
    return found


def _before(case: Case, other: Neighbour) -> dict[str, Any]:
    gap = (case.validity.valid_from - other.last_on).days - 1
    return {"number": other.number, "last_on": other.last_on, "gap_days": max(gap, 0)}


def _after(case: Case, other: Neighbour) -> dict[str, Any]:
    gap = (other.valid_from - case.validity.valid_until).days - 1
    return {"number": other.number, "valid_from": other.valid_from, "gap_days": max(gap, 0)}


NAME_READS = {
    NameAnswer.YES: "This is the holder's name.",
    NameAnswer.FORMER: "This was a name of the holder; the register has another now.",
    NameAnswer.SIMILAR: "The holder's name is similar, and not the same: compare it with care.",
    NameAnswer.NO: "This is not the holder's name.",
}


def _name(name: str, answer: NameAnswer) -> dict[str, str]:
    return {"asked": name, "answer": answer.value, "reads": NAME_READS[answer]}
