"""A case of a violation and all who have to do with it, for tests: over HTTP, as each of them."""

import re
from datetime import timedelta
from typing import Any
from uuid import UUID

import pypdfium2
from sqlalchemy import select

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.models import Subject, SubjectName
from tests.applications import hold_record
from tests.make import OPERATOR, FixedClock, add_subject
from tests.people import Member, World, key, on

ALLEGATION = "Forty workers paid for their jobs in Qatar, and nobody gave them a paper."
REASON = "The statements agree with each other and with the bank."
DEFENCE = "We took nothing; a driver who is not ours did."
CHARGE: dict[str, Any] = {
    "category": "fee.service",
    "charged": {"amount": "60000.00", "currency": "PHP"},
    "charged_on": "2026-03-10",
    "payee": 0,
    "workers": 40,
}
COUNT: dict[str, Any] = {
    "offence": "fee_charging",
    "since": "2026-03-01",
    "until": "2026-04-30",
    "workers": 40,
    "respondents": [0],
}
DAY = "2026-05-04"


class Bench:
    """Two bodies with their people, a firm with an account, and one without.

    Args:
        world: the service.
        clock: of the test.
    """

    def __init__(self, world: World, clock: FixedClock) -> None:
        self.world, self.clock = world, clock
        self.scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
        self.secretary, self.colleague = (
            world.member(Role.SECRETARIAT, self.scheme) for _ in range(2)
        )
        self.judge, self.other_judge = (
            world.member(Role.DECISION_MAKER, self.scheme) for _ in range(2)
        )
        self.panel = [world.member(Role.APPEALS_MEMBER, self.scheme) for _ in range(2)]
        ministry = world.organisation(OrganisationKind.AUTHORITY, "Ministry", "PH")
        self.officer = world.member(Role.AUTHORITY_OFFICER, ministry)
        self.manager, self.second_manager = (
            world.member(Role.AUTHORITY_MANAGER, ministry) for _ in range(2)
        )
        agency = world.organisation(OrganisationKind.INTERMEDIARY, "Harbour Light")
        self.firm = world.member(Role.RECRUITER_MANAGER, agency)
        self.subject_id, self.record = hold_record(world, self.firm)
        self.silent = add_subject(world.database, 4_711)
        self.call(self.record, "Harbour Light Manpower")
        self.call(self.silent, "Silent Harbour Agency")

    def call(self, record: str, name: str) -> UUID:
        """Let a register know a record by a name; return its identifier."""
        with self.world.database.writing(OPERATOR) as work:
            row = work.session.scalars(select(Subject).where(Subject.number == record)).one()
            work.session.add(
                SubjectName(
                    subject_id=row.id,
                    text=name,
                    kind="legal",
                    stated_from=work.at.date(),
                    recorded_from=1,
                )
            )
            return row.id

    def after(self, **time: int) -> None:
        """Let time pass."""
        self.clock.at += timedelta(**time)

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
        """Read with success."""
        answer = self.world.signed_in(who).get(path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def asked(self, **more: Any) -> dict[str, Any]:
        """Return what opens a case after an inspection."""
        return {
            "source": {"kind": "inspection", "reference": "DMW 12/2026", "seen_on": DAY},
            "allegation": ALLEGATION,
            "origin": "PH",
            "destination": "QA",
            "respondents": [{"part": "agency", "record": self.record}],
            "counts": [COUNT],
            **more,
        }

    def opened(self, who: Member | None = None, **more: Any) -> dict[str, Any]:
        """Open a case, by default as an officer of the authority."""
        body = self.asked(**more)
        return dict(self.does(who or self.officer, "/v1/violations", body))

    def act(self, who: Member, case: dict[str, Any], verb: str, body: Any = None) -> Any:
        """Act on a case as it stands now; return the answer."""
        path = f"/v1/violations/{case['id']}"
        version = self.version(case)
        return self.tries(who, f"{path}/{verb}", body, version)

    def version(self, case: dict[str, Any]) -> int:
        """Return the version of a case, as its body reads it."""
        return int(self.read(case)["version"])

    def read(self, case: dict[str, Any], who: Member | None = None) -> dict[str, Any]:
        """Read a case, by default as its body."""
        reader = who or (self.manager if case["body"] == "authority" else self.judge)
        return dict(self.reads(reader, f"/v1/violations/{case['id']}"))

    def done(
        self, who: Member, case: dict[str, Any], verb: str, body: Any = None
    ) -> dict[str, Any]:
        """Act with success; return the case."""
        answer = self.act(who, case, verb, body)
        assert answer.status_code in {200, 201}, answer.text
        return dict(answer.json())

    def notified(self, **more: Any) -> dict[str, Any]:
        """Open a case, and notify its respondents."""
        case = self.opened(**more)
        return self.done(self.officer, case, "notify")

    def found(self, case: dict[str, Any], outcome: str = "proved", **more: Any) -> dict[str, Any]:
        """Return a decision of each open count against each open respondent."""
        read = self.read(case)
        found = []
        for count in read["counts"]:
            parts = [
                each
                for each in read["respondents"]
                for one in each["findings"]
                if one["count_id"] == count["id"] and one["outcome"] is None
            ]
            for place, part in enumerate(parts):
                share = 10_000 // len(parts)
                share += 10_000 - share * len(parts) if place == 0 else 0
                said: dict[str, Any] = {
                    "count": count["id"],
                    "respondent": part["id"],
                    "outcome": outcome,
                    "reason": REASON,
                }
                if outcome == "proved":
                    said["share"] = share
                else:
                    said["why_not"] = "evidence_below_standard"
                found.append({**said, **more})
        return {"found": found, "reason": REASON}

    def confirmed(self, **more: Any) -> dict[str, Any]:
        """Bring a case to where it is confirmed, after nobody answered."""
        case = self.notified(**more)
        self.after(days=16)
        return self.done(self.manager, case, "decide", self.found(case))

    def served(self, case: dict[str, Any], outcome: str = "served", way: str = "post") -> Any:
        """Record an attempt to serve the notice of the last respondent."""
        notice = self.read(case)["respondents"][-1]["notice_id"]
        who = self.officer if case["body"] == "authority" else self.secretary
        known = self.reads(who, f"/v1/notices/{notice}")
        said = {"way": way, "outcome": outcome, "at": self.clock.at.isoformat()}
        return self.does(who, f"/v1/notices/{notice}/serve", said, known["version"])

    def printed(self, case: dict[str, Any], who: Member | None = None) -> bytes:
        """Print the letter to the last respondent."""
        part = self.read(case)["respondents"][-1]["id"]
        answer = self.act(who or self.officer, case, f"respondents/{part}/print", {})
        assert answer.status_code == 200, answer.text
        return bytes(answer.content)

    def by_code(self, verb: str, code: str, **more: Any) -> Any:
        """Do something with the code of a letter."""
        return self.world.client().post(
            f"/v1/violation-notices/{verb}", json={"code": code, **more}
        )

    def appealed(self, case: dict[str, Any], who: Member | None = None) -> dict[str, Any]:
        """Appeal against what was confirmed, as the firm."""
        notice = self.read(case)["respondents"][0]["notice_id"]
        body = {"notice": notice, "grounds": "The forty were recruited by somebody else."}
        return dict(self.does(who or self.firm, "/v1/appeals", body))

    def judged(self, appeal: str, outcome: str) -> None:
        """Let the panel hear and decide an appeal."""
        path = f"/v1/appeals/{appeal}"

        def does(who: Member, verb: str, body: Any) -> None:
            version = self.reads(self.colleague, path)["version"]
            self.does(who, f"{path}/{verb}", body, version)

        why = {"reason": "We read the file and heard the firm."}
        does(self.colleague, "panel", {"members": [str(each.person.id) for each in self.panel]})
        does(self.panel[0], "admit", why)
        self.after(days=8)
        does(self.panel[0], "hear", why)
        for each in self.panel:
            does(each, "votes", {"outcome": outcome, **why})
        does(self.panel[0], "conclude", why)


def code_of(page: bytes) -> str:
    """Return the code that a printed letter holds."""
    text = text_of(page)
    found = re.search(r"(?:[a-z0-9]{4} ){6}[a-z0-9]{4}", text)
    assert found, text
    return found[0].replace(" ", "-")


def text_of(page: bytes) -> str:
    """Return what stands on the pages of a letter."""
    pages = pypdfium2.PdfDocument(page)
    return "\n".join(each.get_textpage().get_text_range() for each in pages)


def slug(answer: Any) -> str:
    """Return the slug of a problem."""
    return str(answer.json()["type"]).rpartition("/")[2]


def pointers(answer: Any) -> list[str]:
    """Return where a body is faulty."""
    assert answer.status_code == 422, answer.text
    return [str(each["pointer"]) for each in answer.json()["errors"]]
