"""Many at once: sixteen do the same at one instant; one wins, the others get a clear problem."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import httpx
from cast import Cast, Person
from faults import Findings
from places import Place
from sqlalchemy import func, select
from trials import Limits

from app.access.grants import Role
from app.access.policy import CLOCK
from app.domains.identity.models import Membership
from app.domains.identity.types import OrganisationKind
from app.domains.imports.models import ImportFile, Upload
from app.domains.registration.models import Profile
from app.domains.subjects.models import Candidate, Claim, Subject
from app.domains.subjects.types import CandidateState
from app.kit.numbers import NumberKind, make
from app.store.journal import Event, verify
from tests.make import OPERATOR
from tests.people import PASSWORD

MANY = 16
PATIENCE = 30
LOSES = {400, 409, 410, 412, 422, 503}
"""Too late, not possible now, spent, changed meanwhile, refused as a repetition, come back."""

Ask = Callable[[httpx.Client], httpx.Response]


@dataclass
class Crowd:
    """Many who do something at one instant.

    Attributes:
        cast: makes people.
        findings: of the trial.
        size: how many.
    """

    cast: Cast
    findings: Findings
    size: int

    def press(self, what: str, asks: Sequence[Ask]) -> list[httpx.Response]:
        """Let each ask at the same instant; hold that everybody has a clear answer."""
        gate = threading.Barrier(len(asks))

        def one(ask: Ask) -> httpx.Response:
            with httpx.Client(base_url=self.cast.place.address, timeout=60) as client:
                client.get("/healthz")
                gate.wait()
                return ask(client)

        with ThreadPoolExecutor(len(asks)) as pool:
            answers = list(pool.map(one, asks))
        self.findings.count(what, len(answers))
        for each in answers:
            clear = each.is_success or each.status_code in LOSES
            self.findings.hold(clear, f"{what}: {each.status_code} {each.text[:300]}")
        return answers

    def one_wins(self, what: str, asks: Sequence[Ask]) -> httpx.Response | None:
        """Let each ask, and hold that one wins."""
        answers = self.press(what, asks)
        won = [each for each in answers if each.is_success]
        told = Counter(each.status_code for each in answers)
        self.findings.hold(len(won) == 1, f"{what}: {len(won)} won of {dict(told)}")
        return won[0] if won else None

    def counted(self, what: str, statement: Any, expected: int) -> None:
        """Hold that so many of something are there."""
        with self.cast.place.database.reading(CLOCK) as work:
            found = work.session.scalar(statement)
        self.findings.hold(found == expected, f"{what}: {found} are there, not {expected}")


def run(place: Place, limits: Limits, findings: Findings) -> None:
    """Let two, and then sixteen, do each thing at once."""
    cast = Cast(place)
    records = cast.records(12)
    place.serve()
    for size in (2, MANY):
        crowd = Crowd(cast, findings, size)
        record = records[2 if size == MANY else 0]
        for act in (_key, _profile, _code, _refresh, _invitation, _list, _document):
            act(crowd)
            limits.tell(findings)
        _claims(crowd, record)
        _merge(crowd, records[4:6] if size == MANY else records[6:8])
    with place.database.reading(CLOCK) as work:
        verdict = verify(work.session)
    findings.hold(verdict.broken_at is None, f"the journal breaks: {verdict.why}")


def _post(path: str, who: Person, body: dict[str, Any], **headers: str) -> Ask:
    under = {"Idempotency-Key": str(uuid4()), **who.headers, **headers}
    return lambda client: client.post(path, json=body, headers=under)


def _begun() -> dict[str, Any]:
    return {"legal_name": {"text": f"Firm {uuid4().hex}", "script": "Latn"}, "country": "NP"}


def _key(crowd: Crowd) -> None:
    """One key: the act is done once, and whoever does not hear so hears that it still runs."""
    firm = crowd.cast.firm()
    ask = _post("/v1/profiles", firm, _begun())
    answers = crowd.press("one idempotency key", [ask] * crowd.size)
    done = {each.content for each in answers if each.status_code == 201}
    crowd.findings.hold(len(done) == 1, f"one key was answered in {len(done)} ways")
    count = select(func.count()).where(Profile.organisation_id == firm.member.organisation.id)
    crowd.counted("profiles under one key", count, 1)


def _profile(crowd: Crowd) -> None:
    """One profile: it is begun once, and changed once on the version that was seen."""
    firm = crowd.cast.firm()
    asks = [_post("/v1/profiles", firm, _begun()) for _ in range(crowd.size)]
    begun = crowd.one_wins("profiles of one firm", asks)
    if begun is None:
        return
    said = begun.json()
    where, seen = f"/v1/profiles/{said['id']}", {**firm.headers, "If-Match": f'"{said["version"]}"'}

    def change(client: httpx.Client) -> httpx.Response:
        return client.patch(where, json={"trading_names": [uuid4().hex]}, headers=seen)

    crowd.one_wins("changes of one version", [change] * crowd.size)


def _code(crowd: Crowd) -> None:
    """One second-factor code opens one session."""
    officer = crowd.cast.somebody(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER)
    member = officer.member
    form = {
        "grant_type": "password",
        "username": member.email,
        "password": PASSWORD,
        "otp": crowd.cast.world.code(member),
    }
    crowd.one_wins("one second-factor code", [_token(form)] * crowd.size)


def _token(form: dict[str, str]) -> Ask:
    return lambda client: client.post("/v1/oauth/token", data=form)


def _refresh(crowd: Crowd) -> None:
    """One refresh token gives one new pair; a second use ends the session, whoever was first."""
    firm = crowd.cast.firm()
    form = {"grant_type": "password", "username": firm.member.email, "password": PASSWORD}
    with httpx.Client(base_url=crowd.cast.place.address) as client:
        given = _token(form)(client).json()
    again = {"grant_type": "refresh_token", "refresh_token": given["refresh_token"]}
    answers = crowd.press("one refresh token", [_token(again)] * crowd.size)
    won = [each for each in answers if each.is_success]
    crowd.findings.hold(len(won) <= 1, f"one refresh token gave {len(won)} pairs")


def _invitation(crowd: Crowd) -> None:
    """One invitation makes one membership."""
    manager = crowd.cast.firm()
    organisation = manager.member.organisation
    address = f"{uuid4().hex[:10]}@firm.example"
    body = {"email": address, "role": "recruiter_staff"}
    with httpx.Client(base_url=crowd.cast.place.address) as client:
        _post(f"/v1/organisations/{organisation.id}/invitations", manager, body)(client)
    letters = []
    for _ in range(100):
        letters = crowd.cast.world.letters(address)
        if letters:
            break
        threading.Event().wait(0.2)
    if not crowd.findings.hold(letters, "an invitation was not sent"):
        return
    said = {"token": letters[0].token, "name": "Joseph Okello", "password": PASSWORD}

    def accept(client: httpx.Client) -> httpx.Response:
        return client.post("/v1/invitations/accept", json=said)

    crowd.one_wins("one invitation", [accept] * crowd.size)
    count = select(func.count()).where(Membership.organisation_id == organisation.id)
    crowd.counted("members of the organisation", count, 2)


def _list(crowd: Crowd) -> None:
    """One list: the same bytes for the same day are one import, however many send them."""
    officer = crowd.cast.somebody(Role.AUTHORITY_OFFICER, OrganisationKind.AUTHORITY, "PH")
    content = f"name,address,status\nFirm {crowd.size},Manila,Valid License\n".encode()
    day = date(2026, 9, crowd.size)

    def send(client: httpx.Client) -> httpx.Response:
        where = f"/v1/imports?profile=ph-dmw&list_date={day}"
        return client.post(where, content=content, headers=officer.headers)

    answers = crowd.press("one list", [send] * crowd.size)
    made = {each.json()["id"] for each in answers if each.status_code == 202}
    crowd.findings.hold(len(made) == 1, f"one list became {len(made)} imports")
    ids = [UUID(each) for each in made]
    crowd.counted("lists that were sent", select(func.count()).where(Upload.id.in_(ids)), 1)
    for _ in range(PATIENCE * 5):
        with crowd.cast.place.database.reading(CLOCK) as work:
            if work.session.scalars(select(Upload.ended_at).where(Upload.id.in_(ids))).first():
                break
        time.sleep(0.2)
    crowd.counted("imports of one list", select(func.count()).where(ImportFile.list_date == day), 1)


def _document(crowd: Crowd) -> None:
    """One document: it is kept once, and has one version after it."""
    firm = crowd.cast.firm()

    def sending(content: bytes, more: str = "") -> Ask:
        where = f"/v1/evidence?name=policy.txt{more}"
        return lambda client: client.post(where, content=content, headers=firm.headers)

    answers = crowd.press("one document", [sending(b"No worker pays.\n" * 9)] * crowd.size)
    kept = {each.json()["id"] for each in answers if each.is_success}
    crowd.findings.hold(len(kept) == 1, f"one document is kept {len(kept)} times")
    first = next(iter(kept))
    newer = [
        sending(f"No worker pays. {uuid4()}\n".encode() * 9, f"&replaces={first}")
        for _ in range(crowd.size)
    ]
    crowd.one_wins("next versions of one document", newer)


def _claims(crowd: Crowd, record: str) -> None:
    """One claim of a firm, and one decision on it."""
    firm = crowd.cast.firm()
    said = {"record": record, "statement": "It is ours."}
    asks = [_post("/v1/claims", firm, said) for _ in range(crowd.size)]
    lodged = [each for each in crowd.press("claims of one firm", asks) if each.is_success]
    ids = {each.json()["id"] for each in lodged}
    crowd.findings.hold(len(ids) == 1, f"one firm has {len(ids)} claims to one record")
    whose = firm.member.organisation.id
    crowd.counted("claims", select(func.count()).where(Claim.organisation_id == whose), 1)
    officers = [
        crowd.cast.somebody(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER)
        for _ in range(crowd.size)
    ]
    where, seen = f"/v1/claims/{ids.pop()}", lodged[0].json()["version"]
    body = {"reason": "checked with the branch", "channel": "licensing_authority"}
    confirm = [
        _post(f"{where}/confirm", each, body, **{"If-Match": f'"{seen}"'}) for each in officers
    ]
    crowd.one_wins("decisions on one claim", confirm)
    confirmed = select(func.count()).where(Event.name == "subjects.claim.confirmed")
    crowd.counted("confirmations", confirmed, 1 if crowd.size < MANY else 2)


def _merge(crowd: Crowd, numbers: Sequence[str]) -> None:
    """One pair is merged once, or rejected once."""
    with crowd.cast.place.database.writing(OPERATOR) as work:
        found = work.session.scalars(select(Subject).where(Subject.number.in_(numbers)))
        first, second = sorted(each.id for each in found)
        same = Candidate.first_id == first, Candidate.second_id == second
        pair = work.session.scalar(select(Candidate).where(*same))
        if pair is None:
            pair = Candidate(
                number=make(NumberKind.REVIEW, 1_000 + crowd.size),
                first_id=first,
                second_id=second,
                score=0.9,
                reasons=["names alike"],
                state=CandidateState.WAITING,
                found_at_entry=1,
            )
            work.session.add(pair)
            work.session.flush()
        named, seen = str(pair.id), pair.version
    asks = []
    for number in range(crowd.size):
        officer = crowd.cast.somebody(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER)
        act = "merge" if number % 2 else "reject"
        decision = {"candidate": named, "version": seen, "act": act, "reason": "looked at both"}
        asks.append(_post("/v1/candidates/decide", officer, {"decisions": [decision]}))
    crowd.one_wins("decisions on one pair", asks)
