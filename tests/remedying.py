"""Those who have to do with repaying workers, for tests: over HTTP, as each of them."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.notices.models import Notice
from app.domains.notices.types import ActKind, NoticeState
from app.domains.remedies import jobs
from app.domains.violations.models import (
    Violation,
    ViolationCharge,
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
)
from app.domains.violations.types import (
    Body,
    Offence,
    Outcome,
    Part,
    RespondentState,
    Source,
    Standard,
    ViolationState,
)
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.work import Work
from tests.applications import hold_record
from tests.make import OPERATOR
from tests.people import Member, World, key, on

WINDOW = (date(2026, 1, 1), date(2026, 6, 30))
CORRIDOR = {"origin": "NP", "destination": "QA"}
PAID_ON = "2026-03-02"
REASON = {"reason": "Everyone whom this agency sent to Qatar since January."}
TOLD = {**CORRIDOR, "paid_on": PAID_ON}
EACH = 120_000_00


def npr(amount: int | str) -> dict[str, str]:
    """Return an amount in Nepalese rupees."""
    return {"amount": str(amount), "currency": "NPR"}


def confirmed(
    world: World,
    body: Member,
    payer: tuple[UUID, UUID | None],
    *,
    complaint_id: UUID | None = None,
    others: tuple[tuple[Part, UUID | None, UUID | None, int], ...] = (),
    is_final: bool = True,
) -> UUID:
    """Put a confirmed violation on the register: money was charged; return its id."""
    shares = [(Part.AGENCY, *payer, 10_000 - sum(each[3] for each in others)), *others]
    with world.database.writing(OPERATOR) as work:
        row = _case(work, body, complaint_id)
        work.session.add(row)
        work.session.flush()
        count = ViolationCount(
            id=new_id(),
            violation_id=row.id,
            place=1,
            offence=Offence.FEE_CHARGING,
            done_from=WINDOW[0],
            done_until=WINDOW[1],
            workers=12,
        )
        work.session.add(count)
        work.session.flush()
        work.session.add(
            ViolationCharge(
                id=new_id(),
                count_id=count.id,
                place=1,
                category="fee.service",
                amount_minor=EACH,
                currency="NPR",
                charged_on=date.fromisoformat(PAID_ON),
                workers=12,
                more={},
            )
        )
        for part, subject_id, organisation_id, share in shares:
            whom = (part, subject_id, organisation_id)
            _respondent(work, row, count, whom, share, is_final=is_final)
    return row.id


def _case(work: Work, body: Member, complaint_id: UUID | None) -> Violation:
    is_scheme = body.organisation.kind is OrganisationKind.SCHEME_OWNER
    return Violation(
        id=new_id(),
        number=make(NumberKind.VIOLATION, take_serials(work.session, "violation")),
        state=ViolationState.CONFIRMED,
        source=Source.SELF_REPORT if complaint_id is None else Source.COMPLAINT,
        complaint_id=complaint_id,
        body=Body.SCHEME if is_scheme else Body.AUTHORITY,
        body_organisation_id=body.organisation.id,
        jurisdiction=body.organisation.jurisdiction,
        standard_of_proof=Standard.BALANCE_OF_PROBABILITIES,
        window_from=WINDOW[0],
        window_until=WINDOW[1],
        origin="NP",
        destination="QA",
        circumstances={},
        opened_at=work.at,
        decided_at=work.at,
    )


def _respondent(
    work: Work,
    case: Violation,
    count: ViolationCount,
    whom: tuple[Part, UUID | None, UUID | None],
    share: int,
    *,
    is_final: bool,
) -> None:
    part, subject_id, organisation_id = whom
    notice = Notice(
        id=new_id(),
        number=make(NumberKind.NOTICE, take_serials(work.session, "notice")),
        act=ActKind.VIOLATION_CONFIRMED,
        thing_kind="violation_respondent",
        thing_id=new_id(),
        address=f"/v1/violations/{case.id}",
        subject_id=subject_id,
        is_named=False,
        organisation_id=organisation_id,
        ground="fee_charging",
        rule="a rule",
        facts_told=[],
        state=NoticeState.IN_EFFECT,
        announced_at=work.at - timedelta(days=90),
        announced_as=Role.SECRETARIAT.value,
        announced_entry=1,
        told_at=work.at - timedelta(days=90),
        answer_seconds=1,
        effective_at=work.at - timedelta(days=60),
        appeal_until=work.at + timedelta(days=-1 if is_final else 30),
    )
    work.session.add(notice)
    work.session.flush()
    respondent = ViolationRespondent(
        id=new_id(),
        violation_id=case.id,
        state=RespondentState.CONFIRMED,
        part=part,
        subject_id=subject_id,
        organisation_id=organisation_id,
        notice_id=notice.id,
        decided_at=work.at,
    )
    work.session.add(respondent)
    work.session.flush()
    work.session.add(
        ViolationFinding(
            id=new_id(),
            count_id=count.id,
            respondent_id=respondent.id,
            outcome=Outcome.PROVED,
            share=share,
            notice_id=notice.id,
            decided_at=work.at,
            public_until=work.at + timedelta(days=1_000),
        )
    )
    work.session.flush()


class Repaying:
    """A body that runs a remedy, a firm that pays, a partner, and workers.

    Args:
        world: the service.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
        self.first, self.second, self.third = (
            world.member(Role.SECRETARIAT, self.scheme) for _ in range(3)
        )
        self.agency = world.organisation(OrganisationKind.INTERMEDIARY)
        self.payer = world.member(Role.RECRUITER_MANAGER, self.agency)
        self.record_id, self.record = hold_record(world, self.payer)
        self.civil = world.organisation(OrganisationKind.CIVIL_SOCIETY)
        self.partner = world.member(Role.PARTNER, self.civil)
        self.id = ""

    @property
    def path(self) -> str:
        """Where the remedy is."""
        return f"/v1/remedies/{self.id}"

    def case(self, **more: Any) -> UUID:
        """Put the violation of the agency on the register."""
        return confirmed(self.world, self.first, (self.record_id, self.agency.id), **more)

    def opened(self, violation_id: UUID | None = None, **more: Any) -> dict[str, Any]:
        """Open a remedy for a case."""
        answer = self.opens(violation_id or self.case(), **more)
        assert answer.status_code == 201, answer.text
        self.id = answer.json()["id"]
        return dict(answer.json())

    def opens(self, violation_id: UUID, who: Member | None = None, **more: Any) -> Any:
        """Try to open one; return the answer."""
        said = {
            "violation": str(violation_id),
            **CORRIDOR,
            "since": WINDOW[0].isoformat(),
            "until": WINDOW[1].isoformat(),
            **REASON,
            "currency": "NPR",
            "paid_currency": "NPR",
            **more,
        }
        client = self.world.signed_in(who or self.first)
        return client.post("/v1/remedies", json=said, headers=key())

    def read(self, who: Member | None = None) -> dict[str, Any]:
        """Read the remedy, by default as the body."""
        answer = self.world.signed_in(who or self.first).get(self.path)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def tries(self, who: Member, verb: str, body: Any = None) -> Any:
        """Act on the remedy as it stands now; return the answer."""
        headers = on(self.read()["version"])
        return self.world.signed_in(who).post(f"{self.path}/{verb}", json=body, headers=headers)

    def does(self, who: Member, verb: str, body: Any = None) -> dict[str, Any]:
        """Act with success."""
        answer = self.tries(who, verb, body)
        assert answer.status_code in {200, 201}, answer.text
        return dict(answer.json())

    def hands_in(self, who: Member, *workers: dict[str, Any]) -> list[str]:
        """Hand workers in; return their codes."""
        said = [{**TOLD, **each} for each in workers]
        return list(self.does(who, "workers", {"workers": said})["codes"])

    def accepted(self, *amounts: int, **plan: Any) -> list[str]:
        """Hand in workers with receipts, and let a plan for them stand; return their codes."""
        made = self.hands_in(self.payer, *({"document": npr(each)} for each in amounts))
        self.does(self.payer, "propose", plan)
        self.does(self.second, "accept")
        return made

    def payer_id(self) -> str:
        """Return the id of who pays, the first one."""
        return str(self.read()["payers"][0]["id"])

    def pays(self, to: str, amount: int | str, who: Member | None = None, **more: Any) -> Any:
        """Report a payment; return the answer."""
        self._paid = getattr(self, "_paid", 0) + 1
        said = {
            "worker": to,
            "payer": self.payer_id(),
            "paid": npr(amount),
            "paid_on": self.world.database.clock().date().isoformat(),
            "reference": f"TX-{self._paid}",
            **more,
        }
        client = self.world.signed_in(who or self.payer)
        return client.post(f"{self.path}/payments", json=said, headers=key())

    def paid(self, worker: str, amount: int | str, **more: Any) -> str:
        """Report a payment with success; return its id."""
        answer = self.pays(worker, amount, **more)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    def code(self, worker: str, who: Member | None = None) -> str:
        """Hand out the code that is hers."""
        return str(self.does(who or self.first, f"workers/{worker}/code")["code"])

    def hers(self, code: str) -> Any:
        """Return a client of somebody who has a code, and no account."""
        return self.world.client(Authorization=f"Receipt {code}")

    def says(self, code: str, payment: str, answer: str, amount: int | None = None) -> Any:
        """Let her say what became of a payment; return the answer."""
        said = {"answer": answer, **({} if amount is None else {"paid": npr(amount)})}
        return self.hers(code).post(f"/v1/my-repayment/payments/{payment}/answer", json=said)

    def line(self, worker: str, who: Member | None = None) -> dict[str, Any]:
        """Read a line of the list."""
        answer = self.world.signed_in(who or self.first).get(f"{self.path}/workers?limit=100")
        assert answer.status_code == 200, answer.text
        return dict(next(each for each in answer.json()["items"] if each["code"] == worker))

    def balance(self) -> dict[str, str]:
        """Return the amounts of the balance."""
        return {name: each["amount"] for name, each in self.read()["balance"].items()}

    def tick(self) -> None:
        """Do what time brings."""
        jobs.tend_remedies(self.world.database, self.world.api.state.remedies.limits)
