"""Workers for interviews: sealed, drawn by lot, opened with a reason, destroyed (C6)."""

from datetime import timedelta
from uuid import UUID, uuid4

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text

from app.access.grants import Role
from app.domains.audits import jobs
from app.domains.audits.engine.drawing import codes, drawn, group
from app.domains.audits.engine.names import MASK, Names
from app.domains.audits.models import Audit, WorkerDraw, WorkerList
from app.domains.audits.service.workers import destroy_list
from app.domains.identity.types import OrganisationKind
from app.kit.errors import Forbidden
from app.store.journal import Event, Word
from app.store.openings import AccessRecord
from tests.audits import REASON, Audited
from tests.make import OPERATOR, because
from tests.people import key

NAMES = [f"Sita Number{index} Rai" for index in range(30)]
WORKERS = [
    {
        "name": name,
        "contact": f"+977 98000{index:03}",
        "site": "head",
        "is_deployed": index % 3 != 0,
        "language": "ne",
    }
    for index, name in enumerate(NAMES)
]
GROUPS = st.lists(
    st.sampled_from([group(site, is_deployed=is_out) for site in "ab" for is_out in (True, False)]),
    max_size=60,
)


def slug(answer) -> str:
    return answer.json()["type"].rpartition("/")[2]


def opened(audited: Audited, who, audit_id: UUID, why: str = "interviews in Doha"):
    path = f"/v1/audits/{audit_id}/worker-list/drawn"
    return audited.by(who).get(path, headers=because(why))


@given(groups=GROUPS, count=st.integers(1, 70), again=st.integers(1, 20))
def test_c6_a_draw_can_be_repeated_by_its_seed_and_draws_nobody_twice(groups, count, again):
    least = {"abroad": count // 2, "returned": count // 4}
    first = drawn("seed", groups, count, least=least)
    assert first == drawn("seed", groups, count, least=least)
    assert len(first) == len(set(first)) == min(count, len(groups))
    for kind, wanted in least.items():
        there = sum(1 for each in groups if each.endswith(kind))
        found = sum(1 for line in first if groups[line - 1].endswith(kind))
        assert found >= min(wanted, there)
    second = drawn("other", groups, again, before=first)
    assert not set(first) & set(second)
    assert len(codes([first, second])) == len(first) + len(second)


def test_another_seed_draws_others_and_each_site_has_its_share():
    groups = [group("a", is_deployed=True)] * 90 + [group("b", is_deployed=True)] * 10
    found = drawn("one", groups, 20)
    assert found != drawn("two", groups, 20)
    assert sum(1 for line in found if line > 90) == 2


def test_c6_the_list_is_sealed_and_only_those_who_are_drawn_are_ever_shown(audited: Audited):
    audit_id = audited.started()
    made = audited.hand_in(audit_id, WORKERS)
    assert (made.status_code, made.json()["workers"]) == (201, 30)
    with audited.world.database.reading(OPERATOR) as work:
        [row] = work.session.scalars(select(WorkerList)).all()
        assert b"Sita" not in row.sealed
        assert "Sita" not in str(row.groups)
    assert slug(opened(audited, audited.lead, audit_id)) == "worker-list-not-possible"
    answer = audited.draw(audit_id, 8).json()
    assert answer["codes"] == [f"W-{place:03}" for place in range(1, 9)]
    shown = opened(audited, audited.lead, audit_id).json()["items"]
    assert [each["code"] for each in shown] == answer["codes"]
    assert {each["name"] for each in shown} < set(NAMES)
    with audited.world.database.reading(OPERATOR) as work:
        [record] = work.session.scalars(
            select(AccessRecord).where(AccessRecord.kind == "worker_list")
        ).all()
        [draw] = work.session.scalars(select(WorkerDraw)).all()
        assert draw.seed == answer["seed"]
    assert (record.person_id, record.why) == (audited.lead.person.id, "interviews in Doha")


def test_c6_nobody_but_the_team_opens_or_draws_and_only_with_a_reason(audited: Audited):
    audit_id = audited.started()
    audited.hand_in(audit_id, WORKERS)
    audited.draw(audit_id, 3)
    other = audited.world.member(Role.AUDITOR, audited.body)
    for who in (other, audited.manager, audited.recruiter, audited.secretariat):
        assert opened(audited, who, audit_id).status_code == 403
        path = f"/v1/audits/{audit_id}/worker-list/draw"
        assert audited.by(who).post(path, json=REASON, headers=key()).status_code == 403
    assert opened(audited, audited.lead, audit_id, "").status_code == 422
    path = f"/v1/audits/{audit_id}/worker-list"
    sent = {"workers": WORKERS}
    assert audited.by(audited.lead).post(path, json=sent, headers=key()).status_code == 403
    with audited.world.database.reading(OPERATOR) as work:
        assert work.session.scalars(select(AccessRecord)).all() == []


def test_c6_after_the_draw_the_auditee_cannot_put_another_list_in_its_place(audited: Audited):
    audit_id = audited.started()
    audited.hand_in(audit_id, WORKERS[:2])
    audited.hand_in(audit_id, WORKERS)
    with audited.world.database.reading(OPERATOR) as work:
        rows = work.session.scalars(select(WorkerList).order_by(WorkerList.handed_in_at)).all()
        assert sorted(each.sealed is None for each in rows) == [False, True]
    audited.draw(audit_id, 3)
    assert slug(audited.hand_in(audit_id, WORKERS[:5])) == "worker-list-not-possible"
    assert audited.draw(audit_id, 100).json()["codes"][0] == "W-004"
    assert slug(audited.draw(audit_id, 1)) == "worker-list-not-possible"


def test_a_list_names_sites_of_the_scope_and_text_that_can_be_kept(audited: Audited):
    audit_id = audited.started()
    for more, pointer in (
        ({"site": "moon"}, "/workers/1/site"),
        ({"name": "a\0b"}, "/workers/1/name"),
        ({"passport": "1"}, "/workers/1/passport"),
    ):
        answer = audited.hand_in(audit_id, [WORKERS[0], {**WORKERS[1], **more}])
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == pointer
    assert audited.hand_in(audit_id, []).status_code == 422


def test_c6_an_interview_carries_a_code_of_the_draw_and_no_other(audited: Audited):
    audit_id = audited.started()
    audited.hand_in(audit_id, WORKERS)
    audited.draw(audit_id, 3)
    said = {"without_help": True, "language": "ne", "is_deployed": True}
    place = f"interview/{uuid4()}"
    wrong = audited.write(audited.lead, audit_id, place, {**said, "drawn": "W-004"})
    assert wrong.json()["errors"][0]["pointer"] == "/content/drawn"
    right = audited.write(audited.lead, audit_id, place, {**said, "drawn": "W-003"})
    assert right.status_code == 200


def test_c6_no_entry_event_report_or_summary_says_a_workers_name(audited: Audited):
    audit_id = audited.started(consent_to_summary=True)
    audited.hand_in(audit_id, WORKERS)
    audited.draw(audit_id, 3)
    opened(audited, audited.lead, audit_id)
    code = audited.indicators()[0]
    said = {"result": "does_not", "statement": "sita  NUMBER7-rai paid fees"}
    for place, content, field in (
        (f"note/{uuid4()}", {"text": f"I met {NAMES[7]}."}, "text"),
        (f"assessment/{code}", said, "statement"),
        (
            f"finding/{uuid4()}",
            {"criterion": audited.criteria()[0], "grade": "major", "statement": NAMES[7]},
            "statement",
        ),
    ):
        answer = audited.write(audited.lead, audit_id, place, content)
        assert answer.json()["errors"][0]["pointer"] == f"/content/{field}"
    audited.assess(audit_id, failing=code)
    audited.find(audit_id)
    audited.does(audited.lead, audit_id, "submit", {"departure": "the camp was closed"})
    audited.does(audited.manager, audit_id, "accept")
    number = audited.read(audit_id)["number"]
    summary = audited.world.client().get(f"/v1/audit-summaries/{number}").text
    report = audited.by(audited.manager).get(f"/v1/audits/{audit_id}/entries?limit=100").text
    with audited.world.database.reading(OPERATOR) as work:
        events = [str(each.body) for each in work.session.scalars(select(Event))]
        words = [each or "" for each in work.session.scalars(select(Word.text))]
    for each in (summary, report, *events, *words):
        assert "Number7" not in each
        assert "+977" not in each


def test_c6_the_list_is_destroyed_after_the_decision(audited: Audited):
    audit_id = audited.started()
    audited.hand_in(audit_id, WORKERS)
    audited.draw(audit_id, 3)
    owner = audited.world.organisation(OrganisationKind.SCHEME_OWNER)
    decider = audited.world.actor(audited.world.member(Role.DECISION_MAKER, owner))
    with audited.world.database.writing(decider) as work:
        audit = work.session.get_one(Audit, audit_id)
        assert destroy_list(work, audit, "decided")
        assert not destroy_list(work, audit, "decided")
    assert slug(opened(audited, audited.lead, audit_id)) == "worker-list-not-possible"
    assert_destroyed(audited, "decided")


def assert_destroyed(audited: Audited, why: str) -> None:
    with audited.world.database.reading(OPERATOR) as work:
        sealed = work.session.execute(text("SELECT sealed FROM worker_list")).scalars().all()
        named = select(Event).where(Event.name == "audits.worker_list.destroyed")
        [event] = work.session.scalars(named).all()
    assert sealed == [None]
    assert f'"reason":"{why}"' in event.canonical


def test_c6_the_list_of_an_audit_that_is_cancelled_is_destroyed_at_once(audited: Audited):
    audit_id = audited.started()
    audited.hand_in(audit_id, WORKERS)
    path = f"/v1/audits/{audit_id}/worker-list"
    for who in (audited.recruiter, audited.lead):
        shown = audited.by(who).get(path).json()
        assert (shown["workers"], shown["drawn"]) == (30, 0)
        assert "Sita" not in str(shown)
    audited.does(audited.secretariat, audit_id, "cancel", REASON)
    assert audited.by(audited.recruiter).get(path).status_code == 404
    assert_destroyed(audited, "cancelled")


def test_c6_a_list_that_nobody_destroyed_goes_by_its_age(audited: Audited):
    audit_id = audited.started()
    audited.hand_in(audit_id, WORKERS)
    database = audited.world.database
    database.clock.at += timedelta(days=365)
    assert jobs.tend(audited.desk, database) == 0
    database.clock.at += timedelta(seconds=1)
    assert jobs.tend(audited.desk, database) == 1
    assert_destroyed(audited, "by_age")


def test_names_are_found_whatever_their_letters_and_only_whole():
    names = Names(["José  Álvarez", "Sri", "Sutrisno", "Mohammed Al-Amin", "राम बहादुर", ""])
    for text_ in (
        "jose alvarez was there",
        "by JOSÉ ÁLVAREZ.",
        "(Sutrisno)",
        "Mohammed Al Amin said",
        "यहाँ राम बहादुर थे",
    ):
        assert names.said_in(text_)
    for text_ in ("Jose is one, Alvarez another", "Sri Lanka", "Sutrisnowati", "राम", "", "Amin"):
        assert not names.said_in(text_)
    assert names.masked("It was José Álvarez, they say") == f"It was {MASK}, they say"
    assert orjson.dumps(names.masked("a" * 5_000)) == orjson.dumps("a" * 5_000)


def test_a_decision_maker_alone_destroys_and_the_secretariat_does_not(audited: Audited):
    audit_id = audited.started()
    audited.hand_in(audit_id, WORKERS)
    with (
        pytest.raises(Forbidden),
        audited.world.database.writing(audited.world.actor(audited.secretariat)) as work,
    ):
        destroy_list(work, work.session.get_one(Audit, audit_id), "decided")
