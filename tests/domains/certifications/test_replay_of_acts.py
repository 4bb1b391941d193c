"""Whatever people and time do to a certificate, its journal alone tells how it stood."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from app.access.grants import Role
from app.domains.audits.models import Audit
from app.domains.audits.types import AuditState
from app.domains.certifications.models import Certificate
from app.domains.certifications.queries import certificates
from app.domains.certifications.rules.standing import standing_at
from app.domains.identity.types import OrganisationKind
from app.store.journal import Event
from tests.applications import REASON, hold_record
from tests.deciding import Ready
from tests.domains.certifications.test_acts import living_under
from tests.living import CHARGE, URGENT, Living
from tests.make import OPERATOR
from tests.people import World, key
from tests.replaying import PREFIX, Replayed, around, replay

Steps = Sequence[tuple[str, int]]
APPEALED = ("upheld", "partly", "dismissed")
VERBS = (
    *("suspend", "withdraw", "reduce", "carry", "leave", "urgent", "reinstate", "own"),
    *("surrender", "extend", "transfer", "renew", "lodge", *APPEALED),
    *("week", "half_year", "near_end", "after_end", "tick"),
)
STEPS = st.lists(st.tuples(st.sampled_from(VERBS), st.integers(1, 72)), max_size=10)
ASKED = st.lists(st.floats(0, 1), min_size=3, max_size=6)


def _after(*verbs: str) -> list[tuple[str, int]]:
    return [(each, 5) for each in verbs]


EXAMPLES: tuple[Steps, ...] = (
    _after("suspend", "week", "carry", "reinstate", "carry", "upheld"),
    _after("urgent", "leave", "own", "reinstate", "carry", "urgent", "carry", "dismissed"),
    _after("suspend", "week", "carry", "withdraw", "week", "carry", "upheld", "half_year"),
    _after("withdraw", "week", "carry", "partly", "leave"),
    _after("withdraw", "week", "carry", "lodge", "after_end", "dismissed", "tick"),
    _after("withdraw", "week", "near_end", "carry", "after_end", "upheld", "tick"),
    _after("near_end", "renew", "suspend", "week", "carry", "after_end", "tick", "upheld"),
    _after("near_end", "renew", "withdraw", "week", "carry", "upheld", "after_end", "tick"),
    _after("near_end", "renew", "withdraw", "week", "after_end", "tick", "carry", "upheld"),
    _after("near_end", "withdraw", "after_end", "tick", "carry", "dismissed"),
    _after("reduce", "week", "carry", "upheld", "extend", "carry", "transfer", "carry", "tick"),
    _after("near_end", "renew", "transfer", "carry", "after_end", "tick"),
    _after("withdraw", "week", "leave", "surrender", "tick"),
    _after("after_end", "renew", "suspend", "week", "carry"),
)
"""Lives in which something is undone, held, or comes at the same time as something else."""


class Player:
    """Whoever acts on a certificate over HTTP; what is refused leaves everything as it was.

    Args:
        living: the certificate, and those around it.
        ready: makes applications that wait for their decision.
        scheme: key of the rules that bind it.
    """

    def __init__(self, living: Living, ready: Ready, scheme: str) -> None:
        self.living, self.ready = living, ready
        self.clock, self.world = living.clock, living.world
        self.scheme = scheme
        self.acts: dict[str, Callable[[], Any]] = {
            "suspend": lambda: self._propose("suspend"),
            "withdraw": lambda: self._propose("withdraw"),
            "reduce": lambda: self._propose("reduce", scope=self._scope(sectors=[])),
            "carry": lambda: self._decide("carry_out", "grant"),
            "leave": lambda: self._decide("leave", "refuse"),
            "urgent": self._urgent,
            "reinstate": lambda: self._staff("propose-reinstatement", **REASON),
            "own": lambda: self._firm("suspend-own", **REASON),
            "surrender": lambda: self._firm("surrender", **REASON),
            "week": lambda: living.pass_days(17),
            "half_year": lambda: living.pass_days(190),
            "near_end": lambda: self._to_end(60),
            "after_end": lambda: self._to_end(-2),
            "extend": self._extend,
            "transfer": self._transfer,
            "renew": self._renew,
            "lodge": self._lodge,
            "tick": living.tick,
        }

    def act(self, verb: str) -> None:
        """Do one thing, where it is allowed."""
        if verb in APPEALED:
            self._appeal(verb)
        else:
            self.acts[verb]()

    def _staff(self, verb: str, **body: Any) -> Any:
        return self.living.act(self.living.applicant.staff, verb, **body)

    def _firm(self, verb: str, **body: Any) -> Any:
        return self.living.act(self.living.applicant.manager, verb, **body)

    def _propose(self, kind: str, **more: Any) -> None:
        self._staff("propose-act", kind=kind, **CHARGE, **more)

    def _scope(self, **other: Any) -> dict[str, Any]:
        scope = self.living.read()["scope"][-1]["scope"]
        return {name: scope[name] for name in ("sites", "corridors", "sectors")} | other

    def _urgent(self) -> None:
        self._staff("propose-urgent-suspension", **URGENT)
        self.living.act(self.living.committee.colleague, "confirm-urgent-suspension", **REASON)

    def _files(self) -> list[dict[str, Any]]:
        path = f"/v1/decisions?certificate={self.living.read()['id']}"
        items = self.living.applicant.secretariat.get(path).json()["items"]
        return [self.living.committee.read(each) for each in reversed(items)]

    def _decide(self, of_act: str, of_request: str) -> None:
        """Let the committee vote on the newest open file, and somebody conclude it."""
        self.living.follow()
        for file in self._files():
            if file["state"] not in {"open", "announced"}:
                continue
            is_act = file["kind"] in {"suspend", "withdraw", "reduce"}
            outcome = of_act if is_act else of_request
            for each in self.living.committee.members:
                self.living.committee.vote(each, file, outcome)
            more = {"ground": "requirements_not_met"} if outcome == "refuse" else {}
            self.living.committee.conclude(file, outcome, self.living.third, **more)
            return

    def _to_end(self, days_before: int) -> None:
        until = datetime.fromisoformat(self.living.read()["valid_until"]).replace(tzinfo=UTC)
        self.clock.at = max(self.clock.at, until - timedelta(days=days_before, hours=-12))

    def _extend(self) -> None:
        more = self._scope(sectors=["78", "87"])
        self._firm("ask", kind="extend", statement="We place carers too.", scope=more)
        with self.world.database.writing(OPERATOR) as work:
            one = certificates.by_number(work, self.living.number)
            audit = work.session.scalars(
                select(Audit).where(Audit.auditee_subject_id == one.subject_id)
            ).first()
            assert audit is not None
            audit.accepted_at, audit.state = work.at, AuditState.ACCEPTED
            audit.ordered_by, audit.ordered_id = "certificate", one.id
        self._staff("propose-extension", scope=more)

    def _transfer(self) -> None:
        to = self.world.organisation(OrganisationKind.INTERMEDIARY)
        buyer = self.world.member(Role.RECRUITER_MANAGER, to)
        _, record = hold_record(self.world, buyer)
        self._staff("propose-transfer", record=record, review="reports and complaints were read")

    def _renew(self) -> None:
        """Ask to renew it, and decide at once."""
        applicant = self.living.applicant
        body = {"record": applicant.record, "scheme": self.scheme, "renews": self.living.number}
        begun = applicant.firm.post("/v1/applications", json=body, headers=key())
        if begun.status_code != 201:
            return
        file = self.living.committee.file(self.ready.application(self.scheme))
        for each in self.living.committee.members:
            self.living.committee.vote(each, file)
        self.living.committee.conclude(file)

    def _notice(self) -> dict[str, Any] | None:
        for file in self._files():
            if file["notice_id"] is not None:
                return self.living.notice(file)
        return None

    def _lodge(self) -> None:
        notice = self._notice()
        if notice is not None:
            self.living.appeal(notice)

    def _appeal(self, outcome: str) -> None:
        """Let a panel decide on the appeal that runs, or on one that is lodged now."""
        notice = self._notice()
        if notice is None:
            return
        lodged = self.living.appeal(notice).json()
        where = f"/v1/appeals/{lodged.get('id') or notice['appeal_id']}"
        if self.living.applicant.secretariat.get(where).status_code == 200:
            self.living.panel_decides(where, outcome)


@pytest.fixture
def busy(world: World) -> World:
    """The service with callers who ask more often than any caller may."""
    much = {"requests_by_address": "100000/minute", "requests_by_caller": "100000/minute"}
    return World(world.database, world.settings.model_copy(update=much))


@pytest.fixture
def seen() -> set[str]:
    """What was recorded in all lives that were drawn."""
    return set()


@pytest.mark.parametrize("scheme", ["ers-1", "nrs-1"])
def test_the_record_says_what_replaying_the_journal_says(
    busy: World, clock: Any, scheme: str, seen: set[str]
):
    living = living_under(busy, clock, scheme)
    ready = Ready(living.applicant)
    with busy.database.writing(OPERATOR) as work:
        # Surveillance has tests of its own; here it would only propose what people do.
        work.session.execute(update(Certificate).values(surveillance_on=None))
    started = clock.at

    @settings(
        max_examples=8,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    @given(steps=STEPS, asked=ASKED)
    def lives(steps: Steps, asked: Sequence[float]) -> None:
        step = busy.database._writing.begin_nested()
        try:
            player = Player(living, ready, scheme)
            for verb, hours in steps:
                clock.at += timedelta(hours=hours)
                player.act(verb)
                _says_the_same(living, [])
            _says_the_same(living, [started + (clock.at - started) * each for each in asked])
            seen.update(_recorded(living))
        finally:
            step.rollback()
            clock.at = started

    for steps in EXAMPLES:
        lives = example(steps=steps, asked=[0.5])(lives)
    lives()
    assert seen >= EVERYTHING[scheme]


EVERYTHING = {
    "ers-1": {
        *("issued", "suspended", "reinstated", "withdrawn", "recalled", "renewed", "superseded"),
        *("surrendered", "expired", "rescoped"),
    },
    "nrs-1": {"issued", "suspended", "withdrawn", "recalled", "held_back", "expired"},
}
"""What is recorded at least once, or the lives would prove little."""


def _recorded(living: Living) -> set[str]:
    with living.world.database.reading(OPERATOR) as work:
        names = work.session.scalars(select(Event.name).where(Event.name.startswith(PREFIX)))
        return {each.removeprefix(PREFIX) for each in names}


def _says_the_same(living: Living, asked: Sequence[datetime]) -> None:
    """Compare the answer of today and of past instants, and the rows, with the journal."""
    world, now = living.world, living.clock.at
    world.settle()
    public = world.client()
    for number, replayed in replay(world.database).items():
        path = f"/v1/roster/certificates/{number}"
        told = public.get(path).json()
        zone = ZoneInfo(told["time_zone"])
        assert told["status"] == replayed.status(now, zone), (number, now, replayed)
        for at in around([*replayed.edges(), *asked]) if asked else []:
            if at <= now:
                past = public.get(path, params={"as_of": at.isoformat()}).json()
                assert past["status"] == replayed.status(at, zone), (number, at, replayed)
        _rows_say_the_same(living, number, replayed, zone)


def _rows_say_the_same(living: Living, number: str, replayed: Replayed, zone: ZoneInfo) -> None:
    """Compare what is written with the journal, on days that are still to come as well."""
    ends = datetime.combine(replayed.last, datetime.min.time(), zone) + timedelta(days=1)
    with living.world.database.reading(OPERATOR) as work:
        one = certificates.by_number(work, number)
        rows = [each.said for each in certificates.standings(work, [one.id])[one.id]]
    for at in around([*replayed.edges(), ends]):
        reading = standing_at(rows, one.validity, at, zone)
        told = "not_yet_issued" if reading is None else reading.status.value
        assert told == replayed.status(at, zone), (number, at, replayed)
