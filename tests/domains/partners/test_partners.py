"""Partners: admitted by two persons after references and a look at shared people (W7)."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from app.access import duties
from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.partners.models import PartnerAdmission, PartnerReference
from app.domains.partners.rules import LEAST_REFERENCES, LONGEST_TERM, missing
from app.domains.partners.types import Missing, Shared
from app.domains.subjects.models import Principal, Subject
from app.domains.subjects.types import SubjectKind
from app.kit.ids import new_id
from app.kit.text import fold
from tests.make import NOON, OPERATOR, add_subject, statements
from tests.people import Member, World, key, on
from tests.posting import posted

ADMISSIONS = "/v1/partner-admissions"
TOLD = {"story": "Ils ont pris mon passeport.", "channel": "telephone", "written": "fr"}
REFERENCE = {"referee": "Dhaka Bar", "said": "Known for ten years; I rang them.", "is_good": True}


@pytest.fixture
def staff(world: World) -> list[Member]:
    """Three persons of one secretariat."""
    scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
    return [world.member(Role.SECRETARIAT, scheme) for _ in range(3)]


@pytest.fixture
def union(world: World) -> Member:
    found = world.organisation(OrganisationKind.CIVIL_SOCIETY, "Union of Domestic Workers")
    return world.member(Role.PARTNER, found)


def proposal(union: Member, since: datetime = NOON, **more: object) -> dict[str, object]:
    return {
        "organisation": union.organisation.number,
        "people": ["Rahima Akhter Begum", "Josefa Dela Cruz"],
        "languages": ["bn", "en"],
        "places": ["QA", "BD"],
        "ways": ["telephone", "in_person"],
        "since": since.isoformat(),
        "until": (since + timedelta(days=365)).isoformat(),
        **more,
    }


def propose(world: World, by: Member, union: Member, **more: object):
    body = proposal(union, **more)
    return world.signed_in(by).post(ADMISSIONS, json=body, headers=key())


def refer(world: World, by: Member, path: str, **more: object):
    return world.signed_in(by).post(f"{path}/references", json={**REFERENCE, **more}, headers=key())


def admit(world: World, by: Member, path: str, version: int = 1):
    return world.signed_in(by).post(f"{path}/admit", headers=on(version))


def admitted(world: World, staff: list[Member], union: Member, **more: object) -> str:
    """Admit a partner as the secretariat does it; return where the admission is read."""
    path = propose(world, staff[0], union, **more).headers["location"]
    for _ in range(LEAST_REFERENCES):
        assert refer(world, staff[0], path).status_code == 201
    answer = admit(world, staff[1], path)
    assert answer.status_code == 200, answer.text
    return path


def ended(world: World, by: Member, path: str) -> None:
    """End an admission, with a reason."""
    client, reason = world.signed_in(by), {"reason": "It sold a case."}
    version = client.get(path).json()["version"]
    done = client.post(f"{path}/end", json=reason, headers=on(version))
    assert (done.status_code, done.json()["state"]) == (200, "ended")


def firm(world: World, kind: SubjectKind, *people: str) -> UUID:
    """Note a firm with owners."""
    with world.database.reading(OPERATOR) as work:
        serial = 900 + work.session.scalars(select(func.count(Subject.id))).one()
    number = add_subject(world.database, serial, kind)
    with world.database.writing(OPERATOR) as work:
        found = work.session.scalars(select(Subject.id).where(Subject.number == number)).one()
        work.session.add_all(
            Principal(
                id=new_id(),
                subject_id=found,
                recorded_from=1,
                stated_from=NOON.date(),
                role="owner",
                name=name,
                salt="0" * 32,
            )
            for name in people
        )
    return found


def enter(world: World, union: Member, **more: object):
    body = {**TOLD, **more}
    return world.signed_in(union).post("/v1/complaints/entered", json=body, headers=key())


def listed(world: World, **asked: str) -> list[str]:
    return [
        each["name"] for each in world.client().get("/v1/partners", params=asked).json()["items"]
    ]


def test_w7_a_partner_is_admitted_by_two_persons_after_two_references(world, staff, union):
    assert enter(world, union).status_code == 403
    proposed = propose(world, staff[0], union)
    assert proposed.status_code == 201, proposed.text
    assert proposed.json()["missing"] == ["references"]
    path = proposed.headers["location"]

    assert admit(world, staff[0], path).json()["type"].endswith("not-yourself")
    early = admit(world, staff[1], path)
    assert (early.status_code, early.json()["missing"]) == (409, ["references"])
    refer(world, staff[0], path)
    refer(world, staff[1], path, is_good=False)
    assert admit(world, staff[1], path).status_code == 409
    seen = refer(world, staff[2], path, referee="Trade Union Congress").json()
    assert seen["missing"] == []
    checked = [(each["checked_by"], each["is_good"]) for each in seen["references"]]
    assert checked == [
        (str(staff[0].person.id), True),
        (str(staff[1].person.id), False),
        (str(staff[2].person.id), True),
    ]
    assert all(each["checked_at"] for each in seen["references"])
    assert listed(world) == []

    done = admit(world, staff[1], path)

    assert done.status_code == 200, done.text
    assert (done.json()["state"], done.json()["available_actions"]) == ("admitted", ["end"])
    assert enter(world, union).status_code == 201
    [shown] = world.client().get("/v1/partners").json()["items"]
    assert shown["name"] == "Union of Domestic Workers"
    assert (shown["languages"], shown["places"]) == (["bn", "en"], ["QA", "BD"])
    assert (shown["ways"], shown["country"]) == (["telephone", "in_person"], "PH")
    assert shown["until"] > shown["since"]
    assert "Rahima" not in world.client().get("/v1/partners").text


def test_w7_a_term_ends_by_the_clock_alone_and_is_renewed(world, staff, union, clock):
    admitted(world, staff, union)
    number = enter(world, union).json()["number"]
    client = world.signed_in(union)
    assert client.get(f"/v1/complaints/{number}").status_code == 308
    clock.at = NOON + timedelta(days=365) - timedelta(microseconds=1)
    assert listed(world) == ["Union of Domestic Workers"]
    clock.at = NOON + timedelta(days=365)

    assert listed(world) == []
    assert enter(world, union).json()["type"].endswith("/not-a-partner")
    client = world.signed_in(union)
    assert client.get(f"/v1/complaints/{number}").status_code == 404
    assert client.get("/v1/complaints").json()["items"] == []
    told = world.client().post("/v1/complaints", json={"story": "Help."}).json()
    hers = world.client(Authorization=f"Receipt {told['receipt']}")
    body = {"partner": union.organisation.number}
    assert hers.post("/v1/receipt/partners", json=body).status_code == 404

    admitted(world, staff, union, since=clock.at)

    assert listed(world) == ["Union of Domestic Workers"]
    assert len(client.get("/v1/complaints").json()["items"]) == 1
    assert hers.post("/v1/receipt/partners", json=body).status_code == 201


def test_w7_an_admission_is_ended_at_once_with_a_reason(world, staff, union):
    path = admitted(world, staff, union)
    number = enter(world, union).json()["number"]
    ending = world.signed_in(staff[0])
    version = ending.get(path).json()["version"]
    assert ending.post(f"{path}/end", json={}, headers=on(version)).status_code == 422
    ended = ending.post(f"{path}/end", json={"reason": "It sold a case."}, headers=on(version))
    assert ended.status_code == 200, ended.text
    assert (ended.json()["state"], listed(world)) == ("ended", [])
    assert enter(world, union).status_code == 403
    client = world.signed_in(union)
    assert client.get(f"/v1/complaints/{number}").status_code == 404


def test_w7_a_term_that_has_not_begun_admits_nobody(world, staff, union, clock):
    admitted(world, staff, union, since=NOON + timedelta(days=2))
    assert listed(world) == []
    assert enter(world, union).status_code == 403
    clock.at = NOON + timedelta(days=2)
    assert enter(world, union).status_code == 201


YEAR = timedelta(days=365)


def faults(answer) -> list[tuple[str, str]]:
    assert answer.status_code == 422, answer.text
    return [(each["pointer"], each["detail"]) for each in answer.json()["errors"]]


def test_w7_a_term_that_runs_into_the_one_before_it_is_refused_and_says_when_it_can_begin(
    world, staff, union
):
    admitted(world, staff, union)
    early = faults(propose(world, staff[0], union, since=NOON + YEAR - timedelta(seconds=1)))
    assert [pointer for pointer, _ in early] == ["/since"]
    assert (NOON + YEAR).isoformat() in early[0][1]
    assert propose(world, staff[0], union, since=NOON + YEAR).status_code == 201


def test_w7_a_term_that_runs_into_the_one_after_it_is_refused_and_says_when_it_can_end(
    world, staff, union
):
    begins = NOON + timedelta(days=30)
    admitted(world, staff, union, since=begins)
    late = faults(propose(world, staff[0], union))
    assert [pointer for pointer, _ in late] == ["/until"]
    assert begins.isoformat() in late[0][1]
    assert propose(world, staff[0], union, until=begins.isoformat()).status_code == 201


def test_w7_a_term_that_was_ended_leaves_room_for_another(world, staff, union):
    ended(world, staff[0], admitted(world, staff, union))
    assert propose(world, staff[0], union).status_code == 201


def test_w7_ending_a_partner_ends_the_terms_to_which_it_was_admitted_ahead(
    world, staff, union, clock
):
    path = admitted(world, staff, union)
    ahead = admitted(world, staff, union, since=NOON + YEAR)
    ended(world, staff[0], path)
    seen = world.signed_in(staff[0]).get(ahead).json()
    assert (seen["state"], seen["available_actions"]) == ("ended", [])
    clock.at = NOON + YEAR
    assert listed(world) == []
    assert enter(world, union).status_code == 403


def test_w7_ending_a_term_ahead_leaves_the_one_that_runs(world, staff, union):
    path = admitted(world, staff, union)
    ended(world, staff[0], admitted(world, staff, union, since=NOON + YEAR))
    assert world.signed_in(staff[0]).get(path).json()["state"] == "admitted"


def test_c1_an_organisation_is_told_at_once_why_it_is_not_admitted(world, staff, union):
    path = propose(world, staff[0], union).headers["location"]
    assert world.letters(union.email) == []
    reason = {"reason": "Nobody could be reached."}
    world.signed_in(staff[1]).post(f"{path}/refuse", json=reason, headers=on(1))
    [letter] = world.letters(union.email)
    assert reason["reason"] in letter.text
    assert staff[1].person.name not in letter.text


def test_c1_a_partner_is_told_at_once_that_its_admission_ended_and_why(world, staff, union):
    path = admitted(world, staff, union)
    admitted(world, staff, union, since=NOON + YEAR)
    world.letters()
    ended(world, staff[0], path)
    [letter] = world.letters(union.email)
    assert "It sold a case." in letter.text


@pytest.mark.commits
@pytest.mark.parametrize("_time", range(3))
def test_w7_nobody_is_admitted_while_a_shared_person_is_found_whichever_comes_first(
    own_world: World, _time: int
):
    world = own_world
    scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
    staff = [world.member(Role.SECRETARIAT, scheme) for _ in range(2)]
    union = world.member(Role.PARTNER, world.organisation(OrganisationKind.CIVIL_SOCIETY, "Union"))
    firm(world, SubjectKind.INTERMEDIARY, "Akhter Begum")
    path = propose(world, staff[0], union).headers["location"]
    for _ in range(LEAST_REFERENCES):
        refer(world, staff[0], path)
    first, second = (world.signed_in(each) for each in staff)
    [asked] = first.get(path).json()["questions"]
    where = f"{path}/questions/{asked['id']}/answer"
    said = {"answer": "other_person", "note": "Born elsewhere."}
    assert first.post(where, json=said, headers=key()).status_code == 200
    start = Barrier(2)

    def find() -> int:
        start.wait()
        found = {"answer": "same_person", "note": "She owns both."}
        return first.post(where, json=found, headers=key()).status_code

    def decide() -> int:
        start.wait()
        return second.post(f"{path}/admit", headers=on(1)).status_code

    with ThreadPoolExecutor(2) as pool:
        told = [each.result() for each in (pool.submit(find), pool.submit(decide))]

    assert sorted(told) == [200, 409]


@pytest.mark.parametrize("kind", [SubjectKind.INTERMEDIARY, SubjectKind.EMPLOYER])
def test_w7_l10_a_person_shared_with_a_firm_is_a_question_and_then_a_bar(world, staff, union, kind):
    shared = firm(world, kind, "Akhter Begum", "Somebody Else")
    firm(world, kind, "Nobody Alike")
    path = propose(world, staff[0], union).headers["location"]
    for _ in range(2):
        refer(world, staff[0], path)
    first, second = (world.signed_in(staff[0]), world.signed_in(staff[1]))
    [asked] = first.get(path).json()["questions"]
    assert (asked["subject_id"], asked["reasons"]) == (str(shared), ["shared_principal"])
    assert admit(world, staff[1], path).json()["missing"] == ["questions"]

    said = {"answer": "same_person", "note": "She owns both; the registry shows her number."}
    answered = second.post(f"{path}/questions/{asked['id']}/answer", json=said, headers=key())

    assert answered.status_code == 200, answered.text
    assert answered.json()["questions"][0]["note"] == said["note"]
    assert admit(world, staff[1], path).json()["missing"] == ["shared_principal"]
    other = {"answer": "other_person", "note": "Born elsewhere, thirty years apart."}
    second.post(f"{path}/questions/{asked['id']}/answer", json=other, headers=key())
    assert admit(world, staff[1], path).status_code == 200


def test_w7_who_acts_for_it_is_compared_too_and_again_just_before_it_is_admitted(
    world, staff, union
):
    path = propose(world, staff[0], union).headers["location"]
    for _ in range(2):
        refer(world, staff[0], path)
    assert world.signed_in(staff[0]).get(path).json()["questions"] == []
    firm(world, SubjectKind.INTERMEDIARY, union.person.name)

    refused = admit(world, staff[1], path)

    assert (refused.status_code, refused.json()["missing"]) == (409, ["questions"])
    assert len(world.signed_in(staff[0]).get(path).json()["questions"]) == 1


def test_w7_who_stands_for_it_is_folded_once_however_many_firms_there_are(
    world, staff, union, monkeypatch
):
    for _ in range(5):
        firm(world, SubjectKind.INTERMEDIARY, "Nobody Alike")
    folded = []
    monkeypatch.setattr(duties, "fold", lambda text: folded.append(text) or fold(text))
    propose(world, staff[0], union)
    assert folded.count("Rahima Akhter Begum") == 1
    assert folded.count("Nobody Alike") == 5


def test_p4_who_declared_an_interest_in_it_does_not_decide(world, staff, union):
    path = propose(world, staff[0], union).headers["location"]
    for _ in range(2):
        refer(world, staff[0], path)
    about = {"organisation": union.organisation.number}
    body = {"kind": "family_tie", "since": "2020-01-01", **about}
    declared = world.signed_in(staff[1]).post("/v1/me/interests", json=body, headers=key())
    assert declared.status_code == 201, declared.text
    refused = admit(world, staff[1], path)
    assert refused.json()["type"].endswith("interest-declared"), refused.text
    assert admit(world, staff[2], path).status_code == 200


def test_w7_a_refused_proposal_can_be_made_anew(world, staff, union):
    path = propose(world, staff[0], union).headers["location"]
    again = propose(world, staff[1], union)
    assert again.json()["type"].endswith("partner-already-proposed")
    reason = {"reason": "Nobody could be reached."}
    refused = world.signed_in(staff[1]).post(f"{path}/refuse", json=reason, headers=on(1))
    assert (refused.status_code, refused.json()["state"]) == (200, "refused")
    assert refer(world, staff[0], path).json()["type"].endswith("step-refused")
    assert propose(world, staff[1], union).status_code == 201


@pytest.mark.parametrize(
    ("more", "pointer"),
    [
        ({"until": NOON.isoformat()}, "/until"),
        ({"until": (NOON + LONGEST_TERM + timedelta(days=1)).isoformat()}, "/until"),
        ({"until": "2027-01-01T00:00:00"}, "/until"),
        ({"organisation": "VO99999999"}, "/organisation"),
        ({"people": []}, "/people"),
        ({"people": ["a\0b"]}, "/people/0"),
        ({"languages": ["not a tag"]}, "/languages/0"),
        ({"places": ["Qatar"]}, "/places/0"),
        ({"ways": ["pigeon"]}, "/ways/0"),
        ({"until": "9999-12-31T23:59:59-14:00"}, "/until"),
        ({"since": "0001-01-01T00:00:00+14:00"}, "/since"),
    ],
)
def test_a_proposal_that_cannot_be_is_told_at_its_place(world, staff, union, more, pointer):
    answer = world.signed_in(staff[0]).post(
        ADMISSIONS, json={**proposal(union), **more}, headers=key()
    )
    assert answer.status_code == 422, answer.text
    assert [each["pointer"] for each in answer.json()["errors"]] == [pointer]


def test_only_civil_society_is_admitted(world, staff):
    agency = world.member(Role.RECRUITER_MANAGER, world.organisation(OrganisationKind.INTERMEDIARY))
    answer = propose(world, staff[0], agency)
    assert [each["pointer"] for each in answer.json()["errors"]] == ["/organisation"]


def test_w7_a_union_complains_in_its_own_name_without_admission_and_without_a_worker(
    world, staff, union
):
    answer = enter(world, union, in_own_name=True, categories=["fee_charged"], story="At Hill Co.")
    assert answer.status_code == 201, answer.text
    hers = world.client(Authorization=f"Receipt {answer.json()['receipt']}")
    assert hers.get("/v1/receipt").json()["partners"] == []
    assert hers.post("/v1/receipt/messages", json={"text": "And again."}).status_code == 201
    admitted(world, staff, union)
    again = enter(world, union, in_own_name=True, categories=["fee_charged"])
    assert (
        world.signed_in(union).get("/v1/complaints").json()["items"][0]["number"]
        == (again.json()["number"])
    )


def test_w7_a_post_of_an_authority_needs_no_admission(world):
    post = world.member(
        Role.MISSION_OFFICER, world.organisation(OrganisationKind.AUTHORITY, None, "PH")
    )
    posted(world, post)
    assert enter(world, post).status_code == 201


def test_w7_names_and_references_lie_sealed(world, staff, union):
    admitted(world, staff, union)
    with world.database.reading(OPERATOR) as work:
        [admission] = work.session.scalars(select(PartnerAdmission))
        kept = [admission.sealed_people, *work.session.scalars(select(PartnerReference.sealed))]
    assert not any(word in each for each in kept for word in (b"Rahima", b"Dhaka", b"rang"))


def test_p7_a_proposal_waits_for_the_other_persons(world, staff, union):
    path = propose(world, staff[0], union).headers["location"]
    for member, expected in ((staff[0], []), (staff[1], [path])):
        work = world.signed_in(member).get("/v1/me/work").json()["items"]
        assert [each["path"] for each in work if each["what"] == "partner"] == expected


def test_the_public_list_takes_one_query_however_long_and_comes_in_pages(world, staff):
    for number in range(3):
        found = world.organisation(OrganisationKind.CIVIL_SOCIETY, f"Union {number}")
        admitted(world, staff, world.member(Role.PARTNER, found))
    assert listed(world) == ["Union 0", "Union 1", "Union 2"]
    assert listed(world, country="PH") == listed(world)
    assert listed(world, country="QA") == []
    first = world.client().get("/v1/partners", params={"limit": 2}).json()
    rest = {"limit": 2, "cursor": first["next_cursor"]}
    then = world.client().get("/v1/partners", params=rest).json()
    assert [len(first["items"]), len(then["items"]), then["next_cursor"]] == [2, 1, None]
    with statements(world.database) as few:
        listed(world, limit="1")
    with statements(world.database) as many:
        listed(world, limit="3")
    assert len(few) == len(many)


@given(
    good=st.lists(st.booleans(), max_size=6),
    answers=st.lists(st.sampled_from([None, *Shared]), max_size=4),
)
def test_w7_nothing_is_missing_only_with_two_references_and_no_shared_person(good, answers):
    lacks = missing(good, answers)
    is_ready = sum(good) >= LEAST_REFERENCES and set(answers) <= {Shared.OTHER_PERSON}
    assert (lacks == []) is is_ready
    assert (Missing.SHARED_PRINCIPAL in lacks) is (Shared.SAME_PERSON in answers)
