"""The plain case of verification, from rows that the lane has read; the same bytes.

Plain is a certificate that neither renews another nor was renewed, whose standing no notice told,
and whose holder the roster shows.
"""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import orjson

from app.access.policy import ANYONE
from app.domains.certifications.rules.standing import turns
from app.domains.certifications.types.certificates import (
    CertificateState,
    Ground,
    Standing,
    Validity,
)
from app.domains.roster.engine.holders import holder_of
from app.domains.roster.engine.verification import Case, Question, Rules, Said, Stood, say
from app.domains.roster.queries import verifying
from app.domains.roster.queries.prepared import Granted, Prepared
from app.domains.roster.service.desk import RosterDesk
from app.domains.roster.service.lookout import Outlook
from app.domains.roster.service.verifying import Answer

MOST_KEPT = 10_000
"""Certificates whose answers are kept, of about 2,000 bytes each."""


class Kept(NamedTuple):
    """The parts of an answer, from which outlook they were made, and until when they hold."""

    said: Said
    outlook: Outlook
    until: datetime | None


class Moment(NamedTuple):
    """An instant, what the roster and the journal said then, and the words of an answer for it."""

    at: datetime
    outlook: Outlook
    head: int
    words: bytes


class PlainAnswers:
    """Answers from memory while nothing can have changed, and from the database otherwise.

    The journal's head is asked for at each moment. Where it has moved and any certificate stands
    otherwise since, everything that is kept goes; where the roster has moved, or time changes the
    status, an answer is made anew. So what is told is always of that moment.

    Args:
        desk: of the roster.
    """

    def __init__(self, desk: RosterDesk) -> None:
        self._desk = desk
        self._rules: dict[tuple[object, object], Rules] = {}
        self._kept: OrderedDict[str, Kept] = OrderedDict()
        self._head = 0

    def knows(self, number: str) -> bool:
        """Tell whether an answer to a number is kept."""
        return number in self._kept

    def moment(self, prepared: Prepared, outlook: Outlook) -> Moment:
        """Return the present moment; what may have changed since the last is forgotten."""
        at, head = self._desk.database.clock(), prepared.head()
        self._follow(head, prepared)
        return Moment(at, outlook, head, Question(at).words(at, head))

    def again(self, number: str, moment: Moment) -> Said | None:
        """Return the parts of the answer that are kept, if they hold at a moment."""
        kept = self._kept.get(number)
        if kept is None or kept.outlook is not moment.outlook or _is_over(kept, moment.at):
            return None
        return kept.said

    def answers(
        self, prepared: Prepared, numbers: Sequence[str], outlook: Outlook
    ) -> Iterator[tuple[str, Answer]]:
        """Yield the answers to the numbers that are plain, and keep them."""
        at = self._desk.database.clock()
        asked = Question(at)
        self._follow(prepared.head(), prepared)
        for granted in prepared.certificates(numbers, outlook.entry, at):
            said = self._say(granted, outlook, asked)
            if said is not None:
                words = asked.words(at, granted.known_at)
                yield granted.number, Answer(said.around(words), granted.known_at)

    def _follow(self, head: int, prepared: Prepared) -> None:
        """Forget what may have changed since the journal was at another number."""
        if head == self._head:
            return
        if prepared.has_changed(self._head):
            self._kept.clear()
        self._head = head

    def _say(self, granted: Granted, outlook: Outlook, asked: Question) -> Said | None:
        rules = self._rules_of(granted.scheme_id, granted.edition_id)
        at = asked.now
        if rules.asks_for_country or granted.scope_from > at.astimezone(rules.zone).date():
            return None
        standing = Standing(
            CertificateState(granted.state),
            granted.from_at,
            granted.until_at,
            Ground(granted.ground),
            granted.ends_on,
        )
        validity = Validity(granted.valid_from, granted.valid_until)
        case = Case(
            number=granted.number,
            validity=validity,
            decided_on=granted.decided_on,
            level=granted.level,
            stood=(Stood(standing, granted.entry),),
            scope=orjson.loads(granted.scope),
            follows=None,
            followed_by=(),
            rules=rules,
            known_at=granted.known_at,
        )
        holder = holder_of(orjson.loads(outlook.judgement.json(granted.item)))
        said = say(case, holder, asked, outlook.judgement.instance)
        self._keep(granted.number, Kept(said, outlook, _until(standing, validity, rules, at)))
        return said

    def _keep(self, number: str, kept: Kept) -> None:
        self._kept[number] = kept
        self._kept.move_to_end(number)
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)

    def _rules_of(self, scheme_id: UUID | bytes, edition_id: UUID | bytes) -> Rules:
        """Return what the documents say; they never change, and are read once a process."""
        known = self._rules.get((scheme_id, edition_id))
        if known is None:
            with self._desk.database.reading(ANYONE) as work:
                known = verifying.rules_of(work, _uuid(scheme_id), _uuid(edition_id))
            self._rules[scheme_id, edition_id] = known
        return known


def _until(standing: Standing, validity: Validity, rules: Rules, at: datetime) -> datetime | None:
    """Return the next instant at which time may change what is said; asked for each answer made."""
    found = turns([standing], validity, rules.zone)
    return min((each for each in found if each > at), default=None)


def _is_over(kept: Kept, at: datetime) -> bool:
    return kept.until is not None and at >= kept.until


def _uuid(found: UUID | bytes) -> UUID:
    return found if isinstance(found, UUID) else UUID(found.decode())
