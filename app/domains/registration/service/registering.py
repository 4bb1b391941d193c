"""Registering a firm that no list names: its profile becomes facts of a new record (L3)."""

from collections.abc import Iterable
from uuid import UUID

import rfc8785

from app.domains.evidence import queries as evidence
from app.domains.evidence.models import Document
from app.domains.evidence.service import cite, rest_on
from app.domains.registration.engine.stated import Saying, sayings
from app.domains.registration.errors import LikelyRecords, NotSearchedYet
from app.domains.registration.models import Declaration, Profile, Registration
from app.domains.registration.queries import profiles
from app.domains.registration.queries.statements import subjects_by_id
from app.domains.registration.rules import is_proved_by, needs_document
from app.domains.registration.service import drafting, stating
from app.domains.registration.service.cleaning import clean
from app.domains.registration.service.deciding import decided, lodge_claim, require_decider
from app.domains.registration.service.desk import RegistrationDesk
from app.domains.registration.service.linking import record_link
from app.domains.registration.service.principals import record_principal
from app.domains.registration.service.stating import Stater
from app.domains.registration.types import REGISTERED, Basis, Found, ProfileAction, StatementKind
from app.domains.registration.workflow import PROFILE
from app.domains.subjects.models import (
    Address,
    Corridor,
    Identifier,
    Licence,
    Occupation,
    QualityCertificate,
    Sector,
    Subject,
    SubjectName,
)
from app.domains.subjects.queries import record_named
from app.domains.subjects.types import LinkKind, Standing
from app.kit.errors import BadInput, Fault, NotFound
from app.kit.ids import new_id
from app.kit.numbers import make
from app.store.base import Stated, table_of
from app.store.serials import take_serials
from app.store.work import Work

FACTS: dict[str, type[Stated]] = {
    table_of(fact).name: fact
    for fact in (
        *(SubjectName, Identifier, Address, Licence, Corridor),
        *(Sector, Occupation, QualityCertificate),
    )
}
LEGAL_NAME = "/legal_name"


def register(work: Work, desk: RegistrationDesk, profile: Profile, found: Found) -> Profile:
    """Register the firm of a profile as a new record, on a basis.

    What the profile says becomes facts of the record, dated to this day, each with the number of
    the profile; what the basis does not prove stays marked as said by the firm alone. The right
    to speak for the firm is a claim that is lodged with it, and follows P1.

    Raises:
        Forbidden, StepRefused: by policy and table.
        NotTheirs, InterestDeclared, HeldForSecondLook: the caller has to do with the firm.
        NotSearchedYet: like records were not looked for.
        LikelyRecords: one that was found is neither matched nor said to be another firm.
        BadInput: the basis proves nothing of the profile, or its document is not there.

    Records:
        ``registration.profile.registered`` with what the profile said, as words;
        ``subjects.claim.lodged``; one event for each principal and link.

    Rule:
        Fairness L3: matched to a licence, a company register or a visit, by another person.
    """
    require_decider(work, desk, profile, ProfileAction.REGISTER)
    _refuse_likely(work, profile, found.different_from)
    document = _document_of(work, profile, found)
    entry = work.entry()
    subject = _record(work, profile, entry)
    profile.subject_id = subject.id
    said = rfc8785.dumps(profile.content).decode()
    work.move(
        profile,
        PROFILE,
        ProfileAction.REGISTER,
        words={"reason": found.reason, "profile": said},
        subject_id=subject.id,
        record=subject.number,
        basis=found.basis.value,
    )
    work.session.add(_why(work, profile, subject, found, entry))
    if document is not None:
        cite(work, [document], REGISTERED, subject.id)
        rest_on(work, REGISTERED, subject.id)
    _add_facts(work, profile, subject, entry, found)
    assert profile.submitted_by is not None
    by = Stater(subject, profile.organisation_id, profile.submitted_by, entry, profile.number)
    for place, branch in enumerate(profile.content.get("branches", ())):
        is_proved = f"/branches/{place}" == found.proves
        stating.open_statement(work, by, StatementKind.BRANCH, branch, is_proved=is_proved)
    _state_people_and_links(work, desk, profile, by)
    decided(work, desk, profile, ProfileAction.REGISTER, found.reason)
    lodge_claim(work, desk, profile, subject)
    return profile


def _refuse_likely(work: Work, profile: Profile, different_from: Iterable[str]) -> None:
    """Ask for a word on every record that may be the firm, those with the same number too."""
    if profile.searched < profile.submission:
        raise NotSearchedYet("Records that may be this firm were not looked for yet.")
    numbers = {(e["scheme"], e["value"]) for e in profile.content.get("identifiers", ())}
    found = [each.subject for each in profiles.likely(work, profile)]
    found += profiles.same_numbers(work, numbers)
    looked_at = {
        record_named(work, text, f"/different_from/{place}").id
        for place, text in enumerate(different_from)
    }
    left = sorted({each.number for each in found if each.id not in looked_at})
    if left:
        raise LikelyRecords(f"These may be the firm: {', '.join(left)}.", records=left)


def _document_of(work: Work, profile: Profile, found: Found) -> Document | None:
    """Refuse a basis that proves nothing, and return its document where it is one."""
    if not is_proved_by(found.basis, found.proves, profile.content):
        words = f"Point at what of the profile the {found.basis.value} proves: /licences/0, say."
        raise BadInput("The basis proves nothing here.", faults=[Fault("/proves", words)])
    if found.basis is not Basis.VISIT and not clean(found.authority or ""):
        words = "Name who confirmed the licence, or keeps the company register."
        raise BadInput("Nobody is named.", faults=[Fault("/authority", words)])
    return _kept(work, profile, found) if needs_document(found.basis) else None


def _kept(work: Work, profile: Profile, found: Found) -> Document:
    words = "Give the identifier of the extract, or of the report of the visit."
    try:
        document = evidence.one(work, found.document_id) if found.document_id else None
    except NotFound:
        document = None
    if document is None or document.removed_at is not None:
        raise BadInput("There is no such document.", faults=[Fault("/document", words)])
    if found.basis is Basis.VISIT and document.organisation_id == profile.organisation_id:
        words = "Who made the visit sends its report; the firm's own word is no visit."
        raise BadInput("The firm sent this document itself.", faults=[Fault("/document", words)])
    return document


def _record(work: Work, profile: Profile, entry: int) -> Subject:
    serial = take_serials(work.session, "subject")
    subject = Subject(
        id=new_id(),
        serial=serial,
        number=make(profile.kind.number_kind, serial),
        kind=profile.kind,
        standing=Standing.REGISTERED,
        country=profile.content["country"],
        recorded_from=entry,
    )
    work.session.add(subject)
    work.session.flush()
    return subject


def _why(work: Work, profile: Profile, subject: Subject, found: Found, entry: int) -> Registration:
    assert work.actor.id is not None
    return Registration(
        subject_id=subject.id,
        profile_id=profile.id,
        profile=profile.number,
        basis=found.basis,
        registered_on=work.at.date(),
        authority=clean(found.authority) if found.authority else None,
        document_id=found.document_id if needs_document(found.basis) else None,
        registered_by=work.actor.id,
        entry=entry,
    )


def _add_facts(work: Work, profile: Profile, subject: Subject, entry: int, found: Found) -> None:
    proved = {LEGAL_NAME, found.proves}
    for saying in sayings(profile.content):
        if saying.table not in FACTS:
            continue
        fact = FACTS[saying.table](
            id=new_id(),
            subject_id=subject.id,
            stated_from=work.at.date(),
            recorded_from=entry,
            **saying.values,
        )
        work.session.add(fact)
        work.session.add(
            Declaration(
                fact_id=fact.id,
                fact_table=saying.table,
                subject_id=subject.id,
                profile=profile.number,
                is_proved=saying.pointer in proved,
                detail=_detail(saying, found),
            )
        )
    work.session.flush()


def _detail(saying: Saying, found: Found) -> dict[str, str] | None:
    if saying.pointer == found.proves and found.authority is not None:
        return {**(saying.detail or {}), "authority": clean(found.authority)}
    return saying.detail


def _state_people_and_links(
    work: Work, desk: RegistrationDesk, profile: Profile, by: Stater
) -> None:
    for said in drafting.unsealed(work, desk, profile):
        record_principal(work, desk, by, said)
    links = profile.content.get("links", ())
    others = subjects_by_id(work, [UUID(each["other"]) for each in links])
    for each in links:
        record_link(work, desk, by, LinkKind(each["kind"]), others[UUID(each["other"])])
    # They lie with the record now, each under a seal of its own.
    profile.sealed = None
