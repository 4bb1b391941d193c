"""Everybody who has to do with a record, for tests: with the roster as it reads this instant."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select
from starlette.testclient import TestClient

from app.domains.roster.routes.lane import EntryRead, SearchRead, remembering
from app.domains.roster.service.desk import RosterDesk
from app.domains.roster.service.indexing import follow_roster
from app.domains.roster.service.lookout import Lookout
from app.domains.roster.service.searching import Finder
from app.domains.subjects.models import Candidate, Subject
from app.domains.subjects.types import CandidateState
from app.kit.numbers import NumberKind, make
from app.web.lane import LaneRead, LaneSearch
from app.web.stack import Face, wrapped
from tests.lives.test_a_firm_claims_its_record import REASON, Scene
from tests.make import OPERATOR
from tests.people import World, key


class Parties(Scene):
    """A register with one list, everybody who has to do with a record of it, and the public."""

    def __init__(self, world: World) -> None:
        self.roster = RosterDesk(
            world.database,
            Lookout(world.database, "test", kept_seconds=0),
            Finder(world.database, world.settings.index_folder),
            timedelta(hours=24),
        )
        self.opened: list[EntryRead | SearchRead] = []
        world.api.state.roster = self.roster
        super().__init__(world)

    def settle(self) -> None:
        """Let roster, search and letters follow."""
        super().settle()
        follow_roster(self.world.database, self.world.settings.index_folder)
        self.roster.follow()

    def public(self) -> TestClient:
        """Return a client of nobody, whose answers are remembered as the service remembers them."""
        face = Face("test", None, ("/v1/roster", "/v1/corrections"))
        app = wrapped(self.world.api, face, (), remembering(self.roster))
        return TestClient(app, follow_redirects=False)

    def lane_and_behind(self) -> tuple[TestClient, TestClient]:
        """Return a client of the lane, and one of what is behind it; ``close`` them."""
        face = Face("test", None, ("/v1/roster",))
        entry, search = EntryRead(self.roster), SearchRead(self.roster)
        self.opened += [entry, search]
        reads = [
            LaneRead("read_roster_entry", "/v1/roster", entry.find),
            LaneSearch("list_roster", "/v1/roster", search.find),
        ]
        lane, behind = (
            TestClient(wrapped(self.world.api, face, each), follow_redirects=False)
            for each in (reads, ())
        )
        return lane, behind

    def close(self) -> None:
        """Close the connections of the lane."""
        for read in self.opened:
            read.close()

    def id_of(self, number: str) -> str:
        """Return the identifier of a record."""
        with self.world.database.reading(OPERATOR) as work:
            return str(work.session.scalars(select(Subject.id).filter_by(number=number)).one())

    def record(self, name: str = "HARBOUR LIGHT") -> str:
        """Return the identifier of a firm that was listed under a name."""
        if name not in self._records:
            self._records[name] = self.id_of(self.number(name))
        return self._records[name]

    @property
    def _records(self) -> dict[str, str]:
        return self.__dict__.setdefault("_known", {})

    def ask_whether_one(self, number: str, other: str) -> str:
        """Ask whether two records are one firm, as the job would; return the question's id."""
        with self.world.database.writing(OPERATOR) as work:
            one, two = sorted(
                work.session.scalars(select(Subject).where(Subject.number.in_([number, other]))),
                key=lambda each: each.serial,
            )
            pair = Candidate(
                number=make(NumberKind.REVIEW, 1),
                first_id=one.id,
                second_id=two.id,
                score=0.9,
                reasons=["names alike"],
                state=CandidateState.WAITING,
                found_at_entry=1,
            )
            work.session.add(pair)
            work.session.flush()
            return str(pair.id)

    def decide(self, client: TestClient, pair: str, act: str, **more: Any) -> None:
        """Say of a pair what somebody says of it."""
        version = client.get(f"/v1/candidates/{pair}").json()["version"]
        said = {"candidate": pair, "version": version, "act": act, **REASON, **more}
        answer = client.post("/v1/candidates/decide", json={"decisions": [said]}, headers=key())
        assert answer.status_code == 200, answer.text
