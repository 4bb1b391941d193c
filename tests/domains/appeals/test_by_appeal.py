"""What only an appeal, or a plain error, does is never told as a step that somebody may take."""

import pytest

from app.access.grants import Permission
from app.domains.registration.workflow import BY_APPEAL as OF_OWNERS
from app.domains.registration.workflow import OWNER_CHANGE
from app.domains.subjects.workflow import BY_APPEAL as OF_CLAIMS
from app.domains.subjects.workflow import CLAIM


@pytest.mark.parametrize(
    ("life", "left_out"), [(CLAIM, OF_CLAIMS), (OWNER_CHANGE, OF_OWNERS)], ids=["claim", "owner"]
)
def test_c2_each_step_of_the_permission_to_reverse_is_left_out_and_no_other(life, left_out):
    reverses = {each.action for each in life.steps if each.permission is Permission.NOTICE_REVERSE}
    assert reverses == left_out
