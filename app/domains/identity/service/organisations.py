"""Organisations: signed up by themselves, admitted by the secretariat, described, closed."""

from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.identity.engine.look_alikes import OF_A_MEMBER, clean_name, flags
from app.domains.identity.models import Organisation
from app.domains.identity.queries import organisations
from app.domains.identity.queries.organisations import open_memberships
from app.domains.identity.rules import SIGN_THEMSELVES_UP
from app.domains.identity.service.memberships import end_quietly
from app.domains.identity.types import NewOrganisation, OrganisationKind, OrganisationState
from app.domains.identity.workflow import ORGANISATION, OrganisationAction
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.openings import note_opening, without_reason
from app.store.serials import take_serials
from app.store.work import Work

SAME_NAME = "same_name_as"


def _flags(work: Work, name: str, kind: OrganisationKind) -> list[str]:
    same = organisations.find_by_folded_name(work, name, kind)
    return [*flags(name), *(f"{SAME_NAME}:{number}" for number in same)]


def make_organisation(work: Work, new: NewOrganisation, *, signed_itself_up: bool) -> Organisation:
    """Make an organisation; what its name may be mistaken for is flagged, never refused."""
    name = clean_name(new.name)
    found = Organisation(
        id=new_id(),
        number=make(NumberKind.ORGANISATION, take_serials(work.session, "organisation")),
        kind=new.kind,
        name=name,
        country=new.country,
        jurisdiction=new.jurisdiction,
        signed_itself_up=signed_itself_up,
        flags=_flags(work, name, new.kind),
        state=OrganisationState.ACTIVE,
        created_at=work.at,
    )
    work.session.add(found)
    work.session.flush()
    return found


def admit(work: Work, new: NewOrganisation, reason: str) -> Organisation:
    """Admit an organisation that does not sign itself up.

    Raises:
        Forbidden: only the secretariat admits.
        BadInput: it can sign itself up, runs the scheme, or lacks a jurisdiction.

    Records:
        ``identity.organisation.admitted`` with the reason.

    Rule:
        Domain model: intermediaries and employers come by themselves, all others are admitted.
    """
    require(work.actor, Permission.ORGANISATION_ADMIT)
    if new.kind in SIGN_THEMSELVES_UP or new.kind is OrganisationKind.SCHEME_OWNER:
        fault = Fault("/kind", "Give audit_body, authority or civil_society.")
        raise BadInput("Organisations of this kind are not admitted.", faults=[fault])
    if (new.kind is OrganisationKind.AUTHORITY) != (new.jurisdiction is not None):
        fault = Fault(
            "/jurisdiction",
            "Give the country (IN) or its part (IN-KL) of an authority, and none for others.",
        )
        raise BadInput("An authority is one of a jurisdiction.", faults=[fault])
    found = make_organisation(work, new, signed_itself_up=False)
    work.record(
        "identity.organisation.admitted",
        words={"reason": reason},
        organisation=str(found.id),
        kind=found.kind.value,
    )
    return found


def describe(
    work: Work, organisation: Organisation, *, name: str | None, country: str | None
) -> Organisation:
    """Change what an organisation says of itself.

    Raises:
        Forbidden: only its managers and the secretariat do.

    Records:
        ``identity.organisation.described``.
    """
    require(work.actor, Permission.ORGANISATION_CHANGE, organisation.facts)
    if name is not None:
        organisation.name = clean_name(name)
        of_members = [each for each in organisation.flags if each == OF_A_MEMBER]
        same_as = f"{SAME_NAME}:{organisation.number}"
        found = _flags(work, organisation.name, organisation.kind)
        organisation.flags = [*(each for each in found if each != same_as), *of_members]
    if country is not None:
        organisation.country = country
    work.record("identity.organisation.described", organisation=str(organisation.id))
    work.session.flush()
    return organisation


def close(work: Work, organisation: Organisation, reason: str) -> Organisation:
    """Close an organisation: its memberships, sessions and machines end with it.

    Raises:
        StepRefused: it is closed already.

    Records:
        ``identity.organisation.closed`` with the reason, and the end of each membership.

    Rule:
        Fairness P5.
    """
    work.move(organisation, ORGANISATION, OrganisationAction.CLOSE, words={"reason": reason})
    for each in open_memberships(work, organisation.id):
        end_quietly(work, each)
    return organisation


def require_reading(work: Work, organisation_id: UUID, permission: Permission) -> None:
    """Refuse to list what hangs on an organisation to whoever may not read it there.

    Raises:
        NotFound: the caller may not know of the organisation.
        Forbidden: the caller may, but not of this.
    """
    found = organisations.one(work, organisation_id)
    require(work.actor, permission, found.facts, is_seen=True)


def note_opened_members(work: Work, organisation: Organisation, why: str | None) -> None:
    """Write down that somebody who does not belong to an organisation opens who does.

    Raises:
        BadInput: no reason was given.

    Rule:
        Reading what is confidential is an act too; the one whose it is can read who did.
    """
    if why is None:
        raise without_reason("the list of another organisation's people")
    note_opening(work, "memberships", organisation.id, organisation.facts, why)
