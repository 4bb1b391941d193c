"""Values that turn out wrong, merges that are undone, lists and warnings: what is told anew."""

from datetime import timedelta
from typing import Any

import pytest

from app.access.policy import CLOCK
from app.desks import exchange_desk
from app.domains.certifications.queries import events
from app.domains.corrections.models import Dispute
from app.domains.corrections.types import DisputeState
from app.domains.exchange.service.following import FOLLOWED
from app.domains.subjects.models import Licence, Subject, SubjectName
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store import journal
from app.store.serials import take_serials
from tests.agreeing import lay_down
from tests.exchanging import Exchange
from tests.make import OPERATOR
from tests.registers import FIRST_DAY, Register, row
from tests.sanctioning import SUSPENSION, SWAPPED, Court


@pytest.fixture
def court(world, clock) -> Court:
    """Two bodies, and a firm of the Philippines."""
    return Court(world, clock)


@pytest.fixture
def exchange(world) -> Exchange:
    """The authority of Qatar."""
    return Exchange(world, ["QA"])


def disputed(court: Court, fact: Any, field: str, corrected: Any) -> Dispute:
    """Let a value be corrected; return the dispute."""
    with court.world.database.writing(OPERATOR) as work:
        found = Dispute(
            id=new_id(),
            number=make(NumberKind.QUESTION, take_serials(work.session, "dispute")),
            subject_id=fact.subject_id,
            fact_table=fact.__tablename__,
            fact_id=fact.id,
            field=field,
            pointer="/licences/0",
            is_shown=True,
            is_authority_told=False,
            is_firm_told=False,
            state=DisputeState.UPHELD,
            lodged_at=work.at,
            lodged_entry=1,
            heard_until=work.at,
            due_at=work.at,
            decided_entry=work.upcoming(),
            corrected=corrected,
            why="clerical_error",
        )
        work.session.add(found)
        work.session.flush()
        work.record("corrections.dispute.upheld", found.subject_id, row=str(found.id))
        return found


def reversed_(court: Court, dispute: Dispute) -> None:
    """Let a correction be found wrong itself."""
    with court.world.database.writing(OPERATOR) as work:
        work.session.get_one(Dispute, dispute.id).state = DisputeState.REVERSED
        work.record("corrections.dispute.reversed", dispute.subject_id, row=str(dispute.id))


def licence(court: Court) -> Licence:
    """Return how the firm's licence stands now."""
    with court.world.database.reading(OPERATOR) as work:
        query = work.session.query(Licence).filter_by(recorded_until=None, stated_until=None)
        return query.filter_by(subject_id=court.subject_id).one()


def test_s2_a_value_that_was_told_and_is_corrected_is_taken_back_and_told_anew(
    world, court, exchange
):
    lay_down(world, "ph-qa", ["PH", "QA"], ["licence_changes"])
    court.licensed()
    exchange.follow()
    found = disputed(court, licence(court), "number", "PH-78")
    exchange.follow()
    assert [each["licence"] for each in exchange.told("QA")] == ["PH-77", "PH-78"]
    [recall] = [each for each in exchange.rows() if each.is_recall]
    assert recall.content["now"]["corrected"] == "PH-78"
    reversed_(court, found)
    exchange.follow()
    assert [each["licence"] for each in exchange.told("QA")] == ["PH-77", "PH-78", "PH-77"]


def test_s2_a_status_that_is_corrected_is_taken_back_and_nothing_told_in_its_place(
    world, court, exchange
):
    lay_down(world, "ph-qa", ["PH", "QA"], ["suspensions"])
    court.licensed()
    court.imposed(court.final(counts=[SWAPPED]), measure=SUSPENSION)
    exchange.follow()
    disputed(court, licence(court), "status", "valid")
    exchange.follow()
    suspended = [each for each in exchange.rows() if each.what == "licence_suspended"]
    assert [each.is_recall for each in suspended] == [False, True]


def test_s2_a_name_that_is_corrected_is_told_as_it_is_right(world, court, exchange):
    lay_down(world, "ph-qa", ["PH", "QA"], ["licence_changes"])
    court.licensed()
    exchange.follow()
    with world.database.reading(OPERATOR) as work:
        name = work.session.query(SubjectName).filter_by(subject_id=court.subject_id).one()
    disputed(court, name, "text", "Harbour Lights Manpower")
    exchange.follow()
    names = [each["name"] for each in exchange.told("QA")]
    assert names == ["Harbour Light Manpower", "Harbour Lights Manpower"]


def test_s2_what_was_told_of_two_records_as_one_firm_is_told_anew_of_each(world, court, exchange):
    lay_down(world, "ph-qa", ["PH", "QA"], ["licence_changes"])
    with world.database.writing(OPERATOR) as work:
        held = work.session.get_one(Subject, court.subject_id)
        other = Subject(
            id=new_id(),
            serial=9_900,
            number=make(NumberKind.INTERMEDIARY, 9_900),
            kind="intermediary",
            standing="imported",
            country="PH",
            recorded_from=1,
        )
        work.session.add(other)
        number = held.number
    court.call(other.number, "Another Harbour")
    said = {"operator": "somebody", "reason": "they look alike"}
    merge_in(court, other.number, number, said)
    court.licensed()
    exchange.follow()
    [first] = exchange.told("QA")
    assert first["record"] == other.number
    with world.database.writing(OPERATOR) as work:
        work.session.get_one(Subject, court.subject_id).merged_into = None
        ids = {"survivor": str(other.id), "merged": str(court.subject_id)}
        work.record("subjects.subject.unmerged", court.subject_id, **ids)
    exchange.follow()
    assert [each["record"] for each in exchange.told("QA")] == [other.number, number]
    [recall] = [each for each in exchange.rows() if each.is_recall]
    assert recall.why_recalled == "unmerged"


def merge_in(court: Court, survivor: str, merged: str, said: dict[str, str]) -> None:
    """Join two records, as two persons would."""
    with court.world.database.writing(OPERATOR) as work:
        rows = work.session.query(Subject)
        stays, goes = (rows.filter_by(number=each).one() for each in (survivor, merged))
        goes.merged_into = stays.id
        ids = {"survivor": str(stays.id), "merged": str(goes.id)}
        work.record("subjects.subject.merged", goes.id, words=said, **ids)


def test_a_list_is_told_once_by_counts_and_never_by_its_rows(world, exchange, tmp_path):
    lay_down(world, "ph-qa", ["PH", "QA"], ["licence_changes", "suspensions"])
    register = Register(world.database, tmp_path, world.settings)
    register.bring(row("ALPHA"), row("BETA"))
    exchange.follow()
    [content] = exchange.told("QA")
    assert (content["register"], content["new"]) == ("test-list", 2)
    assert "ALPHA" not in str(content)
    assert [each.receiver for each in exchange.rows()] == ["QA"]
    register.bring(row("ALPHA"), row("BETA", "Stopped"), day=FIRST_DAY + timedelta(days=7))
    exchange.follow()
    assert [each["what"] for each in exchange.inbox("QA")] == ["list_applied"] * 2


def test_s2_an_entry_that_comes_twice_does_not_take_back_what_it_told_anew(world, court, exchange):
    lay_down(world, "ph-qa", ["PH", "QA"], ["licence_changes"])
    court.licensed()
    exchange.follow()
    disputed(court, licence(court), "number", "PH-78")
    exchange.follow()
    before = [(each.id, each.recalled_at) for each in exchange.rows()]
    with world.database.writing(CLOCK) as work:
        for event in events.between(work, FOLLOWED, 0, journal.head(work.session).number):
            FOLLOWED[event.name](work, exchange_desk(world.settings), event)
    assert [(each.id, each.recalled_at) for each in exchange.rows()] == before
