"""To whom an appeal opens the case: nobody of the accused, nobody who is objected to (C2, W6)."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.models import Claim, Subject
from app.domains.subjects.types import ClaimState
from app.kit.ids import new_id
from tests.handled import COMPANY, Case, Desk
from tests.hearings import problem
from tests.make import OPERATOR, add_subject
from tests.people import Member, key, on

REASON = {"reason": "He is of that village."}


def appealed(desk: Desk, **more: Any) -> tuple[Case, str]:
    """Decide a case against her, and let her appeal; return it and the appeal."""
    case = desk.inquired(COMPANY, **more)
    if not more:
        desk.replied(desk.told(case))
    desk.decided(case, "not_enough_evidence")
    said = case.says("appeals", {"grounds": "They did not ask my sister."}, status=201)
    return case, str(said["appeals"][0]["id"])


def names(desk: Desk, who: Member, appeal: str, *members: Member) -> Any:
    client, path = desk.world.signed_in(who), f"/v1/appeals/{appeal}"
    version = client.get(path).json()["version"]
    body = {"members": [str(each.person.id) for each in members]}
    return client.post(f"{path}/panel", json=body, headers=on(version))


def opens(desk: Desk, who: Member, appeal: str) -> tuple[int, int]:
    """Return the answers to whoever opens the case of an appeal, and a file of it."""
    client, path = desk.world.signed_in(who), f"/v1/complaints/appealed/{appeal}"
    return client.get(path).status_code, client.get(f"{path}/files/{new_id()}").status_code


def seated(desk: Desk, firm: Member) -> Member:
    """Give somebody of a firm a seat among those who hear appeals, too."""
    return desk.world.member(Role.APPEALS_MEMBER, desk.scheme, email=firm.email)


def test_c2_nobody_of_the_accused_firm_is_named_for_her_appeal_or_names_who_decides(desk: Desk):
    theirs = seated(desk, desk.firm)
    _, appeal = appealed(desk)

    for members in ([theirs], [theirs, desk.panel[0]], desk.panel[:2]):
        refused = names(desk, theirs, appeal, *members)
        assert refused.status_code == 409, refused.text
    other = names(desk, desk.panel[0], appeal, theirs, desk.panel[0])

    assert problem(other) == (409, "appeal-conflict")
    assert [*other.json()["conflicts"]] == [str(theirs.person.id)]
    assert opens(desk, theirs, appeal) == (404, 404)


def test_w6_whoever_comes_to_the_accused_firm_later_opens_nothing_any_more(desk: Desk):
    _, appeal = appealed(desk)
    first, second, _ = desk.panel
    assert names(desk, first, appeal, first, second).status_code == 200
    desk.after(days=8)
    assert opens(desk, first, appeal)[0] == 200

    desk.world.member(Role.RECRUITER_MANAGER, desk.agency, email=first.email)

    assert opens(desk, first, appeal) == (404, 404)
    assert opens(desk, second, appeal)[0] == 200


@pytest.mark.parametrize("state", [ClaimState.GRANTED, ClaimState.LODGED])
def test_w6_nobody_of_a_firm_that_holds_or_claims_the_accused_record_is_named(
    desk: Desk, state: ClaimState
):
    record = add_subject(desk.world.database, 4711)
    holder = desk.world.organisation(OrganisationKind.INTERMEDIARY)
    firm = desk.world.member(Role.RECRUITER_MANAGER, holder)
    with desk.world.database.writing(OPERATOR) as work:
        found = work.session.scalars(select(Subject.id).where(Subject.number == record)).one()
        work.session.add(
            Claim(
                id=new_id(),
                subject_id=found,
                organisation_id=holder.id,
                state=state,
                jurisdiction="PH",
                statement="It is ours.",
                lodged_by=firm.person.id,
                lodged_at=work.at,
                objections_until=work.at + timedelta(days=1),
            )
        )
    theirs = seated(desk, firm)
    against = {"kind": "intermediary", "record": record}
    _, appeal = appealed(desk, against=against)

    refused = names(desk, desk.panel[0], appeal, theirs, desk.panel[0])

    assert problem(refused) == (409, "appeal-conflict")
    assert "belongs_to_it" in refused.json()["conflicts"][str(theirs.person.id)]
    assert names(desk, theirs, appeal, *desk.panel[:2]).status_code == 409


def test_w6_of_an_appeal_apart_nobody_names_a_panel_of_themselves_alone(desk: Desk):
    _, appeal = appealed(desk)
    first, second, third = desk.panel

    alone = names(desk, first, appeal, first)

    assert alone.status_code == 422, alone.text
    assert opens(desk, first, appeal) == (404, 404)
    assert names(desk, first, appeal, first, second).status_code == 200
    assert names(desk, first, appeal, third).status_code == 200


def test_c2_the_case_opens_to_nobody_whom_she_can_still_object_to_or_did(desk: Desk):
    case, appeal = appealed(desk)
    first, second, third = desk.panel
    assert names(desk, first, appeal, first, second).status_code == 200
    assert opens(desk, first, appeal) == (404, 404)
    for each in case.read()["appeals"][0]["panel"]:
        case.says(f"appeals/members/{each['id']}/object", {"text": "He is of that village."})
    desk.after(days=8)
    assert opens(desk, first, appeal) == opens(desk, second, appeal) == (404, 404)

    shown = desk.world.signed_in(third).get(f"/v1/appeals/{appeal}").json()["panel"]
    for each, is_right in zip(shown, (True, False), strict=True):
        done = desk.world.signed_in(third).post(
            f"/v1/appeals/{appeal}/members/{each['id']}/answer",
            json={"is_right": is_right, **REASON},
            headers=key(),
        )
        assert done.status_code == 200, done.text

    assert opens(desk, first, appeal) == (404, 404)
    assert opens(desk, second, appeal)[0] == 200
