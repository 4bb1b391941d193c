"""When a sanction does not stand: on appeal, by its own body, or since its violation fell (C2)."""

from datetime import datetime
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.appeals.service.lodging import settle
from app.domains.appeals.types import AppealTimes
from app.domains.identity.types import Matter
from app.domains.notices.models import Notice
from app.domains.notices.service import taking_effect
from app.domains.notices.service.announcing import refuse_unless_standing
from app.domains.notices.types import ReversedBy
from app.domains.sanctions.models import Sanction
from app.domains.sanctions.queries import sanctions
from app.domains.sanctions.queries.in_force import fallen, moot
from app.domains.sanctions.rules import times
from app.domains.sanctions.service import licences, standing
from app.domains.sanctions.service.deciding import drop
from app.domains.sanctions.service.desk import SanctionDesk
from app.domains.sanctions.service.parts import (
    matter,
    participants,
    refuse_interested,
    require_action,
    told,
)
from app.domains.sanctions.workflow import LIFE, Action
from app.kit.errors import Forbidden
from app.store.work import Work

FELL = "The violation on which it rests does not stand."


def overturn(work: Work, sanction: Sanction) -> None:
    """Take a sanction back as if it had never been in force; licences are given back after it.

    Records:
        ``sanctions.sanction.overturned``; ``sanctions.sanction.moved`` of what waited for it.

    Rule:
        Fairness C2, L1, V4: from that instant on nothing public shows it.
    """
    sanction.changed_entry = work.upcoming()
    sanction.held_at = None
    work.move(sanction, LIFE, Action.OVERTURN, subject_id=sanction.subject_id, **told(sanction))
    standing.move_up(work, sanction)


class SanctionActs:
    """Sanctions, as appeals know them; see ``app.domains.appeals.types.Appealable``."""

    def participants(self, work: Work, notice: Notice) -> frozenset[UUID]:
        """Return who announced, decided or ended it, and who brought or decided the case."""
        return participants(work, sanctions.of_notice(work, notice))

    def matter(self, work: Work, notice: Notice) -> Matter:
        """Return what it touches: the record, and who holds it."""
        return matter(work, sanctions.of_notice(work, notice), "appeal")

    def times(self, work: Work, notice: Notice, at: datetime) -> AppealTimes:
        """Return the days of an appeal."""
        return times(at)

    def hold(self, work: Work, notice: Notice) -> None:
        """Let it be not in force while an appeal runs.

        Records:
            ``sanctions.sanction.held``.
        """
        sanction = sanctions.of_notice(work, notice, is_locked=True)
        sanction.held_at, sanction.changed_entry = work.at, work.upcoming()
        row = str(sanction.id)
        work.record("sanctions.sanction.held", sanction.subject_id, row=row, **told(sanction))
        work.session.flush()

    def release(self, work: Work, notice: Notice) -> None:
        """End that: the appeal ended, and it stands.

        Records:
            ``sanctions.sanction.released``.
        """
        sanction = sanctions.of_notice(work, notice, is_locked=True)
        sanction.held_at, sanction.changed_entry = None, work.upcoming()
        row = str(sanction.id)
        work.record("sanctions.sanction.released", sanction.subject_id, row=row, **told(sanction))
        work.session.flush()

    def uphold(self, work: Work, notice: Notice) -> None:
        """Open the state before it again; the worker gives licences back at once."""
        overturn(work, sanctions.of_notice(work, notice, is_locked=True))

    def reconsider(self, work: Work, notice: Notice) -> bool:
        """Give it back to others of the body, who announce anew what they mean."""
        self.uphold(work, notice)
        return False


def take_back(work: Work, desk: SanctionDesk, sanction: Sanction, reason: str) -> Sanction:
    """Take a sanction back, as the body that imposed it: its court, its superior, or itself.

    Raises:
        Forbidden: the caller does not manage the body.
        StepRefused, NotInEffect: it is not imposed, or was taken back.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``sanctions.sanction.overturned``, ``notices.notice.reversed``; an appeal that runs is
        settled; acts on licences are reversed.

    Rule:
        Fairness V3: a body under its own law; C2.
    """
    require(work.actor, Permission.SANCTION_DECIDE, sanction.facts, is_seen=True)
    require_action(work, sanction, Action.OVERTURN)
    if not sanctions.is_of_body(work, sanction):
        raise Forbidden("Only the body that imposed it takes it back.")
    refuse_interested(work, desk, sanction, "take_back")
    notice = sanctions.notice_of(work, sanction)
    refuse_unless_standing(notice)
    _fall(work, desk, sanction, notice, reason)
    licences.give_back(work, desk, sanction)
    work.record(
        "sanctions.sanction.taken_back",
        row=str(sanction.id),
        words={"reason": reason},
        **told(sanction),
    )
    return sanction


def _fall(work: Work, desk: SanctionDesk, sanction: Sanction, notice: Notice, reason: str) -> None:
    overturn(work, sanction)
    taking_effect.reverse(work, notice, ReversedBy.OWNER, None)
    settle(work, desk.notices, notice, reason)


def fall_with_violations(work: Work, desk: SanctionDesk, limit: int) -> int:
    """Take back what rests on violations that fell, and drop what was announced for them.

    That they are not in force any more, the queries say from the instant of the fall on; this
    only writes it down.

    Records:
        ``sanctions.sanction.overturned`` or ``dropped`` for each.

    Rule:
        Fairness C2, V4.
    """
    require(work.actor, LIFE.permission(Action.OVERTURN))
    found = fallen(work, limit)
    for each in found:
        notice = sanctions.notice_of(work, each)
        if notice.reversed_at is None:
            _fall(work, desk, each, notice, FELL)
        else:
            overturn(work, each)
    over = moot(work, limit)
    for each in over:
        drop(work, desk, each, FELL)
    return len(found) + len(over)


def give_back_what_is_over(work: Work, desk: SanctionDesk, limit: int) -> int:
    """Let licences stand again on which sanctions acted that are over, or fell; return how many.

    Records:
        ``subjects.act.reversed`` or ``subjects.act.took_effect``.

    Rule:
        Fairness V3: an end by date waits for nobody.
    """
    found = sanctions.to_give_back(work, limit)
    for each in found:
        licences.give_back(work, desk, each)
    return len(found)
