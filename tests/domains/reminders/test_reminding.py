"""The daily letter: on which days it comes, to whom, and what stands in it."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from app.access.grants import Role
from app.access.policy import CLOCK
from app.desks import reminders_desk
from app.domains.identity.models import Person
from app.domains.identity.types import MembershipState, OrganisationKind
from app.domains.reminders.models import Reminded, ReminderRound
from app.domains.reminders.service.reminding import remind
from app.store.outbox import OutboxLetter
from app.waiting import WAITING
from tests.make import NOON, OPERATOR, statements
from tests.people import on

DUE = NOON + timedelta(days=14)


def _days_with_letters(office, member, days):
    return [day for day in days if [each for each in office.day(day) if each.to == member.email]]


def test_p7_reminders_come_before_on_and_after_each_deadline(office):
    officer = office.officer()
    office.claim(due=DUE)
    assert _days_with_letters(office, officer, range(1, 40)) == [7, 13, 14, 15, 21, 28, 35]


def test_p7_one_digest_a_day_lists_everything_by_kind_and_says_nothing_of_what_it_is_about(office):
    officer = office.officer()
    for due in (DUE, DUE, DUE - timedelta(days=30)):
        office.claim(due=due, since=NOON - timedelta(days=40))
    office.day(0)
    [letter] = office.day(7)
    assert (letter.to, letter.subject) == (officer.email, "3 tasks wait for you")
    assert "- 2 claims to records to confirm (the first is due on 8 December 2026, 12:00 UTC)" in (
        letter.text
    )
    assert "- 1 claim to a record to confirm (the first was due on 8 November 2026, 12:00 UTC)" in (
        letter.text
    )
    assert letter.text.index("Overdue") < letter.text.index("Due soon")
    assert f"{office.world.settings.front}/work" in letter.text
    assert "words that no letter repeats" not in letter.text
    assert "Blue Sea" not in letter.text
    assert officer.person.name not in letter.text


def test_p7_the_digest_comes_in_the_readers_language(office):
    officer = office.officer(language="ne")
    office.claim(due=DUE)
    office.tick()
    [letter] = office.day(7)
    assert letter.to == officer.email
    assert letter.subject == "1 काम तपाईंको पर्खाइमा छ"
    assert "अभिलेखमाथिको 1 दाबी पुष्टि गर्न" in letter.text
    assert "जाँचेका छैनन्" in letter.text
    assert "- 1 claim to a record to confirm" in letter.text


def test_p7_a_second_round_on_the_same_day_writes_nothing(office):
    office.officer()
    office.claim(due=DUE)
    office.tick()
    assert len(office.day(7)) == 1
    assert office.tick().letters == 0
    office.go_to(7, hour=23)
    assert office.tick().letters == 0


def test_p7_a_round_that_is_a_week_late_writes_one_digest_and_not_seven(office):
    office.officer()
    office.claim(due=DUE)
    office.tick()
    assert office.day(20) != []
    assert office.tick().letters == 0
    # The next days are those of the rhythm again.
    assert office.day(20) == []
    assert len(office.day(21)) == 1


def test_p7_what_is_done_is_not_reminded_of(office):
    officer = office.officer()
    claim = office.claim(due=DUE)
    assert len(_days_with_letters(office, officer, range(1, 8))) == 1
    office.world.signed_in(officer).post(
        f"/v1/claims/{claim}/confirm",
        json={"channel": "licensing_authority", "reason": "it is the firm"},
        headers=on(1),
    )
    assert _days_with_letters(office, officer, range(8, 30)) == []


def test_p7_work_without_a_date_stands_in_a_letter_once_a_week(office):
    first, _ = (office.member(Role.ADMINISTRATOR, office.scheme) for _ in range(2))
    office.invitation()
    assert _days_with_letters(office, first, range(1, 20)) == [1, 8, 15]


def test_p7_a_person_chooses_the_hour_and_leaves_out_what_has_no_date(office):
    first = office.member(Role.ADMINISTRATOR, office.scheme)
    office.invitation()
    client = office.world.signed_in(first)
    read = client.get("/v1/me/reminders")
    assert read.json() == {"hour": 7, "time_zone": "UTC", "undated": True, "is_chosen": False}
    said = {"undated": False, "hour": 18, "time_zone": "Asia/Manila"}
    changed = client.put("/v1/me/reminders", json=said, headers={"If-Match": read.headers["etag"]})
    assert changed.json() == {**said, "is_chosen": True}
    assert _days_with_letters(office, first, range(1, 10)) == []
    client = office.world.signed_in(first)
    stale = client.put("/v1/me/reminders", json=said, headers={"If-Match": '"0"'})
    assert stale.status_code == 412
    again = client.put("/v1/me/reminders", json={}, headers={"If-Match": '"1"'})
    assert (again.json()["undated"], again.headers["etag"]) == (True, '"2"')
    assert _days_with_letters(office, first, range(10, 12)) == [10]


def test_p7_what_has_a_date_is_reminded_of_whatever_somebody_chooses(office):
    officer = office.officer()
    office.world.signed_in(officer).put(
        "/v1/me/reminders", json={"undated": False}, headers={"If-Match": '"0"'}
    )
    office.claim(due=DUE)
    assert _days_with_letters(office, officer, range(1, 15)) == [7, 13, 14]


def test_p7_the_letter_waits_for_the_hour_and_the_day_of_the_reader(office):
    officer = office.officer()
    client = office.world.signed_in(officer)
    said = {"hour": 9, "time_zone": "Asia/Manila"}
    client.put("/v1/me/reminders", json=said, headers={"If-Match": '"0"'})
    office.claim(due=DUE)
    office.tick()
    # 9 in the morning in Manila is 1 in the night of UTC; the seventh day before is 1 December.
    office.clock.at = datetime(2026, 12, 1, 0, 59, tzinfo=UTC)
    office.tick()
    assert office.world.letters(officer.email) == []
    office.clock.at = datetime(2026, 12, 1, 1, 0, tzinfo=UTC)
    office.tick()
    [letter] = office.world.letters(officer.email)
    assert "on 1 December 2026" in letter.text


def test_p7_a_later_hour_on_the_same_day_brings_no_second_letter(office):
    officer = office.officer()
    client = office.world.signed_in(officer)
    office.claim(due=DUE)
    office.tick()
    assert len(office.day(7)) == 1
    client = office.world.signed_in(officer)
    client.put("/v1/me/reminders", json={"hour": 20}, headers={"If-Match": '"0"'})
    office.go_to(7, hour=21)
    office.tick()
    assert office.world.letters() == []


@pytest.mark.parametrize(
    "said", [{"hour": 24}, {"hour": -1}, {"time_zone": "Mars/Olympus"}, {"legal": False}]
)
def test_a_choice_that_cannot_be_is_refused(office, said):
    client = office.world.signed_in(office.officer())
    answer = client.put("/v1/me/reminders", json=said, headers={"If-Match": '"0"'})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == f"/{next(iter(said))}"


def test_p7_nobody_is_reminded_after_leaving(office):
    officer = office.officer()
    office.claim(due=DUE)
    with office.world.database.writing(OPERATOR) as work:
        membership = work.session.merge(officer.membership)
        membership.state = MembershipState.ENDED
        membership.ended_at = work.at
    assert _days_with_letters(office, officer, range(1, 20)) == []


def test_p7_a_person_of_two_organisations_gets_one_letter(office):
    officer = office.officer()
    office.world.member(Role.SECRETARIAT, office.scheme, email=officer.email)
    office.claim(due=DUE)
    office.tick()
    [letter] = office.day(7)
    assert letter.subject == "2 tasks wait for you"


@pytest.mark.commits
def test_p7_of_two_workers_at_once_one_writes_each_letter(own_office):
    people = [own_office.officer() for _ in range(12)]
    own_office.claim(due=DUE)
    own_office.tick()
    own_office.go_to(7)
    database = own_office.world.database
    desk = reminders_desk(own_office.world.settings, WAITING)
    done, faults = [], []
    together = threading.Barrier(4)

    def work() -> None:
        together.wait()
        try:
            while (found := remind(database, desk, limit=3)).people:
                done.append(found)
        except Exception as fault:  # noqa: BLE001 - whatever it is, the test tells
            faults.append(fault)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    own_office.tick()
    assert faults == []
    letters = own_office.world.letters()
    assert sorted(each.to for each in letters) == sorted(each.email for each in people)


@pytest.mark.commits
def test_p7_a_turn_that_another_worker_took_meanwhile_is_left_to_it(own_office, monkeypatch):
    own_office.officer()
    own_office.claim(due=DUE)
    own_office.tick()
    own_office.go_to(7)
    database = own_office.world.database
    desk = reminders_desk(own_office.world.settings, WAITING)
    from app.domains.reminders.queries import rounds  # noqa: PLC0415 - the step between is changed

    turns = rounds.turns

    def taken_meanwhile(work, limit):
        found = turns(work, limit)
        monkeypatch.setattr(rounds, "turns", turns)
        with monkeypatch.context() as unlocked:
            unlocked.setattr(
                "app.domains.reminders.service.reminding.only_one", lambda *_: _open_lock()
            )
            assert remind(database, desk).letters == 1
        return found

    monkeypatch.setattr(rounds, "turns", taken_meanwhile)
    assert remind(database, desk).letters == 0
    assert len(own_office.world.letters()) == 1


class _open_lock:  # noqa: N801 - it stands in for a context manager
    def __enter__(self):
        return True

    def __exit__(self, *_):
        return None


def test_what_was_reminded_of_long_ago_is_forgotten(office):
    officer = office.officer()
    office.claim(due=DUE)
    office.day(1)
    office.day(7)
    with office.world.database.writing(CLOCK) as work:
        assert work.session.scalar(select(func.count()).select_from(Reminded)) == 1
        for claim in work.session.scalars(select(Reminded)):
            claim.last_on -= timedelta(days=100)
        membership = work.session.merge(officer.membership)
        membership.state = MembershipState.ENDED
    office.officer()
    office.day(8)
    office.day(9)
    with office.world.database.reading(CLOCK) as work:
        kept = work.session.scalars(select(Reminded.membership_id)).all()
    assert officer.membership.id not in kept


@pytest.mark.slow
def test_p7_a_round_asks_a_fixed_number_of_questions_for_each_member_however_many_there_are(office):
    """What is around people is read once for fifty; each membership asks each domain once."""
    database, asked_for = office.world.database, []
    office.claim(due=DUE)
    for day, members in ((7, 50), (14, 150)):
        for _ in range(members - 50 * len(asked_for)):
            office.officer()
        office.tick()
        office.go_to(day)
        with statements(database) as asked:
            assert office.tick().letters == members
        asked_for.append(len(asked))
    few, many = asked_for
    providers = len(reminders_desk(office.world.settings, WAITING).providers)
    assert few / 50 < 20 + 4 * providers, few
    # A hundred more ask no more each than the first fifty did.
    assert many - few <= 2 * few


def test_the_reading_part_of_a_round_does_not_grow_with_people_but_by_what_domains_ask(office):
    database, desk = office.world.database, reminders_desk(office.world.settings, WAITING)
    # Nothing waits, so nothing is written but whose turn is next.
    counts = []
    for _ in range(2):
        for _ in range(5):
            office.member(Role.PARTNER, office.world.organisation(OrganisationKind.CIVIL_SOCIETY))
        office.tick()
        office.go_to(len(counts) + 1)
        with statements(database) as asked:
            done = remind(database, desk)
        counts.append((len(asked), done.people))
    (first, few), (second, more) = counts
    assert more == few + 5
    # One statement takes each turn, and one asks what was handed over; for partners notices,
    # appeals and tellings ask once each, violations what it was told of, and remedies what goes
    # through its account; no other domain asks anything, nor do we.
    assert second - first == 7 * 5


def test_everybody_has_one_turn_however_often_they_are_welcomed(office):
    office.officer()
    office.tick()
    office.tick()
    with office.world.database.reading(CLOCK) as work:
        people = work.session.scalar(select(func.count()).select_from(Person))
        turns = work.session.scalar(select(func.count()).select_from(ReminderRound))
        letters = work.session.scalar(select(func.count()).select_from(OutboxLetter))
    assert (turns, letters) == (people, 0)
