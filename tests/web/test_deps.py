"""A route asks for the database and for who is asking."""

from starlette.testclient import TestClient

from app.access.policy import ANYONE
from app.store import journal
from app.web.deps import CurrentActor, Db
from app.web.stack import new_api
from tests.web.sample_api import ABOUT


def test_a_route_opens_its_own_door_as_the_one_who_asks(database):
    api = new_api(ABOUT)
    api.state.database = database

    @api.get("/head", tags=["samples"])
    def read_head(db: Db, actor: CurrentActor) -> dict[str, int | bool]:
        with db.reading(actor) as work:
            return {"head": journal.head(work.session).number, "anyone": actor == ANYONE}

    assert TestClient(api).get("/head").json() == {"head": 0, "anyone": True}
