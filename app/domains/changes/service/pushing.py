"""Decisions that a national system sends: taken in as a file, worked off line by line."""

from uuid import UUID

from app.access.grants import Permission, Role
from app.access.policy import Actor, Facts, require
from app.domains.changes.models import Push, PushLine
from app.domains.changes.queries import pushes
from app.domains.changes.service.deciding import Became
from app.domains.changes.types import RUN_PUSH, Outcome, PushStage
from app.kit.ids import new_id
from app.store.jobs import enqueue
from app.store.locks import hold_until_commit
from app.store.work import Work


def may_send(work: Work) -> None:
    """Refuse decisions of who decides nothing about licences of a place.

    Raises:
        Forbidden: the role sends none, or the token is narrowed to something else.
    """
    mine = Facts(jurisdiction=work.actor.jurisdiction)
    require(work.actor, Permission.PUSH_SEND, mine, is_seen=True)
    require(work.actor, Permission.LICENCE_CHANGE, mine, is_seen=True)


def take_in(work: Work, digest: str, size_bytes: int) -> Push:
    """Note decisions that arrived, and ask for them to be worked off.

    The very same bytes are the same push, as long as no line of it was refused: those can be
    taken the next time.

    Raises:
        Forbidden: see :func:`may_send`.

    Records:
        ``changes.push.received``.

    Rule:
        Contract, "Writing safely": the digest of an upload is its key.
    """
    may_send(work)
    hold_until_commit(work.session, f"push {work.actor.organisation_id} {digest}")
    known = pushes.find_same(work, digest)
    if known is not None and not (known.ended_at and (known.refused or _is_stopped(known))):
        return known
    actor = work.actor
    push = Push(
        id=new_id(),
        jurisdiction=actor.jurisdiction,
        organisation_id=actor.organisation_id,
        person_id=actor.id,
        membership_id=actor.membership_id,
        client_id=actor.client_id,
        role=actor.role.value,
        digest=digest,
        size_bytes=size_bytes,
        stage=PushStage.WAITING,
        sent_at=work.at,
    )
    work.session.add(push)
    work.session.flush()
    work.record("changes.push.received", row=str(push.id), digest=digest, size=size_bytes)
    enqueue(work, RUN_PUSH, {"push": str(push.id)})
    return push


def _is_stopped(push: Push) -> bool:
    return push.stage is PushStage.STOPPED


def sender(push: Push) -> Actor:
    """Return the actor in whose name decisions are carried out."""
    return Actor(
        push.person_id,
        Role(push.role),
        organisation_id=push.organisation_id,
        jurisdiction=push.jurisdiction,
        membership_id=push.membership_id,
        client_id=push.client_id,
    )


def note_line(work: Work, push: Push, line: int, until: int, became: Became) -> None:
    """Write what became of a line, in the transaction in which it became so.

    Args:
        work: the open transaction.
        push: locked at the line.
        line: counted from 1.
        until: bytes of the file that are worked off with it.
        became: what.
    """
    work.session.add(
        PushLine(
            push_id=push.id,
            line=line,
            record_id=became.record_id,
            outcome=became.outcome,
            act_id=became.act_id,
            question_id=became.question_id,
            problem=became.problem,
            detail=became.detail,
            pointer=became.pointer,
        )
    )
    push.stage, push.lines, push.position = PushStage.RUNNING, line, until
    name = became.outcome.value
    setattr(push, name, getattr(push, name) + 1)
    work.session.flush()


def note_end(work: Work, push_id: UUID, why: str | None = None) -> None:
    """Say that decisions were worked off, or why the rest of them is not.

    Records:
        ``changes.push.ended``.
    """
    push = pushes.to_work_off(work, push_id)
    if push is None:
        return
    push.stage = PushStage.DONE if why is None else PushStage.STOPPED
    push.detail, push.ended_at = why, work.at
    counts = {each.value: getattr(push, each.value) for each in Outcome}
    work.record("changes.push.ended", row=str(push.id), lines=push.lines, counts=counts)
    work.session.flush()
