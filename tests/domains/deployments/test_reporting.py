"""Reporting deployments over HTTP: who of whom, what replaces what, and what is refused."""

from typing import Any

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.models import Subject
from app.domains.subjects.types import SubjectKind
from app.store.journal import Event, Word
from tests.deploying import Firm, firm, licensed, officer, report, sends
from tests.make import OPERATOR
from tests.people import Member, World


def read(world: World, who: Member, path: str = "") -> Any:
    """Read what is under the reports, with success."""
    answer = world.signed_in(who).get(f"/v1/deployments{path}")
    assert answer.status_code == 200, answer.text
    return answer.json()


def refused(answer: Any) -> dict[str, str]:
    """Return what is wrong in what was sent, by its place."""
    assert answer.status_code == 422, answer.text
    return {each["pointer"]: each["detail"] for each in answer.json()["errors"]}


@pytest.fixture
def ours(world: World) -> Firm:
    """Return a firm of the Philippines."""
    return firm(world)


def test_a_firm_reports_its_own_and_reads_it(world, ours):
    sent = report(
        world,
        ours.holder,
        {"count": 12, "sex": "female", "occupation": "5131", "sector": "56"},
        {"count": 30, "sex": "male", "wage_band": "usd-1-c"},
        {"month": "2026-04", "count": 0},
    )
    assert (sent["side"], sent["recorded"], sent["workers"]) == ("firm", 2, 42)
    april, march = read(world, ours.holder, f"?sending={sent['sending_id']}")["items"]
    assert (march["month"], march["workers"], march["jurisdiction"]) == ("2026-03", 42, None)
    assert (april["month"], april["workers"]) == ("2026-04", 0)
    assert march["intermediary"] == {"id": str(ours.id), "number": ours.number}
    women, men = read(world, ours.holder, f"/{march['id']}")["lines"]
    assert (women["count"], women["occupation"], women["sector"]) == (12, "5131", "56")
    assert (men["sex"], men["wage_band"], men["occupation"]) == ("male", "usd-1-c", None)


def test_a_later_report_replaces_the_month_and_the_earlier_stays_readable(world, ours):
    report(world, ours.holder, {"count": 12}, {"month": "2026-04", "count": 5})
    before = _entry(world)
    sent = report(world, ours.holder, {"count": 10, "sex": "female"})
    assert (sent["recorded"], sent["replaced"]) == (1, 1)
    now = read(world, ours.holder)["items"]
    assert {each["month"]: each["workers"] for each in now} == {"2026-03": 10, "2026-04": 5}
    then = read(world, ours.holder, f"?entry={before}")["items"]
    assert {each["month"]: each["workers"] for each in then} == {"2026-03": 12, "2026-04": 5}
    whole = read(world, ours.holder, f"/{now[0]['id']}")
    [earlier] = whole["earlier"]
    assert (earlier["workers"], earlier["recorded_until"]) == (12, whole["recorded_from"])
    assert read(world, ours.holder, f"/{earlier['id']}")["lines"][0]["count"] == 12


def test_what_says_the_same_again_changes_nothing(world, ours):
    lines = [{"count": 12, "sex": "female"}, {"count": 3, "sex": "male"}]
    report(world, ours.holder, *lines)
    before = _entry(world)
    again = report(world, ours.holder, *reversed(lines))
    assert (again["recorded"], again["unchanged"], again["replaced"]) == (0, 1, 0)
    assert _entry(world) == before


def test_an_authority_reports_firms_by_record_and_by_licence(world, ours):
    other, abroad = firm(world, number="L-2"), firm(world, "QA", "L-3")
    ministry = officer(world)
    sent = report(world, ministry, {"intermediary": str(ours.id)}, {"licence": "l-2", "count": 7})
    assert (sent["side"], sent["recorded"]) == ("authority", 2)
    found = {each["intermediary"]["id"]: each for each in read(world, ministry)["items"]}
    assert {each: found[each]["workers"] for each in found} == {str(ours.id): 10, str(other.id): 7}
    assert {each["jurisdiction"] for each in found.values()} == {"PH"}
    wrong = sends(
        world.signed_in(ministry),
        {"intermediary": str(abroad.id)},
        {"licence": "L-3"},
        {},
        {"intermediary": str(ours.id), "licence": "L-1"},
    )
    assert list(refused(wrong)) == [
        *("/lines/0/intermediary", "/lines/1/licence"),
        *("/lines/2/intermediary", "/lines/3/licence"),
    ]


def test_s5_a_part_of_a_country_reports_its_own_firms_and_the_country_those_of_its_parts(world):
    mine, theirs = firm(world, "US-CA", "CA-1"), firm(world, "US-TX", "TX-1")
    california, federal = officer(world, "US-CA"), officer(world, "US")
    to = {"origin": "MX", "destination": "US"}
    report(world, california, {"intermediary": str(mine.id), **to})
    answer = sends(world.signed_in(california), {"intermediary": str(theirs.id), **to})
    assert list(refused(answer)) == ["/lines/0/intermediary"]
    both = report(world, federal, {"licence": "CA-1", **to}, {"licence": "TX-1", **to})
    assert (both["recorded"], both["replaced"]) == (2, 0)


def test_a_firm_cannot_report_for_another_and_others_cannot_report_at_all(world, ours):
    other = firm(world, number="L-2")
    answer = sends(world.signed_in(ours.holder), {"intermediary": str(other.id)})
    assert refused(answer) == {
        "/lines/0/intermediary": "Your organisation holds no record of such a firm."
    }
    employer = world.organisation(OrganisationKind.EMPLOYER)
    for role, house in (
        (Role.EMPLOYER_MANAGER, employer),
        (Role.MISSION_OFFICER, world.organisation(OrganisationKind.AUTHORITY, None, "PH")),
    ):
        assert sends(world.signed_in(world.member(role, house)), {}).status_code == 403


def test_two_firms_with_one_number_are_told_apart_by_their_records(world):
    firm(world)
    twin = firm(world)
    ministry = officer(world)
    [said] = refused(sends(world.signed_in(ministry), {"licence": "L-1"})).values()
    assert said.startswith("Several firms have a licence of this number")
    report(world, ministry, {"intermediary": str(twin.id)})


@pytest.mark.parametrize(
    ("line", "pointer", "told"),
    [
        ({"count": -3}, "/lines/0/count", "at least 0"),
        ({"count": 2_000_000}, "/lines/0/count", "at most 1000000"),
        ({"wage_band": "usd-9"}, "/lines/0/wage_band", "usd-1-a, usd-1-b"),
        ({"month": "2026-12"}, "/lines/0/month", "2026-11 is the last one"),
        ({"month": "2026-13"}, "/lines/0/month", "Give a month such as 2026-03"),
        ({"month": "1912-01"}, "/lines/0/month", "from 1970-01 on"),
        ({"origin": "XX"}, "/lines/0/origin", "ISO 3166-1"),
        ({"destination": "PH"}, "/lines/0/destination", "another country"),
        ({"sector": "04"}, "/lines/0/sector", "ISIC"),
        ({"sector": "U5610"}, "/lines/0/sector", "the one that the division lies in"),
        ({"occupation": "51312"}, "/lines/0/occupation", ""),
        ({"sex": "f"}, "/lines/0/sex", ""),
        ({"worker_name": "Maria Santos"}, "/lines/0/worker_name", ""),
    ],
)
def test_bad_input_names_the_field(world, ours, line, pointer, told):
    answer = sends(world.signed_in(ours.holder), line)
    assert told in refused(answer)[pointer]
    assert "Maria" not in answer.text
    assert read(world, ours.holder)["items"] == []


def test_the_same_line_twice_in_a_report_is_refused_and_the_running_month_is_not(world, ours):
    november = {"month": "2026-11", "sex": "other"}
    twice = [november, {"month": "2026-11", "sex": "male"}, november]
    assert refused(sends(world.signed_in(ours.holder), *twice)) == {
        "/lines/2": "It counts the same workers as /lines/0: give one sum."
    }
    report(world, ours.holder, *twice[:2])


WAITERS, CLEANERS = {"occupation": "5131", "count": 60}, {"occupation": "9112", "count": 40}


@pytest.mark.parametrize(
    ("lines", "whole", "part"),
    [
        ([{"count": 100}, WAITERS, CLEANERS], 0, 1),
        ([WAITERS, CLEANERS, {"count": 100}], 2, 0),
        ([{"occupation": "5", "count": 60}, CLEANERS, WAITERS], 0, 2),
        ([{"sex": "female"}, {"sex": "male"}, {}], 2, 0),
        ([{"sector": "I"}, {"sector": "56"}], 0, 1),
        ([{"sector": "I561"}, {"sector": "5610", "wage_band": "usd-1-c"}], 0, 1),
        ([WAITERS | {"sector": "56"}, WAITERS | {"wage_band": "usd-1-c"}, WAITERS], 2, 0),
    ],
)
def test_a_sum_beside_its_parts_is_refused_and_both_are_named(world, ours, lines, whole, part):
    told = f"It counts the workers of /lines/{part} too: give one sum, or the parts alone."
    assert refused(sends(world.signed_in(ours.holder), *lines)) == {f"/lines/{whole}": told}
    assert read(world, ours.holder)["items"] == []


def test_parts_that_hold_none_of_each_other_are_added_up(world, ours):
    lines = [
        WAITERS | {"sex": "female"},
        WAITERS | {"sex": "male"},
        WAITERS | {"sex": "other", "count": 1},
        CLEANERS,
        # Of another corridor, and of another month.
        {"destination": "AE", "count": 100},
        {"month": "2026-04", "count": 100},
    ]
    assert report(world, ours.holder, *lines)["workers"] == 60 + 60 + 1 + 40 + 200


def test_one_sector_in_two_spellings_is_one(world, ours):
    answer = sends(world.signed_in(ours.holder), {"sector": "56"}, {"sector": "I56"})
    assert refused(answer) == {"/lines/1": "It counts the same workers as /lines/0: give one sum."}


def test_a_report_after_its_day_is_taken_and_marked_late(world, ours):
    # A quarter that ends in September is due on 20 October, in the register's zone.
    in_time = report(world, ours.holder, {"month": "2026-11"})
    late = report(world, ours.holder, {"month": "2026-09"})
    assert (in_time["late"], late["late"]) == (0, 1)
    september, november = read(world, ours.holder)["items"]
    assert (september["due_on"], september["is_late"]) == ("2026-10-20", True)
    assert (november["due_on"], november["is_late"]) == ("2027-01-20", False)


def test_a_merged_record_s_report_is_replaced_by_the_firm_s(world, ours):
    old = firm(world, number="L-OLD")
    report(world, old.holder, {"count": 4})
    with world.database.writing(OPERATOR) as work:
        work.session.get_one(Subject, old.id).merged_into = ours.id
    sent = report(world, ours.holder, {"count": 9})
    assert (sent["recorded"], sent["replaced"]) == (1, 1)
    [now] = read(world, ours.holder)["items"]
    assert now["workers"] == 9
    assert [each["workers"] for each in read(world, ours.holder, f"/{now['id']}")["earlier"]] == [4]
    # The old licence leads to the firm that stands for it now.
    [told] = read(world, officer(world), f"?intermediary={old.id}")["items"]
    assert told["id"] == now["id"]
    assert report(world, officer(world), {"licence": "L-OLD"})["recorded"] == 1


def test_who_reads_a_report(world, ours):
    report(world, ours.holder, {"count": 12})
    ministry, abroad = officer(world), officer(world, "QA")
    report(world, ministry, {"licence": "L-1", "count": 11})
    licensed(world, ours.id, "QA", "Q-1")
    report(world, abroad, {"licence": "Q-1", "count": 8})
    scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
    secretary = world.member(Role.SECRETARIAT, scheme)
    stranger = firm(world, number="L-2").holder
    seen = {
        who: sorted(each["workers"] for each in read(world, member)["items"])
        for who, member in {
            "firm": ours.holder,
            "ministry": ministry,
            "abroad": abroad,
            "scheme": secretary,
            "elsewhere": officer(world, "SG"),
            "stranger": stranger,
        }.items()
    }
    assert seen == {
        "firm": [8, 11, 12],
        "ministry": [11, 12],
        "abroad": [8, 12],
        "scheme": [8, 11, 12],
        "elsewhere": [],
        "stranger": [],
    }
    hidden = read(world, abroad)["items"][0]["id"]
    assert world.signed_in(stranger).get(f"/v1/deployments/{hidden}").status_code == 404


def test_the_list_is_paged_and_filtered(world, ours):
    report(world, ours.holder, *({"month": f"2026-0{month}"} for month in range(1, 6)))
    first = read(world, ours.holder, "?limit=2&from=2026-02&to=2026-04&side=firm")
    rest = read(
        world,
        ours.holder,
        f"?limit=2&from=2026-02&to=2026-04&side=firm&cursor={first['next_cursor']}",
    )
    months = [each["month"] for each in (*first["items"], *rest["items"])]
    assert months == ["2026-04", "2026-03", "2026-02"]
    backwards = world.signed_in(ours.holder).get("/v1/deployments?from=2026-04&to=2026-02")
    assert refused(backwards) == {"/query/to": "Give a month that is not before the first one."}


def test_l8_the_entry_holds_ids_and_counts_alone(world, ours):
    sent = report(world, ours.holder, {"count": 12}, {"month": "2026-04", "count": 5})
    with world.database.reading(OPERATOR) as work:
        event = work.session.scalars(
            select(Event).where(Event.name == "deployments.report.recorded")
        ).one()
        words = work.session.scalars(select(Word).where(Word.event_number == event.number)).all()
    assert event.subject_id == ours.id
    assert event.body["months"] == ["2026-03", "2026-04"]
    assert (event.body["workers"], event.body["sending"]) == (17, sent["sending_id"])
    assert len(event.body["reports"]) == 2
    assert words == []


def _entry(world: World) -> int:
    with world.database.reading(OPERATOR) as work:
        return max(work.session.scalars(select(Event.number)), default=0)


def test_a_licence_is_found_by_its_number_in_every_script_and_of_recruiters_alone(world, ours):
    licensed(world, ours.id, "KG", "ЛЦ-7")
    ministry = officer(world, "KG")
    report(world, ministry, {"licence": "ЛЦ-7"})
    with world.database.writing(OPERATOR) as work:
        work.session.get_one(Subject, ours.id).kind = SubjectKind.EMPLOYER
    answer = sends(world.signed_in(ministry), {"licence": "ЛЦ-7", "count": 3})
    assert list(refused(answer)) == ["/lines/0/licence"]
