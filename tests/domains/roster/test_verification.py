"""Verification of a certificate: anybody who has a number learns its true state, now or then."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from app.access.grants import Role
from app.domains.certifications.types.certificates import (
    CertificateState,
    CertificateStatus,
    Ground,
)
from app.domains.notices.models import Notice
from app.domains.notices.types import ActKind, NoticeState
from app.domains.roster.engine.certificate_words import GROUNDS, STATUS
from app.domains.roster.types import VerifiedStatus
from app.domains.subjects.models import Subject
from app.kit.numbers import NumberKind, make
from tests.issuing import FIRST, LAST, Issued, Issuer
from tests.make import NOON, OPERATOR, FixedClock
from tests.registers import Register, row

SUSPENDED, WITHDRAWN = CertificateState.SUSPENDED, CertificateState.WITHDRAWN


@pytest.fixture
def register(register: Register) -> Register:
    """A register with two firms."""
    register.bring(row("Alpha Manpower Inc.", other="Harbour Crew"), row("Beta"))
    return register


@pytest.fixture
def issuer(register: Register) -> Issuer:
    """Who issues certificates on it."""
    return Issuer(register.database)


@pytest.fixture
def client(register: Register) -> Any:
    """Anybody."""
    return register.client()


@pytest.fixture
def issued(client: Any, issuer: Issuer, register: Register) -> Issued:
    """A certificate of the first firm."""
    made = issuer.issue(_firm(client)["id"])
    register.follow()
    return made


def _firm(client: Any, name: str = "Alpha Manpower Inc.") -> dict[str, Any]:
    items = client.get("/v1/roster").json()["items"]
    return next(dict(each) for each in items if each["name"] == name)


def _verify(client: Any, issued: Issued, status: int = 200, **asked: str) -> dict[str, Any]:
    answer = client.get(issued.path, params=asked)
    assert answer.status_code == status, answer.text
    return dict(answer.json())


def test_c3_anybody_reads_whose_certificate_it_is_and_for_what(client: Any, issued: Issued):
    told = _verify(client, issued)

    assert (told["status"], told["valid"]) == ("active", True)
    assert told["ground"]["code"] == "requirements_met"
    firm = _firm(client)
    holder = told["holder"]
    assert (holder["number"], holder["name"]) == (firm["number"], "Alpha Manpower Inc.")
    assert (holder["latin_name"], holder["country"]) == ("Alpha Manpower Inc.", "PH")
    assert holder["licences"] == firm["licences"]
    assert told["scope"]["sites"][0]["name"] == "Head office"
    assert (told["valid_from"], told["valid_until"]) == (str(FIRST), str(LAST))
    assert (told["scheme"]["key"], told["sanctions"]) == ("ers-1", [])
    assert told["act"]["by"] == "act"


def test_the_answer_carries_its_instant_and_no_cache_may_keep_it(
    client: Any, issued: Issued, clock: FixedClock
):
    answer = client.get(issued.path)

    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.json()["answered_at"] == "2026-11-24T12:00:00Z"
    tag = answer.headers["etag"]
    assert client.get(issued.path, headers={"If-None-Match": tag}).status_code == 304
    head = client.head(issued.path)
    assert (head.status_code, head.content, head.headers["etag"]) == (200, b"", tag)
    clock.at += timedelta(seconds=1)
    assert client.get(issued.path, headers={"If-None-Match": tag}).status_code == 200


def test_a_suspension_shows_at_once_though_nobody_followed_the_journal(
    client: Any, issued: Issued, issuer: Issuer, clock: FixedClock
):
    clock.at += timedelta(days=1)
    entry = issuer.stands(
        issued, SUSPENDED, Ground.CRITICAL_FINDING, ends_on=clock.at.date() + timedelta(days=90)
    )
    told = _verify(client, issued)

    assert (told["status"], told["valid"]) == ("suspended", False)
    assert told["since"] == "2026-11-25T12:00:00Z"
    assert told["act"] == {"by": "act", "journal_number": entry}
    assert told["ground"]["reads"] == "An audit made a critical finding."
    assert [each["kind"] for each in told["sanctions"]] == ["certificate_suspended"]
    clock.at += timedelta(days=100)
    late = _verify(client, issued)
    assert (late["status"], late["overdue"]) == ("suspended", True)


def test_an_ended_certificate_reads_expired_without_any_job(
    client: Any, issued: Issued, clock: FixedClock
):
    # The last day ends at midnight where the scheme is.
    zone = _verify(client, issued)["time_zone"]
    last = datetime(LAST.year, LAST.month, LAST.day, 23, 59, tzinfo=ZoneInfo(zone))
    clock.at = last.astimezone(UTC)
    assert _verify(client, issued)["valid"] is True
    clock.at += timedelta(minutes=1)
    told = _verify(client, issued)

    assert (told["status"], told["valid"]) == ("expired", False)
    assert told["act"] == {"by": "time", "journal_number": None}
    assert str(LAST) in told["reads"]


def test_c3_a_typing_error_is_told_as_one_and_an_unknown_number_as_never_issued(
    client: Any, issued: Issued
):
    wrong = f"{issued.number[:-1]}{(int(issued.number[-1]) + 1) % 10}"
    mistyped = client.get(f"/v1/roster/certificates/{wrong}")
    assert (mistyped.status_code, mistyped.json()["title"]) == (422, "Mistyped number")

    never = client.get(f"/v1/roster/certificates/{make(NumberKind.CERTIFICATE, 999_999)}")
    assert never.status_code == 404
    assert "was ever issued here" in never.json()["detail"]

    other = client.get(f"/v1/roster/certificates/{_firm(client)['number']}")
    assert other.status_code == 404
    assert "not the number of a certificate" in other.json()["detail"]


def test_a_number_typed_in_another_way_leads_to_the_same_certificate(client: Any, issued: Issued):
    typed = f"{issued.number[:2].lower()} {issued.number[2:6]}-{issued.number[6:]}"
    answer = client.get(f"/v1/roster/certificates/{typed}", params={"name": "Beta & Co"})
    assert answer.status_code == 308
    assert answer.headers["location"] == f"{issued.path}?name=Beta+%26+Co"
    assert client.get(answer.headers["location"]).json()["name"]["answer"] == "no"


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("Alpha Manpower Inc.", "yes"),
        ("ALPHA MANPOWER, INC", "yes"),
        ("harbour crew", "yes"),
        ("Alpha Manpower Ltd.", "similar"),
        ("Alpha Manpowers Inc.", "similar"),
        ("Beta", "no"),
        ("?", "no"),
    ],
)
def test_l10_a_name_that_is_only_similar_is_no_yes(
    client: Any, issued: Issued, name: str, answer: str
):
    assert _verify(client, issued, name=name)["name"]["answer"] == answer


def test_c3_was_it_valid_on_the_day_we_signed(
    client: Any, issued: Issued, issuer: Issuer, clock: FixedClock
):
    clock.at = datetime(2026, 12, 10, 6, tzinfo=UTC)
    issuer.stands(issued, SUSPENDED, Ground.MAJOR_NOT_MENDED)
    clock.at = datetime(2027, 1, 5, 6, tzinfo=UTC)
    issuer.stands(issued, CertificateState.ACTIVE, Ground.CAUSE_MENDED)
    clock.at = datetime(2027, 2, 1, 6, tzinfo=UTC)

    def then(as_of: str) -> tuple[str, bool]:
        told = _verify(client, issued, as_of=as_of)
        assert (told["as_of"], told["answered_at"]) == (as_of, "2027-02-01T06:00:00Z")
        return told["status"], told["valid"]

    assert then("2026-11-20") == ("not_yet_issued", False)
    assert then(str(FIRST)) == ("active", True)
    assert then("2026-12-09") == ("active", True)
    assert then("2026-12-20") == ("suspended", False)
    assert then("2027-01-20") == ("active", True)
    # On a day on which it changed it was not valid all day, and both are said.
    assert then("2026-12-10") == ("suspended", False)
    day = _verify(client, issued, as_of="2026-12-10")["that_day"]
    assert [each["status"] for each in day] == ["active", "suspended"]
    assert then("2026-12-10T05:59:59+00:00") == ("active", True)
    assert then("2026-12-10T06:00:00+00:00") == ("suspended", False)


@pytest.mark.parametrize("asked", ["2027-13-01", "yesterday", "2026-11-24T10:00:00", "2030-01-01"])
def test_what_is_no_past_day_or_instant_is_refused(client: Any, issued: Issued, asked: str):
    told = _verify(client, issued, 422, as_of=asked)
    assert told["errors"][0]["pointer"] == "/query/as_of"


def test_l1_a_suspension_that_was_overturned_is_absent_from_the_past(
    client: Any, issued: Issued, issuer: Issuer, clock: FixedClock
):
    entry = _verify(client, issued)["act"]["journal_number"]
    clock.at += timedelta(days=2)
    issuer.stands(issued, SUSPENDED, Ground.FALSE_STATEMENTS)
    during = str((clock.at + timedelta(days=1)).date())
    clock.at += timedelta(days=30)
    assert _verify(client, issued, as_of=during)["status"] == "suspended"
    issuer.overturned(issued, SUSPENDED)

    for told in (_verify(client, issued), _verify(client, issued, as_of=during)):
        assert (told["status"], told["valid"]) == ("active", True)
        assert told["act"] == {"by": "act", "journal_number": entry}
        assert "false" not in str(told["ground"]).lower()


def test_l2_no_number_of_an_application_tells_whether_there_is_one(client: Any, issued: Issued):
    there, not_there = make(NumberKind.APPLICATION, 0), make(NumberKind.APPLICATION, 777_777)
    answers = [client.get(f"/v1/roster/certificates/{each}") for each in (there, not_there)]
    assert [each.status_code for each in answers] == [404, 404]
    assert answers[0].json()["detail"].replace(there, not_there) == answers[1].json()["detail"]
    assert "application" not in str(_verify(client, issued)).lower()


def test_c3_a_renewal_names_the_one_before_and_the_gap_between(
    client: Any, issued: Issued, issuer: Issuer, clock: FixedClock
):
    clock.at = datetime(2029, 12, 24, 12, tzinfo=UTC)
    days = (date(2029, 12, 24), date(2032, 12, 23))
    later = issuer.issue(issued.subject_id, days, follows=issued, at=clock.at)

    assert _verify(client, later)["follows"] == {
        "number": issued.number,
        "last_on": str(LAST),
        "gap_days": 30,
    }
    before = _verify(client, issued)
    assert before["status"] == "expired"
    [after] = before["followed_by"]
    assert (after["number"], after["gap_days"]) == (later.number, 30)


def test_c2_the_public_reads_the_ground_and_whether_an_appeal_is_open_or_runs(
    client: Any, issued: Issued, issuer: Issuer, register: Register, clock: FixedClock
):
    notice_id = _notice(register, issued, clock.at + timedelta(days=30))
    issuer.stands(issued, WITHDRAWN, Ground.FEES_CHARGED, notice_id=notice_id)
    told = _verify(client, issued)
    assert told["appeal"] == {"standing": "appeal_open", "until": "2026-12-24T12:00:00Z"}

    with register.database.writing(OPERATOR) as work:
        work.session.get_one(Notice, notice_id).appeal_id = uuid4()
    assert _verify(client, issued)["appeal"]["standing"] == "appeal_running"

    with register.database.writing(OPERATOR) as work:
        work.session.get_one(Notice, notice_id).appeal_id = None
    clock.at += timedelta(days=31)
    assert _verify(client, issued)["appeal"] == {"standing": "final", "until": None}


def _notice(register: Register, issued: Issued, appeal_until: datetime) -> UUID:
    with register.database.writing(OPERATOR) as work:
        notice = Notice(
            id=uuid4(),
            number=make(NumberKind.NOTICE, 7),
            act=ActKind.CERTIFICATE_WITHDRAWN,
            thing_kind="certificate",
            thing_id=issued.id,
            address=f"/v1/certificates/{issued.number}",
            subject_id=issued.subject_id,
            is_named=False,
            organisation_id=issued.organisation_id,
            ground=Ground.FEES_CHARGED.value,
            rule="a rule",
            facts_told=[],
            state=NoticeState.IN_EFFECT,
            announced_at=NOON,
            announced_as=Role.SECRETARIAT,
            announced_entry=1,
            told_at=NOON,
            answer_seconds=0,
            effective_at=NOON,
            appeal_until=appeal_until,
        )
        work.session.add(notice)
        return notice.id


def test_c3_a_merged_record_answers_as_the_firm_that_it_is(
    client: Any, issued: Issued, register: Register
):
    survivor = _firm(client, "Beta")
    with register.database.writing(OPERATOR) as work:
        work.session.get_one(Subject, issued.subject_id).merged_into = UUID(survivor["id"])
        work.record("subjects.subject.merged", UUID(survivor["id"]))
        work.record("subjects.subject.merged", issued.subject_id)
    assert _verify(client, issued)["status"] == "active"
    register.follow()
    assert _verify(client, issued)["holder"]["number"] == survivor["number"]


def test_l9_a_demonstration_says_so_in_the_answer(register: Register, issued: Issued):
    assert _verify(register.client("demo"), issued)["instance"] == "demo"
    assert "instance" not in _verify(register.client("live"), issued)


def test_c2_every_ground_and_every_status_has_its_public_sentence():
    assert set(GROUNDS) == set(Ground)
    assert set(STATUS) == set(VerifiedStatus)
    assert {each.value for each in CertificateStatus} <= {each.value for each in VerifiedStatus}
