"""What is held about somebody: each domain that holds something of that kind is asked, in order."""

from types import SimpleNamespace
from uuid import UUID

from sqlalchemy import select

from app.access.policy import CLOCK
from app.kit.ids import new_id
from app.store import journal
from app.store.holdings import Holding, Rows, Whose, WhoseKind, held, streamed, told
from app.store.journal import Event
from app.store.work import Database, Work
from tests.make import OPERATOR

SOMEBODY = Whose(WhoseKind.PERSON, new_id())


def holder(*paths: str):
    def tell(work: Work, whose: Whose) -> list[Rows]:
        assert (work, whose) == (WORK, SOMEBODY)
        return [Rows(path, path, list) for path in paths]

    return tell


WORK: Work = SimpleNamespace()  # type: ignore[assignment] - who tells is asked with it, that is all


def test_each_domain_is_asked_in_order_and_who_holds_nothing_of_that_kind_is_not():
    holdings = [
        Holding("first", {WhoseKind.PERSON: holder("first/a", "first/b")}),
        Holding("second", {WhoseKind.ORGANISATION: holder("second/a")}),
        Holding("third", {WhoseKind.PERSON: holder("third/a")}),
    ]
    pieces = held(WORK, holdings, SOMEBODY)
    assert [each.path for each in pieces] == ["first/a", "first/b", "third/a"]


def test_of_a_row_only_what_is_listed_is_told():
    row = SimpleNamespace(id=UUID(int=1), name="Amina", secret="hidden")
    assert told(row, ["name", "id"]) == {"name": "Amina", "id": UUID(int=1)}


def test_rows_are_told_as_they_are_read(database: Database):
    with database.writing(OPERATOR) as work:
        for _ in range(3):
            work.record("tests.act.done")
    with database.reading(CLOCK) as work:
        rows = streamed(work, select(Event.number).order_by(Event.number))
        assert [number for (number,) in rows] == [1, 2, 3]
        assert journal.head(work.session).number == 3
