"""What of the registration waits for people (fairness P7)."""

from datetime import datetime

from app.access.grants import Permission
from app.access.policy import reaches
from app.domains.identity.types import Waiting
from app.domains.notices.queries import notices
from app.domains.notices.types import OPEN, ActKind
from app.domains.registration.models import Profile
from app.domains.registration.queries import owner_changes, profiles, statements
from app.domains.registration.types import ProfileState
from app.store.work import Work


def waiting(work: Work) -> list[Waiting]:
    """Return profiles to decide or mend, links to answer, and changes of owner.

    No rule says by when any of them is decided.
    """
    found = _profiles(work, "register", Permission.PROFILE_DECIDE, ProfileState.SUBMITTED)
    found += _profiles(work, "submit", Permission.PROFILE_CHANGE, ProfileState.RETURNED)
    if reaches(work.actor, Permission.LINK_ANSWER):
        found += [
            Waiting("confirm", "link", f"/v1/links/{link.id}", statement.stated_at)
            for link, statement in statements.to_answer(work)
        ]
    if reaches(work.actor, Permission.CLAIM_DECIDE):
        found += _owner_changes(work)
    return found


def _owner_changes(work: Work) -> list[Waiting]:
    """Where a lapse is announced, its notice waits, and only once."""
    asked = owner_changes.open_owner_changes(work)
    noticed = notices.of_things(work, [each.claim_id for each in asked])
    return [
        Waiting("lapse", "owner_change", f"/v1/owner-changes/{each.id}", each.raised_at)
        for each in asked
        if not any(
            notice.act is ActKind.CLAIM_LAPSED and notice.state in OPEN
            for notice in noticed[each.claim_id]
        )
    ]


def _profiles(work: Work, act: str, permission: Permission, state: ProfileState) -> list[Waiting]:
    if not reaches(work.actor, permission):
        return []
    return [
        Waiting(act, "profile", f"/v1/profiles/{each.id}", _since(each))
        for each in profiles.to_act_upon(work, permission, state)
        if permission is Permission.PROFILE_CHANGE or each.begun_by != work.actor.id
    ]


def _since(profile: Profile) -> datetime:
    """A profile that was returned waits since then, one that was submitted again since that."""
    if profile.state is ProfileState.RETURNED and profile.decided_at is not None:
        return profile.decided_at
    return profile.submitted_at or profile.begun_at
