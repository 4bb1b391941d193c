"""Agreements as they are shown: with everything that a caller may know, in few questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.access.grants import Permission
from app.access.policy import allows
from app.domains.agreements.engine.laying_out import Party, Term, laid_out
from app.domains.agreements.engine.standing import standing
from app.domains.agreements.models import Agreement, AgreementAmendment, AgreementClause
from app.domains.agreements.queries import agreements as queries
from app.domains.agreements.queries.agreements import Named
from app.domains.agreements.queries.in_force import Known, in_effect, laid_out_of, lasting_of
from app.domains.agreements.service.desk import AgreementDesk
from app.domains.agreements.service.succeeding import Question, questions
from app.domains.agreements.types import AgreementState, PartyTerms, Standing
from app.domains.agreements.workflow import LIFE, PARTY, Action, PartyAction
from app.domains.jurisdictions.engine.names import countries
from app.domains.jurisdictions.types import ProposalState
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Reached:
    """A party with its name, its time, and who that is on a day.

    Attributes:
        named: as it is named.
        name: in English.
        term: for which it is one; ``None``: not known yet.
        reaches: jurisdictions on that day.
    """

    named: Named
    name: str
    term: Term | None
    reaches: tuple[PartyTerms, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An agreement with its parties, as it stands on a day.

    Attributes:
        agreement: the row.
        standing: on the day.
        term: for which it is in force; ``None``: it was not put in force.
        parties: of it.
        day: a civil day.
    """

    agreement: Agreement
    standing: Standing
    term: Term | None
    parties: tuple[Reached, ...]
    day: date


@dataclass(frozen=True, slots=True)
class Whole:
    """All that the caller may know of an agreement.

    Attributes:
        told: the agreement with its parties.
        clauses: those that the caller reads.
        secret: how many are secret.
        amendments: those that the caller may know of.
        added: clauses of amendments that wait.
        questions: of succession that the caller may know of.
        actions: what the caller can do.
    """

    told: Told
    clauses: tuple[AgreementClause, ...]
    secret: int
    amendments: tuple[AgreementAmendment, ...]
    added: tuple[AgreementClause, ...]
    questions: tuple[Question, ...]
    actions: tuple[str, ...]


def told_of(work: Work, rows: Sequence[Agreement], day: date) -> list[Told]:
    """Return agreements as they stand on a day, with their parties, in few questions."""
    known = laid_out_of(work, rows)
    named = queries.named(work, [each.id for each in rows])
    codes = {e.party.jurisdiction for each in named.values() for e in each}
    names = queries.names(work, {each for each in codes if each is not None})
    return [_told(row, named[row.id], known, names, day) for row in rows]


def _told(
    row: Agreement, named: Sequence[Named], known: Known, names: Mapping[str, str], day: date
) -> Told:
    is_in_force = row.state is AgreementState.IN_FORCE
    term = lasting_of(row, known) if is_in_force else None
    parties = tuple(
        _reached(one, party, known, names, day)
        for one, party in zip(named, known.parties[row.id], strict=True)
    )
    return Told(row, standing(row.state, term, day), term, parties, day)


def _reached(
    one: Named, party: Party, known: Known, names: Mapping[str, str], day: date
) -> Reached:
    reaches = tuple(
        each
        for each in laid_out([party], known.members, known.ends)
        if Term(each.since, each.until).holds(max(day, party.term.since))
    )
    code = one.party.jurisdiction
    if one.body is not None or code is None:
        name = "" if one.body is None else one.body.name
    else:
        name = names.get(code) or countries().get(code, code)
    return Reached(one, name, party.term, reaches)


def whole(work: Work, desk: AgreementDesk, row: Agreement, day: date | None = None) -> Whole:
    """Return all that the caller may know of an agreement.

    Args:
        work: the open transaction.
        desk: what agreements work with.
        row: of which.
        day: on which parties are shown; ``None``: today.

    Rule:
        Fairness S3: a secret clause is read by the secretariat and by the parties' authorities.
    """
    today = desk.today(work)
    told = told_of(work, [row], day or today)[0]
    codes = {each.code for one in told.parties for each in one.reaches}
    codes |= {e.named.party.jurisdiction for e in told.parties if e.named.party.jurisdiction}
    is_insider = queries.reads_all(work, codes)
    clauses = in_effect(work, [row.id]).get(row.id, [])
    amendments = [
        each
        for each in queries.amendments(work, row)
        if is_insider or each.state is ProposalState.CONFIRMED
    ]
    waiting = [e.id for e in amendments if e.state is not ProposalState.CONFIRMED]
    asked = questions(work, [row], today)
    return Whole(
        told=told,
        clauses=tuple(each for each in clauses if is_insider or not each.is_secret),
        secret=sum(each.is_secret for each in clauses),
        amendments=tuple(amendments),
        added=tuple(queries.added_by(work, waiting)),
        questions=tuple(e for e in asked if is_insider or not e.is_open),
        actions=_actions(work, told, today),
    )


def _actions(work: Work, told: Told, today: date) -> tuple[str, ...]:
    """Return what the caller can do; signing and denouncing are asked of each party."""
    row = told.agreement
    found = [each for each in work.available(row, LIFE) if each != Action.SIGN]
    if work.actor.id in {row.drafted_by, row.edited_by} and Action.ENFORCE in found:
        found.remove(Action.ENFORCE)
    parties = [each.named for each in told.parties]
    unsigned = [each for each in parties if each.signature is None]
    if Action.SIGN in LIFE.actions_from(row.state) and _any(
        work, Permission.AGREEMENT_SIGN, unsigned
    ):
        found.append(Action.SIGN)
    is_over = standing(row.state, told.term, today) is Standing.ENDED
    if is_over and Action.AMEND in found:
        found.remove(Action.AMEND)
    named = [e for e in parties if PARTY.actions_from(e.party.state)]
    denounces = PARTY.permission(PartyAction.DENOUNCE)
    if told.term is not None and not is_over and _any(work, denounces, named):
        found.append(PartyAction.DENOUNCE)
    return tuple(str(each) for each in found)


def _any(work: Work, permission: Permission, parties: Sequence[Named]) -> bool:
    return any(allows(work.actor, permission, each.party.facts) for each in parties)
