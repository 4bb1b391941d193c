"""What a client knows of the writes of one firm, and what it demands of a service that was killed.

A write that was answered is there, whole, and its repetition under the same key is answered alike.
A write in flight at the kill is there or not, wholly; its repetition settles which.
"""

import hashlib
import time
from dataclasses import dataclass, field
from http import HTTPStatus
from random import Random
from typing import Any
from uuid import uuid4

import httpx
from cast import Person
from faults import Findings

CLAIM_SECONDS = 61
"""After so long the key of a request that died is free again (``app.store.idempotency.CLAIM``)."""
REPEATED = "Idempotent-Replayed"


class Cut(Exception):
    """The service went away before it answered, or said that it cannot answer just now."""


@dataclass(slots=True)
class Post:
    """A request under a key, and its answer once there was one."""

    path: str
    body: dict[str, Any]
    headers: dict[str, str]
    status: int = 0
    answer: bytes = b""


@dataclass
class Firm:
    """A firm, and what it was told of its writes.

    Attributes:
        person: who acts for it.
        record: number of the record that it claims.
        findings: of the trial.
        profile: id, version and trading name, as last answered.
        claim: id and version of the one that is open.
        documents: digest by id, as answered.
        last: the last act under a key that was answered.
        in_flight: what was sent and not answered.
        cut_at: when it was cut off, by the monotonic clock.
        again_at: when it asks again, because the key is held by the request that died.
    """

    person: Person
    record: str
    findings: Findings
    profile: tuple[str, int, str] | None = None
    claim: tuple[str, int] | None = None
    documents: dict[str, str] = field(default_factory=dict)
    last: Post | None = None
    in_flight: Post | tuple[str, Any] | None = None
    cut_at: float = 0.0
    again_at: float = 0.0

    def act(self, client: httpx.Client, random: Random) -> None:
        """Write something, whatever comes to mind.

        Raises:
            Cut: it was not answered.
        """
        kinds = [self.send_document, self.claim_or_withdraw]
        kinds += [self.change_profile] * 2 if self.profile else [self.begin_profile] * 2
        random.choice(kinds)(client)

    def begin_profile(self, client: httpx.Client) -> None:
        """Begin the profile of the firm."""
        said = {
            "legal_name": {"text": "Quiet Harbour", "script": "Latn"},
            "trading_names": [_word()],
            "country": "NP",
        }
        self._post(client, "/v1/profiles", said)

    def change_profile(self, client: httpx.Client) -> None:
        """Change the profile on the version that was seen."""
        assert self.profile is not None
        name = _word()
        self.in_flight = ("profile", name)
        profile_id, seen, _ = self.profile
        answer = self._sent(
            client.build_request(
                "PATCH",
                f"/v1/profiles/{profile_id}",
                json={"trading_names": [name]},
                headers={**self.person.headers, "If-Match": f'"{seen}"'},
            ),
            client,
        )
        if self._is(answer, 200, "a change of a profile"):
            self.profile = (profile_id, seen + 1, name)
            self.findings.hold(
                answer.json()["version"] == seen + 1, f"a change made version {answer.text}"
            )
        self.in_flight = None

    def send_document(self, client: httpx.Client, text: bytes = b"") -> None:
        """Send a document that nobody sent before, or the one that was in flight."""
        content = text or f"No worker pays for a job. {uuid4()}\n".encode() * 40
        self.in_flight = ("document", content)
        answer = self._sent(
            client.build_request(
                "POST",
                "/v1/evidence?name=policy.txt",
                content=content,
                headers=self.person.headers,
            ),
            client,
        )
        if self._is(answer, 201, "a document"):
            self.documents[answer.json()["id"]] = hashlib.sha256(content).hexdigest()
        self.in_flight = None

    def claim_or_withdraw(self, client: httpx.Client) -> None:
        """Claim the record, or withdraw the claim that is open."""
        if self.claim is None:
            said = {"record": self.record, "statement": f"It is ours: {_word()}."}
            self._post(client, "/v1/claims", said)
        else:
            claim_id, seen = self.claim
            said = {"reason": "It is not ours after all."}
            self._post(client, f"/v1/claims/{claim_id}/withdraw", said, seen)

    def _post(
        self, client: httpx.Client, path: str, body: dict[str, Any], seen: int | None = None
    ) -> None:
        headers = {**self.person.headers, "Idempotency-Key": str(uuid4())}
        if seen is not None:
            headers["If-Match"] = f'"{seen}"'
        self.in_flight = Post(path, body, headers)
        self._settle_post(client, self.in_flight)

    def _settle_post(self, client: httpx.Client, post: Post) -> bool:
        """Send an act under its key, for the first time or again; tell whether it is settled."""
        answer = self._sent(self._request(client, post), client)
        if answer.status_code == HTTPStatus.CONFLICT and answer.json()["type"].endswith(
            "/still-running"
        ):
            return False
        if self._is(answer, 200 if post.path.endswith("/withdraw") else 201, post.path):
            post.status, post.answer = answer.status_code, answer.content
            self._learn(post, answer.json())
            self.last = post
            if REPEATED in answer.headers:
                self.findings.count("acts in flight that stood")
        self.in_flight = None
        return True

    def _learn(self, post: Post, said: dict[str, Any]) -> None:
        if post.path == "/v1/profiles":
            self.profile = (said["id"], said["version"], post.body["trading_names"][0])
        elif post.path == "/v1/claims":
            self.claim = (said["id"], said["version"])
            self.findings.hold(
                said["statement"] == post.body["statement"], "a claim is not what was sent"
            )
        else:
            self.claim = None

    def _request(self, client: httpx.Client, post: Post) -> httpx.Request:
        return client.build_request("POST", post.path, json=post.body, headers=post.headers)

    def _sent(self, request: httpx.Request, client: httpx.Client) -> httpx.Response:
        try:
            answer = client.send(request)
        except httpx.TransportError as error:
            raise Cut(type(error).__name__) from error
        if answer.status_code == HTTPStatus.SERVICE_UNAVAILABLE:
            self.findings.count("writes put off (503)")
            self.findings.hold("retry-after" in answer.headers, "a 503 without Retry-After")
            raise Cut("503")
        return answer

    def _is(self, answer: httpx.Response, status: int, what: str) -> bool:
        if answer.status_code == status:
            self.findings.count("writes answered")
            return True
        self.findings.fault(f"{what} was answered {answer.status_code}: {answer.text[:300]}")
        return False

    def look_back(self, client: httpx.Client) -> bool:
        """See that all that was answered stands, and settle what was in flight.

        Returns:
            Whether all is settled; else the key is held for now by the request that died.

        Raises:
            Cut: the service went away again.
        """
        self._repeat_last(client)
        if isinstance(self.in_flight, Post):
            if not self._settle_post(client, self.in_flight):
                late = time.monotonic() > self.cut_at + CLAIM_SECONDS
                self.findings.hold(not late, "a key was not free a minute after its request died")
                self.again_at = self.cut_at + CLAIM_SECONDS + 1
                return False
        elif self.in_flight is not None and self.in_flight[0] == "document":
            self.send_document(client, self.in_flight[1])
        self._see_profile(client)
        if self.claim is not None:
            answer = self._get(client, f"/v1/claims/{self.claim[0]}")
            said = (answer.get("state"), answer.get("version"))
            self.findings.hold(said == ("lodged", self.claim[1]), f"a claim became {said}")
        for document in list(self.documents)[-2:]:
            self._get(client, f"/v1/evidence/{document}")
        self.in_flight = None
        return True

    def _repeat_last(self, client: httpx.Client) -> None:
        if self.last is None:
            return
        answer = self._sent(self._request(client, self.last), client)
        same = (answer.status_code, answer.content) == (self.last.status, self.last.answer)
        self.findings.count("repetitions")
        self.findings.hold(
            same and REPEATED in answer.headers,
            f"the repetition of {self.last.path} was answered {answer.status_code}:"
            f" {answer.text[:200]}",
        )

    def _see_profile(self, client: httpx.Client) -> None:
        if self.profile is None:
            return
        profile_id, version, name = self.profile
        said = self._get(client, f"/v1/profiles/{profile_id}")
        seen = (said.get("version"), (said.get("content") or said).get("trading_names"))
        allowed = [(version, [name])]
        if isinstance(self.in_flight, tuple) and self.in_flight[0] == "profile":
            allowed.append((version + 1, [self.in_flight[1]]))
        if self.findings.hold(seen in allowed, f"a profile is {seen}, not one of {allowed}"):
            self.profile = (profile_id, seen[0], seen[1][0])

    def _get(self, client: httpx.Client, path: str) -> dict[str, Any]:
        request = client.build_request("GET", path, headers=self.person.headers)
        answer = self._sent(request, client)
        self.findings.hold(answer.is_success, f"{path}: {answer.status_code}")
        said: dict[str, Any] = answer.json()
        return said


def _word() -> str:
    return f"Harbour {uuid4().hex[:12]}"
