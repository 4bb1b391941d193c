"""What the routes of the alliance share: the desk, and how things are shown."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from fastapi import Depends, Request
from pydantic import BaseModel
from starlette.responses import Response

from app.access.grants import Permission
from app.access.policy import Actor, Facts, allows
from app.domains.alliance.models import (
    AllianceAction,
    AllianceCommitment,
    AllianceMember,
    AllianceReport,
    AllianceTraining,
    FirmCredential,
)
from app.domains.alliance.queries import commitments, credentials, members
from app.domains.alliance.rules import state_at
from app.domains.alliance.schemas import (
    ActionOut,
    CommitmentOut,
    CredentialOut,
    HearingOut,
    HeldTrainingOut,
    LatestOut,
    MemberOut,
    PledgedBy,
    ReportOut,
    WholeCommitmentOut,
    WholeCredentialOut,
    WholeMemberOut,
    reads_credential,
)
from app.domains.alliance.service.desk import AllianceDesk
from app.domains.alliance.service.pledging import (
    MEASURE,
    REASON,
    TITLE,
    WORDS,
    action_field,
    life_of,
)
from app.domains.alliance.types import CredentialState, MemberState
from app.domains.alliance.workflow import COMMITMENT, CREDENTIAL, MEMBER
from app.domains.subjects.queries.acts import names_of
from app.store.work import Work
from app.web.writing import shown

ANYBODY: dict[str, Any] = {"security": [{}]}
"""A token shows what waits to its own organisation, and to the secretariat."""
MAX_AGE = {"Cache-Control": "public, max-age=60"}


async def _desk(request: Request) -> AllianceDesk:
    desk: AllianceDesk = request.app.state.alliance
    return desk


Desk = Annotated[AllianceDesk, Depends(_desk)]


def public(body: BaseModel, headers: dict[str, str] | None = None) -> Response:
    """Answer a public read."""
    return Response(
        body.model_dump_json(),
        media_type="application/json",
        headers={**MAX_AGE, **(headers or {})},
    )


def answered(
    actor: Actor, body: BaseModel, version: int | None, headers: dict[str, str] | None = None
) -> Response:
    """Answer a read that shows more to some: to everybody as public, to them as their own."""
    if actor.id is None:
        return public(body, headers)
    response = shown(body, version)
    response.headers.update(headers or {})
    return response


def _knows_more(work: Work, row: AllianceMember) -> bool:
    inside = Facts(holder_id=row.speaker_id)
    return allows(work.actor, Permission.ALLIANCE_READ, inside)


def members_out(work: Work, rows: Sequence[AllianceMember]) -> list[MemberOut]:
    """Show members."""
    numbers = members.numbers_of(work, [each.organisation_id for each in rows])
    return [_member(work, each, numbers) for each in rows]


def _member(work: Work, row: AllianceMember, numbers: dict[Any, str]) -> MemberOut:
    is_hidden = row.state is MemberState.ENDING and not _knows_more(work, row)
    return MemberOut(
        key=row.key,
        kind=row.kind,
        name=row.name,
        country=row.country,
        website=row.website,
        organisation=numbers.get(row.organisation_id),
        state=MemberState.ADMITTED if is_hidden else row.state,
        joined_on=row.joined_on,
        ended_on=row.ended_on,
    )


def member_out(work: Work, desk: AllianceDesk, row: AllianceMember) -> WholeMemberOut:
    """Show a member, to its own people and the secretariat with what they may know."""
    entries = [row.announced_entry, row.answer_entry, row.reason_entry]
    knows = _knows_more(work, row)
    said = members.words_of(work, entries) if knows else {}
    hearing = None
    if knows and row.announced_at is not None:
        hearing = HearingOut(
            announced_at=row.announced_at,
            reason=said.get((row.announced_entry or 0, "reason")),
            hear_until=row.hear_until,
            answer=said.get((row.answer_entry or 0, "answer")),
        )
    return WholeMemberOut(
        **members_out(work, [row])[0].model_dump(),
        asked_at=row.asked_at if knows else None,
        hearing=hearing,
        reason=said.get((row.reason_entry or 0, "reason")),
        available_actions=work.available(row, MEMBER),
        version=row.version,
        instance=desk.instance,
    )


def commitments_out(
    work: Work, desk: AllianceDesk, rows: Sequence[AllianceCommitment]
) -> list[CommitmentOut]:
    """Show commitments, in four questions however many there are."""
    said = members.words_of(work, [each.entry for each in rows])
    whose = members.names_of(work, {each.member_id for each in rows})
    newest = commitments.newest(work, [each.id for each in rows])
    today = desk.today(work)
    return [
        CommitmentOut(
            id=each.id,
            member=PledgedBy.model_validate(whose[each.member_id]),
            kind=each.kind,
            title=said.get((each.entry, TITLE)),
            measure=said.get((each.entry, MEASURE)),
            target=each.target,
            unit=each.unit,
            direction=each.direction,
            language=each.language,
            made_on=each.made_on,
            due_on=each.due_on,
            standing=state_at(life_of(each), today),
            heard_on=each.heard_on,
            said_kept_on=each.claimed_on,
            ended_on=each.ended_on,
            because=each.because,
            latest=_latest(newest.get(each.id)),
        )
        for each in rows
    ]


def _latest(row: AllianceReport | None) -> LatestOut | None:
    return None if row is None else LatestOut.model_validate(row)


def commitment_out(work: Work, desk: AllianceDesk, row: AllianceCommitment) -> WholeCommitmentOut:
    """Show a commitment with its steps."""
    said = members.words_of(work, [row.entry, row.reason_entry])
    today = desk.today(work)
    return WholeCommitmentOut(
        **commitments_out(work, desk, [row])[0].model_dump(),
        actions=[
            _action(each, said.get((row.entry, action_field(each.place))), today)
            for each in commitments.actions_of(work, [row.id])[row.id]
        ],
        reason=said.get((row.reason_entry or 0, REASON)),
        available_actions=work.available(row, COMMITMENT),
        version=row.version,
        instance=desk.instance,
    )


def _action(row: AllianceAction, title: str | None, today: date) -> ActionOut:
    is_late = row.due_on is not None and row.done_on is None and row.due_on < today
    return ActionOut(
        place=row.place, title=title, due_on=row.due_on, done_on=row.done_on, is_overdue=is_late
    )


def reports_out(work: Work, rows: Sequence[AllianceReport]) -> list[ReportOut]:
    """Show reports."""
    entries = [entry for each in rows for entry in (each.entry, each.found_entry)]
    said = members.words_of(work, entries)
    same = ("number", "replaces", "as_of", "reported_on", "value", "language", "links")
    more = ("says_kept", "found", "found_at")
    return [
        ReportOut(
            **{name: getattr(each, name) for name in (*same, *more)},
            words=said.get((each.entry, WORDS)),
            found_in_words=said.get((each.found_entry or 0, REASON)),
        )
        for each in rows
    ]


def training_out(row: AllianceTraining) -> HeldTrainingOut:
    """Show a training that is held."""
    return HeldTrainingOut.model_validate(row)


def credentials_out(
    work: Work, desk: AllianceDesk, rows: Sequence[FirmCredential]
) -> list[CredentialOut]:
    """Show trainings and certificates of firms, in three questions however many there are."""
    numbers = credentials.numbers_of(work, {each.subject_id for each in rows})
    held = credentials.by_ids(work, [each.training_id for each in rows])
    confirmed = {each.decided_for for each in rows if each.confirmed_entry is not None}
    names = names_of(work, {each for each in confirmed if each is not None})
    today = desk.today(work)
    return [_credential(each, (numbers, held, names), today) for each in rows]


def _credential(row: FirmCredential, beside: tuple[Any, Any, Any], today: date) -> CredentialOut:
    numbers, held, names = beside
    is_confirmed = row.confirmed_entry is not None
    return CredentialOut(
        id=row.id,
        kind=row.kind,
        state=row.state,
        record=numbers[row.subject_id],
        training=None if row.training_id is None else training_out(held[row.training_id]),
        people=row.people,
        standard=row.standard,
        number=row.number,
        issuer=row.issuer,
        since=row.since,
        until=row.until,
        counts=row.state is CredentialState.CONFIRMED and row.since <= today <= row.until,
        confirmed_by=names.get(row.decided_for) if is_confirmed else None,
        confirmed_at=row.decided_at if row.state is CredentialState.CONFIRMED else None,
        reads=reads_credential(row.state, row.until, today),
    )


def credential_out(work: Work, desk: AllianceDesk, row: FirmCredential) -> WholeCredentialOut:
    """Show a training or certificate, with what those may know whom it concerns."""
    concerned = {row.holder_id, row.confirmer_id, row.stated_for}
    knows = any(
        allows(work.actor, Permission.CREDENTIAL_READ, Facts(holder_id=each)) for each in concerned
    )
    said = members.words_of(work, [row.decided_entry]) if knows else {}
    return WholeCredentialOut(
        **credentials_out(work, desk, [row])[0].model_dump(),
        reason=said.get((row.decided_entry or 0, REASON)),
        available_actions=work.available(row, CREDENTIAL),
        version=row.version,
        instance=desk.instance,
    )
