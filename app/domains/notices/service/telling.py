"""Writing the letters of notices: frozen on the register, and told of by e-mail."""

from app.access.grants import Role
from app.domains.identity.queries import organisations as identity
from app.domains.notices.engine import letters
from app.domains.notices.engine.content import (
    VERSION,
    AppealPart,
    Remedies,
    Told,
    freeze,
    languages_for,
)
from app.domains.notices.models import Notice, NoticeLetter
from app.domains.notices.service.desk import NoticeDesk
from app.domains.notices.types import APART, LetterKind
from app.kit.ids import new_id
from app.store.outbox import post
from app.store.work import Work

WITH_REMEDIES = frozenset(
    {LetterKind.URGENT, LetterKind.IN_EFFECT, LetterKind.REVIEWED, LetterKind.NO_ERROR}
)
_WITHOUT_REASON = frozenset(
    {
        *(LetterKind.APPEAL_LODGED, LetterKind.APPEAL_PANEL, LetterKind.APPEAL_ADMITTED),
    }
)


def write(
    work: Work,
    desk: NoticeDesk,
    notice: Notice,
    kind: LetterKind,
    entry: int,
    appeal: AppealPart | None = None,
) -> None:
    """Write the letter of a step in the languages of its readers, and tell them by e-mail.

    Args:
        work: the open transaction.
        desk: of notices.
        notice: of the act.
        kind: of which step.
        entry: the journal's entry of the step, whose words are its reasons.
        appeal: what there is to say of an appeal.

    Rule:
        Fairness C1: the letter names facts, rule, who decided, how and until when to appeal, and
        whether the appeal holds the act back.
    """
    if notice.organisation_id is None:
        # Whoever has no account reads it where the domain that owns the act shows it.
        return
    readers = identity.managers(work, notice.organisation_id)
    told = _told(work, notice, kind, entry, appeal)
    for language in languages_for([each.language for each in readers]):
        frozen = freeze(language, told)
        work.session.add(
            NoticeLetter(
                id=new_id(),
                notice_id=notice.id,
                kind=kind,
                template=frozen.template,
                template_version=VERSION,
                language=frozen.language,
                content=frozen.content,
                digest=frozen.digest,
                entry=entry,
                made_at=work.at,
            )
        )
    work.session.flush()
    link = f"{desk.front.url}/notices/{notice.id}"
    for person in readers:
        mail = letters.about(person, notice.number, kind.value, notice.act.value, link)
        post(work, desk.ring, "notice_letter", mail)


def _told(
    work: Work, notice: Notice, kind: LetterKind, entry: int, appeal: AppealPart | None
) -> Told:
    is_announced = kind is LetterKind.ANNOUNCED
    # Time lets an act take effect that the body which announced it decided.
    is_by_time = work.actor.role is Role.CLOCK
    by = notice.announced_as if is_announced or is_by_time else work.actor.role.value
    return Told(
        kind=kind,
        number=notice.number,
        act=notice.act.value,
        address=notice.address,
        ground=notice.ground,
        rule=notice.rule,
        facts=notice.facts_told,
        by=by,
        at=work.at,
        words=_words(notice, kind, entry),
        answer_by=notice.answer_by,
        heard=_heard(notice) if kind is LetterKind.IN_EFFECT else None,
        review_by=notice.review_by if kind is LetterKind.URGENT else None,
        stands=notice.stands is not False,
        remedies=_remedies(notice) if kind in WITH_REMEDIES else None,
        appeal=appeal,
    )


def _words(notice: Notice, kind: LetterKind, entry: int) -> list[tuple[int, str]]:
    """Return where the reasons of a step stand; those of an urgent act in two entries."""
    if kind in _WITHOUT_REASON or notice.act in APART:
        return []
    if kind is LetterKind.URGENT and notice.proposed_entry is not None:
        proposed = notice.proposed_entry
        return [(proposed, "reason"), (proposed, "why"), (entry, "reason")]
    return [(entry, "reason")]


def _heard(notice: Notice) -> str:
    if notice.answered_at is not None:
        return "answered"
    return "absence" if notice.is_in_absence else "unanswered"


def _remedies(notice: Notice) -> Remedies | None:
    if notice.appeal_until is None or notice.heard_by is None or notice.stands is False:
        return None
    return Remedies(notice.appeal_until, notice.heard_by, notice.holds_back, notice.error_until)
