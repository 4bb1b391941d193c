"""What a firm reads of to whom it was told about, and who took it back (S2)."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.access.policy import CLOCK
from app.domains.agreements.types import ClauseKind
from app.domains.disclosures.service.holdings import HOLDING
from app.domains.disclosures.types import What
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.models import Claim, Subject
from app.domains.subjects.types import ClaimState
from app.kit.ids import new_id
from app.store.holdings import Rows, Whose, WhoseKind
from tests.agreeing import lay_down
from tests.make import add_subject
from tests.people import Member, World
from tests.sharing import Sharing

OWN = "/v1/my-disclosures"


class Firm:
    """A firm that holds its record."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.account = world.organisation(OrganisationKind.INTERMEDIARY)
        self.manager: Member = world.member(Role.RECRUITER_MANAGER, self.account)
        self.record = self._record()

    def _record(self) -> UUID:
        number = add_subject(self.world.database, 7)
        with self.world.database.writing(CLOCK) as work:
            subject = work.session.scalars(select(Subject).where(Subject.number == number)).one()
            work.session.add(
                Claim(
                    id=new_id(),
                    subject_id=subject.id,
                    organisation_id=self.account.id,
                    state=ClaimState.GRANTED,
                    statement="ours",
                    lodged_by=self.manager.person.id,
                    lodged_at=work.at,
                    objections_until=work.at,
                )
            )
            return subject.id

    def reads(self) -> list[dict[str, Any]]:
        """Return what the firm reads."""
        answer = self.world.signed_in(self.manager).get(OWN)
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items


@pytest.fixture
def firm(world: World) -> Firm:
    return Firm(world)


def test_s2_a_firm_reads_to_whom_it_was_disclosed_and_who_has_not_taken_it_back(
    world: World, firm: Firm
):
    lay_down(world, "three", ["PH", "QA", "SA"])
    states = Sharing(world, ["QA", "SA"])
    told = states.happens(["PH"], subject_id=firm.record)
    states.tell(told)

    assert {each["receiver"] for each in firm.reads()} == {"QA", "SA"}
    assert {each["taken_back"] for each in firm.reads()} == {None}

    states.take_back(told)
    states.acknowledge("QA", states.inbox("QA")[0]["id"])

    read = {each["receiver"]: each for each in firm.reads()}
    assert {code: each["taken_back"] for code, each in read.items()} == {"QA": True, "SA": False}
    assert read["SA"]["why_recalled"] == "reversed"
    [recall] = read["SA"]["recalls"]
    assert recall["acknowledged_at"] is None
    assert recall["acknowledge_due"] is not None


def test_w1_a_firm_reads_nothing_that_tells_of_a_complaint(world: World, firm: Firm):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world, ["QA"])
    named = states.managers["QA"].organisation.id
    for what, kind, only_to in (
        (What.COMPLAINT_REFERRED, ClauseKind.COMPLAINTS_REFERRED, named),
        (What.OPEN_CASES, ClauseKind.FINAL_VIOLATIONS, None),
    ):
        states.tell(
            states.happens(
                ["PH"],
                kinds=frozenset({kind}),
                what=what,
                only_to=only_to,
                subject_id=firm.record,
            )
        )

    assert firm.reads() == []
    assert states.outbox("QA") == []


def test_s2_a_firm_reads_of_a_place_in_which_one_authority_may_not_know_too(
    world: World, firm: Firm
):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world, ["QA"])
    accused = states.managers["QA"].organisation.id
    other = states.admit("QA")
    told = states.happens(["PH"], subject_id=firm.record, never_to=frozenset({str(accused)}))
    states.tell(told)
    states.take_back(told)

    [read] = firm.reads()

    assert (read["receiver"], read["taken_back"]) == ("QA", False)
    [recall, original] = world.signed_in(other).get("/v1/disclosures").json()["items"]
    assert recall["recalls"] == original["id"]
    assert states.inbox("QA") == []


def test_another_firm_reads_nothing_of_it(world: World, firm: Firm):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world, ["QA"])
    states.tell(states.happens(["PH"], subject_id=firm.record))

    for client in (
        world.anew(Role.EMPLOYER_MANAGER, OrganisationKind.EMPLOYER),
        states.on("QA"),
        states.secretariat(),
    ):
        assert client.get(OWN).json()["items"] == []


def test_p6_a_firm_an_authority_and_an_officer_are_told_what_the_ledger_holds_of_them(
    world: World, firm: Firm
):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world, ["QA"])
    states.tell(states.happens(["PH"], subject_id=firm.record))
    [came] = states.inbox("QA")
    states.answer("QA", came["id"], "warned", words="they were warned")

    of_firm = _held(world, WhoseKind.ORGANISATION, firm.account.id)
    manager = states.managers["QA"]
    of_authority = _held(world, WhoseKind.ORGANISATION, manager.organisation.id)
    of_person = _held(world, WhoseKind.PERSON, manager.person.id)

    [told] = [each for each in of_firm["disclosures/of_firm"] if each["receiver"] == "QA"]
    assert (told["number"], told["taken_back_by"]) == (came["number"], [])
    for held in (of_authority, of_person):
        assert [each["number"] for each in held["disclosures/acknowledged"]] == [came["number"]]
        assert [each["words"] for each in held["disclosures/answers"]] == ["they were warned"]
    items = states.on("QA").get("/v1/me/data").json()["held"]
    assert "they were warned" in str(items)


def _held(world: World, kind: WhoseKind, whose: UUID) -> dict[str, list[Mapping[str, Any]]]:
    with world.database.reading(CLOCK) as work:
        pieces = list(HOLDING.of[kind](work, Whose(kind, whose)))
        return {each.path: list(each.read()) for each in pieces if isinstance(each, Rows)}
