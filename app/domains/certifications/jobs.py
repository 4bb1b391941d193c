"""What ends with time."""

from app.access.policy import CLOCK
from app.domains.certifications.service import (
    commenting,
    country_holds,
    files,
    following,
    letting_go,
    submitting,
)
from app.domains.certifications.service.desk import CertificationDesk
from app.store.work import Database

AT_ONCE = 50


def tend_countries(database: Database, desk: CertificationDesk) -> int:
    """Bring certificates in line with the countries that their schemes ask for (C8).

    Returns:
        How many changed; nothing when all are.
    """
    with database.writing(CLOCK) as work:
        return country_holds.tend(work, desk, AT_ONCE)


def end_with_time(database: Database) -> int:
    """End what had its time: returned applications lapse, files go to decision.

    Decision files that are missing are opened, and lists of workers destroyed once it is decided
    (C6).

    Returns:
        How many there were.
    """
    with database.writing(CLOCK) as work:
        moved = submitting.lapse(work, AT_ONCE)
    with database.writing(CLOCK) as work:
        moved += following.let_go_unmended(work, AT_ONCE)
    with database.writing(CLOCK) as work:
        moved += commenting.end_comments(work, AT_ONCE)
    with database.writing(CLOCK) as work:
        moved += files.open_missing(work, AT_ONCE)
    with database.writing(CLOCK) as work:
        return moved + letting_go.destroy_lists(work, AT_ONCE)


def drop_moot(desk: CertificationDesk, database: Database) -> int:
    """Drop announcements of decisions that lost their cause; return how many."""
    with database.writing(CLOCK) as work:
        return letting_go.drop_moot(work, desk, AT_ONCE)
