"""Judging what depends on the instant: statuses, dates of sources, what being listed means."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import orjson

from app.domains.imports.types import LicenceStatus, may_recruit
from app.domains.registration.types import Basis
from app.domains.roster.engine.tokens import IN_JSON, IN_TEXT, REGISTERED, Filling, read_token
from app.domains.roster.rules import SourceState, judge_by_source, meaning, reading

LONGEST_MAX_AGE = 60


class Judgement:
    """What the sources say at one instant; remembers each token's meaning.

    Args:
        sources: every source in force, by key.
        instance: ``test`` or ``demo``, which every public answer says (L9); ``None`` when live.
        at: the instant, aware UTC.

    Attributes:
        changes_at: the next instant at which an answer can differ: midnight where some register
            is kept.
    """

    def __init__(
        self, sources: Mapping[str, SourceState], instance: str | None, at: datetime
    ) -> None:
        self.sources = sources
        self.instance = instance
        self.at = at
        self.changes_at = min(
            (_next_midnight(each.time_zone, at) for each in sources.values()),
            default=at + timedelta(days=1),
        )
        self._json = Filling(IN_JSON, self._members)
        self._text = Filling(IN_TEXT, self._word)

    def json(self, text: bytes) -> bytes:
        """Fill the tokens of a JSON text."""
        return self._json.filled(text)

    def csv(self, text: bytes) -> bytes:
        """Fill the tokens of lines of the export."""
        return self._text.filled(text)

    def max_age(self, now: datetime) -> int:
        """Return for how many seconds an answer may be kept (contract: 60 at most)."""
        return max(0, min(LONGEST_MAX_AGE, int((self.changes_at - now).total_seconds())))

    def status(
        self, source_key: str, status: LicenceStatus, first: date | None, last: date | None
    ) -> tuple[LicenceStatus, LicenceStatus]:
        """Return a licence's status now, and what its list itself reads."""
        return judge_by_source(status, first, last, self.sources[source_key], self.at)

    def _members(self, token: bytes) -> bytes:
        return _inside(self._said(token))

    def _word(self, token: bytes) -> bytes:
        return str(next(iter(self._said(token).values()), "")).encode()

    def _said(self, token: bytes) -> dict[str, object]:
        kind, parts = read_token(token)
        if kind == "instance":
            return {"instance": self.instance} if self.instance else {}
        if kind == "licence":
            return self._licence(parts)
        if kind == "source":
            return self._source(parts[0])
        record, *listed = parts
        named = [each.partition("@") for each in listed if not each.startswith(REGISTERED)]
        why = [each[1:].split("@") for each in listed if each.startswith(REGISTERED)]
        return {
            "listing": meaning(
                record,
                [(self.sources[key], gone_on) for key, _, gone_on in named],
                [(Basis(basis), on) for basis, on in why],
            )
        }

    def _licence(self, parts: list[str]) -> dict[str, object]:
        key, word, first, last = parts
        now, read = self.status(key, LicenceStatus(word), _day(first), _day(last))
        return {
            "status": now.value,
            "may_recruit": may_recruit(now).value,
            "reads": reading(now, read, self.sources[key]),
        }

    def _source(self, key: str) -> dict[str, object]:
        source = self.sources[key]
        return {
            "list_date": source.list_date.isoformat(),
            "title": source.title,
            "publisher": source.publisher,
            "confirmed": source.is_confirmed(source.today(self.at)),
        }


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _inside(members: dict[str, object]) -> bytes:
    """Write members without the braces around them."""
    return orjson.dumps(members)[1:-1]


def _next_midnight(zone: str, at: datetime) -> datetime:
    there = ZoneInfo(zone)
    tomorrow = at.astimezone(there).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(), there).astimezone(UTC)
