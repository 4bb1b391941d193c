"""Giving back a licence on which another domain let an act work that is over, or fell."""

from dataclasses import dataclass
from uuid import UUID

from app.domains.imports.types import LicenceStatus
from app.domains.subjects.models import LicenceAct
from app.domains.subjects.queries.licences import Whole
from app.domains.subjects.service import taking_effect
from app.domains.subjects.service.desk import SubjectDesk
from app.domains.subjects.service.licences import today_of
from app.domains.subjects.types import ActKind, ActState, Ground
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
        drop(work, act, reason)


@dataclass(frozen=True, slots=True)
class Laid:
    """How a licence is to stand, as a decision that was made before says.

    Attributes:
        status: ours.
        status_word: the authority's own.
        organisation_id: the authority that decided it.
        decided_by: who decided it, where nobody acts now.
        ground: of a worsening.
        words: reason, law and article.
    """

    status: LicenceStatus
    status_word: str | None
    organisation_id: UUID
    decided_by: UUID
    ground: Ground | None
    words: dict[str, str]


def lay(work: Work, desk: SubjectDesk, licence: Whole, laid: Laid) -> LicenceAct:
    """Let a licence stand as a decision says that was made before: it begins, or is over, today.

    Records:
        ``subjects.act.took_effect``.

    Rule:
        Fairness P3: a day that a decision names waits for nobody; a worsening is told the same day.
    """
    now = licence.now
    assert now is not None
    today = today_of(work, licence.source)
    row = LicenceAct(
        id=new_id(),
        kind=ActKind.CHANGE_STATUS,
        state=ACT.start,
        subject_id=now.subject_id,
        licence_id=licence.id,
        source_key=licence.source.key,
        jurisdiction=licence.source.jurisdiction,
        organisation_id=laid.organisation_id,
        before_id=now.id,
        number=now.number,
        licence_kind=now.kind,
        status_word=laid.status_word,
        status=laid.status,
        valid_from=now.valid_from,
        valid_until=now.valid_until,
        is_worsening=laid.ground is not None,
        ground=laid.ground,
        holds_from=max(today, now.stated_from),
        decided_on=today,
        decided_by=work.actor.id or laid.decided_by,
        decided_at=work.at,
        said_entry=work.upcoming(),
    )
    work.session.add(row)
    work.session.flush()
    taking_effect.take_effect(work, desk, row, LicenceAction.TAKE_EFFECT, laid.words)
    return row


def drop(work: Work, act: LicenceAct, reason: str) -> None:
    """Drop an act that nobody confirmed and whose time is over.

    Records:
        ``subjects.act.dropped``.
    """
    body, words = taking_effect.body_of(act), {"reason": reason}
    work.move(act, ACT, LicenceAction.DROP, subject_id=act.subject_id, words=words, **body)
