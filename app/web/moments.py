"""What is remembered for who is signed in: while nothing was committed, and a second at most.

Whom a token names, and what it was answered, is read from the database. Both are kept with the
moment in which they were asked for, and are gone when anybody commits anything: what was revoked
ends with the next request, as if nothing were kept. What the clock changes shows within a second.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import blake2b
from secrets import token_bytes

from app.access.policy import Recognised
from app.kit.clock import Clock
from app.web.conditional import Header

LASTS = timedelta(seconds=1)
MOST_BYTES = 16 * 1024 * 1024
MOST_CALLERS = 4_096
OVERHEAD = 2_048
"""Bytes that an answer takes beside its body."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A whole answer to somebody who is signed in.

    Attributes:
        caller: whose token it was.
        route: the operation that answered.
        headers: as the operation gave them.
        body: all of it.
    """

    caller: Recognised
    route: str
    headers: tuple[Header, ...]
    body: bytes


@dataclass(slots=True)
class Moment:
    """What was found while nothing was committed.

    Whoever puts something in began to look for it in this very moment. If it ended meanwhile,
    nobody looks here any more, so nothing is found that was read on both sides of a commit.

    Attributes:
        began_at: by the clock.
        state: of the database.
        callers: by the digest of their token.
        answers: by the digest of what was asked.
        making: what is being answered; set when that is over, whatever came of it.
    """

    began_at: datetime
    state: object
    callers: dict[bytes, Recognised] = field(default_factory=dict)
    answers: dict[bytes, Answered] = field(default_factory=dict)
    making: dict[bytes, asyncio.Event] = field(default_factory=dict)
    _bytes: int = 0

    def keep_caller(self, key: bytes, caller: Recognised) -> None:
        """Keep whom a token names, unless there are too many."""
        if len(self.callers) < MOST_CALLERS:
            self.callers[key] = caller

    def keep_answer(self, key: bytes, answered: Answered) -> None:
        """Keep an answer, unless there are too many."""
        size = len(answered.body) + OVERHEAD
        if self._bytes + size <= MOST_BYTES and key not in self.answers:
            self.answers[key] = answered
            self._bytes += size


class Moments:
    """Gives the present moment; for one event loop.

    The database is asked once for all that one turn of the loop answers. All of them had arrived
    before it was asked: what arrives later is taken up after the turn has ended, since the loop
    takes up things in the order in which they came.

    Args:
        state: tells the state of the database: the same object until the next commit; ``None``
            where it is not known, and nothing is remembered.
        clock: tells the instant.
    """

    def __init__(self, state: Callable[[], object], clock: Clock) -> None:
        self._state, self._clock = state, clock
        self._secret = token_bytes()
        self._moment: Moment | None = None
        self._is_asked = False
        self._is_ending = False

    def now(self) -> Moment | None:
        """Return the present moment; ``None`` where nothing may be remembered."""
        if self._is_asked:
            return self._moment
        loop = asyncio.get_running_loop()
        loop.call_soon(self._end_turn)
        self._is_asked = True
        state, at = self._state(), self._clock()
        if state is None:
            self._moment = None
        elif not self._lasts(state, at):
            self._moment = Moment(at, state)
            self._end_later(loop)
        return self._moment

    def _lasts(self, state: object, at: datetime) -> bool:
        known = self._moment
        if known is None or known.state is not state:
            return False
        return timedelta() <= at - known.began_at < LASTS

    def _end_turn(self) -> None:
        self._is_asked = False

    def _end_later(self, loop: asyncio.AbstractEventLoop) -> None:
        """Let nothing lie in memory for longer, also where nobody asks again."""
        if not self._is_ending:
            self._is_ending = True
            loop.call_later(LASTS.total_seconds(), self._end)

    def _end(self) -> None:
        self._is_ending = False
        self._moment = None

    def is_good(self, caller: Recognised) -> bool:
        """Tell whether a token has not ended by itself."""
        return self._clock() < caller.until

    def key(self, *asked: object) -> bytes:
        """Return the digest of a question or a token, under which it lies in memory."""
        return blake2b(repr(asked).encode(), key=self._secret, digest_size=16).digest()
