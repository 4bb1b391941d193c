"""What a licence reads on a day: the same in Python, in SQL, and at midnight of its own zone."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from app.domains.imports.types import LicenceStatus
from app.domains.registration.types import Basis
from app.domains.roster.engine.judgement import Judgement
from app.domains.roster.models import RosterEntry, RosterLicence
from app.domains.roster.queries.entries import judged_status
from app.domains.roster.rules import (
    RUNNING,
    SourceState,
    declared_reading,
    judge,
    judge_by_source,
    meaning,
    own_and_latin,
    reading,
)
from app.store.work import Database
from tests.make import NOON, OPERATOR

DAY = date(2026, 9, 1)
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def _source(
    key: str = "one", list_date: date = DAY, days: int = 30, zone: str = "Asia/Manila"
) -> SourceState:
    return SourceState(key, "Register of one", "Ministry", list_date, days, zone, "free", "them")


@given(
    status=st.sampled_from(LicenceStatus),
    first=st.none() | DAYS,
    last=st.none() | DAYS,
    day=DAYS,
)
def test_an_ended_licence_never_reads_as_running(
    status: LicenceStatus, first: date | None, last: date | None, day: date
):
    judged = judge(status, first, last, day)
    if judged in RUNNING:
        assert first is None or first <= day
        assert last is None or day <= last
    if status not in RUNNING:
        assert judged is status


def test_the_last_day_printed_on_a_licence_is_a_day_in_force():
    assert judge(LicenceStatus.VALID, None, DAY, DAY) is LicenceStatus.VALID
    assert judge(LicenceStatus.VALID, None, DAY, DAY + timedelta(1)) is LicenceStatus.EXPIRED
    assert judge(LicenceStatus.VALID, DAY, None, DAY - timedelta(1)) is LicenceStatus.PENDING


def test_l5_past_the_sources_own_limit_a_status_is_unconfirmed():
    source = _source(days=30)
    last = datetime(2026, 10, 1, 12, tzinfo=UTC)
    valid = LicenceStatus.VALID
    assert judge_by_source(valid, None, None, source, last) == (valid, valid)
    day_after = last + timedelta(days=1)
    assert judge_by_source(valid, None, None, source, day_after) == (
        LicenceStatus.UNCONFIRMED,
        valid,
    )


def test_l5_a_reading_names_register_and_date():
    source = _source()
    valid, gone = LicenceStatus.VALID, LicenceStatus.NO_LONGER_LISTED
    assert reading(valid, valid, source) == "valid according to Register of one of 2026-09-01"
    assert reading(LicenceStatus.UNCONFIRMED, valid, source) == (
        "unconfirmed: Register of one of 2026-09-01 is older than the 30 days for which its word"
        " is taken; it then read valid"
    )
    assert reading(gone, gone, source) == "no longer listed in Register of one of 2026-09-01"


def test_l6_no_longer_listed_stays_exactly_that_however_old_the_list():
    gone = LicenceStatus.NO_LONGER_LISTED
    much_later = NOON + timedelta(days=4_000)
    assert judge_by_source(gone, None, None, _source(), much_later) == (gone, gone)


def test_l2_being_listed_says_who_listed_it_and_that_it_is_no_approval():
    said = meaning("employer", [(_source(), ""), (_source("two"), "2026-10-01")])
    assert "Register of one (Ministry) of 2026-09-01" in said
    assert "no longer lists it since 2026-10-01" in said
    assert "Vouch did not examine it" in said
    assert "no certificate says nothing against it" in said


@pytest.mark.parametrize(
    ("zone", "minute_before"),
    [
        ("Asia/Manila", datetime(2026, 9, 10, 15, 59, tzinfo=UTC)),
        ("America/Jamaica", datetime(2026, 9, 11, 4, 59, tzinfo=UTC)),
    ],
)
def test_a_licence_ends_at_midnight_where_its_register_is_kept(zone: str, minute_before: datetime):
    source = _source(zone=zone)
    last = date(2026, 9, 10)
    valid = LicenceStatus.VALID
    assert judge_by_source(valid, None, last, source, minute_before)[0] is valid
    after = minute_before + timedelta(minutes=1)
    assert judge_by_source(valid, None, last, source, after)[0] is LicenceStatus.EXPIRED
    assert Judgement({"one": source}, None, minute_before).changes_at == after


def test_the_database_judges_as_the_rules_do(database: Database):
    sources = {
        "fresh": _source("fresh", DAY, 400),
        "stale": _source("stale", DAY, 5, "America/Jamaica"),
        "west": _source("west", DAY, 400, "America/Jamaica"),
    }
    at = datetime(2026, 11, 24, 2, tzinfo=UTC)
    today = at.date()
    edges = [None, today - timedelta(2), today - timedelta(1), today, today + timedelta(1)]
    cases = [
        (key, status, first, last)
        for key in sources
        for status in LicenceStatus
        for first in edges
        for last in edges
    ]
    judgement = Judgement(sources, None, at)
    with database.writing(OPERATOR) as work:
        work.session.add(
            RosterEntry(
                id=1,
                serial=1,
                subject_id=UUID(int=1),
                number="VI00000128",
                record="intermediary",
                sort_name="",
                names="",
                from_entry=1,
                updated_at=NOON,
                item="",
                extra="",
                csv="",
            )
        )
        work.session.flush()
        work.session.add_all(
            RosterLicence(
                entry_id=1,
                position=place,
                source_key=key,
                status=status,
                valid_from=first,
                valid_until=last,
            )
            for place, (key, status, first, last) in enumerate(cases)
        )
        work.session.flush()
        found = dict(
            work.session.execute(select(RosterLicence.position, judged_status(judgement))).all()
        )
    for place, (key, status, first, last) in enumerate(cases):
        expected, _ = judgement.status(key, status, first, last)
        assert found[place] == expected.value, (key, status, first, last)


@pytest.mark.parametrize("status", ["valid", "valid_provisional", "temporary_authority"])
def test_what_lets_a_firm_work_ends_with_the_last_day_printed(status):
    running = LicenceStatus(status)

    assert judge(running, None, DAY, DAY) is running
    assert judge(running, None, DAY, DAY + timedelta(days=1)) is LicenceStatus.EXPIRED


def test_l5_the_newer_word_of_list_and_act_counts_and_that_of_an_act_where_no_list_has_it():
    source, earlier, later = _source(), DAY - timedelta(days=9), DAY + timedelta(days=9)

    assert source.as_said(None, is_alone=True).list_date == DAY
    assert source.as_said(earlier, is_alone=False).list_date == DAY
    assert source.as_said(later, is_alone=False).list_date == later
    assert source.as_said(earlier, is_alone=True).list_date == earlier


@pytest.mark.parametrize(
    ("names", "own", "latin"),
    [
        ([("legal", "হারবার"), ("alias", "Harbour")], "হারবার", "Harbour"),
        ([("legal", "Harbour"), ("alias", "হারবার")], "হারবার", "Harbour"),
        ([("legal", "Harbour")], "Harbour", None),
        ([("legal", "Harbour"), ("alias", "Haven")], "Harbour", None),
        ([("legal", "হারবার"), ("trading", "Harbour")], "হারবার", None),
        ([("trading", "Harbour"), ("former", "Haven")], "Harbour", None),
    ],
)
def test_c3_a_firm_has_its_own_name_first_and_the_same_in_latin_letters(names, own, latin):
    assert own_and_latin(names) == (own, latin)


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        ("licence", "a licence that its authority confirmed"),
        ("company_register", "an extract of a company register"),
        ("visit", "the report of a visit"),
    ],
)
def test_l2_a_firm_without_a_list_is_told_with_what_the_secretariat_saw(basis, words):
    told = meaning("firm", [], [(Basis(basis), "2026-09-01")])

    assert f"on the basis of {words}." in told
    assert told.endswith("No list that is fed in names it. Having no certificate says nothing"
                         " against it.")  # fmt: skip
    listed = meaning("firm", [(_source(), "")], [(Basis(basis), "2026-09-01")])
    assert "No list" not in listed
    assert "named in: Register of one (Ministry) of 2026-09-01." in listed
    assert listed.count("says nothing against it") == 1


def test_l2_a_licence_that_no_list_states_is_told_with_who_says_so():
    proved = declared_reading("Ministry", DAY, is_proved=True)
    named = declared_reading("Ministry", DAY, is_proved=False)
    alone = declared_reading(None, DAY, is_proved=False)

    assert "Ministry confirmed it to the secretariat on 2026-09-01" in proved
    assert "only the firm itself states it, which names Ministry as its issuer;" in named
    assert "only the firm itself states it;" in alone
