"""The public page of a country: what binds it, whom it lists, its posts, and what is not known."""

from datetime import date, timedelta
from typing import Any

import pytest

from app.access.grants import Role
from app.access.policy import ANYONE
from app.domains.certifications.types.certificates import CertificateState, Ground
from app.domains.identity.types import OrganisationKind
from app.domains.posts.models import PostAbroad
from app.domains.posts.types import PostState
from app.domains.roster.service.recruiters import GOOD_FOR, RecruiterCounts
from tests.agreeing import Term, lay_down, lay_down_body, leave
from tests.fees import keep_rule
from tests.fees import row as rule
from tests.issuing import Issuer
from tests.make import NOON, FixedClock, statements
from tests.people import World, key
from tests.posting import posted
from tests.registers import Register, row

PARTS = ("conventions", "fee_rules", "agreements", "recruiters", "posts", "answers")


@pytest.fixture
def secretariat(world: World) -> Any:
    """The secretariat, signed in, and records of some places."""
    client = world.anew(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER)
    for code, name in (("PH", None), ("QA", None), ("IN", None), ("IN-KL", "Kerala")):
        body = {"code": code} if name is None else {"code": code, "name": name}
        assert client.post("/v1/jurisdictions", json=body, headers=key()).status_code == 201
    return client


def page(world: World, code: str) -> Any:
    """Read a page as anybody."""
    answer = world.client().get(f"/v1/jurisdictions/{code}")
    assert answer.status_code == 200, answer.text
    return answer.json()


def embassy(world: World, code: str, host: str, name: str = "Embassy") -> str:
    """Open a post of a state with somebody who serves there."""
    authority = world.organisation(OrganisationKind.AUTHORITY, None, code)
    return str(posted(world, world.member(Role.MISSION_OFFICER, authority), host=host, name=name))


@pytest.mark.usefixtures("secretariat")
def test_each_part_of_the_page_says_when_it_is_not_known(world: World):
    said = page(world, "QA")
    for part in PARTS:
        assert said[part]["known"] is False, part
        assert said[part]["reads"], part
    assert said["ended"] is None
    assert said["recruiters"]["licences"] == {}
    for part in ("fee_rules", "agreements"):
        assert (said[part]["count"], world.client().get(said[part]["address"]).status_code) == (
            *(0, 200),
        )


@pytest.mark.usefixtures("secretariat")
def test_the_rules_of_a_place_are_named_with_how_sure_they_are(world: World):
    keep_rule(world.database, rule("QA-1", "QA", confidence="general"))
    keep_rule(world.database, rule("PH-9", "PH"))
    said = page(world, "QA")["fee_rules"]
    assert [(each["key"], each["confidence"]) for each in said["rules"]] == [("QA-1", "general")]
    assert (said["known"], said["count"]) == (True, 1)
    assert said["rules"][0]["what"] == "An agency takes at most a hundred dollars."
    listed = world.client().get(said["address"]).json()["items"]
    assert [each["id"] for each in listed] == ["QA-1"]


@pytest.mark.usefixtures("secretariat")
def test_s3_agreements_are_named_with_their_days_and_the_body_between(world: World):
    lay_down_body(world, "gulf", {"QA": Term(date(2021, 1, 1))})
    lay_down(world, "gulf-ph", ["gulf", "PH"], force="consultative")
    old = lay_down(world, "ph-qa", ["PH", "QA"])
    leave(world, old, "QA", NOON.date() - timedelta(days=1))
    lay_down(world, "in-ph", ["IN", "PH"], term=Term(date(2027, 1, 1)))
    said = page(world, "QA")["agreements"]
    assert said["count"] == 2
    by_key = {each["key"]: each for each in said["agreements"]}
    through = by_key["gulf-ph"]
    assert (through["force"], through["in_force"], through["since"]) == (
        *("consultative", True, "2021-01-01"),
    )
    assert through["body"] is not None
    ended = by_key["ph-qa"]
    assert (ended["in_force"], ended["until"], ended["body"]) == (False, "2026-11-23", None)
    assert world.client().get(ended["address"]).status_code == 200
    [coming] = page(world, "IN-KL")["agreements"]["agreements"]
    assert (coming["key"], coming["party"], coming["in_force"]) == ("in-ph", "IN", False)


@pytest.mark.usefixtures("secretariat")
def test_recruiters_of_its_own_lists_are_counted_by_licence_and_certificate(
    world: World, register: Register, clock: FixedClock
):
    register.bring(row("Alpha"), row("Beta"), row("Gamma", "Stopped"), row("Delta", "Ended"))
    issuer = Issuer(register.database)
    client = register.client()
    firms = {e["name"]: e["id"] for e in client.get("/v1/roster?limit=100").json()["items"]}
    made = {name: issuer.issue(firms[name]) for name in ("Alpha", "Beta")}
    issuer.stands(made["Beta"], CertificateState.SUSPENDED, Ground.MAJOR_NOT_MENDED)
    register.follow()
    said = page(world, "PH")["recruiters"]
    assert said["lists"] == ["test-list"]
    assert said["licences"] == {"valid": 2, "suspended": 1, "cancelled": 1}
    assert said["certificates"] == {"active": 1, "suspended": 1}
    facets = client.get("/v1/roster/facets").json()
    for part, of in (("licences", "licence_status"), ("certificates", "certification")):
        assert said[part] == {each["value"]: each["count"] for each in facets[of]}
    assert page(world, "QA")["recruiters"]["known"] is False
    # A list that nobody renewed confirms nothing, whatever it said.
    clock.at += timedelta(days=200)
    assert page(world, "PH")["recruiters"]["licences"] == {"unconfirmed": 4}


def test_counts_of_a_long_list_are_kept_for_a_minute_and_no_longer(
    register: Register, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("app.domains.roster.service.recruiters.MANY", 2)
    register.bring(row("Alpha"), row("Beta"))
    counts = RecruiterCounts()

    def asked() -> tuple[int, int]:
        with register.database.reading(ANYONE) as work, statements(register.database) as told:
            found = counts.of(work, "PH")
        assert found is not None
        return len(told), found.licences["valid"]

    (first, two), (kept, same) = asked(), asked()
    assert (first - kept, two, same) == (2, 2, 2)
    clock.at += GOOD_FOR
    assert asked() == (first, 2)
    register.bring(row("Gamma"), key="second-list")
    assert asked() == (first, 3)


@pytest.mark.usefixtures("secretariat")
def test_s5_posts_abroad_are_named_on_the_page_of_either_state(world: World):
    there = embassy(world, "PH", "QA")
    of_kerala = embassy(world, "IN-KL", "QA", "Office of Kerala")
    sending = page(world, "PH")["posts"]
    assert [each["address"] for each in sending["abroad"]["posts"]] == [f"/v1/posts/{there}"]
    assert (sending["abroad"]["count"], sending["here"]["count"]) == (1, 0)
    host = page(world, "QA")["posts"]["here"]
    addresses = [f"/v1/posts/{each}" for each in (there, of_kerala)]
    assert [each["address"] for each in host["posts"]] == addresses
    listed = world.client().get(host["address"]).json()["items"]
    assert [f"/v1/posts/{each['id']}" for each in listed] == addresses
    for code in ("IN", "IN-KL"):
        assert page(world, code)["posts"]["abroad"]["count"] == 1


def test_w11_where_else_she_can_go_names_the_posts_of_a_place(world: World):
    there = embassy(world, "PH", "QA")
    told = world.client().get("/v1/jurisdictions/QA/recourse").json()
    assert [each["address"] for each in told["posts"]["posts"]] == [f"/v1/posts/{there}"]
    nothing = world.client().get("/v1/jurisdictions/NP/recourse").json()
    assert (nothing["posts"]["count"], nothing["posts"]["posts"]) == (0, [])
    assert nothing["posts_read"] != told["posts_read"]


@pytest.mark.usefixtures("secretariat")
def test_s4_the_page_tells_the_figures_that_its_answers_tell(world: World):
    figures = page(world, "QA")["answers"]["figures"]
    told = world.client().get(figures["address"]).json()
    assert figures == told["figures"]


@pytest.mark.usefixtures("secretariat")
def test_the_page_asks_as_many_questions_however_much_there_is(world: World, register: Register):
    def asked() -> int:
        page(world, "PH")
        with statements(world.database) as told:
            page(world, "PH")
        return len(told)

    def more(number: int) -> None:
        register.bring(*(row(f"Firm {each}") for each in range(number)), key=f"list-{number}")
        for each in range(number):
            keep_rule(world.database, rule(f"PH-{number}{each}-1", f"PH-{number}{each}"))
            lay_down(world, f"with-{number}-{each}", ["PH", "QA"])
            embassy(world, "PH", "SG")
            embassy(world, "QA", "PH")

    more(1)
    few = asked()
    more(4)
    assert asked() == few


@pytest.mark.usefixtures("secretariat")
def test_the_page_can_be_kept_by_caches_for_a_minute(world: World):
    first = world.client().get("/v1/jurisdictions/PH")
    assert first.headers["cache-control"] == "public, max-age=60"
    again = world.client(**{"If-None-Match": first.headers["etag"]}).get("/v1/jurisdictions/PH")
    assert again.status_code == 304
    embassy(world, "PH", "SG")
    other = world.client(**{"If-None-Match": first.headers["etag"]}).get("/v1/jurisdictions/PH")
    assert other.status_code == 200


@pytest.mark.usefixtures("secretariat")
def test_a_page_shows_twenty_posts_and_says_how_many_there_are(world: World):
    authority = world.organisation(OrganisationKind.AUTHORITY, None, "PH")
    officer = world.member(Role.MISSION_OFFICER, authority)
    first = posted(world, officer)
    for _ in range(21):
        manager = world.member(Role.MISSION_OFFICER, authority)
        posted(world, manager)
    said = page(world, "PH")["posts"]["abroad"]
    assert (said["count"], len(said["posts"])) == (22, 20)
    with world.database.writing(world.actor(officer)) as work:
        work.session.get_one(PostAbroad, first).state = PostState.CLOSED
    assert page(world, "PH")["posts"]["abroad"]["count"] == 21
