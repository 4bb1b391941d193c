"""How a certificate stood, replayed from the entries of the journal alone."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from app.access.policy import ANYONE
from app.store.journal import Event
from app.store.work import Database

PREFIX = "certifications.certificate."
LIVES = frozenset({"active", "suspended"})
TURNS = frozenset(
    {"suspended", "reinstated", "withdrawn", "superseded", "surrendered", "expired", "held_back"}
)
"""What lets a certificate stand otherwise from an instant on."""


@dataclass(frozen=True)
class Turn:
    """What an entry says: from this instant on a certificate stands so.

    Attributes:
        since: the instant.
        state: how it stands.
        notice: of the act that it comes from, or that it holds back.
    """

    since: datetime
    state: str
    notice: str | None = None


@dataclass
class Replayed:
    """A certificate as the journal tells it.

    Attributes:
        first: its first civil day.
        last: its last one.
        turns: in the order in which they were recorded.
        gives_way: when another one takes its place, if that is known.
    """

    first: date
    last: date
    turns: list[Turn]
    gives_way: datetime | None = None

    def status(self, at: datetime, zone: ZoneInfo) -> str:
        """Return what it was at an instant, as it is known when the journal ends."""
        known = [each for each in self.turns if each.since <= at]
        if not known:
            return "not_yet_issued"
        # Among turns of one instant the one recorded last holds.
        state = max(enumerate(known), key=lambda each: (each[1].since, each[0]))[1].state
        if state not in LIVES:
            return state
        if self.gives_way is not None and self.gives_way <= at:
            return "superseded"
        day = at.astimezone(zone).date()
        if day > self.last:
            return "expired"
        return "not_yet_valid" if day < self.first else state

    def edges(self) -> list[datetime]:
        """Return every instant of which the journal speaks."""
        return [each.since for each in self.turns] + [self.gives_way] * bool(self.gives_way)

    def take(self, past: str, entry: Event) -> None:
        """Take in what an entry says."""
        body = entry.body
        notice = body.get("notice")
        if past == "recalled" or (past, body.get("because")) == ("corrected", "recalled"):
            self.turns = [each for each in self.turns if each.notice != notice]
        elif past == "revived":
            self.turns = [each for each in self.turns if each.state != "expired"]
        elif past == "renewed":
            self.gives_way = datetime.fromisoformat(body["from_at"])
        elif past in TURNS:
            since = datetime.fromisoformat(body["from_at"])
            self.turns.append(Turn(since, body["state"], notice))


def replay(database: Database) -> dict[str, Replayed]:
    """Return every certificate of which the journal tells, by its number."""
    found: dict[str, Replayed] = {}
    with database.reading(ANYONE) as work:
        entries: Any = work.session.scalars(
            select(Event).where(Event.name.startswith(PREFIX)).order_by(Event.number)
        ).all()
    for entry in entries:
        past, body = entry.name.removeprefix(PREFIX), entry.body
        if past == "issued":
            days = (date.fromisoformat(body[each]) for each in ("valid_from", "valid_until"))
            found[body["number"]] = Replayed(*days, [Turn(entry.at, "active")])
        else:
            found[body["number"]].take(past, entry)
    return found


def around(instants: list[datetime]) -> list[datetime]:
    """Return instants, and those just before and after each."""
    moment = timedelta(milliseconds=1)
    return sorted({one + by for one in instants for by in (-moment, timedelta(), moment)})
