"""A committee for tests: members who sit, vote, advise and conclude, over HTTP."""

from collections.abc import Sequence
from typing import Any

from app.access.grants import Role
from tests.applications import REASON, Applicant
from tests.people import Member, key, on

FULL = ("workers", "employers", "independent", "independent", "independent")
"""The seats of the committee of ers-1."""


class Committee:
    """The body that decides, whose members two persons of the secretariat brought there.

    Args:
        applicant: of whom is decided.
        scheme: whose body it is.
        seats: for whom its members sit.
    """

    def __init__(
        self, applicant: Applicant, scheme: str = "ers-1", seats: Sequence[str] = FULL
    ) -> None:
        self.applicant, self.world, self.scheme = applicant, applicant.world, scheme
        self.colleague = self.world.member(Role.SECRETARIAT, applicant.scheme_owner)
        self.members = [self.seated(constituency) for constituency in seats]

    def decision_maker(self) -> Member:
        """Return somebody new with the role, who sits nowhere."""
        return self.world.member(Role.DECISION_MAKER, self.applicant.scheme_owner)

    def proposal(self, member: Member, constituency: str, **more: Any) -> dict[str, Any]:
        """Return what proposes a member for a seat."""
        return {
            "scheme": self.scheme,
            "person_id": str(member.person.id),
            "constituency": constituency,
            "since": self.world.database.clock().isoformat(),
            "is_named": True,
            **more,
        }

    def seated(self, constituency: str, member: Member | None = None, **more: Any) -> Member:
        """Let one person propose a member, and another seat them."""
        sits = member or self.decision_maker()
        sent = self.proposal(sits, constituency, **more)
        made = self.applicant.secretariat.post("/v1/committee-seats", json=sent, headers=key())
        assert made.status_code == 201, made.text
        where = f"/v1/committee-seats/{made.json()['id']}/seat"
        client = self.world.signed_in(self.colleague)
        done = client.post(where, json=REASON, headers=on(1))
        assert done.status_code == 200, done.text
        return sits

    def file(self, application: dict[str, Any]) -> dict[str, Any]:
        """Return the newest decision file about an application, as the secretariat reads it."""
        path = f"/v1/decisions?application={application['id']}"
        items = self.applicant.secretariat.get(path).json()["items"]
        return self.read(items[-1])

    def read(self, file: dict[str, Any], who: Member | None = None) -> dict[str, Any]:
        """Read a decision file as it stands now."""
        client = self.applicant.secretariat if who is None else self.world.signed_in(who)
        answer = client.get(f"/v1/decisions/{file['id']}")
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def vote(self, who: Member, file: dict[str, Any], outcome: str = "grant", **more: Any) -> Any:
        """Vote on what the file rests on now; return the answer."""
        content = self.read(file)["content"]["number"]
        sent = {"outcome": outcome, "content": content, "reason": "as the report says", **more}
        path = f"/v1/decisions/{file['id']}/vote"
        return self.world.signed_in(who).post(path, json=sent, headers=key())

    def votes(self, file: dict[str, Any], outcome: str = "grant", most: int | None = None) -> None:
        """Let members vote with success, in their order."""
        for each in self.members[:most]:
            answer = self.vote(each, file, outcome)
            assert answer.status_code == 200, answer.text

    def conclude(
        self,
        file: dict[str, Any],
        outcome: str = "grant",
        who: Member | None = None,
        **more: Any,
    ) -> Any:
        """Conclude a decision as it stands now; return the answer."""
        client = self.applicant.secretariat if who is None else self.world.signed_in(who)
        sent = {"outcome": outcome, "reason": "as the votes carry it", **more}
        path = f"/v1/decisions/{file['id']}/conclude"
        return client.post(path, json=sent, headers=on(self.read(file)["version"]))

    def granted(self, application: dict[str, Any]) -> dict[str, Any]:
        """Let the members vote and conclude; return the certificate as its holder reads it."""
        file = self.file(application)
        self.votes(file, most=3)
        done = self.conclude(file)
        assert done.status_code == 200, done.text
        [item] = self.applicant.firm.get("/v1/certificates").json()["items"][-1:]
        return dict(self.applicant.firm.get(f"/v1/certificates/{item['number']}").json())
