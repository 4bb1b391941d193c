"""Judging what depends on the instant: statuses, dates of sources, what being listed means."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from app.domains.imports.types import LicenceStatus, may_recruit
from app.domains.registration.types import Basis
from app.domains.roster.engine import violations
from app.domains.roster.engine.certified import CertifiedNow, in_force
from app.domains.roster.engine.sanctioned import in_force as sanctions
from app.domains.roster.engine.tokens import (
    ALONE,
    GONE_ON,
    IN_JSON,
    IN_TEXT,
    REGISTERED,
    SAID_ON,
    Filling,
    read_token,
)
from app.domains.roster.engine.verification import OPTIONS
from app.domains.roster.rules import (
    SourceState,
    enforcement_reading,
    judge_by_source,
    meaning,
    reading,
)

LONGEST_MAX_AGE = 60
BETWEEN = " | "
CERTIFIED = {"certified": "", "certificates": "number", "certificate_statuses": "status"}
"""Tokens of certificates: the item's list, and of each cell of the export what stands in it."""
SANCTIONS = "sanctions"
NOTHING_BESIDE = CertifiedNow()


class Judgement:
    """What the sources say at one instant; remembers each token's meaning.

    Args:
        sources: every source in force, by key.
        instance: ``test`` or ``demo``, which every public answer says (L9); ``None`` when live.
        at: the instant, aware UTC.
        certified: what is known of certificates beside the texts.

    Attributes:
        changes_at: the next instant at which an answer can differ: midnight where some register
            is kept, or a certificate begins, ends or is final.
    """

    def __init__(
        self,
        sources: Mapping[str, SourceState],
        instance: str | None,
        at: datetime,
        certified: CertifiedNow = NOTHING_BESIDE,
    ) -> None:
        self.certified = certified
        self.sources = sources
        self.instance = instance
        self.at = at
        self.changes_at = min(
            (_next_midnight(each.time_zone, at) for each in sources.values()),
            default=at + timedelta(days=1),
        )
        if certified.changes_at is not None:
            self.changes_at = min(self.changes_at, certified.changes_at)
        self._readers: Mapping[str, Callable[[str, list[str]], dict[str, object]]] = {
            "instance": self._instance,
            "licence": self._licence,
            **dict.fromkeys(CERTIFIED, self._certified),
            "sanctions": self._sanctions,
            **dict.fromkeys(("violations", "violation_classes"), self._violations),
            "source": self._source,
            "enforced": self._enforced,
        }
        self._last_certified: tuple[list[str], list[dict[str, Any]]] = ([], [])
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
        self,
        source_key: str,
        status: LicenceStatus,
        first: date | None,
        last: date | None,
        said: str = "",
    ) -> tuple[LicenceStatus, LicenceStatus]:
        """Return a licence's status now, and what its list, or the act, itself reads."""
        return judge_by_source(status, first, last, self._speaking(source_key, said), self.at)

    def _speaking(self, source_key: str, said: str) -> SourceState:
        """Return a source with the day of its last word on a licence, as a token says it."""
        said_on = _day(said.removesuffix(ALONE))
        return self.sources[source_key].as_said(said_on, is_alone=said.endswith(ALONE))

    def _members(self, token: bytes) -> bytes:
        return _inside(self._said(token))

    def _word(self, token: bytes) -> bytes:
        return str(next(iter(self._said(token).values()), "")).encode()

    def _said(self, token: bytes) -> dict[str, object]:
        kind, parts = read_token(token)
        return self._readers.get(kind, self._listing)(kind, parts)

    def _instance(self, _kind: str, _parts: list[str]) -> dict[str, object]:
        return {"instance": self.instance} if self.instance else {}

    def _sanctions(self, kind: str, parts: list[str]) -> dict[str, object]:
        now = self.certified
        return {kind: sanctions(parts, now.sanctions, now.day, now.at or self.at)}

    def _listing(self, _kind: str, parts: list[str]) -> dict[str, object]:
        record, *listed = parts
        why = [each[1:].split(GONE_ON) for each in listed if each.startswith(REGISTERED)]
        return {
            "listing": meaning(
                record,
                [self._named(each) for each in listed if not each.startswith(REGISTERED)],
                [(Basis(basis), on) for basis, on in why],
            )
        }

    def _named(self, listed: str) -> tuple[SourceState, str]:
        """Read a source in the token of what being listed means: with ``@`` or ``=`` and a day."""
        key, _, said_on = listed.partition(SAID_ON)
        key, _, gone_on = key.partition(GONE_ON)
        return self.sources[key].as_said(_day(said_on), is_alone=True), gone_on

    def _licence(self, _kind: str, parts: list[str]) -> dict[str, object]:
        key, word, first, last, *act = parts
        said = act[0] if act else ""
        now, read = self.status(key, LicenceStatus(word), _day(first), _day(last), said)
        return {
            "status": now.value,
            "may_recruit": may_recruit(now).value,
            "reads": reading(now, read, self._speaking(key, said)),
        }

    def _certified(self, kind: str, parts: list[str]) -> dict[str, object]:
        if kind == SANCTIONS:
            now = self.certified
            return {kind: sanctions(parts, now.sanctions, now.day, now.at or self.at)}
        read, found = self._last_certified
        # A line of the export says the same certificates in two of its cells.
        if read != parts:
            found = in_force(parts, self.certified, self.at)
            self._last_certified = parts, found
        if kind == "certified":
            return {"certification": found or None}
        return {kind: BETWEEN.join(each[CERTIFIED[kind]] for each in found)}

    def _source(self, _kind: str, parts: list[str]) -> dict[str, object]:
        key, said_on = (*parts, "")[:2]
        source = self.sources[key].as_said(_day(said_on), is_alone=True)
        return {
            "list_date": source.list_date.isoformat(),
            "title": source.title,
            "publisher": source.publisher,
            "confirmed": source.is_confirmed(source.today(self.at)),
        }

    def _violations(self, kind: str, parts: list[str]) -> dict[str, object]:
        beside = self.certified
        now = violations.Now(beside.answered_at or beside.at or self.at, beside.day, beside.left)
        found = violations.public(parts, now)
        if kind == "violations":
            return {kind: found}
        return {kind: violations.cell(found, BETWEEN)}

    def _enforced(self, _kind: str, parts: list[str]) -> dict[str, object]:
        source = self.sources[parts[0]]
        is_confirmed = source.is_confirmed(source.today(self.at))
        return {
            "reads": enforcement_reading(source, is_confirmed=is_confirmed),
            "confirmed": is_confirmed,
        }


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _inside(members: dict[str, object]) -> bytes:
    """Write members without the braces around them."""
    return orjson.dumps(members, option=OPTIONS)[1:-1]


def _next_midnight(zone: str, at: datetime) -> datetime:
    there = ZoneInfo(zone)
    tomorrow = at.astimezone(there).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(), there).astimezone(UTC)
