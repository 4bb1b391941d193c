"""Who decides declares interests; an act of somebody who may have a part in it is looked at."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import func, select

from app.access.grants import Role
from app.domains.identity.models import PersonalDetails, SecondLook
from app.domains.identity.types import OrganisationKind
from app.domains.imports.models import Upload
from app.domains.subjects.models import Address, Candidate, Claim, Principal, Subject
from app.domains.subjects.types import CandidateState, ClaimState, Standing, SubjectKind
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.journal import Event, erase_words
from tests.make import OPERATOR, because
from tests.people import Member, World, key, on
from tests.scenes import step

REASON = {"reason": "the files were compared by hand"}
SCHEME = OrganisationKind.SCHEME_OWNER


class Scene:
    """A claim to a record that can be granted, and the people who can decide on it."""

    @step
    def __init__(self, world: World) -> None:
        self.world = world
        self.scheme = world.organisation(SCHEME)
        self.lena, self.omar, self.kofi = (
            world.member(Role.SECRETARIAT, self.scheme) for _ in range(3)
        )
        self.firm = world.member(
            Role.RECRUITER_MANAGER, world.organisation(OrganisationKind.INTERMEDIARY)
        )
        with world.database.writing(OPERATOR) as work:
            self.subject, self.other = (_subject(serial) for serial in (701, 702))
            work.session.add_all([self.subject, self.other])
            work.session.flush()
            self.claim = Claim(
                id=new_id(),
                subject_id=self.subject.id,
                organisation_id=self.firm.organisation.id,
                jurisdiction="PH",
                statement="it is ours",
                state=ClaimState.CONFIRMED,
                lodged_by=self.firm.person.id,
                lodged_at=work.at,
                objections_until=work.at,
                confirmed_by=self.kofi.person.id,
            )
            self.pair = Candidate(
                id=new_id(),
                number=make(NumberKind.REVIEW, 701),
                first_id=self.subject.id,
                second_id=self.other.id,
                score=0.9,
                reasons=["names alike"],
                state=CandidateState.WAITING,
                found_at_entry=1,
            )
            work.session.add_all([self.claim, self.pair])

    def knows(self, *, principal: str | None = None, address: str | None = None) -> None:
        """Let a list state who stands for the firm, or where it is."""
        stated = {
            "subject_id": self.subject.id,
            "stated_from": date(2026, 9, 1),
            "recorded_from": 1,
        }
        with self.world.database.writing(OPERATOR) as work:
            if principal is not None:
                work.session.add(Principal(role="owner", name=principal, salt="0" * 32, **stated))
            if address is not None:
                work.session.add(Address(text=address, country="PH", **stated))

    def called(self, member: Member, name: str) -> None:
        """Give somebody a name."""
        client = self.world.signed_in(member)
        version = client.get("/v1/me").headers["etag"]
        client.patch("/v1/me", json={"name": name}, headers={"If-Match": version})

    def grant(self, member: Member):
        return self.world.signed_in(member).post(
            f"/v1/claims/{self.claim.id}/grant", json=REASON, headers=on(1)
        )

    def merge(self, member: Member, act: str = "merge"):
        decision = {"candidate": str(self.pair.id), "version": 1, "act": act, **REASON}
        return self.world.signed_in(member).post(
            "/v1/candidates/decide", json={"decisions": [decision]}, headers=key()
        )

    def declare(self, member: Member, **about):
        body = {"kind": "family_tie", "since": "2020-01-01", **about}
        return self.world.signed_in(member).post("/v1/me/interests", json=body, headers=key())


@pytest.fixture
def scene(world: World) -> Scene:
    """A claim that can be granted."""
    return Scene(world)


def problem(answer) -> str:
    assert answer.status_code == 409, answer.text
    return answer.json()["type"].rpartition("/")[2]


def work_of(client) -> list[tuple[str, str]]:
    return [(each["act"], each["what"]) for each in client.get("/v1/me/work").json()["items"]]


def test_p4_an_interest_is_declared_and_read_by_its_holder(scene):
    made = scene.declare(
        scene.lena, record=scene.subject.number, kind="ownership", words="a tenth of the shares"
    )
    assert made.status_code == 201, made.text
    assert made.json()["subject_id"] == str(scene.subject.id)
    [listed] = scene.world.signed_in(scene.lena).get("/v1/me/interests").json()["items"]
    assert (listed["kind"], listed["words"]) == ("ownership", "a tenth of the shares")
    assert listed["available_actions"] == ["withdraw"]
    assert scene.world.signed_in(scene.omar).get("/v1/me/interests").json()["items"] == []


def test_p4_a_declared_interest_refuses_the_act_and_says_why(scene):
    made = scene.declare(scene.lena, record=str(scene.subject.id)).json()
    refused = scene.grant(scene.lena)
    assert problem(refused) == "interest-declared"
    assert refused.json()["interests"] == [made["id"]]
    assert "family tie" in refused.json()["detail"]
    assert problem(scene.merge(scene.lena)) == "interest-declared"
    assert problem(scene.merge(scene.lena, "reject")) == "interest-declared"
    assert scene.grant(scene.omar).status_code == 200


def test_p4_an_interest_in_the_claimant_refuses_too(scene):
    made = scene.declare(scene.lena, organisation=scene.firm.organisation.number)
    assert made.json()["about_id"] == str(scene.firm.organisation.id)
    assert problem(scene.grant(scene.lena)) == "interest-declared"


def test_p4_an_interest_in_a_merged_record_is_one_in_both(scene):
    assert scene.merge(scene.omar).status_code == 200
    scene.declare(scene.lena, record=str(scene.other.id))
    assert problem(scene.grant(scene.lena)) == "interest-declared"


def test_p4_an_interest_in_the_country_holds_the_act(scene):
    scene.declare(scene.lena, country="PH", kind="employment")
    held = scene.grant(scene.lena)
    assert problem(held) == "held-for-second-look"
    assert held.json()["reasons"] == ["interest_in_the_country"]


def test_p4_an_interest_counts_two_years_after_it_ended(scene, clock):
    scene.declare(scene.lena, record=str(scene.subject.id), until="2024-11-24")
    assert problem(scene.grant(scene.lena)) == "interest-declared"
    clock.at += timedelta(days=1)
    assert scene.grant(scene.lena).status_code == 200


def test_p4_a_withdrawn_interest_stays_on_record_and_asks_for_a_second_look(scene):
    made = scene.declare(scene.lena, record=str(scene.subject.id)).json()
    client = scene.world.signed_in(scene.lena)
    where = f"/v1/me/interests/{made['id']}/withdraw"
    stranger = scene.world.signed_in(scene.omar)
    assert stranger.post(where, json=REASON, headers=on(1)).status_code == 404
    withdrawn = client.post(where, json=REASON, headers=on(made["version"]))
    assert (withdrawn.json()["state"], withdrawn.json()["available_actions"]) == ("withdrawn", [])
    assert client.post(where, json=REASON, headers=on(2)).status_code == 409
    assert [each["state"] for each in client.get("/v1/me/interests").json()["items"]] == [
        "withdrawn"
    ]
    held = scene.grant(scene.lena)
    assert (problem(held), held.json()["reasons"]) == (
        "held-for-second-look",
        ["withdrawn_interest"],
    )


def test_p4_a_shared_principal_holds_the_act_until_another_person_releases_it(scene):
    scene.called(scene.lena, "Maria Santos")
    scene.knows(principal="SANTOS, Maria Cruz")
    held = scene.grant(scene.lena)
    assert problem(held) == "held-for-second-look"
    assert held.json()["reasons"] == ["shared_principal"]
    where = held.json()["second_look"]
    again = scene.grant(scene.lena)
    assert again.json()["second_look"] == where

    mine, other = scene.world.signed_in(scene.lena), scene.world.signed_in(scene.omar)
    assert ("look", "claim.grant") not in work_of(mine)
    assert ("look", "claim.grant") in work_of(other)
    look = mine.get(where).json()
    assert (look["state"], look["path"]) == ("held", f"/v1/claims/{scene.claim.id}")
    assert [each["id"] for each in other.get("/v1/second-looks?state=held").json()["items"]] == [
        look["id"]
    ]
    alone = mine.post(f"{where}/release", json=REASON, headers=on(1))
    assert problem(alone) == "not-yourself"
    released = other.post(f"{where}/release", json=REASON, headers=on(1))
    assert (released.status_code, released.json()["state"]) == (200, "released")
    assert released.json()["decided_by"] == str(scene.omar.person.id)
    assert scene.grant(scene.lena).status_code == 200


def test_p4_a_refused_act_can_be_taken_by_a_colleague(scene):
    scene.called(scene.lena, "Maria Santos")
    scene.knows(principal="Maria Santos")
    where = scene.grant(scene.lena).json()["second_look"]
    other = scene.world.signed_in(scene.omar)
    assert other.post(f"{where}/refuse", json=REASON, headers=on(1)).json()["state"] == "refused"
    assert other.post(f"{where}/release", json=REASON, headers=on(2)).status_code == 409
    refused = scene.grant(scene.lena)
    assert problem(refused) == "held-for-second-look"
    assert "should not do this" in refused.json()["detail"]
    assert scene.grant(scene.omar).status_code == 200


def test_p4_what_was_released_for_one_reason_is_held_for_another(scene):
    scene.called(scene.lena, "Maria Santos")
    scene.knows(principal="Maria Santos")
    where = scene.grant(scene.lena).json()["second_look"]
    scene.world.signed_in(scene.omar).post(f"{where}/release", json=REASON, headers=on(1))
    scene.declare(scene.lena, country="PH")
    held = scene.grant(scene.lena)
    assert held.json()["reasons"] == ["interest_in_the_country", "shared_principal"]
    assert held.json()["second_look"] != where


def test_p4_who_has_an_interest_does_not_look(scene):
    scene.called(scene.lena, "Maria Santos")
    scene.knows(principal="Maria Santos")
    where = scene.grant(scene.lena).json()["second_look"]
    scene.declare(scene.omar, record=str(scene.subject.id))
    answer = scene.world.signed_in(scene.omar).post(f"{where}/release", json=REASON, headers=on(1))
    assert problem(answer) == "interest-declared"


def test_p4_surname_and_address_hold_the_act_and_the_address_is_shown_to_nobody(scene):
    home = "12 Mabini Street, Ermita, Manila"
    scene.called(scene.lena, "Lena Santos")
    scene.knows(principal="Roberto SANTOS", address="12 MABINI STREET ERMITA MANILA")
    client = scene.world.signed_in(scene.lena)
    said = {"addresses": [home], "bank_details": ["PH12 0000 1234"]}
    assert client.put("/v1/me/details", json=said).status_code == 204
    assert client.get("/v1/me/details").json() == said
    held = scene.grant(scene.lena)
    assert held.json()["reasons"] == ["surname_and_address"]
    other = scene.world.signed_in(scene.omar)
    assert "Mabini" not in other.get(held.json()["second_look"]).text
    assert other.get("/v1/me/details").json() == {"addresses": [], "bank_details": []}
    with scene.world.database.reading(OPERATOR) as work:
        kept = work.session.scalars(select(PersonalDetails)).one().sealed
        said_so = work.session.scalars(select(Event.canonical)).all()
    assert b"Mabini" not in kept
    assert "Mabini" not in "".join(said_so)
    assert client.put("/v1/me/details", json={}).status_code == 204
    assert scene.grant(scene.lena).status_code == 200


def test_l10_a_surname_alone_and_an_address_alone_have_no_consequence(scene):
    scene.called(scene.lena, "Lena Santos")
    scene.knows(principal="Roberto Santos", address="12 Mabini Street Ermita Manila")
    assert scene.grant(scene.lena).status_code == 200


def test_p4_a_merge_is_held_like_a_claim(scene):
    scene.called(scene.lena, "Maria Santos")
    scene.knows(principal="Maria Santos")
    assert problem(scene.merge(scene.lena)) == "held-for-second-look"
    other = scene.world.signed_in(scene.omar)
    assert ("look", "pair.merge") in work_of(other)
    assert scene.merge(scene.omar).status_code == 200


def test_p4_a_held_act_is_an_event_and_changes_nothing(scene):
    scene.called(scene.lena, "Maria Santos")
    scene.knows(principal="Maria Santos")
    scene.grant(scene.lena)
    scene.grant(scene.lena)
    with scene.world.database.reading(OPERATOR) as work:
        asked = work.session.scalars(
            select(Event).where(Event.name == "identity.second_look.asked")
        ).one()
        assert asked.body["reasons"] == ["shared_principal"]
        assert asked.actor_id == scene.lena.person.id
        assert work.session.scalar(select(func.count()).select_from(SecondLook)) == 1
    assert (
        scene.world.signed_in(scene.omar).get(f"/v1/claims/{scene.claim.id}").json()["state"]
        == "confirmed"
    )


def test_p4_interests_are_read_by_who_answers_for_the_person_and_the_reader_is_recorded(scene):
    scene.declare(scene.lena, record=str(scene.subject.id), words="my brother owns it")
    boss = scene.world.member(Role.ADMINISTRATOR, scene.scheme)
    where = f"/v1/organisations/{scene.scheme.id}/interests"
    reader = scene.world.signed_in(boss)
    assert reader.get(where).status_code == 422
    [read] = reader.get(where, headers=because("before the panel")).json()["items"]
    assert (read["person_id"], read["words"]) == (str(scene.lena.person.id), "my brother owns it")
    reviewer = scene.world.anew(Role.ACCESS_REVIEWER, SCHEME)
    assert len(reviewer.get(where, headers=because("yearly review")).json()["items"]) == 1
    assert (
        scene.world.signed_in(scene.omar).get(where, headers=because("curious")).status_code == 403
    )
    assert (
        scene.world.signed_in(scene.firm).get(where, headers=because("curious")).status_code == 404
    )
    openings = scene.world.signed_in(scene.lena).get("/v1/openings").json()["items"]
    assert [(each["kind"], each["why"]) for each in openings] == [
        ("interests", "yearly review"),
        ("interests", "before the panel"),
    ]


def test_l8_what_was_said_with_an_interest_can_be_erased(scene):
    scene.declare(scene.lena, record=str(scene.subject.id), words="my brother owns it")
    with scene.world.database.writing(OPERATOR) as work:
        number = work.session.scalar(
            select(Event.number).where(Event.name == "identity.interest.declared")
        )
        assert erase_words(work.session, number, work.at) == 1
    [listed] = scene.world.signed_in(scene.lena).get("/v1/me/interests").json()["items"]
    assert (listed["state"], listed["words"]) == ("declared", None)


@pytest.mark.parametrize(
    ("about", "pointer"),
    [
        ({}, ""),
        ({"country": "PH", "record": "VI00000701"}, ""),
        ({"country": "Philippines"}, "/country"),
        ({"country": "PH", "until": "2019-12-31"}, "/until"),
        ({"country": "PH", "kind": "friendship"}, "/kind"),
        ({"organisation": "VO99999999"}, "/organisation"),
        ({"country": "PH", "since": "yesterday"}, "/since"),
    ],
)
def test_an_interest_that_cannot_be_read_is_pointed_at(scene, about, pointer):
    answer = scene.declare(scene.lena, **about)
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["pointer"] == pointer


def test_a_mistyped_record_is_told_from_an_unknown_one(scene):
    assert scene.declare(scene.lena, record="VI0000070").status_code == 422
    assert scene.declare(scene.lena, record=str(new_id())).status_code == 404


def test_firms_and_employers_declare_no_interests(scene):
    assert scene.declare(scene.firm, country="PH").status_code == 403


def _subject(serial: int) -> Subject:
    return Subject(
        id=new_id(),
        serial=serial,
        number=make(NumberKind.INTERMEDIARY, serial),
        kind=SubjectKind.INTERMEDIARY,
        standing=Standing.IMPORTED,
        country="PH",
        recorded_from=1,
    )


def _csv(count: int) -> bytes:
    lines = [f"FIRM {number},Manila,Valid License" for number in range(count)]
    return "\n".join(["name,address,status", *lines]).encode()


def test_p4_a_list_is_not_approved_by_who_has_an_interest_in_what_it_changes(world):
    ministry = world.organisation(OrganisationKind.AUTHORITY, jurisdiction="PH")
    first, second, third = (world.member(Role.AUTHORITY_OFFICER, ministry) for _ in range(3))
    where = "/v1/imports?profile=ph-dmw&list_date="
    sender = world.signed_in(first)
    sender.post(f"{where}2026-09-14", content=_csv(60))
    world.settle()
    held = sender.post(f"{where}2026-09-15", content=_csv(20)).headers["location"]
    world.settle()
    with world.database.reading(OPERATOR) as work:
        upload = work.session.get_one(Upload, UUID(held.rpartition("/")[2]))
    gone = sender.get(f"{held}/touched").json()["items"][0]["number"]
    interest = {"kind": "consultancy", "record": gone, "since": "2026-01-01"}
    declared = world.signed_in(second).post("/v1/me/interests", json=interest, headers=key())
    assert declared.status_code == 201
    refused = world.signed_in(second).post(
        f"{held}/approve", json=REASON, headers=on(upload.version)
    )
    assert problem(refused) == "interest-declared"
    country = {"kind": "employment", "country": "PH", "since": "2026-01-01"}
    world.signed_in(third).post("/v1/me/interests", json=country, headers=key())
    waits = world.signed_in(third).post(f"{held}/approve", json=REASON, headers=on(upload.version))
    assert problem(waits) == "held-for-second-look"
    staff = world.anew(Role.SECRETARIAT, SCHEME)
    assert ("look", "import.approve") in work_of(staff)
    look = waits.json()["second_look"]
    assert staff.post(f"{look}/release", json=REASON, headers=on(1)).status_code == 200
    approved = world.signed_in(third).post(
        f"{held}/approve", json=REASON, headers=on(upload.version)
    )
    assert (approved.status_code, approved.json()["stage"]) == (200, "applied")


def test_p4_a_role_of_the_scheme_is_not_approved_by_who_has_an_interest(world):
    scheme = world.organisation(SCHEME)
    first, second, third = (world.member(Role.ADMINISTRATOR, scheme) for _ in range(3))
    sent = world.signed_in(first).post(
        f"/v1/organisations/{scheme.id}/invitations",
        json={"email": "new@scheme.example", "role": "secretariat"},
        headers=key(),
    )
    interest = {"kind": "other", "organisation": scheme.number, "since": "2026-01-01"}
    world.signed_in(second).post("/v1/me/interests", json=interest, headers=key())
    where = f"/v1/invitations/{sent.json()['id']}/approve"
    assert problem(world.signed_in(second).post(where, headers=on(1))) == "interest-declared"
    assert world.signed_in(third).post(where, headers=on(1)).status_code == 200
