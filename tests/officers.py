"""Officers who handle complaints, and those who tell them, for tests: over HTTP, as each."""

from datetime import timedelta
from typing import Any

from app.access.grants import Role
from app.domains.complaints.handlers import PatternFollower
from app.domains.complaints.rules.patterns import PatternRule
from app.domains.identity.types import OrganisationKind
from app.store.consumers import run
from tests.handling import brought, found
from tests.people import Member, World, key, on

NAME = "Shyam Bahadur Sunrise"
STORIES = (
    "He took two hundred thousand rupees from my brother before the feast and never came back.",
    "In the hotel near the bus park they counted our notes, gave no paper, and sent us away.",
    "I sold the buffalo to pay this man; the visa that he showed me was for somebody else.",
    "Forty of us waited at the airport with our bags while his telephone was switched off.",
    "My wife signed for a loan since he said that the company in Doha would refund the fee.",
)


class Officers:
    """The officers of a scheme, who judges, and who complains.

    Args:
        world: the service.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
        self.first = world.member(Role.COMPLAINTS_OFFICER, self.scheme)
        self.second = world.member(Role.COMPLAINTS_OFFICER, self.scheme)
        self.receipts: list[str] = []
        self.judge = world.member(Role.APPEALS_MEMBER, self.scheme)

    def told(self, place: int, *, is_anonymous: bool = False, **more: Any) -> str:
        """Tell what happened, as somebody else at each place; return the id of the complaint."""
        contact = None if is_anonymous else {"phone": f"+977 98412345{place:02d}"}
        said: dict[str, Any] = {
            "story": STORIES[place % len(STORIES)],
            "categories": ["fee_charged"],
            "against": {"kind": "unknown", "name": NAME},
            "origin": "NP",
            "destination": "QA",
            "happened_in": "NP",
            "happened_year": 2026,
            "written": "ne",
            "contact": contact,
            "consents": [],
            "consent_text": "1",
            **more,
        }
        body = {name: value for name, value in said.items() if value is not None}
        answer = self.world.client().post("/v1/complaints", json=body)
        assert answer.status_code == 201, answer.text
        self.receipt = answer.json()["receipt"]
        self.receipts.append(self.receipt)
        return found(self.world.signed_in(self.first), answer.json()["number"])

    def takes(self, who: Member, complaint_id: str) -> None:
        """Let a case be somebody's, looked into."""
        brought(self.world, who, complaint_id)

    def counts(self) -> None:
        """Let patterns be counted, as the worker does."""
        run(self.world.database, PatternFollower(PatternRule(3, timedelta(days=730))))

    def tries(self, who: Member, path: str, body: Any = None, version: int | None = None) -> Any:
        """Act, and return the answer."""
        headers = key() if version is None else on(version)
        return self.world.signed_in(who).post(path, json=body, headers=headers)

    def does(self, who: Member, path: str, body: Any = None, version: int | None = None) -> Any:
        """Act with success, and return what is answered."""
        answer = self.tries(who, path, body, version)
        assert answer.status_code in {200, 201}, answer.text
        return answer.json()

    def reads(self, who: Member, path: str) -> Any:
        """Read with success, and return what is answered."""
        answer = self.world.signed_in(who).get(path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def ghost(self, *complaints: str) -> Any:
        """Record an intermediary that no register lists, and match complaints to it."""
        said = {"names": [NAME], "country": "NP", "reason": "workers complain"}
        ghost = self.does(self.first, "/v1/unregistered", said)
        for each in complaints:
            where = f"/v1/complaints/{each}/sightings"
            self.does(self.first, where, {"record": ghost["number"]})
        return ghost

    def drafted(self, ghost: Any, sources: dict[str, Any], **more: Any) -> Any:
        """Try to draft a warning; return the answer."""
        said = {
            "record": ghost["number"],
            "name": NAME,
            "locality": "Pokhara",
            "text": "Takes money for jobs in Qatar from people in Pokhara, and no job ever comes.",
            "is_person": True,
            "conduct": ["takes_money_for_no_job"],
            "country": "NP",
            "sources": sources,
            "could_fit": 40,
            "why_nobody": "He took money from some forty people in the same month.",
        }
        return self.tries(self.first, "/v1/warning-drafts", {**said, **more})

    def published(self, *complaints: str) -> Any:
        """Publish a warning that nobody could be told of; return it as the officers read it."""
        ghost = self.ghost(*complaints)
        draft = self.drafted(ghost, {"complaints": list(complaints)}).json()
        path = f"/v1/warning-drafts/{draft['id']}"
        draft = self.does(self.second, f"{path}/agree", None, draft["version"])
        tried = {"way": "no_way_known", "is_reached": False, "note": "No number, no address."}
        draft = self.does(self.first, f"{path}/attempts", tried, draft["version"])["warning"]
        return self.does(self.second, f"{path}/publish", {"months": 12}, draft["version"])
