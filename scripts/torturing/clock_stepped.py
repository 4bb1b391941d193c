"""The clock stepped by an hour, forwards and back: what rests on time holds, and goes on.

The steps are made by this tool's own way of starting the service; no setting reaches them.
"""

import time
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any
from uuid import uuid4

import httpx
import pyotp
from cast import Cast
from faults import Findings
from places import Place
from sqlalchemy import select
from trials import Limits

from app.access.grants import Role
from app.access.policy import CLOCK
from app.domains.identity.types import OrganisationKind
from app.store.journal import Event, verify
from tests.people import PASSWORD

HOUR = 3_600
PATIENCE = 40


def run(place: Place, limits: Limits, findings: Findings) -> None:
    """Step the clock forwards and back, then back and forwards."""
    cast = Cast(place)
    records = cast.records(8)
    step = place.folder / "clock"
    step.write_text("0", encoding="ascii")
    place.serve(clock=str(step))
    with httpx.Client(base_url=place.address, timeout=PATIENCE) as client:
        trial = _Stepped(cast, client, findings)
        trial.begin(records[0])
        for number, hours in enumerate((1, 0, -1, 0), start=1):
            step.write_text(str(hours * HOUR), encoding="ascii")
            trial.off = hours * HOUR
            trial.go_on(records[number], f"at {hours:+d} h")
            limits.tell(findings)
    _journal(place, findings)


class _Stepped:
    """Somebody who goes on while the clock is set."""

    def __init__(self, cast: Cast, client: httpx.Client, findings: Findings) -> None:
        self.cast, self.client, self.findings = cast, client, findings
        self.firm = cast.firm()
        self.acted: list[tuple[dict[str, Any], dict[str, str], bytes]] = []
        self.claims: dict[str, str] = {}
        self.officer = cast.somebody(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER)
        self.codes: list[str] = []
        self.off = 0

    def begin(self, record: str) -> None:
        """Act and sign in before the first step."""
        form = {"grant_type": "password", "username": self.firm.member.email, "password": PASSWORD}
        self.tokens = self._token(form, "before")
        self._act(record)

    def go_on(self, record: str, when: str) -> None:
        """Use what was given before the step, and act anew."""
        self._old_token(when)
        self.tokens = self._token(
            {"grant_type": "refresh_token", "refresh_token": self.tokens["refresh_token"]}, when
        )
        with_new = {"Authorization": f"Bearer {self.tokens['access_token']}"}
        me = self.client.get("/v1/me", headers=with_new)
        self.findings.hold(me.is_success, f"{when}: a new token was answered {me.status_code}")
        self._repeat(when)
        self._deadlines(when)
        self._act(record)
        self._second_factor(when)
        self._caught_up(when)
        self.findings.count("steps")

    def _token(self, form: dict[str, str], when: str) -> dict[str, Any]:
        answer = self.client.post("/v1/oauth/token", data=form)
        self.findings.hold(answer.is_success, f"{when}: {form['grant_type']}: {answer.text[:200]}")
        said: dict[str, Any] = answer.json()
        return said

    def _old_token(self, when: str) -> None:
        """A token of ten minutes is refused by a clock that is an hour away, either way."""
        old = {"Authorization": f"Bearer {self.tokens['access_token']}"}
        answer = self.client.get("/v1/me", headers=old)
        told = answer.status_code, answer.json().get("type", "").rpartition("/")[2]
        self.findings.hold(told == (401, "unauthenticated"), f"{when}: an old token gave {told}")

    def _act(self, record: str) -> None:
        """Claim a record under a key, by a firm with a token of these hours."""
        key = {"Idempotency-Key": str(uuid4())}
        said = {"record": record, "statement": "It is ours."}
        answer = self.client.post("/v1/claims", json=said, headers={**self._headers(), **key})
        if self.findings.hold(answer.status_code == 201, f"a claim: {answer.text[:300]}"):
            claim = answer.json()
            self.acted.append((said, key, answer.content))
            self.claims[claim["id"]] = claim["objections_until"]
            wait = datetime.fromisoformat(claim["objections_until"]) - datetime.fromisoformat(
                claim["lodged_at"]
            )
            self.findings.hold(wait.days == 14, f"objections are open for {wait}")
            self.findings.count("acts")

    def _headers(self) -> dict[str, str]:
        """Return a token that was given since the last step."""
        return {"Authorization": f"Bearer {self.tokens['access_token']}"}

    def _repeat(self, when: str) -> None:
        """An act that is repeated under its key is answered alike at every step."""
        for said, key, first in self.acted:
            headers = {**self._headers(), **key}
            answer = self.client.post("/v1/claims", json=said, headers=headers)
            alike = answer.content == first and "Idempotent-Replayed" in answer.headers
            self.findings.hold(
                alike, f"{when}: a repetition was {answer.status_code} {answer.text[:200]}"
            )
            self.findings.count("repetitions")

    def _deadlines(self, when: str) -> None:
        """A day that was told stays, whatever the clock says now."""
        for claim, until in self.claims.items():
            said = self.client.get(f"/v1/claims/{claim}", headers=self._headers()).json()
            told = said.get("objections_until")
            self.findings.hold(told == until, f"{when}: a deadline {until} became {told}")

    def _second_factor(self, when: str) -> None:
        """A code opens a session once; one of before is not taken when the clock comes back."""
        form = {
            "grant_type": "password",
            "username": self.officer.member.email,
            "password": PASSWORD,
        }
        for code in self.codes:
            again = self.client.post("/v1/oauth/token", data={**form, "otp": code})
            self.findings.hold(
                again.status_code == 400, f"{when}: a used code gave {again.status_code}"
            )
            self.findings.count("used codes that were refused")
        now = time.time() + self.off
        code = pyotp.TOTP(self.officer.member.secret or "").at(int(now))
        answer = self.client.post("/v1/oauth/token", data={**form, "otp": code})
        if answer.is_success:
            self.codes.append(code)
        self.findings.facts[f"a new code {when}"] = "taken" if answer.is_success else "refused"

    def _caught_up(self, when: str) -> None:
        """Followers come to the head, though leases were taken by another clock."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            checks = self.cast.place.readiness()["checks"]
            followers = checks.get("consumers", {}).get("followers", [])
            lag: Sequence[int] = [each["behind"] for each in followers]
            if not any(lag) and checks.get("search", {}).get("behind", 1) == 0:
                return
            time.sleep(0.3)
        self.findings.fault(f"{when}: followers did not catch up: {checks}")


def _journal(place: Place, findings: Findings) -> None:
    """The number decides, and each entry says when it was made, by the clock of then."""
    with place.database.reading(CLOCK) as work:
        verdict = verify(work.session)
        times = list(work.session.scalars(select(Event.at).order_by(Event.number)))
    findings.hold(verdict.broken_at is None, f"the journal breaks: {verdict.why}")
    back = sum(later < earlier for earlier, later in pairwise(times))
    findings.facts["entries that say an earlier time than the one before"] = str(back)
