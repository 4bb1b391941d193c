"""A firm claims its record; others confirm, object and decide; employers follow it."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.certifications.types.certificates import CertificateState, Ground
from app.domains.identity.types import OrganisationKind
from app.domains.roster.service.projection import RosterFollower
from app.domains.subjects.errors import NeedsTwoPersons
from app.domains.subjects.models import Candidate, Subject
from app.domains.subjects.service import merging
from app.domains.subjects.service.watching import Watchers
from app.domains.subjects.types import CandidateState
from app.kit.numbers import NumberKind, make
from app.store.consumers import run
from app.store.journal import Word
from tests.issuing import Issuer
from tests.make import OPERATOR, because
from tests.people import World, key, on
from tests.scenes import step

LIST = "name,address,status\n{}"
REASON = {"reason": "checked with the licensing branch"}
STATEMENT = {"statement": "We are the agency that this licence was issued to."}


def rows(**status: str) -> bytes:
    lines = [f"{name.replace('_', ' ')},Manila,{said}" for name, said in status.items()]
    return LIST.format("\n".join(lines)).encode()


class Scene:
    """A register with one list, and everybody who has to do with a claim."""

    @step
    def __init__(self, world: World) -> None:
        self.world = world
        scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
        ministry = world.organisation(OrganisationKind.AUTHORITY, jurisdiction="PH")
        self.officer = world.member(Role.AUTHORITY_OFFICER, ministry)
        self.authority = world.signed_in(self.officer)
        self.lena, self.omar = (
            world.signed_in(world.member(Role.SECRETARIAT, scheme)) for _ in range(2)
        )
        self.firm = world.member(
            Role.RECRUITER_MANAGER, world.organisation(OrganisationKind.INTERMEDIARY)
        )
        self.recruiter = world.signed_in(self.firm)
        hotel = world.organisation(OrganisationKind.EMPLOYER)
        self.buyer = world.member(Role.EMPLOYER_MANAGER, hotel)
        self.employer = world.signed_in(self.buyer)
        self.send("2026-09-14", HARBOUR_LIGHT="Valid License", OTHER_FIRM="Valid License")

    def send(self, day: str, **status: str) -> None:
        answer = self.authority.post(
            f"/v1/imports?profile=ph-dmw&list_date={day}", content=rows(**status)
        )
        assert answer.status_code == 202, answer.text
        self.settle()

    def settle(self) -> None:
        self.world.settle()
        run(self.world.database, RosterFollower())
        run(self.world.database, Watchers())
        self.world.settle()

    def number(self, name: str = "HARBOUR LIGHT") -> str:
        items = self.world.client().get("/v1/roster").json()["items"]
        return next(each["number"] for each in items if each["name"] == name)

    def lodge(self, client=None) -> dict:
        asked = (client or self.recruiter).post(
            "/v1/claims", json={"record": self.number(), **STATEMENT}, headers=key()
        )
        assert asked.status_code == 201, asked.text
        return asked.json()

    def act(self, client, claim: dict, action: str, **body: str):
        return client.post(
            f"/v1/claims/{claim['id']}/{action}",
            json={**REASON, **body},
            headers=on(claim["version"]),
        )

    @step
    def granted(self, clock) -> dict:
        claim = self.lodge()
        claim = self.act(self.authority, claim, "confirm", channel="licensing_authority").json()
        clock.at += timedelta(days=14)
        self.again()
        return self.act(self.lena, claim, "grant").json()

    def agree(self) -> None:
        """Answer for the firm what is announced to it, so that nobody waits for its answer."""
        for each in self.recruiter.get("/v1/notices?state=announced").json()["items"]:
            seen = self.recruiter.get(f"/v1/notices/{each['id']}").json()["version"]
            answer = {"answer": "We have nothing against it."}
            path = f"/v1/notices/{each['id']}/answer"
            assert self.recruiter.post(path, json=answer, headers=on(seen)).status_code == 200

    def again(self) -> None:
        """Sign everybody in anew, since tokens last minutes."""
        self.authority = self.world.signed_in(self.officer)
        self.recruiter = self.world.signed_in(self.firm)
        self.employer = self.world.signed_in(self.buyer)
        scheme = self.world.organisation(OrganisationKind.SCHEME_OWNER)
        self.lena, self.omar = (
            self.world.signed_in(self.world.member(Role.SECRETARIAT, scheme)) for _ in range(2)
        )


@pytest.fixture
def scene(world: World) -> Scene:
    """Everybody who has to do with a claim."""
    return Scene(world)


def test_p1_a_claim_is_confirmed_by_others_and_granted_after_fourteen_days(scene, clock):
    claim = scene.lodge()
    assert claim["state"] == "lodged"
    [letter] = scene.world.letters(scene.officer.email)
    assert scene.number() in letter.subject

    unconfirmed = scene.act(scene.lena, claim, "grant")
    assert unconfirmed.status_code == 409
    own = scene.act(scene.recruiter, claim, "confirm", channel="published_contact")
    assert own.status_code == 403
    confirmed = scene.act(scene.authority, claim, "confirm", channel="licensing_authority").json()
    early = scene.act(scene.lena, confirmed, "grant")
    assert early.json()["type"].rpartition("/")[2] == "objections-open"
    clock.at += timedelta(days=14)
    scene.again()
    granted = scene.act(scene.lena, confirmed, "grant")
    assert (granted.status_code, granted.json()["state"]) == (200, "granted"), granted.text


def test_p1_an_objection_halts_a_claim_until_it_is_looked_at(scene, clock):
    claim = scene.act(
        scene.authority, scene.lodge(), "confirm", channel="licensing_authority"
    ).json()
    contested = scene.act(scene.authority, claim, "object").json()
    clock.at += timedelta(days=20)
    scene.again()
    assert scene.act(scene.lena, contested, "grant").status_code == 409
    resumed = scene.act(scene.lena, contested, "resume").json()
    assert (resumed["state"], resumed["channel"]) == ("lodged", None)
    announced = scene.act(scene.omar, resumed, "refuse").json()
    assert announced["state"] == "lodged"
    clock.at += timedelta(days=10)
    scene.again()
    refused = scene.act(scene.omar, announced, "refuse").json()
    assert refused["state"] == "refused"
    assert refused["available_actions"] == []


def test_p1_the_answer_is_the_same_for_a_record_that_is_held(scene, clock):
    scene.granted(clock)
    rival = scene.world.member(
        Role.RECRUITER_MANAGER, scene.world.organisation(OrganisationKind.INTERMEDIARY)
    )
    scene.world.letters()
    second = scene.lodge(scene.world.signed_in(rival))
    assert second["state"] == "lodged"
    [notice] = scene.world.letters(scene.firm.email)
    assert "which yours holds" in notice.text
    confirmed = scene.act(scene.authority, second, "confirm", channel="licensing_authority").json()
    clock.at += timedelta(days=15)
    scene.again()
    held = scene.act(scene.lena, confirmed, "grant")
    assert held.json()["type"].rpartition("/")[2] == "claimed-already"


def test_p1_who_confirmed_a_claim_does_not_decide_on_it(scene, clock):
    world = scene.world
    member = world.member(Role.SECRETARIAT, world.organisation(OrganisationKind.SCHEME_OWNER))
    claim = scene.act(
        world.signed_in(member), scene.lodge(), "confirm", channel="published_contact"
    ).json()
    clock.at += timedelta(days=14)
    scene.again()
    same = scene.act(world.signed_in(member), claim, "grant")
    assert same.json()["type"].rpartition("/")[2] == "needs-another-decider"
    assert scene.act(scene.lena, claim, "grant").status_code == 200


def test_two_people_of_one_firm_who_claim_at_the_same_instant_make_one_claim(scene):
    colleague = scene.world.member(Role.RECRUITER_MANAGER, scene.firm.organisation)
    both = (scene.recruiter, scene.world.signed_in(colleague))
    body = {"record": scene.number(), **STATEMENT}

    def claim(client) -> tuple[int, str]:
        answer = client.post("/v1/claims", json=body, headers=key())
        return answer.status_code, answer.json().get("id", answer.text)

    with ThreadPoolExecutor(2) as pool:
        made = list(pool.map(claim, both))
    assert [status for status, _ in made] == [201, 201], made
    assert len({which for _, which in made}) == 1
    assert len(scene.lena.get("/v1/claims").json()["items"]) == 1


def test_of_two_firms_whose_claims_are_granted_at_the_same_instant_one_holds_the_record(
    scene, clock
):
    rival = scene.world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    with ThreadPoolExecutor(2) as pool:
        lodged = list(pool.map(scene.lodge, (scene.recruiter, rival)))
    assert [each["state"] for each in lodged] == ["lodged", "lodged"]
    confirmed = [
        scene.act(scene.authority, each, "confirm", channel="licensing_authority").json()
        for each in lodged
    ]
    clock.at += timedelta(days=14)
    scene.again()
    with ThreadPoolExecutor(2) as pool:
        answers = list(
            pool.map(
                lambda both: scene.act(both[0], both[1], "grant"),
                zip((scene.lena, scene.omar), confirmed, strict=True),
            )
        )
    assert sorted(each.status_code for each in answers) == [200, 409]
    [refused] = [each.json() for each in answers if each.status_code == 409]
    assert refused["type"].rpartition("/")[2] in {"claimed-already", "happened-meanwhile"}


def test_a_second_claim_of_the_same_firm_is_the_first(scene):
    assert scene.lodge()["id"] == scene.lodge()["id"]


def test_l8_a_holder_describes_the_firm_in_erasable_words_and_erases_nothing(scene, clock):
    record = f"/v1/intermediaries/{scene.lodge()['subject_id']}"
    content = {"website": "https://harbour.example", "trading_names": ["Harbour"]}
    first = {"If-Match": '"0"'}
    early = scene.recruiter.put(f"{record}/description", json=content, headers=first)
    assert early.status_code == 403
    scene.granted(clock)

    before = scene.recruiter.get(record)
    assert before.headers["etag"] == '"0"'
    said = scene.recruiter.put(f"{record}/description", json=content, headers=first)
    assert (said.status_code, said.json()["self_declared"]) == (200, True), said.text
    stale = scene.recruiter.put(f"{record}/description", json=content, headers=first)
    assert stale.status_code == 412
    after = scene.employer.get(record).json()
    assert after["names"] == before.json()["names"] == ["HARBOUR LIGHT"]
    assert after["description"]["website"] == "https://harbour.example"
    with scene.world.database.reading(OPERATOR) as work:
        [said_so] = work.session.scalars(select(Word.text).where(Word.field == "description"))
        assert "https://harbour.example" in said_so
    [name, *_] = [each["event"] for each in scene.recruiter.get(f"{record}/events").json()["items"]]
    assert name == "subjects.subject.described"
    assert scene.employer.get(f"{record}/events").status_code == 403


@pytest.mark.parametrize(
    ("content", "pointer"),
    [
        ({"website": "ftp://x"}, "/website"),
        ({"corridors": [{"origin": "PH", "destination": "Qatar"}]}, "/corridors/0/destination"),
        ({"occupations": ["nurse"]}, "/occupations/0"),
        ({"rating": 5}, "/rating"),
    ],
)
def test_a_description_that_cannot_be_taken_is_pointed_at(scene, clock, content, pointer):
    claim = scene.granted(clock)
    where = f"/v1/intermediaries/{claim['subject_id']}/description"
    answer = scene.recruiter.put(where, json=content, headers={"If-Match": '"0"'})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == pointer


def test_the_events_of_a_record_are_read_page_by_page_with_their_reasons(scene, clock):
    claim = scene.granted(clock)
    where = f"/v1/intermediaries/{claim['subject_id']}/events"
    first = scene.authority.get(f"{where}?limit=2")
    assert [each["event"] for each in first.json()["items"]] == [
        "subjects.claim.granted",
        "subjects.claim.confirmed",
    ]
    assert first.json()["items"][0]["reason"] == REASON["reason"]
    rest = scene.authority.get(first.links["next"]["url"]).json()["items"]
    assert [each["event"] for each in rest] == ["subjects.claim.lodged", "imports.file.applied"]


def test_an_employer_is_told_on_the_day_that_a_certificate_changes(scene, clock):
    scene.employer.put(f"/v1/recruiters-list/{scene.number()}")
    issuer = Issuer(scene.world.database)
    items = scene.world.client().get("/v1/roster").json()["items"]
    record = next(each["id"] for each in items if each["name"] == "HARBOUR LIGHT")
    issued = issuer.issue(record, at=clock.at)
    scene.settle()
    assert len(scene.world.letters(scene.buyer.email)) == 1
    clock.at += timedelta(days=30)
    scene.again()
    issuer.stands(issued, CertificateState.SUSPENDED, Ground.CRITICAL_FINDING)
    scene.settle()
    [letter] = scene.world.letters(scene.buyer.email)
    assert scene.number() in letter.text


def test_an_employer_is_told_of_a_change_once_a_day_and_the_firm_learns_nothing(scene, clock):
    followed = scene.employer.put(f"/v1/recruiters-list/{scene.number()}")
    assert followed.status_code == 200, followed.text
    again = scene.employer.put(f"/v1/recruiters-list/{scene.number()}")
    assert again.json()["id"] == followed.json()["id"]
    assert [
        each["names"] for each in scene.employer.get("/v1/recruiters-list").json()["items"]
    ] == [["HARBOUR LIGHT"]]
    scene.world.letters()

    scene.send("2026-09-15", HARBOUR_LIGHT="Suspended", OTHER_FIRM="Valid License")
    [letter] = scene.world.letters(scene.buyer.email)
    assert (letter.subject, scene.number() in letter.text) == (
        "A recruiter on your list changed",
        True,
    )
    scene.send("2026-09-16", HARBOUR_LIGHT="Valid License", OTHER_FIRM="Valid License")
    assert scene.world.letters(scene.buyer.email) == []
    clock.at += timedelta(days=1)
    scene.again()
    assert len(scene.world.letters(scene.buyer.email)) == 1
    scene.send("2026-09-17", HARBOUR_LIGHT="Valid License", OTHER_FIRM="Suspended")
    assert scene.world.letters(scene.buyer.email) == []

    assert scene.recruiter.get("/v1/recruiters-list").json()["items"] == []
    assert scene.recruiter.put(f"/v1/recruiters-list/{scene.number()}").status_code == 403
    gone = scene.employer.delete(f"/v1/recruiters-list/{scene.number()}")
    assert gone.status_code == 204
    assert scene.employer.get("/v1/recruiters-list").json()["items"] == []


def test_a_mistyped_number_is_told_from_an_unknown_one(scene):
    number = scene.number()
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    assert scene.employer.put(f"/v1/recruiters-list/{wrong}").status_code == 422
    assert scene.employer.put("/v1/recruiters-list/VI99999974").status_code in {404, 422}
    spaced = scene.employer.get(f"/v1/intermediaries/{number[:2]} {number[2:]}")
    assert (spaced.status_code, spaced.headers["location"][:18]) == (308, "/v1/intermediaries")


def _work(client) -> list[tuple[str, str, bool]]:
    items = client.get("/v1/me/work").json()["items"]
    return [(each["act"], each["what"], each["is_overdue"]) for each in items]


def test_p7_what_waits_for_me_is_listed_with_its_act_overdue_first(scene, clock):
    assert _work(scene.authority) == _work(scene.recruiter) == []
    claim = scene.lodge()
    assert _work(scene.authority) == _work(scene.lena) == [("confirm", "claim", False)]
    [item] = scene.authority.get("/v1/me/work").json()["items"]
    assert (item["path"], item["due"]) == (f"/v1/claims/{claim['id']}", claim["objections_until"])
    clock.at += timedelta(days=14)
    scene.again()
    assert _work(scene.authority) == [("confirm", "claim", True)]
    scene.act(scene.authority, claim, "confirm", channel="licensing_authority")
    assert _work(scene.authority) == []
    assert _work(scene.lena) == [("grant", "claim", False)]


def test_p7_what_waits_is_listed_for_every_role_of_a_person(world):
    scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
    first, second = (world.member(Role.ADMINISTRATOR, scheme) for _ in range(2))
    partner = world.organisation(OrganisationKind.CIVIL_SOCIETY)
    other_role = world.member(Role.PARTNER, partner, email=second.email)
    world.signed_in(first).post(
        f"/v1/organisations/{scheme.id}/invitations",
        json={"email": "new@scheme.example", "role": "secretariat"},
        headers=key(),
    )
    assert _work(world.signed_in(first)) == []
    assert _work(world.signed_in(other_role)) == []
    as_partner = world.signed_in(replace(other_role, secret="proved"))
    [item] = as_partner.get("/v1/me/work").json()["items"]
    assert (item["act"], item["membership_id"]) == ("approve", str(second.membership.id))


@pytest.fixture
def pair(scene) -> dict:
    """The question whether the two firms of the list are one, as a job would ask it."""
    with scene.world.database.writing(OPERATOR) as work:
        ids = [each.id for each in work.session.scalars(select(Subject).order_by(Subject.serial))]
        work.session.add(
            Candidate(
                number=make(NumberKind.REVIEW, 1),
                first_id=ids[0],
                second_id=ids[1],
                score=0.9,
                reasons=["names alike"],
                state=CandidateState.WAITING,
                found_at_entry=1,
            )
        )
    [listed] = scene.lena.get("/v1/candidates").json()["items"]
    return listed


def _decide(client, pair: dict, act: str, **more):
    decision = {"candidate": pair["id"], "version": pair["version"], "act": act, **REASON}
    return client.post(
        "/v1/candidates/decide", json={"decisions": [decision], **more}, headers=key()
    )


def test_a_pair_is_foreseen_then_merged_by_one_person_where_nobody_holds_a_record(scene, pair):
    read = scene.lena.get(f"/v1/candidates/{pair['id']}").json()
    said = [set(side["says"]) for side in read["sides"]]
    assert said == [{"subject name", "address", "licence", "corridor"}] * 2
    foreseen = _decide(scene.lena, pair, "merge", is_preview=True).json()
    assert (foreseen["is_preview"], foreseen["items"][0]["action"]) == (True, "merge")
    assert scene.lena.get(f"/v1/candidates/{pair['id']}").json()["state"] == "waiting"
    merged = _decide(scene.lena, pair, "merge")
    assert merged.json()["items"][0]["action"] == "merge", merged.text
    after = scene.lena.get(f"/v1/candidates/{pair['id']}").json()
    assert after["state"] == "merged"
    undone = _decide(scene.lena, after, "reopen").json()["items"][0]
    assert undone["action"] == "reopen"


def test_p2_joining_a_record_that_somebody_holds_needs_two_persons_and_is_announced(
    scene, clock, pair
):
    scene.granted(clock)
    scene.world.letters()
    proposed = _decide(scene.lena, pair, "merge").json()["items"][0]
    assert (proposed["action"], proposed["holders_told"]) == ("propose", 1)
    # What is proposed and how to contest it, and that there is a notice.
    assert len(scene.world.letters(scene.firm.email)) == 2
    pair = scene.lena.get(f"/v1/candidates/{pair['id']}").json()
    alone = _decide(scene.lena, pair, "merge")
    assert alone.json()["type"].rpartition("/")[2] == "needs-another-decider"
    early = _decide(scene.omar, pair, "merge")
    assert early.json()["type"].rpartition("/")[2] == "notice-not-heard"
    scene.agree()
    merged = _decide(scene.omar, pair, "merge").json()["items"][0]
    assert merged["action"] == "merge"
    pair = scene.lena.get(f"/v1/candidates/{pair['id']}").json()
    undo = _decide(scene.lena, pair, "reopen").json()["items"][0]
    assert undo["action"] == "propose_undo"
    pair = scene.lena.get(f"/v1/candidates/{pair['id']}").json()
    assert _decide(scene.lena, pair, "reopen").status_code == 409
    assert _decide(scene.omar, pair, "reopen").json()["items"][0]["action"] == "reopen"
    assert len(scene.world.letters(scene.firm.email)) == 4


def test_p2_the_command_line_does_not_go_round_the_second_person(scene, clock, pair):
    scene.granted(clock)
    with pytest.raises(NeedsTwoPersons), scene.world.database.writing(OPERATOR) as work:
        merging.accept(work, pair["number"], operator="Amina Rahman", reason="one firm")


def test_decisions_are_all_done_or_none(scene, pair):
    wrong = {"candidate": str(uuid4()), "version": 1, "act": "reject", **REASON}
    right = {"candidate": pair["id"], "version": pair["version"], "act": "reject", **REASON}
    answer = scene.lena.post(
        "/v1/candidates/decide", json={"decisions": [right, wrong]}, headers=key()
    )
    assert answer.status_code == 404
    assert scene.lena.get(f"/v1/candidates/{pair['id']}").json()["state"] == "waiting"
    stale = _decide(scene.lena, {**pair, "version": 7}, "reject")
    assert stale.status_code == 412


def test_a_pair_of_which_one_may_not_recruit_comes_first(scene, pair):
    assert pair["risk"] == 0
    scene.send("2026-09-15", HARBOUR_LIGHT="Suspended", OTHER_FIRM="Valid License")
    [listed] = scene.lena.get("/v1/candidates").json()["items"]
    assert listed["risk"] == 1


def test_a_claim_brings_proofs_that_its_authority_may_open(scene):
    sent = scene.recruiter.post("/v1/evidence?name=licence.txt", content=b"licence 17").json()
    body = {"record": scene.number(), **STATEMENT, "proofs": [sent["id"]]}
    where = f"/v1/evidence/{sent['id']}/content"
    why = because("the claim")
    assert scene.authority.get(where, headers=why).status_code == 404
    claim = scene.recruiter.post("/v1/claims", json=body, headers=key()).json()
    assert claim["proofs"] == [sent["id"]]
    assert scene.authority.get(where, headers=why).content == b"licence 17"
    stranger = scene.world.anew(
        Role.AUTHORITY_OFFICER, OrganisationKind.AUTHORITY, jurisdiction="MY"
    )
    assert stranger.get(where, headers=why).status_code == 404
    made_up = {**body, "proofs": [str(uuid4())]}
    refused = scene.world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY).post(
        "/v1/claims", json=made_up, headers=key()
    )
    assert refused.json()["errors"][0]["pointer"] == "/proofs"
