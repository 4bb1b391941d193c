"""Verification of a certificate in front of FastAPI: the plain case, computed for each request."""

import asyncio
import re
from collections.abc import Awaitable, Mapping, Sequence

from app.domains.roster.engine.verification import Said
from app.domains.roster.queries.prepared import Prepared
from app.domains.roster.routes.look_ups import LookUp
from app.domains.roster.service.desk import RosterDesk
from app.domains.roster.service.lookout import Outlook
from app.domains.roster.service.plain_verifying import Moment, PlainAnswers
from app.domains.roster.service.verifying import Answer
from app.web.edge import Ready
from app.web.lane import whole
from app.web.reads import JOURNAL_NUMBER
from app.web.standard_headers import lines_of

NUMBER = re.compile(r"VC[0-9]{8,20}")
_NUMBER_FIELD = JOURNAL_NUMBER.lower().encode()
_HEADERS = ((b"cache-control", b"no-store"), (b"content-type", b"application/json"))
_LINES = b"%b%b: %%d\r\n" % (lines_of(_HEADERS), _NUMBER_FIELD)
MOST_GIVEN = 1_000
"""Answers of one second, which are given again in it."""


class CertificateRead(LookUp):
    """Reads certificates by their number, as it is printed.

    Each answer is of its own moment: what suspends a certificate shows with the next one. Those
    that are asked for in one turn of the event loop have one moment, which begins after all of
    them arrived: the journal is asked once for them. Whose it is follows the roster. An answer
    tells its second, so within that second the same parts make the same bytes.

    Args:
        desk: of the roster.
    """

    def __init__(self, desk: RosterDesk) -> None:
        super().__init__(desk)
        self._plain = PlainAnswers(desk)
        self._moment: Moment | None = None
        self._words = b""
        self._given: dict[str, tuple[Said, Ready]] = {}

    def find(self, text: str) -> Ready | Awaitable[Ready | None] | None:
        """Return the answer at once where nothing has changed since it was last given."""
        if self._plain.knows(text):
            moment = self._moment or self._begin()
            said = None if moment is None else self._plain.again(text, moment)
            if moment is not None and said is not None:
                return self._given_in(moment, text, said)
        return super().find(text)

    def _given_in(self, moment: Moment, text: str, said: Said) -> Ready:
        """Return the answer of a moment, made of these parts unless it was in that second."""
        known = self._given.get(text)
        if known is not None and known[0] is said:
            return known[1]
        ready = _ready(Answer(said.around(moment.words), moment.head))
        if len(self._given) < MOST_GIVEN:
            self._given[text] = (said, ready)
        return ready

    def is_plain(self, text: str) -> bool:
        """Tell whether a text is written as a number is printed; its check digits are in it."""
        return NUMBER.fullmatch(text) is not None

    def answers(
        self, prepared: Prepared, texts: Sequence[str], outlook: Outlook
    ) -> Mapping[str, Ready]:
        """Return the answers to those that were issued, and are plain."""
        # It looks at the journal anew, and what it keeps may be later than this turn's moment.
        self._moment = None
        found = self._plain.answers(prepared, texts, outlook)
        return {number: _ready(answer) for number, answer in found}

    def _begin(self) -> Moment | None:
        """Look where the journal is, for all that this turn of the loop answers."""
        asyncio.get_running_loop().call_soon(self._end)
        outlook = self._desk.lookout.now()
        moment = self.ask(lambda prepared: self._plain.moment(prepared, outlook))
        if moment is not None and moment.words != self._words:
            self._given.clear()
            self._words = moment.words
        self._moment = moment
        return moment

    def _end(self) -> None:
        self._moment = None


def _ready(answer: Answer) -> Ready:
    number = (_NUMBER_FIELD, b"%d" % answer.known_at)
    return whole((*_HEADERS, number), answer.body, _LINES % answer.known_at)
