"""One firm that writes and one reader that reads, again and again, with what each was answered."""

import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from http import HTTPStatus
from statistics import median
from typing import Any
from uuid import uuid4

import httpx
from cast import Cast, Person
from faults import Findings
from sqlalchemy import select

from app.access.policy import CLOCK
from app.domains.evidence.models import Document

PATIENCE = 40


@dataclass
class Steady:
    """Somebody who writes a document and an act, and reads, while something is broken.

    Attributes:
        cast: makes people.
        findings: of the trial.
        phase: what goes on now, in a word; answers are counted by it.
        answers: how often each status was answered, by phase and by what was asked.
        kept: ids of the documents that were taken, by name.
        longest: how long the slowest answer took, in milliseconds, by phase.
        is_patient: whether the service may be away: it is started anew.
    """

    cast: Cast
    findings: Findings
    phase: str = "before"
    answers: Counter[tuple[str, str, int]] = field(default_factory=Counter)
    kept: dict[str, str] = field(default_factory=dict)
    longest: Counter[str] = field(default_factory=Counter)
    is_patient: bool = False
    over: threading.Event = field(default_factory=threading.Event)
    threads: list[threading.Thread] = field(default_factory=list)

    def begin(self, record: str) -> None:
        """Begin to write and to read."""
        firm = self.cast.firm()
        works = (
            lambda client: self.write(client, firm),
            lambda client: self.act(client, firm, record),
            lambda client: self.read(client, firm),
        )
        for work in works:
            thread = threading.Thread(target=self._again, args=(work,))
            thread.start()
            self.threads.append(thread)

    def end(self) -> None:
        """End, once everybody has an answer."""
        self.over.set()
        for thread in self.threads:
            thread.join(PATIENCE)
            self.findings.hold(not thread.is_alive(), "somebody waits for an answer for ever")

    def _again(self, work: Any) -> None:
        with httpx.Client(base_url=self.cast.place.address, timeout=PATIENCE) as client:
            while not self.over.is_set():
                work(client)
                time.sleep(0.05)

    def write(self, client: httpx.Client, firm: Person) -> None:
        """Send a document."""
        name = f"{uuid4().hex}.txt"
        content = f"No worker pays for a job. {name}\n" * 400
        answer = self._asked(
            client, "POST", f"/v1/evidence?name={name}", firm, content=content.encode()
        )
        if answer is not None and answer.status_code == HTTPStatus.CREATED:
            self.kept[name] = answer.json()["id"]

    def act(self, client: httpx.Client, firm: Person, record: str) -> None:
        """Claim a record, or be given the claim that is open."""
        said = {"record": record, "statement": "It is ours."}
        self._asked(client, "POST", "/v1/claims", firm, json=said)

    def read(self, client: httpx.Client, firm: Person) -> None:
        """Read what the public and what the firm reads."""
        self._asked(client, "GET", f"/v1/roster?q=firm%20{uuid4().hex[:4]}", None)
        self._asked(client, "GET", "/v1/me", firm)

    def _asked(
        self, client: httpx.Client, method: str, path: str, firm: Person | None, **body: Any
    ) -> httpx.Response | None:
        headers = dict(firm.headers) if firm else {}
        if method == "POST":
            headers["Idempotency-Key"] = str(uuid4())
        phase, began = self.phase, time.monotonic()
        try:
            answer = client.request(method, path, headers=headers, **body)
        except httpx.TransportError as error:
            what = f"{phase}: {method} {path.partition('?')[0]} {error!r}"
            self.findings.hold(self.is_patient, what)
            return None
        took = time.monotonic() - began
        self.longest[phase] = max(self.longest[phase], round(took * 1000))
        self.answers[phase, f"{method} {path.partition('?')[0]}", answer.status_code] += 1
        self._is_clear(phase, answer)
        return answer

    def _is_clear(self, phase: str, answer: httpx.Response) -> None:
        if answer.status_code == HTTPStatus.SERVICE_UNAVAILABLE:
            told = "retry-after" in answer.headers and answer.json().get("type")
            self.findings.hold(told, f"{phase}: a 503 that does not say when to come back")
            self.findings.count(f"503 {phase}")
        elif self.findings.hold(
            answer.is_success, f"{phase}: {answer.status_code} {answer.text[:300]}"
        ):
            self.findings.count(f"answers {phase}")

    def recovers(self, within: float) -> float:
        """Wait until every kind of request succeeds again; return after how many seconds."""
        began = time.monotonic()
        self.phase = "after"
        kinds = {"POST /v1/evidence", "POST /v1/claims", "GET /v1/roster", "GET /v1/me"}
        while time.monotonic() < began + within:
            well = {
                what
                for phase, what, status in list(self.answers)
                if phase == "after" and status < HTTPStatus.BAD_REQUEST
            }
            if well >= kinds:
                return time.monotonic() - began
            time.sleep(0.05)
        self.findings.fault(f"it did not recover within {within} s: {dict(self.answers)}")
        return within

    def check(self) -> None:
        """See that every document that was taken is there."""
        with self.cast.place.database.reading(CLOCK) as work:
            known = {str(each) for each in work.session.scalars(select(Document.id))}
        lost = set(self.kept.values()) - known
        self.findings.hold(not lost, f"documents were lost: {lost}")


def middle_ms(client: httpx.Client, path: str, times: int = 60) -> float:
    """Return the middle time of asking for something."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        client.get(path).raise_for_status()
        taken.append((time.perf_counter() - began) * 1000)
    return median(taken)
