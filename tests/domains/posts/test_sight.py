"""Who sees a case that a post took: those who serve there now, and nobody else (S5)."""

from random import Random
from uuid import UUID

import pytest

from app.access.grants import Role
from app.domains.complaints.models import Complaint, PartnerSight
from tests.complaining import Desks
from tests.domains.posts.conftest import STORY, Authority
from tests.make import OPERATOR
from tests.people import Member, World, key


def holds(client, text: str) -> bool:
    """Tell whether a message of the scheme says something."""
    return any(text in each["text"] for each in client.get("/v1/receipt").json()["messages"])


def test_s5_a_post_sees_its_cases_and_no_other_post_or_person_of_the_authority_does(
    world: World, authority: Authority
):
    doha, second, dubai = (authority.officer() for _ in range(3))
    authority.opens(doha, second)
    authority.opens(dubai, host="AE")
    case, hers = authority.hears(doha)
    clerk = world.member(Role.AUTHORITY_OFFICER, authority.organisation)
    assert authority.sees(doha) == authority.sees(second) == {case}
    assert authority.sees(dubai) == set()
    for other in (dubai, authority.officer(), authority.manager, clerk):
        answer = world.signed_in(other).get(f"/v1/complaints/{case}")
        assert answer.status_code in {403, 404}, other.membership.role
    [partner] = hers.get("/v1/receipt").json()["partners"]
    assert partner["post"] == "Embassy of the Philippines in Doha"


def test_s5_who_serves_at_no_post_writes_nothing_down(world: World, authority: Authority):
    officer = authority.officer()
    post = authority.opens()
    for body in (STORY, {**STORY, "in_own_name": True}):
        answer = world.signed_in(officer).post("/v1/complaints/entered", json=body, headers=key())
        assert (answer.status_code, answer.json()["type"].rpartition("/")[2]) == (403, "no-post")
    authority.assigns(post, officer)
    authority.hears(officer)
    authority.closes(post)
    answer = world.signed_in(officer).post("/v1/complaints/entered", json=STORY, headers=key())
    assert answer.status_code == 403


def test_s5_who_moves_to_another_post_loses_the_cases_of_the_former(
    world: World, authority: Authority
):
    moves, stays = authority.officer(), authority.officer()
    doha, dubai = authority.opens(moves), authority.opens(stays, host="AE")
    here, _ = authority.hears(moves)
    there, _ = authority.hears(stays)
    authority.assigns(dubai, moves)
    assert authority.sees(moves) == {there}
    assert world.signed_in(moves).get(f"/v1/complaints/{here}").status_code == 404
    authority.assigns(doha, stays)
    assert authority.sees(stays) == {here}


def test_s5_the_successor_of_a_closed_post_sees_its_cases_also_over_several(authority: Authority):
    first, second, third = (authority.officer() for _ in range(3))
    one, two, three = (authority.opens(each) for each in (first, second, third))
    case, hers = authority.hears(first)
    authority.closes(one, two)
    assert (authority.sees(first), authority.sees(second)) == (set(), {case})
    own, _ = authority.hears(second)
    authority.closes(two, three)
    assert (authority.sees(second), authority.sees(third)) == (set(), {case, own})
    assert len(hers.get("/v1/receipt").json()["partners"]) == 1


def test_s5_where_a_post_closes_for_good_she_is_asked_whom_she_lets_in(
    world: World, authority: Authority
):
    desks = Desks(world)
    gone, other = authority.officer(), authority.officer()
    post = authority.opens(gone)
    case, hers = authority.hears(gone)
    authority.closes(post)
    assert authority.sees(gone) == set()
    assert len(hers.get("/v1/receipt").json()["partners"]) == 1
    desks.tend()
    assert hers.get("/v1/receipt").json()["partners"] == []
    assert holds(hers, "Nagsara na ang tanggapan")
    read = len(hers.get("/v1/receipt").json()["messages"])
    desks.tend()
    assert len(hers.get("/v1/receipt").json()["messages"]) == read

    authority.opens(other, host="AE")
    said = {"partner": authority.organisation.number}
    answer = hers.post("/v1/receipt/partners", json=said)
    assert answer.status_code == 201, answer.text
    assert (authority.sees(other), authority.sees(gone)) == ({case}, set())


def test_s5_she_lets_one_post_of_an_authority_in_and_may_choose_another(
    world: World, authority: Authority
):
    doha, dubai = authority.officer(), authority.officer()
    first, second = authority.opens(doha), authority.opens(dubai, host="AE")
    theirs = Authority(world, "NP").opens()
    told = world.client().post("/v1/complaints", json={"story": "They took it."}).json()
    hers = world.client(Authorization=f"Receipt {told['receipt']}")

    def lets_in(**more: str):
        said = {"partner": authority.organisation.number, **more}
        return hers.post("/v1/receipt/partners", json=said)

    for unclear in ({}, {"post": theirs}, {"post": str(authority.organisation.id)}):
        answer = lets_in(**unclear)
        assert answer.status_code == 422
        assert [each["pointer"] for each in answer.json()["errors"]] == ["/post"]
    assert lets_in(post=first).status_code == 201
    assert (len(authority.sees(doha)), len(authority.sees(dubai))) == (1, 0)
    answer = lets_in(post=second)
    assert [each["post_id"] for each in answer.json()["partners"]] == [second]
    assert (len(authority.sees(doha)), len(authority.sees(dubai))) == (0, 1)
    gone = hers.post(f"/v1/receipt/partners/{authority.organisation.id}/end")
    assert gone.json()["partners"] == []
    assert authority.sees(dubai) == set()


def test_w7_a_post_reads_the_name_that_she_gave_where_it_wrote_it_down_itself(
    world: World, authority: Authority
):
    doha, dubai = authority.officer(), authority.officer()
    authority.opens(doha)
    second = authority.opens(dubai, host="AE")
    body = {**STORY, "against": {"kind": "intermediary", "name": "Hill Agency"}}
    told = world.signed_in(doha).post("/v1/complaints/entered", json=body, headers=key())
    assert told.status_code == 201, told.text
    hers = world.client(Authorization=f"Receipt {told.json()['receipt']}")

    def named(member: Member) -> list[str | None]:
        items = world.signed_in(member).get("/v1/complaints").json()["items"]
        return [each["accused_name"] for each in items]

    assert named(doha) == ["Hill Agency"]
    said = {"partner": authority.organisation.number, "post": second}
    assert hers.post("/v1/receipt/partners", json=said).status_code == 201
    assert (named(doha), named(dubai)) == ([], [None])


def test_what_was_written_down_before_posts_were_kept_is_seen_at_every_post_of_the_authority(
    world: World, authority: Authority
):
    first, second, idle = (authority.officer() for _ in range(3))
    authority.opens(first)
    authority.opens(second, host="AE")
    case, _ = authority.hears(first)
    with world.database.writing(OPERATOR) as work:
        sight = work.session.query(PartnerSight).one()
        sight.post_id = None
        work.session.get_one(Complaint, UUID(case)).intake_post_id = None
    assert authority.sees(first) == authority.sees(second) == {case}
    assert authority.sees(idle) == authority.sees(Authority(world, "NP").officer()) == set()


@pytest.mark.parametrize("seed", range(4))
def test_s5_whatever_the_order_each_officer_sees_what_lies_with_their_post(
    authority: Authority, seed: int
):
    draw = Random(seed)  # noqa: S311 - draws acts, no secrets
    officers = [authority.officer() for _ in range(3)]
    posts = [authority.opens(host=each) for each in ("QA", "AE", "SG")]
    serves: dict[int, str] = {}
    lies: dict[str, str | None] = {}
    still_open = set(posts)
    for _ in range(14):
        act, who = draw.choice(("assign", "assign", "hear", "hear", "close")), draw.randrange(3)
        if act == "hear" and who in serves:
            case, _ = authority.hears(officers[who])
            lies[case] = serves[who]
        elif act == "assign":
            post = draw.choice(posts)
            status = authority.tries_to_assign(post, officers[who]).status_code
            assert (status == 201) == (post in still_open and serves.get(who) != post)
            if status == 201:
                serves[who] = post
        elif act == "close" and len(still_open) > 1:
            post = draw.choice(sorted(still_open))
            heir = draw.choice([None, *sorted(still_open - {post})])
            authority.closes(post, heir)
            still_open.discard(post)
            serves = {each: at for each, at in serves.items() if at != post}
            lies = {case: heir if at == post else at for case, at in lies.items()}
        for number, officer in enumerate(officers):
            expected = {
                case for case, at in lies.items() if at is not None and at == serves.get(number)
            }
            assert authority.sees(officer) == expected
