"""Drafting agreements: each edition of a draft is kept, and signatures are of one edition."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from app.access.grants import Permission
from app.access.policy import require
from app.domains.agreements.engine.checking import World, faults_of
from app.domains.agreements.errors import KeyTaken
from app.domains.agreements.models import Agreement, AgreementClause, AgreementParty
from app.domains.agreements.queries import agreements as queries
from app.domains.agreements.queries.in_force import corridor_of, in_effect, members_of
from app.domains.agreements.rules import usual
from app.domains.agreements.service.desk import AgreementDesk
from app.domains.agreements.types import Deadline, Draft, NewClause, NewParty, PartyState, Unit
from app.domains.agreements.workflow import LIFE, Action
from app.domains.jurisdictions.queries.endings import ended_by
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.work import Work


def draft(work: Work, desk: AgreementDesk, key: str, said: Draft) -> Agreement:
    """Draft an agreement; until every party signed it, its parties and the secretariat know of it.

    Raises:
        Forbidden: only the secretariat does.
        KeyTaken: the key addresses another one.
        BadInput: with each place that is wrong.

    Records:
        ``agreements.agreement.drafted`` with key, edition and counts.

    Rule:
        Issue 10; fairness S3.
    """
    require(work.actor, Permission.AGREEMENT_DRAFT)
    assert work.actor.id is not None
    if queries.is_taken(work, key):
        raise KeyTaken(f"The key {key} addresses another agreement.", key=key)
    _refuse_faults(work, desk, said)
    found = Agreement(
        id=new_id(),
        key=key,
        state=LIFE.start,
        edition=1,
        drafted_by=work.actor.id,
        drafted_at=work.at,
        **_written(work, said),
    )
    work.session.add(found)
    work.session.flush()
    _write_edition(work, desk, found, said.parties, said.clauses)
    work.record("agreements.agreement.drafted", **_counted(found, said))
    return found


def edit(work: Work, desk: AgreementDesk, agreement: Agreement, said: Draft) -> Agreement:
    """Put another edition in the place of a draft; whoever signed the one before signs again.

    Raises:
        Forbidden, NotFound, StepRefused: by policy and table.
        BadInput: with each place that is wrong.

    Records:
        ``agreements.agreement.edited`` with key, edition and counts.
    """
    require(work.actor, Permission.AGREEMENT_DRAFT, agreement.facts, is_seen=True)
    LIFE.step(agreement.state, Action.EDIT)
    _refuse_faults(work, desk, said)
    for name, value in _written(work, said).items():
        setattr(agreement, name, value)
    agreement.edition += 1
    _write_edition(work, desk, agreement, said.parties, said.clauses)
    work.move(agreement, LIFE, Action.EDIT, **_counted(agreement, said))
    return agreement


def redraft(work: Work, agreement: Agreement, reason: str) -> Agreement:
    """Take an agreement that is signed and not in force back to a draft; nobody signed that.

    Raises:
        Forbidden, NotFound, StepRefused: by policy and table.

    Records:
        ``agreements.agreement.redrafted`` with the reason.
    """
    require(work.actor, Permission.AGREEMENT_DRAFT, agreement.facts, is_seen=True)
    LIFE.step(agreement.state, Action.REDRAFT)
    parties = queries.named(work, [agreement.id])[agreement.id]
    clauses = in_effect(work, [agreement.id]).get(agreement.id, [])
    agreement.edition += 1
    agreement.signed_at, agreement.changed_at = None, work.at
    named = [
        NewParty(e.party.jurisdiction, None if e.body is None else e.body.key) for e in parties
    ]
    _write_parties(work, agreement, named)
    write_clauses(work, agreement, [as_new(each) for each in clauses])
    facts = {"key": agreement.key, "edition": agreement.edition}
    work.move(agreement, LIFE, Action.REDRAFT, words={"reason": reason}, **facts)
    return agreement


def drop(work: Work, agreement: Agreement, reason: str) -> Agreement:
    """Drop an agreement that is not in force.

    Raises:
        Forbidden, NotFound, StepRefused: by policy and table.

    Records:
        ``agreements.agreement.dropped`` with the reason.
    """
    require(work.actor, Permission.AGREEMENT_DRAFT, agreement.facts, is_seen=True)
    agreement.changed_at = work.at
    work.move(agreement, LIFE, Action.DROP, key=agreement.key, words={"reason": reason})
    return agreement


def _counted(agreement: Agreement, said: Draft) -> dict[str, Any]:
    return {
        "agreement": str(agreement.id),
        "key": agreement.key,
        "edition": agreement.edition,
        "parties": len(said.parties),
        "clauses": len(said.clauses),
    }


def _written(work: Work, said: Draft) -> dict[str, Any]:
    assert work.actor.id is not None
    same = ("title", "force", "since", "until", "reference", "summary", "source")
    return {
        **{name: getattr(said, name) for name in same},
        "notice_count": said.notice.count,
        "notice_unit": said.notice.unit,
        "edited_by": work.actor.id,
        "edited_at": work.at,
        "changed_at": work.at,
    }


def _refuse_faults(work: Work, desk: AgreementDesk, said: Draft) -> None:
    codes = [each.jurisdiction for each in said.parties if each.jurisdiction is not None]
    keys = [each.body for each in said.parties if each.body is not None]
    bodies = queries.body_ids(work, keys)
    members = members_of(work, bodies.values()).values()
    world = World(
        jurisdictions=queries.recorded(work, codes),
        ended=ended_by(work, desk.today(work)),
        bodies=frozenset(bodies),
        members=frozenset(one.code for each in members for one in each),
    )
    refuse(faults_of(said, world), "The draft")


def refuse(faults: Sequence[Fault], what: str) -> None:
    """Refuse what has faults.

    Raises:
        BadInput: there are any.
    """
    if faults:
        count = "1 place" if len(faults) == 1 else f"{len(faults)} places"
        raise BadInput(f"{what} is at fault in {count}.", faults=faults[:100])


def _write_edition(
    work: Work,
    desk: AgreementDesk,
    agreement: Agreement,
    parties: Sequence[NewParty],
    clauses: Sequence[NewClause],
) -> None:
    _write_parties(work, agreement, parties)
    write_clauses(work, agreement, [with_usual(desk, each) for each in clauses])


def _write_parties(work: Work, agreement: Agreement, parties: Iterable[NewParty]) -> None:
    named = list(parties)
    bodies = queries.body_ids(work, [each.body for each in named if each.body is not None])
    work.session.add_all(
        AgreementParty(
            id=new_id(),
            agreement_id=agreement.id,
            edition=agreement.edition,
            number=number,
            jurisdiction=each.jurisdiction,
            body_id=None if each.body is None else bodies[each.body],
            state=PartyState.NAMED,
        )
        for number, each in enumerate(named, start=1)
    )
    work.session.flush()


def with_usual(desk: AgreementDesk, clause: NewClause) -> NewClause:
    """Return a clause with the usual deadlines of its kind where nobody gave any."""
    said = usual(clause.kind, desk.acknowledge)
    given: dict[str, Any] = {name: said[name] for name in clause.defaulted}
    return replace(clause, **given)


def write_clauses(
    work: Work, agreement: Agreement, clauses: Iterable[NewClause], **of: Any
) -> list[AgreementClause]:
    """Write clauses behind those that an edition of an agreement has.

    Args:
        work: the open transaction.
        agreement: of which.
        clauses: as they are.
        of: further columns, such as the amendment that adds them.
    """
    first = queries.last_clause(work, agreement) + 1
    rows = [
        AgreementClause(
            id=new_id(),
            agreement_id=agreement.id,
            edition=agreement.edition,
            number=number,
            **_columns(each),
            **of,
        )
        for number, each in enumerate(clauses, start=first)
    ]
    work.session.add_all(rows)
    work.session.flush()
    return rows


_SAME = ("kind", "detail", "is_secret", "text", "since", "until")


def _columns(clause: NewClause) -> dict[str, Any]:
    return {
        **{name: getattr(clause, name) for name in _SAME},
        "corridors": ["-".join(each) for each in clause.corridors],
        "defaulted": list(clause.defaulted),
        **_deadline("notify", clause.notify),
        **_deadline("acknowledge", clause.acknowledge),
        **_deadline("answer", clause.answer),
    }


def _deadline(name: str, said: Deadline | None) -> dict[str, Any]:
    count, unit = (None, None) if said is None else (said.count, said.unit)
    return {f"{name}_count": count, f"{name}_unit": unit}


def as_new(row: AgreementClause) -> NewClause:
    """Return a clause as it would be drafted."""
    return NewClause(
        **{name: getattr(row, name) for name in _SAME},
        corridors=tuple(corridor_of(each) for each in row.corridors),
        notify=_given(row.notify_count, row.notify_unit),
        acknowledge=_given(row.acknowledge_count, row.acknowledge_unit),
        answer=_given(row.answer_count, row.answer_unit),
        defaulted=tuple(row.defaulted),
    )


def _given(count: int | None, unit: Unit | None) -> Deadline | None:
    return None if count is None or unit is None else Deadline(count, unit)
