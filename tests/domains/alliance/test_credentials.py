"""Trainings and certificates of firms count once somebody outside confirmed them (E2)."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.access.policy import ANYONE
from app.domains.alliance.queries.trainings import certificates_of, trainings_of
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.models import Claim, Link, Principal
from app.domains.subjects.types import ClaimState, LinkKind
from app.kit.ids import new_id
from app.store.journal import head
from tests.allying import CREDENTIALS, REASON, TRAININGS, Allies, at, slug
from tests.make import NOON, OPERATOR, statements

TODAY = NOON.date()


@pytest.fixture
def allies(world, clock) -> Allies:
    return Allies(world, clock)


@pytest.fixture
def school(allies):
    """A body of civil society that held a training under ``gap-analysis``."""
    found = allies.union()
    assert allies.training(found).status_code == 201
    return found


def counting(allies: Allies, subject_id: UUID, on: date = TODAY, entry: int | None = None):
    """Return how many trainings and certificates count on a day."""
    with allies.database.reading(ANYONE) as work:
        trainings = trainings_of(work, [subject_id], on, entry=entry).get(subject_id, ())
        marks = certificates_of(work, [subject_id], on, entry=entry).get(subject_id, ())
    return len(trainings), len(marks)


def entry_now(allies: Allies) -> int:
    with allies.database.reading(ANYONE) as work:
        found = head(work.session)
    return found.number


def test_e2_a_training_counts_when_its_provider_confirmed_it_and_not_after_it_ends(allies, school):
    firm, subject_id, number = allies.recruiter()
    stated = allies.complete(firm, number)
    assert (stated.status_code, stated.json()["state"]) == (201, "stated")
    path = stated.headers["location"]
    assert counting(allies, subject_id) == (0, 0)
    assert allies.world.client().get(path).status_code == 404
    assert allies.work_of(school) == [("confirm", "credential")]
    before = entry_now(allies)

    done = allies.acts(school, path, "confirm", {"reason": "They sat the test with us."})

    assert done.status_code == 200, done.text
    assert counting(allies, subject_id) == (1, 0)
    last = date.fromisoformat(done.json()["until"])
    assert last == date(2027, 11, 3)
    assert counting(allies, subject_id, last) == (1, 0)
    assert counting(allies, subject_id, last + timedelta(days=1)) == (0, 0)
    assert counting(allies, subject_id, TODAY - timedelta(days=21)) == (0, 0)
    # As it was known before the confirmation, nothing counts.
    assert counting(allies, subject_id, entry=before) == (0, 0)
    found = allies.read(path)
    assert (found["counts"], found["people"], found["reason"]) == (True, 5, None)
    assert found["confirmed_by"] == school.organisation.name
    listed = allies.read(f"{TRAININGS}/gap-analysis/completions")["items"]
    assert [each["record"] for each in listed] == [number]
    allies.pass_days(365)
    assert allies.read(path)["counts"] is False


def reads(allies: Allies, who, path: str) -> str:
    """Return how a training or certificate is to be read, beside that it is no certificate."""
    said = allies.world.signed_in(who).get(path).json()["reads"]
    told, _, rest = said.rpartition(" It is no certificate of this register.")
    assert rest == ""
    return str(told)


NOT_CONFIRMED = "Stated and confirmed by nobody outside the firm: it counts for nothing."


def test_e2_each_state_of_a_certificate_says_what_it_is_and_only_a_confirmed_one_confirmed(allies):
    firm, _, number = allies.recruiter()
    stated = allies.certify(firm, number)
    path = stated.headers["location"]
    assert stated.json()["reads"].startswith(NOT_CONFIRMED)
    assert reads(allies, firm, path) == NOT_CONFIRMED
    assert allies.acts(allies.first, path, "confirm", REASON).status_code == 200
    by = "Confirmed by somebody outside the firm;"
    allies.pass_days(200)
    assert reads(allies, firm, path) == f"{by} it counts until its last day."
    allies.pass_days(1)
    assert reads(allies, firm, path) == f"{by} it ended, and counts no more."
    assert allies.acts(allies.first, path, "revoke", REASON).status_code == 200
    assert "was taken back: it counts for nothing any more." in reads(allies, firm, path)


def test_e2_what_was_refused_or_taken_back_says_so_and_the_list_says_it_of_each(allies, school):
    firm, _, number = allies.recruiter()
    refused, back = (
        allies.complete(firm, number, completed_on=allies.day(day)).headers["location"]
        for day in (-20, -21)
    )
    assert allies.acts(school, refused, "refuse", REASON).status_code == 200
    assert allies.acts(firm, back, "withdraw", REASON).status_code == 200
    assert "did not confirm it" in reads(allies, firm, refused)
    assert "Taken back" in reads(allies, firm, back)
    found = allies.world.signed_in(firm).get(CREDENTIALS).json()
    assert "Each says in which state it is" in found["reads"]
    assert {each["state"] for each in found["items"]} == {"refused", "withdrawn"}
    assert all("counts for nothing" in each["reads"] for each in found["items"])


@pytest.mark.parametrize("record", ["nope", "", "VI00000001"])
def test_a_record_number_that_is_wrong_names_its_field(allies, school, record):
    assert at(allies.complete(school, record)) == ["/record"]
    assert at(allies.certify(school, record)) == ["/record"]


def test_e2_a_provider_that_states_it_confirms_it_by_that(allies, school):
    _, subject_id, number = allies.recruiter()
    made = allies.complete(school, number)
    assert (made.status_code, made.json()["state"]) == (201, "confirmed")
    assert counting(allies, subject_id) == (1, 0)
    with allies.database.reading(ANYONE) as work:
        found = trainings_of(work, [subject_id], TODAY)[subject_id][0]
    assert (found.training, found.level, found.people) == ("gap-analysis", "level_1", 5)
    assert found.confirmed_for == school.organisation.id


def test_e2_nobody_inside_the_firm_confirms(allies):
    firm, subject_id, number = allies.recruiter()
    allies.training(firm, "in-house")
    # The firm held it itself, so the secretariat is asked.
    inside = allies.complete(firm, number, "in-house")
    assert slug(inside) == (409, "alliance-not-outside")
    assert slug(allies.certify(firm, number, confirmer=firm.organisation.number)) == (
        409,
        "alliance-not-outside",
    )
    assert counting(allies, subject_id) == (0, 0)


def test_e2_a_firm_that_is_tied_does_not_confirm_and_the_secretariat_is_asked(allies):
    firm, subject_id, number = allies.recruiter()
    sister, sister_id, _ = allies.recruiter()
    allies.training(sister, "sisters")
    with allies.database.writing(OPERATOR) as work:
        work.session.add(
            Link(
                id=new_id(),
                subject_id=subject_id,
                recorded_from=1,
                stated_from=TODAY,
                kind=LinkKind.SAME_PRINCIPALS,
                other_id=sister_id,
            )
        )
    assert slug(allies.complete(sister, number, "sisters")) == (409, "alliance-not-outside")
    stated = allies.complete(firm, number, "sisters")
    assert stated.status_code == 201
    path = stated.headers["location"]
    assert allies.work_of(sister) == []
    assert allies.work_of(allies.first) == [("confirm", "credential")]
    assert allies.acts(allies.first, path, "confirm", REASON).status_code == 200
    assert counting(allies, subject_id) == (1, 0)


def test_l10_an_owner_of_one_name_leaves_it_to_the_secretariat(allies):
    firm, subject_id, number = allies.recruiter()
    other, other_id, _ = allies.recruiter()
    allies.training(other, "others")
    for each in (subject_id, other_id):
        with allies.database.writing(OPERATOR) as work:
            work.session.add(
                Principal(
                    id=new_id(),
                    subject_id=each,
                    recorded_from=1,
                    stated_from=TODAY,
                    role="owner",
                    name="Rosalinda Quibranza Mercado",
                    salt="0" * 32,
                )
            )
    assert slug(allies.complete(other, number, "others")) == (409, "alliance-not-outside")
    assert allies.complete(firm, number, "others").status_code == 201


def test_e2_a_quality_certificate_counts_once_its_issuer_confirmed_it(allies):
    firm, subject_id, number = allies.recruiter()
    issuer = allies.somebody(Role.AUDIT_MANAGER, OrganisationKind.AUDIT_BODY)
    stated = allies.certify(firm, number, confirmer=issuer.organisation.number)
    assert (stated.status_code, stated.json()["counts"]) == (201, False)
    assert counting(allies, subject_id) == (0, 0)
    path = stated.headers["location"]
    assert allies.acts(issuer, path, "confirm", REASON).status_code == 200
    assert counting(allies, subject_id) == (0, 1)
    assert counting(allies, subject_id, TODAY + timedelta(days=200)) == (0, 1)
    assert counting(allies, subject_id, TODAY + timedelta(days=201)) == (0, 0)
    known = entry_now(allies)

    gone = allies.acts(issuer, path, "revoke", {"reason": "It was withdrawn in May."})

    assert gone.status_code == 200, gone.text
    assert counting(allies, subject_id) == (0, 0)
    # What was known then counts as it was known then.
    assert counting(allies, subject_id, entry=known) == (0, 1)
    assert "It was withdrawn in May." in allies.world.letters(firm.email)[0].text
    assert allies.world.client().get(path).status_code == 404


def test_without_an_issuer_here_the_secretariat_confirms_or_refuses(allies):
    firm, subject_id, number = allies.recruiter()
    path = allies.certify(firm, number).headers["location"]
    refused = allies.acts(allies.first, path, "refuse", {"reason": "No such number is known."})
    assert refused.json()["state"] == "refused"
    assert allies.world.signed_in(firm).get(path).json()["reason"] == "No such number is known."
    assert slug(allies.acts(allies.first, path, "confirm", REASON)) == (409, "step-refused")
    assert counting(allies, subject_id) == (0, 0)


def test_a_firm_takes_back_what_it_stated_and_it_counts_no_more(allies, school):
    firm, subject_id, number = allies.recruiter()
    path = allies.complete(school, number).headers["location"]
    done = allies.acts(firm, path, "withdraw", {"reason": "They were not our people."})
    assert (done.status_code, done.json()["state"]) == (200, "withdrawn")
    assert counting(allies, subject_id) == (0, 0)


@pytest.mark.usefixtures("school")
def test_nobody_states_anything_of_a_firm_whose_record_they_do_not_hold(allies):
    firm, _, _ = allies.recruiter()
    _, _, other = allies.recruiter()
    assert allies.complete(firm, other).status_code == 403
    assert allies.certify(firm, other).status_code == 403


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"level": "level_9"}, "/level"),
        ({"provider": "Another"}, "/provider"),
        ({"held_until": "2026-01-01"}, "/held_until"),
        ({"held_from": "2026-12-01", "held_until": "2026-12-02"}, "/held_from"),
        ({"valid_months": 0}, "/valid_months"),
        ({"topics": ["x@y.example"]}, "/topics/0"),
    ],
)
def test_a_training_that_cannot_be_is_told_with_its_field(allies, said, field):
    assert at(allies.training(allies.union(), **said)) == [field]


def test_what_cannot_be_stated_of_a_firm_is_told_with_its_field(allies, school):
    firm, _, number = allies.recruiter()
    assert at(allies.complete(firm, number, people=-3)) == ["/people"]
    assert at(allies.complete(firm, number, completed_on=allies.day(1))) == ["/completed_on"]
    assert at(allies.complete(firm, number, completed_on="2026-01-01")) == ["/completed_on"]
    assert at(allies.certify(firm, number, until="2020-01-01")) == ["/until"]
    assert at(allies.certify(firm, number, until="2150-01-01")) == ["/until"]
    assert at(allies.certify(firm, number, valid_from=allies.day(1))) == ["/valid_from"]
    assert at(allies.certify(firm, number, confirmer="VO00000000")) == ["/confirmer"]
    assert at(allies.certify(firm, number, issuer="ask rosa@iso.example")) == ["/issuer"]
    assert allies.complete(firm, number, "no-such").status_code == 404
    assert slug(allies.training(school)) == (409, "alliance-key-taken")


def test_the_secretariat_writes_down_trainings_of_who_has_no_account(allies):
    firm, subject_id, number = allies.recruiter()
    assert at(allies.training(allies.first, "office")) == ["/provider"]
    made = allies.training(allies.first, "office", provider="An Office of Nations", level="entry")
    assert made.json()["provider"] == "An Office of Nations"
    path = allies.complete(firm, number, "office").headers["location"]
    assert allies.acts(allies.second, path, "confirm", REASON).status_code == 200
    assert counting(allies, subject_id) == (1, 0)
    levels = [each["key"] for each in allies.read(f"{TRAININGS}?level=entry")["items"]]
    assert levels == ["office"]


def test_what_counts_for_many_firms_is_one_question(allies, school):
    firms = [allies.recruiter() for _ in range(3)]
    for _, _, number in firms:
        allies.complete(school, number)
    ids = [subject_id for _, subject_id, _ in firms]
    with statements(allies.database) as asked, allies.database.reading(ANYONE) as work:
        found = trainings_of(work, ids, TODAY)
    assert set(found) == set(ids)
    assert sum("firm_credential" in each for each in asked) == 1


def test_the_public_list_holds_what_others_confirmed_and_the_firm_reads_the_rest(allies, school):
    firm, _, number = allies.recruiter()
    allies.complete(school, number)
    allies.certify(firm, number)
    assert [each["kind"] for each in allies.read(CREDENTIALS)["items"]] == ["training"]
    path = f"{CREDENTIALS}?record={number}&on={allies.day(0)}&kind=training&state=confirmed"
    assert len(allies.read(path)["items"]) == 1
    own = allies.world.signed_in(firm).get(CREDENTIALS).json()["items"]
    assert [each["kind"] for each in own] == ["training", "certificate"]


def test_e2_who_acts_for_both_and_who_held_the_record_before_do_not_confirm(allies, school):
    firm, subject_id, number = allies.recruiter()
    stated = allies.certify(firm, number, confirmer=school.organisation.number)
    path = stated.headers["location"]
    # A manager of the firm joins the body that is to confirm, and a colleague confirms.
    allies.world.member(Role.PARTNER, school.organisation, email=firm.person.email)
    assert slug(allies.acts(school, path, "confirm", REASON)) == (409, "alliance-not-outside")
    assert slug(allies.complete(school, number)) == (409, "alliance-not-outside")
    # The record is given up to a new organisation; the old one is to confirm.
    fresh = allies.somebody(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    with allies.database.writing(OPERATOR) as work:
        claim = work.session.scalars(select(Claim).where(Claim.subject_id == subject_id)).one()
        claim.state = ClaimState.LAPSED
        new = {"organisation_id": fresh.organisation.id, "lodged_by": fresh.person.id}
        same = {"jurisdiction": "PH", "statement": "ours", "lodged_at": work.at}
        dated = {"objections_until": work.at, "state": ClaimState.GRANTED}
        work.session.flush()
        work.session.add(Claim(id=new_id(), subject_id=subject_id, **new, **same, **dated))
    by_old = allies.certify(fresh, number, confirmer=firm.organisation.number)
    assert slug(by_old) == (409, "alliance-not-outside")
    assert counting(allies, subject_id) == (0, 0)


def test_how_it_was_confirmed_is_for_who_speaks_for_the_firm_and_not_for_all_its_people(
    allies, school
):
    firm, _, number = allies.recruiter()
    path = allies.complete(firm, number).headers["location"]
    allies.acts(school, path, "confirm", {"reason": "Their trainer told us by letter."})
    officer = allies.world.member(Role.RECRUITER_STAFF, firm.organisation)
    told = [allies.world.signed_in(each).get(path).json()["reason"] for each in (firm, officer)]
    assert told == ["Their trainer told us by letter.", None]


def test_e2_two_branches_of_one_firm_do_not_confirm_for_each_other(allies):
    firm, subject_id, number = allies.recruiter()
    sister, sister_id, _ = allies.recruiter()
    _, parent_id, _ = allies.recruiter()
    allies.training(sister, "sisters")
    with allies.database.writing(OPERATOR) as work:
        for each in (subject_id, sister_id):
            tie = {"kind": LinkKind.BRANCH_OF, "other_id": parent_id, "stated_from": TODAY}
            work.session.add(Link(id=new_id(), subject_id=each, recorded_from=1, **tie))
    assert slug(allies.complete(sister, number, "sisters")) == (409, "alliance-not-outside")
    stated = allies.complete(firm, number, "sisters")
    assert allies.work_of(sister) == []
    done = allies.acts(allies.first, stated.headers["location"], "confirm", REASON)
    assert (done.status_code, counting(allies, subject_id)) == (200, (1, 0))
