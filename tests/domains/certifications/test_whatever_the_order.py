"""Whatever the order of calls and callers, no certificate comes of it that must not be."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from uuid import UUID

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from app.access.grants import Role
from app.domains.audits.models import Audit, Finding
from app.domains.audits.types import FindingState
from app.domains.certifications.models import Certificate, DecisionVote
from app.domains.certifications.types.certificates import CertificateState
from app.domains.notices.models import Notice
from tests.applications import REASON, Applicant, hold_record
from tests.deciding import Committee, Ready
from tests.make import OPERATOR
from tests.people import Member, World, key, on

MAJOR = {"criterion": "1.3", "grade": "major"}
CALLS = ("grant", "refuse", "conclude", "conclude_refused", "mend", "accept", "end_seat", "draft")
CALLERS = ("workers", "employers", "third", "fourth", "auditor", "outsider", "staff", "firm")
STEPS = st.lists(st.tuples(st.sampled_from(CALLS), st.sampled_from(CALLERS)), max_size=7)
WHOLE = [
    # The first vote after a fact changed finds it out, and does not count.
    *(("mend", "staff"), ("accept", "staff"), ("grant", "fourth")),
    *(("grant", each) for each in ("workers", "employers", "third")),
    ("conclude", "staff"),
]
"""The calls after which a certificate is due."""
FOUR = ("workers", "employers", "independent", "independent")


@dataclass
class Cast:
    """Those who call in these tests, and the application that they decide on."""

    ready: Ready
    committee: Committee
    who: dict[str, Member]
    free: set[UUID]

    @property
    def applicant(self) -> Applicant:
        """The firm and the secretariat."""
        return self.ready.applicant

    @property
    def world(self) -> World:
        """The service."""
        return self.ready.world


@pytest.fixture
def cast(world: World) -> Cast:
    applicant = Applicant(world)
    ready = Ready(applicant)
    committee = Committee(applicant, seats=FOUR)
    auditor = world.member(Role.DECISION_MAKER, applicant.scheme_owner, email=ready.lead.email)
    committee.seated("independent", auditor)
    who = dict(zip(("workers", "employers", "third", "fourth"), committee.members, strict=True))
    free = {each.person.id for each in committee.members}
    who |= {"auditor": auditor, "outsider": committee.decision_maker()}
    who |= {"staff": applicant.staff, "firm": applicant.manager}
    return Cast(ready, committee, who, free)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example(steps=WHOLE)
@example(steps=[each for each in WHOLE if each[0] != "mend"])
@example(steps=[each for each in WHOLE if each[0] != "accept"])
@example(steps=[(call, "auditor" if who == "third" else who) for call, who in WHOLE])
@given(steps=STEPS)
def test_no_certificate_without_an_accepted_audit_mended_findings_and_a_free_quorum(
    cast: Cast, steps: Sequence[tuple[str, str]]
):
    _, cast.applicant.record = hold_record(cast.world, cast.applicant.manager)
    application = cast.ready.application("ers-1", MAJOR, state="reported")
    file = cast.committee.file(application)
    for call, caller in steps:
        _call(cast, file, call, cast.who[caller])
        _holds(cast, application, file)


def test_the_whole_way_leads_to_a_certificate(cast: Cast):
    application = cast.ready.application("ers-1", MAJOR, state="reported")
    file = cast.committee.file(application)
    for call, caller in WHOLE:
        _call(cast, file, call, cast.who[caller])
    assert cast.applicant.read(application)["state"] == "granted"
    _holds(cast, application, file)


def _call(cast: Cast, file: dict, call: str, who: Member) -> None:
    committee = cast.committee
    if call in ("grant", "refuse"):
        committee.vote(who, file, call)
    elif call == "conclude":
        committee.conclude(file, who=who)
    elif call == "conclude_refused":
        committee.conclude(file, "refuse", who, ground="requirements_not_met")
    elif call == "mend":
        _mend(cast, file)
    elif call == "accept":
        _accept(cast, file)
    elif call == "end_seat":
        _leave(cast, who)
    else:
        path = f"/v1/decisions/{file['id']}/conditions"
        version = committee.read(file)["version"]
        cast.world.signed_in(who).put(path, json={"conditions": []}, headers=on(version))


def _mend(cast: Cast, file: dict) -> None:
    """Let an auditor verify what was found, as audits do without asking this domain."""
    with cast.world.database.writing(OPERATOR) as work:
        work.session.execute(
            update(Finding)
            .where(Finding.subject_id == UUID(file["subject_id"]))
            .values(verified_at=work.at, state=FindingState.VERIFIED)
        )


def _accept(cast: Cast, file: dict) -> None:
    with cast.world.database.writing(OPERATOR) as work:
        work.session.execute(
            update(Audit)
            .where(Audit.ordered_id == UUID(file["application_id"]))
            .values(accepted_at=work.at, state="accepted")
        )


def _leave(cast: Cast, who: Member) -> None:
    """Let somebody give their seat up, and sit down again for the next example."""
    client = cast.world.signed_in(who)
    items = client.get("/v1/committee-seats").json()["items"]
    for each in items:
        if each["person_id"] == str(who.person.id) and each["state"] == "seated":
            where = f"/v1/committee-seats/{each['id']}/end"
            client.post(where, json=REASON, headers=on(each["version"]))
            cast.committee.seated(each["constituency"], who)


def _holds(cast: Cast, application: dict, file: dict) -> None:
    with cast.world.database.reading(OPERATOR) as work:
        made = work.session.scalars(
            select(Certificate).where(Certificate.application_id == UUID(application["id"]))
        ).all()
        notices = work.session.scalars(
            select(Notice).where(Notice.thing_id == UUID(application["id"]))
        ).all()
        shown = cast.applicant.read(application)["state"]
        assert (shown == "granted") == (len(made) == 1)
        if shown == "refused":
            assert any(each.effective_at is not None for each in notices)
        if not made:
            return
        audit = work.session.scalars(
            select(Audit).where(Audit.ordered_id == UUID(application["id"]))
        ).one()
        found = work.session.scalars(select(Finding).where(Finding.audit_id == audit.id)).all()
        votes = work.session.scalars(
            select(DecisionVote)
            .where(DecisionVote.file_id == UUID(file["id"]))
            .order_by(DecisionVote.id)
        ).all()
    current = cast.committee.read(file)["content"]["number"]
    last = {each.person_id: each for each in votes if each.content == current}
    free = [each for each in last.values() if each.person_id in cast.free]
    mine = [each for each in free if each.outcome == "grant"]
    assert (audit.state, {each.state for each in found}) == ("accepted", {FindingState.VERIFIED})
    assert made[0].state is CertificateState.ACTIVE
    assert len(free) >= 3
    assert 2 * len(mine) > len(free)


@pytest.mark.commits
def test_two_decision_makers_who_press_at_once_issue_one_certificate(own_world: World):
    applicant = Applicant(own_world)
    ready, committee = Ready(applicant), Committee(applicant)
    application = ready.application()
    file = committee.file(application)
    committee.votes(file, most=3)
    version = committee.read(file)["version"]
    path = f"/v1/decisions/{file['id']}/conclude"
    clients = [own_world.signed_in(each) for each in committee.members[:4]]

    def press(client) -> int:
        said = {"outcome": "grant", **REASON}
        return client.post(path, json=said, headers=on(version)).status_code

    with ThreadPoolExecutor(4) as pool:
        told = sorted(pool.map(press, clients))
    assert told[0] == 200
    assert set(told[1:]) <= {409, 412, 503}
    assert len(applicant.firm.get("/v1/certificates").json()["items"]) == 1
    with own_world.database.reading(OPERATOR) as work:
        assert len(work.session.scalars(select(Certificate)).all()) == 1


@pytest.mark.commits
def test_members_who_vote_at_once_are_all_counted(own_world: World):
    applicant = Applicant(own_world)
    ready, committee = Ready(applicant), Committee(applicant)
    file = committee.file(ready.application())
    path = f"/v1/decisions/{file['id']}/vote"
    said = {"outcome": "grant", "content": 1, **REASON}
    clients = [own_world.signed_in(each) for each in committee.members]

    def press(client) -> int:
        return client.post(path, json=said, headers=key()).status_code

    with ThreadPoolExecutor(5) as pool:
        assert set(pool.map(press, clients)) == {200}
    assert committee.read(file)["tally"]["counted"] == 5
