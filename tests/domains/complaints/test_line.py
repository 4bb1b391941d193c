"""Under load everybody waits a little; a puzzle or a ticket lets through (W9)."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.access.grants import Role
from app.domains.complaints.engine.line import LONGEST_WAIT_SECONDS, Line
from app.domains.complaints.engine.puzzles import BITS, is_solved, solved
from app.domains.identity.types import OrganisationKind
from app.settings import Settings
from tests.partnering import admitted
from tests.people import World, key

STORY = {"story": "They took my passport."}


@pytest.fixture
def crowded(database, tmp_path) -> World:
    """A register where two complaints a minute are calm, and the line is an hour long."""
    settings = Settings(
        _env_file=None, data_dir=tmp_path, intake_calm="2/minute", intake_in_line=0.01
    )
    return World(database, settings)


def full(world: World) -> dict[str, object]:
    """Bring the line to where nobody is kept waiting any more; return what is answered then."""
    for _ in range(2):
        assert world.client().post("/v1/complaints", json=STORY).status_code == 201
    world.client().post("/v1/complaints", json=STORY)
    answer = world.client().post("/v1/complaints", json=STORY)
    assert answer.status_code == 503, answer.text
    assert answer.json()["type"].endswith("/problems/crowded")
    assert int(answer.headers["Retry-After"]) >= LONGEST_WAIT_SECONDS
    return answer.json()


def test_w9_a_dormitory_behind_one_address_sends_a_hundred(world: World):
    answers = [world.client().post("/v1/complaints", json=STORY) for _ in range(100)]
    assert {each.status_code for each in answers} == {201}


def test_w9_who_solves_the_puzzle_passes_once(crowded: World):
    said = full(crowded)
    proof = f"{said['puzzle']}:{solved(str(said['puzzle']))}"
    ask = crowded.client(**{"Intake-Proof": proof})
    assert ask.post("/v1/complaints", json=STORY).status_code == 201
    assert ask.post("/v1/complaints", json=STORY).status_code == 503


def test_w9_a_ticket_lets_through_when_its_time_has_come_and_once(crowded: World, clock):
    said = full(crowded)
    ask = crowded.client(**{"Intake-Proof": str(said["ticket"])})
    assert ask.post("/v1/complaints", json=STORY).status_code == 503
    clock.at += timedelta(seconds=110)
    assert ask.post("/v1/complaints", json=STORY).status_code == 201
    assert ask.post("/v1/complaints", json=STORY).status_code == 503


@pytest.mark.parametrize("proof", ["x", "1:2", "9" * 300, ".:", "1764115200.aa.bb:1", "é:1"])
def test_what_is_no_proof_of_ours_lets_nobody_through(crowded: World, proof: str):
    full(crowded)
    ask = crowded.client(**{"Intake-Proof": proof.encode()})
    assert ask.post("/v1/complaints", json=STORY).status_code == 503


def test_w9_what_was_told_in_person_never_waits(crowded: World):
    full(crowded)
    organisation = crowded.organisation(OrganisationKind.CIVIL_SOCIETY)
    member = crowded.member(Role.PARTNER, organisation)
    admitted(crowded, organisation, member)
    union = crowded.signed_in(member)
    body = {**STORY, "channel": "in_person", "read_back": True}
    assert union.post("/v1/complaints/entered", json=body, headers=key()).status_code == 201


def test_the_puzzle_is_asked_for_beforehand_too(world: World):
    said = world.client().get("/v1/complaints/puzzle").json()
    assert (said["is_crowded"], said["bits"]) == (False, BITS)


@given(st.text(max_size=40))
def test_a_solution_solves_its_own_puzzle_alone(puzzle: str):
    number = solved(puzzle, bits=6)
    assert is_solved(puzzle, number, bits=6)
    assert not is_solved(f"{puzzle}x", number, bits=40)


def test_each_waits_for_the_one_before_and_no_place_is_given_beyond_the_longest_wait():
    line = Line(each_seconds=8)
    waits = [line.place() for _ in range(6)]
    assert [round(each) for each in waits] == [0, 8, 16, 24, 24, 24]
