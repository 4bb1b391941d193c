"""Giving back a licence on which another domain let an act work that is over, or fell."""

from uuid import UUID

from app.domains.subjects.models import LicenceAct
from app.domains.subjects.queries import licences
from app.domains.subjects.service import taking_effect
from app.domains.subjects.service.desk import SubjectDesk
from app.domains.subjects.service.licences import today_of
from app.domains.subjects.types import ActKind, ActState
from app.domains.subjects.workflow import ACT, LicenceAction
from app.kit.ids import new_id
from app.store.work import Work

HOLDS = frozenset({ActState.IN_FORCE, ActState.CONTESTED, ActState.UPHELD})


def take_back(work: Work, act: LicenceAct, reason: str) -> None:
    """Reverse an act whose ground fell: the state before it is open again, in the past too.

    Records:
        ``subjects.act.reversed``, or ``subjects.act.dropped`` where nobody confirmed it.

    Rule:
        Fairness L1, P3.
    """
    if act.state in HOLDS:
        taking_effect.undo(work, act, {"reason": reason})
    elif act.state is ActState.PROPOSED:
        _drop(work, act, reason)


def stand_again(
    work: Work, desk: SubjectDesk, act: LicenceAct, decided_by: UUID | None, reason: str
) -> LicenceAct | None:
    """Let a licence stand as it did before an act whose time is over; the past keeps the act.

    Args:
        work: the open transaction.
        desk: what the verbs work with.
        act: that is over.
        decided_by: who decided for how long it was to hold, where nobody acts now.
        reason: in words.

    Returns:
        The act that restored it; ``None``: somebody changed the licence meanwhile, or nobody
        confirmed the first act.

    Records:
        ``subjects.act.took_effect``, or ``subjects.act.dropped`` where nobody confirmed it.

    Rule:
        Fairness P3: an end by its day is part of the decision, and waits for nobody.
    """
    if act.state is ActState.PROPOSED:
        _drop(work, act, reason)
        return None
    found = licences.whole(work, [act.licence_id])
    now = found[0].now if found else None
    before = licences.version(work, act.before_id)
    if now is None or before is None or act.state not in HOLDS or now.act_id != act.id:
        return None
    entry = work.upcoming()
    today = today_of(work, found[0].source)
    row = LicenceAct(
        id=new_id(),
        kind=ActKind.CHANGE_STATUS,
        state=ACT.start,
        subject_id=now.subject_id,
        licence_id=act.licence_id,
        source_key=act.source_key,
        jurisdiction=act.jurisdiction,
        organisation_id=act.organisation_id,
        before_id=now.id,
        number=now.number,
        licence_kind=now.kind,
        status_word=before.status_word,
        status=before.status,
        valid_from=now.valid_from,
        valid_until=now.valid_until,
        is_worsening=False,
        ground=None,
        holds_from=max(today, act.holds_from),
        decided_on=today,
        decided_by=work.actor.id or decided_by or act.decided_by,
        decided_at=work.at,
        said_entry=entry,
    )
    work.session.add(row)
    work.session.flush()
    words = {"reason": reason}
    taking_effect.take_effect(work, desk, row, LicenceAction.TAKE_EFFECT, words)
    return row


def _drop(work: Work, act: LicenceAct, reason: str) -> None:
    body, words = taking_effect.body_of(act), {"reason": reason}
    work.move(act, ACT, LicenceAction.DROP, subject_id=act.subject_id, words=words, **body)
