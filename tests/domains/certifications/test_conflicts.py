"""Who must not decide: computed when somebody votes, and again when it is concluded."""

from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update

from app.access.grants import Role
from app.domains.certifications.models import DecisionFile
from app.domains.certifications.rules.votes import conflicts_of, tally
from app.domains.certifications.types.decisions import (
    Ballot,
    Conflict,
    Decider,
    DecisionOutcome,
)
from app.domains.identity.models import Membership
from app.domains.identity.types import MembershipState
from app.domains.standards.types.words import Constituency
from app.domains.subjects.models import Principal
from app.kit.ids import new_id
from tests.applications import REASON, Applicant
from tests.deciding import Committee
from tests.make import OPERATOR
from tests.people import Member, World, key, on


@pytest.fixture
def committee(applicant: Applicant) -> Committee:
    """The body that decides, with all its members but one."""
    return Committee(applicant, seats=("workers", "employers", "independent", "independent"))


def slug(answer) -> str:
    return answer.json()["type"].rpartition("/")[2]


def in_the_body(committee: Committee, person: Member) -> Member:
    """Seat somebody who has a tie; return them in the role of a decision maker."""
    owner = committee.applicant.scheme_owner
    member = committee.world.member(Role.DECISION_MAKER, owner, email=person.email)
    return committee.seated("independent", member)


def left(world: World, person: Member, days: int) -> None:
    """Let a membership have ended so many days ago."""
    with world.database.writing(OPERATOR) as work:
        work.session.execute(
            update(Membership)
            .where(Membership.id == person.membership.id)
            .values(ended_at=work.at - timedelta(days=days), state=MembershipState.ENDED)
        )


def refused(committee: Committee, member: Member, file: dict) -> list[str]:
    """Return what keeps a member out, as the vote and the file say alike."""
    answer = committee.vote(member, file)
    assert (answer.status_code, slug(answer)) == (409, "conflict-of-interest"), answer.text
    told = committee.read(file, member)["conflicts"]
    assert set(answer.json()["conflicts"]) <= set(told)
    return sorted(answer.json()["conflicts"])


def test_whoever_audited_never_decides(ready, committee):
    file = committee.file(ready.application())
    auditor = in_the_body(committee, ready.lead)
    assert refused(committee, auditor, file) == ["of_the_audit_body", "of_the_audit_team"]


def test_whoever_acted_for_the_applicant_in_the_last_two_years_does_not_decide(
    applicant, ready, committee
):
    file = committee.file(ready.application())
    ours = applicant.world.member(Role.RECRUITER_STAFF, applicant.manager.organisation)
    member = in_the_body(committee, ours)
    assert refused(committee, member, file) == ["acts_for_applicant"]
    left(applicant.world, ours, 700)
    assert refused(committee, member, file) == ["acts_for_applicant"]
    left(applicant.world, ours, 800)
    assert committee.vote(member, file).status_code == 200


def test_who_sits_nowhere_in_the_body_does_not_vote(ready, committee):
    file = committee.file(ready.application())
    assert refused(committee, committee.decision_maker(), file) == ["not_seated"]


def test_p4_a_declared_interest_in_the_applicant_keeps_a_member_out(applicant, ready, committee):
    file = committee.file(ready.application())
    member = committee.members[3]
    said = {
        "kind": "consultancy",
        "record": applicant.record,
        "since": "2026-01-01",
        "words": "advised them",
    }
    client = applicant.world.signed_in(member)
    declared = client.post("/v1/me/interests", json=said, headers=key())
    assert declared.status_code == 201, declared.text
    assert refused(committee, member, file) == ["declared_interest"]
    items = client.get("/v1/me/work").json()["items"]
    assert [each for each in items if each["act"] == "vote"] == []


def test_p4_an_interest_that_is_declared_after_the_vote_takes_it_out_of_the_count(
    applicant, ready, committee
):
    file = committee.file(ready.application())
    committee.votes(file, most=3)
    said = {"kind": "ownership", "record": applicant.record, "since": "2026-01-01"}
    client = applicant.world.signed_in(committee.members[0])
    assert client.post("/v1/me/interests", json=said, headers=key()).status_code == 201
    assert committee.read(file)["tally"]["counted"] == 2
    assert slug(committee.conclude(file)) == "not-carried"


def test_p4_and_l10_the_name_of_a_principal_is_a_question_to_somebody_else(
    applicant, ready, committee
):
    application = ready.application()
    file = committee.file(application)
    member = committee.members[3]
    with applicant.world.database.writing(OPERATOR) as work:
        work.session.add(
            Principal(
                id=new_id(),
                subject_id=UUID(application["subject_id"]),
                name=member.person.name,
                role="owner",
                stated_from=work.at.date(),
                recorded_from=1,
            )
        )
    held = committee.vote(member, file)
    assert (held.status_code, slug(held)) == (409, "held-for-second-look"), held.text
    look = held.json()["second_look"]
    done = applicant.secretariat.post(f"{look}/release", json=REASON, headers=on(1))
    assert done.status_code == 200, done.text
    assert committee.vote(member, file).status_code == 200
    assert committee.read(file)["tally"]["counted"] == 1


def test_whoever_concludes_has_no_part_in_it_either(applicant, ready, committee):
    file = committee.file(ready.application())
    committee.votes(file, most=3)
    both = applicant.world.member(
        Role.SECRETARIAT, applicant.scheme_owner, email=applicant.manager.email
    )
    answer = committee.conclude(file, who=both)
    assert (slug(answer), answer.json()["conflicts"]) == (
        "conflict-of-interest",
        ["acts_for_applicant"],
    )


def test_who_voted_for_what_was_overturned_does_not_vote_again_and_who_was_against_does(
    applicant, ready, committee
):
    committee.members.append(committee.seated("independent"))
    file = committee.file(ready.application())
    for each in committee.members[:3]:
        committee.vote(each, file, "refuse")
    committee.vote(committee.members[3], file, "grant")
    with applicant.world.database.writing(OPERATOR) as work:
        found = work.session.get_one(DecisionFile, UUID(file["id"]))
        work.session.execute(
            update(DecisionFile)
            .where(DecisionFile.id == found.id)
            .values(
                outcome=DecisionOutcome.REFUSE,
                overturned_at=work.at,
                concluded_at=work.at,
                state="decided",
            )
        )
    anew = committee.file(ready.application())
    assert anew["id"] != file["id"]
    assert refused(committee, committee.members[0], anew) == ["part_in_overturned"]
    assert committee.vote(committee.members[3], anew).status_code == 200
    assert committee.vote(committee.members[4], anew).status_code == 200


def test_c8_nobody_votes_on_a_country_who_is_of_it_or_has_not_told_their_nationality():
    assert conflicts_of(Decider(nationalities=frozenset({"MU"})), "MU") == (
        Conflict.OF_THE_COUNTRY,
    )
    paid = Decider(nationalities=frozenset({"CH"}), countries=frozenset({"MU"}))
    assert conflicts_of(paid, "MU") == (Conflict.OF_THE_COUNTRY,)
    assert conflicts_of(Decider(), "MU") == (Conflict.NATIONALITY_NOT_TOLD,)
    assert conflicts_of(Decider(nationalities=frozenset({"CH"})), "MU") == ()
    assert conflicts_of(Decider(), None) == ()


@pytest.mark.parametrize(
    ("known", "conflict"),
    [
        ({"is_seated": False}, Conflict.NOT_SEATED),
        ({"is_of_team": True}, Conflict.OF_THE_AUDIT_TEAM),
        ({"acts_for_audit_body": True}, Conflict.OF_THE_AUDIT_BODY),
        ({"acts_for_applicant": True}, Conflict.ACTS_FOR_APPLICANT),
        ({"has_interest": True}, Conflict.DECLARED_INTEREST),
        ({"to_be_looked_at": ("shared_principal",)}, Conflict.TO_BE_LOOKED_AT),
        ({"voted_for_overturned": True}, Conflict.PART_IN_OVERTURNED),
    ],
)
def test_p4_each_tie_alone_keeps_somebody_out_of_a_decision(known, conflict):
    assert conflicts_of(Decider(**known), None) == (conflict,)


VOTES = st.lists(
    st.builds(
        Ballot,
        st.uuids(),
        st.sampled_from(Constituency),
        st.sampled_from((DecisionOutcome.GRANT, DecisionOutcome.REFUSE)),
        st.sampled_from(((), (Conflict.OF_THE_AUDIT_TEAM,))),
    ),
    max_size=9,
)


@given(VOTES, st.integers(1, 5))
def test_nothing_carries_below_the_quorum_or_by_votes_with_a_conflict(ballots, quorum):
    found = tally(ballots, quorum)
    free = [each for each in ballots if not each.conflicts]
    assert found.counted == len(free)
    if found.carried is not None:
        assert len(free) >= quorum
        mine = [each for each in free if each.outcome is found.carried]
        assert 2 * len(mine) > len(free)
    elif len(free) >= quorum:
        assert all(2 * votes <= len(free) for votes in found.votes.values())


@given(VOTES, st.sets(st.sampled_from(Constituency)))
def test_a_constituency_is_unheard_only_where_a_seat_is_kept_and_it_was_silent(ballots, advised):
    reserved = (Constituency.WORKERS, Constituency.EMPLOYERS)
    found = tally(ballots, 1, reserved, advised)
    voted = {each.constituency for each in ballots if not each.conflicts}
    assert set(found.unheard) == set(reserved) - voted - advised
    assert tally(ballots, 1).unheard == ()
