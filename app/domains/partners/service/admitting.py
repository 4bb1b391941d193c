"""Admitting partners: proposed by one person, decided by another, after references and a look."""

import json
from uuid import UUID

from app.access.duties import Known
from app.access.grants import Permission
from app.access.policy import reaches, require
from app.domains.identity.errors import NotYourself
from app.domains.identity.queries import organisations as identity
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Matter, Waiting
from app.domains.partners import queries
from app.domains.partners.engine import letters
from app.domains.partners.errors import AlreadyProposed, NotReady
from app.domains.partners.models import PartnerAdmission, PartnerQuestion, PartnerReference
from app.domains.partners.rules import LONGEST_TERM, missing
from app.domains.partners.service.desk import PartnerDesk
from app.domains.partners.types import Checked, NewAdmission, Shared
from app.domains.partners.workflow import LIFE, Action
from app.domains.subjects.queries.sharing import sharing
from app.kit.errors import BadInput, Fault, NotFound
from app.kit.ids import new_id
from app.store.keys import Purpose
from app.store.outbox import post
from app.store.work import Work


def propose(work: Work, desk: PartnerDesk, new: NewAdmission) -> PartnerAdmission:
    """Propose that an organisation be admitted, or admitted anew for a later term.

    Names that it shares with firms become questions at once.

    Raises:
        Forbidden: the caller proposes nobody.
        BadInput: it is no civil society organisation here, or the term is odd, or runs into another
            to which it is admitted.
        AlreadyProposed: a proposal of it stands.

    Records:
        ``partners.admission.proposed`` with organisation and term.

    Rule:
        Fairness W7.
    """
    require(work.actor, Permission.PARTNER_PROPOSE)
    assert work.actor.id is not None
    _refuse_odd(work, new)
    if queries.find_proposed(work, new.organisation_id) is not None:
        raise AlreadyProposed("A proposal of this organisation is not decided yet.")
    row_id = new_id()
    row = PartnerAdmission(
        id=row_id,
        organisation_id=new.organisation_id,
        state=LIFE.start,
        languages=list(new.languages),
        places=list(new.places),
        ways=[each.value for each in new.ways],
        since=new.since,
        until=new.until,
        sealed_people=_sealed(work, desk, row_id, list(new.people)),
        proposed_by=work.actor.id,
        proposed_at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    ask(work, desk, row)
    work.record(
        "partners.admission.proposed",
        row=str(row.id),
        organisation=str(row.organisation_id),
        since=row.since.isoformat(),
        until=row.until.isoformat(),
    )
    return row


def _refuse_odd(work: Work, new: NewAdmission) -> None:
    faults = []
    if queries.civil_society(work, new.organisation_id) is None:
        faults.append(Fault("/organisation", "Name a civil society organisation that acts here."))
    if new.until <= max(new.since, work.at):
        faults.append(Fault("/until", "Give an instant after since, and after now."))
    elif new.until - new.since > LONGEST_TERM:
        faults.append(Fault("/until", "A term has three years at most; renew it then."))
    else:
        faults += _overlaps(work, new)
    if faults:
        raise BadInput("This cannot be proposed.", faults=faults)


def _overlaps(work: Work, new: NewAdmission) -> list[Fault]:
    """Name the term into which a new one would run, and where it can begin or end instead."""
    for each in queries.admitted_from(work, new.organisation_id, new.since):
        if each.since <= new.since:
            told = f"It is admitted until {each.until.isoformat()}: begin then, or end that term."
            return [Fault("/since", told)]
        if each.since < new.until:
            told = f"It is admitted from {each.since.isoformat()}: end by then, or end that term."
            return [Fault("/until", told)]
    return []


def ask(work: Work, desk: PartnerDesk, admission: PartnerAdmission) -> list[PartnerQuestion]:
    """Look for people whom a partner shares with firms, and ask about each that is new.

    Compared are those who stand for it, as proposed, and those who act for it here, with the
    owners and officers of every recruiter and employer. A name alone decides nothing.

    Rule:
        Fairness W7, L10.
    """
    said = _opened(work, desk, admission.id, admission.sealed_people)
    members = queries.names_of_members(work, admission.organisation_id)
    known = {each.subject_id for each in queries.questions(work, admission.id)}
    found = sharing(work, Known(names=(*said, *members)))
    asked = [
        PartnerQuestion(
            id=new_id(),
            admission_id=admission.id,
            subject_id=subject_id,
            reasons=reasons,
            asked_at=work.at,
        )
        for subject_id, reasons in found.items()
        if subject_id not in known
    ]
    work.session.add_all(asked)
    work.session.flush()
    return asked


def check_reference(
    work: Work, desk: PartnerDesk, admission: PartnerAdmission, checked: Checked
) -> PartnerReference:
    """Note a reference that the caller checked.

    Raises:
        Forbidden: the caller checks none.
        StepRefused: it is decided.

    Records:
        ``partners.reference.checked``.

    Rule:
        Fairness W7.
    """
    require(work.actor, Permission.PARTNER_PROPOSE, admission.facts, is_seen=True)
    LIFE.step(admission.state, Action.ADMIT)
    assert work.actor.id is not None
    row_id = new_id()
    row = PartnerReference(
        id=row_id,
        admission_id=admission.id,
        sealed=_sealed(work, desk, row_id, [checked.referee, checked.said]),
        is_good=checked.is_good,
        checked_by=work.actor.id,
        checked_at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    work.record(
        "partners.reference.checked",
        row=str(row.id),
        admission=str(admission.id),
        is_good=row.is_good,
    )
    return row


def answer(
    work: Work,
    desk: PartnerDesk,
    admission: PartnerAdmission,
    question_id: UUID,
    found: tuple[Shared, str],
) -> PartnerQuestion:
    """Answer whether a shared name is one person, and say how it was found out.

    Raises:
        Forbidden: the caller answers none.
        NotFound: there is no such question.
        StepRefused: the admission is decided.

    Records:
        ``partners.question.answered`` with the answer.

    Rule:
        Fairness L10: a match by name is a question to a person.
    """
    require(work.actor, Permission.PARTNER_PROPOSE, admission.facts, is_seen=True)
    LIFE.step(admission.state, Action.ADMIT)
    known = {each.id: each for each in queries.questions(work, admission.id)}
    row = known.get(question_id)
    if row is None:
        raise NotFound("There is no such question.")
    row.answer, note = found
    row.sealed_note = _sealed(work, desk, row.id, [note])
    row.answered_by, row.answered_at = work.actor.id, work.at
    work.session.flush()
    work.record("partners.question.answered", row=str(row.id), answer=row.answer.value)
    return row


def decide(
    work: Work, desk: PartnerDesk, admission: PartnerAdmission, action: Action, reason: str | None
) -> None:
    """Admit or refuse what somebody else proposed, or end an admission at once.

    Before it admits, it looks once more for people whom the partner shares with firms. Ending one
    ends the later terms too, to which it was admitted ahead. Who is refused or ended is told why.

    Raises:
        Forbidden, StepRefused: by policy and table.
        NotYourself: the caller proposed it.
        InterestDeclared: the caller declared an interest in it.
        HeldForSecondLook: the caller withdrew one, so that somebody else looks at it first.
        NotReady: references or answers are missing, or it shares somebody with a firm.

    Records:
        ``partners.admission.admitted``, ``refused`` or ``ended``, with the reason; ``ended`` for
        each term that ends.

    Rule:
        Fairness W7, P4; C1: whom an adverse act strikes is told at once, with its grounds.
    """
    require(work.actor, LIFE.permission(action), admission.facts, is_seen=True)
    LIFE.step(admission.state, action)
    path = f"/v1/partner-admissions/{admission.id}"
    organisations = frozenset({admission.organisation_id})
    refuse_own_interest(
        work, Matter("partner.decide", admission.id, path, frozenset(), organisations)
    )
    if action is not Action.END and work.actor.id == admission.proposed_by:
        raise NotYourself("Somebody else decides on what you proposed.")
    if action is Action.ADMIT:
        _refuse_unready(work, desk, admission)
    if action is Action.END:
        _end(work, admission, reason)
    else:
        admission.decided_by, admission.decided_at = work.actor.id, work.at
        _move(work, admission, action, reason)
    if reason is not None:
        _tell(work, desk, admission, action, reason)


def _end(work: Work, admission: PartnerAdmission, reason: str | None) -> None:
    for each in queries.admitted_from(work, admission.organisation_id, admission.since):
        each.ended_at = work.at
        _move(work, each, Action.END, reason)


def _move(work: Work, admission: PartnerAdmission, action: Action, reason: str | None) -> None:
    words = {}
    if reason is not None:
        words, admission.reason_entry = {"reason": reason}, work.upcoming()
    work.move(admission, LIFE, action, organisation=str(admission.organisation_id), words=words)


def _tell(
    work: Work, desk: PartnerDesk, admission: PartnerAdmission, action: Action, reason: str
) -> None:
    for person in identity.managers(work, admission.organisation_id):
        if action is Action.END:
            letter = letters.ended(person, work.at, reason)
        else:
            letter = letters.refused(person, reason)
        post(work, desk.ring, f"partner_{admission.state.value}", letter)


def _refuse_unready(work: Work, desk: PartnerDesk, admission: PartnerAdmission) -> None:
    new = ask(work, desk, admission)
    lacks = missing(
        [each.is_good for each in queries.references(work, admission.id)],
        [each.answer for each in queries.questions(work, admission.id)],
    )
    if not lacks:
        return
    refused = NotReady("It lacks something.", missing=[each.value for each in lacks])
    if new:
        # What was found is asked although the act was refused.
        admission_id = admission.id
        refused.afterwards = lambda after: _ask_again(after, desk, admission_id)
    raise refused


def _ask_again(work: Work, desk: PartnerDesk, admission_id: UUID) -> None:
    ask(work, desk, queries.held(work, admission_id))


def people_of(work: Work, desk: PartnerDesk, admission: PartnerAdmission) -> list[str]:
    """Return who stands for a partner, for whoever may read the admission."""
    return _opened(work, desk, admission.id, admission.sealed_people)


def said_of(work: Work, desk: PartnerDesk, reference: PartnerReference) -> list[str]:
    """Return who gave a reference, and what they said."""
    return _opened(work, desk, reference.id, reference.sealed)


def note_of(work: Work, desk: PartnerDesk, question: PartnerQuestion) -> str | None:
    """Return how a question was answered, in words."""
    if question.sealed_note is None:
        return None
    return _opened(work, desk, question.id, question.sealed_note)[0]


def waiting(work: Work) -> list[Waiting]:
    """Return the proposals that wait for the caller."""
    if not reaches(work.actor, Permission.PARTNER_ADMIT):
        return []
    return [
        Waiting("decide", "partner", f"/v1/partner-admissions/{each.id}", each.proposed_at, None)
        for each in queries.to_decide(work)
    ]


def _sealed(work: Work, desk: PartnerDesk, row_id: UUID, said: list[str]) -> bytes:
    content = json.dumps(said, ensure_ascii=False).encode()
    return desk.ring.seal(work, Purpose.PERSONAL, content, of=str(row_id))


def _opened(work: Work, desk: PartnerDesk, row_id: UUID, sealed: bytes) -> list[str]:
    found: list[str] = json.loads(desk.ring.open(work, Purpose.PERSONAL, sealed, of=str(row_id)))
    return found
