"""Changes while others write: none is skipped, none repeated, whoever is where in between."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event as Signal
from typing import Any

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.changes.service.following import ChangeFollower
from app.domains.identity.types import OrganisationKind
from app.store.consumers import run
from app.store.journal import Event
from tests.make import OPERATOR
from tests.people import World

WRITERS, ACTS = 3, 40
TOLD, SEALED = "jurisdictions.jurisdiction.renamed", "complaints.complaint.received"


class Busy:
    """A register on which writers, a follower and pullers are at it at once.

    Attributes:
        done: nobody writes any more.
    """

    def __init__(self, world: World) -> None:
        self.database = world.database
        self.client = world.anew(Role.AUTHORITY_OFFICER, OrganisationKind.AUTHORITY, "BD")
        self.done = Signal()

    def write(self, writer: int) -> None:
        """Write some entries in each work, one of them sealed."""
        for act in range(ACTS):
            with self.database.writing(OPERATOR) as work:
                for name in (TOLD, SEALED, TOLD)[: 1 + (writer + act) % 3]:
                    work.record(name, code="BD")

    def follow(self) -> None:
        """Follow the journal until all is written."""
        while not self.done.is_set():
            run(self.database, ChangeFollower())
        run(self.database, ChangeFollower())

    def pull(self, limit: int) -> list[dict[str, Any]]:
        """Pull until nobody writes any more, and then to the head."""
        found, after, known = list[dict[str, Any]](), 0, "0" * 64
        while True:
            is_last = self.done.is_set()
            asked = {"after": after, "limit": limit, "hash": known}
            page = self.client.get("/v1/changes", params=asked).json()
            assert after <= page["up_to"] <= page["head"], page
            found += page["items"]
            after, known = page["up_to"], page["up_to_hash"]
            if is_last and page["at_head"]:
                return found

    def written(self) -> list[int]:
        """Return the numbers of what everybody may see."""
        with self.database.reading(OPERATOR) as work:
            query = select(Event.number).where(Event.name == TOLD).order_by(Event.number)
            return list(work.session.scalars(query))


@pytest.mark.commits
@pytest.mark.parametrize("limit", [3, 100])
def test_a_puller_gets_each_entry_once_while_many_write(own_world: World, limit: int):
    """Entries are numbered in the order of commits, so a number that is seen has none to come."""
    busy = Busy(own_world)
    with ThreadPoolExecutor(WRITERS + 3) as pool:
        pulling = [pool.submit(busy.pull, limit) for _ in range(2)]
        following = pool.submit(busy.follow)
        for each in [pool.submit(busy.write, writer) for writer in range(WRITERS)]:
            each.result()
        busy.done.set()
        following.result()
        found = [each.result() for each in pulling]
    wanted = busy.written()
    assert len(wanted) > WRITERS * ACTS
    for each in found:
        assert [change["number"] for change in each if change["event"] == TOLD] == wanted
        assert SEALED not in {change["event"] for change in each}
