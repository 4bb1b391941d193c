"""A certificate's status from its record is the one that replaying the journal gives."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.access.policy import ANYONE
from app.domains.certifications.types.certificates import CertificateState, Ground
from app.store.journal import Event
from app.store.work import Database
from tests.issuing import Issued, Issuer
from tests.make import NOON, FixedClock
from tests.registers import Register, row

S = CertificateState
DAYS = (date(2026, 11, 24), date(2026, 12, 23))
ALLOWED = {
    S.ACTIVE: (S.SUSPENDED, S.WITHDRAWN, S.SURRENDERED),
    S.SUSPENDED: (S.ACTIVE, S.WITHDRAWN),
}
"""What can follow; whatever else is over."""

ACTS = st.lists(
    st.tuples(st.integers(1, 200), st.sampled_from([*S, "overturn"])), min_size=1, max_size=6
)
ASKED = st.lists(st.integers(-30, 900), min_size=1, max_size=4)


def _replayed(database: Database, issued: Issued, at: datetime, zone: Any) -> str:
    """Return what a certificate was at an instant, from the journal's entries alone.

    An act holds from its entry on until the next; one that was recalled never held (L1).
    """
    with database.reading(ANYONE) as work:
        entries = work.session.scalars(
            select(Event)
            .where(
                Event.subject_id == issued.subject_id,
                Event.name.startswith("certifications.certificate."),
            )
            .order_by(Event.number)
        ).all()
    acts: list[tuple[datetime, str]] = []
    for entry in entries:
        if entry.body["number"] != issued.number:
            continue
        past = entry.name.rpartition(".")[2]
        if past == "recalled":
            acts.pop()
        else:
            acts.append((entry.at, "active" if past == "issued" else past))
    known = [past for since, past in acts if since <= at]
    if not known:
        return "not_yet_issued"
    if known[-1] not in {"active", "suspended"}:
        return known[-1]
    return "expired" if at.astimezone(zone).date() > DAYS[1] else known[-1]


def _act(issuer: Issuer, issued: Issued, known: list[CertificateState], asked: Any) -> None:
    """Take an act, where the state allows it."""
    if asked == "overturn":
        if len(known) > 1:
            issuer.overturned(issued, known.pop())
    elif asked in ALLOWED.get(known[-1], ()):
        issuer.stands(issued, asked, Ground.CRITICAL_FINDING)
        known.append(asked)


def test_the_status_from_the_record_is_that_from_replaying_the_journal(
    register: Register, clock: FixedClock
):
    register.bring(row("Alpha"))
    client = register.client()
    subject = UUID(client.get("/v1/roster").json()["items"][0]["id"])
    issuer = Issuer(register.database)

    @settings(
        max_examples=25,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    @given(ACTS, ASKED)
    def replay(acts: list[tuple[int, Any]], asked: list[int]) -> None:
        clock.at = NOON
        issued = issuer.issue(subject, DAYS, at=clock.at)
        known = [S.ACTIVE]
        for hours, act in acts:
            clock.at += timedelta(hours=hours)
            _act(issuer, issued, known, act)
        clock.at = max(clock.at, NOON + timedelta(hours=901))
        register.follow()
        told = client.get(issued.path).json()
        zone = ZoneInfo(told["time_zone"])
        assert told["status"] == _replayed(register.database, issued, clock.at, zone)
        for hours in asked:
            at = NOON + timedelta(hours=hours)
            past = client.get(issued.path, params={"as_of": at.isoformat()}).json()
            assert past["status"] == _replayed(register.database, issued, at, zone)
            assert past["valid"] == (past["status"] == "active")
        shown = client.get(f"/v1/roster/{subject}").json()["certification"] or []
        mine = [each["status"] for each in shown if each["number"] == issued.number]
        assert mine == [told["status"]] * (told["status"] in {"active", "suspended"})

    replay()
