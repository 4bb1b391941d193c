"""Every act that somebody announces has an owner, who answers for its appeal."""

from app.desks import appeal_desk
from app.domains.notices.types import ActKind
from app.settings import Settings

ANNOUNCED_BY_NOBODY: set[ActKind] = set()


def test_c2_every_kind_of_act_that_is_announced_can_be_appealed():
    owners = appeal_desk(Settings(_env_file=None)).owners
    assert set(owners) == set(ActKind) - ANNOUNCED_BY_NOBODY
