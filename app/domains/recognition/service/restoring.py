"""When the loss of an award does not stand: on appeal, or since its violation fell (C2)."""

from datetime import datetime
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.appeals.service.lodging import settle
from app.domains.appeals.types import AppealTimes
from app.domains.identity.types import Matter
from app.domains.notices.models import Notice
from app.domains.notices.service import taking_effect
from app.domains.notices.types import ReversedBy
from app.domains.recognition.errors import ViolationStands
from app.domains.recognition.models.awards import Award
from app.domains.recognition.queries import awards, falls
from app.domains.recognition.rules.awards import times
from app.domains.recognition.service.award_desk import AwardDesk
from app.domains.recognition.service.award_parts import (
    begin_span,
    matter,
    participants,
    refuse_interested,
    require_action,
    told,
)
from app.domains.recognition.workflow import LIFE, Action
from app.store.work import Work


def _stand_again(work: Work, award: Award) -> None:
    """Let an award that was lost stand again from now on.

    Records:
        ``recognition.award.restored``.
    """
    award.restored_at = work.at
    begin_span(work, award)
    work.move(award, LIFE, Action.RESTORE, subject_id=award.subject_id, **told(award))


def restore(work: Work, desk: AwardDesk, award: Award, reason: str) -> Award:
    """Restore an award whose violations do not stand any more; an appeal that runs is settled.

    Raises:
        Forbidden, StepRefused: it is not the caller's to do, or not possible.
        ViolationStands: what it rests on is final still.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``recognition.award.restored``, ``recognition.award.loss_taken_back`` with the reason,
        ``notices.notice.reversed``.

    Rule:
        Fairness E1, C2: nothing falls by itself, and nothing comes back by itself.
    """
    require(work.actor, Permission.AWARD_LOSE, award.facts, is_seen=True)
    require_action(work, award, Action.RESTORE)
    refuse_interested(work, desk, award, "restore")
    if falls.stands(work, award):
        raise ViolationStands("A violation on which it rests is final.")
    notice = awards.notice_of(work, award)
    assert notice is not None
    _stand_again(work, award)
    taking_effect.reverse(work, notice, ReversedBy.OWNER, None)
    settle(work, desk.notices, notice, reason)
    row, words = str(award.id), {"reason": reason}
    work.record("recognition.award.loss_taken_back", row=row, words=words, **told(award))
    work.session.flush()
    return award


class AwardActs:
    """Losses of awards, as appeals know them; see ``app.domains.appeals.types.Appealable``."""

    def participants(self, work: Work, notice: Notice) -> frozenset[UUID]:
        """Return who evaluated, gave, announced or decided it, and who brought or decided cases."""
        return participants(work, awards.of_notice(work, notice))

    def matter(self, work: Work, notice: Notice) -> Matter:
        """Return what it touches: the record, and who holds it."""
        return matter(work, awards.of_notice(work, notice), "appeal")

    def times(self, work: Work, notice: Notice, at: datetime) -> AppealTimes:
        """Return the days of an appeal."""
        return times(at)

    def hold(self, work: Work, notice: Notice) -> None:
        """Do nothing: the terms say that an appeal holds no loss back."""

    def release(self, work: Work, notice: Notice) -> None:
        """Do nothing: the loss stood all the time."""

    def uphold(self, work: Work, notice: Notice) -> None:
        """Open the award again."""
        _stand_again(work, awards.of_notice(work, notice, is_locked=True))

    def reconsider(self, work: Work, notice: Notice) -> bool:
        """Give it back to others of the scheme, who announce anew what they mean."""
        self.uphold(work, notice)
        return False
