"""An authority with a manager and mission officers, who work over HTTP."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.access.grants import Role
from app.domains.identity.models import Organisation
from app.domains.identity.types import OrganisationKind
from tests.people import Member, World, key, on

REACH = {
    "name": "Embassy of the Philippines in Doha",
    "city": "Doha",
    "languages": ["fil", "en"],
    "telephone": "+974 4400 0000",
}
STORY = {"story": "Kinuha nila ang pasaporte ko.", "channel": "in_person", "written": "fil"}


@dataclass
class Authority:
    """The department of a state that sends workers, with posts abroad."""

    world: World
    code: str = "PH"
    organisation: Organisation = field(init=False)
    manager: Member = field(init=False)

    def __post_init__(self) -> None:
        """Bring its manager in."""
        self.organisation = self.world.organisation(OrganisationKind.AUTHORITY, None, self.code)
        self.manager = self.world.member(Role.AUTHORITY_MANAGER, self.organisation)

    @property
    def client(self) -> TestClient:
        """The manager, signed in now."""
        return self.world.signed_in(self.manager)

    def officer(self) -> Member:
        """Bring a mission officer in, who serves nowhere yet."""
        return self.world.member(Role.MISSION_OFFICER, self.organisation)

    def tries_to_open(self, **said: Any) -> Any:
        """Open a post; return the answer."""
        body = {**REACH, "kind": "embassy", "host": "QA", **said}
        return self.client.post("/v1/posts", json=body, headers=key())

    def opens(self, *officers: Member, **said: Any) -> str:
        """Open a post and let officers serve there; return its id."""
        answer = self.tries_to_open(**said)
        assert answer.status_code == 201, answer.text
        post = str(answer.json()["id"])
        for each in officers:
            self.assigns(post, each)
        return post

    def tries_to_assign(self, post: str, officer: Member) -> Any:
        """Let somebody serve at a post; return the answer."""
        body = {"membership": str(officer.membership.id)}
        return self.client.post(f"/v1/posts/{post}/officers", json=body, headers=key())

    def assigns(self, post: str, officer: Member) -> str:
        """Let somebody serve at a post; return the id of that."""
        answer = self.tries_to_assign(post, officer)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["items"][0]["id"])

    def tries_to_close(self, post: str, **said: Any) -> Any:
        """Close a post; return the answer."""
        version = self.world.client().get(f"/v1/posts/{post}").json()["version"]
        body = {"reason": "The lease is over.", **said}
        return self.client.post(f"/v1/posts/{post}/close", json=body, headers=on(version))

    def closes(self, post: str, successor: str | None = None) -> None:
        """Close a post."""
        answer = self.tries_to_close(post, successor=successor)
        assert answer.status_code == 200, answer.text

    def hears(self, officer: Member) -> tuple[str, TestClient]:
        """Write down what a worker tells an officer; return the case, and her with her code."""
        client = self.world.signed_in(officer)
        told = client.post("/v1/complaints/entered", json=STORY, headers=key())
        assert told.status_code == 201, told.text
        hers = self.world.client(Authorization=f"Receipt {told.json()['receipt']}")
        at = client.get(f"/v1/complaints/{told.json()['number']}").headers["location"]
        return at.rpartition("/")[2], hers

    def sees(self, member: Member) -> set[str]:
        """Return the cases that somebody sees in the list; each is read, and no other list has."""
        client = self.world.signed_in(member)
        return {each["id"] for each in client.get("/v1/complaints").json()["items"]}


@pytest.fixture
def authority(world: World) -> Authority:
    """The department of the Philippines."""
    return Authority(world)
