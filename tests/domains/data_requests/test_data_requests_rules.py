"""Until when a request is answered, and what an answer may tell before anything is proved."""

from datetime import UTC, datetime

import pytest

from app.domains.data_requests.rules import due_at, may_refuse, tells_reason
from app.domains.data_requests.types import OPEN, Ground, RequestState

UNPROVED = (RequestState.HANDED_IN, RequestState.CHECKED)


@pytest.mark.parametrize(
    ("handed_in", "extended", "due"),
    [
        ((2026, 11, 24), {}, (2026, 12, 24)),
        ((2026, 11, 24), {"is_extended": True}, (2027, 2, 24)),
        ((2027, 1, 31), {}, (2027, 2, 28)),
        ((2026, 11, 30), {"is_extended": True}, (2027, 2, 28)),
    ],
)
def test_p6_a_request_is_answered_in_a_month_and_in_two_more_with_reasons(handed_in, extended, due):
    since = datetime(*handed_in, 12, tzinfo=UTC)
    assert due_at(since, 1, **extended) == datetime(*due, 12, tzinfo=UTC)


def test_p6_before_the_proof_no_ground_says_whether_there_is_such_a_person():
    for state in UNPROVED:
        assert {ground for ground in Ground if may_refuse(state, ground)} == {
            *(Ground.IDENTITY_NOT_PROVED, Ground.UNFOUNDED, Ground.EXCESSIVE)
        }
    refused = {ground for ground in Ground if may_refuse(RequestState.PROVED, ground)}
    assert refused == {*Ground} - {Ground.IDENTITY_NOT_PROVED}


def test_p6_an_officers_own_words_are_told_after_the_proof_alone():
    assert [state for state in OPEN if tells_reason(state)] == [RequestState.PROVED]
