"""What is read of agreements, amended in them, and what becomes of them when a state is no more."""

from datetime import date, timedelta
from typing import Any

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from app.access.grants import Role
from app.domains.agreements.engine.opening import openings
from app.domains.agreements.queries.in_force import terms
from app.domains.agreements.types import ClauseKind, Happening
from app.domains.identity.types import OrganisationKind
from app.domains.jurisdictions.queries import successors
from tests.agreeing import Agreed, Term, clause_in, draft, lay_down, lay_down_body
from tests.make import OPERATOR, FixedClock
from tests.people import Member, World, key, on


@pytest.fixture
def agreed(world: World) -> Agreed:
    return Agreed(world)


@pytest.fixture
def public(world: World) -> TestClient:
    return world.client()


def slug(answer: Response) -> str:
    return str(answer.json()["type"]).rpartition("/")[2]


def pointers(answer: Response) -> list[str]:
    assert answer.status_code == 422, answer.text
    return [each["pointer"] for each in answer.json()["errors"]]


def day(clock: FixedClock, days: int = 0) -> str:
    return (clock.at.date() + timedelta(days=days)).isoformat()


def receivers(world: World, concerned: str, on_day: date) -> list[str]:
    what = Happening(frozenset({ClauseKind.SUSPENSIONS}), frozenset({concerned}))
    with world.database.reading(OPERATOR) as work:
        return [each.receiver for each in openings(what, terms(work), on_day)]


def work(agreed: Agreed, member: Member) -> list[tuple[str, str, str]]:
    items = agreed.on(member).get("/v1/me/work").json()["items"]
    return [(each["act"], each["what"], each["path"]) for each in items]


def listed(client: TestClient, **query: Any) -> list[str]:
    answer = client.get("/v1/agreements", params=query)
    assert answer.status_code == 200, answer.text
    return [each["key"] for each in answer.json()["items"]]


SECRET = {"is_secret": True, "text": "what nobody else may read"}


def test_s3_of_a_secret_clause_the_public_reads_only_that_there_is_one(
    agreed: Agreed, public: TestClient
) -> None:
    manager, stranger = agreed.authority("PH"), agreed.authority("NP")
    agreed.agree("ph-sa", ["PH", "SA"], "warnings", clause_in("sanctions", **SECRET))
    for reader in (public, agreed.on(stranger)):
        answer = reader.get("/v1/agreements/ph-sa")
        said = answer.json()
        assert ([each["kind"] for each in said["clauses"]], said["secret_clauses"]) == (
            ["warnings"],
            1,
        )
        assert "nobody else" not in answer.text
        assert "sanctions" not in answer.text
    for member in (manager, agreed.staff[1]):
        assert [each["kind"] for each in agreed.read("ph-sa", member)["clauses"]] == [
            "warnings",
            "sanctions",
        ]
    # Nor does a filter tell what kind it is of.
    assert listed(public, kind="sanctions") == []
    assert listed(public, kind="warnings") == ["ph-sa"]


def test_s3_the_authority_of_a_member_of_a_body_reads_as_a_party_does(agreed: Agreed) -> None:
    nepal = agreed.authority("NP")
    agreed.body("saarc", NP=("2019-01-01", None))
    agreed.drafted("saarc-qa", ["saarc", "QA"], clause_in("sanctions", **SECRET))
    assert [e["kind"] for e in agreed.read("saarc-qa", nepal)["clauses"]] == ["sanctions"]
    # It reads the draft, and the body signs it, not one of its members.
    answer = agreed.act(nepal, "saarc-qa", "sign", body="saarc")
    assert answer.status_code == 403


def test_agreements_are_found_by_party_body_day_force_and_kind(
    agreed: Agreed, public: TestClient
) -> None:
    lay_down_body(agreed.world, "saarc", {"NP": Term(date(2019, 1, 1))})
    lay_down(agreed.world, "a-old", ["PH", "SA"], term=Term(date(2010, 1, 1), date(2014, 12, 31)))
    lay_down(agreed.world, "b-body", ["saarc", "QA"], ["suspensions"])
    lay_down(agreed.world, "c-talks", ["NP", "QA"], ["warnings"], force="consultative")
    agreed.drafted("d-draft", ["PH", "SA"])
    assert listed(public) == ["a-old", "b-body", "c-talks"]
    assert listed(public, party="NP") == ["b-body", "c-talks"]
    assert listed(public, body="saarc") == ["b-body"]
    assert listed(public, in_force_on="2014-12-31") == ["a-old"]
    assert listed(public, in_force_on="2026-01-01") == ["b-body", "c-talks"]
    assert listed(public, force="consultative") == ["c-talks"]
    assert listed(public, kind="suspensions", party="QA") == ["b-body"]
    assert listed(agreed.on(agreed.staff[0]), party="PH") == ["a-old", "d-draft"]
    first = public.get("/v1/agreements", params={"limit": 2}).json()
    assert listed(public, limit=2, cursor=first["next_cursor"]) == ["c-talks"]
    assert public.get("/v1/agreements", params={"party": "Philippines"}).status_code == 422


def test_parties_are_told_as_they_are_reached_through_bodies_on_a_day(
    agreed: Agreed, public: TestClient
) -> None:
    agreed.body("saarc", NP=("2019-01-01", "2023-12-31"), LK=("2022-01-01", None))
    agreed.agree("saarc-qa", ["saarc", "QA"])

    def reached(day: str) -> list[str]:
        said = public.get("/v1/agreements/saarc-qa", params={"on": day}).json()
        return [each["code"] for each in said["parties"][0]["reaches"]]

    assert reached("2021-06-01") == ["NP"]
    assert reached("2023-06-01") == ["LK", "NP"]
    assert reached("2024-06-01") == ["LK"]


def test_p4_a_membership_counts_when_a_second_person_confirmed_it(
    agreed: Agreed, public: TestClient, clock: FixedClock
) -> None:
    agreed.body("saarc")
    agreed.agree("saarc-qa", ["saarc", "QA"], "suspensions")
    said = {"jurisdiction": "NP", "since": "2019-01-01", "source": "its charter"}
    made = agreed.of_body(agreed.staff[0], "saarc", "", **said).json()["memberships"][0]
    assert public.get("/v1/regional-bodies/saarc").json()["memberships"] == []
    own = agreed.of_body(agreed.staff[0], "saarc", f"/{made['id']}/confirm")
    assert slug(own) == "not-yourself"
    assert receivers(agreed.world, "QA", clock.at.date()) == []
    path = "/v1/regional-bodies/saarc"
    assert ("confirm", "agreement_change", path) in work(agreed, agreed.staff[1])
    assert agreed.of_body(agreed.staff[1], "saarc", f"/{made['id']}/confirm").status_code == 200
    assert receivers(agreed.world, "QA", clock.at.date()) == ["NP", "QA"]
    assert public.get(path).json()["members"] == ["NP"]


def test_a_membership_ends_with_a_day_and_one_that_never_was_ends_before_its_first(
    agreed: Agreed, clock: FixedClock
) -> None:
    agreed.body("saarc", NP=("2019-01-01", None))
    agreed.agree("saarc-qa", ["saarc", "QA"], "suspensions")
    found = agreed.on(agreed.staff[0]).get("/v1/regional-bodies/saarc").json()["memberships"][0]
    end = f"/{found['id']}/end"
    said = {"until": "2018-12-30", "source": "its letter"}
    assert pointers(agreed.of_body(agreed.staff[0], "saarc", end, **said)) == ["/until"]
    said = {"until": day(clock), "source": "its letter"}
    assert agreed.of_body(agreed.staff[0], "saarc", end, **said).status_code == 200
    assert receivers(agreed.world, "QA", clock.at.date()) == ["NP", "QA"]
    assert receivers(agreed.world, "QA", clock.at.date() + timedelta(days=1)) == []
    again = {"jurisdiction": "NP", "since": day(clock, -5), "source": "its charter"}
    assert pointers(agreed.of_body(agreed.staff[0], "saarc", "", **again)) == ["/since"]
    said = {"until": "2018-12-31", "source": "a mistake"}
    assert agreed.of_body(agreed.staff[0], "saarc", end, **said).status_code == 200
    assert receivers(agreed.world, "QA", date(2020, 6, 1)) == []


@pytest.mark.parametrize(
    ("said", "pointer"),
    [
        ({"jurisdiction": "XX"}, "/jurisdiction"),
        ({"jurisdiction": "IN-ZZ"}, "/jurisdiction"),
        ({"until": "2018-01-01"}, "/until"),
        ({"since": "1066-01-01"}, "/since"),
    ],
)
def test_what_is_wrong_with_a_membership_is_named(
    agreed: Agreed, said: dict[str, str], pointer: str
) -> None:
    agreed.body("saarc")
    whole = {"jurisdiction": "NP", "since": "2019-01-01", "source": "its charter", **said}
    assert pointers(agreed.of_body(agreed.staff[0], "saarc", "", **whole)) == [pointer]


def test_a_body_is_made_once_and_by_the_secretariat(agreed: Agreed) -> None:
    agreed.body("saarc")
    said = {"key": "other", "code": "SAARC", "name": "Another", "source": "its charter"}
    client = agreed.on(agreed.staff[0])
    assert slug(client.post("/v1/regional-bodies", json=said, headers=key())) == (
        "agreement-key-taken"
    )
    manager = agreed.on(agreed.authority("NP"))
    said = {**said, "code": "OTHER"}
    assert manager.post("/v1/regional-bodies", json=said, headers=key()).status_code == 403
    # The code of a body is never that of a country.
    said = {**said, "code": "NP"}
    assert pointers(client.post("/v1/regional-bodies", json=said, headers=key())) == ["/code"]


def test_p4_an_amendment_ends_one_clause_and_adds_another_from_a_day(
    agreed: Agreed, public: TestClient, clock: FixedClock
) -> None:
    made = agreed.agree("ph-sa", ["PH", "SA"], clause_in("suspensions", detail="status"))
    old = made["clauses"][0]["id"]
    said = {
        "from_day": day(clock, 10),
        "ends": [old],
        "adds": [clause_in("suspensions")],
        "reference": "exchange of notes",
    }
    proposed = agreed.act(agreed.staff[0], "ph-sa", "amendments", **said)
    assert proposed.status_code == 201
    amendment = proposed.json()["amendments"][0]
    assert public.get("/v1/agreements/ph-sa").json()["amendments"] == []
    assert slug(agreed.act(agreed.staff[1], "ph-sa", "amendments", **said)) == "amendment-open"
    confirm = f"amendments/{amendment['id']}/confirm"
    assert slug(agreed.act(agreed.staff[0], "ph-sa", confirm)) == "not-yourself"
    assert work(agreed, agreed.staff[1]) == [
        ("confirm", "agreement_change", "/v1/agreements/ph-sa")
    ]
    after = agreed.done(agreed.staff[1], "ph-sa", confirm)
    assert [(e["detail"], e["since"], e["until"]) for e in after["clauses"]] == [
        ("status", None, day(clock, 9)),
        ("grounds", day(clock, 10), None),
    ]
    assert after["clauses"][0]["ended_by"] == after["clauses"][1]["added_by"] == amendment["id"]
    shown = public.get("/v1/agreements/ph-sa").json()["amendments"][0]
    assert [each["kind"] for each in shown["adds"]] == ["suspensions"]
    with agreed.world.database.reading(OPERATOR) as read:
        what = Happening(frozenset({ClauseKind.SUSPENSIONS}), frozenset({"PH"}))
        details = [
            openings(what, terms(read), clock.at.date() + timedelta(days=days))[0].detail.value
            for days in (9, 10)
        ]
    assert details == ["status", "grounds"]


def test_an_amendment_lets_an_agreement_go_on_and_one_that_waited_too_long_is_refused(
    agreed: Agreed, clock: FixedClock
) -> None:
    agreed.agree("ph-sa", ["PH", "SA"], "suspensions", until=day(clock, 20))
    said = {"from_day": day(clock, 1), "until": day(clock, 400), "reference": "notes"}
    first = agreed.done(agreed.staff[0], "ph-sa", "amendments", **said)["amendments"][0]
    clock.at += timedelta(days=3)
    late = agreed.act(agreed.staff[1], "ph-sa", f"amendments/{first['id']}/confirm")
    assert slug(late) == "amendment-passed"
    path = f"amendments/{first['id']}/drop"
    agreed.done(agreed.staff[1], "ph-sa", path, reason="its day has passed")
    said["from_day"] = day(clock, 1)
    again = agreed.done(agreed.staff[0], "ph-sa", "amendments", **said)["amendments"][-1]
    done = agreed.done(agreed.staff[1], "ph-sa", f"amendments/{again['id']}/confirm")
    assert done["until"] == said["until"]
    clock.at += timedelta(days=500)
    said |= {"from_day": day(clock, 1), "until": day(clock, 900)}
    assert slug(agreed.act(agreed.staff[0], "ph-sa", "amendments", **said)) == (
        "agreement-not-in-force"
    )


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, [""]),
        ({"from_day": -1, "until": 30}, ["/from_day"]),
        ({"until": 5}, ["/until"]),
        ({"ends": ["019a4f2e-7c41-7a35-9d1e-3f0b5f6c2a10"]}, ["/ends/0"]),
        ({"adds": [clause_in("suspensions")]}, ["/adds/0"]),
        ({"adds": [clause_in("warnings", is_secret=True)]}, ["/adds/0/is_secret"]),
        ({"adds": [clause_in("warnings", since="2020-01-01")]}, ["/adds/0/since"]),
    ],
)
def test_what_is_wrong_with_an_amendment_is_named(
    agreed: Agreed, clock: FixedClock, said: dict[str, Any], expected: list[str]
) -> None:
    agreed.agree("ph-sa", ["PH", "SA"], "suspensions")
    days = {name: day(clock, value) for name, value in said.items() if isinstance(value, int)}
    whole = {"from_day": day(clock, 10), "reference": "notes", **said, **days}
    assert pointers(agreed.act(agreed.staff[0], "ph-sa", "amendments", **whole)) == expected


def test_a_state_that_split_shares_nothing_and_its_agreements_pass_to_nobody_by_themselves(
    agreed: Agreed, public: TestClient, clock: FixedClock
) -> None:
    agreed.agree("ph-sd", ["PH", "SD", "QA"], "suspensions")
    assert receivers(agreed.world, "PH", clock.at.date()) == ["PH", "QA", "SD"]
    agreed.ended("SD", day(clock, 1), "SS", "EG")
    assert receivers(agreed.world, "PH", clock.at.date()) == ["PH", "QA", "SD"]
    assert work(agreed, agreed.staff[0]) == []
    clock.at += timedelta(days=1)
    today = clock.at.date()
    assert receivers(agreed.world, "PH", today) == ["PH", "QA"]
    assert receivers(agreed.world, "SD", today) == []
    path = "/v1/agreements/ph-sd/successions/SD"
    assert work(agreed, agreed.staff[0]) == [
        ("answer", "succession", f"{path}/EG"),
        ("answer", "succession", f"{path}/SS"),
    ]
    assert agreed.on(agreed.staff[0]).get(f"{path}/EG").json()["successor"] == "EG"
    assert public.get(f"{path}/EG").status_code == 404
    asked = agreed.read("ph-sd")["successions"]
    assert [(e["party"], e["successor"], e["state"]) for e in asked] == [
        ("SD", "SS", None),
        ("SD", "EG", None),
    ]
    assert public.get("/v1/agreements/ph-sd").json()["successions"] == []
    ended = public.get("/v1/jurisdictions/SD/end").json()
    assert (ended["day"], ended["successors"]) == (today.isoformat(), ["SS", "EG"])


def test_p4_a_successor_is_a_party_when_one_answered_and_another_confirmed(
    agreed: Agreed, public: TestClient, clock: FixedClock
) -> None:
    agreed.agree("ph-sd", ["PH", "SD"], "suspensions")
    agreed.ended("SD", day(clock), "SS", "EG")
    assert agreed.read("ph-sd")["standing"] == "ended"
    said = {"party": "SD", "successor": "SS", "succeeds": True, "reference": "note 9"}
    answer = agreed.done(agreed.staff[0], "ph-sd", "successions", **said)["successions"][0]
    assert slug(agreed.act(agreed.staff[1], "ph-sd", "successions", **said)) == (
        "no-question-of-succession"
    )
    confirm = f"successions/{answer['id']}/confirm"
    assert slug(agreed.act(agreed.staff[0], "ph-sd", confirm)) == "not-yourself"
    assert receivers(agreed.world, "PH", clock.at.date()) == []
    done = agreed.done(agreed.staff[1], "ph-sd", confirm)
    assert done["standing"] == "in_force"
    assert receivers(agreed.world, "PH", clock.at.date()) == ["PH", "SS"]
    other = {**said, "successor": "EG", "succeeds": False}
    no = agreed.done(agreed.staff[1], "ph-sd", "successions", **other)["successions"][1]
    dropped = f"successions/{no['id']}/drop"
    agreed.done(agreed.staff[1], "ph-sd", dropped, reason="the note says otherwise")
    assert agreed.read("ph-sd")["successions"][1]["state"] is None
    no = agreed.done(agreed.staff[1], "ph-sd", "successions", **other)["successions"][1]
    agreed.done(agreed.staff[0], "ph-sd", f"successions/{no['id']}/confirm")
    assert [e["jurisdiction"] for e in agreed.read("ph-sd")["parties"]] == ["PH", "SD", "SS"]
    shown = public.get("/v1/agreements/ph-sd").json()["successions"]
    assert [(each["successor"], each["succeeds"]) for each in shown] == [
        ("SS", True),
        ("EG", False),
    ]
    assert work(agreed, agreed.staff[0]) == []


def test_successors_are_followed_until_those_that_are(agreed: Agreed, clock: FixedClock) -> None:
    agreed.ended("SD", day(clock, -2), "SS", "EG")
    agreed.ended("SS", day(clock, -1), "KE", "SO")
    agreed.ended("SO", day(clock, 1), "ET")
    with agreed.world.database.reading(OPERATOR) as read:
        assert successors(read, "SD") == ("EG", "KE", "SO")
        assert successors(read, "KE") == ()
    clock.at += timedelta(days=1)
    with agreed.world.database.reading(OPERATOR) as read:
        assert successors(read, "SD") == ("EG", "KE", "ET")


def test_a_part_ends_with_its_country(agreed: Agreed, clock: FixedClock) -> None:
    agreed.recorded("IN-KL")
    lay_down(agreed.world, "kl", ["IN-KL", "QA", "PH"], ["suspensions"])
    agreed.ended("IN", day(clock), "NP")
    assert receivers(agreed.world, "IN-KL", clock.at.date()) == []
    assert receivers(agreed.world, "QA", clock.at.date()) == ["PH", "QA"]


def test_p4_an_end_is_confirmed_by_a_second_person_and_told_to_nobody_before(
    agreed: Agreed, public: TestClient, clock: FixedClock
) -> None:
    for code in ("SD", "SS"):
        agreed.recorded(code)
    client = agreed.on(agreed.staff[0])
    where = "/v1/jurisdictions/SD/end"
    said = {"day": day(clock), "successors": ["SS"], "source": "an act of union"}
    strange = {**said, "successors": ["SD", "KE", "SS", "SS"]}
    refused = client.post(where, json=strange, headers=on(1))
    assert pointers(refused) == ["/successors/0", "/successors/1", "/successors/3"]
    made = client.post(where, json=said, headers=on(1))
    assert made.status_code == 201
    assert public.get(where).status_code == 404
    assert agreed.on(agreed.authority("SD")).get(where).status_code == 404
    assert slug(client.post(where, json=said, headers=on(1))) == "step-refused"
    assert slug(client.post(f"{where}/confirm", headers=on(1))) == "not-yourself"
    assert ("confirm", "agreement_change", where) in work(agreed, agreed.staff[1])
    second = agreed.on(agreed.staff[1])
    dropped = second.post(f"{where}/drop", json={"reason": "not true"}, headers=on(1))
    assert dropped.status_code == 200
    assert client.get(where).status_code == 404
    agreed.ended("SD", day(clock), "SS")
    assert public.get(where).json()["state"] == "confirmed"
    refused = agreed.post(agreed.staff[0], draft("after", ["PH", "SD"]))
    assert pointers(refused) == ["/parties/1/jurisdiction"]


def test_firms_end_no_country(agreed: Agreed) -> None:
    agreed.recorded("SD")
    firm = agreed.world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    said = {"day": "2027-01-01", "source": "an act of union"}
    answer = firm.post("/v1/jurisdictions/SD/end", json=said, headers=on(1))
    assert answer.status_code == 403
