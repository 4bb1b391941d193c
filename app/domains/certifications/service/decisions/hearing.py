"""Hearing whom a decision strikes: announced with its grounds, in effect only afterwards (C1)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domains.certifications.models import DecisionFile
from app.domains.certifications.rules.votes import HEARING
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.types.decisions import Said
from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.domains.notices.service.announcing import announce as announce_act
from app.domains.notices.service.taking_effect import drop as drop_notice
from app.domains.notices.service.taking_effect import take_effect as let_take_effect
from app.domains.notices.types import OPEN, ActKind, Announcement, Thing
from app.domains.standards import queries as standards
from app.domains.standards.service import applying
from app.domains.standards.service.appealing import terms_of
from app.domains.standards.types.scheme import Scheme
from app.store.work import Work

ANSWER = "notice_answer"


@dataclass(frozen=True, slots=True)
class Told:
    """What an announcement says beside its ground and reason.

    Attributes:
        thing: what the act changes.
        rule: the clause that it rests on.
        facts: codes, numbers and days.
        is_named: whether its events name the record: of what is public, never of applications (L2).
    """

    thing: Thing
    rule: str
    facts: tuple[Mapping[str, str], ...]
    is_named: bool = False


@dataclass(frozen=True, slots=True)
class Against:
    """That an outcome is against somebody.

    Attributes:
        act: as notices and appeals know it.
        tell: what is announced.
    """

    act: ActKind
    tell: Callable[[Work, DecisionFile], Told]


def announce(
    work: Work, desk: CertificationDesk, file: DecisionFile, said: Said, against: Against
) -> Notice:
    """Announce an outcome to whom it strikes; nothing of it is in effect.

    Records:
        ``notices.notice.announced``.

    Rule:
        Fairness C1; scheme, limit ``notice_answer``, 14 days where it has none.
    """
    assert said.ground is not None
    told = against.tell(work, file)
    return announce_act(
        work,
        desk.notices,
        Announcement(
            act=against.act,
            thing=told.thing,
            organisation_id=file.organisation_id,
            subject_id=file.subject_id,
            ground=said.ground.value,
            rule=told.rule,
            facts=told.facts,
            reason=said.reason,
            answer_by=answer_by(_scheme(work, file), work.at),
            address=f"/v1/decisions/{file.id}",
            is_named=told.is_named,
        ),
    )


def answer_by(scheme: Scheme, at: datetime) -> datetime:
    """Return until when an announcement is answered.

    Rule:
        Scheme, limit ``notice_answer``; 14 days where it has none.
    """
    return applying.due_at(scheme, ANSWER, at) if scheme.has_limit(ANSWER) else at + HEARING


def take_effect(work: Work, desk: CertificationDesk, file: DecisionFile, reason: str) -> Notice:
    """Let what was announced take effect, in the work in which it is carried out.

    Raises:
        NotServed, NotHeard: it can still be answered.

    Records:
        ``notices.notice.took_effect``.

    Rule:
        Fairness C1: nothing adverse is in effect before whoever it strikes was heard.
    """
    notice = announced(work, file)
    assert notice is not None
    terms = terms_of(_scheme(work, file), work.at)
    return let_take_effect(work, desk.notices, notice, terms, reason)


def drop(work: Work, desk: CertificationDesk, file: DecisionFile, reason: str) -> None:
    """Drop what was announced and is not in effect, if anything was.

    Records:
        ``notices.notice.dropped``.

    Rule:
        Fairness C1: a hearing can have an outcome.
    """
    notice = announced(work, file)
    if notice is not None and notice.state in OPEN:
        drop_notice(work, desk.notices, notice, reason)


def announced(work: Work, file: DecisionFile) -> Notice | None:
    """Return the notice that announces the outcome of a file, if there is one."""
    return None if file.notice_id is None else notices.of_owner(work, file.notice_id)


def _scheme(work: Work, file: DecisionFile) -> Scheme:
    return standards.by_id(work, file.scheme_id, Scheme).said
