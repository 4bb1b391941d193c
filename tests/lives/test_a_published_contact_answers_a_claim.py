"""The contact that a list publishes is told of a claim, and confirms it or objects."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.roster.service.projection import RosterFollower
from app.domains.subjects.models import Contact, ContactCode
from app.store.consumers import run
from app.store.journal import Event
from tests.make import OPERATOR
from tests.people import World, key, on
from tests.scenes import step

LIST = "name,aliases,status,services,address,location,contact,email,personnel\n"
MAILBOX = "office@blue.example"
REASON = {"reason": "looked at it"}


class Scene:
    """A list that publishes contacts, and a recruiter that claims a record of it."""

    @step
    def __init__(self, world: World) -> None:
        self.world = world
        ministry = world.organisation(OrganisationKind.AUTHORITY, jurisdiction="JM")
        self.officer = world.member(Role.AUTHORITY_OFFICER, ministry)
        self.lena = world.member(
            Role.SECRETARIAT, world.organisation(OrganisationKind.SCHEME_OWNER)
        )
        self.send("2026-09-14", ("Blue Agency", MAILBOX), ("Red Agency", "red@red.example"))

    def send(self, day: str, *firms: tuple[str, str]) -> None:
        rows = [
            f'{name},,approved,J-1,1 Road,Kingston,"876-1, 876-2","{email}",Marcia Brown'
            for name, email in firms
        ]
        sent = self.world.signed_in(self.officer).post(
            f"/v1/imports?profile=jm-mlss&list_date={day}",
            content=(LIST + "\n".join(rows)).encode(),
        )
        assert sent.status_code == 202, sent.text
        self.world.settle()
        run(self.world.database, RosterFollower())

    def lodge(self, name: str = "Blue Agency") -> dict:
        items = self.world.client().get("/v1/roster").json()["items"]
        number = next(each["number"] for each in items if each["name"] == name)
        firm = self.world.organisation(OrganisationKind.INTERMEDIARY)
        claimant = self.world.signed_in(self.world.member(Role.RECRUITER_MANAGER, firm))
        body = {"record": number, "statement": "Write to me at evil@claimant.example"}
        lodged = claimant.post("/v1/claims", json=body, headers=key())
        assert lodged.status_code == 201, lodged.text
        return lodged.json()

    def answer(self, act: str, token: str, **more: str):
        return self.world.client().post(f"/v1/claims/{act}", json={"token": token, **more})

    def read(self, claim: dict) -> dict:
        return self.world.signed_in(self.lena).get(f"/v1/claims/{claim['id']}").json()


@pytest.fixture
def scene(world: World) -> Scene:
    """A list that publishes contacts, and who has to do with a claim."""
    return Scene(world)


def test_p1_the_published_contact_is_told_at_once_and_confirms(scene, clock):
    claim = scene.lodge()
    letters = scene.world.letters()
    assert {each.to for each in letters} == {MAILBOX, scene.officer.email}
    [letter] = [each for each in letters if each.to == MAILBOX]
    assert "evil" not in letter.text

    confirmed = scene.answer("confirm-by-contact", letter.token)
    assert confirmed.status_code == 204, confirmed.text
    seen = scene.read(claim)
    assert (seen["state"], seen["channel"]) == ("confirmed", "published_contact")
    assert scene.answer("confirm-by-contact", letter.token).status_code == 410
    with scene.world.database.reading(OPERATOR) as work:
        [event] = work.session.scalars(
            select(Event).where(Event.name == "subjects.claim.confirmed")
        ).all()
        assert (event.role, event.body["channel"]) == ("anyone", "published_contact")
        assert MAILBOX not in event.canonical

    clock.at += timedelta(days=14)
    granted = scene.world.signed_in(scene.lena).post(
        f"/v1/claims/{claim['id']}/grant", json=REASON, headers=on(seen["version"])
    )
    assert granted.json()["state"] == "granted"


def test_p1_an_objection_of_the_published_contact_halts_the_claim_after_its_own_confirmation_too(
    scene,
):
    claim = scene.lodge()
    [letter] = scene.world.letters(MAILBOX)
    scene.answer("confirm-by-contact", letter.token)
    without = scene.answer("object-by-contact", letter.token)
    assert without.json()["errors"][0]["pointer"] == "/reason"
    halted = scene.answer("object-by-contact", letter.token, reason="We know nobody of that name")
    assert halted.status_code == 204
    seen = scene.read(claim)
    assert seen["state"] == "contested"
    assert scene.answer("object-by-contact", letter.token, reason="again").status_code == 410
    assert scene.answer("confirm-by-contact", letter.token).status_code == 410
    refused = scene.world.signed_in(scene.lena).post(
        f"/v1/claims/{claim['id']}/grant", json=REASON, headers=on(seen["version"])
    )
    assert refused.status_code == 409


def test_p1_an_address_of_several_firms_objects_and_confirms_nothing(scene, clock):
    clock.at += timedelta(days=1)
    scene.send("2026-10-14", ("Blue Agency", MAILBOX), ("Red Agency", MAILBOX.upper()))
    claim = scene.lodge()
    [letter] = scene.world.letters(MAILBOX)
    shared = scene.answer("confirm-by-contact", letter.token)
    assert (shared.status_code, shared.json()["type"].rpartition("/")[2]) == (409, "shared-contact")
    assert scene.read(claim)["state"] == "lodged"
    assert scene.answer("object-by-contact", letter.token, reason="not ours").status_code == 204
    assert scene.read(claim)["state"] == "contested"


def test_p9_a_contact_of_two_claims_in_a_day_is_told_of_the_second_on_the_next(scene, clock):
    scene.lodge()
    assert len(scene.world.letters(MAILBOX)) == 1
    second = scene.lodge()
    assert scene.world.letters(MAILBOX) == []
    clock.at += timedelta(days=1)
    [letter] = scene.world.letters(MAILBOX)
    scene.answer("object-by-contact", letter.token, reason="nor this one")
    assert scene.read(second)["state"] == "contested"


def test_p1_a_contact_that_the_source_publishes_no_longer_is_not_written_to(scene, clock):
    clock.at += timedelta(days=1)
    scene.send("2026-10-14", ("Blue Agency", "new@blue.example"), ("Red Agency", ""))
    scene.lodge()
    scene.lodge("Red Agency")
    told = {each.to for each in scene.world.letters()} - {scene.officer.email}
    assert told == {"new@blue.example"}


def test_what_is_no_address_is_not_written_to(scene, clock):
    clock.at += timedelta(days=1)
    scene.send("2026-10-14", ("Blue Agency", "see website"), ("Red Agency", ""))
    scene.lodge()
    assert {each.to for each in scene.world.letters()} == {scene.officer.email}


def test_a_code_that_was_never_sent_or_has_run_out_does_nothing(scene, clock):
    scene.lodge()
    [letter] = scene.world.letters(MAILBOX)
    assert scene.answer("confirm-by-contact", "never sent").status_code == 410
    clock.at += timedelta(days=30)
    assert scene.answer("confirm-by-contact", letter.token).status_code == 410
    with scene.world.database.reading(OPERATOR) as work:
        [code] = work.session.scalars(select(ContactCode)).all()
        assert letter.token not in str(vars(code))


def test_a_claim_that_was_decided_takes_no_answer(scene, clock):
    claim = scene.lodge()
    [letter] = scene.world.letters(MAILBOX)
    for days in (10, 0):
        scene.world.signed_in(scene.lena).post(
            f"/v1/claims/{claim['id']}/refuse", json=REASON, headers=on(claim["version"])
        )
        clock.at += timedelta(days=days)
    assert scene.answer("confirm-by-contact", letter.token).status_code == 409
    assert scene.answer("object-by-contact", letter.token, reason="late").status_code == 409


def test_contacts_of_a_list_are_kept_and_shown_to_nobody(scene):
    with scene.world.database.reading(OPERATOR) as work:
        kept = work.session.execute(select(Contact.kind, Contact.value)).all()
    assert ("email", MAILBOX) in {(kind.value, value) for kind, value in kept}
    assert ("telephone", "876-2") in {(kind.value, value) for kind, value in kept}
    public = scene.world.client()
    for each in public.get("/v1/roster").json()["items"]:
        for path in ("", "/history?limit=100", "?as_of=2026-09-20"):
            text = public.get(f"/v1/roster/{each['id']}{path}").text
            assert "@" not in text
            assert "876-" not in text
    for name in ("jsonl", "csv"):
        assert MAILBOX not in public.get(f"/v1/roster/export.{name}").text
