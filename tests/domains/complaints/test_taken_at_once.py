"""Two officers act on one case at one instant: one comes first, and the other is told."""

import threading
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest

from app.domains.complaints.errors import AnsweredAlready, WithSomebodyElse
from app.domains.complaints.queries import asking
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.queries import desks as seats
from app.domains.complaints.service import assigning, identity
from app.domains.complaints.types import Desk
from app.domains.complaints.types.handling import IdentityAnswer
from app.kit.errors import Changed
from tests.complaining import WORDS, Desks, case_of, tells
from tests.make import OPERATOR
from tests.people import World

pytestmark = pytest.mark.commits


def _together(*acts):
    """Do acts at one instant; return what each came to."""
    gate = threading.Barrier(len(acts))

    def one(act):
        gate.wait()
        try:
            act()
        except (Changed, WithSomebodyElse, AnsweredAlready) as refused:
            return type(refused)
        return None

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(one, acts))


def test_of_two_officers_who_take_a_case_at_once_one_has_it(own_world: World):
    world = own_world
    made = Desks(world)
    officers = [made.officer(), made.officer()]
    case = UUID(case_of(world, tells(world)))
    actors = [world.actor(each.member) for each in officers]

    def taking(actor):
        def act():
            with world.database.writing(actor) as work:
                row = queries.one(work, case, 1)
                assigning.assign(work, world.complaints, row, None, None)

        return act

    results = _together(*(taking(each) for each in actors))
    assert sorted(each is None for each in results) == [False, True]
    [winner] = [o for o, came in zip(officers, results, strict=True) if came is None]
    with world.database.reading(OPERATOR) as work:
        loads = seats.loads(work, [each.member.person.id for each in officers])
        assert len(seats.seats(work, Desk.OFFICERS)) == 2
    assert loads == {winner.member.person.id: 1}


def test_w2_a_request_that_two_answer_at_once_is_answered_once(own_world: World):
    world = own_world
    made = Desks(world)
    sita, omar, lena = made.officer(), made.officer(), made.officer()
    case = case_of(world, tells(world))
    sita.act(case, "assign")
    asked = UUID(sita.act(case, "identity-requests", **WORDS)["id"])
    version = sita.read(case).json()["version"]

    def answering(actor, said):
        def act():
            with world.database.writing(actor) as work:
                row = queries.one(work, UUID(case), version)
                found = asking.request(work, row.id, asked)
                identity.answer(work, world.complaints, row, found, said, "A reason.")

        return act

    results = _together(
        answering(world.actor(omar.member), IdentityAnswer.GRANTED),
        answering(world.actor(lena.member), IdentityAnswer.REFUSED),
    )
    assert sorted(each is None for each in results) == [False, True]
    [request] = sita.read(case, "/handling").json()["identity_requests"]
    granted = results[0] is None
    assert request["answer"] == ("granted" if granted else "refused")
    assert (sita.read(case, "/identity").status_code == 200) is granted
