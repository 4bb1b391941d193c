"""A panel that hears the appeal of an applicant, over HTTP."""

from datetime import timedelta
from typing import Any

from app.access.grants import Role
from tests.applications import REASON, Applicant
from tests.people import Member, key, on


class Panel:
    """Three members of the appeals panel, and somebody who names them.

    Args:
        applicant: who appeals.
        clock: of the test.
    """

    def __init__(self, applicant: Applicant, clock: Any) -> None:
        self.applicant, self.world, self.clock = applicant, applicant.world, clock
        owner = applicant.scheme_owner
        self.members = [self.world.member(Role.APPEALS_MEMBER, owner) for _ in range(3)]
        self.names = self.world.member(Role.SECRETARIAT, owner)

    def lodged(self, notice: str, grounds: str) -> dict[str, Any]:
        """Appeal against a notice, as the applicant."""
        body = {"notice": notice, "grounds": grounds}
        appeal = self.applicant.firm.post("/v1/appeals", json=body, headers=key())
        assert appeal.status_code == 201, appeal.text
        return dict(appeal.json())

    def does(
        self, who: Member, appeal: dict[str, Any], action: str, body: dict[str, Any]
    ) -> dict[str, Any]:
        """Act on an appeal as it stands now."""
        path = f"/v1/appeals/{appeal['id']}"
        version = self.world.signed_in(self.names).get(path).json()["version"]
        client = self.world.signed_in(who)
        done = client.post(f"{path}/{action}", json=body, headers=on(version))
        assert done.status_code == 200, done.text
        return dict(done.json())

    def decides(self, appeal: dict[str, Any], outcome: str, reason: str) -> dict[str, Any]:
        """Hear an appeal, and decide it by the votes of all."""
        ids = [str(each.person.id) for each in self.members]
        self.does(self.names, appeal, "panel", {"members": ids})
        self.does(self.members[0], appeal, "admit", REASON)
        self.clock.at += timedelta(days=10)
        self.does(self.members[1], appeal, "hear", REASON)
        for each in self.members:
            self.does(each, appeal, "votes", {"outcome": outcome, "reason": reason})
        return self.does(self.members[0], appeal, "conclude", REASON)
