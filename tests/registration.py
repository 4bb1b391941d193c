"""A register for tests on which firms register themselves: its people, and what they do."""

from datetime import timedelta
from typing import Any

from httpx import Response
from starlette.testclient import TestClient

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.roster.service.indexing import follow_roster
from app.domains.roster.service.projection import RosterFollower
from app.store.consumers import run
from tests.make import FixedClock
from tests.people import Member, World, key, on
from tests.scenes import step

REASON = {"reason": "checked against the extract"}
LIST = "name,address,status\n"
PROFILE: dict[str, Any] = {
    "legal_name": {"text": "Quiet Harbour Placement", "script": "Latn"},
    "trading_names": ["Quiet Harbour"],
    "country": "NP",
    "identifiers": [{"scheme": "NP-CRO", "value": "77-120"}],
    "addresses": [{"text": "1 Example Road", "locality": "Pokhara", "country": "NP"}],
    "branches": [{"name": "East", "text": "2 Example Road", "country": "NP"}],
    "sectors": ["7810"],
    "occupations": ["9112"],
    "corridors": [{"origin": "NP", "destination": "QA"}],
    "licences": [
        {"authority": "Department of Tests", "number": "L-17", "valid_until": "2027-12-31"}
    ],
    "quality_certificates": [{"standard": "ISO 9001:2015", "valid_until": "2027-01-31"}],
    "principals": [
        {
            "role": "owner",
            "name": "Invented Owner",
            "since": "2019-05-01",
            "birth_date": "1971-03-09",
            "identity": {"country": "NP", "number": "00-11/22"},
        }
    ],
}


class Scene:
    """Everybody who has to do with the registration of a firm."""

    @step
    def __init__(self, world: World, clock: FixedClock) -> None:
        self.world, self.clock = world, clock
        self.scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
        self.staff = [world.member(Role.SECRETARIAT, self.scheme) for _ in range(2)]
        ministry = world.organisation(OrganisationKind.AUTHORITY, jurisdiction="PH")
        self.officer = world.member(Role.AUTHORITY_OFFICER, ministry)
        self.firm = self.recruiter("Quiet Harbour Placement")
        self.other = self.recruiter("Harbour Light")
        self.again()

    def recruiter(self, name: str) -> Member:
        """Let somebody speak for an intermediary that signed itself up."""
        organisation = self.world.organisation(OrganisationKind.INTERMEDIARY, name)
        return self.world.member(Role.RECRUITER_MANAGER, organisation)

    def again(self, later: timedelta = timedelta(0)) -> None:
        """Let time pass, and sign everybody in anew, since tokens last minutes."""
        self.clock.at += later
        sign_in = self.world.signed_in
        self.lena, self.omar = (sign_in(each) for each in self.staff)
        self.authority = sign_in(self.officer)
        self.recruiting, self.rival = sign_in(self.firm), sign_in(self.other)
        self.public = self.world.client()

    @step
    def send_list(self, *names: str, day: str = "2026-09-14") -> None:
        """Bring in the list of the authority."""
        rows = "\n".join(f"{name},Manila,Valid License" for name in names)
        sent = self.authority.post(
            f"/v1/imports?profile=ph-dmw&list_date={day}", content=f"{LIST}{rows}".encode()
        )
        assert sent.status_code == 202, sent.text
        self.settle()

    def settle(self) -> None:
        """Run the jobs, and bring roster and index up to date."""
        self.world.settle()
        self.follow()
        # A job that waited for the index is due again in some seconds.
        self.clock.at += timedelta(seconds=5)
        self.world.settle()
        self.follow()

    def follow(self) -> None:
        """Bring roster and index up to date."""
        run(self.world.database, RosterFollower())
        follow_roster(self.world.database, self.world.settings.index_folder)
        desk = self.world.api.state.roster
        desk.lookout._good_until = 0.0
        desk.follow()

    def begin(self, client: TestClient | None = None, **more: Any) -> dict[str, Any]:
        """Begin a profile."""
        body = {**PROFILE, **more}
        asked = (client or self.recruiting).post("/v1/profiles", json=body, headers=key())
        assert asked.status_code == 201, asked.text
        made: dict[str, Any] = asked.json()
        return made

    @step
    def submit(self, client: TestClient | None = None, **more: Any) -> dict[str, Any]:
        """Begin and submit a profile, and let the job look for like records."""
        profile = self.begin(client, **more)
        self.act(client or self.recruiting, profile, "submit")
        self.settle()
        self.again()
        return self.read(profile)

    def read(self, profile: dict[str, Any]) -> dict[str, Any]:
        """Read a profile as the secretariat does."""
        found: dict[str, Any] = self.lena.get(f"/v1/profiles/{profile['id']}").json()
        return found

    def act(
        self, client: TestClient, profile: dict[str, Any], action: str, **body: Any
    ) -> Response:
        """Act on a profile."""
        return client.post(
            f"/v1/profiles/{profile['id']}/{action}",
            json={**REASON, **body},
            headers=on(profile["version"]),
        )

    def register(self, profile: dict[str, Any], **more: Any) -> dict[str, Any]:
        """Register the firm of a profile on the basis of its licence."""
        found = {
            "basis": "licence",
            "proves": "/licences/0",
            "authority": "Licensing Branch, Department of Tests",
        }
        done = self.act(self.lena, profile, "register", **{**found, **more})
        assert done.status_code == 200, done.text
        self.settle()
        made: dict[str, Any] = done.json()
        return made

    @step
    def held(self, profile: dict[str, Any] | None = None) -> str:
        """Register a firm and grant it the right to speak for itself; return its record."""
        registered = self.register(profile or self.submit())
        return self.granted(registered["subject_id"])

    def granted(self, subject_id: str, client: TestClient | None = None) -> str:
        """Confirm and grant the one claim that is open to a record."""
        if client is not None:
            body = {"record": subject_id, "statement": "We are this firm."}
            assert client.post("/v1/claims", json=body, headers=key()).status_code == 201
        claims = self.lena.get("/v1/claims?state=lodged").json()["items"]
        [claim] = [each for each in claims if each["subject_id"] == subject_id]
        body = {**REASON, "channel": "published_contact"}
        where = f"/v1/claims/{claim['id']}"
        confirmed = self.lena.post(
            f"{where}/confirm", json=body, headers=on(claim["version"])
        ).json()
        self.again(timedelta(days=14))
        granted = self.omar.post(f"{where}/grant", json=REASON, headers=on(confirmed["version"]))
        assert granted.status_code == 200, granted.text
        return subject_id

    def entry(self, subject_id: str, query: str = "") -> dict[str, Any]:
        """Read a firm as the public does."""
        self.follow()
        answer = self.world.client().get(f"/v1/roster/{subject_id}{query}")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def roster(self) -> list[str]:
        """Return the names that the public finds."""
        self.follow()
        return [each["name"] for each in self.world.client().get("/v1/roster").json()["items"]]

    def document(self, client: TestClient, content: bytes) -> str:
        """Send a document and return its identifier."""
        sent = client.post("/v1/evidence?name=proof.txt", content=content)
        assert sent.status_code == 201, sent.text
        return str(sent.json()["id"])

    def state(self, client: TestClient, record: str, what: str, /, **body: Any) -> Response:
        """State something of a record."""
        return client.post(f"/v1/intermediaries/{record}/{what}", json=body, headers=key())

    def end(
        self, client: TestClient, record: str, what: str, made: dict[str, Any], **body: Any
    ) -> Response:
        """End something that was stated of a record."""
        where = f"/v1/intermediaries/{record}/{what}/{made['id']}/end"
        return client.post(where, json={**REASON, **body}, headers=on(made["version"]))
