"""Opening a case before the competent body, adding to it, and a firm's report of itself (V3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from app.access.grants import AUTHORITY, Permission
from app.access.policy import Facts, is_within
from app.domains.evidence.service import cite, kept_by_me
from app.domains.identity.models import Organisation
from app.domains.identity.queries.organisations import find_scheme_owner
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.models import Subject
from app.domains.subjects.queries.claims import holders, jurisdiction_of
from app.domains.subjects.service.demonstration import refuse_beside_lists
from app.domains.violations.errors import NotCompetent
from app.domains.violations.models import Violation
from app.domains.violations.queries import cases
from app.domains.violations.rules import around
from app.domains.violations.service import checks, likeness, rows, sources, words
from app.domains.violations.service.desk import ViolationDesk
from app.domains.violations.service.parts import (
    matter_about,
    person_of,
    refuse_interested,
    told,
)
from app.domains.violations.types import (
    Body,
    NewCase,
    NewCount,
    NewRespondent,
    Source,
    Window,
)
from app.domains.violations.workflow import LIFE, Action
from app.kit.errors import BadInput, Fault, Forbidden
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.locks import hold_until_commit
from app.store.serials import take_serials
from app.store.sight import open_to
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Competent:
    """Which body is competent.

    Attributes:
        kind: the scheme or an authority.
        organisation_id: which.
        jurisdiction: of an authority.
    """

    kind: Body
    organisation_id: UUID
    jurisdiction: str | None = None


def open_case(work: Work, desk: ViolationDesk, new: NewCase) -> Violation:
    """Open a case as somebody of the body that is competent; nobody is notified of it yet.

    Raises:
        Forbidden: the caller's role opens none.
        BadInput: respondents, counts or charges do not fit together, or a source is missing.
        NotFound: the caller may know of no such complaint or finding.
        NotCompetent: the case lies outside of an authority's jurisdiction.
        SourceDoesNotBear, MayNotBeTold: see ``sources.refuse_unfounded``.
        PointsToHer: a word of who complained stands in what respondents would read.
        OnlyLists: a demonstration says of a real firm what lists say, and no more.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``violations.violation.opened`` with source, body and how many counts; it names no record.

    Rule:
        Fairness V3, V6, W1, L9.
    """
    body = _of_caller(work)
    person_of(work, Permission.VIOLATION_OPEN, Facts(holder_id=body.organisation_id))
    about = _records(new.respondents)
    checks.refuse_faults(work, new.respondents, new.counts)
    sources.refuse_unfounded(work, body.kind, new.found_by, about)
    _refuse_elsewhere(work, body, new, about)
    violation = _make(work, desk, body, new)
    sources.refuse_pointing(work, desk, violation.id, new.allegation)
    _cite(work, violation, new.documents)
    work.record(
        "violations.violation.opened",
        source=new.found_by.source.value,
        body=body.kind.value,
        counts=len(new.counts),
        respondents=len(new.respondents),
        **told(violation),
    )
    return violation


def _of_caller(work: Work) -> Competent:
    actor = work.actor
    if actor.organisation_id is None:
        raise Forbidden("Only the body that is competent opens a case.")
    if actor.role in AUTHORITY:
        return Competent(Body.AUTHORITY, actor.organisation_id, actor.jurisdiction)
    return Competent(Body.SCHEME, actor.organisation_id)


def _records(respondents: Sequence[NewRespondent]) -> frozenset[UUID]:
    known = {each.subject_id or each.officer_of_id for each in respondents}
    return frozenset(each for each in known if each is not None)


def _refuse_elsewhere(work: Work, body: Competent, new: NewCase, about: frozenset[UUID]) -> None:
    """Refuse an authority what lies outside of its jurisdiction.

    Rule:
        Fairness V3, S5: a part of a country sees and decides what is of that part.
    """
    if body.kind is Body.SCHEME:
        return
    places = {new.origin, new.destination}
    places |= {jurisdiction_of(work, work.session.get_one(Subject, each)) for each in about}
    if not any(is_within(each, body.jurisdiction) for each in places):
        raise NotCompetent(f"Nothing of the case lies in {body.jurisdiction}.")


def _make(work: Work, desk: ViolationDesk, body: Competent, new: NewCase) -> Violation:
    """Make the case with its rows, and look for others about the same conduct."""
    about = _records(new.respondents)
    refuse_beside_lists(work, about, is_demonstration=desk.cases.is_demonstration)
    violation_id = new_id()
    refuse_own_interest(work, matter_about(work, violation_id, "open", about), desk.cases.ring)
    # Who opens another case about the same firm at this instant waits here, and is hinted at it.
    for each in sorted(about):
        hold_until_commit(work.session, f"violation of {each}")
    window, by = around([each.window for each in new.counts]), new.found_by
    violation = Violation(
        id=violation_id,
        number=make(NumberKind.VIOLATION, take_serials(work.session, "violation")),
        state=LIFE.start,
        source=by.source,
        complaint_id=by.complaint_id,
        finding_id=by.finding_id,
        reported_by_id=work.actor.organisation_id if by.source is Source.SELF_REPORT else None,
        body=body.kind,
        body_organisation_id=body.organisation_id,
        jurisdiction=body.jurisdiction,
        standard_of_proof=desk.standard_of(body.jurisdiction),
        window_from=window.first,
        window_until=window.last,
        origin=new.origin,
        destination=new.destination,
        occupation=new.occupation,
        circumstances=new.circumstances or {},
        sealed_allegation=words.seal(
            work, desk.cases.ring, violation_id, words.ALLEGATION, new.allegation
        ),
        opened_by=work.actor.id,
        opened_at=work.at,
    )
    work.session.add(violation)
    work.session.flush()
    sources.keep(work, desk, violation, by)
    respondents = rows.add_respondents(work, desk, violation, new.respondents)
    rows.add_counts(work, violation, respondents, new.counts)
    likeness.look(work, violation)
    return violation


def _cite(work: Work, violation: Violation, documents: Sequence[UUID]) -> None:
    kept = kept_by_me(work, documents, "/documents")
    cite(work, kept, cases.KIND, violation.id)


def report_self(
    work: Work, desk: ViolationDesk, new: NewCase, authority_id: UUID | None
) -> Violation:
    """Report one's own conduct, as a manager of a firm; that mitigates, and closes nothing.

    Args:
        work: the open transaction.
        desk: of violations.
        new: with the firm's own record as its one respondent.
        authority_id: to which it is reported; ``None``: to the scheme.

    Raises:
        Forbidden: the caller does not speak for a firm.
        BadInput: it is no record of the caller's, or there is no such authority.
        NotCompetent: the case lies outside of the authority's jurisdiction.
        OnlyLists: a demonstration says of a real firm what lists say, and no more.

    Records:
        ``violations.violation.self_reported`` with the body and how many counts.

    Rule:
        Fairness V3: a firm's own word is a source like any other.
    """
    person_of(work, Permission.VIOLATION_ADMIT, Facts(holder_id=work.actor.organisation_id))
    body = _addressed(work, authority_id)
    about = _records(new.respondents)
    if any(work.actor.organisation_id not in holders(work, [each]) for each in about):
        fault = Fault("/record", "Give the record that your organisation holds.")
        raise BadInput("A firm reports itself alone.", faults=[fault])
    checks.refuse_faults(work, new.respondents, new.counts)
    _refuse_elsewhere(work, body, new, about)
    violation = _make(work, desk, body, new)
    assert work.actor.organisation_id is not None
    why = f"it reported itself ({violation.number})"
    open_to(work, cases.KIND, [violation.id], work.actor.organisation_id, why)
    kept = kept_by_me(work, new.documents, "/documents")
    cite(work, kept, cases.KIND, violation.id)
    open_to(work, "document", [each.id for each in kept], body.organisation_id, why)
    work.record(
        "violations.violation.self_reported",
        body=body.kind.value,
        counts=len(new.counts),
        **told(violation),
    )
    return violation


def _addressed(work: Work, authority_id: UUID | None) -> Competent:
    if authority_id is not None:
        authority = work.session.get(Organisation, authority_id)
        if authority is None or authority.kind is not OrganisationKind.AUTHORITY:
            fault = Fault("/authority", "Give the organisation of an authority.")
            raise BadInput("There is no such authority.", faults=[fault])
        return Competent(Body.AUTHORITY, authority.id, authority.jurisdiction)
    owner = find_scheme_owner(work)
    if owner is None:
        fault = Fault("/authority", "Name an authority: no scheme is run here.")
        raise BadInput("There is nobody to report to.", faults=[fault])
    return Competent(Body.SCHEME, owner.id)


@dataclass(frozen=True, slots=True)
class More:
    """What is added to a case.

    Attributes:
        respondents: whose places follow those of the case.
        counts: that name respondents by their places, old and new.
        documents: all that the case names from now on, of those that the body keeps.
        allegation: in other words; ``None``: it stays.
    """

    respondents: tuple[NewRespondent, ...] = ()
    counts: tuple[NewCount, ...] = ()
    documents: tuple[UUID, ...] | None = None
    allegation: str | None = None


def amend(work: Work, desk: ViolationDesk, violation: Violation, more: More) -> Violation:
    """Add to a case, until somebody was notified: respondents answer to what they were told.

    Raises:
        Forbidden: the caller is not of the body.
        StepRefused: somebody was notified.
        BadInput: what is added does not fit.
        PointsToHer: a word of who complained stands in what respondents would read.
        OnlyLists, InterestDeclared, HeldForSecondLook: see :func:`open_case`.

    Records:
        ``violations.violation.amended`` with how much came.

    Rule:
        Fairness V6, C1.
    """
    person_of(work, Permission.VIOLATION_OPEN, violation.facts)
    LIFE.step(violation.state, Action.DROP)
    refuse_interested(work, desk, violation, "amend")
    known = cases.respondents(work, [violation.id])[violation.id]
    counts = cases.counts(work, [violation.id])[violation.id]
    checks.refuse_faults(work, more.respondents, more.counts, len(known))
    about = _records(more.respondents)
    refuse_beside_lists(work, about, is_demonstration=desk.cases.is_demonstration)
    everybody = [*known, *rows.add_respondents(work, desk, violation, more.respondents)]
    rows.add_counts(work, violation, everybody, more.counts, len(counts))
    _widen(violation, more.counts)
    if more.documents is not None:
        _cite(work, violation, more.documents)
    if more.allegation is not None:
        ring = desk.cases.ring
        violation.sealed_allegation = words.seal(
            work, ring, violation.id, words.ALLEGATION, more.allegation
        )
        sources.refuse_pointing(work, desk, violation.id, more.allegation)
    likeness.look(work, violation)
    work.record(
        "violations.violation.amended",
        counts=len(more.counts),
        respondents=len(more.respondents),
        **told(violation),
    )
    work.session.flush()
    return violation


def _widen(violation: Violation, counts: Sequence[NewCount]) -> None:
    known = Window(violation.window_from, violation.window_until)
    window = around([known, *(each.window for each in counts)])
    violation.window_from, violation.window_until = window.first, window.last
