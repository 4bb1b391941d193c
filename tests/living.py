"""A certificate and all who have to do with its life, for tests: over HTTP, as each of them."""

from datetime import timedelta
from typing import Any

from app.access.grants import Role
from app.access.policy import CLOCK
from app.domains.certifications import jobs
from app.domains.certifications.handlers.applications import AuditFollower
from app.domains.certifications.handlers.certificates import CertificateFollower
from app.domains.certifications.types.life import Tended
from app.store.consumers import run
from tests.applications import REASON, Applicant
from tests.deciding import Committee
from tests.people import Member, key, on

CHARGE = {"ground": "critical_finding", "reason": "Workers paid fees, the report says."}
URGENT = {**CHARGE, "why": "Forty workers leave this week, and would pay as well."}


class Living:
    """The holder of a certificate, the secretariat, the committee and the clock.

    Args:
        applicant: the holder.
        committee: that decides.
        clock: of the test.
        number: of the certificate.
    """

    def __init__(self, applicant: Applicant, committee: Committee, clock: Any, number: str) -> None:
        self.applicant, self.committee, self.clock = applicant, committee, clock
        self.world, self.number = applicant.world, number
        self.third = self.world.member(Role.SECRETARIAT, applicant.scheme_owner)

    @property
    def path(self) -> str:
        """Where the certificate is."""
        return f"/v1/certificates/{self.number}"

    def read(self, who: Member | None = None) -> dict[str, Any]:
        """Read the certificate, by default as its holder."""
        client = self.world.signed_in(who or self.applicant.manager)
        answer = client.get(self.path)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def act(self, who: Member, verb: str, **body: Any) -> Any:
        """Act on the certificate as it stands now; return the answer."""
        version = self.read(self.applicant.staff)["version"]
        client = self.world.signed_in(who)
        return client.post(f"{self.path}/{verb}", json=body or None, headers=on(version))

    def does(self, who: Member, verb: str, **body: Any) -> dict[str, Any]:
        """Act with success."""
        answer = self.act(who, verb, **body)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def secretariat(self, verb: str, **body: Any) -> dict[str, Any]:
        """Act with success as the secretariat."""
        return self.does(self.applicant.staff, verb, **body)

    def holder(self, verb: str, **body: Any) -> dict[str, Any]:
        """Act with success as the holder."""
        return self.does(self.applicant.manager, verb, **body)

    def file(self) -> dict[str, Any]:
        """Return the newest decision file about the certificate."""
        path = f"/v1/decisions?certificate={self.read()['id']}"
        items = self.applicant.secretariat.get(path).json()["items"]
        return self.committee.read(items[-1])

    def notice(self, file: dict[str, Any] | None = None) -> dict[str, Any]:
        """Return the notice of a file, by default of the newest, as the holder reads it."""
        where = f"/v1/notices/{(file or self.file())['notice_id']}"
        answer = self.applicant.firm.get(where)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def on_notice(self, verb: str, body: Any, notice: dict[str, Any] | None = None) -> Any:
        """Act on a notice as the holder."""
        known = notice or self.notice()
        path = f"/v1/notices/{known['id']}/{verb}"
        return self.applicant.firm.post(path, json=body, headers=on(known["version"]))

    def follow(self) -> None:
        """Let applications and certificates follow the journal."""
        run(self.world.database, AuditFollower())
        run(self.world.database, CertificateFollower(self.world.api.state.certifications))
        self.world.settle()

    def decide(self, outcome: str, **more: Any) -> dict[str, Any]:
        """Let the committee vote on the newest file, and somebody else conclude it."""
        self.follow()
        file = self.file()
        self.committee.votes(file, outcome, most=3)
        done = self.committee.conclude(file, outcome, self.third, **more)
        assert done.status_code == 200, done.text
        return dict(done.json())

    def pass_days(self, days: int) -> None:
        """Let days pass."""
        self.clock.at += timedelta(days=days)

    def tick(self) -> Tended:
        """Do what time brings."""
        done = jobs.tend_all(self.world.database, self.world.api.state.certifications)
        self.world.settle()
        return done

    def struck(self, kind: str, charge: dict[str, Any] | None = None) -> dict[str, Any]:
        """Let an act take effect after nobody answered; return the decision."""
        self.secretariat("propose-act", kind=kind, **(charge or CHARGE))
        self.pass_days(17)
        return self.decide("carry_out")

    def suspended_urgently(self) -> None:
        """Suspend at once, by two persons."""
        self.secretariat("propose-urgent-suspension", **URGENT)
        self.does(self.committee.colleague, "confirm-urgent-suspension", **REASON)

    def appeal(self, notice: dict[str, Any]) -> Any:
        """Appeal against a notice as the holder."""
        said = {"notice": notice["id"], "grounds": "the receipts were misread"}
        return self.applicant.firm.post("/v1/appeals", json=said, headers=key())

    def decide_appeal(self, notice: dict[str, Any], outcome: str) -> None:
        """Appeal, and let a panel decide, over HTTP."""
        lodged = self.appeal(notice)
        assert lodged.status_code == 201, lodged.text
        self.panel_decides(f"/v1/appeals/{lodged.json()['id']}", outcome)

    def panel_decides(self, where: str, outcome: str) -> None:
        """Let a panel of three decide on an appeal, over HTTP."""
        panel = [
            self.world.member(Role.APPEALS_MEMBER, self.applicant.scheme_owner) for _ in range(3)
        ]
        named = {"members": [str(each.person.id) for each in panel]}
        fresh = self.world.member(Role.SECRETARIAT, self.applicant.scheme_owner)
        self._on(fresh, where, "panel", named)
        self._on(panel[0], where, "admit", REASON)
        self.pass_days(12)
        self._on(panel[0], where, "hear", REASON)
        for each in panel:
            said = {"outcome": outcome, "reason": "both were heard"}
            done = self.world.signed_in(each).post(f"{where}/votes", json=said, headers=key())
            assert done.status_code in {200, 201}, done.text
        self._on(panel[0], where, "conclude", REASON)

    def _on(self, who: Member, where: str, verb: str, body: Any) -> None:
        version = self.applicant.secretariat.get(where).json()["version"]
        client = self.world.signed_in(who)
        done = client.post(f"{where}/{verb}", json=body, headers=on(version))
        assert done.status_code in {200, 201}, done.text

    def clock_role(self) -> Any:
        """Return the actor that time is."""
        return CLOCK
