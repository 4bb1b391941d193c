"""What of the alliance waits for somebody (fairness P7)."""

from datetime import datetime, time, timedelta

from app.access.grants import Permission, Role
from app.access.policy import reaches
from app.domains.alliance.models import AllianceCommitment
from app.domains.alliance.queries import commitments, credentials, members
from app.domains.alliance.queries.trainings import address_of
from app.domains.alliance.rules import a_year_after
from app.domains.alliance.service.desk import AllianceDesk
from app.domains.identity.types import Waiting
from app.store.work import Work


def waiting(work: Work, desk: AllianceDesk) -> list[Waiting]:
    """Return what the caller's organisation should report, answer, admit, look at or confirm."""
    if not reaches(work.actor, Permission.PLEDGE_MAKE):
        return []
    return [*_to_report(work, desk), *_of_members(work), *_to_look_at(work), *_to_confirm(work)]


def _to_report(work: Work, desk: AllianceDesk) -> list[Waiting]:
    return [
        Waiting("report", "commitment", _at(each), each.made_at, _due(desk, each))
        for each in commitments.to_report(work, desk.today(work))
    ]


def _due(desk: AllianceDesk, row: AllianceCommitment) -> datetime:
    """Return the first instant that is too late: for what was pledged, or for silence."""
    day = min(row.due_on + timedelta(days=1), a_year_after(row.heard_on))
    return datetime.combine(day, time(), desk.zone)


def _of_members(work: Work) -> list[Waiting]:
    found = [
        Waiting("admit", "alliance_member", f"/v1/alliance/members/{each.key}", each.asked_at)
        for each in members.applications(work)
    ]
    is_scheme = work.actor.role is Role.SECRETARIAT
    for each in members.ending(work):
        assert each.announced_at is not None
        path = f"/v1/alliance/members/{each.key}"
        if each.speaker_id == work.actor.organisation_id and each.answer_entry is None:
            act = Waiting("answer", "alliance_member", path, each.announced_at, each.hear_until)
            found.append(act)
        if is_scheme and (each.answer_entry is not None or _is_over(work, each.hear_until)):
            since = each.announced_at
            found.append(Waiting("end", "alliance_member", path, since))
    return found


def _is_over(work: Work, until: datetime | None) -> bool:
    return until is not None and until <= work.at


def _to_look_at(work: Work) -> list[Waiting]:
    return [
        Waiting(
            "look_at",
            "commitment",
            f"/v1/alliance/commitments/{each.commitment_id}/reports/{each.number}",
            each.reported_at,
        )
        for each in commitments.to_look_at(work)
    ]


def _to_confirm(work: Work) -> list[Waiting]:
    return [
        Waiting("confirm", "credential", address_of(each.id), each.stated_at)
        for each in credentials.to_confirm(work)
    ]


def _at(row: AllianceCommitment) -> str:
    return f"/v1/alliance/commitments/{row.id}"
