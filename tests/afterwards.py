"""What is looked at when the life of a case is over: its words, the journal, and who may know."""

import logging
from collections.abc import Iterable, Sequence
from datetime import timedelta
from uuid import uuid4

from starlette.testclient import TestClient

from app.access.grants import HELD, Role
from app.domains.identity.models import Organisation
from app.domains.identity.rules import ROLES
from app.domains.identity.types import OrganisationKind
from app.store.journal import verify
from tests.make import OPERATOR, FixedClock
from tests.people import Member, World, on
from tests.searching import in_the_clear

KIND_OF = {role: kind for kind, roles in ROLES.items() for role in roles}
PARTS = ("", "/handling", "/candidates", "/related", "/tellings", "/story", "/identity", "/file")
SEALED = ("/story", "/identity", "/file", f"/files/{uuid4()}")
LISTS = ("/v1/complaints", "/v1/tellings", "/v1/referrals", "/v1/inquiries")


class Kept(logging.Handler):
    """Every line that the service logs, with all that goes with it."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line."""
        self.lines.append(f"{self.format(record)} {vars(record)}")


LOGGED = Kept()
logging.getLogger("app").addHandler(LOGGED)
logging.getLogger("app").setLevel(logging.INFO)


def all_is_well(
    world: World,
    scheme: Organisation,
    cases: Sequence[str],
    words: Iterable[str],
    *,
    strangers: Iterable[Member] = (),
    is_outside: bool = False,
) -> None:
    """Look at all that a life leaves behind it.

    Args:
        world: the service.
        scheme: that runs it.
        cases: identifiers of the cases.
        words: that were told, and codes; none of them lies or leaves in the clear.
        strangers: who had a part in the life, and may know of no case all the same.
        is_outside: whether the cases lie with outside reviewers, so that no officer knows them.
    """
    nothing_lies_in_the_clear(world, words)
    the_journal_holds(world)
    colleague = Role.OUTSIDE_REVIEWER if is_outside else Role.COMPLAINTS_OFFICER
    nobody_knows_of(world.client(), cases, refused=401)
    clock = world.database.clock
    assert isinstance(clock, FixedClock)
    for each in (*strangers, *_everybody(world, scheme, HELD - {colleague})):
        # Whoever asks on and on for what there is not is held up, all from one address together.
        clock.at += timedelta(hours=1)
        nobody_knows_of(world.signed_in(each), cases)
    _opens_nothing(world.signed_in(world.member(colleague, scheme)), cases)


def spoken(*codes: str) -> list[str]:
    """Return codes in each way in which they are written."""
    return [*codes, *(each.replace(" ", "") for each in codes)]


def nothing_lies_in_the_clear(world: World, words: Iterable[str]) -> None:
    """Search what a life leaves: the database, the folder, letters and the log of the service."""
    assert any("'operation'" in each for each in LOGGED.lines)
    letters = "\n".join(str(each) for each in world.letters())
    found = in_the_clear(
        words,
        database=world.database,
        folders=[world.settings.data_dir],
        told={"letters": letters, "the log": "\n".join(LOGGED.lines)},
    )
    assert found == [], found
    LOGGED.lines.clear()


def the_journal_holds(world: World) -> None:
    """Walk the chain of the journal, as ``vouch journal verify`` does."""
    with world.database.reading(OPERATOR) as work:
        verdict = verify(work.session)
    assert (verdict.broken_at, verdict.why) == (None, None)
    assert verdict.entries > 0


def nobody_knows_of(client: TestClient, cases: Sequence[str], refused: int = 404) -> None:
    """Ask for cases as somebody who may not know of them, and for all that could tell of one."""
    for place, case in enumerate(cases):
        at = f"/v1/complaints/{case}"
        # Of the others as much as one may ask for what there is not before one is held up.
        parts = ("", "/story") if place else (*PARTS, SEALED[-1])
        told = {part: client.get(f"{at}{part}").status_code for part in parts}
        assert set(told.values()) == {refused}, told
        assert client.post(f"{at}/assign", json={}, headers=on(1)).status_code in {refused, 403}
    for path in (*LISTS, "/v1/me/work", "/v1/notices", "/v1/risk-reviews"):
        answer = client.get(path)
        assert answer.status_code in {200, 401, 403}, (path, answer.text)
        assert [each for each in cases if each in answer.text] == [], path
    if refused != client.get("/v1/complaints").status_code:
        assert client.get("/v1/complaints").json()["items"] == []


def _everybody(world: World, scheme: Organisation, roles: Iterable[Role]) -> list[Member]:
    """Make somebody new in each role, in an organisation that has no part in anything."""
    made: dict[OrganisationKind, Organisation] = {OrganisationKind.SCHEME_OWNER: scheme}
    for role in sorted(roles):
        kind = KIND_OF[role]
        if kind not in made:
            place = "PH" if kind is OrganisationKind.AUTHORITY else None
            made[kind] = world.organisation(kind, jurisdiction=place)
    return [world.member(role, made[KIND_OF[role]]) for role in sorted(roles)]


def _opens_nothing(client: TestClient, cases: Sequence[str]) -> None:
    """Ask as somebody of the desk to whom no case is assigned: they know of it, and read none."""
    for case in cases:
        assert client.get(f"/v1/complaints/{case}").status_code == 200
        told = {part: client.get(f"/v1/complaints/{case}{part}").status_code for part in SEALED}
        assert set(told.values()) <= {403, 404, 409, 410}, told
