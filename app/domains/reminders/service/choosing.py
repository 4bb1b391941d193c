"""What a person chooses for the daily letter; notices with legal effect are no part of it."""

from dataclasses import dataclass

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.reminders.models import ReminderChoice
from app.domains.reminders.queries import rounds
from app.domains.reminders.service.desk import RemindersDesk
from app.domains.reminders.service.reminding import next_turn
from app.store.work import Work, as_seen


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody chooses.

    Attributes:
        hour: of the day; ``None``: as the register says.
        time_zone: IANA; ``None``: as the register says.
        undated: whether the letter tells of what has no date.
    """

    hour: int | None
    time_zone: str | None
    undated: bool


def choose(work: Work, desk: RemindersDesk, version: int, said: Choice) -> ReminderChoice:
    """Keep what the caller chooses; the next letter follows it.

    Raises:
        Changed: it is not the version that the caller saw; 0 before the first.

    Rule:
        Fairness P7: what has a date is reminded of whatever somebody chooses.
    """
    actor = work.actor
    require(actor, Permission.ACCOUNT_CHANGE, Facts(person_id=actor.id), is_seen=True)
    assert actor.id is not None
    found = rounds.choice(work)
    if found is None:
        as_seen(_Unsaid(), version)
        found = ReminderChoice(
            person_id=actor.id, hour=said.hour, time_zone=said.time_zone, undated=said.undated
        )
        work.session.add(found)
    else:
        as_seen(found, version)
        found.hour, found.time_zone, found.undated = said.hour, said.time_zone, said.undated
    turn = rounds.round_of(work, actor.id)
    if turn is not None:
        turn.next_at = next_turn(desk, found, turn.looked_on, work.at)
    work.session.flush()
    return found


class _Unsaid:
    """What stands there before the first choice."""

    version = 0
