"""What of awards waits for somebody, and what a caller may do with one (P7)."""

from app.access.grants import Permission, Role
from app.access.policy import allows
from app.domains.identity.types import Waiting
from app.domains.notices.models import Notice
from app.domains.notices.types import OPEN
from app.domains.recognition.engine.texts import terms_of
from app.domains.recognition.models.awards import Award
from app.domains.recognition.queries import falls
from app.domains.recognition.rules.awards import FOLLOWED_WITHIN, RESTORED_WITHIN
from app.domains.recognition.service.award_parts import announcers, gave
from app.domains.recognition.types.awards import AwardState
from app.domains.recognition.workflow import LIFE, Action
from app.store.work import Work

AT = "/v1/recognition/awards/{}"


def waiting(work: Work) -> list[Waiting]:
    """Return what waits: for the secretariat to announce and confirm, for others to decide."""
    if work.actor.role is Role.SECRETARIAT:
        return [*_to_announce(work), *_to_confirm(work)]
    if work.actor.role is Role.DECISION_MAKER:
        return [*_to_grant(work), *_to_decide(work), *_to_restore(work)]
    return []


def _to_announce(work: Work) -> list[Waiting]:
    return [
        Waiting("announce", "award", AT.format(each.id), since, since + FOLLOWED_WITHIN)
        for each, since in falls.to_announce(work)
    ]


def _to_confirm(work: Work) -> list[Waiting]:
    return [
        Waiting("confirm", "award", AT.format(each.id), each.recorded_at)
        for each in falls.to_confirm(work)
    ]


def _to_grant(work: Work) -> list[Waiting]:
    """Return evaluations of others with proposals that nobody decided."""
    found = []
    for each in falls.evaluations(work):
        terms = terms_of(each.programme.terms)
        given = {award.key for award in terms.awards if not award.adverse}
        proposed = each.evaluation.proposed or {}
        total = sum(count for key, count in proposed.items() if key in given)
        if total <= each.decided or each.evaluation.asked_by == work.actor.id:
            continue
        assert each.evaluation.finished_at is not None
        path = f"/v1/recognition/evaluations/{each.evaluation.id}"
        found.append(Waiting("grant", "award", path, each.evaluation.finished_at))
    return found


def _to_decide(work: Work) -> list[Waiting]:
    return [
        Waiting("decide", "award", AT.format(each.id), notice.announced_at, notice.answer_by)
        for each, notice in falls.to_decide(work)
        if not _had_a_part(work, each)
    ]


def _to_restore(work: Work) -> list[Waiting]:
    return [
        Waiting(
            "restore", "award", AT.format(each.id), each.lost_at, each.lost_at + RESTORED_WITHIN
        )
        for each in falls.to_restore(work)
        if each.lost_at is not None
    ]


def _had_a_part(work: Work, award: Award) -> bool:
    return work.actor.id in gave(work, award) | announcers(work, award)


def available(work: Work, award: Award, notice: Notice | None) -> list[str]:
    """Return what the caller may do with an award now."""
    found = set(work.available(award, LIFE))
    is_open = notice is not None and notice.state in OPEN
    mine = {each.value for each in (Action.CONFIRM,) if award.recorded_by == work.actor.id}
    if Action.LOSE.value in found:
        found |= {"drop"}
        if not is_open:
            found -= {Action.LOSE.value, "drop"}
        elif _had_a_part(work, award):
            found -= {Action.LOSE.value}
    is_free = award.state is AwardState.GRANTED and not is_open
    may_announce = is_free and allows(work.actor, Permission.AWARD_ANNOUNCE, award.facts)
    if may_announce and falls.in_period(work, award):
        found |= {"announce", "spare"}
    if Action.RESTORE.value in found:
        may = allows(work.actor, Permission.AWARD_LOSE, award.facts)
        if not may or falls.stands(work, award):
            found -= {Action.RESTORE.value}
    return sorted(found - mine)
