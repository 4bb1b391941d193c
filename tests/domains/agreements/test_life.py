"""The life of an agreement over HTTP: drafted, signed by each party, in force, denounced."""

from datetime import date, timedelta
from typing import Any

import pytest
from httpx2 import Response

from app.access.grants import Role
from app.domains.agreements.queries.in_force import terms
from app.domains.identity.types import OrganisationKind
from tests.agreeing import REFERENCE, Agreed, clause_in, draft
from tests.make import OPERATOR, FixedClock
from tests.people import Member, World, on


@pytest.fixture
def agreed(world: World) -> Agreed:
    return Agreed(world)


def slug(answer: Response) -> str:
    return str(answer.json()["type"]).rpartition("/")[2]


def pointers(answer: Response) -> list[str]:
    assert answer.status_code == 422, answer.text
    return [each["pointer"] for each in answer.json()["errors"]]


def work(agreed: Agreed, member: Member) -> list[tuple[str, str, str]]:
    items = agreed.on(member).get("/v1/me/work").json()["items"]
    return [(each["act"], each["what"], each["path"]) for each in items]


def in_force(world: World) -> dict[str, Any]:
    with world.database.reading(OPERATOR) as work:
        return {each.key: each for each in terms(work)}


def today(clock: FixedClock, days: int = 0) -> str:
    return (clock.at.date() + timedelta(days=days)).isoformat()


def test_it_is_drafted_signed_by_each_party_put_in_force_and_public(agreed: Agreed) -> None:
    manager = agreed.authority("PH")
    made = agreed.drafted("ph-sa", ["PH", "SA"], "suspensions")
    assert (made["standing"], made["edition"]) == ("drafted", 1)
    assert agreed.world.client().get("/v1/agreements/ph-sa").status_code == 404
    assert agreed.read("ph-sa", manager)["available_actions"] == ["sign"]
    agreed.done(manager, "ph-sa", "sign")
    assert agreed.read("ph-sa")["standing"] == "drafted"
    signed = agreed.done(
        agreed.staff[0], "ph-sa", "sign", jurisdiction="SA", reference=REFERENCE, day="2019-12-01"
    )
    assert signed["standing"] == "signed"
    assert in_force(agreed.world) == {}
    agreed.done(agreed.staff[1], "ph-sa", "enforce")
    public = agreed.world.client().get("/v1/agreements/ph-sa")
    assert public.headers["cache-control"] == "public, max-age=60"
    said = public.json()
    assert (said["standing"], said["available_actions"]) == ("in_force", [])
    assert [(each["jurisdiction"], each["signed_here"]) for each in said["parties"]] == [
        ("PH", True),
        ("SA", False),
    ]
    assert said["parties"][1]["signed_on"] == "2019-12-01"
    assert set(in_force(agreed.world)) == {"ph-sa"}


def test_p4_who_drafted_it_does_not_put_it_in_force(agreed: Agreed) -> None:
    agreed.drafted("ph-sa", ["PH", "SA"])
    agreed.signed("ph-sa")
    assert "enforce" not in agreed.read("ph-sa", agreed.staff[0])["available_actions"]
    refused = agreed.act(agreed.staff[0], "ph-sa", "enforce")
    assert (refused.status_code, slug(refused)) == (409, "not-yourself")
    assert agreed.act(agreed.staff[1], "ph-sa", "enforce").status_code == 200


def test_p4_who_wrote_the_last_edition_does_not_put_it_in_force(agreed: Agreed) -> None:
    made = agreed.drafted("ph-sa", ["PH", "SA"])
    body = draft("ph-sa", ["PH", "SA"], title="Another title")
    del body["key"]
    client = agreed.on(agreed.staff[1])
    edited = client.put("/v1/agreements/ph-sa", json=body, headers=on(made["version"]))
    assert (edited.status_code, edited.json()["edition"]) == (200, 2)
    agreed.signed("ph-sa")
    assert slug(agreed.act(agreed.staff[1], "ph-sa", "enforce")) == "not-yourself"


def test_of_two_who_put_it_in_force_the_second_is_told_that_it_changed(agreed: Agreed) -> None:
    agreed.drafted("ph-sa", ["PH", "SA"])
    version = agreed.signed("ph-sa")["version"]
    third = agreed.world.member(Role.SECRETARIAT, agreed.staff[0].organisation)
    answers = [
        agreed.on(each).post("/v1/agreements/ph-sa/enforce", headers=on(version)).status_code
        for each in (agreed.staff[1], third)
    ]
    assert answers == [200, 412]
    assert agreed.act(third, "ph-sa", "enforce").status_code == 409


def test_an_edited_draft_is_signed_anew_by_who_signed_the_edition_before(agreed: Agreed) -> None:
    manager = agreed.authority("PH")
    agreed.drafted("ph-sa", ["PH", "SA"], "suspensions")
    version = agreed.done(manager, "ph-sa", "sign")["version"]
    assert slug(agreed.act(manager, "ph-sa", "sign")) == "agreement-signed-already"
    body = draft("ph-sa", ["PH", "SA"], ["suspensions", "warnings"])
    del body["key"]
    client = agreed.on(agreed.staff[0])
    edited = client.put("/v1/agreements/ph-sa", json=body, headers=on(version)).json()
    assert [each["signed_on"] for each in edited["parties"]] == [None, None]
    assert ("sign", "agreement", "/v1/agreements/ph-sa") in work(agreed, manager)
    assert agreed.signed("ph-sa")["standing"] == "signed"


def test_what_was_signed_is_edited_only_after_it_was_taken_back_to_a_draft(
    agreed: Agreed,
) -> None:
    agreed.drafted("ph-sa", ["PH", "SA"], clause_in("suspensions", detail="status"))
    version = agreed.signed("ph-sa")["version"]
    body = draft("ph-sa", ["PH", "SA"])
    del body["key"]
    client = agreed.on(agreed.staff[0])
    refused = client.put("/v1/agreements/ph-sa", json=body, headers=on(version))
    assert slug(refused) == "step-refused"
    again = agreed.done(agreed.staff[0], "ph-sa", "redraft", reason="a clause lacks")
    assert (again["standing"], again["edition"]) == ("drafted", 2)
    assert [each["signed_on"] for each in again["parties"]] == [None, None]
    assert [(e["kind"], e["detail"]) for e in again["clauses"]] == [("suspensions", "status")]
    assert agreed.world.client().get("/v1/agreements/ph-sa").status_code == 404
    dropped = agreed.done(agreed.staff[0], "ph-sa", "drop", reason="they do not agree")
    assert (dropped["standing"], dropped["available_actions"]) == ("dropped", [])


def test_s5_each_signs_for_exactly_its_own_jurisdiction(agreed: Agreed) -> None:
    agreed.recorded("IN-KL")
    kerala, india, other = (agreed.authority(each) for each in ("IN-KL", "IN", "NP"))
    agreed.drafted("kl-qa", ["IN-KL", "QA"])
    # Neither the country of the part, nor a state that is no party, knows of the draft.
    assert agreed.act(india, "kl-qa", "sign").status_code == 404
    assert agreed.act(other, "kl-qa", "sign").status_code == 404
    another = agreed.act(kerala, "kl-qa", "sign", jurisdiction="QA")
    assert (another.status_code, slug(another)) == (403, "forbidden")
    assert agreed.act(kerala, "kl-qa", "sign").status_code == 200
    officer = agreed.world.member(Role.AUTHORITY_OFFICER, agreed.ministries["IN-KL"])
    assert agreed.act(officer, "kl-qa", "sign").status_code == 403


def test_the_secretariat_notes_only_who_has_no_authority_here(agreed: Agreed) -> None:
    agreed.authority("PH")
    agreed.drafted("ph-sa", ["PH", "SA"])
    said = {"jurisdiction": "PH", "reference": REFERENCE}
    assert slug(agreed.act(agreed.staff[0], "ph-sa", "sign", **said)) == "authority-signs-itself"
    assert pointers(agreed.act(agreed.staff[0], "ph-sa", "sign", jurisdiction="SA")) == [
        "/reference"
    ]
    strange = agreed.act(agreed.staff[0], "ph-sa", "sign", jurisdiction="QA", reference=REFERENCE)
    assert pointers(strange) == ["/jurisdiction"]


def test_a_party_that_denounces_leaves_at_the_end_of_its_notice(
    agreed: Agreed, clock: FixedClock
) -> None:
    manager = agreed.authority("SA")
    agreed.agree("three", ["PH", "SA", "QA"], "suspensions")
    assert agreed.read("three", manager)["available_actions"] == ["denounce"]
    left = agreed.done(manager, "three", "denounce")
    last = date.fromisoformat(left["parties"][1]["until"])
    assert last.month % 12 == (clock.at.month + 6) % 12
    assert left["standing"] == "in_force"
    assert in_force(agreed.world)["three"].parties[1].until == last
    twice = agreed.act(manager, "three", "denounce")
    assert (twice.status_code, slug(twice)) == (409, "step-refused")
    noted = {"jurisdiction": "QA", "reference": "note 12", "day": today(clock, -30)}
    both = agreed.done(agreed.staff[0], "three", "denounce", **noted)
    assert both["until"] == both["parties"][1]["until"] == last.isoformat()
    clock.at += timedelta(days=400)
    assert agreed.read("three")["standing"] == "ended"
    refused = agreed.act(agreed.staff[0], "three", "denounce", jurisdiction="PH", reference="no 1")
    assert slug(refused) == "agreement-not-in-force"


def test_it_ends_after_its_last_day_without_a_job(agreed: Agreed, clock: FixedClock) -> None:
    agreed.agree("short", ["PH", "SA"], "suspensions", until=today(clock, 1))
    query = {"in_force_on": today(clock, 2)}
    assert agreed.read("short")["standing"] == "in_force"
    assert agreed.world.client().get("/v1/agreements", params=query).json()["items"] == []
    clock.at += timedelta(days=2)
    assert agreed.read("short")["standing"] == "ended"


def test_one_that_begins_later_is_coming_until_then(agreed: Agreed, clock: FixedClock) -> None:
    agreed.agree("later", ["PH", "SA"], "suspensions", since=today(clock, 5))
    assert agreed.read("later")["standing"] == "coming"
    clock.at += timedelta(days=5)
    assert agreed.read("later")["standing"] == "in_force"


def test_without_a_first_day_it_begins_when_it_is_put_in_force(
    agreed: Agreed, clock: FixedClock
) -> None:
    made = agreed.agree("now", ["PH", "SA"], since=None)
    assert made["since"] == today(clock)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"parties": [{"jurisdiction": "PH"}]}, ["/parties"]),
        ({"parties": [{"jurisdiction": "PH"}, {"jurisdiction": "PH"}]}, ["/parties/1"]),
        (
            {"parties": [{"jurisdiction": "PH"}, {"jurisdiction": "XX"}]},
            ["/parties/1/jurisdiction"],
        ),
        (
            {"parties": [{"jurisdiction": "PH"}, {"jurisdiction": "IN-ZZ"}]},
            ["/parties/1/jurisdiction"],
        ),
        ({"parties": [{"jurisdiction": "PH"}, {"body": "nobody"}]}, ["/parties/1/body"]),
        ({"parties": [{"jurisdiction": "PH"}, {}]}, ["/parties/1"]),
        ({"since": "2026-01-02", "until": "2026-01-01"}, ["/until"]),
        (
            {"clauses": [clause_in("suspensions"), clause_in("suspensions", detail="status")]},
            ["/clauses/1"],
        ),
        (
            {"clauses": [clause_in("suspensions", since="2025-02-01", until="2025-01-31")]},
            ["/clauses/0/until"],
        ),
        ({"clauses": [clause_in("suspensions", since="2019-12-31")]}, ["/clauses/0/since"]),
        (
            {
                "clauses": [
                    clause_in("sanctions", corridors=[{"origin": "NP", "destination": "QA"}])
                ]
            },
            ["/clauses/0/corridors/0"],
        ),
        (
            {
                "clauses": [
                    clause_in("sanctions", corridors=[{"origin": "PH", "destination": "ZZ"}])
                ]
            },
            ["/clauses/0/corridors/0/destination"],
        ),
        ({"clauses": [clause_in("statistics", is_secret=True)]}, ["/clauses/0/is_secret"]),
        (
            {"force": "consultative", "clauses": [clause_in("complaints_referred")]},
            ["/clauses/0/kind"],
        ),
        ({"clauses": [clause_in("sanctions", answer={"count": 0, "unit": "days"})]}, None),
        ({"key": "PH SA"}, ["/key"]),
        ({"title": "a\u0000b"}, ["/title"]),
    ],
)
def test_what_is_wrong_with_a_draft_is_named(
    agreed: Agreed, said: dict[str, Any], expected: list[str] | None
) -> None:
    answer = agreed.post(agreed.staff[0], draft("ph-sa", ["PH", "SA"], **said))
    assert pointers(answer) == (expected or ["/clauses/0/answer/count"])


def test_a_key_that_was_used_is_not_used_again(agreed: Agreed) -> None:
    agreed.drafted("ph-sa", ["PH", "SA"])
    agreed.done(agreed.staff[0], "ph-sa", "drop", reason="another text")
    again = agreed.post(agreed.staff[0], draft("ph-sa", ["PH", "SA"]))
    assert (again.status_code, slug(again)) == (409, "agreement-key-taken")


def test_a_deadline_that_nobody_gave_is_the_usual_one_and_says_so(agreed: Agreed) -> None:
    made = agreed.drafted(
        "ph-sa",
        ["PH", "SA"],
        clause_in("suspensions"),
        clause_in("statistics", notify={"count": 10, "unit": "days"}, acknowledge=None),
    )
    usual, given = made["clauses"]
    assert usual["notify"] == {"count": 3, "unit": "working_days", "is_usual": True}
    assert usual["answer"] == {"count": 15, "unit": "days", "is_usual": True}
    assert usual["acknowledge"] == {"count": 3, "unit": "working_days", "is_usual": True}
    assert given["notify"] == {"count": 10, "unit": "days", "is_usual": False}
    assert (given["acknowledge"], given["answer"]) == (None, None)


def test_p7_what_waits_is_told_to_whom_it_waits_for(agreed: Agreed) -> None:
    manager, second = agreed.authority("PH"), agreed.staff[1]
    agreed.drafted("ph-sa", ["PH", "SA"])
    path = "/v1/agreements/ph-sa"
    assert work(agreed, manager) == [("sign", "agreement", path)]
    assert ("sign", "agreement", path) in work(agreed, agreed.staff[0])
    agreed.signed("ph-sa")
    assert work(agreed, manager) == []
    assert ("enforce", "agreement", path) in work(agreed, second)
    assert ("enforce", "agreement", path) not in work(agreed, agreed.staff[0])
    agreed.done(second, "ph-sa", "enforce")
    assert work(agreed, second) == []


def test_firms_and_the_public_draft_and_sign_nothing(agreed: Agreed) -> None:
    firm = agreed.world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    body = draft("ph-sa", ["PH", "SA"])
    assert firm.post("/v1/agreements", json=body, headers=on(1)).status_code == 403
    assert agreed.world.client().post("/v1/agreements", json=body).status_code == 401


def test_p6_who_drafted_signed_and_put_in_force_reads_it_in_what_is_held(agreed: Agreed) -> None:
    manager = agreed.authority("PH")
    agreed.agree("ph-sa", ["PH", "SA"])
    agreed.body("saarc", NP=("2019-01-01", None))

    def held(member: Member) -> dict[str, list[Any]]:
        said = agreed.on(member).get("/v1/me/data").json()["held"]
        return {each["path"]: each["items"] for each in said}

    assert [each["key"] for each in held(agreed.staff[1])["agreements/drafted"]] == ["ph-sa"]
    assert [each["agreement"] for each in held(manager)["agreements/signed"]] == ["ph-sa"]
    first = held(agreed.staff[0])
    assert [each["key"] for each in first["agreements/bodies"]] == ["saarc"]
    assert [each["what"] for each in first["agreements/proposed"]] == ["membership"]
