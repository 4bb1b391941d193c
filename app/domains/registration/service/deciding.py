"""What the secretariat decides of a profile: returned, refused, matched; and what it looks at."""

from collections.abc import Collection
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.evidence.service import rest_on
from app.domains.identity.queries import organisations as identity
from app.domains.registration.engine import letters
from app.domains.registration.errors import NotTheirs
from app.domains.registration.models import Profile
from app.domains.registration.queries import profiles
from app.domains.registration.queries.profiles import Likely
from app.domains.registration.service.desk import RegistrationDesk
from app.domains.registration.service.own_interests import ask_about_profile
from app.domains.registration.types import PROVED, ProfileAction
from app.domains.registration.workflow import PROFILE
from app.domains.subjects.models import Subject
from app.domains.subjects.rules import may_merge
from app.domains.subjects.service.claims import Claimant, lodge_for
from app.kit.errors import BadInput, Fault
from app.store.outbox import post
from app.store.work import Work


def likely(work: Work, profile: Profile) -> list[Likely]:
    """Return the records that may be the firm of a profile, for who decides on it.

    Raises:
        Forbidden: the caller does not decide on profiles.
    """
    require(work.actor, Permission.PROFILE_DECIDE, profile.facts)
    return profiles.likely(work, profile)


def require_decider(
    work: Work,
    desk: RegistrationDesk,
    profile: Profile,
    action: ProfileAction,
    records: Collection[UUID] = (),
) -> None:
    """Refuse whoever lodged a profile, or has to do with its firm.

    Args:
        work: the open transaction.
        desk: of the registration.
        profile: to decide on.
        action: what is decided.
        records: that the decision touches too.

    Raises:
        Forbidden: the caller does not decide on profiles.
        NotTheirs: the caller belongs to its organisation, in any membership.
        StepRefused: it does not wait for this.
        InterestDeclared, HeldForSecondLook: the caller has a part in the matter, or may have.
        Problem: it waits; why, who submitted it reads.

    Rule:
        Fairness L3 and P4: decided by a person other than its lodger.
    """
    require(work.actor, Permission.PROFILE_DECIDE, profile.facts)
    members = {each.id for each in identity.members_of(work, profile.organisation_id)}
    if work.actor.id in {profile.begun_by, profile.submitted_by, *members}:
        raise NotTheirs("Who has to do with the firm does not decide on its profile.")
    PROFILE.step(profile.state, action)
    ask_about_profile(work, desk, profile, action.value, records)
    if action in (ProfileAction.REGISTER, ProfileAction.MATCH):
        for gate in desk.gates:
            gate.refuse_held_profile(work, profile)


def turn_back(
    work: Work, desk: RegistrationDesk, profile: Profile, action: ProfileAction, reason: str
) -> Profile:
    """Return a profile to be changed, or refuse it, with the reason for who submitted it.

    Raises:
        Forbidden, StepRefused: by policy and table.
        NotTheirs, InterestDeclared, HeldForSecondLook: the caller has to do with the firm.

    Records:
        ``registration.profile.returned`` or ``registration.profile.refused``.

    Rule:
        Fairness L3 and L2: neither is ever public.
    """
    require_decider(work, desk, profile, action)
    work.move(profile, PROFILE, action, words={"reason": reason})
    decided(work, desk, profile, action, reason)
    return profile


def match(
    work: Work, desk: RegistrationDesk, profile: Profile, subject: Subject, reason: str
) -> Profile:
    """Say that a profile is of a firm on the register: from now on it is a claim to that record.

    Raises:
        Forbidden, StepRefused: by policy and table.
        NotTheirs, InterestDeclared, HeldForSecondLook: the caller has to do with the firm.
        BadInput: the record is of another kind, is merged, or no source lists it.
        OnlyLists: it is a real firm's record in a demonstration.

    Records:
        ``registration.profile.matched`` and ``subjects.claim.lodged``.

    Rule:
        Fairness L3 and P1: the claim is confirmed by others and can be objected to, as any.
    """
    require_decider(work, desk, profile, ProfileAction.MATCH, [subject.id])
    if (
        subject.merged_into is not None
        or not subject.facts.is_public
        or not may_merge(profile.kind, subject.kind)
    ):
        words = f"Give a record of the kind {profile.kind.value} that stands on the register."
        raise BadInput("This record cannot be claimed.", faults=[Fault("/record", words)])
    profile.subject_id = subject.id
    work.move(
        profile, PROFILE, ProfileAction.MATCH, words={"reason": reason}, record=subject.number
    )
    decided(work, desk, profile, ProfileAction.MATCH, reason)
    lodge_claim(work, desk, profile, subject)
    return profile


def lodge_claim(work: Work, desk: RegistrationDesk, profile: Profile, subject: Subject) -> None:
    """Lodge the claim that a profile stands for, for the organisation that submitted it."""
    assert profile.submitted_by is not None
    claimant = Claimant(
        profile.organisation_id,
        profile.submitted_by,
        f"By the profile {profile.number}, which this organisation submitted.",
        tuple(profiles.proofs_of(work, [profile])[profile.id]),
    )
    lodge_for(work, desk.claims, subject, claimant)


def decided(
    work: Work, desk: RegistrationDesk, profile: Profile, action: ProfileAction, reason: str
) -> None:
    """Note a decision on a profile, and write to who speaks for its organisation.

    Its proofs stay for good, unless it was returned to be changed.
    """
    profile.reason = reason
    profile.decided_at, profile.decided_by = work.at, work.actor.id
    work.session.flush()
    if action is not ProfileAction.RETURN:
        rest_on(work, PROVED, profile.id)
    for person in identity.managers(work, profile.organisation_id):
        letter = letters.profile_decided(person, profile.number, action)
        post(work, desk.ring, "profile_decided", letter)
