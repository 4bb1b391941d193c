"""Two registers exchange a list, a suspension and its recall; one is killed while it takes a file.

Both are served as processes of their own. One is on PostgreSQL where the run names one, the other
always on SQLite. The list, its acts and the ledger go by signed files; people act over HTTP alone.
"""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import func, make_url, select
from typer.testing import Result

from app.access.grants import Role
from app.access.policy import CLOCK
from app.domains.identity.types import OrganisationKind
from app.domains.links.models import ExchangeFile, ExchangeRow
from app.domains.links.types import Direction
from app.domains.subjects.models import Licence
from app.settings import Settings
from app.store.work import Database
from tests.agreeing import lay_down
from tests.backups import Machine
from tests.cli.running import answers, free_port, running, until
from tests.linking import LINKS
from tests.people import World, key, on
from tests.registers import Register, row
from tests.sharing import Sharing

FIRMS = 1_200
REASON = {"reason": "as agreed between the two states"}


@dataclass
class Installation:
    """A register with its own data, its people, and the process that serves it."""

    name: str
    machine: Machine
    world: World
    url: str
    clients: list[httpx.Client] = field(default_factory=list)

    @property
    def variables(self) -> dict[str, str]:
        return {
            **self.machine.variables,
            "VOUCH_PORT": self.url.rpartition(":")[2],
            "VOUCH_INSTALLATION": self.name,
            "VOUCH_OPERATOR": "Tests",
            "VOUCH_LOG_LEVEL": "error",
            "VOUCH_EXCHANGE_FILE_RECORDS": "10000",
        }

    @contextmanager
    def served(self) -> Iterator[Any]:
        with running("serve", **self.variables) as process, ExitStack() as beside:
            until(lambda: answers(f"{self.url}/healthz"))
            # On PostgreSQL the worker is a process of its own.
            if self.machine.url.startswith("postgresql"):
                beside.enter_context(running("worker", **self.variables))
            yield process

    def exchange(self) -> str:
        """Send and take by hand, as an operator does; wait where its own worker is at it."""
        told: list[Result] = []

        def is_done() -> bool:
            told.append(self._vouch("links", "run"))
            return "another process sends now" not in told[-1].output

        until(is_done)
        assert told[-1].exit_code == 0, (told[-1].output, told[-1].exception)
        return told[-1].output

    def _vouch(self, *words: str) -> Result:
        kept = {**os.environ}  # noqa: TID251 - put back below
        os.environ.update(self.variables)  # noqa: TID251 - the command reads it there
        try:
            return self.machine.vouch(*words, status=None)
        finally:
            os.environ.clear()  # noqa: TID251 - put back
            os.environ.update(kept)  # noqa: TID251 - put back

    def signed_in(self, member: Any) -> httpx.Client:
        token = self.world.token(member, lasts=timedelta(hours=1))
        client = httpx.Client(
            base_url=self.url, headers={"Authorization": f"Bearer {token}"}, timeout=60
        )
        self.clients.append(client)
        return client

    def secretariat(self) -> tuple[httpx.Client, httpx.Client]:
        scheme = self.world.organisation(OrganisationKind.SCHEME_OWNER)
        first, second = (self.world.member(Role.SECRETARIAT, scheme) for _ in range(2))
        return self.signed_in(first), self.signed_in(second)

    def about(self) -> dict[str, Any]:
        return httpx.get(f"{self.url}/.well-known/vouch-exchange.json").json()

    def links_with(self, other: "Installation", **more: Any) -> None:
        """Link with another one: one proposes, another confirms with the fingerprint."""
        first, second = self.secretariat()
        said = other.about()
        link = {
            "key": "partner",
            "installation": other.name,
            "address": other.url,
            "public_key": {each: said["keys"][0][each] for each in ("kty", "crv", "x")},
            **REASON,
            **more,
        }
        answer = first.post(LINKS, json=link, headers=key())
        assert answer.status_code == 201, answer.text
        body = {"fingerprint": said["fingerprint"], **REASON}
        done = second.post(f"{LINKS}/partner/confirm", json=body, headers=on(1))
        assert done.status_code == 200, done.text

    def link(self) -> dict[str, Any]:
        return self.clients[0].get(f"{LINKS}/partner").json()

    def position(self) -> int:
        """Return how much of the list's file was worked off; that of the ledger is short."""
        with self.world.database.reading(CLOCK) as work:
            found = work.session.scalar(
                select(func.max(ExchangeFile.position)).where(
                    ExchangeFile.direction == Direction.RECEIVED
                )
            )
        return found or 0

    def rows(self) -> int:
        with self.world.database.reading(CLOCK) as work:
            return len(work.session.scalars(select(ExchangeRow.id)).all())

    def statuses(self) -> dict[str, str]:
        with self.world.database.reading(CLOCK) as work:
            rows = work.session.scalars(
                select(Licence).where(
                    Licence.recorded_until.is_(None), Licence.stated_until.is_(None)
                )
            )
            return {str(each.number): each.status.value for each in rows}


def installation(name: str, url: str, folder: Path, *, migrate: bool) -> Installation:
    folder.mkdir(exist_ok=True)
    machine = Machine(url, folder)
    if migrate:
        machine.vouch("migrate")
    address = f"http://127.0.0.1:{free_port()}"
    settings = Settings(  # type: ignore[call-arg]  # its own option
        _env_file=None,
        data_dir=folder,
        operator="Tests",
        port=int(address.rpartition(":")[2]),
        installation=name,
    )
    return Installation(name, machine, World(Database.open(url), settings), address)


@pytest.fixture
def two(own_database, migrated_url, tmp_path) -> Iterator[tuple[Installation, Installation]]:
    """A register of the Philippines, on the database of the run, and one of Nepal on SQLite."""
    url = own_database.url.render_as_string(hide_password=False)
    first = installation("register.example.ph", url, tmp_path / "ph", migrate=False)
    beside = tmp_path / "np" / "vouch.db"
    beside.parent.mkdir()
    address = make_url(migrated_url)
    is_sqlite = address.get_backend_name() == "sqlite"
    if is_sqlite:
        shutil.copy(str(address.database), beside)
    other = installation(
        "register.example.np", f"sqlite:///{beside}", tmp_path / "np", migrate=not is_sqlite
    )
    yield first, other
    for each in (first, other):
        for client in each.clients:
            client.close()
        each.world.database.dispose()


@pytest.mark.commits
@pytest.mark.slow
def test_two_installations_exchange_a_list_and_a_suspension_and_one_is_killed(two):
    here, there = two
    register = Register(here.world.database, here.machine.data, here.world.settings)
    register.bring(*(row(f"FIRM {each}") for each in range(FIRMS)), day=_today())
    for each in two:
        lay_down(each.world, "ph-np", ["PH", "NP"])
    with here.served(), there.served() as process:
        here.links_with(there, speaks_for=["NP"], reaches=["NP"], sends=["test-list"])
        there.links_with(here, speaks_for=["PH"], reaches=["PH"], takes=["test-list"])
        _the_list_comes_though_its_receiver_is_killed(here, there, process)
        with there.served():
            assert "0 files" in here.exchange()
            until(lambda: there.link()["taken"] == here.link()["delivered"])
            _until(there, here, lambda: len(there.statuses()) == FIRMS)
            assert set(there.statuses().values()) == {"valid"}
            assert there.rows() == FIRMS
            _a_suspension_goes_and_is_taken_back(here, there)
            _what_the_ledger_tells_is_acknowledged_and_recalled(here, there)


def _today() -> Any:
    return datetime.now(UTC).date()  # noqa: TID251 - two processes with clocks of their own


def _the_list_comes_though_its_receiver_is_killed(
    here: Installation, there: Installation, process: Any
) -> None:
    # A file of what the ledger tells goes before that of the list, or after it.
    assert "delivered, 0 waiting" in here.exchange()
    until(lambda: there.rows() > 0)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert there.rows() == there.position()


def _a_suspension_goes_and_is_taken_back(here: Installation, there: Installation) -> None:
    ministry = here.world.organisation(OrganisationKind.AUTHORITY, jurisdiction="PH")
    officer = here.signed_in(here.world.member(Role.AUTHORITY_MANAGER, ministry))
    with here.world.database.reading(CLOCK) as work:
        licence = work.session.scalars(select(Licence).where(Licence.number == "L-FIRM 7")).one()
    body = {
        "status": "suspended",
        "holds_from": str(licence.stated_from),
        "ground": {"code": "unlawful_fees", "law": "Rules of Tests", "article": "7"},
        **REASON,
    }
    path = f"/v1/licences/{licence.id}/change-status"
    acted = officer.post(path, json=body, headers=on(licence.recorded_from))
    assert acted.status_code in {200, 201}, acted.text
    _until(here, there, lambda: there.statuses()["L-FIRM 7"] == "suspended")
    act = acted.json()
    reverse = f"/v1/licence-acts/{act['id']}/reverse"
    version = officer.get(f"/v1/licence-acts/{act['id']}").headers["etag"].strip('"')
    undone = officer.post(reverse, json=REASON, headers=on(int(version)))
    assert undone.status_code == 200, undone.text
    _until(here, there, lambda: there.statuses()["L-FIRM 7"] == "valid")
    assert there.link()["open_questions"] == 0


def _what_the_ledger_tells_is_acknowledged_and_recalled(
    here: Installation, there: Installation
) -> None:
    sharing = Sharing(here.world, ["PH"])
    told = sharing.happens(["PH"])
    sharing.tell(told)
    authority = there.world.organisation(OrganisationKind.AUTHORITY, jurisdiction="NP")
    officer = there.signed_in(there.world.member(Role.AUTHORITY_MANAGER, authority))
    _until(here, there, lambda: bool(_unread(officer)))
    _acknowledge(officer)
    sharing.take_back(told)
    _until(there, here, lambda: any(each["recalls"] for each in _unread(officer)))
    _acknowledge(officer)

    def states() -> set[str]:
        return {each.state.value for each in sharing.rows(told.thing_id) if each.receiver == "NP"}

    _until(there, here, lambda: states() == {"acknowledged"})


def _unread(officer: httpx.Client) -> list[Any]:
    items: list[Any] = officer.get("/v1/disclosures?box=inbox&state=sent").json()["items"]
    return items


def _acknowledge(officer: httpx.Client) -> None:
    for each in _unread(officer):
        path = f"/v1/disclosures/{each['id']}"
        version = officer.get(path).headers["etag"].strip('"')
        answer = officer.post(f"{path}/acknowledge", headers=on(int(version)))
        assert answer.status_code == 200, answer.text


def _until(sender: Installation, receiver: Installation, is_so: Callable[[], bool]) -> None:
    """Let one send what waits, and the other take it, until something has come about by it."""

    def is_so_by_now() -> bool:
        sender.exchange()
        receiver.exchange()
        return is_so()

    until(is_so_by_now)
