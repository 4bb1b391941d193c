"""What ends with time, and what time brings to certificates."""

import logging
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from app.access.policy import CLOCK
from app.domains.certifications.queries import life
from app.domains.certifications.service.applications import audit_follower, submission
from app.domains.certifications.service.certificates import accreditation_reviews, tick
from app.domains.certifications.service.countries import draft_comments, loss
from app.domains.certifications.service.decisions import files, workers_lists
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.types.life import Tended
from app.kit.errors import Busy
from app.store.work import Database

AT_ONCE = 50
PUT_OFF = timedelta(hours=1)
"""For how long a certificate is left alone of which tending fails, so that it holds up no other."""

log = logging.getLogger(__name__)


def tend_countries(database: Database, desk: CertificationDesk) -> int:
    """Bring certificates in line with the countries that their schemes ask for (C8).

    Returns:
        How many changed; nothing when all are.
    """
    with database.writing(CLOCK) as work:
        return loss.tend(work, desk, AT_ONCE)


def end_with_time(database: Database) -> int:
    """End what had its time: returned applications lapse, files go to decision.

    Decision files that are missing are opened, and lists of workers destroyed once it is decided
    (C6).

    Returns:
        How many there were.
    """
    with database.writing(CLOCK) as work:
        moved = submission.lapse(work, AT_ONCE)
    with database.writing(CLOCK) as work:
        moved += audit_follower.let_go_unmended(work, AT_ONCE)
    with database.writing(CLOCK) as work:
        moved += draft_comments.end_comments(work, AT_ONCE)
    with database.writing(CLOCK) as work:
        moved += files.open_missing(work, AT_ONCE)
    with database.writing(CLOCK) as work:
        return moved + workers_lists.destroy_lists(work, AT_ONCE)


def drop_moot(database: Database, desk: CertificationDesk) -> int:
    """Drop announcements of decisions that lost their cause; return how many."""
    with database.writing(CLOCK) as work:
        return workers_lists.drop_moot(work, desk, AT_ONCE)


def tend(database: Database, desk: CertificationDesk) -> Tended:
    """Do to some certificates what time brought; return what was done, nothing when none is due.

    Where it fails, each is tended by itself, and the one that fails is put off and told.
    """
    try:
        with database.writing(CLOCK) as work:
            return tick.tend_some(work, desk, AT_ONCE)
    except Busy:
        raise
    except Exception:
        log.exception("tending failed", extra={"duty": "certificates"})
    with database.reading(CLOCK) as work:
        due = life.due_ids(work, work.at, AT_ONCE)
    done = Tended()
    for each in due:
        done += _tend_alone(database, desk, each)
    return done


def _tend_alone(database: Database, desk: CertificationDesk, certificate_id: UUID) -> Tended:
    try:
        with database.writing(CLOCK) as work:
            return tick.tend_one(work, desk, certificate_id)
    except Exception:
        log.exception("a certificate is put off", extra={"certificate": str(certificate_id)})
    with database.writing(CLOCK) as work:
        found = life.one_to_tend(work, certificate_id, work.at)
        if found is not None:
            found.tend_at = work.at + PUT_OFF
    return Tended(certificates=1, failed=(certificate_id,))


def tend_all(
    database: Database, desk: CertificationDesk, progress: Callable[[int], None] | None = None
) -> Tended:
    """Do to every certificate what time brought, a batch in each transaction.

    Args:
        database: where they stand.
        desk: writes letters.
        progress: told of how many were looked at.
    """
    done = Tended()
    while (batch := tend(database, desk)).certificates:
        done += batch
        if progress is not None:
            progress(batch.certificates)
    return done


def count_due(database: Database) -> int:
    """Return to how many certificates time brought something."""
    with database.reading(CLOCK) as work:
        return life.count_due(work, work.at)


def open_reviews(database: Database) -> int:
    """Open the reviews of certificates whose audit body's accreditation ran out (C7)."""
    with database.writing(CLOCK) as work:
        return accreditation_reviews.open_run_out(work, AT_ONCE)
