"""A key of a request: whose it is, for how long, and which answer it gives again."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Thread

import pytest
from sqlalchemy import select, update

from app.access.policy import CLOCK
from app.kit.errors import KeyReused, StillRunning
from app.store.idempotency import Claim, IdempotencyKey, claim, forget_old, keep, release
from app.store.work import Database
from tests.make import OPERATOR, FixedClock

KEY = "k" * 30
ASKED = b"POST /v1/things {}"
MOMENT = timedelta(microseconds=1)
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def asks(database: Database) -> Callable[..., Claim]:
    """What claims a key, as the web does."""

    def asked(caller: str = "she", key: str = KEY, request: bytes = ASKED) -> Claim:
        return claim(database, OPERATOR, caller, key, request)

    return asked


def answered(database: Database, held: Claim, answer: bytes = b"first") -> None:
    with database.writing(OPERATOR) as work:
        keep(work, held, answer)


def kept(database: Database) -> dict[str, bytes | None]:
    with database.reading(OPERATOR) as work:
        return {row.digest: row.sealed for row in work.session.scalars(select(IdempotencyKey))}


def test_a_key_gives_the_first_answer_to_its_caller_and_to_nobody_else(database, asks):
    answered(database, asks())
    assert asks().answer == b"first"
    others = asks(caller="he"), asks(key="j" * 30)
    assert [each.answer for each in others] == [None, None]
    for number, each in enumerate(others):
        answered(database, each, b"%d" % number)
    assert [asks().answer, asks(caller="he").answer, asks(key="j" * 30).answer] == [
        b"first",
        b"0",
        b"1",
    ]


def test_a_key_of_one_request_is_refused_with_another_running_or_done(database, asks):
    held = asks()
    with pytest.raises(KeyReused):
        asks(request=b"POST /v1/things []")
    answered(database, held)
    with pytest.raises(KeyReused):
        asks(request=b"POST /v1/things []")
    assert asks().answer == b"first"


def test_an_answer_is_given_again_for_a_day_and_then_its_key_is_free_for_anything(
    database, asks, clock
):
    answered(database, asks())
    clock.at += DAY
    assert asks().answer == b"first"
    clock.at += MOMENT
    assert asks(request=b"another").answer is None
    with pytest.raises(StillRunning):
        asks(request=b"another")
    with pytest.raises(KeyReused):
        asks()


@pytest.mark.parametrize("sign", [1, -1])
def test_a_request_that_does_not_end_holds_its_key_for_a_minute_of_any_clock(asks, clock, sign):
    asks()
    clock.at += sign * MINUTE
    with pytest.raises(StillRunning):
        asks()
    clock.at += sign * MOMENT
    assert asks().answer is None
    clock.at += sign * MINUTE
    with pytest.raises(StillRunning):
        asks()


def test_a_key_is_given_back_alone_and_never_once_it_has_an_answer(database, asks):
    one, other = asks(), asks(key="j" * 30)
    release(database, OPERATOR, one)
    assert set(kept(database)) == {other.digest}
    answered(database, other)
    release(database, OPERATOR, other)
    assert asks(key="j" * 30).answer == b"first"


def test_p8_an_answer_opens_under_its_own_key_and_as_it_was_written(database, asks):
    answered(database, asks())
    [sealed] = kept(database).values()
    for put in (sealed[:-1], sealed[:12] + bytes(len(sealed) - 12), sealed[::-1]):
        with database.writing(OPERATOR) as work:
            work.session.execute(update(IdempotencyKey).values(sealed=put))
        with pytest.raises(KeyReused):
            asks()
    theirs = asks(caller="he")
    with database.writing(OPERATOR) as work:
        work.session.execute(update(IdempotencyKey).values(sealed=sealed))
    assert asks().answer == b"first"
    assert set(kept(database)) == {asks().digest, theirs.digest}
    with pytest.raises(KeyReused):
        asks(caller="he")


def test_keys_of_more_than_a_day_ago_are_forgotten_some_at_a_time(database, asks, clock):
    old = [asks(key=letter * 30) for letter in "abc"]
    clock.at += MOMENT
    asks()
    clock.at += DAY
    assert forget_old(database, limit=2) == 2
    assert len(kept(database)) == 2
    assert forget_old(database, limit=2) == 1
    assert forget_old(database) == 0
    assert set(kept(database)).isdisjoint(each.digest for each in old)


@pytest.mark.commits
def test_who_sends_the_same_before_the_first_is_written_waits_and_is_told_that_it_runs(
    own_database: Database,
):
    asked = (own_database, OPERATOR, "she", KEY, ASKED)
    held = claim(*asked)
    with own_database.reading(OPERATOR) as work:
        row = work.session.get_one(IdempotencyKey, held.digest)
        first = {"digest": row.digest, "request": row.request, "claimed_at": row.claimed_at}
    release(own_database, OPERATOR, held)
    told: list[StillRunning] = []

    def ask() -> None:
        with pytest.raises(StillRunning) as error:
            claim(*asked)
        told.append(error.value)

    second = Thread(target=ask)
    with own_database.writing(CLOCK) as work:
        work.session.add(IdempotencyKey(**first))
        work.session.flush()
        second.start()
        second.join(0.2)
        assert second.is_alive()
    second.join()
    assert len(told) == 1


@pytest.mark.commits
def test_who_comes_while_a_key_of_a_dead_request_is_claimed_anew_waits_and_is_told_that_it_runs(
    own_database: Database, clock: FixedClock
):
    asked = (own_database, OPERATOR, "she", KEY, ASKED)
    claim(*asked)
    clock.at += MINUTE + MOMENT
    with ThreadPoolExecutor() as others:
        with own_database.writing(CLOCK) as work:
            work.session.execute(update(IdempotencyKey).values(claimed_at=work.at))
            second = others.submit(claim, *asked)
            with pytest.raises(TimeoutError):
                second.result(timeout=0.2)
        with pytest.raises(StillRunning):
            second.result()
