"""Final findings of the register's own cases: how they are shown, and when (V4).

In the stored text of a firm each stands in a token with the instants from which and until which it
is public, so that no late job shows it before it is final or after its time.
"""

from base64 import b64decode, b64encode
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

import orjson

from app.domains.roster.engine.tokens import without_marks

FEWEST_SHOWN = 10
FEWER = f"fewer than {FEWEST_SHOWN}"
_PARTS = "~"
_OPTIONS = orjson.OPT_UTC_Z | orjson.OPT_OMIT_MICROSECONDS


class Found(NamedTuple):
    """A confirmed count against a record, as the public reads it once it is final.

    Attributes:
        finding_id: of the count against this respondent, as text.
        number: of the case.
        part: as what the firm answered.
        offence: the class.
        jurisdiction: of the authority that decided; ``None``: a scheme did.
        authority: who decided.
        body: which kind of body that is.
        source: through what the case came up.
        standard: of proof.
        in_absence: whether the firm could not be served.
        acted_from: first day of the conduct.
        acted_until: last day of it.
        confirmed_at: when it was decided.
        final_at: from when on it is final, if nobody appeals meanwhile.
        public_until: the instant at which its publication ends.
        workers: how many it concerned.
        was_appealed: whether an appeal left it standing.
        reply: what the firm says publicly.
    """

    finding_id: str
    number: str
    part: str
    offence: str
    jurisdiction: str | None
    authority: str
    body: str
    source: str
    standard: str
    in_absence: bool
    acted_from: date
    acted_until: date
    confirmed_at: datetime
    final_at: datetime
    public_until: datetime
    workers: int
    was_appealed: bool
    reply: str | None


def shown(found: Found) -> dict[str, Any]:
    """Return a finding as an item shows it: counts below ten are told as that (E5)."""
    is_few = found.workers < FEWEST_SHOWN
    day = found.confirmed_at.date()
    authority = without_marks(found.authority)
    return {
        "id": found.finding_id,
        "number": found.number,
        "class": found.offence,
        "part": found.part,
        "jurisdiction": found.jurisdiction,
        "authority": authority,
        "body": found.body,
        "found_by": found.source,
        "standard_of_proof": found.standard,
        "in_absence": found.in_absence,
        "acted_from": found.acted_from,
        "acted_until": found.acted_until,
        "decided_on": day,
        "final_since": found.final_at,
        "public_until": found.public_until,
        "workers": None if is_few else found.workers,
        "workers_reads": FEWER if is_few else str(found.workers),
        "appeal": "upheld_on_appeal" if found.was_appealed else "not_appealed_in_time",
        "reply": None if found.reply is None else without_marks(found.reply),
        "reads": f"found by {authority} on {day}, final since {found.final_at.date()}",
    }


def written(found: Found) -> str:
    """Write a finding for a token."""
    said = b64encode(orjson.dumps(shown(found), option=_OPTIONS)).decode()
    since, until = found.final_at.isoformat(), found.public_until.isoformat()
    return _PARTS.join((found.finding_id, since, until, said))


class Now(NamedTuple):
    """At which instant findings are judged, for which past day, and which have left since."""

    at: datetime
    day: date | None = None
    left: Collection[str] = ()


def public(parts: Iterable[str], now: Now) -> list[dict[str, Any]]:
    """Return the findings of a token that the public reads now.

    Rule:
        Fairness V4 and L1: only what is final, for as long as its class says; what is over or was
        overturned is told of no day.
    """
    found = []
    for part in parts:
        finding_id, since, until, said = part.split(_PARTS)
        final_at = datetime.fromisoformat(since)
        is_public = final_at <= now.at < datetime.fromisoformat(until)
        was_final = now.day is None or final_at.astimezone(UTC).date() <= now.day
        if is_public and was_final and finding_id not in now.left:
            found.append(orjson.loads(b64decode(said)))
    return found


def cell(found: Sequence[dict[str, Any]], between: str) -> str:
    """Write findings for a cell of the export: number and class, which no formula begins."""
    return between.join(f"{each['number']}: {each['class']}" for each in found)
