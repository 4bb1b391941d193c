"""What an admission needs before anybody can be let in as a partner (W7)."""

import pytest

from app.domains.partners.rules import LEAST_REFERENCES, missing
from app.domains.partners.types import Missing, Shared

GOOD = [True] * LEAST_REFERENCES
OPEN, SAME, OTHER = None, Shared.SAME_PERSON, Shared.OTHER_PERSON


def test_w7_one_reference_is_none_and_what_speaks_against_a_partner_counts_for_nothing():
    assert missing([True], []) == [Missing.REFERENCES]
    assert missing([*GOOD[1:], False, False], []) == [Missing.REFERENCES]
    assert missing([*GOOD, False], []) == []


@pytest.mark.parametrize(
    ("answers", "lacks"),
    [
        ([OTHER, OPEN], [Missing.QUESTIONS]),
        ([SAME, OTHER], [Missing.SHARED_PRINCIPAL]),
        ([OPEN, SAME], [Missing.QUESTIONS, Missing.SHARED_PRINCIPAL]),
        ([OTHER, OTHER], []),
    ],
)
def test_w7_nobody_is_let_in_who_shares_a_principal_or_of_whom_that_is_not_answered(answers, lacks):
    assert missing(GOOD, answers) == lacks
    assert missing([], answers) == [Missing.REFERENCES, *lacks]
