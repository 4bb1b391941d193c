"""What is opened to an organisation is opened once, and stays on record when it ends."""

from datetime import timedelta

from sqlalchemy import Uuid, literal, select

from app.access.sight import OpenedAs, is_opened
from app.kit.ids import new_id
from app.store.sight import GrantOfSight, close_to, open_to
from app.store.work import Database
from tests.make import OPERATOR, FixedClock


def test_only_what_was_opened_to_an_organisation_is_open_to_it_and_until_it_is_closed(
    database: Database, clock: FixedClock
):
    mine, other, here, elsewhere = (new_id() for _ in range(4))
    with database.writing(OPERATOR) as work:
        open_to(work, "document", [mine, mine], here, "audit VT0001")
    clock.at += timedelta(days=1)
    with database.writing(OPERATOR) as work:
        open_to(work, "document", [mine, other], here, "audit VT0002")
        open_to(work, "document", [mine], elsewhere, "audit VT0002")
        open_to(work, "case", [mine], here, "audit VT0002")
        close_to(work, "document", [mine], here)
    with database.reading(OPERATOR) as work:
        rows = work.session.scalars(select(GrantOfSight)).all()
        by_thing = {
            (each.kind, each.thing_id, each.organisation_id): (each.why, each.ended_at)
            for each in rows
        }
        seen = {
            organisation: [
                thing
                for thing in (mine, other)
                if work.session.scalar(
                    select(is_opened(OpenedAs("document", literal(thing, Uuid())), organisation))
                )
            ]
            for organisation in (here, elsewhere)
        }
    assert len(rows) == len(by_thing)
    assert by_thing == {
        ("document", mine, here): ("audit VT0001", clock.at),
        ("document", other, here): ("audit VT0002", None),
        ("document", mine, elsewhere): ("audit VT0002", None),
        ("case", mine, here): ("audit VT0002", None),
    }
    assert seen == {here: [other], elsewhere: [mine]}


def test_what_was_closed_can_be_opened_again(database: Database):
    thing, here = new_id(), new_id()
    with database.writing(OPERATOR) as work:
        open_to(work, "document", [thing], here, "audit VT0001")
        close_to(work, "document", [thing], here)
        open_to(work, "document", [thing], here, "audit VT0002")
    with database.reading(OPERATOR) as work:
        ended = {each.why: each.ended_at for each in work.session.scalars(select(GrantOfSight))}
    assert (ended["audit VT0001"] is None, ended["audit VT0002"]) == (False, None)
