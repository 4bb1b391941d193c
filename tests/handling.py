"""The first steps of a case over HTTP, for tests: taken up, asked of safety, and let in."""

from starlette.testclient import TestClient

from tests.complaining import Officer
from tests.people import Member, World

SAFE = {"answer": "safe", "words": "She wrote that she is with her sister."}
DONE = {"received": 0, "safety_check": 1, "triage": 2}
"""How many of the steps lie behind a case in a state."""


def found(client: TestClient, number: str) -> str:
    """Return the identifier of a case as whoever may know of it finds it by its number."""
    answer = client.get(f"/v1/complaints/{number}")
    assert answer.status_code == 308, answer.text
    return str(answer.headers["Location"]).rpartition("/")[2]


def brought(world: World, member: Member, case: str, state: str = "inquiry") -> None:
    """Bring a case to a state on its usual way, as the officer who takes it up."""
    officer = Officer(member, world)
    steps = (("assign", {}), ("safety", SAFE), ("admit", {}))
    seen = officer.read(case).json()
    if seen["officer_id"] is None and seen["state"] != "received":
        officer.act(case, "assign")
    while seen["state"] != state:
        part, body = steps[DONE[seen["state"]]]
        seen = officer.act(case, part, **body)
