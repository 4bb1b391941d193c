"""A suspension is told to two of three states, overturned on appeal, and taken back from both."""

from typing import Any

from app.access.grants import Role
from tests.afterwards import nothing_lies_in_the_clear, the_journal_holds
from tests.agreeing import Agreed, clause_in
from tests.certifying import Audits
from tests.exchanging import Exchange
from tests.lives.test_certificates_live import certified
from tests.living import CHARGE
from tests.make import FixedClock
from tests.people import Member, World


def work_of(world: World, who: Member) -> list[dict[str, Any]]:
    """Return what waits for somebody, the most urgent first."""
    answer = world.signed_in(who).get("/v1/me/work")
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


KUWAIT = {"origin": "PH", "destination": "KW"}


class Life:
    """A certified firm, three states whose authorities act here, and what they agree.

    The firm recruits for one of them; of another one the agreement is about another corridor.
    """

    def __init__(self, audits: Audits, clock: FixedClock) -> None:
        self.living = certified(audits, clock)
        self.world = self.living.world
        agreed = Agreed(self.world)
        # The ministry that listed the firm.
        ministry = self.living.applicant.officer.organisation
        agreed.managers["PH"] = self.world.member(Role.AUTHORITY_MANAGER, ministry)
        self.saudi, self.qatar, _ = (agreed.authority(code) for code in ("SA", "QA", "KW"))
        self.exchange = Exchange(self.world)
        self.exchange.managers = agreed.managers
        agreed.agree("ph-gulf", ["PH", "SA", "QA"], "suspensions")
        agreed.agree("ph-kw", ["PH", "KW"], clause_in("suspensions", corridors=[KUWAIT]))

    def is_suspended(self) -> None:
        """Suspend the certificate after a hearing; nothing goes before."""
        self.living.secretariat("propose-act", kind="suspend", **CHARGE)
        self.exchange.follow()
        assert self.exchange.inbox("SA") == []
        self.living.pass_days(17)
        self.living.decide("carry_out")
        self.exchange.follow()
        for code in ("SA", "QA"):
            [told] = self.exchange.inbox(code)
            content = self.exchange.read(code, told["id"])["content"]
            assert (content["certificate"], content["status"]) == (self.living.number, "suspended")
            assert content["record"] == self.living.applicant.record
            assert CHARGE["reason"] not in str(content)
        assert self.exchange.inbox("KW") == []

    def one_acknowledges(self) -> None:
        """Let one of them acknowledge; it waits for the other."""
        [told] = self.exchange.inbox("SA")
        assert self.exchange.acknowledge("SA", told["id"]).status_code == 200
        assert work_of(self.world, self.saudi) == []
        assert [each["what"] for each in work_of(self.world, self.qatar)] == ["disclosure"]

    def is_overturned(self) -> None:
        """Uphold the appeal: both are told first of all, under the clause of the original."""
        self.living.decide_appeal(self.living.notice(), "upheld")
        self.exchange.follow()
        for code in ("SA", "QA"):
            recall, original = self.exchange.inbox(code)
            read = self.exchange.read(code, recall["id"])
            assert (read["recalls"], read["why_recalled"]) == (original["id"], "reversed")
            assert read["content"]["now"] == {"status": "active"}
            assert read["clause"] == self.exchange.read(code, original["id"])["clause"]
        assert self.exchange.inbox("KW") == []

    def takes_back(self, code: str) -> None:
        """Let a state acknowledge the recall."""
        recall, _ = self.exchange.inbox(code)
        assert self.exchange.acknowledge(code, recall["id"]).status_code == 200

    def is_late(self) -> None:
        """Let the time pass of the one that did not."""
        self.living.pass_days(12)
        recall, _ = self.exchange.inbox("QA")
        assert recall["overdue"]
        waits = {each["path"]: each for each in work_of(self.world, self.qatar)}
        late = waits[f"/v1/disclosures/{recall['id']}"]
        assert (late["act"], late["what"], late["is_overdue"]) == ("acknowledge", "recall", True)
        assert work_of(self.world, self.saudi) == []

    def the_firm_reads(self) -> dict[str, bool | None]:
        """Return what the firm reads: who was told of it, and whether they took it back."""
        answer = self.living.applicant.firm.get("/v1/my-disclosures")
        assert answer.status_code == 200, answer.text
        return {each["receiver"]: each["taken_back"] for each in answer.json()["items"]}


def test_a_suspension_is_shared_and_recalled(audits: Audits, clock: FixedClock):
    life = Life(audits, clock)
    life.is_suspended()
    life.one_acknowledges()
    life.is_overturned()
    life.takes_back("SA")
    life.is_late()
    # Its own state was told as well; what it agreed with a third does not keep that from it.
    assert life.the_firm_reads() == {"SA": True, "QA": False, "PH": False}
    life.takes_back("QA")
    assert life.the_firm_reads() == {"SA": True, "QA": True, "PH": False}
    the_journal_holds(life.world)
    # The passport of the owner, as it was declared.
    nothing_lies_in_the_clear(life.world, ["P7904021C"])
