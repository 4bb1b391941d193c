"""What time does to bars."""

from app.access.policy import CLOCK
from app.domains.bars.service import forgetting
from app.domains.bars.service.desk import BarDesk
from app.store.work import Database

AT_ONCE = 200


def forget_with_time(desk: BarDesk, database: Database) -> int:
    """Destroy who was under bars that are over, and who was declared for what is decided."""
    with database.writing(CLOCK) as work:
        done = forgetting.forget_barred(work, desk, AT_ONCE)
    after = None
    while True:
        with database.writing(CLOCK) as work:
            after = forgetting.forget_declared(work, desk, after, AT_ONCE)
        if after is None:
            return done
