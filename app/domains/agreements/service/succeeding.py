"""Whether a successor takes the place of a party that is no more: asked of people, never assumed.

An agreement passes to nobody by itself when a state splits or joins another. Each successor of each
party is a question, which one person of the secretariat answers and another confirms.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.agreements.errors import NoSuchQuestion
from app.domains.agreements.models import Agreement, AgreementParty, AgreementSuccession
from app.domains.agreements.queries import agreements as queries
from app.domains.agreements.service.amending import refuse_own
from app.domains.agreements.service.desk import AgreementDesk
from app.domains.agreements.service.editions import note_change
from app.domains.agreements.types import AgreementState, PartyState
from app.domains.agreements.workflow import SUCCESSION
from app.domains.jurisdictions.models import JurisdictionEnd
from app.domains.jurisdictions.queries.endings import confirmed_ends
from app.domains.jurisdictions.types import ProposalState
from app.domains.jurisdictions.workflow import Decision
from app.kit.errors import NotFound
from app.kit.ids import new_id
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Question:
    """Whether a successor takes the place of a party.

    Attributes:
        agreement: of which.
        party: that is no more.
        successor: code.
        since: when the question came up.
        answer: that waits to be confirmed, or was; ``None``: nobody answered.
    """

    agreement: Agreement
    party: AgreementParty
    successor: str
    since: datetime
    answer: AgreementSuccession | None = None

    @property
    def is_open(self) -> bool:
        """Whether it still waits for somebody."""
        return self.answer is None or self.answer.state is ProposalState.PROPOSED


@dataclass(frozen=True, slots=True)
class NewAnswer:
    """An answer to such a question.

    Attributes:
        party: code of the party that is no more.
        successor: code.
        succeeds: whether it takes its place.
        reference: the document that says so.
    """

    party: str
    successor: str
    succeeds: bool
    reference: str


def questions(work: Work, agreements: Iterable[Agreement], today: date) -> list[Question]:
    """Return the questions of succession that agreements bring up, answered or not.

    Args:
        work: the open transaction.
        agreements: of which.
        today: ends of later days ask nothing yet.
    """
    ends = {each.code: each for each in confirmed_ends(work, today)}
    standing = {e.id: e for e in agreements if e.state is AgreementState.IN_FORCE}
    if not ends or not standing:
        return []
    named = queries.named(work, list(standing))
    parties = [one.party for each in named.values() for one in each]
    gone = [(e, ends[e.jurisdiction]) for e in parties if e.jurisdiction in ends]
    said = queries.successions(work, [each.id for each, _ in gone])
    answers = {(each.party_id, each.successor): each for each in said}
    found = []
    for party, end in gone:
        agreement = standing[party.agreement_id]
        if not _was_one(agreement, party, end):
            continue
        held = {e.party.jurisdiction for e in named[agreement.id]}
        for code in end.successors:
            answer = answers.get((party.id, code))
            if answer is not None or code not in held:
                since = end.decided_at or end.proposed_at
                found.append(Question(agreement, party, code, since, answer))
    return found


def _was_one(agreement: Agreement, party: AgreementParty, end: JurisdictionEnd) -> bool:
    """Tell whether a jurisdiction was still a party on its last day."""
    last = end.day - timedelta(days=1)
    since = party.since or agreement.since
    ends = [each for each in (agreement.until, party.until) if each is not None]
    return since is not None and since <= last and all(last < each for each in ends)


def answer(
    work: Work, desk: AgreementDesk, agreement: Agreement, said: NewAnswer
) -> AgreementSuccession:
    """Answer whether a successor takes the place of a party; a second person confirms it.

    Raises:
        Forbidden: only the secretariat does.
        NoSuchQuestion: nobody asks this, or it was answered.

    Records:
        ``agreements.succession.proposed`` with the codes and the answer.

    Rule:
        Issue 10: agreements pass to nobody by themselves; fairness P4.
    """
    require(work.actor, Permission.AGREEMENT_DRAFT, agreement.facts, is_seen=True)
    asked = [
        each
        for each in questions(work, [agreement], desk.today(work))
        if (each.party.jurisdiction, each.successor) == (said.party, said.successor)
        and each.answer is None
    ]
    if not asked:
        raise NoSuchQuestion(f"Nobody asks whether {said.successor} follows {said.party} here.")
    assert work.actor.id is not None
    found = AgreementSuccession(
        id=new_id(),
        party_id=asked[0].party.id,
        successor=said.successor,
        state=SUCCESSION.start,
        succeeds=said.succeeds,
        reference=said.reference,
        proposed_by=work.actor.id,
        proposed_at=work.at,
    )
    work.session.add(found)
    agreement.changed_at = work.at
    work.record("agreements.succession.proposed", row=str(found.id), **_told(agreement, found))
    work.session.flush()
    return found


def _told(agreement: Agreement, found: AgreementSuccession) -> dict[str, Any]:
    return {
        "agreement": str(agreement.id),
        "key": agreement.key,
        "party": str(found.party_id),
        "successor": found.successor,
        "succeeds": found.succeeds,
    }


def of_agreement(work: Work, agreement: Agreement, succession_id: UUID) -> AgreementSuccession:
    """Return an answer of an agreement.

    Raises:
        NotFound: it has no such answer.
    """
    parties = [each.party.id for each in queries.named(work, [agreement.id])[agreement.id]]
    for each in queries.successions(work, parties):
        if each.id == succession_id:
            return each
    raise NotFound("There is no such answer.")


def confirm(
    work: Work, desk: AgreementDesk, agreement: Agreement, found: AgreementSuccession
) -> AgreementSuccession:
    """Confirm an answer as the second person; a successor is a party from today on.

    Raises:
        Forbidden, StepRefused: by policy and table.
        NotYourself: the caller answered.

    Records:
        ``agreements.succession.confirmed`` with the codes, the answer and the first day.

    Rule:
        Fairness P4.
    """
    require(work.actor, Permission.AGREEMENT_ENFORCE, agreement.facts, is_seen=True)
    SUCCESSION.step(found.state, Decision.CONFIRM)
    refuse_own(work, found.proposed_by)
    found.decided_by, found.decided_at = work.actor.id, work.at
    agreement.changed_at = work.at
    if found.succeeds:
        found.since = desk.today(work)
        found.made_id = _join(work, agreement, found)
    since = None if found.since is None else found.since.isoformat()
    work.move(found, SUCCESSION, Decision.CONFIRM, **_told(agreement, found), since=since)
    if found.succeeds:
        note_change(work)
    return found


def _join(work: Work, agreement: Agreement, found: AgreementSuccession) -> UUID:
    parties: Sequence[queries.Named] = queries.named(work, [agreement.id])[agreement.id]
    made = AgreementParty(
        id=new_id(),
        agreement_id=agreement.id,
        edition=agreement.edition,
        number=parties[-1].party.number + 1,
        jurisdiction=found.successor,
        state=PartyState.NAMED,
        since=found.since,
    )
    work.session.add(made)
    work.session.flush()
    return made.id


def drop(
    work: Work, agreement: Agreement, found: AgreementSuccession, reason: str
) -> AgreementSuccession:
    """Drop an answer that waits: the question is open again.

    Raises:
        Forbidden, StepRefused: by policy and table.

    Records:
        ``agreements.succession.dropped`` with the reason.
    """
    require(work.actor, Permission.AGREEMENT_DRAFT, agreement.facts, is_seen=True)
    found.decided_by, found.decided_at = work.actor.id, work.at
    agreement.changed_at = work.at
    words = {"reason": reason}
    work.move(found, SUCCESSION, Decision.DROP, words=words, **_told(agreement, found))
    return found
