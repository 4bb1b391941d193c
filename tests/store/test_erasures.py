"""The list of what was erased for good: written, read, and what it names erased again."""

import json
from dataclasses import replace
from io import BytesIO
from uuid import UUID

import pytest
from sqlalchemy import select

from app.access.policy import CLOCK
from app.kit.errors import Forbidden
from app.kit.ids import new_id
from app.store import erasures, journal
from app.store.case_keys import DESTROYED, CaseKey, Seal
from app.store.erasures import WORDS, Erasable, NotAList, erase_again, read, write
from app.store.journal import Event, Word
from app.store.work import Database
from tests.make import OPERATOR, FixedClock

ALL = (WORDS, DESTROYED)
BY_HAND = Erasable("tests.by_hand", CaseKey, CaseKey.destroyed_at.is_not(None), {})
HEAD = b'{"erasures": 1}'


@pytest.fixture
def records() -> list[UUID]:
    """Two records of which something is said."""
    return [new_id(), new_id()]


@pytest.fixture
def said(database: Database, records: list[UUID]) -> list[UUID]:
    """Say two words of each record, and one of none; return the ids of the words."""
    with database.writing(OPERATOR) as work:
        for record in (*records, None):
            for field in ("reason", "operator")[: 2 if record else 1]:
                work.record("tests.act.done", record, words={field: "Words of somebody."})
    with database.reading(CLOCK) as work:
        return list(work.session.scalars(select(Word.id).order_by(Word.event_number)))


def keys(database: Database, count: int) -> list[UUID]:
    ids = [new_id() for _ in range(count)]
    with database.writing(OPERATOR) as work:
        work.session.add_all(
            CaseKey(id=each, case_id=new_id(), seal=Seal.STORY, made_at=work.at) for each in ids
        )
    return ids


def written(database: Database) -> tuple[int, list[dict[str, object]]]:
    out = BytesIO()
    with database.reading(OPERATOR) as work:
        lines = write(work, ALL, out)
    return lines, [json.loads(line) for line in out.getvalue().splitlines()]


def repeat(database: Database, *listed: tuple[str, UUID], known: tuple[Erasable, ...] = ALL):
    with database.writing(OPERATOR) as work:
        return erase_again(work, known, listed)


def repeated(database: Database) -> list[tuple[UUID | None, dict[str, object]]]:
    with database.reading(CLOCK) as work:
        events = work.session.scalars(
            select(Event).where(Event.name == "store.erasures.repeated").order_by(Event.number)
        )
        return [(each.subject_id, each.body) for each in events]


def test_l8_the_list_says_at_which_entry_it_was_made_and_what_was_erased_until_then(
    database: Database, said: list[UUID], clock: FixedClock
):
    with database.writing(OPERATOR) as work:
        for number in (1, 3):
            journal.erase_words(work.session, number, work.at)
    with database.reading(CLOCK) as work:
        head = journal.head(work.session)
    lines, [first, *listed] = written(database)
    assert first == {
        "erasures": 1,
        "at": clock.at.isoformat(),
        "number": head.number,
        "hash": head.hash,
    }
    erased = [{"what": "journal.words", "id": str(each)} for each in (said[0], said[2])]
    assert (lines, listed) == (2, erased)


def test_l8_what_a_list_names_is_erased_again_and_nothing_else(
    database: Database, said: list[UUID], clock: FixedClock
):
    done = repeat(database, *((WORDS.name, each) for each in (said[1], said[3], new_id())))
    assert (dict(done.counts), done.by_hand) == ({"journal.words": 2}, [])
    with database.reading(CLOCK) as work:
        words = work.session.scalars(select(Word).order_by(Word.event_number)).all()
        gone = [each.id for each in words if each.salt is None and each.text is None]
        assert gone == [said[1], said[3]]
        assert [each.id for each in words if each.erased_at == clock.at] == gone
        assert journal.verify(work.session).broken_at is None


def test_l8_each_page_on_which_it_stood_is_made_anew_once(
    database: Database, said: list[UUID], records: list[UUID]
):
    listed = [(WORDS.name, each) for each in said]
    repeat(database, *listed)
    counts = {"counts": {"journal.words": 5}}
    assert repeated(database) == [(None, counts), *((each, {}) for each in records)]
    assert repeat(database, *listed).counts == {}
    assert len(repeated(database)) == 3


def test_l8_a_long_list_of_many_kinds_is_erased_in_batches(
    database: Database, said: list[UUID], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(erasures, "AT_ONCE", 2)
    made = [(DESTROYED.name, each) for each in keys(database, 5)]
    words = [(WORDS.name, each) for each in said]
    mixed = [*made[:3], *words[:1], *made[3:], *words[1:]]
    done = repeat(database, *mixed)
    assert done.counts == {"store.case_keys": 5, "journal.words": 5}
    assert written(database)[0] == 10


def test_what_hangs_on_rows_is_erased_only_where_some_were(database: Database, said: list[UUID]):
    called = []
    watched = [
        replace(each, then=lambda _work, name=each.name: called.append(name)) for each in ALL
    ]
    repeat(database, (WORDS.name, said[0]), (DESTROYED.name, new_id()), known=tuple(watched))
    assert called == [WORDS.name]


def test_what_a_person_has_to_do_again_is_told_and_left(database: Database):
    made = keys(database, 3)
    asked = [(BY_HAND.name, each) for each in (made[0], new_id(), made[2])]
    done = repeat(database, *asked, known=(BY_HAND,))
    assert (dict(done.counts), sorted(done.by_hand)) == ({}, sorted([asked[0], asked[2]]))
    assert repeated(database) == []
    with database.reading(CLOCK) as work:
        assert set(work.session.scalars(select(CaseKey.destroyed_at))) == {None}


def test_a_list_that_names_what_is_not_known_erases_nothing(database: Database, said: list[UUID]):
    with pytest.raises(NotAList, match=r"'tests\.unknown'"):
        repeat(database, (WORDS.name, said[0]), ("tests.unknown", new_id()))
    assert written(database)[0] == 0


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ([b"nothing"], "line 1 is none"),
        ([b"[]"], "line 1 is none"),
        ([b"{}"], "line 1 is none"),
        ([b'{"erasures": 2}'], "layout 2, not 1"),
        ([HEAD, b"{"], "line 2 is none"),
        ([HEAD, b"7"], "line 2 is none"),
        ([HEAD, b'{"what": "x.y"}'], "line 2 is none"),
        ([HEAD, b'{"what": "x.y", "id": "1"}'], "line 2 is none"),
        ([HEAD, b'{"what": "x.y", "id": 1}'], "line 2 is none"),
    ],
)
def test_what_is_no_list_is_refused_by_its_line(lines, why):
    with pytest.raises(NotAList, match=why):
        list(read(lines))


def test_a_list_is_read_as_it_was_written():
    one, two = new_id(), new_id()
    lines = [HEAD, *(b'{"what": "x.y", "id": "%s"}' % str(each).encode() for each in (one, two))]
    assert list(read(lines)) == [("x.y", one), ("x.y", two)]
    assert list(read([])) == []


def test_nobody_but_the_operator_writes_the_list_or_erases_by_it(database: Database):
    with pytest.raises(Forbidden), database.reading(CLOCK) as work:
        write(work, ALL, BytesIO())
    with pytest.raises(Forbidden), database.writing(CLOCK) as work:
        erase_again(work, ALL, [])
