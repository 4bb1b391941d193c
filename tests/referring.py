"""Referrals for tests: authorities of states, what officers send them, and what they say."""

from typing import Any

from app.access.grants import Role
from app.domains.complaints.jobs import tend_cases
from app.domains.identity.types import OrganisationKind
from tests.handled import STATEMENT, Case, Desk
from tests.people import Member, on

REASON = "It licences the agency."
PASSES = ["statement", "categories", "accused", "place_and_year", "amounts"]
AT = "/v1/referrals"


def authority(desk: Desk, place: str = "QA", role: Role = Role.AUTHORITY_OFFICER) -> Member:
    """Let an authority of a place act here, and somebody in a role for it."""
    office = desk.world.organisation(OrganisationKind.AUTHORITY, None, place)
    desk.world.member(Role.AUTHORITY_MANAGER, office)
    return desk.world.member(role, office)


def yes_to(member: Member) -> dict[str, str]:
    """Return her yes to the authority of somebody."""
    return {"use": "tell_authority", "authority": str(member.organisation.id)}


def prepare(desk: Desk, case: Case, member: Member, **more: Any) -> Any:
    """Prepare what the authority of somebody is told."""
    said = {"text": STATEMENT, "passes": PASSES, "reason": REASON, **more}
    return case.does(desk.ana, "referrals", {**said, "authority": str(member.organisation.id)})


def send(desk: Desk, case: Case, referral: dict[str, Any]) -> Any:
    """Send what was prepared."""
    return case.does(desk.ana, f"referrals/{referral['id']}/send")


def sent(desk: Desk, case: Case, member: Member, **more: Any) -> dict[str, Any]:
    """Prepare and send it to the authority of somebody."""
    prepared = prepare(desk, case, member, **more)
    assert prepared.status_code == 201, prepared.text
    answer = send(desk, case, prepared.json())
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def look(desk: Desk, member: Member, referral: dict[str, Any]) -> Any:
    """Open it for the authority."""
    return desk.world.signed_in(member).get(f"{AT}/{referral['id']}")


def says(desk: Desk, member: Member, referral: dict[str, Any], act: str, body: Any = None) -> Any:
    """Let the authority say something of it as it stands now."""
    client = desk.world.signed_in(member)
    listed = client.get(AT).json()["items"]
    version = next((e["version"] for e in listed if e["id"] == referral["id"]), 1)
    return client.post(f"{AT}/{referral['id']}/{act}", json=body or {}, headers=on(version))


def pass_time(desk: Desk, **time: int) -> None:
    """Let time pass, and what comes with it: the clock notes who was silent."""
    desk.after(**time)
    while tend_cases(desk.world.database, desk.cases):
        pass
