"""When sanctions are in force: counted anew for all that one firm serves one after another."""

from app.domains.sanctions.models import Sanction
from app.domains.sanctions.queries import sanctions
from app.domains.sanctions.rules import Days, Served, one_after_another
from app.domains.sanctions.service.parts import told
from app.domains.sanctions.types import SanctionState
from app.domains.sanctions.types.kinds import LASTING, TIMED
from app.domains.subjects import queries as subjects
from app.store.work import Work


def begin(work: Work, sanction: Sanction) -> None:
    """Put a sanction that takes effect now in force, after what the firm serves already.

    Rule:
        Facts on sanctions, 1f: penalties are served one after another.
    """
    sanction.changed_entry = work.upcoming()
    if sanction.kind not in LASTING:
        # What is said once is in force at no instant; it stays in the history.
        sanction.from_at = sanction.least_until_at = sanction.until_at = work.at
        return
    if sanction.kind not in TIMED or sanction.subject_id is None or sanction.is_urgent:
        [days] = one_after_another([_served(sanction)])
        _note(sanction, days)
        return
    line = [each for each in _line(work, sanction) if each.id != sanction.id]
    *_, days = one_after_another([*map(_standing, line), _served(sanction)])
    _note(sanction, days)


def move_up(work: Work, ended: Sanction) -> None:
    """Let what waited for a sanction that ended early begin earlier.

    Records:
        ``sanctions.sanction.moved`` for each that begins at another instant.

    Rule:
        Facts on sanctions, 1f: nobody waits for what is not served any more.
    """
    if ended.kind not in TIMED or ended.subject_id is None or ended.is_urgent:
        return
    line = [each for each in _line(work, ended) if each.id != ended.id]
    served = [_served(each) if _is_ahead(work, each) else _standing(each) for each in line]
    for each, days in zip(line, one_after_another(served), strict=True):
        if not _is_ahead(work, each) or each.from_at == days.from_at:
            continue
        from_at = max(days.from_at, work.at)
        [moved] = one_after_another([_served(each)._replace(decided_at=from_at)])
        each.changed_entry = work.upcoming()
        _note(each, moved)
        begins = from_at.isoformat()
        work.record(
            "sanctions.sanction.moved",
            each.subject_id,
            row=str(each.id),
            from_at=begins,
            **told(each),
        )
    work.session.flush()


def _line(work: Work, sanction: Sanction) -> list[Sanction]:
    assert sanction.subject_id is not None
    firm = subjects.alike(work, [sanction.subject_id])
    found = sanctions.line(work, firm, sanction.body_organisation_id, sanction.kind)
    return [each for each in found if not each.is_urgent]


def _served(sanction: Sanction) -> Served:
    assert sanction.decided_at is not None
    complied = sanction.ended_at if sanction.state is SanctionState.COMPLIED else None
    waits = sanction.until_what is not None
    return Served(sanction.decided_at, sanction.length, waits, complied)


def _standing(sanction: Sanction) -> Served:
    """Return the same of one that keeps its first day: what it waited for may be over."""
    found = _served(sanction)
    return found if sanction.from_at is None else found._replace(decided_at=sanction.from_at)


def _is_ahead(work: Work, sanction: Sanction) -> bool:
    return sanction.from_at is not None and sanction.from_at > work.at


def _note(sanction: Sanction, days: Days) -> None:
    sanction.from_at, sanction.least_until_at, sanction.until_at = days
