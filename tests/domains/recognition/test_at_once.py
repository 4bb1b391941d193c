"""Evaluations that two compute at once, or that are computed again under another setting."""

from dataclasses import replace
from decimal import Decimal
from tempfile import SpooledTemporaryFile

import pytest

from app.access.policy import CLOCK
from app.domains.recognition.errors import EvaluationRuns
from app.domains.recognition.queries import programmes as queries
from app.domains.recognition.service import evaluating, recomputing
from tests.deploying import licensed
from tests.evaluating import Contest
from tests.make import NOON, OPERATOR

EVALUATIONS = "/v1/recognition/evaluations"


@pytest.fixture
def contest(world, clock) -> Contest:
    found = Contest(world, clock)
    licensed(world, found.subject_id)
    return found


def test_who_computed_the_same_and_ends_later_changes_nothing_of_what_is_finished(contest):
    contest.deploys(1_000)
    contest.loaded()
    done = contest.evaluated()
    before = contest.result(done)
    database, late = contest.world.database, contest.uuid(done["id"])
    read = evaluating._Read(1, NOON, 9)
    with SpooledTemporaryFile() as spool:
        found = evaluating._Computed(late, spool)
        assert not evaluating._keep(database, CLOCK, found)
        evaluating._finish(database, CLOCK, found, read)
    evaluating._note(database, CLOCK, late, done=0)
    assert contest.reads(contest.secretary, f"{EVALUATIONS}/{late}") == done
    assert contest.result(done) == before


def test_results_that_are_not_those_that_were_computed_are_not_finished(contest):
    contest.loaded()
    asked = contest.asks().json()
    read = evaluating._Read(1, NOON, 1)
    with SpooledTemporaryFile() as spool, pytest.raises(EvaluationRuns):
        found = evaluating._Computed(contest.uuid(asked["id"]), spool)
        # As if somebody else took away what was written, to begin anew.
        found.digests.append("a line that no result has")
        evaluating._finish(contest.world.database, CLOCK, found, read)
    assert contest.reads(contest.secretary, f"{EVALUATIONS}/{asked['id']}")["state"] == "asked"


def test_a_limit_that_was_set_anew_changes_no_evaluation_of_before(contest):
    contest.deploys(1_000)
    contest.deploys(900, who=contest.manager)
    contest.loaded()
    done = contest.evaluated()
    read = contest.reading(done, "workers_deployed")
    desk, database = contest.world.api.state.evaluations, contest.world.database
    other = replace(desk, limit=Decimal("0.5") if read["inputs"]["differs"] else Decimal(0))
    with database.writing(OPERATOR) as work:
        row = recomputing.ask(work, queries.evaluation(work, contest.uuid(done["id"])))
    recomputing.run(other, database, {"recomputation": str(row.id)})
    with database.reading(OPERATOR) as work:
        assert queries.recomputation(work, row.id).is_identical
