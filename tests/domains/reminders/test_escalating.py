"""What stays undone past its date goes to the superior role, once, and gives it no right."""

from datetime import timedelta

from sqlalchemy import select

from app.access.grants import Role
from app.desks import reminders_desk
from app.domains.identity.models import Membership
from app.domains.identity.types import MembershipState, OrganisationKind, Waiting
from app.domains.reminders.models import Escalation
from app.domains.reminders.service.reminding import remind
from app.domains.reminders.service.tasks import everything
from app.store.journal import Event
from app.waiting import WAITING
from tests.make import NOON, OPERATOR, statements
from tests.people import on

DUE = NOON + timedelta(days=3)


def _events(office):
    with office.world.database.reading(OPERATOR) as work:
        return list(
            work.session.scalars(
                select(Event).where(Event.name == "reminders.work.escalated").order_by(Event.number)
            )
        )


def test_p7_what_stays_undone_goes_to_the_superior_role_with_who_was_reminded(office):
    officer, manager = office.officer(), office.officer(Role.AUTHORITY_MANAGER)
    claim = office.claim(due=DUE)
    for day in range(10):
        office.day(day)
        [task] = office.work_of(manager)
        assert task["escalated_from"] is None
    office.day(10)
    [task] = office.work_of(manager)
    came = task["escalated_from"]
    assert (came["role"], came["since"]) == ("authority_officer", "2026-12-04T12:00:00Z")
    # He was reminded before, on and after the date, and in the letter of this very day.
    assert came["reminded"] == [
        {
            "membership_id": str(officer.membership.id),
            "first_on": "2026-11-26",
            "last_on": "2026-12-04",
            "times": 4,
        }
    ]
    # Managers confirm claims themselves, so the act is their own.
    assert (task["act"], task["path"]) == ("confirm", f"/v1/claims/{claim}")
    [own] = office.work_of(officer)
    assert own["escalated_from"] is None


def test_p7_it_is_recorded_once_however_many_left_it_undone(office):
    for role in (Role.AUTHORITY_OFFICER, Role.AUTHORITY_OFFICER, Role.AUTHORITY_MANAGER):
        office.officer(role)
    claim = office.claim(due=DUE)
    for day in range(14):
        office.day(day)
        office.tick()
    [event] = _events(office)
    assert event.role == Role.CLOCK
    assert event.body["path"] == f"/v1/claims/{claim}"
    assert (event.body["from_role"], event.body["to_role"]) == (
        "authority_officer",
        "authority_manager",
    )


def test_p7_the_superior_who_may_not_act_sees_to_it_and_gets_no_right(office):
    office.member(Role.SECRETARIAT, office.scheme)
    administrator = office.member(Role.ADMINISTRATOR, office.scheme)
    claim = office.claim(due=DUE)
    for day in range(10):
        office.day(day)
    assert office.work_of(administrator) == []
    letters = {each.to: each.text for each in office.day(10) + office.day(11)}
    [task] = office.work_of(administrator)
    assert (task["act"], task["undone_act"], task["what"]) == ("see_to", "confirm", "claim")
    assert task["escalated_from"]["role"] == "secretariat"
    assert "Left undone in your organisation, see to it: 1 claim" in letters[administrator.email]
    client = office.world.signed_in(administrator)
    assert client.get(task["path"]).status_code == 404
    body = {"channel": "licensing_authority", "reason": "seen to"}
    assert client.post(f"/v1/claims/{claim}/confirm", json=body, headers=on(1)).status_code == 404


def test_p7_what_is_done_leaves_the_superior_at_once(office):
    officer = office.member(Role.SECRETARIAT, office.scheme)
    administrator = office.member(Role.ADMINISTRATOR, office.scheme)
    claim = office.claim(due=DUE)
    for day in range(12):
        office.day(day)
    assert len(office.work_of(administrator)) == 1
    office.world.signed_in(officer).post(
        f"/v1/claims/{claim}/confirm",
        json={"channel": "licensing_authority", "reason": "it is the firm"},
        headers=on(1),
    )
    assert office.work_of(administrator) == []
    office.day(12)
    with office.world.database.reading(OPERATOR) as work:
        assert work.session.scalars(select(Escalation.ended_at)).one() is not None


def test_p7_the_superior_is_reminded_at_once_and_then_every_week(office):
    office.member(Role.SECRETARIAT, office.scheme)
    administrator = office.member(Role.ADMINISTRATOR, office.scheme)
    office.claim(due=DUE)
    days = [
        day for day in range(30) if administrator.email in {each.to for each in office.day(day)}
    ]
    # It goes up in the round of the tenth day, after which the administrator has their next turn.
    assert days == [11, 17, 24]


def test_p7_after_as_many_days_again_it_goes_to_the_role_above_that(office):
    office.member(Role.SECRETARIAT, office.scheme)
    office.member(Role.ADMINISTRATOR, office.scheme)
    reviewer = office.member(Role.ACCESS_REVIEWER, office.scheme)
    office.claim(due=DUE)
    found = {}
    for day in range(19):
        office.day(day)
        found[day] = len(office.work_of(reviewer))
    assert (found[16], found[17]) == (0, 1)
    assert len(_events(office)) == 2


def test_p7_where_nobody_holds_the_role_above_it_goes_to_the_next(office):
    office.member(Role.SECRETARIAT, office.scheme)
    reviewer = office.member(Role.ACCESS_REVIEWER, office.scheme)
    office.claim(due=DUE)
    for day in range(11):
        office.day(day)
    [task] = office.work_of(reviewer)
    assert task["escalated_from"]["role"] == "secretariat"


def test_p7_of_another_organisation_nobody_sees_what_came_up(office):
    office.officer()
    office.officer(Role.AUTHORITY_MANAGER)
    stranger = office.member(
        Role.AUTHORITY_MANAGER,
        office.world.organisation(OrganisationKind.AUTHORITY, "Elsewhere", "PH"),
    )
    office.claim(due=DUE)
    for day in range(12):
        office.day(day)
    [task] = office.work_of(stranger)
    assert task["escalated_from"] is None


def test_p7_work_of_somebody_who_left_waits_for_a_colleague_and_is_not_recorded_again(office):
    first = office.officer()
    office.officer(Role.AUTHORITY_MANAGER)
    office.claim(due=DUE)
    for day in range(11):
        office.day(day)
    second = office.officer()
    with office.world.database.writing(OPERATOR) as work:
        membership = work.session.get_one(Membership, first.membership.id)
        membership.ended_at = work.at
        table = Membership.__table__
        ended = {"state": MembershipState.ENDED}
        work.session.execute(table.update().where(table.c.id == membership.id).values(ended))
    office.day(12)
    with office.world.database.reading(OPERATOR) as work:
        assert work.session.scalars(select(Escalation.membership_id)).all() == [
            second.membership.id
        ]
    assert len(_events(office)) == 1


def test_p7_what_has_no_date_goes_to_nobody(office):
    office.member(Role.ADMINISTRATOR, office.scheme)
    office.member(Role.ACCESS_REVIEWER, office.scheme)
    office.invitation()
    for day in range(0, 60, 5):
        office.day(day)
    assert _events(office) == []


def test_the_list_asks_a_fixed_number_of_questions_however_much_waits(office):
    officer, manager = office.officer(), office.officer(Role.AUTHORITY_MANAGER)
    office.world.signed_in(officer).put(
        "/v1/me/absence",
        json={
            "from_on": "2026-11-24",
            "until_on": "2027-01-30",
            "substitute": str(manager.membership.id),
        },
        headers={"If-Match": '"0"'},
    )
    counts = []
    for more in (2, 10):
        for _ in range(more):
            office.claim(due=DUE)
        office.go_to(12 + len(counts))
        office.tick()
        client = office.world.signed_in(manager)
        with statements(office.world.database) as asked:
            found = client.get("/v1/me/work").json()["items"]
        assert all(each["escalated_from"] and each["instead_of"] for each in found)
        counts.append((len(found), len(asked)))
    assert [few for few, _ in counts] == [2, 12]
    assert counts[0][1] == counts[1][1]


def test_a_domain_that_comes_later_is_reminded_of_in_general_words(office):
    """A kind of work of which no catalogue knows is counted, and no letter fails on it."""
    member = office.member(Role.PARTNER, office.world.organisation(OrganisationKind.CIVIL_SOCIETY))
    item = Waiting("weigh", "elephant", "/v1/elephants/1", NOON, NOON + timedelta(days=1))

    def provider(work):
        return [item] if work.actor.role is Role.PARTNER else []

    desk = reminders_desk(office.world.settings, WAITING)
    desk = type(desk)(desk.ring, desk.front, (provider,), desk.rhythm)
    with office.world.database.reading(office.world.actor(member)) as work:
        [task] = everything(work, desk)
    assert (task.act, task.item) == ("weigh", item)
    remind(office.world.database, desk)
    [letter] = office.world.letters()
    assert "- 1 other task (the first is due on 25 November 2026, 12:00 UTC)" in letter.text
