"""Profiles until they are decided: begun, changed, submitted, withdrawn; never public."""

from typing import Any
from uuid import UUID

from app.access.grants import EMPLOYER, Permission
from app.access.policy import Facts, require
from app.domains.evidence.service import cite, kept_by
from app.domains.registration.engine.stated import packed, unpacked
from app.domains.registration.errors import NotEditable, ProfileOpen
from app.domains.registration.models import Profile, ProfileProof
from app.domains.registration.queries import profiles
from app.domains.registration.rules import lacking
from app.domains.registration.service.cleaning import clean, cleaned, flagged
from app.domains.registration.service.desk import RegistrationDesk
from app.domains.registration.types import (
    FIND_LIKELY,
    PROVED,
    Content,
    PrincipalSaid,
    ProfileAction,
    ProfileState,
    Said,
)
from app.domains.registration.workflow import EDITABLE, PROFILE
from app.domains.subjects.queries import record_named
from app.domains.subjects.service.demonstration import refuse_beside_lists
from app.domains.subjects.types import SubjectKind
from app.kit.errors import BadInput, Fault, MistypedNumber, NotFound
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store import journal
from app.store.jobs import enqueue
from app.store.keys import KeyRing, Purpose
from app.store.openings import note_opening, without_reason
from app.store.serials import take_serials
from app.store.work import Work


def begin(work: Work, desk: RegistrationDesk, said: Said) -> Profile:
    """Begin the profile of the caller's firm; an organisation has one that is not decided.

    Raises:
        Forbidden: the role speaks for no firm.
        ProfileOpen: there is one.
        BadInput: a record, a proof or a text cannot be taken.
        OnlyLists: a link names a real firm in a demonstration.

    Records:
        ``registration.profile.begun`` with its id.

    Rule:
        Fairness L3: it has a number of its own, which is no register number.
    """
    actor = work.actor
    require(actor, Permission.PROFILE_CHANGE, Facts(holder_id=actor.organisation_id), is_seen=True)
    assert actor.organisation_id is not None
    assert actor.id is not None
    known = profiles.find_undecided(work, actor.organisation_id)
    if known is not None:
        raise ProfileOpen(f"Your profile {known.number} is open.", profile=str(known.id))
    profile = Profile(
        id=new_id(),
        number=make(NumberKind.PROFILE, take_serials(work.session, "profile")),
        organisation_id=actor.organisation_id,
        kind=SubjectKind.EMPLOYER if actor.role in EMPLOYER else SubjectKind.INTERMEDIARY,
        content={},
        flags=[],
        state=PROFILE.start,
        begun_by=actor.id,
        begun_at=work.at,
    )
    _say(work, desk, profile, said)
    work.record("registration.profile.begun", profile=str(profile.id))
    work.session.flush()
    return profile


def change(work: Work, desk: RegistrationDesk, profile: Profile, said: Said) -> Profile:
    """Change a profile while it is a draft or was returned; parts that are not sent stay.

    Raises:
        Forbidden: it is not the caller's to change.
        NotEditable: it waits for a decision, or is decided.
        BadInput: a record, a proof or a text cannot be taken.
        OnlyLists: a link names a real firm in a demonstration.
    """
    require(work.actor, Permission.PROFILE_CHANGE, profile.facts)
    if profile.state not in EDITABLE:
        raise NotEditable(f"The profile is {profile.state.value}.", state=profile.state.value)
    _say(work, desk, profile, said)
    return profile


def _say(work: Work, desk: RegistrationDesk, profile: Profile, said: Said) -> None:
    """Take in what was said; the row changes even where only its proofs do."""
    content: Content = {**profile.content, **cleaned(_linked(work, desk, said.content))}
    profile.content, profile.flags = content, flagged(content)
    if said.principals is not None:
        plain = packed([_clean_principal(place, e) for place, e in enumerate(said.principals)])
        profile.sealed = desk.ring.seal(work, Purpose.PRINCIPAL, plain, of=str(profile.id))
        profile.principals = len(said.principals)
    work.session.add(profile)
    work.session.flush()
    if said.proofs is not None:
        profiles.forget_proofs(work, profile)
        documents = kept_by(work, said.proofs, profile.organisation_id, "/proofs")
        for each in documents:
            work.session.add(ProfileProof(profile_id=profile.id, document_id=each.id))
        cite(work, documents, PROVED, profile.id)
    work.session.flush()


def _clean_principal(place: int, said: PrincipalSaid) -> PrincipalSaid:
    name = clean(said.name)
    if not name:
        fault = Fault(f"/principals/{place}/name", "Give a name with characters that are shown.")
        raise BadInput("A principal has no name.", faults=[fault])
    return PrincipalSaid(said.role, name, said.since, said.birth_date, said.identity)


def _linked(work: Work, desk: RegistrationDesk, content: Content) -> Content:
    """Resolve the records that links name.

    Raises:
        BadInput: there is no such record that the caller may know of.
        OnlyLists: it is a real firm's record in a demonstration.
    """
    links: list[dict[str, Any]] = []
    for place, link in enumerate(content.get("links", ())):
        try:
            other = record_named(work, link["record"])
        except (NotFound, MistypedNumber):
            fault = Fault(f"/links/{place}/record", "Give the number of a record on the register.")
            raise BadInput("A link names no record.", faults=[fault]) from None
        links.append({"kind": link["kind"], "record": other.number, "other": str(other.id)})
    named = [UUID(each["other"]) for each in links]
    refuse_beside_lists(work, named, is_demonstration=desk.claims.is_demonstration)
    return {**content, "links": links} if "links" in content else content


def submit(work: Work, desk: RegistrationDesk, profile: Profile) -> Profile:
    """Submit a profile: the secretariat decides, once records like it were looked for.

    Raises:
        BadInput: it says nothing that it could be matched to.
        Forbidden, StepRefused: by policy and table.

    Records:
        ``registration.profile.submitted``.

    Rule:
        Fairness L3.
    """
    require(work.actor, PROFILE.permission(ProfileAction.SUBMIT), profile.facts)
    PROFILE.step(profile.state, ProfileAction.SUBMIT)
    if faults := lacking(profile.content):
        raise BadInput("The profile cannot be submitted yet.", faults=faults)
    profile.submission += 1
    profile.submitted_by, profile.submitted_at = work.actor.id, work.at
    work.move(profile, PROFILE, ProfileAction.SUBMIT)
    for gate in desk.gates:
        gate.looked_at(work, profile, unsealed(work, desk, profile))
    entry = journal.head(work.session).number
    body = {"profile": str(profile.id), "submission": profile.submission, "entry": entry}
    enqueue(work, FIND_LIKELY, body)
    return profile


def withdraw(work: Work, profile: Profile, reason: str) -> Profile:
    """Take a profile back; what was sealed of its principals is destroyed, its proofs can go.

    Raises:
        Forbidden, StepRefused: by policy and table.

    Records:
        ``registration.profile.withdrawn``.

    Rule:
        Fairness L3 and L8.
    """
    work.move(profile, PROFILE, ProfileAction.WITHDRAW, words={"reason": reason})
    profile.decided_at = work.at
    if profile.state is ProfileState.WITHDRAWN:
        profile.sealed, profile.principals = None, 0
        cite(work, [], PROVED, profile.id)
    work.session.flush()
    return profile


def open_principals(
    work: Work, desk: RegistrationDesk, profile: Profile, why: str | None
) -> list[PrincipalSaid]:
    """Open the principals of a profile; that it was done, by whom and why, is recorded first.

    Raises:
        BadInput: another organisation's are opened without a reason.

    Rule:
        Reading what is sealed is an act too; the one whose it is can read who did.
    """
    if profile.organisation_id != work.actor.organisation_id and why is None:
        raise without_reason("another organisation's principals")
    note_opening(work, "profile_principals", profile.id, profile.facts, why or "its own")
    return unsealed(work, desk, profile)


def unsealed(work: Work, desk: RegistrationDesk, profile: Profile) -> list[PrincipalSaid]:
    """Return the principals of a profile, for the verb that registers it."""
    return opened(work, desk.ring, profile)


def opened(work: Work, ring: KeyRing, profile: Profile) -> list[PrincipalSaid]:
    """Open the principals of a profile, for a verb that has answered for it."""
    if profile.sealed is None:
        return []
    return unpacked(ring.open(work, Purpose.PRINCIPAL, profile.sealed, of=str(profile.id)))
