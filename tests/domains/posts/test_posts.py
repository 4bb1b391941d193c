"""Posts abroad: opened, reached, manned and closed by the authority whose they are."""

import pytest

from app.access.grants import Role
from app.domains.identity.models import Membership, Organisation
from app.domains.identity.service import memberships
from app.domains.identity.types import OrganisationKind, OrganisationState
from tests.domains.posts.conftest import REACH, Authority
from tests.make import OPERATOR, statements
from tests.people import World, key, on


def test_s5_a_worker_finds_where_to_go_by_either_state(world: World, authority: Authority):
    doha = authority.opens()
    dubai = authority.opens(host="AE-DU", name="Labour Office", kind="labour_attache")
    kerala = Authority(world, "IN-KL").opens(name="Office of Kerala")

    def listed(query: str = "") -> list[str]:
        answer = world.client().get(f"/v1/posts{query}")
        assert answer.headers["cache-control"] == "public, max-age=60"
        return [each["id"] for each in answer.json()["items"]]

    assert listed() == [dubai, doha, kerala]
    assert listed("?host=QA") == [doha, kerala]
    assert listed("?host=AE") == listed("?host=AE-DU") == [dubai]
    assert listed("?sending=IN") == listed("?sending=IN-KL") == [kerala]
    assert listed("?sending=PH&host=QA") == [doha]
    assert listed("?sending=IN-K") == listed("?host=NP") == []
    one = world.client().get(f"/v1/posts/{doha}").json()
    assert {name: one[name] for name in REACH} == REACH
    assert (one["sending"], one["host"], one["state"]) == ("PH", "QA", "open")
    assert one["authority"] == authority.organisation.name
    assert world.client().get(f"/v1/posts/{authority.organisation.id}").status_code == 404


def test_the_list_of_posts_comes_in_pages_and_asks_as_much_however_long(
    world: World, authority: Authority
):
    asked = []
    for hosts in (["SG", "QA"], ["AE", "SA", "QA", "KW"]):
        made = [authority.opens(host=each) for each in hosts]
        with statements(world.database) as told:
            page = world.client().get("/v1/posts?limit=2").json()
        asked.append(len(told))
    assert asked[0] == asked[1]
    assert len(made) == 4
    hosts, cursor = [], None
    while True:
        query = "" if cursor is None else f"&cursor={cursor}"
        page = world.client().get(f"/v1/posts?limit=2{query}").json()
        hosts += [each["host"] for each in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert hosts == ["AE", "KW", "QA", "QA", "SA", "SG"]
    assert world.client().get("/v1/posts?limit=2&cursor=nonsense").status_code == 422


@pytest.mark.parametrize(
    ("said", "pointer"),
    [
        ({"host": "PH"}, "/host"),
        ({"host": "PH-00"}, "/host"),
        ({"host": "ZZ"}, "/host"),
        ({"host": "qa"}, "/host"),
        ({"telephone": None}, "/address"),
        ({"telephone": "call us"}, "/telephone"),
        ({"email": "no address"}, "/email"),
        ({"web": "javascript:alert(1)"}, "/web"),
        ({"languages": []}, "/languages"),
        ({"name": "\0"}, "/name"),
        ({"kind": "tent"}, "/kind"),
        ({"rank": 1}, "/rank"),
    ],
)
def test_a_post_lies_abroad_and_can_be_reached(authority: Authority, said, pointer):
    answer = authority.tries_to_open(**said)
    assert answer.status_code == 422, answer.text
    assert [each["pointer"] for each in answer.json()["errors"]] == [pointer]


def test_a_post_is_called_in_any_script(world: World, authority: Authority):
    post = authority.opens(name="سفارة الفلبين في الدوحة", city="الدوحة", hours="٨–١٦")
    assert world.client().get(f"/v1/posts/{post}").json()["city"] == "الدوحة"


def test_who_does_not_manage_the_authority_opens_and_changes_no_post(
    world: World, authority: Authority
):
    post = authority.opens()
    other = Authority(world, "NP")
    for act, body in (("reach", REACH), ("close", {"reason": "It is not theirs."})):
        method = "PUT" if act == "reach" else "POST"
        path = f"/v1/posts/{post}/{act}"
        assert other.client.request(method, path, json=body, headers=on(1)).status_code == 404
    officer = world.member(Role.AUTHORITY_OFFICER, authority.organisation)
    body = {**REACH, "kind": "embassy", "host": "QA"}
    refused = world.signed_in(officer).post("/v1/posts", json=body, headers=key())
    assert refused.status_code == 403


def test_how_a_post_is_reached_changes_and_what_was_said_before_stays(
    world: World, authority: Authority
):
    post = authority.opens()
    client, path = authority.client, f"/v1/posts/{post}/reach"
    said = {**REACH, "telephone": "+974 4411 1111"}
    changed = client.put(path, json=said, headers={"If-Match": '"1"'})
    assert (changed.status_code, changed.json()["telephone"]) == (200, "+974 4411 1111")
    assert client.put(path, json=REACH, headers={"If-Match": '"1"'}).status_code == 412
    again = client.put(path, json=said, headers={"If-Match": changed.headers["etag"]})
    assert again.json()["version"] == changed.json()["version"]
    nobody = {**said, "telephone": None}
    unreachable = client.put(path, json=nobody, headers={"If-Match": changed.headers["etag"]})
    assert unreachable.status_code == 422
    with world.database.reading(OPERATOR) as work:
        words = work.session.connection().exec_driver_sql("SELECT text FROM word").scalars().all()
    assert any("+974 4400 0000" in str(each) for each in words)


def test_a_closed_post_leaves_the_list_and_names_who_took_over(world: World, authority: Authority):
    old, new = authority.opens(), authority.opens(name="New chancery")
    authority.closes(old, new)
    assert [e["id"] for e in world.client().get("/v1/posts").json()["items"]] == [new]
    read = world.client().get(f"/v1/posts/{old}").json()
    assert (read["state"], read["successor_id"]) == ("closed", new)
    again = authority.tries_to_close(old)
    assert (again.status_code, again.json()["type"].rpartition("/")[2]) == (409, "step-refused")
    assert authority.tries_to_assign(old, authority.officer()).status_code == 409
    headers = {"If-Match": f'"{read["version"]}"'}
    changed = authority.client.put(f"/v1/posts/{old}/reach", json=REACH, headers=headers)
    assert changed.json()["type"].endswith("/post-closed")


def test_only_an_open_post_of_the_same_authority_takes_the_cases(
    world: World, authority: Authority
):
    post, closed = authority.opens(), authority.opens()
    authority.closes(closed)
    theirs = Authority(world, "NP").opens()
    for successor in (post, closed, theirs, str(authority.organisation.id)):
        answer = authority.tries_to_close(post, successor=successor)
        assert answer.status_code == 422
        assert [each["pointer"] for each in answer.json()["errors"]] == ["/successor"]


def test_a_mission_officer_serves_at_one_post_at_a_time(authority: Authority):
    officer = authority.officer()
    doha, dubai = authority.opens(), authority.opens(host="AE")
    authority.assigns(doha, officer)
    twice = authority.tries_to_assign(doha, officer)
    assert (twice.status_code, twice.json()["type"].rpartition("/")[2]) == (409, "serves-there")
    row = authority.assigns(dubai, officer)
    left, now = (
        authority.client.get(f"/v1/posts/{each}/officers").json()["items"] for each in (doha, dubai)
    )
    assert [each["serves_now"] for each in (*left, *now)] == [False, True]
    assert left[0]["ended_at"] is not None
    path = f"/v1/posts/{dubai}/officers/{row}/end"
    ended = authority.client.post(path, headers=key())
    assert ended.json()["items"][0]["serves_now"] is False
    assert authority.client.post(path, headers=key()).status_code == 404
    wrong = f"/v1/posts/{doha}/officers/{row}/end"
    assert authority.client.post(wrong, headers=key()).status_code == 404


def test_only_mission_officers_of_the_authority_serve_at_its_posts(
    world: World, authority: Authority
):
    post = authority.opens()
    for wrong in (
        authority.manager,
        world.member(Role.AUTHORITY_OFFICER, authority.organisation),
        Authority(world, "NP").officer(),
    ):
        answer = authority.tries_to_assign(post, wrong)
        assert answer.status_code == 422
        assert [each["pointer"] for each in answer.json()["errors"]] == ["/membership"]


def test_p7_a_post_at_which_nobody_serves_waits_for_its_manager(world: World, authority: Authority):
    def waits() -> list[str]:
        items = authority.client.get("/v1/me/work").json()["items"]
        return [each["path"] for each in items if each["what"] == "post"]

    officer = authority.officer()
    post = authority.opens()
    assert waits() == [f"/v1/posts/{post}/officers"]
    authority.assigns(post, officer)
    assert waits() == []
    with world.database.writing(world.actor(authority.manager)) as work:
        memberships.end(work, work.session.get_one(Membership, officer.membership.id), "moved away")
    assert waits() == [f"/v1/posts/{post}/officers"]
    [gone] = authority.client.get(f"/v1/posts/{post}/officers").json()["items"]
    assert gone["serves_now"] is False


def test_a_post_of_an_authority_that_acts_no_more_is_on_no_list(world: World, authority: Authority):
    authority.opens()
    with world.database.writing(OPERATOR) as work:
        found = work.session.get_one(Organisation, authority.organisation.id)
        found.state = OrganisationState.CLOSED
    assert world.client().get("/v1/posts").json()["items"] == []


def test_p6_an_authority_and_an_officer_are_told_what_posts_hold_of_them(
    world: World, authority: Authority
):
    officer = authority.officer()
    post = authority.opens(officer)
    data = world.signed_in(officer).get("/v1/me/data").json()
    assert post in str(data)
    stranger = world.anew(Role.MISSION_OFFICER, OrganisationKind.AUTHORITY, "NP")
    assert post not in str(stranger.get("/v1/me/data").json())
