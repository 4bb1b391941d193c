"""What time does to what workers tell."""

from app.access.policy import CLOCK
from app.domains.experience.service import closing
from app.domains.experience.service.desk import ExperienceDesk
from app.store.work import Database

AT_ONCE = 20


def tend(desk: ExperienceDesk, database: Database) -> int:
    """Mix the answers of weeks that are over, then close the last quarter, then forget."""
    with database.writing(CLOCK) as work:
        mixed = closing.mix(work, desk)
    with database.writing(CLOCK) as work:
        closed = closing.close(work, desk, AT_ONCE)
    with database.writing(CLOCK) as work:
        return mixed + closed + closing.forget(work, desk)
