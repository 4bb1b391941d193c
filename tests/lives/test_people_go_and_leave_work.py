"""Somebody goes: what they left open is carried on by a colleague, or by whoever holds the role."""

from datetime import date

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError

from app.access.grants import Role
from app.domains.identity.models import Handover
from app.domains.identity.types import OrganisationKind
from app.domains.imports.models import Upload
from app.domains.imports.types import UploadStage
from app.domains.subjects.models import Candidate, Subject
from app.domains.subjects.types import CandidateState, Standing, SubjectKind
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.journal import Event
from tests.make import OPERATOR
from tests.people import World, key, on

REASON = {"reason": "moves to another town"}


def records(world, count=1):
    """Make records of firms; return their numbers."""
    with world.database.writing(OPERATOR) as work:
        made = [
            Subject(
                serial=serial,
                number=make(NumberKind.INTERMEDIARY, serial),
                kind=SubjectKind.INTERMEDIARY,
                standing=Standing.IMPORTED,
                country="PH",
                recorded_from=1,
            )
            for serial in range(501, 501 + count)
        ]
        work.session.add_all(made)
        return [each.number for each in made]


def waits(client):
    return {(each["act"], each["what"]) for each in client.get("/v1/me/work").json()["items"]}


def go(client, membership, **more):
    where = f"/v1/memberships/{membership.id}/end"
    return client.post(where, json={**REASON, **more}, headers=on(membership.version))


def handed(client, organisation):
    return client.get(f"/v1/organisations/{organisation.id}/handovers").json()["items"]


@pytest.fixture
def firm(world: World):
    """An agency with three managers, of whom the first goes."""
    agency = world.organisation(OrganisationKind.INTERMEDIARY)
    return [world.member(Role.RECRUITER_MANAGER, agency) for _ in range(3)]


def lodge(world, member):
    [number] = records(world)
    answer = world.signed_in(member).post(
        "/v1/claims", json={"record": number, "statement": "it is ours"}, headers=key()
    )
    assert answer.status_code == 201, answer.text
    return answer.json()


def test_p5_open_work_is_handed_to_a_named_colleague(world, firm):
    first, second, third = firm
    claim = lodge(world, first)
    sent = world.signed_in(first).post(
        f"/v1/organisations/{first.organisation.id}/invitations",
        json={"email": "new@agency.example", "role": "recruiter_staff"},
        headers=key(),
    )
    world.letters()
    gone = go(world.signed_in(second), first.membership, hand_over_to=str(third.membership.id))
    assert gone.status_code == 204, gone.text
    assert waits(world.signed_in(third)) == {("carry_on", "claim"), ("carry_on", "invitation")}
    assert waits(world.signed_in(second)) == set()
    [letter] = world.letters(third.email)
    assert "2 things" in letter.text

    found = handed(world.signed_in(second), first.organisation)
    assert {(each["what"], each["path"]) for each in found} == {
        ("claim", f"/v1/claims/{claim['id']}"),
        ("invitation", f"/v1/invitations/{sent.json()['id']}"),
    }
    assert {each["to_membership_id"] for each in found} == {str(third.membership.id)}
    with world.database.reading(OPERATOR) as work:
        said = work.session.scalars(
            select(Event).where(Event.name == "identity.membership.handed_over")
        ).one()
        assert said.body["counts"] == {"invitation": 1, "claim": 1}
        assert said.body["to"] == str(third.membership.id)


def test_p5_what_is_done_waits_for_nobody(world, firm):
    first, second, third = firm
    claim = lodge(world, first)
    go(world.signed_in(first), first.membership, hand_over_to=str(third.membership.id))
    withdrawn = world.signed_in(third).post(
        f"/v1/claims/{claim['id']}/withdraw", json=REASON, headers=on(claim["version"])
    )
    assert withdrawn.status_code == 200
    assert waits(world.signed_in(third)) == set()
    assert len(handed(world.signed_in(second), first.organisation)) == 1


def test_p5_open_work_that_is_handed_to_nobody_falls_back_to_the_role(world, firm):
    first, second, third = firm
    lodge(world, first)
    assert go(world.signed_in(first), first.membership).status_code == 204
    for colleague in (second, third):
        assert waits(world.signed_in(colleague)) == {("carry_on", "claim")}


def test_p5_what_was_handed_over_is_handed_on(world, firm):
    first, second, third = firm
    lodge(world, first)
    go(world.signed_in(first), first.membership, hand_over_to=str(second.membership.id))
    go(world.signed_in(second), second.membership, hand_over_to=str(third.membership.id))
    assert waits(world.signed_in(third)) == {("carry_on", "claim")}
    found = handed(world.signed_in(third), first.organisation)
    assert [each["membership_id"] for each in found] == [
        str(second.membership.id),
        str(first.membership.id),
    ]


def test_p5_what_a_role_left_that_nobody_holds_is_for_whoever_speaks_for_the_organisation(world):
    ministry = world.organisation(OrganisationKind.AUTHORITY, jurisdiction="PH")
    chief = world.member(Role.AUTHORITY_MANAGER, ministry)
    officer = world.member(Role.AUTHORITY_OFFICER, ministry)
    upload(world, officer, UploadStage.HELD)
    assert go(world.signed_in(officer), officer.membership).status_code == 204
    assert ("carry_on", "import") in waits(world.signed_in(chief))
    world.member(Role.AUTHORITY_OFFICER, ministry)
    assert ("carry_on", "import") not in waits(world.signed_in(chief))


def upload(world, member, stage):
    with world.database.writing(OPERATOR) as work:
        work.session.add(
            Upload(
                id=new_id(),
                profile="ph-dmw",
                jurisdiction="PH",
                list_date=date(2026, 9, 14),
                digest="0" * 64,
                size_bytes=1,
                reason="a test",
                person_id=member.person.id,
                organisation_id=member.organisation.id,
                membership_id=member.membership.id,
                role=member.membership.role.value,
                stage=stage,
                sent_at=work.at,
            )
        )


def test_p5_a_pair_that_was_proposed_is_handed_over_and_still_needs_a_second_person(world):
    scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
    first, second = (world.member(Role.SECRETARIAT, scheme) for _ in range(2))
    records(world, 2)
    with world.database.writing(OPERATOR) as work:
        ids = [each.id for each in work.session.scalars(select(Subject).order_by(Subject.serial))]
        work.session.add(
            Candidate(
                number=make(NumberKind.REVIEW, 1),
                first_id=ids[0],
                second_id=ids[1],
                score=0.9,
                reasons=["names alike"],
                state=CandidateState.PROPOSED,
                found_at_entry=1,
                proposed_by=first.person.id,
            )
        )
    world.member(Role.ADMINISTRATOR, scheme)
    go(world.signed_in(first), first.membership, hand_over_to=str(second.membership.id))
    assert waits(world.signed_in(second)) == {("carry_on", "pair")}


def test_p5_only_a_colleague_in_the_same_role_is_handed_open_work(world, firm):
    first, second, _ = firm
    lodge(world, first)
    staff = world.member(Role.RECRUITER_STAFF, first.organisation)
    stranger = world.member(
        Role.RECRUITER_MANAGER, world.organisation(OrganisationKind.INTERMEDIARY)
    )
    for wrong in (staff, stranger, first):
        answer = go(
            world.signed_in(second), first.membership, hand_over_to=str(wrong.membership.id)
        )
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == "/hand_over_to"
    assert world.signed_in(first).get("/v1/claims").json()["items"] != []


def test_p5_machines_are_revoked_and_never_handed_over(world, firm):
    first, second, third = firm
    made = world.signed_in(first).post(
        "/v1/clients", json={"name": "Feed", "scopes": ["organisation:read"]}, headers=key()
    )
    go(world.signed_in(first), first.membership, hand_over_to=str(third.membership.id))
    assert waits(world.signed_in(third)) == set()
    assert handed(world.signed_in(second), first.organisation) == []
    where = f"/v1/organisations/{first.organisation.id}/clients"
    [client] = world.signed_in(second).get(where).json()["items"]
    assert client["revoked_at"] is not None
    form = {
        "grant_type": "client_credentials",
        "client_id": made.json()["id"],
        "client_secret": made.json()["secret"],
    }
    assert world.client().post("/v1/oauth/token", data=form).status_code == 401
    with world.database.reading(OPERATOR) as work:
        names = list(work.session.scalars(select(Event.name).order_by(Event.number)))
    assert names[-2:] == ["identity.membership.ended", "identity.client.revoked"]


@pytest.mark.commits
def test_p5_a_hand_over_is_never_taken_back(own_world):
    agency = own_world.organisation(OrganisationKind.INTERMEDIARY)
    first, _ = (own_world.member(Role.RECRUITER_MANAGER, agency) for _ in range(2))
    lodge(own_world, first)
    go(own_world.signed_in(first), first.membership)
    with own_world.database.reading(OPERATOR) as work:
        assert len(work.session.scalars(select(Handover)).all()) == 1
    for statement in ("DELETE FROM handover", "UPDATE handover SET what = 'x'"):
        with pytest.raises(DatabaseError), own_world.database.writing(OPERATOR) as work:
            work.session.execute(text(statement))
