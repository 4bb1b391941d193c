"""What an exchange between two installations takes: a list, then an act on each of its licences.

The sender is on the database that is measured, the receiver on SQLite, served over HTTP by a thread
of its own. The clock stops when the receiver's register says what was decided.
"""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import uvicorn
from audits_bench import opened
from sqlalchemy import func, insert, select

from app.access.grants import Role
from app.access.policy import CLOCK
from app.background import job_kinds
from app.desks import link_desk
from app.domains.identity.types import OrganisationKind
from app.domains.links.models import ExchangeLink
from app.domains.links.service import keys, sending, taking
from app.domains.links.types import LinkState
from app.domains.subjects.models import Licence, LicenceAct
from app.domains.subjects.types import ActKind, ActState
from app.kit.ids import new_id
from app.main import create_app
from app.settings import Settings
from app.store.base import table_of
from app.store.jobs import run_due
from app.store.work import Database
from tests.make import OPERATOR
from tests.people import Member, World
from tests.registers import Register, row

DECISIONS, MOST_SECONDS = 10_000, 60
LAST_DAY = date(2031, 1, 31)
PLACE = {"speaks_for": ["PH"], "reaches": []}


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What an exchange took.

    Attributes:
        list_seconds: for a list of so many licences.
        seconds: for a decision on each of them.
        decisions: that the receiver's register says afterwards.
    """

    list_seconds: float
    seconds: float
    decisions: int


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two."""

    settings: Settings
    database: Database


def rows(exchanged: Exchanged | None) -> list[str]:
    """Return the lines of a table for the report."""
    if exchanged is None:
        return []
    is_met = exchanged.seconds < MOST_SECONDS and exchanged.decisions == DECISIONS
    return [
        "",
        "| exchange between two installations | measured | target |",
        "|---|---:|---|",
        f"| a list of {DECISIONS:,} licences | {exchanged.list_seconds:.1f} s | |",
        (
            f"| {exchanged.decisions:,} decisions, until the receiver's register says them |"
            f" {exchanged.seconds:.1f} s | {MOST_SECONDS} s: {'met' if is_met else '**not met**'} |"
        ),
    ]


def measure_links(url: str, folder: Path) -> Exchanged:
    """Measure on a database beside another, which is made for it, and one of SQLite.

    Args:
        url: of the other one.
        folder: for files.
    """
    beside = f"sqlite:///{folder}/partner.db"
    with opened(url, folder, "links") as (first, place), opened(beside, folder, "there") as other:
        here = Side(_settings("here.example", place, free_port()), first)
        there = Side(_settings("there.example", other[1], free_port()), other[0])
        register = Register(here.database, place, here.settings)
        register.bring(*(row(f"FIRM {each}") for each in range(DECISIONS)))
        with _served(here), _served(there):
            _link(here, there, sends=["test-list"], takes=[])
            _link(there, here, sends=[], takes=["test-list"])
            of_list = _timed(lambda: _exchange(here, there))
            _decide(here, World(here.database, here.settings))
            of_decisions = _timed(lambda: _exchange(here, there))
        return Exchanged(of_list, of_decisions, _renewed(there))


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _settings(name: str, folder: Path, port: int) -> Settings:
    return Settings(  # type: ignore[call-arg]  # its own option
        _env_file=None, data_dir=folder, operator="Bench", port=port, installation=name
    )


@contextmanager
def _served(side: Side) -> Iterator[None]:
    config = uvicorn.Config(
        create_app(side.settings, side.database), port=side.settings.port, log_level="warning"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield
    server.should_exit = True
    thread.join()


def _link(of: Side, to: Side, *, sends: list[str], takes: list[str]) -> None:
    with to.database.writing(OPERATOR) as work:
        keys.signer(work, link_desk(to.settings, to.database).ring)
        public = dict(keys.published(work)[0])
    secretary = _member(World(of.database, of.settings), Role.SECRETARIAT)
    with of.database.writing(OPERATOR) as work:
        work.session.add(
            ExchangeLink(
                id=new_id(),
                key="partner",
                state=LinkState.ACTIVE,
                partner=to.settings.installation_id,
                address=to.settings.address,
                public_key=public,
                sends=sends,
                takes=takes,
                proposed_at=work.at,
                confirmed_by=secretary.person.id,
                **PLACE,
            )
        )


def _member(world: World, role: Role) -> Member:
    kinds = {Role.SECRETARIAT: OrganisationKind.SCHEME_OWNER}
    kind = kinds.get(role, OrganisationKind.AUTHORITY)
    return world.member(
        role, world.organisation(kind, jurisdiction=None if kinds.get(role) else "PH")
    )


def _decide(here: Side, world: World) -> None:
    """Renew every licence, as its authority does."""
    officer = _member(world, Role.AUTHORITY_MANAGER)
    with here.database.writing(OPERATOR) as work:
        licences = work.session.scalars(select(Licence)).all()
        first = work.entry()
        acts = [
            {
                "id": new_id(),
                "kind": ActKind.RENEW,
                "state": ActState.IN_FORCE,
                "subject_id": each.subject_id,
                "licence_id": each.id,
                "source_key": each.source_key,
                "jurisdiction": "PH",
                "organisation_id": officer.organisation.id,
                "before_id": each.id,
                "number": each.number,
                "status": each.status,
                "valid_until": LAST_DAY,
                "is_worsening": False,
                "holds_from": each.stated_from,
                "decided_on": work.at.date(),
                "decided_by": officer.person.id,
                "decided_at": work.at,
                "said_entry": first + number,
                "entry": first + number,
                "version": 1,
            }
            for number, each in enumerate(licences)
        ]
        work.session.execute(insert(table_of(LicenceAct)), acts)
        for each in acts:
            work.record("subjects.act.took_effect", each["subject_id"], row=str(each["id"]))


def _exchange(here: Side, there: Side) -> None:
    """Send what waits, work it off, and bring the list in."""
    desk = link_desk(here.settings, here.database)
    with here.database.reading(CLOCK) as work:
        link_id = work.session.scalars(select(ExchangeLink.id)).one()
    done = sending.run(here.database, CLOCK, desk, link_id)
    assert done.problem is None, done.problem
    receiving = link_desk(there.settings, there.database)
    while taking.take_some(there.database, CLOCK, receiving):
        pass
    kinds = job_kinds(there.settings, there.database)
    while run_due(there.database, kinds):
        pass


def _timed(do: Callable[[], None]) -> float:
    began = time.perf_counter()
    do()
    return time.perf_counter() - began


def _renewed(there: Side) -> int:
    with there.database.reading(CLOCK) as work:
        return (
            work.session.scalar(
                select(func.count())
                .select_from(Licence)
                .where(
                    Licence.valid_until == LAST_DAY,
                    Licence.recorded_until.is_(None),
                    Licence.stated_until.is_(None),
                )
            )
            or 0
        )
