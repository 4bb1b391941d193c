"""The urgent way: two persons, told at once, reviewed by a third."""

from datetime import timedelta
from uuid import UUID

import pytest

from app.access.policy import CLOCK, Actor
from app.domains.notices.errors import AnotherPerson, NoticedAlready, NotUrgent
from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.domains.notices.service import announcing, taking_effect, urgent
from app.domains.notices.service.desk import NoticeDesk
from app.domains.notices.types import ActKind, Announcement, NoticeState, Terms, Thing
from app.domains.subjects.models import Claim
from app.domains.subjects.types import ClaimState
from app.kit.errors import StepRefused
from tests.hearings import Hearing, problem
from tests.make import NOON, OPERATOR
from tests.people import Member, World


@pytest.fixture
def hearing(world: World, clock) -> Hearing:
    """A firm whose claim is to be refused."""
    return Hearing(world, clock)


def announcement(hearing: Hearing) -> Announcement:
    return Announcement(
        act=ActKind.CLAIM_REFUSED,
        thing=Thing("claim", UUID(hearing.claim["id"])),
        organisation_id=hearing.firm.organisation.id,
        subject_id=None,
        ground="not_proved",
        rule="Fairness P1",
        facts=({"record": hearing.record},),
        reason="The record of another firm is used to recruit.",
        answer_by=hearing.clock.at + timedelta(days=10),
        address=f"/v1/claims/{hearing.claim['id']}",
    )


def terms(hearing: Hearing) -> Terms:
    until = hearing.clock.at + timedelta(days=30)
    return Terms(until, None, holds_back=False, heard_by="appeals_panel", quorum=2)


def desk(hearing: Hearing) -> NoticeDesk:
    brought = hearing.world.api.state.notices
    assert isinstance(brought, NoticeDesk)
    return brought


def actor(hearing: Hearing, member: Member) -> Actor:
    return hearing.world.actor(member)


def propose(hearing: Hearing, member: Member) -> UUID:
    with hearing.world.database.writing(actor(hearing, member)) as work:
        found = urgent.propose_urgent(work, announcement(hearing), "Workers leave tomorrow.")
        return found.id


def confirm(hearing: Hearing, member: Member, notice_id: UUID, days: int = 14) -> Notice:
    with hearing.world.database.writing(actor(hearing, member)) as work:
        notice = notices.of_owner(work, notice_id)
        by = work.at + timedelta(days=days)
        return urgent.confirm_urgent(work, desk(hearing), notice, terms(hearing), by, "I agree.")


def test_c1_an_urgent_act_needs_two_persons_and_nobody_is_told_before(hearing):
    notice_id = propose(hearing, hearing.lena)
    hidden = hearing.as_(hearing.firm).get(f"/v1/notices/{notice_id}")
    assert hidden.status_code == 404
    assert hearing.read("/v1/notices", hearing.firm)["items"] == []
    assert hearing.world.letters(hearing.firm.email) == []
    assert ("confirm", "notice") in hearing.work_of(hearing.omar)
    assert ("confirm", "notice") not in hearing.work_of(hearing.lena)
    with pytest.raises(AnotherPerson):
        confirm(hearing, hearing.lena, notice_id)
    again = hearing.world.member(
        hearing.lena.membership.role,
        hearing.world.organisation(hearing.scheme.kind),
        email=hearing.lena.email,
    )
    with pytest.raises(AnotherPerson):
        confirm(hearing, again, notice_id)
    assert confirm(hearing, hearing.omar, notice_id).state is NoticeState.IN_EFFECT
    found = hearing.read(f"/v1/notices/{notice_id}", hearing.firm)
    assert (found["state"], found["why_urgent"]) == ("in_effect", "Workers leave tomorrow.")
    assert [each["kind"] for each in found["letters"]] == ["urgent"]
    [letter] = hearing.world.letters(hearing.firm.email)
    assert found["number"] in letter.subject


def test_c1_an_urgent_act_is_reviewed_within_14_days_by_a_third_person(hearing):
    notice_id = propose(hearing, hearing.lena)
    confirm(hearing, hearing.omar, notice_id, days=60)
    found = hearing.read(f"/v1/notices/{notice_id}", hearing.firm)
    assert found["review_by"] == (NOON + timedelta(days=14)).isoformat().replace("+00:00", "Z")
    said = hearing.act(
        *(hearing.firm, f"/v1/notices/{notice_id}/answer", {"answer": "It is not so."}),
        found["version"],
    )
    assert (said.status_code, said.json()["state"]) == (200, "in_effect"), said.text

    body = {"stands": False, "reason": "Nobody was in danger."}
    path = f"/v1/notices/{notice_id}/review"
    assert ("review", "notice") in hearing.work_of(hearing.eva)
    version = said.json()["version"]
    for member in (hearing.lena, hearing.omar):
        assert ("review", "notice") not in hearing.work_of(member)
        refused = hearing.act(member, path, body, version)
        assert problem(refused) == (409, "needs-a-person-without-part")
    with hearing.world.database.writing(OPERATOR) as work:
        # The owner of the act moved it when it was confirmed.
        work.session.get_one(Claim, UUID(hearing.claim["id"])).state = ClaimState.REFUSED
    reviewed = hearing.act(hearing.eva, path, body, version)
    assert reviewed.status_code == 200, reviewed.text
    assert (reviewed.json()["stands"], reviewed.json()["state"]) == (False, "reviewed")
    assert hearing.read(f"/v1/claims/{hearing.claim['id']}", hearing.firm)["state"] == "lodged"
    last = hearing.read(f"/v1/notices/{notice_id}", hearing.firm)
    assert (last["reversed_by"], last["public"]["standing"]) == ("review", "reversed")
    refused = hearing.act(hearing.eva, path, body, last["version"])
    assert problem(refused) == (409, "step-refused")


def test_c1_what_was_heard_is_not_reviewed_and_what_is_urgent_does_not_take_the_common_way(hearing):
    notice_id = propose(hearing, hearing.lena)
    with (
        hearing.world.database.writing(actor(hearing, hearing.omar)) as work,
        pytest.raises(StepRefused),
    ):
        notice = notices.of_owner(work, notice_id)
        taking_effect.take_effect(work, desk(hearing), notice, terms(hearing), "at once")
    with hearing.world.database.writing(actor(hearing, hearing.omar)) as work:
        taking_effect.drop(work, desk(hearing), notices.of_owner(work, notice_id), "no danger")
    assert hearing.world.letters(hearing.firm.email) == []
    hearing.refused()
    known = hearing.notice()
    body = {"stands": True, "reason": "It stands."}
    refused = hearing.act(hearing.eva, f"/v1/notices/{known['id']}/review", body, known["version"])
    assert problem(refused) == (409, NotUrgent.slug)


def test_an_announced_act_can_become_urgent_and_stays_known_to_its_firm(hearing):
    assert hearing.refuse(hearing.lena).status_code == 200
    notice_id = UUID(hearing.notice()["id"])
    assert propose(hearing, hearing.omar) == notice_id
    assert hearing.notice()["state"] == "urgent"
    assert confirm(hearing, hearing.eva, notice_id).state is NoticeState.IN_EFFECT


def test_a_clock_proposes_nothing_urgent(hearing):
    with (
        hearing.world.database.writing(CLOCK) as work,
        pytest.raises(AnotherPerson),
    ):
        urgent.propose_urgent(work, announcement(hearing), "at once")


def test_the_same_act_is_not_announced_twice(hearing):
    hearing.refuse(hearing.lena)
    with (
        hearing.world.database.writing(actor(hearing, hearing.omar)) as work,
        pytest.raises(NoticedAlready),
    ):
        announcing.announce(work, desk(hearing), announcement(hearing))
