"""What time brings to sharing: what became final, sanctions that begin, figures of a quarter."""

from app.access.policy import CLOCK
from app.domains.agreements.queries import in_force
from app.domains.exchange.service.desk import ExchangeDesk
from app.domains.exchange.service.figures import draw_up
from app.domains.exchange.service.in_time import note_begun, note_final
from app.store.work import Database

AT_ONCE = 100


def tend(desk: ExchangeDesk, database: Database) -> int:
    """Note what time brought, for the follower to tell; return how much."""
    with database.reading(CLOCK) as work:
        if not in_force.terms(work):
            return 0
    done = 0
    for bring in (note_final, note_begun):
        with database.writing(CLOCK) as work:
            done += bring(work, desk, AT_ONCE)
    with database.writing(CLOCK) as work:
        return done + draw_up(work, desk)
