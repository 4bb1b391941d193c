"""What bars bring to appeals (C2), and where the words of these appeals lie."""

from collections.abc import Collection, Mapping
from datetime import datetime
from uuid import UUID

from app.domains.appeals.models import Appeal
from app.domains.appeals.service import lodging, panel
from app.domains.appeals.service.desk import AppealDesk
from app.domains.appeals.types import RUNNING, AppealTimes, Lodged, Words
from app.domains.bars.models import Bar
from app.domains.bars.queries import bars
from app.domains.bars.rules import (
    ACKNOWLEDGED_WITHIN,
    APPEAL_DECIDED_WITHIN,
    OBJECT_WITHIN,
)
from app.domains.bars.service import imposing, meeting, reaching
from app.domains.bars.service import words as sealing
from app.domains.bars.service.desk import BarDesk
from app.domains.bars.types import BarState
from app.domains.bars.workflow import BAR, Action
from app.domains.identity.types import Matter
from app.domains.notices.models import Notice
from app.domains.notices.types import ActKind
from app.kit.errors import NotFound
from app.store.openings import note_opening
from app.store.work import Work


class BarActs:
    """Bars, as appeals know them; see ``app.domains.appeals.types.Appealable``.

    Args:
        desk: of bars.
    """

    def __init__(self, desk: BarDesk) -> None:
        self._desk = desk

    def participants(self, work: Work, notice: Notice) -> frozenset[UUID]:
        """Return everybody who proposed, announced or decided the bar."""
        bar = bars.of_owner(work, notice.thing_id, is_locked=False)
        earlier = frozenset(UUID(each) for each in bar.deciders)
        return imposing.participants(bar) | earlier

    def matter(self, work: Work, notice: Notice) -> Matter:
        """Return the record of the firm that the person was in office of."""
        return imposing.matter(bars.of_owner(work, notice.thing_id, is_locked=False), "appeal")

    def times(self, work: Work, notice: Notice, at: datetime) -> AppealTimes:
        """Return the days of an appeal."""
        return AppealTimes(
            acknowledged_by=at + ACKNOWLEDGED_WITHIN,
            conflicts_until=at + OBJECT_WITHIN,
            decide_by=at + APPEAL_DECIDED_WITHIN,
        )

    def hold(self, work: Work, notice: Notice) -> None:
        """Do nothing: an appeal does not hold it back, as its terms say."""

    def release(self, work: Work, notice: Notice) -> None:
        """Do nothing, for the same reason."""

    def uphold(self, work: Work, notice: Notice) -> None:
        """Overturn the bar: it meets nobody, and what waited because of it waits no more.

        Records:
            ``bars.bar.overturned``.

        Rule:
            Fairness C2.
        """
        bar = bars.of_owner(work, notice.thing_id)
        if bar.state is BarState.IN_EFFECT:
            bar.ended_at, bar.ended_by = work.at, work.actor.id
            bar.deciders = imposing.decided_before(bar)
            work.move(bar, BAR, Action.OVERTURN, ground=bar.ground.value)
        meeting.forget_digests(work, [bar.id])

    def reconsider(self, work: Work, notice: Notice) -> bool:
        """Give it back to the body, to others there; it meets nobody meanwhile.

        Records:
            ``bars.bar.remanded``.

        Rule:
            Fairness C2.
        """
        bar = bars.of_owner(work, notice.thing_id)
        if bar.state is BarState.IN_EFFECT:
            bar.deciders = imposing.decided_before(bar)
            bar.imposed_by = bar.imposed_at = None
            work.move(bar, BAR, Action.REMAND, ground=bar.ground.value)
        meeting.forget_digests(work, [bar.id])
        return False

    def keep(
        self, work: Work, notice: Notice, entry: int, words: Mapping[str, str]
    ) -> Mapping[str, str]:
        """Keep words of an appeal under the seal of the bar; the journal says that they are.

        Rule:
            Fairness V5, L8.
        """
        bar = bars.of_owner(work, notice.thing_id)
        said = {name: text for name, text in words.items() if text}
        sealing.keep_words(work, self._desk.ring, bar, entry, said)
        return dict.fromkeys(said, sealing.SEALED)

    def read(self, work: Work, notice: Notice, entries: Collection[int]) -> Words:
        """Return the words to who is of the panel; nobody else of the scheme reads them."""
        bar = bars.of_owner(work, notice.thing_id)
        appeal = bars.appeal_of(work, bar)
        if appeal is None or not bars.judges(work, appeal):
            return {}
        return opened(work, self._desk, bar, entries)


def opened(
    work: Work, desk: BarDesk, bar: Bar, entries: Collection[int] | None = None
) -> dict[tuple[int, str], str]:
    """Return the words about a bar to whoever may read it."""
    found = {}
    for each in bars.words(work, bar.id, entries):
        text = sealing.opened(
            work, desk.ring, sealing.words_key(each.entry, each.field), each.sealed
        )
        found[each.entry, each.field] = text or ""
    return found


def appeal_desk(desk: BarDesk) -> AppealDesk:
    """Return what appeals against bars work with, for whoever appeals with a code."""
    acts = BarActs(desk)
    return AppealDesk(desk.notices, {ActKind.BAR_IMPOSED: acts}, apart={ActKind.BAR_IMPOSED: acts})


def appeal(work: Work, desk: BarDesk, bar: Bar, said: Lodged) -> Appeal:
    """Appeal against a bar, with the code that came with the letter.

    Raises:
        StepRefused: it was not announced.
        NotInEffect, AppealedAlready, AppealTooLate: see ``app.domains.appeals.service.lodging``.

    Records:
        ``appeals.appeal.lodged``; the grounds lie with the bar.

    Rule:
        Fairness C2; V1: decided in absence, it is appealed in time for a year.
    """
    notice = reaching.notice_of(work, bar)
    return lodging.lodge_by_receipt(work, appeal_desk(desk), notice, said)


def take_back(work: Work, desk: BarDesk, bar: Bar) -> None:
    """Take the appeal that runs back, with the code.

    Raises:
        NotFound: none runs.
    """
    found = running(work, bar)
    lodging.take_back(work, appeal_desk(desk), found, reaching.notice_of(work, bar))


def object_to(work: Work, desk: BarDesk, bar: Bar, member_id: UUID, reason: str) -> None:
    """Object to a member of the panel, once, with the code.

    Raises:
        NotFound: none runs, or there is no such member.
        ObjectionTimeOver: it is too late, or there was an objection already.
    """
    found = running(work, bar)
    member = panel.member_of(work, found, member_id)
    notice = reaching.notice_of(work, bar)
    panel.object_to(work, appeal_desk(desk), found, notice, member, reason)


def running(work: Work, bar: Bar) -> Appeal:
    """Return the appeal against a bar that runs.

    Raises:
        NotFound: none does.
    """
    found = bars.appeal_of(work, bar)
    if found is None or found.state not in RUNNING:
        raise NotFound("No appeal of yours runs.")
    return found


def note_read(work: Work, bar: Bar, why: str) -> None:
    """Write down that somebody opens who is under a bar, before it is shown."""
    note_opening(work, "bar", bar.id, bar.facts, why)
