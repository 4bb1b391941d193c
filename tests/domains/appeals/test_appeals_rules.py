"""What votes come to, and from when on the body that hears appeals names its panel itself."""

from datetime import UTC, datetime

import pytest

from app.domains.appeals.rules import composed_by, outcome_of
from app.domains.appeals.types import Outcome

UPHELD, PARTLY = Outcome.UPHELD, Outcome.PARTLY
DISMISSED, INADMISSIBLE = Outcome.DISMISSED, Outcome.INADMISSIBLE


@pytest.mark.parametrize(
    ("votes", "outcome"),
    [
        ([DISMISSED, DISMISSED], DISMISSED),
        ([UPHELD, UPHELD, DISMISSED], UPHELD),
        ([INADMISSIBLE, INADMISSIBLE, UPHELD], INADMISSIBLE),
        ([UPHELD, PARTLY], PARTLY),
        ([UPHELD, PARTLY, DISMISSED], PARTLY),
        ([UPHELD, UPHELD, PARTLY, PARTLY, DISMISSED], PARTLY),
    ],
)
def test_c2_more_than_half_decide_and_who_is_right_in_any_way_is_right_in_part(votes, outcome):
    assert outcome_of(votes, 2) is outcome


@pytest.mark.parametrize(
    "votes",
    [
        [UPHELD, DISMISSED],
        [PARTLY, INADMISSIBLE],
        [DISMISSED, INADMISSIBLE],
        [UPHELD, PARTLY, DISMISSED, INADMISSIBLE],
    ],
)
def test_c2_half_of_the_votes_decides_nothing(votes):
    assert outcome_of(votes, 2) is None


@pytest.mark.parametrize(("votes", "quorum"), [([UPHELD, UPHELD], 3), ([], 1), ([], 0)])
def test_c2_votes_below_the_quorum_decide_nothing_and_no_vote_never_does(votes, quorum):
    assert outcome_of(votes, quorum) is None


def test_c2_where_one_decides_one_vote_does():
    assert outcome_of([DISMISSED], 1) is DISMISSED


def test_c2_the_body_names_its_panel_itself_after_a_week():
    since = datetime(2026, 11, 24, 12, tzinfo=UTC)
    assert composed_by(since) == datetime(2026, 12, 1, 12, tzinfo=UTC)
