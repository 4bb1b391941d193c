"""What the routes of corrections share: the desk, records, and how a dispute is shown."""

from collections.abc import Sequence
from typing import Annotated, Any
from uuid import UUID

import orjson
from fastapi import Depends, Request

from app.access.grants import Permission
from app.access.policy import allows
from app.domains.corrections.models import Dispute, Lodging
from app.domains.corrections.queries import disputes
from app.domains.corrections.schemas import AnswerOut, DisputeOut, LodgingOut
from app.domains.corrections.service.desk import CorrectionDesk
from app.domains.corrections.types import CORRECTING, DisputeState, Record
from app.domains.corrections.workflow import LIFE, Action
from app.domains.subjects.queries import public_record_named
from app.store.work import Work

Words = dict[tuple[int, str], str]


async def _desk(request: Request) -> CorrectionDesk:
    desk: CorrectionDesk = request.app.state.corrections
    return desk


Desk = Annotated[CorrectionDesk, Depends(_desk)]


def record_of(work: Work, text: str, at: str | None = None) -> Record:
    """Return a public record by its identifier or its number, as a person types it.

    Args:
        work: an open one.
        text: as it is typed.
        at: pointer to the field of a body in which it stands; a refusal of the number names it.

    Raises:
        MistypedNumber: it is neither.
        NotFound: there is no such record.
    """
    found = public_record_named(work, text, at)
    return Record(found.id, found.number)


def _said(words: Words, entry: int | None, field: str) -> str | None:
    return None if entry is None else words.get((entry, field))


def _decision(dispute: Dispute, words: Words) -> dict[str, Any]:
    return {
        "authority_answer": _said(words, dispute.answered_entry, "answer"),
        "reply": _said(words, dispute.replied_entry, "reply"),
        "decided_at": dispute.decided_at,
        "reason": _said(words, dispute.decided_entry, "reason"),
        "why": dispute.why,
        "corrected": dispute.corrected,
        "ended_at": dispute.ended_at,
        "ended_reason": _said(words, dispute.ended_entry, "reason"),
    }


def _entries(dispute: Dispute) -> list[int | None]:
    return [
        *(dispute.answered_entry, dispute.replied_entry),
        *(dispute.decided_entry, dispute.ended_entry),
    ]


def shown_answer(work: Work, dispute: Dispute, lodging: Lodging) -> AnswerOut:
    """Show whoever asked where their question stands, and its answer."""
    words = disputes.words_of(work, _entries(dispute))
    return AnswerOut(
        number=dispute.number,
        state=dispute.state,
        pointer=dispute.pointer,
        lodged_at=lodging.lodged_at,
        due_at=dispute.due_at,
        is_shown=dispute.is_shown and dispute.state is DisputeState.LODGED,
        is_retracted=lodging.retracted_at is not None,
        keeps_address=lodging.address is not None,
        **_decision(dispute, words),
    )


def shown_dispute(work: Work, dispute: Dispute) -> DisputeOut:
    """Show a dispute to who may know of it, each with the words that are shared with them.

    Who decides reads all of them; firm and authority those of people who shared them; who asked,
    their own.
    """
    asked = disputes.lodgings(work, dispute)
    words = disputes.words_of(work, [*_entries(dispute), *(each.entry for each in asked)])
    documents = disputes.proofs_of(work, [each.id for each in asked])
    facts = disputes.facts_of(work, dispute)
    decides = allows(work.actor, Permission.DISPUTE_DECIDE, facts)
    is_party = decides or _is_party(work, dispute)
    seen = [each for each in asked if is_party or each.person_id == work.actor.id]
    return DisputeOut(
        id=dispute.id,
        number=dispute.number,
        subject_id=dispute.subject_id,
        pointer=dispute.pointer,
        what=dispute.fact_table,
        field=dispute.field,
        read=None if dispute.read is None else orjson.loads(dispute.read),
        jurisdiction=dispute.jurisdiction,
        is_shown=dispute.is_shown,
        state=dispute.state,
        lodged_at=dispute.lodged_at,
        heard_until=dispute.heard_until,
        due_at=dispute.due_at,
        **_decision(dispute, words),
        lodgings=[
            _lodging(each, words, documents[each.id], is_open=_is_open(work, each, decides=decides))
            for each in seen
        ],
        version=dispute.version,
        available_actions=_actions(work, dispute, asked),
    )


def _is_party(work: Work, dispute: Dispute) -> bool:
    facts = disputes.facts_of(work, dispute)
    return any(
        allows(work.actor, each, facts)
        for each in (Permission.DISPUTE_ANSWER, Permission.DISPUTE_REPLY)
    )


def _is_open(work: Work, lodging: Lodging, *, decides: bool) -> bool:
    is_mine = lodging.person_id is not None and lodging.person_id == work.actor.id
    return decides or is_mine or lodging.shares_words


def _lodging(lodging: Lodging, words: Words, documents: list[UUID], *, is_open: bool) -> LodgingOut:
    said = {
        name: _said(words, lodging.entry, name) if is_open else None
        for name in ("why", "should_be", "proof")
    }
    return LodgingOut(
        id=lodging.id,
        lodged_at=lodging.lodged_at,
        has_account=lodging.person_id is not None,
        retracted_at=lodging.retracted_at,
        documents=documents if is_open else [],
        **said,
    )


def _actions(work: Work, dispute: Dispute, asked: Sequence[Lodging]) -> list[str]:
    """Return what the caller may do now: decide, answer, reply, take their own question back."""
    facts = disputes.facts_of(work, dispute)
    is_mine = any(
        each.person_id == work.actor.id and each.retracted_at is None
        for each in asked
        if each.person_id
    )
    found = [
        each for each in work.available(dispute, LIFE) if each != Action.RETRACT.value or is_mine
    ]
    is_lodged = dispute.state is DisputeState.LODGED
    if is_lodged and allows(work.actor, Permission.DISPUTE_ANSWER, facts):
        found.append("answer")
    if dispute.replied_entry is not None and allows(work.actor, Permission.WORDS_ERASE, facts):
        found.append("erase_reply")
    if (is_lodged or dispute.state in CORRECTING) and allows(
        work.actor, Permission.DISPUTE_REPLY, facts
    ):
        found.append("reply")
    return found
