"""Merges of records that somebody holds: announced to each holder, in effect after the hearing."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from app.domains.appeals.service.lodging import settle
from app.domains.appeals.types import AppealTimes
from app.domains.identity.types import Matter
from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.domains.notices.service import announcing, taking_effect
from app.domains.notices.service.desk import NoticeDesk
from app.domains.notices.types import (
    OPEN,
    ActKind,
    Announcement,
    NoticeState,
    ReversedBy,
    Thing,
)
from app.domains.subjects import queries
from app.domains.subjects.errors import SecondPerson
from app.domains.subjects.models import Candidate, Subject
from app.domains.subjects.queries import claims, contests
from app.domains.subjects.rules import MERGE_HEARD_WITHIN, terms_of_appeal, times_of_appeal
from app.domains.subjects.service.own_interests import matter_of_pair
from app.domains.subjects.types import CandidateState
from app.domains.subjects.workflow import LIFE, Action
from app.store.work import Work

KIND = "candidate"
GROUND = "one_firm"
RULE = "Fairness P2 and L10: a person says that two records are one firm, and a second confirms"
_JOINED = frozenset({CandidateState.MERGED, CandidateState.UNDO_PROPOSED})


def announce(
    work: Work, desk: NoticeDesk, pair: Candidate, sides: tuple[Subject, Subject], reason: str
) -> None:
    """Announce to each holder that its record is to be joined with another.

    Rule:
        Fairness C1 and P2: a merge is announced to every holder.
    """
    stays, goes = sides
    for record in (stays, goes):
        claim = claims.find_granted(work, record.id)
        known = {each.organisation_id for each in _open(work, pair)}
        if claim is None or claim.organisation_id in known:
            continue
        said = Announcement(
            act=ActKind.RECORDS_MERGED,
            thing=Thing(KIND, pair.id),
            organisation_id=claim.organisation_id,
            subject_id=record.id,
            ground=GROUND,
            rule=RULE,
            facts=({"pair": pair.number}, {"stays": stays.number}, {"goes": goes.number}),
            reason=reason,
            answer_by=work.at + MERGE_HEARD_WITHIN,
            address=f"/v1/candidates/{pair.id}",
            is_named=True,
        )
        announcing.announce(work, desk, said)


def _open(work: Work, pair: Candidate) -> Sequence[Notice]:
    return [each for each in _all(work, pair) if each.state in OPEN]


def _standing(work: Work, pair: Candidate) -> Iterable[Notice]:
    return [each for each in _all(work, pair) if each.effective_at and not each.reversed_at]


def _all(work: Work, pair: Candidate) -> Sequence[Notice]:
    return notices.of_things(work, [pair.id])[pair.id]


def refuse_early(work: Work, pair: Candidate) -> None:
    """Refuse to confirm a merge while a holder can still be heard first; changes nothing.

    Raises:
        NotHeard, NotServed: as ``taking_effect.refuse_early`` says.

    Rule:
        Fairness C1.
    """
    for each in _open(work, pair):
        taking_effect.refuse_early(work, each)


def refuse_overturned(work: Work, pair: Candidate) -> None:
    """Refuse a decision of whoever had a part in a merge that an appeal overturned.

    Raises:
        SecondPerson: the caller did.

    Rule:
        Fairness C2: decided anew by others.
    """
    overturned = [each for each in _all(work, pair) if each.reversed_by is ReversedBy.APPEAL]
    if any(work.actor.id in (each.announced_by, each.decided_by) for each in overturned):
        raise SecondPerson("You had a part in a merge of these records that did not stand.")


def take_effect(work: Work, desk: NoticeDesk, pair: Candidate, reason: str) -> None:
    """Let the notices of a merge take effect, in the work in which the records are joined.

    Rule:
        Fairness C1.
    """
    for each in _open(work, pair):
        taking_effect.take_effect(work, desk, each, terms_of_appeal(work.at), reason)


def drop(work: Work, desk: NoticeDesk, pair: Candidate, reason: str) -> None:
    """Drop the notices of a merge that was proposed, and is turned away."""
    for each in _open(work, pair):
        taking_effect.drop(work, desk, each, reason)


def answer(work: Work, pair: Candidate, organisation_id: UUID, text: str) -> None:
    """Take a contest of a merge that is only proposed for the holder's answer to the notice."""
    waiting = (NoticeState.ANNOUNCED, NoticeState.UNANSWERED)
    for each in _open(work, pair):
        if each.organisation_id == organisation_id and each.state in waiting:
            announcing.answer(work, each, text)


def take_back(work: Work, desk: NoticeDesk, pair: Candidate, reason: str) -> None:
    """Note in the notices of a merge that it was undone; appeals against it are settled.

    Rule:
        Fairness C2 and L1: what does not stand any more strikes nobody.
    """
    for each in _standing(work, pair):
        taking_effect.reverse(work, each, ReversedBy.OWNER, None)
        settle(work, desk, each, reason)


class Merges:
    """What merges bring to appeals; see :class:`app.domains.appeals.types.Appealable`.

    Args:
        desk: of notices, to write to other holders.
    """

    def __init__(self, desk: NoticeDesk) -> None:
        self._desk = desk

    def participants(self, work: Work, notice: Notice) -> frozenset[UUID]:
        """Return who proposed, decided, contested or answered something of the pair."""
        pair = contests.of_owner(work, notice.thing_id)
        contested = contests.of_pair(work, pair)
        people = {
            pair.proposed_by,
            *(UUID(each) for each in pair.acted_by or []),
            *(each.contested_by for each in contested),
            *(each.answered_by for each in contested),
            *(each.announced_by for each in _all(work, pair)),
            *(each.decided_by for each in _all(work, pair)),
        }
        return frozenset(each for each in people if each is not None)

    def matter(self, work: Work, notice: Notice) -> Matter:
        """Return the records, and whoever holds them."""
        pair = contests.of_owner(work, notice.thing_id)
        holders = claims.holders(work, [pair.first_id, pair.second_id])
        return matter_of_pair(work, pair, "appeal", holders)

    def times(self, work: Work, notice: Notice, at: datetime) -> AppealTimes:
        """Return the days of an appeal."""
        return times_of_appeal(at)

    def hold(self, work: Work, notice: Notice) -> None:
        """Do nothing: the terms of a merge hold nothing back."""

    def release(self, work: Work, notice: Notice) -> None:
        """Do nothing, for the same reason."""

    def uphold(self, work: Work, notice: Notice) -> None:
        """Take the records apart again; other holders are told, and others decide anew.

        Records:
            ``subjects.subject.unmerged``, ``subjects.candidate.overturned``.

        Rule:
            Fairness C2: the state before the act is open again.
        """
        pair = contests.of_owner(work, notice.thing_id)
        if pair.state not in _JOINED:
            return
        sides = [queries.one(work, each) for each in (pair.first_id, pair.second_id)]
        merged = next(each for each in sides if each.merged_into is not None)
        survivor, merged.merged_into = merged.merged_into, None
        work.record(
            "subjects.subject.unmerged", merged.id, survivor=str(survivor), merged=str(merged.id)
        )
        pair.proposed_by = None
        work.move(pair, LIFE, Action.OVERTURN, number=pair.number)
        for each in _standing(work, pair):
            if each.id != notice.id:
                taking_effect.reverse(work, each, ReversedBy.OWNER, None)
                settle(work, self._desk, each, "Another holder's appeal was right.")

    def reconsider(self, work: Work, notice: Notice) -> bool:
        """Give the pair back to the secretariat; the records are apart meanwhile.

        Records:
            ``subjects.subject.unmerged``, ``subjects.candidate.overturned``.

        Rule:
            Fairness C2.
        """
        self.uphold(work, notice)
        return False
