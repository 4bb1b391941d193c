"""Whatever the order of calls and callers, no act is in force unheard, or urgent by one person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.domains.certifications.models import Certificate
from app.domains.certifications.queries import certificates
from app.domains.certifications.rules.standing import standing_at
from app.domains.certifications.types.certificates import CertificateState
from app.domains.notices.models import Notice
from app.domains.notices.types import NoticeState
from app.domains.standards import queries as standards
from app.domains.standards.engine.calendars import zone_of
from app.domains.standards.types.scheme import Scheme
from app.store.work import Work
from tests.applications import REASON
from tests.domains.certifications.test_acts import living_under
from tests.living import CHARGE, URGENT, Living
from tests.make import OPERATOR
from tests.people import Member, World

CALLS = (
    *("suspend", "withdraw", "urgent", "confirm", "answer", "wait", "vote", "leave"),
    *("conclude", "drop", "reinstate", "own", "surrender", "tick"),
)
CALLERS = ("staff", "colleague", "third", "firm", "member")
STEPS = st.lists(st.tuples(st.sampled_from(CALLS), st.sampled_from(CALLERS)), max_size=12)
HEARD = [("suspend", "staff"), ("wait", "staff"), ("vote", "member"), ("conclude", "third")]
AT_ONCE = [("urgent", "staff"), ("confirm", "staff"), ("confirm", "colleague")]
STRUCK = {CertificateState.SUSPENDED, CertificateState.WITHDRAWN}


@dataclass
class Cast:
    """A certificate, and those who call."""

    living: Living
    who: dict[str, Member]


@pytest.fixture
def cast(world: World, clock: Any) -> Cast:
    living = living_under(world, clock)
    committee = living.committee
    return Cast(
        living,
        {
            "staff": living.applicant.staff,
            "colleague": committee.colleague,
            "third": living.third,
            "firm": living.applicant.manager,
            "member": committee.members[0],
        },
    )


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example(steps=HEARD)
@example(steps=[each for each in HEARD if each[0] != "wait"])
@example(steps=AT_ONCE)
@example(steps=AT_ONCE[:2])
@example(steps=[*AT_ONCE, ("wait", "staff"), ("leave", "member"), ("conclude", "third")])
@given(steps=STEPS)
def test_c1_no_act_is_in_force_without_its_notice_or_the_urgent_way(
    cast: Cast, steps: Sequence[tuple[str, str]]
):
    living, at = cast.living, cast.living.clock.at
    step = living.world.database._writing.begin_nested()
    try:
        for call, caller in steps:
            living.clock.at += timedelta(minutes=7)
            _call(living, call, cast.who[caller])
            with living.world.database.reading(OPERATOR) as work:
                _holds(work, living)
    finally:
        step.rollback()
        living.clock.at = at


ACTS: dict[str, tuple[str, dict[str, Any]]] = {
    "suspend": ("propose-act", {"kind": "suspend", **CHARGE}),
    "withdraw": ("propose-act", {"kind": "withdraw", **CHARGE}),
    "urgent": ("propose-urgent-suspension", URGENT),
    "confirm": ("confirm-urgent-suspension", REASON),
    "reinstate": ("propose-reinstatement", REASON),
    "own": ("suspend-own", REASON),
    "surrender": ("surrender", REASON),
}


def _call(living: Living, call: str, who: Member) -> None:
    if call in ACTS:
        verb, body = ACTS[call]
        living.act(who, verb, **body)
    elif call == "wait":
        living.pass_days(15)
    elif call == "tick":
        living.tick()
    else:
        _on_file(living, call, who)


def _on_file(living: Living, call: str, who: Member) -> None:
    path = f"/v1/decisions?certificate={living.read()['id']}"
    items = living.applicant.secretariat.get(path).json()["items"]
    if not items:
        return
    file = living.committee.read(items[-1])
    yes, no = ("grant", "refuse") if file["kind"] == "reinstate" else ("carry_out", "leave")
    if call in ("vote", "leave"):
        for each in living.committee.members[:3]:
            living.committee.vote(each, file, yes if call == "vote" else no)
    elif call == "conclude":
        for outcome in (yes, no):
            living.committee.conclude(file, outcome, who, ground="requirements_not_met")
    elif file["notice_id"] is not None:
        answer = living.applicant.secretariat.get(f"/v1/notices/{file['notice_id']}").json()
        body = REASON if call == "drop" else {"answer": "It was mended.", "documents": []}
        client = living.world.signed_in(who)
        headers = {"Idempotency-Key": f"{call}-{living.clock.at.timestamp()}"}
        headers["If-Match"] = f'"{answer["version"]}"'
        client.post(f"/v1/notices/{file['notice_id']}/{call}", json=body, headers=headers)


def _holds(work: Work, living: Living) -> None:
    one = certificates.by_number(work, living.number)
    rows = certificates.standings(work, [one.id])[one.id]
    for each in rows:
        if each.state in STRUCK and each.ground != "holder_asked":
            assert each.notice_id is not None
            _is_heard(work.session.get_one(Notice, each.notice_id))
    _reads_as_it_stands(work, one, living)


def _is_heard(notice: Notice) -> None:
    assert notice.state in {NoticeState.IN_EFFECT, NoticeState.REVIEWED}
    assert notice.effective_at is not None
    if notice.is_urgent:
        assert notice.proposed_by not in (None, notice.decided_by)
        assert notice.review_by is not None
        assert notice.review_by - notice.effective_at <= timedelta(days=14)
        return
    assert notice.answered_at is not None or _was_over(notice)


def _was_over(notice: Notice) -> bool:
    """Tell whether the time to answer had passed when the act took effect."""
    assert notice.effective_at is not None
    return notice.answer_by is not None and notice.effective_at >= notice.answer_by


def _reads_as_it_stands(work: Work, one: Certificate, living: Living) -> None:
    """What the rows say now is the state that the acts left."""
    rows = certificates.standings(work, [one.id])[one.id]
    scheme = standards.by_id(work, one.scheme_id, Scheme).said
    reading = standing_at([e.said for e in rows], one.validity, work.at, zone_of(scheme.calendar))
    assert reading is not None
    if reading.status.value != "expired":
        assert reading.status.value == one.state.value
    for before, after in pairwise(rows):
        assert before.until_at == after.from_at
    assert UUID(living.read()["id"]) == one.id
