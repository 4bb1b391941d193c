"""What does not stand any more, or is not public yet: asked when it is read (L1, V4)."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.changes.engine.classes import Gate
from app.domains.changes.types import Entry
from app.domains.fees.models import RuleChange
from app.domains.notices.models import Notice
from app.domains.sanctions.models import Sanction
from app.domains.sanctions.queries.in_force import numbered, standing
from app.domains.subjects.models import LicenceAct
from app.domains.subjects.types import ActState
from app.domains.warnings.models import PublicWarning
from app.domains.warnings.queries.warnings import standing as is_public_now
from app.store.work import Work

WHY = "whether the public may know of it is what is asked"


def open_of(work: Work, gate: Gate, events: Sequence[Entry]) -> set[int]:
    """Return which events of a gate are told to those who read them as the public."""
    return _GATES[gate](work, events)


def _by(events: Sequence[Entry], key: str) -> dict[int, str]:
    said = ((each.number, each.body.get(key)) for each in events)
    return {number: value for number, value in said if value is not None}


def _acts(work: Work, events: Sequence[Entry]) -> set[int]:
    """Tell of acts that were not taken back: the public past does not show those (L1)."""
    rows = {number: UUID(row) for number, row in _by(events, "row").items()}
    gone = set(
        work.session.scalars(
            select(LicenceAct.id).where(
                unscoped(why=WHY),
                LicenceAct.id.in_(set(rows.values())),
                LicenceAct.state.in_([ActState.REVERSED, ActState.DROPPED]),
            )
        )
    )
    return {number for number, row in rows.items() if row not in gone}


def _notices(work: Work, events: Sequence[Entry]) -> set[int]:
    """Tell how a certificate stood, but for what was found not to stand (L1)."""
    named = {number: UUID(notice) for number, notice in _by(events, "notice").items()}
    gone: set[UUID] = set()
    if named:
        gone = set(
            work.session.scalars(
                select(Notice.id).where(
                    unscoped(why=WHY),
                    Notice.id.in_(set(named.values())),
                    Notice.reversed_at.is_not(None),
                )
            )
        )
    return {each.number for each in events if named.get(each.number) not in gone}


def _sanctions(work: Work, events: Sequence[Entry]) -> set[int]:
    """Tell of sanctions that anybody can read now, or from a day to come (V4)."""
    said = _by(events, "number")
    ahead = set(
        work.session.scalars(
            select(Sanction.number).where(
                unscoped(why=WHY),
                Sanction.number.in_(set(said.values())),
                Sanction.from_at > work.at,
                standing(),
            )
        )
    )
    public = {each for each in set(said.values()) - ahead if numbered(work, each) is not None}
    return {number for number, each in said.items() if each in ahead | public}


def _named(_work: Work, events: Sequence[Entry]) -> set[int]:
    """Tell the end of a sanction that was in force: until then its events name no record."""
    return {each.number for each in events if each.subject_id is not None}


def _warned(work: Work, events: Sequence[Entry]) -> set[int]:
    return _warnings(work, events, is_now=True)


def _was_warned(work: Work, events: Sequence[Entry]) -> set[int]:
    """Tell the end of a warning that was public, and of no draft that was given up."""
    return _warnings(work, events, is_now=False)


def _warnings(work: Work, events: Sequence[Entry], *, is_now: bool) -> set[int]:
    said = _by(events, "number")
    found = set(
        work.session.scalars(
            select(PublicWarning.number).where(
                unscoped(why=WHY),
                PublicWarning.number.in_(set(said.values())),
                is_public_now(work) if is_now else PublicWarning.published_at.is_not(None),
            )
        )
    )
    return {number for number, each in said.items() if each in found}


def _announced(work: Work, events: Sequence[Entry]) -> set[int]:
    said = _by(events, "number")
    found = set(
        work.session.scalars(
            select(RuleChange.number).where(
                unscoped(why=WHY),
                RuleChange.number.in_(set(said.values())),
                RuleChange.announced_at.is_not(None),
            )
        )
    )
    return {number for number, each in said.items() if each in found}


_GATES: Mapping[Gate, Callable[[Work, Sequence[Entry]], set[int]]] = {
    Gate.ACT_STANDS: _acts,
    Gate.NOTICE_STANDS: _notices,
    Gate.SANCTION_PUBLIC: _sanctions,
    Gate.SANCTION_WAS_NAMED: _named,
    Gate.WARNING_PUBLIC: _warned,
    Gate.WARNING_WAS_PUBLIC: _was_warned,
    Gate.FEE_CHANGE_ANNOUNCED: _announced,
}
